// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/api/trafficquery.h"
#include "tests/support/fakeservercontroller.h"
#include "tests/support/testcase.h"

#include <QTemporaryDir>
#include <QTest>

#include <set>
#include <thread>

using namespace Qt::StringLiterals;

namespace mynah::test {

namespace {

using namespace std::chrono_literals;

TrafficCriteria criteria(const QString &text)
{
    return {std::get<TrafficFilter>(TrafficFilter::parse(text)), {}};
}

// All exchanges are marked, and one route has a title.
class Facts final : public TrafficFacts
{
public:
    std::string routeTitle(std::string_view routeId) const override
    {
        return routeId == "item" ? "GET /users/:id" : "";
    }
    bool isMarked(std::uint64_t) const override
    {
        ++m_asked;
        return true;
    }
    int asked() const { return m_asked; }

private:
    mutable std::atomic<int> m_asked = 0;
};

// Takes a moment over each row until another thread has got something into the store.
class SlowFacts final : public TrafficFacts
{
public:
    explicit SlowFacts(ExchangeStore &store, std::chrono::milliseconds moment)
        : m_store(store)
        , m_moment(moment)
    {
    }
    ~SlowFacts() override
    {
        if (m_writer.joinable())
            m_writer.join();
    }
    Q_DISABLE_COPY_MOVE(SlowFacts)

    std::string routeTitle(std::string_view) const override { return {}; }
    bool isMarked(std::uint64_t) const override
    {
        ++m_asked;
        if (!m_writer.joinable())
            m_writer = std::thread([this] { write(); });
        const QDeadlineTimer aMoment(m_moment);
        while (!m_written && !aMoment.hasExpired()) { }
        return true;
    }
    // How many rows had been asked for when the writer was through; 0: it is not.
    int askedBeforeWritten() const { return m_askedBeforeWritten; }

private:
    void write() const
    {
        m_store.append(sampleExchange());
        m_askedBeforeWritten = m_asked.load();
        m_written = true;
    }

