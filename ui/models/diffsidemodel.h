// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/exchangecomparison.h"

#include <QAbstractTableModel>

namespace mynah {

// One side of a comparison: a row for every line, and for every gap where the other side has more.
class DiffSideModel final : public QAbstractTableModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DiffSideModel)

public:
    enum Role {
        // bool
        DiffersRole = Qt::UserRole,
        // bool: there is no line.
        GapRole,
        // "−" on the left and "+" on the right of what differs, else empty.
        SignRole,
        // Counts from 1; invalid for a gap.
        NumberRole,
        // std::vector<TextSpan> of the displayed text: the words that differ.
        WordsRole,
        // The line as it is, for the clipboard.
        LineRole,
    };
    using Side = TextComparison::Side;

    explicit DiffSideModel(Side side, QObject *parent = nullptr);

    void setComparison(std::shared_ptr<const TextComparison> comparison);
    // Null before the first one.
    const TextComparison *comparison() const { return m_comparison.get(); }
    Side side() const { return m_side; }
    int lineCount() const { return m_comparison ? m_comparison->lineCount(m_side) : 0; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    // What stands in the margin of a row.
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

private:
    const DiffRow &row(int number) const;
    int lineNumber(const DiffRow &row) const;
    QString sign(const DiffRow &row) const;
    QString sentence(const DiffRow &row) const;

    Side m_side;
    std::shared_ptr<const TextComparison> m_comparison;
};

} // namespace mynah
