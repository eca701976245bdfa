// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/http/httprequestcontext.h"

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace mynah {

// What of an ExchangeTrace has no memory of its own.
struct ExchangeFacts
{
    using Time = std::chrono::steady_clock::time_point;
    static constexpr std::uint32_t NoRoute = 0xffff'ffff;

    enum class Outcome : std::uint8_t {
        Answered,
        // The request broke HTTP or a limit; status is the refusal.
        Malformed,
        // The client went away before the response was complete.
        ClientClosed,
        // The client was too slow with its head, its body, or with taking the response.
        TimedOut,
        // Our side ended it: a fault on purpose, a failing handler, a shutdown.
        Aborted,
    };

    const HTTPRequestContext *context = nullptr;
    // Counts from 1.
    std::uint32_t numberOnConnection = 0;

    // Unset (epoch) where the exchange did not get that far.
    Time firstByte;
    std::chrono::system_clock::time_point firstByteWall;
    Time headersComplete;
    Time bodyComplete;
    // Set by who chooses the answer, or else responseStart.
    Time matched;
    // Set by who waits before the answer, when that is over.
    Time delayEnd;
    // First byte given to the stream.
    Time responseStart;
    // Last byte handed to the kernel.
    Time responseEnd;

    // Exactly as received, also when it could not be parsed; empty lines before it left out.
    std::string_view requestHead;
    std::string_view method;
    std::string_view target;
    std::uint64_t requestBodyBytes = 0;
    bool requestChunked = false;

    // Of the final response; as sent.
    std::string_view responseHead;
    // Before chunking, up to the capture limit.
    std::string_view responseBody;
    std::uint64_t responseBodyBytes = 0;
    bool responseChunked = false;
    // 0: nothing was sent.
    int status = 0;

    // Set by who chooses the answer: ids of its own.
    std::uint32_t route = NoRoute;
    std::uint32_t response = NoRoute;
    // Answered by the server for its CORS, not by a route.
    bool isPreflight = false;

    Outcome outcome = Outcome::Answered;
    // Of what errorReason names; in the request.
    std::optional<std::size_t> errorOffset;
};

// One exchange as the wire saw it. Lives in memory that a connection reuses: views and texts are
// valid during ExchangeObserver::onExchangeFinished only.
struct ExchangeTrace : ExchangeFacts
{
    // De-chunked (RFC 9112 7.1), up to the capture limit; the wire's bytes when malformed.
    std::string requestBody;
    // One sentence unless Answered.
    std::string errorReason;

    // Forgets everything and keeps the memory.
    void clear();
};

enum class ConnectionEnd : std::uint8_t {
    // Closed by the peer.
    PeerClosed,
    // Closed after an exchange that ends its connection.
    Finished,
    IdleTimeout,
    Refused,
    HandshakeFailed,
    Shutdown,
    Failed,
};

struct ConnectionSummary
{
    const HTTPRequestContext *context = nullptr;
    ConnectionEnd end = ConnectionEnd::PeerClosed;
    // One sentence, or empty when the end says it all.
    std::string_view reason;
    std::uint64_t bytesRead = 0;
    std::uint64_t bytesWritten = 0;
    std::uint32_t exchanges = 0;
};

// Watches the exchanges of one worker, on its thread. Must not touch the connection.
class ExchangeObserver
{
public:
    virtual ~ExchangeObserver() = default;

    // Before the connection's first exchange; after its TLS handshake, done or failed.
    virtual void onConnectionOpened(const HTTPRequestContext &context) = 0;
    // After every exchange of it.
    virtual void onConnectionClosed(const ConnectionSummary &summary) = 0;
    // Once per exchange, malformed ones included, when its response is with the kernel or it
    // failed.
    virtual void onExchangeFinished(const ExchangeTrace &trace) = 0;
};

} // namespace mynah
