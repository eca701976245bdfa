// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/mock/compiledroute.h"

#include "server/http/httpgrammar.h"
#include "server/mock/idregistry.h"
#include "server/mock/routetrie.h"

#include <algorithm>
#include <random>

namespace mynah {

namespace {

using Mode = MockRoute::ResponseMode;
using PathKind = MockRoute::PathKind;

std::uint32_t randomBelow(std::uint32_t limit)
{
    thread_local std::minstd_rand generator{std::random_device()()};
    return std::uniform_int_distribution<std::uint32_t>(0, limit - 1)(generator);
}

const CompiledResponse *byWeight(const std::vector<const CompiledResponse *> &responses)
{
    std::uint32_t total = 0;
    for (const CompiledResponse *response : responses)
        total += static_cast<std::uint32_t>(std::max(response->source->weight, 0));
    if (total == 0)
        return nullptr;
    std::uint32_t at = randomBelow(total);
    for (const CompiledResponse *response : responses) {
        const auto weight = static_cast<std::uint32_t>(std::max(response->source->weight, 0));
        if (at < weight)
            return response;
        at -= weight;
    }
    return nullptr;
}

class SingleRouteCompiler
{
public:
    SingleRouteCompiler(const Shared<MockRoute> &route, const Place &place,
                        std::vector<Problem> &problems)
        : m_source(*route)
        , m_place(place)
        , m_problems(problems)
        , m_route(std::make_shared<CompiledRoute>())
    {
        m_route->source = route;
    }

    std::shared_ptr<const CompiledRoute> run(const std::vector<Header> &serverHeaders,
                                             IdRegistry &ids, std::shared_ptr<RouteState> state)
    {
        m_route->number = ids.number(m_source.id);
        m_route->state = std::move(state);
        if (!isToken(m_source.method))
            fail(Field::Method, Message::tr("\"%1\" is no method").arg(m_source.method));
        compilePath();
        compileResponses(serverHeaders, ids);
        if (m_failed)
            return nullptr;
        complete();
        return m_route;
    }

private:
    void compilePath()
    {
        if (m_source.pathKind == PathKind::Regex)
            return compileRegex();
        auto pattern = m_source.pathKind == PathKind::Exact ? PathPattern::exact(m_source.path)
                                                            : PathPattern::parse(m_source.path);
        if (pattern)
            m_route->pattern = std::move(*pattern);
        else
            fail(Field::Path, pattern.error());
    }

    void compileRegex()
    {
        RegexOptions options;
        options.wholeSubject = true;
        auto regex = Regex::compile(m_source.path, options);
        if (!regex)
            return fail(Field::Path,
                        Message::tr("the path is no regular expression: %1 at offset %2")
                            .arg(regex.error().message)
                            .arg(regex.error().offset));
        m_route->regex = std::move(*regex);
        m_route->literalPrefix = literalPrefixOf(m_source.path);
    }

    void compileResponses(const std::vector<Header> &serverHeaders, IdRegistry &ids)
    {
        // Of a path that is wrong they are not known.
        const bool isUnknown = m_failed;
        const std::vector<std::string> parameters = m_route->parameterNames();
        for (const Shared<MockResponse> &response : m_source.responses) {
            Place place = m_place;
            place.responseId = response->id;
            auto compiled = compileResponse(
                response, {serverHeaders, place, isUnknown ? nullptr : &parameters}, m_problems);
            if (compiled) {
                compiled->number = ids.number(response->id);
                m_route->responses.push_back(std::move(*compiled));
            } else if (response->enabled) {
                m_failed = true;
            }
        }
    }

    void complete()
    {
        bool hasRules = false;
        for (const CompiledResponse &response : m_route->responses) {
            if (!response.isEnabled())
                continue;
            m_route->hasFault = m_route->hasFault || !response.fault.empty();
            hasRules = hasRules || response.rules.isConditional();
            m_route->needsBody = m_route->needsBody || response.needsBody();
            if (!response.rules.isConditional())
                m_route->candidates.push_back(&response);
        }
        m_route->fallback = findFallback();
        if (m_source.responseMode == Mode::Default
            || (m_source.responseMode == Mode::Rules && !hasRules))
            m_route->only = m_route->fallback;
        m_route->answersAll = answersAll();
        if (m_route->candidates.empty() && !hasRules)
            warn(Field::None, Message::tr("the route has no response that is switched on"));
    }

    const CompiledResponse *findFallback() const
    {
        const CompiledResponse *first = nullptr;
        for (const CompiledResponse &response : m_route->responses) {
            const bool hasRules = response.rules.isConditional();
            if (!response.isEnabled() || (hasRules && m_source.responseMode != Mode::Default))
                continue;
            if (response.source->id == m_source.defaultResponse)
                return &response;
            first = first ? first : &response;
        }
        return first;
    }

