// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/trafficmodel.h"

#include "server/domain/secrets.h"
#include "ui/language.h"
#include "ui/text.h"
#include "ui/theme/metrics.h"
#include "ui/theme/thememanager.h"

#include <QFont>

namespace mynah {

namespace {

using Column = TrafficModel::Column;

bool isNumeric(Column column)
{
    switch (column) {
    case TrafficModel::NumberColumn:
    case TrafficModel::ConnectionColumn:
    case TrafficModel::TookColumn:
    case TrafficModel::RequestSizeColumn:
    case TrafficModel::ResponseSizeColumn:
        return true;
    default:
        return false;
    }
}

bool isSecondary(Column column, const ExchangeRecord &record)
{
    switch (column) {
    case TrafficModel::NumberColumn:
    case TrafficModel::TimeColumn:
    case TrafficModel::ConnectionColumn:
    case TrafficModel::HostColumn:
    case TrafficModel::TypeColumn:
    case TrafficModel::ClientColumn:
    case TrafficModel::ProtocolColumn:
    case TrafficModel::FlagsColumn:
        return true;
    case TrafficModel::RouteColumn:
        return record.route == ExchangeRecord::NoRoute;
    default:
        return false;
    }
}

// The titles and marks of a moment, for the thread of a query.
class WindowFacts final : public TrafficFacts
{
public:
    WindowFacts(std::shared_ptr<const RouteTitles> titles,
                std::shared_ptr<const TrafficMarks::Set> marks)
        : m_titles(std::move(titles))
        , m_marks(std::move(marks))
    {
    }

