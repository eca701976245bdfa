// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/searchmodel.h"

#include "ui/language.h"
#include "ui/widgets/icons.h"

using namespace Qt::StringLiterals;

namespace mynah {

namespace {

Icon iconOf(SearchHit::Part part)
{
    switch (part) {
    case SearchHit::Part::ServerName:
        return Icon::Server;
    case SearchHit::Part::FolderName:
        return Icon::Folder;
    case SearchHit::Part::Path:
    case SearchHit::Part::RouteName:
    case SearchHit::Part::Notes:
        return Icon::Route;
    case SearchHit::Part::Rule:
        return Icon::Rules;
    case SearchHit::Part::Traffic:
        return Icon::Traffic;
    case SearchHit::Part::ResponseName:
    case SearchHit::Part::Body:
    case SearchHit::Part::BodyFile:
    case SearchHit::Part::Header:
        break;
    }
    return Icon::Response;
}

} // namespace

SearchModel::SearchModel(QObject *parent)
    : QAbstractTableModel(parent)
{
    keepTranslated(this);
}

void SearchModel::setHits(std::vector<SearchHit> hits)
{
    beginResetModel();
    m_hits = std::move(hits);
    endResetModel();
}

int SearchModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_hits.size());
}

int SearchModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant SearchModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const SearchHit &hit = hitAt(index.row());
    const bool isLine = index.column() == LineColumn;
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return isLine ? hit.line : hit.where;
    case Qt::AccessibleTextRole:
        return isLine ? hit.line : QString(hit.where + u": "_s + hit.line);
    case Qt::DecorationRole:
        return isLine ? QVariant() : themedIcon(iconOf(hit.part), ColorRole::MutedText);
    case StartRole:
        return isLine ? hit.start : QVariant();
    case LengthRole:
        return isLine ? hit.length : QVariant();
    default:
        return {};
    }
}

QVariant SearchModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == LineColumn ? tr("Found") : tr("Place");
}

} // namespace mynah
