// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/web/staticroot.h"

#include "server/core/openbeneath.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace mynah {

namespace {

bool isSafeSegment(std::string_view segment)
{
    // A colon and a backslash lead elsewhere on Windows.
#ifdef Q_OS_WIN
    constexpr std::string_view unsafe(":\\\0", 3);
#else
    constexpr std::string_view unsafe("\0", 1);
#endif
    return segment != ".." && segment.find_first_of(unsafe) == segment.npos;
}

bool isSafe(std::string_view relative)
{
    if (relative.starts_with('/'))
        return false;
    while (!relative.empty()) {
        const std::size_t end = std::min(relative.find('/'), relative.size());
        if (!isSafeSegment(relative.substr(0, end)))
            return false;
        relative.remove_prefix(std::min(end + 1, relative.size()));
    }
    return true;
}

} // namespace

StaticRoot::StaticRoot(std::string path)
    : m_path(QFile::decodeName(path.c_str()))
{
}

std::optional<QString> StaticRoot::resolve(std::string_view relative) const
{
    if (!isSafe(relative))
        return {};
    const QString root = canonical();
    const QByteArray name(relative.data(), static_cast<qsizetype>(relative.size()));
    const QFileInfo info(m_path + QLatin1Char('/') + QFile::decodeName(name));
    // A link that leads to itself has a canonical path, but is nothing.
    const QString path = info.exists() ? info.canonicalFilePath() : QString();
    const QString below = root.endsWith(QLatin1Char('/')) ? root : root + QLatin1Char('/');
    const bool isInside = !root.isEmpty() && (path == root || path.startsWith(below));
    return isInside ? std::optional(path) : std::nullopt;
}

bool StaticRoot::open(QFile &file, const QString &path) const
{
    const QString root = canonical();
    const QByteArray relative = QFile::encodeName(QDir(root).relativeFilePath(path));
    const auto fd = openBeneath(QFile::encodeName(root).toStdString(), relative.toStdString());
    return fd
        && file.open(*fd, QIODevice::ReadOnly | QIODevice::Unbuffered,
                     QFileDevice::AutoCloseHandle);
}

QString StaticRoot::canonical() const
{
    return QFileInfo(m_path).canonicalFilePath();
}

} // namespace mynah
