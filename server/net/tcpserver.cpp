// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/net/tcpserver.h"

#include "server/core/serverlog.h"
#include "server/core/spawn.h"
#include "server/net/tlsstream.h"

#include <fcntl.h>
#include <sys/socket.h>

#include <cerrno>
#include <cstring>

namespace mynah {

namespace {

// How long accepting rests when it cannot go on, as without descriptors or memory.
constexpr std::chrono::milliseconds PauseTime{250};

// The peer gave up while it waited, or the network failed under it: accept(2) says to go on.
bool isOfOneConnection(int systemError)
{
    switch (systemError) {
    case ECONNABORTED:
    case EINTR:
    case EPERM:
    case ENETDOWN:
    case EPROTO:
    case ENOPROTOOPT:
    case EHOSTDOWN:
    case ENONET:
    case EHOSTUNREACH:
    case EOPNOTSUPP:
    case ENETUNREACH:
        return true;
    default:
        return false;
    }
}

} // namespace

TCPServer::TCPServer(IOLoop &loop, const TCPServerOptions &options)
    : m_loop(loop)
    , m_options(options)
{
}

TCPServer::~TCPServer()
{
    stopListening();
}

Expected<void, BindError> TCPServer::listen(const ListenAddress &address)
{
    auto sockets = bindSockets(address);
    if (!sockets)
        return Unexpected(sockets.error());
    addSockets(*sockets);
    return {};
}

void TCPServer::addSockets(const std::vector<ListeningSocket> &sockets,
                           const std::optional<QSslConfiguration> &tls)
{
    for (const ListeningSocket &socket : sockets) {
        Descriptor fd(::fcntl(socket.fd(), F_DUPFD_CLOEXEC, 0));
        if (!fd) {
            const int systemError = errno;
            qCWarning(generalLog, "cannot accept on %s: %s", socket.address().toString().c_str(),
                      std::strerror(systemError));
            continue;
        }
        const int watched = fd.get();
        m_listeners.push_back(std::make_unique<Listener>(Listener{socket, std::move(fd), tls}));
        if (!m_pause)
            m_loop.addHandler(watched, IOEvent::Read, *this);
    }
}

void TCPServer::stopListening()
{
    if (m_pause)
        m_loop.removeTimeout(*m_pause);
    else
        for (const auto &listener : m_listeners)
            m_loop.removeHandler(listener->fd.get());
    m_pause.reset();
    m_listeners.clear();
}

std::vector<ListenAddress> TCPServer::addresses() const
{
    std::vector<ListenAddress> addresses;
    for (const auto &listener : m_listeners)
        addresses.push_back(listener->socket.address());
    return addresses;
}

void TCPServer::handleEvents(int fd, IOEvents)
{
    for (const auto &listener : m_listeners) {
        if (listener->fd.get() != fd)
            continue;
        for (int i = 0; i < m_options.acceptsPerWakeUp; ++i) {
            if (!acceptOne(*listener))
                return;
        }
        return;
    }
}

// Whether another one may be waiting. handleStream may stop the listening.
bool TCPServer::acceptOne(const Listener &listener)
{
    auto accepted = acceptFrom(listener.fd.get(), listener.socket.address());
    if (!accepted)
        return goesOnAfter(accepted.error());
    handleConnection(std::move(*accepted), listener);
    return !m_listeners.empty();
}

bool TCPServer::goesOnAfter(int systemError)
{
    if (systemError == EAGAIN || systemError == EWOULDBLOCK) {
        m_saidPaused = false;
        return false;
    }
    if (isOfOneConnection(systemError))
        return true;
    pause(systemError);
    return false;
}

void TCPServer::handleConnection(AcceptedSocket accepted, const Listener &listener)
{
    const int fd = accepted.fd.release();
    std::unique_ptr<IOStream> stream;
    if (listener.tls)
        stream = std::make_unique<TlsStream>(m_loop, fd, TlsStream::Side::Server, *listener.tls,
                                             std::string(), m_options.stream);
    else
        stream = std::make_unique<IOStream>(m_loop, fd, m_options.stream);
    if (Task<> task = handleStream(std::move(stream), accepted.peer))
        spawn(std::move(task), "connection");
}

// The connections stay in the kernel's queue meanwhile; without the pause the loop would spin.
void TCPServer::pause(int systemError)
{
    if (m_pause)
        return;
    if (!m_saidPaused)
        qCWarning(generalLog, "accepting pauses: %s", std::strerror(systemError));
    m_saidPaused = true;
    for (const auto &listener : m_listeners)
        m_loop.removeHandler(listener->fd.get());
    m_pause = m_loop.callLater(PauseTime, [this] { resume(); });
}

void TCPServer::resume()
{
    m_pause.reset();
    for (const auto &listener : m_listeners)
        m_loop.addHandler(listener->fd.get(), IOEvent::Read, *this);
}

} // namespace mynah
