// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/timingmodel.h"

#include "ui/displayformat.h"
#include "ui/theme/metrics.h"
#include "ui/theme/thememanager.h"

#include <QPointF>

#include <algorithm>

namespace mynah {

void TimingModel::setRecord(const ExchangeRecord &record)
{
    beginResetModel();
    m_steps.clear();
    m_steps.push_back({tr("Connected"), -record.connectionAge, -record.connectionAge,
                       ColorRole::TimingConnection, false});
    m_steps.push_back({tr("First byte"), 0, 0, ColorRole::TimingReceive, false});

    std::int64_t reached = 0;
    const auto add = [&](const QString &name, std::int64_t end, ColorRole role) {
        if (end == ExchangeRecord::NotReached)
            return;
        m_steps.push_back({name, std::min(reached, end), end, role});
        reached = std::max(reached, end);
    };
    add(tr("Head complete"), record.headersComplete, ColorRole::TimingReceive);
    add(tr("Body complete"), record.bodyComplete, ColorRole::TimingReceive);
    add(tr("Route chosen"), record.matched, ColorRole::TimingMatch);
    add(tr("Response begun"), record.responseStart, ColorRole::TimingDelay);
    add(tr("Last byte sent"), record.responseEnd, ColorRole::TimingSend);
    m_whole = std::max<std::int64_t>(1, reached);
    endResetModel();
}

int TimingModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_steps.size());
}

int TimingModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString TimingModel::sentence(const Step &step) const
{
    if (step.end < 0)
        return tr("%1, %2 before the first byte").arg(step.name, formatMilliseconds(-step.end));
    return tr("%1, %2 after the first byte").arg(step.name, formatMilliseconds(step.end));
}

QVariant TimingModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Step &step = m_steps[static_cast<std::size_t>(index.row())];
    const auto part = [this](std::int64_t time) {
        return static_cast<double>(time) / static_cast<double>(m_whole);
    };
    switch (role) {
    case Qt::DisplayRole:
        if (index.column() == StepColumn)
            return step.name;
        if (index.column() == AtColumn)
            return formatMilliseconds(step.end);
        if (index.column() == TookColumn && step.hasBar)
            return formatMilliseconds(step.end - step.begin);
        return {};
    case Qt::TextAlignmentRole:
        if (index.column() == AtColumn || index.column() == TookColumn)
            return QVariant(Qt::AlignRight | Qt::AlignVCenter);
        return {};
    case Qt::FontRole:
        if (index.column() == AtColumn || index.column() == TookColumn)
            return monospaceFont();
        return {};
    case Qt::ForegroundRole:
        return index.column() == TookColumn ? QVariant(themeColor(ColorRole::MutedText))
                                            : QVariant();
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        return sentence(step);
    case SpanRole:
        return step.hasBar ? QVariant(QPointF(part(step.begin), part(step.end))) : QVariant();
    case BarColorRole:
        return themeColor(step.role);
    default:
        return {};
    }
}

QVariant TimingModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole) {
        const bool isNumber = section == AtColumn || section == TookColumn;
        return QVariant((isNumber ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    }
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case StepColumn:
        return tr("Step");
    case AtColumn:
        return tr("At");
    case TookColumn:
        return tr("Took");
    default:
        return tr("Timeline");
    }
}

} // namespace mynah
