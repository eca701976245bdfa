// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/uitestcase.h"
#include "tests/ui/pages/pagewindow.h"
#include "ui/pages/firststepsstrip.h"
#include "ui/pages/requestspane.h"

#include <QClipboard>
#include <QComboBox>
#include <QDialog>
#include <QDialogButtonBox>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabBar>
#include <QTableView>
#include <QTest>

using namespace Qt::StringLiterals;

namespace mynah::test {

class TestTrafficPage final : public UiTestCase
{
    Q_OBJECT

private slots:
    void aStoppedServerCanBeStarted();
    void aRunningServerSaysHowToReachIt();
    void whenCaptureIsOffItCanBeResumed();
    void aFilterThatHidesEverythingCanBeCleared();
    void aLongSearchSaysHowFarItIs();
    void theCaptureActionStopsTheRecording();
    void theTabCountsTheRequests();
    void aRouteFromARequestIsProposed();
    void aCancelledRouteIsNot();
    void aResponseIsProposedToTheRouteThatAnswered();
    void withoutARouteNoResponseIsOffered();
    void twoRequestsAreComparedBesideTheWindow();
    void selectingTellsTheInspector();
    void filterActionGoesToTheFilter();
    void firstStepsLeadFromTheRequestToTheEdit();
    void firstStepsCopyTheCommand();
    void firstStepsSendTheRequest();
    void firstStepsCanBeHidden();

private:
    static QTableView &view(PageWindow &window) { return window.find<QTableView>("trafficView"); }
    static QString emptyTitle(PageWindow &window);
    static void clickEmptyAction(PageWindow &window);
    static void selectOnly(PageWindow &window, const Exchange &exchange);
};

QString TestTrafficPage::emptyTitle(PageWindow &window)
{
    const auto &empty = window.find<QWidget>("trafficEmpty");
    return empty.isVisible() ? empty.findChild<QLabel *>(u"emptyTitle"_s)->text() : QString();
}

void TestTrafficPage::clickEmptyAction(PageWindow &window)
{
    QTest::mouseClick(
        window.find<QWidget>("trafficEmpty").findChild<QPushButton *>(u"emptyAction"_s),
        Qt::LeftButton);
}

void TestTrafficPage::selectOnly(PageWindow &window, const Exchange &exchange)
{
    window.controller.addExchange(exchange);
    TRY_COMPARE(view(window).model()->rowCount(), 1);
    clickRow(view(window), view(window).model()->index(0, 5));
}

void TestTrafficPage::aStoppedServerCanBeStarted()
{
    PageWindow window;
    auto &page = window.show<TrafficPage>({1200, 400});
    QCOMPARE(emptyTitle(window), u"The server is stopped"_s);
    QSignalSpy wanted(&page, &TrafficPage::startRequested);
    clickEmptyAction(window);
    QCOMPARE(wanted.size(), 1);
}

void TestTrafficPage::aRunningServerSaysHowToReachIt()
{
    PageWindow window;
    window.show<TrafficPage>({1200, 400});
    window.controller.apply(std::make_shared<const Workspace>(greetingWorkspace()), {});
    window.controller.start();
    QCOMPARE(emptyTitle(window), u"Nothing has been received yet"_s);
    QVERIFY(window.find<QWidget>("trafficEmpty")
                .findChild<QLabel *>(u"emptyText"_s)
                ->text()
                .contains(u"http://127.0.0.1:8080"_s));
    clickEmptyAction(window);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"curl 'http://127.0.0.1:8080'"_s);
    window.controller.addExchange("GET", "/a");
    TRY_COMPARE(emptyTitle(window), QString());
}

void TestTrafficPage::whenCaptureIsOffItCanBeResumed()
{
    PageWindow window;
    window.show<TrafficPage>({1200, 400});
    window.controller.start();
    window.action("actCapture").trigger();
    QCOMPARE(emptyTitle(window), u"Capture is off"_s);
    QVERIFY(!window.controller.store().isCapturing());
    clickEmptyAction(window);
    QVERIFY(window.controller.store().isCapturing());
    QVERIFY(window.action("actCapture").isChecked());
    QCOMPARE(emptyTitle(window), u"Nothing has been received yet"_s);
}

