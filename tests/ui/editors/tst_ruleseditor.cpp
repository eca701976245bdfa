// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/uitestcase.h"
#include "tests/ui/editors/routedesk.h"
#include "ui/models/matchermodel.h"

#include <QComboBox>
#include <QCompleter>
#include <QHeaderView>
#include <QLineEdit>
#include <QScrollBar>
#include <QTableView>
#include <QTabWidget>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace mynah::test {

namespace {

using Model = MatcherModel;

// The rules of the response "none", which has a query and a body rule.
struct RulesDesk : RouteDesk
{
    RulesDesk()
    {
        bench.editor.changeResponse("list", "none", Field::Rules, [](MockResponse &response) {
            MatchRule query;
            query.name = "q";
            query.value = "7";
            MatchRule body;
            body.target = MatchRule::Target::Body;
            response.rules.rules = {query, body};
        });
        editor.selectResponse("none");
        at<QTabWidget>("responseTabs").setCurrentIndex(2);
        bench.document.undoStack().clear();
    }

    QTableView &view() { return at<QTableView>("rulesView"); }
    QModelIndex cell(int row, int column) { return view().model()->index(row, column); }
    QString text(int row, int column) { return cell(row, column).data().toString(); }
    const RuleSet &rules() const { return bench.response("list", "none").rules; }
    const MatchRule &rule(std::size_t row) const { return rules().rules[row]; }
    void press(const char *button) { QTest::mouseClick(&at<QToolButton>(button), Qt::LeftButton); }
    QString verdict() { return at<QLabel>("rulesVerdictLabel").text(); }
};

RuleTest mixedTest()
{
    RuleTest test;
    test.steps.resize(2);
    test.steps[0].passed = true;
    test.steps[0].seen = "7";
    test.steps[1].seen = "globex";
    return test;
}

} // namespace

class TestRulesEditor final : public UiTestCase
{
    Q_OBJECT

private slots:
    void everyColumnIsInSight();
    void anAddedRuleIsNamedAtOnce();
    void aRuleLooksAtAnyPartOfTheRequest_data();
    void aRuleLooksAtAnyPartOfTheRequest();
    void operatorsStandBesideTheirNegation_data();
    void operatorsStandBesideTheirNegation();
    void existsNeedsNoValue();
    void theMethodNeedsNoName();
    void aBodyWithoutANameIsTheWholeText();
    void namesOfTheRoutesRequestsAreOffered();
    void aNarrowTableGivesNamesAndValuesTheRoom();
    void rulesAreSwitchedByTheirBox();
    void rulesCombineWithAllOrAny();
    void selectedRulesAreDeleted();
    void withoutRulesItSaysWhatTheyAreFor();
    void theSelectedRequestIsTestedWhileEditing();
    void theTestCanBeTurnedOff();
    void aRuleIsReadAsASentence();
    void everyChangeIsTakenBackByItself();
};

void TestRulesEditor::everyColumnIsInSight()
{
    RulesDesk desk;
    desk.editor.resize(760, 460);
    QCOMPARE(desk.view().horizontalScrollBar()->maximum(), 0);
    for (int column = 0; column < Model::ColumnCount; ++column)
        QVERIFY(
            desk.view().viewport()->rect().contains(desk.view().visualRect(desk.cell(0, column))));
}

void TestRulesEditor::anAddedRuleIsNamedAtOnce()
{
    RulesDesk desk;
    desk.press("btnRuleAdd");
    QWidget *edit = QApplication::focusWidget();
    QTest::keyClicks(edit, u"page"_s);
    QTest::keyClick(edit, Qt::Key_Return);
    TRY_VERIFY(desk.rules().rules.size() == 3 && desk.rule(2).name == "page");
    QCOMPARE(desk.rule(2).target, MatchRule::Target::Query);
}

void TestRulesEditor::aRuleLooksAtAnyPartOfTheRequest_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("target");
    using Target = MatchRule::Target;
    QTest::newRow("method") << u"Method"_s << int(Target::Method);
    QTest::newRow("path parameter") << u"Path parameter"_s << int(Target::PathParameter);
    QTest::newRow("header") << u"Header"_s << int(Target::Header);
    QTest::newRow("cookie") << u"Cookie"_s << int(Target::Cookie);
    QTest::newRow("body") << u"Body"_s << int(Target::Body);
    QTest::newRow("client certificate")
        << u"Client certificate"_s << int(Target::ClientCertificate);
}

void TestRulesEditor::aRuleLooksAtAnyPartOfTheRequest()
{
    QFETCH(QString, text);
    QFETCH(int, target);
    RulesDesk desk;
    chooseInCell(desk.view(), desk.cell(0, Model::TargetColumn), text);
    QCOMPARE(int(desk.rule(0).target), target);
    QCOMPARE(desk.text(0, Model::TargetColumn), text);
    desk.undo();
    QCOMPARE(desk.text(0, Model::TargetColumn), u"Query"_s);
}

