// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/net/tlsoptions.h"
#include "server/net/tlsstream.h"
#include "tests/support/runtask.h"
#include "tests/support/testcase.h"
#include "tests/support/testcertificates.h"

#include <QCoreApplication>
#include <QTest>

#include <openssl/bio.h>
#include <openssl/ssl.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <array>

Q_DECLARE_METATYPE(mynah::Poller::Kind)

namespace mynah::test {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

using Shaken = Expected<void, HandshakeError>;

struct SocketPair
{
    SocketPair()
    {
        if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0, fds.data()) != 0)
            qFatal("no socket pair");
    }
    std::array<int, 2> fds{};
};

Task<> keep(Task<Shaken> handshake, std::optional<Shaken> *result)
{
    *result = co_await std::move(handshake);
}

// Both ends of a connection.
struct TlsPair
{
    TlsPair(IOLoop &loop, const TlsContext &serverContext, const TlsContext &clientContext,
            const std::string &name = "shop.test")
        : server(loop, sockets.fds[0], TlsStream::Side::Server, serverContext)
        , client(loop, sockets.fds[1], TlsStream::Side::Client, clientContext, name)
    {
    }

    // Runs both handshakes; an end that fails closes.
    void shakeHands()
    {
        spawn(keep(server.handshake(), &serverShaken), "server");
        spawn(keep(client.handshake(), &clientShaken), "client");
        QVERIFY(runUntil([this] { return clientShaken.has_value(); }));
        if (!*clientShaken)
            client.close();
        QVERIFY(runUntil([this] { return serverShaken.has_value(); }));
        if (!*serverShaken)
            server.close();
    }
    bool bothAgree() const { return *serverShaken && *clientShaken; }
    std::string serverReason() const { return *serverShaken ? "" : serverShaken->error().message; }
    std::string clientReason() const { return *clientShaken ? "" : clientShaken->error().message; }

    SocketPair sockets;
    std::optional<Shaken> serverShaken;
    std::optional<Shaken> clientShaken;
    TlsStream server;
    TlsStream client;
};

Task<std::string> readAll(IOStream &stream)
{
    std::string all;
    for (;;) {
        QuietReadAwaiter read = stream.readSome(1'000'000);
        const auto part = co_await read;
        if (!part)
            break;
        all += *part;
    }
    co_return all;
}

Task<std::string> readUntilClose(IOStream &stream)
{
    ReadAwaiter read = stream.readUntilClose(1'000'000);
    co_return std::string(co_await read);
}

Task<std::string> readBytes(IOStream &stream, std::size_t bytes)
{
    ReadAwaiter read = stream.readBytes(bytes);
    co_return std::string(co_await read);
}

Task<> keepBytes(IOStream &stream, std::size_t bytes, std::string *target)
{
    ReadAwaiter read = stream.readBytes(bytes);
    *target = co_await read;
}

bool has(const std::vector<CertificateField> &fields, const char *name, const char *value)
{
    return std::any_of(fields.begin(), fields.end(), [&](const CertificateField &field) {
        return field.name == name && field.value == value;
    });
}

// A client that can say more than TlsStream does.
class RawTlsClient
{
public:
    RawTlsClient(int fd, const TlsContext &context)
        : m_fd(fd)
        , m_ssl(SSL_new(context.native()))
    {
        SSL_set_bio(m_ssl.get(), BIO_new(BIO_s_mem()), m_outgoing);
        SSL_set_connect_state(m_ssl.get());
    }
    ~RawTlsClient() { ::close(m_fd); }
    Q_DISABLE_COPY_MOVE(RawTlsClient)

