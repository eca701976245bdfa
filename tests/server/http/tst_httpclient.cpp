// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/httpclient.h"
#include "server/http/httpserverrequest.h"
#include "tests/support/recordingdelegate.h"
#include "tests/support/runtask.h"
#include "tests/support/testcase.h"
#include "tests/support/testserver.h"

#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

namespace mynah::test {

using namespace std::chrono_literals;

class TestHTTPClient final : public TestCase
{
    Q_OBJECT

private slots:
    void sendsAndReceives();
    void sendsRawBytes();
    void headHasNoBody();
    void anUnreachableServerIsAnError();
    void aSlowServerIsAnError();
    void aBodyThatNeverEndsIsAnError();
    void aBrokenResponseIsAnError();
    void anUnfitRequestIsAnError();
    void row13AnAnswerBeforeTheEndOfTheRequestIsRead();

private:
    IOLoop m_loop;
};

namespace {

HTTPClientRequest requestTo(const TestServer &server)
{
    HTTPClientRequest request;
    request.server.host = server.address().host;
    request.server.port = server.address().port;
    return request;
}

HTTPClientError::Kind kindOf(HTTPClientRequest request)
{
    const auto response = runTask(fetch(std::move(request)));
    if (response)
        qFatal("There is a response.");
    return response.error().kind;
}

} // namespace

void TestHTTPClient::sendsAndReceives()
{
    RecordingServer recording;
    TestServer server(recording);
    HTTPClientRequest request = requestTo(server);
    request.method = "PUT";
    request.target = "/a?b";
    request.headers.add("X-A", "1");
    request.body = "hello";
    const auto response = runTask(fetch(request));
    QVERIFY(response);
    QCOMPARE(response->code, 200);
    QCOMPARE(response->reason, std::string("OK"));
    QCOMPARE(response->body, std::string("ok"));
    QVERIFY(response->headers.get("content-length") == "2");
    QVERIFY(response->head.starts_with("HTTP/1.1 200 OK\r\n"));
    QVERIFY(response->elapsed > 0ns);
    QCOMPARE(QByteArray::fromStdString(recording.log.text()),
             "request PUT /a?b HTTP/1.1\nheader Host: 127.0.0.1:"
                 + QByteArray::number(server.address().port)
                 + "\nheader X-A: 1\nheader Content-Length: 5\nheader Connection: close\n"
                   "body hello\nfinish\n");
}

void TestHTTPClient::sendsRawBytes()
{
    RecordingServer recording;
    TestServer server(recording);
    HTTPClientRequest request = requestTo(server);
    request.raw = "GET / HTTP/1.1\r\nHost : broken\r\n\r\n";
    const auto response = runTask(fetch(request));
    QVERIFY(response);
    QCOMPARE(response->code, 400);
}

void TestHTTPClient::headHasNoBody()
{
    RecordingServer recording;
    TestServer server(recording);
    HTTPClientRequest request = requestTo(server);
    request.method = "HEAD";
    QVERIFY(runTask(fetch(request))->body.empty());
    request.raw = "HEAD / HTTP/1.1\r\nHost: h\r\n\r\n";
    QVERIFY(runTask(fetch(request))->body.empty());
}

void TestHTTPClient::anUnreachableServerIsAnError()
{
    HTTPClientRequest request;
    {
        RecordingServer recording;
        request = requestTo(TestServer(recording));
    }
    QVERIFY(kindOf(request) == HTTPClientError::Kind::Connect);
}

void TestHTTPClient::aSlowServerIsAnError()
{
    RecordingServer recording([](HTTPConnection &) {});
    TestServer server(recording);
    HTTPClientRequest request = requestTo(server);
    request.timeout = 20ms;
    QVERIFY(kindOf(request) == HTTPClientError::Kind::TimedOut);
}

// A body without a length ends with the connection; one that we end is not whole.
void TestHTTPClient::aBodyThatNeverEndsIsAnError()
{
    std::unique_ptr<IOStream> held;
    TestServer server([&](HTTPServerRequest &request) {
        held = request.connection().detach();
        held->write("HTTP/1.1 200 OK\r\n\r\nsome of it");
    });
    HTTPClientRequest request = requestTo(server);
    request.timeout = 50ms;
    QVERIFY(kindOf(request) == HTTPClientError::Kind::TimedOut);
    held.reset();
}

void TestHTTPClient::aBrokenResponseIsAnError()
{
    std::string bytes;
    TestServer server([&](HTTPServerRequest &request) {
        const auto stream = request.connection().detach();
        stream->write(bytes);
    });
    bytes = "HTTP/1.1 200 OK\r\nContent-Length: x\r\n\r\n";
    QVERIFY(kindOf(requestTo(server)) == HTTPClientError::Kind::Malformed);
    bytes = "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nabc";
    QVERIFY(kindOf(requestTo(server)) == HTTPClientError::Kind::Closed);
}

void TestHTTPClient::anUnfitRequestIsAnError()
{
    RecordingServer recording;
    TestServer server(recording);
    HTTPClientRequest request = requestTo(server);
    request.target = "/a b";
    QVERIFY(kindOf(request) == HTTPClientError::Kind::NotSendable);
}

// A server that answers and goes away while the request is still being sent: the rest of it is
// lost, the answer is not.
void TestHTTPClient::row13AnAnswerBeforeTheEndOfTheRequestIsRead()
{
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    connect(&server, &QTcpServer::newConnection, this, [&server] {
        QTcpSocket *socket = server.nextPendingConnection();
        connect(socket, &QTcpSocket::readyRead, socket, [socket] {
            socket->write("HTTP/1.1 413 Content Too Large\r\nContent-Length: 4\r\n\r\nmuch");
            socket->flush();
            socket->abort();
        });
    });
    HTTPClientRequest request;
    request.server.host = "127.0.0.1";
    request.server.port = server.serverPort();
    request.method = "POST";
    request.body.assign(8'000'000, 'x');
    const auto response = runTask(fetch(request));
    QVERIFY2(response, response ? "" : response.error().message.text().c_str());
    QCOMPARE(response->code, 413);
    QCOMPARE(response->body, std::string("much"));
}

} // namespace mynah::test

QTEST_GUILESS_MAIN(mynah::test::TestHTTPClient)
#include "tst_httpclient.moc"
