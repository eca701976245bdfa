// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/uitestcase.h"
#include "tests/ui/pages/pagewindow.h"

#include <QLabel>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <QWheelEvent>

using namespace Qt::StringLiterals;

namespace mynah::test {

// The list runs along with what arrives until someone looks back, and says what waits below.
class TestFollowing final : public UiTestCase
{
    Q_OBJECT

private slots:
    void theListRunsAlongWhileItsEndIsInSight();
    void lookingBackStopsItAndCountsWhatIsNewer_data();
    void lookingBackStopsItAndCountsWhatIsNewer();
    void thePillLeadsToTheNewest();
    void whatIsInSightNeedsNoPill();
    void theEndKeyFollowsAgain();
    void theFollowActionSwitchesBothWays();
    void choosingTheLastRowKeepsFollowing();
    void severalSelectedRowsFreezeTheView();
    void theViewRunsOnWithoutTheSelection_data();
    void theViewRunsOnWithoutTheSelection();
    void theFreezeActionStopsTheViewAndNotTheCapture();
    void selectingNeverScrolls();
    void keysBeginAtWhatIsInSight();
    void aFilledStoreSaysThatOlderRequestsWereRemoved();
    void theSelectionStaysWithItsRequestWhenTheStoreIsFull();

private:
    static constexpr int Many = 200;

