// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/api/writeall.h"
#include "tests/support/smalldisk.h"
#include "tests/support/testcase.h"

#include <QTemporaryDir>
#include <QTest>

using namespace mynah;

class TestWriteAll : public test::TestCase
{
    Q_OBJECT

private slots:
    void writesWhereTheFileStands()
    {
        const QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("f")));
        QVERIFY(file.open(QIODevice::ReadWrite | QIODevice::Unbuffered));
        QVERIFY(writeAll(file, ""));
        QVERIFY(writeAll(file, "one two"));
        QVERIFY(file.seek(4));
        QVERIFY(writeAll(file, "three"));
        QVERIFY(file.seek(0));
        QCOMPARE(file.readAll(), QByteArray("one three"));
    }

    void saysWhyThereIsNoMoreRoom()
    {
        const QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("f")));
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
        const test::SmallDisk disk(1000);
        QVERIFY(writeAll(file, std::string(999, 'x')));
        QVERIFY(!writeAll(file, "more than fits"));
        QCOMPARE(file.errorString(), QStringLiteral("File too large"));
        QCOMPARE(file.size(), 1000);
    }
};

QTEST_GUILESS_MAIN(TestWriteAll)
#include "tst_writeall.moc"
