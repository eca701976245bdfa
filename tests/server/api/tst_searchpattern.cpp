// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/api/searchpattern.h"
#include "tests/support/testcase.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace mynah::test {

class TestSearchPattern final : public TestCase
{
    Q_OBJECT

private slots:
    void itIsFoundWhereItStands_data();
    void itIsFoundWhereItStands();
    void whatIsNoRegexIsToldWithItsPlace();
};

void TestSearchPattern::itIsFoundWhereItStands_data()
{
    QTest::addColumn<bool>("regex");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("found");
    QTest::newRow("small letters find any") << false << u"user"_s << u"the USER"_s << u"USER"_s;
    QTest::newRow("capitals find capitals") << false << u"User"_s << u"user User"_s << u"User"_s;
    QTest::newRow("other capitals") << false << u"uSer"_s << u"user"_s << QString();
    QTest::newRow("beyond ASCII") << false << u"ä"_s << u"SÄGE"_s << u"Ä"_s;
    QTest::newRow("signs stand for themselves")
        << false << u"a.*\\(b"_s << u"axx a.*\\(b"_s << u"a.*\\(b"_s;
    QTest::newRow("regex") << true << u"us.r"_s << u"the USER"_s << u"USER"_s;
    QTest::newRow("the capital of an escape") << true << u"\\S+r"_s << u"the USER"_s << u"USER"_s;
    QTest::newRow("a capital beside an escape") << true << u"\\SS"_s << u"uS us"_s << u"uS"_s;
    QTest::newRow("nothing is not found") << true << u"x*"_s << u"abc"_s << QString();
}

void TestSearchPattern::itIsFoundWhereItStands()
{
    QFETCH(bool, regex);
    QFETCH(QString, text);
    QFETCH(QString, line);
    QFETCH(QString, found);
    const auto pattern = SearchPattern::compile(
        text, regex ? SearchPattern::Kind::Regex : SearchPattern::Kind::Text);
    QVERIFY(pattern.has_value());
    const QByteArray bytes = line.toUtf8();
    const auto span = pattern->find({bytes.constData(), std::size_t(bytes.size())});
    QCOMPARE(span ? QString::fromUtf8(bytes.mid(int(span->begin), int(span->end - span->begin)))
                  : QString(),
             found);
}

void TestSearchPattern::whatIsNoRegexIsToldWithItsPlace()
{
    const auto pattern = SearchPattern::compile(u"ä("_s, SearchPattern::Kind::Regex);
    QVERIFY(!pattern);
    QVERIFY2(pattern.error().startsWith(u"This is no regular expression, from character 3 on: "_s),
             qPrintable(pattern.error()));
}

} // namespace mynah::test

QTEST_GUILESS_MAIN(mynah::test::TestSearchPattern)
#include "tst_searchpattern.moc"
