// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/recoverystore.h"
#include "ui/workspacedocument.h"

#include <QObject>
#include <QThreadPool>
#include <QTimer>

namespace mynah {

// Keeps a copy of unsaved work in the recovery store, a second old if nothing else is said, written
// off the GUI thread; takes it away when the work has been saved or given up.
class Autosaver final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Autosaver)

public:
    Autosaver(WorkspaceDocument &document, const RecoveryStore &store, QObject *parent = nullptr);

    // How long after a change the copy is written.
    void setDelay(std::chrono::milliseconds delay) { m_timer.setInterval(delay); }
    // Writes what is due now and waits for it; for the end of a session.
    void flush();
    // The work is given up: nothing of it is to come back.
    void discard();
    // Goes on under this name of the store instead of making a new copy.
    void adopt(const QString &name);

signals:
    // A copy was due: whether it is there.
    void kept(bool isThere);

private:
    void follow();
    void rename();
    void save();

    WorkspaceDocument &m_document;
    RecoveryStore m_store;
    QString m_name;
    WorkspaceDocument::Snapshot m_written;
    QTimer m_timer;
    QThreadPool m_writer;
    bool m_exists = false;
};

} // namespace mynah
