// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/api/listenerset.h"

#include "server/api/listenertls.h"
#include "server/core/serverlog.h"
#include "server/domain/problem.h"
#include "server/net/portowner.h"

#include <algorithm>
#include <utility>

namespace mynah {

namespace {

constexpr int HighestPort = 65535;
// As everybody does it who may not have 80: 8080.
constexpr int ForEverybody = 8000;

// Whether a socket that one listener opened serves the other as well. Port 0 asks for a port that
// then stays with its listener.
bool canShareSocket(const ListenerStatus &a, int wantedPortA, const ListenerStatus &b,
                    int wantedPortB)
{
    if (a.address != b.address || wantedPortA != wantedPortB)
        return false;
    return wantedPortA != 0 || (a.serverId == b.serverId && a.row == b.row);
}

StartError::Kind kindOf(BindError::Kind kind)
{
    switch (kind) {
    case BindError::Kind::AddressInUse:
        return StartError::Kind::AddressInUse;
    case BindError::Kind::PermissionDenied:
        return StartError::Kind::PermissionDenied;
    case BindError::Kind::AddressNotAvailable:
        return StartError::Kind::AddressNotAvailable;
    case BindError::Kind::HostNotFound:
        return StartError::Kind::HostNotFound;
    case BindError::Kind::Other:
        return StartError::Kind::Other;
    }
    return StartError::Kind::Other;
}

Message ownerText(const std::optional<PortOwner> &owner)
{
    if (!owner)
        return Message::tr("another program");
    if (owner->program.empty())
        return Message::tr("another user's program");
    return (owner->sameUser ? Message::tr("\"%1\" (pid %2, your user)")
                            : Message::tr("\"%1\" (pid %2)"))
        .arg(owner->program)
        .arg(owner->pid);
}

// The first free one from there on.
void offerPort(StartError &error, int from)
{
    if (from > HighestPort)
        return;
    const std::uint16_t next = nextFreePort(error.address, static_cast<std::uint16_t>(from));
    if (next != 0)
        error.nextFreePort = next;
}

void describePortInUse(StartError &error)
{
    error.owner = portOwner(static_cast<std::uint16_t>(error.port));
    offerPort(error, error.port + 1);
    error.message = Message::tr("Port %1 on %2 is already used by %3")
                        .arg(error.port)
                        .arg(error.address)
                        .arg(ownerText(error.owner));
}

StartError startError(const BindError &bindError, const std::string &address, int port)
{
    StartError error;
    error.kind = kindOf(bindError.kind);
    error.address = address;
    error.port = port;
    error.message = bindError.message;
    if (error.kind == StartError::Kind::AddressInUse && bindError.address.isUnix())
        error.message = Message::tr("cannot listen on %1: another program serves it, or it is no "
                                    "socket; use another path")
                            .arg(address);
    else if (error.kind == StartError::Kind::AddressInUse)
        describePortInUse(error);
    else if (error.kind == StartError::Kind::PermissionDenied && !bindError.address.isUnix())
        offerPort(error, port + ForEverybody);
    return error;
}

// An empty address, or a unix: without a path, would mean every address of the machine.
Message whatIsWrongWith(const std::string &address, int port)
{
    if (Message problem = addressProblem(address); !problem.empty())
        return Message::tr("cannot listen: %1").arg(std::move(problem));
    const bool isPort = port >= 0 && port <= HighestPort;
    return isPort ? Message() : Message::tr("cannot listen: %1 is not a port").arg(port);
}

void markOpen(OpenedListener &listener)
{
    ListenerStatus &status = listener.status;
    const ListenAddress &address = listener.sockets.front().address();
    status.port = address.isUnix() ? 0 : address.port;
    status.loopback =
        std::all_of(listener.sockets.begin(), listener.sockets.end(),
                    [](const ListeningSocket &socket) { return socket.address().isLoopback(); });
    status.url = address.isUnix() ? address.toString() : address.url(status.tls ? "https" : "http");
    status.error.reset();
}

OpenedListener closedListener(const MockServer &server, std::size_t row)
{
    const Listener &listener = server.listeners[row];
    OpenedListener closed;
    closed.status.serverId = server.id;
    closed.status.row = static_cast<int>(row);
    closed.status.address = listener.address;
    closed.status.port = listener.port;
    closed.status.tls = listener.tls.has_value();
    return closed;
}

} // namespace

std::vector<OpenedListener> ListenerSet::retain(const Workspace &workspace,
                                                const std::string &baseDir)
{
    const bool isSameFolder = std::exchange(m_baseDir, baseDir) == baseDir;
    std::vector<OpenedListener> before = std::exchange(m_listeners, {});
    const std::vector<Listener> wantedBefore = std::exchange(m_wanted, {});
    for (const Shared<MockServer> &server : workspace.servers) {
        for (std::size_t row = 0; server->enabled && row < server->listeners.size(); ++row) {
            const Listener &wanted = server->listeners[row];
            OpenedListener listener = closedListener(*server, row);
            for (std::size_t old = 0; old < before.size(); ++old) {
                if (!before[old].sockets.empty()
                    && canShareSocket(before[old].status, wantedBefore[old].port, listener.status,
                                      wanted.port)) {
                    listener.sockets = std::exchange(before[old].sockets, {});
                    listener.tls = before[old].tls;
                    listener.isSameTls = isSameFolder && wantedBefore[old].tls == wanted.tls;
                    listener.staleTls = before[old].staleTls;
                    break;
                }
            }
            m_listeners.push_back(std::move(listener));
            m_wanted.push_back(wanted);
        }
    }
    return m_listeners;
}

std::vector<OpenedListener> ListenerSet::open()
{
    for (OpenedListener &listener : m_listeners)
        openListener(listener);
    return m_listeners;
}

void ListenerSet::closeAll()
{
    m_listeners.clear();
    m_wanted.clear();
}

void ListenerSet::openListener(OpenedListener &listener)
{
    ListenerStatus &status = listener.status;
    const Listener &wanted = m_wanted[static_cast<std::size_t>(&listener - m_listeners.data())];
    if (const auto renewed = renewTls(listener, wanted); !renewed) {
        StartError error;
        error.kind = StartError::Kind::Tls;
        error.message = renewed.error().message;
        return fail(listener, error);
    }
    if (!listener.sockets.empty())
        return markOpen(listener);
    if (!m_inherited.empty()) {
        listener.sockets.push_back(m_inherited.front());
        m_inherited.erase(m_inherited.begin());
        return markOpen(listener);
    }
    if (Message wrong = whatIsWrongWith(wanted.address, wanted.port); !wrong.empty()) {
        StartError error;
        error.kind = StartError::Kind::InvalidAddress;
        error.message = std::move(wrong);
        return fail(listener, error);
    }
    auto sockets =
        bindSockets(ListenAddress::of(wanted.address, static_cast<std::uint16_t>(wanted.port)));
    if (!sockets)
        return fail(listener, startError(sockets.error(), status.address, status.port));
    listener.sockets = std::move(*sockets);
    markOpen(listener);
}

Expected<void, TlsError> ListenerSet::renewTls(OpenedListener &listener, const Listener &wanted)
{
    std::optional<TlsContext> tls;
    if (wanted.tls) {
        auto opened = openTls(wanted, listener.tls);
        if (!opened && listener.tls && listener.isSameTls) {
            keepTls(listener, opened.error().message);
            return {};
        }
        if (!opened)
            return Unexpected(opened.error());
        tls = std::move(*opened);
    }
    listener.tls = std::move(tls);
    listener.staleTls.clear();
    return {};
}

// Files that are being replaced do not close a port; other files, which may ask more of clients,
// are never stood in for.
void ListenerSet::keepTls(OpenedListener &listener, const std::string &why)
{
    if (listener.staleTls == why)
        return;
    listener.staleTls = why;
    qCWarning(generalLog, "%s; what was read before goes on being used", why.c_str());
}

Expected<TlsContext, TlsError> ListenerSet::openTls(const Listener &listener,
                                                    const std::optional<TlsContext> &before)
{
    const auto identity = identityOf(listener);
    if (!identity)
        return Unexpected(identity.error());
    auto tls = serverTls(*identity, clientTrust(*listener.tls, m_baseDir));
    const bool isNew = tls && before != *tls;
    if (isNew && !identity->remark.empty())
        qCWarning(generalLog, "%s", identity->remark.text().c_str());
    return tls;
}

Expected<TlsIdentity, TlsError> ListenerSet::identityOf(const Listener &listener)
{
    if (listener.tls->isOwn())
        return m_certificates.serverIdentity(certificateNames(listener.address));
    return identityFromFiles(*listener.tls, m_baseDir);
}

void ListenerSet::fail(OpenedListener &listener, StartError error)
{
    ListenerStatus &status = listener.status;
    error.serverId = status.serverId;
    error.row = status.row;
    error.address = status.address;
    error.port = status.port;
    listener.sockets.clear();
    status.url.clear();
    status.error = std::move(error);
}

PortState ListenerSet::portState(const std::string &address, int port)
{
    PortState state;
    state.message = whatIsWrongWith(address, port);
    if (!state.message.empty())
        return state;
    const auto sockets = bindSockets(ListenAddress::of(address, static_cast<std::uint16_t>(port)));
    if (sockets) {
        state.isFree = true;
        return state;
    }
    const StartError error = startError(sockets.error(), address, port);
    state.owner = error.owner;
    state.nextFreePort = error.nextFreePort;
    state.message = error.message;
    return state;
}

} // namespace mynah
