// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/mock/connectionlog.h"
#include "server/mock/exchangering.h"
#include "server/mock/ownport.h"
#include "server/mock/recorder.h"
#include "server/mock/recordings.h"
#include "tests/support/testcase.h"

#include <QTest>

#include <vector>

using namespace mynah;
using namespace std::chrono_literals;

namespace {

// Keeps copies of what it is shown.
class Visitor final : public RecordingVisitor
{
public:
    void onExchange(const RecordedExchange &exchange) override
    {
        records.push_back(exchange.record);
        texts.push_back(
            std::string(exchange.method) + '|' + std::string(exchange.target) + '|'
            + std::string(exchange.requestHead) + '|' + std::string(exchange.requestBody) + '|'
            + std::string(exchange.responseHead) + '|' + std::string(exchange.responseBody) + '|'
            + std::string(exchange.errorReason) + '|' + std::string(exchange.localIp) + '|'
            + std::string(exchange.tlsProtocol));
    }
    void onConnectionOpened(const RecordedConnection &connection) override
    {
        texts.push_back("opened " + std::to_string(connection.id) + ' '
                        + std::string(connection.peer));
    }
    void onConnectionClosed(const RecordedConnection &connection) override
    {
        texts.push_back(
            "closed " + std::to_string(connection.id) + ' ' + std::to_string(connection.exchanges)
            + ' ' + std::to_string(connection.bytesRead) + ' ' + std::string(connection.reason));
    }

    std::vector<ExchangeRecord> records;
    std::vector<std::string> texts;
};

HTTPRequestContext context()
{
    HTTPRequestContext made;
    made.connectionId = 7;
    made.remoteIp = "127.0.0.1";
    made.remotePort = 50'000;
    made.localIp = "127.0.0.1";
    made.localPort = 8080;
    made.opened = std::chrono::steady_clock::time_point(1s);
    return made;
}

ExchangeTrace trace(const HTTPRequestContext &context)
{
    ExchangeTrace made;
    made.context = &context;
    made.numberOnConnection = 3;
    made.firstByte = std::chrono::steady_clock::time_point(2s);
    made.headersComplete = made.firstByte + 10us;
    made.delayEnd = made.firstByte + 20us;
    made.responseStart = made.firstByte + 30us;
    made.responseEnd = made.firstByte + 40us;
    made.requestHead = "POST /a HTTP/1.1\r\n\r\n";
    made.method = "POST";
    made.target = "/a";
    made.requestBody = "request";
    made.requestBodyBytes = 7;
    made.responseHead = "HTTP/1.1 200 OK\r\n\r\n";
    made.responseBody = "response";
    made.responseBodyBytes = 8;
    made.status = 200;
    made.route = 4;
    made.response = 5;
    return made;
}

} // namespace

