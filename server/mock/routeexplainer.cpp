// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/mock/routeexplainer.h"

#include "server/core/regex.h"
#include "server/http/httpheaders.h"
#include "server/http/percentcoding.h"
#include "server/mock/cors.h"
#include "server/mock/requestview.h"
#include "server/mock/routetable.h"

#include <QtGlobal>

#include <algorithm>
#include <array>

namespace mynah {

namespace {

using What = MatchStep::What;
using Mode = MockRoute::ResponseMode;

// Distances: only their order means something.
constexpr int OffByMethod = 3;
constexpr int OffByCase = 1;
constexpr int OffBySlash = 1;
constexpr int OffByLetters = 2;
constexpr int OffBySegment = 4;
// Routes that begin alike belong together.
constexpr int OffByFirstSegment = 16;
constexpr int OffByPrefixedRegex = 5;
constexpr int OffByRegex = 20;
constexpr int OffBySwitch = 2;
constexpr int OffByRules = 1;

// Whether few letters would have to change: at most a third of the longer text.
bool isSimilar(std::string_view a, std::string_view b)
{
    constexpr std::size_t LongestCompared = 64;
    const auto [shorter, longer] = std::minmax({a.size(), b.size()});
    if (longer > LongestCompared || 3 * (longer - shorter) > longer)
        return false;
    std::array<std::uint8_t, LongestCompared + 1> row;
    for (std::size_t j = 0; j <= b.size(); ++j)
        row[j] = static_cast<std::uint8_t>(j);
    for (std::size_t i = 1; i <= a.size(); ++i) {
        unsigned diagonal = std::exchange(row[0], static_cast<std::uint8_t>(i));
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const unsigned changed = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
            diagonal = row[j];
            row[j] = static_cast<std::uint8_t>(std::min({changed, row[j] + 1u, row[j - 1] + 1u}));
        }
    }
    return 3 * std::size_t(row[b.size()]) <= longer;
}

Message segmentsMissing(std::size_t count)
{
    return count == 1 ? Message::tr("one segment missing")
                      : Message::tr("%1 segments missing").arg(count);
}

Message segmentsTooMany(std::size_t count)
{
    return count == 1 ? Message::tr("one segment too many")
                      : Message::tr("%1 segments too many").arg(count);
}

// To find the nearest of many, only the distances are wanted.
enum class Reasons { None, First };

struct PathVerdict
{
    explicit PathVerdict(Reasons reasons)
        : saysWhy(reasons == Reasons::First)
    {
    }

    bool saysWhy;
    bool passed = false;
    int distance = 0;
    Message reason;

