// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/matchexplainmodel.h"

#include "ui/text.h"
#include "ui/theme/metrics.h"
#include "ui/theme/thememanager.h"
#include "ui/widgets/icons.h"

#include <QFont>

#include <algorithm>

namespace mynah {

namespace {

QString firstObstacle(const std::vector<MatchStep> &steps)
{
    const auto failed = std::find_if(steps.begin(), steps.end(),
                                     [](const MatchStep &step) { return !step.passed; });
    if (failed == steps.end())
        return {};
    return translated(failed->reason.empty() ? failed->subject : failed->reason);
}

} // namespace

void MatchExplainModel::setExplanation(const MatchExplanation &explanation)
{
    beginResetModel();
    m_nodes.clear();
    m_routes.clear();
    m_answered = !explanation.nodeId.empty();
    const auto &routes = m_answered ? explanation.considered : explanation.nearMisses;
    // The one that answered is the last of many.
    const std::size_t skipped =
        m_answered && routes.size() > MostRoutes ? routes.size() - MostRoutes : 0;
    const std::size_t end = std::min(routes.size(), skipped + MostRoutes);
    for (std::size_t i = skipped; i < end; ++i)
        addRoute(routes[i], static_cast<int>(i) + 1);
    for (std::size_t i = 0; i < explanation.overtaken.size(); ++i)
        addRoute(explanation.overtaken[i], static_cast<int>(end + i) + 1);
    endResetModel();
}

void MatchExplainModel::addRepairs(const std::vector<RepairOffer> &offers)
{
    for (const RepairOffer &offer : offers)
        addOffer(offer);
}

void MatchExplainModel::addOffer(const RepairOffer &offer)
{
    const int parent = nodeAt(offer.goal);
    if (parent < 0)
        return;
    std::vector<Node> rows;
    for (const mynah::Repair &repair : offer.repairs) {
        Node &row = rows.emplace_back();
        row.kind = Kind::Repair;
        row.check = repair.text();
        row.place = repair.place();
        row.repair = repair;
    }
    if (!offer.hindrance.isEmpty()) {
        Node &row = rows.emplace_back();
        row.kind = Kind::Hindrance;
        row.check = offer.hindrance;
        row.place = offer.goal;
    }
    if (rows.empty())
        return;
    const Node &owner = m_nodes[static_cast<std::size_t>(parent)];
    const int first = static_cast<int>(owner.children.size());
    beginInsertRows(createIndex(owner.row, 0, static_cast<quintptr>(parent)), first,
                    first + static_cast<int>(rows.size()) - 1);
    for (Node &row : rows)
        add(std::move(row), parent);
    endInsertRows();
}

// That of the goal's route or response; -1: it is not shown.
int MatchExplainModel::nodeAt(const Place &goal) const
{
    const auto isGoal = [&goal](const Node &node) {
        return (node.kind == Kind::Route || node.kind == Kind::Response)
            && node.place.nodeId == goal.nodeId && node.place.responseId == goal.responseId;
    };
    const auto found = std::find_if(m_nodes.begin(), m_nodes.end(), isGoal);
    return found == m_nodes.end() ? -1 : static_cast<int>(found - m_nodes.begin());
}

int MatchExplainModel::add(Node node, int parent)
{
    const int id = static_cast<int>(m_nodes.size());
    std::vector<int> &siblings =
        parent < 0 ? m_routes : m_nodes[static_cast<std::size_t>(parent)].children;
    node.parent = parent;
    node.row = static_cast<int>(siblings.size());
    siblings.push_back(id);
    m_nodes.push_back(std::move(node));
    return id;
}

void MatchExplainModel::addRoute(const RouteExplanation &route, int number)
{
    Node node;
    node.kind = Kind::Route;
    const QString obstacle = firstObstacle(route.steps);
    const bool isLate = route.matched && !obstacle.isEmpty();
    node.passed = route.matched && !isLate;
    // Near misses stand by nearness, which is no order that somebody could have given them.
    node.check = m_answered ? QStringLiteral("%1. %2").arg(number).arg(toQString(route.title))
                            : toQString(route.title);
    node.found = node.passed ? tr("matches") : obstacle;
    if (node.found.isEmpty())
        node.found = tr("none of its responses applies");
    node.place = {route.serverId, route.nodeId, {}, Field::None};
    const int id = add(std::move(node), -1);
    addSteps(route.steps, id);
    for (const ResponseExplanation &response : route.responses) {
        Node child;
        child.kind = Kind::Response;
        child.passed = response.chosen;
        child.check = tr("Response %1").arg(toQString(response.title));
        child.found = !response.chosen ? firstObstacle(response.steps)
            : isLate                   ? tr("would answer")
                                       : tr("answered");
        child.place = {route.serverId, route.nodeId, response.responseId, Field::None};
        addSteps(response.steps, add(std::move(child), id));
    }
}

void MatchExplainModel::addSteps(const std::vector<MatchStep> &steps, int parent)
{
    for (const MatchStep &step : steps) {
        Node node;
        node.passed = step.passed;
        node.check = translated(step.subject);
        if (!step.passed)
            node.found = step.reason.empty() ? tr("nothing") : translated(step.reason);
        if (step.seen && (step.passed || step.reason.empty()))
            node.found = toQString(*step.seen);
        node.place = step.place;
        add(std::move(node), parent);
    }
}

const MatchExplainModel::Node &MatchExplainModel::nodeOf(const QModelIndex &index) const
{
    return m_nodes[static_cast<std::size_t>(index.internalId())];
}

const std::vector<int> &MatchExplainModel::childrenOf(const QModelIndex &parent) const
{
    return parent.isValid() ? nodeOf(parent).children : m_routes;
}

std::optional<Place> MatchExplainModel::place(const QModelIndex &index) const
{
    return index.isValid() ? std::optional(nodeOf(index).place) : std::nullopt;
}

const Repair *MatchExplainModel::repair(const QModelIndex &index) const
{
    if (!index.isValid() || !nodeOf(index).repair)
        return nullptr;
    return &*nodeOf(index).repair;
}

QModelIndexList MatchExplainModel::messageRows() const
{
    QModelIndexList rows;
    for (std::size_t id = 0; id < m_nodes.size(); ++id) {
        if (isMessage(m_nodes[id].kind))
            rows.append(createIndex(m_nodes[id].row, 0, static_cast<quintptr>(id)));
    }
    return rows;
}

bool MatchExplainModel::isRevealing(const QModelIndex &index) const
{
    if (!index.isValid())
        return false;
    const Node &node = nodeOf(index);
    if (node.kind == Kind::Route)
        return node.passed || (node.row == 0 && !m_answered);
    return node.kind == Kind::Response && node.passed && nodeOf(index.parent()).passed;
}

QModelIndex MatchExplainModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column,
                       static_cast<quintptr>(childrenOf(parent)[static_cast<std::size_t>(row)]));
}

