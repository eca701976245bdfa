// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/uitestcase.h"
#include "tests/ui/pages/pagewindow.h"
#include "ui/models/connectionsmodel.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabBar>
#include <QTableView>
#include <QTest>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace mynah::test {

class TestConnectionsPane final : public UiTestCase
{
    Q_OBJECT

private slots:
    void everyColumnHasItsText();
    void statesFollowWhatHappens();
    void openOnesCanBeClosedOrReset();
    void aClosedOneIsNoLongerClosed();
    void severalAreClosedAtOnce();
    void itsRequestsAreFiltered();
    void aRequestLeadsToItsConnection();
    void theMenuOffersTheSame();
    void withNobodyThereItSaysSo();
    void stoppedItOffersToStart();
    void theTabCountsTheOpenOnes();

private:
    static ConnectionInfo connection(std::uint64_t id);
    static TrafficPage &open(PageWindow &window);
    static QTableView &view(PageWindow &window)
    {
        return window.find<QTableView>("connectionsView");
    }
    static void choose(PageWindow &window, int row, Qt::KeyboardModifiers modifiers = {});
};

ConnectionInfo TestConnectionsPane::connection(std::uint64_t id)
{
    ConnectionInfo info;
    info.id = id;
    info.peer = "127.0.0.1:53312";
    info.localAddress = "127.0.0.1:8080";
    info.localPort = 8080;
    info.httpVersion = "HTTP/1.1";
    info.openedWallTime = 1'700'000'000'000'000'000;
    info.requests = 3;
    info.bytesIn = 300;
    info.bytesOut = 4096;
    info.currentRequest = "GET /users/7";
    return info;
}

TrafficPage &TestConnectionsPane::open(PageWindow &window)
{
    auto &page = window.show<TrafficPage>({1300, 400});
    auto &tabs = window.find<QTabBar>("trafficTabs");
    QTest::mouseClick(&tabs, Qt::LeftButton, {}, tabs.tabRect(1).center());
    return page;
}

void TestConnectionsPane::choose(PageWindow &window, int row, Qt::KeyboardModifiers modifiers)
{
    clickRow(view(window), view(window).model()->index(row, ConnectionsModel::ClientColumn),
             modifiers);
}

void TestConnectionsPane::everyColumnHasItsText()
{
    PageWindow window;
    open(window);
    ConnectionInfo info = connection(12);
    ConnectionTls tls;
    tls.protocol = "TLS 1.3";
    tls.applicationProtocol = "http/1.1";
    info.tls = std::make_shared<const ConnectionTls>(tls);
    info.closedWallTime = info.openedWallTime + 65'000'000'000;
    info.closeReason = "The client closed the connection.";
    ConnectionTable::Batch(window.controller.connections()).close(info);
    TRY_COMPARE(view(window).model()->rowCount(), 1);
    QStringList cells = rowText(view(window), 0);
    QVERIFY(cells.takeAt(ConnectionsModel::OpenedColumn).endsWith(u":20.000"_s));
    QCOMPARE(
        cells,
        QStringList({u"12"_s, u"closed"_s, u"127.0.0.1:53312"_s, u"8080"_s, u"TLS 1.3 http/1.1"_s,
                     u"HTTP/1.1"_s, u"1 min 5 s"_s, u"3"_s, u"300 B"_s, u"4.0 KiB"_s,
                     u"GET /users/7"_s, u"The client closed the connection."_s}));
}

void TestConnectionsPane::statesFollowWhatHappens()
{
    PageWindow window;
    open(window);
    window.controller.addConnection(connection(1));
    const auto state = [&] {
        return rowText(view(window), 0).value(ConnectionsModel::StateColumn);
    };
    ConnectionTable &table = window.controller.connections();
    TRY_COMPARE(state(), u"idle"_s);
    table.setActivity(1, ConnectionInfo::State::Active, 400, 4096);
    TRY_COMPARE(state(), u"active"_s);
    table.setActivity(1, ConnectionInfo::State::Closing, 400, 5000);
    TRY_COMPARE(state(), u"closing"_s);
    ConnectionInfo closed = connection(1);
    closed.closedWallTime = closed.openedWallTime + 1;
    ConnectionTable::Batch(table).close(closed);
    TRY_COMPARE(state(), u"closed"_s);
}

void TestConnectionsPane::openOnesCanBeClosedOrReset()
{
    PageWindow window;
    open(window);
    window.controller.addConnection(connection(1));
    window.controller.addConnection(connection(2));
    TRY_COMPARE(view(window).model()->rowCount(), 2);
    QVERIFY(!window.action("actCloseConnection").isEnabled());
    choose(window, 1);
    window.action("actCloseConnection").trigger();
    QCOMPARE(window.controller.closedConnections(), std::vector<std::uint64_t>{2});
    choose(window, 0);
    window.action("actResetConnection").trigger();
    QCOMPARE(window.controller.resetConnections(), std::vector<std::uint64_t>{1});
}

