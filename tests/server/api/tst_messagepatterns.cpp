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
        row("at the end", "cannot listen: in use", "<cannot listen: <in use>>");
        row("value with the words", "cannot listen: cannot listen: x",
            "<cannot listen: <cannot listen: x>>");
        row("most words", "cannot listen: no address \"a\"", "<cannot listen: no address \"<a>\">");
        row("begins otherwise", "We cannot listen: in use", "no pattern fits");
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
            {"cannot listen: %1", "cannot listen: no address \"%1\"",
             "more than %1 bytes wait to be sent", "%1 refused the handshake: %2",
             "after %2 tries of %1 it failed", "%1 equals %2", "nothing in between", ""});
        QTEST(QByteArray::fromStdString(translated(patterns, text.toStdString())), "translated");
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
