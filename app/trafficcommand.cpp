// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/trafficcommand.h"

#include "app/commandline.h"
#include "app/console.h"
#include "app/signalwatcher.h"
#include "app/version.h"
#include "server/api/exchangestore.h"
#include "server/api/trafficexport.h"
#include "server/api/trafficimport.h"
#include "server/api/trafficquery.h"

#include <QEventLoop>
#include <QFileInfo>
#include <QTimer>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <memory>
#include <string>

namespace mynah {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto LookInterval = 20ms;
// Lines that are made before they are written.
constexpr std::uint64_t RowsAtOnce = 1024;

// A folder knows routes by their ids; nothing in it is marked.
class RouteIds final : public TrafficFacts
{
public:
    std::string routeTitle(std::string_view routeId) const override { return std::string(routeId); }
    bool isMarked(std::uint64_t) const override { return false; }
};

Expected<TrafficFilter, QString> parseFilter(const QString &text)
{
    auto parsed = TrafficFilter::parse(text);
    if (const auto *fault = std::get_if<TrafficFilter::Fault>(&parsed))
        return Unexpected(
            u"--filter: %1 (at character %2)"_s.arg(fault->message).arg(fault->position + 1));
    return std::get<TrafficFilter>(std::move(parsed));
}

int printLines(const ExchangeStore &store, const TrafficCriteria &criteria, AccessLogFormat format)
{
    const std::atomic<bool> neverStop = false;
    const std::uint64_t end = store.endSeq();
    for (std::uint64_t seq = store.firstSeq(); seq < end; seq += RowsAtOnce) {
        std::string lines;
        for (const std::uint64_t found :
             matchingExchanges(store, criteria, seq, std::min(end, seq + RowsAtOnce), neverStop)) {
            if (const auto exchange = store.exchange(found))
                lines += accessLine(*exchange, format);
        }
        if (!writeOn(stdout, lines))
            return ExitFailure;
    }
    return ExitSuccess;
}

TrafficExportOptions exportOptions(const TrafficOptions &options)
{
    TrafficExportOptions result;
    result.format = options.outFile.endsWith(".har"_L1, Qt::CaseInsensitive)
        ? TrafficFormat::Har
        : TrafficFormat::JsonLines;
    result.har.version = Version;
    result.har.keepSecrets = options.keepsSecrets;
    return result;
}

// Until it is done; a signal cancels it.
template <typename Work>
void waitFor(Work &work)
{
    SignalWatcher watcher;
    QEventLoop loop;
    QTimer look;
    QObject::connect(&watcher, &SignalWatcher::received, &loop, [&] { work.cancel(); });
    QObject::connect(&look, &QTimer::timeout, &loop, [&] {
        if (work.state() != Work::State::Working)
            loop.quit();
    });
    look.start(LookInterval);
    loop.exec();
}

int writeFile(const ExchangeStore &store, const TrafficCriteria &criteria,
              const TrafficOptions &options)
{
    TrafficExport work(store, criteria, exportOptions(options), options.outFile);
    waitFor(work);
    if (work.state() == TrafficExport::State::Failed)
        say(u"%1: cannot be written: %2; name another file with --out"_s.arg(options.outFile,
                                                                             work.errorString()));
    if (work.state() != TrafficExport::State::Done)
        return ExitFailure;
    sayOn(stdout, u"Wrote %1 exchanges to %2"_s.arg(work.progress().written).arg(options.outFile));
    return ExitSuccess;
}

void sayWhatIsMissing(const ImportedTraffic &traffic)
{
    for (const Message &problem : traffic.problems)
        say(u"%1: %2"_s.arg(traffic.path, QString::fromStdString(problem)));
    if (const std::uint64_t more = traffic.skipped - traffic.problems.size(); more > 0)
        say(u"%1: %2 more entries cannot be read"_s.arg(traffic.path).arg(more));
    const ExchangeStore::Counters counters = traffic.store->counters();
    if (counters.evicted > 0 || counters.withoutDetails > 0)
        say(u"%1 is larger than what is kept in memory: its first %2 exchanges are left out, and "
            "the next %3 have no headers and bodies; take it apart"_s.arg(traffic.path)
                .arg(counters.evicted)
                .arg(counters.withoutDetails));
}

// Null when it cannot be read, which has been said then.
std::shared_ptr<ExchangeStore> readFile(const QString &path)
{
    TrafficImport work(path);
    waitFor(work);
    if (work.state() == TrafficImport::State::Failed)
        say(u"%1 cannot be read: %2"_s.arg(path, QString::fromStdString(work.error())));
    if (work.state() != TrafficImport::State::Done)
        return nullptr;
    sayWhatIsMissing(work.traffic());
    return work.traffic().store;
}

std::shared_ptr<ExchangeStore> openFolder(const QString &path)
{
    auto store = ExchangeStore::openFolder(QFileInfo(path).absoluteFilePath().toStdString(),
                                           ExchangeStore::Access::Read);
    if (!store) {
        say(QString::fromStdString(store.error()));
        return nullptr;
    }
    if (const std::string remark = (*store)->folder().remark; !remark.empty())
        say(QString::fromStdString(remark));
    return std::move(*store);
}

} // namespace

int runTraffic(const TrafficOptions &options)
{
    const auto filter = parseFilter(options.filter);
    if (!filter) {
        say(filter.error());
        return ExitUsage;
    }
    const std::shared_ptr<ExchangeStore> store =
        QFileInfo(options.source).isFile() ? readFile(options.source) : openFolder(options.source);
    if (!store)
        return ExitFailure;
    const TrafficCriteria criteria{*filter, std::make_shared<const RouteIds>()};
    return options.outFile.isEmpty() ? printLines(*store, criteria, options.logFormat)
                                     : writeFile(*store, criteria, options);
}

} // namespace mynah