    bool shakeHands()
    {
        pump();
        const bool isDone = SSL_do_handshake(m_ssl.get()) == 1;
        pump();
        return isDone;
    }
    void updateKeys(int times)
    {
        for (int i = 0; i < times; ++i) {
            SSL_key_update(m_ssl.get(), SSL_KEY_UPDATE_NOT_REQUESTED);
            SSL_do_handshake(m_ssl.get());
        }
    }
    void write(std::string_view bytes)
    {
        SSL_write(m_ssl.get(), bytes.data(), static_cast<int>(bytes.size()));
    }
    // What there is to send and to receive goes as far as the socket lets it.
    void pump()
    {
        char *waiting = nullptr;
        const auto size = static_cast<std::size_t>(BIO_get_mem_data(m_outgoing, &waiting)) - m_sent;
        if (const ssize_t count = ::send(m_fd, waiting + m_sent, size, MSG_NOSIGNAL); count > 0)
            m_sent += static_cast<std::size_t>(count);
        std::array<char, 4096> received{};
        const ssize_t count = ::recv(m_fd, received.data(), received.size(), 0);
        if (count > 0)
            BIO_write(SSL_get_rbio(m_ssl.get()), received.data(), static_cast<int>(count));
    }

private:
    int m_fd;
    SslPtr m_ssl;
    BIO *m_outgoing = BIO_new(BIO_s_mem());
    std::size_t m_sent = 0;
};

} // namespace

// Two TlsStreams that talk to each other.
class TestTlsStreams final : public TestCase
{
    Q_OBJECT

private slots:
    void row7TheClientVerifiesTheServer();
    void aServerIsVerifiedByItsName_data();
    void aServerIsVerifiedByItsName();
    void aServerOfAnotherAuthorityIsRefused();
    void aRequiredCertificateIsVerifiedAndTold();
    void aRequiredCertificateThatIsMissingIsSaid();
    void aCertificateOfAnotherAuthorityIsSaid();
    void anOptionalCertificateMayBeMissing();
    void row14DataBeforeAGoodbyeIsReadWithIt();
    void row15WhatASlowReaderLeavesWaits();
    void row15LongDataWaitsBehindItsHead_data();
    void row15LongDataWaitsBehindItsHead();
    void row15ManyPartsAreOneStream();
    void aGoodbyeEndsOneSideOnly();
    void aCutIsNoEndForAClient();
    void aCutIsAnEndForAServer();
    void aResetSaysNoGoodbye();
    void anIdleStreamHoldsNoBuffer();
    void keyUpdatesWithoutEndTakeTurns();
    void aHandshakeComesByteByByte();
    void closingEndsAHandshake();
    void contextsOfTheSameThingsAreEqual();

private:
    TlsContext client(const TlsIdentity *identity = nullptr)
    {
        return *clientTls({true, m_files.authority(), identity});
    }
    TlsContext server(ClientCertificates wanted = ClientCertificates::None)
    {
        return *serverTls(m_server, {wanted, m_files.authority()});
    }

    TestCertificates m_files;
    TlsIdentity m_server =
        m_files.identity(u"server"_s, {u"subjectAltName=DNS:shop.test,IP:127.0.0.1,IP:::1"_s});
    TlsIdentity m_ada = m_files.identity(
        u"ada"_s, {u"subjectAltName=email:ada@shop.test,DNS:ada.test,URI:spiffe://ada"_s});
};

void TestTlsStreams::row7TheClientVerifiesTheServer()
{
    IOLoop loop;
    TlsPair pair(loop, server(), client());
    pair.shakeHands();
    QVERIFY2(pair.bothAgree(), (pair.clientReason() + pair.serverReason()).c_str());
    const TlsFacts facts = pair.server.facts();
    QCOMPARE(facts.protocol, std::string("TLS 1.3"));
    QCOMPARE(facts.applicationProtocol, std::string("http/1.1"));
    QCOMPARE(facts.serverName, std::string("shop.test"));
    QVERIFY(facts.peer.empty());
    QVERIFY(has(pair.client.facts().peer, "commonName", "server"));
}

void TestTlsStreams::aServerIsVerifiedByItsName_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<bool>("accepted");
    QTest::newRow("name") << QByteArray("shop.test") << true;
    QTest::newRow("other name") << QByteArray("bank.test") << false;
    QTest::newRow("address") << QByteArray("127.0.0.1") << true;
    QTest::newRow("address of IPv6") << QByteArray("::1") << true;
    QTest::newRow("address in short") << QByteArray("127.1") << true;
    QTest::newRow("address with a zone") << QByteArray("::1%lo") << true;
    QTest::newRow("other address") << QByteArray("127.0.0.2") << false;
    QTest::newRow("other address in short") << QByteArray("127.2") << false;
    QTest::newRow("other address with a zone") << QByteArray("fe80::1%lo") << false;
}

