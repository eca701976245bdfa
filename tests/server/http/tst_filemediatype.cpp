// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/filemediatype.h"
#include "tests/support/testcase.h"

#include <QTest>

#include <string>

using namespace std::string_literals;

namespace mynah::test {

class TestFileMediaType final : public TestCase
{
    Q_OBJECT

private slots:
    void goesByTheLastExtension()
    {
        QCOMPARE(std::string(mediaTypeOfFile("a/b.JSON")), "application/json"s);
        QCOMPARE(std::string(mediaTypeOfFile("a.tar.gz")), "application/gzip"s);
        QCOMPARE(std::string(mediaTypeOfFile("b.html/c")), "application/octet-stream"s);
        QCOMPARE(std::string(mediaTypeOfFile("html")), "application/octet-stream"s);
        QCOMPARE(std::string(mediaTypeOfFile("a.")), "application/octet-stream"s);
        QCOMPARE(std::string(mediaTypeOfFile("a.unheard")), "application/octet-stream"s);
    }
};

} // namespace mynah::test

QTEST_GUILESS_MAIN(mynah::test::TestFileMediaType)
#include "tst_filemediatype.moc"
