// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/uitestcase.h"
#include "tests/ui/editors/routedesk.h"
#include "ui/editors/routerequests.h"
#include "ui/widgets/codeedit.h"

#include <QComboBox>
#include <QTabWidget>
#include <QTest>

using namespace Qt::StringLiterals;

namespace mynah::test {

namespace {

struct PreviewDesk : RouteDesk
{
    PreviewDesk()
        : RouteDesk("order")
    {
        RenderedResponse rendered;
        rendered.status = 404;
        rendered.headers = {{"X-A", "1", {}}};
        rendered.added = {{"Content-Length", "4", {}}};
        rendered.body = "gone";
        bench.controller.setPreview(rendered);
    }

    void open() { at<QTabWidget>("responseTabs").setCurrentIndex(3); }
    QString text() { return at<CodeEdit>("previewEdit").text(); }
    QComboBox &requests() { return at<QComboBox>("previewRequestCombo"); }
    QString request() { return requests().currentText(); }
    void receive(const char *target)
    {
        Exchange exchange = sampleExchange("GET", target);
        exchange.routeId = "order";
        bench.controller.addExchange(exchange);
    }
};

} // namespace

class TestResponsePreview final : public UiTestCase
{
    Q_OBJECT

private slots:
    void showsTheAnswerToAMadeUpRequest();
    void showsTheAnswerToTheSelectedRequest();
    void followsWhatIsEdited();
    void anyOfTheRoutesLastRequestsCanBeChosen();
    void aNewRequestIsTheLastOne();
    void saysWhichRulesTheRequestMeets();
    void saysWhyThereIsNone();
    void pathsAreMadeUpForEveryKind_data();
    void pathsAreMadeUpForEveryKind();
};

void TestResponsePreview::showsTheAnswerToAMadeUpRequest()
{
    PreviewDesk desk;
    desk.open();
    TRY_COMPARE(desk.text(), u"HTTP/1.1 404 Not Found\nX-A: 1\nContent-Length: 4\n\ngone"_s);
    QCOMPARE(desk.request(), u"An example: GET /orders/1"_s);
    QTest::keyClicks(desk.at<CodeEdit>("previewEdit").focusProxy(), u"x"_s);
    QVERIFY(desk.text().startsWith(u"HTTP/1.1 404"_s));
}

void TestResponsePreview::showsTheAnswerToTheSelectedRequest()
{
    PreviewDesk desk;
    Exchange exchange = sampleExchange("GET", "/orders/42");
    exchange.record.seq = 5;
    desk.editor.setTestExchange(exchange);
    desk.open();
    TRY_COMPARE(desk.request(), u"The selected one: #5 GET /orders/42"_s);
}

void TestResponsePreview::followsWhatIsEdited()
{
    PreviewDesk desk;
    desk.open();
    TRY_VERIFY(desk.text().contains(u"gone"_s));
    RenderedResponse other;
    other.status = 200;
    other.body = "here";
    desk.bench.controller.setPreview(other);
    desk.bench.editor.changeResponse("order", "found", Field::Status,
                                     [](MockResponse &response) { response.status = 201; });
    TRY_COMPARE(desk.text(), u"HTTP/1.1 200 OK\n\nhere"_s);
}

void TestResponsePreview::anyOfTheRoutesLastRequestsCanBeChosen()
{
    PreviewDesk desk;
    for (int i = 1; i <= 25; ++i)
        desk.receive(qPrintable(u"/orders/%1"_s.arg(i)));
    desk.bench.controller.addExchange("GET", "/of/another/route");
    desk.open();
    TRY_COMPARE(desk.request(), u"The route's last one: #25 GET /orders/25"_s);
    QCOMPARE(desk.requests().count(), 22);
    choose(desk.requests(), u"#20 GET /orders/20"_s);
    QCOMPARE(desk.request(), u"#20 GET /orders/20"_s);
    // The choice stays while the response is edited.
    desk.bench.editor.changeResponse("order", "found", Field::Status,
                                     [](MockResponse &response) { response.status = 201; });
    TRY_VERIFY(desk.text().contains(u"gone"_s));
    QCOMPARE(desk.request(), u"#20 GET /orders/20"_s);
}

void TestResponsePreview::aNewRequestIsTheLastOne()
{
    PreviewDesk desk;
    desk.open();
    TRY_COMPARE(desk.request(), u"An example: GET /orders/1"_s);
    desk.receive("/orders/7");
    TRY_COMPARE(desk.request(), u"The route's last one: #1 GET /orders/7"_s);
}

void TestResponsePreview::saysWhichRulesTheRequestMeets()
{
    PreviewDesk desk;
    RuleTest test;
    test.holds = false;
    MatchStep met;
    met.subject = "query page equals 2";
    met.passed = true;
    MatchStep missed;
    missed.subject = "header x-a exists";
    test.steps = {met, missed};
    desk.bench.controller.setRuleTest(test);
    desk.open();
    TRY_VERIFY(!desk.at<QLabel>("previewRulesLabel").isVisible());
    desk.bench.editor.changeResponse("order", "found", Field::Rules, [](MockResponse &response) {
        response.rules.rules.resize(2);
    });
    auto &rules = desk.at<QLabel>("previewRulesLabel");
    TRY_VERIFY(rules.isVisible());
    QCOMPARE(rules.text(),
             u"The request does not meet the rules of this response:\n✓ query page equals 2\n"
             "✗ header x-a exists"_s);
}

void TestResponsePreview::saysWhyThereIsNone()
{
    PreviewDesk desk;
    desk.bench.controller.setPreview(Unexpected(Message("the template does not end")));
    desk.open();
    auto &fault = desk.at<QLabel>("previewError");
    TRY_COMPARE(fault.text(), u"The template does not end"_s);
    QVERIFY(fault.isVisible());
    QVERIFY(!desk.at<CodeEdit>("previewEdit").isVisible());
}

void TestResponsePreview::pathsAreMadeUpForEveryKind_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QString>("example");
    using Kind = MockRoute::PathKind;
    QTest::newRow("plain") << int(Kind::Pattern) << QByteArray("/a/b") << u"/a/b"_s;
    QTest::newRow("parameter") << int(Kind::Pattern) << QByteArray("/a/:b/c") << u"/a/1/c"_s;
    QTest::newRow("rest") << int(Kind::Pattern) << QByteArray("/a/*") << u"/a/example"_s;
    QTest::newRow("exact") << int(Kind::Exact) << QByteArray("/a/:b") << u"/a/:b"_s;
    QTest::newRow("regex") << int(Kind::Regex) << QByteArray("[a-z]+") << u"/"_s;
}

void TestResponsePreview::pathsAreMadeUpForEveryKind()
{
    QFETCH(int, kind);
    QFETCH(QByteArray, path);
    QFETCH(QString, example);
    MockRoute route;
    route.pathKind = MockRoute::PathKind(kind);
    route.path = path.toStdString();
    QCOMPARE(examplePath(route), example);
}

} // namespace mynah::test

QTEST_MAIN(mynah::test::TestResponsePreview)
#include "tst_responsepreview.moc"
