// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/program.h"

#include <QFile>
#include <QSslSocket>
#include <QTcpServer>
#include <QTest>

using namespace mynah;
using namespace mynah::test;
using namespace Qt::StringLiterals;

// mynah-cli serve --watch.
class TestWatching final : public ProgramTest
{
    Q_OBJECT

private slots:
    void loadsAFileAgainWhenItChanges()
    {
        const QString file = write(u"watched.mynah"_s, Greeting);
        Program program({u"serve"_s, file, u"--watch"_s});
        const int port = program.port();
        RawClient client(loopback(port));
        client.send("GET /hello HTTP/1.1\r\nHost: x\r\n\r\n");
        QVERIFY(client.readResponse().ends_with("Hello!"));

        write(u"watched.mynah"_s, QByteArray(Greeting).replace("Hello!", "Goodbye!"));
        QVERIFY(program.complains("Reloaded "));
        // On the connection that was open all the time.
        client.send("GET /hello HTTP/1.1\r\nHost: x\r\n\r\n");
        QVERIFY(client.readResponse().ends_with("Goodbye!"));

        // A file that was replaced, and is broken.
        const QString broken = write(u"broken.tmp"_s, "{ \"formatVersion\": 1,");
        QVERIFY(QFile::remove(file));
        QVERIFY(QFile::rename(broken, file));
        QVERIFY(program.complains("what was loaded before keeps running"));
        QVERIFY(get(port, "/hello").ends_with("Goodbye!"));
        QCOMPARE(program.stop(), 0);
    }

    void saysThatTheFileIsGoneAndTakesItBack()
    {
        const QString file = write(u"gone.mynah"_s, Greeting);
        Program program({u"serve"_s, file, u"--watch"_s});
        const int port = program.port();
        QVERIFY(QFile::remove(file));
        QVERIFY(program.complains("gone.mynah: there is no file"));
        QVERIFY(program.complains("what was loaded before keeps running"));
        QVERIFY(get(port, "/hello").ends_with("Hello!"));
        write(u"gone.mynah"_s, Greeting);
        QVERIFY(program.complains("Reloaded "));
        QVERIFY(get(port, "/hello").ends_with("Hello!"));
        QCOMPARE(program.stop(), 0);
    }

    void readsTheFilesOfTlsAgainWhenTheyChange()
    {
        const auto data = [](const QString &name) {
            QFile file(QStringLiteral(MYNAH_TEST_DATA "/tls/") + name);
            return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        };
        write(u"w.crt"_s, data(u"localhost.crt"_s));
        write(u"w.key"_s, data(u"localhost.key"_s));
        const QString file =
            write(u"tls.mynah"_s, QByteArray(Greeting).replace("\"port\": 0", R"("port": 0,
                "tls": {"certificate": "w.crt", "key": "w.key"})"));
        Program program({u"serve"_s, file, u"--watch"_s});
        const int port = program.port();
        const auto shakesHands = [port] {
            QSslSocket client;
            client.setPeerVerifyMode(QSslSocket::VerifyNone);
            client.connectToHostEncrypted(u"127.0.0.1"_s, quint16(port));
            return client.waitForEncrypted();
        };
        QVERIFY(shakesHands());
        write(u"w.key"_s, data(u"other.key"_s));
        QVERIFY(program.complains("what was read before goes on being used"));
        QVERIFY(shakesHands());
        write(u"w.key"_s, data(u"localhost.key"_s) + '\n');
        QVERIFY(program.complains("Reloaded "));
        QVERIFY(shakesHands());
        QCOMPARE(program.stop(), 0);
    }

    void aListenerThatCannotBeOpenedEndsNothing()
    {
        QTcpServer holder;
        QVERIFY(holder.listen(QHostAddress::LocalHost));
        const QByteArray taken = QByteArray::number(holder.serverPort());
        const QString file = write(u"moved.mynah"_s, Greeting);
        Program program({u"serve"_s, file, u"--watch"_s});
        RawClient client(loopback(program.port()));
        client.send("GET /hello HTTP/1.1\r\nHost: x\r\n\r\n");
        QVERIFY(client.readResponse().ends_with("Hello!"));
        write(u"moved.mynah"_s, QByteArray(Greeting).replace("\"port\": 0", "\"port\": " + taken));
        QVERIFY(program.complains("Port " + taken + " on 127.0.0.1 is already used by"));
        client.send("GET /hello HTTP/1.1\r\nHost: x\r\n\r\n");
        QVERIFY(client.readResponse().ends_with("Hello!"));
        holder.close();
        write(u"moved.mynah"_s, QByteArray(Greeting).replace("\"port\": 0", "\"port\":  " + taken));
        QVERIFY(program.says("Listening on http://127.0.0.1:" + taken));
        QCOMPARE(program.stop(), 0);
    }
};

QTEST_GUILESS_MAIN(TestWatching)
#include "tst_watching.moc"
