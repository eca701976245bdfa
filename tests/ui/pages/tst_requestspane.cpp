// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/uitestcase.h"
#include "tests/ui/pages/pagewindow.h"
#include "ui/models/trafficmodel.h"
#include "ui/settings.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace mynah::test {

class TestRequestsPane final : public UiTestCase
{
    Q_OBJECT

private slots:
    void rowsComeInOneBatch();
    void everyColumnHasItsText();
    void aTypedFilterHidesTheOthers();
    void aFaultyFilterIsExplainedAndTheLastOneStays();
    void quickFiltersShowOneKind_data();
    void quickFiltersShowOneKind();
    void whatIsSlowIsASetting();
    void timesAreASetting();
    void aQuickFilterAndATypedOneApplyTogether();
    void escapeClearsTheFilter();
    void theCellsMenuFiltersByItsValue();
    void clearRemovesEverything();
    void nothingIsCurrentInAnotherPlace();
    void newerOnesAreCountedInAnotherPlace();
    void marksComeAndGoWithTheKeys();
    void problemsAreVisitedInBothDirections();
    void whatWasNotKeptIsARow();
    void aMenuOffersWhatCanBeDoneAndFreezesTheView();
    void twoSelectedOnesCanBeCompared();
    void enterOpensTheRouteOfTheRequest();

private:
    static QTableView &view(PageWindow &window) { return window.find<QTableView>("trafficView"); }
    static int rows(PageWindow &window) { return view(window).model()->rowCount(); }
    static void type(PageWindow &window, const QString &filter);
    static QStringList paths(PageWindow &window);
    // Opens the menu of a cell and runs what happens with it.
    static void withMenu(PageWindow &window, const QModelIndex &cell,
                         const std::function<void(QMenu &)> &run);
};

void TestRequestsPane::type(PageWindow &window, const QString &filter)
{
    auto &edit = window.find<QLineEdit>("trafficFilterEdit");
    QTest::mouseClick(&edit, Qt::LeftButton);
    edit.selectAll();
    QTest::keyClicks(&edit, filter);
    QTest::keyClick(&edit, Qt::Key_Return);
}

QStringList TestRequestsPane::paths(PageWindow &window)
{
    QStringList found;
    for (int row = 0; row < rows(window); ++row)
        found += rowText(view(window), row).at(TrafficModel::PathColumn);
    return found;
}

void TestRequestsPane::withMenu(PageWindow &window, const QModelIndex &cell,
                                const std::function<void(QMenu &)> &run)
{
    bool ran = false;
    QTimer::singleShot(0, &window.window(), [&] {
        auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
        if (!menu)
            return;
        run(*menu);
        menu->close();
        ran = true;
    });
    QTableView &table = view(window);
    emit table.customContextMenuRequested(table.visualRect(cell).center());
    QVERIFY(ran);
}

void TestRequestsPane::rowsComeInOneBatch()
{
    PageWindow window;
    window.show<TrafficPage>({1200, 400});
    QSignalSpy inserted(view(window).model(), &QAbstractItemModel::rowsInserted);
    for (const char *target : {"/a", "/b", "/c"})
        window.controller.addExchange("GET", target);
    QCOMPARE(rows(window), 0);
    TRY_COMPARE(rows(window), 3);
    QCOMPARE(inserted.size(), 1);
    QCOMPARE(paths(window), QStringList({u"/a"_s, u"/b"_s, u"/c"_s}));
}

void TestRequestsPane::everyColumnHasItsText()
{
    PageWindow window;
    auto &page = window.show<TrafficPage>({1200, 400});
    page.setWorkspace(greetingWorkspace());
    Exchange exchange = greeting("/hello?name=Ada");
    exchange.record.requestBodyBytes = 2048;
    exchange.record.flags |= ExchangeRecord::SentByMynah | ExchangeRecord::Tls;
    window.controller.addExchange(exchange);
    TRY_COMPARE(rows(window), 1);
    QStringList cells = rowText(view(window), 0);
    static const QRegularExpression clock(u"^\\d\\d:\\d\\d:\\d\\d\\.000$"_s);
    QVERIFY(clock.match(cells.takeAt(TrafficModel::TimeColumn)).hasMatch());
    QCOMPARE(cells,
             QStringList({u"1"_s, u"1"_s, u"GET"_s, u"127.0.0.1:8080"_s, u"/hello?name=Ada"_s,
                          u"GET /hello"_s, u"200 greeting"_s, u"200"_s, u"0.104 ms"_s, u"2.0 KiB"_s,
                          u"17 B"_s, u"application/json"_s, u"127.0.0.1:53312"_s, u"HTTP/1.1 TLS"_s,
                          u"sent by Mynah"_s}));
}

