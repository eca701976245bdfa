// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/httpclient.h"
#include "server/http/httpserverrequest.h"
#include "server/net/tlsoptions.h"
#include "server/net/tlsstream.h"
#include "tests/support/manualclock.h"
#include "tests/support/recordingdelegate.h"
#include "tests/support/recordingobserver.h"
#include "tests/support/runtask.h"
#include "tests/support/testcase.h"
#include "tests/support/testserver.h"

#include <QTest>

#include <fcntl.h>
#include <netinet/in.h>
#include <sys/socket.h>

namespace mynah::test {

using namespace std::chrono_literals;

// HTTP over TLS with a given certificate and key.
class TestTls final : public TestCase
{
    Q_OBJECT

private slots:
    void servesOverTls();
    void contextTellsWhatWasAgreed();
    void plainHttpIsAnsweredInItsWords();
    void row7BrokenHandshakesEndAlone_data();
    void row7BrokenHandshakesEndAlone();
    void row7ProtocolsBeforeTls12AreRefused();
    void aSilentClientIsClosed();
    void theClientVerifiesByDefault();
    void largeBodiesGoBothWays();
    void anErrorOfTlsIsRecordedAsOne();
};

namespace {

HTTPServerOptions tlsOptions()
{
    HTTPServerOptions options;
    options.tcp.tls = *serverTls(*readIdentity(
        PemFiles{MYNAH_TEST_DATA "/tls/localhost.crt", MYNAH_TEST_DATA "/tls/localhost.key", {}}));
    return options;
}

HTTPClientRequest requestTo(const TestServer &server)
{
    HTTPClientRequest request;
    request.server.host = "127.0.0.1";
    request.server.port = server.address().port;
    request.server.tls = true;
    request.server.verifyPeer = false;
    return request;
}

} // namespace

void TestTls::servesOverTls()
{
    IOLoop loop;
    RecordingServer recording;
    TestServer server(recording, tlsOptions());
    const auto response = runTask(fetch(requestTo(server)));
    QVERIFY(response);
    QCOMPARE(response->code, 200);
    QCOMPARE(response->body, std::string("ok"));
}

void TestTls::contextTellsWhatWasAgreed()
{
    IOLoop loop;
    std::optional<HTTPRequestContext> seen;
    RecordingServer recording([&](HTTPConnection &connection) {
        seen = connection.context();
        RecordingServer::answerOk(connection);
    });
    TestServer server(recording, tlsOptions());
    QVERIFY(runTask(fetch(requestTo(server))));
    QVERIFY(seen && seen->tls);
    QCOMPARE(seen->protocol, std::string("https"));
    QVERIFY(seen->tls->protocol.starts_with("TLS"));
    QVERIFY(!seen->tls->cipher.empty());
}

void TestTls::plainHttpIsAnsweredInItsWords()
{
    IOLoop loop;
    RecordingServer recording;
    RecordingObserver observer;
    HTTPServerOptions options = tlsOptions();
    options.observer = &observer;
    TestServer server(recording, options);
    RawClient client = server.connect();
    const std::string request = "GET / HTTP/1.1\r\nHost: h\r\n\r\n";
    client.send(request);
    const std::string response = client.readToEnd();
    QVERIFY(response.starts_with("HTTP/1.1 400 Bad Request\r\n"));
    QVERIFY(response.find("https://") != std::string::npos);
    QVERIFY(!client.wasReset());
    client.close();
    QVERIFY(server.waitUntilUnconnected());
    QVERIFY(recording.log.text().empty());
    QVERIFY(observer.exchanges.at(0).trace.outcome == ExchangeTrace::Outcome::Malformed);
    QCOMPARE(observer.exchanges.at(0).requestHead, request);
    QCOMPARE(observer.exchanges.at(0).opened, 1);
}

void TestTls::row7BrokenHandshakesEndAlone_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("alert");
    QTest::newRow("no record") << QByteArray("\x16\x03\x01\x00\x05hello", 10) << QByteArray("\x15");
    QTest::newRow("half a hello") << QByteArray("\x16\x03\x01\x02\x00\x01", 6) << QByteArray();
    QTest::newRow("nothing") << QByteArray() << QByteArray();
}

void TestTls::row7BrokenHandshakesEndAlone()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, alert);
    IOLoop loop;
    RecordingServer recording;
    RecordingObserver observer;
    HTTPServerOptions options = tlsOptions();
    options.observer = &observer;
    TestServer server(recording, options);
    RawClient client = server.connect();
    client.send(bytes.toStdString());
    client.shutdownWrite();
    QCOMPARE(QByteArray::fromStdString(client.readToEnd()).left(alert.size()), alert);
    QVERIFY(server.waitUntilUnconnected());
    QVERIFY(observer.closed.at(0).end == ConnectionEnd::HandshakeFailed);
    QVERIFY(!observer.closed.at(0).reason.empty());
    QVERIFY(observer.exchanges.empty());
    QVERIFY(runTask(fetch(requestTo(server))));
}

