// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/completionmodel.h"

#include "ui/theme/thememanager.h"

using namespace Qt::StringLiterals;

namespace mynah {

CompletionModel::CompletionModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void CompletionModel::setChoices(std::vector<CodeCompletion> choices)
{
    beginResetModel();
    m_choices = std::move(choices);
    endResetModel();
}

int CompletionModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_choices.size());
}

int CompletionModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant CompletionModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const CodeCompletion &choice = m_choices[std::size_t(index.row())];
    const QString texts[] = {choice.name, choice.signature, choice.help};
    switch (role) {
    case Qt::DisplayRole:
        return texts[index.column()];
    case Qt::ToolTipRole:
        return choice.help;
    case Qt::ForegroundRole:
        return index.column() == NameColumn ? QVariant() : themeColor(ColorRole::MutedText);
    case Qt::AccessibleTextRole:
        return index.column() == NameColumn ? QString(choice.name + u", "_s + choice.help)
                                            : texts[index.column()];
    default:
        return {};
    }
}

} // namespace mynah