    std::string routeTitle(std::string_view routeId) const override
    {
        return m_titles ? m_titles->title(routeId) : std::string();
    }
    bool isMarked(std::uint64_t seq) const override { return m_marks->count(seq) > 0; }

private:
    const std::shared_ptr<const RouteTitles> m_titles;
    const std::shared_ptr<const TrafficMarks::Set> m_marks;
};

} // namespace

TrafficModel::TrafficModel(ExchangeStore &store, TrafficMarks &marks, QObject *parent)
    : QAbstractTableModel(parent)
    , m_store(store)
    , m_marks(marks)
{
    keepTranslated(this);
    m_notKept = notKept();
    const ExchangeStore::Span span = store.span();
    m_epoch = span.epoch;
    m_rows.showAll(span.first, span.end);
    noteOpened();
    connect(&marks, &TrafficMarks::changed, this, &TrafficModel::showMarks);
}

TrafficModel::~TrafficModel() = default;

void TrafficModel::tick()
{
    if (!hasNumbersOfStore())
        startAnew();
    if (m_frozen)
        return;
    if (m_rows.isFiltered())
        tickFiltered();
    else
        tickAll();
}

// What was known about rows by their numbers holds no more.
void TrafficModel::startAnew()
{
    m_epoch = m_store.epoch();
    m_marks.clear();
    beginResetModel();
    m_rows.forgetGaps();
    m_notKept = notKept();
    refill();
    noteOpened();
    endResetModel();
    emit renumbered();
}

// A line between what was there when the folder was opened and what came since.
void TrafficModel::noteOpened()
{
    if (m_store.openedEnd() > m_store.firstSeq())
        m_rows.addGap(m_store.openedEnd(), 0);
}

void TrafficModel::tickAll()
{
    const ExchangeStore::Span span = m_store.span();
    // Renumbered since: the next tick starts anew.
    if (span.epoch != m_epoch)
        return;
    TrafficRows next = m_rows;
    next.showAll(span.first, span.end);
    const std::optional<std::uint64_t> grown = noteGap(next);
    Delta delta;
    delta.dropped = m_rows.rowsBefore(next.first());
    delta.appended = next.count() - (m_rows.count() - delta.dropped);
    changeRows(delta, [&] { m_rows = next; });
    if (const int row = grown ? m_rows.rowOfGap(*grown) : -1; row >= 0)
        emit dataChanged(index(row, 0), index(row, ColumnCount - 1));
}

std::optional<std::uint64_t> TrafficModel::noteGap(TrafficRows &rows)
{
    const std::uint64_t before = std::exchange(m_notKept, notKept());
    return m_notKept > before ? std::optional(rows.addGap(rows.end(), m_notKept - before))
                              : std::nullopt;
}

std::uint64_t TrafficModel::notKept() const
{
    const ExchangeStore::Counters counters = m_store.counters();
    return counters.lost + counters.notCaptured;
}

void TrafficModel::tickFiltered()
{
    TrafficQuery::Found found = m_query->poll();
    const std::uint64_t first = m_store.firstSeq();
    // Found, but made room for newer ones by now.
    const auto isGone = [first](std::uint64_t seq) { return seq < first; };
    std::erase_if(found.older, isGone);
    std::erase_if(found.newer, isGone);
    Delta delta;
    delta.dropped = m_rows.lowerBound(first);
    delta.prepended = static_cast<int>(found.older.size());
    delta.appended = static_cast<int>(found.newer.size());
    changeRows(delta, [&] {
        m_rows.prepend(found.older);
        m_rows.append(found.newer);
        m_rows.dropBefore(first);
    });
}

void TrafficModel::changeRows(Delta delta, const std::function<void()> &change)
{
    const int kinds = (delta.dropped > 0) + (delta.prepended > 0) + (delta.appended > 0);
    if (kinds > 1) {
        relocate(change);
    } else if (delta.dropped > 0) {
        beginRemoveRows({}, 0, delta.dropped - 1);
        change();
        endRemoveRows();
    } else if (kinds > 0) {
        const int row = delta.prepended > 0 ? 0 : rowCount();
        beginInsertRows({}, row, row + delta.prepended + delta.appended - 1);
        change();
        endInsertRows();
    } else {
        change();
    }
}

// The number of rows of a full ring hardly changes, so they are told to have moved; a pair of
// removal and insertion would cost the view twice.
void TrafficModel::relocate(const std::function<void()> &change)
{
    emit layoutAboutToBeChanged();
    const QModelIndexList before = persistentIndexList();
    std::vector<std::pair<std::uint64_t, std::uint64_t>> keys; // exchange, else gap
    for (const QModelIndex &index : before) {
        const auto gap = m_rows.gapAt(index.row());
        keys.emplace_back(m_rows.seqAt(index.row()), gap ? gap->before : 0);
    }
    change();
    QModelIndexList after;
    for (qsizetype i = 0; i < before.size(); ++i) {
        const auto [seq, gap] = keys[static_cast<std::size_t>(i)];
        const int row = seq != 0 ? m_rows.rowOf(seq) : m_rows.rowOfGap(gap);
        after.append(row < 0 ? QModelIndex() : createIndex(row, before[i].column()));
    }
    changePersistentIndexList(before, after);
    emit layoutChanged();
}

void TrafficModel::clear()
{
    beginResetModel();
    m_store.clear();
    m_rows.forgetGaps();
    m_notKept = notKept();
    refill();
    endResetModel();
}

void TrafficModel::setFilter(const TrafficFilter &filter)
{
    m_filter = filter;
    restartFilter();
}

void TrafficModel::restartFilter()
{
    beginResetModel();
    refill();
    endResetModel();
}

void TrafficModel::refill()
{
    m_query.reset();
    if (m_filter.isEmpty()) {
        const ExchangeStore::Span span = m_store.span();
        m_rows.showAll(span.first, span.end);
    } else {
        m_rows.showFiltered();
        m_query = std::make_unique<TrafficQuery>(m_store, criteria());
        // The worker may have found the first ones before this returns.
        const TrafficQuery::Found found = m_query->poll();
        m_rows.prepend(found.older);
        m_rows.append(found.newer);
    }
}

TrafficCriteria TrafficModel::criteria() const
{
    return {m_filter, std::make_shared<const WindowFacts>(m_titles, m_marks.snapshot())};
}

void TrafficModel::setTitles(std::shared_ptr<const RouteTitles> titles)
{
    m_titles = std::move(titles);
    if (rowCount() > 0)
        emit dataChanged(index(0, RouteColumn), index(rowCount() - 1, ResponseColumn));
}

void TrafficModel::setHidesSecrets(bool hides)
{
    m_hidesSecrets = hides;
    if (rowCount() > 0)
        emit dataChanged(index(0, PathColumn), index(rowCount() - 1, PathColumn));
}

void TrafficModel::setTimeFormat(TimeFormat format)
{
    m_timeFormat = format;
    if (rowCount() > 0)
        emit dataChanged(index(0, TimeColumn), index(rowCount() - 1, TimeColumn));
}

void TrafficModel::showMarks()
{
    if (m_filter.asksForMarks())
        restartFilter();
    else if (rowCount() > 0)
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

std::optional<ExchangeRecord> TrafficModel::recordAt(int row) const
{
    const std::uint64_t seq = seqAt(row);
    return seq == 0 ? std::nullopt : m_store.record(seq);
}

int TrafficModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_rows.count();
}

int TrafficModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

Qt::ItemFlags TrafficModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    if (seqAt(index.row()) == 0)
        return Qt::ItemIsEnabled | Qt::ItemNeverHasChildren;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
}

