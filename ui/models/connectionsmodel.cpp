// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/connectionsmodel.h"

#include "server/domain/exchange.h"
#include "server/domain/secrets.h"
#include "ui/displayformat.h"
#include "ui/language.h"
#include "ui/text.h"
#include "ui/theme/thememanager.h"

#include <algorithm>
#include <unordered_map>

namespace mynah {

namespace {

using Column = ConnectionsModel::Column;

bool sameIds(const std::vector<ConnectionInfo> &a, const std::vector<ConnectionInfo> &b,
             std::size_t count)
{
    return std::equal(
        a.begin(), a.begin() + static_cast<std::ptrdiff_t>(count), b.begin(),
        [](const ConnectionInfo &x, const ConnectionInfo &y) { return x.id == y.id; });
}

bool isNumeric(Column column)
{
    switch (column) {
    case ConnectionsModel::IdColumn:
    case ConnectionsModel::LocalPortColumn:
    case ConnectionsModel::AgeColumn:
    case ConnectionsModel::RequestsColumn:
    case ConnectionsModel::InColumn:
    case ConnectionsModel::OutColumn:
        return true;
    default:
        return false;
    }
}

QString stateText(ConnectionInfo::State state)
{
    switch (state) {
    case ConnectionInfo::State::Active:
        return ConnectionsModel::tr("active");
    case ConnectionInfo::State::Idle:
        return ConnectionsModel::tr("idle");
    case ConnectionInfo::State::Closing:
        return ConnectionsModel::tr("closing");
    case ConnectionInfo::State::Closed:
        return ConnectionsModel::tr("closed");
    }
    return {};
}

ColorRole stateRole(ConnectionInfo::State state)
{
    switch (state) {
    case ConnectionInfo::State::Active:
        return ColorRole::StateRunning;
    case ConnectionInfo::State::Closing:
        return ColorRole::StateBusy;
    case ConnectionInfo::State::Idle:
    case ConnectionInfo::State::Closed:
        break;
    }
    return ColorRole::StateStopped;
}

// What was agreed on, and who the client proved to be, which a narrow column shows, too.
QString tlsText(const ConnectionTls &tls)
{
    QStringList words{toQString(tls.protocol)};
    for (const std::string_view word :
         {certificateOwner(tls.peer), std::string_view(tls.applicationProtocol)}) {
        if (!word.empty())
            words += toQString(word);
    }
    return words.join(u' ');
}

} // namespace

ConnectionsModel::ConnectionsModel(const ConnectionTable &table, QObject *parent)
    : QAbstractTableModel(parent)
    , m_table(table)
{
    keepTranslated(this);
}

void ConnectionsModel::setHidesSecrets(bool hides)
{
    m_hidesSecrets = hides;
    if (rowCount() > 0)
        emit dataChanged(index(0, CurrentColumn), index(rowCount() - 1, CurrentColumn));
}

void ConnectionsModel::tick(std::int64_t now)
{
    m_now = now;
    std::vector<ConnectionInfo> next = m_table.snapshot();
    const std::vector<ConnectionInfo> before = m_rows;
    const std::size_t common = std::min(before.size(), next.size());
    const bool sameStart = sameIds(before, next, common);
    if (sameStart && next.size() > before.size()) {
        beginInsertRows({}, static_cast<int>(common), static_cast<int>(next.size()) - 1);
        m_rows = std::move(next);
        endInsertRows();
    } else if (sameStart && next.size() < before.size()) {
        beginRemoveRows({}, static_cast<int>(common), static_cast<int>(before.size()) - 1);
        m_rows = std::move(next);
        endRemoveRows();
    } else if (sameStart) {
        m_rows = std::move(next);
    } else {
        relocate(std::move(next));
        return;
    }
    announceChanges(before);
}

void ConnectionsModel::relocate(std::vector<ConnectionInfo> next)
{
    emit layoutAboutToBeChanged();
    std::unordered_map<std::uint64_t, int> rows;
    for (std::size_t i = 0; i < next.size(); ++i)
        rows.emplace(next[i].id, static_cast<int>(i));
    const QModelIndexList before = persistentIndexList();
    QModelIndexList after;
    for (const QModelIndex &index : before) {
        const auto found = rows.find(m_rows[static_cast<std::size_t>(index.row())].id);
        after.append(found == rows.end() ? QModelIndex()
                                         : createIndex(found->second, index.column()));
    }
    m_rows = std::move(next);
    changePersistentIndexList(before, after);
    emit layoutChanged();
}

void ConnectionsModel::announceChanges(const std::vector<ConnectionInfo> &before)
{
    const std::size_t common = std::min(before.size(), m_rows.size());
    for (std::size_t i = 0; i < common; ++i) {
        const int row = static_cast<int>(i);
        if (before[i] != m_rows[i])
            emit dataChanged(index(row, 0), index(row, ColumnCount - 1));
    }
    // Ages of open connections, which come first, move by themselves.
    const auto closed = std::find_if(m_rows.begin(), m_rows.end(), [](const ConnectionInfo &c) {
        return c.state == ConnectionInfo::State::Closed;
    });
    if (closed != m_rows.begin())
        emit dataChanged(index(0, AgeColumn),
                         index(static_cast<int>(closed - m_rows.begin()) - 1, AgeColumn));
}

const ConnectionInfo *ConnectionsModel::connectionAt(int row) const
{
    return row >= 0 && row < rowCount() ? &m_rows[static_cast<std::size_t>(row)] : nullptr;
}

int ConnectionsModel::rowOf(std::uint64_t id) const
{
    const auto found = std::find_if(m_rows.begin(), m_rows.end(),
                                    [id](const ConnectionInfo &c) { return c.id == id; });
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

int ConnectionsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int ConnectionsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

std::int64_t ConnectionsModel::age(const ConnectionInfo &connection) const
{
    const std::int64_t end = connection.closedWallTime != 0 ? connection.closedWallTime : m_now;
    return std::max<std::int64_t>(0, end - connection.openedWallTime);
}

QString ConnectionsModel::text(const ConnectionInfo &connection, Column column) const
{
    switch (column) {
    case IdColumn:
        return QString::number(connection.id);
    case StateColumn:
        return stateText(connection.state);
    case ClientColumn:
        return toQString(connection.peer);
    case LocalPortColumn:
        return connection.localPort == 0 ? noValue() : QString::number(connection.localPort);
    case TlsColumn:
        return connection.tls ? tlsText(*connection.tls) : noValue();
    case VersionColumn:
        return connection.httpVersion.empty() ? noValue() : toQString(connection.httpVersion);
    case OpenedColumn:
        return formatClock(connection.openedWallTime);
    case AgeColumn:
        return formatAge(age(connection));
    case RequestsColumn:
        return formatCount(connection.requests);
    case InColumn:
        return formatSize(connection.bytesIn);
    case OutColumn:
        return formatSize(connection.bytesOut);
    case CurrentColumn:
        return toQString(m_hidesSecrets ? redactedUrl(connection.currentRequest)
                                        : connection.currentRequest);
    case ReasonColumn:
        return translated(Message::known(connection.closeReason));
    case ColumnCount:
        break;
    }
    return {};
}

QVariant ConnectionsModel::data(const QModelIndex &index, int role) const
{
    const ConnectionInfo *connection = index.isValid() ? connectionAt(index.row()) : nullptr;
    if (!connection)
        return {};
    const auto column = static_cast<Column>(index.column());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return text(*connection, column);
    case Qt::TextAlignmentRole:
        return QVariant((isNumeric(column) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case Qt::ForegroundRole:
        if (column == StateColumn)
            return themeColor(stateRole(connection->state));
        return connection->state == ConnectionInfo::State::Closed
            ? QVariant(themeColor(ColorRole::MutedText))
            : QVariant();
    case Qt::AccessibleTextRole:
        if (column != IdColumn)
            return text(*connection, column);
        //: What a screen reader says of a connection: number, client, state, requests
        return tr("Connection %1 from %2, %3, %4 requests")
            .arg(text(*connection, IdColumn), text(*connection, ClientColumn),
                 text(*connection, StateColumn), text(*connection, RequestsColumn));
    default:
        return {};
    }
}

QVariant ConnectionsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    const auto column = static_cast<Column>(section);
    if (role == Qt::TextAlignmentRole)
        return QVariant((isNumeric(column) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
    case IdColumn:
        return tr("Id");
    case StateColumn:
        return tr("State");
    case ClientColumn:
        return tr("Client");
    case LocalPortColumn:
        return tr("Local port");
    case TlsColumn:
        return tr("TLS");
    case VersionColumn:
        return tr("HTTP");
    case OpenedColumn:
        return tr("Opened");
    case AgeColumn:
        return tr("Age");
    case RequestsColumn:
        return tr("Requests");
    case InColumn:
        return tr("In");
    case OutColumn:
        return tr("Out");
    case CurrentColumn:
        return tr("Request");
    case ReasonColumn:
        return tr("Closed because");
    case ColumnCount:
        break;
    }
    return {};
}

} // namespace mynah
