// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/program.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTest>

using namespace mynah;
using namespace mynah::test;
using namespace Qt::StringLiterals;

// The program with a window on machines where something is missing or in the way.
class TestStartingWindow final : public ProgramTest
{
    Q_OBJECT

private slots:
    void init()
    {
        TestCase::init();
        m_socket = path(u"socket"_s);
        m_served =
            write(u"served.mynah"_s,
                  QByteArray(Greeting).replace("127.0.0.1", "unix:" + QFile::encodeName(m_socket)));
        m_home = path(QString::fromUtf8(QTest::currentTestFunction()));
        QVERIFY(QDir().mkpath(m_home));
        m_environment = QProcessEnvironment::systemEnvironment();
        for (const char *name : {"DISPLAY", "WAYLAND_DISPLAY", "XDG_CONFIG_HOME", "XDG_DATA_HOME",
                                 "XDG_CACHE_HOME", "MYNAH_TEST"})
            m_environment.remove(QLatin1String(name));
        m_environment.insert(u"HOME"_s, m_home);
        m_environment.insert(u"XDG_RUNTIME_DIR"_s, m_folder.path());
        m_environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
    }

    void startsAndEndsWithoutAWord()
    {
        start();
        QVERIFY(serves());
        QCOMPARE(end(), 0);
        QCOMPARE(m_said, QByteArray());
    }

    void namesTheWayOutWhenNoWindowCanBeOpened_data()
    {
        QTest::addColumn<QString>("platform");
        QTest::newRow("display that is not there") << u"xcb"_s;
        QTest::newRow("platform that is not there") << u"nowhere"_s;
    }
    void namesTheWayOutWhenNoWindowCanBeOpened()
    {
        QFETCH(QString, platform);
        m_environment.insert(u"QT_QPA_PLATFORM"_s, platform);
        m_environment.insert(u"DISPLAY"_s, u":987"_s);
        start();
        QCOMPARE(exitCode(), 1);
        QVERIFY2(m_said.contains("mynah-cli serve FILE"), m_said.constData());
    }

    void servesInTheTerminalWithoutADisplay()
    {
        m_environment.remove(u"QT_QPA_PLATFORM"_s);
        start();
        QVERIFY(serves());
        QCOMPARE(end(), 0);
        QVERIFY2(m_said.contains("there is no display"), m_said.constData());
        QVERIFY(m_said.contains("mynah-cli serve"));
    }

    void needsNoSessionBus()
    {
        m_environment.insert(u"DBUS_SESSION_BUS_ADDRESS"_s, u"unix:path=/nonexistent"_s);
        start();
        QVERIFY(serves());
        QCOMPARE(end(), 0);
        QCOMPARE(m_said, QByteArray());
    }

    void saysThatThereAreNoFonts()
    {
        const QString fonts = write(u"fonts.conf"_s, "<?xml version=\"1.0\"?><fontconfig/>\n");
        m_environment.insert(u"FONTCONFIG_FILE"_s, fonts);
        start();
        QVERIFY(serves());
        QCOMPARE(end(), 0);
        QVERIFY2(m_said.contains("there is no font"), m_said.constData());
    }

    // A file where the home must be: nobody can write there, whoever it is.
    void worksWithoutAHomeToWriteTo()
    {
        QVERIFY(QDir().rmdir(m_home));
        QFile inTheWay(m_home);
        QVERIFY(inTheWay.open(QIODevice::WriteOnly));
        start();
        QVERIFY(serves());
        QCOMPARE(end(), 0);
        QVERIFY2(m_said.contains("Settings cannot be saved: " + QFile::encodeName(m_home)),
                 m_said.constData());
    }

    void setsSettingsAsideThatItCannotRead()
    {
        const QString folder = m_home + u"/.config/mynah"_s;
        QVERIFY(QDir().mkpath(folder));
        QFile settings(folder + u"/mynah.ini"_s);
        QVERIFY(settings.open(QIODevice::WriteOnly));
        settings.write("<html>no settings</html>\n");
        settings.close();
        start();
        QVERIFY(serves());
        QCOMPARE(end(), 0);
        QFile aside(folder + u"/mynah.ini.broken-1"_s);
        QVERIFY(aside.open(QIODevice::ReadOnly));
        QCOMPARE(aside.readAll(), QByteArray("<html>no settings</html>\n"));
        QVERIFY2(m_said.contains("kept in " + QFile::encodeName(aside.fileName())),
                 m_said.constData());
    }

    void takesNoHarmFromTheGeometryOfAnotherVersion()
    {
        const QString folder = m_home + u"/.config/mynah"_s;
        QVERIFY(QDir().mkpath(folder));
        QFile settings(folder + u"/mynah.ini"_s);
        QVERIFY(settings.open(QIODevice::WriteOnly));
        settings.write("[ui]\nv1\\geometry=@ByteArray(\\x1\\xd9\\xd0\\xcb\\0\\x63rubbish)\n"
                       "v1\\layout=@Invalid()\nv1\\states\\both=@ByteArray(rubbish)\n"
                       "v1\\zoom=99999\nv9\\zoom=1\n");
        settings.close();
        start();
        QVERIFY(serves());
        QCOMPARE(end(), 0);
        QCOMPARE(m_said, QByteArray());
    }

private:
    void start()
    {
        m_process.setProcessEnvironment(m_environment);
        m_process.start(QStringLiteral(MYNAH_WINDOW), {m_served, u"--start"_s});
        m_process.waitForStarted();
    }
    bool serves()
    {
        // The file is there a moment before somebody listens.
        return runUntil([this] { return RawClient(unixSocket(m_socket)).isOpen(); })
            && get(unixSocket(m_socket), "/hello").ends_with("Hello!");
    }
    int exitCode()
    {
        const bool hasEnded = m_process.waitForFinished();
        m_said = m_process.readAllStandardError();
        return hasEnded && m_process.exitStatus() == QProcess::NormalExit ? m_process.exitCode()
                                                                          : -1;
    }
    int end()
    {
        m_process.terminate();
        return exitCode();
    }

    QProcess m_process;
    QProcessEnvironment m_environment;
    QString m_home;
    QString m_served;
    QString m_socket;
    QByteArray m_said;
};

QTEST_GUILESS_MAIN(TestStartingWindow)
#include "tst_startingwindow.moc"
