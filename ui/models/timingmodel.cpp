// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/timingmodel.h"

#include "ui/displayformat.h"
#include "ui/theme/metrics.h"
#include "ui/theme/thememanager.h"

#include <QPointF>

#include <algorithm>

namespace mynah {

namespace {

// A connection that waited longer than so many times what all the rest took would leave no room on
// the axis for anything else.
constexpr std::int64_t LongestWait = 4;

bool isFirstOnConnection(const ExchangeRecord &record)
{
    return record.numberOnConnection <= 1;
}

std::int64_t handshakeOf(const ExchangeRecord &record)
{
    return std::max<std::int64_t>(0, record.handshake);
}

// When the connection could take a request.
std::int64_t readyAt(const ExchangeRecord &record)
{
    return handshakeOf(record) - record.connectionAge;
}

TimeAxis axisOf(const ExchangeRecord &record)
{
    const std::int64_t end =
        std::max({std::int64_t{1}, record.headersComplete, record.bodyComplete, record.matched,
                  record.delayEnd, record.responseStart, record.responseEnd});
    const std::int64_t work = end + handshakeOf(record);
    const bool showsConnection =
        isFirstOnConnection(record) && -readyAt(record) <= LongestWait * work;
    return {showsConnection ? -record.connectionAge : 0, end};
}

} // namespace

void TimingModel::setRecord(const ExchangeRecord &record)
{
    beginResetModel();
    m_steps.clear();
    m_axis = axisOf(record);
    addConnection(record);
    addRequest(record);
    endResetModel();
}

// The handshake belongs to the first request that came over the connection.
void TimingModel::addConnection(const ExchangeRecord &record)
{
    const std::int64_t opened = -record.connectionAge;
    const std::int64_t ready = readyAt(record);
    const ColorRole role = ColorRole::TimingConnection;
    if (!isFirstOnConnection(record)) {
        m_steps.push_back(
            {tr("Connection reused"), opened, opened, role, true,
             tr("#%1, request %2").arg(record.connectionId).arg(record.numberOnConnection)});
        m_steps.push_back({tr("First request byte"), 0, 0, ColorRole::TimingReceive, true});
        return;
    }
    m_steps.push_back(
        {tr("Connection opened"), opened, opened, role, true, tr("#%1").arg(record.connectionId)});
    if (record.handshake != ExchangeRecord::NotReached)
        m_steps.push_back({tr("TLS handshake"), opened, ready, role});
    const bool showsWait = m_axis.begin < 0;
    m_steps.push_back({tr("First request byte"), showsWait ? ready : 0, 0,
                       showsWait ? role : ColorRole::TimingReceive, !showsWait});
}

void TimingModel::addRequest(const ExchangeRecord &record)
{
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
    add(tr("Configured delay"), record.delayEnd, ColorRole::TimingDelay);
    add(tr("First byte written"), record.responseStart, ColorRole::TimingMatch);
    add(tr("Last byte written"), record.responseEnd, ColorRole::TimingSend);
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
    QString text = step.end < 0
        ? tr("%1, %2 before the first byte").arg(step.name, formatDuration(-step.end))
        : tr("%1, %2 after the first byte").arg(step.name, formatDuration(step.end));
    if (!step.isMoment)
        text = tr("%1, took %2").arg(text, formatDuration(step.end - step.begin));
    //: A step of an exchange with its time, and what else there is to say
    return step.note.isEmpty() ? text : tr("%1, %2").arg(text, step.note);
}

QString TimingModel::text(const Step &step, int column) const
{
    switch (column) {
    case StepColumn:
        return step.name;
    case AtColumn:
        return formatOffset(step.end);
    case TookColumn:
        return step.isMoment ? QString() : formatDuration(step.end - step.begin);
    default:
        return {};
    }
}

QVariant TimingModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Step &step = m_steps[static_cast<std::size_t>(index.row())];
    const bool isNumber = index.column() == AtColumn || index.column() == TookColumn;
    switch (role) {
    case Qt::DisplayRole:
        return text(step, index.column());
    case Qt::TextAlignmentRole:
        return isNumber ? QVariant(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
    case Qt::FontRole:
        return isNumber ? QVariant(monospaceFont()) : QVariant();
    case Qt::ForegroundRole:
        return index.column() == TookColumn ? QVariant(themeColor(ColorRole::MutedText))
                                            : QVariant();
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        return sentence(step);
    case SpanRole:
        return m_axis.contains(step.end)
            ? QVariant(QPointF(m_axis.part(step.begin), m_axis.part(step.end)))
            : QVariant();
    case BarColorRole:
        return themeColor(step.role);
    case NoteRole:
        return step.note;
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
