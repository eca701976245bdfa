// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/uitestcase.h"
#include "tests/ui/editors/routedesk.h"

#include <QComboBox>
#include <QSpinBox>
#include <QTabBar>
#include <QTableView>
#include <QTabWidget>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace mynah::test {

namespace {

struct ResponseDesk : RouteDesk
{
    QComboBox &status() { return at<QComboBox>("responseStatusCombo"); }
    QComboBox &type() { return at<QComboBox>("contentTypeCombo"); }
    QTabWidget &tabs() { return at<QTabWidget>("responseTabs"); }
    QTableView &headers() { return at<QTableView>("responseHeadersView"); }
    void openTab(int number)
    {
        QTest::mouseClick(tabs().tabBar(), Qt::LeftButton, {},
                          tabs().tabBar()->tabRect(number).center());
    }
    // "Content-Type: application/json|X-A: 1"
    QString headerLines() const
    {
        QStringList lines;
        for (const Header &header : response().headers)
            lines += QString::fromStdString(header.name + ": " + header.value);
        return lines.join(u'|');
    }
};

} // namespace

class TestResponseEditor final : public UiTestCase
{
    Q_OBJECT

private slots:
    void statusIsTypedOrChosen();
    void statusTakesAReasonOfItsOwn();
    void statusIsANumberFrom100To999_data();
    void statusIsANumberFrom100To999();
    void aStatusOutOfRangeIsRefusedWithAMessage();
    void delayIsInMilliseconds();
    void withoutATypeTheAutomaticOneIsNamed();
    void labelIsShownInTheList();
    void contentTypeIsAHeader();
    void contentTypeCanBeTypedWithBlanks();
    void anEmptyContentTypeTakesTheHeaderAway();
    void contentTypeFollowsTheHeaderList();
    void headersAreAddedInTheTable();
    void tabsCountWhatIsInThem();
    void problemsOfHeadersMarkTheirTab();
    void everyFieldIsOneStep();
};

void TestResponseEditor::statusIsTypedOrChosen()
{
    ResponseDesk desk;
    retype(*desk.status().lineEdit(), u"404"_s);
    QCOMPARE(desk.response().status, 404);
    QVERIFY(desk.response().reason.empty());
    choose(desk.status(), u"201 Created"_s);
    QCOMPARE(desk.response().status, 201);
    QCOMPARE(desk.status().currentText(), u"201 Created"_s);
}

void TestResponseEditor::statusTakesAReasonOfItsOwn()
{
    ResponseDesk desk;
    retype(*desk.status().lineEdit(), u"299 Sort of fine"_s);
    QCOMPARE(desk.response().status, 299);
    QCOMPARE(desk.response().reason, "Sort of fine");
    desk.undo();
    QCOMPARE(desk.status().currentText(), u"200 OK"_s);
    desk.redo();
    QCOMPARE(desk.status().currentText(), u"299 Sort of fine"_s);
    retype(*desk.status().lineEdit(), u"200 OK"_s);
    QVERIFY(desk.response().reason.empty());
}

void TestResponseEditor::statusIsANumberFrom100To999_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<int>("status");
    QTest::newRow("lowest") << u"100"_s << 100;
    QTest::newRow("below") << u"099"_s << 200;
    QTest::newRow("highest") << u"999"_s << 999;
    // While it is typed, 100 is a status.
    QTest::newRow("above") << u"1000"_s << 100;
    QTest::newRow("a word") << u"fine"_s << 200;
    QTest::newRow("nothing") << QString() << 200;
}

void TestResponseEditor::statusIsANumberFrom100To999()
{
    QFETCH(QString, typed);
    QFETCH(int, status);
    ResponseDesk desk;
    retype(*desk.status().lineEdit(), typed);
    QCOMPARE(desk.response().status, status);
}

