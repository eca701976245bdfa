// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/expected.h"
#include "server/core/message.h"
#include "server/core/task.h"
#include "server/http/http1parameters.h"
#include "server/http/httpheaders.h"
#include "server/http/startline.h"
#include "server/net/tcpclient.h"

#include <chrono>
#include <string>

namespace mynah {

struct HTTPClientRequest
{
    ConnectTarget server;

    // A whole request to send byte for byte, well-formed or not; the members below do not count.
    std::string raw;

    std::string method = "GET";
    // Path and query.
    std::string target = "/";
    // Host and Content-Length are added when missing.
    HTTPHeaders headers;
    std::string body;

    // Of the response. Its timeouts do not count.
    HTTP1Parameters limits;
    // From the connect to the last byte.
    std::chrono::milliseconds timeout{20'000};
};

struct HTTPClientResponse
{
    HTTPVersion version;
    int code = 0;
    std::string reason;
    HTTPHeaders headers;
    std::string body;
    // Line and fields as received.
    std::string head;
    std::chrono::nanoseconds elapsed{};
};

struct HTTPClientError
{
    enum class Kind { Connect, Closed, TimedOut, Malformed, NotSendable };
    Kind kind = Kind::Connect;
    // One sentence.
    Message message;
};

// Sends one request on a connection of its own and reads the response, on HTTP1Connection's
// client side (tornado/simple_httpclient.py, without redirects and decoding). On the thread of an
// IOLoop.
Task<Expected<HTTPClientResponse, HTTPClientError>> fetch(HTTPClientRequest request);

} // namespace mynah
