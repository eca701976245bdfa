// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/mock/mockhandler.h"

#include "server/core/errors.h"
#include "server/core/regex.h"
#include "server/core/sleep.h"
#include "server/core/spawn.h"
#include "server/http/exchangeobserver.h"
#include "server/http/httpconnection.h"
#include "server/http/httpheaders.h"
#include "server/http/preparedresponse.h"
#include "server/http/statuscodes.h"
#include "server/mock/notfoundanswer.h"
#include "server/mock/routeexplainer.h"

#include <array>
#include <chrono>

namespace mynah {

namespace {

// A body buffer larger than this is not kept for the next request.
constexpr std::size_t MostKeptBytes = 64 * 1024;
// A body goes out in parts of this size, each when the one before is with the kernel: a slow
// reader costs no more.
constexpr std::size_t PartBytes = 64 * 1024;

HTTPHeaders framed(const MockAnswer &answer)
{
    HTTPHeaders headers = answer.headers;
    if (!isBodiless(answer.status))
        headers.set("Content-Length", std::to_string(answer.bodyBytes()));
    return headers;
}

StartLine startLineOf(const MockAnswer &answer)
{
    return ResponseStartLine{HTTP11, answer.status, answer.reason};
}

} // namespace

MockHandler::MockHandler(MockApplication &application)
    : m_application(application)
{
}

void MockHandler::begin(HTTPConnection &connection)
{
    m_connection = &connection;
    m_pinned = &m_application.pin();
}

Task<> MockHandler::headersReceived(const StartLine &line, const HTTPHeaders &headers)
{
    const RequestStartLine &request = requestLine(line);
    m_request.begin(request.method, request.target, headers);
    if (const auto &tls = m_connection->context().tls)
        m_request.setClientCertificate(tls->peer);
    table().cut(m_request.path(), m_path);
    const RegexBudget budget;
    std::size_t steps = 0;
    m_order = table().find(m_request.method(), m_path, 0, steps);
    m_application.m_matchSteps += steps;
    if (m_order != RouteTrie::None) {
        const CompiledRoute &route = table().route(m_order);
        // A route that may decline leaves the request to one that may want its body.
        m_keepsBody = route.needsBody || !route.answersAll;
    }
    return {};
}

Task<> MockHandler::dataReceived(std::string_view data)
{
    if (m_keepsBody)
        m_body.append(data);
    return {};
}

void MockHandler::finish()
{
    m_request.setBody(m_body);
    const RegexBudget budget;
    std::size_t steps = 0;
    for (RouteTrie::Order order = m_order; order != RouteTrie::None;
         order = table().find(m_request.method(), m_path, order + 1, steps)) {
        const CompiledRoute &route = table().route(order);
        if (!route.only || !route.only->prepared) {
            route.readParameters(m_path, m_parameters);
            m_request.setParameters(m_parameters);
        }
        if (const CompiledResponse *response = route.choose(m_request))
            return answer(route, *response);
    }
    answerNotFound();
}

void MockHandler::answer(const CompiledRoute &route, const CompiledResponse &response)
{
    ExchangeTrace &trace = m_connection->trace();
    trace.matched = std::chrono::steady_clock::now();
    trace.route = route.number;
    trace.response = response.number;
    const bool sendsFile =
        response.source->body.kind == ResponseBody::Kind::File && !response.source->body.isTemplate;
    if (response.source->delay.fixed.count() > 0 || sendsFile)
        continueWith(answerLater(response));
    else if (response.prepared)
        m_connection->respond(*response.prepared);
    else if (MockAnswer made = render(response); made.body.size() > PartBytes)
        continueWith(sendBody(std::move(made)));
    else
        send(made);
}

void MockHandler::answerNotFound()
{
    m_connection->trace().matched = std::chrono::steady_clock::now();
    // What a route of its method declined was not found.
    std::vector<std::string_view> allowed;
    if (m_order == RouteTrie::None)
        allowed = table().methodsAt(m_path);
    send(notFoundAnswer(m_request, nearMisses(table(), m_request, m_path), allowed));
}

void MockHandler::send(const MockAnswer &answer)
{
    // writeHeaders() would go on waiting for the response that follows an interim one. A workspace
    // that asks for one gets it whatever the client's version (RFC 9110, 15.2, forbids it to 1.0).
    if (answer.status < 200) {
        const auto whole =
            PreparedResponse::make(answer.status, answer.reason, answer.headers, std::string());
        return whole ? m_connection->respond(*whole) : send(failureAnswer(whole.error().reason()));
    }
    m_connection->writeHeaders(startLineOf(answer), framed(answer), answer.body);
    m_connection->finish();
}

MockAnswer MockHandler::render(const CompiledResponse &response)
{
    auto answer = renderResponse(response, m_request, table().baseDir());
    if (answer)
        return std::move(*answer);
    m_connection->trace().errorReason = answer.error();
    return failureAnswer(answer.error());
}

void MockHandler::continueWith(Task<> rest)
{
    m_task = RunningTask::start(guarded(std::move(rest)), "the answer of a mock");
}

Task<> MockHandler::guarded(Task<> rest)
{
    try {
        co_await std::move(rest);
    } catch (const StreamClosedError &) {
        // The client went away, which the connection notices by itself.
    } catch (const Error &) {
        // Nobody else would end the exchange.
        reportEscaped("the answer of a mock", std::current_exception());
        m_connection->abort(HTTPConnection::Abort::Close);
    }
}

Task<> MockHandler::answerLater(const CompiledResponse &response)
{
    if (response.source->delay.fixed.count() > 0)
        co_await sleepFor(response.source->delay.fixed);
    if (response.prepared) {
        m_connection->respond(*response.prepared);
        co_return;
    }
    MockAnswer answer = render(response);
    if (!answer.file && answer.body.size() <= PartBytes) {
        send(answer);
        co_return;
    }
    Task<> sending = answer.file ? sendFile(std::move(answer)) : sendBody(std::move(answer));
    co_await std::move(sending);
}

Task<> MockHandler::sendBody(MockAnswer answer)
{
    std::string_view rest = answer.body;
    std::string_view part = rest.substr(0, PartBytes);
    m_connection->writeHeaders(startLineOf(answer), framed(answer), part);
    for (rest.remove_prefix(part.size()); !rest.empty(); rest.remove_prefix(part.size())) {
        Task<> sent = partSent();
        co_await std::move(sent);
        part = rest.substr(0, PartBytes);
        m_connection->write(part);
    }
    m_connection->finish();
}

Task<> MockHandler::sendFile(MockAnswer answer)
{
    m_connection->writeHeaders(startLineOf(answer), framed(answer));
    // The file may change under our hands; the length is what was promised.
    std::uint64_t left = m_request.method() == "HEAD" ? 0 : answer.file->size();
    std::string part;
    while (left > 0) {
        part.resize(std::min<std::uint64_t>(left, PartBytes));
        const auto got = answer.file->read(part);
        if (!got || *got < part.size()) {
            m_connection->trace().errorReason =
                got ? "the body file became shorter while it was sent" : got.error();
            m_connection->abort(HTTPConnection::Abort::Close);
            co_return;
        }
        m_connection->write(part);
        left -= part.size();
        Task<> sent = partSent();
        co_await std::move(sent);
    }
    m_connection->finish();
}

// In a later turn even so: a reader as fast as this would have the loop to itself.
Task<> MockHandler::partSent()
{
    Task<> flushed = m_connection->flushed();
    if (flushed)
        co_await std::move(flushed);
    else
        co_await nextTurn();
}

void MockHandler::release()
{
    m_task = {};
    m_application.unpin(*std::exchange(m_pinned, nullptr));
    m_connection = nullptr;
    m_order = RouteTrie::None;
    m_keepsBody = false;
    m_request.setBody({});
    if (m_body.capacity() > MostKeptBytes)
        m_body = {};
    m_body.clear();
    m_application.takeBack(std::unique_ptr<MockHandler>(this));
}

} // namespace mynah
