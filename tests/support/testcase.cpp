// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testcase.h"

#include <QRegularExpression>
#include <QTest>

namespace mynah::test {

void TestCase::init()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
}

std::chrono::milliseconds patience(std::chrono::milliseconds base)
{
    const int factor = qEnvironmentVariableIntValue("MYNAH_TEST_TIMEOUT_FACTOR");
    return base * (factor > 0 ? factor : 1);
}

} // namespace mynah::test
