// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/routeproposalsmodel.h"

#include "ui/displayformat.h"
#include "ui/text.h"
#include "ui/theme/metrics.h"
#include "ui/theme/thememanager.h"
#include "ui/workspaceeditor.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace mynah {

namespace {

constexpr std::size_t LongestPreview = 200;
// Rows of routes have this as their id, those of responses the row of their route.
constexpr quintptr IsRoute = ~quintptr(0);

QString preview(const ResponseBody &body)
{
    if (body.kind == ResponseBody::Kind::Empty)
        return RouteProposalsModel::tr("no body");
    if (body.encoding == ResponseBody::Encoding::Base64)
        return formatSize(body.text.size());
    return toQString(std::string_view(body.text).substr(0, LongestPreview)).simplified();
}

QString ruleText(const MatchRule &rule)
{
    const QString value = toQString(rule.value).simplified();
    switch (rule.target) {
    case MatchRule::Target::Query:
        return RouteProposalsModel::tr("query %1 is %2").arg(toQString(rule.name), value);
    case MatchRule::Target::PathParameter:
        return RouteProposalsModel::tr(":%1 is %2").arg(toQString(rule.name), value);
    default:
        return RouteProposalsModel::tr("the body is %1").arg(value);
    }
}

} // namespace

RouteProposalsModel::RouteProposalsModel(Workspace workspace, QObject *parent)
    : QAbstractItemModel(parent)
    , m_workspace(std::move(workspace))
    , m_known(m_workspace)
{
}

void RouteProposalsModel::setProposals(std::vector<RouteProposal> proposals)
{
    beginResetModel();
    m_proposals = std::move(proposals);
    for (RouteProposal &proposal : m_proposals)
        proposal.wanted =
            proposal.additions() > 0 && (proposal.existingId.empty() || !proposal.isUnanswered);
    endResetModel();
}

int RouteProposalsModel::newRoutes() const
{
    int routes = 0;
    for (const RouteProposal &proposal : m_proposals) {
        if (proposal.wanted && proposal.existingId.empty() && proposal.additions() > 0)
            ++routes;
    }
    return routes;
}

int RouteProposalsModel::additions() const
{
    std::size_t responses = 0;
    for (const RouteProposal &proposal : m_proposals)
        responses += proposal.wanted ? proposal.additions() : 0;
    return static_cast<int>(responses);
}

QModelIndex RouteProposalsModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column,
                       parent.isValid() ? static_cast<quintptr>(parent.row()) : IsRoute);
}

QModelIndex RouteProposalsModel::parent(const QModelIndex &index) const
{
    if (!index.isValid() || index.internalId() == IsRoute)
        return {};
    return createIndex(static_cast<int>(index.internalId()), 0, IsRoute);
}

int RouteProposalsModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return static_cast<int>(m_proposals.size());
    if (parent.column() > 0 || parent.internalId() != IsRoute)
        return 0;
    return static_cast<int>(proposalAt(parent).responses.size());
}

int RouteProposalsModel::columnCount(const QModelIndex &) const
{
    return ColumnCount;
}

const RouteProposal &RouteProposalsModel::proposalAt(const QModelIndex &index) const
{
    const auto row =
        index.internalId() == IsRoute ? static_cast<quintptr>(index.row()) : index.internalId();
    return m_proposals[static_cast<std::size_t>(row)];
}

const ProposedResponse *RouteProposalsModel::responseAt(const QModelIndex &index) const
{
    return index.internalId() == IsRoute
        ? nullptr
        : &proposalAt(index).responses[static_cast<std::size_t>(index.row())];
}

QVariant RouteProposalsModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const RouteProposal &proposal = proposalAt(index);
    const ProposedResponse *response = responseAt(index);
    switch (role) {
    case Qt::EditRole:
        if (!response && index.column() == PathColumn)
            return toQString(proposal.route.path);
        [[fallthrough]];
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return response ? responseText(proposal, *response, index.column())
                        : routeText(proposal, index.column());
    case Qt::CheckStateRole:
        if (index.column() != MethodColumn || (response && response->isKnown))
            return {};
        return (response ? response->wanted : proposal.wanted) ? Qt::Checked : Qt::Unchecked;
    case Qt::FontRole:
        return index.column() == PathColumn ? QVariant(monospaceFont()) : QVariant();
    case Qt::TextAlignmentRole:
        return index.column() == RequestsColumn ? QVariant(Qt::AlignRight | Qt::AlignVCenter)
                                                : QVariant();
    case Qt::ForegroundRole:
        if (!response && index.column() == MethodColumn)
            return themeColor(methodRole(proposal.route.method));
        return response && index.column() != MethodColumn
            ? QVariant(themeColor(ColorRole::MutedText))
            : QVariant();
    default:
        return {};
    }
}

