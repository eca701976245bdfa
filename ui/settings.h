// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/displayformat.h"
#include "ui/models/shortcutmodel.h"
#include "ui/theme/thememanager.h"

#include <QByteArray>
#include <QSettings>
#include <QStringList>

namespace mynah {

struct GeneralSettings
{
    Theme theme = Theme::System;
    // A code of LanguageManager::languages(); empty: the desktop's.
    QString language = QString();
    // The workspace that was open last is opened at start.
    bool reopensLast = false;
    // Before a running server is stopped by quitting.
    bool confirmsQuit = true;

    bool operator==(const GeneralSettings &) const = default;
};

struct ServingSettings
{
    static constexpr int MostWorkers = 64;

    // Of the listener in a new workspace.
    QString address = QStringLiteral("127.0.0.1");
    int port = 8080;
    // Threads that serve.
    int workers = 1;

    // Those that can be chosen.
    static QStringList addresses();

    bool operator==(const ServingSettings &) const = default;
};

struct EditorSettings
{
    static constexpr int SmallestFont = 5; // points
    static constexpr int LargestFont = 72;
    static constexpr int MostTabWidth = 16;

    CodeStyle code;
    // JSON that was typed into a body.
    bool formatsOnBlur = false;

    bool operator==(const EditorSettings &) const = default;
};

// The list of requests.
struct RequestListSettings
{
    static constexpr int MostSlow = 600'000;

    TimeFormat times = TimeFormat::Clock;
    bool followsAtStart = true;
    // From how many milliseconds on a request is slow.
    int slow = 500;

    bool operator==(const RequestListSettings &) const = default;
};

// What of the traffic is kept, and where.
struct CaptureSettings
{
    static constexpr int FewestRows = 1'000;
    static constexpr int MostRows = 1'000'000;
    static constexpr int LeastMemory = 64; // MiB, like the next two
    static constexpr int MostMemory = 4'096;
    static constexpr int LeastDisk = 64;
    static constexpr int MostDisk = 65'536;
    static constexpr int MostBody = 4'096; // KiB

    int rows = 100'000;
    int memory = 256;
    // It is there again after a restart.
    bool inFiles = false;
    int disk = 2'048;
    // Recording is on when the program starts.
    bool atStart = true;
    // KiB of each body.
    int body = 64;

    bool operator==(const CaptureSettings &) const = default;
};

// What Mynah remembers about its user, typed. An INI file under the versioned group ui/v1: values
// of another version, or that make no sense, are as if they were not there.
class Settings final
{
    Q_DISABLE_COPY_MOVE(Settings)

public:
    static constexpr int MaxRecentFiles = 12;
    static constexpr int UsualAutosave = 1; // seconds
    static constexpr int LongestAutosave = 300;

    Settings();

    GeneralSettings general() const;
    void setGeneral(const GeneralSettings &general);
    Theme theme() const;
    void setTheme(Theme theme);
    bool reopenLast() const;
    void setReopenLast(bool reopen);

    ServingSettings serving() const;
    void setServing(const ServingSettings &serving);
    EditorSettings editor() const;
    void setEditor(const EditorSettings &editor);
    RequestListSettings requestList() const;
    void setRequestList(const RequestListSettings &list);

    // Those that differ from what Mynah comes with.
    ChosenKeys shortcuts() const;
    void setShortcuts(const ChosenKeys &chosen);

    // How many seconds after a change the copy for a recovery is written.
    int autosave() const;
    void setAutosave(int seconds);

    // Absolute paths, the newest first.
    QStringList recentFiles() const;
    void addRecentFile(const QString &path);
    void removeRecentFile(const QString &path);

    // The file that all of it is in.
    QString file() const { return m_store.fileName(); }

    // Keys and values that say how Mynah is set up, without paths of people's files, for those who
    // help.
    using PlainValues = QList<std::pair<QString, QString>>;
    PlainValues plainValues() const;

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

    // Percent of the usual size of the body editor's font.
    int zoom() const;
    void setZoom(int percent);

private:
    int number(const QString &key, int usual, int lowest, int highest) const;
    bool flag(const QString &key, bool usual) const;

    QSettings m_store;
};

} // namespace mynah
