// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/mock/mockapplication.h"
#include "server/mock/mockhandler.h"
#include "tests/server/mock/mocksamples.h"
#include "tests/support/recordingobserver.h"
#include "tests/support/testcase.h"
#include "tests/support/testserver.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <optional>

namespace mynah::test {

// Answers that are larger than what may wait to be sent.
class TestLongAnswers final : public TestCase
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void row15AnEchoIsSentAsFastAsItIsRead();
    void row15AClientThatLeavesEndsTheAnswer();
    void aHeadOfALongAnswerSendsNoBody();
    void row15AFileIsSentWholeAndRecordedUpToTheLimit();
    void aHeadOfALongFileSendsNoBody();
    void aFileThatShrinksIsAnAbortedExchange();
    void aClientThatLeavesALongFileIsRecordedWithWhatItTook();

private:
    static constexpr std::size_t Size = std::size_t(8) << 20;

    void writeFile(const std::string &bytes) const
    {
        QFile file(m_folder.filePath(QStringLiteral("long.bin")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes.data(), qint64(bytes.size())), qint64(bytes.size()));
    }

    IOLoop m_loop;
    QTemporaryDir m_folder;
    std::string m_file;
    RecordingObserver m_observer;
    std::optional<LiveTable> m_live;
    std::optional<MockApplication> m_application;
    std::optional<TestServer> m_server;
};

void TestLongAnswers::init()
{
    TestCase::init();
    m_file.resize(Size);
    for (std::size_t i = 0; i < Size; ++i)
        m_file[i] = static_cast<char>('a' + i % 23);
    writeFile(m_file);
    MockRoute file = route("ANY", "/file");
    MockResponse sending = textResponse("f", "");
    sending.body.kind = ResponseBody::Kind::File;
    sending.body.file = "long.bin";
    file.responses = {sending};
    MockRoute echo = route("ANY", "/echo");
    MockResponse response = textResponse("e", "");
    response.body.kind = ResponseBody::Kind::Echo;
    echo.responses = {response};
    m_live.emplace(m_folder.path().toStdString());
    m_application.emplace(m_live->compile({echo, file}));
    m_observer = {};
    HTTPServerOptions options;
    options.observer = &m_observer;
    options.tcp.stream.maxWriteBufferBytes = std::size_t(1) << 20;
    m_server.emplace(*m_application, options);
}

void TestLongAnswers::cleanup()
{
    m_server.reset();
    m_application.reset();
    QCOMPARE(MockHandler::alive(), 0);
}

void TestLongAnswers::row15AnEchoIsSentAsFastAsItIsRead()
{
    const std::string body(Size, 'x');
    RawClient client = m_server->connect();
    client.send("POST /echo HTTP/1.1\r\nHost: h\r\nContent-Length: " + std::to_string(Size)
                + "\r\n\r\n");
    client.send(body);
    QVERIFY(client.readUntil("\r\n\r\n").starts_with("HTTP/1.1 200 OK\r\n"));
    QVERIFY(client.readBytes(Size) == body);
    client.send("POST /echo HTTP/1.1\r\nHost: h\r\nContent-Length: 2\r\n\r\nok");
    QVERIFY(client.readResponse().ends_with("\r\n\r\nok"));
    QVERIFY(m_observer.exchanges.at(0).trace.outcome == ExchangeTrace::Outcome::Answered);
    QCOMPARE(m_observer.exchanges.at(0).trace.responseBodyBytes, std::uint64_t(Size));
}

void TestLongAnswers::row15AClientThatLeavesEndsTheAnswer()
{
    RawClient client = m_server->connect();
    client.send("POST /echo HTTP/1.1\r\nHost: h\r\nContent-Length: " + std::to_string(Size)
                + "\r\n\r\n");
    client.send(std::string(Size, 'x'));
    QVERIFY(client.readUntil("\r\n\r\n").starts_with("HTTP/1.1 200 OK\r\n"));
    client.reset();
    QVERIFY(m_server->waitUntilUnconnected());
    QVERIFY(m_observer.exchanges.at(0).trace.outcome == ExchangeTrace::Outcome::ClientClosed);
}

void TestLongAnswers::aHeadOfALongAnswerSendsNoBody()
{
    const std::string response =
        m_server->exchange("HEAD /echo HTTP/1.1\r\nHost: h\r\nContent-Length: 200000\r\n\r\n"
                           + std::string(200'000, 'x'));
    QVERIFY(response.ends_with("Content-Length: 200000\r\n\r\n"));
}

void TestLongAnswers::row15AFileIsSentWholeAndRecordedUpToTheLimit()
{
    RawClient client = m_server->connect();
    for (int round = 0; round < 2; ++round) {
        client.send("GET /file HTTP/1.1\r\nHost: h\r\n\r\n");
        QVERIFY(client.readUntil("\r\n\r\n").starts_with("HTTP/1.1 200 OK\r\n"));
        QVERIFY(client.readBytes(Size) == m_file);
    }
    client.send("POST /echo HTTP/1.1\r\nHost: h\r\nContent-Length: 2\r\n\r\nok");
    QVERIFY(client.readResponse().ends_with("\r\n\r\nok"));
    const auto &exchange = m_observer.exchanges.at(1);
    QVERIFY(exchange.trace.outcome == ExchangeTrace::Outcome::Answered);
    QCOMPARE(exchange.trace.responseBodyBytes, std::uint64_t(Size));
    QVERIFY(exchange.responseBody == m_file.substr(0, HTTP1Parameters().captureBytes));
}

void TestLongAnswers::aHeadOfALongFileSendsNoBody()
{
    const std::string response = m_server->exchange("HEAD /file HTTP/1.1\r\nHost: h\r\n\r\n");
    QVERIFY(response.ends_with("Content-Length: " + std::to_string(Size) + "\r\n\r\n"));
}

void TestLongAnswers::aFileThatShrinksIsAnAbortedExchange()
{
    RawClient client = m_server->connect();
    client.send("GET /file HTTP/1.1\r\nHost: h\r\n\r\n");
    client.readUntil("\r\n\r\n");
    writeFile("short");
    QVERIFY(client.readToEnd().size() < Size);
    QVERIFY(m_server->waitUntilUnconnected());
    const ExchangeTrace &trace = m_observer.exchanges.at(0).trace;
    QVERIFY(trace.outcome == ExchangeTrace::Outcome::Aborted);
    QCOMPARE(trace.errorReason, std::string("The file became shorter while it was sent."));
    QVERIFY(trace.responseBodyBytes < Size);
}

void TestLongAnswers::aClientThatLeavesALongFileIsRecordedWithWhatItTook()
{
    RawClient client = m_server->connect();
    client.send("GET /file HTTP/1.1\r\nHost: h\r\n\r\n");
    client.readUntil("\r\n\r\n");
    client.reset();
    QVERIFY(m_server->waitUntilUnconnected());
    const ExchangeTrace &trace = m_observer.exchanges.at(0).trace;
    QVERIFY(trace.outcome == ExchangeTrace::Outcome::ClientClosed);
    QVERIFY(trace.responseBodyBytes < Size);
}

} // namespace mynah::test

QTEST_GUILESS_MAIN(mynah::test::TestLongAnswers)
#include "tst_longanswers.moc"