    // The first reason counts; others are not put together.
    template <typename Why>
    void miss(int by, const Why &why)
    {
        distance += by;
        if (saysWhy && reason.empty())
            reason = why();
    }
};

void compareSegment(PathVerdict &verdict, const PathSegment &wanted, std::string_view got,
                    std::size_t number)
{
    if (wanted.kind == PathSegment::Kind::Parameter) {
        if (got.empty())
            verdict.miss(OffBySegment,
                         [&] { return Message::tr(":%1 is empty").arg(wanted.text); });
        return;
    }
    if (wanted.text == got)
        return;
    if (equalsIgnoringCase(wanted.text, got))
        return verdict.miss(OffByCase, [] { return Message::tr("upper and lower case differ"); });
    const int distance = number == 1 ? OffByFirstSegment : OffBySegment;
    verdict.miss(isSimilar(wanted.text, got) ? OffByLetters : distance, [&] {
        return Message::tr("segment %1 is \"%2\", not \"%3\"")
            .arg(number)
            .arg(got)
            .arg(wanted.text);
    });
}

// Judges a path that the trie judges too; routetrie's test holds the two together.
PathVerdict judgePattern(const PathPattern &pattern, const RequestPath &path, Reasons reasons)
{
    PathVerdict verdict(reasons);
    const auto &wanted = pattern.segments();
    if (pattern.isAsterisk() || !path.isRooted()) {
        verdict.passed = pattern.isAsterisk() && path.path() == "*";
        if (!verdict.passed)
            verdict.miss(OffByRegex, [] { return Message::tr("\"*\" is not a path"); });
        return verdict;
    }
    const std::size_t fixed = wanted.size() - (pattern.hasRest() ? 1 : 0);
    const std::size_t common = std::min(fixed, path.size());
    for (std::size_t i = 0; i < common; ++i)
        compareSegment(verdict, wanted[i], path.segment(i), i + 1);
    if (path.size() < wanted.size()) {
        const bool onlySlash = path.size() + 1 == wanted.size() && wanted.back().text.empty();
        verdict.miss(onlySlash ? OffBySlash : OffBySegment * int(wanted.size() - path.size()), [&] {
            return onlySlash ? Message::tr("the slash at the end is missing")
                             : segmentsMissing(wanted.size() - path.size());
        });
    } else if (path.size() > wanted.size() && !pattern.hasRest()) {
        const bool onlySlash =
            path.size() == wanted.size() + 1 && path.segment(path.size() - 1).empty();
        verdict.miss(onlySlash ? OffBySlash : OffBySegment * int(path.size() - wanted.size()), [&] {
            return onlySlash ? Message::tr("a slash at the end too many")
                             : segmentsTooMany(path.size() - wanted.size());
        });
    }
    verdict.passed = verdict.distance == 0;
    return verdict;
}

PathVerdict judgePath(const CompiledRoute &route, const RequestPath &path,
                      Reasons reasons = Reasons::First)
{
    if (!route.regex)
        return judgePattern(route.pattern, path, reasons);
    PathVerdict verdict(reasons);
    const RegexOutcome outcome = route.regex->test(path.path());
    verdict.passed = outcome == RegexOutcome::Matched;
    const bool isPrefixed =
        route.literalPrefix.size() > 1 && path.path().starts_with(route.literalPrefix);
    if (outcome == RegexOutcome::LimitReached)
        verdict.miss(OffByRegex, [] { return Message::tr("the pattern takes too long"); });
    else if (!verdict.passed)
        verdict.miss(isPrefixed ? OffByPrefixedRegex : OffByRegex,
                     [] { return Message::tr("the whole path does not match the pattern"); });
    return verdict;
}

bool takesMethod(const CompiledRoute &route, std::string_view method)
{
    const std::string &own = route.source->method;
    return own == method || (own == MockRoute::AnyMethod && method != "CONNECT")
        || (method == "HEAD" && own == "GET");
}

std::string responseTitle(const CompiledResponse &response)
{
    const std::string &name = response.source->name;
    return std::to_string(response.source->status) + (name.empty() ? "" : " " + name);
}

class RouteJudge
{
public:
    // Remedies are only for people who look: a 404 does without.
    enum class Remedies { None, Each };

    RouteJudge(const RouteTable &table, RequestView &request, Remedies remedies)
        : m_table(table)
        , m_request(request)
        , m_remedies(remedies)
    {
        // Uncut: patterns are compared segment by segment, however many there are.
        m_path.assign(request.path(), std::string_view::npos);
    }

    ~RouteJudge() { m_request.setParameters({}); }
    Q_DISABLE_COPY_MOVE(RouteJudge)

    RouteExplanation judge(const RouteTable::Entry &entry)
    {
        const CompiledRoute &route = *entry.route;
        RouteExplanation explanation;
        explanation.serverId = m_table.serverId();
        explanation.nodeId = route.source->id;
        explanation.title = route.title();
        judgeSwitch(entry, explanation);
        judgeMethod(route, explanation);
        judgePathOf(route, explanation);
        if (explanation.distance == 0)
            judgeResponses(route, explanation);
        if (m_remedies == Remedies::Each)
            addRemedies(route, explanation);
        return explanation;
    }

    // As judge() gives it. Puts no text together unless only rules keep the request out.
    int distanceOf(const RouteTable::Entry &entry)
    {
        const int distance = judgePath(*entry.route, m_path, Reasons::None).distance
            + (takesMethod(*entry.route, m_request.method()) ? 0 : OffByMethod)
            + (entry.enabled ? 0 : OffBySwitch);
        return distance > 0 ? distance : judge(entry).distance;
    }

