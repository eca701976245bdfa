// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/uitestcase.h"
#include "tests/ui/editors/routedesk.h"
#include "ui/widgets/codeedit.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace mynah::test {

class TestRouteEditor final : public UiTestCase
{
    Q_OBJECT

private slots:
    void methodTakesAnyToken();
    void methodIsChosenFromTheList();
    void aMethodThatCompletesItselfIsTakenOver();
    void methodRefusesWhatIsNoTokenAndSaysWhy();
    void aClickIntoTheMethodSelectsIt();
    void anUncommonMethodIsNoted();
    void aMethodWithoutABodyDropsTheStarters();
    void aRefusedMethodDoesNotFollowToTheNextRoute();
    void pathChangesAtOnceAndTypingIsOneStep();
    void pathParametersArePreviewed();
    void kindOfPathIsChosen();
    void anInvalidRegexIsMarkedInPlace();
    void aWarningIsToldWithoutAMark();
    void aShadowedRouteLeadsToTheOneThatAnswers();
    void enabledCheckSwitchesTheRoute();
    void copiesAnExampleUrl();
    void theExampleUrlIsThatOfTheRunningServer();
    void nameAndNotesAreTypedAndTakenBack();
    void aRouteWithoutResponsesOffersToAddOne();
    void aPlaceIsShownByFocus();
    void whatWasTypedLastGoesToItsOwnResponse();
    void withoutARouteNothingCanBeEdited();
};

void TestRouteEditor::methodTakesAnyToken()
{
    RouteDesk desk;
    auto &method = desk.at<QComboBox>("routeMethodCombo");
    retype(*method.lineEdit(), u"PURGE"_s);
    QTest::keyClick(method.lineEdit(), Qt::Key_Return);
    QCOMPARE(desk.route().method, "PURGE");
    QCOMPARE(desk.bench.steps(), QStringList{u"Change method"_s});
    desk.undo();
    QCOMPARE(method.currentText(), u"GET"_s);
    desk.redo();
    QCOMPARE(method.currentText(), u"PURGE"_s);
}

void TestRouteEditor::methodIsChosenFromTheList()
{
    RouteDesk desk;
    choose(desk.at<QComboBox>("routeMethodCombo"), u"ANY"_s);
    QCOMPARE(desk.route().method, "ANY");
}

void TestRouteEditor::aMethodThatCompletesItselfIsTakenOver()
{
    RouteDesk desk;
    auto &method = desk.at<QComboBox>("routeMethodCombo");
    retype(*method.lineEdit(), u"DEL"_s);
    QTest::keyClick(method.lineEdit(), Qt::Key_Tab);
    QCOMPARE(method.currentText().toStdString(), desk.route().method);
}

void TestRouteEditor::methodRefusesWhatIsNoTokenAndSaysWhy()
{
    RouteDesk desk;
    auto &method = desk.at<QComboBox>("routeMethodCombo");
    auto &hint = desk.at<QLabel>("routePathHint");
    retype(*method.lineEdit(), u"(x)"_s);
    QCOMPARE(desk.route().method, "GET");
    QVERIFY(hint.isVisible());
    QCOMPARE(hint.text(), u"A method is a word such as GET or PURGE, or ANY"_s);
    QCOMPARE(method.lineEdit()->accessibleDescription(), hint.text());

    retype(*method.lineEdit(), u"PUT"_s);
    QCOMPARE(desk.route().method, "PUT");
    QVERIFY(!hint.isVisible());
    QVERIFY(method.lineEdit()->accessibleDescription().isEmpty());
}

void TestRouteEditor::aClickIntoTheMethodSelectsIt()
{
    RouteDesk desk;
    auto &method = desk.at<QComboBox>("routeMethodCombo");
    desk.at<QLineEdit>("routePathEdit").setFocus();
    QTest::mouseClick(method.lineEdit(), Qt::LeftButton);
    QCOMPARE(method.lineEdit()->selectedText(), u"GET"_s);
    QTest::keyClicks(method.lineEdit(), u"PUT"_s);
    QCOMPARE(desk.route().method, "PUT");
    // The next click sets the cursor, as everywhere.
    QTest::mouseClick(method.lineEdit(), Qt::LeftButton);
    QVERIFY(method.lineEdit()->selectedText().isEmpty());
}

