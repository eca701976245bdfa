// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/codecompletion.h"

#include <QAbstractTableModel>

namespace mynah {

// What can be written at a place, each with how it is written in full and what it is.
class CompletionModel final : public QAbstractTableModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CompletionModel)

public:
    enum Column { NameColumn, SignatureColumn, HelpColumn, ColumnCount };

    explicit CompletionModel(QObject *parent = nullptr);

    void setChoices(std::vector<CodeCompletion> choices);
    const std::vector<CodeCompletion> &choices() const { return m_choices; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    std::vector<CodeCompletion> m_choices;
};

} // namespace mynah