QVariant TrafficModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_rows.count())
        return {};
    const auto column = static_cast<Column>(index.column());
    if (role == Qt::TextAlignmentRole)
        return QVariant((isNumeric(column) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);

    const std::uint64_t seq = seqAt(index.row());
    if (seq == 0) {
        const auto gap = m_rows.gapAt(index.row());
        return gap ? gapData(*gap, index.column(), role) : QVariant();
    }
    if (role == SeqRole)
        return QVariant::fromValue<quint64>(seq);
    if (role == MarkedRole)
        return m_marks.contains(seq);
    const std::optional<ExchangeRecord> record = m_store.record(seq);
    if (!record)
        return role == Qt::DisplayRole && column == PathColumn ? tr("removed") : QVariant();

    switch (role) {
    case Qt::DisplayRole:
        return text(*record, column, index.row());
    case Qt::ForegroundRole:
        if (column == StatusColumn)
            return themeColor(statusRole(record->status));
        return isSecondary(column, *record) ? themeColor(ColorRole::MutedText) : QVariant();
    case Qt::ToolTipRole:
        return toolTip(*record, column, index.row());
    case Qt::AccessibleTextRole:
        return column == NumberColumn ? sentence(index.row()) : text(*record, column, index.row());
    case StatusRole:
        return static_cast<int>(record->status);
    case TargetRole:
        return targetText(seq);
    case ConditionRole:
        return condition(*record, column);
    default:
        return {};
    }
}

QVariant TrafficModel::gapData(const TrafficRows::Gap &gap, int column, int role) const
{
    if (role == GapRole)
        return gapText(gap);
    if (column == PathColumn && (role == Qt::DisplayRole || role == Qt::AccessibleTextRole))
        return gapText(gap);
    if (column == NumberColumn && role == Qt::AccessibleTextRole)
        return gapText(gap);
    return role == SeqRole ? QVariant::fromValue<quint64>(0) : QVariant();
}

QString TrafficModel::gapText(const TrafficRows::Gap &gap) const
{
    QStringList parts;
    if (gap.before == m_store.openedEnd() && gap.before > m_store.firstSeq()) {
        const auto last = m_store.record(gap.before - 1);
        //: A row between requests: those above it are of an earlier session
        parts += last
            ? tr("Received before, the last one at %1").arg(formatDateAndClock(last->wallTime))
            : tr("Received before");
    }
    if (gap.count > 0)
        //: A row between requests: so many came of which nothing was recorded
        parts += tr("Counted but not kept: %1").arg(formatCount(gap.count));
    return parts.join(QStringLiteral(" · "));
}

QString TrafficModel::targetText(quint64 seq) const
{
    const std::string target = m_store.target(seq);
    return toQString(m_hidesSecrets ? redactedUrl(target) : target);
}

QString TrafficModel::text(const ExchangeRecord &record, Column column, int row) const
{
    switch (column) {
    case NumberColumn:
        return QString::number(record.seq);
    case TimeColumn:
        return timeText(record, row);
    case ConnectionColumn:
        return QString::number(record.connectionId);
    case MethodColumn:
        return toQString(record.method == ExchangeMethod::Other ? m_store.method(record.seq)
                                                                : methodName(record.method));
    case HostColumn:
        return toQString(m_store.requestHeader(record.seq, "host"));
    case PathColumn:
        return targetText(record.seq);
    case RouteColumn:
        return routeText(record);
    case ResponseColumn:
        return responseText(record);
    case StatusColumn:
        return statusText(record);
    case TookColumn:
        return formatDuration(record.duration());
    case RequestSizeColumn:
        return formatSize(record.requestBodyBytes);
    case ResponseSizeColumn:
        return formatSize(record.responseBodyBytes);
    case TypeColumn:
        return toQString(m_store.responseHeader(record.seq, "content-type"));
    case ClientColumn:
        return toQString(record.peer());
    case ProtocolColumn:
        return (record.has(ExchangeRecord::Http10) ? QStringLiteral("HTTP/1.0")
                                                   : QStringLiteral("HTTP/1.1"))
            + (record.has(ExchangeRecord::Tls) ? QStringLiteral(" TLS") : QString());
    case FlagsColumn:
        return flagsText(record);
    case ColumnCount:
        break;
    }
    return {};
}

QString TrafficModel::routeText(const ExchangeRecord &record) const
{
    if (record.outcome == ExchangeOutcome::Malformed)
        return tr("refused");
    if (record.has(ExchangeRecord::CorsPreflight))
        return tr("CORS preflight");
    if (record.isUnmatched()) {
        const bool hasServer = m_titles && record.server != ExchangeRecord::NoRoute;
        const std::string server =
            hasServer ? m_titles->serverPrefix(m_store.id(record.server)) : std::string();
        return toQString(server) + tr("unmatched");
    }
    if (record.route == ExchangeRecord::NoRoute)
        return {};
    const std::string title = m_titles ? m_titles->title(m_store.id(record.route)) : std::string();
    return title.empty() ? tr("a route that is gone") : toQString(title);
}

