// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/capturedheadermodel.h"

#include "server/domain/exchange.h"
#include "ui/text.h"
#include "ui/theme/metrics.h"
#include "ui/theme/thememanager.h"

#include <algorithm>

namespace mynah {

void CapturedHeaderModel::setHead(const std::string &head)
{
    const MessageHead parsed = splitHead(head);
    std::vector<Field> fields;
    for (const HeadField &field : parsed.fields) {
        if (field.name.empty())
            fields.push_back({{}, toQString(field.line), false});
        else
            fields.push_back({toQString(field.name), toQString(field.value), true});
    }
    beginResetModel();
    m_asSent = std::move(fields);
    arrange();
    endResetModel();
}

void CapturedHeaderModel::setSorted(bool sorted)
{
    if (sorted == m_sorted)
        return;
    beginResetModel();
    m_sorted = sorted;
    arrange();
    endResetModel();
}

void CapturedHeaderModel::arrange()
{
    m_fields = m_asSent;
    if (m_sorted) {
        std::stable_sort(m_fields.begin(), m_fields.end(), [](const Field &a, const Field &b) {
            return a.name.compare(b.name, Qt::CaseInsensitive) < 0;
        });
    }
}

QString CapturedHeaderModel::line(int row) const
{
    const Field &field = m_fields[static_cast<std::size_t>(row)];
    return field.isField ? QStringLiteral("%1: %2").arg(field.name, field.value) : field.value;
}

int CapturedHeaderModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_fields.size());
}

int CapturedHeaderModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant CapturedHeaderModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Field &field = m_fields[static_cast<std::size_t>(index.row())];
    const bool isName = index.column() == NameColumn;
    switch (role) {
    case Qt::DisplayRole:
        return isName ? field.name : field.value;
    case Qt::ToolTipRole:
        return field.isField ? line(index.row()) : tr("This line is not a header field");
    case Qt::AccessibleTextRole:
        return isName ? line(index.row()) : field.value;
    case Qt::FontRole:
        return monospaceFont();
    case Qt::ForegroundRole:
        if (!field.isField)
            return themeColor(ColorRole::Error);
        return isName ? QVariant(themeColor(ColorRole::SyntaxKey)) : QVariant();
    default:
        return {};
    }
}

QVariant CapturedHeaderModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == NameColumn ? tr("Header") : tr("Value");
}

} // namespace mynah
