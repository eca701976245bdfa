// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/http/httpmessagedelegate.h"

namespace mynah {

class HTTP1ServerConnection;
class HTTPConnection;

// Answers the requests of connections (tornado/httputil.py, HTTPServerConnectionDelegate).
// Called on the thread of the connection.
class HTTPServerConnectionDelegate
{
public:
    virtual ~HTTPServerConnectionDelegate() = default;

    // A request has arrived; the result receives it. The request's head is parsed and well-formed
    // by now, headersReceived follows at once; never null.
    // Differs from Tornado: there it is called before anything has arrived, so that an idle
    // connection holds a delegate.
    virtual DelegatePtr startRequest(HTTP1ServerConnection &server, HTTPConnection &request) = 0;
    // The connection is gone; no delegate of it is left. It is destroyed later, never during this.
    virtual void onClose(HTTP1ServerConnection &) { }
};

} // namespace mynah
