// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/uitestcase.h"
#include "ui/theme/thememanager.h"
#include "ui/widgets/codeedit.h"

#include <QAbstractScrollArea>
#include <QApplication>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

namespace mynah::test {

class TestCodeEdit final : public UiTestCase
{
    Q_OBJECT

private slots:
    void typingTellsButSettingDoesNot();
    void keepsTextThatItCannotShow();
    void tabInsertsAndControlTabLeaves();
    void replacingIsOneStepOfUndo();
    void survivesLanguagesAndThemes();
    void findsForwardsAndBackwards();
    void aSingleLineHasItsNumber();
    void undoIsLeftToTheWorkspaceWhenThereIsNothingToUndo();
    void aReadOnlyTextLetsTabPass();
    void theCodeStyleAppliesAtOnce();
    void aMenuIsNoLeaving();
    void theEmptyTextSaysWhatItIs();
};

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

void TestCodeEdit::replacingIsOneStepOfUndo()
{
    CodeEdit edit;
    edit.setText(QStringLiteral("{\"a\":1}"));
    QVERIFY(!edit.canUndo());
    edit.replaceText(QStringLiteral("{\n  \"a\": 1\n}"));
    QVERIFY(edit.canUndo());
    edit.undo();
    QCOMPARE(edit.text(), QStringLiteral("{\"a\":1}"));
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
    QVERIFY(edit.find(QStringLiteral("one")));
    QVERIFY(edit.find(QStringLiteral("one")));
    QCOMPARE(edit.cursorLine(), 3);
    QVERIFY(edit.find(QStringLiteral("one"), false));
    QCOMPARE(edit.cursorLine(), 1);
    QVERIFY(!edit.find(QStringLiteral("three")));
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

void TestCodeEdit::undoIsLeftToTheWorkspaceWhenThereIsNothingToUndo()
{
    QWidget window;
    auto *column = new QVBoxLayout(&window);
    auto *edit = new CodeEdit(&window);
    column->addWidget(edit);
    QAction undo;
    undo.setShortcut(QKeySequence::Undo);
    window.addAction(&undo);
    QSignalSpy triggered(&undo, &QAction::triggered);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    edit->setFocus();
    QTest::keyClicks(edit->focusProxy(), QStringLiteral("a"));
    QTest::keySequence(edit->focusProxy(), QKeySequence::Undo);
    QCOMPARE(edit->text(), QString());
    QCOMPARE(triggered.size(), 0);
    QTest::keySequence(edit->focusProxy(), QKeySequence::Undo);
    QCOMPARE(triggered.size(), 1);
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

} // namespace mynah::test

QTEST_MAIN(mynah::test::TestCodeEdit)
#include "tst_codeedit.moc"
