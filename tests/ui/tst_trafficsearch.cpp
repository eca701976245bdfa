// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fakeservercontroller.h"
#include "tests/support/uitestcase.h"
#include "ui/trafficsearch.h"

using namespace Qt::StringLiterals;

namespace mynah::test {

namespace {

struct Desk
{
    FakeServerController controller;

    QStringList found(const QString &text, Secrets secrets = Secrets::Shown, std::size_t most = 100)
    {
        const std::atomic<bool> stop = false;
        const auto pattern = SearchPattern::compile(text, SearchPattern::Kind::Text);
        SearchResults results;
        searchTraffic(controller.store(), secrets, {*pattern, SearchScope::Traffic, most, stop},
                      results);
        QStringList lines;
        for (const SearchHit &hit : results.hits)
            lines += QString::number(hit.seq) + u": "_s + hit.where + u" | "_s + hit.line;
        isCut = results.isCut;
        return lines;
    }

    bool isCut = false;
};

} // namespace

class TestTrafficSearch final : public UiTestCase
{
    Q_OBJECT

private slots:
    void targetsAndBodiesAreLookedThrough();
    void theNewestComeFirst();
    void secretsThatAreHiddenAreNotFound();
    void bytesThatAreNoTextAreReadAsLatin1();
};

void TestTrafficSearch::targetsAndBodiesAreLookedThrough()
{
    Desk desk;
    Exchange exchange = sampleExchange("POST", "/orders");
    exchange.requestBody = "{\n  \"sku\": \"Needle\"\n}";
    exchange.responseBody = "no needle here";
    desk.controller.addExchange(exchange);
    QCOMPARE(desk.found(u"needle"_s),
             (QStringList{u"1: Request 1 › POST /orders › request body | \"sku\": \"Needle\""_s,
                          u"1: Request 1 › POST /orders › response body | no needle here"_s}));
    QCOMPARE(desk.found(u"orders"_s),
             QStringList{u"1: Request 1 › POST /orders › target | /orders"_s});
}

void TestTrafficSearch::theNewestComeFirst()
{
    Desk desk;
    for (int i = 0; i < 3; ++i)
        desk.controller.addExchange("GET", "/needle");
    QCOMPARE(desk.found(u"needle"_s, Secrets::Shown, 2),
             (QStringList{u"3: Request 3 › GET /needle › target | /needle"_s,
                          u"2: Request 2 › GET /needle › target | /needle"_s}));
    QVERIFY(desk.isCut);
}

void TestTrafficSearch::secretsThatAreHiddenAreNotFound()
{
    Desk desk;
    desk.controller.addExchange("GET", "/a?api_key=needle");
    QCOMPARE(desk.found(u"needle"_s).size(), 1);
    QVERIFY(desk.found(u"needle"_s, Secrets::Hidden).isEmpty());
}

void TestTrafficSearch::bytesThatAreNoTextAreReadAsLatin1()
{
    Desk desk;
    Exchange exchange = sampleExchange("POST", "/orders");
    exchange.requestBody = "\xff needle";
    desk.controller.addExchange(exchange);
    QCOMPARE(desk.found(u"ÿ needle"_s).size(), 1);
}

} // namespace mynah::test

QTEST_MAIN(mynah::test::TestTrafficSearch)
#include "tst_trafficsearch.moc"
