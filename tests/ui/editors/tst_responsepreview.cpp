// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/uitestcase.h"
#include "tests/ui/editors/routedesk.h"
#include "ui/editors/responsepreview.h"
#include "ui/widgets/codeedit.h"

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
        rendered.body = "gone";
        bench.controller.setPreview(rendered);
    }

    void open() { at<QTabWidget>("responseTabs").setCurrentIndex(3); }
    QString text() { return at<CodeEdit>("previewEdit").text(); }
    QString request() { return at<QLabel>("previewRequestLabel").text(); }
};

} // namespace

class TestResponsePreview final : public UiTestCase
{
    Q_OBJECT

private slots:
    void showsTheAnswerToAMadeUpRequest();
    void showsTheAnswerToTheSelectedRequest();
    void followsWhatIsEdited();
    void saysWhyThereIsNone();
    void pathsAreMadeUpForEveryKind_data();
    void pathsAreMadeUpForEveryKind();
};

void TestResponsePreview::showsTheAnswerToAMadeUpRequest()
{
    PreviewDesk desk;
    desk.open();
    TRY_COMPARE(desk.text(), u"HTTP/1.1 404 Not Found\nX-A: 1\n\ngone"_s);
    QVERIFY2(desk.request().startsWith(u"For GET /orders/1,"_s), qPrintable(desk.request()));
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
    TRY_COMPARE(desk.request(), u"For request #5, GET /orders/42"_s);
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

void TestResponsePreview::saysWhyThereIsNone()
{
    PreviewDesk desk;
    desk.bench.controller.setPreview(Unexpected(std::string("the template does not end")));
    desk.open();
    auto &fault = desk.at<QLabel>("previewError");
    TRY_COMPARE(fault.text(), u"the template does not end"_s);
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
