// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <chrono>

namespace mynah::test {

// Base of every test class: any warning that a test does not expect fails it.
class TestCase : public QObject
{
    Q_OBJECT

protected slots:
    void init();
};

// A patience that a slow machine can stretch with MYNAH_TEST_TIMEOUT_FACTOR.
std::chrono::milliseconds patience(std::chrono::milliseconds base = std::chrono::seconds(5));

} // namespace mynah::test

// Like QTRY_VERIFY and QTRY_COMPARE, with the stretched patience.
#define TRY_VERIFY(expression) \
    QTRY_VERIFY_WITH_TIMEOUT(expression, static_cast<int>(::mynah::test::patience().count()))
#define TRY_COMPARE(actual, expected) \
    QTRY_COMPARE_WITH_TIMEOUT(actual, expected, static_cast<int>(::mynah::test::patience().count()))