void TestResponseEditor::aStatusOutOfRangeIsRefusedWithAMessage()
{
    ResponseDesk desk;
    auto &fault = desk.at<QLabel>("responseStatusError");
    QVERIFY(!fault.isVisible());
    retype(*desk.status().lineEdit(), u"99"_s);
    QVERIFY(fault.isVisible());
    QCOMPARE(fault.text(), u"A status is a number from 100 to 999"_s);
    QCOMPARE(desk.status().lineEdit()->accessibleDescription(), fault.text());
    QTest::keyClicks(desk.status().lineEdit(), u"9"_s);
    QVERIFY(!fault.isVisible());
    QCOMPARE(desk.response().status, 999);

    retype(*desk.status().lineEdit(), u"99"_s);
    desk.editor.selectResponse("none");
    QVERIFY(!fault.isVisible());
    QCOMPARE(desk.status().currentText(), u"404 Not Found"_s);
}

void TestResponseEditor::delayIsInMilliseconds()
{
    ResponseDesk desk;
    auto &kind = desk.at<QComboBox>("delayKindCombo");
    auto &delay = desk.at<QSpinBox>("delaySpin");
    QCOMPARE(kind.currentText(), u"None"_s);
    QVERIFY(!delay.isVisible());
    choose(kind, u"Fixed"_s);
    QVERIFY(delay.hasFocus());
    QCOMPARE(delay.text(), u"500 ms"_s);
    // What is there is selected.
    QTest::keyClicks(&delay, u"250"_s);
    QCOMPARE(desk.response().delay.fixed, std::chrono::milliseconds(250));
    desk.undo();
    QCOMPARE(desk.response().delay.fixed, std::chrono::milliseconds(0));
    desk.redo();
    QCOMPARE(delay.text(), u"250 ms"_s);
    choose(kind, u"None"_s);
    QCOMPARE(desk.response().delay.fixed, std::chrono::milliseconds(0));
    QVERIFY(!delay.isVisible());
    desk.undo();
    QCOMPARE(kind.currentText(), u"Fixed"_s);
    desk.editor.selectResponse("none");
    QCOMPARE(kind.currentText(), u"None"_s);
}

void TestResponseEditor::withoutATypeTheAutomaticOneIsNamed()
{
    ResponseDesk desk;
    retype(*desk.type().lineEdit(), QString());
    QCOMPARE(desk.type().lineEdit()->placeholderText(), u"automatic: application/json"_s);
    QVERIFY(desk.at<QToolButton>("btnFormatBody").isVisible());
    desk.bench.editor.changeResponse("list", "all", Field::Body, [](MockResponse &response) {
        response.body.kind = ResponseBody::Kind::Empty;
    });
    QCOMPARE(desk.type().lineEdit()->placeholderText(), u"none"_s);
}

void TestResponseEditor::labelIsShownInTheList()
{
    ResponseDesk desk;
    retype(desk.at<QLineEdit>("responseNameEdit"), u"two users"_s);
    QCOMPARE(desk.response().name, "two users");
    const auto &list = desk.at<QAbstractItemView>("responseListView");
    QCOMPARE(list.model()->index(0, 0).data().toString(), u"200 two users"_s);
    desk.undo();
    QCOMPARE(list.model()->index(0, 0).data().toString(), u"200 OK"_s);
}

void TestResponseEditor::contentTypeIsAHeader()
{
    ResponseDesk desk;
    QCOMPARE(desk.type().currentText(), u"application/json"_s);
    choose(desk.type(), u"application/xml"_s);
    QCOMPARE(desk.headerLines(), u"Content-Type: application/xml"_s);
    desk.undo();
    QCOMPARE(desk.type().currentText(), u"application/json"_s);
}

void TestResponseEditor::contentTypeCanBeTypedWithBlanks()
{
    ResponseDesk desk;
    retype(*desk.type().lineEdit(), u"text/csv; charset=utf-8"_s);
    QCOMPARE(desk.headerLines(), u"Content-Type: text/csv; charset=utf-8"_s);
}

