// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/net/listenaddress.h"
#include "server/net/sockets.h"

#include <functional>
#include <string>
#include <string_view>

namespace mynah::test {

// A socket that sends exact bytes and shows exactly what came back. It runs this thread's event
// loop while it waits, so that a server of the same thread can work; waits end with the patience
// of testcase.h, and then give what there is.
class RawClient
{
public:
    // Connects; isOpen() tells whether it worked.
    explicit RawClient(const ListenAddress &address);
    // Takes over a connected socket.
    explicit RawClient(Descriptor fd);

    bool isOpen() const { return bool(m_fd); }
    void send(std::string_view bytes);
    // As urgent data, which is left out of what others send.
    void sendUrgent(char byte);
    void shutdownWrite();
    void close();
    // With a RST.
    void reset();

    // Each takes what it returns from what was received.
    std::string readBytes(std::size_t bytes);
    std::string readUntil(std::string_view end);
    // A head and the body that its Content-Length tells.
    std::string readResponse();
    // Until the peer's end of stream.
    std::string readToEnd();

    // What has been received and not taken.
    const std::string &received() const { return m_received; }
    // The peer has ended or reset the connection.
    bool hasEnded() const { return m_ended; }
    bool wasReset() const { return m_reset; }
    // Takes what the socket has, without waiting.
    void poll();

private:
    // Runs the event loop and polls until the condition holds.
    bool wait(const std::function<bool()> &done);
    std::string take(std::size_t bytes);

    Descriptor m_fd;
    std::string m_received;
    bool m_ended = false;
    bool m_reset = false;
};

// Runs this thread's event loop until the condition holds; false when patience ends first.
bool runUntil(const std::function<bool()> &done);

} // namespace mynah::test
