// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/uitestcase.h"
#include "ui/models/shortcutmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

namespace mynah::test {

namespace {

QKeySequence keys(const QString &text)
{
    return QKeySequence(text);
}

const QList<Shortcut> Commands{
    {u"save"_s, u"Save"_s, u"File"_s, {keys(u"Ctrl+S"_s)}},
    {u"undo"_s, u"Undo"_s, u"Edit"_s, {keys(u"Ctrl+Z"_s), keys(u"F14"_s)}},
    {u"delete"_s, u"Delete"_s, u"Edit"_s, {keys(u"Del"_s), keys(u"Ctrl+D"_s)}},
    {u"duplicate"_s, u"Duplicate"_s, u"Route"_s, {keys(u"Ctrl+D"_s)}},
    {u"export"_s, u"Export"_s, u"Traffic"_s, {}},
};

QStringList inForce(const ChosenKeys &chosen)
{
    QStringList texts;
    for (const QList<QKeySequence> &each : keysInForce(Commands, chosen))
        texts += QKeySequence::listToString(each);
    return texts;
}

} // namespace

class TestShortcutModel final : public UiTestCase
{
    Q_OBJECT

private slots:
    // Two commands of different places may share one.
    void withoutAChoiceEveryUsualKeyIsThere()
    {
        QCOMPARE(
            inForce({}),
            (QStringList{u"Ctrl+S"_s, u"Ctrl+Z; F14"_s, u"Del; Ctrl+D"_s, u"Ctrl+D"_s, u""_s}));
    }

    void aChosenKeyReplacesAllUsualOnes()
    {
        QCOMPARE(inForce({{u"undo"_s, keys(u"F9"_s)}}).at(1), u"F9"_s);
        QCOMPARE(inForce({{u"undo"_s, keys({})}}).at(1), QString());
    }

    void aChosenKeyIsTakenFromWhoeverHasIt()
    {
        const QStringList now = inForce({{u"export"_s, keys(u"Ctrl+D"_s)}});
        QCOMPARE(now.at(2), u"Del"_s);
        QCOMPARE(now.at(3), QString());
        QCOMPARE(now.at(4), u"Ctrl+D"_s);
    }

    void ofTwoWithTheSameChoiceTheFirstHasIt()
    {
        const QStringList now = inForce({{u"export"_s, keys(u"F9"_s)}, {u"save"_s, keys(u"F9"_s)}});
        QCOMPARE(now.at(0), u"F9"_s);
        QCOMPARE(now.at(4), QString());
    }

    void unknownCommandsAreOfNoInterest()
    {
        QCOMPARE(inForce({{u"gone"_s, keys(u"F9"_s)}}), inForce({}));
    }

    void choosingTheUsualKeyIsNoChoice()
    {
        ShortcutModel model(Commands);
        QAbstractItemModelTester tester(&model,
                                        QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.choose(0, keys(u"F9"_s));
        QVERIFY(model.isChosen(0));
        model.choose(0, keys(u"Ctrl+S"_s));
        QVERIFY(model.chosen().isEmpty());
    }

    void whatIsTakenFromAChoiceLeavesNone()
    {
        ShortcutModel model(Commands);
        model.choose(0, keys(u"F9"_s));
        QCOMPARE(model.otherOwner(keys(u"F9"_s), 4), 0);
        QCOMPARE(model.otherOwner(keys(u"F9"_s), 0), -1);
        model.choose(4, keys(u"F9"_s));
        QCOMPARE(model.chosen(), (ChosenKeys{{u"save"_s, {}}, {u"export"_s, keys(u"F9"_s)}}));
        model.reset(0);
        QCOMPARE(model.keys(0), QList{keys(u"Ctrl+S"_s)});
    }

    void changesAreTold()
    {
        ShortcutModel model(Commands);
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        model.setChosen({{u"save"_s, keys(u"F9"_s)}});
        QCOMPARE(changed.size(), 1);
        QCOMPARE(model.index(0, ShortcutModel::KeysColumn).data().toString(), u"F9"_s);
        QVERIFY(model.index(0, 0).data(Qt::AccessibleDescriptionRole).isValid());
        QVERIFY(!model.index(1, 0).data(Qt::AccessibleDescriptionRole).isValid());
    }

    void keysForTypingAreRefused_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("refused");
        for (const char *text :
             {"A", "Shift+A", "Space", "Return", "Tab", "Left", "Backspace", "1"})
            QTest::newRow(text) << QString::fromLatin1(text) << true;
        for (const char *text : {"Ctrl+A", "Alt+Left", "F9", "Shift+F9", "Del", "Meta+1", ""})
            QTest::newRow(text) << QString::fromLatin1(text) << false;
    }

    void keysForTypingAreRefused()
    {
        QFETCH(const QString, text);
        QFETCH(const bool, refused);
        QCOMPARE(!keysProblem(keys(text)).isEmpty(), refused);
    }
};

} // namespace mynah::test

QTEST_MAIN(mynah::test::TestShortcutModel)
#include "tst_shortcutmodel.moc"
