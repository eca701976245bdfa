// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/modelwatch.h"
#include "tests/support/uitestcase.h"
#include "ui/models/listenersmodel.h"

#include <QRandomGenerator>

using namespace Qt::StringLiterals;

namespace mynah::test {

namespace {

struct Desk
{
    ListenersModel model;
    ModelWatch watch{model, {Qt::DisplayRole, Qt::EditRole, Qt::ToolTipRole}};

    Desk() { model.setListeners({Listener()}); }
    bool set(int row, int column, const QVariant &value)
    {
        return model.setData(model.index(row, column), value);
    }
};

} // namespace

class TestListenersModel final : public UiTestCase
{
    Q_OBJECT

private slots:
    void showsSchemeAddressAndPort();
    void aNewOneTakesTheNextPort();
    void twoOnOnePortAreAFault();
    void theFaultIsMarkedWhereItIs();
    void aPortOutOfRangeIsAFault_data();
    void aPortOutOfRangeIsAFault();
    void aWordIsNoPort();
    void aUnixSocketHasNoPort();
    void httpsNeedsNoFilesOrAllOfThem();
    void randomEditsAreToldRight();
};

void TestListenersModel::showsSchemeAddressAndPort()
{
    Desk desk;
    QCOMPARE(modelText(desk.model, 3), u"HTTP | 127.0.0.1 | 8080\n"_s);
    QVERIFY(desk.set(0, ListenersModel::PortColumn, 0));
    QVERIFY(desk.set(0, ListenersModel::AddressColumn, u" ::1 "_s));
    QVERIFY(desk.set(0, ListenersModel::SchemeColumn, 1));
    QCOMPARE(modelText(desk.model, 3), u"HTTPS | ::1 | any free\n"_s);
    QCOMPARE(desk.watch.staleCell(), QString());
}

void TestListenersModel::aNewOneTakesTheNextPort()
{
    Desk desk;
    QCOMPARE(desk.model.addListener(), 1);
    QCOMPARE(desk.model.listeners()[1].port, 8081);
    QCOMPARE(desk.model.faultOf(1), QString());
    desk.model.setListeners({});
    QCOMPARE(desk.model.addListener(), 0);
    QCOMPARE(desk.model.listeners()[0].address, "127.0.0.1");
    QCOMPARE(desk.model.listeners()[0].port, 8080);
}

void TestListenersModel::twoOnOnePortAreAFault()
{
    Desk desk;
    desk.model.addListener();
    QVERIFY(desk.set(1, ListenersModel::PortColumn, 8080));
    for (const int row : {0, 1})
        QCOMPARE(desk.model.faultOf(row), u"Another row has the same address and port"_s);
    QCOMPARE(desk.watch.staleCell(), QString());
    desk.model.removeListener(1);
    QCOMPARE(desk.model.faultOf(0), QString());
    QCOMPARE(desk.watch.staleCell(), QString());
    desk.model.addListener();
    QVERIFY(desk.set(0, ListenersModel::PortColumn, 0)
            && desk.set(1, ListenersModel::PortColumn, 0));
    QCOMPARE(desk.model.faultOf(0), QString());
    QVERIFY(desk.set(0, ListenersModel::AddressColumn, {}));
    QCOMPARE(desk.model.faultOf(0), u"An address is missing"_s);
}

void TestListenersModel::theFaultIsMarkedWhereItIs()
{
    Desk desk;
    const auto marked = [&desk] {
        std::vector<int> columns;
        for (int column = 0; column < desk.model.columnCount(); ++column) {
            if (!desk.model.index(0, column).data(Qt::DecorationRole).isNull())
                columns.push_back(column);
        }
        return columns;
    };
    QCOMPARE(marked(), std::vector<int>{});
    QVERIFY(desk.set(0, ListenersModel::PortColumn, 65'536));
    QCOMPARE(marked(), std::vector<int>{ListenersModel::PortColumn});
    QVERIFY(desk.set(0, ListenersModel::AddressColumn, {}));
    QCOMPARE(marked(), std::vector<int>{ListenersModel::AddressColumn});
    QVERIFY(desk.set(0, ListenersModel::AddressColumn, u"::1"_s));
    QVERIFY(desk.set(0, ListenersModel::PortColumn, 8443));
    ListenerTls tls;
    tls.certificate = "a.pem";
    desk.model.setTls(0, tls);
    QCOMPARE(marked(), std::vector<int>{ListenersModel::SchemeColumn});
}

void TestListenersModel::aPortOutOfRangeIsAFault_data()
{
    QTest::addColumn<QVariant>("port");
    QTest::addColumn<bool>("isFine");
    QTest::newRow("below") << QVariant(-1) << false;
    QTest::newRow("lowest") << QVariant(0) << true;
    QTest::newRow("highest") << QVariant(65'535) << true;
    QTest::newRow("above") << QVariant(65'536) << false;
    QTest::newRow("text") << QVariant(u"443"_s) << true;
}

void TestListenersModel::aPortOutOfRangeIsAFault()
{
    QFETCH(QVariant, port);
    QFETCH(bool, isFine);
    Desk desk;
    QVERIFY(desk.set(0, ListenersModel::PortColumn, port));
    QCOMPARE(desk.model.listeners()[0].port, port.toInt());
    QCOMPARE(desk.model.faultOf(0).isEmpty(), isFine);
}

void TestListenersModel::aWordIsNoPort()
{
    Desk desk;
    QVERIFY(!desk.set(0, ListenersModel::PortColumn, u"http"_s));
    QCOMPARE(desk.model.listeners()[0].port, 8080);
}

void TestListenersModel::aUnixSocketHasNoPort()
{
    Desk desk;
    QVERIFY(desk.set(0, ListenersModel::AddressColumn, u"unix:/run/mynah.sock"_s));
    QCOMPARE(modelText(desk.model, 3), u"HTTP | unix:/run/mynah.sock | \n"_s);
    QVERIFY(!(desk.model.index(0, ListenersModel::PortColumn).flags() & Qt::ItemIsEditable));
}

void TestListenersModel::httpsNeedsNoFilesOrAllOfThem()
{
    Desk desk;
    QVERIFY(desk.set(0, ListenersModel::SchemeColumn, 1));
    QCOMPARE(desk.model.faultOf(0), QString());
    ListenerTls tls;
    tls.certificate = "a.pem";
    desk.model.setTls(0, tls);
    QCOMPARE(desk.model.faultOf(0), u"The certificate has no key file"_s);
    tls.key = "a.key";
    desk.model.setTls(0, tls);
    QCOMPARE(desk.model.faultOf(0), QString());
    QCOMPARE(desk.watch.staleCell(), QString());
    // Choosing it again loses nothing.
    QVERIFY(desk.set(0, ListenersModel::SchemeColumn, 1));
    QCOMPARE(desk.model.listeners()[0].tls->certificate, "a.pem");
    desk.model.setTls(7, {});
}

void TestListenersModel::randomEditsAreToldRight()
{
    Desk desk;
    QRandomGenerator random(41);
    for (int step = 0; step < 500; ++step) {
        const int row = random.bounded(desk.model.rowCount() + 1);
        switch (random.bounded(4)) {
        case 0:
            desk.model.addListener();
            break;
        case 1:
            desk.model.removeListener(row);
            break;
        case 2:
            desk.model.setTls(row, random.bounded(2) ? std::optional(ListenerTls()) : std::nullopt);
            break;
        default:
            if (desk.model.rowCount() > 0)
                desk.set(row % desk.model.rowCount(), random.bounded(3), random.bounded(3));
        }
        QCOMPARE(desk.watch.staleCell(), QString());
    }
}

} // namespace mynah::test

QTEST_MAIN(mynah::test::TestListenersModel)
#include "tst_listenersmodel.moc"
