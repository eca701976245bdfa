// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/domain/routegatherer.h"

#include "server/domain/fieldtext.h"
#include "server/domain/routefromexchange.h"
#include "server/domain/secrets.h"

#include <algorithm>
#include <functional>

namespace mynah {

namespace {

using Target = MatchRule::Target;

// More values of a trait than this do not make a rule that people would read.
constexpr std::size_t MostValues = 8;
constexpr std::size_t LongestValue = 4096;

bool isDisjoint(const std::set<std::string> &a, const std::set<std::string> &b)
{
    return std::none_of(a.begin(), a.end(),
                        [&b](const std::string &value) { return b.contains(value); });
}

RuleSet oneOf(Target target, const std::string &name, const std::set<std::string> &values)
{
    RuleSet set;
    set.combine = values.size() > 1 ? RuleSet::Combine::Any : RuleSet::Combine::All;
    for (const std::string &value : values) {
        MatchRule rule;
        rule.target = target;
        rule.name = name;
        rule.value = value;
        set.rules.push_back(std::move(rule));
    }
    return set;
}

} // namespace

RouteGatherer::RouteGatherer(const Options &options, const Workspace &workspace)
    : m_options(options)
    , m_workspace(workspace)
{
    for (const Shared<MockServer> &server : m_workspace.servers)
        know(server->routes, {server->id, {}, 0});
}

void RouteGatherer::know(const std::vector<RouteNode> &nodes, const NodePosition &parent)
{
    NodePosition position = parent;
    for (const RouteNode &node : nodes) {
        m_known.emplace(node.id(), Known{position, node.route()});
        ++position.index;
        if (node.folder())
            know(node.folder()->children, {parent.serverId, node.id(), 0});
    }
}

const RouteGatherer::Known *RouteGatherer::knownNode(const std::string &id) const
{
    const auto found = m_known.find(id);
    return found == m_known.end() ? nullptr : &found->second;
}

void RouteGatherer::add(const Exchange &exchange)
{
    Group *group = groupOf(exchange);
    if (!group) {
        ++m_skipped;
        return;
    }
    ++group->proposal.requests;
    addAnswer(*group, exchange);
}

RouteGatherer::Group *RouteGatherer::groupOf(const Exchange &exchange)
{
    auto proposal = proposalFor(exchange);
    if (!proposal)
        return nullptr;
    const MockRoute &route = proposal->route;
    const std::string key = m_options.by == By::Route
        ? exchange.routeId
        : proposal->serverId + '\n' + route.method + '\n' + route.path;
    const auto [place, isNew] = m_places.try_emplace(key, m_groups.size());
    if (isNew && m_groups.size() == MostRoutes) {
        m_places.erase(place);
        return nullptr;
    }
    if (isNew)
        m_groups.push_back({std::move(*proposal)});
    return &m_groups[place->second];
}

std::optional<RouteProposal> RouteGatherer::proposalFor(const Exchange &exchange) const
{
    // A route of a preflight would take it from the server, which answers it better.
    if (exchange.record.outcome == ExchangeOutcome::Malformed
        || exchange.record.has(ExchangeRecord::CorsPreflight) || m_workspace.servers.empty())
        return {};
    RouteProposal proposal;
    const Known *answered = knownNode(exchange.routeId);
    proposal.serverId = answered                    ? answered->position.serverId
        : m_workspace.findServer(exchange.serverId) ? exchange.serverId
                                                    : m_workspace.servers.front()->id;
    if (m_options.by == By::Path) {
        // The route that answered would go on answering if the new one came after it.
        proposal.beforeNode = answered ? exchange.routeId : std::string();
        Exchange bare;
        bare.method = exchange.method;
        bare.target = exchange.target;
        proposal.route = routeFromExchange(bare);
        proposal.route.responses.clear();
        proposal.route.notes.clear();
        return proposal;
    }
    if (!answered || !answered->route || !hasRecordedAnswer(exchange))
        return {};
    proposal.route = *answered->route;
    proposal.existingId = exchange.routeId;
    return proposal;
}

void RouteGatherer::addAnswer(Group &group, const Exchange &exchange) const
{
    const bool isPlaceholder = !hasRecordedAnswer(exchange);
    const std::string key =
        isPlaceholder ? "" : std::to_string(exchange.record.status) + ' ' + exchange.responseBody;
    auto place = group.places.find(key);
    if (place == group.places.end()) {
        if (group.answers.size() == MostResponses) {
            group.others.insert(std::hash<std::string>()(key));
            return;
        }
        place = group.places.emplace(key, group.answers.size()).first;
        group.answers.push_back(
            {responseFromExchange(exchange, m_options.keepSecrets), 0, isPlaceholder});
    }
    Answer &answer = group.answers[place->second];
    ++answer.requests;
    note(answer, exchange, group.proposal.route.path);
}

void RouteGatherer::note(Answer &answer, const Exchange &exchange, const std::string &path) const
{
    noteQuery(answer, targetQuery(exchange.target));
    const auto wanted = pathSegments(path);
    const auto got = pathSegments(targetPath(exchange.target));
    for (std::size_t i = 0; i < std::min(wanted.size(), got.size()); ++i) {
        if (wanted[i].size() > 1 && wanted[i].front() == ':')
            noteValue(answer, {Target::PathParameter, std::string(wanted[i].substr(1))},
                      std::string(got[i]));
    }
    const std::string &body = exchange.requestBody;
    const bool isWhole = !exchange.record.has(ExchangeRecord::RequestBodyTruncated)
        && !exchange.record.has(ExchangeRecord::BytesEvicted);
    if (!body.empty() && body.size() <= LongestValue && isWhole && isUtf8(body))
        noteValue(answer, {Target::Body, {}}, body);
}

void RouteGatherer::noteValue(Answer &answer, const Trait &trait, const std::string &value)
{
    Seen &seen = answer.traits[trait];
    ++seen.requests;
    if (seen.values.size() < MostValues)
        seen.values.insert(value);
    else
        seen.isTooMany = seen.isTooMany || !seen.values.contains(value);
}

void RouteGatherer::noteQuery(Answer &answer, std::string_view query) const
{
    std::map<std::string, std::string> first;
    while (!query.empty()) {
        const auto end = std::min(query.find('&'), query.size());
        const std::string_view pair = query.substr(0, end);
        query.remove_prefix(std::min(end + 1, query.size()));
        const auto equals = std::min(pair.find('='), pair.size());
        if (equals > 0)
            first.try_emplace(decodedQuery(pair.substr(0, equals)),
                              decodedQuery(pair.substr(std::min(equals + 1, pair.size()))));
    }
    for (const auto &[name, value] : first) {
        if (m_options.keepSecrets || !isSecretParameter(name))
            noteValue(answer, {Target::Query, name}, value);
    }
}

// Query before path before body: the first trait that all requests of the answer have, and that
// has other values in the requests of all others.
RuleSet RouteGatherer::rulesFor(const Answer &answer, const std::vector<const Answer *> &all)
{
    for (const Target target : {Target::Query, Target::PathParameter, Target::Body}) {
        for (const auto &[trait, seen] : answer.traits) {
            if (trait.first != target || seen.isTooMany || seen.requests < answer.requests)
                continue;
            const bool tellsApart = std::all_of(all.begin(), all.end(), [&](const Answer *other) {
                const auto of = other->traits.find(trait);
                return other == &answer || of == other->traits.end()
                    || (!of->second.isTooMany && isDisjoint(seen.values, of->second.values));
            });
            if (tellsApart)
                return oneOf(trait.first, trait.second, seen.values);
        }
    }
    return {};
}

RouteProposal RouteGatherer::finished(const Group &group, const KnownRoutes &known) const
{
    RouteProposal proposal = group.proposal;
    proposal.leftOut = group.others.size();
    const bool hasReal = std::any_of(group.answers.begin(), group.answers.end(),
                                     [](const Answer &one) { return !one.isPlaceholder; });
    proposal.isUnanswered = !hasReal;
    std::vector<const Answer *> answers;
    for (const Answer &answer : group.answers) {
        if (!hasReal || !answer.isPlaceholder)
            answers.push_back(&answer);
    }
    for (const Answer *answer : answers)
        proposal.responses.push_back({answer->response, answer->requests});
    if (m_options.by == By::Path)
        findExisting(proposal, known);
    else if (const Known *existing = knownNode(proposal.existingId))
        markKnown(proposal, *existing->route);
    addRules(proposal, answers);
    return proposal;
}

// Of a new route, the answer that was given most often answers whatever the rules of the others do
// not; those that nothing tells apart take turns.
void RouteGatherer::addRules(RouteProposal &proposal, const std::vector<const Answer *> &answers)
{
    const auto most =
        std::max_element(answers.begin(), answers.end(), [](const Answer *a, const Answer *b) {
            return a->requests < b->requests;
        });
    std::size_t withoutRules = 0;
    for (std::size_t i = 0; i < answers.size(); ++i) {
        MockResponse &response = proposal.responses[i].response;
        const bool isDefault = proposal.existingId.empty() && answers[i] == *most;
        if (!isDefault && !answers[i]->isPlaceholder)
            response.rules = rulesFor(*answers[i], answers);
        withoutRules += response.rules.isConditional() ? 0 : 1;
    }
    if (proposal.existingId.empty() && withoutRules > 1)
        proposal.route.responseMode = MockRoute::ResponseMode::Sequence;
}

std::vector<RouteProposal> RouteGatherer::proposals() const
{
    const KnownRoutes known(m_workspace);
    std::vector<RouteProposal> proposals;
    for (const Group &group : m_groups)
        proposals.push_back(finished(group, known));
    return proposals;
}

} // namespace mynah
