// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/net/tcpserver.h"

#include "server/core/serverlog.h"
#include "server/core/spawn.h"
#include "server/net/tlsstream.h"

#include <fcntl.h>
#include <poll.h>
#include <sys/resource.h>
#include <sys/socket.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <utility>

namespace mynah {

namespace {

// How long accepting rests when it cannot go on, unless acceptAgain() comes first.
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

// Descriptors and memory are the whole process's.
PauseNotice &resourceNotice()
{
    static PauseNotice notice;
    return notice;
}

std::string resourceReason(int systemError)
{
    std::string reason = std::strerror(systemError);
    reason += "; who connects waits until there is room";
    rlimit files{};
    if (systemError == EMFILE && ::getrlimit(RLIMIT_NOFILE, &files) == 0)
        reason += ". This process may have " + std::to_string(files.rlim_cur)
            + " files open (ulimit -n): close connections or raise the limit";
    return reason;
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
                           const std::optional<TlsContext> &tls)
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
    if (PauseNotice *notice = std::exchange(m_notice, nullptr))
        notice->leave();
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
                break;
        }
        noticeEnd();
        return;
    }
}

// Whether another one may be waiting. handleStream may stop the listening.
bool TCPServer::acceptOne(const Listener &listener)
{
    if (isObstructed())
        return false;
    auto accepted = acceptFrom(listener.fd.get(), listener.socket.address());
    if (!accepted)
        return goesOnAfter(accepted.error());
    handleConnection(std::move(*accepted), listener);
    return !m_listeners.empty();
}

bool TCPServer::goesOnAfter(int systemError)
{
    if (systemError == EAGAIN || systemError == EWOULDBLOCK)
        return false;
    if (isOfOneConnection(systemError))
        return true;
    pause(resourceNotice(), resourceReason(systemError));
    return false;
}

bool TCPServer::isObstructed()
{
    const std::optional<Obstacle> found = obstacle();
    if (found)
        pause(found->notice, found->reason);
    return found.has_value();
}

void TCPServer::handleConnection(AcceptedSocket accepted, const Listener &listener)
{
    const int fd = accepted.fd.release();
    IOStreamOptions options = m_options.stream;
    options.isUnixSocket = accepted.peer.isUnix;
    std::unique_ptr<IOStream> stream;
    if (listener.tls)
        stream = std::make_unique<TlsStream>(m_loop, fd, TlsStream::Side::Server, *listener.tls,
                                             std::string(), options);
    else
        stream = std::make_unique<IOStream>(m_loop, fd, options);
    if (Task<> task = handleStream(std::move(stream), accepted.peer))
        spawn(std::move(task), "connection");
}

// The connections stay in the kernel's queue meanwhile; without the pause the loop would spin.
// Nothing to pause from when nobody waits: accept(2) wants a descriptor before it looks.
void TCPServer::pause(PauseNotice &notice, std::string_view reason)
{
    if (m_pause || !isAnyoneWaiting())
        return;
    if (m_notice != &notice) {
        if (m_notice)
            m_notice->end();
        notice.begin(reason);
        m_notice = &notice;
    }
    for (const auto &listener : m_listeners)
        m_loop.removeHandler(listener->fd.get());
    m_pause = m_loop.callLater(PauseTime, [this] { resume(); });
}

void TCPServer::acceptAgain()
{
    if (!m_pause)
        return;
    m_loop.removeTimeout(*m_pause);
    resume();
}

// All who waited have been accepted, or have gone.
void TCPServer::noticeEnd()
{
    if (m_notice && !m_pause && !isAnyoneWaiting())
        std::exchange(m_notice, nullptr)->end();
}

bool TCPServer::isAnyoneWaiting() const
{
    return std::any_of(m_listeners.begin(), m_listeners.end(), [](const auto &listener) {
        pollfd waiting{listener->fd.get(), POLLIN, 0};
        return ::poll(&waiting, 1, 0) > 0;
    });
}

void TCPServer::resume()
{
    m_pause.reset();
    for (const auto &listener : m_listeners)
        m_loop.addHandler(listener->fd.get(), IOEvent::Read, *this);
    noticeEnd();
}

} // namespace mynah