void TestTlsStreams::aServerIsVerifiedByItsName()
{
    QFETCH(QByteArray, name);
    QFETCH(bool, accepted);
    IOLoop loop;
    TlsPair pair(loop, server(), client(), name.toStdString());
    pair.shakeHands();
    QCOMPARE(pair.clientShaken->has_value(), accepted);
    if (!accepted)
        QVERIFY2(pair.clientReason().find("mismatch") != std::string::npos,
                 pair.clientReason().c_str());
}

void TestTlsStreams::aServerOfAnotherAuthorityIsRefused()
{
    IOLoop loop;
    TlsPair pair(loop, server(), usualClientTls(true));
    pair.shakeHands();
    QVERIFY(pair.clientReason().starts_with("The server's certificate is not accepted: "));
    QCOMPARE(pair.serverReason(),
             std::string("The client does not trust the certificate (alert unknown CA)."));
}

void TestTlsStreams::aRequiredCertificateIsVerifiedAndTold()
{
    IOLoop loop;
    TlsPair pair(loop, server(ClientCertificates::Required), client(&m_ada));
    pair.shakeHands();
    QVERIFY2(pair.bothAgree(), pair.serverReason().c_str());
    const std::vector<CertificateField> peer = pair.server.facts().peer;
    QVERIFY(has(peer, "subject", "CN=ada,O=Example"));
    QVERIFY(has(peer, "commonName", "ada"));
    QVERIFY(has(peer, "issuer", "CN=Test authority"));
    QVERIFY(has(peer, "alternativeName", "email:ada@shop.test"));
    QVERIFY(has(peer, "alternativeName", "DNS:ada.test"));
    QVERIFY(has(peer, "alternativeName", "URI:spiffe://ada"));
    QCOMPARE(peer.back().name, std::string("fingerprint"));
    QCOMPARE(peer.back().value.size(), 64U);
}

void TestTlsStreams::aRequiredCertificateThatIsMissingIsSaid()
{
    IOLoop loop;
    TlsPair pair(loop, server(ClientCertificates::Required), client());
    pair.shakeHands();
    QCOMPARE(pair.serverReason(),
             std::string("The client sent no certificate, and this port requires one."));
}

void TestTlsStreams::aCertificateOfAnotherAuthorityIsSaid()
{
    const TestCertificates others;
    const TlsIdentity eve = others.identity(u"eve"_s);
    for (const ClientCertificates wanted :
         {ClientCertificates::Optional, ClientCertificates::Required}) {
        IOLoop loop;
        TlsPair pair(loop, server(wanted), client(&eve));
        pair.shakeHands();
        QVERIFY2(pair.serverReason().starts_with("The client's certificate is not accepted: "),
                 pair.serverReason().c_str());
    }
}

void TestTlsStreams::anOptionalCertificateMayBeMissing()
{
    IOLoop loop;
    TlsPair pair(loop, server(ClientCertificates::Optional), client());
    pair.shakeHands();
    QVERIFY(pair.bothAgree());
    QVERIFY(pair.server.facts().peer.empty());
}

// The goodbye is in the socket's bytes of the data: no event tells of it.
void TestTlsStreams::row14DataBeforeAGoodbyeIsReadWithIt()
{
    IOLoop loop;
    TlsPair pair(loop, server(), client());
    pair.shakeHands();
    pair.client.write("last words");
    pair.client.shutdownWrite();
    QCOMPARE(runTask(readBytes(pair.server, 4)), std::string("last"));
    QCOMPARE(runTask(readAll(pair.server)), std::string(" words"));
    QVERIFY(pair.server.readEnded());
    QVERIFY(!pair.server.closed());
}

