// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/regex.h"
#include "tests/support/testcase.h"

#include <QTest>

using namespace mynah;

class TestRegex : public test::TestCase
{
    Q_OBJECT

private slots:
    void givesGroupsByPlaceAndName()
    {
        const auto regex = Regex::compile("/users/(?<id>\\d+)(/x)?", {.wholeSubject = true});
        QVERIFY(regex);
        QCOMPARE(regex->groupCount(), std::size_t(2));
        QCOMPARE(regex->groupNames().front(), std::string("id"));
        const auto match = regex->match("/users/42");
        QVERIFY(match);
        QCOMPARE(*match.groups[1], std::string_view("42"));
        QVERIFY(!match.groups[2]);
        QVERIFY(!regex->matches("/users/42/"));
    }

    void saysWhereAPatternBreaks()
    {
        const auto regex = Regex::compile("ab(c");
        QVERIFY(!regex);
        QCOMPARE(regex.error().offset, std::size_t(4));
        QVERIFY(!regex.error().message.empty());
    }

    void giveUpOnAPatternThatExplodes()
    {
        const auto regex = Regex::compile("^(a+)+$");
        QVERIFY(regex);
        QCOMPARE(regex->test(std::string(64, 'a') + "b"), RegexOutcome::LimitReached);
    }

    void neverMatchesWhatIsNotUtf8()
    {
        QCOMPARE(Regex::compile(".")->test("\xff"), RegexOutcome::BadSubject);
        QVERIFY(Regex::compile("^.$", {.utf8 = false})->matches("\xff"));
    }

    void findsFromAnOffset()
    {
        const auto regex = Regex::compile("\r?\n\r?\n");
        const auto found = regex->find("a\r\n\r\nb\n\n", 5);
        QVERIFY(found);
        QCOMPARE(found->begin, std::size_t(6));
        QCOMPARE(found->end, std::size_t(8));
        QVERIFY(!regex->find("a", 2));
    }

    void matchesTheEmptySubject() { QVERIFY(Regex::compile("")->matches({})); }
};

QTEST_GUILESS_MAIN(TestRegex)
#include "tst_regex.moc"
