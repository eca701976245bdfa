// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/formmodel.h"

#include "ui/displayformat.h"
#include "ui/text.h"
#include "ui/theme/metrics.h"
#include "ui/theme/thememanager.h"

namespace mynah {

namespace {

constexpr qsizetype LongestCell = 2000;

QString valueText(const FormField &field)
{
    if (!field.fileName.empty()) {
        return FormModel::tr("file %1, %2, %3")
            .arg(toQString(field.fileName), toQString(field.contentType),
                 formatSize(field.value.size()));
    }
    if (qsizetype(field.value.size()) <= LongestCell)
        return toQString(field.value);
    return toQString(std::string_view(field.value).substr(0, LongestCell)) + QChar(0x2026);
}

} // namespace

void FormModel::setFields(std::vector<FormField> fields)
{
    beginResetModel();
    m_fields = std::move(fields);
    endResetModel();
}

int FormModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_fields.size());
}

int FormModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant FormModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const FormField &field = m_fields[static_cast<std::size_t>(index.row())];
    const bool isName = index.column() == NameColumn;
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return isName ? toQString(field.name) : valueText(field);
    case Qt::AccessibleTextRole:
        return isName ? tr("%1: %2").arg(toQString(field.name), valueText(field))
                      : valueText(field);
    case Qt::FontRole:
        return monospaceFont();
    case Qt::ForegroundRole:
        if (isName)
            return themeColor(ColorRole::SyntaxKey);
        return field.fileName.empty() ? QVariant() : QVariant(themeColor(ColorRole::MutedText));
    default:
        return {};
    }
}

QVariant FormModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == NameColumn ? tr("Field") : tr("Value");
}

} // namespace mynah
