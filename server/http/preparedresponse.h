// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/expected.h"
#include "server/http/httperrors.h"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace mynah {

class HTTPHeaders;

// A whole response, serialised once and sent many times with one send each; immutable, so that
// threads share it. The connection fills in Date, adds Connection where the exchange needs it and
// leaves out the body for HEAD.
class PreparedResponse
{
public:
    // Refuses what HTTP forbids to send: unfit reason, names or values, Transfer-Encoding, a
    // Content-Length that is not the body's, a body with 1xx, 204 or 304, a code outside 100…999.
    // A given Date is kept; Content-Length is added when missing (not with 1xx, 204 and 304), and
    // to the Upgrade of a 101 the Connection that it needs (RFC 9110 7.8).
    static Expected<PreparedResponse, HTTPOutputError>
    make(int code, std::string_view reason, const HTTPHeaders &headers,
         std::shared_ptr<const std::string> body);
    static Expected<PreparedResponse, HTTPOutputError>
    make(int code, std::string_view reason, const HTTPHeaders &headers, std::string body);

    // The same with another body; not for what has none (1xx, 204, 304).
    PreparedResponse withBody(std::string body) const;

    // The same with more fields, which have to be fit.
    PreparedResponse withFields(const HTTPHeaders &fields) const;

    int code() const { return m_code; }
    // From "HTTP/1.1 " to the last field's line end; the empty line is not part of it.
    std::string_view head() const { return m_head; }
    // Of all fields, in their order.
    std::vector<std::string_view> fieldNames() const;
    // Where in head() the 29 bytes of the date stand; 0 when a Date was given.
    std::size_t dateOffset() const { return m_dateOffset; }
    // The size of the Content-Length at the end of head(); 0 without one.
    std::size_t lengthFieldBytes() const { return m_lengthFieldBytes; }
    std::string_view body() const
    {
        return m_body ? std::string_view(*m_body) : std::string_view();
    }
    // Connection: close was asked for by the headers, or the response is a 1xx, after which a
    // client would take the next response for the one that it still waits for.
    bool closes() const { return m_closes; }

private:
    PreparedResponse() = default;
    void appendLength();

    int m_code = 200;
    std::string m_head;
    std::size_t m_dateOffset = 0;
    std::size_t m_lengthFieldBytes = 0;
    bool m_closes = false;
    std::shared_ptr<const std::string> m_body;
};

} // namespace mynah
