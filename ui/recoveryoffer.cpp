// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/recoveryoffer.h"

#include "ui/dialogs/recoverdialog.h"
#include "ui/displayformat.h"
#include "ui/widgets/infobar.h"
#include "ui/workspacedocument.h"
#include "ui/workspacesession.h"

#include <QFileInfo>

#include <utility>

using namespace Qt::StringLiterals;

namespace mynah {

namespace {

const QString RecoverKey = u"recover"_s;
const QString NotKeptKey = u"recoveryNotKept"_s;

} // namespace

QString recoveryText(const QList<RecoveryStore::Entry> &entries)
{
    if (entries.size() > 1)
        return RecoveryOffer::tr("Unsaved work on %n workspaces can be recovered.", nullptr,
                                 int(entries.size()));
    const RecoveryStore::Entry &entry = entries.front();
    const QString time = formatLastTime(entry.time.toMSecsSinceEpoch() * 1'000'000);
    if (entry.path.isEmpty())
        return RecoveryOffer::tr("A workspace that was never saved (%1) can be recovered.")
            .arg(time);
    const QString text = entry.isOlderThanFile
        ? RecoveryOffer::tr("Unsaved work on “%1” (%2) can be recovered. The file is newer.")
        : RecoveryOffer::tr("Unsaved work on “%1” (%2) can be recovered.");
    return text.arg(QFileInfo(entry.path).fileName(), time);
}

RecoveryOffer::RecoveryOffer(const Parts &parts)
    : QObject(&parts.window)
    , m_(parts)
{
    connect(&parts.session, &WorkspaceSession::recoveryFound, this, &RecoveryOffer::show);
    // The start page with its bar is gone then.
    connect(&parts.session, &WorkspaceSession::opened, this, [this] { show(m_entries); });
    connect(&parts.session.autosaver(), &Autosaver::kept, this, &RecoveryOffer::showWhetherKept);
}

void RecoveryOffer::show(QList<RecoveryStore::Entry> entries)
{
    m_entries = std::move(entries);
    if (m_dialog)
        m_dialog->setEntries(m_entries);
    showOn(m_.startBar, false);
    if (m_.document.isOpen())
        showOn(m_.banners, true);
    else
        m_.banners.dismiss(RecoverKey);
}

void RecoveryOffer::showWhetherKept(bool isKept)
{
    if (std::exchange(m_isKept, isKept) == isKept)
        return;
    m_.banners.dismiss(NotKeptKey);
    if (isKept)
        return;
    m_.banners.showMessage({NotKeptKey,
                            Severity::Warning,
                            [folder = m_.session.recoveryFolder()] {
                                return tr("Unsaved work is not safe from a sudden end: %1 cannot "
                                          "be written. Save often.")
                                    .arg(folder);
                            },
                            {}});
}

void RecoveryOffer::showOn(InfoBar &bar, bool closable)
{
    if (m_entries.isEmpty()) {
        bar.dismiss(RecoverKey);
        return;
    }
    WorkspaceSession &session = m_.session;
    const RecoveryStore::Entry entry = m_entries.front();
    std::vector<InfoAction> actions;
    if (m_entries.size() > 1)
        actions = {{[] { return tr("Show…"); }, [this] { choose(); }}};
    else
        actions = {
            {[] { return tr("Recover"); }, [&session, entry] { session.recover(entry); }},
            {[] { return tr("Compare…"); }, [&session, entry] { session.compareRecovery(entry); }},
            {[] { return tr("Discard"); }, [&session, entry] { session.discard(entry); }}};
    bar.showMessage({RecoverKey, Severity::Warning,
                     [entries = m_entries] { return recoveryText(entries); }, std::move(actions),
                     closable});
}

void RecoveryOffer::choose()
{
    m_dialog = new RecoverDialog(m_entries, &m_.window);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_dialog, &RecoverDialog::recoverWanted, &m_.session, &WorkspaceSession::recover);
    connect(m_dialog, &RecoverDialog::compareWanted, &m_.session,
            &WorkspaceSession::compareRecovery);
    connect(m_dialog, &RecoverDialog::discardWanted, &m_.session, &WorkspaceSession::discard);
    m_dialog->open();
}

} // namespace mynah
