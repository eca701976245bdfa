// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/ioloop.h"
#include "server/mock/mockapplication.h"
#include "tests/server/mock/mocksamples.h"
#include "tests/support/testcase.h"
#include "tests/support/testserver.h"

#include <QTest>

namespace mynah::test {

// Every status that a workspace may give, on the wire.
class TestMockStatuses : public TestCase
{
    Q_OBJECT

private slots:
    void framesEveryStatus_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<bool>("hasBody");
        QTest::addColumn<bool>("closes");
        const auto row = [](int status, const char *line, bool hasBody, bool closes) {
            QTest::newRow(line) << status << QByteArray(line) << hasBody << closes;
        };
        row(100, "HTTP/1.1 100 Continue", false, true);
        row(101, "HTTP/1.1 101 Switching Protocols", false, true);
        row(199, "HTTP/1.1 199 Unknown", false, true);
        row(200, "HTTP/1.1 200 OK", true, false);
        row(204, "HTTP/1.1 204 No Content", false, false);
        row(205, "HTTP/1.1 205 Reset Content", true, false);
        row(304, "HTTP/1.1 304 Not Modified", false, false);
        row(418, "HTTP/1.1 418 I'm a teapot", true, false);
        row(599, "HTTP/1.1 599 Unknown", true, false);
        row(999, "HTTP/1.1 999 Unknown", true, false);
    }
    void framesEveryStatus()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, line);
        QFETCH(bool, hasBody);
        QFETCH(bool, closes);
        const MockResponse response = textResponse("r", "text", status);
        const std::string head =
            line.toStdString() + (hasBody ? "\r\nContent-Type: text/plain; charset=utf-8" : "");
        const std::string framed =
            head + (hasBody ? "\r\nContent-Length: 4\r\n\r\ntext" : "\r\n\r\n");
        QCOMPARE(twice(response), closes ? framed : framed + framed);
    }

    void framesAStatusWithHeadersThatAreTemplates_data() { framesEveryStatus_data(); }
    void framesAStatusWithHeadersThatAreTemplates()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, line);
        QFETCH(bool, hasBody);
        QFETCH(bool, closes);
        MockResponse response = templateResponse("r", "{{method}}");
        response.status = status;
        response.headers = {{"Content-Type", "a/b", {}}, {"X-Q", "{{query.q}}", {}}};
        const std::string framed = line.toStdString() + "\r\nContent-Type: a/b\r\nX-Q: 1"
            + (hasBody ? "\r\nContent-Length: 3\r\n\r\nGET" : "\r\n\r\n");
        QCOMPARE(twice(response), closes ? framed : framed + framed);
    }

    void aDelayChangesNothingOfThat()
    {
        MockResponse response = templateResponse("r", "");
        response.status = 103;
        response.headers = {{"Link", "{{query.q}}", {}}};
        response.delay.fixed = std::chrono::milliseconds(1);
        QCOMPARE(twice(response), std::string("HTTP/1.1 103 Early Hints\r\nLink: 1\r\n\r\n"));
    }

    void namesUpgradeBesideTheProtocolThat101SwitchesTo()
    {
        MockResponse response = textResponse("r", "", 101);
        response.headers = {{"Upgrade", "{{query.q}}", {}}};
        QCOMPARE(twice(response),
                 std::string("HTTP/1.1 101 Switching Protocols\r\nUpgrade: {{query.q}}\r\n"
                             "Connection: Upgrade\r\n\r\n"));
        response.body.isTemplate = true;
        QCOMPARE(twice(response),
                 std::string("HTTP/1.1 101 Switching Protocols\r\nUpgrade: 1\r\n"
                             "Connection: Upgrade\r\n\r\n"));
    }

private:
    // What comes back for two requests sent at once.
    static std::string twice(const MockResponse &response)
    {
        IOLoop loop;
        MockRoute made = route("GET", "/a");
        made.responses = {response};
        LiveTable live;
        MockApplication application(live.compile({made}));
        TestServer server(application);
        const std::string request = "GET /a?q=1 HTTP/1.1\r\nHost: h\r\n\r\n";
        return server.exchange(request + request);
    }
};

} // namespace mynah::test

QTEST_GUILESS_MAIN(mynah::test::TestMockStatuses)
#include "tst_mockstatuses.moc"
