// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/repairs/repair.h"

#include <QCoreApplication>

#include <utility>

namespace mynah {

namespace {

QString joined(const std::vector<RepairStep> &steps, QString RepairStep::*part)
{
    QString text;
    for (const RepairStep &step : steps) {
        text = text.isEmpty()
            ? step.*part
            //: One change after the other: "Enable route, and then: Change path to /orders"
            : QCoreApplication::translate("mynah::Repair", "%1, and then: %2")
                  .arg(text, step.*part);
    }
    return text;
}

} // namespace

QString Repair::text() const
{
    return joined(steps, &RepairStep::text);
}

QString Repair::done() const
{
    return joined(steps, &RepairStep::done);
}

std::vector<Edit> Repair::edits(const Workspace &workspace) const
{
    std::vector<Edit> all;
    Workspace current = workspace;
    for (const RepairStep &step : steps) {
        const std::vector<Edit> edits = step.edits(current);
        auto changed = applyEdits(current, edits);
        if (edits.empty() || !changed)
            return {};
        current = std::move(changed->workspace);
        all.insert(all.end(), edits.begin(), edits.end());
    }
    return all;
}

const MockRoute *findRoute(const Workspace &workspace, const std::string &id)
{
    const RouteNode *node = workspace.findNode(id);
    return node ? node->route() : nullptr;
}

std::function<std::vector<Edit>(const Workspace &)>
changingRoute(const std::string &id, std::function<void(MockRoute &)> change)
{
    return [id, change = std::move(change)](const Workspace &workspace) {
        std::vector<Edit> edits;
        const MockRoute *old = findRoute(workspace, id);
        if (!old)
            return edits;
        MockRoute route = *old;
        change(route);
        if (!(route == *old))
            edits.push_back(ReplaceNode{RouteNode(std::move(route))});
        return edits;
    };
}

} // namespace mynah