    // Whether it is worth judging a route of which only a match is of interest.
    bool mayMatch(const RouteTable::Entry &entry) const
    {
        return entry.enabled && takesMethod(*entry.route, m_request.method())
            && judgePath(*entry.route, m_path, Reasons::None).passed;
    }

private:
    MatchStep &addStep(RouteExplanation &explanation, What what, Field field) const
    {
        MatchStep &step = explanation.steps.emplace_back();
        step.what = what;
        step.place.serverId = explanation.serverId;
        step.place.nodeId = explanation.nodeId;
        step.place.field = field;
        return step;
    }

    // Only worth a step when it is off.
    void judgeSwitch(const RouteTable::Entry &entry, RouteExplanation &explanation) const
    {
        if (entry.enabled)
            return;
        MatchStep &step = addStep(explanation, What::Enabled, Field::Enabled);
        step.subject = Message::tr("the route is switched on");
        step.seen = "off";
        step.reason = entry.route->source->enabled
            ? Message::tr("a folder around it is switched off")
            : Message::tr("it is switched off");
        explanation.distance += OffBySwitch;
    }

    void judgeMethod(const CompiledRoute &route, RouteExplanation &explanation) const
    {
        MatchStep &step = addStep(explanation, What::Method, Field::Method);
        step.subject = Message::tr("method is %1").arg(route.source->method);
        step.seen = std::string(m_request.method());
        step.passed = takesMethod(route, m_request.method());
        if (step.passed)
            return;
        step.reason = Message::tr("method is %1, not %2").arg(*step.seen).arg(route.source->method);
        explanation.distance += OffByMethod;
    }

    void judgePathOf(const CompiledRoute &route, RouteExplanation &explanation) const
    {
        PathVerdict verdict = judgePath(route, m_path);
        MatchStep &step = addStep(explanation, What::Path, Field::Path);
        step.subject = Message::tr("path is %1").arg(route.source->path);
        step.seen = std::string(m_request.path());
        step.passed = verdict.passed;
        step.reason = std::move(verdict.reason);
        explanation.distance += verdict.distance;
    }

    void judgeResponses(const CompiledRoute &route, RouteExplanation &explanation)
    {
        route.readParameters(m_path, m_parameters);
        m_request.setParameters(m_parameters);
        const CompiledResponse *conditional =
            route.source->responseMode == Mode::Default ? nullptr : route.conditionalFor(m_request);
        const CompiledResponse *chosen = conditional ? conditional : unconditionalChoice(route);
        for (const CompiledResponse &response : route.responses) {
            ResponseExplanation &one = explanation.responses.emplace_back();
            one.responseId = response.source->id;
            one.title = responseTitle(response);
            one.chosen = &response == chosen;
            Place place{explanation.serverId, explanation.nodeId, one.responseId};
            if (!response.isEnabled())
                addSwitchStep(one, place);
            if (route.source->responseMode != Mode::Default)
                one.steps = concat(std::move(one.steps), response.rules.explain(m_request, place));
            if (one.chosen ? !conditional : chosen && allPassed(one.steps))
                addChoiceStep(one, place, route);
        }
        explanation.matched = chosen != nullptr || route.answersAll;
        if (!explanation.matched)
            explanation.distance += OffByRules;
    }

    // Random is left to chance, so nothing is marked then; the order's next one is looked at only.
    static const CompiledResponse *unconditionalChoice(const CompiledRoute &route)
    {
        switch (route.source->responseMode) {
        case Mode::Rules:
        case Mode::Default:
            return route.fallback;
        case Mode::Sequence:
            return route.candidates.empty()
                ? nullptr
                : route.candidates[route.state->taken.load(std::memory_order_relaxed)
                                   % route.candidates.size()];
        case Mode::Random:
            return nullptr;
        }
        return nullptr;
    }

    static void addSwitchStep(ResponseExplanation &response, const Place &place)
    {
        MatchStep &step = response.steps.emplace_back();
        step.what = What::Enabled;
        step.place = place;
        step.place.field = Field::Enabled;
        step.subject = Message::tr("the response is switched on");
        step.seen = "off";
        step.reason = Message::tr("the response is switched off");
    }

    static bool allPassed(const std::vector<MatchStep> &steps)
    {
        return std::all_of(steps.begin(), steps.end(),
                           [](const MatchStep &step) { return step.passed; });
    }

