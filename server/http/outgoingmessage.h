// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/http/startline.h"

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace mynah {

class HTTPHeaders;
class PreparedResponse;

// The head and the framing of a message that we send: bytes only, no I/O (the writing half of
// tornado/http1connection.py, HTTP1Connection). Its functions throw HTTPOutputError for what is
// not HTTP, and leave the output as it was then.
// Ported from tornado/http1connection.py (Apache-2.0)
class OutgoingMessage
{
public:
    using WallTime = std::chrono::system_clock::time_point;

    // What the request has to say about its response.
    struct Asked
    {
        HTTPVersion version = HTTP11;
        bool isHead = false;
        // The connection could carry another exchange after this one.
        bool keepAlive = false;
        bool isConnect = false;
    };

    // Appends the head of a response, its empty line included. Adds Date when missing, and
    // Connection and Transfer-Encoding as the exchange needs them (RFC 9112 6.1, 9.3, 9.6). After
    // 101, and 2xx to CONNECT, which has no content either, the connection is no longer HTTP's
    // (RFC 9110 7.8, 9.3.6).
    void beginResponse(std::string &out, const ResponseStartLine &line, const HTTPHeaders &headers,
                       const Asked &asked, WallTime now);
    // The same for a response that was serialised before. All of its body follows.
    void beginPrepared(std::string &out, const PreparedResponse &response, const Asked &asked,
                       WallTime now);
    // Appends the head of a request. Without Content-Length its body is chunked when
    // mayHaveBody says so.
    void beginRequest(std::string &out, const RequestStartLine &line, const HTTPHeaders &headers,
                      bool mayHaveBody);
    // Appends an interim response (1xx, RFC 9110 15.2); the final one is still to come.
    static void appendInterim(std::string &out, const ResponseStartLine &line,
                              const HTTPHeaders &headers);

    // Counts a part of the body and returns what of it is to be sent: nothing of an answer to
    // HEAD or of 2xx to CONNECT.
    std::string_view admit(std::string_view part);
    std::uint64_t admit(std::uint64_t bytes);
    // The body is complete.
    void end();

    bool hasBegun() const { return m_begun; }
    // Parts go out as chunks.
    bool isChunked() const { return m_chunked && !m_dropsBody; }
    // False: the connection ends with this message.
    bool keepsAlive() const { return m_keepAlive; }
    // What the peer sends behind its request is not HTTP.
    bool endsHttp() const { return m_endsHttp; }
    int status() const { return m_status; }
    std::uint64_t bodyBytes() const { return m_bodyBytes; }

private:
    void frameResponse(const ResponseStartLine &line, const HTTPHeaders &headers,
                       const Asked &asked);
    void noteStatus(int status, const Asked &asked);
    // 2xx to CONNECT.
    bool isTunnel() const { return m_endsHttp && m_status != 101; }
    void frameRequest(const HTTPHeaders &headers, bool mayHaveBody);

    bool m_begun = false;
    bool m_chunked = false;
    // The message is framed as having none (HEAD, 204, 304).
    bool m_bodiless = false;
    // Parts are taken and dropped: the answer to HEAD, 2xx to CONNECT.
    bool m_dropsBody = false;
    bool m_keepAlive = false;
    bool m_endsHttp = false;
    int m_status = 0;
    std::uint64_t m_bodyBytes = 0;
    // What Content-Length still promises.
    std::optional<std::uint64_t> m_remaining;
};

} // namespace mynah
