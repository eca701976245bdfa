// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/json.h"
#include "tests/support/rawclient.h"
#include "tests/support/testcase.h"

#include <QFile>
#include <QProcess>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>
#include <QUrl>

#include <csignal>

using namespace mynah;
using namespace Qt::StringLiterals;
using test::RawClient;

namespace {

const QByteArray Greeting = R"({
  "formatVersion": 1,
  "name": "Greeting",
  "servers": [
    {
      "id": "s",
      "listeners": [{"address": "127.0.0.1", "port": 0}],
      "routes": [
        {
          "kind": "route", "id": "hello", "method": "GET", "path": "/hello",
          "responses": [{"id": "r", "body": {"kind": "inline", "text": "Hello!"}}]
        }
      ]
    }
  ]
}
)";

// The same with a body file that is not there.
QByteArray withMissingFile()
{
    return QByteArray(Greeting).replace(R"("kind": "inline", "text": "Hello!")",
                                        R"("kind": "file", "file": "no-such-file.json")");
}

// The real program.
class Program
{
public:
    explicit Program(const QStringList &arguments)
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.remove(u"DISPLAY"_s);
        m_process.setProcessEnvironment(environment);
        m_process.start(QStringLiteral(MYNAH_CLI), arguments);
        m_process.waitForStarted();
    }
    ~Program()
    {
        m_process.kill();
        m_process.waitForFinished();
    }
    Q_DISABLE_COPY_MOVE(Program)

    // Waits until the output has the text.
    bool says(const QByteArray &text) { return waits(m_out, text, QProcess::StandardOutput); }
    bool complains(const QByteArray &text) { return waits(m_err, text, QProcess::StandardError); }
    // The first URL that it listens on.
    QUrl url()
    {
        says("Listening on ");
        const qsizetype begin = m_out.indexOf("Listening on ") + 13;
        says("\n");
        return QUrl(QString::fromUtf8(m_out.mid(begin, m_out.indexOf('\n', begin) - begin)));
    }
    int port() { return url().port(); }
    int stop(int signal = SIGTERM)
    {
        ::kill(static_cast<pid_t>(m_process.processId()), signal);
        return exitCode();
    }
    // -1: it crashed, or does not end.
    int exitCode()
    {
        if (!m_process.waitForFinished(static_cast<int>(test::patience().count() * 2)))
            return -1;
        m_out += m_process.readAllStandardOutput();
        m_err += m_process.readAllStandardError();
        return m_process.exitStatus() == QProcess::NormalExit ? m_process.exitCode() : -1;
    }
    const QByteArray &out() const { return m_out; }
    const QByteArray &err() const { return m_err; }

private:
    bool waits(QByteArray &seen, const QByteArray &text, QProcess::ProcessChannel channel)
    {
        m_process.setReadChannel(channel);
        const bool there = test::runUntil([&] {
            seen += m_process.readAll();
            return seen.contains(text) || m_process.state() == QProcess::NotRunning;
        });
        seen += m_process.readAll();
        return there && seen.contains(text);
    }

    QProcess m_process;
    QByteArray m_out;
    QByteArray m_err;
};

ListenAddress loopback(int port)
{
    ListenAddress address;
    address.port = static_cast<std::uint16_t>(port);
    return address;
}

std::string get(int port, const std::string &target)
{
    RawClient client(loopback(port));
    client.send("GET " + target + " HTTP/1.1\r\nHost: x\r\n\r\n");
    return client.readResponse();
}

} // namespace

