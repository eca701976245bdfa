// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/api/exchangestore.h"
#include "server/api/trafficquery.h"
#include "server/domain/exchange.h"
#include "ui/displayformat.h"
#include "ui/models/routetitles.h"
#include "ui/models/trafficmarks.h"
#include "ui/models/trafficrows.h"

#include <QAbstractTableModel>

#include <functional>
#include <memory>
#include <optional>

namespace mynah {

// The rows of the exchange store, in batches: nothing changes between two calls of tick(), and each
// of them emits at most one structural signal, however much has happened. Text is made when it is
// asked for; nothing is kept per row.
class TrafficModel final : public QAbstractTableModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TrafficModel)

public:
    enum Column {
        NumberColumn,
        TimeColumn,
        ConnectionColumn,
        MethodColumn,
        HostColumn,
        PathColumn,
        RouteColumn,
        ResponseColumn,
        StatusColumn,
        TookColumn,
        RequestSizeColumn,
        ResponseSizeColumn,
        TypeColumn,
        ClientColumn,
        ProtocolColumn,
        FlagsColumn,
        ColumnCount,
    };
    enum Role {
        SeqRole = Qt::UserRole, // quint64; 0 for a gap
        GapRole, // text of a gap, else invalid
        StatusRole, // int
        TargetRole,
        MarkedRole,
        // The condition that lets through what has this cell's value, or empty.
        ConditionRole,
    };

    TrafficModel(ExchangeStore &store, TrafficMarks &marks, QObject *parent = nullptr);
    ~TrafficModel() override;

    // Shows a placeholder instead of the secrets in targets.
    void setHidesSecrets(bool hides);

    // Takes over what has happened since the last time; not while frozen.
    void tick();
    // Empties the store, and what stands for exchanges that were not kept.
    void clear();
    void setFrozen(bool frozen) { m_frozen = frozen; }
    // The empty filter shows everything.
    void setFilter(const TrafficFilter &filter);
    bool isFiltered() const { return m_rows.isFiltered(); }
    // How many exchanges the filter has let through so far; nothing without one.
    std::optional<std::uint64_t> filteredCount() const
    {
        return isFiltered() ? std::optional<std::uint64_t>(m_rows.filteredCount()) : std::nullopt;
    }
    // The filter, and what it asks of the window at this moment.
    TrafficCriteria criteria() const;
    // A filter has not yet looked at every row.
    bool isSearching() const { return m_query && !m_query->isComplete(); }
    // While it is searching.
    TrafficQuery::Progress searchProgress() const { return m_query->progress(); }
    void setTitles(std::shared_ptr<const RouteTitles> titles);
    void setTimeFormat(TimeFormat format);
    TimeFormat timeFormat() const { return m_timeFormat; }

    // Else the rows have numbers from before the store's epoch changed, until the next tick.
    bool hasNumbersOfStore() const { return m_epoch == m_store.epoch(); }
    std::uint64_t seqAt(int row) const { return m_rows.seqAt(row); }
    int rowOf(std::uint64_t seq) const { return m_rows.rowOf(seq); }
    // The first row at or after that exchange.
    int lowerBound(std::uint64_t seq) const { return m_rows.lowerBound(seq); }
    std::optional<ExchangeRecord> recordAt(int row) const;
    // One sentence about the row, as a screen reader says it.
    QString sentence(int row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

signals:
    // The numbers of exchanges are those of others now.
    void renumbered();

private:
    void tickAll();
    void tickFiltered();
    void restartFilter();
    void startAnew();
    void noteOpened();
    void refill();
    // Rows went at the top and came at either end: change, with the one signal that says so.
    struct Delta
    {
        int dropped = 0;
        int prepended = 0;
        int appended = 0;
    };
    void changeRows(Delta delta, const std::function<void()> &change);
    void relocate(const std::function<void()> &change);
    // Adds to rows what was counted only since the last tick; says which gap grew.
    std::optional<std::uint64_t> noteGap(TrafficRows &rows);
    std::uint64_t notKept() const;
    QString targetText(quint64 seq) const;
    QString text(const ExchangeRecord &record, Column column, int row) const;
    QString routeText(const ExchangeRecord &record) const;
    QString responseText(const ExchangeRecord &record) const;
    QString timeText(const ExchangeRecord &record, int row) const;
    QString flagsText(const ExchangeRecord &record) const;
    QString condition(const ExchangeRecord &record, Column column) const;
    QString toolTip(const ExchangeRecord &record, Column column, int row) const;
    QString gapText(const TrafficRows::Gap &gap) const;
    QVariant gapData(const TrafficRows::Gap &gap, int column, int role) const;
    void showMarks();

    ExchangeStore &m_store;
    TrafficMarks &m_marks;
    std::shared_ptr<const RouteTitles> m_titles;
    TrafficRows m_rows;
    TrafficFilter m_filter;
    std::unique_ptr<TrafficQuery> m_query;
    bool m_frozen = false;
    bool m_hidesSecrets = false;
    TimeFormat m_timeFormat = TimeFormat::Clock;
    // Of the store, whose rows have other numbers in another.
    std::uint64_t m_epoch = 0;
    // Not kept, as counted at the last tick.
    std::uint64_t m_notKept = 0;
};

// "no answer", "404"
QString statusText(const ExchangeRecord &record);

} // namespace mynah
