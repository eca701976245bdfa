// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/filelimit.h"
#include "tests/support/testcase.h"

#include <QTest>

#include <sys/resource.h>

using namespace mynah;

class TestFileLimit final : public test::TestCase
{
    Q_OBJECT

private slots:
    void asManyAsTheSystemAllows()
    {
        rlimit before{};
        QCOMPARE(::getrlimit(RLIMIT_NOFILE, &before), 0);
        const rlimit few{64, before.rlim_max};
        QCOMPARE(::setrlimit(RLIMIT_NOFILE, &few), 0);
        raiseFileLimit();
        rlimit after{};
        QCOMPARE(::getrlimit(RLIMIT_NOFILE, &after), 0);
        QCOMPARE(after.rlim_cur, before.rlim_max);
        QCOMPARE(after.rlim_max, before.rlim_max);
        ::setrlimit(RLIMIT_NOFILE, &before);
    }
};

QTEST_GUILESS_MAIN(TestFileLimit)
#include "tst_filelimit.moc"
