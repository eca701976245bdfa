// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/json.h"
#include "tests/app/program.h"

#include <QFile>
#include <QTest>

#include <sys/resource.h>

using namespace mynah;
using namespace mynah::test;
using namespace Qt::StringLiterals;

// mynah-cli serve --record.
class TestRecording final : public ProgramTest
{
    Q_OBJECT

private:
    // The entries, if the file is whole.
    static Json har(const QString &path)
    {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            return {};
        const auto json = parseJson(file.readAll().toStdString());
        return json ? (*json)["log"]["entries"] : Json();
    }

private slots:
    void recordsMalformedRequestsAsWell()
    {
        const QString recording = path(u"recording.har"_s);
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
        QCOMPARE(entries[1]["request"]["_bytes"]["text"].get<std::string>(),
                 std::string("this is not HTTP\r\n\r\n"));
        QVERIFY(program.out().contains(" 400 "));
        QVERIFY(program.out().contains(" malformed: "));
    }

    void secretsAreRecordedOnlyWhenAskedFor_data()
    {
        QTest::addColumn<QStringList>("option");
        QTest::addColumn<QString>("credentials");
        QTest::newRow("by default") << QStringList() << u"Basic REDACTED"_s;
        QTest::newRow("asked for") << QStringList(u"--record-secrets"_s) << u"Basic c2VjcmV0"_s;
    }
    void secretsAreRecordedOnlyWhenAskedFor()
    {
        QFETCH(QStringList, option);
        QFETCH(QString, credentials);
        const QString recording = path(u"secrets.har"_s);
        Program program(QStringList{u"serve"_s, m_file, u"--record"_s, recording} + option);
        RawClient client(loopback(program.port()));
        client.send("GET /hello?key=c2VjcmV0 HTTP/1.1\r\nHost: a\r\n"
                    "Authorization: Basic c2VjcmV0\r\nConnection: close\r\n\r\n");
        QVERIFY(client.readToEnd().starts_with("HTTP/1.1 200 "));
        QCOMPARE(program.stop(), 0);
        const Json headers = har(recording)[0]["request"]["headers"];
        QCOMPARE(headers[1]["value"].get<std::string>(), credentials.toStdString());
        QVERIFY(program.out().contains("/hello?key=REDACTED"));
    }

    void reportsARecordingThatCannotBeWritten()
    {
        Program program({u"serve"_s, m_file, u"--record"_s, u"/no/such/folder/r.har"_s});
        QCOMPARE(program.exitCode(), 1);
        QVERIFY(program.err().contains("/no/such/folder/r.har: cannot be written"));
    }

    void isWholeAfterASuddenEnd()
    {
        const QString recording = path(u"killed.har"_s);
        for (int round = 1; round <= 5; ++round) {
            Program program({u"serve"_s, m_file, u"--record"_s, recording});
            RawClient client(loopback(program.port()));
            const std::string body(static_cast<std::size_t>(round) * 2'000, 'x');
            const std::string request = "POST /echo HTTP/1.1\r\nHost: x\r\nContent-Length: "
                + std::to_string(body.size()) + "\r\n\r\n" + body;
            for (int i = 0; i < 10; ++i) {
                client.send(request);
                QVERIFY(client.readResponse().ends_with(body));
            }
            TRY_VERIFY(har(recording).size() == 10);
            client.send(request + request + request);
            QCOMPARE(program.stop(SIGKILL), -1);
            QVERIFY(har(recording).size() >= 10);
        }
    }

    void endsWholeWhenThereIsNoMoreRoom()
    {
        const QString recording = path(u"full.har"_s);
        ProgramCommand command;
        command.prepare = [] {
            const rlimit little{4000, 4000};
            setrlimit(RLIMIT_FSIZE, &little);
        };
        Program program({u"serve"_s, m_file, u"--record"_s, recording}, command);
        const int port = program.port();
        for (int i = 0; i < 10; ++i)
            QVERIFY(get(port, "/hello").ends_with("Hello!"));
        QVERIFY(program.complains("full.har: recording ended: File too large"));
        // It serves on, and says in the end that not all went well.
        QVERIFY(get(port, "/hello").ends_with("Hello!"));
        QCOMPARE(program.stop(), 1);
        QVERIFY(har(recording).is_array());
    }
};

QTEST_GUILESS_MAIN(TestRecording)
#include "tst_recording.moc"
