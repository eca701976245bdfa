// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/listenersmodel.h"

#include "server/domain/problem.h"
#include "ui/language.h"
#include "ui/text.h"
#include "ui/widgets/icons.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mynah {

ListenersModel::ListenersModel(QObject *parent)
    : QAbstractTableModel(parent)
{
    keepTranslated(this);
}

void ListenersModel::setListeners(const std::vector<Listener> &listeners)
{
    beginResetModel();
    m_listeners = listeners;
    endResetModel();
}

void ListenersModel::setTls(int row, const std::optional<ListenerTls> &tls)
{
    if (row < 0 || row >= rowCount())
        return;
    m_listeners[std::size_t(row)].tls = tls;
    tellFaults();
}

int ListenersModel::addListener()
{
    Listener listener;
    for (const Listener &other : m_listeners)
        listener.port = std::clamp(std::max(listener.port, other.port + 1), 1, HighestPort);
    const int row = rowCount();
    beginInsertRows({}, row, row);
    m_listeners.push_back(listener);
    endInsertRows();
    tellFaults();
    return row;
}

void ListenersModel::removeListener(int row)
{
    if (row < 0 || row >= rowCount())
        return;
    beginRemoveRows({}, row, row);
    m_listeners.erase(m_listeners.begin() + row);
    endRemoveRows();
    tellFaults();
}

void ListenersModel::tellFaults()
{
    if (!m_listeners.empty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

ListenersModel::Fault ListenersModel::faultIn(int row) const
{
    const Listener &listener = m_listeners[std::size_t(row)];
    if (listener.address.empty())
        return {tr("An address is missing"), AddressColumn};
    if (const QString fault = toSentence(addressProblem(listener.address)); !fault.isEmpty())
        return {fault, AddressColumn};
    if (!listener.isUnix() && (listener.port < 0 || listener.port > HighestPort))
        return {tr("A port is a number from 0 to %1").arg(HighestPort), PortColumn};
    const auto same = std::count_if(m_listeners.begin(), m_listeners.end(), [&](const Listener &l) {
        return l.address == listener.address && (l.isUnix() || l.port == listener.port);
    });
    if (same > 1 && (listener.isUnix() || listener.port != 0))
        return {tr("Another row has the same address and port"),
                listener.isUnix() ? AddressColumn : PortColumn};
    if (const auto problem = listener.tls ? tlsProblem(*listener.tls) : std::nullopt)
        return {toSentence(problem->message), SchemeColumn};
    return {};
}

int ListenersModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_listeners.size());
}

int ListenersModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ListenersModel::text(const Listener &listener, int column) const
{
    switch (column) {
    case SchemeColumn:
        return listener.tls ? u"HTTPS"_s : u"HTTP"_s;
    case AddressColumn:
        return toQString(listener.address);
    default:
        if (listener.isUnix())
            return {};
        return listener.port == 0 ? tr("any free") : QString::number(listener.port);
    }
}

QVariant ListenersModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Listener &listener = m_listeners[std::size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return text(listener, index.column());
    case Qt::EditRole:
        if (index.column() == SchemeColumn)
            return listener.tls ? 1 : 0;
        return index.column() == PortColumn ? QVariant(listener.port)
                                            : QVariant(toQString(listener.address));
    case Qt::DecorationRole:
        if (const Fault fault = faultIn(index.row());
            index.column() == fault.column && !fault.text.isEmpty())
            return themedIcon(Icon::Error, ColorRole::Error);
        return {};
    case Qt::ToolTipRole:
        return faultOf(index.row());
    default:
        return {};
    }
}

bool ListenersModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || role != Qt::EditRole)
        return false;
    Listener &listener = m_listeners[std::size_t(index.row())];
    switch (index.column()) {
    case SchemeColumn:
        if (value.toInt() == 0)
            listener.tls.reset();
        else if (!listener.tls)
            listener.tls.emplace();
        break;
    case AddressColumn:
        listener.address = toUtf8(value.toString().trimmed());
        break;
    default: {
        bool isNumber = false;
        const int port = value.toInt(&isNumber);
        if (!isNumber)
            return false;
        listener.port = port;
    }
    }
    tellFaults();
    return true;
}

QVariant ListenersModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case SchemeColumn:
        return tr("Scheme");
    case AddressColumn:
        return tr("Address");
    default:
        return tr("Port");
    }
}

Qt::ItemFlags ListenersModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    if (index.column() != PortColumn || !m_listeners[std::size_t(index.row())].isUnix())
        flags |= Qt::ItemIsEditable;
    return flags;
}

} // namespace mynah
