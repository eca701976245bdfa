// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/uitestcase.h"
#include "ui/models/linediff.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace mynah::test {

namespace {

// The rows as "1=1 2~2 -~3": what is the same, what differs, a gap.
QString rowsOf(const QString &left, const QString &right, const DiffOptions &options = {})
{
    const auto side = [](int line) {
        return line == DiffRow::Gap ? u"-"_s : QString::number(line + 1);
    };
    QStringList rows;
    for (const DiffRow &row : diffLines(splitLines(left), splitLines(right), options).rows)
        rows += side(row.left) + (row.differs ? u'~' : u'=') + side(row.right);
    return rows.join(u' ');
}

// The words between brackets.
QString marked(QString line, const std::vector<TextSpan> &spans)
{
    for (auto span = spans.rbegin(); span != spans.rend(); ++span) {
        line.insert(span->position + span->length, u']');
        line.insert(span->position, u'[');
    }
    return line;
}

QStringList wordsOf(const QString &left, const QString &right, bool ignoresWhitespace = false)
{
    const WordDiff diff = diffWords(left, right, ignoresWhitespace);
    return {marked(left, diff.left), marked(right, diff.right)};
}

} // namespace

class TestLineDiff final : public UiTestCase
{
    Q_OBJECT

private slots:
    void splitsAtLineEnds();
    void linesUpWhatIsTheSame_data();
    void linesUpWhatIsTheSame();
    void putsSimilarLinesSideBySide();
    void countsRunsOfDifferentRows();
    void ignoresWhitespaceWhenAsked();
    void findsTheWordsThatDiffer_data();
    void findsTheWordsThatDiffer();
    void longLinesAreComparedByTheirEnds();
    void textsWithNothingInCommonTakeNoTime();
    void tooMuchToAlignIsSaid();
};

void TestLineDiff::splitsAtLineEnds()
{
    QCOMPARE(splitLines(u"").size(), 0);
    QCOMPARE(splitLines(u"a").size(), 1);
    QCOMPARE(splitLines(u"a\n").size(), 2);
    const TextLines lines = splitLines(u"a\n\nb");
    QCOMPARE(lines.size(), 3);
    QCOMPARE(lines[1], QStringView());
    QCOMPARE(lines[2], u"b"_s);
}

void TestLineDiff::linesUpWhatIsTheSame_data()
{
    QTest::addColumn<QString>("left");
    QTest::addColumn<QString>("right");
    QTest::addColumn<QString>("rows");
    QTest::newRow("nothing") << u""_s << u""_s << u""_s;
    QTest::newRow("the same") << u"a\nb"_s << u"a\nb"_s << u"1=1 2=2"_s;
    QTest::newRow("changed") << u"a\nb\nc"_s << u"a\nx\nc"_s << u"1=1 2~2 3=3"_s;
    QTest::newRow("added") << u"a\nc"_s << u"a\nb\nc"_s << u"1=1 -~2 2=3"_s;
    QTest::newRow("taken out") << u"a\nb\nc"_s << u"a\nc"_s << u"1=1 2~- 3=2"_s;
    QTest::newRow("against nothing") << u"a\nb"_s << u""_s << u"1~- 2~-"_s;
    QTest::newRow("a blank line more") << u"a\nb"_s << u"a\n\nb"_s << u"1=1 -~2 2=3"_s;
}

void TestLineDiff::linesUpWhatIsTheSame()
{
    QFETCH(QString, left);
    QFETCH(QString, right);
    QTEST(rowsOf(left, right), "rows");
}

void TestLineDiff::putsSimilarLinesSideBySide()
{
    QCOMPARE(rowsOf(u"Host: a\nX-One: 1\nUser-Agent: curl/7\nEnd"_s,
                    u"Host: a\nUser-Agent: curl/8\nEnd"_s),
             u"1=1 2~- 3~2 4=3"_s);
    QCOMPARE(rowsOf(u"{\n  \"qty\": 1\n}"_s, u"{\n  \"new\": true,\n  \"qty\": 2\n}"_s),
             u"1=1 -~2 2~3 3=4"_s);
}

