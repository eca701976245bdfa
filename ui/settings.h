// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/thememanager.h"

#include <QByteArray>
#include <QSettings>
#include <QStringList>

namespace mynah {

// What Mynah remembers about its user, typed. An INI file under the versioned group ui/v1: values
// of another version, or that make no sense, are as if they were not there.
class Settings final
{
    Q_DISABLE_COPY_MOVE(Settings)

public:
    static constexpr int MaxRecentFiles = 12;

    Settings();

    Theme theme() const;
    void setTheme(Theme theme);
    bool reopenLast() const;
    void setReopenLast(bool reopen);

    // Absolute paths, the newest first.
    QStringList recentFiles() const;
    void addRecentFile(const QString &path);
    void removeRecentFile(const QString &path);

    QByteArray geometry() const;
    void setGeometry(const QByteArray &geometry);
    // Docks and toolbars of one layout.
    QByteArray windowState(const QString &layout) const;
    void setWindowState(const QString &layout, const QByteArray &state);
    void clearWindowStates();
    QString layout() const;
    void setLayout(const QString &layout);

    // Credentials, cookies and keys of what was captured are not shown and not copied.
    bool hidesSecrets() const;
    void setHidesSecrets(bool hides);

    // Percent of the usual size of the body editor's font.
    int zoom() const;
    void setZoom(int percent);

private:
    QSettings m_store;
};

} // namespace mynah
