// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/uitestcase.h"
#include "ui/settings.h"
#include "ui/settingsfile.h"

#include <QDir>
#include <QFile>

using namespace Qt::StringLiterals;

namespace mynah::test {

class TestSettingsFile final : public UiTestCase
{
    Q_OBJECT

private slots:
    void cleanup();
    void aFirstStartFindsNothingWrong();
    void aGoodFileStaysWhereItIs();
    void oneThatCannotBeUnderstoodIsSetAside_data();
    void oneThatCannotBeUnderstoodIsSetAside();
    void noneIsReplacedByTheNext();
    void saysThatNothingCanBeSaved();

private:
    QString folder() const { return home().filePath(u"mynah"_s); }
    QString file() const { return folder() + u"/mynah.ini"_s; }
    void write(const QByteArray &text) const
    {
        QVERIFY(QDir().mkpath(folder()));
        QFile ini(file());
        QVERIFY(ini.open(QIODevice::WriteOnly));
        ini.write(text);
    }
    static QByteArray read(const QString &path)
    {
        QFile found(path);
        return found.open(QIODevice::ReadOnly) ? found.readAll() : QByteArray();
    }
};

void TestSettingsFile::cleanup()
{
    if (QFileInfo(folder()).isDir())
        QVERIFY(QDir(folder()).removeRecursively());
    else
        QVERIFY(QFile::remove(folder()));
}

void TestSettingsFile::aFirstStartFindsNothingWrong()
{
    const SettingsFile found = prepareSettingsFile();
    QCOMPARE(found.path, file());
    QVERIFY(found.setAside.isEmpty());
    QVERIFY(found.isWritable);
    QVERIFY(QDir().mkpath(folder()));
}

void TestSettingsFile::aGoodFileStaysWhereItIs()
{
    write("[ui]\nv1\\zoom=120\nv9\\what=is this\n");
    const SettingsFile found = prepareSettingsFile();
    QVERIFY(found.setAside.isEmpty());
    QCOMPARE(Settings().zoom(), 120);
}

void TestSettingsFile::oneThatCannotBeUnderstoodIsSetAside_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("a page") << QByteArray("<html>\n<body>no settings</body>\n");
    QTest::newRow("cut") << QByteArray("[ui]\nv1\\zoom=120\nv1\\geom");
    QTest::newRow("bytes") << QByteArray::fromHex("00ff13fe0a8077");
}

void TestSettingsFile::oneThatCannotBeUnderstoodIsSetAside()
{
    QFETCH(QByteArray, text);
    write(text);
    const SettingsFile found = prepareSettingsFile();
    QVERIFY(found.isBroken);
    QCOMPARE(read(found.setAside), text);
    QVERIFY(found.isWritable);
    QVERIFY(!QFile::exists(file()));
    {
        Settings settings;
        QCOMPARE(settings.zoom(), 100);
        settings.setZoom(150);
    }
    QVERIFY(read(file()).contains("v1\\zoom=150"));
    QVERIFY(!prepareSettingsFile().isBroken);
}

void TestSettingsFile::noneIsReplacedByTheNext()
{
    write("first");
    const QString first = prepareSettingsFile().setAside;
    write("second");
    const QString second = prepareSettingsFile().setAside;
    QCOMPARE(read(first), QByteArray("first"));
    QCOMPARE(read(second), QByteArray("second"));
}

// A file where a folder must be: nobody may write there, whoever it is.
void TestSettingsFile::saysThatNothingCanBeSaved()
{
    QFile inTheWay(folder());
    QVERIFY(inTheWay.open(QIODevice::WriteOnly));
    const SettingsFile found = prepareSettingsFile();
    QVERIFY(!found.isWritable);
    QVERIFY(found.setAside.isEmpty());
    QCOMPARE(Settings().zoom(), 100);
}

} // namespace mynah::test

QTEST_MAIN(mynah::test::TestSettingsFile)
#include "tst_settingsfile.moc"
