// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/task.h"
#include "server/http/startline.h"

#include <functional>
#include <memory>
#include <string_view>

namespace mynah {

class HTTPHeaders;
class IOStream;
class PreparedResponse;
struct ExchangeTrace;
struct FileRange;
struct HTTPRequestContext;

// The writing side of one exchange (tornado/httputil.py, HTTPConnection). On the connection's
// thread only. Once the exchange has ended (finish() and everything sent, or the connection lost)
// the object is gone: whoever writes from a task of its own listens to onConnectionClose or to the
// close callback.
class HTTPConnection
{
public:
    enum class Abort {
        // FIN after what was already sent.
        Close,
        // RST, discarding what was not sent.
        Reset,
    };

    virtual ~HTTPConnection() = default;

    // Start line, headers, and the first part of the body. Date is added when missing, framing
    // and Connection as the exchange needs them (RFC 9112 6, 9.3). Throws HTTPOutputError for
    // what is not HTTP: line breaks in a field, a part that exceeds Content-Length…
    virtual void writeHeaders(const StartLine &line, const HTTPHeaders &headers,
                              std::string_view chunk = {}) = 0;
    // A further part; throws HTTPOutputError when it exceeds the Content-Length.
    virtual void write(std::string_view chunk) = 0;
    // A further part, of a body with a Content-Length, that never is in memory as a whole. The file
    // stays open until the delegate is released; nothing is written behind it before flushed().
    // A file that turns out to be shorter, or cannot be read, ends the connection.
    virtual void writeFile(const FileRange &range) = 0;
    // The message is whole; throws HTTPOutputError when it is shorter than its Content-Length.
    virtual void finish() = 0;
    // Sends a whole response and finishes: one send, without a copy of a body that is long. The
    // response must live until the delegate is released.
    virtual void respond(const PreparedResponse &response) = 0;

    // Done once everything written so far is with the kernel; empty when it is already.
    // Whoever streams a long body waits for it, so that a slow reader costs bounded memory.
    virtual Task<> flushed() = 0;

    // Called when the connection is lost after HTTPMessageDelegate::finish() and before the
    // response is complete. May be empty.
    virtual void setCloseCallback(std::function<void()> callback) = 0;
    // Hands the connection's stream to the caller (protocol upgrades); from here on the exchange
    // is over for HTTP. Bytes already received stay readable from the stream.
    virtual std::unique_ptr<IOStream> detach() = 0;
    // Ends the exchange and its connection as it stands, on purpose.
    virtual void abort(Abort how) = 0;

    virtual HTTPRequestContext &context() = 0;
    virtual ExchangeTrace &trace() = 0;
};

} // namespace mynah
