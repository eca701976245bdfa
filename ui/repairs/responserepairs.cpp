// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/repairs/responserepairs.h"

#include "ui/models/routetitles.h"
#include "ui/text.h"

#include <QCoreApplication>

#include <algorithm>

namespace mynah {

namespace {

using What = MatchStep::What;
using Mode = MockRoute::ResponseMode;

std::function<std::vector<Edit>(const Workspace &)>
changingResponse(const Place &place, std::function<void(MockResponse &)> change)
{
    return changingRoute(place.nodeId,
                         [id = place.responseId, change = std::move(change)](MockRoute &route) {
                             const MockResponse *old = route.findResponse(id);
                             if (!old)
                                 return;
                             MockResponse response = *old;
                             change(response);
                             route = withResponse(std::move(route), std::move(response));
                         });
}

const MockResponse *findResponse(const Obstacle &obstacle)
{
    const MockRoute *route = findRoute(obstacle.workspace, obstacle.step.place.nodeId);
    return route ? route->findResponse(obstacle.responseId) : nullptr;
}

// Null when the obstacle is no rule.
const MatchRule *findRule(const Obstacle &obstacle)
{
    const MockResponse *response = findResponse(obstacle);
    const auto row = static_cast<std::size_t>(obstacle.step.place.row);
    if (obstacle.step.what != What::Rule || !response || row >= response->rules.rules.size())
        return nullptr;
    return &response->rules.rules[row];
}

// Changes the list at the rule, while that is still the same.
std::function<std::vector<Edit>(const Workspace &)>
changingRule(const Obstacle &obstacle,
             std::function<void(std::vector<MatchRule> &, std::size_t)> change)
{
    const auto row = static_cast<std::size_t>(obstacle.step.place.row);
    return changingResponse(obstacle.step.place,
                            [row, rule = *findRule(obstacle), change](MockResponse &response) {
                                std::vector<MatchRule> &rules = response.rules.rules;
                                if (row < rules.size() && rules[row] == rule)
                                    change(rules, row);
                            });
}

// Where in the list of responses; beyond the end when it is not there.
auto responseAt(MockRoute &route, const std::string &id)
{
    return std::find_if(route.responses.begin(), route.responses.end(),
                        [&id](const Shared<MockResponse> &one) { return one->id == id; });
}

Place responsePlace(const Obstacle &obstacle)
{
    Place place = obstacle.step.place;
    place.responseId = obstacle.responseId;
    place.field = Field::None;
    return place;
}

class EnableResponse final : public RepairKind
{
    Q_DECLARE_TR_FUNCTIONS(mynah::EnableResponse)

public:
    std::optional<RepairStep> stepOver(const Obstacle &obstacle) const override
    {
        const Place &place = obstacle.step.place;
        if (obstacle.step.what != What::Enabled || place.responseId.empty())
            return {};
        return RepairStep{tr("Enable response"), tr("Enabled response"), place,
                          changingResponse(place, [](MockResponse &r) { r.enabled = true; })};
    }
};

class ChangeRule final : public RepairKind
{
    Q_DECLARE_TR_FUNCTIONS(mynah::ChangeRule)

public:
    std::optional<RepairStep> stepOver(const Obstacle &obstacle) const override
    {
        const MatchRule *rule = findRule(obstacle);
        if (!rule || !obstacle.step.remedy)
            return {};
        // The subject says all of the rule, its value at the end.
        QString words = translated(obstacle.step.subject);
        if (const QString value = toQString(rule->value); words.endsWith(value))
            words.chop(value.size());
        const std::string &value = *obstacle.step.remedy;
        const QString changed = words + toQString(value);
        return RepairStep{
            tr("Change rule to: %1").arg(changed), tr("Changed rule to: %1").arg(changed),
            obstacle.step.place,
            changingRule(obstacle, [value](std::vector<MatchRule> &rules, std::size_t row) {
                rules[row].value = value;
            })};
    }
};

class RemoveRule final : public RepairKind
{
    Q_DECLARE_TR_FUNCTIONS(mynah::RemoveRule)

public:
    std::optional<RepairStep> stepOver(const Obstacle &obstacle) const override
    {
        if (!findRule(obstacle))
            return {};
        Place place = obstacle.step.place;
        place.row = -1;
        const QString rule = translated(obstacle.step.subject);
        return RepairStep{
            tr("Remove rule: %1").arg(rule), tr("Removed rule: %1").arg(rule), place,
            changingRule(obstacle, [](std::vector<MatchRule> &rules, std::size_t row) {
                rules.erase(rules.begin() + static_cast<std::ptrdiff_t>(row));
            })};
    }
};

class MakeDefault final : public RepairKind
{
    Q_DECLARE_TR_FUNCTIONS(mynah::MakeDefault)

public:
    std::optional<RepairStep> stepOver(const Obstacle &obstacle) const override
    {
        const MockRoute *route = findRoute(obstacle.workspace, obstacle.step.place.nodeId);
        const MockResponse *response = findResponse(obstacle);
        if (obstacle.step.what != What::ResponseChoice || !response)
            return {};
        const bool isByDefault = route->responseMode == Mode::Default
            || (route->responseMode == Mode::Rules && !response->rules.isConditional());
        if (!isByDefault)
            return {};
        const QString title = toQString(responseTitle(*response));
        return RepairStep{tr("Make %1 the default response").arg(title),
                          tr("Made %1 the default response").arg(title), responsePlace(obstacle),
                          changingRoute(route->id, [id = response->id](MockRoute &r) {
                              if (r.findResponse(id))
                                  r.defaultResponse = id;
                          })};
    }
};

class MoveResponseUp final : public RepairKind
{
    Q_DECLARE_TR_FUNCTIONS(mynah::MoveResponseUp)

public:
    std::optional<RepairStep> stepOver(const Obstacle &obstacle) const override
    {
        const MockRoute *route = findRoute(obstacle.workspace, obstacle.step.place.nodeId);
        const MockResponse *response = findResponse(obstacle);
        if (obstacle.step.what != What::ResponseChoice || !response)
            return {};
        const MockResponse *above = route->findResponse(obstacle.answeringResponse);
        if (!above || !response->rules.isConditional())
            return {};
        const QString other = toQString(responseTitle(*above));
        return RepairStep{
            tr("Move above response %1").arg(other), tr("Moved above response %1").arg(other),
            responsePlace(obstacle),
            changingRoute(route->id, [id = response->id, other = above->id](MockRoute &r) {
                moveBefore(r, id, other);
            })};
    }

private:
    static void moveBefore(MockRoute &route, const std::string &id, const std::string &other)
    {
        const auto from = responseAt(route, id);
        const auto to = responseAt(route, other);
        if (from != route.responses.end() && to < from)
            std::rotate(to, from, std::next(from));
    }
};

} // namespace

const RepairKinds &responseRepairs()
{
    static const RepairKinds kinds =
        makeRepairKinds<EnableResponse, ChangeRule, RemoveRule, MakeDefault, MoveResponseUp>();
    return kinds;
}

} // namespace mynah
