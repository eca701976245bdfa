// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/httpclient.h"
#include "server/http/preparedresponse.h"
#include "tests/support/recordingdelegate.h"
#include "tests/support/runtask.h"
#include "tests/support/testcase.h"
#include "tests/support/testserver.h"

#include <QTest>

namespace mynah::test {

// Nothing of an exchange stays behind, however it ends (circlerefs_test.py).
class TestLifetime final : public TestCase
{
    Q_OBJECT

private slots:
    void nothingIsLeftAfterAMixedLoad();
    void row20OneEndPerRequest();

private:
    IOLoop m_loop;
};

namespace {

// Counts what it is told, and answers when it likes.
class CountingDelegate final : public HTTPMessageDelegate, public LiveCount<CountingDelegate>
{
public:
    static inline int announced = 0;
    static inline int ended = 0;

    explicit CountingDelegate(HTTPConnection &connection)
        : m_connection(connection)
    {
    }
    Task<> headersReceived(const StartLine &line, const HTTPHeaders &) override
    {
        ++announced;
        m_answers = requestLine(line).target == "/now";
        return {};
    }
    void finish() override
    {
        ++ended;
        if (m_answers)
            RecordingServer::answerOk(m_connection);
    }
    void onConnectionClose() override { ++ended; }

private:
    HTTPConnection &m_connection;
    bool m_answers = false;
};

class CountingServer final : public HTTPServerConnectionDelegate
{
public:
    int closed = 0;
    DelegatePtr startRequest(HTTP1ServerConnection &, HTTPConnection &connection) override
    {
        return makeDelegate<CountingDelegate>(connection);
    }
    void onClose(HTTP1ServerConnection &) override { ++closed; }
};

constexpr std::string_view Now = "GET /now HTTP/1.1\r\nHost: h\r\n\r\n";
constexpr std::string_view Never = "GET /never HTTP/1.1\r\nHost: h\r\n\r\n";
constexpr std::string_view Body = "POST /now HTTP/1.1\r\nHost: h\r\nContent-Length: 9\r\n\r\nab";

// Every way for a connection to end.
void mixedLoad(TestServer &server)
{
    for (const std::string_view request : {Now, Never, Body, Now.substr(0, 9),
                                           std::string_view("BAD\r\n\r\n"), std::string_view()}) {
        for (const bool abrupt : {false, true}) {
            RawClient client = server.connect();
            client.send(request);
            runUntil([&] { return server.server().connections().size() > 0; });
            if (abrupt)
                client.reset();
            else
                client.close();
            if (request == Never && !abrupt)
                server.connection().abort(HTTPConnection::Abort::Close);
            server.waitUntilUnconnected();
        }
    }
}

} // namespace

void TestLifetime::nothingIsLeftAfterAMixedLoad()
{
    {
        CountingServer counting;
        TestServer server(counting);
        mixedLoad(server);
        QVERIFY(server.server().connections().empty());
        QCOMPARE(CountingDelegate::alive(), 0);
        QCOMPARE(HTTP1Connection::alive(), 0);
        QCOMPARE(HTTP1ServerConnection::alive(), 0);
        QCOMPARE(IOStream::alive(), 0);
        RawClient left = server.connect();
        left.send(Never);
        QVERIFY(runUntil([] { return CountingDelegate::alive() == 1; }));
    }
    // What was busy goes with its server.
    QCOMPARE(CountingDelegate::alive(), 0);
    QCOMPARE(HTTP1ServerConnection::alive(), 0);
    QCOMPARE(IOStream::alive(), 0);
}

// After headersReceived exactly one of finish and onConnectionClose.
void TestLifetime::row20OneEndPerRequest()
{
    CountingDelegate::announced = 0;
    CountingDelegate::ended = 0;
    CountingServer counting;
    TestServer server(counting);
    mixedLoad(server);
    QVERIFY(CountingDelegate::announced >= 4);
    QCOMPARE(CountingDelegate::ended, CountingDelegate::announced);
    QCOMPARE(counting.closed, 12);
}

} // namespace mynah::test

QTEST_GUILESS_MAIN(mynah::test::TestLifetime)
#include "tst_lifetime.moc"
