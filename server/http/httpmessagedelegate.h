// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/task.h"
#include "server/http/startline.h"

#include <memory>
#include <string_view>
#include <utility>

namespace mynah {

class HTTPHeaders;

// Receives one message (tornado/httputil.py, HTTPMessageDelegate). All calls come on the
// connection's thread and may use the HTTPConnection. An empty Task means "done"; the connection
// awaits any other before it reads on. An exception that escapes ends the exchange (with a 500
// if nothing was sent yet) and is logged.
// After headersReceived exactly one of finish and onConnectionClose is called.
class HTTPMessageDelegate
{
public:
    virtual ~HTTPMessageDelegate() = default;

    // Line and headers stay valid and in place until this delegate is released.
    virtual Task<> headersReceived(const StartLine &line, const HTTPHeaders &headers) = 0;
    // A part of the body, de-chunked; valid until the Task is done.
    virtual Task<> dataReceived(std::string_view) { return {}; }
    // The message is complete. The response may be written now, or later by a task of the
    // delegate's; the connection waits for HTTPConnection::finish().
    virtual void finish() { }
    // The connection was lost, or the message broke, before it was complete.
    virtual void onConnectionClose() { }

    // The exchange is over; called once by DelegatePtr. Those that pool delegates override it.
    virtual void release() { const std::unique_ptr<HTTPMessageDelegate> last(this); }
};

struct ReleaseDelegate
{
    void operator()(HTTPMessageDelegate *delegate) const { delegate->release(); }
};
using DelegatePtr = std::unique_ptr<HTTPMessageDelegate, ReleaseDelegate>;

template <typename Delegate, typename... Args>
DelegatePtr makeDelegate(Args &&...args)
{
    return DelegatePtr(std::make_unique<Delegate>(std::forward<Args>(args)...).release());
}

} // namespace mynah
