// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/modelwatch.h"
#include "tests/support/uitestcase.h"
#include "ui/models/matchermodel.h"

#include <QRandomGenerator>
#include <QSignalSpy>

using namespace Qt::StringLiterals;

namespace mynah::test {

namespace {

MatchRule rule(MatchRule::Target target, const std::string &name, MatchRule::Operator op,
               const std::string &value)
{
    MatchRule made;
    made.target = target;
    made.name = name;
    made.op = op;
    made.value = value;
    return made;
}

struct Desk
{
    MatcherModel model;
    ModelWatch watch{model,
                     {Qt::DisplayRole, Qt::EditRole, Qt::CheckStateRole, Qt::ToolTipRole,
                      Qt::AccessibleTextRole}};
    QSignalSpy edited{&model, &MatcherModel::rulesEdited};

    Desk()
    {
        model.setRules(
            {rule(MatchRule::Target::Header, "x-tenant", MatchRule::Operator::Regex, "^acme"),
             rule(MatchRule::Target::Method, "", MatchRule::Operator::Equals, "GET"),
             rule(MatchRule::Target::Body, "", MatchRule::Operator::Exists, "")});
    }
    bool set(int row, int column, const QVariant &value)
    {
        return model.setData(model.index(row, column), value);
    }
    QString at(int row, int column, int role = Qt::DisplayRole) const
    {
        return model.index(row, column).data(role).toString();
    }
};

} // namespace

class TestMatcherModel final : public UiTestCase
{
    Q_OBJECT

private slots:
    void aRowReadsAsASentence();
    void whatIsNotUsedIsEmptyAndNotEdited();
    void everyOperatorStandsBesideItsNegation();
    void editsTellOnce();
    void numbersOutOfTheListAreBrought();
    void uncheckingSwitchesARuleOff();
    void showsWhatARequestSaysToEachRule();
    void theTestOfRulesThatAreGoneIsForgotten();
    void removesSeveralRows();
    void randomEditsAreToldRight();
};

void TestMatcherModel::aRowReadsAsASentence()
{
    Desk desk;
    QCOMPARE(desk.at(0, MatcherModel::TargetColumn, Qt::AccessibleTextRole),
             u"Header x-tenant matches regex ^acme"_s);
    QCOMPARE(desk.at(1, MatcherModel::TargetColumn, Qt::AccessibleTextRole),
             u"Method equals GET"_s);
    QCOMPARE(modelText(desk.model, 5),
             u"Header | x-tenant | matches regex | ^acme | –\n"
             "Method |  | equals | GET | –\n"
             "Body | whole text | exists |  | –\n"_s);
}

void TestMatcherModel::whatIsNotUsedIsEmptyAndNotEdited()
{
    Desk desk;
    const auto editable = [&desk](int row, int column) {
        return bool(desk.model.index(row, column).flags() & Qt::ItemIsEditable);
    };
    QVERIFY(editable(0, MatcherModel::NameColumn));
    QVERIFY(!editable(1, MatcherModel::NameColumn));
    QVERIFY(!editable(2, MatcherModel::ValueColumn));
    QVERIFY(!editable(0, MatcherModel::ResultColumn));
}

void TestMatcherModel::everyOperatorStandsBesideItsNegation()
{
    Desk desk;
    QCOMPARE(MatcherModel::operatorTexts().size(), 8);
    QCOMPARE(MatcherModel::targetTexts().size(), 7);
    for (int row = 0; row < 8; ++row) {
        QVERIFY(desk.set(0, MatcherModel::OperatorColumn, row));
        QCOMPARE(desk.at(0, MatcherModel::OperatorColumn), MatcherModel::operatorTexts().at(row));
        QCOMPARE(desk.model.rules()[0].negate, row % 2 == 1);
    }
    QCOMPARE(desk.model.rules()[0].op, MatchRule::Operator::Exists);
    QCOMPARE(desk.watch.staleCell(), QString());
}

void TestMatcherModel::editsTellOnce()
{
    Desk desk;
    QVERIFY(desk.set(0, MatcherModel::ValueColumn, u"^b"_s));
    QVERIFY(desk.set(0, MatcherModel::ValueColumn, u"^b"_s));
    QCOMPARE(desk.edited.size(), 1);
    QVERIFY(!desk.set(0, MatcherModel::ResultColumn, u"x"_s));
    desk.model.addRule();
    QCOMPARE(desk.edited.size(), 2);
    QCOMPARE(desk.model.rowCount(), 4);
    desk.model.setRules({});
    QCOMPARE(desk.edited.size(), 2);
}

void TestMatcherModel::numbersOutOfTheListAreBrought()
{
    Desk desk;
    QVERIFY(desk.set(0, MatcherModel::TargetColumn, 99));
    QCOMPARE(desk.model.rules()[0].target, MatchRule::Target::ClientCertificate);
    QVERIFY(desk.set(0, MatcherModel::OperatorColumn, -4));
    QCOMPARE(desk.model.rules()[0].op, MatchRule::Operator::Equals);
}

void TestMatcherModel::uncheckingSwitchesARuleOff()
{
    Desk desk;
    QVERIFY(desk.model.setData(desk.model.index(0, 0), int(Qt::Unchecked), Qt::CheckStateRole));
    QVERIFY(!desk.model.rules()[0].enabled);
    QCOMPARE(desk.edited.size(), 1);
    QCOMPARE(desk.watch.staleCell(), QString());
}

void TestMatcherModel::showsWhatARequestSaysToEachRule()
{
    Desk desk;
    RuleTest test;
    test.steps.resize(3);
    test.steps[0].seen = "globex";
    test.steps[1].passed = true;
    test.steps[1].seen = "GET";
    test.steps[2].reason = "no body";
    desk.model.setTest(test);
    QCOMPARE(desk.at(0, MatcherModel::ResultColumn), u"got “globex”"_s);
    QCOMPARE(desk.at(1, MatcherModel::ResultColumn), u"holds"_s);
    QCOMPARE(desk.at(2, MatcherModel::ResultColumn), u"no body"_s);
    QCOMPARE(desk.at(2, MatcherModel::ResultColumn, Qt::ToolTipRole), u"nothing there\nno body"_s);
    QCOMPARE(desk.edited.size(), 0);
    QCOMPARE(desk.watch.staleCell(), QString());
}

void TestMatcherModel::theTestOfRulesThatAreGoneIsForgotten()
{
    Desk desk;
    RuleTest test;
    test.steps.resize(3);
    desk.model.setTest(test);
    desk.model.removeRowsAt({0});
    QCOMPARE(desk.at(0, MatcherModel::ResultColumn), u"–"_s);
    QCOMPARE(desk.watch.staleCell(), QString());
}

void TestMatcherModel::removesSeveralRows()
{
    Desk desk;
    desk.model.removeRowsAt({2, 0, 2, 99, -1});
    QCOMPARE(desk.model.rowCount(), 1);
    QCOMPARE(desk.model.rules()[0].target, MatchRule::Target::Method);
    QCOMPARE(desk.edited.size(), 1);
    desk.model.removeRowsAt({5});
    QCOMPARE(desk.edited.size(), 1);
}

void TestMatcherModel::randomEditsAreToldRight()
{
    Desk desk;
    QRandomGenerator random(23);
    for (int step = 0; step < 500; ++step) {
        const int rows = desk.model.rowCount();
        const int row = random.bounded(qMax(1, rows));
        switch (random.bounded(4)) {
        case 0:
            desk.model.addRule();
            break;
        case 1:
            desk.model.removeRowsAt({row});
            break;
        case 2: {
            RuleTest test;
            test.steps.resize(std::size_t(random.bounded(6)));
            desk.model.setTest(test);
            break;
        }
        default:
            if (rows > 0)
                desk.set(row, random.bounded(int(MatcherModel::ColumnCount)), random.bounded(9));
        }
        QCOMPARE(desk.watch.staleCell(), QString());
    }
}

} // namespace mynah::test

QTEST_MAIN(mynah::test::TestMatcherModel)
#include "tst_matchermodel.moc"
