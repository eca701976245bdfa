// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/percentcoding.h"
#include "tests/support/testcase.h"

#include <QTest>

using namespace std::string_literals;

namespace mynah::test {

class TestPercentCoding final : public TestCase
{
    Q_OBJECT

private slots:
    void decodes_data()
    {
        QTest::addColumn<QByteArray>("encoded");
        QTest::addColumn<QByteArray>("decoded");
        QTest::newRow("plain") << QByteArray("a-b_c") << QByteArray("a-b_c");
        QTest::newRow("both cases") << QByteArray("%2f%2F") << QByteArray("//");
        QTest::newRow("NUL") << QByteArray("a%00b") << QByteArray("a\0b", 3);
        QTest::newRow("bytes over 127") << QByteArray("%c3%a9\xc3\xa9") << QByteArray("éé");
        QTest::newRow("no digits") << QByteArray("100%zz") << QByteArray("100%zz");
        QTest::newRow("cut short") << QByteArray("a%4") << QByteArray("a%4");
        QTest::newRow("percent last") << QByteArray("a%") << QByteArray("a%");
        QTest::newRow("decoded once") << QByteArray("%2541") << QByteArray("%41");
    }

    void decodes()
    {
        QFETCH(const QByteArray, encoded);
        QFETCH(const QByteArray, decoded);
        QCOMPARE(percentDecoded(encoded.toStdString()), decoded.toStdString());
    }

    void plusIsASpaceOnlyWhereItIsMeantSo()
    {
        QCOMPARE(percentDecoded("a+b%2B", Plus::Space), "a b+"s);
        QCOMPARE(percentDecoded("a+b%2B", Plus::Literal), "a+b+"s);
    }

    void encodesAllButUnreservedCharacters()
    {
        QCOMPARE(percentEncoded("aZ0-._~ /\xff\n"), "aZ0-._~%20%2F%FF%0A"s);
        QCOMPARE(percentEncoded("a/b c", "/"), "a/b%20c"s);
    }
};

} // namespace mynah::test

QTEST_GUILESS_MAIN(mynah::test::TestPercentCoding)
#include "tst_percentcoding.moc"
