// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/rawclient.h"

#include "tests/support/testcase.h"

#include <QCoreApplication>
#include <QDeadlineTimer>

#include <arpa/inet.h>
#include <poll.h>
#include <sys/socket.h>
#include <sys/un.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>

namespace mynah::test {

namespace {

Descriptor connectUnix(const std::string &path)
{
    Descriptor fd(::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0));
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    path.copy(address.sun_path, sizeof address.sun_path - 1);
    const void *any = &address;
    if (::connect(fd.get(), static_cast<const sockaddr *>(any), sizeof address) != 0)
        return Descriptor();
    return fd;
}

// A loopback listener's backlog takes the connection: this does not block.
Descriptor connectTcp(const ListenAddress &address)
{
    const bool v6 = address.host.find(':') != std::string::npos;
    Descriptor fd(::socket(v6 ? AF_INET6 : AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0));
    sockaddr_in v4Address{};
    v4Address.sin_family = AF_INET;
    v4Address.sin_port = htons(address.port);
    ::inet_pton(AF_INET, address.host.c_str(), &v4Address.sin_addr);
    sockaddr_in6 v6Address{};
    v6Address.sin6_family = AF_INET6;
    v6Address.sin6_port = htons(address.port);
    ::inet_pton(AF_INET6, address.host.c_str(), &v6Address.sin6_addr);
    const void *any = &v4Address;
    if (v6)
        any = &v6Address;
    const auto size = static_cast<socklen_t>(v6 ? sizeof v6Address : sizeof v4Address);
    if (::connect(fd.get(), static_cast<const sockaddr *>(any), size) != 0)
        return Descriptor();
    return fd;
}

} // namespace

RawClient::RawClient(const ListenAddress &address)
    : m_fd(address.isUnix() ? connectUnix(address.unixPath) : connectTcp(address))
{
}

RawClient::RawClient(Descriptor fd)
    : m_fd(std::move(fd))
{
}

void RawClient::send(std::string_view bytes)
{
    wait([&] {
        const ssize_t sent =
            ::send(m_fd.get(), bytes.data(), bytes.size(), MSG_DONTWAIT | MSG_NOSIGNAL);
        if (sent > 0)
            bytes.remove_prefix(static_cast<std::size_t>(sent));
        const bool full = sent < 0 && (errno == EAGAIN || errno == EWOULDBLOCK);
        return bytes.empty() || (sent < 0 && !full);
    });
}

void RawClient::sendUrgent(char byte)
{
    ::send(m_fd.get(), &byte, 1, MSG_OOB | MSG_NOSIGNAL);
}

void RawClient::shutdownWrite()
{
    ::shutdown(m_fd.get(), SHUT_WR);
}

void RawClient::close()
{
    m_fd = Descriptor();
}

void RawClient::reset()
{
    const linger now{1, 0};
    ::setsockopt(m_fd.get(), SOL_SOCKET, SO_LINGER, &now, sizeof now);
    close();
}

std::string RawClient::readBytes(std::size_t bytes)
{
    wait([&] { return m_ended || m_received.size() >= bytes; });
    return take(bytes);
}

std::string RawClient::readUntil(std::string_view end)
{
    wait([&] { return m_ended || m_received.find(end) != std::string::npos; });
    const std::size_t found = m_received.find(end);
    return take(found == std::string::npos ? m_received.size() : found + end.size());
}

std::string RawClient::readResponse()
{
    constexpr std::string_view lengthField = "Content-Length: ";
    std::string head = readUntil("\r\n\r\n");
    const std::size_t field = head.find(lengthField);
    const std::size_t length =
        field == std::string::npos ? 0 : std::stoul(head.substr(field + lengthField.size()));
    return head + readBytes(length);
}

std::string RawClient::readToEnd()
{
    wait([&] { return m_ended; });
    return take(m_received.size());
}

void RawClient::poll()
{
    std::array<char, 65536> chunk{};
    while (m_fd && !m_ended) {
        const ssize_t got = ::recv(m_fd.get(), chunk.data(), chunk.size(), MSG_DONTWAIT);
        if (got < 0 && (errno == EAGAIN || errno == EWOULDBLOCK))
            return;
        m_reset = got < 0;
        m_ended = got <= 0;
        m_received.append(chunk.data(), static_cast<std::size_t>(std::max<ssize_t>(got, 0)));
    }
}

bool RawClient::wait(const std::function<bool()> &done)
{
    return runUntil([&] {
        poll();
        return done();
    });
}

std::string RawClient::take(std::size_t bytes)
{
    std::string taken = m_received.substr(0, bytes);
    m_received.erase(0, taken.size());
    return taken;
}

bool runUntil(const std::function<bool()> &done)
{
    // Turns of the loop that are tried before the thread rests for a millisecond.
    constexpr int EagerTurns = 100;
    QDeadlineTimer deadline(patience());
    for (int turn = 0; !done(); ++turn) {
        if (deadline.hasExpired())
            return false;
        QCoreApplication::processEvents();
        if (turn > EagerTurns)
            ::poll(nullptr, 0, 1);
    }
    return true;
}

} // namespace mynah::test
