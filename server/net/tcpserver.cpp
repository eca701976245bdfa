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

// Accepts per wake-up and listener, so that a flood of connections leaves time for those that are
// open (tornado/netutil.py, _DEFAULT_BACKLOG).
constexpr int AcceptsPerWakeUp = 128;
// How long accepting rests when the process or the system is out of descriptors or memory.
constexpr std::chrono::milliseconds PauseTime{250};

bool isExhaustion(int systemError)
{
    return systemError == EMFILE || systemError == ENFILE || systemError == ENOBUFS
        || systemError == ENOMEM;
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
            qCWarning(generalLog, "cannot accept on %s: %s", socket.address().toString().c_str(),
                      std::strerror(errno));
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
        // A copy's owner may stop listening from within handleStream.
        for (int i = 0; i < AcceptsPerWakeUp; ++i) {
            if (!acceptOne(*listener))
                return;
        }
        return;
    }
}

// Whether another one may be waiting.
bool TCPServer::acceptOne(const Listener &listener)
{
    Descriptor fd(::accept4(listener.fd.get(), nullptr, nullptr, SOCK_NONBLOCK | SOCK_CLOEXEC));
    if (fd) {
        m_saidPaused = false;
        handleConnection(std::move(fd), listener);
        return !m_listeners.empty();
    }
    const int systemError = errno;
    if (isExhaustion(systemError)) {
        pause(systemError);
        return false;
    }
    if (systemError == EAGAIN || systemError == EWOULDBLOCK)
        return false;
    // The peer gave up while it waited (ECONNABORTED), or the network failed under it; accept(2)
    // says to go on.
    return true;
}

void TCPServer::handleConnection(Descriptor fd, const Listener &listener)
{
    const PeerAddress peer = peerAddressOf(fd.get());
    std::unique_ptr<IOStream> stream;
    if (listener.tls)
        stream = std::make_unique<TlsStream>(m_loop, fd.release(), TlsStream::Side::Server,
                                             *listener.tls, std::string(), m_options.stream);
    else
        stream = std::make_unique<IOStream>(m_loop, fd.release(), m_options.stream);
    if (!peer.isUnix)
        stream->setNoDelay();
    if (Task<> task = handleStream(std::move(stream), peer))
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
