// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/api/exchangestore.h"

#include "server/api/exchangemove.h"
#include "server/api/loopthread.h"

#include <algorithm>
#include <mutex>
#include <shared_mutex>
#include <utility>

namespace mynah {

namespace {

ExchangeParts partsOf(const Exchange &exchange)
{
    return {
        .method = exchange.method,
        .target = exchange.target,
        .requestHead = exchange.requestHead,
        .requestBody = exchange.requestBody,
        .responseHead = exchange.responseHead,
        .responseBody = exchange.responseBody,
        .errorReason = exchange.errorReason,
        .localAddress = exchange.localAddress,
        .tlsProtocol = exchange.tlsProtocol,
        .tlsCipher = exchange.tlsCipher,
        .tlsServerName = exchange.tlsServerName,
        .tlsPeer = exchange.tlsPeer,
    };
}

ExchangeStore::Result writeAll(ExchangeLog &log)
{
    for (bool isMore = true; isMore;) {
        ExchangeLog::Unwritten unwritten;
        isMore = !log.takeUnwritten(unwritten);
        if (unwritten.empty())
            break;
        const auto written = ExchangeLog::write(*log.folder(), unwritten);
        log.noteWritten(unwritten);
        if (!written) {
            log.stopWriting();
            return written;
        }
    }
    return {};
}

void setDetails(Exchange &exchange, const ExchangeLog::Details &details)
{
    const auto &parts = details.parts;
    exchange.requestHead = parts[ExchangeLog::RequestHead];
    exchange.requestBody = parts[ExchangeLog::RequestBody];
    exchange.responseHead = parts[ExchangeLog::ResponseHead];
    exchange.responseBody = parts[ExchangeLog::ResponseBody];
    exchange.errorReason = parts[ExchangeLog::ErrorReason];
    exchange.localAddress = parts[ExchangeLog::LocalAddress];
    exchange.tlsProtocol = parts[ExchangeLog::TlsProtocol];
    exchange.tlsCipher = parts[ExchangeLog::TlsCipher];
    exchange.tlsServerName = parts[ExchangeLog::TlsServerName];
    exchange.tlsPeer = parts[ExchangeLog::TlsPeer];
}

// Rows keep a target only up to a length; the head has all of it.
void completeTarget(Exchange &exchange)
{
    if (exchange.requestHead.empty())
        return;
    if (exchange.target.size() < ExchangeStore::LongestRowText
        && exchange.method.size() < ExchangeStore::LongestRowText)
        return;
    const RequestLineWords words = splitRequestLine(splitHead(exchange.requestHead).startLine);
    exchange.method = words.method;
    exchange.target = words.target;
}

} // namespace

ExchangeStore::Batch::Batch(ExchangeStore &store)
    : m_store(store)
    , m_lock(store.m_mutex)
{
}

ExchangeStore::Batch::~Batch()
{
    const bool writes = m_store.m_log->writes();
    Waste waste = m_store.m_log->hasLitter() ? m_store.takeWaste() : Waste();
    m_lock.unlock();
    if (!writes)
        return;
    // Who writes the backlog of a full disk hardly lets go of the files.
    if (m_store.m_catchesUp)
        m_store.throwAwayLater(std::move(waste));
    else
        m_store.throwAway(waste);
    while (!m_store.m_catchesUp && m_store.flush()) { }
}

std::uint32_t ExchangeStore::Batch::numberOf(std::string_view id)
{
    return m_store.m_log->numberOf(id);
}

void ExchangeStore::Batch::append(ExchangeRecord record, const ExchangeParts &parts)
{
    m_store.appendLocked(record, parts);
}

ExchangeStore::ExchangeStore()
    : ExchangeStore(Limits())
{
}

ExchangeStore::ExchangeStore(const Limits &limits)
    : m_limits(limits)
    , m_log(std::make_unique<ExchangeLog>(limits, 1))
{
}

// What is to be thrown away still goes, and what is being moved into a folder is brought there;
// what is being moved out of one goes with it.
ExchangeStore::~ExchangeStore()
{
    m_isEnding = true;
    waitUntilDone();
    while (flush()) { }
}

Expected<std::unique_ptr<ExchangeStore>, Message>
ExchangeStore::openFolder(const std::string &path, Access access, const Limits &limits)
{
    auto folder = TrafficFolder::open(path, access);
    if (!folder)
        return Unexpected(folder.error());
    auto log = ExchangeLog::open(std::move(*folder), limits);
    if (!log)
        return Unexpected(log.error());
    auto store = std::make_unique<ExchangeStore>(limits);
    (void)store->replaceLog(std::move(*log));
    store->throwAway(store->takeWaste());
    return store;
}

void ExchangeStore::append(const Exchange &exchange)
{
    Batch batch(*this);
    ExchangeRecord record = exchange.record;
    record.server = batch.numberOf(exchange.serverId);
    record.route = batch.numberOf(exchange.routeId);
    record.response = batch.numberOf(exchange.responseId);
    batch.append(record, partsOf(exchange));
}

void ExchangeStore::appendLocked(const ExchangeRecord &record, const ExchangeParts &parts)
{
    ++m_counters.seen;
    for (const std::uint32_t number : {record.server, record.route, record.response})
        countHit(number, record.wallTime);
    if (!m_capturing || !m_log->append(record, parts))
        ++m_counters.notCaptured;
}

void ExchangeStore::countHit(std::uint32_t number, std::int64_t wallTime)
{
    if (number == ExchangeRecord::NoRoute)
        return;
    if (number >= m_hits.size())
        m_hits.resize(m_log->ids().size());
    ++m_hits[number].count;
    m_hits[number].lastWallTime = wallTime;
}

// Nobody waits for the disk but who wants to write there, too.
bool ExchangeStore::flush()
{
    const std::lock_guard writing(m_writeMutex);
    std::shared_ptr<TrafficFolder> folder;
    ExchangeLog::Unwritten unwritten;
    std::uint64_t epoch = 0;
    bool isAll = false;
    {
        const std::shared_lock lock(m_mutex);
        folder = m_log->folder();
        isAll = m_log->takeUnwritten(unwritten);
        epoch = m_epoch;
    }
    if (unwritten.empty())
        return false;
    const Result written = ExchangeLog::write(*folder, unwritten);
    const std::unique_lock lock(m_mutex);
    if (epoch != m_epoch)
        return false;
    m_log->noteWritten(unwritten);
    if (!written) {
        m_problem = written.error();
        m_log->stopWriting();
    }
    return written && !isAll;
}

ExchangeStore::Waste ExchangeStore::takeWaste()
{
    return {m_log->folder(), m_log->takeLitter()};
}

void ExchangeStore::throwAway(const Waste &waste)
{
    if (std::none_of(waste.litter.begin(), waste.litter.end(),
                     [](const auto &litter) { return litter.hasFiles(); }))
        return;
    {
        // Whoever still writes one of the files makes it before it goes.
        const std::lock_guard writing(m_writeMutex);
        waste.folder->closeFiles();
    }
    for (const TrafficFolder::Kind kind : TrafficFolder::Kinds) {
        const SegmentLog::Litter &litter = waste.litter[static_cast<std::size_t>(kind)];
        for (const std::uint32_t number : litter.files)
            waste.folder->remove(kind, number);
        if (litter.filesBelow > 0)
            waste.folder->removeBelow(kind, litter.filesBelow);
    }
}

void ExchangeStore::inBackground(std::function<void()> work)
{
    std::call_once(m_backgroundBegins, [this] {
        m_background = std::make_unique<LoopThread>(QStringLiteral("traffic"));
    });
    ++m_pending;
    m_background->post([this, work = std::move(work)]() mutable {
        std::exchange(work, nullptr)();
        --m_pending;
    });
}

bool ExchangeStore::isBusy() const
{
    return m_pending > 0;
}

void ExchangeStore::waitUntilDone()
{
    if (isBusy())
        m_background->run([] {});
}

void ExchangeStore::countLost(std::uint64_t exchanges)
{
    const std::unique_lock lock(m_mutex);
    m_counters.seen += exchanges;
    m_counters.lost += exchanges;
}

std::uint64_t ExchangeStore::firstSeq() const
{
    const std::shared_lock lock(m_mutex);
    return m_log->first();
}

std::uint64_t ExchangeStore::endSeq() const
{
    const std::shared_lock lock(m_mutex);
    return m_log->end();
}

ExchangeStore::Span ExchangeStore::span() const
{
    const std::shared_lock lock(m_mutex);
    return {m_epoch, m_log->first(), m_log->end()};
}

std::uint64_t ExchangeStore::openedEnd() const
{
    const std::shared_lock lock(m_mutex);
    return m_log->openedEnd();
}

std::optional<ExchangeRecord> ExchangeStore::record(std::uint64_t seq) const
{
    const std::shared_lock lock(m_mutex);
    const auto row = m_log->row(seq);
    return row ? std::optional(row->row.record) : std::nullopt;
}

std::size_t ExchangeStore::records(std::uint64_t seq, std::span<ExchangeRecord> out) const
{
    const std::shared_lock lock(m_mutex);
    return m_log->records(seq, out);
}

std::uint64_t ExchangeStore::visit(std::uint64_t begin, std::uint64_t end,
                                   const std::function<bool(const Visited &)> &visitor) const
{
    const std::shared_lock lock(m_mutex);
    const std::uint64_t last = std::min(end, m_log->end());
    for (std::uint64_t seq = std::max(begin, m_log->first()); seq < last; ++seq) {
        auto row = m_log->row(seq);
        if (row && !visitor(Visited(*m_log, std::move(*row))))
            return seq + 1;
    }
    return end;
}

std::optional<ExchangeParts> ExchangeStore::Visited::details() const
{
    const auto details = m_log.details(m_row.row);
    if (!details)
        return {};
    m_detailsSegment = details->segment;
    return partsOf(m_row, *details);
}

std::optional<Exchange> ExchangeStore::exchange(std::uint64_t seq) const
{
    const std::shared_lock lock(m_mutex);
    const auto row = m_log->row(seq);
    if (!row)
        return {};
    Exchange exchange;
    exchange.record = row->row.record;
    exchange.method = row->method;
    exchange.target = row->target;
    exchange.scheme = exchange.record.has(ExchangeRecord::Tls) ? "https" : "http";
    exchange.serverId = m_log->id(exchange.record.server);
    exchange.routeId = m_log->id(exchange.record.route);
    exchange.responseId = m_log->id(exchange.record.response);
    if (const auto details = m_log->details(row->row)) {
        setDetails(exchange, *details);
        completeTarget(exchange);
    } else {
        exchange.record.flags |= ExchangeRecord::BytesEvicted;
    }
    return exchange;
}

std::string ExchangeStore::method(std::uint64_t seq) const
{
    const std::shared_lock lock(m_mutex);
    const auto row = m_log->row(seq);
    return row ? std::string(row->method) : std::string();
}

std::string ExchangeStore::target(std::uint64_t seq) const
{
    const std::shared_lock lock(m_mutex);
    const auto row = m_log->row(seq);
    return row ? std::string(row->target) : std::string();
}

std::string ExchangeStore::requestHeader(std::uint64_t seq, std::string_view name) const
{
    return header(seq, name, ExchangeLog::RequestHead);
}

std::string ExchangeStore::responseHeader(std::uint64_t seq, std::string_view name) const
{
    return header(seq, name, ExchangeLog::ResponseHead);
}

std::string ExchangeStore::header(std::uint64_t seq, std::string_view name,
                                  ExchangeLog::Part part) const
{
    const std::shared_lock lock(m_mutex);
    const auto row = m_log->row(seq);
    const auto details = row ? m_log->details(row->row) : std::nullopt;
    if (!details)
        return {};
    return std::string(splitHead(details->parts[part]).find(name).value_or(""));
}

std::string ExchangeStore::id(std::uint32_t number) const
{
    const std::shared_lock lock(m_mutex);
    return m_log->id(number);
}

ExchangeStore::Hits ExchangeStore::hits(std::string_view id) const
{
    const std::shared_lock lock(m_mutex);
    const auto number = m_log->find(id);
    return number && *number < m_hits.size() ? m_hits[*number] : Hits();
}

void ExchangeStore::resetHits()
{
    const std::unique_lock lock(m_mutex);
    m_hits.clear();
}

ExchangeStore::Counters ExchangeStore::counters() const
{
    const std::shared_lock lock(m_mutex);
    Counters counters = m_counters;
    counters.kept = m_log->end() - m_log->first();
    counters.evicted += m_log->evicted();
    counters.bytes = m_log->bytes();
    counters.withoutDetails = m_log->withoutDetails();
    return counters;
}

void ExchangeStore::clear()
{
    Waste waste;
    {
        const std::unique_lock lock(m_mutex);
        m_counters.cleared += m_log->end() - m_log->first();
        m_counters.evicted += m_log->evicted();
        m_log->clear();
        m_hits.clear();
        ++m_clears;
        waste = takeWaste();
    }
    throwAwayLater(std::move(waste));
}

void ExchangeStore::throwAwayLater(Waste waste)
{
    const bool isEmpty =
        std::all_of(waste.litter.begin(), waste.litter.end(),
                    [](const auto &litter) { return litter.memory.empty() && !litter.hasFiles(); });
    if (!isEmpty)
        inBackground([this, waste = std::move(waste)] { throwAway(waste); });
}

void ExchangeStore::setCapturing(bool capturing)
{
    const std::unique_lock lock(m_mutex);
    m_capturing = capturing;
}

bool ExchangeStore::isCapturing() const
{
    const std::shared_lock lock(m_mutex);
    return m_capturing;
}

void ExchangeStore::setLimits(const Limits &limits)
{
    Waste waste;
    {
        const std::unique_lock lock(m_mutex);
        m_limits = limits;
        m_log->setLimits(limits);
        waste = takeWaste();
    }
    throwAwayLater(std::move(waste));
}

ExchangeStore::Limits ExchangeStore::limits() const
{
    const std::shared_lock lock(m_mutex);
    return m_limits;
}

void ExchangeStore::takeFolder(const std::string &path)
{
    const std::unique_lock lock(m_mutex);
    ++m_takes;
    // A clear() that comes from now on is for what is in the folder as well.
    inBackground([this, path, clears = m_clears] {
        const Result taken = moveToFolder(path, clears);
        const std::unique_lock noting(m_mutex);
        --m_takes;
        m_takesNobodys = false;
        m_taken = taken;
    });
}

ExchangeStore::Result ExchangeStore::useFolder(const std::string &path)
{
    takeFolder(path);
    waitUntilDone();
    const std::shared_lock lock(m_mutex);
    return m_taken;
}

void ExchangeStore::leaveFolder()
{
    inBackground([this] { moveToMemory(); });
}

void ExchangeStore::useMemory()
{
    leaveFolder();
    waitUntilDone();
}

ExchangeStore::Result ExchangeStore::moveToFolder(const std::string &path, std::uint64_t clears)
{
    if (const Folder used = folder(); used.path == path) {
        if (!used.problem.empty())
            writeAgain();
        return {};
    }
    auto opened = TrafficFolder::open(path, Access::Write);
    if (!opened)
        return Unexpected(opened.error());
    const std::shared_ptr<TrafficFolder> folder = std::move(*opened);
    if (!meetOwner(folder->owner())) {
        folder->removeAll();
        folder->setOwner(owner());
    }
    auto log = ExchangeLog::open(folder, limits());
    if (!log)
        return Unexpected(log.error());
    (void)moveTo(std::move(*log), clears);
    // It may have got another name meanwhile.
    if (const std::string ours = owner(); folder->owner() != ours)
        folder->setOwner(ours);
    return {};
}

// Whether the traffic of that one, whom a folder names, can be gone on with.
bool ExchangeStore::meetOwner(const std::string &itsOwner)
{
    const std::unique_lock lock(m_mutex);
    if (m_owner)
        return !m_owner->empty() && *m_owner == itsOwner;
    if (!itsOwner.empty())
        m_owner = itsOwner;
    else
        m_takesNobodys = true;
    return true;
}

void ExchangeStore::moveToMemory()
{
    std::unique_ptr<ExchangeLog> log;
    std::uint64_t clears = 0;
    {
        const std::shared_lock lock(m_mutex);
        log = std::make_unique<ExchangeLog>(m_limits, m_log->end());
        clears = m_clears;
    }
    const std::unique_ptr<ExchangeLog> old = moveTo(std::move(log), clears);
    // Whoever still writes a file makes it before it goes.
    const std::lock_guard writing(m_writeMutex);
    if (old->ownsFolder())
        old->folder()->removeAll();
}

// The writer waits for a portion at a time, and never for the disk.
std::unique_ptr<ExchangeLog> ExchangeStore::moveTo(std::unique_ptr<ExchangeLog> log,
                                                   std::uint64_t clears)
{
    ExchangeMove move(*log);
    const bool isKept = log->ownsFolder();
    const auto goesOn = [&] { return isKept || !m_isEnding; };
    Result written;
    const auto copySome = [&] {
        if (std::exchange(clears, m_clears) != m_clears)
            log->clear();
        return move.copySome(*m_log);
    };
    for (bool isMore = true; isMore && goesOn();) {
        {
            const std::shared_lock lock(m_mutex);
            isMore = copySome();
        }
        throwAway({log->folder(), log->takeLitter()});
        if (const Result now = writeAll(*log); !now)
            written = now;
    }
    Waste waste;
    {
        const std::unique_lock lock(m_mutex);
        while (goesOn() && copySome()) { }
        log->setLimits(m_limits);
        log = replaceLog(std::move(log));
        m_problem = written ? Message() : written.error();
        waste = takeWaste();
    }
    throwAway(waste);
    (void)flush();
    return log;
}

// The writer leaves writing to this thread meanwhile.
void ExchangeStore::writeAgain()
{
    Waste waste;
    {
        const std::unique_lock lock(m_mutex);
        m_catchesUp = true;
        m_problem = {};
        m_log->resumeWriting();
        waste = takeWaste();
    }
    throwAway(waste);
    while (flush()) { }
    m_catchesUp = false;
    (void)flush();
}

// Of what the new log has, a part came from the old one; the rest is new to the counters. What of
// the old one did not come along has made room.
std::unique_ptr<ExchangeLog> ExchangeStore::replaceLog(std::unique_ptr<ExchangeLog> log)
{
    const std::uint64_t moved = log->end() - log->openedEnd();
    m_counters.seen += log->end() - log->first() + log->evicted() - moved;
    m_counters.evicted += m_log->end() - m_log->first() + m_log->evicted() - moved;
    const std::vector<Hits> hits = std::exchange(m_hits, {});
    for (std::size_t number = 0; number < hits.size(); ++number) {
        const std::uint32_t renumbered = log->numberOf(m_log->ids()[number]);
        if (renumbered == ExchangeRecord::NoRoute)
            continue;
        m_hits.resize(std::max<std::size_t>(m_hits.size(), renumbered + 1));
        m_hits[renumbered] = hits[number];
    }
    m_log.swap(log);
    ++m_epoch;
    return log;
}

ExchangeStore::Folder ExchangeStore::folder() const
{
    const std::shared_lock lock(m_mutex);
    if (!m_log->folder())
        return {{}, m_taken ? Message() : m_taken.error(), {}};
    return {m_log->folder()->path(), m_problem, m_log->remark()};
}

std::string ExchangeStore::owner() const
{
    const std::shared_lock lock(m_mutex);
    return m_owner.value_or(std::string());
}

void ExchangeStore::setOwner(const std::string &owner)
{
    std::shared_ptr<TrafficFolder> folder;
    {
        const std::unique_lock lock(m_mutex);
        if (m_owner == owner)
            return;
        folder = noteOwner(owner);
    }
    if (folder)
        inBackground([folder, owner] { folder->setOwner(owner); });
}

std::shared_ptr<TrafficFolder> ExchangeStore::noteOwner(const std::string &owner)
{
    m_owner = owner;
    return m_log->ownsFolder() ? m_log->folder() : nullptr;
}

bool ExchangeStore::beginWorkspace(const std::string &owner)
{
    bool isUnknown = false;
    std::shared_ptr<TrafficFolder> folder;
    {
        const std::unique_lock lock(m_mutex);
        const bool isTheSame = !owner.empty() && m_owner == owner;
        if (isTheSame)
            return false;
        // Whose a folder is that is being taken shows in time.
        isUnknown = !m_owner && m_takes > 0 && !m_takesNobodys;
        folder = noteOwner(owner);
    }
    if (!isUnknown)
        clear();
    if (folder)
        inBackground([folder, owner] { folder->setOwner(owner); });
    return true;
}

std::uint64_t ExchangeStore::epoch() const
{
    const std::shared_lock lock(m_mutex);
    return m_epoch;
}

} // namespace mynah