    static void addChoiceStep(ResponseExplanation &response, const Place &place,
                              const CompiledRoute &route)
    {
        MatchStep &step = response.steps.emplace_back();
        step.what = What::ResponseChoice;
        step.place = place;
        step.place.responseId.clear();
        step.place.field = Field::ResponseMode;
        step.passed = response.chosen;
        step.subject = route.source->responseMode == Mode::Sequence
            ? Message::tr("next in the order")
            : Message::tr("the default response");
        if (step.passed)
            return;
        const MockResponse *source = route.source->findResponse(response.responseId);
        if (source && source->rules.isConditional() && route.source->responseMode != Mode::Default)
            step.subject = Message::tr("the first one whose rules hold");
        step.reason = Message::tr("another response is chosen");
    }

    static std::vector<MatchStep> concat(std::vector<MatchStep> first,
                                         std::vector<MatchStep> second)
    {
        first.insert(first.end(), std::make_move_iterator(second.begin()),
                     std::make_move_iterator(second.end()));
        return first;
    }

    void addRemedies(const CompiledRoute &route, RouteExplanation &explanation) const
    {
        const auto mend = [this, &route](std::vector<MatchStep> &steps) {
            for (MatchStep &step : steps) {
                if (!step.passed)
                    step.remedy = mendedValue(route, step);
            }
        };
        mend(explanation.steps);
        for (ResponseExplanation &response : explanation.responses)
            mend(response.steps);
    }

    std::optional<std::string> mendedValue(const CompiledRoute &route,
                                           const MatchStep &failed) const
    {
        switch (failed.what) {
        case What::Enabled:
            // A folder is not switched on for the sake of one route.
            if (failed.place.responseId.empty() && route.source->enabled)
                return {};
            return "true";
        case What::Method:
            return std::string(m_request.method());
        case What::Path:
            return mendedPath(route);
        case What::Rule:
            return mendedRule(route, failed);
        case What::ResponseChoice:
        case What::Precedence:
            return {};
        }
        return {};
    }

    // The path of the request, with the parameters that the route has already.
    std::optional<std::string> mendedPath(const CompiledRoute &route) const
    {
        if (route.regex || !m_path.isRooted())
            return {};
        if (route.source->pathKind == MockRoute::PathKind::Exact)
            return std::string(m_request.path());
        const auto &wanted = route.pattern.segments();
        std::string path;
        for (std::size_t i = 0; i < m_path.size(); ++i) {
            const std::string_view got = m_path.segment(i);
            const PathSegment *known = i < wanted.size() ? &wanted[i] : nullptr;
            path += '/';
            if (known && known->kind == PathSegment::Kind::Rest)
                return path + (known->text == "*" ? "*" : "*" + known->text);
            if (known && known->kind == PathSegment::Kind::Parameter && !got.empty())
                path += ":" + known->text;
            else
                path += percentEncoded(got);
        }
        return path;
    }

    // What the request had, if that would do.
    std::optional<std::string> mendedRule(const CompiledRoute &route, const MatchStep &failed) const
    {
        const MockResponse *response = route.source->findResponse(failed.place.responseId);
        const auto row = static_cast<std::size_t>(failed.place.row);
        if (!failed.seen || !response || row >= response->rules.rules.size())
            return {};
        RuleSet mended;
        mended.rules = {response->rules.rules[row]};
        mended.rules[0].value = *failed.seen;
        const auto matcher = RuleMatcher::compile(mended);
        if (!matcher || !matcher->holds(m_request))
            return {};
        return failed.seen;
    }

