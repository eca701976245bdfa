// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/program.h"

#include <QFile>
#include <QTest>

using namespace mynah;
using namespace mynah::test;
using namespace Qt::StringLiterals;

// Broken workspaces: mynah-cli check, and what serve says of them.
class TestChecking final : public ProgramTest
{
    Q_OBJECT

private slots:
    void namesThePlaceInABadWorkspace_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QByteArray>("place");
        QTest::newRow("truncated") << Greeting.first(100) << QByteArray(": this is not JSON: ");
        QTest::newRow("not JSON") << QByteArray("hello") << QByteArray(" (line 1, column 1)\n");
        QTest::newRow("empty") << QByteArray() << QByteArray(": this is not JSON: ");
        QTest::newRow("too new") << QByteArray(Greeting).replace("\"formatVersion\": 1",
                                                                 "\"formatVersion\": 99")
                                 << QByteArray(":/formatVersion: is 99: a newer Mynah wrote");
        QTest::newRow("wrong type")
            << QByteArray(Greeting).replace("\"path\": \"/hello\"", "\"path\": 7")
            << QByteArray(":/servers/0/routes/0/path: must be a text (line 10, column 68)\n");
        QTest::newRow("of something else") << QByteArray("[1, 2]") << QByteArray("workspace");
    }
    void namesThePlaceInABadWorkspace()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QByteArray, place);
        const QString file = write(u"bad.mynah"_s, bytes);
        Program serve({u"serve"_s, file});
        QCOMPARE(serve.exitCode(), 1);
        QVERIFY2(serve.err().contains(file.toUtf8() + ':'), serve.err().constData());
        QVERIFY2(serve.err().contains(place), serve.err().constData());

        Program check({u"check"_s, file});
        QCOMPARE(check.exitCode(), 1);
        QVERIFY2(check.out().startsWith(file.toUtf8() + ':'), check.out().constData());
        QVERIFY2(check.out().contains(place), check.out().constData());
        QFile unchanged(file);
        QVERIFY(unchanged.open(QIODevice::ReadOnly));
        QCOMPARE(unchanged.readAll(), bytes);
    }

    void checksWhatTheCompilerSays()
    {
        const QByteArray missing = QByteArray(Greeting).replace(
            R"("r", "body": {"kind": "inline", "text": "Hello!")",
            R"("r", "body": {"kind": "file", "file": "no-such-file.json")");
        const QString file = write(u"missing.mynah"_s, missing);
        Program program({u"check"_s, file});
        QCOMPARE(program.exitCode(), 1);
        const QByteArray place = file.toUtf8() + ":/servers/0/routes/0/responses/0/body/file: ";
        QVERIFY2(program.out().startsWith(place), program.out().constData());
        QCOMPARE(program.out().count('\n'), 1);
        Program fine({u"check"_s, m_file});
        QCOMPARE(fine.exitCode(), 0);
        QCOMPARE(fine.out(), QByteArray());
    }

    void checksTheFilesOfTls()
    {
        const auto withTls = [](const QByteArray &tls) {
            return QByteArray(Greeting).replace("\"port\": 0", "\"port\": 0, \"tls\": " + tls);
        };
        const QString file =
            write(u"tls.mynah"_s, withTls(R"({"certificate": "no.pem", "key": "no.key"})"));
        Program program({u"check"_s, file});
        QCOMPARE(program.exitCode(), 1);
        QVERIFY2(program.out().startsWith(
                     file.toUtf8()
                     + ":/servers/0/listeners/0/tls: cannot read the certificate file "
                     + path(u"no.pem"_s).toUtf8()),
                 program.out().constData());
        Program own({u"check"_s, write(u"own.mynah"_s, withTls("{}"))});
        QCOMPARE(own.exitCode(), 0);
    }

    void findsNothingWrongWithTheExamples_data()
    {
        QTest::addColumn<QString>("name");
        for (const QString &name : {u"hello"_s, u"echo"_s, u"rest-api"_s})
            QTest::newRow(qPrintable(name)) << name;
    }
    void findsNothingWrongWithTheExamples()
    {
        QFETCH(QString, name);
        Program program(
            {u"check"_s,
             QStringLiteral(MYNAH_SOURCE_DIR "/resources/examples/%1.mynah").arg(name)});
        const int exitCode = program.exitCode();
        QCOMPARE(program.out(), QByteArray());
        QCOMPARE(exitCode, 0);
    }

    void reportsAFileThatIsNotThere()
    {
        Program program({u"serve"_s, path(u"none.mynah"_s)});
        QCOMPARE(program.exitCode(), 1);
        QVERIFY(program.err().contains("none.mynah"));
    }

    void tellsOfEveryProblemOfEveryFile()
    {
        const QByteArray wrong =
            QByteArray(Greeting)
                .replace("\"GET\", \"path\": \"/hello\"", "\"G T\", \"path\": \"hello\"")
                .replace("\"ms\": 300", "\"ms\": -1");
        const QString file = write(u"wrong.mynah"_s, wrong);
        Program program({u"check"_s, m_file, file, path(u"none.mynah"_s)});
        QCOMPARE(program.exitCode(), 1);
        const QByteArray place = file.toUtf8() + ":/servers/0/routes/";
        QVERIFY2(program.out().contains(place + "0/method: "), program.out().constData());
        QVERIFY2(program.out().contains(place + "0/path: "), program.out().constData());
        QVERIFY2(program.out().contains(place + "1/responses/0/delay/ms: "),
                 program.out().constData());
        QVERIFY2(program.out().endsWith("none.mynah: there is no file\n"),
                 program.out().constData());
        QVERIFY(!program.out().contains(m_file.toUtf8()));
    }
};

QTEST_GUILESS_MAIN(TestChecking)
#include "tst_checking.moc"