    static void fill(PageWindow &window, int count = Many);
    static QTableView &view(PageWindow &window) { return window.find<QTableView>("trafficView"); }
    static QPushButton &pill(PageWindow &window) { return window.find<QPushButton>("newRowsPill"); }
    static bool isAtEnd(PageWindow &window);
    static QModelIndex row(PageWindow &window, int row)
    {
        return view(window).model()->index(row, 5);
    }
    // Away from the end, as a person does it.
    static void lookBack(PageWindow &window);
};

void TestFollowing::fill(PageWindow &window, int count)
{
    for (int i = 0; i < count; ++i)
        window.controller.addExchange("GET", "/a");
}

bool TestFollowing::isAtEnd(PageWindow &window)
{
    const QScrollBar &bar = *view(window).verticalScrollBar();
    return bar.maximum() > 0 && bar.value() == bar.maximum();
}

void TestFollowing::lookBack(PageWindow &window)
{
    view(window).setFocus();
    QTest::keyClick(&view(window), Qt::Key_PageUp);
    QTest::keyClick(&view(window), Qt::Key_PageUp);
}

void TestFollowing::theListRunsAlongWhileItsEndIsInSight()
{
    PageWindow window;
    window.show<TrafficPage>({1200, 400});
    fill(window);
    TRY_VERIFY(isAtEnd(window));
    QVERIFY(window.action("actFollow").isChecked());
    fill(window, 50);
    TRY_COMPARE(view(window).model()->rowCount(), Many + 50);
    QVERIFY(isAtEnd(window));
    QVERIFY(!pill(window).isVisible());
}

void TestFollowing::lookingBackStopsItAndCountsWhatIsNewer_data()
{
    QTest::addColumn<QString>("how");
    QTest::newRow("page up") << u"keys"_s;
    QTest::newRow("wheel") << u"wheel"_s;
    QTest::newRow("click") << u"click"_s;
}

void TestFollowing::lookingBackStopsItAndCountsWhatIsNewer()
{
    QFETCH(const QString, how);
    PageWindow window;
    window.show<TrafficPage>({1200, 400});
    fill(window);
    TRY_VERIFY(isAtEnd(window));
    if (how == u"keys"_s) {
        lookBack(window);
    } else if (how == u"wheel"_s) {
        QWidget *viewport = view(window).viewport();
        const QPointF middle = viewport->rect().center();
        QWheelEvent event(middle, viewport->mapToGlobal(middle), {}, {0, 360}, Qt::NoButton,
                          Qt::NoModifier, Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(viewport, &event);
    } else {
        QTest::mouseClick(view(window).viewport(), Qt::LeftButton, {}, {300, 10});
    }
    QVERIFY(!window.action("actFollow").isChecked());
    const int place = view(window).verticalScrollBar()->value();
    fill(window, 3);
    TRY_VERIFY(pill(window).isVisible());
    QCOMPARE(pill(window).text(), u"3 newer \u2193"_s);
    QCOMPARE(pill(window).accessibleName(), u"3 newer requests, jump to newest"_s);
    QCOMPARE(view(window).verticalScrollBar()->value(), place);
    QVERIFY(view(window).rect().contains(pill(window).geometry()));
}

void TestFollowing::whatIsInSightNeedsNoPill()
{
    PageWindow window;
    window.show<TrafficPage>({1200, 400});
    fill(window, 3);
    TRY_COMPARE(view(window).model()->rowCount(), 3);
    QTest::mouseClick(view(window).viewport(), Qt::LeftButton, {},
                      view(window).visualRect(row(window, 0)).center());
    QVERIFY(!window.action("actFollow").isChecked());
    fill(window, 1);
    TRY_COMPARE(view(window).model()->rowCount(), 4);
    QVERIFY(!pill(window).isVisible());
}

void TestFollowing::thePillLeadsToTheNewest()
{
    PageWindow window;
    window.show<TrafficPage>({1200, 400});
    fill(window);
    TRY_VERIFY(isAtEnd(window));
    lookBack(window);
    fill(window, 3);
    TRY_VERIFY(pill(window).isVisible());
    window.click("newRowsPill");
    QVERIFY(isAtEnd(window));
    QVERIFY(!pill(window).isVisible());
    QVERIFY(window.action("actFollow").isChecked());
}

void TestFollowing::theEndKeyFollowsAgain()
{
    PageWindow window;
    window.show<TrafficPage>({1200, 400});
    fill(window);
    TRY_VERIFY(isAtEnd(window));
    lookBack(window);
    QVERIFY(!window.action("actFollow").isChecked());
    QTest::keyClick(&view(window), Qt::Key_End);
    QVERIFY(window.action("actFollow").isChecked());
    QVERIFY(isAtEnd(window));
}

void TestFollowing::theFollowActionSwitchesBothWays()
{
    PageWindow window;
    window.show<TrafficPage>({1200, 400});
    fill(window);
    TRY_VERIFY(isAtEnd(window));
    window.action("actFollow").trigger();
    QVERIFY(!window.action("actFollow").isChecked());
    fill(window, 1);
    TRY_VERIFY(pill(window).isVisible());
    QVERIFY(!isAtEnd(window));
    window.action("actFollow").trigger();
    QVERIFY(isAtEnd(window));
}

void TestFollowing::choosingTheLastRowKeepsFollowing()
{
    PageWindow window;
    window.show<TrafficPage>({1200, 400});
    fill(window);
    TRY_VERIFY(isAtEnd(window));
    clickRow(view(window), row(window, Many - 1));
    QVERIFY(window.action("actFollow").isChecked());
}

void TestFollowing::severalSelectedRowsFreezeTheView()
{
    PageWindow window;
    window.show<TrafficPage>({1200, 400});
    fill(window);
    TRY_VERIFY(isAtEnd(window));
    clickRow(view(window), row(window, Many - 1));
    clickRow(view(window), row(window, Many - 3), Qt::ShiftModifier);
    QVERIFY(window.action("actFreeze").isChecked());
    QCOMPARE(pill(window).text(), u"View frozen \u00b7 Resume"_s);
    fill(window, 12);
    TRY_COMPARE(pill(window).text(), u"View frozen \u00b7 12 newer \u00b7 Resume"_s);
    QCOMPARE(view(window).model()->rowCount(), Many);
    window.click("newRowsPill");
    QCOMPARE(view(window).model()->rowCount(), Many + 12);
    QVERIFY(!window.action("actFreeze").isChecked());
    QVERIFY(!pill(window).isVisible());
    QVERIFY(isAtEnd(window));
    QCOMPARE(view(window).selectionModel()->selectedRows().size(), 1);
}

void TestFollowing::theViewRunsOnWithoutTheSelection_data()
{
    QTest::addColumn<std::function<void(PageWindow &)>>("end");
    const auto add = [](const char *name, std::function<void(PageWindow &)> end) {
        QTest::newRow(name) << std::move(end);
    };
    add("one row", [](PageWindow &w) { clickRow(view(w), row(w, Many - 2)); });
    add("the same row", [](PageWindow &w) { clickRow(view(w), row(w, Many - 3)); });
    add("row taken out", [](PageWindow &w) {
        clickRow(view(w), row(w, Many - 3), Qt::ControlModifier);
        clickRow(view(w), row(w, Many - 2), Qt::ControlModifier);
    });
    add("key", [](PageWindow &w) { QTest::keyClick(&view(w), Qt::Key_Up); });
    add("none", [](PageWindow &w) { view(w).clearSelection(); });
    add("cleared",
        [](PageWindow &w) { qobject_cast<TrafficPage *>(w.window().centralWidget())->clear(); });
}

void TestFollowing::theViewRunsOnWithoutTheSelection()
{
    QFETCH(std::function<void(PageWindow &)>, end);
    PageWindow window;
    window.show<TrafficPage>({1200, 400});
    fill(window);
    TRY_VERIFY(isAtEnd(window));
    clickRow(view(window), row(window, Many - 1));
    clickRow(view(window), row(window, Many - 3), Qt::ShiftModifier);
    QVERIFY(window.action("actFreeze").isChecked());
    end(window);
    fill(window, 3);
    TRY_VERIFY(!window.action("actFreeze").isChecked());
    TRY_VERIFY(!pill(window).isVisible() || pill(window).text().startsWith(u"3 newer"_s));
}

void TestFollowing::theFreezeActionStopsTheViewAndNotTheCapture()
{
    PageWindow window;
    window.show<TrafficPage>({1200, 400});
    fill(window);
    TRY_VERIFY(isAtEnd(window));
    window.action("actFreeze").trigger();
    fill(window, 2);
    TRY_COMPARE(pill(window).text(), u"View frozen \u00b7 2 newer \u00b7 Resume"_s);
    QCOMPARE(view(window).model()->rowCount(), Many);
    window.action("actFreeze").trigger();
    TRY_COMPARE(view(window).model()->rowCount(), Many + 2);
    QVERIFY(!pill(window).isVisible());
}

void TestFollowing::selectingNeverScrolls()
{
    PageWindow window;
    window.show<TrafficPage>({1200, 400});
    fill(window);
    TRY_VERIFY(isAtEnd(window));
    lookBack(window);
    const int place = view(window).verticalScrollBar()->value();
    QTest::mouseClick(view(window).viewport(), Qt::LeftButton, {}, {300, 60});
    QCOMPARE(view(window).verticalScrollBar()->value(), place);
}

void TestFollowing::keysBeginAtWhatIsInSight()
{
    PageWindow window;
    auto &page = window.show<TrafficPage>({1200, 400});
    fill(window);
    TRY_VERIFY(isAtEnd(window));
    view(window).setFocus();
    QTest::keyClick(&view(window), Qt::Key_Up);
    QVERIFY(page.currentExchange() >= Many - 1);
    QTest::keyClick(&view(window), Qt::Key_Home);
    QCOMPARE(page.currentExchange(), quint64(1));
    QCOMPARE(view(window).verticalScrollBar()->value(), 0);
}

void TestFollowing::aFilledStoreSaysThatOlderRequestsWereRemoved()
{
    PageWindow window;
    auto &page = window.show<TrafficPage>({1200, 400});
    window.controller.store().setLimits({.rows = Many});
    fill(window, Many + 5);
    TRY_VERIFY(isAtEnd(window));
    auto &notice = window.find<QLabel>("trafficHistoryNotice");
    QVERIFY(!notice.isVisible());
    QTest::keyClick(&view(window), Qt::Key_Home);
    TRY_VERIFY(notice.isVisible());
    QVERIFY(notice.text().contains(u"Older requests were removed (limit 200)"_s));
    QSignalSpy wanted(&page, &TrafficPage::captureSettingsRequested);
    emit notice.linkActivated(u"limits"_s);
    QCOMPARE(wanted.size(), 1);
}

void TestFollowing::theSelectionStaysWithItsRequestWhenTheStoreIsFull()
{
    PageWindow window;
    auto &page = window.show<TrafficPage>({1200, 400});
    window.controller.store().setLimits({.rows = Many});
    fill(window);
    TRY_VERIFY(isAtEnd(window));
    clickRow(view(window), row(window, Many - 4));
    const quint64 chosen = page.currentExchange();
    fill(window, 100);
    TRY_COMPARE(view(window).model()->index(0, 0).data().toString(), u"101"_s);
    QCOMPARE(page.currentExchange(), chosen);
    const QModelIndexList selected = view(window).selectionModel()->selectedRows();
    QCOMPARE(selected.size(), 1);
    QCOMPARE(selected.first().data().toString(), QString::number(chosen));
}

} // namespace mynah::test

QTEST_MAIN(mynah::test::TestFollowing)
#include "tst_following.moc"
