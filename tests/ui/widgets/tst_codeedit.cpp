// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/uitestcase.h"
#include "ui/theme/thememanager.h"
#include "ui/widgets/codeedit.h"

#include <QAbstractScrollArea>
#include <QApplication>
#include <QClipboard>
#include <QHelpEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QToolTip>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>

namespace mynah::test {

class TestCodeEdit final : public UiTestCase
{
    Q_OBJECT

private slots:
    void typingTellsButSettingDoesNot();
    void keepsTextThatItCannotShow();
    void pastesTextThatItCannotShow();
    void tabInsertsAndControlTabLeaves();
    void replacingIsTold();
    void aChangedTextHasTheCursorWhereItDiffers();
    void survivesLanguagesAndThemes();
    void findsForwardsAndBackwards();
    void aSingleLineHasItsNumber();
    void aTagOfATemplateIsNoError();
    void undoIsLeftToTheWorkspace_data();
    void undoIsLeftToTheWorkspace();
    void aReadOnlyTextLetsTabPass();
    void theCodeStyleAppliesAtOnce();
    void aMenuIsNoLeaving();
    void theEmptyTextSaysWhatItIs();
    void findsRegularExpressions();
    void replacesOneByOne();
    void replacingAllReplacesEveryPlace();
    void aMarkIsToldUnderTheMouse();
    void goesToABytePosition();
    void aLongPasteChangesNothingThatIsReadOnly();
    void aLongPasteIsForTheTextThatWasThere();
    void findsAndReplacesInTextThatItCannotShow();
    void aLongLineThatIsShownKeepsTheLook();
    void aLongLineLeavesNoWidthBehind();
    void completesWhatIsChosenWithTheKeys();
    void completesWhatIsClicked();
    void escapeClosesTheListAndNothingElse();
    void withoutChoicesThereIsNoList();
};

namespace {

// Offers three words for the letters in front of the cursor.
CodeCompletions words(const CodeContext &context)
{
    CodeCompletions found;
    const QString &before = context.before;
    while (found.typed < before.size() && before[before.size() - 1 - found.typed].isLetter())
        ++found.typed;
    for (const char *word : {"alpha", "alpine", "beta"}) {
        const QString name = QLatin1StringView(word);
        if (name.startsWith(before.right(found.typed)))
            found.choices.push_back({name, name, {}, name + QLatin1Char('('), QStringLiteral(")")});
    }
    return found;
}

struct CompletingDesk
{
    CompletingDesk()
    {
        window.resize(500, 300);
        auto *column = new QVBoxLayout(&window);
        edit = new CodeEdit(&window);
        column->addWidget(edit);
        edit->setCompleter(words, QStringLiteral("."));
        window.show();
        if (!QTest::qWaitForWindowActive(&window))
            qFatal("the window does not become active");
        edit->setFocus();
    }
    void type(const char *text) { QTest::keyClicks(edit->focusProxy(), QLatin1StringView(text)); }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(edit->focusProxy(), key, modifiers);
    }
    QTreeView *list() const
    {
        return window.findChild<QTreeView *>(QStringLiteral("completionPopup"));
    }
    bool isOpen() const { return list() && list()->isVisible(); }
    QStringList shown() const
    {
        QStringList names;
        for (int row = 0; row < list()->model()->rowCount(); ++row)
            names += list()->model()->index(row, 0).data().toString();
        return names;
    }

    QWidget window;
    CodeEdit *edit = nullptr;
};

} // namespace

void TestCodeEdit::typingTellsButSettingDoesNot()
{
    CodeEdit edit;
    edit.show();
    QSignalSpy edited(&edit, &CodeEdit::textEdited);
    edit.setText(QStringLiteral("{}"));
    QCOMPARE(edited.size(), 0);
    QTest::keyClicks(edit.focusProxy(), QStringLiteral("ab"));
    QCOMPARE(edited.size(), 2);
    QCOMPARE(edit.text(), QStringLiteral("ab{}"));
}

