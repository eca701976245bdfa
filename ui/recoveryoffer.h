// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/recoverystore.h"

#include <QObject>
#include <QPointer>

namespace mynah {

class InfoBar;
class RecoverDialog;
class WorkspaceDocument;
class WorkspaceSession;

// Offers work that was left behind: a single piece on a bar, several in a dialog.
class RecoveryOffer final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RecoveryOffer)

public:
    struct Parts
    {
        WorkspaceSession &session;
        const WorkspaceDocument &document;
        // Of the start page, and of the window while a workspace is open.
        InfoBar &startBar;
        InfoBar &banners;
        QWidget &window;
    };

    explicit RecoveryOffer(const Parts &parts);

private:
    void show(QList<RecoveryStore::Entry> entries);
    void showOn(InfoBar &bar, bool closable);
    void choose();
    void showWhetherKept(bool isKept);

    Parts m_;
    QList<RecoveryStore::Entry> m_entries;
    QPointer<RecoverDialog> m_dialog;
    // Whether unsaved work could be copied the last time; said once.
    bool m_isKept = true;
};

// One sentence about work that was left behind.
QString recoveryText(const QList<RecoveryStore::Entry> &entries);

} // namespace mynah
