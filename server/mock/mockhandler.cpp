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
#include "server/mock/cors.h"
#include "server/mock/notfoundanswer.h"
#include "server/mock/routeexplainer.h"

#include <chrono>

namespace mynah {

namespace {

// A body buffer larger than this is not kept for the next request.
constexpr std::size_t MostKeptBytes = 64 * 1024;
// A file up to this size is sent from memory, together with the head.
constexpr std::uint64_t SmallFileBytes = 64 * 1024;

void allow(std::string_view origin, HTTPHeaders &headers)
{
    std::vector<std::string_view> names;
    for (const auto [name, value] : headers)
        names.push_back(name);
    for (const auto [name, value] : corsFields(names, origin))
        headers.add(name, value);
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
    const bool preflight = table().cors() && isPreflight(m_request);
    if (preflight && answersInsteadOf(table(), m_order))
        return answerPreflight();
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
    if (preflight)
        answerPreflight();
    else
        answerNotFound();
}

void MockHandler::answer(const CompiledRoute &route, const CompiledResponse &response)
{
    ExchangeTrace &trace = m_connection->trace();
    trace.route = route.number;
    trace.response = response.number;
    const bool waits = response.source->delay.fixed.count() > 0;
    // What is ready starts at this moment.
    if (waits || !response.prepared)
        trace.matched = std::chrono::steady_clock::now();
    if (waits)
        continueWith(answerLater(response));
    else
        give(response);
}

void MockHandler::give(const CompiledResponse &response)
{
    if (response.prepared)
        respond(*response.prepared);
    else if (response.frame)
        fill(response);
    else
        send(render(response));
}

// The usual template.
void MockHandler::fill(const CompiledResponse &response)
{
    auto body = renderBody(response, m_request);
    if (!body)
        return send(failed(body.error().text()));
    m_made = response.frame->withBody(std::move(*body));
    respond(*m_made);
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

void MockHandler::answerPreflight()
{
    m_connection->trace().matched = std::chrono::steady_clock::now();
    m_connection->trace().isPreflight = true;
    send(preflightAnswer(m_request));
}

void MockHandler::send(MockAnswer answer)
{
    if (answer.file)
        return sendFile(std::move(answer));
    auto whole = PreparedResponse::make(answer.status, answer.reason, answer.headers,
                                        std::move(answer.body));
    if (!whole)
        return send(failureAnswer(whole.error().reason()));
    m_made = std::move(*whole);
    respond(*m_made);
}

std::optional<std::string_view> MockHandler::originToAllow() const
{
    return table().cors() ? m_request.headers().get("Origin") : std::nullopt;
}

void MockHandler::respond(const PreparedResponse &response)
{
    const auto origin = originToAllow();
    if (!origin)
        return m_connection->respond(response);
    m_made = response.withFields(corsFields(response.fieldNames(), *origin));
    m_connection->respond(*m_made);
}

void MockHandler::sendFile(MockAnswer answer)
{
    const std::uint64_t size = answer.file->size();
    if (size <= SmallFileBytes)
        return sendSmallFile(std::move(answer));
    m_file = std::move(answer.file);
    answer.headers.set("Content-Length", std::to_string(size));
    if (const auto origin = originToAllow())
        allow(*origin, answer.headers);
    m_connection->writeHeaders(ResponseStartLine{HTTP11, answer.status, answer.reason},
                               answer.headers);
    m_connection->writeFile(m_file->range());
    m_connection->finish();
}

void MockHandler::sendSmallFile(MockAnswer answer)
{
    auto body = answer.file->readAll(SmallFileBytes);
    answer.file.reset();
    if (!body)
        return send(failed(body.error().text()));
    answer.body = std::move(*body);
    send(std::move(answer));
}

MockAnswer MockHandler::render(const CompiledResponse &response)
{
    auto answer = renderResponse(response, m_request, table().baseDir());
    return answer ? std::move(*answer) : failed(answer.error().text());
}

MockAnswer MockHandler::failed(std::string_view reason)
{
    m_connection->trace().errorReason = reason;
    return failureAnswer(reason);
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
    co_await sleepFor(response.source->delay.fixed);
    m_connection->trace().delayEnd = std::chrono::steady_clock::now();
    give(response);
}

void MockHandler::release()
{
    m_task = {};
    m_made.reset();
    m_file.reset();
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
