// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/api/exchangelog.h"
#include "server/api/logsegment.h"

#include <algorithm>
#include <map>
#include <utility>

namespace mynah {

using Kind = TrafficFolder::Kind;
using Result = TrafficFolder::Result;
using Segment = SegmentLog::Segment;

// Finds out what of the files in a folder holds, which is everything before the first row that does
// not, and takes the rest away if the folder is ours to write. If it is not, somebody may write
// there and remove the oldest files meanwhile.
class ExchangeLog::Opening
{
public:
    explicit Opening(ExchangeLog &log)
        : m_log(log)
        , m_folder(*log.m_folder)
    {
    }

    Result run()
    {
        for (const auto step : {&Opening::readNames, &Opening::readRows}) {
            if (const Result done = (this->*step)(); !done)
                return done;
        }
        // Behind the rows, so that their details are among them unless they made room.
        m_detailsNumbers = m_folder.numbers(Kind::Details);
        dropRowsWithTornDetails();
        keepRows();
        keepDetails();
        if (m_isTorn)
            m_log.m_remark = remark();
        return m_log.m_writes ? tidy() : Result();
    }

private:
    Message remark() const
    {
        if (m_log.m_writes)
            return Message::tr(
                       "%1 was not whole: what was recorded last had not reached the disk, and "
                       "is left out")
                .arg(m_folder.path());
        return Message::tr(
                   "%1 is not whole: what was recorded last is left out; it is being written, "
                   "or had not reached the disk")
            .arg(m_folder.path());
    }

    Result readNames()
    {
        bool isEnd = false;
        for (const std::uint32_t number : m_folder.numbers(Kind::Names)) {
            const auto loaded = m_folder.load(Kind::Names, number);
            if (!loaded)
                return Unexpected(loaded.error());
            m_log.m_names.skipNumbers(number);
            // All of them go when all rows have gone.
            if (loaded->isGone)
                break;
            if (isEnd || loaded->segment->count() == 0) {
                m_useless.emplace_back(Kind::Names, number);
                continue;
            }
            for (std::size_t i = 0; i < loaded->segment->count(); ++i)
                m_log.addId(*loaded->segment->at(i));
            m_log.m_names.addFound({number, 0, 0, loaded->segment->bytes().size(), nullptr});
            isEnd = loaded->isTorn;
        }
        m_isTorn = isEnd;
        return {};
    }

    Result readRows()
    {
        bool isEnd = false;
        for (const std::uint32_t number : m_folder.numbers(Kind::Rows)) {
            const auto loaded = m_folder.load(Kind::Rows, number);
            if (!loaded)
                return Unexpected(loaded.error());
            m_log.m_rows.skipNumbers(number);
            if (loaded->isGone) {
                forgetRows();
                continue;
            }
            const std::size_t count = isEnd ? 0 : takeRows(number, *loaded->segment);
            if (count == 0)
                m_useless.emplace_back(Kind::Rows, number);
            isEnd = isEnd || loaded->isTorn || count < loaded->segment->count();
        }
        m_isTorn = m_isTorn || isEnd;
        return {};
    }

    // Those before a file that made room did so, too.
    void forgetRows()
    {
        m_rows.clear();
        m_firstAbout.clear();
        m_log.m_oversized.clear();
        m_end = 0;
    }

    // Returns how many of the rows hold.
    std::size_t takeRows(std::uint32_t number, const LogSegment &rows)
    {
        std::size_t count = 0;
        while (count < rows.count() && isNext(*rows.at(count)))
            note(rowIn(*rows.at(count++)));
        if (count > 0)
            m_rows.push_back({number, m_end - count, m_end, rows.end(count), nullptr});
        return count;
    }

    bool isNext(std::string_view entry) const
    {
        if (entry.size() < sizeof(Row))
            return false;
        const Row row = rowIn(entry);
        const auto isKnown = [this](std::uint32_t number) {
            return number == ExchangeRecord::NoRoute || number < m_log.m_ids.size();
        };
        return entry.size() == sizeof row + row.methodBytes + row.targetBytes
            && (m_end == 0 ? row.record.seq > 0 : row.record.seq == m_end)
            && isKnown(row.record.server) && isKnown(row.record.route)
            && isKnown(row.record.response);
    }

    void note(const Row &row)
    {
        m_end = row.record.seq + 1;
        if (row.details.segment == LogPosition::Nowhere)
            return m_log.m_oversized.push_back(row.record.seq);
        m_firstAbout.try_emplace(row.details.segment, row.record.seq);
        // Also when the file is gone: what comes is not to be taken for what was there.
        m_log.m_details.skipNumbers(row.details.segment);
    }

