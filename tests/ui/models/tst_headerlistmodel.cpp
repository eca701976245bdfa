// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/modelwatch.h"
#include "tests/support/uitestcase.h"
#include "ui/models/headerlistmodel.h"

#include <QRandomGenerator>
#include <QSignalSpy>

using namespace Qt::StringLiterals;

namespace mynah::test {

namespace {

struct Desk
{
    HeaderListModel model;
    ModelWatch watch{model, {Qt::DisplayRole, Qt::EditRole, Qt::ToolTipRole}};
    QSignalSpy edited{&model, &HeaderListModel::headersEdited};

    Desk()
    {
        model.setHeaders(
            {{"Set-Cookie", "a=1", {}}, {"Date", "now", {}}, {"set-cookie", "b=2", {}}});
    }
    bool type(int row, int column, const QString &text)
    {
        return model.setData(model.index(row, column), text);
    }
};

} // namespace

class TestHeaderListModel final : public UiTestCase
{
    Q_OBJECT

private slots:
    void keepsOrderAndDuplicates();
    void typingTellsOnce();
    void theLastRowAddsAField();
    void faultsAreShownInPlace();
    void removesSeveralRows();
    void movesWithinItsRoom();
    void outsideChangesAreSilent();
    void randomEditsAreToldRight();
};

void TestHeaderListModel::keepsOrderAndDuplicates()
{
    Desk desk;
    QCOMPARE(modelText(desk.model, 2),
             u"Set-Cookie | a=1\nDate | now\nset-cookie | b=2\nAdd header… | \n"_s);
}

void TestHeaderListModel::typingTellsOnce()
{
    Desk desk;
    QVERIFY(desk.type(1, HeaderListModel::ValueColumn, u"later"_s));
    QVERIFY(desk.type(1, HeaderListModel::ValueColumn, u"later"_s));
    QCOMPARE(desk.edited.size(), 1);
    QCOMPARE(desk.model.headers()[1].value, "later");
    QCOMPARE(desk.watch.staleCell(), QString());
}

void TestHeaderListModel::theLastRowAddsAField()
{
    Desk desk;
    QVERIFY(!desk.type(3, HeaderListModel::NameColumn, {}));
    QVERIFY(desk.type(3, HeaderListModel::NameColumn, u"X-New"_s));
    QCOMPARE(desk.model.rowCount(), 5);
    QCOMPARE(desk.model.headers().back().name, "X-New");
    QCOMPARE(desk.edited.size(), 1);
    QCOMPARE(desk.model.index(4, 0).data().toString(), u"Add header…"_s);
    QCOMPARE(desk.model.index(4, 0).data(Qt::EditRole).toString(), QString());
    QCOMPARE(desk.watch.staleCell(), QString());
}

void TestHeaderListModel::faultsAreShownInPlace()
{
    Desk desk;
    QVERIFY(desk.type(0, HeaderListModel::NameColumn, u"Set Cookie"_s));
    QCOMPARE(desk.model.index(0, 0).data(Qt::ToolTipRole).toString(),
             u"\"Set Cookie\" is not a valid header name"_s);
    QVERIFY(desk.model.index(0, 0).data(Qt::DecorationRole).isValid());
    QVERIFY(desk.type(1, HeaderListModel::ValueColumn, u"a\r\nX: y"_s));
    QCOMPARE(desk.model.index(1, 1).data(Qt::ToolTipRole).toString(),
             u"A header value cannot hold a line break"_s);
    QVERIFY(!desk.model.index(2, 0).data(Qt::DecorationRole).isValid());
}

void TestHeaderListModel::removesSeveralRows()
{
    Desk desk;
    // As a selection of cells gives them: twice, unsorted, with the last row.
    desk.model.removeRowsAt({0, 2, 0, 3, -1, 99});
    QCOMPARE(modelText(desk.model, 2), u"Date | now\nAdd header… | \n"_s);
    QCOMPARE(desk.edited.size(), 1);
    desk.model.removeRowsAt({1});
    QCOMPARE(desk.edited.size(), 1);
}

void TestHeaderListModel::movesWithinItsRoom()
{
    Desk desk;
    QVERIFY(!desk.model.moveRowBy(0, -1));
    QVERIFY(!desk.model.moveRowBy(2, 1));
    QVERIFY(!desk.model.moveRowBy(3, -1));
    QCOMPARE(desk.edited.size(), 0);
    const QPersistentModelIndex date(desk.model.index(1, 0));
    QVERIFY(desk.model.moveRowBy(1, 1));
    QCOMPARE(date.row(), 2);
    QVERIFY(desk.model.moveRowBy(2, -1));
    QCOMPARE(date.row(), 1);
    QCOMPARE(desk.edited.size(), 2);
    QCOMPARE(desk.watch.staleCell(), QString());
}

void TestHeaderListModel::outsideChangesAreSilent()
{
    Desk desk;
    desk.model.setHeaders({{"A", "1", {}}, {"B", "2", {}}, {"C", "3", {}}});
    desk.model.setHeaders({});
    desk.model.setHeaders({});
    QCOMPARE(desk.edited.size(), 0);
    QCOMPARE(desk.model.rowCount(), 1);
    QCOMPARE(desk.watch.staleCell(), QString());
}

void TestHeaderListModel::randomEditsAreToldRight()
{
    Desk desk;
    QRandomGenerator random(5);
    for (int step = 0; step < 500; ++step) {
        const int row = random.bounded(desk.model.rowCount());
        switch (random.bounded(4)) {
        case 0:
            desk.type(row, random.bounded(2), QString::number(step));
            break;
        case 1:
            desk.model.removeRowsAt({row, random.bounded(desk.model.rowCount())});
            break;
        case 2:
            desk.model.moveRowBy(row, random.bounded(2) ? 1 : -1);
            break;
        default:
            desk.type(desk.model.rowCount() - 1, 0, u"X-%1"_s.arg(step));
        }
        QCOMPARE(desk.watch.staleCell(), QString());
        QCOMPARE(desk.model.rowCount(), int(desk.model.headers().size()) + 1);
    }
}

} // namespace mynah::test

QTEST_MAIN(mynah::test::TestHeaderListModel)
#include "tst_headerlistmodel.moc"
