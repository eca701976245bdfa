// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/uitestcase.h"
#include "ui/statusphrases.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mynah::test {

class TestStatusPhrases final : public UiTestCase
{
    Q_OBJECT

private slots:
    void knowsTheNamesOfTheRegistry();
    void aCodeWithoutANameHasNone();
    void areInOrderAndOnce();
};

void TestStatusPhrases::knowsTheNamesOfTheRegistry()
{
    QCOMPARE(statusPhrase(200), u"OK"_s);
    QCOMPARE(statusPhrase(404), u"Not Found"_s);
    QCOMPARE(statusPhrase(413), u"Content Too Large"_s);
    QCOMPARE(statusPhrase(511), u"Network Authentication Required"_s);
}

void TestStatusPhrases::aCodeWithoutANameHasNone()
{
    for (const int status : {0, 99, 299, 418, 599, 999, -1})
        QCOMPARE(statusPhrase(status), QString());
}

void TestStatusPhrases::areInOrderAndOnce()
{
    const auto all = statusPhrases();
    QVERIFY(std::is_sorted(all.begin(), all.end(),
                           [](const auto &a, const auto &b) { return a.status <= b.status; }));
}

} // namespace mynah::test

QTEST_MAIN(mynah::test::TestStatusPhrases)
#include "tst_statusphrases.moc"