    // Details are written before their row, so that only those of the last rows can be missing;
    // the others made room.
    void dropRowsWithTornDetails()
    {
        std::uint64_t end = m_end;
        for (auto segment = m_rows.rbegin(); segment != m_rows.rend(); ++segment) {
            const auto loaded = m_folder.load(Kind::Rows, segment->number);
            if (!loaded || loaded->isGone)
                break;
            for (std::uint64_t seq = segment->endSeq; seq > segment->firstSeq; --seq) {
                const Row row = rowIn(*loaded->segment->at(seq - 1 - segment->firstSeq));
                if (row.details.segment == LogPosition::Nowhere)
                    continue;
                if (isWholeOrGone(row.details))
                    return endRowsAt(end);
                end = seq - 1;
            }
        }
        endRowsAt(end);
    }

    bool hasMadeRoom(LogPosition position) const
    {
        return m_detailsNumbers.empty() || position.segment < m_detailsNumbers.front();
    }

    bool isWholeOrGone(LogPosition position)
    {
        if (hasMadeRoom(position))
            return true;
        if (m_detailsNumber != position.segment) {
            const auto loaded = m_folder.load(Kind::Details, position.segment);
            m_details = loaded ? loaded->segment : nullptr;
            m_detailsNumber = position.segment;
            if (loaded && loaded->isGone)
                m_detailsNumbers = m_folder.numbers(Kind::Details);
        }
        return hasMadeRoom(position) || (m_details && position.index < m_details->count());
    }

    void endRowsAt(std::uint64_t end)
    {
        m_isTorn = m_isTorn || end < m_end;
        m_end = end;
    }

    void keepRows()
    {
        for (Segment &rows : m_rows) {
            if (rows.firstSeq >= m_end) {
                m_useless.emplace_back(Kind::Rows, rows.number);
                continue;
            }
            if (rows.endSeq > m_end) {
                rows.endSeq = m_end;
                const auto loaded = m_folder.load(Kind::Rows, rows.number);
                if (loaded && !loaded->isGone)
                    rows.written = loaded->segment->end(m_end - rows.firstSeq);
            }
            m_log.m_rows.addFound(rows);
        }
        if (!m_log.m_rows.isEmpty()) {
            m_log.m_first = m_log.m_rows.first().firstSeq;
            m_log.m_end = m_end;
            m_log.m_openedEnd = m_end;
        }
        std::erase_if(m_log.m_oversized, [this](std::uint64_t seq) { return seq >= m_log.m_end; });
    }

    // Those that rows speak of; whether they hold is seen when somebody asks for them.
    void keepDetails()
    {
        for (const std::uint32_t number : m_detailsNumbers) {
            m_log.m_details.skipNumbers(number);
            const auto first = m_firstAbout.find(number);
            if (first == m_firstAbout.end() || first->second >= m_end) {
                m_useless.emplace_back(Kind::Details, number);
                continue;
            }
            const auto next = std::next(first);
            const std::uint64_t end =
                next == m_firstAbout.end() ? m_end : std::min(next->second, m_end);
            m_log.m_details.addFound(
                {number, first->second, end, m_folder.entryBytes(Kind::Details, number), nullptr});
        }
    }

    // So that the files are whole again, and new ones come behind them.
    Result tidy()
    {
        for (const auto &[kind, number] : m_useless)
            m_folder.remove(kind, number);
        for (const auto &[kind, log] :
             {std::pair(Kind::Names, &m_log.m_names), std::pair(Kind::Rows, &m_log.m_rows)}) {
            if (log->isEmpty() || !m_isTorn)
                continue;
            const Segment &last = log->segments().back();
            if (const Result cut = m_folder.cut(kind, last.number, last.written); !cut)
                return cut;
        }
        return {};
    }

    ExchangeLog &m_log;
    TrafficFolder &m_folder;
    std::vector<std::uint32_t> m_detailsNumbers;
    std::vector<Segment> m_rows;
    // By the numbers of the files of details, the first exchange that each is about.
    std::map<std::uint32_t, std::uint64_t> m_firstAbout;
    // The file of details that was looked at last.
    std::uint32_t m_detailsNumber = 0;
    std::shared_ptr<const LogSegment> m_details;
    std::vector<std::pair<Kind, std::uint32_t>> m_useless;
    // Behind the last row that holds; 0 before the first.
    std::uint64_t m_end = 0;
    bool m_isTorn = false;
};

Expected<std::unique_ptr<ExchangeLog>, Message>
ExchangeLog::open(std::shared_ptr<TrafficFolder> folder, const Limits &limits)
{
    auto log = std::make_unique<ExchangeLog>(limits, 1, std::move(folder));
    if (const Result opened = Opening(*log).run(); !opened)
        return Unexpected(opened.error());
    log->setLimits(limits);
    return log;
}

} // namespace mynah