void TestTrafficPage::aFilterThatHidesEverythingCanBeCleared()
{
    PageWindow window;
    window.show<TrafficPage>({1200, 400});
    window.controller.addExchange("GET", "/a");
    window.controller.addExchange("GET", "/b");
    auto &edit = window.find<QLineEdit>("trafficFilterEdit");
    QTest::keyClicks(&edit, u"status:500"_s);
    QTest::keyClick(&edit, Qt::Key_Return);
    TRY_COMPARE(emptyTitle(window), u"No request matches"_s);
    QCOMPARE(window.find<QWidget>("trafficEmpty").findChild<QLabel *>(u"emptyText"_s)->text(),
             u"Hidden by the filter: 2"_s);
    clickEmptyAction(window);
    TRY_COMPARE(view(window).model()->rowCount(), 2);
    QCOMPARE(edit.text(), QString());
    TRY_COMPARE(emptyTitle(window), QString());
}

void TestTrafficPage::aLongSearchSaysHowFarItIs()
{
    PageWindow window;
    auto &page = window.show<TrafficPage>({1200, 400});
    for (int i = 0; i < 10'000; ++i)
        window.controller.addExchange("GET", "/a");
    // Each of them has to look at the heads of every request.
    page.findChild<RequestsPane *>()->setFilterText(u"-header:none "_s.repeated(1500)
                                                    + u"header:none"_s);
    TRY_COMPARE(emptyTitle(window), u"No match yet"_s);
    const auto *text = window.find<QWidget>("trafficEmpty").findChild<QLabel *>(u"emptyText"_s);
    QVERIFY(text->text().startsWith(u"Looked through "_s));
    QVERIFY(text->text().endsWith(u" of 10,000 requests"_s));
    clickEmptyAction(window);
    TRY_COMPARE(view(window).model()->rowCount(), 10'000);
    TRY_COMPARE(emptyTitle(window), QString());
}

void TestTrafficPage::theCaptureActionStopsTheRecording()
{
    PageWindow window;
    window.show<TrafficPage>({1200, 400});
    QVERIFY(window.action("actCapture").isChecked());
    QTest::keyClick(&window.window(), Qt::Key_F8);
    window.controller.addExchange("GET", "/a");
    QCOMPARE(window.controller.store().counters().kept, std::uint64_t(0));
    QCOMPARE(window.controller.store().counters().seen, std::uint64_t(1));
    QTest::keyClick(&window.window(), Qt::Key_F8);
    window.controller.addExchange("GET", "/b");
    QCOMPARE(window.controller.store().counters().kept, std::uint64_t(1));
}

void TestTrafficPage::theTabCountsTheRequests()
{
    PageWindow window;
    window.show<TrafficPage>({1200, 400});
    const auto &tabs = window.find<QTabBar>("trafficTabs");
    QCOMPARE(tabs.tabText(0), u"Requests 0"_s);
    for (int i = 0; i < 1500; ++i)
        window.controller.addExchange("GET", "/a");
    const QString all = QLocale().toString(1500);
    TRY_COMPARE(tabs.tabText(0), u"Requests %1"_s.arg(all));
    window.controller.addExchange("GET", "/b");
    auto &filter = window.find<QLineEdit>("trafficFilterEdit");
    filter.setFocus();
    QTest::keyClicks(&filter, u"/b"_s);
    QTest::keyClick(&filter, Qt::Key_Return);
    TRY_COMPARE(tabs.tabText(0), u"Requests 1 of %1"_s.arg(QLocale().toString(1501)));
    QVERIFY(tabs.accessibleName().startsWith(u"Requests, 1 of "_s));
    filter.clear();
    QTest::keyClick(&filter, Qt::Key_Return);
    TRY_COMPARE(tabs.tabText(0), u"Requests %1"_s.arg(QLocale().toString(1501)));
}

void TestTrafficPage::aRouteFromARequestIsProposed()
{
    PageWindow window;
    auto &page = window.show<TrafficPage>({1200, 400});
    page.setWorkspace(greetingWorkspace());
    Exchange exchange = sampleExchange("POST", "/orders/42", 404);
    exchange.serverId = "s1";
    selectOnly(window, exchange);
    QSignalSpy proposed(&page, &TrafficPage::routeProposed);
    window.action("actCreateRouteFromRequest").trigger();
    auto *dialog = window.window().findChild<QDialog *>(u"createRouteDialog"_s);
    QVERIFY(dialog && dialog->isVisible());
    QTest::keyClick(dialog, Qt::Key_Return);
    QCOMPARE(proposed.size(), 1);
    const auto route = proposed.first().at(0).value<MockRoute>();
    QCOMPARE(route.method, std::string("POST"));
    QCOMPARE(route.path, std::string("/orders/:id"));
    QCOMPARE(route.responses.size(), std::size_t(1));
    QCOMPARE(proposed.first().at(1).value<NodePosition>().serverId, std::string("s1"));
}

void TestTrafficPage::aCancelledRouteIsNot()
{
    PageWindow window;
    auto &page = window.show<TrafficPage>({1200, 400});
    page.setWorkspace(greetingWorkspace());
    selectOnly(window, sampleExchange());
    QSignalSpy proposed(&page, &TrafficPage::routeProposed);
    window.action("actCreateRouteFromRequest").trigger();
    QTest::keyClick(window.window().findChild<QDialog *>(u"createRouteDialog"_s), Qt::Key_Escape);
    QCOMPARE(proposed.size(), 0);
}

void TestTrafficPage::aResponseIsProposedToTheRouteThatAnswered()
{
    PageWindow window;
    auto &page = window.show<TrafficPage>({1200, 400});
    page.setWorkspace(greetingWorkspace());
    Exchange exchange = greeting();
    exchange.responseBody = "recorded";
    selectOnly(window, exchange);
    QSignalSpy proposed(&page, &TrafficPage::responseProposed);
    QVERIFY(window.action("actAddResponseFromRequest").isEnabled());
    window.action("actAddResponseFromRequest").trigger();
    QCOMPARE(proposed.size(), 1);
    QCOMPARE(proposed.first().at(0).toString(), u"r1"_s);
    const auto response = proposed.first().at(1).value<MockResponse>();
    QCOMPARE(response.status, 200);
    QCOMPARE(response.body.text, std::string("recorded"));
}

void TestTrafficPage::withoutARouteNoResponseIsOffered()
{
    PageWindow window;
    window.show<TrafficPage>({1200, 400});
    selectOnly(window, sampleExchange("GET", "/lost", 404));
    QVERIFY(!window.action("actAddResponseFromRequest").isEnabled());
    QVERIFY(window.action("actCreateRouteFromRequest").isEnabled());
}

void TestTrafficPage::twoRequestsAreComparedBesideTheWindow()
{
    PageWindow window;
    auto &page = window.show<TrafficPage>({1000, 400});
    window.controller.addExchange(greeting("/hello?to=a"));
    window.controller.addExchange(greeting("/hello?to=b"));
    TRY_COMPARE(view(window).model()->rowCount(), 2);
    QTest::mouseClick(view(window).viewport(), Qt::LeftButton, Qt::NoModifier,
                      view(window).visualRect(view(window).model()->index(0, 0)).center());
    QTest::keyClick(&view(window), Qt::Key_Down, Qt::ShiftModifier);

    QTest::keyClick(&window.window(), Qt::Key_D, Qt::ControlModifier | Qt::ShiftModifier);
    QPointer<QDialog> dialog = window.window().findChild<QDialog *>(u"compareDialog"_s);
    QVERIFY(dialog);
    QCOMPARE(dialog->windowTitle(), u"#1 \u21c4 #2"_s);
    QVERIFY(!dialog->isModal());
    const auto *left = dialog->findChild<QTableView *>(u"compareLeft"_s);
    TRY_COMPARE(left->model()->rowCount(), 4);
    QCOMPARE(left->model()->index(0, 0).data().toString(), u"GET /hello?to=a HTTP/1.1"_s);
    page.setHidesSecrets(true);
    dialog->close();
    TRY_VERIFY(!dialog);
}

void TestTrafficPage::selectingTellsTheInspector()
{
    PageWindow window;
    auto &page = window.show<TrafficPage>({1200, 400});
    QSignalSpy changed(&page, &TrafficPage::currentExchangeChanged);
    selectOnly(window, sampleExchange());
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed.first().first().toULongLong(), qulonglong(1));
}

void TestTrafficPage::filterActionGoesToTheFilter()
{
    PageWindow window;
    window.show<TrafficPage>({1200, 400});
    auto &tabs = window.find<QTabBar>("trafficTabs");
    QTest::mouseClick(&tabs, Qt::LeftButton, {}, tabs.tabRect(1).center());
    QTest::keyClick(&window.window(), Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(tabs.currentIndex(), 0);
    QVERIFY(window.find<QLineEdit>("trafficFilterEdit").hasFocus());
}

void TestTrafficPage::firstStepsLeadFromTheRequestToTheEdit()
{
    PageWindow window;
    auto &page = window.show<TrafficPage>({1200, 400});
    const auto &strip = window.find<QWidget>("firstStepsStrip");
    QVERIFY(!strip.isVisible());
    page.showFirstSteps(u"http://127.0.0.1:8080/hello"_s);
    QVERIFY(strip.isVisible());
    QCOMPARE(window.find<QLabel>("firstStepsCommand").text(),
             u"curl 'http://127.0.0.1:8080/hello'"_s);
    const auto step = [&strip] {
        for (const QLabel *label : strip.findChildren<QLabel *>()) {
            if (label->font().weight() >= QFont::DemiBold)
                return label->text().left(1);
        }
        return QString();
    };
    QCOMPARE(step(), u"\u2460"_s);
    window.controller.addExchange("GET", "/hello");
    TRY_COMPARE(step(), u"\u2461"_s);
    clickRow(view(window), view(window).model()->index(0, 5));
    QCOMPARE(step(), u"\u2462"_s);
}

void TestTrafficPage::firstStepsCopyTheCommand()
{
    PageWindow window;
    auto &page = window.show<TrafficPage>({1200, 400});
    page.showFirstSteps(u"http://127.0.0.1:8080/hello"_s);
    QSignalSpy noticed(&page, &TrafficPage::noticed);
    window.click("firstStepsCopy");
    QCOMPARE(QGuiApplication::clipboard()->text(), u"curl 'http://127.0.0.1:8080/hello'"_s);
    QCOMPARE(noticed.size(), 1);
}

void TestTrafficPage::firstStepsSendTheRequest()
{
    PageWindow window;
    auto &page = window.show<TrafficPage>({1200, 400});
    page.showFirstSteps(u"http://127.0.0.1:8080/hello"_s);
    QSignalSpy noticed(&page, &TrafficPage::noticed);
    window.click("firstStepsSend");
    QCOMPARE(window.controller.sent().size(), std::size_t(1));
    const SendRequest &sent = window.controller.sent().front();
    QCOMPARE(sent.address, std::string("127.0.0.1:8080"));
    QVERIFY(sent.head.starts_with("GET /hello HTTP/1.1\r\n"));
    TRY_COMPARE(noticed.size(), 1);
}

void TestTrafficPage::firstStepsCanBeHidden()
{
    PageWindow window;
    auto &page = window.show<TrafficPage>({1200, 400});
    page.showFirstSteps(u"http://127.0.0.1:8080/hello"_s);
    window.click("firstStepsHide");
    QVERIFY(!window.find<QWidget>("firstStepsStrip").isVisible());
}

} // namespace mynah::test

QTEST_MAIN(mynah::test::TestTrafficPage)
#include "tst_trafficpage.moc"
