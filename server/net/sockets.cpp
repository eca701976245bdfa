// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/net/sockets.h"

#include <arpa/inet.h>
#include <fcntl.h>
#include <netdb.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <charconv>
#include <cstdlib>
#include <cstring>
#include <utility>

namespace mynah {

namespace {

// The kernel caps it at net.core.somaxconn.
constexpr int Backlog = 4096;
// A free port of one of a name's addresses may be taken at the other: how often to try anew.
constexpr int FreePortTries = 16;

struct FreeAddressInfo
{
    void operator()(addrinfo *info) const { ::freeaddrinfo(info); }
};
using AddressInfo = std::unique_ptr<addrinfo, FreeAddressInfo>;

BindError::Kind kindOf(int systemError)
{
    switch (systemError) {
    case EADDRINUSE:
        return BindError::Kind::AddressInUse;
    case EACCES:
    case EPERM:
        return BindError::Kind::PermissionDenied;
    case EADDRNOTAVAIL:
    case EAFNOSUPPORT:
        return BindError::Kind::AddressNotAvailable;
    default:
        return BindError::Kind::Other;
    }
}

// why: in the words of the system.
Message cannotListen(const ListenAddress &address, const char *why)
{
    return Message::tr("cannot listen on %1: %2").arg(address.toString()).arg(why);
}

Unexpected<BindError> bindError(const ListenAddress &address, int systemError)
{
    BindError error;
    error.kind = kindOf(systemError);
    error.message = cannotListen(address, std::strerror(systemError));
    error.address = address;
    error.systemError = systemError;
    return Unexpected(error);
}

Expected<AddressInfo, BindError> lookUp(const ListenAddress &address)
{
    addrinfo hints{};
    hints.ai_socktype = SOCK_STREAM;
    hints.ai_flags = AI_PASSIVE;
    addrinfo *found = nullptr;
    const int result =
        ::getaddrinfo(address.host.empty() ? nullptr : address.host.c_str(), "0", &hints, &found);
    if (result == 0)
        return AddressInfo(found);
    BindError error;
    error.kind = BindError::Kind::HostNotFound;
    error.message = cannotListen(address, ::gai_strerror(result));
    error.address = address;
    return Unexpected(error);
}

std::uint16_t portOf(const sockaddr_storage &address)
{
    if (address.ss_family == AF_INET)
        return ntohs(reinterpret_cast<const sockaddr_in &>(address).sin_port);
    if (address.ss_family == AF_INET6)
        return ntohs(reinterpret_cast<const sockaddr_in6 &>(address).sin6_port);
    return 0;
}

// inet_ntop() prints with sprintf(), which takes as long as all else that accepting does.
std::string dotted(const in_addr &address)
{
    std::array<std::uint8_t, 4> bytes{};
    std::memcpy(bytes.data(), &address, bytes.size());
    std::array<char, INET_ADDRSTRLEN> text{};
    char *end = text.data();
    for (const std::uint8_t byte : bytes) {
        end = std::to_chars(end, text.data() + text.size(), byte).ptr;
        *end++ = '.';
    }
    return std::string(text.data(), end - 1);
}

std::string ipOf(const sockaddr_storage &address)
{
    std::array<char, INET6_ADDRSTRLEN> text{};
    const auto size = static_cast<socklen_t>(text.size());
    if (address.ss_family == AF_INET)
        return dotted(reinterpret_cast<const sockaddr_in &>(address).sin_addr);
    if (address.ss_family == AF_INET6)
        ::inet_ntop(AF_INET6, &reinterpret_cast<const sockaddr_in6 &>(address).sin6_addr,
                    text.data(), size);
    return text.data();
}

sockaddr_storage localAddressOf(int fd)
{
    sockaddr_storage address{};
    socklen_t size = sizeof address;
    ::getsockname(fd, reinterpret_cast<sockaddr *>(&address), &size);
    return address;
}

// What a listener accepts inherits it, so that it costs a connection no call of its own. Fails on
// unix sockets, which do not need it.
void setNoDelay(int fd)
{
    const int on = 1;
    ::setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
}

Expected<ListeningSocket, BindError> bindOne(const addrinfo &info, const ListenAddress &address)
{
    Descriptor fd(::socket(info.ai_family, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0));
    if (!fd)
        return bindError(address, errno);
    const int on = 1;
    ::setsockopt(fd.get(), SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
    setNoDelay(fd.get());
    // IPv4 has a socket of its own (tornado/netutil.py).
    if (info.ai_family == AF_INET6)
        ::setsockopt(fd.get(), IPPROTO_IPV6, IPV6_V6ONLY, &on, sizeof on);

    sockaddr_storage bound{};
    std::memcpy(&bound, info.ai_addr, info.ai_addrlen);
    if (bound.ss_family == AF_INET)
        reinterpret_cast<sockaddr_in &>(bound).sin_port = htons(address.port);
    else
        reinterpret_cast<sockaddr_in6 &>(bound).sin6_port = htons(address.port);
    if (::bind(fd.get(), reinterpret_cast<const sockaddr *>(&bound), info.ai_addrlen) < 0
        || ::listen(fd.get(), Backlog) < 0)
        return bindError(address, errno);

    ListenAddress real;
    const sockaddr_storage local = localAddressOf(fd.get());
    real.host = ipOf(local);
    real.port = portOf(local);
    return ListeningSocket(std::move(fd), std::move(real));
}

bool isListed(const addrinfo *list, const addrinfo &info)
{
    for (; list != &info; list = list->ai_next) {
        if (list->ai_addrlen == info.ai_addrlen
            && std::memcmp(list->ai_addr, info.ai_addr, info.ai_addrlen) == 0)
            return true;
    }
    return false;
}

Expected<std::vector<ListeningSocket>, BindError> bindAll(const addrinfo *list,
                                                          const ListenAddress &address)
{
    std::vector<ListeningSocket> sockets;
    ListenAddress wanted = address;
    for (const addrinfo *info = list; info; info = info->ai_next) {
        const bool internet = info->ai_family == AF_INET || info->ai_family == AF_INET6;
        // A hosts file may give a name the same address twice.
        if (!internet || isListed(list, *info))
            continue;
        auto socket = bindOne(*info, wanted);
        if (socket) {
            wanted.port = socket->address().port;
            sockets.push_back(std::move(*socket));
            continue;
        }
        // A machine without IPv6 still has a name for ::1.
        const bool missing = socket.error().kind == BindError::Kind::AddressNotAvailable;
        if (!missing || (!info->ai_next && sockets.empty()))
            return Unexpected(socket.error());
    }
    if (sockets.empty())
        return bindError(address, EADDRNOTAVAIL);
    return sockets;
}

sockaddr_un unixAddress(const std::string &path)
{
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    path.copy(address.sun_path, sizeof address.sun_path - 1);
    return address;
}

// A socket file that a dead process left behind would be in the way for ever.
void removeStaleSocket(const std::string &path)
{
    struct stat info
    {
    };
    if (::stat(path.c_str(), &info) != 0 || !S_ISSOCK(info.st_mode))
        return;
    const Descriptor probe(::socket(AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0));
    const sockaddr_un address = unixAddress(path);
    if (::connect(probe.get(), reinterpret_cast<const sockaddr *>(&address), sizeof address) != 0
        && errno == ECONNREFUSED)
        ::unlink(path.c_str());
}

Expected<std::vector<ListeningSocket>, BindError> bindUnixSocket(const ListenAddress &address)
{
    if (address.unixPath.size() >= sizeof(sockaddr_un::sun_path))
        return bindError(address, ENAMETOOLONG);
    removeStaleSocket(address.unixPath);
    Descriptor fd(::socket(AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0));
    if (!fd)
        return bindError(address, errno);
    const sockaddr_un bound = unixAddress(address.unixPath);
    if (::bind(fd.get(), reinterpret_cast<const sockaddr *>(&bound), sizeof bound) < 0)
        return bindError(address, errno);
    // Nobody can connect before listen(): the file is ours alone by then (tornado: mode 0600).
    ::chmod(address.unixPath.c_str(), S_IRUSR | S_IWUSR);
    if (::listen(fd.get(), Backlog) < 0)
        return bindError(address, errno);
    return std::vector{ListeningSocket(std::move(fd), address, true)};
}

int environmentNumber(const char *name)
{
    const char *text = std::getenv(name);
    int number = 0;
    if (text)
        std::from_chars(text, text + std::strlen(text), number);
    return number;
}

// The address of a socket that somebody else has bound; false when it does not listen.
bool describeListener(int fd, ListenAddress &address)
{
    int listening = 0;
    socklen_t size = sizeof listening;
    if (::getsockopt(fd, SOL_SOCKET, SO_ACCEPTCONN, &listening, &size) != 0 || !listening)
        return false;
    const sockaddr_storage local = localAddressOf(fd);
    if (local.ss_family == AF_UNIX) {
        address.unixPath = reinterpret_cast<const sockaddr_un &>(local).sun_path;
        return true;
    }
    address.host = ipOf(local);
    address.port = portOf(local);
    return true;
}

} // namespace

Descriptor &Descriptor::operator=(Descriptor &&other) noexcept
{
    Descriptor old(std::exchange(m_fd, other.release()));
    return *this;
}

Descriptor::~Descriptor()
{
    if (m_fd >= 0)
        ::close(m_fd);
}

int Descriptor::release()
{
    return std::exchange(m_fd, -1);
}

struct ListeningSocket::Shared
{
    Descriptor fd;
    // Removed at the end; empty when there is none.
    std::string path;

