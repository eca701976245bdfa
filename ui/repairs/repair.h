// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/domain/matchexplanation.h"
#include "server/domain/workspaceedit.h"

#include <QString>
#include <QtGlobal>

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace mynah {

struct Exchange;

// What keeps a route, or one of its responses, from answering a request.
struct Obstacle
{
    const Workspace &workspace;
    const Exchange &exchange;
    // The step that did not pass.
    const MatchStep &step;
    // Of a step of a response, or about the choice of it.
    std::string responseId{};
    // What answers instead; empty: nothing does.
    std::string answeringNode{};
    std::string answeringResponse{};
};

// One change that takes one obstacle out of the way.
struct RepairStep
{
    // "Change path to /orders"
    QString text;
    // "Changed path to /orders"
    QString done;
    // Where the change is to be seen; its node is the one that answers then.
    Place place;
    // The change of a workspace as it is by then; empty when there is nothing left to change.
    std::function<std::vector<Edit>(const Workspace &)> edits;
};

// One way to take obstacles of one kind out of the way. A further kind is a further class in the
// list of its file.
class RepairKind
{
    Q_DISABLE_COPY_MOVE(RepairKind)

public:
    RepairKind() = default;
    virtual ~RepairKind() = default;

    // Nothing when the obstacle is not of its kind, or nothing can be done about it.
    virtual std::optional<RepairStep> stepOver(const Obstacle &obstacle) const = 0;
};

using RepairKinds = std::vector<std::unique_ptr<const RepairKind>>;

template <typename... Kinds>
RepairKinds makeRepairKinds()
{
    RepairKinds kinds;
    (kinds.push_back(std::make_unique<Kinds>()), ...);
    return kinds;
}

// The steps that together let the request in, to be carried out as one.
struct Repair
{
    std::vector<RepairStep> steps;

    QString text() const;
    // Of what has been carried out.
    QString done() const;
    // Of the last step.
    const Place &place() const { return steps.back().place; }
    // Empty when the workspace has changed so that a step cannot be done any more.
    std::vector<Edit> edits(const Workspace &workspace) const;
};

// Null when it is not there, or is a folder.
const MockRoute *findRoute(const Workspace &workspace, const std::string &id);
// What makes the route another one, whatever else has become of it.
std::function<std::vector<Edit>(const Workspace &)>
changingRoute(const std::string &id, std::function<void(MockRoute &)> change);

} // namespace mynah
