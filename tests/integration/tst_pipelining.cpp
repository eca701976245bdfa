// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/httpserverrequest.h"
#include "tests/support/recordingdelegate.h"
#include "tests/support/testcase.h"
#include "tests/support/testserver.h"

#include <QTest>

#include <vector>

namespace mynah::test {

// Requests sent ahead of their answers (RFC 9112 9.3.2).
class TestPipelining final : public TestCase
{
    Q_OBJECT

private slots:
    void answersInOrder();
    void theNextRequestWaitsForTheAnswer();
    void anErrorEndsTheQueue();
    void cancelledWithRequestsLeft();
    void row9YieldsToTheLoopBetweenExchanges();

private:
    IOLoop m_loop;
};

namespace {

std::string getOf(int number, const char *more = "")
{
    return "GET /" + std::to_string(number) + " HTTP/1.1\r\nHost: h\r\n" + more + "\r\n";
}

int occurrences(std::string_view text, std::string_view what)
{
    int count = 0;
    for (std::size_t at = text.find(what); at != text.npos; at = text.find(what, at + 1))
        ++count;
    return count;
}

} // namespace

// httpserver_test.py: KeepAliveTest.test_two_requests and test_pipelined_async
void TestPipelining::answersInOrder()
{
    TestServer server([](HTTPServerRequest &request) {
        HTTPHeaders headers;
        headers.add("Content-Length", std::to_string(request.target().size()));
        request.connection().writeHeaders(ResponseStartLine(), headers, request.target());
        request.connection().finish();
    });
    RawClient client = server.connect();
    std::string requests;
    for (int i = 0; i < 500; ++i)
        requests += getOf(i);
    client.send(requests);
    for (int i = 0; i < 500; ++i)
        QVERIFY(client.readResponse().ends_with("\r\n\r\n/" + std::to_string(i)));
}

void TestPipelining::theNextRequestWaitsForTheAnswer()
{
    std::vector<HTTPConnection *> pending;
    RecordingServer recording([&](HTTPConnection &connection) { pending.push_back(&connection); });
    TestServer server(recording);
    RawClient client = server.connect();
    client.send(getOf(1) + getOf(2));
    QVERIFY(runUntil([&] { return !pending.empty(); }));
    QCOMPARE(pending.size(), std::size_t(1));
    QVERIFY(recording.log.text().find("/2") == std::string::npos);
    RecordingServer::answerOk(*pending[0]);
    QVERIFY(runUntil([&] { return pending.size() == 2; }));
    RecordingServer::answerOk(*pending[1]);
    QVERIFY(client.readResponse().ends_with("ok"));
    QVERIFY(client.readResponse().ends_with("ok"));
}

void TestPipelining::anErrorEndsTheQueue()
{
    RecordingServer recording;
    TestServer server(recording);
    RawClient client = server.connect();
    client.send(getOf(1) + "BAD\r\n\r\n" + getOf(2));
    client.shutdownWrite();
    const std::string answers = client.readToEnd();
    QCOMPARE(occurrences(answers, "HTTP/1.1 200"), 1);
    QCOMPARE(occurrences(answers, "HTTP/1.1 400"), 1);
    QVERIFY(!client.wasReset());
    QVERIFY(recording.log.text().find("/2") == std::string::npos);
}

// httpserver_test.py: KeepAliveTest.test_pipelined_cancel
void TestPipelining::cancelledWithRequestsLeft()
{
    RecordingServer recording([](HTTPConnection &) {});
    TestServer server(recording);
    RawClient client = server.connect();
    client.send(getOf(1) + getOf(2) + getOf(3));
    QVERIFY(runUntil([&] { return !recording.log.text().empty(); }));
    client.reset();
    QVERIFY(server.waitUntilUnconnected());
    QCOMPARE(recording.closed, 1);
    QVERIFY(recording.log.text().find("/2") == std::string::npos);
}

void TestPipelining::row9YieldsToTheLoopBetweenExchanges()
{
    std::string order;
    TestServer server([&](HTTPServerRequest &request) {
        order.append(request.target());
        HTTPHeaders headers;
        headers.add("Content-Length", "0");
        request.connection().writeHeaders(ResponseStartLine(), headers);
        request.connection().finish();
    });
    RawClient greedy = server.connect();
    RawClient modest = server.connect();
    std::string many;
    for (int i = 0; i < 200; ++i)
        many += getOf(1);
    greedy.send(many);
    modest.send(getOf(2));
    modest.readResponse();
    // The one request is not kept waiting for all that were sent ahead of it.
    QVERIFY(order.find("/2") < 300);
}

} // namespace mynah::test

QTEST_GUILESS_MAIN(mynah::test::TestPipelining)
#include "tst_pipelining.moc"
