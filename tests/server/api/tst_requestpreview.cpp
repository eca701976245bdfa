// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/api/requestpreview.h"
#include "tests/server/mock/mocksamples.h"
#include "tests/support/fakeservercontroller.h"
#include "tests/support/testcase.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace mynah;
using test::sampleExchange;

namespace {

Exchange order()
{
    Exchange exchange = sampleExchange("POST", "/shops/7/orders?x=1");
    exchange.requestHead = "POST /shops/7/orders?x=1 HTTP/1.1\r\nHost: h\r\nX-Tenant: acme\r\n"
                           "Content-Type: application/json\r\n\r\n";
    exchange.requestBody = R"({"sku":"a1"})";
    return exchange;
}

} // namespace

class TestRequestPreview : public test::TestCase
{
    Q_OBJECT

private slots:
    void judgesEveryRuleOnItsOwn()
    {
        using enum MatchRule::Target;
        using enum MatchRule::Operator;
        RuleSet rules;
        rules.rules = {test::rule(PathParameter, "shop", Equals, "7"),
                       test::rule(Header, "x-tenant", Equals, "globex"),
                       test::rule(Body, "$.sku", Equals, "a1"), test::rule(Query, "x", Regex, "(")};
        const RuleTest test =
            testRulesOn(order(), test::route("POST", "/shops/:shop/orders"), rules);
        QVERIFY(!test.holds);
        QCOMPARE(test.steps.size(), 4u);
        QVERIFY(test.steps[0].passed);
        QVERIFY(!test.steps[1].passed);
        QCOMPARE(test.steps[1].seen, std::optional<std::string>("acme"));
        QVERIFY(test.steps[2].passed);
        QVERIFY(!test.steps[3].passed);
        QVERIFY(!test.steps[3].reason.empty());
        QCOMPARE(test.steps[3].place.row, 3);

        rules.combine = RuleSet::Combine::Any;
        QVERIFY(testRulesOn(order(), test::route("POST", "/shops/:shop/orders"), rules).holds);
    }

    void holdsWhenThereIsNoCondition()
    {
        RuleSet rules;
        QVERIFY(testRulesOn(order(), test::route("GET", "/"), rules).holds);
        rules.combine = RuleSet::Combine::Any;
        rules.rules.push_back(
            test::rule(MatchRule::Target::Query, "y", MatchRule::Operator::Exists, ""));
        rules.rules.back().enabled = false;
        QVERIFY(testRulesOn(order(), test::route("GET", "/"), rules).holds);
    }

    void hasNoParametersOnARouteThatDoesNotLetItIn_data()
    {
        QTest::addColumn<QByteArray>("path");
        QTest::newRow("longer") << QByteArray("/shops/:shop/orders/:order/lines/:line");
        QTest::newRow("other") << QByteArray("/customers/:shop");
        QTest::newRow("broken") << QByteArray("shops/:shop");
    }
    void hasNoParametersOnARouteThatDoesNotLetItIn()
    {
        QFETCH(QByteArray, path);
        RuleSet rules;
        rules.rules = {
            test::rule(MatchRule::Target::PathParameter, "shop", MatchRule::Operator::Exists, "")};
        QVERIFY(!testRulesOn(order(), test::route("GET", path.toStdString()), rules).holds);
    }

    void hasTheParametersOfAConnect()
    {
        Exchange connect;
        connect.method = "CONNECT";
        connect.target = "h:443";
        RuleSet rules;
        rules.rules = {test::rule(MatchRule::Target::PathParameter, "to",
                                  MatchRule::Operator::Equals, "h:443")};
        QVERIFY(testRulesOn(connect, test::route("CONNECT", "/:to"), rules).holds);
    }

    void rendersTheResponseForTheRequest()
    {
        MockResponse response = test::templateResponse("r", "{{params.shop}} {{body.sku}}");
        response.status = 201;
        response.headers.push_back({"X-A", "b", {}});
        const auto preview = previewResponse(order(), test::route("POST", "/shops/:shop/orders"),
                                             response, {{}, {{"Server", "mock", {}}}});
        QVERIFY(preview);
        QCOMPARE(preview->status, 201);
        QCOMPARE(preview->reason, std::string("Created"));
        QCOMPARE(preview->body, std::string("7 a1"));
        QVERIFY(std::any_of(preview->headers.begin(), preview->headers.end(),
                            [](const Header &header) { return header.name == "X-A"; }));
        QVERIFY(std::any_of(preview->headers.begin(), preview->headers.end(),
                            [](const Header &header) { return header.value == "mock"; }));
    }

    void tellsWhatIsAddedOnTheWay()
    {
        const auto added = [](const MockResponse &response) {
            QStringList names;
            const auto preview = previewResponse(order(), test::route("GET", "/"), response, {});
            for (const Header &header : preview->added)
                names += QString::fromStdString(
                    header.name == "Date" ? header.name : header.name + ": " + header.value);
            return names;
        };
        QCOMPARE(added(test::textResponse("r", "four")),
                 (QStringList{QStringLiteral("Date"), QStringLiteral("Content-Length: 4")}));
        QCOMPARE(added(test::textResponse("r", "", 204)), QStringList{QStringLiteral("Date")});
        MockResponse dated = test::textResponse("r", "", 204);
        dated.headers = {{"date", "Sun, 06 Nov 1994 08:49:37 GMT", {}}};
        QCOMPARE(added(dated), QStringList());
    }

    void showsStaticAnswersAsTheyAre()
    {
        const auto preview = previewResponse(order(), test::route("POST", "/x"),
                                             test::textResponse("r", "{{not a template"), {});
        QVERIFY(preview);
        QCOMPARE(preview->body, std::string("{{not a template"));
        QCOMPARE(preview->reason, std::string("OK"));
    }

    void readsBodyFiles()
    {
        const QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("body.txt")));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("from a file") > 0);
        file.close();
        MockResponse response = test::textResponse("r", "");
        response.body.kind = ResponseBody::Kind::File;
        response.body.file = "body.txt";
        const PreviewScope scope{folder.path().toStdString(), {}};
        const auto preview = previewResponse(order(), test::route("GET", "/"), response, scope);
        QVERIFY(preview);
        QCOMPARE(preview->body, std::string("from a file"));

        response.body.file = "missing.txt";
        QVERIFY(!previewResponse(order(), test::route("GET", "/"), response, scope));
    }

    void saysWhyATemplateDoesNotRender()
    {
        const auto preview = previewResponse(order(), test::route("GET", "/"),
                                             test::templateResponse("r", "{{#if}}"), {});
        QVERIFY(!preview);
        QVERIFY(!preview.error().empty());
    }
};

QTEST_GUILESS_MAIN(TestRequestPreview)
#include "tst_requestpreview.moc"