    bool answersAll() const
    {
        if (m_source.responseMode != Mode::Random)
            return m_route->fallback != nullptr;
        return std::any_of(m_route->candidates.begin(), m_route->candidates.end(),
                           [](const CompiledResponse *one) { return one->source->weight > 0; });
    }

    void fail(Field field, Message message)
    {
        m_failed = true;
        add(Problem::Severity::Error, field, std::move(message));
    }
    void warn(Field field, Message message)
    {
        add(Problem::Severity::Warning, field, std::move(message));
    }
    void add(Problem::Severity severity, Field field, Message message)
    {
        Problem problem;
        problem.severity = severity;
        problem.place = m_place;
        problem.place.field = field;
        problem.message = std::move(message);
        m_problems.push_back(std::move(problem));
    }

    const MockRoute &m_source;
    const Place &m_place;
    std::vector<Problem> &m_problems;
    std::shared_ptr<CompiledRoute> m_route;
    bool m_failed = false;
};

} // namespace

std::string CompiledRoute::title() const
{
    return source->method + " " + source->path;
}

std::vector<std::string> CompiledRoute::parameterNames() const
{
    if (!regex)
        return pattern.parameterNames();
    std::vector<std::string> names = regex->groupNames();
    std::erase(names, std::string());
    return names;
}

void CompiledRoute::readParameters(RequestPath &path, std::vector<PathParameter> &out) const
{
    out.clear();
    if (regex) {
        const Regex::Match match = regex->match(path.path());
        for (std::size_t i = 0; match && i < regex->groupNames().size(); ++i) {
            const std::string &name = regex->groupNames()[i];
            if (!name.empty() && match.groups[i + 1])
                out.push_back({name, path.decode(*match.groups[i + 1])});
        }
        return;
    }
    const auto &segments = pattern.segments();
    for (std::size_t i = 0; i < segments.size(); ++i) {
        if (segments[i].kind == PathSegment::Kind::Parameter)
            out.push_back({segments[i].text, path.segment(i)});
        else if (segments[i].kind == PathSegment::Kind::Rest)
            out.push_back({segments[i].text, path.rest(i)});
    }
}

const CompiledResponse *CompiledRoute::choose(const RequestView &request) const
{
    if (only || source->responseMode == Mode::Default)
        return only;
    if (const CompiledResponse *response = conditionalFor(request))
        return response;
    if (source->responseMode == Mode::Rules)
        return fallback;
    if (candidates.empty())
        return nullptr;
    if (source->responseMode == Mode::Random)
        return byWeight(candidates);
    return candidates[state->taken.fetch_add(1, std::memory_order_relaxed) % candidates.size()];
}

const CompiledResponse *CompiledRoute::conditionalFor(const RequestView &request) const
{
    for (const CompiledResponse &response : responses) {
        if (response.isEnabled() && response.rules.isConditional() && response.rules.holds(request))
            return &response;
    }
    return nullptr;
}

std::shared_ptr<const CompiledRoute> compileRoute(const Shared<MockRoute> &route,
                                                  const std::vector<Header> &serverHeaders,
                                                  const Place &place, IdRegistry &ids,
                                                  std::shared_ptr<RouteState> state,
                                                  std::vector<Problem> &problems)
{
    return SingleRouteCompiler(route, place, problems).run(serverHeaders, ids, std::move(state));
}

std::string literalPrefixOf(std::string_view pattern)
{
    // An alternative anywhere may begin with anything.
    if (pattern.find('|') != std::string_view::npos)
        return {};
    if (pattern.starts_with('^'))
        pattern.remove_prefix(1);
    std::string prefix;
    for (std::size_t i = 0; i < pattern.size(); ++i) {
        char c = pattern[i];
        if (c == '*' || c == '?' || c == '{') {
            // The character before may be absent; of a longer UTF-8 sequence all goes.
            while (!prefix.empty() && (static_cast<unsigned char>(prefix.back()) & 0xc0) == 0x80)
                prefix.pop_back();
            if (!prefix.empty())
                prefix.pop_back();
            break;
        }
        if (c == '\\') {
            const char escaped = i + 1 < pattern.size() ? pattern[i + 1] : '\0';
            if (std::string_view("/.-_~+*?()[]{}$^|\\").find(escaped) == std::string_view::npos)
                break;
            c = escaped;
            ++i;
        } else if (std::string_view(".[]()+$^}").find(c) != std::string_view::npos) {
            break;
        }
        prefix += c;
    }
    return prefix;
}

} // namespace mynah
