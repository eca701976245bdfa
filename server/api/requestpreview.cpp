// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/api/requestpreview.h"

#include "server/domain/exchange.h"
#include "server/http/httpdate.h"
#include "server/http/httpgrammar.h"
#include "server/http/httpheaders.h"
#include "server/http/statuscodes.h"
#include "server/mock/compiledroute.h"
#include "server/mock/idregistry.h"
#include "server/mock/responserenderer.h"
#include "server/mock/routeexplainer.h"
#include "server/mock/routetable.h"

#include <algorithm>
#include <chrono>
#include <memory>

namespace mynah {

namespace {

constexpr std::size_t LargestPreview = 16 * 1024 * 1024;

// A recorded request as the matcher sees live ones. The exchange stays in place.
class RecordedRequest
{
public:
    explicit RecordedRequest(const Exchange &exchange)
    {
        for (const HeadField &field : splitHead(exchange.requestHead).fields) {
            if (!field.name.empty())
                m_headers.add(field.name, field.value);
        }
        m_view.begin(exchange.method, exchange.target, m_headers);
        m_view.setBody(exchange.requestBody);
        for (const NamedText &field : certificateFields(exchange.tlsPeer))
            m_certificate.push_back({std::string(field.name), std::string(field.value)});
        m_view.setClientCertificate(m_certificate);
    }
    Q_DISABLE_COPY_MOVE(RecordedRequest)

    RequestView &view() { return m_view; }

    // Gives it the path parameters that it has on the route; none when it is not let in there.
    void setRoute(const MockRoute &route)
    {
        MockRoute bare = route;
        bare.method = m_view.method();
        bare.responses.clear();
        std::vector<Problem> ignored;
        m_route = compileRoute(bare, {}, {}, m_ids, std::make_shared<RouteState>(), ignored);
        if (!m_route)
            return;
        RouteTable::Parts parts;
        parts.entries.push_back({m_route, true});
        const RouteTable table(std::move(parts));
        table.cut(m_view.path(), m_path);
        std::size_t steps = 0;
        if (table.find(m_view.method(), m_path, 0, steps) == RouteTrie::None)
            return;
        m_route->readParameters(m_path, m_parameters);
        m_view.setParameters(m_parameters);
    }

private:
    HTTPHeaders m_headers;
    std::vector<CertificateField> m_certificate;
    RequestView m_view;
    IdRegistry m_ids;
    // The parameters' names are in the route, their values in the path.
    std::shared_ptr<const CompiledRoute> m_route;
    RequestPath m_path;
    std::vector<PathParameter> m_parameters;
};

MatchStep judge(const MatchRule &rule, const RequestView &request, const Place &place)
{
    RuleSet single;
    single.rules.push_back(rule);
    const auto matcher = RuleMatcher::compile(single);
    MatchStep step;
    if (matcher) {
        step = matcher->explain(request, place).front();
    } else {
        step.what = MatchStep::What::Rule;
        step.subject = describe(rule);
        step.reason = matcher.error().message;
    }
    step.place = place;
    return step;
}

MatchExplanation refusal(const Exchange &exchange)
{
    MatchExplanation explanation;
    explanation.summary = exchange.errorReason.empty()
        ? Message::tr("The request is malformed and was refused before any route was asked.")
        : Message::tr("The request is malformed and was refused before any route was asked. %1")
              .arg(Message::known(exchange.errorReason));
    return explanation;
}

Message firstError(const std::vector<Problem> &problems)
{
    for (const Problem &problem : problems) {
        if (problem.severity == Problem::Severity::Error)
            return problem.message;
    }
    return Message::tr("The response cannot be sent");
}

RenderedResponse rendered(const MockAnswer &answer)
{
    RenderedResponse response;
    response.status = answer.status;
    response.reason =
        answer.reason.empty() ? std::string(reasonPhrase(answer.status)) : answer.reason;
    for (const HTTPHeaders::Field &field : answer.headers)
        response.headers.push_back({std::string(field.name), std::string(field.value), {}});
    return response;
}

std::vector<Header> addedTo(const RenderedResponse &response)
{
    const auto has = [&response](std::string_view name) {
        return std::any_of(
            response.headers.begin(), response.headers.end(),
            [name](const Header &header) { return equalsIgnoringCase(header.name, name); });
    };
    std::vector<Header> added;
    if (!has("date"))
        added.push_back({"Date", httpDate(std::chrono::system_clock::now()), {}});
    if (!isBodiless(response.status) && !has("content-length"))
        added.push_back({"Content-Length", std::to_string(response.body.size()), {}});
    return added;
}

} // namespace

MatchExplanation explainExchange(const RouteTable &table, const Exchange &exchange)
{
    if (exchange.record.outcome == ExchangeOutcome::Malformed)
        return refusal(exchange);
    RecordedRequest request(exchange);
    return explainMatch(table, request.view());
}

MatchExplanation explainRouteOn(const RouteTable &table, const Exchange &exchange,
                                std::string_view nodeId)
{
    if (exchange.record.outcome == ExchangeOutcome::Malformed)
        return refusal(exchange);
    RecordedRequest request(exchange);
    return explainRoute(table, request.view(), nodeId);
}

RuleTest testRulesOn(const Exchange &exchange, const MockRoute &route, const RuleSet &rules)
{
    RecordedRequest request(exchange);
    request.setRoute(route);
    const bool wantsAll = rules.combine == RuleSet::Combine::All;
    RuleTest test;
    test.holds = wantsAll || !rules.isConditional();
    Place place;
    place.nodeId = route.id;
    place.field = Field::Rules;
    for (const MatchRule &rule : rules.rules) {
        place.row = static_cast<int>(test.steps.size());
        const MatchStep &step = test.steps.emplace_back(judge(rule, request.view(), place));
        if (rule.enabled)
            test.holds = wantsAll ? test.holds && step.passed : test.holds || step.passed;
    }
    return test;
}

Expected<RenderedResponse, Message> previewResponse(const Exchange &exchange,
                                                    const MockRoute &route,
                                                    const MockResponse &response,
                                                    const PreviewScope &scope)
{
    RecordedRequest request(exchange);
    request.setRoute(route);
    std::vector<Problem> problems;
    const auto compiled = compileResponse(response, {scope.serverHeaders, {}}, problems);
    if (!compiled)
        return Unexpected(firstError(problems));
    Expected<MockAnswer, Message> answer = renderResponse(*compiled, request.view(), scope.baseDir);
    if (!answer)
        return Unexpected(answer.error());
    RenderedResponse preview = rendered(*answer);
    preview.body = std::move(answer->body);
    if (answer->file) {
        Expected<std::string, Message> body = answer->file->readAll(LargestPreview);
        if (!body)
            return Unexpected(body.error());
        preview.body = std::move(*body);
    }
    preview.added = addedTo(preview);
    return preview;
}

} // namespace mynah
