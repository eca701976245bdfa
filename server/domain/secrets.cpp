// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/domain/secrets.h"

#include "server/domain/exchange.h"
#include "server/domain/fieldtext.h"
#include "server/domain/matchexplanation.h"
#include "server/domain/workspace.h"

#include <algorithm>
#include <array>
#include <vector>

namespace mynah {

namespace {

using namespace std::string_view_literals;

constexpr std::array SecretFields{
    "apikey"sv,
    "authorization"sv,
    "cookie"sv,
    "dpop"sv,
    "ocp-apim-subscription-key"sv,
    "proxy-authorization"sv,
    "set-cookie"sv,
    "x-auth-key"sv,
    "x-functions-key"sv,
    "x-rapidapi-key"sv,
    "x-session-id"sv,
};
// X-Auth-Token, X-Amz-Security-Token, X-Goog-Api-Key...
constexpr std::array SecretFieldEnds{"api-key"sv, "password"sv, "secret"sv, "token"sv};

// In lower case, without "-" and "_".
constexpr std::array SecretParameters{
    "auth"sv, "authorization"sv, "jwt"sv,       "key"sv, "passwd"sv,
    "pwd"sv,  "sessionid"sv,     "signature"sv, "sig"sv, "xamzcredential"sv,
};
// access_token, apiKey, client_secret, X-Amz-Signature...
constexpr std::array SecretParameterEnds{"accesskey"sv, "apikey"sv,    "password"sv,
                                         "secret"sv,    "signature"sv, "token"sv};

std::string lower(std::string_view text)
{
    std::string lowered(text);
    for (char &c : lowered) {
        if (c >= 'A' && c <= 'Z')
            c = static_cast<char>(c - 'A' + 'a');
    }
    return lowered;
}

template <typename Names, typename Ends>
bool isListed(std::string_view name, const Names &names, const Ends &ends)
{
    return std::find(names.begin(), names.end(), name) != names.end()
        || std::any_of(ends.begin(), ends.end(),
                       [name](std::string_view end) { return name.ends_with(end); });
}

bool isBlank(char c)
{
    return c == ' ' || c == '\t';
}

// A text and the places in it that give way to RedactedText, in their order.
class Redaction
{
public:
    explicit Redaction(std::string_view text)
        : m_text(text)
    {
    }

    void redact(std::size_t begin, std::size_t end)
    {
        if (begin < end)
            m_places.push_back({begin, end});
    }

    std::string result() const
    {
        std::string redacted;
        std::size_t copied = 0;
        for (const Place &place : m_places) {
            redacted.append(m_text.substr(copied, place.begin - copied)).append(RedactedText);
            copied = place.end;
        }
        return redacted.append(m_text.substr(copied));
    }

    // Where a byte of the text stands in the result.
    std::size_t moved(std::size_t at) const
    {
        std::size_t to = at;
        for (const Place &place : m_places) {
            if (at < place.begin)
                break;
            to = at < place.end ? to - (at - place.begin)
                                : to - (place.end - place.begin) + RedactedText.size();
        }
        return to;
    }

private:
    struct Place
    {
        std::size_t begin;
        std::size_t end;
    };

    std::string_view m_text;
    std::vector<Place> m_places;
};

// Finds the secrets of a part of the text, which is a URL or holds some.
class UrlRedactor
{
public:
    UrlRedactor(std::string_view text, Redaction &redaction)
        : m_text(text)
        , m_redaction(redaction)
    {
    }

    void redact(std::size_t begin, std::size_t end)
    {
        bool inParameters = false;
        for (std::size_t i = begin; i < end; ++i) {
            const char c = m_text[i];
            if (isBlank(c))
                inParameters = false;
            else if (c == ':' && m_text.substr(i, end - i).starts_with("://"))
                i = redactUserInfo(i + 3, end);
            inParameters = inParameters || c == '?' || c == '#';
            if (inParameters && "?&#;"sv.find(c) != std::string_view::npos)
                i = std::max(i, redactParameter(i + 1, end));
        }
    }

private:
    // Both give the last byte that they took, or the one before, so that places do not overlap.

