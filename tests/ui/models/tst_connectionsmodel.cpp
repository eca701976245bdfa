// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/modelwatch.h"
#include "tests/support/uitestcase.h"
#include "ui/models/connectionsmodel.h"

#include <QRandomGenerator>
#include <QSignalSpy>

using namespace Qt::StringLiterals;

namespace mynah::test {

namespace {

constexpr std::int64_t Second = 1'000'000'000;

ConnectionInfo connection(std::uint64_t id)
{
    ConnectionInfo info;
    info.id = id;
    info.peer = "127.0.0.1:" + std::to_string(50'000 + id);
    info.localPort = 8080;
    info.openedWallTime = 100 * Second;
    return info;
}

struct Desk
{
    ConnectionTable table{1000, 20};
    ConnectionsModel model{table};
    ModelWatch watch{model, {Qt::DisplayRole, Qt::AccessibleTextRole}};

    QString at(int row, int column, int role = Qt::DisplayRole) const
    {
        return model.index(row, column).data(role).toString();
    }
    void close(std::uint64_t id, const std::string &reason = "the client closed it")
    {
        ConnectionInfo info = *table.find(id);
        info.state = ConnectionInfo::State::Closed;
        info.closedWallTime = 130 * Second;
        info.closeReason = reason;
        ConnectionTable::Batch(table).close(info);
    }
};

} // namespace

class TestConnectionsModel final : public UiTestCase
{
    Q_OBJECT

private slots:
    void showsWhatAConnectionIs();
    void secretsAreHiddenOnlyWhenAskedTo();
    void nothingHappensBetweenTicks();
    void newOnesComeInOneInsertion();
    void closedOnesMoveBehindTheOpenOnes();
    void onlyRowsThatDifferAreTold();
    void agesRunWhileOpen();
    void randomConnectionsAreToldRight();
};

void TestConnectionsModel::showsWhatAConnectionIs()
{
    Desk desk;
    ConnectionInfo info = connection(12);
    info.state = ConnectionInfo::State::Active;
    ConnectionTls tls;
    tls.protocol = "TLSv1.3";
    tls.applicationProtocol = "http/1.1";
    tls.peer = "subject: CN=ada,O=Example\ncommonName: ada\n";
    info.tls = std::make_shared<const ConnectionTls>(tls);
    info.httpVersion = "HTTP/1.1";
    info.requests = 1204;
    info.bytesIn = 312;
    info.bytesOut = 2048;
    info.currentRequest = "GET /users/7";
    ConnectionTable::Batch(desk.table).add(info);
    ConnectionTable::Batch(desk.table).add(connection(13));
    desk.model.tick(104 * Second);
    QCOMPARE(desk.at(0, ConnectionsModel::StateColumn), u"active"_s);
    QCOMPARE(desk.at(0, ConnectionsModel::TlsColumn), u"TLSv1.3 ada http/1.1"_s);
    QCOMPARE(desk.at(0, ConnectionsModel::AgeColumn), u"4 s"_s);
    QCOMPARE(desk.at(0, ConnectionsModel::RequestsColumn), u"1,204"_s);
    QCOMPARE(desk.at(0, ConnectionsModel::OutColumn), u"2.0 KiB"_s);
    QCOMPARE(desk.at(0, ConnectionsModel::CurrentColumn), u"GET /users/7"_s);
    QCOMPARE(desk.at(1, ConnectionsModel::TlsColumn), u"—"_s);
    QCOMPARE(desk.at(0, ConnectionsModel::IdColumn, Qt::AccessibleTextRole),
             u"Connection 12 from 127.0.0.1:50012, active, 1,204 requests"_s);
    QCOMPARE(desk.model.rowOf(13), 1);
    QCOMPARE(desk.model.rowOf(99), -1);
    QCOMPARE(desk.model.connectionAt(0)->id, 12U);
    QVERIFY(!desk.model.connectionAt(5));
}

void TestConnectionsModel::secretsAreHiddenOnlyWhenAskedTo()
{
    Desk desk;
    ConnectionInfo info = connection(12);
    info.currentRequest = "GET /a?token=s3cret";
    ConnectionTable::Batch(desk.table).add(info);
    desk.model.tick(0);
    QCOMPARE(desk.at(0, ConnectionsModel::CurrentColumn), u"GET /a?token=s3cret"_s);
    desk.model.setHidesSecrets(true);
    QCOMPARE(desk.at(0, ConnectionsModel::CurrentColumn), u"GET /a?token=REDACTED"_s);
    desk.model.setHidesSecrets(false);
    QCOMPARE(desk.at(0, ConnectionsModel::CurrentColumn), u"GET /a?token=s3cret"_s);
}

void TestConnectionsModel::nothingHappensBetweenTicks()
{
    Desk desk;
    ConnectionTable::Batch(desk.table).add(connection(1));
    QCOMPARE(desk.model.rowCount(), 0);
    desk.model.tick(0);
    QCOMPARE(desk.model.rowCount(), 1);
}

void TestConnectionsModel::newOnesComeInOneInsertion()
{
    Desk desk;
    QSignalSpy inserted(&desk.model, &ConnectionsModel::rowsInserted);
    for (std::uint64_t id = 1; id <= 5; ++id)
        ConnectionTable::Batch(desk.table).add(connection(id));
    desk.model.tick(0);
    QCOMPARE(inserted.size(), 1);
    QCOMPARE(desk.watch.takeStructuralSignals(), 1);
    desk.model.tick(0);
    QCOMPARE(desk.watch.takeStructuralSignals(), 0);
}

void TestConnectionsModel::closedOnesMoveBehindTheOpenOnes()
{
    Desk desk;
    for (std::uint64_t id = 1; id <= 3; ++id)
        ConnectionTable::Batch(desk.table).add(connection(id));
    desk.model.tick(120 * Second);
    const QPersistentModelIndex first(desk.model.index(0, 0));
    desk.close(1);
    desk.watch.takeStructuralSignals();
    desk.model.tick(140 * Second);
    QCOMPARE(desk.watch.takeStructuralSignals(), 1);
    QCOMPARE(first.row(), 2);
    QCOMPARE(desk.at(2, ConnectionsModel::StateColumn), u"closed"_s);
    QCOMPARE(desk.at(2, ConnectionsModel::ReasonColumn), u"the client closed it"_s);
    QCOMPARE(desk.at(2, ConnectionsModel::AgeColumn), u"30 s"_s);
    QCOMPARE(desk.watch.staleCell(), QString());
}

void TestConnectionsModel::onlyRowsThatDifferAreTold()
{
    Desk desk;
    for (std::uint64_t id = 1; id <= 3; ++id)
        ConnectionTable::Batch(desk.table).add(connection(id));
    desk.model.tick(120 * Second);
    QSignalSpy changed(&desk.model, &ConnectionsModel::dataChanged);
    ConnectionTable::Batch(desk.table).countRequest(2, "HTTP/1.1", "GET", "/a");
    desk.model.tick(120 * Second);
    // The row that differs, and the ages.
    QCOMPARE(changed.size(), 2);
    QCOMPARE(changed[0][0].toModelIndex().row(), 1);
    QCOMPARE(changed[0][1].toModelIndex().row(), 1);
    QCOMPARE(changed[1][0].toModelIndex().column(), int(ConnectionsModel::AgeColumn));
}

void TestConnectionsModel::agesRunWhileOpen()
{
    Desk desk;
    ConnectionTable::Batch(desk.table).add(connection(1));
    desk.model.tick(101 * Second);
    QCOMPARE(desk.at(0, ConnectionsModel::AgeColumn), u"1 s"_s);
    desk.model.tick(300 * Second);
    QCOMPARE(desk.at(0, ConnectionsModel::AgeColumn), u"3 min 20 s"_s);
    QCOMPARE(desk.watch.staleCell(), QString());
    // A clock that was set back.
    desk.model.tick(50 * Second);
    QCOMPARE(desk.at(0, ConnectionsModel::AgeColumn), u"0 s"_s);
}

void TestConnectionsModel::randomConnectionsAreToldRight()
{
    Desk desk;
    QRandomGenerator random(9);
    std::uint64_t next = 1;
    for (int step = 0; step < 300; ++step) {
        for (int act = random.bounded(4); act > 0; --act) {
            const std::uint64_t id = 1 + random.bounded(quint32(next));
            switch (random.bounded(5)) {
            case 0:
            case 1:
                ConnectionTable::Batch(desk.table).add(connection(next++));
                break;
            case 2:
                // Each ends once.
                if (const auto found = desk.table.find(id);
                    found && found->state != ConnectionInfo::State::Closed)
                    desk.close(id);
                break;
            case 3:
                desk.table.setActivity(id, ConnectionInfo::State::Active, random.bounded(99U), 1);
                break;
            default:
                if (random.bounded(8) == 0)
                    desk.table.clearClosed();
            }
        }
        desk.watch.takeStructuralSignals();
        desk.model.tick((100 + step) * Second);
        QVERIFY(desk.watch.takeStructuralSignals() <= 1);
        QCOMPARE(desk.watch.staleCell(), QString());
        QCOMPARE(desk.model.rowCount(), int(desk.table.snapshot().size()));
    }
}

} // namespace mynah::test

QTEST_MAIN(mynah::test::TestConnectionsModel)
#include "tst_connectionsmodel.moc"
