// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/statuscodes.h"
#include "tests/support/testcase.h"

#include <QTest>

namespace mynah::test {

class TestStatusCodes final : public TestCase
{
    Q_OBJECT

private slots:
    void knowsTheRegistry();
};

void TestStatusCodes::knowsTheRegistry()
{
    QCOMPARE(reasonPhrase(100), std::string_view("Continue"));
    QCOMPARE(reasonPhrase(418), std::string_view("I'm a teapot"));
    QCOMPARE(reasonPhrase(511), std::string_view("Network Authentication Required"));
    for (const int code : {0, 99, 299, 599, 1000})
        QCOMPARE(reasonPhrase(code), std::string_view("Unknown"));
    QVERIFY(isBodiless(100) && isBodiless(204) && isBodiless(304));
    QVERIFY(!isBodiless(200) && !isBodiless(205));
}

} // namespace mynah::test

QTEST_GUILESS_MAIN(mynah::test::TestStatusCodes)
#include "tst_statuscodes.moc"
