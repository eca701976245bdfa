// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/headerlistmodel.h"

#include "server/domain/problem.h"
#include "ui/language.h"
#include "ui/models/headervocabulary.h"
#include "ui/text.h"
#include "ui/theme/thememanager.h"
#include "ui/widgets/icons.h"

#include <functional>
#include <set>

using namespace Qt::StringLiterals;

namespace mynah {

HeaderListModel::HeaderListModel(QObject *parent)
    : QAbstractTableModel(parent)
{
    keepTranslated(this);
}

void HeaderListModel::setHeaders(const std::vector<Header> &headers)
{
    if (headers == m_headers)
        return;
    if (headers.size() != m_headers.size()) {
        beginResetModel();
        m_headers = headers;
        endResetModel();
        return;
    }
    m_headers = headers;
    emit dataChanged(index(0, 0), index(int(m_headers.size()) - 1, ColumnCount - 1));
}

void HeaderListModel::appendHeaders(const std::vector<Header> &headers)
{
    if (headers.empty())
        return;
    for (const Header &header : headers)
        addHeader(header);
    emit headersEdited();
}

HeaderListModel::Remark HeaderListModel::remarkOn(int row) const
{
    const Header &header = m_headers[std::size_t(row)];
    const QString fault = faultOf(header);
    const QString text = fault.isEmpty() ? headerRemark(header) : fault;
    if (text.isEmpty())
        return {};
    // What is wrong with a name holds the name.
    const bool namesIt = !headerNameProblem(header.name).empty();
    return {row, !fault.isEmpty(), namesIt ? text : toQString(header.name) + u": "_s + text};
}

HeaderListModel::Remark HeaderListModel::firstRemark() const
{
    for (int row = 0; row < int(m_headers.size()); ++row) {
        if (const Remark remark = remarkOn(row); remark.row >= 0)
            return remark;
    }
    return {};
}

HeaderListModel::Remark HeaderListModel::firstFault() const
{
    for (int row = 0; row < int(m_headers.size()); ++row) {
        if (const Remark remark = remarkOn(row); remark.isFault)
            return remark;
    }
    return {};
}

void HeaderListModel::removeRowsAt(const QList<int> &rows)
{
    const std::set<int, std::greater<>> fromTheEnd(rows.begin(), rows.end());
    bool removed = false;
    for (const int row : fromTheEnd) {
        if (row < 0 || row >= int(m_headers.size()))
            continue;
        beginRemoveRows({}, row, row);
        m_headers.erase(m_headers.begin() + row);
        endRemoveRows();
        removed = true;
    }
    if (removed)
        emit headersEdited();
}

bool HeaderListModel::moveRowBy(int row, int offset)
{
    const int target = row + offset;
    const int count = int(m_headers.size());
    if (row < 0 || row >= count || target < 0 || target >= count)
        return false;
    beginMoveRows({}, row, row, {}, offset > 0 ? target + 1 : target);
    std::swap(m_headers[std::size_t(row)], m_headers[std::size_t(target)]);
    endMoveRows();
    emit headersEdited();
    return true;
}

int HeaderListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_headers.size()) + (m_hasNewRow ? 1 : 0);
}

int HeaderListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString HeaderListModel::faultOf(const Header &header) const
{
    if (const QString fault = toSentence(headerNameProblem(header.name)); !fault.isEmpty())
        return fault;
    if (header.value.find_first_of("\r\n") != std::string::npos)
        return tr("A header value cannot hold a line break");
    return {};
}

QVariant HeaderListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (isNewRow(index.row())) {
        if (role == Qt::DisplayRole)
            return index.column() == NameColumn ? tr("Add header…") : QString();
        if (role == Qt::ForegroundRole)
            return themeColor(ColorRole::MutedText);
        return role == Qt::EditRole ? QVariant(QString()) : QVariant();
    }
    const Header &header = m_headers[std::size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole:
        return toQString(index.column() == NameColumn ? header.name : header.value);
    case Qt::DecorationRole:
        if (index.column() != NameColumn)
            return {};
        if (!faultOf(header).isEmpty())
            return themedIcon(Icon::Error, ColorRole::Error);
        return headerRemark(header).isEmpty() ? QVariant()
                                              : themedIcon(Icon::Warning, ColorRole::Warning);
    case Qt::ToolTipRole:
    case Qt::AccessibleDescriptionRole: {
        const QString fault = faultOf(header);
        const QString said = fault.isEmpty() ? headerRemark(header) : fault;
        return said.isEmpty() ? QVariant() : QVariant(said);
    }
    default:
        return {};
    }
}

bool HeaderListModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || role != Qt::EditRole)
        return false;
    const std::string text = toUtf8(value.toString());
    if (isNewRow(index.row())) {
        if (text.empty())
            return false;
        addHeader(index.column() == NameColumn ? Header{text, {}, {}} : Header{{}, text, {}});
        emit headersEdited();
        return true;
    }
    Header &header = m_headers[std::size_t(index.row())];
    std::string &member = index.column() == NameColumn ? header.name : header.value;
    if (member == text)
        return true;
    member = text;
    emit dataChanged(index.siblingAtColumn(0), index.siblingAtColumn(ColumnCount - 1));
    emit headersEdited();
    return true;
}

// The row that adds one becomes the header, so that who is on it stays on it; then another comes.
void HeaderListModel::addHeader(Header header)
{
    const int row = int(m_headers.size());
    m_hasNewRow = false;
    m_headers.push_back(std::move(header));
    emit dataChanged(index(row, 0), index(row, ColumnCount - 1));
    beginInsertRows({}, row + 1, row + 1);
    m_hasNewRow = true;
    endInsertRows();
}

QVariant HeaderListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == NameColumn ? tr("Name") : tr("Value");
}

Qt::ItemFlags HeaderListModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsEditable | Qt::ItemNeverHasChildren;
}

} // namespace mynah
