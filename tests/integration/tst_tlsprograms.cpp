// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/domain/exchange.h"
#include "tests/server/api/liveservers.h"
#include "tests/support/testcase.h"
#include "tests/support/testcertificates.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

namespace mynah::test {

using namespace Qt::StringLiterals;
using Client = ListenerTls::ClientCertificate;

namespace {

struct Output
{
    int exitCode = -1;
    QByteArray out;
    QByteArray err;
};

// Runs a program to its end while the servers go on.
Output run(const QString &program, const QStringList &arguments, const QByteArray &input = {})
{
    QProcess process;
    process.start(program, arguments);
    process.write(input);
    process.closeWriteChannel();
    Output output;
    if (runUntil([&process] { return process.state() == QProcess::NotRunning; }))
        output.exitCode = process.exitCode();
    output.out = process.readAllStandardOutput();
    output.err = process.readAllStandardError();
    return output;
}

} // namespace

// What openssl and curl make of a whole server, and what it says of them.
class TestTlsPrograms final : public TestCase
{
    Q_OBJECT

private slots:
    static void initTestCase();
    void eachVersionIsSpokenOrRefused_data();
    void eachVersionIsSpokenOrRefused();
    void handshakesThatFailAreListed_data();
    void handshakesThatFailAreListed();
    void garbageIsListedToo();
    void curlTrustsTheAuthorityThatItIsGiven();
    void pkcs12ServesAsWell();
    void aConnectionIsKeptAlive();
    void sessionsAreResumed();
    void theClientsNameIsSeenByRulesAndTemplates();
    void aMissingCertificateIsListed();
    void severalWorkersShareAContext();

private:
    Listener listenerWith(Client wanted = Client::None) const;
    bool serve(LiveServers &live, Listener listener);
    Output curl(const LiveServers &live, const QStringList &arguments) const;
    Output sClient(const LiveServers &live, const QStringList &arguments) const;
    static std::string lastReason(LiveServers &live);

    TestCertificates m_files;
    PemFiles m_server = m_files.make(u"server"_s, {u"subjectAltName=DNS:localhost,IP:127.0.0.1"_s});
};

void TestTlsPrograms::initTestCase()
{
    static const QTemporaryDir home;
    qputenv("XDG_DATA_HOME", home.path().toUtf8());
}

Listener TestTlsPrograms::listenerWith(Client wanted) const
{
    Listener listener = listenerAt();
    listener.tls.emplace();
    listener.tls->certificate = m_server.certificate;
    listener.tls->key = m_server.key;
    listener.tls->clientCertificate = wanted;
    listener.tls->clientAuthorities = m_files.authority();
    return listener;
}

bool TestTlsPrograms::serve(LiveServers &live, Listener listener)
{
    return live.run(workspaceOf({route("GET", "/", "hello")}, {std::move(listener)}));
}

Output TestTlsPrograms::curl(const LiveServers &live, const QStringList &arguments) const
{
    return run(u"curl"_s,
               QStringList{u"-sS"_s, u"--cacert"_s, QString::fromStdString(m_files.authority())}
                   + arguments + QStringList{QString::fromStdString(live.listener().url + "/")});
}

Output TestTlsPrograms::sClient(const LiveServers &live, const QStringList &arguments) const
{
    return run(
        u"openssl"_s,
        QStringList{u"s_client"_s, u"-connect"_s, QString::fromStdString(live.address().toString())}
            + arguments,
        "GET / HTTP/1.0\r\n\r\n");
}

std::string TestTlsPrograms::lastReason(LiveServers &live)
{
    std::string reason;
    runUntil([&] {
        for (const ConnectionInfo &connection : live.controller.connections().snapshot()) {
            if (connection.state == ConnectionInfo::State::Closed)
                reason = connection.closeReason;
        }
        return !reason.empty();
    });
    return reason;
}

void TestTlsPrograms::eachVersionIsSpokenOrRefused_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("protocol");
    QTest::newRow("1.2") << QStringList{u"-tls1_2"_s} << QByteArray("TLSv1.2");
    QTest::newRow("1.3") << QStringList{u"-tls1_3"_s} << QByteArray("TLSv1.3");
    QTest::newRow("any") << QStringList{u"-alpn"_s, u"h2,http/1.1"_s} << QByteArray("TLSv1.3");
    QTest::newRow("1.0 over ALPN")
        << QStringList{u"-alpn"_s, u"http/1.0"_s} << QByteArray("TLSv1.3");
}

