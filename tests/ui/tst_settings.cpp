// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/uitestcase.h"
#include "ui/settings.h"
#include "ui/viewstate.h"

#include <QDir>
#include <QFile>

using namespace Qt::StringLiterals;

namespace mynah::test {

class TestSettings final : public UiTestCase
{
    Q_OBJECT

private slots:
    void init();
    void anEmptyStoreGivesDefaults();
    void remembersBetweenRuns();
    void recentFilesAreTheNewestTwelveOnce();
    void valuesThatMakeNoSenseAreAsIfNotThere_data();
    void valuesThatMakeNoSenseAreAsIfNotThere();
    void valuesOfAnotherVersionAreLeftAlone();
    void rubbishInsteadOfAFileGivesDefaults();
    void layoutsAreForgottenTogether();
    void viewsRememberUnderTheSameVersion();

private:
    QString file() const { return home().filePath(u"mynah/mynah.ini"_s); }
    void write(const QByteArray &text) const
    {
        QVERIFY(QDir().mkpath(home().filePath(u"mynah"_s)));
        QFile ini(file());
        QVERIFY(ini.open(QIODevice::WriteOnly));
        ini.write(text);
    }
    static void expectDefaults(const Settings &settings)
    {
        QCOMPARE(settings.theme(), Theme::System);
        QCOMPARE(settings.reopenLast(), false);
        QCOMPARE(settings.recentFiles(), QStringList());
        QCOMPARE(settings.zoom(), 100);
        QVERIFY(!settings.hidesSecrets());
        QVERIFY(settings.capture() == CaptureSettings());
        QCOMPARE(settings.trafficOf(), QString());
        QCOMPARE(settings.geometry(), QByteArray());
        QCOMPARE(settings.windowState(u"both"_s), QByteArray());
    }
};

void TestSettings::init()
{
    UiTestCase::init();
    QFile::remove(file());
}

void TestSettings::anEmptyStoreGivesDefaults()
{
    expectDefaults(Settings());
}

void TestSettings::remembersBetweenRuns()
{
    {
        Settings settings;
        settings.setTheme(Theme::Dark);
        settings.setHidesSecrets(true);
        settings.setReopenLast(true);
        settings.addRecentFile(u"/srv/shop.mynah"_s);
        settings.setZoom(150);
        settings.setCapture({.rows = 2000, .memory = 64, .inFiles = true, .disk = 100});
        settings.setTrafficOf(u"/srv/shop.mynah"_s);
        settings.setGeometry(QByteArray("\x01\x02\0\x03", 4));
        settings.setWindowState(u"both"_s, QByteArray("state"));
        settings.setLayout(u"design"_s);
    }
    const Settings settings;
    QCOMPARE(settings.theme(), Theme::Dark);
    QVERIFY(settings.hidesSecrets());
    QVERIFY(settings.reopenLast());
    QCOMPARE(settings.recentFiles(), {u"/srv/shop.mynah"_s});
    QCOMPARE(settings.zoom(), 150);
    QVERIFY((settings.capture()
             == CaptureSettings{.rows = 2000, .memory = 64, .inFiles = true, .disk = 100}));
    QCOMPARE(settings.trafficOf(), u"/srv/shop.mynah"_s);
    QCOMPARE(settings.geometry(), QByteArray("\x01\x02\0\x03", 4));
    QCOMPARE(settings.windowState(u"both"_s), QByteArray("state"));
    QCOMPARE(settings.layout(), u"design"_s);
}

void TestSettings::recentFilesAreTheNewestTwelveOnce()
{
    Settings settings;
    for (int i = 0; i < 20; ++i)
        settings.addRecentFile(u"/srv/%1.mynah"_s.arg(i));
    settings.addRecentFile(u"/srv/15.mynah"_s);
    QCOMPARE(settings.recentFiles().size(), Settings::MaxRecentFiles);
    QCOMPARE(settings.recentFiles().value(0), u"/srv/15.mynah"_s);
    QCOMPARE(settings.recentFiles().count(u"/srv/15.mynah"_s), 1);
    settings.removeRecentFile(u"/srv/15.mynah"_s);
    QCOMPARE(settings.recentFiles().value(0), u"/srv/19.mynah"_s);
}

void TestSettings::valuesThatMakeNoSenseAreAsIfNotThere_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::newRow("theme") << QByteArray("theme=purple");
    QTest::newRow("theme as a number") << QByteArray("theme=17");
    QTest::newRow("zoom as a word") << QByteArray("zoom=huge");
    QTest::newRow("zoom of nothing") << QByteArray("zoom=0");
    QTest::newRow("zoom beyond measure") << QByteArray("zoom=999999999999");
    QTest::newRow("negative zoom") << QByteArray("zoom=-100");
    QTest::newRow("reopen") << QByteArray("reopenLast=perhaps");
    QTest::newRow("empty recent file") << QByteArray("recentFiles=\"\"");
    QTest::newRow("recent file without a folder") << QByteArray("recentFiles=shop.mynah");
    QTest::newRow("broken variant") << QByteArray("recentFiles=@Variant(\\0\\0)");
    QTest::newRow("unknown key") << QByteArray("frobnicate=1");
}

void TestSettings::valuesThatMakeNoSenseAreAsIfNotThere()
{
    QFETCH(QByteArray, line);
    write("[ui]\nv1\\" + line + "\n");
    expectDefaults(Settings());
}

void TestSettings::valuesOfAnotherVersionAreLeftAlone()
{
    write("[ui]\nv2\\theme=light\nv2\\zoom=200\n");
    {
        Settings settings;
        expectDefaults(settings);
        settings.setTheme(Theme::Dark);
    }
    QFile ini(file());
    QVERIFY(ini.open(QIODevice::ReadOnly));
    const QByteArray text = ini.readAll();
    QVERIFY(text.contains("v2\\theme=light"));
    QVERIFY(text.contains("v1\\theme=dark"));
}

void TestSettings::rubbishInsteadOfAFileGivesDefaults()
{
    write(QByteArray("\x7f"
                     "ELF\0\xff\xfe[[[\n==\n",
                     14));
    expectDefaults(Settings());
}

void TestSettings::layoutsAreForgottenTogether()
{
    Settings settings;
    settings.setWindowState(u"both"_s, QByteArray("a"));
    settings.setWindowState(u"design"_s, QByteArray("b"));
    settings.setZoom(120);
    settings.clearWindowStates();
    QCOMPARE(settings.windowState(u"both"_s), QByteArray());
    QCOMPARE(settings.windowState(u"design"_s), QByteArray());
    QCOMPARE(settings.zoom(), 120);
}

void TestSettings::viewsRememberUnderTheSameVersion()
{
    QCOMPARE(viewState(u"traffic/filter"_s, u"none"_s).toString(), u"none"_s);
    setViewState(u"traffic/filter"_s, u"status:4xx"_s);
    QCOMPARE(viewState(u"traffic/filter"_s).toString(), u"status:4xx"_s);
    QFile ini(file());
    QVERIFY(ini.open(QIODevice::ReadOnly));
    QVERIFY(ini.readAll().contains("v1\\traffic\\filter=status:4xx"));
    setViewState(u"traffic/filter"_s, {});
    QVERIFY(!viewState(u"traffic/filter"_s).isValid());
}

} // namespace mynah::test

QTEST_MAIN(mynah::test::TestSettings)
#include "tst_settings.moc"
