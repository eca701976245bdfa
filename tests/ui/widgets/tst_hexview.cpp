// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/uitestcase.h"
#include "ui/widgets/hexview.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QScrollBar>
#include <QTest>

using namespace Qt::StringLiterals;

namespace mynah::test {

namespace {

std::shared_ptr<const std::string> bytes(const std::string &text)
{
    return std::make_shared<const std::string>(text);
}

std::shared_ptr<const std::string> counted(int size)
{
    std::string text;
    for (int i = 0; i < size; ++i)
        text += static_cast<char>(i);
    return bytes(text);
}

} // namespace

class TestHexView final : public UiTestCase
{
    Q_OBJECT

private slots:
    void aLineIsOffsetHexAndText();
    void noBytesAreSaidToBeNone();
    void arrowsMoveTheCursor();
    void homeAndEndGoToTheEndsOfLineAndText();
    void pagesScroll();
    void shiftExtendsTheSelection();
    void selectAllAndCopy();
    void textIsCopiedToo();
    void draggingSelects();
    void findGoesRound();
    void findGoesBack();
    void aNewTextBeginsAtItsStart();
    void theLineOfTheCursorIsReadAloud();
};

void TestHexView::aLineIsOffsetHexAndText()
{
    HexView view;
    view.setBytes(bytes("0123456789abcdefAZ\n\xff"));
    QCOMPARE(view.line(0),
             u"00000000  30 31 32 33 34 35 36 37 38 39 61 62 63 64 65 66  "
             "0123456789abcdef"_s);
    QCOMPARE(view.line(1), u"00000010  41 5a 0a ff  AZ··"_s);
}

void TestHexView::noBytesAreSaidToBeNone()
{
    HexView view;
    view.setBytes(bytes({}));
    view.show();
    QTest::keyClick(&view, Qt::Key_Down);
    QCOMPARE(view.selectionLength(), 0);
    QCOMPARE(view.accessibleDescription(), u"No bytes"_s);
    QVERIFY(!view.find("a"));
}

void TestHexView::arrowsMoveTheCursor()
{
    HexView view;
    view.setBytes(counted(40));
    QTest::keyClick(&view, Qt::Key_Left);
    QCOMPARE(view.cursor(), 0);
    QTest::keyClick(&view, Qt::Key_Right);
    QTest::keyClick(&view, Qt::Key_Down);
    QCOMPARE(view.cursor(), 17);
    QTest::keyClick(&view, Qt::Key_Up);
    QCOMPARE(view.cursor(), 1);
    QTest::keyClick(&view, Qt::Key_End, Qt::ControlModifier);
    QTest::keyClick(&view, Qt::Key_Right);
    QCOMPARE(view.cursor(), 39);
}

void TestHexView::homeAndEndGoToTheEndsOfLineAndText()
{
    HexView view;
    view.setBytes(counted(40));
    view.select(20, 1);
    QTest::keyClick(&view, Qt::Key_End);
    QCOMPARE(view.cursor(), 31);
    QTest::keyClick(&view, Qt::Key_Home);
    QCOMPARE(view.cursor(), 16);
    QTest::keyClick(&view, Qt::Key_End, Qt::ControlModifier);
    QCOMPARE(view.cursor(), 39);
    QTest::keyClick(&view, Qt::Key_Home, Qt::ControlModifier);
    QCOMPARE(view.cursor(), 0);
}

void TestHexView::pagesScroll()
{
    HexView view;
    view.resize(600, 120);
    view.setBytes(counted(16 * 200));
    view.show();
    QTest::keyClick(&view, Qt::Key_PageDown);
    QTest::keyClick(&view, Qt::Key_PageDown);
    QVERIFY(view.verticalScrollBar()->value() > 0);
    QTest::keyClick(&view, Qt::Key_End, Qt::ControlModifier);
    QCOMPARE(view.verticalScrollBar()->value(), view.verticalScrollBar()->maximum());
    QTest::keyClick(&view, Qt::Key_Home, Qt::ControlModifier);
    QCOMPARE(view.verticalScrollBar()->value(), 0);
}

void TestHexView::shiftExtendsTheSelection()
{
    HexView view;
    view.setBytes(bytes("ABCD"));
    QTest::keyClick(&view, Qt::Key_Right);
    QTest::keyClick(&view, Qt::Key_Right, Qt::ShiftModifier);
    QCOMPARE(view.selectedHex(), u"42 43"_s);
    QTest::keyClick(&view, Qt::Key_Left);
    QCOMPARE(view.selectedHex(), u"42"_s);
}

void TestHexView::selectAllAndCopy()
{
    HexView view;
    view.setBytes(bytes("AB\xff"));
    QTest::keySequence(&view, QKeySequence::SelectAll);
    QTest::keySequence(&view, QKeySequence::Copy);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"41 42 ff"_s);
}

void TestHexView::textIsCopiedToo()
{
    HexView view;
    view.setBytes(bytes("AB"));
    view.select(0, 2);
    view.copyText();
    QCOMPARE(QGuiApplication::clipboard()->text(), u"AB"_s);
}

void TestHexView::draggingSelects()
{
    HexView view;
    view.resize(700, 200);
    view.setBytes(counted(64));
    view.show();
    QWidget *area = view.viewport();
    const int line = area->fontMetrics().height();
    const QPoint begin = area->mapTo(&view, QPoint(0, line / 2));
    const QPoint end = begin + QPoint(area->width() - 1, 0);
    QTest::mousePress(view.windowHandle(), Qt::LeftButton, {}, begin);
    QTest::mouseMove(view.windowHandle(), end);
    QTest::mouseRelease(view.windowHandle(), Qt::LeftButton, {}, end);
    QCOMPARE(view.selectionBegin(), 0);
    QCOMPARE(view.selectionLength(), HexView::BytesPerLine);
}

void TestHexView::findGoesRound()
{
    HexView view;
    view.setBytes(bytes("xABxxAB"));
    QVERIFY(view.find("AB"));
    QCOMPARE(view.selectionBegin(), 1);
    QCOMPARE(view.selectionLength(), 2);
    QVERIFY(view.find("AB"));
    QCOMPARE(view.selectionBegin(), 5);
    QVERIFY(view.find("AB"));
    QCOMPARE(view.selectionBegin(), 1);
    QVERIFY(!view.find("C"));
}

void TestHexView::findGoesBack()
{
    HexView view;
    view.setBytes(bytes("xABxxAB"));
    QVERIFY(view.find("AB", false));
    QCOMPARE(view.selectionBegin(), 5);
    QVERIFY(view.find("AB", false));
    QCOMPARE(view.selectionBegin(), 1);
}

void TestHexView::aNewTextBeginsAtItsStart()
{
    HexView view;
    view.setBytes(counted(64));
    view.select(40, 8);
    view.setBytes(counted(4));
    QCOMPARE(view.cursor(), 0);
    QCOMPARE(view.selectionLength(), 1);
}

void TestHexView::theLineOfTheCursorIsReadAloud()
{
    HexView view;
    view.setBytes(counted(20));
    QTest::keyClick(&view, Qt::Key_Down);
    QCOMPARE(view.accessibleDescription(), view.line(1));
}

} // namespace mynah::test

QTEST_MAIN(mynah::test::TestHexView)
#include "tst_hexview.moc"
