// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/api/exchangelog.h"
#include "server/core/expected.h"
#include "server/core/fairsharedmutex.h"
#include "server/core/message.h"
#include "server/domain/exchange.h"

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace mynah {

class LoopThread;

// Every exchange that the servers finished: a fixed-size row for each of the last ones, and the
// bytes of heads and bodies, the oldest given up first. What is not kept is counted. It is in
// memory, or in the files of a folder, where it is found again. One writer, any number of readers,
// each on any thread; nobody is called back, readers look at endSeq() when it suits them.
class ExchangeStore final
{
public:
    using Limits = ExchangeLog::Limits;
    using Access = TrafficFolder::Access;
    using Result = TrafficFolder::Result;

    // seen == kept + countedOnly(), at every moment.
    struct Counters
    {
        // Those that were in the folder among them.
        std::uint64_t seen = 0;
        // Rows that can be read now.
        std::uint64_t kept = 0;
        // The recorder was too slow for them.
        std::uint64_t lost = 0;
        // They came while capturing was off.
        std::uint64_t notCaptured = 0;
        // They made room for newer ones.
        std::uint64_t evicted = 0;
        // People removed them.
        std::uint64_t cleared = 0;
        // Of the kept rows, those without heads and bodies.
        std::uint64_t withoutDetails = 0;
        // What is taken of the limit: memory, or disk when it is a folder. Besides it there are in
        // memory: ids and hits (up to ExchangeLog::MostIds); the places of rows without details,
        // eight bytes each; of rows and of details a segment of at most 1 MiB for the next one to
        // begin with; and, with a folder, the segment that is being filled and the four that were
        // read last, each of 1 MiB or one larger exchange.
        std::size_t bytes = 0;

        std::uint64_t countedOnly() const { return lost + notCaptured + evicted + cleared; }
    };

    // How often a server, route or response answered since the program was started.
    struct Hits
    {
        std::uint64_t count = 0;
        // Nanoseconds since 1970 UTC of the last one; 0: never.
        std::int64_t lastWallTime = 0;
    };

    // A kept exchange where it lies, until its visitor returns.
    class Visited final
    {
    public:
        Visited(const ExchangeLog &log, ExchangeLog::RowView row)
            : m_log(log)
            , m_row(std::move(row))
        {
        }
        Q_DISABLE_COPY_MOVE(Visited)

        const ExchangeRecord &record() const { return m_row.row.record; }
        // At most LongestRowText bytes.
        std::string_view method() const { return m_row.method; }
        std::string_view target() const { return m_row.target; }
        std::string_view routeId() const { return m_log.id(record().route); }
        // Method and target as above. Nothing when heads and bodies are gone.
        std::optional<ExchangeParts> details() const;

    private:
        const ExchangeLog &m_log;
        const ExchangeLog::RowView m_row;
        // Keeps what details() gave readable.
        mutable std::shared_ptr<const LogSegment> m_detailsSegment;
    };

    // Where it is.
    struct Folder
    {
        // Empty: in memory.
        std::string path;
        // Why nothing is written there any more, and what comes is kept in memory; without a path,
        // why the folder that was to be used cannot be.
        Message problem;
        // What was found wrong when it was opened.
        Message remark;
    };

    // The writer's side, for many at once: nobody reads while it lives; after that, what was
    // appended can be read and is in the files, if there are any.
    class Batch final
    {
    public:
        explicit Batch(ExchangeStore &store);
        ~Batch();
        Q_DISABLE_COPY_MOVE(Batch)

        // For a record's server, route or response. Numbers stay the same as long as epoch() does.
        std::uint32_t numberOf(std::string_view id);
        std::uint64_t epoch() const { return m_store.m_epoch; }
        // The record's seq is given by the store.
        void append(ExchangeRecord record, const ExchangeParts &parts);

    private:
        ExchangeStore &m_store;
        std::unique_lock<FairSharedMutex> m_lock;
    };

    ExchangeStore();
    explicit ExchangeStore(const Limits &limits);
    // That of a folder, to read or to go on with. Error: a sentence that says a way out.
    static Expected<std::unique_ptr<ExchangeStore>, Message>
    openFolder(const std::string &path, Access access, const Limits &limits = {});
    ~ExchangeStore();
    Q_DISABLE_COPY_MOVE(ExchangeStore)

    // A whole one; its ids become numbers of the store.
    void append(const Exchange &exchange);
    // Exchanges that happened and of which nothing is known.
    void countLost(std::uint64_t exchanges);

    // The kept rows are those of firstSeq() <= seq < endSeq(); a row is missing only when its file
    // cannot be read.
    std::uint64_t firstSeq() const;
    std::uint64_t endSeq() const;
    struct Span
    {
        std::uint64_t epoch = 0;
        std::uint64_t first = 0;
        std::uint64_t end = 0;
    };
    // These at one moment.
    Span span() const;
    // Rows before it were in the folder when it was opened.
    std::uint64_t openedEnd() const;
    std::optional<ExchangeRecord> record(std::uint64_t seq) const;
    // Copies rows from the first kept one at or after seq; returns how many.
    std::size_t records(std::uint64_t seq, std::span<ExchangeRecord> out) const;
    // Shows the kept rows of begin <= seq < end in ascending order, until the visitor returns
    // false. The writer waits meanwhile, so few rows at a time are shown, and the visitor asks the
    // store nothing. Returns where to go on: behind the last row that was shown, or end.
    std::uint64_t visit(std::uint64_t begin, std::uint64_t end,
                        const std::function<bool(const Visited &)> &visitor) const;
    // A decoded copy; without heads and bodies when the record has BytesEvicted.
    std::optional<Exchange> exchange(std::uint64_t seq) const;
    // Method and target of a row, at most LongestRowText bytes of each; they outlive the details.
    std::string method(std::uint64_t seq) const;
    std::string target(std::uint64_t seq) const;
    // The first header field of that name, or empty; only while the details are kept.
    std::string requestHeader(std::uint64_t seq, std::string_view name) const;
    std::string responseHeader(std::uint64_t seq, std::string_view name) const;
    // The workspace's id for a number in a record's server, route or response; empty for NoRoute.
    std::string id(std::uint32_t number) const;

    Hits hits(std::string_view id) const;
    void resetHits();
    Counters counters() const;

    // Removes every row, and forgets the hits; the counters go on. The files go in the background.
    void clear();
    // While off, exchanges are counted only.
    void setCapturing(bool capturing);
    bool isCapturing() const;
    // Takes effect at once.
    void setLimits(const Limits &limits);
    Limits limits() const;

    // Goes on with what is in that folder; what was kept so far comes after it. In a folder that
    // has a problem, writing is tried again. That takes its time in the background, while the store
    // goes on where it is; what goes wrong shows in folder().
    void takeFolder(const std::string &path);
    // Takes the newest along and empties the folder, if it is ours to write; in the background.
    void leaveFolder();
    // Something is under way in the background, where one thing is done after the other.
    bool isBusy() const;
    // The same two, done when they return. On error, a sentence that says a way out, the store is
    // as it was; that the disk is full is none.
    Result useFolder(const std::string &path);
    void useMemory();
    Folder folder() const;
    // The workspace whose traffic it is, however it is called; kept in the folder. Until somebody
    // says one it is that of the folder. A folder of another one is emptied when it is taken, and
    // so is one of nobody (the empty name).
    std::string owner() const;
    // It has another name from now on.
    void setOwner(const std::string &owner);
    // What comes from now on is of that one: what there is of others goes. Returns whether it does.
    bool beginWorkspace(const std::string &owner);
    // Counts up when rows and names get other numbers.
    std::uint64_t epoch() const;

    static constexpr std::size_t LongestRowText = ExchangeLog::LongestText;

private:
    // What a log left, and where its files are.
    struct Waste
    {
        std::shared_ptr<TrafficFolder> folder;
        ExchangeLog::Litter litter;
    };

    // Writes the oldest of what is not yet in the files. True when there was more that can be
    // written.
    bool flush();
    void throwAway(const Waste &waste);
    void throwAwayLater(Waste waste);
    // Runs it on m_background, after what was to be done before.
    void inBackground(std::function<void()> work);
    void waitUntilDone();
    std::string header(std::uint64_t seq, std::string_view name, ExchangeLog::Part part) const;
    // On m_background.
    Result moveToFolder(const std::string &path, std::uint64_t clears);
    bool meetOwner(const std::string &itsOwner);
    // Whose folder has to be told. Wants m_mutex to be held.
    std::shared_ptr<TrafficFolder> noteOwner(const std::string &owner);
    void moveToMemory();
    void writeAgain();
    // clears: m_clears when that log began. Returns the log that was used before.
    std::unique_ptr<ExchangeLog> moveTo(std::unique_ptr<ExchangeLog> log, std::uint64_t clears);
    // All of these want m_mutex to be held.
    void appendLocked(const ExchangeRecord &record, const ExchangeParts &parts);
    void countHit(std::uint32_t number, std::int64_t wallTime);
    Waste takeWaste();
    std::unique_ptr<ExchangeLog> replaceLog(std::unique_ptr<ExchangeLog> log);

    // Whoever writes to the folder of m_log holds it, and asks for m_mutex meanwhile, not the other
    // way round.
    std::mutex m_writeMutex;
    mutable FairSharedMutex m_mutex;
    Limits m_limits;
    bool m_capturing = true;
    std::unique_ptr<ExchangeLog> m_log;
    Message m_problem;
    // By the numbers of ids.
    std::vector<Hits> m_hits;
    // kept, evicted and what follows are the log's.
    Counters m_counters;
    std::uint64_t m_epoch = 0;
    // How often it was cleared.
    std::uint64_t m_clears = 0;
    std::optional<std::string> m_owner;
    // The folder that is being taken, while nobody has said an owner, names none.
    bool m_takesNobodys = false;
    // How many folders are to be taken, and how it went with the last one.
    int m_takes = 0;
    Result m_taken;

    // m_background writes what the writer leaves to it.
    std::atomic<bool> m_catchesUp = false;
    std::atomic<bool> m_isEnding = false;
    // What m_background has to do, with what it is doing.
    std::atomic<std::size_t> m_pending = 0;
    std::once_flag m_backgroundBegins;
    // Null until there is something to do.
    std::unique_ptr<LoopThread> m_background;
};

} // namespace mynah