void TestRequestsPane::aTypedFilterHidesTheOthers()
{
    PageWindow window;
    window.show<TrafficPage>({1200, 400});
    window.controller.addExchange("GET", "/users/7");
    window.controller.addExchange("POST", "/users", 404);
    window.controller.addExchange("GET", "/orders", 404);
    type(window, u"status:4xx path:/users*"_s);
    TRY_COMPARE(paths(window), QStringList({u"/users"_s}));
    window.controller.addExchange("GET", "/users/9", 404);
    window.controller.addExchange("GET", "/orders/9", 404);
    TRY_COMPARE(paths(window), QStringList({u"/users"_s, u"/users/9"_s}));
}

void TestRequestsPane::aFaultyFilterIsExplainedAndTheLastOneStays()
{
    PageWindow window;
    window.show<TrafficPage>({1200, 400});
    window.controller.addExchange("GET", "/a");
    window.controller.addExchange("GET", "/b", 404);
    type(window, u"status:404"_s);
    TRY_COMPARE(paths(window), QStringList({u"/b"_s}));
    const auto &fault = window.find<QLabel>("trafficFilterError");
    QVERIFY(!fault.isVisible());

    type(window, u"stat:404"_s);
    QVERIFY(fault.isVisible());
    QVERIFY(fault.text().contains(u"no field \u201cstat\u201d"_s));
    const auto &edit = window.find<QLineEdit>("trafficFilterEdit");
    QCOMPARE(edit.accessibleDescription(), fault.text());
    QCOMPARE(paths(window), QStringList({u"/b"_s}));

    type(window, u"status:200"_s);
    QVERIFY(!fault.isVisible());
    TRY_COMPARE(paths(window), QStringList({u"/a"_s}));
}

void TestRequestsPane::quickFiltersShowOneKind_data()
{
    QTest::addColumn<QByteArray>("button");
    QTest::addColumn<QStringList>("paths");
    QTest::newRow("unmatched") << QByteArray("quickUnmatched") << QStringList({u"/lost"_s});
    QTest::newRow("errors") << QByteArray("quickErrors") << QStringList({u"/lost"_s, u"/broken"_s});
    QTest::newRow("slow") << QByteArray("quickSlow") << QStringList({u"/slow"_s});
}

void TestRequestsPane::quickFiltersShowOneKind()
{
    QFETCH(const QByteArray, button);
    QFETCH(const QStringList, paths);
    PageWindow window;
    window.show<TrafficPage>({1200, 400});
    window.controller.addExchange(greeting("/fine"));
    window.controller.addExchange("GET", "/lost", 404);
    Exchange broken = greeting("/broken");
    broken.record.status = 500;
    window.controller.addExchange(broken);
    Exchange slow = greeting("/slow");
    slow.record.responseEnd = 2'000'000'000;
    window.controller.addExchange(slow);

    window.click(button.constData());
    TRY_COMPARE(TestRequestsPane::paths(window), paths);
    window.click("quickAll");
    TRY_COMPARE(rows(window), 4);
}

void TestRequestsPane::whatIsSlowIsASetting()
{
    PageWindow window;
    auto &page = window.show<TrafficPage>({1200, 400});
    for (const int milliseconds : {10, 100, 1000}) {
        Exchange exchange = greeting("/a");
        exchange.record.responseEnd = milliseconds * 1'000'000LL;
        window.controller.addExchange(exchange);
    }
    window.click("quickSlow");
    TRY_COMPARE(rows(window), 1);
    RequestListSettings settings;
    settings.slow = 50;
    page.setSettings(settings);
    TRY_COMPARE(rows(window), 2);
    settings.slow = 5000;
    page.setSettings(settings);
    TRY_COMPARE(rows(window), 0);
}

