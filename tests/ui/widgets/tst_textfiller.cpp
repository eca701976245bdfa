// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/uitestcase.h"
#include "ui/widgets/textfiller.h"

#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

namespace mynah::test {

class TestTextFiller final : public UiTestCase
{
    Q_OBJECT

private slots:
    void aShortTextIsThereAtOnce();
    void aLongTextComesWhole_data();
    void aLongTextComesWhole();
    void theNextTextTakesTheRestsPlace();
    void theCursorStaysWhereItIs();
};

void TestTextFiller::aShortTextIsThereAtOnce()
{
    QPlainTextEdit edit;
    TextFiller filler(edit);
    QSignalSpy grown(&filler, &TextFiller::grown);
    filler.setText(u"one\ntwo\n"_s);
    QCOMPARE(edit.toPlainText(), u"one\ntwo\n"_s);
    filler.setText({});
    QCOMPARE(edit.toPlainText(), QString());
    QCOMPARE(grown.size(), 0);
}

void TestTextFiller::aLongTextComesWhole_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("many lines") << u"a line\n"_s.repeated(5'000);
    QTest::newRow("empty lines") << u"\n"_s.repeated(3'000);
    QTest::newRow("one line") << u"0123456789"_s.repeated(20'000);
    // Pairs of code units that begin at odd places.
    QTest::newRow("beyond the BMP") << QString(u"x"_s + u"\U0001F426"_s.repeated(50'000));
}

void TestTextFiller::aLongTextComesWhole()
{
    QFETCH(const QString, text);
    QPlainTextEdit edit;
    TextFiller filler(edit);
    filler.setText(text);
    QVERIFY(text.startsWith(edit.toPlainText()));
    QVERIFY(edit.toPlainText().size() < text.size());
    TRY_VERIFY(edit.toPlainText() == text);
}

void TestTextFiller::theNextTextTakesTheRestsPlace()
{
    QPlainTextEdit edit;
    TextFiller filler(edit);
    filler.setText(u"old\n"_s.repeated(5'000));
    filler.setText(u"new\n"_s.repeated(1'000));
    TRY_COMPARE(edit.blockCount(), 1'001);
    QVERIFY(!edit.toPlainText().contains(u"old"_s));
}

void TestTextFiller::theCursorStaysWhereItIs()
{
    QPlainTextEdit edit;
    TextFiller filler(edit);
    filler.setText(u"a line\n"_s.repeated(1'000));
    QVERIFY(edit.find(u"line"_s));
    const QTextCursor before = edit.textCursor();
    TRY_COMPARE(edit.blockCount(), 1'001);
    QCOMPARE(edit.textCursor().position(), before.position());
    QCOMPARE(edit.textCursor().selectedText(), u"line"_s);
}

} // namespace mynah::test

QTEST_MAIN(mynah::test::TestTextFiller)
#include "tst_textfiller.moc"
