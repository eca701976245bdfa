// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/uitestcase.h"
#include "tests/ui/pages/pagewindow.h"
#include "ui/models/matchexplainmodel.h"
#include "ui/pages/inspectorpage.h"
#include "ui/widgets/elidedlabel.h"

#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTabBar>
#include <QTabWidget>
#include <QTest>
#include <QTextBlock>
#include <QToolButton>
#include <QTreeView>

using namespace Qt::StringLiterals;

namespace mynah::test {

class TestInspectorPage final : public UiTestCase
{
    Q_OBJECT

private slots:
    void secretsAreHiddenOnlyWhenAskedTo();
    void saysThatNothingIsSelected();
    void theSixTabsFitTheUsualWidth();
    void theTitleIsElidedWhereThePaneEnds();
    void overviewTellsOfBothSidesAndTheConnection();
    void overviewWrapsWhatIsLong();
    void timingFitsThePaneAndBeginsBeforeTheFirstByte();
    void timingLeavesOutWhatWasNeverReached();
    void matchNamesTheRouteThatAnswered();
    void matchOffersToFixWhatCameClosest();
    void matchSaysWhatWouldAnswerNow_data();
    void matchSaysWhatWouldAnswerNow();
    void matchIsAskedAgainWhenRoutesChange();
    void matchStaysAtTheRouteThatIsLookedAt();
    void reasonsAreReadWhole();
    void rawShowsLineEndsAndBothMessages();
    void rawMarksWhereAMalformedRequestGoesWrong();
    void rawMarksTheEndOfWhatEndsTooEarly();
    void rawIsAtTheFaultWhenItComesIntoSight();
    void thereIsNoWayToAFaultThatIsNotShownYet();
    void anEvictedExchangeSaysThatItsDetailsAreGone();
    void theFindBarFindsInEveryTab_data();
    void theFindBarFindsInEveryTab();
    void theFindBarSaysWhenThereIsNothing();
    void aPoppedOutInspectorStaysWithItsExchange();
    void copyAndCreateRouteAreTheWindowsActions();

private:
    static InspectorPage &inspect(PageWindow &window, const Exchange &exchange,
                                  QSize size = {330, 430});
    static void openTab(PageWindow &window, int tab);
};

InspectorPage &TestInspectorPage::inspect(PageWindow &window, const Exchange &exchange, QSize size)
{
    auto &page = window.show<InspectorPage>(size);
    page.showExchange(window.controller.addExchange(exchange));
    return page;
}

void TestInspectorPage::openTab(PageWindow &window, int tab)
{
    auto &bar = *window.find<QTabWidget>("inspectorTabs").tabBar();
    QTest::mouseClick(&bar, Qt::LeftButton, {}, bar.tabRect(tab).center());
}

namespace {

enum Tab { Overview, Request, Response, Timing, Match, Raw };

Exchange malformed()
{
    Exchange exchange = sampleExchange("GET", "/bad", 400);
    exchange.requestHead = "GET /bad HTTP/1.1\r\nHost: h\r\nX y: 1\r\n\r\n";
    exchange.errorReason = "there is a space in a field name";
    exchange.record.outcome = ExchangeOutcome::Malformed;
    exchange.record.errorOffset = static_cast<std::int32_t>(exchange.requestHead.find(" y:"));
    return exchange;
}

MatchExplanation nearMiss()
{
    MatchExplanation explanation;
    explanation.summary = "No route matches POST /orders";
    RouteExplanation close;
    close.serverId = "s1";
    close.nodeId = "r1";
    close.title = "POST /order";
    close.distance = 1;
    close.steps.push_back({MatchStep::What::Path,
                           {"s1", "r1", {}, Field::Path},
                           "path",
                           "/orders",
                           false,
                           "path differs"});
    explanation.nearMisses = {close};
    return explanation;
}

// The one that nearMiss() is about, in a workspace of its own.
Workspace nearMissWorkspace()
{
    MockResponse response;
    response.id = "a1";
    MockRoute route;
    route.id = "r1";
    route.method = "POST";
    route.path = "/order";
    route.responses = {response};
    MockServer server;
    server.id = "s1";
    server.routes = {route};
    Workspace workspace;
    workspace.servers = {server};
    return workspace;
}

} // namespace

void TestInspectorPage::secretsAreHiddenOnlyWhenAskedTo()
{
    Exchange exchange = sampleExchange("GET", "/a?token=s3cret");
    exchange.requestHead = "GET /a?token=s3cret HTTP/1.1\r\nCookie: id=s3cret\r\n\r\n";
    exchange.responseHead = "HTTP/1.1 200 OK\r\nSet-Cookie: id=s3cret\r\n\r\n";
    PageWindow window;
    InspectorPage &page = inspect(window, exchange);
    auto &raw = window.find<QPlainTextEdit>("rawView");
    QTRY_COMPARE(raw.toPlainText().count(u"s3cret"_s), 3);
    page.popOut();
    auto *poppedOut = window.window().findChild<QWidget *>(u"inspectorWindow"_s);
    QVERIFY(poppedOut);
    auto *poppedRaw = poppedOut->findChild<QPlainTextEdit *>(u"rawView"_s);

    page.setHidesSecrets(true);
    QTRY_COMPARE(raw.toPlainText().count(u"REDACTED"_s), 3);
    QTRY_COMPARE(poppedRaw->toPlainText().count(u"REDACTED"_s), 3);
    QVERIFY(!raw.toPlainText().contains(u"s3cret"_s));
    QVERIFY(!window.find<QLabel>("inspectorTitle").text().contains(u"s3cret"_s));
    QVERIFY2(!poppedOut->windowTitle().contains(u"s3cret"_s), qPrintable(poppedOut->windowTitle()));
    for (const char *table : {"reqHeadersView", "respHeadersView"}) {
        auto &view = window.find<QAbstractItemView>(table);
        for (int row = 0; row < view.model()->rowCount(); ++row)
            QVERIFY(!rowText(view, row).join(u' ').contains(u"s3cret"_s));
    }
    page.setHidesSecrets(false);
    QTRY_COMPARE(raw.toPlainText().count(u"s3cret"_s), 3);
}

void TestInspectorPage::saysThatNothingIsSelected()
{
    PageWindow window;
    window.show<InspectorPage>({330, 430});
    QVERIFY(window.find<QWidget>("inspectorEmpty").isVisible());
    QVERIFY(!window.find<QWidget>("inspectorTabs").isVisible());
}

void TestInspectorPage::theSixTabsFitTheUsualWidth()
{
    PageWindow window;
    inspect(window, sampleExchange(), {320, 430});
    const QTabBar &bar = *window.find<QTabWidget>("inspectorTabs").tabBar();
    QCOMPARE(bar.count(), 6);
    QVERIFY(bar.window()->width() <= 330);
    for (int tab = 0; tab < bar.count(); ++tab) {
        QVERIFY(bar.rect().contains(bar.tabRect(tab)));
        QVERIFY(bar.tabRect(tab).width()
                >= bar.fontMetrics().horizontalAdvance(bar.tabText(tab)) + 6);
    }
    for (const QToolButton *scroller : bar.findChildren<QToolButton *>())
        QVERIFY(!scroller->isVisible());
}

void TestInspectorPage::theTitleIsElidedWhereThePaneEnds()
{
    PageWindow window;
    auto &page = inspect(window, sampleExchange("GET", "/" + std::string(300, 'x')));
    const auto &title = window.find<ElidedLabel>("inspectorTitle");
    QVERIFY(title.text().startsWith(u"#1  GET /xxx"_s));
    QVERIFY(title.shownText().endsWith(u'\u2026'));
    QVERIFY(title.width() > 300);

    page.showExchange(window.controller.addExchange("GET", "/hello"));
    QCOMPARE(title.shownText(), u"#2  GET /hello \u2192 200  0.104 ms"_s);
}

void TestInspectorPage::overviewTellsOfBothSidesAndTheConnection()
{
    PageWindow window;
    inspect(window, sampleExchange("GET", "/hello?a=1"));
    const auto &view = window.find<QTreeView>("overviewView");
    QVERIFY(view.isVisible());
    const auto value = [&view](const QString &name) {
        return rowOf(view, name).siblingAtColumn(1).data().toString();
    };
    QCOMPARE(value(u"URL"_s), u"http://127.0.0.1:8080/hello?a=1"_s);
    QCOMPARE(value(u"Status"_s), u"200 Sample"_s);
    QCOMPARE(value(u"Took"_s), u"0.104 ms"_s);
    QCOMPARE(value(u"Answered by"_s), u"no route"_s);
    QCOMPARE(value(u"Client"_s), u"127.0.0.1:53312"_s);
    QVERIFY(view.visualRect(rowOf(view, u"URL"_s)).isValid());
}

void TestInspectorPage::overviewWrapsWhatIsLong()
{
    Exchange exchange = malformed();
    exchange.errorReason = "line 1, column 32 of the body: what stands there is no expression, and "
                           "so there is no answer";
    exchange.target = "/reports/yearly?region=north-by-north-west&columns=name,quantity,price";
    PageWindow window;
    inspect(window, exchange, {320, 430});
    auto &view = window.find<QTreeView>("overviewView");
    const QStringList texts{QString::fromStdString(exchange.errorReason),
                            u"http://127.0.0.1:8080"_s + QString::fromStdString(exchange.target)};
    for (const QString &text : texts) {
        QModelIndex value;
        for (int group = 0; group < view.model()->rowCount() && !value.isValid(); ++group) {
            const QModelIndex parent = view.model()->index(group, 0);
            for (int row = 0; row < view.model()->rowCount(parent); ++row) {
                const QModelIndex at = view.model()->index(row, 1, parent);
                if (at.data().toString() == text)
                    value = at;
            }
        }
        QVERIFY2(value.isValid(), qPrintable(text));
        const QRect place = view.visualRect(value);
        const int lines = view.fontMetrics().horizontalAdvance(text) / place.width() + 1;
        QVERIFY2(place.height() >= lines * view.fontMetrics().height(), qPrintable(text));
        QVERIFY(place.right() < view.viewport()->width());
    }
}

void TestInspectorPage::timingFitsThePaneAndBeginsBeforeTheFirstByte()
{
    PageWindow window;
    inspect(window, sampleExchange());
    openTab(window, Timing);
    const auto &view = window.find<QTreeView>("timingView");
    QVERIFY(view.isVisible());
    TRY_COMPARE(view.horizontalScrollBar()->maximum(), 0);
    QCOMPARE(rowText(view, 0).mid(0, 2), QStringList({u"Connection opened"_s, u"−812 ms"_s}));
    QCOMPARE(rowText(view, 1).mid(0, 2), QStringList({u"First request byte"_s, u"0.000 ms"_s}));
    QCOMPARE(rowText(view, 6).mid(0, 3),
             QStringList({u"Last byte written"_s, u"0.104 ms"_s, u"0.052 ms"_s}));
    for (int row = 0; row < view.model()->rowCount(); ++row) {
        const QModelIndex step = view.model()->index(row, 0);
        QVERIFY(view.sizeHintForIndex(step).width() <= view.columnWidth(0));
    }
    // Room for the bars.
    QVERIFY(view.columnWidth(3) >= 40);
}

void TestInspectorPage::timingLeavesOutWhatWasNeverReached()
{
    PageWindow window;
    Exchange exchange = sampleExchange();
    exchange.record.responseStart = ExchangeRecord::NotReached;
    exchange.record.responseEnd = ExchangeRecord::NotReached;
    inspect(window, exchange);
    const auto &view = window.find<QTreeView>("timingView");
    QCOMPARE(rowText(view, view.model()->rowCount() - 1).first(), u"Route chosen"_s);
}

void TestInspectorPage::matchNamesTheRouteThatAnswered()
{
    PageWindow window;
    MatchExplanation explanation;
    explanation.nodeId = "r1";
    explanation.summary = "GET /hello answered.";
    RouteExplanation route;
    route.serverId = "s1";
    route.nodeId = "r1";
    route.title = "GET /hello";
    route.matched = true;
    explanation.considered = {route};
    window.controller.setExplanation(explanation);
    Exchange exchange = sampleExchange();
    exchange.routeId = "r1";
    auto &page = inspect(window, exchange);
    openTab(window, Match);
    TRY_COMPARE(window.find<QLabel>("matchSummary").text(), u"GET /hello answered."_s);
    QVERIFY(window.find<QTreeView>("matchView").isVisible());
    QSignalSpy opened(&page, &InspectorPage::openRouteRequested);
    window.click("btnOpenRoute");
    QCOMPARE(opened.size(), 1);
    QCOMPARE(opened.first().first().value<Place>().nodeId, std::string("r1"));
}

void TestInspectorPage::matchOffersToFixWhatCameClosest()
{
    PageWindow window;
    window.controller.setExplanation(nearMiss());
    auto &page = inspect(window, sampleExchange("POST", "/orders", 404));
    openTab(window, Match);
    auto &view = window.find<QTreeView>("matchView");
    TRY_COMPARE(view.model()->rowCount(), 1);
    QVERIFY(rowText(view, 0).first().contains(u"POST /order"_s));
    const QStringList step = rowText(view, 0, view.model()->index(0, 0));
    QVERIFY2(step.contains(u"path differs"_s), qPrintable(step.join(u'|')));
    page.setWorkspace(nearMissWorkspace());
    page.showExchange(page.shownExchange());
    const auto button = [&window] {
        return window.window().findChild<QPushButton *>(u"btnFixNearMiss"_s);
    };
    TRY_VERIFY(button() && button()->isVisible());
    QCOMPARE(button()->text(), u"Create route POST /orders"_s);
    QCOMPARE(button()->accessibleName(), u"Create route POST /orders: POST /order"_s);

    // However narrow, all of the button is there, and says all when asked.
    const QSize usual = window.window().size();
    window.window().resize(1, usual.height());
    TRY_VERIFY(view.width() <= window.window().minimumSizeHint().width());
    const auto rightEnd = [&] {
        return button()->mapTo(view.viewport(), QPoint(button()->width(), 0)).x();
    };
    TRY_VERIFY(rightEnd() <= view.viewport()->width());
    QCOMPARE(button()->toolTip(), u"Create route POST /orders"_s);
    window.window().resize(usual);
    TRY_COMPARE(button()->text(), u"Create route POST /orders"_s);

    QSignalSpy wanted(&page, &InspectorPage::repairRequested);
    QTest::mouseClick(button(), Qt::LeftButton);
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(wanted.first().first().value<Repair>().text(), u"Create route POST /orders"_s);

    // The same with the keys.
    view.setFocus();
    const QModelIndex route = view.model()->index(0, 0);
    view.setCurrentIndex(view.model()->index(view.model()->rowCount(route) - 1, 0, route));
    QTest::keyClick(&view, Qt::Key_Return);
    QCOMPARE(wanted.size(), 2);

    emit view.customContextMenuRequested(view.visualRect(view.currentIndex()).center());
    auto *menu = window.window().findChild<QMenu *>(u"matchMenu"_s);
    QVERIFY(menu && menu->isVisible());
    QTest::keyClick(menu, Qt::Key_Up);
    QTest::keyClick(menu, Qt::Key_Return);
    TRY_COMPARE(wanted.size(), 3);
}

void TestInspectorPage::matchSaysWhatWouldAnswerNow_data()
{
    QTest::addColumn<QString>("then");
    QTest::addColumn<QString>("now");
    QTest::addColumn<QString>("summary");
    QTest::newRow("as then") << u"r1"_s << u"r1"_s << u"As it was."_s;
    QTest::newRow("repaired") << QString() << u"r1"_s
                              << u"Would now be answered by POST /order with 200."_s;
    QTest::newRow("unanswered still") << QString() << QString() << u"As it was."_s;
    QTest::newRow("broken") << u"r1"_s << QString() << u"As it was."_s;
    QTest::newRow("deleted") << u"old"_s << u"r1"_s
                             << u"The route that answered has been deleted since. Would now be "
                                "answered by POST /order with 200."_s;
}

void TestInspectorPage::matchSaysWhatWouldAnswerNow()
{
    QFETCH(QString, then);
    QFETCH(QString, now);
    QFETCH(QString, summary);
    MatchExplanation explanation = nearMiss();
    explanation.summary = "As it was.";
    explanation.considered = std::exchange(explanation.nearMisses, {});
    explanation.nodeId = now.toStdString();
    ResponseExplanation response;
    response.title = "200";
    response.chosen = true;
    explanation.considered[0].responses = {response};
    PageWindow window;
    window.controller.setExplanation(explanation);
    Exchange exchange = sampleExchange("POST", "/orders");
    exchange.routeId = then.toStdString();
    inspect(window, exchange).setWorkspace(nearMissWorkspace());
    TRY_COMPARE(window.find<QLabel>("matchSummary").text(), summary);
}

void TestInspectorPage::matchIsAskedAgainWhenRoutesChange()
{
    PageWindow window;
    window.controller.setExplanation(nearMiss());
    inspect(window, sampleExchange("POST", "/orders", 404));
    const auto &summary = window.find<QLabel>("matchSummary");
    TRY_COMPARE(summary.text(), u"No route matches POST /orders"_s);
    MatchExplanation fixed;
    fixed.summary = "POST /orders answers now.";
    window.controller.setExplanation(fixed);
    window.controller.apply(std::make_shared<const Workspace>(), {});
    TRY_COMPARE(summary.text(), u"POST /orders answers now."_s);
}

void TestInspectorPage::matchStaysAtTheRouteThatIsLookedAt()
{
    PageWindow window;
    MatchExplanation explanation = nearMiss();
    explanation.nearMisses.push_back(explanation.nearMisses.front());
    explanation.nearMisses[1].nodeId = "r2";
    explanation.nearMisses[1].title = "POST /ordres";
    window.controller.setExplanation(explanation);
    inspect(window, sampleExchange("POST", "/orders", 404));
    openTab(window, Match);
    auto &view = window.find<QTreeView>("matchView");
    TRY_COMPARE(view.model()->rowCount(), 2);
    view.setCurrentIndex(view.model()->index(1, 0));

    // As at every pause in typing.
    QSignalSpy again(view.model(), &QAbstractItemModel::modelReset);
    window.controller.apply(std::make_shared<const Workspace>(), {});
    TRY_COMPARE(again.size(), 1);
    QCOMPARE(view.currentIndex().data().toString(), u"POST /ordres"_s);
}

void TestInspectorPage::reasonsAreReadWhole()
{
    PageWindow window;
    MatchExplanation explanation = nearMiss();
    explanation.nearMisses[0].steps[0].reason =
        "segment 1 is \"a-rather-long-one\", not \"orders\"";
    window.controller.setExplanation(explanation);
    inspect(window, sampleExchange("POST", "/orders", 404));
    openTab(window, Match);
    auto &view = window.find<QTreeView>("matchView");
    TRY_COMPARE(view.model()->rowCount(), 1);
    const auto lines = [&view] {
        const QModelIndex found = view.model()->index(0, MatchExplainModel::FoundColumn);
        return view.visualRect(found).height() / view.fontMetrics().lineSpacing();
    };
    view.header()->resizeSection(MatchExplainModel::CheckColumn,
                                 view.width() - 30 * view.fontMetrics().averageCharWidth());
    TRY_VERIFY(lines() >= 2);
    window.window().resize(1200, window.window().height());
    view.header()->resizeSection(MatchExplainModel::CheckColumn, 200);
    TRY_COMPARE(lines(), 1);
}

void TestInspectorPage::rawShowsLineEndsAndBothMessages()
{
    PageWindow window;
    inspect(window, sampleExchange());
    openTab(window, Raw);
    const auto &view = window.find<QPlainTextEdit>("rawView");
    QVERIFY(view.isVisible());
    TRY_VERIFY(view.toPlainText().startsWith(
        u"GET /hello HTTP/1.1\\r\\n\nHost: 127.0.0.1:8080\\r\\n\n"_s));
    QVERIFY(view.toPlainText().contains(u"HTTP/1.1 200 Sample\\r\\n\n"_s));
    QVERIFY(view.toPlainText().contains(u"{\"hello\":\"world\"}"_s));
    QVERIFY(!window.find<QLabel>("rawFault").isVisible());
}

void TestInspectorPage::rawMarksWhereAMalformedRequestGoesWrong()
{
    PageWindow window;
    inspect(window, malformed());
    openTab(window, Raw);
    QCOMPARE(window.find<QLabel>("rawFault").text(),
             u"Byte 29: there is a space in a field name"_s);
    auto &view = window.find<QPlainTextEdit>("rawView");
    TRY_VERIFY(!view.toPlainText().isEmpty());
    const auto marks = view.extraSelections();
    const auto mark = std::find_if(marks.begin(), marks.end(), [](const auto &selection) {
        return selection.format.underlineStyle() == QTextCharFormat::WaveUnderline;
    });
    QVERIFY(mark != marks.end());
    QCOMPARE(mark->cursor.selectedText(), u" "_s);
    QVERIFY(mark->cursor.block().text().startsWith(u"X y: 1"_s));
    view.moveCursor(QTextCursor::Start);
    window.click("btnRawFault");
    QCOMPARE(view.textCursor().block().text(), u"X y: 1\\r\\n"_s);
}

void TestInspectorPage::rawMarksTheEndOfWhatEndsTooEarly()
{
    Exchange exchange = malformed();
    exchange.requestHead = "GET /bad\r\n";
    exchange.record.errorOffset = 10;
    PageWindow window;
    inspect(window, exchange);
    openTab(window, Raw);
    auto &view = window.find<QPlainTextEdit>("rawView");
    TRY_VERIFY(!view.toPlainText().isEmpty());
    QCOMPARE(view.extraSelections().last().cursor.selectedText(), u"\\n"_s);
    QCOMPARE(view.textCursor().blockNumber(), 0);
}

void TestInspectorPage::rawIsAtTheFaultWhenItComesIntoSight()
{
    Exchange exchange = malformed();
    exchange.requestHead.insert(exchange.requestHead.find("Host"), [] {
        std::string fields;
        for (int i = 0; i < 100; ++i)
            fields += "A: b\r\n";
        return fields;
    }());
    exchange.record.errorOffset = static_cast<std::int32_t>(exchange.requestHead.find(" y:"));
    PageWindow window;
    inspect(window, exchange);
    auto &view = window.find<QPlainTextEdit>("rawView");
    TRY_VERIFY(!view.toPlainText().isEmpty());
    openTab(window, Raw);
    TRY_VERIFY(view.viewport()->rect().contains(view.cursorRect()));
    QCOMPARE(view.horizontalScrollBar()->value(), 0);
    QCOMPARE(view.textCursor().block().text(), u"X y: 1\\r\\n"_s);
}

void TestInspectorPage::thereIsNoWayToAFaultThatIsNotShownYet()
{
    PageWindow window;
    InspectorPage &page = inspect(window, malformed());
    openTab(window, Raw);
    auto &goThere = window.find<QPushButton>("btnRawFault");
    TRY_VERIFY(goThere.isEnabled());
    page.showExchange(window.controller.addExchange(malformed()));
    QVERIFY(!goThere.isEnabled());
    TRY_VERIFY(goThere.isEnabled());
}

void TestInspectorPage::anEvictedExchangeSaysThatItsDetailsAreGone()
{
    PageWindow window;
    inspect(window, sampleExchange());
    window.controller.store().setLimits({.rows = 100, .bytes = 1024 * 1024});
    QVERIFY(window.controller.store().record(1)->has(ExchangeRecord::BytesEvicted));
    window.window().findChild<InspectorPage *>()->showExchange(1);
    openTab(window, Response);
    auto &empty = window.find<QWidget>("respBodyEmpty");
    TRY_VERIFY(empty.isVisible());
    TRY_COMPARE(empty.findChild<QLabel *>(u"emptyTitle"_s)->text(), u"No longer kept"_s);
    // What the row still knows is still there.
    QVERIFY(window.find<QLabel>("inspectorTitle").text().contains(u"/hello \u2192 200"_s));
}

void TestInspectorPage::theFindBarFindsInEveryTab_data()
{
    QTest::addColumn<int>("tab");
    QTest::addColumn<QString>("text");
    QTest::newRow("overview") << int(Overview) << u"53312"_s;
    QTest::newRow("request") << int(Request) << u"sample/1.0"_s;
    QTest::newRow("response") << int(Response) << u"world"_s;
    QTest::newRow("timing") << int(Timing) << u"route chosen"_s;
    QTest::newRow("match") << int(Match) << u"/order"_s;
    QTest::newRow("raw") << int(Raw) << u"User-Agent"_s;
}

void TestInspectorPage::theFindBarFindsInEveryTab()
{
    QFETCH(const int, tab);
    QFETCH(const QString, text);
    PageWindow window;
    window.controller.setExplanation(nearMiss());
    auto &page = inspect(window, sampleExchange());
    TRY_COMPARE(window.find<QTreeView>("matchView").model()->rowCount(), 1);
    openTab(window, tab);
    TRY_VERIFY(window.find<QWidget>("respBodyModeCombo").isEnabled());
    TRY_VERIFY(!window.find<QPlainTextEdit>("rawView").toPlainText().isEmpty());
    page.showFindBar();
    auto &bar = window.find<QWidget>("inspectorFindBar");
    QVERIFY(bar.isVisible());
    auto &edit = *bar.findChild<QLineEdit *>(u"findBarEdit"_s);
    QTest::keyClicks(&edit, text);
    QCOMPARE(bar.findChild<QLabel *>(u"findBarStatus"_s)->text(), QString());
    QTest::keyClick(&edit, Qt::Key_Escape);
    QVERIFY(!bar.isVisible());
}

void TestInspectorPage::theFindBarSaysWhenThereIsNothing()
{
    PageWindow window;
    auto &page = inspect(window, sampleExchange());
    page.showFindBar();
    auto &bar = window.find<QWidget>("inspectorFindBar");
    QTest::keyClicks(bar.findChild<QLineEdit *>(u"findBarEdit"_s), u"nowhere"_s);
    QCOMPARE(bar.findChild<QLabel *>(u"findBarStatus"_s)->text(), u"Not found"_s);
}

void TestInspectorPage::aPoppedOutInspectorStaysWithItsExchange()
{
    PageWindow window;
    auto &page = inspect(window, sampleExchange("GET", "/first"));
    openTab(window, Timing);
    window.click("btnInspectorPopOut");
    page.showExchange(window.controller.addExchange("GET", "/second"));
    auto *other = window.window().findChild<InspectorPage *>(u"inspectorWindow"_s);
    QVERIFY(other && other->isWindow() && other->isVisible());
    QVERIFY(other->windowTitle().contains(u"/first"_s));
    QVERIFY(other->findChild<QTreeView *>(u"timingView"_s)->isVisible());
    QVERIFY(other->findChild<QLabel *>(u"inspectorTitle"_s)->text().contains(u"/first"_s));
    other->close();
}

void TestInspectorPage::copyAndCreateRouteAreTheWindowsActions()
{
    PageWindow window;
    inspect(window, sampleExchange());
    QSignalSpy created(&window.action("actCreateRouteFromRequest"), &QAction::triggered);
    window.click("btnInspectorCreateRoute");
    QCOMPARE(created.size(), 1);
    const QList<QAction *> offered = window.find<QToolButton>("btnInspectorCopy").menu()->actions();
    QVERIFY(offered.contains(&window.action("actCopyCurl")));
    QVERIFY(offered.contains(&window.action("actCopyRequestUrl")));
}

} // namespace mynah::test

QTEST_MAIN(mynah::test::TestInspectorPage)
#include "tst_inspectorpage.moc"
