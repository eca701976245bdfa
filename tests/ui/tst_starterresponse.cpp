// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/uitestcase.h"
#include "ui/starterresponse.h"

namespace mynah::test {

class TestStarterResponse final : public UiTestCase
{
    Q_OBJECT

private slots:
    void isAnEmptyObject();
    void whatCarriesNoBodyNeedsNone_data();
    void whatCarriesNoBodyNeedsNone();
    void whatSomebodyWroteStays();
};

void TestStarterResponse::isAnEmptyObject()
{
    const MockResponse response = starterResponse();
    QCOMPARE(response.status, 200);
    QCOMPARE(response.body.text, std::string("{}"));
    QCOMPARE(response.headers.at(0).value, std::string("application/json"));
    QVERIFY(hasStarterBody(response));
    QVERIFY(starterResponse().id != response.id);
}

void TestStarterResponse::whatCarriesNoBodyNeedsNone_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<std::string>("method");
    QTest::addColumn<bool>("needed");
    QTest::newRow("200") << 200 << std::string("GET") << true;
    QTest::newRow("404") << 404 << std::string("ANY") << true;
    QTest::newRow("204") << 204 << std::string("DELETE") << false;
    QTest::newRow("304") << 304 << std::string("GET") << false;
    QTest::newRow("101") << 101 << std::string("GET") << false;
    QTest::newRow("HEAD") << 200 << std::string("HEAD") << false;
}

void TestStarterResponse::whatCarriesNoBodyNeedsNone()
{
    QFETCH(int, status);
    QFETCH(std::string, method);
    QFETCH(bool, needed);
    MockResponse response = starterResponse();
    response.status = status;
    dropNeedlessStarterBody(response, method);
    QCOMPARE(hasStarterBody(response), needed);
    QCOMPARE(response.headers.empty(), !needed);
    QCOMPARE(response.body.kind == ResponseBody::Kind::Empty, !needed);
}

void TestStarterResponse::whatSomebodyWroteStays()
{
    MockResponse response = starterResponse();
    response.status = 204;
    response.body.text = R"({"id": 7})";
    const MockResponse written = response;
    dropNeedlessStarterBody(response, "HEAD");
    QVERIFY(response == written);
}

} // namespace mynah::test

QTEST_MAIN(mynah::test::TestStarterResponse)
#include "tst_starterresponse.moc"