void TestRequestsPane::timesAreASetting()
{
    PageWindow window;
    auto &page = window.show<TrafficPage>({1200, 400});
    window.controller.addExchange(greeting("/a"));
    TRY_COMPARE(rows(window), 1);
    const auto time = [&] { return rowText(view(window), 0).at(TrafficModel::TimeColumn); };
    const QString clock = time();
    page.setSettings({.times = TimeFormat::SinceStart, .followsAtStart = true, .slow = 500});
    QVERIFY(time() != clock);
    // The menu's choice is the same setting.
    withMenu(window, view(window).model()->index(0, TrafficModel::TimeColumn), [](QMenu &menu) {
        for (QAction *action : menu.findChildren<QAction *>()) {
            if (action->text() == "&Time of Day"_L1)
                action->trigger();
        }
    });
    QCOMPARE(time(), clock);
    QCOMPARE(Settings().requestList().times, TimeFormat::Clock);
}

void TestRequestsPane::aQuickFilterAndATypedOneApplyTogether()
{
    PageWindow window;
    window.show<TrafficPage>({1200, 400});
    for (const char *target : {"/a", "/b"}) {
        window.controller.addExchange("GET", target, 404);
        window.controller.addExchange(greeting(target));
    }
    type(window, u"path:/a or path:/c"_s);
    window.click("quickErrors");
    TRY_COMPARE(rows(window), 1);
    QCOMPARE(rowText(view(window), 0).first(), u"1"_s);
}

void TestRequestsPane::escapeClearsTheFilter()
{
    PageWindow window;
    window.show<TrafficPage>({1200, 400});
    window.controller.addExchange("GET", "/a");
    window.controller.addExchange("GET", "/b");
    type(window, u"/a"_s);
    TRY_COMPARE(rows(window), 1);
    QTest::keyClick(&window.find<QLineEdit>("trafficFilterEdit"), Qt::Key_Escape);
    TRY_COMPARE(rows(window), 2);
    QCOMPARE(window.find<QLineEdit>("trafficFilterEdit").text(), QString());
}

void TestRequestsPane::theCellsMenuFiltersByItsValue()
{
    PageWindow window;
    window.show<TrafficPage>({1200, 400});
    window.controller.addExchange("GET", "/a");
    window.controller.addExchange("GET", "/b", 404);
    TRY_COMPARE(rows(window), 2);
    const auto trigger = [&](const char *name) {
        withMenu(
            window, view(window).model()->index(1, TrafficModel::StatusColumn),
            [name](QMenu &menu) { menu.findChild<QAction *>(QLatin1String(name))->trigger(); });
    };
    trigger("actFilterOnly");
    TRY_COMPARE(paths(window), QStringList({u"/b"_s}));
    const auto &edit = window.find<QLineEdit>("trafficFilterEdit");
    QCOMPARE(edit.text(), u"status:404"_s);
    type(window, u" "_s);
    TRY_COMPARE(rows(window), 2);
    trigger("actFilterNot");
    TRY_COMPARE(paths(window), QStringList({u"/a"_s}));
}

void TestRequestsPane::clearRemovesEverything()
{
    PageWindow window;
    auto &page = window.show<TrafficPage>({1200, 400});
    window.controller.addExchange("GET", "/a");
    TRY_COMPARE(rows(window), 1);
    clickRow(view(window), view(window).model()->index(0, 0));
    QCOMPARE(page.currentExchange(), quint64(1));
    page.clear();
    QCOMPARE(rows(window), 0);
    QCOMPARE(page.currentExchange(), quint64(0));
    QVERIFY(!window.action("actClearTraffic").isEnabled());
    QVERIFY(!window.action("actResend").isEnabled());
}