void TestRouteEditor::anUncommonMethodIsNoted()
{
    RouteDesk desk;
    auto &method = desk.at<QComboBox>("routeMethodCombo");
    auto &hint = desk.at<QLabel>("routePathHint");
    desk.at<QLineEdit>("routePathEdit").setFocus();
    QTest::mouseClick(method.lineEdit(), Qt::LeftButton);
    QTest::keyClicks(method.lineEdit(), u"PO"_s);
    QVERIFY(!hint.isVisible());
    retype(*method.lineEdit(), u"GETP"_s);
    QCOMPARE(desk.route().method, "GETP");
    QCOMPARE(hint.text(), u"GETP is not a common method. Did you mean GET?"_s);
    QVERIFY(method.lineEdit()->accessibleDescription().isEmpty());
    retype(*method.lineEdit(), u"GE"_s);
    QVERIFY(!hint.isVisible());
    // Left like this, it is meant.
    QTest::keyClick(method.lineEdit(), Qt::Key_Tab);
    QTest::keyClick(&desk.at<QLineEdit>("routePathEdit"), Qt::Key_Tab);
    if (desk.route().method == "GE")
        QVERIFY(hint.text().startsWith(u"GE is not"));
    retype(*method.lineEdit(), u"FETCH"_s);
    QCOMPARE(hint.text(), u"FETCH is not a common method."_s);
    choose(method, u"POST"_s);
    QVERIFY(!hint.isVisible());
}

void TestRouteEditor::aMethodWithoutABodyDropsTheStarters()
{
    RouteDesk desk;
    const std::string id = desk.bench.editor.addRoute(desk.bench.editor.positionAfter("list"));
    desk.editor.showRoute(id);
    QCOMPARE(desk.response().body.text, std::string("{}"));
    choose(desk.at<QComboBox>("routeMethodCombo"), u"HEAD"_s);
    QCOMPARE(desk.response().body.kind, ResponseBody::Kind::Empty);
    QVERIFY(desk.response().headers.empty());
    desk.undo();
    QCOMPARE(desk.response().body.text, std::string("{}"));
    retype(*desk.at<QComboBox>("responseStatusCombo").lineEdit(), u"204"_s);
    QCOMPARE(desk.response().body.kind, ResponseBody::Kind::Empty);
    desk.undo();
    // Whoever comes by Tab types over what was only there to begin with.
    auto &code = desk.at<CodeEdit>("bodyEdit");
    code.setFocus(Qt::TabFocusReason);
    QTest::keyClicks(code.focusProxy(), u"[7]"_s);
    TRY_COMPARE(desk.response().body.text, std::string("[7]"));
}

void TestRouteEditor::aRefusedMethodDoesNotFollowToTheNextRoute()
{
    RouteDesk desk;
    auto &method = desk.at<QComboBox>("routeMethodCombo");
    retype(*method.lineEdit(), u"(x)"_s);
    desk.editor.showRoute("order");
    QCOMPARE(method.currentText(), u"GET"_s);
    QVERIFY(method.lineEdit()->accessibleDescription().isEmpty());
    QCOMPARE(desk.at<QLabel>("routePathHint").text(), u"Path parameters: id"_s);
}

void TestRouteEditor::pathChangesAtOnceAndTypingIsOneStep()
{
    RouteDesk desk;
    auto &path = desk.at<QLineEdit>("routePathEdit");
    retype(path, u"/people"_s);
    QCOMPARE(desk.route().path, "/people");
    QCOMPARE(desk.bench.steps(), QStringList{u"Change path"_s});
    desk.undo();
    QCOMPARE(path.text(), u"/users"_s);
    QCOMPARE(desk.route().path, "/users");
    desk.redo();
    QCOMPARE(path.text(), u"/people"_s);
}

void TestRouteEditor::pathParametersArePreviewed()
{
    RouteDesk desk;
    auto &hint = desk.at<QLabel>("routePathHint");
    QVERIFY(!hint.isVisible());
    retype(desk.at<QLineEdit>("routePathEdit"), u"/users/:id/orders/:order"_s);
    QVERIFY(hint.isVisible());
    QCOMPARE(hint.text(), u"Path parameters: id, order"_s);
}

