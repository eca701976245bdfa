// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/domain/routefromexchange.h"

#include "server/domain/fieldtext.h"
#include "server/domain/routeproposal.h"
#include "server/domain/secrets.h"

#include <algorithm>
#include <array>
#include <vector>

namespace mynah {

namespace {

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isHex(char c)
{
    return isDigit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

bool isLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool isNumber(std::string_view text)
{
    return !text.empty() && std::all_of(text.begin(), text.end(), isDigit);
}

bool isUuid(std::string_view text)
{
    constexpr std::string_view Form = "xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx";
    return std::equal(text.begin(), text.end(), Form.begin(), Form.end(),
                      [](char c, char form) { return form == 'x' ? isHex(c) : c == form; });
}

// An object id or a hash; words such as "feedbeef" are too short.
bool isLongHex(std::string_view text)
{
    return text.size() >= 16 && std::all_of(text.begin(), text.end(), isHex)
        && std::any_of(text.begin(), text.end(), isDigit);
}

bool looksLikeId(std::string_view segment)
{
    return isNumber(segment) || isUuid(segment) || isLongHex(segment);
}

// "users" becomes "user"; good enough for a name that people can change.
std::string singular(std::string_view plural)
{
    if (plural.size() > 3 && plural.ends_with("ies"))
        return std::string(plural.substr(0, plural.size() - 3)) + 'y';
    if (plural.size() > 2 && plural.ends_with('s') && !plural.ends_with("ss"))
        plural.remove_suffix(1);
    return std::string(plural);
}

std::string parameterName(std::string_view segmentBefore)
{
    const bool isWord =
        !segmentBefore.empty() && std::all_of(segmentBefore.begin(), segmentBefore.end(), isLetter);
    return isWord ? singular(segmentBefore) + "Id" : "id";
}

std::string uniqueName(const std::string &name, std::vector<std::string> &taken)
{
    std::string unique = name;
    for (int n = 2; std::find(taken.begin(), taken.end(), unique) != taken.end(); ++n)
        unique = name + std::to_string(n);
    taken.push_back(unique);
    return unique;
}

// The segment would mean something else in a pattern.
bool isPatternSyntax(std::string_view path)
{
    return path.find_first_of(":*{}()?+\\") != std::string_view::npos;
}

void addQueryRules(std::vector<MatchRule> &rules, std::string_view query, bool keepSecrets)
{
    while (!query.empty()) {
        const auto end = std::min(query.find('&'), query.size());
        const std::string_view pair = query.substr(0, end);
        query.remove_prefix(std::min(end + 1, query.size()));
        const auto equals = std::min(pair.find('='), pair.size());
        if (equals == 0)
            continue;
        MatchRule rule;
        rule.target = MatchRule::Target::Query;
        rule.name = decodedQuery(pair.substr(0, equals));
        if (!keepSecrets && isSecretParameter(rule.name))
            rule.op = MatchRule::Operator::Exists;
        else
            rule.value = decodedQuery(pair.substr(std::min(equals + 1, pair.size())));
        rules.push_back(std::move(rule));
    }
}

void addBodyRule(std::vector<MatchRule> &rules, const std::string &body)
{
    if (body.empty() || !isUtf8(body))
        return;
    MatchRule rule;
    rule.target = MatchRule::Target::Body;
    rule.value = body;
    rules.push_back(std::move(rule));
}

// Belongs to the message, not to the answer.
bool isMessageField(std::string_view name)
{
    constexpr std::array<std::string_view, 5> Names = {"connection", "content-length", "date",
                                                       "keep-alive", "transfer-encoding"};
    return std::any_of(Names.begin(), Names.end(),
                       [name](std::string_view other) { return isSameFieldName(name, other); });
}

MockResponse emptyObject()
{
    MockResponse response;
    response.headers.push_back({"Content-Type", "application/json", {}});
    response.body.text = "{}";
    return response;
}

MockResponse recordedResponse(const Exchange &exchange, bool keepSecrets)
{
    const std::string head =
        keepSecrets ? exchange.responseHead : redactedHead(exchange.responseHead);
    MockResponse response;
    response.status = exchange.record.status;
    const bool isDecoded = exchange.record.has(ExchangeRecord::ResponseBodyDecoded);
    for (const HeadField &field : splitHead(head).fields) {
        if (isDecoded && isSameFieldName(field.name, "content-encoding"))
            continue;
        if (isHttpToken(field.name) && !isMessageField(field.name))
            response.headers.push_back({std::string(field.name), utf8OrLatin1(field.value), {}});
    }
    response.body.text = exchange.responseBody;
    if (exchange.responseBody.empty())
        response.body.kind = ResponseBody::Kind::Empty;
    else if (!isUtf8(exchange.responseBody))
        response.body.encoding = ResponseBody::Encoding::Base64;
    return response;
}

} // namespace

std::string proposedPath(std::string_view path)
{
    const auto segments = pathSegments(path);
    const bool isSingle = std::count_if(segments.begin(), segments.end(), looksLikeId) == 1;
    std::vector<std::string> taken;
    std::string proposed;
    for (std::size_t i = 0; i < segments.size(); ++i) {
        proposed += '/';
        if (!looksLikeId(segments[i])) {
            proposed += segments[i];
        } else {
            const std::string_view before = i > 0 ? segments[i - 1] : std::string_view();
            proposed += ':' + uniqueName(isSingle ? "id" : parameterName(before), taken);
        }
    }
    return proposed.empty() ? "/" : proposed;
}

MockRoute routeFromExchange(const Exchange &exchange, const RouteFromExchangeOptions &options,
                            const IdGenerator &newId)
{
    MockRoute route;
    route.id = newId();
    if (isHttpToken(exchange.method))
        route.method = exchange.method;
    std::string path = utf8OrLatin1(targetPath(exchange.target));
    // Its target is an authority; see the schema's "method".
    if (exchange.method == "CONNECT")
        path.insert(0, "/");
    if (path.starts_with('/') || path == "*")
        route.path = path;
    if (isPatternSyntax(route.path))
        route.pathKind = MockRoute::PathKind::Exact;
    else if (options.proposePathParameters)
        route.path = proposedPath(route.path);

    MockResponse response = responseFromExchange(exchange, options.keepSecrets, newId);
    if (options.matchQuery)
        addQueryRules(response.rules.rules, targetQuery(exchange.target), options.keepSecrets);
    if (options.matchBody)
        addBodyRule(response.rules.rules, exchange.requestBody);
    if (exchange.record.has(ExchangeRecord::ResponseBodyTruncated))
        route.notes = "Only the beginning of the recorded body was kept.";
    route.responses.emplace_back(std::move(response));
    return route;
}

MockResponse responseFromExchange(const Exchange &exchange, bool keepSecrets,
                                  const IdGenerator &newId)
{
    return withNewId(hasRecordedAnswer(exchange) ? recordedResponse(exchange, keepSecrets)
                                                 : emptyObject(),
                     newId);
}

bool hasRecordedAnswer(const Exchange &exchange)
{
    const ExchangeRecord &record = exchange.record;
    return (!exchange.routeId.empty() || record.has(ExchangeRecord::Imported))
        && record.status >= MockResponse::LowestStatus && !record.has(ExchangeRecord::BytesEvicted);
}

} // namespace mynah