void TestResponseEditor::anEmptyContentTypeTakesTheHeaderAway()
{
    ResponseDesk desk;
    retype(*desk.type().lineEdit(), QString());
    QCOMPARE(desk.headerLines(), QString());
    retype(*desk.type().lineEdit(), u"a/b"_s);
    QCOMPARE(desk.headerLines(), u"Content-Type: a/b"_s);
}

void TestResponseEditor::contentTypeFollowsTheHeaderList()
{
    ResponseDesk desk;
    desk.openTab(1);
    editCell(desk.headers(), desk.headers().model()->index(0, 1), u"image/png"_s);
    QCOMPARE(desk.type().currentText(), u"image/png"_s);
    clickItem(desk.headers(), desk.headers().model()->index(0, 0));
    QTest::keyClick(&desk.headers(), Qt::Key_Delete);
    QCOMPARE(desk.type().currentText(), QString());
    desk.openTab(0);
    retype(*desk.type().lineEdit(), u"x/y"_s);
    desk.openTab(1);
    QCOMPARE(desk.headers().model()->index(0, 1).data().toString(), u"x/y"_s);
}

void TestResponseEditor::headersAreAddedInTheTable()
{
    ResponseDesk desk;
    desk.openTab(1);
    editCell(desk.headers(), desk.headers().model()->index(1, 0), u"X-A"_s);
    editCell(desk.headers(), desk.headers().model()->index(1, 1), u"1"_s);
    QCOMPARE(desk.headerLines(), u"Content-Type: application/json|X-A: 1"_s);
    QCOMPARE(desk.bench.steps().size(), 2);
    desk.undo();
    desk.undo();
    QCOMPARE(desk.headers().model()->rowCount(), 2);
    desk.redo();
    QCOMPARE(desk.headerLines(), u"Content-Type: application/json|X-A: "_s);
}

void TestResponseEditor::tabsCountWhatIsInThem()
{
    ResponseDesk desk;
    QCOMPARE(desk.tabs().tabText(1), u"Headers (1)"_s);
    QCOMPARE(desk.tabs().tabText(2), u"Rules"_s);
    desk.bench.editor.changeResponse("list", "all", Field::Rules, [](MockResponse &response) {
        response.headers.clear();
        response.rules.rules.resize(2);
    });
    QCOMPARE(desk.tabs().tabText(1), u"Headers"_s);
    QCOMPARE(desk.tabs().tabText(2), u"Rules (2)"_s);
}

void TestResponseEditor::problemsOfHeadersMarkTheirTab()
{
    ResponseDesk desk;
    Problem problem;
    problem.place = {"shop", "list", "all", Field::Headers, 0};
    problem.message = "a name has a blank";
    desk.editor.setProblems({problem});
    QVERIFY(!desk.tabs().tabIcon(1).isNull());
    QCOMPARE(desk.tabs().tabToolTip(1), u"a name has a blank"_s);
    const auto picture = [&desk] { return desk.tabs().tabIcon(1).pixmap(16).toImage(); };
    const QImage error = picture();
    problem.severity = Problem::Severity::Warning;
    desk.editor.setProblems({problem});
    QVERIFY(picture() != error);
    desk.editor.selectResponse("none");
    QVERIFY(desk.tabs().tabIcon(1).isNull());
}

void TestResponseEditor::everyFieldIsOneStep()
{
    ResponseDesk desk;
    retype(*desk.status().lineEdit(), u"404"_s);
    retype(*desk.type().lineEdit(), u"text/plain"_s);
    retype(desk.at<QLineEdit>("responseNameEdit"), u"gone"_s);
    QCOMPARE(desk.bench.steps(),
             (QStringList{u"Change status"_s, u"Change headers"_s, u"Change name"_s}));
    for (int step = 0; step < 3; ++step)
        desk.undo();
    QCOMPARE(desk.status().currentText(), u"200 OK"_s);
    QCOMPARE(desk.type().currentText(), u"application/json"_s);
    QCOMPARE(desk.at<QLineEdit>("responseNameEdit").text(), QString());
}

} // namespace mynah::test

QTEST_MAIN(mynah::test::TestResponseEditor)
#include "tst_responseeditor.moc"
