// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/message.h"
#include "tests/support/testcase.h"

#include <QTest>

#include <cctype>

namespace mynah::test {

namespace {

// A language of capital letters in which the second place comes first.
std::string shouted(const char *pattern)
{
    if (std::string_view(pattern) == "%1 of %2")
        return "%2'S %1";
    std::string text = pattern;
    for (char &c : text)
        c = static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
    return text;
}

} // namespace

class TestMessage : public TestCase
{
    Q_OBJECT

private slots:
    void saysItsPatternWithWhatStandsInItsPlaces()
    {
        const Message message = Message::tr("%1 of %2").arg("one").arg(2);
        QCOMPARE(message.text(), std::string("one of 2"));
        QCOMPARE(std::string(message), message.text());
        QCOMPARE(message.text(shouted), std::string("2'S one"));
    }

    void whatStandsInAPlaceIsNotLookedInto()
    {
        QCOMPARE(Message::tr("%1 of %2").arg("%2").arg("%1").text(), std::string("%2 of %1"));
    }

    void aPlaceWithoutAnArgumentStays()
    {
        QCOMPARE(Message::tr("100 % of %1, %2 and %").arg("all").text(),
                 std::string("100 % of all, %2 and %"));
    }

    void aPlaceMayStandTwice()
    {
        QCOMPARE(Message::tr("%1: {{#%1}}").arg("each").text(), std::string("each: {{#each}}"));
    }

    void messagesInsideAreTranslatedAndTextsAreNot()
    {
        const Message message =
            Message::tr("the body: %1").arg(Message::tr("%1 is missing").arg("name"));
        QCOMPARE(message.text(), std::string("the body: name is missing"));
        QCOMPARE(message.text(shouted), std::string("THE BODY: name IS MISSING"));
        QCOMPARE(Message("a name").text(shouted), std::string("a name"));
    }

    void aKnownTextIsLookedUp()
    {
        QCOMPARE(Message::known("Idle for too long").text(), std::string("Idle for too long"));
        QCOMPARE(Message::known("Idle for too long").text(shouted),
                 std::string("IDLE FOR TOO LONG"));
    }

    void isEmptyWhenItSaysNothing()
    {
        QVERIFY(Message().empty() && Message("").empty() && Message::known("").empty());
        QCOMPARE(Message().text(shouted), std::string());
        QCOMPARE(Message::known("").text(shouted), std::string());
        QVERIFY(!Message::tr("x").empty() && !Message("x").empty());
    }

    void equalsWhatSaysTheSame()
    {
        QVERIFY(Message::tr("%1 of %2").arg(1).arg(2) == Message("1 of 2"));
        QVERIFY(Message::tr("%1 of %2").arg(1).arg(2) != Message::tr("%1 of %2").arg(2).arg(1));
    }
};

} // namespace mynah::test

QTEST_GUILESS_MAIN(mynah::test::TestMessage)
#include "tst_message.moc"
