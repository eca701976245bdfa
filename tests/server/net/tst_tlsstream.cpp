// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/net/tcpclient.h"
#include "server/net/tcpserver.h"
#include "server/net/tlsoptions.h"
#include "server/net/tlsstream.h"
#include "tests/support/rawclient.h"
#include "tests/support/runtask.h"
#include "tests/support/testcase.h"

#include <QTest>

using namespace mynah;

namespace {

const std::string Certificate = MYNAH_TEST_DATA "/tls/localhost.crt";
const std::string Key = MYNAH_TEST_DATA "/tls/localhost.key";

TlsContext localhostTls()
{
    return *serverTls(*readIdentity(PemFiles{Certificate, Key, {}}));
}

// Sends back every line; keeps what the handshake gave.
class EchoServer : public TCPServer
{
public:
    using TCPServer::TCPServer;
    std::optional<HandshakeError> error;
    TlsFacts facts;
    bool done = false;

protected:
    Task<> handleStream(std::unique_ptr<IOStream> stream, const PeerAddress &) override
    {
        return serve(std::move(stream));
    }

private:
    Task<> serve(std::unique_ptr<IOStream> stream)
    {
        auto &tls = dynamic_cast<TlsStream &>(*stream);
        auto handshake = tls.handshake();
        const auto shaken = co_await std::move(handshake);
        if (!shaken) {
            error = shaken.error();
            if (error->plainText)
                stream->write("not TLS");
            auto closing = stream->closeLingering(std::chrono::seconds(1));
            co_await std::move(closing);
            done = true;
            co_return;
        }
        facts = tls.facts();
        for (;;) {
            DelimiterFinder finder;
            auto read = stream->readUntilFound(finder, 64 * 1024 * 1024);
            const auto line = co_await read;
            if (!line)
                break;
            stream->write(*line);
        }
        done = true;
    }

    struct DelimiterFinder
    {
        std::ptrdiff_t find(std::string_view buffered)
        {
            const auto at = buffered.rfind('\n');
            return at == std::string_view::npos ? -1 : static_cast<std::ptrdiff_t>(at + 1);
        }
    };
};

Task<std::string> ask(ConnectTarget target, std::string question)
{
    auto connecting = connectTo(target);
    auto stream = co_await std::move(connecting);
    if (!stream)
        co_return stream.error();
    (*stream)->write(question);
    auto read = (*stream)->readBytes(question.size());
    const std::string answer(co_await read);
    (*stream)->shutdownWrite();
    co_return answer;
}

} // namespace

class TestTlsStream : public test::TestCase
{
    Q_OBJECT

private slots:
    void row7SpeaksTls()
    {
        IOLoop loop;
        EchoServer server(loop, {{}, localhostTls()});
        QVERIFY(server.listen(ListenAddress()));
        ConnectTarget target;
        target.port = server.addresses().front().port;
        target.tls = true;
        target.verifyPeer = false;
        QCOMPARE(test::runTask(ask(target, "hello\n")), std::string("hello\n"));
        QCOMPARE(server.facts.protocol, std::string("TLS 1.3"));
        QCOMPARE(server.facts.applicationProtocol, std::string("http/1.1"));
        QVERIFY(!server.facts.cipher.empty());
        QVERIFY(test::runUntil([&server] { return server.done; }));
    }

    void carriesMuch()
    {
        IOLoop loop;
        EchoServer server(loop, {{}, localhostTls()});
        QVERIFY(server.listen(ListenAddress()));
        ConnectTarget target;
        target.port = server.addresses().front().port;
        target.tls = true;
        target.verifyPeer = false;
        const std::string much = std::string(1024 * 1024, 'x') + "\n";
        QVERIFY(test::runTask(ask(target, much)) == much);
        QVERIFY(test::runUntil([&server] { return server.done; }));
    }

    void aClientThatChecksRefusesOurCertificate()
    {
        IOLoop loop;
        EchoServer server(loop, {{}, localhostTls()});
        QVERIFY(server.listen(ListenAddress()));
        ConnectTarget target;
        target.port = server.addresses().front().port;
        target.tls = true;
        const std::string answer = test::runTask(ask(target, "hello\n"));
        QVERIFY(answer.starts_with("cannot connect to "));
        QVERIFY(test::runUntil([&server] { return server.done; }));
    }

    void recognisesWhoDoesNotSpeakTls()
    {
        IOLoop loop;
        EchoServer server(loop, {{}, localhostTls()});
        QVERIFY(server.listen(ListenAddress()));
        test::RawClient client(server.addresses().front());
        client.send("GET / HTTP/1.1\r\n\r\n");
        QCOMPARE(client.readToEnd(), std::string("not TLS"));
        QVERIFY(!client.wasReset());
        client.close();
        QVERIFY(test::runUntil([&server] { return server.done; }));
        QVERIFY(server.error && server.error->plainText);
    }

    void aHandshakeEndsWithThePeer_data()
    {
        QTest::addColumn<QByteArray>("hello");
        QTest::newRow("silent") << QByteArray();
        QTest::newRow("broken") << QByteArray("\x16\x03\x01garbage garbage garbage");
        QTest::newRow("cut") << QByteArray("\x16\x03\x01\x02", 4);
    }
    void aHandshakeEndsWithThePeer()
    {
        QFETCH(QByteArray, hello);
        IOLoop loop;
        EchoServer server(loop, {{}, localhostTls()});
        QVERIFY(server.listen(ListenAddress()));
        test::RawClient client(server.addresses().front());
        client.send(hello.toStdString());
        client.shutdownWrite();
        QVERIFY(test::runUntil([&server] { return server.done; }));
        QVERIFY(server.error && !server.error->plainText);
        QVERIFY(!server.error->message.empty());
    }
};

QTEST_GUILESS_MAIN(TestTlsStream)
#include "tst_tlsstream.moc"
