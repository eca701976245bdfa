// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/net/tcpclient.h"
#include "server/net/tcpserver.h"
#include "server/net/tlsoptions.h"
#include "server/net/tlsstream.h"
#include "tests/support/rawclient.h"
#include "tests/support/runtask.h"
#include "tests/support/testcase.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace mynah;

namespace {

const std::string Certificate = MYNAH_TEST_DATA "/tls/localhost.crt";
const std::string Key = MYNAH_TEST_DATA "/tls/localhost.key";

// Sends back every line; keeps what the handshake gave.
class EchoServer : public TCPServer
{
public:
    using TCPServer::TCPServer;
    std::optional<HandshakeError> error;
    TlsSession session;
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
        session = tls.session();
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
        EchoServer server(loop, {{}, *serverTls(Certificate, Key)});
        QVERIFY(server.listen(ListenAddress()));
        ConnectTarget target;
        target.port = server.addresses().front().port;
        target.tls = true;
        target.verifyPeer = false;
        QCOMPARE(test::runTask(ask(target, "hello\n")), std::string("hello\n"));
        QCOMPARE(server.session.protocol, std::string("TLS 1.3"));
        QCOMPARE(server.session.applicationProtocol, std::string("http/1.1"));
        QVERIFY(!server.session.cipher.empty());
        QVERIFY(test::runUntil([&server] { return server.done; }));
    }

    void carriesMuch()
    {
        IOLoop loop;
        EchoServer server(loop, {{}, *serverTls(Certificate, Key)});
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
        EchoServer server(loop, {{}, *serverTls(Certificate, Key)});
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
        EchoServer server(loop, {{}, *serverTls(Certificate, Key)});
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
        EchoServer server(loop, {{}, *serverTls(Certificate, Key)});
        QVERIFY(server.listen(ListenAddress()));
        test::RawClient client(server.addresses().front());
        client.send(hello.toStdString());
        client.shutdownWrite();
        QVERIFY(test::runUntil([&server] { return server.done; }));
        QVERIFY(server.error && !server.error->plainText);
        QVERIFY(!server.error->message.empty());
    }

    void saysWhatIsWrongWithTheFiles()
    {
        const QTemporaryDir folder;
        const std::string junk = folder.filePath(QStringLiteral("junk.pem")).toStdString();
        QFile file(QString::fromStdString(junk));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("junk");
        file.close();
        const auto names = [](const Expected<QSslConfiguration, TlsError> &result,
                              const std::string &path) {
            return !result && result.error().message.find(path) != std::string::npos;
        };
        QVERIFY(names(serverTls("/missing.crt", Key), "/missing.crt"));
        QVERIFY(names(serverTls(Certificate, "/missing.key"), "/missing.key"));
        QVERIFY(names(serverTls(junk, Key), junk));
        QVERIFY(names(serverTls(Certificate, junk), junk));
        const std::string other = MYNAH_TEST_DATA "/tls/other.key";
        QVERIFY(names(serverTls(Certificate, other), other));
    }
};

QTEST_GUILESS_MAIN(TestTlsStream)
#include "tst_tlsstream.moc"
