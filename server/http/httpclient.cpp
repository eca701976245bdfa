// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/httpclient.h"

#include "server/core/errors.h"
#include "server/core/ioloop.h"
#include "server/http/http1connection.h"
#include "server/http/httpmessagedelegate.h"
#include "server/net/iostream.h"

#include <algorithm>
#include <optional>

namespace mynah {

namespace {

using Kind = HTTPClientError::Kind;
using Result = Expected<HTTPClientResponse, HTTPClientError>;

// Makes a response of what it is told.
class ResponseCollector final : public HTTPMessageDelegate
{
public:
    explicit ResponseCollector(HTTPClientResponse &response)
        : m_response(response)
    {
    }
    Task<> headersReceived(const StartLine &line, const HTTPHeaders &headers) override
    {
        m_response.version = responseLine(line).version;
        m_response.code = responseLine(line).code;
        m_response.reason = responseLine(line).reason;
        m_response.headers = headers;
        return {};
    }
    Task<> dataReceived(std::string_view chunk) override
    {
        m_response.body.append(chunk);
        return {};
    }

private:
    HTTPClientResponse &m_response;
};

// RFC 9112 3.2: the port is left out when it is the scheme's own.
std::string hostOf(const ConnectTarget &server)
{
    const int usual = server.tls ? 443 : 80;
    if (!server.unixPath.empty())
        return "localhost";
    const bool v6 = server.host.find(':') != std::string::npos;
    std::string host = v6 ? "[" + server.host + "]" : server.host;
    return server.port == usual ? host : host + ":" + std::to_string(server.port);
}

void writeRequest(HTTP1Connection &exchange, const HTTPClientRequest &request)
{
    if (!request.raw.empty()) {
        exchange.writeRawRequest(request.raw);
        return;
    }
    HTTPHeaders headers;
    if (!request.headers.contains("host"))
        headers.add("Host", hostOf(request.server));
    for (const auto [name, value] : request.headers)
        headers.add(name, value);
    const bool framed = headers.contains("content-length") || headers.contains("transfer-encoding");
    if (!framed && !request.body.empty())
        headers.add("Content-Length", std::to_string(request.body.size()));
    if (!headers.contains("connection"))
        headers.add("Connection", "close");
    const RequestStartLine line{request.method, request.target, HTTP11};
    exchange.writeHeaders(line, headers, request.body);
    exchange.finish();
}

// What the error that ended an exchange means to who asked for it.
HTTPClientError described(const std::exception_ptr &error, bool late)
{
    const HTTPClientError timedOut{Kind::TimedOut,
                                   Message::tr("The response did not arrive in time.")};
    // A body that ends with the connection may have ended with ours.
    if (!error)
        return timedOut;
    try {
        std::rethrow_exception(error);
    } catch (const StreamClosedError &) {
        return late ? timedOut
                    : HTTPClientError{Kind::Closed,
                                      Message::tr("The server closed the connection before the "
                                                  "response was complete.")};
    } catch (const HTTPInputError &wrong) {
        return {Kind::Malformed,
                Message::tr("The response is not valid: %1").arg(Message::known(wrong.reason()))};
    } catch (const std::exception &wrong) {
        return {Kind::NotSendable, Message::known(wrong.what())};
    }
}

} // namespace

Task<Result> fetch(HTTPClientRequest request)
{
    IOLoop &loop = *IOLoop::current();
    const Clock::Time begun = loop.clock().now();
    request.server.timeout = std::min(request.server.timeout, request.timeout);
    auto connecting = connectTo(request.server);
    auto connected = co_await std::move(connecting);
    if (!connected)
        co_return Unexpected(HTTPClientError{Kind::Connect, connected.error()});

    std::unique_ptr<IOStream> stream = std::move(*connected);
    bool late = false;
    Deadline deadline(loop, [&late, &stream] {
        late = true;
        stream->close();
    });
    deadline.expireAt(begun + request.timeout);
    HTTPRequestContext context;
    ExchangeMemory memory;
    HTTP1Connection exchange(HTTP1Connection::Mode::Client,
                             {stream, request.limits, loop, context, memory});
    HTTPClientResponse response;
    ResponseCollector collector(response);
    std::exception_ptr error;
    try {
        writeRequest(exchange, request);
        Task<> reading = exchange.readResponse(collector);
        co_await std::move(reading);
    } catch (...) {
        error = std::current_exception();
    }
    exchange.conclude(error);
    if (error || late)
        co_return Unexpected(described(error, late));
    response.head = memory.head;
    response.elapsed = loop.clock().now() - begun;
    co_return response;
}

} // namespace mynah