// The numbers of the rows are other exchanges' there.
void TestRequestsPane::nothingIsCurrentInAnotherPlace()
{
    const QTemporaryDir folder;
    {
        ExchangeStore store;
        QVERIFY(store.useFolder(folder.path().toStdString()));
        store.append(sampleExchange("GET", "/old"));
    }
    PageWindow window;
    auto &page = window.show<TrafficPage>({1200, 400});
    window.controller.addExchange("GET", "/a");
    window.controller.addExchange("GET", "/b");
    TRY_COMPARE(rows(window), 2);
    clickRow(view(window), view(window).model()->index(0, 0));
    QCOMPARE(page.currentExchange(), quint64(1));
    const QSignalSpy changes(&page, &TrafficPage::currentExchangeChanged);

    QVERIFY(window.controller.store().useFolder(folder.path().toStdString()));
    // Before anybody has looked.
    QCOMPARE(page.currentExchange(), quint64(0));
    QVERIFY(page.selectedExchanges().empty());
    window.action("actMark").trigger();
    TRY_COMPARE(paths(window).size(), 4);
    QCOMPARE(changes.size(), 1);
    QCOMPARE(changes.first().first().toULongLong(), quint64(0));
    QCOMPARE(page.currentExchange(), quint64(0));
    QVERIFY(!window.action("actResend").isEnabled());
    for (int row = 0; row < rows(window); ++row)
        QCOMPARE(rowText(view(window), row).at(TrafficModel::FlagsColumn), QString());

    clickRow(view(window), view(window).model()->index(0, 0));
    QCOMPARE(page.currentExchange(), quint64(1));
    QVERIFY(window.action("actResend").isEnabled());
}

// Which has fewer than had been seen.
void TestRequestsPane::newerOnesAreCountedInAnotherPlace()
{
    const QTemporaryDir folder;
    PageWindow window;
    window.show<TrafficPage>({1200, 400});
    for (int i = 0; i < 100; ++i)
        window.controller.addExchange("GET", "/a");
    TRY_COMPARE(rows(window), 100);
    window.action("actFreeze").trigger();
    auto &notice = window.find<QPushButton>("newRowsPill");
    QCOMPARE(notice.text(), u"View frozen \u00b7 Resume"_s);
    window.controller.store().setLimits({.rows = 10});
    QVERIFY(window.controller.store().useFolder(folder.path().toStdString()));
    TRY_COMPARE(rows(window), 10);
    QCOMPARE(notice.text(), u"View frozen \u00b7 Resume"_s);
    window.controller.addExchange("GET", "/b");
    TRY_COMPARE(notice.text(), u"View frozen \u00b7 1 newer \u00b7 Resume"_s);
}

void TestRequestsPane::marksComeAndGoWithTheKeys()
{
    PageWindow window;
    window.show<TrafficPage>({1200, 400});
    window.controller.addExchange("GET", "/a");
    window.controller.addExchange("GET", "/b");
    TRY_COMPARE(rows(window), 2);
    clickRow(view(window), view(window).model()->index(1, 0));
    QTest::keyClick(&view(window), Qt::Key_B, Qt::ControlModifier);
    QVERIFY(window.action("actMark").isChecked());
    QCOMPARE(rowText(view(window), 1).at(TrafficModel::FlagsColumn), u"marked"_s);
    type(window, u"is:marked"_s);
    TRY_COMPARE(paths(window), QStringList({u"/b"_s}));
    clickRow(view(window), view(window).model()->index(0, 0));
    QTest::keyClick(&view(window), Qt::Key_B, Qt::ControlModifier);
    TRY_COMPARE(rows(window), 0);
}

void TestRequestsPane::problemsAreVisitedInBothDirections()
{
    PageWindow window;
    auto &page = window.show<TrafficPage>({1200, 400});
    for (const int status : {200, 404, 200, 500}) {
        Exchange exchange = greeting();
        exchange.record.status = static_cast<std::uint16_t>(status);
        window.controller.addExchange(exchange);
    }
    TRY_COMPARE(rows(window), 4);
    const auto press = [&](Qt::Key key) {
        QTest::keyClick(&window.window(), key, Qt::ControlModifier | Qt::ShiftModifier);
        return page.currentExchange();
    };
    QCOMPARE(press(Qt::Key_Down), quint64(2));
    QCOMPARE(press(Qt::Key_Down), quint64(4));
    QCOMPARE(press(Qt::Key_Down), quint64(4));
    QCOMPARE(press(Qt::Key_Up), quint64(2));
}

