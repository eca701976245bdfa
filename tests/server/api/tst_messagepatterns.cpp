// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/api/messagepatterns.h"
#include "tests/support/testcase.h"

#include <QTest>

namespace mynah::test {

namespace {

// A language whose words are in brackets.
std::string bracketed(const char *pattern)
{
    return '<' + std::string(pattern) + '>';
}

std::string translated(const MessagePatterns &patterns, std::string_view text)
{
    const auto message = patterns.parsed(text);
    return message ? message->text(bracketed) : "no pattern fits";
}

} // namespace

class TestMessagePatterns : public TestCase
{
    Q_OBJECT

private slots:
    void findsThePatternAndItsValues_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("translated");
        const auto row = [](const char *name, const char *text, const char *translated) {
            QTest::newRow(name) << QByteArray(text) << QByteArray(translated);
        };
        row("in the middle", "more than 4096 bytes wait to be sent",
            "<more than <4096> bytes wait to be sent>");
        row("at both ends", "The client refused the handshake: unknown ca",
            "<<The client> refused the handshake: <unknown ca>>");
        row("other order", "after 3 tries of 5 it failed", "<after <3> tries of <5> it failed>");
        row("at the end", "cannot listen at: in use", "<cannot listen at: <in use>>");
        row("value with the words", "cannot listen at: cannot listen at: x",
            "<cannot listen at: <cannot listen at: x>>");
        row("most words", "cannot listen at: no address \"a\"",
            "<cannot listen at: no address \"<a>\">");
        row("begins otherwise", "We cannot listen at: in use", "no pattern fits");
        row("ends otherwise", "more than 4096 bytes wait to be read", "no pattern fits");
        row("nothing in the middle", "after 3 tries it failed", "no pattern fits");
        row("shorter than the words", "cannot", "no pattern fits");
        row("nothing", "", "no pattern fits");
        row("hardly more than places", "a equals b", "no pattern fits");
    }

    void findsThePatternAndItsValues()
    {
        QFETCH(const QByteArray, text);
        const MessagePatterns patterns(
            {"cannot listen at: %1", "cannot listen at: no address \"%1\"",
             "more than %1 bytes wait to be sent", "%1 refused the handshake: %2",
             "after %2 tries of %1 it failed", "%1 equals %2", "nothing in between", ""});
        QTEST(QByteArray::fromStdString(translated(patterns, text.toStdString())), "translated");
    }

    // Whoever makes a recording decides how long its reasons are.
    void leavesLongTextsAlone()
    {
        const MessagePatterns patterns({"%1 is what went wrong there"});
        const auto wrong = [](std::size_t size) {
            return std::string(size, 'x') + " is what went wrong there";
        };
        QVERIFY(patterns.parsed(wrong(100)));
        QVERIFY(!patterns.parsed(wrong(5000)));
    }

    void twoOfOnePlaceSayTheSame()
    {
        const MessagePatterns patterns({"\"%1\" is a block helper: {{#%1 ...}}"});
        QVERIFY(patterns.parsed("\"if\" is a block helper: {{#if ...}}"));
        QVERIFY(!patterns.parsed("\"if\" is a block helper: {{#each ...}}"));
    }

    void whatItFindsSaysTheSame()
    {
        const MessagePatterns patterns({"after %2 tries of %1 it failed"});
        const auto message = patterns.parsed("after 3 tries of 5 it failed");
        QVERIFY(message);
        QCOMPARE(message->text(), std::string("after 3 tries of 5 it failed"));
    }
};

} // namespace mynah::test

QTEST_APPLESS_MAIN(mynah::test::TestMessagePatterns)
#include "tst_messagepatterns.moc"