    Shared(Descriptor descriptor, std::string ownedPath)
        : fd(std::move(descriptor))
        , path(std::move(ownedPath))
    {
    }
    ~Shared()
    {
        if (!path.empty())
            ::unlink(path.c_str());
    }
    Shared(const Shared &) = delete;
    Shared &operator=(const Shared &) = delete;
};

ListeningSocket::ListeningSocket(Descriptor fd, ListenAddress address, bool ownsPath)
    : m_shared(
        std::make_shared<const Shared>(std::move(fd), ownsPath ? address.unixPath : std::string()))
    , m_address(std::move(address))
{
}

int ListeningSocket::fd() const
{
    return m_shared->fd.get();
}

Expected<std::vector<ListeningSocket>, BindError> bindSockets(const ListenAddress &address)
{
    if (address.isUnix())
        return bindUnixSocket(address);
    const auto found = lookUp(address);
    if (!found)
        return Unexpected(found.error());
    for (int tries = 1;; ++tries) {
        auto sockets = bindAll(found->get(), address);
        const bool clash =
            !sockets && sockets.error().kind == BindError::Kind::AddressInUse && address.port == 0;
        if (!clash || tries == FreePortTries)
            return sockets;
    }
}

std::vector<ListeningSocket> inheritedSockets(int firstFd)
{
    std::vector<ListeningSocket> sockets;
    if (environmentNumber("LISTEN_PID") != ::getpid())
        return sockets;
    const int count = environmentNumber("LISTEN_FDS");
    // They are ours, not our children's.
    for (const char *name : {"LISTEN_PID", "LISTEN_FDS", "LISTEN_FDNAMES"})
        ::unsetenv(name);
    for (int fd = firstFd; fd < firstFd + count; ++fd) {
        ListenAddress address;
        if (!describeListener(fd, address))
            continue;
        ::fcntl(fd, F_SETFD, FD_CLOEXEC);
        ::fcntl(fd, F_SETFL, ::fcntl(fd, F_GETFL) | O_NONBLOCK);
        setNoDelay(fd);
        sockets.emplace_back(Descriptor(fd), std::move(address));
    }
    return sockets;
}

Expected<AcceptedSocket, int> acceptFrom(int fd, const ListenAddress &address)
{
    sockaddr_storage remote{};
    socklen_t size = sizeof remote;
    AcceptedSocket accepted{Descriptor(::accept4(fd, reinterpret_cast<sockaddr *>(&remote), &size,
                                                 SOCK_NONBLOCK | SOCK_CLOEXEC)),
                            {}};
    if (!accepted.fd)
        return Unexpected<int>(errno);
    PeerAddress &peer = accepted.peer;
    peer.isUnix = address.isUnix();
    if (peer.isUnix)
        return accepted;
    peer.remoteIp = ipOf(remote);
    peer.remotePort = portOf(remote);
    peer.localIp =
        address.isEveryAddress() ? ipOf(localAddressOf(accepted.fd.get())) : address.host;
    peer.localPort = address.port;
    return accepted;
}

} // namespace mynah