    const RouteTable &m_table;
    RequestView &m_request;
    Remedies m_remedies;
    RequestPath m_path;
    std::vector<PathParameter> m_parameters;
};

void keepNearest(std::vector<RouteExplanation> &misses)
{
    std::stable_sort(misses.begin(), misses.end(),
                     [](const RouteExplanation &a, const RouteExplanation &b) {
                         return a.distance < b.distance;
                     });
    if (misses.size() > MostNearMisses)
        misses.resize(MostNearMisses);
}

Message summaryOf(const RouteExplanation &route)
{
    for (const ResponseExplanation &response : route.responses) {
        if (response.chosen)
            return Message::tr("%1 answers with %2.").arg(route.title).arg(response.title);
    }
    return Message::tr("%1 answers with one of its responses by chance.").arg(route.title);
}

Message preflightSummary()
{
    return Message::tr("The server answered the preflight itself: it has CORS on.");
}

RouteTrie::Order firstRoute(const RouteTable &table, const RequestView &request)
{
    RequestPath path;
    table.cut(request.path(), path);
    std::size_t steps = 0;
    return table.find(request.method(), path, 0, steps);
}

void setAnswer(MatchExplanation &explanation, const RouteExplanation &route)
{
    explanation.nodeId = route.nodeId;
    for (const ResponseExplanation &response : route.responses) {
        if (response.chosen)
            explanation.responseId = response.responseId;
    }
    explanation.summary = summaryOf(route);
}

MatchStep precedenceStep(const RouteExplanation &route, const std::string &answering)
{
    MatchStep step;
    step.what = What::Precedence;
    step.place.serverId = route.serverId;
    step.place.nodeId = route.nodeId;
    step.subject = Message::tr("the first route that matches");
    step.reason = Message::tr("%1 comes first").arg(answering);
    return step;
}

} // namespace

MatchExplanation explainMatch(const RouteTable &table, RequestView &request)
{
    // As when it was answered.
    const RegexBudget budget;
    MatchExplanation explanation;
    const bool preflight = table.cors() && isPreflight(request);
    if (preflight && answersInsteadOf(table, firstRoute(table, request))) {
        explanation.summary = preflightSummary();
        return explanation;
    }
    RouteJudge judge(table, request, RouteJudge::Remedies::Each);
    for (const RouteTable::Entry &entry : table.entries()) {
        if (explanation.nodeId.empty()) {
            const RouteExplanation &route = explanation.considered.emplace_back(judge.judge(entry));
            if (route.matched)
                setAnswer(explanation, route);
        } else if (explanation.overtaken.size() < MostNearMisses && judge.mayMatch(entry)) {
            RouteExplanation route = judge.judge(entry);
            route.steps.push_back(precedenceStep(route, explanation.considered.back().title));
            explanation.overtaken.push_back(std::move(route));
        }
    }
    if (!explanation.nodeId.empty())
        return explanation;
    if (preflight) {
        explanation.summary = preflightSummary();
        return explanation;
    }
    explanation.nearMisses = explanation.considered;
    keepNearest(explanation.nearMisses);
    explanation.summary = table.entries().empty() ? Message::tr("The server has no routes.")
                                                  : Message::tr("No route lets the request in.");
    return explanation;
}

MatchExplanation explainRoute(const RouteTable &table, RequestView &request,
                              std::string_view nodeId)
{
    const RegexBudget budget;
    MatchExplanation explanation;
    RouteJudge judge(table, request, RouteJudge::Remedies::Each);
    std::string answering;
    for (const RouteTable::Entry &entry : table.entries()) {
        const bool isWanted = entry.route->source->id == nodeId;
        const bool isAnswered = !explanation.nodeId.empty();
        if (!isWanted && (isAnswered || !judge.mayMatch(entry)))
            continue;
        RouteExplanation route = judge.judge(entry);
        if (route.matched && isAnswered) {
            route.steps.push_back(precedenceStep(route, answering));
        } else if (route.matched) {
            setAnswer(explanation, route);
            answering = route.title;
        }
        if (isWanted)
            explanation.considered.push_back(std::move(route));
    }
    return explanation;
}

std::vector<RouteExplanation> nearMisses(const RouteTable &table, RequestView &request,
                                         const RequestPath &path)
{
    RouteJudge judge(table, request, RouteJudge::Remedies::None);
    std::vector<std::pair<int, const RouteTable::Entry *>> candidates;
    for (const RouteTrie::Order order : table.neighbours(path, MostCandidates)) {
        const RouteTable::Entry &entry = table.entries()[order];
        candidates.emplace_back(judge.distanceOf(entry), &entry);
    }
    std::stable_sort(candidates.begin(), candidates.end(),
                     [](const auto &a, const auto &b) { return a.first < b.first; });
    candidates.resize(std::min(candidates.size(), MostNearMisses));
    std::vector<RouteExplanation> misses;
    for (const auto &[distance, entry] : candidates)
        misses.push_back(judge.judge(*entry));
    return misses;
}

} // namespace mynah
