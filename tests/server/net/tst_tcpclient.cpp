// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/net/sockets.h"
#include "server/net/tcpclient.h"
#include "tests/support/runtask.h"
#include "tests/support/testcase.h"

#include <QTemporaryDir>
#include <QTest>

using namespace mynah;

class TestTcpClient : public test::TestCase
{
    Q_OBJECT

private slots:
    void connectsToANameByEveryAddress()
    {
        IOLoop loop;
        // IPv4 only: where localhost is ::1 first, the second address answers.
        const auto bound = bindSockets(ListenAddress());
        QVERIFY(bound);
        ConnectTarget target;
        target.host = "localhost";
        target.port = bound->front().address().port;
        const auto stream = test::runTask(connectTo(target));
        QVERIFY(stream);
        QVERIFY(!(*stream)->closed());
    }

    void connectsToAUnixSocket()
    {
        IOLoop loop;
        const QTemporaryDir folder;
        ConnectTarget target;
        target.unixPath = folder.filePath(QStringLiteral("s")).toStdString();
        const auto bound = bindSockets(ListenAddress::of("unix:" + target.unixPath, 0));
        QVERIFY(bound);
        QVERIFY(test::runTask(connectTo(target)));
    }

    void saysWhyItCannotConnect()
    {
        IOLoop loop;
        ConnectTarget target;
        {
            const auto bound = bindSockets(ListenAddress());
            QVERIFY(bound);
            target.port = bound->front().address().port;
        }
        const auto refused = test::runTask(connectTo(target));
        QVERIFY(!refused);
        QVERIFY(refused.error().text().find("127.0.0.1:" + std::to_string(target.port))
                != std::string::npos);
        target.host = "nowhere.invalid";
        const auto unknown = test::runTask(connectTo(target));
        QVERIFY(!unknown);
        QVERIFY(unknown.error().text().find("nowhere.invalid") != std::string::npos);
    }
};

QTEST_GUILESS_MAIN(TestTcpClient)
#include "tst_tcpclient.moc"
