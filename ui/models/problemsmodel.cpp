// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/problemsmodel.h"

#include "ui/language.h"
#include "ui/models/responselistmodel.h"
#include "ui/text.h"
#include "ui/widgets/icons.h"
#include "ui/workspacedocument.h"
#include "ui/workspaceeditor.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mynah {

ProblemsModel::ProblemsModel(const WorkspaceDocument &document, QObject *parent)
    : QAbstractTableModel(parent)
    , m_document(document)
{
    keepTranslated(this);
    connect(&document, &WorkspaceDocument::workspaceChanged, this, [this] {
        if (!m_problems.empty())
            emit dataChanged(index(0, PlaceColumn), index(rowCount() - 1, PlaceColumn));
    });
}

void ProblemsModel::setProblems(std::vector<Problem> problems)
{
    std::stable_sort(problems.begin(), problems.end(),
                     [](const Problem &a, const Problem &b) { return a.severity < b.severity; });
    if (problems == m_problems)
        return;
    beginResetModel();
    m_problems = std::move(problems);
    endResetModel();
}

int ProblemsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_problems.size());
}

int ProblemsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString ProblemsModel::placeText(const Place &place) const
{
    QStringList parts;
    const RouteNode *node = m_document.workspace().findNode(place.nodeId);
    if (node) {
        parts += nodeTitle(*node);
        const MockResponse *response =
            node->route() ? node->route()->findResponse(place.responseId) : nullptr;
        if (response)
            parts += statusText(response->status, response->name);
    } else if (const MockServer *server = m_document.workspace().findServer(place.serverId)) {
        parts += toQString(server->name.empty() ? server->id : server->name);
    }
    if (place.field != Field::None)
        parts += fieldLabel(place.field);
    return parts.join(u" › "_s);
}

QVariant ProblemsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Problem &problem = m_problems[std::size_t(index.row())];
    const bool isError = problem.severity == Problem::Severity::Error;
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return index.column() == MessageColumn ? translated(problem.message)
                                               : placeText(problem.place);
    case Qt::DecorationRole:
        if (index.column() != MessageColumn)
            return {};
        return isError ? themedIcon(Icon::Error, ColorRole::Error)
                       : themedIcon(Icon::Warning, ColorRole::Warning);
    case Qt::AccessibleTextRole:
        if (index.column() == MessageColumn)
            return QString((isError ? tr("Error") : tr("Warning")) + u": "_s
                           + translated(problem.message));
        return placeText(problem.place);
    default:
        return {};
    }
}

QVariant ProblemsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == MessageColumn ? tr("Problem") : tr("Place");
}

} // namespace mynah
