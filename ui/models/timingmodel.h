// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/domain/exchange.h"
#include "ui/theme/colorrole.h"

#include <QAbstractTableModel>

#include <vector>

namespace mynah {

// When each step of an exchange was over, after the first byte of the request.
class TimingModel final : public QAbstractTableModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TimingModel)

public:
    enum Column { StepColumn, AtColumn, TookColumn, BarColumn, ColumnCount };
    enum Role {
        // QPointF: where the bar begins and ends as parts of the whole, 0 to 1.
        SpanRole = Qt::UserRole,
        // QColor
        BarColorRole,
    };

    using QAbstractTableModel::QAbstractTableModel;

    void setRecord(const ExchangeRecord &record);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

private:
    struct Step
    {
        QString name;
        // Nanoseconds after the first byte; only the connection's opening is before it.
        std::int64_t begin = 0;
        std::int64_t end = 0;
        ColorRole role = ColorRole::TimingReceive;
        bool hasBar = true;
    };

    QString sentence(const Step &step) const;

    std::vector<Step> m_steps;
    std::int64_t m_whole = 1;
};

} // namespace mynah
