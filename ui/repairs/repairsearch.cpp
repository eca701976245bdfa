// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/repairs/repairsearch.h"

#include "server/api/requesttrial.h"
#include "server/domain/secrets.h"
#include "ui/repairs/responserepairs.h"
#include "ui/repairs/routerepairs.h"
#include "ui/text.h"
#include "ui/workspaceeditor.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <string>
#include <unordered_set>
#include <utility>

namespace mynah {

namespace {

using What = MatchStep::What;

// More would be another route.
constexpr std::size_t MostSteps = 2;
constexpr std::size_t MostSkippedRoutes = 3;

bool hasPassed(const RouteExplanation &route, What what)
{
    return std::any_of(route.steps.begin(), route.steps.end(),
                       [what](const MatchStep &step) { return step.what == what && step.passed; });
}

// What is left of a condition of which one rule is enough.
bool isMet(const RuleSet &rules, const std::vector<MatchStep> &steps)
{
    return rules.combine == RuleSet::Combine::Any
        && std::any_of(steps.begin(), steps.end(), [&rules](const MatchStep &step) {
               const auto row = static_cast<std::size_t>(step.place.row);
               return step.what == What::Rule && step.passed && row < rules.rules.size()
                   && rules.rules[row].enabled;
           });
}

// The routes as they are after some steps towards a goal.
struct Attempt
{
    Workspace workspace;
    Place goal;
    Repair repair{};
};

class RepairSearch
{
    Q_DECLARE_TR_FUNCTIONS(mynah::RepairSearch)

public:
    RepairSearch(const RequestTrial &trial, const Workspace &workspace, bool hidesSecrets)
        : m_trial(trial)
        , m_workspace(workspace)
        , m_hidesSecrets(hidesSecrets)
    {
    }

    RepairOffer find(const Place &goal) const
    {
        RepairOffer offer{goal, {}, {}};
        const Attempt begin{m_workspace, goal};
        const MatchExplanation why = judge(begin);
        const auto obstacle = obstacleIn(why, begin);
        if (!obstacle)
            return offer;
        offer.hindrance = hindranceOf(*obstacle);
        if (!offer.hindrance.isEmpty())
            return offer;
        for (RepairStep &step : stepsOver(*obstacle)) {
            auto attempt = after(begin, std::move(step));
            if (attempt && complete(*attempt))
                offer.repairs.push_back(std::move(attempt->repair));
        }
        keepShortest(offer.repairs);
        offerCreation(begin, why, offer);
        return offer;
    }

private:
    // Of a path that does not fit: before what would change the route, unless that goes on
    // answering all that it answers now.
    void offerCreation(const Attempt &begin, const MatchExplanation &why, RepairOffer &offer) const
    {
        const MockRoute *route = findRoute(m_workspace, begin.goal.nodeId);
        const auto &steps = why.considered.front().steps;
        const auto failed = std::find_if(steps.begin(), steps.end(), [](const MatchStep &step) {
            return step.what == What::Path && !step.passed;
        });
        if (failed == steps.end() || !route)
            return;
        auto attempt = after(begin, creatingRoute(m_trial.exchange(), begin.goal));
        if (!attempt || !isReached(judge(*attempt), attempt->goal))
            return;
        const bool isGentle = !offer.repairs.empty() && offer.repairs.front().steps.size() == 1
            && failed->remedy && coversPath(*failed->remedy, route->path);
        offer.repairs.insert(isGentle ? offer.repairs.end() : offer.repairs.begin(),
                             std::move(attempt->repair));
    }

    // Takes further steps until the goal is reached.
    bool complete(Attempt &attempt) const
    {
        for (;;) {
            const MatchExplanation why = judge(attempt);
            if (isReached(why, attempt.goal))
                return true;
            const auto obstacle = obstacleIn(why, attempt);
            if (!obstacle || !hindranceOf(*obstacle).isEmpty()
                || attempt.repair.steps.size() == MostSteps)
                return false;
            std::vector<RepairStep> steps = stepsOver(*obstacle);
            auto next = steps.empty() ? std::nullopt : after(attempt, std::move(steps.front()));
            if (!next)
                return false;
            attempt = std::move(*next);
        }
    }

