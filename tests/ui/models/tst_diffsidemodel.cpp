// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/modelwatch.h"
#include "tests/support/uitestcase.h"
#include "ui/models/diffsidemodel.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace mynah::test {

namespace {

using Side = TextComparison::Side;

struct Desk
{
    DiffSideModel left{Side::Left};
    DiffSideModel right{Side::Right};
    ModelWatch leftWatch{left};
    ModelWatch rightWatch{right};

    void compare(const QString &leftText, const QString &rightText)
    {
        const auto comparison =
            std::make_shared<const TextComparison>(leftText, rightText, DiffOptions());
        left.setComparison(comparison);
        right.setComparison(comparison);
    }
};

// Margin and line of every row.
QStringList rowsOf(const DiffSideModel &model)
{
    QStringList rows;
    for (int row = 0; row < model.rowCount(); ++row)
        rows += model.headerData(row, Qt::Vertical).toString() + u'|'
            + model.index(row, 0).data().toString();
    return rows;
}

QString spoken(const DiffSideModel &model, int row)
{
    return model.index(row, 0).data(Qt::AccessibleTextRole).toString();
}

} // namespace

class TestDiffSideModel final : public UiTestCase
{
    Q_OBJECT

private slots:
    void bothSidesHaveTheSameRows();
    void rowsAreReadAsSentences();
    void nothingThatIsThereIsInvisible();
};

void TestDiffSideModel::bothSidesHaveTheSameRows()
{
    Desk desk;
    QCOMPARE(desk.left.rowCount(), 0);
    desk.compare(u"{\nqty: 1\n}"_s, u"{\nnew\nqty: 2\n}"_s);
    QCOMPARE(rowsOf(desk.left), (QStringList{u"1|{"_s, u"|"_s, u"2 \u2212|qty: 1"_s, u"3|}"_s}));
    QCOMPARE(rowsOf(desk.right), (QStringList{u"1|{"_s, u"2 +|new"_s, u"3 +|qty: 2"_s, u"4|}"_s}));
    const QModelIndex changed = desk.right.index(2, 0);
    QCOMPARE(changed.data(DiffSideModel::WordsRole).value<std::vector<TextSpan>>(),
             (std::vector<TextSpan>{{5, 1}}));
    QVERIFY(desk.left.index(1, 0).data(DiffSideModel::GapRole).toBool());
    QVERIFY(!desk.left.index(1, 0).data(DiffSideModel::LineRole).isValid());

    desk.compare(QString(), QString());
    QCOMPARE(desk.left.rowCount(), 0);
}

void TestDiffSideModel::rowsAreReadAsSentences()
{
    Desk desk;
    desk.compare(u"{\nqty: 1\n}"_s, u"{\nnew\nqty: 2\n}"_s);
    QCOMPARE(spoken(desk.left, 0), u"Line 1: {"_s);
    QCOMPARE(spoken(desk.left, 1), u"No line here"_s);
    QCOMPARE(spoken(desk.right, 1), u"Line 2, only here: new"_s);
    QCOMPARE(spoken(desk.right, 2), u"Line 3, different: qty: 2"_s);
}

void TestDiffSideModel::nothingThatIsThereIsInvisible()
{
    Desk desk;
    const QString text = u"a\tb\r\u00a0c\u200b"_s;
    desk.compare(text, u"x"_s);
    const QModelIndex line = desk.left.index(0, 0);
    QCOMPARE(line.data().toString(), u"a\tb\u240d\u2423c\u2423"_s);
    QCOMPARE(line.data(DiffSideModel::LineRole).toString(), text);
}

} // namespace mynah::test

QTEST_MAIN(mynah::test::TestDiffSideModel)
#include "tst_diffsidemodel.moc"