void TestRouteEditor::kindOfPathIsChosen()
{
    RouteDesk desk("order");
    auto &kind = desk.at<QComboBox>("pathKindCombo");
    choose(kind, u"Exact"_s);
    QCOMPARE(desk.route().pathKind, MockRoute::PathKind::Exact);
    QVERIFY(!desk.at<QLabel>("routePathHint").isVisible());
    choose(kind, u"Regex"_s);
    QCOMPARE(desk.route().pathKind, MockRoute::PathKind::Regex);
    QCOMPARE(desk.bench.steps().size(), 2);
    desk.undo();
    QCOMPARE(kind.currentText(), u"Exact"_s);
    desk.undo();
    QCOMPARE(kind.currentText(), u"Pattern"_s);
}

void TestRouteEditor::anInvalidRegexIsMarkedInPlace()
{
    RouteDesk desk;
    auto &path = desk.at<QLineEdit>("routePathEdit");
    auto &hint = desk.at<QLabel>("routePathHint");
    Problem problem;
    problem.place = {"shop", "list", {}, Field::Path};
    problem.message = "the pattern lacks a bracket";
    desk.editor.setProblems({problem});
    QCOMPARE(path.accessibleDescription(), u"the pattern lacks a bracket"_s);
    QVERIFY(hint.isVisible());
    QCOMPARE(hint.text(), path.accessibleDescription());

    desk.editor.showRoute("any");
    QVERIFY(path.accessibleDescription().isEmpty());
    desk.editor.showRoute("list");
    desk.editor.setProblems({});
    QVERIFY(path.accessibleDescription().isEmpty());
    QVERIFY(!hint.isVisible());
}

void TestRouteEditor::aWarningIsToldWithoutAMark()
{
    RouteDesk desk;
    Problem problem;
    problem.severity = Problem::Severity::Warning;
    problem.place = {"shop", "list", {}, Field::Path};
    problem.message = "ANY /* above answers first";
    desk.editor.setProblems({problem});
    QVERIFY(desk.at<QLineEdit>("routePathEdit").accessibleDescription().isEmpty());
    QCOMPARE(desk.at<QLabel>("routePathHint").text(), u"ANY /* above answers first"_s);
}

void TestRouteEditor::aShadowedRouteLeadsToTheOneThatAnswers()
{
    RouteDesk desk;
    auto &go = desk.at<QToolButton>("btnGoToCause");
    QVERIFY(!go.isVisible());
    Problem problem;
    problem.severity = Problem::Severity::Warning;
    problem.place = {"shop", "list", {}, Field::Path};
    problem.message = "never reached: ANY /* above answers all of its requests";
    problem.causeId = "any";
    desk.editor.setProblems({problem});
    QCOMPARE(desk.at<QLabel>("routePathHint").text(),
             u"Never reached: ANY /* above answers first."_s);
    QVERIFY(go.isVisible());
    QSignalSpy wanted(&desk.editor, &RouteEditor::nodeWanted);
    go.setFocus();
    QTest::keyClick(&go, Qt::Key_Space);
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(wanted.front().front().value<std::string>(), "any");

    // The other one has gone, and the server has not judged anew yet.
    desk.bench.editor.removeNodes({"any"});
    QVERIFY(!go.isVisible());
    desk.editor.setProblems({});
    QVERIFY(!desk.at<QLabel>("routePathHint").isVisible());
}

void TestRouteEditor::enabledCheckSwitchesTheRoute()
{
    RouteDesk desk;
    auto &enabled = desk.at<QCheckBox>("routeEnabledCheck");
    QVERIFY(enabled.isChecked());
    QTest::mouseClick(&enabled, Qt::LeftButton);
    QVERIFY(!desk.route().enabled);
    QCOMPARE(desk.bench.steps(), QStringList{u"Disable GET /users"_s});
    desk.undo();
    QVERIFY(enabled.isChecked());
}

void TestRouteEditor::copiesAnExampleUrl()
{
    RouteDesk desk("order");
    QSignalSpy copied(&desk.editor, &RouteEditor::copied);
    QTest::mouseClick(&desk.at<QToolButton>("btnCopyRouteUrl"), Qt::LeftButton);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"http://127.0.0.1:8080/orders/1"_s);
    QCOMPARE(copied.size(), 1);
}

