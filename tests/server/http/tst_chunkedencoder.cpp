// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/chunkedencoder.h"
#include "tests/support/testcase.h"

#include <QTest>

namespace mynah::test {

class TestChunkedEncoder final : public TestCase
{
    Q_OBJECT

private slots:
    void printsSizesInHexadecimal();
};

void TestChunkedEncoder::printsSizesInHexadecimal()
{
    QCOMPARE(ChunkHead(1).view(), std::string_view("1\r\n"));
    QCOMPARE(ChunkHead(0xabc0).view(), std::string_view("abc0\r\n"));
    QCOMPARE(ChunkHead(~std::size_t(0)).view(), std::string_view("ffffffffffffffff\r\n"));
}

} // namespace mynah::test

QTEST_GUILESS_MAIN(mynah::test::TestChunkedEncoder)
#include "tst_chunkedencoder.moc"
