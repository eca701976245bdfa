// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/net/portowner.h"
#include "server/net/sockets.h"
#include "tests/support/testcase.h"

#include <QTest>

#include <unistd.h>

using namespace mynah;

class TestPortOwner : public test::TestCase
{
    Q_OBJECT

private slots:
    void namesTheProgramThatHoldsAPort()
    {
        const auto bound = bindSockets(ListenAddress());
        QVERIFY(bound);
        const auto owner = portOwner(bound->front().address().port);
        QVERIFY(owner);
        QCOMPARE(owner->pid, std::int64_t(::getpid()));
        QVERIFY(std::string("tst_server_net_portowner").starts_with(owner->program));
        QVERIFY(!owner->program.empty());
        QVERIFY(owner->sameUser);
    }

    void knowsNobodyAtAFreePort()
    {
        std::uint16_t port = 0;
        {
            const auto bound = bindSockets(ListenAddress());
            QVERIFY(bound);
            port = bound->front().address().port;
        }
        QVERIFY(!portOwner(port));
    }

    void theNextFreePortBinds()
    {
        const auto bound = bindSockets(ListenAddress());
        QVERIFY(bound);
        const std::uint16_t busy = bound->front().address().port;
        const std::uint16_t next = nextFreePort("127.0.0.1", busy);
        QVERIFY(next != busy);
        QVERIFY(next == 0 || bindSockets(ListenAddress::of("127.0.0.1", next)));
        QCOMPARE(nextFreePort("192.0.2.1", 8080), std::uint16_t(0));
    }
};

QTEST_GUILESS_MAIN(TestPortOwner)
#include "tst_portowner.moc"
