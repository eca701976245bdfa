// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace mynah::soak {

// A blocking connection to a server on 127.0.0.1 that gives up after some seconds. After a failure
// everything else fails as well.
class LoadClient
{
public:
    explicit LoadClient(std::uint16_t port);
    ~LoadClient();
    LoadClient(const LoadClient &) = delete;
    LoadClient &operator=(const LoadClient &) = delete;

    void send(std::string_view bytes);
    // Ends the sending side.
    void endSending();
    // Closes with a RST.
    void reset();

    struct Answer
    {
        int status = 0;
        std::string body;
    };
    // The next answer, framed by Content-Length or chunked; status 0 when there is none.
    Answer receive(bool hasBody = true);
    // Reads so many bytes of what follows, if they come, and drops them; returns how many came.
    std::uint64_t skip(std::uint64_t bytes);
    // Whether the server has ended the connection, with nothing left to read.
    bool hasEnded();

private:
    bool receiveMore();
    std::string take(std::size_t bytes);
    std::string takeLine();
    std::string takeChunks();

    int m_fd;
    std::string m_received;
};

} // namespace mynah::soak
