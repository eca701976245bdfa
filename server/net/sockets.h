// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/expected.h"
#include "server/core/message.h"
#include "server/net/listenaddress.h"

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace mynah {

// A descriptor that is closed with its last owner.
class Descriptor
{
public:
    Descriptor() = default;
    explicit Descriptor(int fd)
        : m_fd(fd)
    {
    }
    Descriptor(Descriptor &&other) noexcept
        : m_fd(other.release())
    {
    }
    Descriptor &operator=(Descriptor &&other) noexcept;
    ~Descriptor();

    int get() const { return m_fd; }
    int release();
    explicit operator bool() const { return m_fd >= 0; }

private:
    int m_fd = -1;
};

// The two ends of an accepted connection, as numeric text.
struct PeerAddress
{
    std::string remoteIp;
    std::string localIp;
    std::uint16_t remotePort = 0;
    std::uint16_t localPort = 0;
    bool isUnix = false;
};

// A bound and listening socket (tornado/netutil.py, bind_sockets). Copies share the descriptor,
// so that every worker can accept from it; the unix socket's file goes with the last of them.
class ListeningSocket
{
public:
    ListeningSocket(Descriptor fd, ListenAddress address, bool ownsPath = false);

    int fd() const;
    // With the real port.
    const ListenAddress &address() const { return m_address; }

private:
    struct Shared;
    std::shared_ptr<const Shared> m_shared;
    ListenAddress m_address;
};

struct BindError
{
    enum class Kind {
        AddressInUse,
        PermissionDenied,
        // Not an address of this machine.
        AddressNotAvailable,
        HostNotFound,
        Other,
    };
    Kind kind = Kind::Other;
    // One sentence that names the address.
    Message message;
    ListenAddress address;
    int systemError = 0;
};

// Listening sockets on every address that the name has, IPv4 and IPv6, all with the same port, or
// on a unix socket. A name lookup blocks: not for a thread that must not wait.
Expected<std::vector<ListeningSocket>, BindError> bindSockets(const ListenAddress &address);

// Sockets that a service manager has opened for this process (LISTEN_PID and LISTEN_FDS of
// sd_listen_fds(3)); empty when there are none. To be called once: it takes them over.
// firstFd: where sd_listen_fds(3) begins to count, or another for tests.
std::vector<ListeningSocket> inheritedSockets(int firstFd = 3);

struct AcceptedSocket
{
    // Non-blocking and closed on exec.
    Descriptor fd;
    PeerAddress peer;
};

// The next connection that waits at a listening socket, given as a descriptor because each worker
// has its own of the same socket; the error is an errno.
Expected<AcceptedSocket, int> acceptFrom(int fd, const ListenAddress &address);

} // namespace mynah
