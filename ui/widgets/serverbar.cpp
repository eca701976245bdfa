// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/serverbar.h"

#include "server/api/servercontrollerinterface.h"
#include "ui/displayformat.h"
#include "ui/language.h"
#include "ui/mainactions.h"
#include "ui/text.h"
#include "ui/theme/metrics.h"
#include "ui/theme/thememanager.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/icons.h"

#include <QAction>
#include <QLocale>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mynah {

namespace {

constexpr std::chrono::milliseconds RatesEvery{250};

ColorRole stateRole(ServerState state)
{
    switch (state) {
    case ServerState::Running:
        return ColorRole::StateRunning;
    case ServerState::Starting:
    case ServerState::Stopping:
        return ColorRole::StateBusy;
    case ServerState::Failed:
        return ColorRole::StateFailed;
    case ServerState::Stopped:
        break;
    }
    return ColorRole::StateStopped;
}

// Of the server, when it has one; else the first that listens, or else that is going to.
const ListenerStatus *listenerToShow(const ServerStatus &status, const std::string &serverId)
{
    if (const ListenerStatus *own = status.firstOf(serverId))
        return own;
    if (status.listeners.empty())
        return nullptr;
    const ListenerStatus &first = status.listeners.front();
    const auto listens = [](const ListenerStatus &listener) { return !listener.url.empty(); };
    const auto found = std::find_if(status.listeners.begin(), status.listeners.end(), listens);
    return found == status.listeners.end() ? &first : &*found;
}

// Where it is going to listen.
QString wantedAddress(const ListenerStatus *listener)
{
    if (!listener)
        return ServerBar::tr("no address yet");
    return listener->port > 0 ? u"%1:%2"_s.arg(toQString(listener->address)).arg(listener->port)
                              : toQString(listener->address);
}

// One in a line; nothing when there is only one.
QString everyUrl(const ServerStatus &status)
{
    QStringList urls;
    for (const ListenerStatus &listener : status.listeners) {
        if (!listener.url.empty())
            urls += toQString(listener.url);
    }
    return urls.size() > 1 ? urls.join(u'\n') : QString();
}

} // namespace

QString serverStateText(const ServerControllerInterface &controller)
{
    const ServerStatus status = controller.status();
    switch (status.state) {
    case ServerState::Running:
        return ServerBar::tr("Running");
    case ServerState::Starting:
        return ServerBar::tr("Starting");
    case ServerState::Stopping:
        return ServerBar::tr("Stopping");
    case ServerState::Failed:
        if (status.error && status.error->kind == StartError::Kind::AddressInUse)
            return ServerBar::tr("Stopped – port busy");
        return ServerBar::tr("Not started");
    case ServerState::Stopped:
        break;
    }
    return ServerBar::tr("Stopped");
}

ServerBar::ServerBar(ServerControllerInterface &controller, const MainActions &actions,
                     QWidget *parent)
    : QToolBar(parent)
    , m_controller(controller)
    , m_actions(actions)
{
    setObjectName(u"mainToolBar"_s);
    setMovable(false);
    setFloatable(false);
    setToolButtonStyle(Qt::ToolButtonIconOnly);
    setContextMenuPolicy(Qt::PreventContextMenu);
    const int icon = 4 * gridStep();
    setIconSize(QSize(icon, icon));

    addAction(actions.startStop);
    if (auto *button = qobject_cast<QToolButton *>(widgetForAction(actions.startStop))) {
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setFont(scaledFont(font(), 1.0, EmphasisWeight));
    }
    m_state = addChip("serverStateLabel");
    addSeparator();
    m_url = addChip("serverUrlLabel");
    m_url->setFont(monospaceFont());
    m_url->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    addAction(actions.copyUrl);
    addAction(actions.openInBrowser);
    addSeparator();
    m_rates = addChip("throughputLabel");

    auto *space = new QWidget(this);
    space->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    addWidget(space);
    for (QAction *action : {actions.undo, actions.redo})
        addAction(action);
    addSeparator();
    addAction(actions.serverProperties);

    connect(&controller, &ServerControllerInterface::statusChanged, this, &ServerBar::follow);
    connect(&ThemeManager::instance(), &ThemeManager::themeChanged, this, &ServerBar::follow);
    m_rateTimer.setInterval(RatesEvery);
    connect(&m_rateTimer, &QTimer::timeout, this, &ServerBar::updateRates);
    keepTranslated(this, [this] {
        setWindowTitle(tr("Server"));
        follow();
    });
}

QLabel *ServerBar::addChip(const char *name)
{
    auto *label = new QLabel(this);
    label->setObjectName(QLatin1StringView(name));
    label->setTextFormat(Qt::PlainText);
    // In a tool bar it would be the text of a button.
    label->setForegroundRole(QPalette::WindowText);
    label->setContentsMargins(2 * gridStep(), 0, 2 * gridStep(), 0);
    addWidget(label);
    return label;
}

void ServerBar::follow()
{
    const ServerStatus status = m_controller.status();
    const bool on = status.state == ServerState::Running || status.state == ServerState::Starting;
    setActionText(*m_actions.startStop, on ? tr("&Stop") : tr("&Start"));
    m_actions.startStop->setIcon(on ? themedIcon(Icon::Stop, ColorRole::StateFailed)
                                    : themedIcon(Icon::Start, ColorRole::StateRunning));

    setTextRole(*m_state, stateRole(status.state));
    m_state->setText(u"● "_s + serverStateText(m_controller));
    m_state->setAccessibleName(tr("Server: %1").arg(serverStateText(m_controller)));

    showAddress(status);
    if (on)
        m_rateTimer.start();
    else
        m_rateTimer.stop();
    updateRates();
}

void ServerBar::showAddress(const ServerStatus &status)
{
    const ListenerStatus *listener = listenerToShow(status, m_server);
    m_address = listener ? toQString(listener->url) : QString();
    const bool listening = !m_address.isEmpty();
    QString text = m_address;
    if (!listening)
        text = wantedAddress(listener);
    else if (!status.isLoopbackOnly())
        text = tr("%1  (open to the network)").arg(m_address);
    if (listening && status.isLoopbackOnly())
        setTextRole(*m_url, std::nullopt);
    else
        setTextRole(*m_url, listening ? ColorRole::Warning : ColorRole::MutedText);
    m_url->setText(text);
    m_url->setAccessibleName(tr("Server address %1").arg(text));
    m_url->setToolTip(everyUrl(status));
    m_actions.copyUrl->setEnabled(listening);
    m_actions.openInBrowser->setEnabled(listening && m_address.startsWith("http"_L1));
}

void ServerBar::setServer(const std::string &id)
{
    if (m_server == id)
        return;
    m_server = id;
    showAddress(m_controller.status());
}

void ServerBar::updateRates()
{
    if (!m_rateTimer.isActive()) {
        m_rates->clear();
        return;
    }
    const ServerRates rates = m_controller.rates();
    const QString requests =
        tr("%1 req/s").arg(QLocale().toString(qRound64(rates.requestsPerSecond)));
    const QString took = rates.medianTook.count() > 0
        ? tr("p50 %1").arg(formatDuration(rates.medianTook.count()))
        : tr("p50 –");
    m_rates->setText(
        QStringList{requests, took, tr("%n conn.", nullptr, int(rates.openConnections))}.join(
            u"  ·  "_s));
    m_rates->setAccessibleName(m_rates->text());
    m_rates->setToolTip(tr("Right now: requests in a second, the time that half of them were "
                           "answered within, and open connections"));
}

} // namespace mynah