QModelIndex MatchExplainModel::parent(const QModelIndex &index) const
{
    if (!index.isValid() || nodeOf(index).parent < 0)
        return {};
    const int parent = nodeOf(index).parent;
    return createIndex(m_nodes[static_cast<std::size_t>(parent)].row, 0,
                       static_cast<quintptr>(parent));
}

int MatchExplainModel::rowCount(const QModelIndex &parent) const
{
    return parent.column() > 0 ? 0 : static_cast<int>(childrenOf(parent).size());
}

int MatchExplainModel::columnCount(const QModelIndex &) const
{
    return ColumnCount;
}

QVariant MatchExplainModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Node &node = nodeOf(index);
    const auto text = [&] { return index.column() == CheckColumn ? node.check : node.found; };
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return text();
    case Qt::DecorationRole:
        if (index.column() != CheckColumn)
            return {};
        if (node.kind == Kind::Repair)
            return themedIcon(Icon::Tools, ColorRole::Accent);
        if (node.kind == Kind::Hindrance)
            return themedIcon(Icon::Info, ColorRole::Info);
        return node.passed ? themedIcon(Icon::Success, ColorRole::Success)
                           : themedIcon(Icon::Close, ColorRole::Error);
    case Qt::FontRole:
        if (node.kind == Kind::Route && index.column() == CheckColumn) {
            QFont font;
            font.setWeight(EmphasisWeight);
            return font;
        }
        return {};
    case Qt::ForegroundRole:
        return node.passed && index.column() == FoundColumn
            ? QVariant(themeColor(ColorRole::MutedText))
            : QVariant();
    case Qt::AccessibleTextRole:
        if (index.column() != CheckColumn || isMessage(node.kind))
            return text();
        //: What a screen reader says of a check: what, passed or failed, what was found
        return tr("%1, %2, %3")
            .arg(node.check, node.passed ? tr("passed") : tr("failed"), node.found);
    default:
        return {};
    }
}

QVariant MatchExplainModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == CheckColumn ? tr("Check") : tr("Found");
}

} // namespace mynah
