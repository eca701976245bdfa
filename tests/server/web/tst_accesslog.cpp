// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/web/accesslog.h"
#include "tests/support/testcase.h"

#include <QTest>

using namespace std::string_literals;

namespace mynah::test {

class TestAccessLog final : public TestCase
{
    Q_OBJECT

private slots:
    void saysWhatWasAsked()
    {
        const AccessLogEntry entry{404, "GET", "/a?b", "127.0.0.1",
                                   std::chrono::microseconds(1254)};
        QCOMPARE(accessLogLine(entry), "404 GET /a?b (127.0.0.1) 1.25ms"s);
    }

    void onlyOurOwnFailuresAreWarnings()
    {
        QTest::ignoreMessage(QtInfoMsg, "200 GET / (::1) 0.00ms");
        logAccess({200, "GET", "/", "::1", {}});
        QTest::ignoreMessage(QtInfoMsg, "404 GET / (::1) 0.00ms");
        logAccess({404, "GET", "/", "::1", {}});
        QTest::ignoreMessage(QtWarningMsg, "500 GET / (::1) 0.00ms");
        logAccess({500, "GET", "/", "::1", {}});
    }
};

} // namespace mynah::test

QTEST_GUILESS_MAIN(mynah::test::TestAccessLog)
#include "tst_accesslog.moc"