void TestTlsPrograms::eachVersionIsSpokenOrRefused()
{
    QFETCH(QStringList, arguments);
    QFETCH(QByteArray, protocol);
    LiveServers live;
    QVERIFY(serve(live, listenerWith()));
    const Output output = sClient(live, arguments + QStringList{u"-ign_eof"_s});
    QVERIFY2(output.out.contains(protocol), (output.out + output.err).constData());
    QVERIFY(output.out.contains("hello"));
    QVERIFY(live.waitForExchanges(1));
}

void TestTlsPrograms::handshakesThatFailAreListed_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("reason");
    QTest::newRow("1.1") << QStringList{u"-tls1_1"_s, u"-cipher"_s, u"ALL:@SECLEVEL=0"_s}
                         << QByteArray("The client speaks TLS 1.1; this port speaks TLS 1.2 and "
                                       "1.3.");
    QTest::newRow("no cipher") << QStringList{u"-tls1_2"_s, u"-cipher"_s, u"AES128-SHA"_s}
                               << QByteArray("The client and this port have no cipher in common.");
    QTest::newRow("h2") << QStringList{u"-alpn"_s, u"h2"_s}
                        << QByteArray("The client offers only protocols over ALPN that this port "
                                      "does not speak; it speaks http/1.1.");
    QTest::newRow("unknown authority")
        << QStringList{u"-verify_return_error"_s}
        << QByteArray("The client does not trust the certificate (alert unknown CA).");
}

void TestTlsPrograms::handshakesThatFailAreListed()
{
    QFETCH(QStringList, arguments);
    QFETCH(QByteArray, reason);
    LiveServers live;
    QVERIFY(serve(live, listenerWith()));
    QVERIFY(sClient(live, arguments).exitCode != 0);
    QCOMPARE(lastReason(live), reason.toStdString());
    QVERIFY(curl(live, {}).out == "hello");
}

void TestTlsPrograms::garbageIsListedToo()
{
    LiveServers live;
    QVERIFY(serve(live, listenerWith()));
    RawClient client = live.connect();
    client.send(std::string("\x16\x03\x01\x00\xffgarbage", 12) + std::string(300, 'x'));
    QCOMPARE(client.readToEnd().substr(0, 1), std::string("\x15"));
    client.close();
    QVERIFY(lastReason(live).starts_with("The TLS handshake failed: "));
    QCOMPARE(live.controller.store().counters().seen, 0U);
}

void TestTlsPrograms::curlTrustsTheAuthorityThatItIsGiven()
{
    LiveServers live;
    QVERIFY(serve(live, listenerWith()));
    const Output output = curl(live, {u"-v"_s});
    QCOMPARE(output.out, QByteArray("hello"));
    QVERIFY(output.err.contains("accepted http/1.1"));
    QVERIFY(!curl(live, {u"--cacert"_s, u"/dev/null"_s}).out.contains("hello"));
}

void TestTlsPrograms::pkcs12ServesAsWell()
{
    m_files.openssl({u"pkcs12"_s, u"-export"_s, u"-in"_s, u"server.pem"_s, u"-inkey"_s,
                     u"server.key"_s, u"-out"_s, u"both.p12"_s, u"-passout"_s, u"pass:sesame"_s});
    Listener listener = listenerAt();
    listener.tls.emplace().pkcs12 = "both.p12";
    LiveServers live;
    QVERIFY(live.publish(workspaceOf({route("GET", "/", "hello")}, {listener}),
                         QString::fromStdString(m_files.path({}))));
    live.controller.start();
    QVERIFY(live.waitFor(ServerState::Failed));
    QVERIFY(live.controller.status().error->message.text().find("MYNAH_TLS_PASSPHRASE")
            != std::string::npos);
    qputenv("MYNAH_TLS_PASSPHRASE", "sesame");
    QVERIFY(live.start());
    QCOMPARE(curl(live, {}).out, QByteArray("hello"));
    qunsetenv("MYNAH_TLS_PASSPHRASE");
    listener.tls->passphrase = "sesame";
    QVERIFY(live.publish(workspaceOf({route("GET", "/", "hello")}, {listener}),
                         QString::fromStdString(m_files.path({}))));
    QCOMPARE(curl(live, {}).out, QByteArray("hello"));
}

