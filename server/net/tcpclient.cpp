// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/net/tcpclient.h"

#include "server/core/future.h"
#include "server/core/withtimeout.h"
#include "server/net/sockets.h"
#include "server/net/tlsoptions.h"
#include "server/net/tlsstream.h"

#include <QHostAddress>
#include <QHostInfo>

#include <netinet/in.h>
#include <sys/socket.h>
#include <sys/un.h>

#include <algorithm>
#include <cerrno>
#include <cstring>

namespace mynah {

namespace {

struct SocketAddress
{
    sockaddr_storage storage{};
    socklen_t size = 0;
};

// Tells once when a descriptor can be written, which for a connecting one means that it is
// decided.
class WritableWatch : private IOHandler
{
public:
    WritableWatch(IOLoop &loop, int fd)
        : m_loop(loop)
        , m_fd(fd)
    {
        m_loop.addHandler(m_fd, IOEvent::Write, *this);
    }
    ~WritableWatch() override { m_loop.removeHandler(m_fd); }
    Q_DISABLE_COPY_MOVE(WritableWatch)

    Future<> writable() const { return m_writable.future(); }

private:
    void handleEvents(int, IOEvents) override
    {
        m_loop.updateHandler(m_fd, {});
        if (!m_writable.isDone())
            m_writable.setValue();
    }

    IOLoop &m_loop;
    int m_fd;
    Promise<> m_writable;
};

SocketAddress toSocketAddress(const QHostAddress &host, std::uint16_t port)
{
    SocketAddress address;
    if (host.protocol() == QAbstractSocket::IPv6Protocol) {
        auto &v6 = reinterpret_cast<sockaddr_in6 &>(address.storage);
        v6.sin6_family = AF_INET6;
        v6.sin6_port = htons(port);
        const Q_IPV6ADDR bytes = host.toIPv6Address();
        std::memcpy(&v6.sin6_addr, &bytes, sizeof bytes);
        address.size = sizeof v6;
    } else {
        auto &v4 = reinterpret_cast<sockaddr_in &>(address.storage);
        v4.sin_family = AF_INET;
        v4.sin_port = htons(port);
        v4.sin_addr.s_addr = htonl(host.toIPv4Address());
        address.size = sizeof v4;
    }
    return address;
}

SocketAddress unixSocketAddress(const std::string &path)
{
    SocketAddress address;
    auto &local = reinterpret_cast<sockaddr_un &>(address.storage);
    local.sun_family = AF_UNIX;
    path.copy(local.sun_path, sizeof local.sun_path - 1);
    address.size = sizeof local;
    return address;
}

Task<std::vector<SocketAddress>> resolve(const ConnectTarget &target)
{
    std::vector<SocketAddress> addresses;
    if (!target.unixPath.empty()) {
        addresses.push_back(unixSocketAddress(target.unixPath));
        co_return addresses;
    }
    const QString host = QString::fromStdString(target.host);
    if (const QHostAddress literal(host); !literal.isNull()) {
        addresses.push_back(toSocketAddress(literal, target.port));
        co_return addresses;
    }
    Promise<QHostInfo> found;
    QObject receiver;
    QHostInfo::lookupHost(host, &receiver,
                          [found](const QHostInfo &info) mutable { found.setValue(info); });
    const Future<QHostInfo> future = found.future();
    const QHostInfo info = co_await future;
    const auto hosts = info.addresses();
    for (const QHostAddress &address : hosts)
        addresses.push_back(toSocketAddress(address, target.port));
    co_return addresses;
}

// The error is an errno.
Task<Expected<Descriptor, int>> connectSocket(IOLoop &loop, const SocketAddress &address,
                                              std::chrono::milliseconds timeout)
{
    Descriptor fd(
        ::socket(address.storage.ss_family, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0));
    if (!fd)
        co_return Unexpected<int>(errno);
    if (::connect(fd.get(), reinterpret_cast<const sockaddr *>(&address.storage), address.size)
        == 0)
        co_return fd;
    if (errno != EINPROGRESS)
        co_return Unexpected<int>(errno);
    const WritableWatch watch(loop, fd.get());
    bool timedOut = false;
    try {
        auto wait = withTimeout(timeout, watch.writable());
        co_await std::move(wait);
    } catch (const TimeoutError &) {
        timedOut = true;
    }
    if (timedOut)
        co_return Unexpected<int>(ETIMEDOUT);
    int error = 0;
    socklen_t size = sizeof error;
    ::getsockopt(fd.get(), SOL_SOCKET, SO_ERROR, &error, &size);
    if (error)
        co_return Unexpected<int>(error);
    co_return fd;
}

std::uint16_t localPortOf(const Descriptor &fd)
{
    SocketAddress address;
    address.size = sizeof address.storage;
    ::getsockname(fd.get(), reinterpret_cast<sockaddr *>(&address.storage), &address.size);
    return address.storage.ss_family == AF_INET6
        ? ntohs(reinterpret_cast<const sockaddr_in6 &>(address.storage).sin6_port)
        : ntohs(reinterpret_cast<const sockaddr_in &>(address.storage).sin_port);
}

std::string nameOf(const ConnectTarget &target)
{
    return target.unixPath.empty() ? ListenAddress::of(target.host, target.port).toString()
                                   : "unix:" + target.unixPath;
}

Message cannotConnect(const ConnectTarget &target, Message why)
{
    return Message::tr("cannot connect to %1: %2").arg(nameOf(target)).arg(std::move(why));
}

Task<Expected<std::unique_ptr<IOStream>, Message>> encrypt(IOLoop &loop, Descriptor fd,
                                                           const ConnectTarget &target)
{
    auto stream = std::make_unique<TlsStream>(
        loop, fd.release(), TlsStream::Side::Client,
        target.tlsContext ? *target.tlsContext : usualClientTls(target.verifyPeer), target.host);
    Deadline deadline(loop, [raw = stream.get()] { raw->close(ETIMEDOUT); });
    deadline.expireIn(target.timeout);
    auto handshake = stream->handshake();
    const auto shaken = co_await std::move(handshake);
    if (!shaken)
        co_return Unexpected(cannotConnect(target, Message::known(shaken.error().message)));
    std::unique_ptr<IOStream> result = std::move(stream);
    co_return result;
}

} // namespace

Task<Expected<std::unique_ptr<IOStream>, Message>> connectTo(ConnectTarget target)
{
    IOLoop &loop = *IOLoop::current();
    auto resolving = resolve(target);
    const auto addresses = co_await std::move(resolving);
    if (addresses.empty())
        co_return Unexpected(Message::tr("cannot find the host %1").arg(target.host));
    int lastError = 0;
    for (const SocketAddress &address : addresses) {
        auto connecting = connectSocket(loop, address, target.timeout);
        auto fd = co_await std::move(connecting);
        if (!fd) {
            lastError = fd.error();
            continue;
        }
        if (target.connected && target.unixPath.empty())
            target.connected(localPortOf(*fd));
        if (target.tls) {
            auto encrypting = encrypt(loop, std::move(*fd), target);
            co_return co_await std::move(encrypting);
        }
        IOStreamOptions options;
        options.isUnixSocket = !target.unixPath.empty();
        auto stream = std::make_unique<IOStream>(loop, fd->release(), options);
        if (target.unixPath.empty())
            stream->setNoDelay();
        std::unique_ptr<IOStream> result = std::move(stream);
        co_return result;
    }
    co_return Unexpected(cannotConnect(target, std::strerror(lastError)));
}

} // namespace mynah