void TestCodeEdit::keepsTextThatItCannotShow()
{
    CodeEdit edit;
    edit.show();
    const QString line(200'000, u'x');
    edit.setText(line);
    QCOMPARE(edit.text(), line);
    QVERIFY(!edit.focusProxy()->isVisible());
    QTest::mouseClick(edit.findChild<QPushButton *>(QStringLiteral("showLongLines")),
                      Qt::LeftButton);
    QVERIFY(edit.focusProxy()->isVisible());
    QCOMPARE(edit.text(), line);
}

// Laid out, a line of 10 MB takes seconds after each key.
void TestCodeEdit::pastesTextThatItCannotShow()
{
    CodeEdit edit;
    edit.show();
    QVERIFY(QTest::qWaitForWindowActive(&edit));
    edit.setText(QStringLiteral("[old]"));
    edit.setFocus();
    edit.select(1, 2, 3);
    QSignalSpy edited(&edit, &CodeEdit::textEdited);
    const QString line(200'000, u'x');
    QGuiApplication::clipboard()->setText(line + QStringLiteral("\r\ny"));
    QMetaObject::invokeMethod(edit.focusProxy(), "paste");
    TRY_COMPARE(edit.text(), u'[' + line + QStringLiteral("\ny]"));
    QVERIFY(!edited.isEmpty());
    QVERIFY(!edit.focusProxy()->isVisible());
    // The keys go on, but a blank does not press the button.
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
    QVERIFY(!edit.focusProxy()->isVisible());
    QVERIFY(edit.isAncestorOf(QApplication::focusWidget()));
    edit.changeTo(QStringLiteral("[old]"));
    QVERIFY(edit.focusProxy()->hasFocus());
    QCOMPARE(edit.text(), QStringLiteral("[old]"));
}

void TestCodeEdit::aLongLineThatIsShownKeepsTheLook()
{
    CodeEdit edit;
    edit.setLanguage(CodeLanguage::Json);
    edit.show();
    // The margin with the number of the first line.
    const auto margin = [&edit] { return edit.grab(QRect(0, 0, 32, 32)).toImage(); };
    const QString number = QStringLiteral("1");
    edit.setText(number);
    const QImage usual = margin();
    edit.setText(QString(200'000, u'x'));
    QTest::mouseClick(edit.findChild<QPushButton *>(QStringLiteral("showLongLines")),
                      Qt::LeftButton);
    QCOMPARE(margin(), usual);
    edit.setText(number);
    QCOMPARE(margin(), usual);
}

void TestCodeEdit::aLongPasteChangesNothingThatIsReadOnly()
{
    CodeEdit edit;
    edit.show();
    edit.setText(QStringLiteral("[old]"));
    edit.setReadOnly(true);
    QGuiApplication::clipboard()->setText(QString(200'000, u'x'));
    QMetaObject::invokeMethod(edit.focusProxy(), "paste");
    QCoreApplication::processEvents();
    QCOMPARE(edit.text(), QStringLiteral("[old]"));
}

void TestCodeEdit::aLongPasteIsForTheTextThatWasThere()
{
    CodeEdit edit;
    edit.show();
    edit.setText(QStringLiteral("[old]"));
    const QString line(200'000, u'x');
    QGuiApplication::clipboard()->setText(line);
    QMetaObject::invokeMethod(edit.focusProxy(), "paste");
    QMetaObject::invokeMethod(edit.focusProxy(), "paste");
    TRY_COMPARE(edit.text(), line + QStringLiteral("[old]"));
    edit.setText(QStringLiteral("[another]"));
    QMetaObject::invokeMethod(edit.focusProxy(), "paste");
    edit.setText(QStringLiteral("[third]"));
    QCoreApplication::processEvents();
    QCOMPARE(edit.text(), QStringLiteral("[third]"));
}

void TestCodeEdit::findsAndReplacesInTextThatItCannotShow()
{
    CodeEdit edit;
    edit.show();
    const QString line(200'000, u'x');
    edit.setText(line + u'y');
    CodePattern pattern;
    pattern.text = QStringLiteral("y");
    QVERIFY(edit.find(pattern));
    QCOMPARE(edit.replaceAll(pattern, QStringLiteral("z")), 1);
    QCOMPARE(edit.text(), line + u'z');
    QVERIFY(!edit.find(pattern));
}

void TestCodeEdit::tabInsertsAndControlTabLeaves()
{
    QWidget window;
    auto *column = new QVBoxLayout(&window);
    auto *edit = new CodeEdit(&window);
    auto *next = new QLineEdit(&window);
    column->addWidget(edit);
    column->addWidget(next);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    edit->setFocus();
    QTest::keyClick(edit->focusProxy(), Qt::Key_Tab);
    QCOMPARE(edit->text(), QStringLiteral("  "));
    QTest::keyClick(edit->focusProxy(), Qt::Key_Tab, Qt::ControlModifier);
    QVERIFY(next->hasFocus());
    edit->setFocus();
    QTest::keyClick(edit->focusProxy(), Qt::Key_Escape);
    QTest::keyClick(edit->focusProxy(), Qt::Key_Tab);
    QVERIFY(next->hasFocus());
}

void TestCodeEdit::replacingIsTold()
{
    CodeEdit edit;
    const QSignalSpy edited(&edit, &CodeEdit::textEdited);
    edit.setText(QStringLiteral("{\"a\":1}"));
    QCOMPARE(edited.size(), 0);
    edit.replaceText(QStringLiteral("{\n  \"a\": 1\n}"));
    QVERIFY(edited.size() > 0);
    QCOMPARE(edit.text(), QStringLiteral("{\n  \"a\": 1\n}"));
}

void TestCodeEdit::aChangedTextHasTheCursorWhereItDiffers()
{
    CodeEdit edit;
    const QSignalSpy edited(&edit, &CodeEdit::textEdited);
    const auto cursor = [&edit] { return std::pair(edit.cursorLine(), edit.cursorColumn()); };
    for (const auto &[text, column] :
         std::initializer_list<std::pair<const char16_t *, int>>{{u"one\ntwo", 4},
                                                                 {u"one\ntwö", 4},
                                                                 {u"one\ntwé", 4},
                                                                 {u"one\ntw😀é", 4},
                                                                 {u"one\ntw😃é", 4},
                                                                 {u"one\nté", 2},
                                                                 {u"one\nt", 2},
                                                                 {u"one\nttt", 4},
                                                                 {u"one\ntt", 3}}) {
        edit.changeTo(QString::fromUtf16(text));
        QCOMPARE(edit.text(), QString::fromUtf16(text));
        QCOMPARE(cursor(), std::pair(2, column));
    }
    edit.changeTo(QString());
    QCOMPARE(edit.text(), QString());
    QCOMPARE(edited.size(), 0);
}

void TestCodeEdit::survivesLanguagesAndThemes()
{
    CodeEdit edit;
    edit.show();
    edit.setTemplates(true);
    for (const CodeLanguage language :
         {CodeLanguage::Json, CodeLanguage::Xml, CodeLanguage::Html, CodeLanguage::Plain}) {
        edit.setLanguage(language);
        edit.setText(QStringLiteral("<a b=\"c\">{{x}}</a>\n{\"k\": [1, null, {{{y}}}]}"));
        for (const Theme theme : {Theme::Dark, Theme::Light})
            ThemeManager::instance().setTheme(theme);
        QVERIFY(!edit.grab().isNull());
    }
}

void TestCodeEdit::findsForwardsAndBackwards()
{
    CodeEdit edit;
    edit.setText(QStringLiteral("one\ntwo\none"));
    QVERIFY(edit.find({QStringLiteral("one")}));
    QVERIFY(edit.find({QStringLiteral("one")}));
    QCOMPARE(edit.cursorLine(), 3);
    QVERIFY(edit.find({QStringLiteral("one")}, false));
    QCOMPARE(edit.cursorLine(), 1);
    QVERIFY(!edit.find({QStringLiteral("three")}));
}

void TestCodeEdit::aTagOfATemplateIsNoError()
{
    CodeEdit edit;
    edit.setLanguage(CodeLanguage::Json);
    edit.setText(QStringLiteral("{\"id\": {{params.id}}, \"name\": \"Ada\"}"));
    edit.resize(600, 100);
    edit.show();
    QVERIFY(QTest::qWaitForWindowExposed(&edit));
    const auto shows = [&edit](ColorRole role) {
        const QImage image = edit.grab().toImage().convertToFormat(QImage::Format_RGB32);
        const QRgb wanted = themeColor(role).rgb();
        for (int y = 0; y < image.height(); ++y) {
            const auto *line = reinterpret_cast<const QRgb *>(image.constScanLine(y));
            if (std::find(line, line + image.width(), wanted) != line + image.width())
                return true;
        }
        return false;
    };
    QVERIFY(shows(ColorRole::Error));
    edit.setTemplates(true);
    TRY_VERIFY(!shows(ColorRole::Error));
    QVERIFY(shows(ColorRole::SyntaxTemplate));
    QVERIFY(shows(ColorRole::SyntaxKey));
    QVERIFY(shows(ColorRole::SyntaxString));
}

void TestCodeEdit::aSingleLineHasItsNumber()
{
    CodeEdit edit;
    edit.resize(300, 100);
    edit.show();
    edit.setText(QStringLiteral("x"));
    // The margin has another colour than the text's ground, and is as wide as three digits.
    const QImage image = edit.grab().toImage();
    const int middle = image.height() / 2;
    int margin = 1;
    while (margin < image.width()
           && image.pixelColor(margin, middle) == themeColor(ColorRole::AlternateBase))
        ++margin;
    QVERIFY2(margin > 3 * edit.fontMetrics().horizontalAdvance(QLatin1Char('0')) / 2,
             qPrintable(QString::number(margin)));
}

void TestCodeEdit::undoIsLeftToTheWorkspace_data()
{
    QTest::addColumn<QString>("keys");
    QTest::newRow("undo") << QStringLiteral("Ctrl+Z");
    QTest::newRow("redo") << QStringLiteral("Ctrl+Shift+Z");
    QTest::newRow("redo elsewhere") << QStringLiteral("Ctrl+Y");
}

void TestCodeEdit::undoIsLeftToTheWorkspace()
{
    QFETCH(QString, keys);
    QWidget window;
    auto *column = new QVBoxLayout(&window);
    auto *edit = new CodeEdit(&window);
    column->addWidget(edit);
    QAction undo;
    undo.setShortcut(QKeySequence(keys));
    window.addAction(&undo);
    QSignalSpy triggered(&undo, &QAction::triggered);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    edit->setFocus();
    QTest::keyClicks(edit->focusProxy(), QStringLiteral("a"));
    const QSignalSpy interrupted(edit, &CodeEdit::typingInterrupted);
    QTest::keySequence(edit->focusProxy(), QKeySequence(keys));
    QVERIFY(interrupted.size() > 0);
    QCOMPARE(triggered.size(), 1);
    QCOMPARE(edit->text(), QStringLiteral("a"));
}

void TestCodeEdit::aReadOnlyTextLetsTabPass()
{
    QWidget window;
    auto *column = new QVBoxLayout(&window);
    auto *edit = new CodeEdit(&window);
    auto *next = new QLineEdit(&window);
    column->addWidget(edit);
    column->addWidget(next);
    edit->setText(QStringLiteral("abc"));
    edit->setReadOnly(true);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    edit->setFocus();
    QTest::keyClicks(edit->focusProxy(), QStringLiteral("x"));
    QCOMPARE(edit->text(), QStringLiteral("abc"));
    QTest::keyClick(edit->focusProxy(), Qt::Key_Tab);
    QVERIFY(next->hasFocus());
}

void TestCodeEdit::theCodeStyleAppliesAtOnce()
{
    CodeEdit edit;
    edit.resize(200, 200);
    edit.show();
    edit.setText(QStringLiteral("word ").repeated(100));
    const auto &area = *qobject_cast<QAbstractScrollArea *>(edit.focusProxy());
    const auto linesInSight = [&area] { return area.verticalScrollBar()->pageStep(); };
    const int usual = linesInSight();
    QCOMPARE(area.verticalScrollBar()->maximum(), 0);
    ThemeManager::instance().setCodeStyle(
        {.family = {}, .pointSize = 30, .tabWidth = 4, .wraps = true});
    TRY_VERIFY(linesInSight() < usual / 2);
    TRY_VERIFY(area.verticalScrollBar()->maximum() > 0);
    edit.setText({});
    QTest::keyClick(edit.focusProxy(), Qt::Key_Tab);
    QCOMPARE(edit.text(), QStringLiteral("    "));
    ThemeManager::instance().setCodeStyle({});
    // A scroll bar may have come for good.
    TRY_VERIFY(linesInSight() >= usual - 1);
}

void TestCodeEdit::aMenuIsNoLeaving()
{
    CodeEdit edit;
    QSignalSpy finished(&edit, &CodeEdit::editingFinished);
    const auto leave = [&edit](Qt::FocusReason reason) {
        QFocusEvent event(QEvent::FocusOut, reason);
        QApplication::sendEvent(edit.focusProxy(), &event);
    };
    leave(Qt::PopupFocusReason);
    leave(Qt::MenuBarFocusReason);
    QCOMPARE(finished.size(), 0);
    leave(Qt::MouseFocusReason);
    QCOMPARE(finished.size(), 1);
}

void TestCodeEdit::theEmptyTextSaysWhatItIs()
{
    CodeEdit edit;
    edit.setPlaceholderText(QStringLiteral("Empty body"));
    edit.show();
    const auto says = [&] {
        const auto labels = edit.findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(), [](const QLabel *label) {
            return label->isVisible() && label->text() == QStringLiteral("Empty body");
        });
    };
    QVERIFY(says());
    QTest::keyClicks(edit.focusProxy(), QStringLiteral("a"));
    QVERIFY(!says());
}

void TestCodeEdit::findsRegularExpressions()
{
    CodeEdit edit;
    edit.setText(QStringLiteral("ä1\nb22\nc333"));
    QVERIFY(edit.find({QStringLiteral("[0-9]{2,}"), true}));
    QCOMPARE(edit.cursorLine(), 2);
    QVERIFY(edit.find({QStringLiteral("^c"), true}));
    QCOMPARE(edit.cursorLine(), 3);
    QVERIFY(!edit.find({QStringLiteral("["), true}));
    QVERIFY(!edit.find({QStringLiteral("[0-9]{2,}"), false}));
}

void TestCodeEdit::replacesOneByOne()
{
    CodeEdit edit;
    edit.setText(QStringLiteral("one two one"));
    const CodePattern one{QStringLiteral("one")};
    QVERIFY(edit.replace(one, QStringLiteral("1")));
    QCOMPARE(edit.text(), QStringLiteral("one two one"));
    QVERIFY(edit.replace(one, QStringLiteral("1")));
    QCOMPARE(edit.text(), QStringLiteral("1 two one"));
    QVERIFY(!edit.replace(one, QStringLiteral("1")));
    QCOMPARE(edit.text(), QStringLiteral("1 two 1"));
}

void TestCodeEdit::replacingAllReplacesEveryPlace()
{
    CodeEdit edit;
    edit.setText(QStringLiteral("a1 b2"));
    QCOMPARE(edit.replaceAll({QStringLiteral("([a-z])(\\d)"), true}, QStringLiteral("\\2\\1")), 2);
    QCOMPARE(edit.text(), QStringLiteral("1a 2b"));
    QCOMPARE(edit.replaceAll({QStringLiteral("x")}, QStringLiteral("y")), 0);
}

void TestCodeEdit::aMarkIsToldUnderTheMouse()
{
    CodeEdit edit;
    edit.resize(400, 100);
    edit.show();
    edit.setText(QStringLiteral("word"));
    edit.setMarks({{CodeMark::Severity::Error, 1, 1, 4, QStringLiteral("No \"word\"")}});
    auto *area = qobject_cast<QAbstractScrollArea *>(edit.focusProxy());
    // Somewhere on the first line the word is under the mouse.
    for (int x = 0; x < 200 && !QToolTip::isVisible(); x += 4) {
        QHelpEvent help(QEvent::ToolTip, QPoint(x, 8), area->viewport()->mapToGlobal(QPoint(x, 8)));
        QApplication::sendEvent(area->viewport(), &help);
    }
    // As rich text, which shows the quotes.
    QCOMPARE(QToolTip::text(), QStringLiteral("<p>No &quot;word&quot;</p>"));
    QToolTip::hideText();
    edit.setMarks({});
    QVERIFY(edit.marks().empty());
}

void TestCodeEdit::goesToABytePosition()
{
    CodeEdit edit;
    edit.setText(QStringLiteral("x\nää{{y}}"));
    edit.goToByte(2, 5);
    QCOMPARE(edit.cursorLine(), 2);
    QCOMPARE(edit.cursorColumn(), 3);
    edit.goToByte(9, 9);
    QCOMPARE(edit.cursorLine(), 2);
}

void TestCodeEdit::aLongLineLeavesNoWidthBehind()
{
    CodeEdit edit;
    edit.resize(300, 100);
    edit.show();
    auto *area = qobject_cast<QAbstractScrollArea *>(edit.focusProxy());
    edit.setText(QString(2'000, QLatin1Char('x')));
    edit.grab();
    TRY_VERIFY(area->horizontalScrollBar()->maximum() > 0);
    edit.setText(QStringLiteral("x"));
    edit.grab();
    TRY_COMPARE(area->horizontalScrollBar()->maximum(), 0);
}

void TestCodeEdit::completesWhatIsChosenWithTheKeys()
{
    CompletingDesk desk;
    desk.type("x.");
    QVERIFY(desk.isOpen());
    QCOMPARE(desk.shown(), QStringLiteral("alpha alpine beta").split(QLatin1Char(' ')));
    desk.type("alp");
    QCOMPARE(desk.shown(), QStringLiteral("alpha alpine").split(QLatin1Char(' ')));
    desk.press(Qt::Key_Down);
    desk.press(Qt::Key_Return);
    QVERIFY(!desk.isOpen());
    QCOMPARE(desk.edit->text(), QStringLiteral("x.alpine()"));
    desk.type("1");
    QCOMPARE(desk.edit->text(), QStringLiteral("x.alpine(1)"));
    desk.edit->setText(QStringLiteral("x.alp"));
    desk.edit->goTo(1, 6);
    desk.press(Qt::Key_Space, Qt::ControlModifier);
    QVERIFY(desk.isOpen());
    desk.press(Qt::Key_Backspace);
    desk.press(Qt::Key_Backspace);
    desk.press(Qt::Key_Backspace);
    TRY_COMPARE(desk.shown().size(), 3);
    desk.press(Qt::Key_Tab);
    QCOMPARE(desk.edit->text(), QStringLiteral("x.alpha()"));
}

void TestCodeEdit::completesWhatIsClicked()
{
    CompletingDesk desk;
    desk.press(Qt::Key_Space, Qt::ControlModifier);
    const QModelIndex beta = desk.list()->model()->index(2, 0);
    QTest::mouseClick(desk.list()->viewport(), Qt::LeftButton, {},
                      desk.list()->visualRect(beta).center());
    QCOMPARE(desk.edit->text(), QStringLiteral("beta()"));
    QVERIFY(!desk.isOpen());
    QVERIFY(desk.edit->focusProxy()->hasFocus());
}

void TestCodeEdit::escapeClosesTheListAndNothingElse()
{
    CompletingDesk desk;
    desk.type(".");
    desk.press(Qt::Key_Escape);
    QVERIFY(!desk.isOpen());
    // The editor still takes Tab: the key was the list's.
    desk.press(Qt::Key_Tab);
    QVERIFY(desk.edit->focusProxy()->hasFocus());
    desk.type("a");
    QVERIFY(!desk.isOpen());
}

void TestCodeEdit::withoutChoicesThereIsNoList()
{
    CompletingDesk desk;
    desk.type("zzz");
    desk.press(Qt::Key_Space, Qt::ControlModifier);
    QVERIFY(!desk.isOpen());
    desk.edit->setReadOnly(true);
    desk.edit->setText({});
    desk.press(Qt::Key_Space, Qt::ControlModifier);
    QVERIFY(!desk.isOpen());
}

} // namespace mynah::test

QTEST_MAIN(mynah::test::TestCodeEdit)
#include "tst_codeedit.moc"
