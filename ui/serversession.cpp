// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/serversession.h"

#include "server/api/servercontrollerinterface.h"
#include "ui/text.h"
#include "ui/widgets/infobar.h"
#include "ui/workspacedocument.h"
#include "ui/workspaceeditor.h"

using namespace Qt::StringLiterals;

namespace mynah {

namespace {

const QString StartKey = u"start"_s;
const QString ExposureKey = u"exposure"_s;
// What is typed is served a moment after the last key.
constexpr std::chrono::milliseconds ApplyAfter{150};
constexpr int FirstPortForEverybody = 1024;

QString ownerText(const PortOwner &owner)
{
    if (owner.pid == 0)
        return ServerSession::tr("another user's program");
    const QString program = u"“%1”"_s.arg(toQString(owner.program));
    return owner.sameUser ? ServerSession::tr("%1 (PID %2, your user)").arg(program).arg(owner.pid)
                          : ServerSession::tr("%1 (PID %2)").arg(program).arg(owner.pid);
}

} // namespace

ServerSession::ServerSession(WorkspaceDocument &document, WorkspaceEditor &editor,
                             ServerControllerInterface &controller, InfoBar &banners,
                             QObject *parent)
    : QObject(parent)
    , m_document(document)
    , m_editor(editor)
    , m_controller(controller)
    , m_banners(banners)
{
    m_applyTimer.setSingleShot(true);
    m_applyTimer.setInterval(ApplyAfter);
    connect(&m_applyTimer, &QTimer::timeout, this, &ServerSession::apply);
    connect(&document, &WorkspaceDocument::documentReset, this, [this] {
        m_portsForNow.clear();
        m_exposureAccepted = false;
        m_isRestarting = false;
        m_banners.dismiss(StartKey);
        if (!m_document.isOpen())
            stop();
    });
    connect(&document, &WorkspaceDocument::workspaceChanged, this, &ServerSession::scheduleApply);
    connect(&document, &WorkspaceDocument::fileChanged, this, &ServerSession::scheduleApply);
    connect(&controller, &ServerControllerInterface::statusChanged, this, &ServerSession::follow);
    connect(&controller, &ServerControllerInterface::startFailed, this,
            &ServerSession::showStartError);
}

bool ServerSession::isOn() const
{
    const ServerState state = m_controller.status().state;
    return state == ServerState::Running || state == ServerState::Starting;
}

void ServerSession::start()
{
    begin(false);
}

void ServerSession::startAnywhere()
{
    begin(true);
}

void ServerSession::begin(bool anyPort)
{
    m_banners.dismiss(StartKey);
    if (m_applyTimer.isActive())
        apply();
    m_anyPort = anyPort;
    m_controller.start();
}

void ServerSession::stop()
{
    m_isRestarting = false;
    m_banners.dismiss(StartKey);
    m_controller.stop();
}

void ServerSession::restart()
{
    if (!isOn())
        return start();
    stop();
    m_isRestarting = true;
    follow();
}

void ServerSession::toggle()
{
    if (isOn())
        stop();
    else
        start();
}

void ServerSession::scheduleApply()
{
    m_applyTimer.start();
}

void ServerSession::apply()
{
    m_applyTimer.stop();
    if (!m_document.isOpen())
        return;
    if (m_portsForNow.empty()) {
        m_controller.apply(m_document.snapshot(), m_document.baseDir());
        return;
    }
    auto workspace = std::make_shared<Workspace>(m_document.workspace());
    for (Shared<MockServer> &server : workspace->servers) {
        MockServer changed = *server;
        for (std::size_t row = 0; row < changed.listeners.size(); ++row) {
            const auto port = m_portsForNow.find({changed.id, int(row)});
            if (port != m_portsForNow.end())
                changed.listeners[row].port = port->second;
        }
        if (!(changed == *server))
            server = Shared<MockServer>(std::move(changed));
    }
    m_controller.apply(std::move(workspace), m_document.baseDir());
}

void ServerSession::usePortForNow(const std::string &serverId, int row, int port)
{
    m_portsForNow[{serverId, row}] = port;
    apply();
    start();
}

void ServerSession::usePort(const std::string &serverId, int row, int port)
{
    m_portsForNow.erase({serverId, row});
    m_editor.setPort(serverId, row, port);
    apply();
    start();
}

void ServerSession::follow()
{
    const ServerStatus status = m_controller.status();
    if (m_isRestarting && status.state == ServerState::Stopped) {
        m_isRestarting = false;
        start();
    }
    if (status.state == ServerState::Running && !status.error) {
        m_anyPort = false;
        m_banners.dismiss(StartKey);
    }
    updateExposure();
}

QString ServerSession::describe(const StartError &error)
{
    const QString address = toQString(error.address);
    switch (error.kind) {
    case StartError::Kind::AddressInUse:
        if (error.owner)
            return tr("Port %1 on %2 is already used by %3.")
                .arg(error.port)
                .arg(address, ownerText(*error.owner));
        return tr("Port %1 on %2 is already used.").arg(error.port).arg(address);
    case StartError::Kind::PermissionDenied:
        if (error.port <= 0 || error.port >= FirstPortForEverybody)
            break;
        return tr("Mynah may not listen on port %1 of %2; ports below 1024 belong to the system. "
                  "Use another port, or allow this one with CAP_NET_BIND_SERVICE or "
                  "net.ipv4.ip_unprivileged_port_start.")
            .arg(error.port)
            .arg(address);
    case StartError::Kind::AddressNotAvailable:
        return tr("This computer does not have the address %1.").arg(address);
    case StartError::Kind::HostNotFound:
        return tr("The name %1 cannot be found.").arg(address);
    case StartError::Kind::InvalidAddress:
        return tr("“%1” is not an address to listen on.").arg(address);
    case StartError::Kind::NothingToListen:
        return tr("No enabled server has an address to listen on.");
    case StartError::Kind::Tls:
    case StartError::Kind::Other:
        break;
    }
    return tr("The server did not start: %1.").arg(translated(error.message));
}

void ServerSession::showStartError(const StartError &error)
{
    const bool moveOn = std::exchange(m_anyPort, false);
    if (moveOn && error.kind == StartError::Kind::AddressInUse && error.nextFreePort) {
        usePortForNow(error.serverId, error.row, *error.nextFreePort);
        return;
    }
    InfoMessage message{StartKey, Severity::Error, [error] { return describe(error); }, {}, true};
    const InfoAction retry{[] { return tr("Retry"); }, [this] { start(); }};
    const InfoAction properties{[] { return tr("Properties…"); },
                                [this, id = error.serverId] { emit propertiesWanted(id); }};
    const bool aboutPort = error.kind == StartError::Kind::AddressInUse
        || error.kind == StartError::Kind::PermissionDenied;
    if (aboutPort && error.nextFreePort) {
        const int port = *error.nextFreePort;
        message.actions.push_back(
            {[port] { return tr("Use %1").arg(port); },
             [this, error, port] { usePort(error.serverId, error.row, port); }});
    }
    message.actions.push_back(retry);
    message.actions.push_back(aboutPort
                                  ? InfoAction{[] { return tr("Choose…"); },
                                               [this, error] { emit choosePortWanted(error); }}
                                  : properties);
    m_banners.showMessage(std::move(message));
}

void ServerSession::updateExposure()
{
    const ServerStatus status = m_controller.status();
    const bool exposed = status.state == ServerState::Running && !status.isLoopbackOnly();
    if (!exposed || m_exposureAccepted) {
        m_banners.dismiss(ExposureKey);
        return;
    }
    const auto listener =
        std::find_if(status.listeners.begin(), status.listeners.end(),
                     [](const ListenerStatus &l) { return !l.url.empty() && !l.loopback; });
    const std::string serverId = listener->serverId;
    const int row = listener->row;
    m_banners.showMessage(
        {ExposureKey,
         Severity::Warning,
         [address = toQString(listener->address), port = listener->port] {
             return tr("Other computers can reach this server at %1, port %2.")
                 .arg(address)
                 .arg(port);
         },
         {{[] { return tr("Back to Loopback"); },
           [this, serverId, row] { m_editor.setAddress(serverId, row, u"127.0.0.1"_s); }},
          {[] { return tr("Keep"); },
           [this] {
               m_exposureAccepted = true;
               m_banners.dismiss(ExposureKey);
           }}},
         false});
}

} // namespace mynah
