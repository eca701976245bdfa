// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/uitestcase.h"
#include "tests/ui/editors/routedesk.h"
#include "ui/settings.h"
#include "ui/text.h"
#include "ui/widgets/codeedit.h"

#include <QCheckBox>
#include <QClipboard>
#include <QElapsedTimer>
#include <QGuiApplication>
#include <QPushButton>
#include <QRadioButton>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QTreeView>

using namespace Qt::StringLiterals;

namespace mynah::test {

namespace {

struct BodyDesk : RouteDesk
{
    CodeEdit &code() { return at<CodeEdit>("bodyEdit"); }
    void type(const QString &text) { QTest::keyClicks(code().focusProxy(), text); }
    void press(const char *radio) { QTest::mouseClick(&at<QRadioButton>(radio), Qt::LeftButton); }
    ResponseBody::Kind kind() const { return response().body.kind; }
    QString remark() { return at<QToolButton>("bodyRemark").text(); }
    void makeTemplate(const std::string &text)
    {
        bench.editor.changeResponse(editor.routeId(), editor.responseId(), Field::Body,
                                    [&](MockResponse &response) {
                                        response.body.text = text;
                                        response.body.isTemplate = true;
                                    });
        code().setFocus();
        code().goToByte(1, int(text.size()) + 1);
    }
    QTreeView *list() { return editor.findChild<QTreeView *>(u"completionPopup"_s); }
    QStringList offered()
    {
        QStringList names;
        for (int row = 0; list() && list()->isVisible() && row < list()->model()->rowCount(); ++row)
            names += list()->model()->index(row, 0).data().toString();
        return names;
    }
    QString status() { return at<QLabel>("bodyStatusLabel").text(); }
};

} // namespace

class TestBodyEditor final : public UiTestCase
{
    Q_OBJECT

private slots:
    void typedTextIsServedSoon();
    void typingInALargeTextIsServedWhileItGoesOn();
    void typedTextIsThereWhenTheFocusLeaves();
    void typingIsOneStepAndIsTakenBack();
    void undoOfTheWorkspaceShowsTheOldText();
    void whatWasTypedLastStaysWithItsResponse();
    void aLineTooLongToShowIsPastedServedAndFormatted();
    void aBodyComesFromFourPlaces();
    void textIsKeptWhileTheBodyComesFromElsewhere();
    void aFileIsTypedAndTakenBack();
    void browsingKeepsThePathRelative();
    void browsingThatIsGivenUpChangesNothing();
    void aMissingFileIsMarked();
    void templateCheckIsKeptAndToldInTheStatus();
    void templatesNeedATextOrAFile();
    void brokenJsonIsToldWithItsLine();
    void otherTypesAreNotCheckedAsJson();
    void formatIndentsJsonInOneStep();
    void leavingFormatsWhatWasTyped_data();
    void leavingFormatsWhatWasTyped();
    void binaryBodiesCannotBeEditedAsText();
    void theStatusFollowsTheCursor();
    void findBarGoesFromPlaceToPlace();
    void findBarLeavesWithTheText();
    void anUndoneEditIsNotFormatted();
    void templateNamesAreOfferedAndTaken();
    void namesOfTheRoutesRequestsAreOffered();
    void nothingIsOfferedWithoutTemplates();
    void expressionsThatAreSentAsTheyAreAreTold();
    void aNameThatStandsForNothingIsUnderlined();
    void aProblemLeadsToItsPlace();
    void xmlIsChecked();
    void aLargeBodyIsCheckedLater();
    void replacesWithTheKeys();
    void replacingAllIsOneStepOfTheWorkspace();
    void aWrongRegularExpressionIsTold();
};

void TestBodyEditor::typedTextIsServedSoon()
{
    BodyDesk desk;
    desk.type(u"x"_s);
    QElapsedTimer clock;
    clock.start();
    TRY_VERIFY(desk.response().body.text == "x{\"users\": 2}");
    QVERIFY(clock.elapsed() <= patience(std::chrono::milliseconds(250)).count());
}

// Not with each key, but people who never pause want to be served, too.
void TestBodyEditor::typingInALargeTextIsServedWhileItGoesOn()
{
    BodyDesk desk;
    const QString many = QString(u"a line of the text\n"_s).repeated(20'000);
    desk.code().replaceText(many);
    TRY_VERIFY(desk.response().body.text == many.toStdString());
    QVERIFY(QTest::qWaitFor([&desk, many] {
        desk.type(u"x"_s);
        return desk.response().body.text.size() > std::size_t(many.size());
    }));
}

void TestBodyEditor::typedTextIsThereWhenTheFocusLeaves()
{
    BodyDesk desk;
    desk.code().setFocus();
    desk.type(u"x"_s);
    QTest::keyClick(desk.code().focusProxy(), Qt::Key_Tab, Qt::ControlModifier);
    QVERIFY(!desk.code().focusProxy()->hasFocus());
    QCOMPARE(desk.response().body.text, "x{\"users\": 2}");
}

void TestBodyEditor::typingIsOneStepAndIsTakenBack()
{
    BodyDesk desk;
    desk.type(u"abc"_s);
    desk.editor.commit();
    QCOMPARE(desk.bench.steps(), QStringList{u"Change body"_s});
    desk.undo();
    QCOMPARE(desk.code().text(), u"{\"users\": 2}"_s);
    desk.editor.commit();
    QCOMPARE(desk.response().body.text, "{\"users\": 2}");
}

void TestBodyEditor::undoOfTheWorkspaceShowsTheOldText()
{
    BodyDesk desk;
    desk.type(u"abc"_s);
    desk.editor.commit();
    desk.undo();
    QCOMPARE(desk.code().text(), u"{\"users\": 2}"_s);
    desk.redo();
    QCOMPARE(desk.code().text(), u"abc{\"users\": 2}"_s);
}

void TestBodyEditor::whatWasTypedLastStaysWithItsResponse()
{
    BodyDesk desk;
    desk.type(u"abc"_s);
    const std::string typedInto = desk.editor.responseId();
    desk.editor.selectResponse("none");
    QVERIFY(desk.editor.responseId() != typedInto);
    QCOMPARE(desk.code().text().toStdString(), desk.response().body.text);
    QCOMPARE(desk.bench.response(desk.editor.routeId(), typedInto).body.text, "abc{\"users\": 2}");
    QVERIFY(desk.response().body.text != "abc{\"users\": 2}");
}

void TestBodyEditor::aLineTooLongToShowIsPastedServedAndFormatted()
{
    BodyDesk desk;
    const QString line = u'[' + u"10, "_s.repeated(200'000) + u"20]"_s;
    QGuiApplication::clipboard()->setText(line);
    desk.code().setFocus();
    QTest::keyClick(desk.code().focusProxy(), Qt::Key_A, Qt::ControlModifier);
    QMetaObject::invokeMethod(desk.code().focusProxy(), "paste");
    TRY_COMPARE(QByteArray::fromStdString(desk.response().body.text), line.toUtf8());
    QVERIFY(!desk.code().focusProxy()->isVisible());
    TRY_VERIFY(desk.status().contains(u"JSON OK"_s));

    QTest::mouseClick(&desk.at<QToolButton>("btnFormatBody"), Qt::LeftButton);
    TRY_VERIFY(desk.code().focusProxy()->isVisible());
    QVERIFY(desk.code().text().startsWith(u"[\n  10,\n  10,"_s));
    QCOMPARE(desk.response().body.text, desk.code().text().toStdString());
    QCOMPARE(desk.bench.steps(), (QStringList{u"Change body"_s, u"Change body"_s}));
    desk.undo();
    QVERIFY(!desk.code().focusProxy()->isVisible());
    desk.undo();
    QCOMPARE(desk.response().body.text, "{\"users\": 2}");
    QCOMPARE(desk.code().text(), u"{\"users\": 2}"_s);
    QVERIFY(desk.code().focusProxy()->isVisible());
}

void TestBodyEditor::aBodyComesFromFourPlaces()
{
    BodyDesk desk;
    QVERIFY(desk.at<QRadioButton>("bodyInlineRadio").isChecked());
    QVERIFY(desk.code().isVisible());

    desk.press("bodyFileRadio");
    QCOMPARE(desk.kind(), ResponseBody::Kind::File);
    QVERIFY(desk.at<QLineEdit>("bodyFileEdit").isVisible());
    QVERIFY(!desk.code().isVisible());

    desk.press("bodyEmptyRadio");
    QCOMPARE(desk.kind(), ResponseBody::Kind::Empty);
    QCOMPARE(visibleChild<QLabel>(desk.editor, "emptyTitle").text(), u"No body"_s);

    desk.press("bodyEchoRadio");
    QCOMPARE(desk.kind(), ResponseBody::Kind::Echo);
    QCOMPARE(visibleChild<QLabel>(desk.editor, "emptyTitle").text(), u"The request's own body"_s);

    QCOMPARE(desk.bench.steps().size(), 3);
    desk.undo();
    desk.undo();
    QVERIFY(desk.at<QRadioButton>("bodyFileRadio").isChecked());
    desk.redo();
    QVERIFY(desk.at<QRadioButton>("bodyEmptyRadio").isChecked());
}

void TestBodyEditor::textIsKeptWhileTheBodyComesFromElsewhere()
{
    BodyDesk desk;
    desk.type(u"x"_s);
    desk.press("bodyEmptyRadio");
    desk.press("bodyInlineRadio");
    QCOMPARE(desk.code().text(), u"x{\"users\": 2}"_s);
    QCOMPARE(desk.response().body.text, "x{\"users\": 2}");
}

void TestBodyEditor::aFileIsTypedAndTakenBack()
{
    BodyDesk desk;
    desk.press("bodyFileRadio");
    auto &file = desk.at<QLineEdit>("bodyFileEdit");
    retype(file, u"bodies/users.json"_s);
    QCOMPARE(desk.response().body.file, "bodies/users.json");
    desk.undo();
    QVERIFY(file.text().isEmpty());
    desk.redo();
    QCOMPARE(file.text(), u"bodies/users.json"_s);
}

void TestBodyEditor::browsingKeepsThePathRelative()
{
    const QTemporaryDir folder;
    BodyDesk desk;
    WorkspaceDocument::File file;
    file.path = folder.filePath(u"shop.mynah"_s);
    desk.bench.document.reset(Workbench::shopWorkspace(), file);
    desk.press("bodyFileRadio");
    desk.bench.prompts.useNext(folder.filePath(u"bodies/a.json"_s));
    QTest::mouseClick(&desk.at<QPushButton>("btnBodyFileBrowse"), Qt::LeftButton);
    QCOMPARE(desk.response().body.file, "bodies/a.json");
    QCOMPARE(desk.at<QLineEdit>("bodyFileEdit").text(), u"bodies/a.json"_s);
    QCOMPARE(desk.bench.prompts.takeQuestions(), QStringList{u"fileToUse Choose a body file"_s});
}

void TestBodyEditor::browsingThatIsGivenUpChangesNothing()
{
    BodyDesk desk;
    desk.press("bodyFileRadio");
    QTest::mouseClick(&desk.at<QPushButton>("btnBodyFileBrowse"), Qt::LeftButton);
    QVERIFY(desk.response().body.file.empty());
    QCOMPARE(desk.bench.steps().size(), 1);
}

void TestBodyEditor::aMissingFileIsMarked()
{
    BodyDesk desk;
    desk.press("bodyFileRadio");
    Problem problem;
    problem.place = {"shop", "list", "all", Field::BodyFile};
    problem.message = "there is no file none.json";
    desk.editor.setProblems({problem});
    auto &fault = desk.at<QLabel>("bodyFileError");
    QVERIFY(fault.isVisible());
    QCOMPARE(fault.text(), u"there is no file none.json"_s);
    QCOMPARE(desk.at<QLineEdit>("bodyFileEdit").accessibleDescription(), fault.text());
    desk.editor.setProblems({});
    QVERIFY(!fault.isVisible());
}

void TestBodyEditor::templateCheckIsKeptAndToldInTheStatus()
{
    BodyDesk desk;
    auto &check = desk.at<QCheckBox>("templateCheck");
    QTest::mouseClick(&check, Qt::LeftButton, {}, QPoint(8, check.height() / 2));
    QVERIFY(desk.response().body.isTemplate);
    QVERIFY(desk.status().endsWith(u"Template"_s));
    desk.undo();
    QVERIFY(!check.isChecked());
    QVERIFY(desk.status().endsWith(u"JSON OK"_s));
}

void TestBodyEditor::templatesNeedATextOrAFile()
{
    BodyDesk desk;
    auto &check = desk.at<QCheckBox>("templateCheck");
    desk.press("bodyFileRadio");
    QVERIFY(check.isEnabled());
    for (const char *radio : {"bodyEmptyRadio", "bodyEchoRadio"}) {
        desk.press(radio);
        QVERIFY(!check.isEnabled());
    }
}

void TestBodyEditor::brokenJsonIsToldWithItsLine()
{
    BodyDesk desk;
    desk.code().goTo(1, 2);
    QTest::keyClick(desk.code().focusProxy(), Qt::Key_Return);
    desk.type(u","_s);
    desk.editor.commit();
    QVERIFY2(desk.status().endsWith(u"Not JSON"_s), qPrintable(desk.status()));
    QVERIFY2(desk.remark().startsWith(u"Line 2: "_s), qPrintable(desk.remark()));
    QCOMPARE(desk.code().marks().size(), std::size_t(1));
    desk.code().goTo(1, 1);
    QTest::mouseClick(&desk.at<QToolButton>("bodyRemark"), Qt::LeftButton);
    QCOMPARE(desk.code().cursorLine(), 2);
    QVERIFY(desk.code().focusProxy()->hasFocus());
    QTest::keyClick(desk.code().focusProxy(), Qt::Key_Delete);
    desk.editor.commit();
    QVERIFY2(desk.status().endsWith(u"JSON OK"_s), qPrintable(desk.status()));
    QVERIFY(!desk.at<QToolButton>("bodyRemark").isVisible());
}

void TestBodyEditor::otherTypesAreNotCheckedAsJson()
{
    BodyDesk desk;
    auto &format = desk.at<QToolButton>("btnFormatBody");
    QVERIFY(format.isVisible());
    desk.bench.editor.changeResponse("list", "all", Field::Headers, [](MockResponse &response) {
        response.headers.front().value = "text/plain";
    });
    QVERIFY(!format.isVisible());
    QVERIFY(!desk.status().contains(u"JSON"_s));
}

void TestBodyEditor::formatIndentsJsonInOneStep()
{
    BodyDesk desk;
    QTest::mouseClick(&desk.at<QToolButton>("btnFormatBody"), Qt::LeftButton);
    QCOMPARE(desk.code().text(), u"{\n  \"users\": 2\n}"_s);
    QCOMPARE(desk.response().body.text, "{\n  \"users\": 2\n}");
    QCOMPARE(desk.bench.steps().size(), 1);
    desk.undo();
    QCOMPARE(desk.code().text(), u"{\"users\": 2}"_s);
}

void TestBodyEditor::leavingFormatsWhatWasTyped_data()
{
    QTest::addColumn<bool>("wanted");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("after");
    const QString json = u"{\"users\": 2}"_s;
    QTest::newRow("JSON") << true << u" "_s << u"{\n  \"users\": 2\n}"_s;
    QTest::newRow("not JSON") << true << u"x"_s << QString(u"x"_s + json);
    QTest::newRow("nothing typed") << true << QString() << json;
    QTest::newRow("not wanted") << false << u" "_s << QString(u" "_s + json);
}

void TestBodyEditor::leavingFormatsWhatWasTyped()
{
    QFETCH(const bool, wanted);
    QFETCH(const QString, typed);
    QFETCH(const QString, after);
    EditorSettings settings;
    settings.formatsOnBlur = wanted;
    Settings().setEditor(settings);
    BodyDesk desk;
    desk.code().setFocus();
    desk.type(typed);
    QTest::keyClick(desk.code().focusProxy(), Qt::Key_Tab, Qt::ControlModifier);
    QCOMPARE(desk.code().text(), after);
    QCOMPARE(toQString(desk.response().body.text), after);
    Settings().setEditor({});
}

void TestBodyEditor::binaryBodiesCannotBeEditedAsText()
{
    BodyDesk desk;
    const std::string bytes("\xff\xfe\x00\x01", 4);
    desk.bench.editor.changeResponse("list", "all", Field::Body,
                                     [&](MockResponse &response) { response.body.text = bytes; });
    QCOMPARE(desk.status(), u"Binary, cannot be edited as text"_s);
    desk.type(u"x"_s);
    desk.editor.commit();
    QVERIFY(desk.response().body.text == bytes);
}

void TestBodyEditor::theStatusFollowsTheCursor()
{
    BodyDesk desk;
    QVERIFY(desk.status().startsWith(u"Ln 1, Col 1"_s));
    QTest::keyClick(desk.code().focusProxy(), Qt::Key_End);
    TRY_VERIFY(desk.status().startsWith(u"Ln 1, Col 13"_s));
}

void TestBodyEditor::findBarGoesFromPlaceToPlace()
{
    BodyDesk desk;
    desk.bench.editor.changeResponse("list", "all", Field::Body, [](MockResponse &response) {
        response.body.text = "one\ntwo\none\n";
    });
    desk.editor.showFindBar();
    auto &edit = desk.at<QLineEdit>("findBarEdit");
    QVERIFY(edit.hasFocus());
    QTest::keyClicks(&edit, u"one"_s);
    QCOMPARE(desk.code().cursorLine(), 1);
    QTest::keyClick(&edit, Qt::Key_Return);
    QCOMPARE(desk.code().cursorLine(), 3);
    QTest::keyClick(&edit, Qt::Key_Return, Qt::ShiftModifier);
    QCOMPARE(desk.code().cursorLine(), 1);
    desk.editor.findAgain(true);
    QCOMPARE(desk.code().cursorLine(), 3);
    retype(edit, u"three"_s);
    QCOMPARE(desk.at<QLabel>("findBarStatus").text(), u"Not found"_s);
    QTest::keyClick(&edit, Qt::Key_Escape);
    QVERIFY(!edit.isVisible());
    QVERIFY(desk.code().focusProxy()->hasFocus());
}

void TestBodyEditor::findBarLeavesWithTheText()
{
    BodyDesk desk;
    desk.editor.showFindBar();
    auto &edit = desk.at<QLineEdit>("findBarEdit");
    QTest::keyClicks(&edit, u"zzz"_s);
    desk.editor.selectResponse("none");
    QCOMPARE(desk.at<QLabel>("findBarStatus").text(), QString());
    desk.press("bodyFileRadio");
    QVERIFY(!edit.isVisible());
    desk.editor.showFindBar();
    QVERIFY(!edit.isVisible());
}

void TestBodyEditor::anUndoneEditIsNotFormatted()
{
    EditorSettings settings;
    settings.formatsOnBlur = true;
    Settings().setEditor(settings);
    BodyDesk desk;
    desk.code().setFocus();
    desk.type(u" "_s);
    desk.editor.commit();
    desk.undo();
    QTest::keyClick(desk.code().focusProxy(), Qt::Key_Tab, Qt::ControlModifier);
    QCOMPARE(desk.code().text(), u"{\"users\": 2}"_s);
    Settings().setEditor({});
}

void TestBodyEditor::templateNamesAreOfferedAndTaken()
{
    BodyDesk desk;
    desk.editor.showRoute("order");
    desk.makeTemplate("");
    desk.type(u"{{"_s);
    const QStringList all = desk.offered();
    for (const char *name : {"method", "params", "query", "body", "#if", "#each", "lookup"})
        QVERIFY2(all.contains(QLatin1StringView(name)), name);
    desk.type(u"pa"_s);
    // What is typed goes into the document meanwhile.
    desk.editor.commit();
    QCOMPARE(desk.offered(), (QStringList{u"path"_s, u"params"_s}));
    QTest::keyClick(desk.code().focusProxy(), Qt::Key_Down);
    QTest::keyClick(desk.code().focusProxy(), Qt::Key_Return);
    QCOMPARE(desk.code().text(), u"{{params."_s);
    QCOMPARE(desk.offered(), QStringList{u"id"_s});
    QTest::keyClick(desk.code().focusProxy(), Qt::Key_Tab);
    QCOMPARE(desk.code().text(), u"{{params.id}}"_s);
    QVERIFY(desk.offered().isEmpty());
    desk.editor.commit();
    QCOMPARE(desk.response().body.text, "{{params.id}}");
}

void TestBodyEditor::namesOfTheRoutesRequestsAreOffered()
{
    BodyDesk desk;
    Exchange seen = sampleExchange("GET", "/users?page=2&sort=name");
    seen.routeId = "list";
    desk.bench.controller.addExchange(seen);
    Exchange selected = sampleExchange("POST", "/other?first=1");
    selected.requestBody = R"({"user": {"name": "Ada"}})";
    desk.editor.setTestExchange(selected);
    desk.makeTemplate("{{query");
    desk.type(u"."_s);
    QCOMPARE(desk.offered(), (QStringList{u"first"_s, u"page"_s, u"sort"_s}));
    QTest::keyClick(desk.code().focusProxy(), Qt::Key_Escape);
    QVERIFY(desk.offered().isEmpty());
    desk.editor.commit();
    desk.makeTemplate("{{body.user");
    desk.type(u"."_s);
    QCOMPARE(desk.offered(), QStringList{u"name"_s});
}

void TestBodyEditor::nothingIsOfferedWithoutTemplates()
{
    BodyDesk desk;
    desk.type(u"{{"_s);
    QVERIFY(desk.offered().isEmpty());
    QTest::keyClick(desk.code().focusProxy(), Qt::Key_Space, Qt::ControlModifier);
    QVERIFY(desk.offered().isEmpty());
}

void TestBodyEditor::expressionsThatAreSentAsTheyAreAreTold()
{
    BodyDesk desk;
    desk.code().setFocus();
    QTest::keyClick(desk.code().focusProxy(), Qt::Key_A, Qt::ControlModifier);
    desk.type(u"{{path}}"_s);
    desk.editor.commit();
    QCOMPARE(desk.offered(), QStringList());
    auto &remark = desk.at<QToolButton>("bodyRemark");
    QCOMPARE(desk.remark(), u"{{…}} is sent as it is. Tick Template to fill it in."_s);
    QVERIFY(remark.isVisible());
    QTest::mouseClick(&remark, Qt::LeftButton);
    QVERIFY(desk.at<QCheckBox>("templateCheck").isChecked());
    QVERIFY(!remark.isVisible());
    QVERIFY(desk.code().focusProxy()->hasFocus());
    desk.undo();
    QVERIFY(remark.isVisible());
    QCOMPARE(desk.response().body.text, "{{path}}");
}

void TestBodyEditor::aNameThatStandsForNothingIsUnderlined()
{
    BodyDesk desk;
    desk.makeTemplate("a\n{{paramm.id}}");
    QCOMPARE(desk.code().marks().size(), std::size_t(1));
    const CodeMark &mark = desk.code().marks().front();
    QCOMPARE(mark.severity, CodeMark::Severity::Warning);
    QCOMPARE(mark.line, 2);
    QCOMPARE(mark.column, 3);
    QCOMPARE(mark.length, 9);
    QCOMPARE(mark.text, u"Nothing is called paramm here; did you mean params?"_s);
    QCOMPARE(desk.remark(), u"Line 2: Nothing is called paramm here; did you mean params?"_s);
    desk.makeTemplate("{{#if query.a}}");
    QCOMPARE(desk.code().marks().front().severity, CodeMark::Severity::Error);
    QVERIFY2(desk.remark().startsWith(u"Line 1: The block"_s), qPrintable(desk.remark()));
}

void TestBodyEditor::aProblemLeadsToItsPlace()
{
    BodyDesk desk;
    desk.makeTemplate("a\nb\n{{x}}");
    Place place{"shop", "list", "all", Field::Body};
    place.line = 3;
    place.column = 3;
    desk.editor.showPlace(place);
    QVERIFY(desk.code().focusProxy()->hasFocus());
    QCOMPARE(desk.code().cursorLine(), 3);
    QCOMPARE(desk.code().cursorColumn(), 3);
}

void TestBodyEditor::xmlIsChecked()
{
    BodyDesk desk;
    desk.bench.editor.changeResponse("list", "all", Field::Body, [](MockResponse &response) {
        response.headers.front().value = "application/xml";
        response.body.text = "<a>\n  <b></c>\n</a>";
    });
    QVERIFY2(desk.status().endsWith(u"Not XML"_s), qPrintable(desk.status()));
    QCOMPARE(desk.code().marks().front().line, 2);
    desk.bench.editor.changeResponse("list", "all", Field::Body,
                                     [](MockResponse &response) { response.body.text = "<a/>"; });
    QVERIFY2(desk.status().endsWith(u"XML OK"_s), qPrintable(desk.status()));
    desk.bench.editor.changeResponse("list", "all", Field::Body, [](MockResponse &response) {
        response.body.text = "<a><b/></a>";
    });
    QTest::mouseClick(&desk.at<QToolButton>("btnFormatBody"), Qt::LeftButton);
    QCOMPARE(desk.response().body.text, "<a>\n  <b/>\n</a>");
}

void TestBodyEditor::aLargeBodyIsCheckedLater()
{
    BodyDesk desk;
    std::string text = "[";
    for (int i = 0; i < 20'000; ++i)
        text += "1,\n";
    desk.bench.editor.changeResponse("list", "all", Field::Body,
                                     [&](MockResponse &response) { response.body.text = text; });
    TRY_VERIFY(desk.status().endsWith(u"Not JSON"_s));
    QCOMPARE(desk.code().marks().size(), std::size_t(1));
}

void TestBodyEditor::replacesWithTheKeys()
{
    BodyDesk desk;
    desk.editor.showFindBar(FindBar::Mode::Replace);
    QTest::keyClicks(&desk.at<QLineEdit>("findBarEdit"), u"users"_s);
    auto &with = desk.at<QLineEdit>("replaceEdit");
    QVERIFY(with.isVisible());
    with.setFocus();
    QTest::keyClicks(&with, u"people"_s);
    QTest::keyClick(&with, Qt::Key_Return);
    QCOMPARE(desk.code().text(), u"{\"people\": 2}"_s);
    QCOMPARE(desk.at<QLabel>("findBarStatus").text(), u"Not found"_s);
    QTest::keyClick(&with, Qt::Key_Escape);
    QVERIFY(!with.isVisible());
    desk.editor.showFindBar();
    QVERIFY(!with.isVisible());
}

void TestBodyEditor::replacingAllIsOneStepOfTheWorkspace()
{
    BodyDesk desk;
    desk.makeTemplate("a1 a2 a3");
    const auto before = desk.bench.steps().size();
    desk.editor.showFindBar(FindBar::Mode::Replace);
    QTest::mouseClick(&desk.at<QCheckBox>("findBarRegex"), Qt::LeftButton, {}, QPoint(8, 8));
    QVERIFY(desk.at<QCheckBox>("findBarRegex").isChecked());
    QTest::keyClicks(&desk.at<QLineEdit>("findBarEdit"), u"a(\\d)"_s);
    QTest::keyClicks(&desk.at<QLineEdit>("replaceEdit"), u"<\\1>"_s);
    QTest::mouseClick(&desk.at<QPushButton>("btnReplaceAll"), Qt::LeftButton);
    QCOMPARE(desk.response().body.text, "<1> <2> <3>");
    QCOMPARE(desk.at<QLabel>("findBarStatus").text(), u"3 replaced"_s);
    QCOMPARE(desk.bench.steps().size(), before + 1);
    desk.undo();
    QCOMPARE(desk.code().text(), u"a1 a2 a3"_s);
}

void TestBodyEditor::aWrongRegularExpressionIsTold()
{
    BodyDesk desk;
    desk.editor.showFindBar();
    desk.at<QCheckBox>("findBarRegex").click();
    QTest::keyClicks(&desk.at<QLineEdit>("findBarEdit"), u"(a"_s);
    QCOMPARE(desk.at<QLabel>("findBarStatus").text(), u"Not a regular expression"_s);
}

} // namespace mynah::test

QTEST_MAIN(mynah::test::TestBodyEditor)
#include "tst_bodyeditor.moc"
