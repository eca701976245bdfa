// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/net/pausenotice.h"
#include "tests/support/testcase.h"

#include <QTest>

using namespace mynah;

class TestPauseNotice : public test::TestCase
{
    Q_OBJECT

private slots:
    void saysOnceThatItBeginsAndOnceThatItIsOver()
    {
        PauseNotice notice;
        QTest::ignoreMessage(QtWarningMsg, "accepting pauses: it is full");
        notice.begin("it is full");
        notice.begin("it is full");
        notice.end();
        QTest::ignoreMessage(QtWarningMsg, "accepting goes on");
        notice.end();
    }

    void saysItAgainTheNextTime()
    {
        PauseNotice notice;
        for (int i = 0; i < 2; ++i) {
            QTest::ignoreMessage(QtWarningMsg, "accepting pauses: it is full");
            notice.begin("it is full");
            QTest::ignoreMessage(QtWarningMsg, "accepting goes on");
            notice.end();
        }
    }

    void oneThatStopsSaysNothing()
    {
        PauseNotice notice;
        QTest::ignoreMessage(QtWarningMsg, "accepting pauses: it is full");
        notice.begin("it is full");
        notice.leave();
        QTest::ignoreMessage(QtWarningMsg, "accepting pauses: again");
        notice.begin("again");
        notice.leave();
    }
};

QTEST_GUILESS_MAIN(TestPauseNotice)
#include "tst_pausenotice.moc"