void TestTls::row7ProtocolsBeforeTls12AreRefused()
{
    IOLoop loop;
    RecordingServer recording;
    TestServer server(recording, tlsOptions());
    RawClient client = server.connect();
    // A hello of TLS 1.1, whole but for extensions, which it may do without.
    std::string hello("\x16\x03\x01\x00\x2f\x01\x00\x00\x2b\x03\x02", 11);
    hello += std::string(32, 'r') + std::string("\x00\x00\x04\xc0\x13\x00\x2f\x01\x00", 9);
    client.send(hello);
    const std::string alert = client.readToEnd();
    // fatal protocol_version (RFC 8446 6.2)
    QCOMPARE(QByteArray::fromStdString(alert.substr(0, 1) + alert.substr(5)),
             QByteArray("\x15\x02\x46"));
    QVERIFY(server.waitUntilUnconnected());
}

void TestTls::aSilentClientIsClosed()
{
    ManualClock clock;
    IOLoopOptions loopOptions;
    loopOptions.clock = &clock;
    IOLoop loop(loopOptions);
    RecordingServer recording;
    RecordingObserver observer;
    HTTPServerOptions options = tlsOptions();
    options.http.handshakeTimeout = 5s;
    options.observer = &observer;
    TestServer server(recording, options);
    RawClient client = server.connect();
    QVERIFY(runUntil([&] { return server.server().connections().size() == 1; }));
    clock.advance(options.http.handshakeTimeout - 1s);
    loop.runTimers();
    QVERIFY(!client.hasEnded());
    clock.advance(2s);
    loop.runTimers();
    QVERIFY(client.readToEnd().empty());
    QVERIFY(server.waitUntilUnconnected());
    QVERIFY(observer.closed.at(0).end == ConnectionEnd::HandshakeFailed);
}

void TestTls::theClientVerifiesByDefault()
{
    IOLoop loop;
    RecordingServer recording;
    TestServer server(recording, tlsOptions());
    HTTPClientRequest request = requestTo(server);
    request.server.verifyPeer = true;
    const auto response = runTask(fetch(request));
    QVERIFY(!response);
    QVERIFY(response.error().kind == HTTPClientError::Kind::Connect);
    QVERIFY(server.waitUntilUnconnected());
}

void TestTls::largeBodiesGoBothWays()
{
    IOLoop loop;
    TestServer server(
        [](HTTPServerRequest &request) {
            HTTPHeaders headers;
            headers.add("Content-Length", std::to_string(request.body().size()));
            request.connection().writeHeaders(ResponseStartLine(), headers, request.body());
            request.connection().finish();
        },
        tlsOptions());
    HTTPClientRequest request = requestTo(server);
    request.method = "POST";
    request.body.assign(3'000'000, 'y');
    const auto response = runTask(fetch(request));
    QVERIFY(response);
    QVERIFY(response->body == request.body);
}

void TestTls::anErrorOfTlsIsRecordedAsOne()
{
    IOLoop loop;
    RecordingServer recording;
    RecordingObserver observer;
    HTTPServerOptions options = tlsOptions();
    options.observer = &observer;
    TestServer server(recording, options);
    const int socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(server.address().port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    const auto *generic = reinterpret_cast<const sockaddr *>(&address);
    QCOMPARE(::connect(socket, generic, sizeof address), 0);
    QCOMPARE(::fcntl(socket, F_SETFL, O_NONBLOCK), 0);
    TlsStream client(loop, socket, TlsStream::Side::Client, *clientTls({false, {}, nullptr}));
    QVERIFY(runTask(client.handshake()));
    client.write("POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 100\r\n\r\n");
    QVERIFY(client.isFlushed());
    // No record (RFC 8446 5.1).
    QCOMPARE(::send(socket, "nonsense", 8, MSG_NOSIGNAL), ssize_t(8));
    QVERIFY(server.waitUntilUnconnected());
    const ExchangeTrace &trace = observer.exchanges.at(0).trace;
    QVERIFY(trace.outcome == ExchangeTrace::Outcome::Aborted);
    QCOMPARE(trace.errorReason,
             std::string("An error of TLS ended the connection before the response was complete."));
}

} // namespace mynah::test

QTEST_GUILESS_MAIN(mynah::test::TestTls)
#include "tst_tls.moc"
