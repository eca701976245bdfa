// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/json.h"
#include "tests/app/program.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace mynah;
using namespace mynah::test;
using namespace Qt::StringLiterals;

// mynah-cli traffic: what serve --traffic has kept.
class TestTraffic final : public ProgramTest
{
    Q_OBJECT

private:
    QString folder() const { return path(u"kept"_s); }

    // GET /hello, one with a secret, and one that nothing answers.
    void record() const
    {
        Program serve({u"serve"_s, m_file, u"--traffic"_s, folder()});
        const int port = serve.port();
        QVERIFY(get(port, "/hello").ends_with("Hello!"));
        QVERIFY(get(port, "/hello?token=s3cret").ends_with("Hello!"));
        QVERIFY(get(port, "/nothing").starts_with("HTTP/1.1 404 "));
        QCOMPARE(serve.stop(), 0);
    }
    QByteArray contents(const QString &name) const
    {
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

private slots:
    void init() { record(); }
    void cleanup() { QVERIFY(QDir(folder()).removeRecursively()); }

    void printsALineForEachExchange()
    {
        Program traffic({u"traffic"_s, folder()});
        QCOMPARE(traffic.exitCode(), 0);
        QCOMPARE(traffic.out().count('\n'), 3);
        QVERIFY(traffic.out().contains(" GET /hello 200 6 B "));
        QVERIFY(traffic.out().contains("/hello?token=REDACTED"));
        QVERIFY(traffic.out().contains(" GET /nothing 404 "));
        QCOMPARE(traffic.err(), QByteArray());
    }

    void printsOnlyWhatPassesTheFilter_data()
    {
        QTest::addColumn<QString>("filter");
        QTest::addColumn<int>("lines");
        QTest::newRow("status") << u"status:4xx"_s << 1;
        QTest::newRow("excluded") << u"-status:4xx"_s << 2;
        QTest::newRow("id of a route") << u"route:hello"_s << 2;
        QTest::newRow("no route") << u"route:none"_s << 1;
        QTest::newRow("body") << u"body:Hello!"_s << 2;
        QTest::newRow("nothing") << u"method:POST"_s << 0;
    }
    void printsOnlyWhatPassesTheFilter()
    {
        QFETCH(QString, filter);
        QFETCH(int, lines);
        Program traffic({u"traffic"_s, folder(), u"--filter"_s, filter, u"--log-format=json"_s});
        QCOMPARE(traffic.exitCode(), 0);
        QCOMPARE(traffic.out().count("{\"time\":"), lines);
    }

    void readsWhileTheServerGoesOn()
    {
        Program serve({u"serve"_s, m_file, u"--traffic"_s, folder()});
        QVERIFY(get(serve.port(), "/hello").ends_with("Hello!"));
        // Its line comes once the exchange is kept.
        QVERIFY(serve.says(" GET /hello 200 "));
        Program traffic({u"traffic"_s, folder()});
        QCOMPARE(traffic.exitCode(), 0);
        QCOMPARE(traffic.out().count('\n'), 4);
        QCOMPARE(serve.stop(), 0);
    }

    void writesHarWithoutSecrets()
    {
        Program traffic(
            {u"traffic"_s, folder(), u"--filter"_s, u"/hello"_s, u"--out"_s, path(u"hello.har"_s)});
        QCOMPARE(traffic.exitCode(), 0);
        QCOMPARE(traffic.out(), "Wrote 2 exchanges to " + path(u"hello.har"_s).toUtf8() + '\n');
        const auto har = parseJson(contents(u"hello.har"_s).toStdString());
        QVERIFY(har);
        QCOMPARE((*har)["log"]["entries"].size(), std::size_t(2));
        QVERIFY(!contents(u"hello.har"_s).contains("s3cret"));
    }

    void writesJsonLinesWithSecretsWhenAsked()
    {
        Program traffic({u"traffic"_s, folder(), u"--out"_s, path(u"all.jsonl"_s), u"--secrets"_s});
        QCOMPARE(traffic.exitCode(), 0);
        const QByteArray lines = contents(u"all.jsonl"_s);
        QCOMPARE(lines.count('\n'), 3);
        QVERIFY(lines.contains("s3cret"));
    }

    void readsAHarAsItReadsAFolder()
    {
        const QString charles = QStringLiteral(MYNAH_TEST_DATA "/har/charles.har");
        Program lines({u"traffic"_s, charles});
        QCOMPARE(lines.exitCode(), 0);
        QCOMPARE(lines.out(), "2026-03-01T12:00:00.500Z - GET /list 200 27 B 12.000 ms -\n");
        QCOMPARE(lines.err(),
                 "mynah-cli: " + charles.toUtf8()
                     + ": Entry 2: startedDateTime is \"-1\", not a time "
                       "such as \"2026-03-01T12:00:00.000Z\"\n");
    }
    void whatItWroteItReads()
    {
        const QString har = path(u"all.har"_s);
        Program written({u"traffic"_s, folder(), u"--out"_s, har});
        QCOMPARE(written.exitCode(), 0);
        Program read(
            {u"traffic"_s, har, u"--filter"_s, u"status:404"_s, u"--out"_s, path(u"some.jsonl"_s)});
        QCOMPARE(read.exitCode(), 0);
        QCOMPARE(read.err(), QByteArray());
        QCOMPARE(contents(u"some.jsonl"_s).count('\n'), 1);
        QVERIFY(contents(u"some.jsonl"_s).contains("/nothing"));
    }

    void saysThatTheEndIsNotWhole()
    {
        QFile rows(folder() + u"/rows-00000001"_s);
        QVERIFY(rows.resize(rows.size() - 1));
        Program traffic({u"traffic"_s, folder()});
        QCOMPARE(traffic.exitCode(), 0);
        QCOMPARE(traffic.out().count('\n'), 2);
        QVERIFY(traffic.err().contains(
            "kept is not whole: what was recorded last is left out; it is being written, or had "
            "not reached the disk"));
        // Whoever only reads leaves it as it is.
        Program again({u"traffic"_s, folder()});
        QCOMPARE(again.exitCode(), 0);
        QCOMPARE(again.err(), traffic.err());
    }

    void saysThatAFileCannotBeRead()
    {
        QVERIFY(QDir(folder()).mkdir(u"rows-00000002"_s));
        Program traffic({u"traffic"_s, folder()});
        QCOMPARE(traffic.exitCode(), 1);
        QVERIFY2(traffic.err().contains("kept cannot be read: Is a directory ("),
                 traffic.err().constData());
    }

    void saysWhatIsWrong_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<int>("exitCode");
        QTest::addColumn<QByteArray>("message");
        QTest::newRow("no such folder")
            << QStringList{path(u"nowhere"_s)} << 1 << path(u"nowhere"_s).toUtf8();
        QTest::newRow("no HAR") << QStringList{m_file} << 1
                                << (m_file + u" cannot be read: It is no HAR: "_s).toUtf8();
        QTest::newRow("filter") << QStringList{folder(), u"--filter"_s, u"status:many"_s} << 2
                                << QByteArray("mynah-cli: --filter: ");
        QTest::newRow("file") << QStringList{folder(), u"--out"_s, u"/no/such/folder/r.har"_s} << 1
                              << QByteArray("/no/such/folder/r.har: cannot be written: ");
    }
    void saysWhatIsWrong()
    {
        QFETCH(QStringList, words);
        QFETCH(int, exitCode);
        QFETCH(QByteArray, message);
        Program traffic(QStringList{u"traffic"_s} + words);
        QCOMPARE(traffic.exitCode(), exitCode);
        QVERIFY2(traffic.err().contains(message), traffic.err().constData());
        QCOMPARE(traffic.out(), QByteArray());
    }
};

QTEST_GUILESS_MAIN(TestTraffic)
#include "tst_traffic.moc"
