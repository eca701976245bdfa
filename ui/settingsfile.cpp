// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settingsfile.h"

#include <QFile>
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

} // namespace

SettingsFile prepareSettingsFile()
{
    SettingsFile file;
    auto read = settings();
    file.path = read->fileName();
    // The file is understood as far as somebody asks.
    read->allKeys();
    const bool isBroken = read->status() == QSettings::FormatError;
    // Nothing may be written by it once the file has gone.
    read.reset();
    if (isBroken)
        file.setAside = moveAside(file.path);
    file.isWritable = settings()->isWritable();
    return file;
}

} // namespace mynah
