// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/api/jsonlineswriter.h"
#include "server/core/json.h"
#include "tests/support/fakeservercontroller.h"
#include "tests/support/testcase.h"

#include <QRegularExpression>
#include <QTemporaryFile>
#include <QTest>

using namespace mynah;
using test::sampleExchange;

class TestJsonLinesWriter : public test::TestCase
{
    Q_OBJECT

private slots:
    void eachLineIsAnEntryOfAHarFile()
    {
        QTemporaryFile file;
        QVERIFY(file.open());
        JsonLinesWriter writer(file, {});
        Exchange exchange = sampleExchange("GET", "/one");
        exchange.responseBody = "two\nlines";
        writer.append(exchange);
        writer.append(sampleExchange("GET", "/two"));
        QVERIFY(writer.flush());

        QVERIFY(file.seek(0));
        const QList<QByteArray> lines = file.readAll().split('\n');
        QCOMPARE(lines.size(), 3);
        QCOMPARE(lines[0].toStdString(), harEntry(exchange, {}));
        const auto second = parseJson(lines[1].toStdString());
        QVERIFY(second);
        QCOMPARE((*second)["request"]["url"].get<std::string>(),
                 std::string("http://127.0.0.1:8080/two"));
        QCOMPARE(lines[2], QByteArray());
    }

    void nothingIsAnEmptyFile()
    {
        QTemporaryFile file;
        QVERIFY(file.open());
        JsonLinesWriter writer(file, {});
        QVERIFY(writer.flush());
        QCOMPARE(file.size(), 0);
    }

    void secretsAreLeftOutUnlessTheyAreToStay()
    {
        QTemporaryFile file;
        QVERIFY(file.open());
        HarOptions options;
        for (const bool keep : {false, true}) {
            options.keepSecrets = keep;
            JsonLinesWriter writer(file, options);
            writer.append(sampleExchange("GET", "/?token=hush"));
            QVERIFY(writer.flush());
            QVERIFY(file.seek(0));
            QCOMPARE(file.readAll().contains("hush"), keep);
            QVERIFY(file.resize(0) && file.seek(0));
        }
    }

    void reportsAFileThatFails()
    {
        QTemporaryFile file;
        QVERIFY(file.open());
        QFile readOnly(file.fileName());
        QVERIFY(readOnly.open(QIODevice::ReadOnly));
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("ReadOnly device")));
        JsonLinesWriter writer(readOnly, {});
        writer.append(sampleExchange());
        QVERIFY(!writer.flush());
        QVERIFY(!writer.errorString().isEmpty());
        writer.append(sampleExchange());
        QVERIFY(!writer.flush());
    }
};

QTEST_GUILESS_MAIN(TestJsonLinesWriter)
#include "tst_jsonlineswriter.moc"