void TestLineDiff::countsRunsOfDifferentRows()
{
    const QString left = u"a\nb\nc\nd\ne"_s;
    const QString right = u"a\nB\nC\nd\ne\nf"_s;
    const LineDiff diff = diffLines(splitLines(left), splitLines(right));
    QCOMPARE(diff.differences.size(), 2);
    QCOMPARE(diff.differences[0].begin, 1);
    QCOMPARE(diff.differences[0].end, 3);
    QCOMPARE(diff.differences[1].begin, 5);
    QVERIFY(diff.isAligned);
}

void TestLineDiff::ignoresWhitespaceWhenAsked()
{
    const QString left = u"if (a)\n\tb;\nc"_s;
    const QString right = u"if(a)\n    b;\n\nd"_s;
    QCOMPARE(rowsOf(left, right), u"1~1 2~2 3~3 -~4"_s);
    QCOMPARE(rowsOf(left, right, {.ignoresWhitespace = true}), u"1=1 2=2 3~3 -~4"_s);
    QCOMPARE(rowsOf(u"a\nb"_s, u"a\n  \nb"_s, {.ignoresWhitespace = true}), u"1=1 -=2 2=3"_s);
}

void TestLineDiff::findsTheWordsThatDiffer_data()
{
    QTest::addColumn<QString>("left");
    QTest::addColumn<QString>("right");
    QTest::addColumn<QStringList>("marked");
    QTest::newRow("a number") << u"\"qty\": 1,"_s << u"\"qty\": 25,"_s
                              << QStringList{u"\"qty\": [1],"_s, u"\"qty\": [25],"_s};
    QTest::newRow("a word more") << u"a b"_s << u"a x b"_s << QStringList{u"a b"_s, u"a [x ]b"_s};
    QTest::newRow("Chinese") << u"今天好"_s << u"明天好"_s
                             << QStringList{u"[今]天好"_s, u"[明]天好"_s};
    QTest::newRow("beyond the first plane")
        << u"a😀"_s << u"a😁"_s << QStringList{u"a[😀]"_s, u"a[😁]"_s};
    QTest::newRow("blanks") << u"a b"_s << u"a  b"_s << QStringList{u"a[ ]b"_s, u"a[  ]b"_s};
}

void TestLineDiff::findsTheWordsThatDiffer()
{
    QFETCH(QString, left);
    QFETCH(QString, right);
    QTEST(wordsOf(left, right), "marked");
    QCOMPARE(wordsOf(u"a b"_s, u"a  x"_s, true), (QStringList{u"a [b]"_s, u"a  [x]"_s}));
}

void TestLineDiff::longLinesAreComparedByTheirEnds()
{
    const QString middle = u"a,b,"_s.repeated(2000);
    const WordDiff diff = diffWords(u"x1"_s + middle + u"1y"_s, u"x1"_s + middle + u"z,2y"_s);
    QCOMPARE(diff.left.size(), 1);
    QCOMPARE(diff.left.front(), (TextSpan{2 + middle.size(), 1}));
    QCOMPARE(diff.right.front(), (TextSpan{2 + middle.size(), 3}));
}

void TestLineDiff::textsWithNothingInCommonTakeNoTime()
{
    QString left;
    QString right;
    for (int line = 0; line < 50'000; ++line) {
        left += u"left %1\n"_s.arg(line);
        right += u"right %1\n"_s.arg(line);
    }
    const LineDiff diff = diffLines(splitLines(left), splitLines(right), {.mostSteps = 100});
    QCOMPARE(diff.rows.size(), 50'001);
    QCOMPARE(diff.differences.size(), 1);
    QVERIFY(diff.isAligned);
}

void TestLineDiff::tooMuchToAlignIsSaid()
{
    QString left = u"first\n"_s;
    QString right = u"first\n"_s;
    for (int line = 0; line < 2000; ++line) {
        left += u"%1\n"_s.arg(line * 7 % 100);
        right += u"%1\n"_s.arg(line * 13 % 100);
    }
    const LineDiff diff = diffLines(splitLines(left), splitLines(right), {.mostSteps = 1000});
    QVERIFY(!diff.isAligned);
    QCOMPARE(diff.rows.front(), (DiffRow{0, 0, false}));
    QCOMPARE(diff.rows.size(), 2002);
}

} // namespace mynah::test

QTEST_MAIN(mynah::test::TestLineDiff)
#include "tst_linediff.moc"
