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
    void remembersWhatThePreferencesSay();
    void shortcutsThatAreGoneAreForgotten();
    void plainValuesTellNothingOfFiles();
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
        QVERIFY(settings.general() == GeneralSettings());
        QVERIFY(settings.serving() == ServingSettings());
        QVERIFY(settings.editor() == EditorSettings());
        QVERIFY(settings.requestList() == RequestListSettings());
        QVERIFY(settings.shortcuts().isEmpty());
        QCOMPARE(settings.autosave(), 1);
        QVERIFY(settings.capture() == CaptureSettings());
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
    QCOMPARE(settings.geometry(), QByteArray("\x01\x02\0\x03", 4));
    QCOMPARE(settings.windowState(u"both"_s), QByteArray("state"));
    QCOMPARE(settings.layout(), u"design"_s);
}

void TestSettings::remembersWhatThePreferencesSay()
{
    const GeneralSettings general{.theme = Theme::HighContrast,
                                  .language = u"zh_CN"_s,
                                  .reopensLast = true,
                                  .confirmsQuit = false};
    const ServingSettings serving{.address = u"0.0.0.0"_s, .port = 9999, .workers = 4};
    const EditorSettings editor{
        .code = {.family = u"Courier"_s, .pointSize = 14, .tabWidth = 8, .wraps = true},
        .formatsOnBlur = true};
    const RequestListSettings list{
        .times = TimeFormat::SinceStart, .followsAtStart = false, .slow = 50};
    CaptureSettings capture;
    capture.atStart = false;
    capture.body = 0;
    const ChosenKeys keys{{u"actSave"_s, QKeySequence(u"Ctrl+Alt+S"_s)}, {u"actQuit"_s, {}}};
    {
        Settings settings;
        settings.setGeneral(general);
        settings.setServing(serving);
        settings.setEditor(editor);
        settings.setRequestList(list);
        settings.setCapture(capture);
        settings.setShortcuts(keys);
        settings.setAutosave(20);
    }
    const Settings settings;
    QVERIFY(settings.general() == general);
    QVERIFY(settings.serving() == serving);
    QVERIFY(settings.editor() == editor);
    QVERIFY(settings.requestList() == list);
    QVERIFY(settings.capture() == capture);
    QCOMPARE(settings.shortcuts(), keys);
    QCOMPARE(settings.autosave(), 20);
}

void TestSettings::shortcutsThatAreGoneAreForgotten()
{
    Settings settings;
    settings.setShortcuts({{u"actSave"_s, QKeySequence(u"F9"_s)}});
    settings.setShortcuts({{u"actQuit"_s, QKeySequence(u"F9"_s)}});
    QCOMPARE(settings.shortcuts(), (ChosenKeys{{u"actQuit"_s, QKeySequence(u"F9"_s)}}));
    settings.setShortcuts({});
    QVERIFY(settings.shortcuts().isEmpty());
}

void TestSettings::plainValuesTellNothingOfFiles()
{
    Settings settings;
    settings.addRecentFile(u"/srv/secret.mynah"_s);
    settings.setGeometry("geometry");
    setViewState(u"traffic/filter"_s, u"secret"_s);
    settings.setAutosave(7);
    settings.setShortcuts({{u"actSave"_s, QKeySequence(u"F9"_s)}});
    const Settings::PlainValues expected{{u"autosave"_s, u"7"_s},
                                         {u"shortcuts/actSave"_s, u"F9"_s}};
    QVERIFY(settings.plainValues() == expected);
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
    const auto row = [](const char *name, const char *line) {
        QTest::newRow(name) << QByteArray(line);
    };
    row("confirming as a word", "confirmQuit=maybe");
    row("an address of nobody", "server\\address=300.1.2.3");
    row("port nought", "server\\port=0");
    row("port beyond", "server\\port=65536");
    row("no worker", "server\\workers=0");
    row("too many workers", "server\\workers=65");
    row("font size as a word", "editor\\fontSize=large");
    row("tiny font", "editor\\fontSize=1");
    row("tab of nothing", "editor\\tabWidth=0");
    row("wrapping", "editor\\wrap=2");
    row("formatting", "editor\\formatOnBlur=sometimes");
    row("times", "traffic\\times=yesterday");
    row("following", "traffic\\followAtStart=17");
    row("slow as a word", "traffic\\slowThreshold=very");
    row("never slow", "traffic\\slowThreshold=0");
    row("autosave nought", "autosave=0");
    row("autosave never", "autosave=100000");
    row("a key that is none", "shortcuts\\actSave=Ctrl+Nonsense");
    row("capturing", "capture\\atStart=perhaps");
    row("body beyond", "capture\\bodyKiB=5000");
    row("negative body", "capture\\bodyKiB=-1");
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
