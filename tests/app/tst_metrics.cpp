// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/program.h"

#include <QRegularExpression>
#include <QTcpServer>
#include <QTest>

using namespace mynah;
using namespace mynah::test;
using namespace Qt::StringLiterals;

namespace {

int metricsPort(Program &program)
{
    if (!program.says("Metrics at http://"))
        return -1;
    static const QRegularExpression port(u"Metrics at http://[^\n]*:([0-9]+)/metrics\n"_s);
    return port.match(QString::fromUtf8(program.out())).captured(1).toInt();
}

std::string answer(int port, const std::string &request)
{
    RawClient client(loopback(port));
    client.send(request + "Host: x\r\nConnection: close\r\n\r\n");
    return client.readToEnd();
}

// Of the first sample whose name and labels begin like that; -1: there is none.
double valueOf(int port, const std::string &sample)
{
    const std::string text = get(port, "/metrics");
    const std::size_t begin = text.find("\n" + sample);
    if (begin == std::string::npos)
        return -1;
    const std::size_t end = text.find('\n', begin + 1);
    const std::size_t blank = text.rfind(' ', end);
    return std::stod(text.substr(blank));
}

std::string ofServer(const QString &file, const std::string &name, const std::string &more = {})
{
    return name + "{workspace=\"" + file.toStdString() + "\",server=\"s\"" + more;
}

} // namespace

// mynah-cli serve --metrics.
class TestMetrics final : public ProgramTest
{
    Q_OBJECT

private slots:
    void countsRealRequests()
    {
        Program program({u"serve"_s, m_file, u"--metrics"_s, u"0"_s});
        const int port = program.port();
        const int metrics = metricsPort(program);
        const auto counted = [&](const std::string &name, const std::string &more = {}) {
            return valueOf(metrics, ofServer(m_file, name, more));
        };
        for (int i = 0; i < 3; ++i)
            QVERIFY(get(port, "/hello").ends_with("Hello!"));
        QVERIFY(get(port, "/nowhere").starts_with("HTTP/1.1 404 "));
        QVERIFY(answer(port, "GET / of nothing HTTP/1.1\r\n").starts_with("HTTP/1.1 400 "));

        QVERIFY(
            runUntil([&] { return counted("mynah_http_requests_total", ",code=\"400\"") == 1; }));
        QCOMPARE(counted("mynah_http_requests_total", ",code=\"200\""), 3);
        QCOMPARE(counted("mynah_http_requests_total", ",code=\"404\""), 1);
        QCOMPARE(counted("mynah_http_requests_unmatched_total"), 1);
        QCOMPARE(counted("mynah_http_requests_malformed_total"), 1);
        QCOMPARE(counted("mynah_http_request_duration_seconds_count"), 5);
        QCOMPARE(counted("mynah_http_connections_accepted_total"), 5);
        QCOMPARE(counted("mynah_route_requests_total",
                         ",route=\"hello\",method=\"GET\",path=\"/hello\"}"),
                 3);
        QVERIFY(counted("mynah_http_received_bytes_total") > 5 * 18);
        QVERIFY(counted("mynah_http_sent_bytes_total") > 5 * 18);
        QVERIFY(valueOf(metrics, "mynah_build_info{version=\"") == 1);
        QVERIFY(valueOf(metrics, "process_resident_memory_bytes ") > 1e6);
        QCOMPARE(program.stop(), 0);
        QCOMPARE(program.err(), QByteArray());
    }

    void countsWhenNothingIsKept()
    {
        Program program({u"serve"_s, m_file, u"--metrics=0"_s, u"--no-capture"_s});
        QVERIFY(get(program.port(), "/hello").ends_with("Hello!"));
        const int metrics = metricsPort(program);
        QVERIFY(runUntil([&] {
            return valueOf(metrics, ofServer(m_file, "mynah_http_requests_total", ",code=\"200\""))
                == 1;
        }));
        QCOMPARE(program.stop(), 0);
    }

    void countsConnectionsThatAreOpen()
    {
        Program program({u"serve"_s, m_file, u"--metrics=0"_s});
        const int metrics = metricsPort(program);
        const auto open = [&] {
            return valueOf(metrics, ofServer(m_file, "mynah_http_connections_open"));
        };
        RawClient client(loopback(program.port()));
        client.send("GET /hello HTTP/1.1\r\nHost: x\r\n\r\n");
        QVERIFY(client.readResponse().ends_with("Hello!"));
        QCOMPARE(open(), 1);
        client.close();
        QVERIFY(runUntil([&] { return open() == 0; }));
        QCOMPARE(program.stop(), 0);
    }