    // RFC 3986 3.2.1.
    std::size_t redactUserInfo(std::size_t begin, std::size_t end)
    {
        const std::size_t authorityEnd = std::min(m_text.find_first_of("/?# \t\"<>", begin), end);
        const std::size_t at = m_text.substr(begin, authorityEnd - begin).rfind('@');
        if (at == std::string_view::npos)
            return begin - 1;
        m_redaction.redact(begin, begin + at);
        return begin + at;
    }

    std::size_t redactParameter(std::size_t begin, std::size_t end)
    {
        const std::size_t nameEnd = std::min(m_text.find_first_of("=&#; \t", begin), end);
        const bool hasValue = nameEnd < end && m_text[nameEnd] == '=';
        if (!hasValue || !isSecretParameter(decodedQuery(m_text.substr(begin, nameEnd - begin))))
            return begin - 1;
        const std::size_t valueEnd = std::min(m_text.find_first_of("&# \t\"<>", nameEnd), end);
        m_redaction.redact(nameEnd + 1, valueEnd);
        return valueEnd - 1;
    }

    std::string_view m_text;
    Redaction &m_redaction;
};

// Finds the secrets of a head, line by line, in whatever order its bytes come.
class HeadRedactor
{
public:
    explicit HeadRedactor(std::string_view head)
        : m_head(head)
        , m_redaction(head)
    {
    }

    // A body that may hold another head has no start line of its own.
    Redaction run(bool hasStartLine)
    {
        bool isStartLine = hasStartLine;
        for (std::size_t begin = 0; begin < m_head.size();) {
            const std::size_t end = std::min(m_head.find_first_of("\r\n", begin), m_head.size());
            const std::string_view rest = m_head.substr(end);
            const bool hasBoth = rest.starts_with("\r\n");
            redactLine(begin, end, isStartLine);
            isStartLine = isStartLine && end == begin;
            m_mayGoOn = rest.starts_with('\r') && !hasBoth;
            begin = end + (hasBoth ? 2 : 1);
        }
        return m_redaction;
    }

private:
    void redactLine(std::size_t begin, std::size_t end, bool isStartLine)
    {
        const bool isFolded = begin < end && isBlank(m_head[begin]);
        if (m_isSecret && (isFolded || m_mayGoOn))
            return m_redaction.redact(skipBlanks(begin, end), end);
        const std::size_t nameBegin = skipBlanks(begin, end);
        const std::size_t nameEnd = std::min(m_head.find_first_of(": \t", nameBegin), end);
        const std::string_view name = m_head.substr(nameBegin, nameEnd - nameBegin);
        // A start line has a method, unless it was forgotten.
        const bool isField = !isStartLine || m_head.substr(nameEnd).starts_with(':');
        m_isSecret = isField && isSecretField(name);
        if (m_isSecret)
            redactField(name, skipToValue(nameEnd, end), end);
        else
            UrlRedactor(m_head, m_redaction).redact(begin, end);
    }

    void redactField(std::string_view name, std::size_t begin, std::size_t end)
    {
        if (isSameFieldName(name, "cookie"))
            redactCookies(begin, end);
        else if (isSameFieldName(name, "set-cookie"))
            redactPair(begin, std::min(m_head.find(';', begin), end));
        else if (lower(name).ends_with("authorization"))
            redactCredentials(begin, end);
        else
            m_redaction.redact(begin, end);
    }

    void redactCookies(std::size_t begin, std::size_t end)
    {
        while (begin < end) {
            const std::size_t next = std::min(m_head.find(';', begin), end);
            redactPair(skipBlanks(begin, next), next);
            begin = next + 1;
        }
    }

    void redactPair(std::size_t begin, std::size_t end)
    {
        const std::size_t equals = m_head.find('=', begin);
        m_redaction.redact(equals < end ? equals + 1 : begin, end);
    }

    // auth-scheme 1*SP ... (RFC 9110 11.4).
    void redactCredentials(std::size_t begin, std::size_t end)
    {
        const std::size_t scheme = std::min(m_head.find_first_of(" \t", begin), end);
        m_redaction.redact(scheme < end ? skipBlanks(scheme, end) : begin, end);
    }

    std::size_t skipBlanks(std::size_t at, std::size_t end) const
    {
        while (at < end && isBlank(m_head[at]))
            ++at;
        return at;
    }

    std::size_t skipToValue(std::size_t at, std::size_t end) const
    {
        at = skipBlanks(at, end);
        if (at < end && m_head[at] == ':')
            ++at;
        return skipBlanks(at, end);
    }

