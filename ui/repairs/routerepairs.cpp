// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/repairs/routerepairs.h"

#include "server/domain/exchange.h"
#include "server/domain/fieldtext.h"
#include "server/domain/routefromexchange.h"
#include "server/domain/routeproposal.h"
#include "server/domain/spelling.h"
#include "ui/text.h"
#include "ui/workspaceeditor.h"

#include <QCoreApplication>

#include <algorithm>

namespace mynah {

namespace {

using What = MatchStep::What;

bool isRouteSwitch(const MatchStep &step)
{
    return step.what == What::Enabled && step.place.responseId.empty();
}

Place placeOf(const MatchStep &step, Field field)
{
    Place place = step.place;
    place.field = field;
    return place;
}

std::function<std::vector<Edit>(const Workspace &)> insertingAfter(const std::string &id,
                                                                   const RouteNode &node)
{
    return [id, node](const Workspace &workspace) {
        auto position = positionOf(workspace, id);
        if (!position)
            return std::vector<Edit>();
        ++position->index;
        return std::vector<Edit>{InsertNode{*position, node}};
    };
}

class EnableRoute final : public RepairKind
{
    Q_DECLARE_TR_FUNCTIONS(mynah::EnableRoute)

public:
    std::optional<RepairStep> stepOver(const Obstacle &obstacle) const override
    {
        const Place &place = obstacle.step.place;
        const MockRoute *route = findRoute(obstacle.workspace, place.nodeId);
        if (!isRouteSwitch(obstacle.step) || !route || route->enabled)
            return {};
        return RepairStep{tr("Enable route"), tr("Enabled route"), place,
                          changingRoute(place.nodeId, [](MockRoute &r) { r.enabled = true; })};
    }
};

// Of a route that is switched on itself: the innermost folder that is not; others are obstacles of
// their own.
class EnableFolder final : public RepairKind
{
    Q_DECLARE_TR_FUNCTIONS(mynah::EnableFolder)

public:
    std::optional<RepairStep> stepOver(const Obstacle &obstacle) const override
    {
        const Place &place = obstacle.step.place;
        const MockRoute *route = findRoute(obstacle.workspace, place.nodeId);
        if (!isRouteSwitch(obstacle.step) || !route || !route->enabled)
            return {};
        const Folder *folder = disabledFolderAround(obstacle.workspace, place.nodeId);
        if (!folder)
            return {};
        const QString name = toQString(folder->name);
        return RepairStep{tr("Enable folder %1").arg(name), tr("Enabled folder %1").arg(name),
                          place, enabling(folder->id)};
    }

private:
    static const Folder *disabledFolderAround(const Workspace &workspace, const std::string &id)
    {
        auto position = positionOf(workspace, id);
        while (position && !position->folderId.empty()) {
            const Folder *folder = workspace.findNode(position->folderId)->folder();
            if (!folder->enabled)
                return folder;
            position = positionOf(workspace, folder->id);
        }
        return nullptr;
    }