void TestConnectionsPane::aClosedOneIsNoLongerClosed()
{
    PageWindow window;
    open(window);
    ConnectionTable::Batch(window.controller.connections()).close(connection(1));
    TRY_COMPARE(view(window).model()->rowCount(), 1);
    choose(window, 0);
    QVERIFY(!window.action("actCloseConnection").isEnabled());
    QVERIFY(!window.action("actResetConnection").isEnabled());
    QVERIFY(window.action("actShowRequestsOfConnection").isEnabled());
}

void TestConnectionsPane::severalAreClosedAtOnce()
{
    PageWindow window;
    open(window);
    for (const std::uint64_t id : {1, 2, 3})
        window.controller.addConnection(connection(id));
    TRY_COMPARE(view(window).model()->rowCount(), 3);
    choose(window, 0);
    choose(window, 2, Qt::ControlModifier);
    window.action("actCloseConnection").trigger();
    std::vector<std::uint64_t> closed = window.controller.closedConnections();
    std::sort(closed.begin(), closed.end());
    QCOMPARE(closed, (std::vector<std::uint64_t>{1, 3}));
}

void TestConnectionsPane::itsRequestsAreFiltered()
{
    PageWindow window;
    open(window);
    for (const std::uint64_t id : {1, 2}) {
        window.controller.addConnection(connection(id));
        Exchange exchange = sampleExchange();
        exchange.record.connectionId = id;
        window.controller.addExchange(exchange);
    }
    TRY_COMPARE(view(window).model()->rowCount(), 2);
    choose(window, 1);
    window.action("actShowRequestsOfConnection").trigger();
    const auto &requests = window.find<QTableView>("trafficView");
    QVERIFY(requests.isVisible());
    QCOMPARE(window.find<QLineEdit>("trafficFilterEdit").text(), u"conn:2"_s);
    TRY_COMPARE(requests.model()->rowCount(), 1);
    QCOMPARE(rowText(requests, 0).first(), u"2"_s);
}

void TestConnectionsPane::aRequestLeadsToItsConnection()
{
    PageWindow window;
    auto &page = window.show<TrafficPage>({1300, 400});
    for (const std::uint64_t id : {1, 2}) {
        window.controller.addConnection(connection(id));
        Exchange exchange = sampleExchange();
        exchange.record.connectionId = id;
        window.controller.addExchange(exchange);
    }
    page.selectExchange(2);
    window.action("actShowConnection").trigger();
    QVERIFY(view(window).isVisible());
    const QModelIndexList chosen = view(window).selectionModel()->selectedRows();
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen.first().data().toString(), u"2"_s);
}

void TestConnectionsPane::theMenuOffersTheSame()
{
    PageWindow window;
    open(window);
    window.controller.addConnection(connection(1));
    TRY_COMPARE(view(window).model()->rowCount(), 1);
    choose(window, 0);
    QStringList names;
    QTimer::singleShot(0, &window.window(), [&names] {
        auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
        QVERIFY(menu);
        for (const QAction *action : menu->actions())
            names += action->objectName();
        menu->close();
    });
    emit view(window).customContextMenuRequested({20, 10});
    QCOMPARE(names,
             QStringList({u"actShowRequestsOfConnection"_s, u"actCloseConnection"_s,
                          u"actResetConnection"_s}));
}

void TestConnectionsPane::withNobodyThereItSaysSo()
{
    PageWindow window;
    open(window);
    window.controller.start();
    const auto &empty = window.find<QWidget>("connectionsEmpty");
    QVERIFY(empty.isVisible());
    QCOMPARE(empty.findChild<QLabel *>(u"emptyTitle"_s)->text(), u"Nobody is connected"_s);
    QVERIFY(!empty.findChild<QPushButton *>(u"emptyAction"_s)->isVisible());
    window.controller.addConnection(connection(1));
    TRY_VERIFY(!empty.isVisible());
}

void TestConnectionsPane::stoppedItOffersToStart()
{
    PageWindow window;
    auto &page = open(window);
    const auto &empty = window.find<QWidget>("connectionsEmpty");
    QCOMPARE(empty.findChild<QLabel *>(u"emptyTitle"_s)->text(), u"The server is stopped"_s);
    QSignalSpy wanted(&page, &TrafficPage::startRequested);
    QTest::mouseClick(empty.findChild<QPushButton *>(u"emptyAction"_s), Qt::LeftButton);
    QCOMPARE(wanted.size(), 1);
}

void TestConnectionsPane::theTabCountsTheOpenOnes()
{
    PageWindow window;
    open(window);
    window.controller.addConnection(connection(1));
    window.controller.addConnection(connection(2));
    ConnectionTable::Batch(window.controller.connections()).close(connection(3));
    const auto &tabs = window.find<QTabBar>("trafficTabs");
    TRY_COMPARE(tabs.tabText(1), u"Connections 2"_s);
    QCOMPARE(tabs.accessibleName(), u"Requests, 0; connections, 2"_s);
}

} // namespace mynah::test

QTEST_MAIN(mynah::test::TestConnectionsPane)
#include "tst_connectionspane.moc"
