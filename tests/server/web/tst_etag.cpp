// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/web/etag.h"
#include "tests/support/testcase.h"

#include <QTest>

using namespace std::string_literals;

namespace mynah::test {

class TestEtag final : public TestCase
{
    Q_OBJECT

private slots:
    void tellsContentsApart()
    {
        QCOMPARE(etagOf("hello"), "\"aaf4c61ddcc5e8a2dabede0f3b482cd9aea9434d\""s);
        QVERIFY(etagOf("hello") != etagOf("hello "));
    }

    // web_test.py: CacheTest
    void comparesWeakly_data()
    {
        QTest::addColumn<QByteArray>("list");
        QTest::addColumn<bool>("matches");
        QTest::newRow("same") << QByteArray("\"a\"") << true;
        QTest::newRow("weak") << QByteArray("W/\"a\"") << true;
        QTest::newRow("in a list") << QByteArray("\"x\", W/\"y\" , \"a\"") << true;
        QTest::newRow("a comma inside") << QByteArray("\"x,\", \"a\"") << true;
        QTest::newRow("any") << QByteArray(" * ") << true;
        QTest::newRow("other") << QByteArray("\"b\"") << false;
        QTest::newRow("unquoted") << QByteArray("a") << false;
        QTest::newRow("empty") << QByteArray() << false;
    }

    void comparesWeakly()
    {
        QFETCH(const QByteArray, list);
        QFETCH(const bool, matches);
        QCOMPARE(etagListMatches(list.toStdString(), "\"a\""), matches);
        QCOMPARE(etagListMatches(list.toStdString(), "W/\"a\""), matches);
    }
};

} // namespace mynah::test

QTEST_GUILESS_MAIN(mynah::test::TestEtag)
#include "tst_etag.moc"
