// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/language.h"

#include <QWidget>

class QCheckBox;
class QCommandLinkButton;
class QLabel;
class QListView;
class QMenu;
class QPushButton;

namespace mynah {

class EmptyPlaceholder;
class InfoBar;
class RecentFilesModel;
class Settings;

// What Mynah shows without a workspace: the way to a first answer, new and open, what was open
// before, and work that a crash left behind.
class StartPage final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(StartPage)

public:
    StartPage(Settings &settings, QWidget *parent = nullptr);

    void focusFirst();
    void refreshRecent();
    void refreshReopen();
    // For work that a crash left behind.
    InfoBar &recoverBar() { return *m_recover; }
    // What a button offers beside the first sample.
    void setSamplesMenu(QMenu *menu);

signals:
    void sampleWanted();
    void newWanted();
    void openWanted();
    void importWanted();
    void recentWanted(const QString &path);

private:
    QWidget *makeHead();
    QWidget *makeWays();
    QWidget *makeRecent();
    QCommandLinkButton *makeWay(const char *name, const Text &title, const Text &text);
    void removeCurrentRecent();

    Settings &m_settings;
    QLabel *m_picture;
    InfoBar *m_recover;
    QCommandLinkButton *m_sample;
    QPushButton *m_samples;
    RecentFilesModel *m_recent;
    QListView *m_recentView;
    EmptyPlaceholder *m_noRecent;
    QCheckBox *m_reopen;
};

} // namespace mynah
