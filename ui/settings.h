// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/thememanager.h"

#include <QByteArray>
#include <QSettings>
#include <QStringList>

namespace mynah {

// What of the traffic is kept, and where.
struct CaptureSettings
{
    static constexpr int FewestRows = 1'000;
    static constexpr int MostRows = 1'000'000;
    static constexpr int LeastMemory = 64; // MiB, like the next two
    static constexpr int MostMemory = 4'096;
    static constexpr int LeastDisk = 64;
    static constexpr int MostDisk = 65'536;

    int rows = 100'000;
    int memory = 256;
    // It is there again after a restart.
    bool inFiles = false;
    int disk = 2'048;

    bool operator==(const CaptureSettings &) const = default;
};

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

    CaptureSettings capture() const;
    void setCapture(const CaptureSettings &capture);
    // The file of the workspace that the traffic in files belongs to.
    QString trafficOf() const;
    void setTrafficOf(const QString &path);

    // Percent of the usual size of the body editor's font.
    int zoom() const;
    void setZoom(int percent);

private:
    int number(const QString &key, int usual, int lowest, int highest) const;

    QSettings m_store;
};

} // namespace mynah