    void isPrometheusText()
    {
        Program program({u"serve"_s, m_file, u"--metrics=0"_s});
        const int metrics = metricsPort(program);
        const std::string whole = get(metrics, "/metrics");
        QVERIFY(whole.starts_with("HTTP/1.1 200 OK\r\n"));
        QVERIFY(whole.find("\r\nContent-Type: text/plain; version=0.0.4; charset=utf-8\r\n")
                != std::string::npos);
        QVERIFY(whole.ends_with("\n"));
        const std::string head = answer(metrics, "HEAD /metrics HTTP/1.1\r\n");
        QVERIFY(head.starts_with("HTTP/1.1 200 OK\r\n"));
        QVERIFY(head.ends_with("\r\n\r\n"));
        QVERIFY(answer(metrics, "POST /metrics HTTP/1.1\r\nContent-Length: 0\r\n")
                    .starts_with("HTTP/1.1 405 "));
        for (const char *path : {"/", "/hello"}) {
            const std::string elsewhere = get(metrics, path);
            QVERIFY(elsewhere.starts_with("HTTP/1.1 404 "));
            QVERIFY(elsewhere.find("\r\nContent-Type: text/plain; charset=utf-8\r\n")
                    != std::string::npos);
            QVERIFY(elsewhere.ends_with("\n/metrics\n/-/healthy\n/-/ready\n"));
        }
        QCOMPARE(program.stop(), 0);
    }

    void answersProbes()
    {
        const QString file = write(u"probed.mynah"_s, Greeting);
        Program program({u"serve"_s, file, u"--metrics=0"_s, u"--watch"_s});
        QVERIFY(program.port() > 0);
        const int metrics = metricsPort(program);
        QVERIFY(get(metrics, "/-/healthy").starts_with("HTTP/1.1 200 "));
        QVERIFY(runUntil([&] { return get(metrics, "/-/ready").starts_with("HTTP/1.1 200 "); }));

        QTcpServer holder;
        QVERIFY(holder.listen(QHostAddress::LocalHost));
        const QByteArray taken = QByteArray::number(holder.serverPort());
        write(u"probed.mynah"_s,
              QByteArray(Greeting).replace(R"("listeners": [)",
                                           R"("listeners": [{"port": )" + taken + "}, "));
        QVERIFY(program.complains("is already used by"));
        QVERIFY(get(metrics, "/-/ready").starts_with("HTTP/1.1 503 "));
        QVERIFY(get(metrics, "/-/healthy").starts_with("HTTP/1.1 200 "));
        QCOMPARE(valueOf(metrics, ofServer(file, "mynah_listener_up", ",listener=\"0\"")), 0);
        QCOMPARE(valueOf(metrics, ofServer(file, "mynah_listener_up", ",listener=\"1\"")), 1);
        QCOMPARE(program.stop(), 0);
    }

    void countsReloads()
    {
        const QString file = write(u"reloaded.mynah"_s, Greeting);
        Program program({u"serve"_s, file, u"--metrics=0"_s, u"--watch"_s});
        QVERIFY(program.port() > 0);
        const int metrics = metricsPort(program);
        const std::string reloads =
            "mynah_workspace_reloads_total{workspace=\"" + file.toStdString() + "\",result=\"";
        write(u"reloaded.mynah"_s, QByteArray(Greeting).replace("Hello!", "Bye!"));
        QVERIFY(program.complains("Reloaded "));
        QCOMPARE(valueOf(metrics, reloads + "success"), 1);
        write(u"reloaded.mynah"_s, "{");
        QVERIFY(program.complains("what was loaded before keeps running"));
        QCOMPARE(valueOf(metrics, reloads + "failure"), 1);
        QCOMPARE(program.stop(), 0);
    }

    void tellsFilesOfTheSameNameApart()
    {
        Program program({u"serve"_s, m_file, m_file, u"--metrics=0"_s});
        QVERIFY(program.port() > 0);
        const int metrics = metricsPort(program);
        const std::string problems = "mynah_workspace_problems{workspace=\"" + m_file.toStdString();
        QCOMPARE(valueOf(metrics, problems + "\"}"), 0);
        QCOMPARE(valueOf(metrics, problems + " (2)\"}"), 0);
        QCOMPARE(program.stop(), 0);
    }

    void saysThatOtherMachinesCanReachThem()
    {
        Program program({u"serve"_s, m_file, u"--metrics"_s, u"0.0.0.0:0"_s});
        QVERIFY(program.complains("Other machines can reach http://"));
        QVERIFY(metricsPort(program) > 0);
        QCOMPARE(program.stop(), 0);
    }

    void endsWhenTheirPortIsTaken()
    {
        QTcpServer holder;
        QVERIFY(holder.listen(QHostAddress::LocalHost));
        const QByteArray port = QByteArray::number(holder.serverPort());
        Program program({u"serve"_s, m_file, u"--metrics"_s, QString::fromUtf8(port)});
        QCOMPARE(program.exitCode(), 1);
        QVERIFY(program.err().contains("Port " + port + " on 127.0.0.1 is already used by"));
        QVERIFY(program.err().contains("; try --metrics 127.0.0.1:"));
        QVERIFY(!program.out().contains("Listening on"));
    }

    // The metrics go last, so that nobody takes a program that ends for one that is gone.
    void endsWithConnectionsThatAreIdle()
    {
        Program program({u"serve"_s, m_file, u"--metrics=0"_s});
        QVERIFY(program.port() > 0);
        RawClient client(loopback(metricsPort(program)));
        client.send("GET /metrics HTTP/1.1\r\nHost: x\r\n\r\n");
        QVERIFY(client.readResponse().starts_with("HTTP/1.1 200 "));
        QCOMPARE(program.stop(), 0);
        QCOMPARE(client.readToEnd(), std::string());
        QVERIFY(client.hasEnded());
    }
};

QTEST_GUILESS_MAIN(TestMetrics)
#include "tst_metrics.moc"