void TestRequestsPane::whatWasNotKeptIsARow()
{
    PageWindow window;
    window.show<TrafficPage>({1200, 400});
    window.controller.addExchange("GET", "/a");
    TRY_COMPARE(rows(window), 1);
    window.controller.store().countLost(1204);
    window.controller.addExchange("GET", "/b");
    TRY_COMPARE(rows(window), 3);
    QCOMPARE(paths(window).filter(u"not kept: "_s + QLocale().toString(1204)).size(), 1);
}

void TestRequestsPane::aMenuOffersWhatCanBeDoneAndFreezesTheView()
{
    PageWindow window;
    window.show<TrafficPage>({1200, 400});
    window.controller.addExchange(greeting());
    TRY_COMPARE(rows(window), 1);
    const QModelIndex cell = view(window).model()->index(0, TrafficModel::PathColumn);
    clickRow(view(window), cell);
    withMenu(window, cell, [&](QMenu &menu) {
        QCOMPARE(menu.objectName(), u"trafficMenu"_s);
        QStringList names;
        for (const QAction *action : menu.findChildren<QMenu *>().constFirst()->actions())
            names += action->objectName();
        QCOMPARE(names,
                 QStringList({u"actCopyCurl"_s, u"actCopyCurlBash"_s, u"actCopyCurlCmd"_s,
                              u"actCopyPowerShell"_s, u"actCopyHar"_s, u"actCopyRawRequest"_s,
                              u"actCopyRequestUrl"_s}));
        for (const char *name : {"actCreateRouteFromRequest", "actAddResponseFromRequest",
                                 "actResend", "actMark", "actShowConnection"}) {
            QVERIFY2(menu.actions().contains(&window.action(name)), name);
            QVERIFY2(window.action(name).isEnabled(), name);
        }
        QVERIFY(window.action("actFreeze").isChecked());
    });
    QVERIFY(!window.action("actFreeze").isChecked());
}

void TestRequestsPane::twoSelectedOnesCanBeCompared()
{
    PageWindow window;
    window.show<TrafficPage>({1200, 400});
    for (int i = 0; i < 3; ++i)
        window.controller.addExchange(greeting());
    TRY_COMPARE(rows(window), 3);
    const auto click = [&](int row, Qt::KeyboardModifiers keys) {
        clickRow(view(window), view(window).model()->index(row, TrafficModel::PathColumn), keys);
        return window.action("actCompare").isEnabled();
    };
    QVERIFY(!window.action("actCompare").isEnabled());
    QVERIFY(!click(0, Qt::NoModifier));
    QVERIFY(click(2, Qt::ControlModifier));
    QVERIFY(!click(1, Qt::ControlModifier));
    QVERIFY(click(0, Qt::ControlModifier));
    withMenu(window, view(window).model()->index(1, TrafficModel::PathColumn),
             [&](QMenu &menu) { QVERIFY(menu.actions().contains(&window.action("actCompare"))); });
    // Without one of them there are not two.
    type(window, u"status:500"_s);
    TRY_COMPARE(rows(window), 0);
    TRY_VERIFY(!window.action("actCompare").isEnabled());
}

void TestRequestsPane::enterOpensTheRouteOfTheRequest()
{
    PageWindow window;
    auto &page = window.show<TrafficPage>({1200, 400});
    window.controller.addExchange(greeting());
    window.controller.addExchange("GET", "/lost", 404);
    TRY_COMPARE(rows(window), 2);
    QSignalSpy opened(&page, &TrafficPage::openRouteRequested);
    clickRow(view(window), view(window).model()->index(1, 0));
    QTest::keyClick(&view(window), Qt::Key_Return);
    QCOMPARE(opened.size(), 0);
    clickRow(view(window), view(window).model()->index(0, 0));
    QTest::keyClick(&view(window), Qt::Key_Return);
    QCOMPARE(opened.size(), 1);
    const auto place = opened.first().first().value<Place>();
    QCOMPARE(place.nodeId, std::string("r1"));
    QCOMPARE(place.responseId, std::string("a1"));
}

} // namespace mynah::test

QTEST_MAIN(mynah::test::TestRequestsPane)
#include "tst_requestspane.moc"
