// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/domain/exchange.h"
#include "ui/models/timeaxis.h"
#include "ui/theme/colorrole.h"

#include <QAbstractTableModel>

#include <vector>

namespace mynah {

// When each step of an exchange was over, after the first byte of the request, as the sockets of
// the server saw it.
class TimingModel final : public QAbstractTableModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TimingModel)

public:
    enum Column { StepColumn, AtColumn, TookColumn, BarColumn, ColumnCount };
    enum Role {
        // QPointF: where the bar begins and ends on the axis, 0 to 1; the same for a moment. None
        // when the axis does not go that far back.
        SpanRole = Qt::UserRole,
        // QColor
        BarColorRole,
        // QString: what to write beside the bar; mostly empty.
        NoteRole,
    };

    using QAbstractTableModel::QAbstractTableModel;

    void setRecord(const ExchangeRecord &record);
    // What the bars lie on.
    const TimeAxis &axis() const { return m_axis; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

private:
    struct Step
    {
        QString name;
        // Nanoseconds after the first byte; what belongs to the connection is before it.
        std::int64_t begin = 0;
        std::int64_t end = 0;
        ColorRole role = ColorRole::TimingReceive;
        bool isMoment = false;
        QString note = {};
    };

    void addConnection(const ExchangeRecord &record);
    void addRequest(const ExchangeRecord &record);
    QString sentence(const Step &step) const;
    QString text(const Step &step, int column) const;

    std::vector<Step> m_steps;
    TimeAxis m_axis;
};

} // namespace mynah
