// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/domain/fieldtext.h"
#include "tests/support/testcase.h"

#include <QTest>

using namespace mynah;
using namespace std::string_view_literals;

class TestFieldText : public test::TestCase
{
    Q_OBJECT

private slots:
    void knowsTokens()
    {
        QVERIFY(isHttpToken("GET") && isHttpToken("!#$%&'*+-.^_`|~09azAZ"));
        for (const char *wrong : {"", "a b", "a:b", "a/b", "\xc3\xa9", "(a)", "a\t"})
            QVERIFY2(!isHttpToken(wrong), wrong);
    }

    void knowsFieldText()
    {
        QVERIFY(isHttpFieldText("") && isHttpFieldText("a\tb \xff"));
        for (const std::string_view wrong : {" a"sv, "a "sv, "a\r"sv, "\n"sv, "\0"sv, "\x7f"sv})
            QVERIFY(!isHttpFieldText(wrong));
    }

    void knowsUtf8()
    {
        QVERIFY(isUtf8("") && isUtf8("a\xc3\xa9\xe2\x82\xac\xf0\x9f\x90\xa6") && isUtf8("\0"sv));
        QVERIFY(isUtf8("\xf4\x8f\xbf\xbf") && isUtf8("\xed\x9f\xbf") && isUtf8("\xee\x80\x80"));
        for (const std::string_view wrong :
             {"\x80"sv, "\xc3"sv, "\xc0\xaf"sv, "\xe0\x9f\xbf"sv, "\xed\xa0\x80"sv,
              "\xf0\x8f\xbf\xbf"sv, "\xf4\x90\x80\x80"sv, "\xf5\x80\x80\x80"sv, "\xe2\x82"sv})
            QVERIFY(!isUtf8(wrong));
    }

    void comparesNamesInAnyCase()
    {
        QVERIFY(isSameFieldName("Content-Type", "content-TYPE"));
        QVERIFY(!isSameFieldName("a", "ab") && !isSameFieldName("@", "`"));
    }

    void readsOtherBytesAsLatin1()
    {
        QCOMPARE(utf8OrLatin1("caf\xe9"), std::string("caf\xc3\xa9"));
        QCOMPARE(utf8OrLatin1("caf\xc3\xa9"), std::string("caf\xc3\xa9"));
    }
};

QTEST_GUILESS_MAIN(TestFieldText)
#include "tst_fieldtext.moc"