    ExchangeStore &m_store;
    const std::chrono::milliseconds m_moment;
    mutable std::atomic<int> m_asked = 0;
    mutable std::atomic<int> m_askedBeforeWritten = 0;
    mutable std::atomic<bool> m_written = false;
    mutable std::thread m_writer;
};

// What a query finds in the past, newest first.
std::vector<std::uint64_t> foundOlder(TrafficQuery &query)
{
    std::vector<std::uint64_t> older;
    const QDeadlineTimer patient(patience());
    do {
        const TrafficQuery::Found found = query.poll();
        older.insert(older.end(), found.older.begin(), found.older.end());
    } while (!query.isComplete() && !patient.hasExpired());
    return older;
}

} // namespace

class TestTrafficQuery final : public TestCase
{
    Q_OBJECT

private slots:
    void anEmptyStoreIsCompleteAtOnce();
    void findsThePastBackwardsAndThePresentForwards();
    void methodsWithoutANumberAreRead();
    void titlesAndMarksAreAsked();
    void endsWhileItSearches();
    void saysHowFarItIs();
    void looksAtEveryRowOnce();
    void letsTheWriterInBetween();
    void letsTheWriterInAfterALongLookIntoDetails();
    void severalDoNotKeepTheWriterOut();
    void stopsWhenTold();
    void findsNothingInAnotherPlace();
    void forgetsWhatItFoundBeforeThePlaceChanged();
};

void TestTrafficQuery::anEmptyStoreIsCompleteAtOnce()
{
    const ExchangeStore store;
    TrafficQuery query(store, criteria(u"users"_s));
    const TrafficQuery::Found found = query.poll();
    QVERIFY(found.newer.empty() && found.older.empty());
    QVERIFY(query.isComplete());
}

void TestTrafficQuery::findsThePastBackwardsAndThePresentForwards()
{
    FakeServerController controller;
    const auto add = [&controller](std::uint64_t count) {
        while (count-- > 0)
            controller.addExchange("GET", controller.store().endSeq() % 10 == 0 ? "/ten" : "/one");
    };
    add(10'000);
    TrafficQuery query(controller.store(), criteria(u"/ten"_s));
    QVERIFY(!query.isComplete());
    std::vector<std::uint64_t> all;
    bool added = false;
    TRY_VERIFY([&] {
        const TrafficQuery::Found found = query.poll();
        for (const std::uint64_t seq : found.older) {
            // Older than all before.
            if (!all.empty() && seq >= all.front())
                return false;
            all.insert(all.begin(), seq);
        }
        for (const std::uint64_t seq : found.newer) {
            if (!all.empty() && seq <= all.back())
                return false;
            all.push_back(seq);
        }
        if (!std::exchange(added, true))
            add(500);
        return query.isComplete();
    }());
    QCOMPARE(all.size(), 1050U);
    QCOMPARE(all.front(), 10U);
    QCOMPARE(all.back(), 10'500U);
}

void TestTrafficQuery::methodsWithoutANumberAreRead()
{
    FakeServerController controller;
    controller.addExchange("PURGE", "/cache");
    controller.addExchange("GET", "/cache");
    TrafficQuery query(controller.store(), criteria(u"method:purge"_s));
    QCOMPARE(foundOlder(query), std::vector<std::uint64_t>{1});
}

void TestTrafficQuery::titlesAndMarksAreAsked()
{
    FakeServerController controller;
    Exchange exchange = sampleExchange("GET", "/users/7");
    exchange.routeId = "item";
    controller.addExchange(exchange);
    controller.addExchange("GET", "/users/8");
    TrafficCriteria asked = criteria(u"route:users is:marked"_s);
    asked.facts = std::make_shared<const Facts>();
    TrafficQuery query(controller.store(), asked);
    QCOMPARE(foundOlder(query), std::vector<std::uint64_t>{1});
}

void TestTrafficQuery::endsWhileItSearches()
{
    FakeServerController controller;
    for (int i = 0; i < 5000; ++i)
        controller.addExchange("GET", "/one");
    for (int i = 0; i < 20; ++i) {
        TrafficQuery query(controller.store(), criteria(u"body:nothing"_s));
        query.poll();
    }
}

void TestTrafficQuery::saysHowFarItIs()
{
    FakeServerController controller;
    for (int i = 0; i < 5000; ++i)
        controller.addExchange("GET", "/one");
    TrafficQuery query(controller.store(), criteria(u"one"_s));
    QCOMPARE(query.progress().rowsLookedAt, 0U);
    QCOMPARE(query.progress().rows, 5000U);
    QCOMPARE(foundOlder(query).size(), 5000U);
    QCOMPARE(query.progress().rowsLookedAt, 5000U);

    controller.store().setLimits({.rows = 10});
    QCOMPARE(query.progress().rowsLookedAt, 10U);
    QCOMPARE(query.progress().rows, 10U);
}

void TestTrafficQuery::looksAtEveryRowOnce()
{
    FakeServerController controller;
    for (int i = 0; i < 5000; ++i)
        controller.addExchange("GET", "/one");
    const std::atomic<bool> stop = false;
    const auto found = [&](std::uint64_t begin, std::uint64_t end) {
        return matchingExchanges(controller.store(), criteria(u"/one body:\"o\""_s), begin, end,
                                 stop);
    };
    const std::vector<std::uint64_t> all = found(0, 1'000'000);
    QCOMPARE(all.size(), 5000U);
    QVERIFY(std::is_sorted(all.begin(), all.end()));
    QCOMPARE(std::set(all.begin(), all.end()).size(), 5000U);
    QCOMPARE(found(17, 20), (std::vector<std::uint64_t>{17, 18, 19}));
    QVERIFY(found(20, 20).empty());

    const auto facts = std::make_shared<Facts>();
    TrafficCriteria marked = criteria(u"is:marked"_s);
    marked.facts = facts;
    QCOMPARE(matchingExchanges(controller.store(), marked, 0, 6000, stop).size(), 5000U);
    QCOMPARE(facts->asked(), 5000);
}

// However long the whole takes.
void TestTrafficQuery::letsTheWriterInBetween()
{
    constexpr int Rows = 2000;
    FakeServerController controller;
    for (int i = 0; i < Rows; ++i)
        controller.addExchange("GET", "/one");
    const auto facts = std::make_shared<SlowFacts>(controller.store(), 1ms);
    TrafficCriteria asked = criteria(u"is:marked"_s);
    asked.facts = facts;
    const std::atomic<bool> stop = false;
    QCOMPARE(matchingExchanges(controller.store(), asked, 1, Rows + 1, stop).size(),
             std::size_t(Rows));
    QVERIFY(facts->askedBeforeWritten() > 0);
    QVERIFY(facts->askedBeforeWritten() < Rows);
}

// Which may have to be read from a file.
void TestTrafficQuery::letsTheWriterInAfterALongLookIntoDetails()
{
    constexpr int Rows = 50;
    FakeServerController controller;
    for (int i = 0; i < Rows; ++i)
        controller.addExchange("GET", "/one");
    const auto facts = std::make_shared<SlowFacts>(controller.store(), 100ms);
    TrafficCriteria asked = criteria(u"body:\"o\" is:marked"_s);
    asked.facts = facts;
    const std::atomic<bool> stop = false;
    QCOMPARE(matchingExchanges(controller.store(), asked, 1, Rows + 1, stop).size(),
             std::size_t(Rows));
    QVERIFY(facts->askedBeforeWritten() > 0);
    QVERIFY(facts->askedBeforeWritten() < 10);
}

// They are so many that one is always inside, and go through the store again and again.
void TestTrafficQuery::severalDoNotKeepTheWriterOut()
{
    constexpr int Rows = 20'000;
    FakeServerController controller;
    ExchangeStore &store = controller.store();
    for (int i = 0; i < Rows; ++i)
        controller.addExchange("GET", "/one");
    std::atomic<bool> stop = false;
    std::vector<std::thread> threads;
    for (int i = 0; i < 4; ++i) {
        threads.emplace_back([&] {
            while (!stop)
                matchingExchanges(store, criteria(u"status:5xx"_s), 1, Rows + 1, stop);
        });
    }
    std::atomic<int> written = 0;
    threads.emplace_back([&] {
        for (; !stop; ++written)
            store.append(sampleExchange());
    });
    const bool getsIn =
        QTest::qWaitFor([&] { return written >= 50; }, static_cast<int>(patience().count()));
    stop = true;
    for (std::thread &thread : threads)
        thread.join();
    QVERIFY(getsIn);
    QCOMPARE(store.counters().seen, std::uint64_t(Rows + written));
}

void TestTrafficQuery::stopsWhenTold()
{
    FakeServerController controller;
    for (int i = 0; i < 100; ++i)
        controller.addExchange("GET", "/one");
    const std::atomic<bool> stop = true;
    QVERIFY(matchingExchanges(controller.store(), criteria(u"one"_s), 1, 101, stop).empty());
}

// Where there are fewer rows than it has looked at, and then some that would pass.
void TestTrafficQuery::findsNothingInAnotherPlace()
{
    const QTemporaryDir folder;
    FakeServerController controller;
    ExchangeStore &store = controller.store();
    for (int i = 0; i < 5000; ++i)
        controller.addExchange("GET", "/one");
    TrafficQuery query(store, criteria(u"/one"_s));
    QCOMPARE(foundOlder(query).size(), 5000U);
    store.clear();
    QVERIFY(store.useFolder(folder.path().toStdString()));
    QVERIFY(store.endSeq() < 5000);
    QVERIFY(query.poll().newer.empty());
    QCOMPARE(query.progress().rowsLookedAt, 0U);
    for (int i = 0; i < 6000; ++i)
        controller.addExchange("GET", "/one");
    for (int i = 0; i < 100; ++i) {
        const TrafficQuery::Found found = query.poll();
        QVERIFY(found.newer.empty() && found.older.empty());
    }
}

void TestTrafficQuery::forgetsWhatItFoundBeforeThePlaceChanged()
{
    FakeServerController controller;
    for (int i = 0; i < 5000; ++i)
        controller.addExchange("GET", "/one");
    TrafficQuery query(controller.store(), criteria(u"/one"_s));
    QVERIFY(query.poll().newer.empty());
    TRY_COMPARE(query.progress().rowsLookedAt, 5000U);
    controller.store().useMemory();
    QVERIFY(query.poll().older.empty());
}

} // namespace mynah::test

QTEST_GUILESS_MAIN(mynah::test::TestTrafficQuery)
#include "tst_trafficquery.moc"
