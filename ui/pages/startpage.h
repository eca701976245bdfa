// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/language.h"
#include "ui/recoverystore.h"

#include <QWidget>

class QCheckBox;
class QCommandLinkButton;
class QLabel;
class QListView;

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
    void offerRecovery(const QList<RecoveryStore::Entry> &entries);

signals:
    void sampleWanted();
    void newWanted();
    void openWanted();
    void importWanted();
    void recentWanted(const QString &path);
    void recoverWanted(const mynah::RecoveryStore::Entry &entry);
    void discardWanted(const mynah::RecoveryStore::Entry &entry);

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
    RecentFilesModel *m_recent;
    QListView *m_recentView;
    EmptyPlaceholder *m_noRecent;
    QCheckBox *m_reopen;
};

// One sentence about work that was left behind.
QString recoveryText(const RecoveryStore::Entry &entry);

} // namespace mynah
