// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/httpgrammar.h"
#include "tests/support/testcase.h"

#include <QTest>

#include <limits>

namespace mynah::test {

class TestHTTPGrammar final : public TestCase
{
    Q_OBJECT

private slots:
    void tokensAreTchars();
    void fieldValuesEndAtControls();
    void hostsAreValidated_data();
    void hostsAreValidated();
    void digitsHaveNoSignAndSaturate();
    void listsKeepQuotedCommas();
};

void TestHTTPGrammar::tokensAreTchars()
{
    QVERIFY(isToken("!#$%&'*+-.^_`|~09azAZ"));
    QVERIFY(!isToken(""));
    for (const char c : std::string_view("\"(),/:;<=>?@[\\]{} \t\x7f\x80\xff\0", 24))
        QVERIFY2(!isTchar(c), QByteArray(1, c).toHex().constData());
}

void TestHTTPGrammar::fieldValuesEndAtControls()
{
    for (int c = 0; c < 256; ++c) {
        const bool allowed = c == '\t' || (c >= ' ' && c != 0x7f);
        QCOMPARE(isFieldValueByte(static_cast<char>(c)), allowed);
        for (std::size_t at = 0; at < 20; ++at) {
            std::string text(20, 'x');
            text[at] = static_cast<char>(c);
            QCOMPARE(endOfFieldValue(text), allowed ? 20 : at);
        }
    }
}

void TestHTTPGrammar::hostsAreValidated_data()
{
    QTest::addColumn<QByteArray>("host");
    QTest::addColumn<bool>("valid");
    for (const char *host : {"", "a", "a.b:80", "127.0.0.1:1", "[::1]", "[::1]:8080", "a:",
                             "x_y~%41", "a:0", "a:65535", "a:00080", "[::]:", "[1:2:3:4:5:6:7:8]",
                             "[::ffff:1.2.3.4]", "[v1.a:b]", "[VF.~]", "1.2.3.4.5", "a;b=c"})
        QTest::newRow(host) << QByteArray(host) << true;
    for (const char *host : {"a b",
                             "a/b",
                             "a:x",
                             "a,b",
                             "u@h",
                             "[::1",
                             "::1]",
                             "[::1]x",
                             "a:1:2",
                             "[]",
                             "h?q",
                             "\xc3\xa4",
                             "a:65536",
                             "a:18446744073709551617",
                             "a:-1",
                             "a:+1",
                             ":",
                             ":80",
                             "%",
                             "%4",
                             "%4g",
                             "a%",
                             "::1",
                             "[h]",
                             "[1.2.3.4]",
                             "[::g]",
                             "[1::2::3]",
                             "[12345::]",
                             "[1:2:3:4:5:6:7:8:9]",
                             "[::1%25lo]",
                             "[::1]:x",
                             "[::1]:65536",
                             "[v1]",
                             "[v.a]",
                             "[v1.]",
                             "[vg.a]",
                             "[v1.%41]",
                             "[v1.a b]",
                             "[",
                             "]",
                             "[]:80",
                             "[::1]]",
                             "[[::1]]",
                             "x[::1]"})
        QTest::newRow(host) << QByteArray(host) << false;
    QTest::newRow("NUL in brackets") << QByteArray("[::1\0]", 6) << false;
    QTest::newRow("a long address") << "[::" + QByteArray(100, '0') + "1]" << false;
}

void TestHTTPGrammar::hostsAreValidated()
{
    QFETCH(QByteArray, host);
    QFETCH(bool, valid);
    QCOMPARE(isHostValue(host.toStdString()), valid);
}

void TestHTTPGrammar::digitsHaveNoSignAndSaturate()
{
    constexpr auto largest = std::numeric_limits<std::uint64_t>::max();
    QVERIFY(parseDigits("007") == 7u);
    QVERIFY(parseDigits("18446744073709551615") == largest);
    QVERIFY(parseDigits("18446744073709551616") == largest);
    QVERIFY(parseDigits("99999999999999999999999") == largest);
    for (const char *text : {"", "+1", "-1", " 1", "1 ", "0x1", "1.0", "1,1"})
        QVERIFY2(!parseDigits(text), text);
}

void TestHTTPGrammar::listsKeepQuotedCommas()
{
    std::string elements;
    forEachListElement(R"(a , "b,c\",d" ,, e)",
                       [&](std::string_view element) { elements.append(element).append("|"); });
    QCOMPARE(elements, std::string(R"(a|"b,c\",d"|e|)"));
}

} // namespace mynah::test

QTEST_GUILESS_MAIN(mynah::test::TestHTTPGrammar)
#include "tst_httpgrammar.moc"
