// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/net/portowner.h"

#include "server/net/sockets.h"

#include <sys/stat.h>
#include <unistd.h>

#include <charconv>
#include <filesystem>
#include <fstream>
#include <sstream>

namespace mynah {

namespace {

constexpr std::string_view ListenState = "0A";

struct ListenerEntry
{
    std::uint64_t inode = 0;
    uid_t user = 0;
};

// A line of /proc/net/tcp, see proc(5):
// "sl local_address rem_address st tx:rx tr:when retrnsmt uid timeout inode …"
std::optional<ListenerEntry> parseListener(const std::string &line, std::uint16_t port)
{
    std::istringstream words(line);
    std::string slot, local, remote, state, queues, timer, retransmits, timeout;
    ListenerEntry entry;
    words >> slot >> local >> remote >> state >> queues >> timer >> retransmits >> entry.user
        >> timeout >> entry.inode;
    const auto colon = local.rfind(':');
    if (!words || state != ListenState || colon == std::string::npos)
        return std::nullopt;
    std::uint16_t localPort = 0;
    std::from_chars(local.data() + colon + 1, local.data() + local.size(), localPort, 16);
    if (localPort != port)
        return std::nullopt;
    return entry;
}

std::optional<ListenerEntry> findListener(std::uint16_t port)
{
    for (const char *table : {"/proc/net/tcp", "/proc/net/tcp6"}) {
        std::ifstream file(table);
        for (std::string line; std::getline(file, line);) {
            if (const auto entry = parseListener(line, port))
                return entry;
        }
    }
    return std::nullopt;
}

bool holdsSocket(const std::filesystem::path &process, const std::string &socket)
{
    std::error_code error;
    for (const auto &fd : std::filesystem::directory_iterator(process / "fd", error)) {
        if (std::filesystem::read_symlink(fd.path(), error) == socket)
            return true;
    }
    return false;
}

std::string programOf(const std::filesystem::path &process)
{
    std::ifstream file(process / "comm");
    std::string name;
    std::getline(file, name);
    return name;
}

} // namespace

std::optional<PortOwner> portOwner(std::uint16_t port)
{
    const auto listener = findListener(port);
    if (!listener)
        return std::nullopt;
    PortOwner owner;
    owner.sameUser = listener->user == ::getuid();
    const std::string socket = "socket:[" + std::to_string(listener->inode) + "]";
    std::error_code error;
    for (const auto &process : std::filesystem::directory_iterator("/proc", error)) {
        const std::string name = process.path().filename();
        std::int64_t pid = 0;
        const auto end = std::from_chars(name.data(), name.data() + name.size(), pid).ptr;
        if (end != name.data() + name.size() || !holdsSocket(process.path(), socket))
            continue;
        owner.pid = pid;
        owner.program = programOf(process.path());
        break;
    }
    return owner;
}

std::uint16_t nextFreePort(const std::string &host, std::uint16_t from)
{
    for (std::uint32_t port = std::max<std::uint32_t>(from, 1); port <= 65535; ++port) {
        ListenAddress address;
        address.host = host;
        address.port = static_cast<std::uint16_t>(port);
        const auto bound = bindSockets(address);
        if (bound)
            return address.port;
        // Another port would not help.
        if (bound.error().kind == BindError::Kind::HostNotFound
            || bound.error().kind == BindError::Kind::AddressNotAvailable)
            return 0;
    }
    return 0;
}

} // namespace mynah
