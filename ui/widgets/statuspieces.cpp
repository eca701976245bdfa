// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/statuspieces.h"

#include "server/api/exchangestore.h"
#include "server/api/servercontrollerinterface.h"
#include "ui/displayformat.h"
#include "ui/language.h"
#include "ui/text.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/serverbar.h"
#include "ui/workspacesession.h"

#include <QLabel>
#include <QLocale>
#include <QStatusBar>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace mynah {

namespace {

constexpr std::chrono::milliseconds CountersEvery{500};
// Addresses that the bar has room for.
constexpr int MostPlaces = 2;
constexpr std::size_t MiB = 1024 * 1024;

} // namespace

StatusPieces::StatusPieces(QStatusBar &bar, ServerControllerInterface &controller,
                           WorkspaceDocument &document, WorkspaceSession &session)
    : QObject(&bar)
    , m_controller(controller)
    , m_document(document)
    , m_session(session)
    , m_server(add(bar, "statusServerLabel"))
    , m_revision(add(bar, "statusRevisionLabel"))
    , m_routes(addRoutes(bar))
    , m_counters(add(bar, "statusCountersLabel"))
    , m_memory(new QToolButton(&bar))
{
    addMemory(bar);
    m_saved = add(bar, "statusSaveLabel");
    connect(&controller, &ServerControllerInterface::statusChanged, this,
            &StatusPieces::updateServer);
    for (const auto signal : {&WorkspaceDocument::workspaceChanged, &WorkspaceDocument::fileChanged,
                              &WorkspaceDocument::documentReset})
        connect(&document, signal, this, &StatusPieces::updateSaved);
    m_timer.setInterval(CountersEvery);
    connect(&m_timer, &QTimer::timeout, this, &StatusPieces::updateCounters);
    m_timer.start();
    keepTranslated(this, [this] {
        m_memory->setToolTip(
            tr("What the traffic takes of what it may take; opens the preferences"));
        m_routes->setToolTip(tr("What these routes say has a fault, so they answer as they did "
                                "before; opens the problems"));
        updateServer();
        updateCounters();
        updateSaved();
    });
}

QLabel *StatusPieces::add(QStatusBar &bar, const char *name, int stretch)
{
    auto *label = new ElidedLabel(Qt::ElideRight, &bar);
    label->setObjectName(QLatin1StringView(name));
    label->setTextFormat(Qt::PlainText);
    label->setContentsMargins(gridStep(), 0, 2 * gridStep(), 0);
    bar.addPermanentWidget(label, stretch);
    return label;
}

QToolButton *StatusPieces::addRoutes(QStatusBar &bar)
{
    auto *button = new QToolButton(&bar);
    button->setObjectName(u"statusRoutesButton"_s);
    button->setAutoRaise(true);
    setTextRole(*button, ColorRole::Error);
    bar.addPermanentWidget(button);
    connect(button, &QToolButton::clicked, this, &StatusPieces::problemsWanted);
    return button;
}

void StatusPieces::addMemory(QStatusBar &bar)
{
    m_memory->setObjectName(u"statusMemoryButton"_s);
    m_memory->setAutoRaise(true);
    bar.addPermanentWidget(m_memory);
    connect(m_memory, &QToolButton::clicked, this, &StatusPieces::captureSettingsWanted);
}

void StatusPieces::updateServer()
{
    const ServerStatus status = m_controller.status();
    QStringList places;
    for (const ListenerStatus &listener : status.listeners) {
        if (!listener.url.empty())
            places += toQString(listener.url).section(u"://"_s, 1);
    }
    m_server->setToolTip(places.join(u'\n'));
    QStringList parts{serverStateText(m_controller)};
    parts += places.mid(0, MostPlaces);
    if (places.size() > MostPlaces)
        parts += tr("and %1 more").arg(places.size() - MostPlaces);
    m_server->setText(parts.join(u' '));
    m_revision->setText(
        status.revision > 0
            ? (status.state == ServerState::Running ? tr("rev %1 live") : tr("rev %1"))
                  .arg(status.revision)
            : QString());
    updateRoutes(status.routesAsBefore);
}

void StatusPieces::updateRoutes(std::size_t asBefore)
{
    m_routes->setText(tr("%n routes as before", nullptr, static_cast<int>(asBefore)));
    m_routes->setVisible(asBefore > 0);
}

void StatusPieces::updateCounters()
{
    const ExchangeStore::Counters counters = m_controller.store().counters();
    m_counters->setText(tr("seen %1 · kept %2 · bodies dropped %3")
                            .arg(formatCount(counters.seen), formatCount(counters.kept),
                                 formatCount(counters.withoutDetails)));
    const ServerOptions options = m_controller.options();
    const ExchangeStore::Folder folder = m_controller.store().folder();
    const bool inFiles = !folder.path.empty() && folder.problem.empty();
    const QString text = inFiles ? tr("%1/%2 MiB on disk") : tr("%1/%2 MiB");
    const std::size_t limit = inFiles ? options.keptFolderBytes : options.keptBytes;
    m_memory->setText(text.arg(QLocale().toString(qulonglong(counters.bytes / MiB)),
                               QLocale().toString(qulonglong(limit / MiB))));
    m_memory->setAccessibleName(tr("Room for traffic: %1").arg(m_memory->text()));
}

void StatusPieces::updateSaved()
{
    if (!m_document.isOpen())
        m_saved->clear();
    else if (m_document.isModified())
        m_saved->setText(tr("Not saved"));
    else if (m_document.file().path.isEmpty())
        m_saved->setText(tr("No file yet"));
    else if (m_session.savedAt().isValid())
        m_saved->setText(tr("Saved %1").arg(formatMoment(m_session.savedAt())));
    else
        m_saved->setText(tr("Saved"));
}

} // namespace mynah
