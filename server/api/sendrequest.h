// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/expected.h"
#include "server/core/message.h"
#include "server/domain/header.h"

#include <chrono>
#include <string>
#include <string_view>
#include <vector>

namespace mynah {

struct Exchange;

// A request that Mynah sends by itself: "Send it for me" and "Send again".
struct SendRequest
{
    // "127.0.0.1:8080", "[::1]:8080" or "unix:/path".
    std::string address;
    // Certificates are not verified: it talks to a mock.
    bool tls = false;
    // Sent as it is, from the request line to the empty line.
    std::string head;
    // Sent after the head.
    std::string body;
    // The body is sent in one chunk, otherwise as it is.
    bool chunked = false;

    bool operator==(const SendRequest &) const = default;
};

struct SendResult
{
    int status = 0;
    std::string reason;
    std::vector<Header> headers;
    // De-chunked, as it was coded otherwise; cut at 64 MiB.
    std::string body;
    std::chrono::nanoseconds took{0};
};

// The recorded request, byte for byte, to the address that received it. Fails with one sentence
// when not all of it was kept.
Expected<SendRequest, Message> requestAgain(const Exchange &exchange);

// A plain request: method "GET", url "http://127.0.0.1:8080/hello". Fails with one sentence for
// what is no http or https URL.
Expected<SendRequest, Message> requestFor(std::string_view method, std::string_view url);

} // namespace mynah
