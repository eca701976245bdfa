// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/uitestcase.h"
#include "ui/models/columnsmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

namespace mynah::test {

class TestColumnsModel final : public UiTestCase
{
    Q_OBJECT

private:
    struct Desk
    {
        Desk() { model.setColumns({{0, u"a"_s, true}, {1, u"b"_s, false}, {2, u"c"_s, true}}); }

        QString order() const
        {
            QString titles;
            for (const ShownColumn &column : model.columns())
                titles += column.title;
            return titles;
        }

        ColumnsModel model;
        QAbstractItemModelTester tester{&model,
                                        QAbstractItemModelTester::FailureReportingMode::QtTest};
    };

private slots:
    void rowsMove_data()
    {
        QTest::addColumn<int>("row");
        QTest::addColumn<int>("before");
        QTest::addColumn<bool>("moves");
        QTest::addColumn<QString>("order");
        QTest::newRow("up") << 2 << 0 << true << u"cab"_s;
        QTest::newRow("down") << 0 << 2 << true << u"bac"_s;
        QTest::newRow("to the end") << 0 << 3 << true << u"bca"_s;
        QTest::newRow("to where it is") << 1 << 1 << false << u"abc"_s;
        QTest::newRow("beyond the end") << 1 << 4 << false << u"abc"_s;
        QTest::newRow("no row") << 3 << 0 << false << u"abc"_s;
    }

    void rowsMove()
    {
        QFETCH(const int, row);
        QFETCH(const int, before);
        QFETCH(const bool, moves);
        QFETCH(const QString, order);
        Desk desk;
        QCOMPARE(desk.model.moveRow({}, row, {}, before), moves);
        QCOMPARE(desk.order(), order);
    }

    void theLastTickStays()
    {
        Desk desk;
        const auto tick = [&](int row, Qt::CheckState state) {
            return desk.model.setData(desk.model.index(row), state, Qt::CheckStateRole);
        };
        QVERIFY(tick(0, Qt::Unchecked));
        QVERIFY(!tick(2, Qt::Unchecked));
        QVERIFY(tick(1, Qt::Checked));
        QVERIFY(tick(2, Qt::Unchecked));
        QVERIFY(desk.model.columns().at(1).isShown);
        QVERIFY(!desk.model.columns().at(2).isShown);
    }

    void rowsAreDroppedBetweenRows()
    {
        Desk desk;
        QVERIFY(desk.model.flags({}) & Qt::ItemIsDropEnabled);
        QVERIFY(!(desk.model.flags(desk.model.index(0)) & Qt::ItemIsDropEnabled));
        QVERIFY(desk.model.flags(desk.model.index(0)) & Qt::ItemIsDragEnabled);
        QCOMPARE(desk.model.supportedDropActions(), Qt::MoveAction);
    }
};

} // namespace mynah::test

QTEST_MAIN(mynah::test::TestColumnsModel)
#include "tst_columnsmodel.moc"
