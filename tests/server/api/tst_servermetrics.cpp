// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/api/metricstext.h"
#include "server/api/servermetrics.h"
#include "server/domain/workspace.h"
#include "tests/support/testcase.h"

#include <QTest>

#include <algorithm>

using namespace mynah;

namespace {

WorkspaceMetrics sample()
{
    ServerMetrics server;
    server.id = "s";
    server.name = "The \"shop\"";
    server.totals.byStatus = {{0, 1}, {200, 2}};
    server.totals.took.add(200'000);
    server.totals.took.add(20'000'000'000);
    server.connections = {.open = 1, .taken = 2, .refused = 3};
    server.routeCount = 1;
    server.routes.push_back({"r", "GET", "/a\\d+", 4});
    WorkspaceMetrics workspace;
    workspace.name = "shop.mynah";
    workspace.servers.push_back(server);
    ListenerStatus listener;
    listener.serverId = "s";
    listener.address = "127.0.0.1";
    listener.port = 80;
    workspace.listeners.push_back(listener);
    workspace.recorder.seen = 5;
    workspace.problems = 6;
    workspace.reloads = 7;
    workspace.failedReloads = 8;
    return workspace;
}

std::string written(const std::vector<WorkspaceMetrics> &workspaces)
{
    MetricsText out;
    writeServerMetrics(out, workspaces);
    return out.text();
}

Workspace withRoutes(std::size_t count)
{
    MockServer server;
    server.id = "s";
    Folder folder;
    folder.id = "f";
    for (std::size_t number = 0; number < count; ++number) {
        MockRoute route;
        route.id = "r" + std::to_string(number);
        folder.children.emplace_back(route);
    }
    server.routes.emplace_back(folder);
    Workspace workspace;
    workspace.servers.push_back(server);
    return workspace;
}

} // namespace

class TestServerMetrics : public test::TestCase
{
    Q_OBJECT

private slots:
    void writesWhatIsCounted_data()
    {
        QTest::addColumn<QByteArray>("line");
        // With other quotes than they have.
        for (const char *line : {
                 "mynah_server_info{workspace='shop.mynah',server='s',name='The \\'shop\\''} 1",
                 "mynah_listener_up{workspace='shop.mynah',server='s',listener='0',"
                 "address='127.0.0.1',port='80'} 0",
                 "mynah_http_requests_total{workspace='shop.mynah',server='s',code='none'} 1",
                 "mynah_http_requests_total{workspace='shop.mynah',server='s',code='200'} 2",
                 "mynah_http_connections_open{workspace='shop.mynah',server='s'} 1",
                 "mynah_http_connections_accepted_total{workspace='shop.mynah',server='s'} 2",
                 "mynah_http_connections_refused_total{workspace='shop.mynah',server='s'} 3",
                 "mynah_route_requests_total{workspace='shop.mynah',server='s',route='r',"
                 "method='GET',path='/a\\\\d+'} 4",
                 "mynah_recorder_exchanges_total{workspace='shop.mynah'} 5",
                 "mynah_workspace_problems{workspace='shop.mynah'} 6",
                 "mynah_workspace_reloads_total{workspace='shop.mynah',result='success'} 7",
                 "mynah_workspace_reloads_total{workspace='shop.mynah',result='failure'} 8",
             })
            QTest::newRow(line) << QByteArray(line).replace('\'', '"');
    }
    void writesWhatIsCounted()
    {
        QFETCH(QByteArray, line);
        const std::string text = written({sample()});
        QVERIFY2(QByteArray::fromStdString("\n" + text).contains("\n" + line + "\n"), text.c_str());
    }

    void addsUpTheBucketsOfAHistogram()
    {
        const QByteArray text = QByteArray::fromStdString(written({sample()}));
        const QByteArray labels = "workspace=\"shop.mynah\",server=\"s\"";
        const QByteArray name = "\nmynah_http_request_duration_seconds";
        for (const auto &[le, count] : {std::pair("0.0001", "0"), std::pair("0.00025", "1"),
                                        std::pair("10", "1"), std::pair("+Inf", "2")})
            QVERIFY2(
                text.contains(name + "_bucket{" + labels + ",le=\"" + le + "\"} " + count + "\n"),
                le);
        QVERIFY(text.contains(name + "_sum{" + labels + "} 20.0002\n"));
        QVERIFY(text.contains(name + "_count{" + labels + "} 2\n"));
    }

    // The format wants all samples of a name together.
    void writesEachFamilyOnceForAllWorkspaces()
    {
        WorkspaceMetrics other = sample();
        other.name = "other.mynah";
        const QByteArrayList lines =
            QByteArray::fromStdString(written({sample(), other})).split('\n');
        QStringList families;
        QString family;
        for (const QByteArray &line : lines) {
            if (line.startsWith("# TYPE ")) {
                family = QString::fromUtf8(line.split(' ').at(2));
                families += family;
            } else if (!line.isEmpty() && !line.startsWith('#')) {
                QVERIFY2(line.startsWith(family.toUtf8()), line.constData());
            }
        }
        QCOMPARE(families.removeDuplicates(), 0);
        const auto unmatched = std::count_if(lines.begin(), lines.end(), [](const auto &line) {
            return line.startsWith("mynah_http_requests_unmatched_total{");
        });
        QCOMPARE(unmatched, 2);
    }

    void tellsOfAsManyRoutesAsAreBearable()
    {
        const ExchangeStore store;
        const auto few = serverMetrics(withRoutes(3), store);
        QCOMPARE(few.at(0).routeCount, 3u);
        QCOMPARE(few.at(0).routes.size(), 3u);
        const auto many = serverMetrics(withRoutes(WorkspaceMetrics::MostRoutes + 1), store);
        QCOMPARE(many.at(0).routeCount, WorkspaceMetrics::MostRoutes + 1);
        QCOMPARE(many.at(0).routes.size(), WorkspaceMetrics::MostRoutes);
    }

    void writesWhatTheSystemSaysOfTheProcess()
    {
        MetricsText out;
        writeProcessMetrics(out);
        for (const char *name :
             {"process_cpu_seconds_total", "process_resident_memory_bytes",
              "process_virtual_memory_bytes", "process_open_fds", "process_start_time_seconds"})
            QVERIFY2(QByteArray::fromStdString(out.text()).contains("\n" + QByteArray(name) + " "),
                     name);
    }
};

QTEST_GUILESS_MAIN(TestServerMetrics)
#include "tst_servermetrics.moc"