    std::string_view m_head;
    Redaction m_redaction;
    // Of the field that a folded line goes on with.
    bool m_isSecret = false;
    // A lone CR is the end of a line to some, and a part of it to others.
    bool m_mayGoOn = false;
};

Redaction redactionOfRequestBody(const Exchange &exchange)
{
    return exchange.record.outcome == ExchangeOutcome::Malformed
        ? HeadRedactor(exchange.requestBody).run(false)
        : Redaction(exchange.requestBody);
}

// Null when it is not there.
const MatchRule *ruleAt(const Workspace &workspace, const Place &place)
{
    const RouteNode *node = workspace.findNode(place.nodeId);
    const MockRoute *route = node ? node->route() : nullptr;
    if (!route)
        return nullptr;
    for (const Shared<MockResponse> &response : route->responses) {
        const std::vector<MatchRule> &rules = response->rules.rules;
        const auto row = static_cast<std::size_t>(place.row);
        if (response->id == place.responseId && place.row >= 0 && row < rules.size())
            return &rules[row];
    }
    return nullptr;
}

bool mayShowSecret(const Workspace &workspace, const Place &place)
{
    if (place.field != Field::Rules)
        return false;
    const MatchRule *rule = ruleAt(workspace, place);
    if (!rule)
        return true;
    switch (rule->target) {
    case MatchRule::Target::Header:
        return isSecretField(rule->name);
    case MatchRule::Target::Query:
        return isSecretParameter(rule->name);
    case MatchRule::Target::Cookie:
        return true;
    case MatchRule::Target::Method:
    case MatchRule::Target::PathParameter:
    case MatchRule::Target::Body:
    case MatchRule::Target::ClientCertificate:
        break;
    }
    return false;
}

void redactSteps(std::vector<MatchStep> &steps, const Workspace &workspace)
{
    for (MatchStep &step : steps) {
        if (!mayShowSecret(workspace, step.place))
            continue;
        step.remedy.reset();
        if (step.seen)
            step.seen = RedactedText;
    }
}

void redactRoutes(std::vector<RouteExplanation> &routes, const Workspace &workspace)
{
    for (RouteExplanation &route : routes) {
        redactSteps(route.steps, workspace);
        for (ResponseExplanation &response : route.responses)
            redactSteps(response.steps, workspace);
    }
}

} // namespace

bool isSecretField(std::string_view name)
{
    return isListed(lower(name), SecretFields, SecretFieldEnds);
}

bool isSecretParameter(std::string_view name)
{
    std::string plain = lower(name);
    plain.erase(
        std::remove_if(plain.begin(), plain.end(), [](char c) { return c == '-' || c == '_'; }),
        plain.end());
    return isListed(plain, SecretParameters, SecretParameterEnds);
}

std::string redactedUrl(std::string_view url)
{
    Redaction redaction(url);
    UrlRedactor(url, redaction).redact(0, url.size());
    return redaction.result();
}

std::string redactedHead(std::string_view head)
{
    return HeadRedactor(head).run(true).result();
}

void redactSecrets(Exchange &exchange)
{
    const Redaction head = HeadRedactor(exchange.requestHead).run(true);
    const Redaction body = redactionOfRequestBody(exchange);
    const std::size_t headSize = exchange.requestHead.size();
    std::string newHead = head.result();
    if (exchange.record.errorOffset >= 0) {
        const auto at = static_cast<std::size_t>(exchange.record.errorOffset);
        const std::size_t to =
            at < headSize ? head.moved(at) : newHead.size() + body.moved(at - headSize);
        exchange.record.errorOffset = static_cast<std::int32_t>(to);
    }
    if (exchange.record.outcome == ExchangeOutcome::Malformed)
        exchange.requestBody = body.result();
    exchange.requestHead = std::move(newHead);
    exchange.responseHead = redactedHead(exchange.responseHead);
    exchange.target = redactedUrl(exchange.target);
}

void redactSecrets(MatchExplanation &explanation, const Workspace &workspace)
{
    redactRoutes(explanation.considered, workspace);
    redactRoutes(explanation.nearMisses, workspace);
    redactRoutes(explanation.overtaken, workspace);
}

bool hasSecrets(std::string_view head)
{
    return redactedHead(head) != head;
}

} // namespace mynah
