// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fakeservercontroller.h"
#include "tests/support/uitestcase.h"
#include "ui/editors/routerequests.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace mynah::test {

namespace {

void receive(ExchangeStore &store, const std::string &routeId, const std::string &target,
             const std::string &body = {})
{
    Exchange exchange = sampleExchange("POST", target);
    exchange.routeId = routeId;
    exchange.requestBody = body;
    exchange.record.requestBodyBytes = body.size();
    store.append(exchange);
}

} // namespace

class TestRouteRequests final : public UiTestCase
{
    Q_OBJECT

private slots:
    void theNewestComesFirst();
    void looksFarBackButNotForEver();
    void namesComeFromTheSelectedRequestFirst();
    void largeBodiesAreLeftOut();
};

void TestRouteRequests::theNewestComesFirst()
{
    using Numbers = std::vector<std::uint64_t>;
    ExchangeStore store;
    QCOMPARE(lastRequestsOf(store, "a", 3), Numbers());
    for (const char *route : {"a", "b", "a", "a", "a", "b"})
        receive(store, route, "/");
    QCOMPARE(lastRequestsOf(store, "a", 3), (Numbers{5, 4, 3}));
    QCOMPARE(lastRequestsOf(store, "b", 3), (Numbers{6, 2}));
}

void TestRouteRequests::looksFarBackButNotForEver()
{
    ExchangeStore store;
    receive(store, "a", "/");
    for (int i = 0; i < 1'000; ++i)
        receive(store, "b", "/");
    QCOMPARE(lastRequestsOf(store, "a", 1), std::vector<std::uint64_t>{1});
    for (int i = 0; i < 20'000; ++i)
        receive(store, "b", "/");
    QVERIFY(lastRequestsOf(store, "a", 1).empty());
}

void TestRouteRequests::namesComeFromTheSelectedRequestFirst()
{
    ExchangeStore store;
    receive(store, "a", "/x?old=1", R"({"item": 1})");
    receive(store, "other", "/x?never=1");
    MockRoute route;
    route.id = "a";
    route.path = "/x/:shop";
    const Exchange selected = sampleExchange("GET", "/y?mine=1");
    const RequestNames names = namesForRoute(route, store, selected);
    QCOMPARE(names.query, (QStringList{u"mine"_s, u"old"_s}));
    QCOMPARE(names.pathParameters, QStringList{u"shop"_s});
    QCOMPARE(names.membersOfBody({}), QStringList{u"item"_s});
    QVERIFY(names.headers.contains(u"user-agent"_s));
}

void TestRouteRequests::largeBodiesAreLeftOut()
{
    ExchangeStore store;
    receive(store, "a", "/x?large=1", "{\"a\": \"" + std::string(200'000, 'x') + "\"}");
    MockRoute route;
    route.id = "a";
    QVERIFY(namesForRoute(route, store, std::nullopt).query.isEmpty());
}

} // namespace mynah::test

QTEST_MAIN(mynah::test::TestRouteRequests)
#include "tst_routerequests.moc"