void TestRulesEditor::operatorsStandBesideTheirNegation_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("op");
    QTest::addColumn<bool>("negate");
    using Operator = MatchRule::Operator;
    QTest::newRow("not equal") << u"does not equal"_s << int(Operator::Equals) << true;
    QTest::newRow("contains") << u"contains"_s << int(Operator::Contains) << false;
    QTest::newRow("contains not") << u"does not contain"_s << int(Operator::Contains) << true;
    QTest::newRow("regex") << u"matches regex"_s << int(Operator::Regex) << false;
    QTest::newRow("regex not") << u"does not match regex"_s << int(Operator::Regex) << true;
    QTest::newRow("exists") << u"exists"_s << int(Operator::Exists) << false;
    QTest::newRow("exists not") << u"does not exist"_s << int(Operator::Exists) << true;
}

void TestRulesEditor::operatorsStandBesideTheirNegation()
{
    QFETCH(QString, text);
    QFETCH(int, op);
    QFETCH(bool, negate);
    RulesDesk desk;
    chooseInCell(desk.view(), desk.cell(0, Model::OperatorColumn), text);
    QCOMPARE(int(desk.rule(0).op), op);
    QCOMPARE(desk.rule(0).negate, negate);
    QCOMPARE(desk.text(0, Model::OperatorColumn), text);
}

void TestRulesEditor::existsNeedsNoValue()
{
    RulesDesk desk;
    chooseInCell(desk.view(), desk.cell(0, Model::OperatorColumn), u"exists"_s);
    QCOMPARE(desk.text(0, Model::ValueColumn), QString());
    QVERIFY(!desk.cell(0, Model::ValueColumn).flags().testFlag(Qt::ItemIsEditable));
    chooseInCell(desk.view(), desk.cell(0, Model::OperatorColumn), u"equals"_s);
    QCOMPARE(desk.text(0, Model::ValueColumn), u"7"_s);
}

void TestRulesEditor::theMethodNeedsNoName()
{
    RulesDesk desk;
    chooseInCell(desk.view(), desk.cell(0, Model::TargetColumn), u"Method"_s);
    QCOMPARE(desk.text(0, Model::NameColumn), QString());
    QVERIFY(!desk.cell(0, Model::NameColumn).flags().testFlag(Qt::ItemIsEditable));
}

void TestRulesEditor::aBodyWithoutANameIsTheWholeText()
{
    RulesDesk desk;
    QCOMPARE(desk.text(1, Model::NameColumn), u"whole text"_s);
    editCell(desk.view(), desk.cell(1, Model::NameColumn), u"$.items[0].sku"_s);
    QCOMPARE(desk.rule(1).name, "$.items[0].sku");
}

void TestRulesEditor::rulesAreSwitchedByTheirBox()
{
    RulesDesk desk;
    clickCheckBox(desk.view(), desk.cell(1, Model::TargetColumn));
    QVERIFY(!desk.rule(1).enabled);
    QVERIFY(desk.rule(0).enabled);
    desk.undo();
    QCOMPARE(desk.cell(1, Model::TargetColumn).data(Qt::CheckStateRole).toInt(), int(Qt::Checked));
}

void TestRulesEditor::rulesCombineWithAllOrAny()
{
    RulesDesk desk;
    auto &combine = desk.at<QComboBox>("rulesOperatorCombo");
    QCOMPARE(combine.currentText(), u"all"_s);
    choose(combine, u"any"_s);
    QCOMPARE(desk.rules().combine, RuleSet::Combine::Any);
    desk.undo();
    QCOMPARE(combine.currentText(), u"all"_s);
}

void TestRulesEditor::selectedRulesAreDeleted()
{
    RulesDesk desk;
    QVERIFY(!desk.at<QToolButton>("btnRuleDelete").isEnabled());
    clickItem(desk.view(), desk.cell(0, Model::ResultColumn));
    desk.press("btnRuleDelete");
    QCOMPARE(desk.rules().rules.size(), 1U);
    QCOMPARE(desk.rule(0).target, MatchRule::Target::Body);
    clickItem(desk.view(), desk.cell(0, Model::ResultColumn));
    QTest::keyClick(&desk.view(), Qt::Key_Delete);
    QVERIFY(desk.rules().rules.empty());
    desk.undo();
    desk.undo();
    QCOMPARE(desk.text(0, Model::NameColumn), u"q"_s);
}

void TestRulesEditor::withoutRulesItSaysWhatTheyAreFor()
{
    RulesDesk desk;
    desk.editor.selectResponse("all");
    QCOMPARE(visibleChild<QLabel>(desk.editor, "emptyTitle").text(), u"No rules"_s);
    QVERIFY(!desk.at<QToolButton>("btnRuleDelete").isEnabled());
    QVERIFY(!desk.at<QLabel>("rulesVerdictLabel").isVisible());
}