void TestTlsPrograms::aConnectionIsKeptAlive()
{
    LiveServers live;
    QVERIFY(serve(live, listenerWith()));
    const QString again = QString::fromStdString(live.listener().url + "/");
    QCOMPARE(curl(live, {again, again}).out, QByteArray("hellohellohello"));
    QVERIFY(live.waitForExchanges(3));
    QCOMPARE(live.controller.store().exchange(3)->record.numberOnConnection, 3U);
}

void TestTlsPrograms::sessionsAreResumed()
{
    LiveServers live;
    QVERIFY(serve(live, listenerWith()));
    const QString session = QString::fromStdString(m_files.path(u"session"_s));
    for (const QString &version : {u"-tls1_2"_s, u"-tls1_3"_s}) {
        sClient(live, {version, u"-ign_eof"_s, u"-sess_out"_s, session});
        const Output output = sClient(live, {version, u"-ign_eof"_s, u"-sess_in"_s, session});
        QVERIFY2(output.out.contains("Reused, "), output.out.constData());
        QVERIFY(output.out.contains("hello"));
    }
}

void TestTlsPrograms::theClientsNameIsSeenByRulesAndTemplates()
{
    const PemFiles ada = m_files.make(u"ada"_s, {u"subjectAltName=DNS:ada.test"_s});
    MockRoute answering = route("GET", "/", "nobody");
    MockResponse known = *answering.responses[0];
    known.id = "known";
    known.body.text = "hello {{clientCertificate.commonName}}";
    known.body.isTemplate = true;
    known.rules.rules.emplace_back();
    known.rules.rules[0].target = MatchRule::Target::ClientCertificate;
    known.rules.rules[0].name = "alternativeName";
    known.rules.rules[0].value = "DNS:ada.test";
    answering.responses.insert(answering.responses.begin(), known);
    LiveServers live;
    QVERIFY(live.run(workspaceOf({answering}, {listenerWith(Client::Optional)})));
    QCOMPARE(curl(live, {}).out, QByteArray("nobody"));
    QCOMPARE(curl(live,
                  {u"--cert"_s, QString::fromStdString(ada.certificate), u"--key"_s,
                   QString::fromStdString(ada.key)})
                 .out,
             QByteArray("hello ada"));
    QVERIFY(live.waitForExchanges(2));
    QVERIFY(live.controller.store().exchange(1)->tlsPeer.empty());
    const std::string peer = live.controller.store().exchange(2)->tlsPeer;
    QCOMPARE(certificateOwner(peer), std::string_view("ada"));
    QCOMPARE(certificateFields(peer).size(), 5U);
    const auto connections = live.controller.connections().snapshot();
    QVERIFY(std::any_of(connections.begin(), connections.end(), [&](const ConnectionInfo &info) {
        return info.tls && info.tls->peer == peer;
    }));
}

void TestTlsPrograms::aMissingCertificateIsListed()
{
    LiveServers live;
    QVERIFY(serve(live, listenerWith(Client::Required)));
    QVERIFY(curl(live, {}).out.isEmpty());
    QCOMPARE(lastReason(live),
             std::string("The client sent no certificate, and this port requires one."));
}

void TestTlsPrograms::severalWorkersShareAContext()
{
    Listener own = listenerAt();
    own.tls.emplace();
    LiveServers live;
    ServerOptions options;
    options.workers = 2;
    live.controller.setOptions(options);
    QVERIFY(serve(live, own));
    for (int i = 0; i < 6; ++i)
        QCOMPARE(curl(live, {u"-k"_s}).out, QByteArray("hello"));
    // Publishing again changes nothing about the listener.
    const ListenAddress address = live.address();
    QVERIFY(live.publish(workspaceOf({route("GET", "/", "changed")}, {own})));
    QVERIFY(live.address() == address);
    QCOMPARE(curl(live, {u"-k"_s}).out, QByteArray("changed"));
}

} // namespace mynah::test

QTEST_GUILESS_MAIN(mynah::test::TestTlsPrograms)
#include "tst_tlsprograms.moc"
