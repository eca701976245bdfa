// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/uitestcase.h"
#include "tests/support/workbench.h"
#include "ui/widgets/filteredit.h"

#include <QAbstractItemView>
#include <QAction>
#include <QCompleter>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

namespace mynah::test {

namespace {

struct FilterDesk
{
    FilterDesk()
        : applied(&edit, &FilterEdit::filterChanged)
        , faults(&edit, &FilterEdit::faultChanged)
    {
        edit.show();
        if (!QTest::qWaitForWindowActive(&edit))
            qFatal("the line does not become active");
        edit.setFocus();
    }

    void type(const QString &text) { QTest::keyClicks(&edit, text); }
    void press(Qt::Key key) { QTest::keyClick(&edit, key); }
    QString last() const { return applied.last().first().toString(); }
    QStringList offered()
    {
        QStringList texts;
        const QAbstractItemModel &model = *edit.completer()->completionModel();
        for (int row = 0; row < model.rowCount(); ++row)
            texts += model.index(row, 0).data().toString();
        return texts;
    }

    FilterEdit edit;
    QSignalSpy applied;
    QSignalSpy faults;
};

} // namespace

class TestFilterEdit final : public UiTestCase
{
    Q_OBJECT

private slots:
    void aPauseInTypingApplies();
    void enterAppliesAtOnce();
    void whatIsNoFilterIsMarkedAndTheOldOneStays();
    void correctingTakesTheMarkAway();
    void escClears();
    void fieldsAndValuesAreOffered();
    void completingKeepsWhatIsBefore();
    void downOffersWhatWasUsedBefore();
    void conditionsAreAdded();
    void theFunnelOffersAllConditions();
    void withoutRoutesNothingIsSaidOfThem();
};

void TestFilterEdit::aPauseInTypingApplies()
{
    FilterDesk desk;
    desk.type(u"status:404"_s);
    QVERIFY(desk.applied.isEmpty());
    TRY_COMPARE(desk.applied.size(), 1);
    QCOMPARE(desk.last(), u"status:404"_s);
}

void TestFilterEdit::enterAppliesAtOnce()
{
    FilterDesk desk;
    desk.type(u"users"_s);
    desk.press(Qt::Key_Return);
    QCOMPARE(desk.last(), u"users"_s);
    desk.press(Qt::Key_Return);
    QCOMPARE(desk.applied.size(), 1);
}

void TestFilterEdit::whatIsNoFilterIsMarkedAndTheOldOneStays()
{
    FilterDesk desk;
    desk.type(u"status:zzz"_s);
    desk.press(Qt::Key_Return);
    QVERIFY(desk.applied.isEmpty());
    QVERIFY(!desk.edit.fault().isEmpty());
    QCOMPARE(desk.faults.last().first().toString(), desk.edit.fault());
    QCOMPARE(desk.edit.accessibleDescription(), desk.edit.fault());
    QCOMPARE(desk.edit.text(), u"status:zzz"_s);
}

void TestFilterEdit::correctingTakesTheMarkAway()
{
    FilterDesk desk;
    desk.type(u"status:zzz"_s);
    desk.press(Qt::Key_Return);
    retype(desk.edit, u"status:4xx"_s);
    desk.press(Qt::Key_Return);
    QVERIFY(desk.edit.fault().isEmpty());
    QCOMPARE(desk.faults.last().first().toString(), QString());
    QCOMPARE(desk.last(), u"status:4xx"_s);
}

void TestFilterEdit::escClears()
{
    FilterDesk desk;
    desk.type(u"users"_s);
    desk.press(Qt::Key_Return);
    desk.edit.completer()->popup()->hide();
    desk.press(Qt::Key_Escape);
    QVERIFY(desk.edit.text().isEmpty());
    QCOMPARE(desk.last(), QString());
}

void TestFilterEdit::fieldsAndValuesAreOffered()
{
    FilterDesk desk;
    desk.type(u"sta"_s);
    QCOMPARE(desk.offered(), QStringList{u"status:"_s});
    retype(desk.edit, u"users is:un"_s);
    QVERIFY2(desk.offered().contains(u"is:unmatched"_s), qPrintable(desk.offered().join(u' ')));
}

void TestFilterEdit::completingKeepsWhatIsBefore()
{
    FilterDesk desk;
    desk.type(u"users -sta"_s);
    QAbstractItemView &popup = *desk.edit.completer()->popup();
    QVERIFY(popup.isVisible());
    popup.setCurrentIndex(popup.model()->index(0, 0));
    QTest::keyClick(&popup, Qt::Key_Return);
    QCOMPARE(desk.edit.text(), u"users -status:"_s);
}

void TestFilterEdit::downOffersWhatWasUsedBefore()
{
    FilterDesk desk;
    desk.type(u"took:>1s"_s);
    desk.press(Qt::Key_Return);
    retype(desk.edit, u"method:PUT"_s);
    desk.press(Qt::Key_Return);
    retype(desk.edit, QString());
    desk.press(Qt::Key_Down);
    QCOMPARE(desk.offered().mid(0, 2), (QStringList{u"method:PUT"_s, u"took:>1s"_s}));
    desk.edit.completer()->popup()->hide();
}

void TestFilterEdit::conditionsAreAdded()
{
    FilterDesk desk;
    desk.edit.addCondition(u"status:404"_s);
    QCOMPARE(desk.last(), u"status:404"_s);
    desk.edit.addCondition(u"method:GET"_s);
    QCOMPARE(desk.edit.text(), u"status:404 method:GET"_s);
    retype(desk.edit, u"a or b"_s);
    desk.edit.addCondition(u"method:GET"_s);
    QCOMPARE(desk.edit.text(), u"(a or b) method:GET"_s);
}

void TestFilterEdit::theFunnelOffersAllConditions()
{
    FilterDesk desk;
    auto *funnel = desk.edit.findChild<QAction *>(u"filterConditions"_s);
    QCOMPARE(funnel->toolTip(), u"Choose a condition"_s);
    desk.type(u"users "_s);
    funnel->trigger();
    TRY_VERIFY(desk.edit.completer()->popup()->isVisible());
    QVERIFY(desk.offered().contains(u"status:"_s));
    QVERIFY(desk.offered().contains(u"route:"_s));
    QCOMPARE(desk.edit.text(), u"users "_s);
    desk.edit.completer()->popup()->hide();
}

void TestFilterEdit::withoutRoutesNothingIsSaidOfThem()
{
    FilterDesk desk;
    desk.edit.setKnowsRoutes(false);
    QVERIFY(!desk.edit.placeholderText().contains(u"unmatched"_s));
    desk.edit.findChild<QAction *>(u"filterConditions"_s)->trigger();
    QVERIFY(desk.offered().contains(u"status:"_s));
    QVERIFY(!desk.offered().contains(u"route:"_s));
    desk.edit.completer()->popup()->hide();
    desk.type(u"is:"_s);
    QVERIFY(desk.offered().contains(u"is:error"_s));
    QVERIFY(!desk.offered().contains(u"is:unmatched"_s));
    desk.edit.completer()->popup()->hide();
}

} // namespace mynah::test

QTEST_MAIN(mynah::test::TestFilterEdit)
#include "tst_filteredit.moc"