class TestRecorder : public test::TestCase
{
    Q_OBJECT

private slots:
    void takesDownAnExchange()
    {
        ExchangeRing ring(1024 * 1024);
        ConnectionLog log(ring, m_loop);
        Recorder recorder(ring, log, 9, 1024);
        const HTTPRequestContext connection = context();
        recorder.onExchangeFinished(trace(connection));

        Visitor visitor;
        QCOMPARE(readRecordings(ring, visitor, 10), 1u);
        QCOMPARE(visitor.texts.front(),
                 std::string("POST|/a|POST /a HTTP/1.1\r\n\r\n|request|HTTP/1.1 200 OK\r\n\r\n|"
                             "response||127.0.0.1|"));
        const ExchangeRecord &record = visitor.records.front();
        QCOMPARE(record.connectionId, 7u);
        QCOMPARE(record.connectionAge, 1'000'000'000);
        QCOMPARE(record.headersComplete, 10'000);
        QCOMPARE(record.bodyComplete, ExchangeRecord::NotReached);
        QCOMPARE(record.delayEnd, 20'000);
        QCOMPARE(record.handshake, ExchangeRecord::NotReached);
        QCOMPARE(record.duration(), 40'000);
        QCOMPARE(record.server, 9u);
        QCOMPARE(record.route, 4u);
        QCOMPARE(record.response, 5u);
        QCOMPARE(record.method, ExchangeMethod::Post);
        QCOMPARE(record.peer(), std::string("127.0.0.1:50000"));
        QCOMPARE(record.flags, 0);
    }

    void knowsWhatThisProcessSent()
    {
        ExchangeRing ring(1024 * 1024);
        ConnectionLog log(ring, m_loop);
        Recorder recorder(ring, log, 9, 1024);
        HTTPRequestContext connection = context();
        const auto record = [&](std::uint16_t port, const char *remoteIp) {
            ++connection.connectionId;
            connection.remotePort = port;
            connection.remoteIp = remoteIp;
            recorder.onExchangeFinished(trace(connection));
            Visitor visitor;
            readRecordings(ring, visitor, 1);
            return visitor.records.front().has(ExchangeRecord::SentByMynah);
        };
        {
            const OwnPort own(50'001);
            const OwnPort toAnotherServer(50'001);
            QVERIFY(record(50'001, "127.0.0.1"));
            QVERIFY(!record(50'002, "127.0.0.1"));
            // Another machine may use the same number.
            QVERIFY(!record(50'001, "192.0.2.1"));
        }
        QVERIFY(!record(50'001, "127.0.0.1"));
    }

    void cutsBodiesAndSaysSo()
    {
        ExchangeRing ring(1024 * 1024);
        ConnectionLog log(ring, m_loop);
        Recorder recorder(ring, log, 9, 4);
        const HTTPRequestContext connection = context();
        recorder.onExchangeFinished(trace(connection));
        Visitor visitor;
        readRecordings(ring, visitor, 10);
        QVERIFY(visitor.texts.front().find("|requ|") != std::string::npos);
        QVERIFY(visitor.texts.front().find("|resp|") != std::string::npos);
        QVERIFY(visitor.records.front().has(ExchangeRecord::RequestBodyTruncated));
        QVERIFY(visitor.records.front().has(ExchangeRecord::ResponseBodyTruncated));
        QCOMPARE(visitor.records.front().requestBodyBytes, 7u);
    }

    void takesDownWhatWasMalformed()
    {
        ExchangeRing ring(1024 * 1024);
        ConnectionLog log(ring, m_loop);
        Recorder recorder(ring, log, 9, 1024);
        HTTPRequestContext connection = context();
        TlsFacts tls;
        tls.protocol = "TLSv1.3";
        connection.tls = std::make_shared<const TlsFacts>(tls);
        ExchangeTrace bad = trace(connection);
        bad.outcome = ExchangeTrace::Outcome::Malformed;
        bad.errorReason = "A bad byte";
        bad.errorOffset = 3;
        recorder.onExchangeFinished(bad);
        Visitor visitor;
        readRecordings(ring, visitor, 10);
        const ExchangeRecord &record = visitor.records.front();
        QCOMPARE(record.outcome, ExchangeOutcome::Malformed);
        QCOMPARE(record.errorOffset, 3);
        QVERIFY(record.has(ExchangeRecord::Tls));
        QVERIFY(visitor.texts.front().ends_with("|A bad byte|127.0.0.1|TLSv1.3"));
    }

    void takesDownConnections()
    {
        ExchangeRing ring(1024 * 1024);
        ConnectionLog log(ring, m_loop);
        Recorder recorder(ring, log, 9, 1024);
        const HTTPRequestContext connection = context();
        recorder.onConnectionOpened(connection);
        ConnectionSummary summary;
        summary.context = &connection;
        summary.reason = "Enough";
        summary.exchanges = 2;
        summary.bytesRead = 100;
        recorder.onConnectionClosed(summary);
        Visitor visitor;
        QCOMPARE(readRecordings(ring, visitor, 10), 2u);
        QCOMPARE(visitor.texts,
                 (std::vector<std::string>{"opened 7 127.0.0.1:50000", "closed 7 2 100 Enough"}));
    }

    void countsWhatDoesNotFitAndStillClosesConnections()
    {
        ExchangeRing ring(16 * 1024);
        ConnectionLog log(ring, m_loop);
        Recorder recorder(ring, log, 9, 1024);
        const HTTPRequestContext connection = context();
        for (int i = 0; i < 100; ++i)
            recorder.onExchangeFinished(trace(connection));
        ConnectionSummary summary;
        summary.context = &connection;
        recorder.onConnectionClosed(summary);
        Visitor visitor;
        readRecordings(ring, visitor, 1000);
        QVERIFY(ring.lost() > 0);
        QCOMPARE(visitor.records.size() + ring.lost(), 100u);
        QVERIFY(visitor.texts.back().starts_with("closed 7"));
    }

    void givesUpBodiesBeforeExchanges()
    {
        ExchangeRing ring(64 * 1024);
        ConnectionLog log(ring, m_loop);
        Recorder recorder(ring, log, 9, 16 * 1024);
        const HTTPRequestContext connection = context();
        ExchangeTrace large = trace(connection);
        const std::string body(4000, 'b');
        large.responseBody = body;
        large.responseBodyBytes = body.size();
        for (int i = 0; i < 20; ++i)
            recorder.onExchangeFinished(large);
        Visitor visitor;
        readRecordings(ring, visitor, 1000);
        QCOMPARE(ring.lost(), 0u);
        QCOMPARE(visitor.records.size(), 20u);
        QVERIFY(!visitor.records.front().has(ExchangeRecord::ResponseBodyTruncated));
        QVERIFY(visitor.texts.front().find(body) != std::string::npos);
        const ExchangeRecord &last = visitor.records.back();
        QVERIFY(last.has(ExchangeRecord::ResponseBodyTruncated));
        QVERIFY(last.has(ExchangeRecord::RequestBodyTruncated));
        QCOMPARE(last.responseBodyBytes, body.size());
        QVERIFY(visitor.texts.back().find("|HTTP/1.1 200 OK\r\n\r\n||") != std::string::npos);

        // Room again: the next one is whole.
        recorder.onExchangeFinished(large);
        readRecordings(ring, visitor, 1000);
        QVERIFY(!visitor.records.back().has(ExchangeRecord::ResponseBodyTruncated));
    }

    void marksNoBodyThatWasNotThere()
    {
        ExchangeRing ring(4096);
        ConnectionLog log(ring, m_loop);
        Recorder recorder(ring, log, 9, 1024);
        const HTTPRequestContext connection = context();
        ExchangeTrace bare = trace(connection);
        bare.requestBody.clear();
        bare.requestBodyBytes = 0;
        for (int i = 0; i < 100; ++i)
            recorder.onExchangeFinished(bare);
        Visitor visitor;
        readRecordings(ring, visitor, 1000);
        QVERIFY(visitor.records.back().has(ExchangeRecord::ResponseBodyTruncated));
        for (const ExchangeRecord &record : visitor.records)
            QVERIFY(!record.has(ExchangeRecord::RequestBodyTruncated));
    }

    void handsOverNoMoreThanAskedFor()
    {
        ExchangeRing ring(1024 * 1024);
        ConnectionLog log(ring, m_loop);
        Recorder recorder(ring, log, 9, 1024);
        const HTTPRequestContext connection = context();
        for (int i = 0; i < 5; ++i)
            recorder.onExchangeFinished(trace(connection));
        Visitor visitor;
        QCOMPARE(readRecordings(ring, visitor, 3), 3u);
        QCOMPARE(readRecordings(ring, visitor, 3), 2u);
    }

private:
    IOLoop m_loop;
};

QTEST_GUILESS_MAIN(TestRecorder)
#include "tst_recorder.moc"
