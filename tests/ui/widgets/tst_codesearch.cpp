// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/uitestcase.h"
#include "ui/widgets/codesearch.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace mynah::test {

class TestCodeSearch final : public UiTestCase
{
    Q_OBJECT

private slots:
    void findsRoundTheEnds();
    void emptyPlacesAreNone();
    void replacesWithWhatGroupsFound();
    void wordsStandForThemselves();
};

void TestCodeSearch::findsRoundTheEnds()
{
    const QRegularExpression pattern = CodePattern{u"A"_s}.compiled();
    const QString text = u"a-a-a"_s;
    QCOMPARE(findIn(text, pattern, 1, true), (CodePlace{2, 1}));
    QCOMPARE(findIn(text, pattern, 5, true), (CodePlace{0, 1}));
    QCOMPARE(findIn(text, pattern, 2, false), (CodePlace{0, 1}));
    QCOMPARE(findIn(text, pattern, 0, false), (CodePlace{4, 1}));
    QVERIFY(!findIn(u"b"_s, pattern, 0, true));
}

void TestCodeSearch::emptyPlacesAreNone()
{
    const CodePattern pattern{u"x*"_s, true};
    QVERIFY(!findIn(u"abc"_s, pattern.compiled(), 0, true));
    QCOMPARE(replaceAllIn(u"axb"_s, pattern, u"-"_s).text, u"a-b"_s);
}

void TestCodeSearch::replacesWithWhatGroupsFound()
{
    const CodePattern pattern{u"(\\w)=(\\w)"_s, true};
    const ReplacedText replaced = replaceAllIn(u"a=b, c=d"_s, pattern, u"\\2\\n\\1\\\\"_s);
    QCOMPARE(replaced.text, u"b\na\\, d\nc\\"_s);
    QCOMPARE(replaced.places, 2);
}

void TestCodeSearch::wordsStandForThemselves()
{
    const ReplacedText replaced = replaceAllIn(u"a.b A.B axb"_s, {u"a.b"_s}, u"\\1"_s);
    QCOMPARE(replaced.text, u"\\1 \\1 axb"_s);
    QCOMPARE(replaced.places, 2);
}

} // namespace mynah::test

QTEST_MAIN(mynah::test::TestCodeSearch)
#include "tst_codesearch.moc"
