// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/json.h"
#include "tests/app/program.h"

#include <QTest>

#include <sys/resource.h>

using namespace mynah;
using namespace mynah::test;
using namespace Qt::StringLiterals;

// mynah-cli serve: the life of the program and its access lines.
class TestHeadless final : public ProgramTest
{
    Q_OBJECT

private slots:
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

    void saysWhatItIs()
    {
        Program program({u"--version"_s});
        QCOMPARE(program.exitCode(), 0);
        const QByteArrayList lines = program.out().split('\n');
        QCOMPARE(lines.first(), QByteArray("mynah-cli " MYNAH_VERSION));
        QVERIFY(lines.contains(QByteArray("Qt ") + qVersion()));
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

    void keepsNothingWhenItOnlyCounts()
    {
        Program program({u"serve"_s, m_file, u"--no-capture"_s});
        QVERIFY(get(program.port(), "/hello").ends_with("Hello!"));
        QCOMPARE(program.stop(), 0);
        QVERIFY(!program.out().contains("/hello"));
        QCOMPARE(program.err(), QByteArray());
    }

    void row9ARequestInFlightIsAnsweredBeforeTheEnd_data() { servesUntilASignal_data(); }
    void row9ARequestInFlightIsAnsweredBeforeTheEnd()
    {
        QFETCH(int, signal);
        Program program({u"serve"_s, m_file});
        RawClient client(loopback(program.port()));
        client.send("GET /hello HTTP/1.1\r\nHost: x\r\n\r\nGET /slow HTTP/1.1\r\nHost: x\r\n\r\n");
        QVERIFY(client.readResponse().ends_with("Hello!"));
        program.signal(signal);
        const std::string response = client.readToEnd();
        client.close();
        QCOMPARE(program.exitCode(), 0);
        QVERIFY(response.find("Connection: close\r\n") != std::string::npos);
        QVERIFY(response.ends_with("\r\n\r\nHello!"));
        QVERIFY(program.out().contains(" GET /slow 200 6 B "));
    }

    void endsInTimeWhateverItsClientsDo()
    {
        Program program({u"serve"_s, m_file});
        const ListenAddress address = loopback(program.port());
        RawClient silent(address);
        RawClient slow(address);
        slow.send("GET /hello HT");
        RawClient uploading(address);
        uploading.send("POST /echo HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n\r\nhalf");
        QVERIFY(get(program.port(), "/hello").ends_with("Hello!"));
        QCOMPARE(program.stop(), 0);
        QCOMPARE(silent.readToEnd() + slow.readToEnd() + uploading.readToEnd(), std::string());
    }

    void saysWhatItCutOff()
    {
        const QByteArray hasty = QByteArray(Greeting).replace(
            R"("id": "s",)", R"("id": "s", "limits": {"stopTimeoutMs": 20},)");
        Program program({u"serve"_s, write(u"hasty.mynah"_s, hasty)});
        RawClient uploading(loopback(program.port()));
        uploading.send("POST /echo HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n"
                       "Expect: 100-continue\r\n\r\n");
        QVERIFY(uploading.readUntil("\r\n\r\n").starts_with("HTTP/1.1 100 "));
        QCOMPARE(program.stop(), 0);
        QVERIFY(program.complains("(its limit stopTimeoutMs) and were cut off: 1"));
        QVERIFY(uploading.readToEnd().empty());
    }

    void aSecondSignalEndsItAtOnce()
    {
        const QByteArray patient = QByteArray(Greeting).replace(
            R"("id": "s",)", R"("id": "s", "limits": {"stopTimeoutMs": 3600000},)");
        Program program({u"serve"_s, write(u"patient.mynah"_s, patient)});
        const ListenAddress address = loopback(program.port());
        RawClient uploading(address);
        uploading.send("POST /echo HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n"
                       "Expect: 100-continue\r\n\r\n");
        QVERIFY(uploading.readUntil("\r\n\r\n").starts_with("HTTP/1.1 100 "));
        program.signal(SIGTERM);
        QVERIFY(runUntil([&] { return !RawClient(address).isOpen(); }));
        QVERIFY(!uploading.hasEnded());
        QCOMPARE(program.stop(SIGTERM), -1);
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
        std::string members;
        for (const auto &member : json->items())
            members += member.key() + ' ';
        QCOMPARE(members,
                 std::string("time connection client method target status requestBytes "
                             "responseBytes tookMs server route response outcome error "));
    }

    void writesNoAccessLinesWhenAsked()
    {
        Program program({u"serve"_s, m_file, u"--log-format=none"_s});
        get(program.port(), "/hello");
        QCOMPARE(program.stop(), 0);
        QCOMPARE(program.out().count('\n'), 1);
    }

    void row4SurvivesALackOfDescriptors()
    {
        ProgramCommand command;
        command.prepare = [] {
            const rlimit few{32, 32};
            setrlimit(RLIMIT_NOFILE, &few);
        };
        Program program({u"serve"_s, m_file}, command);
        const ListenAddress address = loopback(program.port());
        std::vector<std::unique_ptr<RawClient>> crowd;
        for (int i = 0; i < 60; ++i) {
            crowd.push_back(std::make_unique<RawClient>(address));
            crowd.back()->send("GET /hello HTTP/1.1\r\nHost: x\r\n\r\n");
        }
        QVERIFY(program.complains("accepting pauses: Too many open files"));
        // Those who wait come in as others leave.
        for (auto &client : crowd) {
            QVERIFY(client->readResponse().ends_with("Hello!"));
            client->close();
        }
        QVERIFY(program.complains("accepting goes on"));
        QCOMPARE(program.err().count("accepting pauses"), 1);
        QCOMPARE(program.stop(), 0);
    }

    void row5ServesWithSeveralWorkers()
    {
        Program program({u"serve"_s, m_file, u"--workers"_s, u"4"_s});
        const int port = program.port();
        for (int i = 0; i < 20; ++i)
            QVERIFY(get(port, "/hello").ends_with("Hello!"));
        QVERIFY(runUntil([&] {
            program.says("GET /hello");
            return program.out().count("GET /hello 200") == 20;
        }));
        QCOMPARE(program.stop(), 0);
    }

    void answers500WithTheReasonForAMissingBodyFile()
    {
        const QByteArray missing = QByteArray(Greeting).replace(
            R"("r", "body": {"kind": "inline", "text": "Hello!")",
            R"("r", "body": {"kind": "file", "file": "no-such-file.json")");
        Program program({u"serve"_s, write(u"missing.mynah"_s, missing)});
        const std::string response = get(program.port(), "/hello");
        QVERIFY(response.starts_with("HTTP/1.1 500 "));
        QVERIFY(response.find("no-such-file.json") != std::string::npos);
        QVERIFY(program.says("GET /hello 500 "));
        QCOMPARE(program.stop(), 0);
        QVERIFY(program.err().contains("no-such-file.json"));
    }

    void servesAReadOnlyWorkspace()
    {
        const QString file = write(u"readonly.mynah"_s, Greeting);
        QVERIFY(QFile::setPermissions(file, QFileDevice::ReadOwner));
        Program program({u"serve"_s, file});
        QVERIFY(get(program.port(), "/hello").ends_with("Hello!"));
        QCOMPARE(program.stop(), 0);
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
