// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/program.h"

#include <QFile>
#include <QSslCertificate>
#include <QSslSocket>
#include <QTcpServer>
#include <QTest>

#include <linux/capability.h>
#include <sys/prctl.h>
#include <unistd.h>

using namespace mynah;
using namespace mynah::test;
using namespace Qt::StringLiterals;

// Where mynah-cli serve listens, and what it says when it cannot.
class TestListening final : public ProgramTest
{
    Q_OBJECT

private slots:
    void servesSeveralFilesOnPortsOfTheirOwn()
    {
        const QString other =
            write(u"other.mynah"_s, QByteArray(Greeting).replace("Hello!", "Other"));
        Program program({u"serve"_s, m_file, other, u"--port"_s, u"0"_s});
        QVERIFY(runUntil([&] {
            program.says("Listening on ");
            return program.out().count("Listening on ") == 2;
        }));
        QCOMPARE(program.stop(), 0);
    }

    void listensOnAUnixSocket()
    {
        const QString socket = path(u"socket"_s);
        Program program({u"serve"_s, m_file, u"--host"_s, u"unix:"_s + socket});
        QVERIFY(program.says("Listening on unix:" + socket.toUtf8()));
        QVERIFY(get(unixSocket(socket), "/hello").ends_with("Hello!"));
        QVERIFY(program.says(" unix GET /hello 200 "));
        QCOMPARE(program.stop(), 0);
        QVERIFY(!QFile::exists(socket));
    }

    void saysThatOtherMachinesCanReachIt()
    {
        Program everywhere({u"serve"_s, m_file, u"--host"_s, u"0.0.0.0"_s, u"--port"_s, u"0"_s});
        QVERIFY(everywhere.complains("Other machines can reach http://"));
        QCOMPARE(everywhere.stop(), 0);
        Program here({u"serve"_s, m_file, u"--port"_s, u"0"_s});
        QVERIFY(here.port() > 0);
        QCOMPARE(here.stop(), 0);
        QVERIFY(!here.err().contains("Other machines"));
    }

    // A page of the user's browser, or a name that is bound to 127.0.0.1 again, gets the answers of
    // the mock and nothing else: there is nothing over HTTP that controls Mynah.
    void noRequestControlsIt_data()
    {
        QTest::addColumn<QByteArray>("line");
        for (const char *line :
             {"POST /__admin/shutdown HTTP/1.1", "PUT /mynah/workspace HTTP/1.1",
              "DELETE /routes HTTP/1.1", "OPTIONS /hello HTTP/1.1", "TRACE /hello HTTP/1.1"})
            QTest::newRow(line) << QByteArray(line);
    }
    void noRequestControlsIt()
    {
        QFETCH(QByteArray, line);
        Program program({u"serve"_s, m_file});
        RawClient client(loopback(program.port()));
        client.send(line.toStdString()
                    + "\r\nHost: evil.example\r\nOrigin: http://evil.example\r\n"
                      "Content-Length: 2\r\nConnection: close\r\n\r\n{}");
        const std::string answer = client.readToEnd();
        const std::string status = answer.substr(9, 3);
        QVERIFY2(status == "404" || status == "405" || status == "501", answer.c_str());
        // No permission for pages of other origins is given.
        QVERIFY(answer.find("Access-Control-") == std::string::npos);
        QVERIFY(get(program.port(), "/hello").ends_with("Hello!"));
        QCOMPARE(program.stop(), 0);
    }

    void namesTheProgramThatHoldsThePort()
    {
        QTcpServer holder;
        QVERIFY(holder.listen(QHostAddress::LocalHost));
        const QString port = QString::number(holder.serverPort());
        Program program({u"serve"_s, m_file, u"--port"_s, port});
        QCOMPARE(program.exitCode(), 1);
        const QByteArray &error = program.err();
        QVERIFY(error.contains("Port " + port.toUtf8() + " on 127.0.0.1 is already used by"));
        QVERIFY(error.contains("(pid " + QByteArray::number(QCoreApplication::applicationPid())));
        QVERIFY(error.contains("is free: try --port "));
    }

