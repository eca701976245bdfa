// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/testcase.h"

#include <QTemporaryDir>

namespace mynah::test {

// Base of every test of the window: private settings and data folders, no native dialogs, the looks
// that people see.
class UiTestCase : public TestCase
{
    Q_OBJECT

public:
    UiTestCase();
    const QTemporaryDir &home() const { return m_home; }

protected slots:
    // In place of TestCase's: what the offscreen platform cannot do says nothing about Mynah.
    void init();

private:
    QTemporaryDir m_home;
};

} // namespace mynah::test