    MatchExplanation judge(const Attempt &attempt) const
    {
        const MockServer *server = attempt.workspace.findServer(attempt.goal.serverId);
        if (!server)
            return {};
        MatchExplanation why = m_trial.run(*server, attempt.goal.nodeId);
        if (m_hidesSecrets)
            redactSecrets(why, attempt.workspace);
        return why;
    }

    static bool isReached(const MatchExplanation &why, const Place &goal)
    {
        return why.nodeId == goal.nodeId
            && (goal.responseId.empty() || why.responseId == goal.responseId);
    }

    std::optional<Obstacle> obstacleIn(const MatchExplanation &why, const Attempt &attempt) const
    {
        if (why.considered.empty())
            return {};
        const RouteExplanation &route = why.considered.front();
        for (const MatchStep &step : route.steps) {
            if (!step.passed)
                return Obstacle{attempt.workspace, m_trial.exchange(), step, {},
                                why.nodeId,        why.responseId};
        }
        const ResponseExplanation *response = wantedOf(route, attempt.goal.responseId);
        const MatchStep *step = response ? failedOf(*response, attempt) : nullptr;
        if (!step)
            return {};
        return Obstacle{attempt.workspace,    m_trial.exchange(), *step,
                        response->responseId, why.nodeId,         why.responseId};
    }

    // The one that has that id, else the one with the fewest obstacles.
    static const ResponseExplanation *wantedOf(const RouteExplanation &route,
                                               const std::string &responseId)
    {
        const ResponseExplanation *best = nullptr;
        std::ptrdiff_t fewest = 0;
        for (const ResponseExplanation &response : route.responses) {
            const auto failures = std::count_if(response.steps.begin(), response.steps.end(),
                                                [](const MatchStep &step) { return !step.passed; });
            if (response.responseId == responseId)
                return &response;
            if (responseId.empty() && (!best || failures < fewest)) {
                best = &response;
                fewest = failures;
            }
        }
        return best;
    }

    static const MatchStep *failedOf(const ResponseExplanation &response, const Attempt &attempt)
    {
        const MockRoute *route = findRoute(attempt.workspace, attempt.goal.nodeId);
        const MockResponse *source = route ? route->findResponse(response.responseId) : nullptr;
        const bool rulesAreMet = source && isMet(source->rules, response.steps);
        const auto failed = std::find_if(
            response.steps.begin(), response.steps.end(), [rulesAreMet](const MatchStep &step) {
                return !step.passed && !(step.what == What::Rule && rulesAreMet);
            });
        return failed == response.steps.end() ? nullptr : &*failed;
    }

    // What is not kept of the request cannot be held against a rule.
    static QString hindranceOf(const Obstacle &obstacle)
    {
        const ExchangeRecord &record = obstacle.exchange.record;
        const MockRoute *route = findRoute(obstacle.workspace, obstacle.step.place.nodeId);
        const MockResponse *response = route ? route->findResponse(obstacle.responseId) : nullptr;
        const auto row = static_cast<std::size_t>(obstacle.step.place.row);
        if (obstacle.step.what != What::Rule || !response || row >= response->rules.rules.size())
            return {};
        const MatchRule::Target target = response->rules.rules[row].target;
        const bool looksAtHead =
            target == MatchRule::Target::Header || target == MatchRule::Target::Cookie;
        if (target == MatchRule::Target::Body
            && (record.has(ExchangeRecord::RequestBodyTruncated)
                || record.has(ExchangeRecord::BytesEvicted)))
            return tr(
                "The body of the request was not kept, so no change of the rule can be tried");
        if (looksAtHead && record.has(ExchangeRecord::BytesEvicted))
            return tr("The headers of the request are no longer kept, so no change of the rule can "
                      "be tried");
        return {};
    }

