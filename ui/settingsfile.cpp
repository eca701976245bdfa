// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settingsfile.h"

#include <QFile>
#include <QFileInfo>
#include <QSettings>

#include <memory>

using namespace Qt::StringLiterals;

namespace mynah {

namespace {

std::unique_ptr<QSettings> settings()
{
    return std::make_unique<QSettings>(QSettings::IniFormat, QSettings::UserScope, u"mynah"_s,
                                       u"mynah"_s);
}

// Empty when it could not be moved. Never over one that was set aside before.
QString moveAside(const QString &path)
{
    for (int number = 1; number < 1000; ++number) {
        const QString aside = u"%1.broken-%2"_s.arg(path).arg(number);
        if (!QFile::exists(aside))
            return QFile::rename(path, aside) ? aside : QString();
    }
    return {};
}

// A file that may be written is replaced by a new one, for which its folder has to be writable.
bool isWritable(const QString &path)
{
    const QFileInfo folder(QFileInfo(path).path());
    return settings()->isWritable() && (!folder.exists() || folder.isWritable());
}

} // namespace

SettingsFile prepareSettingsFile()
{
    SettingsFile file;
    auto read = settings();
    file.path = read->fileName();
    // The file is understood as far as somebody asks.
    read->allKeys();
    file.isBroken = read->status() == QSettings::FormatError;
    // Nothing may be written by it once the file has gone.
    read.reset();
    if (file.isBroken)
        file.setAside = moveAside(file.path);
    file.isWritable = isWritable(file.path);
    return file;
}

} // namespace mynah
