// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/domain/exchange.h"
#include "server/domain/routeproposal.h"

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

namespace mynah {

// Makes few routes of many recorded requests: those of one method and generalised path belong
// together, an answer that was given many times is one response, and where answers differ, rules
// on what differed in the requests tell them apart. Memory grows with what differs, not with the
// number of requests.
class RouteGatherer final
{
public:
    enum class By {
        Path, // new routes
        Route, // responses for the routes that answered
    };
    struct Options
    {
        By by = By::Path;
        // As in RouteFromExchangeOptions.
        bool keepSecrets = false;
    };
    // More answers than this are counted only.
    static constexpr std::size_t MostResponses = 20;
    static constexpr std::size_t MostRoutes = 2000;

    RouteGatherer(const Options &options, const Workspace &workspace);

    void add(const Exchange &exchange);
    // Those that nothing can be made of: malformed, of a route that is gone, or beyond MostRoutes.
    std::size_t skipped() const { return m_skipped; }
    // In the order in which their first requests came.
    std::vector<RouteProposal> proposals() const;

private:
    // What a rule can look at.
    using Trait = std::pair<MatchRule::Target, std::string>;
    struct Seen
    {
        std::set<std::string> values;
        std::size_t requests = 0;
        bool isTooMany = false;
    };
    struct Answer
    {
        MockResponse response;
        std::size_t requests = 0;
        // Stands in for an answer that nobody gave.
        bool isPlaceholder = false;
        std::map<Trait, Seen> traits{};
    };
    struct Group
    {
        RouteProposal proposal;
        std::vector<Answer> answers{};
        // Places in answers, by status and body.
        std::unordered_map<std::string, std::size_t> places{};
        std::unordered_set<std::size_t> others{};
    };

    struct Known
    {
        NodePosition position;
        // Null: a folder.
        const MockRoute *route = nullptr;
    };

    void know(const std::vector<RouteNode> &nodes, const NodePosition &parent);
    const Known *knownNode(const std::string &id) const;
    Group *groupOf(const Exchange &exchange);
    std::optional<RouteProposal> proposalFor(const Exchange &exchange) const;
    void addAnswer(Group &group, const Exchange &exchange) const;
    void note(Answer &answer, const Exchange &exchange, const std::string &path) const;
    void noteQuery(Answer &answer, std::string_view query) const;
    static void noteValue(Answer &answer, const Trait &trait, const std::string &value);
    static void addRules(RouteProposal &proposal, const std::vector<const Answer *> &answers);
    RouteProposal finished(const Group &group, const KnownRoutes &known) const;
    static RuleSet rulesFor(const Answer &answer, const std::vector<const Answer *> &all);

    const Options m_options;
    const Workspace m_workspace;
    std::vector<Group> m_groups;
    std::unordered_map<std::string, std::size_t> m_places;
    // Those of the workspace by their ids, for there are many requests and many routes.
    std::unordered_map<std::string_view, Known> m_known;
    std::size_t m_skipped = 0;
};

} // namespace mynah