    static std::vector<RepairStep> stepsOver(const Obstacle &obstacle)
    {
        std::vector<RepairStep> steps;
        for (const RepairKinds *kinds : {&routeRepairs(), &responseRepairs()}) {
            for (const auto &kind : *kinds) {
                if (auto step = kind->stepOver(obstacle))
                    steps.push_back(std::move(*step));
            }
        }
        return steps;
    }

    static std::optional<Attempt> after(const Attempt &attempt, RepairStep step)
    {
        const std::vector<Edit> edits = step.edits(attempt.workspace);
        auto changed = applyEdits(attempt.workspace, edits);
        if (edits.empty() || !changed)
            return {};
        Attempt next{std::move(changed->workspace), attempt.goal, attempt.repair};
        // A copy's responses have ids of their own.
        if (step.place.nodeId != next.goal.nodeId)
            next.goal.responseId.clear();
        next.goal.nodeId = step.place.nodeId;
        next.repair.steps.push_back(std::move(step));
        return next;
    }

    static void keepShortest(std::vector<Repair> &repairs)
    {
        std::size_t fewest = MostSteps;
        for (const Repair &repair : repairs)
            fewest = std::min(fewest, repair.steps.size());
        std::erase_if(repairs,
                      [fewest](const Repair &repair) { return repair.steps.size() > fewest; });
    }

    const RequestTrial &m_trial;
    const Workspace &m_workspace;
    const bool m_hidesSecrets;
};

} // namespace

std::vector<Place> repairGoals(const MatchExplanation &explanation)
{
    std::vector<Place> goals;
    const auto add = [&goals](const RouteExplanation &route, const std::string &responseId = {}) {
        goals.push_back({route.serverId, route.nodeId, responseId});
    };
    for (const RouteExplanation &route : explanation.nearMisses)
        add(route);
    if (explanation.nodeId.empty())
        return goals;
    for (const RouteExplanation &route : explanation.considered) {
        if (!route.matched && hasPassed(route, What::Method) && hasPassed(route, What::Path)
            && goals.size() < MostSkippedRoutes)
            add(route);
    }
    for (const ResponseExplanation &response : explanation.considered.back().responses) {
        if (!response.chosen)
            add(explanation.considered.back(), response.responseId);
    }
    for (const RouteExplanation &route : explanation.overtaken)
        add(route);
    return goals;
}

namespace {

// What reads like another one says what it is about; what is the same all the same goes.
void tellApart(std::vector<RepairOffer> &offers, const Workspace &workspace)
{
    std::unordered_set<std::string> texts;
    for (RepairOffer &offer : offers) {
        const RouteNode *node = workspace.findNode(offer.goal.nodeId);
        std::erase_if(offer.repairs, [&](Repair &repair) {
            if (texts.insert(repair.text().toStdString()).second)
                return false;
            const bool isNew = !workspace.findNode(repair.place().nodeId);
            if (isNew || !node)
                return true;
            //: A repair, and the route that it is about: "Enable route (GET /orders)"
            repair.steps.back().text = QCoreApplication::translate("mynah::Repair", "%1 (%2)")
                                           .arg(repair.steps.back().text, nodeTitle(*node));
            repair.steps.back().done = QCoreApplication::translate("mynah::Repair", "%1 (%2)")
                                           .arg(repair.steps.back().done, nodeTitle(*node));
            return !texts.insert(repair.text().toStdString()).second;
        });
    }
}

} // namespace

std::vector<RepairOffer> findRepairs(const RequestTrial &trial, const Workspace &workspace,
                                     const std::vector<Place> &goals, bool hidesSecrets)
{
    const RepairSearch search(trial, workspace, hidesSecrets);
    std::vector<RepairOffer> offers;
    for (const Place &goal : goals) {
        RepairOffer offer = search.find(goal);
        if (!offer.repairs.empty() || !offer.hindrance.isEmpty())
            offers.push_back(std::move(offer));
    }
    tellApart(offers, workspace);
    std::erase_if(offers, [](const RepairOffer &offer) {
        return offer.repairs.empty() && offer.hindrance.isEmpty();
    });
    return offers;
}

} // namespace mynah
