// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The floor: epoll and nothing else, which answers whatever is asked: epollserver PORT
#include <arpa/inet.h>
#include <netinet/tcp.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <cstdint>
#include <cstdlib>
#include <string_view>

namespace {

constexpr std::string_view Answer = "HTTP/1.1 200 OK\r\n"
                                    "Server: epoll\r\n"
                                    "Date: Thu, 01 Jan 1970 00:00:00 GMT\r\n"
                                    "Content-Type: text/plain\r\n"
                                    "Content-Length: 11\r\n"
                                    "Connection: keep-alive\r\n"
                                    "\r\n"
                                    "hello world";
constexpr std::string_view HeadEnd = "\r\n\r\n";

int listenOn(std::uint16_t port)
{
    const int fd = ::socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    const int on = 1;
    ::setsockopt(fd, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    const void *any = &address;
    if (::bind(fd, static_cast<const sockaddr *>(any), sizeof address) != 0)
        return -1;
    return ::listen(fd, SOMAXCONN) == 0 ? fd : -1;
}

void watch(int poller, int fd)
{
    epoll_event event{};
    event.events = EPOLLIN;
    event.data.fd = fd;
    ::epoll_ctl(poller, EPOLL_CTL_ADD, fd, &event);
}

void acceptAll(int poller, int listener)
{
    for (int fd; (fd = ::accept4(listener, nullptr, nullptr, SOCK_NONBLOCK | SOCK_CLOEXEC)) >= 0;) {
        const int on = 1;
        ::setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
        watch(poller, fd);
    }
}

// Requests are small and come whole from who measures.
void answer(int fd)
{
    std::array<char, 4096> buffer;
    const ssize_t count = ::recv(fd, buffer.data(), buffer.size(), 0);
    if (count <= 0) {
        ::close(fd);
        return;
    }
    const std::string_view request(buffer.data(), static_cast<std::size_t>(count));
    if (request.ends_with(HeadEnd))
        ::send(fd, Answer.data(), Answer.size(), MSG_NOSIGNAL);
}

void serve(int listener)
{
    const int poller = ::epoll_create1(EPOLL_CLOEXEC);
    watch(poller, listener);
    std::array<epoll_event, 512> events;
    for (;;) {
        const int count = ::epoll_wait(poller, events.data(), int(events.size()), -1);
        for (int i = 0; i < count; ++i) {
            const int fd = events[std::size_t(i)].data.fd;
            fd == listener ? acceptAll(poller, listener) : answer(fd);
        }
    }
}

} // namespace

int main(int argc, char *argv[])
{
    const int listener = argc == 2 ? listenOn(std::uint16_t(std::atoi(argv[1]))) : -1;
    if (listener < 0)
        return EXIT_FAILURE;
    serve(listener);
}