void TestTlsStreams::row15WhatASlowReaderLeavesWaits()
{
    IOLoop loop;
    TlsPair pair(loop, server(), client());
    pair.shakeHands();
    std::string much(5'000'000, ' ');
    for (std::size_t i = 0; i < much.size(); ++i)
        much[i] = static_cast<char>('a' + i % 23);
    pair.server.write(std::string_view(much).substr(0, 3'000'001));
    QVERIFY(!pair.server.isFlushed());
    QVERIFY(pair.server.unsentBytes() > 1'000'000);
    pair.server.write(std::string_view(much).substr(3'000'001));
    QVERIFY(runTask(readBytes(pair.client, much.size())) == much);
    QVERIFY(runUntil([&pair] { return pair.server.isFlushed(); }));
    QCOMPARE(pair.server.bufferBytes(), 0U);
}

void TestTlsStreams::row15LongDataWaitsBehindItsHead_data()
{
    QTest::addColumn<Poller::Kind>("kind");
    QTest::addColumn<int>("size");
    for (const auto &[name, kind] :
         {std::pair("epoll", Poller::Kind::Epoll), std::pair("notifier", Poller::Kind::Notifier)}) {
        // In one record with the head; and of several.
        for (const int size : {9'000, 40'000})
            QTest::addRow("%s, %d bytes", name, size) << kind << size;
    }
}

