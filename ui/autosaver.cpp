// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/autosaver.h"

#include "server/domain/workspacefile.h"

namespace mynah {

namespace {

// Not restarted by further edits: someone who types without a pause is covered as well.
constexpr std::chrono::seconds SaveAfter{1};

} // namespace

Autosaver::Autosaver(WorkspaceDocument &document, const RecoveryStore &store, QObject *parent)
    : QObject(parent)
    , m_document(document)
    , m_store(store)
{
    // One at a time, in order.
    m_writer.setMaxThreadCount(1);
    m_timer.setSingleShot(true);
    m_timer.setInterval(SaveAfter);
    connect(&m_timer, &QTimer::timeout, this, &Autosaver::save);
    connect(&document, &WorkspaceDocument::workspaceChanged, this, &Autosaver::follow);
    connect(&document, &WorkspaceDocument::modifiedChanged, this, &Autosaver::follow);
    connect(&document, &WorkspaceDocument::fileChanged, this, &Autosaver::rename);
    rename();
}

void Autosaver::follow()
{
    if (!m_document.isModified()) {
        discard();
        return;
    }
    if (!m_timer.isActive() && m_written != m_document.snapshot())
        m_timer.start();
}

void Autosaver::rename()
{
    const QString name = RecoveryStore::nameFor(m_document.file().path);
    if (name == m_name)
        return;
    discard();
    m_name = name;
    follow();
}

void Autosaver::adopt(const QString &name)
{
    m_name = name;
    m_exists = true;
}

void Autosaver::save()
{
    m_timer.stop();
    if (!m_document.isModified() || m_written == m_document.snapshot())
        return;
    m_written = m_document.snapshot();
    m_exists = true;
    m_writer.start([this, store = m_store, name = m_name, path = m_document.file().path,
                    snapshot = m_written] {
        const bool isThere = store.write(name, path, toJson(*snapshot));
        QMetaObject::invokeMethod(
            this, [this, isThere] { emit kept(isThere); }, Qt::QueuedConnection);
    });
}

void Autosaver::flush()
{
    save();
    m_writer.waitForDone();
}

void Autosaver::discard()
{
    m_timer.stop();
    m_written.reset();
    if (std::exchange(m_exists, false))
        m_writer.start([store = m_store, name = m_name] { store.remove(name); });
}

} // namespace mynah
