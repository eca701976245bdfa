// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/chunkextension.h"
#include "tests/support/testcase.h"

#include <QTest>

#include <algorithm>

namespace mynah::test {

class TestChunkExtension final : public TestCase
{
    Q_OBJECT

private slots:
    void followsTheGrammar_data();
    void followsTheGrammar();
};

void TestChunkExtension::followsTheGrammar_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("valid");
    for (const char *text : {"", ";a", ";a=b", ";a;b", ";a=b;c=d", " ;a", "\t ;\ta", ";a =b",
                             ";a= b", ";a = b ; c", ";a=\"b\"", ";a=\"\"", ";a=\";,= b\"",
                             ";a=\"\\\"\"", ";a=\"\xff\"", ";a=\"b\" ;c", ";!=~"})
        QTest::newRow(text) << QByteArray(text) << true;
    for (const char *text :
         {" ",     "\t",      "a",     "=",         ";",         ";;",     ";a;",
          ";=b",   ";a=",     ";a= ",  ";a ",       ";a=b ",     ";a b",   ";a=b c",
          ";a==b", ";a=b=c",  ";a,b",  ";a=\"b",    ";a=\"\\\"", ";a=b\"", ";a=\"b\"c",
          ";\xff", ";a=\xff", ";a[b]", ";a=\"b\" ", ";a=;b",     ":a",     ";\"a\""})
        QTest::newRow(text) << QByteArray(text) << false;
}

void TestChunkExtension::followsTheGrammar()
{
    QFETCH(QByteArray, text);
    QFETCH(bool, valid);
    ChunkExtension extension;
    const bool taken =
        std::all_of(text.begin(), text.end(), [&](char c) { return extension.take(c); });
    QCOMPARE(taken && extension.mayEnd(), valid);
}

} // namespace mynah::test

QTEST_GUILESS_MAIN(mynah::test::TestChunkExtension)
#include "tst_chunkextension.moc"
