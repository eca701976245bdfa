// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/soak/loadclient.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstdlib>

namespace mynah::soak {

namespace {

constexpr timeval Patience{20, 0};

int connectTo(std::uint16_t port)
{
    const int fd = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    const void *any = &address;
    const int on = 1;
    ::setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    ::setsockopt(fd, SOL_SOCKET, SO_RCVTIMEO, &Patience, sizeof Patience);
    ::setsockopt(fd, SOL_SOCKET, SO_SNDTIMEO, &Patience, sizeof Patience);
    if (::connect(fd, static_cast<const sockaddr *>(any), sizeof address) == 0)
        return fd;
    ::close(fd);
    return -1;
}

// The value of a field that the server writes in this spelling; empty when there is none.
std::string_view valueOf(std::string_view head, std::string_view field)
{
    const std::size_t at = head.find(field);
    if (at == head.npos)
        return {};
    const std::string_view value = head.substr(at + field.size());
    return value.substr(0, value.find('\r'));
}

} // namespace

LoadClient::LoadClient(std::uint16_t port)
    : m_fd(connectTo(port))
{
}

LoadClient::~LoadClient()
{
    ::close(m_fd);
}

void LoadClient::send(std::string_view bytes)
{
    while (!bytes.empty()) {
        const ssize_t sent = ::send(m_fd, bytes.data(), bytes.size(), MSG_NOSIGNAL);
        if (sent <= 0)
            return;
        bytes.remove_prefix(static_cast<std::size_t>(sent));
    }
}

void LoadClient::endSending()
{
    ::shutdown(m_fd, SHUT_WR);
}

void LoadClient::reset()
{
    const linger now{1, 0};
    ::setsockopt(m_fd, SOL_SOCKET, SO_LINGER, &now, sizeof now);
}

LoadClient::Answer LoadClient::receive(bool hasBody)
{
    constexpr std::string_view end = "\r\n\r\n";
    std::size_t found = m_received.find(end);
    while (found == std::string::npos && receiveMore())
        found = m_received.find(end);
    if (found == std::string::npos)
        return {};
    const std::string head = take(found + end.size());
    Answer answer{std::atoi(head.substr(0, 12).substr(9).c_str()), {}};
    if (!hasBody)
        return answer;
    if (head.find("Transfer-Encoding: chunked") != std::string::npos)
        answer.body = takeChunks();
    else
        answer.body =
            take(std::strtoul(std::string(valueOf(head, "Content-Length: ")).c_str(), nullptr, 10));
    return answer;
}

std::uint64_t LoadClient::skip(std::uint64_t bytes)
{
    constexpr std::size_t atOnce = 1024 * 1024;
    std::uint64_t skipped = take(std::min<std::uint64_t>(bytes, m_received.size())).size();
    while (skipped < bytes) {
        // TCP drops them without copying.
        const std::size_t wanted = std::min<std::uint64_t>(bytes - skipped, atOnce);
        const ssize_t count = ::recv(m_fd, nullptr, wanted, MSG_TRUNC);
        if (count <= 0)
            break;
        skipped += static_cast<std::uint64_t>(count);
    }
    return skipped;
}

bool LoadClient::hasEnded()
{
    return m_received.empty() && !receiveMore();
}

bool LoadClient::receiveMore()
{
    std::array<char, 65536> buffer;
    const ssize_t count = ::recv(m_fd, buffer.data(), buffer.size(), 0);
    if (count > 0)
        m_received.append(buffer.data(), static_cast<std::size_t>(count));
    return count > 0;
}

std::string LoadClient::take(std::size_t bytes)
{
    while (m_received.size() < bytes && receiveMore()) { }
    std::string taken = m_received.substr(0, bytes);
    m_received.erase(0, bytes);
    return taken;
}

std::string LoadClient::takeLine()
{
    while (m_received.find("\r\n") == std::string::npos && receiveMore()) { }
    const std::size_t end = m_received.find("\r\n");
    return end == std::string::npos ? std::string() : take(end + 2);
}

std::string LoadClient::takeChunks()
{
    std::string body;
    for (;;) {
        const std::size_t size = std::strtoul(takeLine().c_str(), nullptr, 16);
        body += take(size);
        takeLine();
        if (size == 0)
            return body;
    }
}

} // namespace mynah::soak
