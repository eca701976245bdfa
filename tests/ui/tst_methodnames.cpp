// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/uitestcase.h"
#include "ui/methodnames.h"

using namespace Qt::StringLiterals;

namespace mynah::test {

class TestMethodNames final : public UiTestCase
{
    Q_OBJECT

private slots:
    void knowsWhatIsCommon();
    void knowsWhatIsOnItsWay();
    void tellsWhatWasProbablyMeant_data();
    void tellsWhatWasProbablyMeant();
};

void TestMethodNames::knowsWhatIsCommon()
{
    for (const QString &method : {u"GET"_s, u"PATCH"_s, u"PROPFIND"_s, u"PURGE"_s, u"ANY"_s})
        QVERIFY(isCommonMethod(method));
    // Methods are case-sensitive.
    for (const QString &method : {u"get"_s, u"GETP"_s, u"FETCH"_s, QString()})
        QVERIFY(!isCommonMethod(method));
}

void TestMethodNames::knowsWhatIsOnItsWay()
{
    QVERIFY(beginsCommonMethod(u"DEL"_s));
    QVERIFY(!beginsCommonMethod(u"GETP"_s));
    QVERIFY(!beginsCommonMethod(u"del"_s));
}

void TestMethodNames::tellsWhatWasProbablyMeant_data()
{
    QTest::addColumn<QString>("meant");
    const auto row = [](const char *typed, const char *meant) {
        QTest::newRow(typed) << QString::fromLatin1(meant);
    };
    row("GETP", "GET");
    row("get", "GET");
    row("PSOT", "POST");
    row("DELTE", "DELETE");
    row("OPTION", "OPTIONS");
    row("SUBSCRIBE", "");
}

void TestMethodNames::tellsWhatWasProbablyMeant()
{
    QFETCH(QString, meant);
    QCOMPARE(likelyMethod(QString::fromLatin1(QTest::currentDataTag())), meant);
}

} // namespace mynah::test

QTEST_MAIN(mynah::test::TestMethodNames)
#include "tst_methodnames.moc"
