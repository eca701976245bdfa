// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/api/requestsender.h"

#include "server/core/ioloop.h"
#include "server/core/runningtask.h"
#include "server/domain/exchange.h"
#include "server/domain/fieldtext.h"
#include "server/http/chunkedencoder.h"
#include "server/http/httpclient.h"
#include "server/mock/ownport.h"
#include "server/net/listenaddress.h"

#include <list>
#include <memory>
#include <optional>

namespace mynah {

using namespace std::chrono_literals;

namespace {

constexpr auto Patience = 30s;
// The server may take down an exchange a little after its client has the answer.
constexpr auto RecordedWithin = 1s;
constexpr std::uint64_t LargestBody = 64 * 1024 * 1024;

std::string chunked(const std::string &body)
{
    if (body.empty())
        return std::string(LastChunk);
    return std::string(ChunkHead(body.size()).view())
        .append(body)
        .append(ChunkEnd)
        .append(LastChunk);
}

Expected<HTTPClientRequest, Message> clientRequest(const SendRequest &request)
{
    const Expected<ListenAddress, Message> address = ListenAddress::parse(request.address);
    if (!address)
        return Unexpected(address.error());
    HTTPClientRequest client;
    client.server.host = address->host;
    client.server.port = address->port;
    client.server.unixPath = address->unixPath;
    client.server.tls = request.tls;
    client.server.verifyPeer = false;
    client.raw = request.head + (request.chunked ? chunked(request.body) : request.body);
    client.limits.maxBodyBytes = LargestBody;
    client.timeout = Patience;
    return client;
}

SendResult sendResult(HTTPClientResponse &response)
{
    SendResult result;
    result.status = response.code;
    result.reason = response.reason;
    for (const HTTPHeaders::Field &field : response.headers)
        result.headers.push_back({std::string(field.name), std::string(field.value), {}});
    result.body = std::move(response.body);
    result.took = response.elapsed;
    return result;
}

Task<> sendOne(HTTPClientRequest request,
               std::function<void(const RequestSender::Outcome &)> callback)
{
    const auto port = std::make_shared<std::optional<OwnPort>>();
    request.server.connected = [port](std::uint16_t localPort) { port->emplace(localPort); };
    auto fetching = fetch(std::move(request));
    Expected<HTTPClientResponse, HTTPClientError> response = co_await std::move(fetching);
    IOLoop::current()->callLater(RecordedWithin, [port] { port->reset(); });
    if (response)
        callback(sendResult(*response));
    else
        callback(Unexpected(response.error().message));
}

} // namespace

// What is under way, on the thread.
class RequestSender::Sendings final
{
public:
    void add(HTTPClientRequest request, std::function<void(const Outcome &)> callback)
    {
        m_running.remove_if([](const RunningTask &task) { return task.isDone(); });
        m_running.push_back(RunningTask::start(sendOne(std::move(request), std::move(callback)),
                                               "sending a request"));
    }

private:
    std::list<RunningTask> m_running;
};

RequestSender::RequestSender()
    : m_thread(QStringLiteral("client"))
{
    m_thread.run([this] { m_sendings = std::make_unique<Sendings>(); });
}

RequestSender::~RequestSender()
{
    m_thread.run([this] { m_sendings.reset(); });
}

void RequestSender::send(const SendRequest &request, std::function<void(const Outcome &)> callback)
{
    Expected<HTTPClientRequest, Message> client = clientRequest(request);
    m_thread.post([this, client = std::move(client), callback = std::move(callback)]() mutable {
        if (client)
            m_sendings->add(std::move(*client), std::move(callback));
        else
            callback(Unexpected(client.error()));
    });
}

} // namespace mynah
