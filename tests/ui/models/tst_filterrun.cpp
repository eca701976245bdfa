// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fakeservercontroller.h"
#include "tests/support/sampleworkspace.h"
#include "tests/support/uitestcase.h"
#include "ui/models/filterrun.h"

using namespace Qt::StringLiterals;

namespace mynah::test {

namespace {

FilterRun::Inputs inputs(const QString &text)
{
    return {std::get<TrafficFilter>(TrafficFilter::parse(text)), {}, {}};
}

} // namespace

class TestFilterRun final : public UiTestCase
{
    Q_OBJECT

private slots:
    void anEmptyStoreIsCompleteAtOnce();
    void findsThePastBackwardsAndThePresentForwards();
    void methodsWithoutANumberAreRead();
    void titlesAndMarksAreAsked();
    void endsWhileItSearches();
};

void TestFilterRun::anEmptyStoreIsCompleteAtOnce()
{
    const ExchangeStore store;
    FilterRun run(store, inputs(u"users"_s));
    const FilterRun::Found found = run.poll();
    QVERIFY(found.newer.empty() && found.older.empty());
    QVERIFY(run.isComplete());
}

void TestFilterRun::findsThePastBackwardsAndThePresentForwards()
{
    FakeServerController controller;
    const auto add = [&controller](std::uint64_t count) {
        while (count-- > 0)
            controller.addExchange("GET", controller.store().endSeq() % 10 == 0 ? "/ten" : "/one");
    };
    add(10'000);
    FilterRun run(controller.store(), inputs(u"/ten"_s));
    QVERIFY(!run.isComplete());
    std::vector<std::uint64_t> all;
    bool added = false;
    TRY_VERIFY([&] {
        const FilterRun::Found found = run.poll();
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
        return run.isComplete();
    }());
    QCOMPARE(all.size(), 1050U);
    QCOMPARE(all.front(), 10U);
    QCOMPARE(all.back(), 10'500U);
}

void TestFilterRun::methodsWithoutANumberAreRead()
{
    FakeServerController controller;
    controller.addExchange("PURGE", "/cache");
    controller.addExchange("GET", "/cache");
    FilterRun run(controller.store(), inputs(u"method:purge"_s));
    std::vector<std::uint64_t> older;
    TRY_VERIFY([&] {
        const FilterRun::Found found = run.poll();
        older.insert(older.end(), found.older.begin(), found.older.end());
        return run.isComplete();
    }());
    QCOMPARE(older, std::vector<std::uint64_t>{1});
}

void TestFilterRun::titlesAndMarksAreAsked()
{
    FakeServerController controller;
    Exchange exchange = sampleExchange("GET", "/users/7");
    exchange.routeId = "item";
    controller.addExchange(exchange);
    controller.addExchange("GET", "/users/8");
    FilterRun::Inputs asked = inputs(u"route:users is:marked"_s);
    asked.titles = std::make_shared<const RouteTitles>(sampleWorkspace());
    asked.marks = std::make_shared<const TrafficMarks::Set>(TrafficMarks::Set{1, 2});
    FilterRun run(controller.store(), asked);
    std::vector<std::uint64_t> older;
    TRY_VERIFY([&] {
        const FilterRun::Found found = run.poll();
        older.insert(older.end(), found.older.begin(), found.older.end());
        return run.isComplete();
    }());
    QCOMPARE(older, std::vector<std::uint64_t>{1});
}

void TestFilterRun::endsWhileItSearches()
{
    FakeServerController controller;
    for (int i = 0; i < 5000; ++i)
        controller.addExchange("GET", "/one");
    for (int i = 0; i < 20; ++i) {
        FilterRun run(controller.store(), inputs(u"body:nothing"_s));
        run.poll();
    }
}

} // namespace mynah::test

QTEST_MAIN(mynah::test::TestFilterRun)
#include "tst_filterrun.moc"