QString RouteProposalsModel::routeText(const RouteProposal &proposal, int column) const
{
    switch (column) {
    case MethodColumn:
        return toQString(proposal.route.method);
    case PathColumn:
        return toQString(proposal.route.path);
    case RequestsColumn:
        return formatCount(proposal.requests);
    default:
        return effectOf(proposal);
    }
}

QString RouteProposalsModel::responseText(const RouteProposal &proposal,
                                          const ProposedResponse &response, int column) const
{
    switch (column) {
    case MethodColumn:
        return QString::number(response.response.status);
    case PathColumn:
        return preview(response.response.body);
    case RequestsColumn:
        return formatCount(response.requests);
    default:
        return conditionOf(proposal, response);
    }
}

QString RouteProposalsModel::effectOf(const RouteProposal &proposal) const
{
    const int additions = static_cast<int>(proposal.additions());
    const RouteNode *existing = m_workspace.findNode(proposal.existingId);
    QString effect;
    const QString responses =
        additions == 1 ? tr("1 response") : tr("%n responses", nullptr, additions);
    if (!existing)
        effect = tr("New route, %1").arg(responses);
    else if (proposal.isUnanswered && !proposal.wanted)
        effect = tr("%1 is there, but did not answer").arg(nodeTitle(*existing));
    else if (additions == 0)
        effect = tr("Nothing new for %1").arg(nodeTitle(*existing));
    else
        effect = tr("Adds %1 to %2").arg(responses, nodeTitle(*existing));
    if (proposal.leftOut == 0)
        return effect;
    //: What is done with a route; how many other answers there were
    return tr("%1 (%n more left out)", nullptr, static_cast<int>(proposal.leftOut)).arg(effect);
}

QString RouteProposalsModel::conditionOf(const RouteProposal &proposal,
                                         const ProposedResponse &response) const
{
    if (response.isKnown)
        return tr("The route has it already");
    QString condition;
    for (const MatchRule &rule : response.response.rules.rules) {
        condition =
            condition.isEmpty() ? ruleText(rule) : tr("%1, or %2").arg(condition, ruleText(rule));
    }
    if (!condition.isEmpty())
        return tr("When %1").arg(condition);
    if (!proposal.existingId.empty())
        return tr("Without rules");
    if (proposal.responses.size() == 1)
        return tr("Always");
    return proposal.route.responseMode == MockRoute::ResponseMode::Sequence ? tr("In turn")
                                                                            : tr("Otherwise");
}

bool RouteProposalsModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!index.isValid())
        return false;
    if (role == Qt::CheckStateRole && index.column() == MethodColumn) {
        setWanted(index, value.toInt() == Qt::Checked);
        return true;
    }
    return role == Qt::EditRole && index.column() == PathColumn && setPath(index, value.toString());
}

void RouteProposalsModel::setWanted(const QModelIndex &index, bool wanted)
{
    const QModelIndex route = index.parent().isValid() ? index.parent() : index;
    RouteProposal &proposal = m_proposals[static_cast<std::size_t>(route.row())];
    if (route == index)
        proposal.wanted = wanted;
    else
        proposal.responses[static_cast<std::size_t>(index.row())].wanted = wanted;
    tellChange(route);
}

bool RouteProposalsModel::setPath(const QModelIndex &index, const QString &path)
{
    if (!path.startsWith(u'/')) {
        emit pathRefused(tr("The path has to begin with /"));
        return false;
    }
    emit pathRefused({});
    RouteProposal &proposal = m_proposals[static_cast<std::size_t>(index.row())];
    if (toQString(proposal.route.path) == path)
        return false;
    proposal = withPath(std::move(proposal), toUtf8(path), m_known);
    tellChange(index);
    return true;
}

// Each part of a proposal says something about the others.
void RouteProposalsModel::tellChange(const QModelIndex &route)
{
    const QModelIndex first = route.siblingAtColumn(0);
    emit dataChanged(first, route.siblingAtColumn(ColumnCount - 1));
    if (const int rows = rowCount(first); rows > 0)
        emit dataChanged(index(0, 0, first), index(rows - 1, ColumnCount - 1, first));
}

Qt::ItemFlags RouteProposalsModel::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = QAbstractItemModel::flags(index);
    if (!index.isValid())
        return flags;
    const ProposedResponse *response = responseAt(index);
    if (index.column() == MethodColumn && !(response && response->isKnown))
        flags |= Qt::ItemIsUserCheckable;
    if (response)
        return flags | Qt::ItemNeverHasChildren;
    if (index.column() == PathColumn && m_pathsEditable)
        flags |= Qt::ItemIsEditable;
    return flags;
}

QVariant RouteProposalsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole && section == RequestsColumn)
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case MethodColumn:
        return tr("Method");
    case PathColumn:
        return tr("Path");
    case RequestsColumn:
        return tr("Requests");
    default:
        return tr("Result");
    }
}

} // namespace mynah