    static std::function<std::vector<Edit>(const Workspace &)> enabling(const std::string &id)
    {
        return [id](const Workspace &workspace) {
            const RouteNode *node = workspace.findNode(id);
            if (!node || !node->folder())
                return std::vector<Edit>();
            Folder folder = *node->folder();
            folder.enabled = true;
            return std::vector<Edit>{ReplaceNode{RouteNode(std::move(folder))}};
        };
    }
};

// A route of the same path beside it, so that nobody loses the one that is there.
class AddMethod final : public RepairKind
{
    Q_DECLARE_TR_FUNCTIONS(mynah::AddMethod)

public:
    std::optional<RepairStep> stepOver(const Obstacle &obstacle) const override
    {
        const MockRoute *route = findRoute(obstacle.workspace, obstacle.step.place.nodeId);
        if (obstacle.step.what != What::Method || !route || !isHttpToken(obstacle.exchange.method))
            return {};
        MockRoute copy = *withNewIds(RouteNode(*route)).route();
        copy.method = obstacle.exchange.method;
        const RouteNode node(std::move(copy));
        Place place = placeOf(obstacle.step, Field::Method);
        place.nodeId = node.id();
        const QString title = nodeTitle(node);
        return RepairStep{tr("Add %1").arg(title), tr("Added %1").arg(title), place,
                          insertingAfter(route->id, node)};
    }
};

class ChangeMethod final : public RepairKind
{
    Q_DECLARE_TR_FUNCTIONS(mynah::ChangeMethod)

public:
    std::optional<RepairStep> stepOver(const Obstacle &obstacle) const override
    {
        const MatchStep &step = obstacle.step;
        if (step.what != What::Method || !step.remedy || !isHttpToken(*step.remedy))
            return {};
        const QString to = toQString(*step.remedy);
        return RepairStep{tr("Change method to %1").arg(to), tr("Changed method to %1").arg(to),
                          step.place,
                          changingRoute(step.place.nodeId, [method = *step.remedy](MockRoute &r) {
                              r.method = method;
                          })};
    }
};

class ChangePath final : public RepairKind
{
    Q_DECLARE_TR_FUNCTIONS(mynah::ChangePath)

public:
    std::optional<RepairStep> stepOver(const Obstacle &obstacle) const override
    {
        const MatchStep &step = obstacle.step;
        const MockRoute *route = findRoute(obstacle.workspace, step.place.nodeId);
        if (step.what != What::Path || !step.remedy || !route
            || !haveInCommon(route->path, *step.remedy))
            return {};
        const QString to = toQString(*step.remedy);
        return RepairStep{tr("Change path to %1").arg(to), tr("Changed path to %1").arg(to),
                          step.place,
                          changingRoute(step.place.nodeId,
                                        [path = *step.remedy](MockRoute &r) { r.path = path; })};
    }

private:
    // Paths without a word in common are those of different things.
    static bool haveInCommon(std::string_view path, std::string_view other)
    {
        const std::vector<std::string_view> words = pathSegments(other);
        const auto isThere = [&words](std::string_view word) {
            return !word.empty() && word.front() != ':' && word != "*"
                && (std::find(words.begin(), words.end(), word) != words.end()
                    || !likestName(word, words).empty());
        };
        const std::vector<std::string_view> own = pathSegments(path);
        return std::any_of(own.begin(), own.end(), isThere);
    }
};

class MoveRouteUp final : public RepairKind
{
    Q_DECLARE_TR_FUNCTIONS(mynah::MoveRouteUp)

public:
    std::optional<RepairStep> stepOver(const Obstacle &obstacle) const override
    {
        const MatchStep &step = obstacle.step;
        const RouteNode *above = obstacle.workspace.findNode(obstacle.answeringNode);
        if (step.what != What::Precedence || !above)
            return {};
        const QString other = nodeTitle(*above);
        return RepairStep{tr("Move above %1").arg(other), tr("Moved above %1").arg(other),
                          placeOf(step, Field::None), movingBefore(step.place.nodeId, above->id())};
    }

private:
    static std::function<std::vector<Edit>(const Workspace &)>
    movingBefore(const std::string &id, const std::string &other)
    {
        return [id, other](const Workspace &workspace) {
            const auto position = positionOf(workspace, other);
            if (!position || !positionOf(workspace, id))
                return std::vector<Edit>();
            // It comes later, so that taking it out moves nothing before it.
            return std::vector<Edit>{MoveNode{id, *position}};
        };
    }
};

} // namespace

const RepairKinds &routeRepairs()
{
    static const RepairKinds kinds = makeRepairKinds<EnableRoute, EnableFolder, AddMethod,
                                                     ChangeMethod, ChangePath, MoveRouteUp>();
    return kinds;
}

RepairStep creatingRoute(const Exchange &exchange, const Place &beside)
{
    const RouteNode node(routeFromExchange(exchange));
    Place place{beside.serverId, node.id(), {}, Field::Path};
    const QString title = nodeTitle(node);
    return {QCoreApplication::translate("mynah::Repair", "Create route %1").arg(title),
            QCoreApplication::translate("mynah::Repair", "Created route %1").arg(title), place,
            insertingAfter(beside.nodeId, node)};
}

bool coversPath(std::string_view path, std::string_view other)
{
    const std::vector<std::string_view> wanted = pathSegments(path);
    const std::vector<std::string_view> got = pathSegments(other);
    return wanted.size() == got.size()
        && std::equal(wanted.begin(), wanted.end(), got.begin(),
                      [](std::string_view want, std::string_view have) {
                          return want == have || (want.size() > 1 && want.front() == ':');
                      });
}

} // namespace mynah