    void saysAWayOutOfAForeignAddress()
    {
        Program program({u"serve"_s, m_file, u"--host"_s, u"192.0.2.1"_s});
        QCOMPARE(program.exitCode(), 1);
        QVERIFY(program.err().contains("192.0.2.1"));
        QVERIFY(program.err().contains("try --host 127.0.0.1"));
    }

    void saysWhatIsWrongWithACertificate()
    {
        Program program({u"serve"_s, m_file, u"--tls-cert"_s, path(u"no.pem"_s), u"--tls-key"_s,
                         path(u"no.key"_s)});
        QCOMPARE(program.exitCode(), 1);
        QVERIFY(program.err().contains("no.pem"));
    }

    void row3ListensOnIPv6()
    {
        Program program({u"serve"_s, m_file, u"--host"_s, u"[::1]"_s});
        const QUrl url = program.url();
        QCOMPARE(url.host(), u"::1"_s);
        ListenAddress address = loopback(url.port());
        address.host = "::1";
        QVERIFY(get(address, "/hello").ends_with("Hello!"));
        QVERIFY(program.says(" [::1]:"));
        QCOMPARE(program.stop(), 0);
    }

    // A socket file that a killed program left is in nobody's way; one that is served is.
    void row3AUnixSocketBelongsToWhoeverServesIt()
    {
        const QString host = u"unix:"_s + path(u"mine"_s);
        Program killed({u"serve"_s, m_file, u"--host"_s, host});
        QVERIFY(killed.says("Listening on unix:"));
        killed.stop(SIGKILL);
        QVERIFY(QFile::exists(path(u"mine"_s)));
        Program serving({u"serve"_s, m_file, u"--host"_s, host});
        QVERIFY(serving.says("Listening on unix:"));
        Program late({u"serve"_s, m_file, u"--host"_s, host});
        QCOMPARE(late.exitCode(), 1);
        QVERIFY(late.err().contains(path(u"mine"_s).toUtf8() + ": another program serves it"));
        QVERIFY(get(unixSocket(path(u"mine"_s)), "/hello").ends_with("Hello!"));
        QCOMPARE(serving.stop(), 0);
    }

    // As systemd does it: descriptor 3 on, and the number of the process that they are for.
    void row3TakesTheSocketOfTheServiceManager()
    {
        QTcpServer manager;
        QVERIFY(manager.listen(QHostAddress::LocalHost));
        const int socket = static_cast<int>(manager.socketDescriptor());
        ProgramCommand command;
        command.program = u"/bin/sh"_s;
        command.arguments = {u"-c"_s, u"LISTEN_FDS=1 LISTEN_PID=$$ exec \"$@\""_s, u"sh"_s};
        command.prepare = [socket] { ::dup2(socket, 3); };
        Program program({u"serve"_s, m_file}, command);
        QCOMPARE(program.port(), int(manager.serverPort()));
        // Waits in the queue that both have; only the program takes from it.
        manager.pauseAccepting();
        QVERIFY(get(program.port(), "/hello").ends_with("Hello!"));
        QCOMPARE(program.stop(), 0);
    }