void TestTlsStreams::row15LongDataWaitsBehindItsHead()
{
    QFETCH(Poller::Kind, kind);
    QFETCH(int, size);
    IOLoopOptions options;
    options.poller = kind;
    IOLoop loop(options);
    TlsPair pair(loop, server(), client());
    pair.shakeHands();
    const std::string data(std::size_t(size), 'x');
    std::string all;
    for (int round = 0; round < 3; ++round) {
        while (pair.server.isFlushed()) {
            pair.server.writeInPlace("head", data);
            all += "head" + data;
        }
        QVERIFY(runTask(readBytes(pair.client, all.size())) == all);
        QVERIFY(runUntil([&pair] { return pair.server.isFlushed(); }));
        QCOMPARE(pair.server.untakenBytes(), std::uint64_t(0));
        QCOMPARE(pair.server.bufferBytes(), std::size_t(0));
        // So that the socket is full at another place of an answer.
        pair.server.write(std::string(std::size_t(5'000), 'y'));
        all = std::string(std::size_t(5'000), 'y');
    }
}

void TestTlsStreams::row15ManyPartsAreOneStream()
{
    IOLoop loop;
    TlsPair pair(loop, server(), client());
    pair.shakeHands();
    const std::string large(40'000, 'x');
    const std::array<std::string_view, 5> parts{"head", "", large, large, "end"};
    pair.server.write(parts);
    pair.server.shutdownWrite();
    QCOMPARE(runTask(readUntilClose(pair.client)), "head" + large + large + "end");
}

void TestTlsStreams::aGoodbyeEndsOneSideOnly()
{
    IOLoop loop;
    TlsPair pair(loop, server(), client());
    pair.shakeHands();
    pair.client.write("question");
    pair.client.shutdownWrite();
    QCOMPARE(runTask(readAll(pair.server)), std::string("question"));
    pair.server.write("answer");
    pair.server.close();
    QCOMPARE(runTask(readUntilClose(pair.client)), std::string("answer"));
}

void TestTlsStreams::aCutIsNoEndForAClient()
{
    IOLoop loop;
    TlsPair pair(loop, server(), client());
    pair.shakeHands();
    pair.server.write("half of an ans");
    ::shutdown(pair.sockets.fds[0], SHUT_RDWR);
    QVERIFY_THROWS_EXCEPTION(StreamClosedError, runTask(readUntilClose(pair.client)));
    QCOMPARE(pair.client.systemError(), ECONNRESET);
}

void TestTlsStreams::aCutIsAnEndForAServer()
{
    IOLoop loop;
    TlsPair pair(loop, server(), client());
    pair.shakeHands();
    pair.client.write("question");
    ::shutdown(pair.sockets.fds[1], SHUT_WR);
    QCOMPARE(runTask(readAll(pair.server)), std::string("question"));
    QVERIFY(!pair.server.closed());
}

void TestTlsStreams::aResetSaysNoGoodbye()
{
    IOLoop loop;
    TlsPair pair(loop, server(), client());
    pair.shakeHands();
    pair.server.write("half of an ans");
    pair.server.reset();
    QVERIFY_THROWS_EXCEPTION(StreamClosedError, runTask(readUntilClose(pair.client)));
}

void TestTlsStreams::anIdleStreamHoldsNoBuffer()
{
    IOLoop loop;
    TlsPair pair(loop, server(), client());
    pair.shakeHands();
    for (int i = 0; i < 3; ++i) {
        pair.client.write("ping");
        QCOMPARE(runTask(readBytes(pair.server, 4)), std::string("ping"));
        pair.server.write("pong");
        QCOMPARE(runTask(readBytes(pair.client, 4)), std::string("pong"));
    }
    std::string next;
    spawn(keepBytes(pair.server, 4, &next), "reader");
    QCoreApplication::processEvents();
    QCOMPARE(pair.server.bufferBytes(), 0U);
    pair.client.write("last");
    QVERIFY(runUntil([&next] { return next == "last"; }));
}

// Each costs more to follow than to send, and gives the reader nothing (RFC 8446 4.6.3).
void TestTlsStreams::keyUpdatesWithoutEndTakeTurns()
{
    IOLoop loop;
    SocketPair sockets;
    TlsStream stream(loop, sockets.fds[0], TlsStream::Side::Server, server());
    RawTlsClient raw(sockets.fds[1], client());
    std::optional<Shaken> shaken;
    spawn(keep(stream.handshake(), &shaken), "server");
    QVERIFY(runUntil([&] { return raw.shakeHands() && shaken; }));
    QVERIFY(*shaken);

    raw.updateKeys(10'000);
    raw.write("data");
    raw.pump();
    std::string read;
    spawn(keepBytes(stream, 4, &read), "reader");
    QVERIFY(runUntil([&] {
        raw.pump();
        return !read.empty();
    }));
    QCOMPARE(read, std::string("data"));
}

void TestTlsStreams::aHandshakeComesByteByByte()
{
    IOLoop loop;
    SocketPair front;
    SocketPair back;
    TlsStream one(loop, front.fds[0], TlsStream::Side::Client, client(), "shop.test");
    TlsStream other(loop, back.fds[0], TlsStream::Side::Server, server());
    std::optional<Shaken> oneShaken;
    std::optional<Shaken> otherShaken;
    spawn(keep(one.handshake(), &oneShaken), "client");
    spawn(keep(other.handshake(), &otherShaken), "server");
    const auto relayByte = [](int from, int to) {
        char byte = 0;
        if (::recv(from, &byte, 1, 0) == 1)
            QCOMPARE(::send(to, &byte, 1, MSG_NOSIGNAL), 1);
    };
    QVERIFY(runUntil([&] {
        relayByte(front.fds[1], back.fds[1]);
        relayByte(back.fds[1], front.fds[1]);
        return oneShaken && otherShaken;
    }));
    QVERIFY(*oneShaken && *otherShaken);
    ::close(front.fds[1]);
    ::close(back.fds[1]);
}

void TestTlsStreams::closingEndsAHandshake()
{
    IOLoop loop;
    for (const bool begun : {false, true}) {
        SocketPair sockets;
        TlsStream stream(loop, sockets.fds[0], TlsStream::Side::Server, server());
        std::optional<Shaken> shaken;
        spawn(keep(stream.handshake(), &shaken), "server");
        if (begun)
            QCOMPARE(::send(sockets.fds[1], "\x16\x03", 2, 0), 2);
        loop.callLater(1ms, [&stream] { stream.close(); });
        QVERIFY(runUntil([&shaken] { return shaken.has_value(); }));
        QVERIFY(!*shaken);
        ::close(sockets.fds[1]);
    }
}

void TestTlsStreams::contextsOfTheSameThingsAreEqual()
{
    QVERIFY(server() == server());
    QVERIFY(!(server() == server(ClientCertificates::Required)));
    QVERIFY(!(server() == *serverTls(m_ada)));
    QVERIFY(!serverTls(m_server, {ClientCertificates::Required, "/missing.pem"}));
    QVERIFY(!serverTls(m_server, {ClientCertificates::Required, m_files.path(u"ca.key"_s)}));
}

} // namespace mynah::test

QTEST_GUILESS_MAIN(mynah::test::TestTlsStreams)
#include "tst_tlsstreams.moc"
