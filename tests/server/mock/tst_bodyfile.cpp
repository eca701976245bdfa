// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/mock/bodyfile.h"
#include "tests/support/saidinpatterns.h"
#include "tests/support/testcase.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

#include <array>

using namespace mynah;

class TestBodyFile : public test::TestCase
{
    Q_OBJECT

private slots:
    void init()
    {
        TestCase::init();
        QVERIFY(QDir(m_folder.path()).mkpath(QStringLiteral("sub/deep")));
        QFile file(m_folder.filePath(QStringLiteral("sub/a.txt")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("0123456789");
    }

    void opensWhatLiesInside_data()
    {
        QTest::addColumn<QByteArray>("file");
        for (const char *file : {"sub/a.txt", "./sub//a.txt", "sub/deep/../a.txt", "link.txt"})
            QTest::newRow(file) << QByteArray(file);
    }
    void opensWhatLiesInside()
    {
        QFETCH(QByteArray, file);
        QFile::link(QStringLiteral("sub/a.txt"), m_folder.filePath(QStringLiteral("link.txt")));
        auto opened = BodyFile::open(folder(), file.toStdString());
        QVERIFY2(opened, opened ? "" : opened.error().text().c_str());
        QCOMPARE(*opened->readAll(10), std::string("0123456789"));
    }

    void saysWhyNot_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QByteArray>("part");
        QTest::newRow("none") << QByteArray() << QByteArray("no body file is chosen");
        QTest::newRow("missing") << QByteArray("x") << QByteArray("does not exist");
        QTest::newRow("below a file") << QByteArray("sub/a.txt/x") << QByteArray("does not exist");
        QTest::newRow("absolute") << QByteArray("/etc/passwd") << QByteArray("is not relative");
        QTest::newRow("above") << QByteArray("../x") << QByteArray("lies outside");
        QTest::newRow("above, later") << QByteArray("sub/../../x") << QByteArray("lies outside");
        QTest::newRow("folder") << QByteArray("sub") << QByteArray("is not a file");
        QTest::newRow("pipe") << QByteArray("pipe") << QByteArray("is not a file");
        QTest::newRow("link out") << QByteArray("out") << QByteArray("lies outside");
        QTest::newRow("NUL") << QByteArray("sub/a.txt\0.png", 14) << QByteArray("is not relative");
        QTest::newRow("percent-encoded") << QByteArray("%2e%2e/x") << QByteArray("does not exist");
        QTest::newRow("encoded slash") << QByteArray("..%2fx") << QByteArray("does not exist");
        QTest::newRow("backslashes") << QByteArray("..\\x") << QByteArray("does not exist");
        QTest::newRow("very long") << QByteArray(5000, 'a') << QByteArray("cannot be read");
        QTest::newRow("very deep")
            << QByteArray("sub/deep/../").repeated(5000) + "x" << QByteArray("does not exist");
        QTest::newRow("loop") << QByteArray("loop") << QByteArray("cannot be read");
        QTest::newRow("link to a device") << QByteArray("null") << QByteArray("lies outside");
        QTest::newRow("link to a link out") << QByteArray("twice") << QByteArray("lies outside");
        QTest::newRow("link to a folder beside")
            << QByteArray("beside/f") << QByteArray("lies outside");
    }
    void saysWhyNot()
    {
        QFETCH(QByteArray, file);
        QFETCH(QByteArray, part);
        QFile::link(QStringLiteral("/etc/hostname"), m_folder.filePath(QStringLiteral("out")));
        QFile::link(QStringLiteral("out"), m_folder.filePath(QStringLiteral("twice")));
        QFile::link(QStringLiteral("loop"), m_folder.filePath(QStringLiteral("loop")));
        QFile::link(QStringLiteral("/dev/null"), m_folder.filePath(QStringLiteral("null")));
        // Shares the beginning of its name with the folder.
        QTemporaryDir beside(m_folder.path() + QStringLiteral("-beside-XXXXXX"));
        QFile other(beside.filePath(QStringLiteral("f")));
        QVERIFY(other.open(QIODevice::WriteOnly));
        QFile::link(beside.path(), m_folder.filePath(QStringLiteral("beside")));
        ::mkfifo(m_folder.filePath(QStringLiteral("pipe")).toLocal8Bit().constData(), 0600);
        const auto opened = BodyFile::open(folder(), file.toStdString());
        QVERIFY(!opened);
        QVERIFY(test::isSaidInPatterns(opened.error()));
        QVERIFY2(opened.error().text().find(part.toStdString()) != std::string::npos,
                 opened.error().text().c_str());
        QFile::remove(m_folder.filePath(QStringLiteral("beside")));
    }

    void needsASavedWorkspace()
    {
        QVERIFY(BodyFile::open("", "a").error().text().find("not saved") != std::string::npos);
    }

    void readsAsOftenAsAskedButNoMoreThanAllowed()
    {
        const auto opened = BodyFile::open(folder(), "sub/a.txt");
        QCOMPARE(opened->size(), std::uint64_t(10));
        QCOMPARE(*opened->readAll(10), std::string("0123456789"));
        QCOMPARE(*opened->readAll(10), std::string("0123456789"));
        QVERIFY(!opened->readAll(9));
        std::array<char, 4> part;
        FileRange range = opened->range();
        range.skip(7);
        QCOMPARE(readAt(range, part), std::ptrdiff_t(3));
    }

    void knowsMediaTypes()
    {
        QCOMPARE(mediaTypeOf("a/b.JSON"), std::string_view("application/json"));
        QCOMPARE(mediaTypeOf("a.d/b"), std::string_view("application/octet-stream"));
        QCOMPARE(mediaTypeOf("x.unknown"), std::string_view("application/octet-stream"));
    }

private:
    std::string folder() const { return m_folder.path().toStdString(); }

    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(TestBodyFile)
#include "tst_bodyfile.moc"
