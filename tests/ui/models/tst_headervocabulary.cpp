// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/domain/fieldtext.h"
#include "tests/support/uitestcase.h"
#include "ui/models/headervocabulary.h"
#include "ui/text.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace mynah::test {

class TestHeaderVocabulary final : public UiTestCase
{
    Q_OBJECT

private slots:
    void everyNameAndValueCanBeSent();
    void valuesAreThoseOfTheNameInAnyCase();
    void whatTheServerSetsIsRemarked();
    void linesBecomeHeaders();
};

void TestHeaderVocabulary::everyNameAndValueCanBeSent()
{
    QStringList names = knownHeaderNames();
    for (const QString &name : names) {
        QVERIFY2(isHttpToken(toUtf8(name)), qPrintable(name));
        for (const QString &value : knownHeaderValues(name))
            QVERIFY2(isHttpFieldText(toUtf8(value)), qPrintable(value));
    }
    QCOMPARE(names.removeDuplicates(), 0);
}

void TestHeaderVocabulary::valuesAreThoseOfTheNameInAnyCase()
{
    QVERIFY(knownHeaderValues(u"content-type"_s).contains(u"application/json"_s));
    QVERIFY(knownHeaderValues(u"Cache-Control"_s).contains(u"no-store"_s));
    QVERIFY(knownHeaderValues(u"X-Own"_s).isEmpty());
}

void TestHeaderVocabulary::whatTheServerSetsIsRemarked()
{
    for (const char *name : {"Content-Length", "transfer-encoding", "Date", "Connection"})
        QVERIFY2(!headerRemark({name, "x", {}}).isEmpty(), name);
    QVERIFY(headerRemark({"Connection", "close", {}}) != headerRemark({"Connection", "x", {}}));
    QVERIFY(headerRemark({"Content-Type", "x", {}}).isEmpty());
}

void TestHeaderVocabulary::linesBecomeHeaders()
{
    const std::vector<Header> headers =
        headersInText(u"HTTP/1.1 200 OK\r\nA: b: c \r\n\r\nno header: x\n: y\nB:\n"_s);
    QCOMPARE(headers.size(), std::size_t(2));
    QCOMPARE(headers[0].name, "A");
    QCOMPARE(headers[0].value, "b: c");
    QCOMPARE(headers[1].name, "B");
    QCOMPARE(headers[1].value, "");
}

} // namespace mynah::test

QTEST_MAIN(mynah::test::TestHeaderVocabulary)
#include "tst_headervocabulary.moc"
