// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/listeneroverrides.h"
#include "tests/support/testcase.h"

#include <QTest>

using namespace mynah;

namespace {

Workspace workspace(int servers, std::size_t listeners)
{
    Workspace made;
    for (int i = 0; i < servers; ++i) {
        MockServer server;
        server.id = std::to_string(i);
        server.listeners.resize(listeners);
        made.servers.push_back(server);
    }
    return made;
}

} // namespace

class TestListenerOverrides : public test::TestCase
{
    Q_OBJECT

private slots:
    void changesNothingWhenNothingIsAsked()
    {
        ListenerOverrides none;
        const Workspace before = workspace(1, 2);
        const auto after = withOverrides(before, none);
        QVERIFY(after);
        QVERIFY(*after == before);
    }

    void countsPortsOnFromListenerToListener()
    {
        ListenerOverrides overrides;
        overrides.port = 9000;
        overrides.host = "0.0.0.0";
        const auto first = withOverrides(workspace(2, 2), overrides);
        QVERIFY(first);
        QCOMPARE(first->servers[0]->listeners[0].port, 9000);
        QCOMPARE(first->servers[1]->listeners[1].port, 9003);
        QCOMPARE(first->servers[1]->listeners[1].address, std::string("0.0.0.0"));
        const auto second = withOverrides(workspace(1, 1), overrides);
        QCOMPARE(second->servers[0]->listeners[0].port, 9004);
    }

    void givesEachListenerAnyPort()
    {
        ListenerOverrides overrides;
        overrides.port = 0;
        const auto changed = withOverrides(workspace(1, 2), overrides);
        QCOMPARE(changed->servers[0]->listeners[1].port, 0);
    }

    void leavesDisabledServersAlone()
    {
        Workspace before = workspace(2, 1);
        MockServer disabled = *before.servers[0];
        disabled.enabled = false;
        before.servers[0] = disabled;
        ListenerOverrides overrides;
        overrides.port = 9000;
        const auto changed = withOverrides(before, overrides);
        QCOMPARE(changed->servers[0]->listeners[0].port, 8080);
        QCOMPARE(changed->servers[1]->listeners[0].port, 9000);
    }

    void givesAServerWithoutListenersOne()
    {
        ListenerOverrides overrides;
        overrides.port = 9000;
        const auto changed = withOverrides(workspace(1, 0), overrides);
        QCOMPARE(changed->servers[0]->listeners.size(), 1u);
        QCOMPARE(changed->servers[0]->listeners[0].address, std::string("127.0.0.1"));
    }

    void putsTlsOnEveryListener()
    {
        ListenerOverrides overrides;
        overrides.tls.emplace();
        overrides.tls->certificate = "/c.pem";
        const auto changed = withOverrides(workspace(1, 2), overrides);
        QCOMPARE(changed->servers[0]->listeners[1].tls->certificate, std::string("/c.pem"));
    }

    void opensOneUnixSocketForOneServer()
    {
        ListenerOverrides overrides;
        overrides.host = "unix:/run/m";
        const auto changed = withOverrides(workspace(1, 3), overrides);
        QCOMPARE(changed->servers[0]->listeners.size(), 1u);
        QVERIFY(changed->servers[0]->listeners[0].isUnix());
        QVERIFY(!withOverrides(workspace(2, 1), overrides));
    }

    void refusesPortsBeyondTheLast()
    {
        ListenerOverrides overrides;
        overrides.port = 65535;
        QVERIFY(withOverrides(workspace(1, 1), overrides));
        overrides.port = 65535;
        QVERIFY(!withOverrides(workspace(1, 2), overrides));
    }
};

QTEST_GUILESS_MAIN(TestListenerOverrides)
#include "tst_listeneroverrides.moc"
