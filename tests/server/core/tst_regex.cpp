// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/regex.h"
#include "tests/support/testcase.h"

#include <QTest>

#include <ctime>

using namespace mynah;

namespace {

// Of the processor, in seconds: what else the machine does is no matter.
double threadTime()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) / 1e9;
}

constexpr double MostTime = 0.08;

} // namespace

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

    // Their steps are few, and each takes long: only the clock ends them.
    void giveUpOnAPatternThatTakesTooLong_data()
    {
        QTest::addColumn<QByteArray>("pattern");
        for (const char *pattern : {"(?=(a+))a*b\\1", ".*.*.*.*x", "(a+)+$", "(a|aa)+$", "(a*)*b",
                                    "(?:.*a){20}b", "(a+)\\1+b", "(?:(?=.*b)a)+c"})
            QTest::newRow(pattern) << QByteArray(pattern);
    }
    void giveUpOnAPatternThatTakesTooLong()
    {
        QFETCH(QByteArray, pattern);
        const auto regex = Regex::compile(pattern.toStdString());
        QVERIFY(regex);
        for (const std::size_t size : {64u, 200u, 5'000u, 100'000u, 1'000'000u}) {
            const double begun = threadTime();
            QVERIFY(regex->test(std::string(size, 'a') + "!") != RegexOutcome::Matched);
            QVERIFY2(threadTime() - begun < MostTime,
                     qPrintable(QString::number(threadTime() - begun)));
        }
    }

    void longSubjectsMatchAsShortOnesDo_data()
    {
        QTest::addColumn<QByteArray>("pattern");
        QTest::addColumn<bool>("matches");
        QTest::newRow("first alternative") << QByteArray("ab|x") << true;
        QTest::newRow("last alternative") << QByteArray("x|y|ab") << true;
        QTest::newRow("option at the start") << QByteArray("(?i)AB") << true;
        QTest::newRow("verb at the start") << QByteArray("(*ANY)a+b$") << true;
        QTest::newRow("anchored") << QByteArray("^a+b$") << true;
        QTest::newRow("many steps at one beginning") << QByteArray("^(?:a|c)+b$") << true;
        QTest::newRow("group by number") << QByteArray("(a)\\1b") << true;
        QTest::newRow("none") << QByteArray("ba|c") << false;
    }
    void longSubjectsMatchAsShortOnesDo()
    {
        QFETCH(QByteArray, pattern);
        QFETCH(bool, matches);
        const auto regex = Regex::compile(pattern.toStdString());
        QVERIFY(regex);
        for (const std::size_t size : {3u, 300u, 3'000u})
            QCOMPARE(regex->test(std::string(size, 'a') + "b"),
                     matches ? RegexOutcome::Matched : RegexOutcome::NotMatched);
    }

    void manyMatchesShareABudget()
    {
        const auto regex = Regex::compile("(a|aa)+$");
        const std::string subject = std::string(200, 'a') + "!";
        const double begun = threadTime();
        {
            const RegexBudget budget;
            for (int i = 0; i < 1000; ++i)
                QCOMPARE(regex->test(subject), RegexOutcome::LimitReached);
            // Not even a match that takes no time.
            QCOMPARE(Regex::compile("a")->test("a"), RegexOutcome::LimitReached);
        }
        QVERIFY2(threadTime() - begun < MostTime,
                 qPrintable(QString::number(threadTime() - begun)));
        QCOMPARE(Regex::compile("a")->test("a"), RegexOutcome::Matched);
    }

    void patternsThatCompileToTooMuchAreRefused_data()
    {
        QTest::addColumn<QByteArray>("pattern");
        QTest::newRow("counts of counts") << QByteArray("(((a{1,1000}){1,1000}){1,1000})");
        QTest::newRow("nesting") << QByteArray(1000, '(') + QByteArray(1000, ')');
        QTest::newRow("length") << QByteArray(100'000, 'a');
        QTest::newRow("groups") << QByteArray("(a)").repeated(65);
    }
    void patternsThatCompileToTooMuchAreRefused()
    {
        QFETCH(QByteArray, pattern);
        const auto regex = Regex::compile(pattern.toStdString());
        QVERIFY(!regex);
        QVERIFY(!regex.error().message.empty());
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