QString TrafficModel::responseText(const ExchangeRecord &record) const
{
    if (record.response == ExchangeRecord::NoRoute || !m_titles)
        return {};
    return toQString(m_titles->title(m_store.id(record.response)));
}

QString TrafficModel::timeText(const ExchangeRecord &record, int row) const
{
    if (m_timeFormat == TimeFormat::Clock)
        return formatClock(record.wallTime);
    const auto reference = m_timeFormat == TimeFormat::SinceStart
        ? m_store.record(m_store.firstSeq())
        : recordAt(row - 1);
    const std::int64_t since = reference ? record.wallTime - reference->wallTime : 0;
    return QStringLiteral("%1 s").arg(static_cast<double>(since) / 1e9, 0, 'f', 3);
}

QString TrafficModel::flagsText(const ExchangeRecord &record) const
{
    QStringList words;
    if (m_marks.contains(record.seq))
        words.append(tr("marked"));
    if (record.has(ExchangeRecord::SentByMynah))
        words.append(tr("sent by Mynah"));
    if (record.has(ExchangeRecord::RequestBodyTruncated)
        || record.has(ExchangeRecord::ResponseBodyTruncated))
        words.append(tr("cut"));
    if (record.has(ExchangeRecord::BytesEvicted))
        words.append(tr("no details"));
    return words.join(QStringLiteral(", "));
}

QString TrafficModel::condition(const ExchangeRecord &record, Column column) const
{
    const auto is = [](const char *field, const QString &value) {
        return TrafficFilter::condition(QLatin1String(field), value);
    };
    switch (column) {
    case MethodColumn:
        return is("method", text(record, MethodColumn, -1));
    case HostColumn: {
        const QString host = text(record, HostColumn, -1);
        return host.isEmpty() ? QString() : is("host", host);
    }
    case PathColumn:
        return is("path", toQString(targetPath(m_store.target(record.seq))));
    case RouteColumn:
        if (record.has(ExchangeRecord::Imported))
            return {};
        return is("route",
                  record.route == ExchangeRecord::NoRoute ? QStringLiteral("none")
                                                          : routeText(record));
    case StatusColumn:
        return is("status",
                  record.status == 0 ? QStringLiteral("none") : QString::number(record.status));
    case ConnectionColumn:
        return is("conn", QString::number(record.connectionId));
    case ClientColumn:
        return is("client", toQString(record.peer()));
    default:
        return {};
    }
}

QString TrafficModel::toolTip(const ExchangeRecord &record, Column column, int row) const
{
    if (column == StatusColumn && record.outcome != ExchangeOutcome::Answered) {
        const auto exchange = m_store.exchange(record.seq);
        return exchange ? translated(Message::known(exchange->errorReason)) : QString();
    }
    if (column == TimeColumn)
        return formatDateAndClock(record.wallTime);
    return text(record, column, row);
}

QString TrafficModel::sentence(int row) const
{
    const std::optional<ExchangeRecord> record = recordAt(row);
    if (!record) {
        const auto gap = m_rows.gapAt(row);
        return gap ? gapText(*gap) : QString();
    }
    //: What a screen reader says of a request: method, path, status, route, duration
    return tr("%1 %2, %3, %4, %5")
        .arg(text(*record, MethodColumn, row), text(*record, PathColumn, row), statusText(*record),
             routeText(*record), formatDuration(record->duration()));
}

QVariant TrafficModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    const auto column = static_cast<Column>(section);
    if (role == Qt::TextAlignmentRole)
        return QVariant((isNumeric(column) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
    case NumberColumn:
        return tr("#");
    case TimeColumn:
        return tr("Time");
    case ConnectionColumn:
        return tr("Conn");
    case MethodColumn:
        return tr("Method");
    case HostColumn:
        return tr("Host");
    case PathColumn:
        return tr("Path");
    case RouteColumn:
        return tr("Route");
    case ResponseColumn:
        return tr("Response");
    case StatusColumn:
        return tr("Status");
    case TookColumn:
        return tr("Took");
    case RequestSizeColumn:
        return tr("Req size");
    case ResponseSizeColumn:
        return tr("Resp size");
    case TypeColumn:
        return tr("Type");
    case ClientColumn:
        return tr("Client");
    case ProtocolColumn:
        return tr("Protocol");
    case FlagsColumn:
        return tr("Flags");
    case ColumnCount:
        break;
    }
    return {};
}

QString statusText(const ExchangeRecord &record)
{
    return record.status == 0 ? TrafficModel::tr("none") : QString::number(record.status);
}

} // namespace mynah