void TestRulesEditor::theSelectedRequestIsTestedWhileEditing()
{
    RulesDesk desk;
    QCOMPARE(desk.verdict(), u"Select a request to test the rules against it"_s);
    QCOMPARE(desk.text(0, Model::ResultColumn), u"–"_s);

    desk.bench.controller.setRuleTest(mixedTest());
    Exchange exchange = sampleExchange("GET", "/users?q=7");
    exchange.record.seq = 12;
    desk.editor.setTestExchange(exchange);
    auto &target = desk.at<QComboBox>("rulesTestTargetCombo");
    QCOMPARE(target.currentText(), u"#12 GET /users?q=7"_s);
    QCOMPARE(desk.text(0, Model::ResultColumn), u"holds"_s);
    QCOMPARE(desk.text(1, Model::ResultColumn), u"got “globex”"_s);
    QCOMPARE(desk.verdict(), u"✗ The request does not meet the rules"_s);

    RuleTest good = mixedTest();
    good.steps[1].passed = true;
    good.holds = true;
    desk.bench.controller.setRuleTest(good);
    editCell(desk.view(), desk.cell(1, Model::ValueColumn), u"globex"_s);
    QCOMPARE(desk.text(1, Model::ResultColumn), u"holds"_s);
    QCOMPARE(desk.verdict(), u"✓ The request meets the rules"_s);
}

void TestRulesEditor::theTestCanBeTurnedOff()
{
    RulesDesk desk;
    desk.bench.controller.setRuleTest(mixedTest());
    desk.editor.setTestExchange(sampleExchange());
    choose(desk.at<QComboBox>("rulesTestTargetCombo"), u"nothing"_s);
    QCOMPARE(desk.text(0, Model::ResultColumn), u"–"_s);
    desk.editor.setTestExchange(std::nullopt);
    QCOMPARE(desk.at<QComboBox>("rulesTestTargetCombo").itemText(0), u"the selected request"_s);
}

void TestRulesEditor::aRuleIsReadAsASentence()
{
    RulesDesk desk;
    QCOMPARE(desk.cell(0, Model::TargetColumn).data(Qt::AccessibleTextRole).toString(),
             u"Query q equals 7"_s);
}

void TestRulesEditor::everyChangeIsTakenBackByItself()
{
    RulesDesk desk;
    editCell(desk.view(), desk.cell(0, Model::NameColumn), u"r"_s);
    editCell(desk.view(), desk.cell(0, Model::ValueColumn), u"8"_s);
    QCOMPARE(desk.bench.steps(), (QStringList{u"Change rules"_s, u"Change rules"_s}));
    desk.undo();
    QCOMPARE(desk.text(0, Model::ValueColumn), u"7"_s);
    QCOMPARE(desk.text(0, Model::NameColumn), u"r"_s);
    desk.redo();
    QCOMPARE(desk.text(0, Model::ValueColumn), u"8"_s);
}

void TestRulesEditor::namesOfTheRoutesRequestsAreOffered()
{
    RulesDesk desk;
    Exchange seen = sampleExchange("POST", "/users?page=2");
    seen.routeId = "list";
    seen.requestBody = R"({"items": []})";
    seen.record.requestBodyBytes = seen.requestBody.size();
    desk.bench.controller.addExchange(seen);
    const auto offered = [&desk](int row) {
        const QModelIndex name = desk.cell(row, Model::NameColumn);
        desk.view().setCurrentIndex(name);
        desk.view().edit(name);
        auto *edit = qobject_cast<QLineEdit *>(desk.view().indexWidget(name));
        const auto *words = edit->completer()->model();
        QStringList texts;
        for (int i = 0; i < words->rowCount(); ++i)
            texts += words->index(i, 0).data().toString();
        QTest::keyClick(edit, Qt::Key_Escape);
        return texts;
    };
    QCOMPARE(offered(0), QStringList{u"page"_s});
    QCOMPARE(offered(1), QStringList{u"$.items"_s});
}

void TestRulesEditor::aNarrowTableGivesNamesAndValuesTheRoom()
{
    RulesDesk desk;
    const auto width = [&desk](int column) {
        return desk.view().horizontalHeader()->sectionSize(column);
    };
    desk.editor.resize(1400, 560);
    TRY_VERIFY(width(Model::ResultColumn) > 80);
    desk.editor.resize(720, 560);
    TRY_VERIFY(width(Model::ResultColumn) < 60);
    // Choices take what they need, the rest is shared.
    QVERIFY(width(Model::NameColumn) > width(Model::TargetColumn));
    QVERIFY(width(Model::ValueColumn) > width(Model::OperatorColumn));
}

} // namespace mynah::test

QTEST_MAIN(mynah::test::TestRulesEditor)
#include "tst_ruleseditor.moc"