void TestRouteEditor::theExampleUrlIsThatOfTheRunningServer()
{
    RouteDesk desk("any");
    ServerStatus status;
    status.state = ServerState::Running;
    status.listeners = {{"shop", 0, "127.0.0.1", 40123, false, true, "http://127.0.0.1:40123", {}}};
    desk.bench.controller.setStatus(status);
    QTest::mouseClick(&desk.at<QToolButton>("btnCopyRouteUrl"), Qt::LeftButton);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"http://127.0.0.1:40123/example"_s);
}

void TestRouteEditor::nameAndNotesAreTypedAndTakenBack()
{
    RouteDesk desk;
    auto &name = desk.at<QLineEdit>("routeNameEdit");
    auto &notes = desk.at<QLineEdit>("routeNotesEdit");
    retype(name, u"Users"_s);
    QTest::keyClick(&name, Qt::Key_Tab);
    retype(notes, u"all of them"_s);
    QCOMPARE(desk.route().name, "Users");
    QCOMPARE(desk.route().notes, "all of them");
    QCOMPARE(notes.toolTip(), u"<p>all of them</p>"_s);
    QCOMPARE(desk.bench.steps().size(), 2);
    desk.undo();
    QVERIFY(notes.text().isEmpty());
    QVERIFY(notes.toolTip().isEmpty());
    QCOMPARE(name.text(), u"Users"_s);
    desk.undo();
    QVERIFY(name.text().isEmpty());
}

void TestRouteEditor::aRouteWithoutResponsesOffersToAddOne()
{
    RouteDesk desk("order");
    QTest::mouseClick(&desk.at<QToolButton>("btnResponseDelete"), Qt::LeftButton);
    QVERIFY(desk.route().responses.empty());
    QTest::mouseClick(&visibleChild<QPushButton>(desk.editor, "emptyAction"), Qt::LeftButton);
    QCOMPARE(desk.route().responses.size(), 1U);
    QVERIFY(desk.at<QWidget>("responseTabs").isVisible());
}

void TestRouteEditor::aPlaceIsShownByFocus()
{
    RouteDesk desk;
    desk.editor.focusField(Field::Path);
    QVERIFY(desk.at<QLineEdit>("routePathEdit").hasFocus());
    desk.editor.focusField(Field::Status);
    QVERIFY(desk.at<QComboBox>("responseStatusCombo").hasFocus());
    desk.editor.focusField(Field::Headers);
    QVERIFY(desk.at<QWidget>("responseHeadersView").hasFocus());
    desk.editor.focusField(Field::Rules);
    QVERIFY(desk.at<QWidget>("rulesView").hasFocus());
    desk.editor.focusField(Field::Body);
    QVERIFY(desk.at<CodeEdit>("bodyEdit").focusProxy()->hasFocus());
}

void TestRouteEditor::whatWasTypedLastGoesToItsOwnResponse()
{
    RouteDesk desk;
    auto &body = desk.at<CodeEdit>("bodyEdit");
    QTest::keyClicks(body.focusProxy(), u"x"_s);
    desk.editor.selectResponse("none");
    QCOMPARE(desk.bench.response("list", "all").body.text, "x{\"users\": 2}");
    QCOMPARE(desk.bench.response("list", "none").body.text, "{}");
    QCOMPARE(body.text(), u"{}"_s);
    QTest::keyClicks(body.focusProxy(), u"y"_s);
    desk.editor.showRoute("order");
    QCOMPARE(desk.bench.response("list", "none").body.text, "y");
}

void TestRouteEditor::withoutARouteNothingCanBeEdited()
{
    RouteDesk desk;
    desk.bench.editor.removeNodes({"list"});
    QVERIFY(!desk.at<QLineEdit>("routePathEdit").isEnabled());
    desk.undo();
    QVERIFY(desk.at<QLineEdit>("routePathEdit").isEnabled());
}

} // namespace mynah::test

QTEST_MAIN(mynah::test::TestRouteEditor)
#include "tst_routeeditor.moc"
