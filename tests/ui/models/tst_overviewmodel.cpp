// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fakeservercontroller.h"
#include "tests/support/modelwatch.h"
#include "tests/support/sampleworkspace.h"
#include "tests/support/uitestcase.h"
#include "ui/models/overviewmodel.h"
#include "ui/models/routetitles.h"

using namespace Qt::StringLiterals;

namespace mynah::test {

class TestOverviewModel final : public UiTestCase
{
    Q_OBJECT

private slots:
    void showsAnAnsweredRequest();
    void saysThatNoRouteAnswered();
    void saysWhyARequestWasRefused();
    void aStatusHasAReasonInAnyCase();
    void saysThatNothingWasSent();
    void saysThatARouteIsGone();
    void showsTls();
    void showsTheClientsCertificate();
    void bodiesThatWereCutSaySo();
    void everyKindOfExchangeIsToldRight();

private:
    static QString text(const Exchange &exchange, const RouteTitles *titles = nullptr)
    {
        OverviewModel model;
        model.setExchange(exchange, titles);
        return modelText(model, 2);
    }
};

void TestOverviewModel::showsAnAnsweredRequest()
{
    Exchange exchange = sampleExchange("GET", "/users/7");
    exchange.routeId = "item";
    exchange.responseId = "item-200";
    const RouteTitles titles(sampleWorkspace());
    const QString shown = text(exchange, &titles);
    for (const QString &line :
         {u"Method | GET"_s, u"URL | http://127.0.0.1:8080/users/7"_s, u"User agent | sample/1.0"_s,
          u"Status | 200 Sample"_s, u"Outcome | answered"_s, u"Took | 0.104 ms"_s,
          u"Content type | application/json"_s, u"Answered by | GET /users/:id"_s,
          u"Response | 200 OK"_s, u"Number | #1, request 1 on it"_s, u"Client | 127.0.0.1:53312"_s,
          u"Server | 127.0.0.1:8080"_s})
        QVERIFY2(shown.contains(line), qPrintable(line + u" in\n"_s + shown));
    QVERIFY(!shown.contains(u"TLS"_s));
    QVERIFY(!shown.contains(u"Reason"_s));
}

void TestOverviewModel::saysThatNoRouteAnswered()
{
    QVERIFY(text(sampleExchange("GET", "/x", 404)).contains(u"Answered by | no route"_s));
}

void TestOverviewModel::saysWhyARequestWasRefused()
{
    Exchange exchange = sampleExchange({}, {}, 400);
    exchange.record.outcome = ExchangeOutcome::Malformed;
    exchange.errorReason = "the request line has no version";
    const QString shown = text(exchange);
    QVERIFY(shown.contains(u"Outcome | refused: the request is not valid HTTP"_s));
    QVERIFY(shown.contains(u"Reason | the request line has no version"_s));
}

void TestOverviewModel::aStatusHasAReasonInAnyCase()
{
    Exchange exchange = sampleExchange("GET", "/x", 404);
    for (const char *head : {"", "HTTP/1.1 404\r\n\r\n", "HTTP/1.1 404 \r\n\r\n"}) {
        exchange.responseHead = head;
        QVERIFY2(text(exchange).contains(u"Status | 404 Not Found"_s), head);
    }
    exchange.responseHead = "HTTP/1.1 404 No such bird\r\n\r\n";
    QVERIFY(text(exchange).contains(u"Status | 404 No such bird"_s));
}

void TestOverviewModel::saysThatNothingWasSent()
{
    Exchange exchange = sampleExchange("GET", "/x", 0);
    exchange.responseHead.clear();
    exchange.record.outcome = ExchangeOutcome::ClientClosed;
    exchange.record.responseEnd = ExchangeRecord::NotReached;
    const QString shown = text(exchange);
    QVERIFY(shown.contains(u"Status | nothing was sent"_s));
    QVERIFY(shown.contains(u"Outcome | the client closed the connection"_s));
    QVERIFY(shown.contains(u"Took | —"_s));
}

void TestOverviewModel::saysThatARouteIsGone()
{
    Exchange exchange = sampleExchange();
    exchange.routeId = "deleted";
    exchange.responseId = "deleted-200";
    const RouteTitles titles(sampleWorkspace());
    QVERIFY(text(exchange, &titles).contains(u"Answered by | gone from the workspace"_s));
}

void TestOverviewModel::showsTls()
{
    Exchange exchange = sampleExchange();
    exchange.tlsProtocol = "TLSv1.3";
    exchange.tlsCipher = "AES";
    exchange.tlsServerName = "shop.test";
    const QString shown = text(exchange);
    QVERIFY(shown.contains(u"TLS | TLSv1.3"_s));
    QVERIFY(shown.contains(u"Server name | shop.test"_s));
    QVERIFY(!shown.contains(u"Client certificate"_s));
}

void TestOverviewModel::showsTheClientsCertificate()
{
    Exchange exchange = sampleExchange();
    exchange.tlsPeer =
        "subject: CN=ada: a,O=Example\ncommonName: ada\nalternativeName: DNS:a.test\n";
    const QString shown = text(exchange);
    QVERIFY(shown.contains(u"Client certificate"_s));
    QVERIFY(shown.contains(u"Subject | CN=ada: a,O=Example"_s));
    QVERIFY(shown.contains(u"Common name | ada"_s));
    QVERIFY(shown.contains(u"Alternative name | DNS:a.test"_s));
}

void TestOverviewModel::bodiesThatWereCutSaySo()
{
    Exchange exchange = sampleExchange();
    exchange.record.flags |= ExchangeRecord::ResponseBodyTruncated;
    QVERIFY(text(exchange).contains(u"(not all of it was kept)"_s));
}

void TestOverviewModel::everyKindOfExchangeIsToldRight()
{
    OverviewModel model;
    const ModelWatch watch(model);
    for (const int status : {200, 404, 0, 500, 999}) {
        Exchange exchange = sampleExchange("GET", "/x", status);
        exchange.routeId = status == 200 ? "list" : "";
        model.setExchange(exchange, nullptr);
        QCOMPARE(watch.staleCell(), QString());
    }
    model.setExchange(Exchange(), nullptr);
    QCOMPARE(model.rowCount(), 4);
}

} // namespace mynah::test

QTEST_MAIN(mynah::test::TestOverviewModel)
#include "tst_overviewmodel.moc"