    void row7SpeaksTlsWithTheGivenCertificate()
    {
        const QString folder = QStringLiteral(MYNAH_TEST_DATA "/tls/");
        Program program({u"serve"_s, m_file, u"--tls-cert"_s, folder + u"localhost.crt"_s,
                         u"--tls-key"_s, folder + u"localhost.key"_s});
        const QUrl url = program.url();
        QCOMPARE(url.scheme(), u"https"_s);
        QSslSocket client;
        client.setPeerVerifyMode(QSslSocket::VerifyNone);
        client.connectToHostEncrypted(u"127.0.0.1"_s, static_cast<quint16>(url.port()));
        TRY_VERIFY(client.isEncrypted());
        QCOMPARE(client.peerCertificate().subjectInfo(QSslCertificate::CommonName),
                 QStringList{u"localhost"_s});
        client.write("GET /hello HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        TRY_COMPARE(client.state(), QAbstractSocket::UnconnectedState);
        QVERIFY(client.readAll().endsWith("\r\n\r\nHello!"));
        // A plain request is told where to go.
        QVERIFY(get(url.port(), "/hello").find("https://") != std::string::npos);
        QCOMPARE(program.stop(), 0);
        QVERIFY(program.out().contains(" GET /hello 200 6 B "));
    }

    void row7SpeaksTlsWithItsOwnCertificate()
    {
        qputenv("XDG_DATA_HOME", m_folder.path().toUtf8());
        Program program({u"serve"_s, m_file, u"--tls"_s});
        const QUrl url = program.url();
        QCOMPARE(url.scheme(), u"https"_s);
        const QString authority = path(u"ca.pem"_s);
        Program hand({u"certificate"_s, u"--out"_s, authority});
        QCOMPARE(hand.exitCode(), 0);
        QProcess curl;
        curl.start(u"curl"_s, {u"-sS"_s, u"--cacert"_s, authority, url.toString() + u"/hello"_s});
        QVERIFY(runUntil([&curl] { return curl.state() == QProcess::NotRunning; }));
        QCOMPARE(curl.readAllStandardOutput(), QByteArray("Hello!"));
        curl.start(u"curl"_s, {u"-sS"_s, url.toString()});
        QVERIFY(program.complains("does not trust the certificate"));
        QVERIFY(runUntil([&curl] { return curl.state() == QProcess::NotRunning; }));
        QCOMPARE(program.stop(), 0);
        Program print({u"certificate"_s});
        QCOMPARE(print.exitCode(), 0);
        QFile written(authority);
        QVERIFY(written.open(QIODevice::ReadOnly));
        QCOMPARE(print.out(), written.readAll());
        qunsetenv("XDG_DATA_HOME");
    }

    void saysWhereTheAuthorityCannotBeWritten()
    {
        qputenv("XDG_DATA_HOME", m_folder.path().toUtf8());
        Program program({u"certificate"_s, u"--out"_s, path(u"no/ca.pem"_s)});
        QCOMPARE(program.exitCode(), 1);
        QVERIFY(program.err().contains("no/ca.pem: cannot be written"));
        qputenv("XDG_DATA_HOME", m_file.toUtf8());
        Program homeless({u"certificate"_s});
        QCOMPARE(homeless.exitCode(), 1);
        QVERIFY(homeless.err().contains("XDG_DATA_HOME"));
        qunsetenv("XDG_DATA_HOME");
    }

    void saysThatAKeyBelongsToAnotherCertificate()
    {
        const QString folder = QStringLiteral(MYNAH_TEST_DATA "/tls/");
        Program program({u"serve"_s, m_file, u"--tls-cert"_s, folder + u"localhost.crt"_s,
                         u"--tls-key"_s, folder + u"other.key"_s});
        QCOMPARE(program.exitCode(), 1);
        QVERIFY(program.err().contains("other.key does not belong to the certificate"));
    }

    void saysAWayOutOfAPrivilegedPort()
    {
        QFile first(u"/proc/sys/net/ipv4/ip_unprivileged_port_start"_s);
        if (!first.open(QIODevice::ReadOnly) || first.readAll().trimmed().toInt() <= 80)
            QSKIP("Here, every port is for everybody.");
        ProgramCommand command;
        // Root may open them, but for this capability.
        command.prepare = [] { ::prctl(PR_CAPBSET_DROP, CAP_NET_BIND_SERVICE, 0, 0, 0); };
        Program program({u"serve"_s, m_file, u"--port"_s, u"80"_s}, command);
        QCOMPARE(program.exitCode(), 1);
        QVERIFY2(program.err().contains("127.0.0.1:80: Permission denied; ports below 1024 need "
                                        "CAP_NET_BIND_SERVICE or sysctl "
                                        "net.ipv4.ip_unprivileged_port_start=80: try --port 8"),
                 program.err().constData());
    }
};

QTEST_GUILESS_MAIN(TestListening)
#include "tst_listening.moc"
