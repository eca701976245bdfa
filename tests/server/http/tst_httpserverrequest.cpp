// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/ioloop.h"
#include "server/http/httpconnection.h"
#include "server/http/httpheaders.h"
#include "server/http/httprequestcontext.h"
#include "server/http/httpserverrequest.h"
#include "tests/support/testcase.h"
#include "tests/support/testserver.h"

#include <QTest>

using namespace std::string_literals;

namespace mynah::test {

class TestHTTPServerRequest final : public TestCase
{
    Q_OBJECT

private slots:
    void knowsTheHost_data()
    {
        QTest::addColumn<QByteArray>("head");
        QTest::addColumn<QByteArray>("host");
        QTest::addColumn<QByteArray>("hostName");
        QTest::addColumn<QByteArray>("url");
        const auto row = [](const char *name, const char *head, const char *host,
                            const char *hostName, const char *url) {
            QTest::newRow(name) << QByteArray(head) << QByteArray(host) << QByteArray(hostName)
                                << QByteArray(url);
        };
        row("Host", "GET /a?b HTTP/1.1\r\nHost: x", "x", "x", "http://x/a?b");
        row("port", "GET / HTTP/1.1\r\nHost: x:80", "x:80", "x", "http://x:80/");
        row("IPv6", "GET / HTTP/1.1\r\nHost: [::1]", "[::1]", "[::1]", "http://[::1]/");
        row("IPv6 and port", "GET / HTTP/1.1\r\nHost: [::1]:80", "[::1]:80", "[::1]",
            "http://[::1]:80/");
        row("absolute form", "GET http://y:1/a HTTP/1.1\r\nHost: x", "y:1", "y", "http://y:1/a");
        row("none", "GET / HTTP/1.0", "", "", "http:///");
    }

    void knowsTheHost()
    {
        QFETCH(const QByteArray, head);
        QFETCH(const QByteArray, host);
        QFETCH(const QByteArray, hostName);
        QFETCH(const QByteArray, url);
        ask(head.toStdString() + "\r\n\r\n", [&](const HTTPServerRequest &request) {
            QCOMPARE(std::string(request.host()), host.toStdString());
            QCOMPARE(std::string(request.hostName()), hostName.toStdString());
            QCOMPARE(request.fullUrl(), url.toStdString());
        });
    }

    void readsOnDemand()
    {
        const auto check = [](const HTTPServerRequest &request) {
            QCOMPARE(std::string(request.method()), "POST"s);
            QCOMPARE(std::string(request.target()), "/a%20b?x=1%202&y"s);
            QCOMPARE(std::string(request.path()), "/a%20b"s);
            QCOMPARE(std::string(request.query()), "x=1%202&y"s);
            QCOMPARE(std::string(request.queryArguments().get("x").value_or("-")), "1 2"s);
            QCOMPARE(std::string(request.cookie("b").value_or("-")), "2"s);
            QVERIFY(!request.cookie("c"));
            QCOMPARE(request.body(), "hello"s);
            QCOMPARE(std::string(request.headers().get("host").value_or("-")), "x"s);
            QCOMPARE(request.context().remoteIp, "127.0.0.1"s);
            QVERIFY(request.version() == HTTP11);
            QVERIFY(request.elapsed().count() > 0);
            QVERIFY(request.elapsed() < patience());
        };
        ask("POST /a%20b?x=1%202&y HTTP/1.1\r\nHost: x\r\nCookie: a=1; b=2\r\n"
            "Content-Length: 5\r\n\r\nhello",
            check);
    }

private:
    template <typename Check>
    void ask(const std::string &bytes, Check check)
    {
        int calls = 0;
        TestServer server([&](HTTPServerRequest &request) {
            ++calls;
            check(request);
            request.connection().abort(HTTPConnection::Abort::Close);
        });
        server.exchange(bytes);
        QCOMPARE(calls, 1);
    }

    IOLoop m_loop;
};

} // namespace mynah::test

QTEST_GUILESS_MAIN(mynah::test::TestHTTPServerRequest)
#include "tst_httpserverrequest.moc"
