// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/uitestcase.h"
#include "ui/models/fuzzymatch.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace mynah::test {

namespace {

// The text with the letters that were found between brackets; empty when they were not.
QString found(const QString &pattern, QString text)
{
    const auto match = fuzzyMatch(pattern, text);
    if (!match)
        return {};
    for (auto position = match->positions.rbegin(); position != match->positions.rend(); ++position)
        text.replace(*position, 1, u'[' + text.at(*position) + u']');
    return text.replace(u"]["_s, u""_s);
}

} // namespace

class TestFuzzyMatch final : public UiTestCase
{
    Q_OBJECT

private slots:
    void findsTheLettersInTheirOrder_data();
    void findsTheLettersInTheirOrder();
    void theBetterOneScoresHigher_data();
    void theBetterOneScoresHigher();
    void endlessTextsAreNoTrouble();
};

void TestFuzzyMatch::findsTheLettersInTheirOrder_data()
{
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("result");
    QTest::newRow("nothing typed") << u""_s << u"Save"_s << u"Save"_s;
    QTest::newRow("side by side") << u"sav"_s << u"Save"_s << u"[Sav]e"_s;
    QTest::newRow("other case") << u"SAVE"_s << u"Save"_s << u"[Save]"_s;
    QTest::newRow("first letters") << u"sa"_s << u"Save As…"_s << u"[Sa]ve As…"_s;
    QTest::newRow("of words") << u"cc"_s << u"Copy as cURL"_s << u"[C]opy as [c]URL"_s;
    QTest::newRow("the word rather than inside")
        << u"url"_s << u"Copy Full URL"_s << u"Copy Full [URL]"_s;
    QTest::newRow("a hump") << u"cur"_s << u"CopyExampleUrl"_s << u"[C]opyExample[Ur]l"_s;
    QTest::newRow("a path") << u"uid"_s << u"GET /users/:id"_s << u"GET /[u]sers/:[id]"_s;
    QTest::newRow("Chinese") << u"保存"_s << u"另保存为"_s << u"另[保存]为"_s;
    QTest::newRow("wrong order") << u"vas"_s << u"Save"_s << QString();
    QTest::newRow("too long") << u"savee"_s << u"Save"_s << QString();
    QTest::newRow("in nothing") << u"a"_s << u""_s << QString();
    QTest::newRow("a letter twice") << u"aa"_s << u"a"_s << QString();
}

void TestFuzzyMatch::findsTheLettersInTheirOrder()
{
    QFETCH(QString, pattern);
    QFETCH(QString, text);
    QTEST(found(pattern, text), "result");
}

void TestFuzzyMatch::theBetterOneScoresHigher_data()
{
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<QString>("better");
    QTest::addColumn<QString>("worse");
    QTest::newRow("at the beginning") << u"re"_s << u"Redo"_s << u"Create"_s;
    QTest::newRow("a word") << u"mark"_s << u"Set Mark"_s << u"Benchmark"_s;
    QTest::newRow("initials") << u"sa"_s << u"Select All"_s << u"Unsaid tea"_s;
    QTest::newRow("close together") << u"ab"_s << u"xaxb"_s << u"xaxxxxxxb"_s;
    QTest::newRow("whole words") << u"users"_s << u"GET /users"_s << u"GET /u/s/e/r/s"_s;
}

void TestFuzzyMatch::theBetterOneScoresHigher()
{
    QFETCH(QString, pattern);
    QFETCH(QString, better);
    QFETCH(QString, worse);
    QVERIFY(fuzzyMatch(pattern, better)->score > fuzzyMatch(pattern, worse)->score);
}

void TestFuzzyMatch::endlessTextsAreNoTrouble()
{
    const QString text = u"ab "_s.repeated(100'000);
    const auto match = fuzzyMatch(u"ab"_s.repeated(1000), text);
    QVERIFY(match);
    QVERIFY(match->positions.back() < text.size());
    QVERIFY(!fuzzyMatch(u"c"_s, text));
}

} // namespace mynah::test

QTEST_MAIN(mynah::test::TestFuzzyMatch)
#include "tst_fuzzymatch.moc"