class TestHeadless : public test::TestCase
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    QString m_file;

    QString write(const QString &name, const QByteArray &bytes)
    {
        QFile file(m_folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            return {};
        return file.fileName();
    }
    static Json har(const QString &path)
    {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            return {};
        const auto json = parseJson(file.readAll().toStdString());
        return json ? (*json)["log"]["entries"] : Json();
    }

private slots:
    void initTestCase() { m_file = write(u"greeting.mynah"_s, Greeting); }

    void servesUntilASignal_data()
    {
        QTest::addColumn<int>("signal");
        QTest::newRow("SIGINT") << SIGINT;
        QTest::newRow("SIGTERM") << SIGTERM;
    }
    void servesUntilASignal()
    {
        QFETCH(int, signal);
        Program program({u"serve"_s, m_file, u"--port"_s, u"0"_s});
        const QUrl url = program.url();
        QCOMPARE(url.host(), u"127.0.0.1"_s);
        QVERIFY(url.port() > 0);
        const std::string response = get(url.port(), "/hello");
        QVERIFY(response.starts_with("HTTP/1.1 200 OK\r\n"));
        QVERIFY(response.ends_with("\r\n\r\nHello!"));
        QVERIFY(program.says(" GET /hello 200 6 B "));
        QVERIFY(program.says(" ms hello\n"));
        QCOMPARE(program.stop(signal), 0);
        QCOMPARE(program.err(), QByteArray());
    }

    void closesAnIdleConnectionWhenItStops()
    {
        Program program({u"serve"_s, m_file});
        RawClient client(loopback(program.port()));
        client.send("GET /hello HTTP/1.1\r\nHost: x\r\n\r\n");
        QVERIFY(client.readResponse().ends_with("Hello!"));
        QCOMPARE(program.stop(), 0);
        QCOMPARE(client.readToEnd(), std::string());
        QVERIFY(client.hasEnded());
    }

    void writesAccessLinesAsJson()
    {
        Program program({u"serve"_s, m_file, u"--log-format"_s, u"json"_s});
        get(program.port(), "/nothing");
        QVERIFY(program.says("\"target\":\"/nothing\""));
        QCOMPARE(program.stop(), 0);
        const QByteArray line = program.out().split('\n').value(1);
        const auto json = parseJson(line.toStdString());
        QVERIFY(json);
        QCOMPARE((*json)["status"].get<int>(), 404);
        QVERIFY((*json)["route"].is_null());
    }

    void recordsMalformedRequestsAsWell()
    {
        const QString recording = m_folder.filePath(u"recording.har"_s);
        Program program({u"serve"_s, m_file, u"--record"_s, recording});
        const int port = program.port();
        get(port, "/hello");
        RawClient client(loopback(port));
        client.send("this is not HTTP\r\n\r\n");
        QVERIFY(client.readToEnd().starts_with("HTTP/1.1 400 "));
        // The file is whole while the program runs.
        TRY_VERIFY(har(recording).size() == 2);
        QCOMPARE(program.stop(), 0);

        const Json entries = har(recording);
        QCOMPARE(entries[0]["request"]["url"].get<std::string>(),
                 "http://127.0.0.1:" + std::to_string(port) + "/hello");
        QCOMPARE(entries[0]["response"]["content"]["text"].get<std::string>(),
                 std::string("Hello!"));
        QCOMPARE(entries[1]["response"]["status"].get<int>(), 400);
        QVERIFY(!entries[1]["comment"].get<std::string>().empty());
        QVERIFY(program.out().contains(" 400 "));
        QVERIFY(program.out().contains(" malformed: "));
    }

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

    void servesSeveralFilesOnPortsOfTheirOwn()
    {
        const QString other =
            write(u"other.mynah"_s, QByteArray(Greeting).replace("Hello!", "Other"));
        Program program({u"serve"_s, m_file, other, u"--port"_s, u"0"_s});
        QVERIFY(test::runUntil([&] {
            program.says("Listening on ");
            return program.out().count("Listening on ") == 2;
        }));
        QCOMPARE(program.stop(), 0);
    }

    void servesWithSeveralWorkers()
    {
        Program program({u"serve"_s, m_file, u"--workers"_s, u"4"_s});
        const int port = program.port();
        for (int i = 0; i < 20; ++i)
            QVERIFY(get(port, "/hello").ends_with("Hello!"));
        QVERIFY(test::runUntil([&] {
            program.says("GET /hello");
            return program.out().count("GET /hello 200") == 20;
        }));
        QCOMPARE(program.stop(), 0);
    }

    void listensOnAUnixSocket()
    {
        const QString path = m_folder.filePath(u"socket"_s);
        Program program({u"serve"_s, m_file, u"--host"_s, u"unix:"_s + path});
        QVERIFY(program.says("Listening on unix:" + path.toUtf8()));
        ListenAddress address;
        address.unixPath = path.toStdString();
        RawClient client(address);
        client.send("GET /hello HTTP/1.1\r\nHost: x\r\n\r\n");
        QVERIFY(client.readResponse().ends_with("Hello!"));
        QVERIFY(program.says(" unix GET /hello 200 "));
        QCOMPARE(program.stop(), 0);
        QVERIFY(!QFile::exists(path));
    }

    void answers500WithTheReasonForAMissingBodyFile()
    {
        Program program({u"serve"_s, write(u"missing.mynah"_s, withMissingFile())});
        const std::string response = get(program.port(), "/hello");
        QVERIFY(response.starts_with("HTTP/1.1 500 "));
        QVERIFY(response.find("no-such-file.json") != std::string::npos);
        QVERIFY(program.says("GET /hello 500 "));
        QCOMPARE(program.stop(), 0);
        QVERIFY(program.err().contains("no-such-file.json"));
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
        Program program({u"serve"_s, m_file, u"--tls-cert"_s, m_folder.filePath(u"no.pem"_s),
                         u"--tls-key"_s, m_folder.filePath(u"no.key"_s)});
        QCOMPARE(program.exitCode(), 1);
        QVERIFY(program.err().contains("no.pem"));
    }

    void servesAReadOnlyWorkspace()
    {
        const QString file = write(u"readonly.mynah"_s, Greeting);
        QVERIFY(QFile::setPermissions(file, QFileDevice::ReadOwner));
        Program program({u"serve"_s, file});
        QVERIFY(get(program.port(), "/hello").ends_with("Hello!"));
        QCOMPARE(program.stop(), 0);
    }

    void namesThePlaceInABadWorkspace_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QByteArray>("place");
        QTest::newRow("truncated") << Greeting.first(100) << QByteArray("line ");
        QTest::newRow("not JSON") << QByteArray("hello") << QByteArray("line 1");
        QTest::newRow("too new") << QByteArray(Greeting).replace("\"formatVersion\": 1",
                                                                 "\"formatVersion\": 99")
                                 << QByteArray("99");
        QTest::newRow("wrong type")
            << QByteArray(Greeting).replace("\"path\": \"/hello\"", "\"path\": 7")
            << QByteArray(":/servers/0/routes/0/path: ");
        QTest::newRow("of something else") << QByteArray("[1, 2]") << QByteArray("workspace");
    }
    void namesThePlaceInABadWorkspace()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QByteArray, place);
        const QString file = write(u"bad.mynah"_s, bytes);
        Program serve({u"serve"_s, file});
        QCOMPARE(serve.exitCode(), 1);
        QVERIFY2(serve.err().contains(file.toUtf8() + ':'), serve.err().constData());
        QVERIFY2(serve.err().contains(place), serve.err().constData());

        Program check({u"check"_s, file});
        QCOMPARE(check.exitCode(), 1);
        QVERIFY2(check.out().startsWith(file.toUtf8() + ':'), check.out().constData());
        QVERIFY2(check.out().contains(place), check.out().constData());
        QFile unchanged(file);
        QVERIFY(unchanged.open(QIODevice::ReadOnly));
        QCOMPARE(unchanged.readAll(), bytes);
    }

    void checksWhatTheCompilerSays()
    {
        const QString file = write(u"missing.mynah"_s, withMissingFile());
        Program program({u"check"_s, file});
        QCOMPARE(program.exitCode(), 1);
        const QByteArray place = file.toUtf8() + ":/servers/0/routes/0/responses/0/body/file: ";
        QVERIFY2(program.out().startsWith(place), program.out().constData());
        QCOMPARE(program.out().count('\n'), 1);
        Program fine({u"check"_s, m_file});
        QCOMPARE(fine.exitCode(), 0);
        QCOMPARE(fine.out(), QByteArray());
    }

    void findsNothingWrongWithTheExamples_data()
    {
        QTest::addColumn<QString>("name");
        for (const QString &name : {u"hello"_s, u"echo"_s, u"rest-api"_s})
            QTest::newRow(qPrintable(name)) << name;
    }
    void findsNothingWrongWithTheExamples()
    {
        QFETCH(QString, name);
        Program program(
            {u"check"_s,
             QStringLiteral(MYNAH_SOURCE_DIR "/resources/examples/%1.mynah").arg(name)});
        const int exitCode = program.exitCode();
        QCOMPARE(program.out(), QByteArray());
        QCOMPARE(exitCode, 0);
    }

    void reportsAFileThatIsNotThere()
    {
        Program program({u"serve"_s, m_folder.filePath(u"none.mynah"_s)});
        QCOMPARE(program.exitCode(), 1);
        QVERIFY(program.err().contains("none.mynah"));
    }

    void reportsARecordingThatCannotBeWritten()
    {
        Program program({u"serve"_s, m_file, u"--record"_s, u"/no/such/folder/r.har"_s});
        QCOMPARE(program.exitCode(), 1);
        QVERIFY(program.err().contains("/no/such/folder/r.har: cannot be written"));
    }

    void explainsItself()
    {
        Program help({u"--help"_s});
        QCOMPARE(help.exitCode(), 0);
        QVERIFY(help.out().contains("Usage: mynah-cli serve"));
        Program version({u"--version"_s});
        QCOMPARE(version.exitCode(), 0);
        QVERIFY(version.out().startsWith("mynah-cli "));
        Program wrong({u"serve"_s, u"--prot"_s, u"1"_s});
        QCOMPARE(wrong.exitCode(), 2);
        QVERIFY(wrong.err().contains("There is no option --prot"));
    }
};

QTEST_GUILESS_MAIN(TestHeadless)
#include "tst_headless.moc"
