// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/uitestcase.h"
#include "tests/support/workbench.h"
#include "ui/widgets/findbar.h"

#include <QCheckBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace mynah::test {

namespace {

struct BarDesk
{
    BarDesk()
        : bar(&window)
        , wanted(&bar, &FindBar::findRequested)
        , closed(&bar, &FindBar::closed)
    {
        window.resize(400, 100);
        bar.resize(400, 40);
        window.show();
        if (!QTest::qWaitForWindowActive(&window))
            qFatal("the window does not become active");
        bar.open();
    }

    QLineEdit &edit() { return child<QLineEdit>(bar, "findBarEdit"); }
    QString status() { return child<QLabel>(bar, "findBarStatus").text(); }
    void press(const char *button)
    {
        QTest::mouseClick(&child<QToolButton>(bar, button), Qt::LeftButton);
    }
    // What was looked for last: "abc forward".
    QString last()
    {
        const QList<QVariant> request = wanted.takeLast();
        return request[0].toString() + (request[1].toBool() ? u" forward"_s : u" back"_s);
    }

    QWidget window;
    FindBar bar;
    QSignalSpy wanted;
    QSignalSpy closed;
};

} // namespace

class TestFindBar final : public UiTestCase
{
    Q_OBJECT

private slots:
    void isHiddenUntilItIsOpened();
    void looksWhileTyping();
    void keysAndButtonsGoOn();
    void saysThatNothingWasFound();
    void looksForNothingWhenEmpty();
    void escAndTheButtonClose();
    void openingAgainSelectsWhatIsThere();
    void replacingIsOnlyForTextsThatCanBeEdited();
    void whatIsFoundIsReplaced();
};

void TestFindBar::isHiddenUntilItIsOpened()
{
    QWidget window;
    FindBar bar(&window);
    window.show();
    QVERIFY(!bar.isVisible());
    bar.open();
    QVERIFY(bar.isVisible());
}

void TestFindBar::looksWhileTyping()
{
    BarDesk desk;
    QVERIFY(desk.edit().hasFocus());
    QTest::keyClicks(&desk.edit(), u"ab"_s);
    QCOMPARE(desk.wanted.size(), 2);
    QCOMPARE(desk.last(), u"ab forward"_s);
}

void TestFindBar::keysAndButtonsGoOn()
{
    BarDesk desk;
    QTest::keyClicks(&desk.edit(), u"a"_s);
    QTest::keyClick(&desk.edit(), Qt::Key_Return, Qt::ShiftModifier);
    QCOMPARE(desk.last(), u"a back"_s);
    QTest::keyClick(&desk.edit(), Qt::Key_Return);
    QCOMPARE(desk.last(), u"a forward"_s);
    desk.press("findBarPrevious");
    QCOMPARE(desk.last(), u"a back"_s);
    desk.press("findBarNext");
    QCOMPARE(desk.last(), u"a forward"_s);
}

void TestFindBar::saysThatNothingWasFound()
{
    BarDesk desk;
    QTest::keyClicks(&desk.edit(), u"a"_s);
    desk.bar.setFound(false);
    QCOMPARE(desk.status(), u"Not found"_s);
    desk.bar.setFound(true);
    QCOMPARE(desk.status(), QString());
}

void TestFindBar::looksForNothingWhenEmpty()
{
    BarDesk desk;
    QTest::keyClicks(&desk.edit(), u"a"_s);
    desk.bar.setFound(false);
    desk.wanted.clear();
    QTest::keyClick(&desk.edit(), Qt::Key_Backspace);
    QTest::keyClick(&desk.edit(), Qt::Key_Return);
    QVERIFY(desk.wanted.isEmpty());
    QCOMPARE(desk.status(), QString());
}

void TestFindBar::escAndTheButtonClose()
{
    BarDesk desk;
    QTest::keyClick(&desk.edit(), Qt::Key_Escape);
    QVERIFY(!desk.bar.isVisible());
    desk.bar.open();
    desk.press("findBarClose");
    QVERIFY(!desk.bar.isVisible());
    QCOMPARE(desk.closed.size(), 2);
}

void TestFindBar::openingAgainSelectsWhatIsThere()
{
    BarDesk desk;
    QTest::keyClicks(&desk.edit(), u"abc"_s);
    desk.bar.open();
    QCOMPARE(desk.edit().selectedText(), u"abc"_s);
}

void TestFindBar::replacingIsOnlyForTextsThatCanBeEdited()
{
    BarDesk desk;
    auto &regex = child<QCheckBox>(desk.bar, "findBarRegex");
    auto &row = child<QWidget>(desk.bar, "replaceBar");
    QVERIFY(!regex.isVisible());
    desk.bar.setEditing(true);
    QVERIFY(regex.isVisible());
    QVERIFY(!row.isVisible());
    desk.bar.open(FindBar::Mode::Replace);
    QVERIFY(row.isVisible());
    desk.bar.open();
    QVERIFY(!row.isVisible());
}

void TestFindBar::whatIsFoundIsReplaced()
{
    BarDesk desk;
    desk.bar.setEditing(true);
    desk.bar.resize(400, 100);
    desk.bar.open(FindBar::Mode::Replace);
    QSignalSpy one(&desk.bar, &FindBar::replaceRequested);
    QSignalSpy all(&desk.bar, &FindBar::replaceAllRequested);
    auto &replacement = child<QLineEdit>(desk.bar, "replaceEdit");
    replacement.setFocus();
    QTest::keyClicks(&replacement, u"new"_s);
    QTest::keyClick(&replacement, Qt::Key_Return);
    QTest::mouseClick(&child<QPushButton>(desk.bar, "btnReplace"), Qt::LeftButton);
    QTest::mouseClick(&child<QPushButton>(desk.bar, "btnReplaceAll"), Qt::LeftButton);
    QCOMPARE(one.size(), 2);
    QCOMPARE(all.size(), 1);
    QCOMPARE(all.front().front().toString(), u"new"_s);
    QVERIFY(desk.wanted.isEmpty());
}

} // namespace mynah::test

QTEST_MAIN(mynah::test::TestFindBar)
#include "tst_findbar.moc"
