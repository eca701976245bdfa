// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/contrast.h"
#include "tests/support/fakeservercontroller.h"
#include "tests/support/uitestcase.h"
#include "ui/mainactions.h"
#include "ui/theme/thememanager.h"
#include "ui/widgets/serverbar.h"

#include <QAction>
#include <QLabel>
#include <QMainWindow>
#include <QTest>
#include <QUndoStack>

using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(mynah::ServerState)
Q_DECLARE_METATYPE(mynah::Theme)

namespace mynah::test {

class TestServerBar final : public UiTestCase
{
    Q_OBJECT

private slots:
    void theStateIsPaintedInItsColour_data();
    void theStateIsPaintedInItsColour();
    void theAddressSaysWhenItIsOpenToTheNetwork();
    void ratesShowOnlyWhileRunning();
    void aBusyPortIsTheReasonForNotRunning();
    void copyAndOpenNeedAnAddress();
    void ofSeveralServersItShowsTheOneThatIsSelected();
    void cleanup();
};

namespace {

class BarWindow final
{
public:
    BarWindow()
    {
        bar = new ServerBar(controller, actions, &m_window);
        m_window.addToolBar(bar);
        m_window.resize(1000, 100);
        m_window.show();
    }
    QLabel &label(const char *name) { return *m_window.findChild<QLabel *>(QLatin1String(name)); }
    void setStatus(ServerState state, bool loopback = true)
    {
        ServerStatus status;
        status.state = state;
        if (state == ServerState::Running) {
            ListenerStatus listener;
            listener.loopback = loopback;
            listener.url = "http://127.0.0.1:8080";
            status.listeners.push_back(listener);
        }
        controller.setStatus(status);
    }

    FakeServerController controller;

private:
    QUndoStack m_undoStack;
    QMainWindow m_window;

public:
    MainActions actions{m_window, m_undoStack};
    ServerBar *bar = nullptr;
};

bool isPaintedIn(const QLabel &label, const QColor &color)
{
    const QImage image = const_cast<QLabel &>(label).grab().toImage();
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (image.pixelColor(x, y) == color)
                return true;
        }
    }
    return false;
}

} // namespace

void TestServerBar::theStateIsPaintedInItsColour_data()
{
    QTest::addColumn<ServerState>("state");
    QTest::addColumn<int>("role");
    QTest::addColumn<QString>("text");
    QTest::newRow("running") << ServerState::Running << int(ColorRole::StateRunning)
                             << u"Running"_s;
    QTest::newRow("starting") << ServerState::Starting << int(ColorRole::StateBusy)
                              << u"Starting"_s;
    QTest::newRow("failed") << ServerState::Failed << int(ColorRole::StateFailed)
                            << u"Not started"_s;
    QTest::newRow("stopped") << ServerState::Stopped << int(ColorRole::StateStopped)
                             << u"Stopped"_s;
}

void TestServerBar::theStateIsPaintedInItsColour()
{
    QFETCH(const ServerState, state);
    QFETCH(const int, role);
    QFETCH(const QString, text);
    ThemeManager::instance().setTheme(Theme::Light);
    BarWindow window;
    window.setStatus(state);
    const QLabel &label = window.label("serverStateLabel");
    QCOMPARE(label.text(), u"\u25cf "_s + text);
    QVERIFY(isPaintedIn(label, schemeColor(ColorScheme::Light, ColorRole(role))));
    ThemeManager::instance().setTheme(Theme::Dark);
    TRY_VERIFY(isPaintedIn(label, schemeColor(ColorScheme::Dark, ColorRole(role))));
}

void TestServerBar::theAddressSaysWhenItIsOpenToTheNetwork()
{
    ThemeManager::instance().setTheme(Theme::Light);
    BarWindow window;
    window.setStatus(ServerState::Running);
    const QLabel &label = window.label("serverUrlLabel");
    QCOMPARE(label.text(), u"http://127.0.0.1:8080"_s);
    QCOMPARE(label.accessibleName(), u"Server address http://127.0.0.1:8080"_s);
    QVERIFY(!isPaintedIn(label, schemeColor(ColorScheme::Light, ColorRole::Warning)));
    window.setStatus(ServerState::Running, false);
    QVERIFY(label.text().contains(u"open to the network"_s));
    QVERIFY(isPaintedIn(label, schemeColor(ColorScheme::Light, ColorRole::Warning)));
}

void TestServerBar::ratesShowOnlyWhileRunning()
{
    BarWindow window;
    ServerRates rates;
    rates.requestsPerSecond = 1204.4;
    rates.medianTook = std::chrono::microseconds(210);
    rates.openConnections = 12;
    window.controller.setRates(rates);
    window.setStatus(ServerState::Running);
    const QLabel &label = window.label("throughputLabel");
    QCOMPARE(label.text(),
             u"%1 req/s  \u00b7  p50 0.210 ms  \u00b7  12 conn."_s.arg(QLocale().toString(1204)));
    window.setStatus(ServerState::Stopped);
    QCOMPARE(label.text(), QString());
}

void TestServerBar::aBusyPortIsTheReasonForNotRunning()
{
    BarWindow window;
    ServerStatus status;
    status.state = ServerState::Failed;
    status.error = StartError();
    status.error->kind = StartError::Kind::AddressInUse;
    window.controller.setStatus(status);
    QVERIFY(window.label("serverStateLabel").text().contains(u"port busy"_s));
    QVERIFY(window.label("serverStateLabel").accessibleName().contains(u"port busy"_s));
}

void TestServerBar::copyAndOpenNeedAnAddress()
{
    BarWindow window;
    window.setStatus(ServerState::Stopped);
    QVERIFY(!window.actions.copyUrl->isEnabled());
    QVERIFY(!window.actions.openInBrowser->isEnabled());
    window.setStatus(ServerState::Running);
    QVERIFY(window.actions.copyUrl->isEnabled());
    QVERIFY(window.actions.openInBrowser->isEnabled());
}

void TestServerBar::ofSeveralServersItShowsTheOneThatIsSelected()
{
    BarWindow window;
    ServerStatus status;
    status.state = ServerState::Running;
    for (const auto &[server, port, url] :
         {std::tuple("shop", 8080, "http://127.0.0.1:8080"),
          std::tuple("auth", 8081, "http://127.0.0.1:8081"), std::tuple("mail", 8082, "")}) {
        ListenerStatus listener;
        listener.serverId = server;
        listener.address = "127.0.0.1";
        listener.port = port;
        listener.url = url;
        status.listeners.push_back(listener);
    }
    window.controller.setStatus(status);
    const QLabel &label = window.label("serverUrlLabel");
    QCOMPARE(label.text(), u"http://127.0.0.1:8080"_s);
    QCOMPARE(label.toolTip(), u"http://127.0.0.1:8080\nhttp://127.0.0.1:8081"_s);
    window.bar->setServer("auth");
    QCOMPARE(label.text(), u"http://127.0.0.1:8081"_s);
    QCOMPARE(window.bar->url(), u"http://127.0.0.1:8081"_s);
    QVERIFY(window.actions.copyUrl->isEnabled());
    window.bar->setServer("mail");
    QCOMPARE(label.text(), u"127.0.0.1:8082"_s);
    QVERIFY(!window.actions.copyUrl->isEnabled());
    window.bar->setServer("gone");
    QCOMPARE(window.bar->url(), u"http://127.0.0.1:8080"_s);
}

void TestServerBar::cleanup()
{
    ThemeManager::instance().setTheme(Theme::System);
}

} // namespace mynah::test

QTEST_MAIN(mynah::test::TestServerBar)
#include "tst_serverbar.moc"
