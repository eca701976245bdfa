// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fakeservercontroller.h"
#include "tests/support/sampleworkspace.h"
#include "tests/support/uitestcase.h"
#include "ui/serversession.h"
#include "ui/widgets/infobar.h"
#include "ui/workspacedocument.h"
#include "ui/workspaceeditor.h"

#include <QPushButton>
#include <QSignalSpy>

using namespace Qt::StringLiterals;

namespace mynah::test {

namespace {

using Kind = StartError::Kind;

StartError busy(int port = 8080, std::optional<int> next = 8081)
{
    StartError error;
    error.kind = Kind::AddressInUse;
    error.serverId = "main";
    error.row = 0;
    error.address = "127.0.0.1";
    error.port = port;
    error.owner = PortOwner{.pid = 4211, .program = "node", .sameUser = true};
    error.nextFreePort = next;
    return error;
}

struct Desk
{
    WorkspaceDocument document;
    WorkspaceEditor editor{document};
    FakeServerController controller;
    InfoBar banners;
    ServerSession session{document, editor, controller, banners};

    Desk() { document.reset(sampleWorkspace(), {}); }
    QStringList buttons() const
    {
        QStringList texts;
        for (const char *name : {"infoBarPrimary", "infoBarSecondary", "infoBarTertiary"}) {
            const auto *button = banners.findChild<QPushButton *>(QLatin1StringView(name));
            if (!button->isHidden())
                texts += button->text();
        }
        return texts;
    }
    void press(const QString &text)
    {
        for (QPushButton *button : banners.findChildren<QPushButton *>()) {
            if (button->text() == text && !button->isHidden())
                return QTest::mouseClick(button, Qt::LeftButton);
        }
        QFAIL(qPrintable(u"no button “%1” in “%2”"_s.arg(text, banners.text())));
    }
    // The next start only.
    void failOnceWith(const StartError &error)
    {
        controller.setStartError(error);
        QObject::connect(&controller, &FakeServerController::statusChanged, &controller, [this] {
            if (controller.status().state == ServerState::Failed)
                controller.setStartError(std::nullopt);
        });
    }
    void failWith(const StartError &error)
    {
        failOnceWith(error);
        session.start();
    }
    int port() const { return document.workspace().servers.front()->listeners.front().port; }
    int servedPort() const
    {
        return controller.workspace()->servers.front()->listeners.front().port;
    }
};

} // namespace

class TestServerSession final : public UiTestCase
{
    Q_OBJECT

private slots:
    void whatIsTypedIsServedAMomentLater();
    void startingHandsOverWhatIsWaiting();
    void toggleStartsAndStops();
    void aRestartStopsAndStarts();
    void aBusyPortNamesItsProgram();
    void aProgramOfAnotherUserHasNoName();
    void usingTheNextPortIsAnUndoableStepAndStarts();
    void retryStartsAgain();
    void chooseAsksForAPort();
    void withoutAFreePortNoneIsOffered();
    void errorsReadAsSentencesWithAWayOut_data();
    void errorsReadAsSentencesWithAWayOut();
    void stoppingTakesTheBannerAway();
    void aPortForNowDoesNotChangeTheDocument();
    void examplesMoveToTheNextFreePortByThemselves();
    void onlyTheStartThatMayMovesByItself();
    void othersOnTheNetworkAreToldUntilBackOnLoopback();
    void keepingTheExposureIsRememberedForTheDocument();
    void closingTheDocumentStopsTheServer();
};

void TestServerSession::whatIsTypedIsServedAMomentLater()
{
    Desk desk;
    TRY_COMPARE(desk.controller.applies(), 1);
    for (const char *path : {"/a", "/ab", "/abc"})
        desk.editor.changeRoute("list", Field::Path, [&](MockRoute &r) { r.path = path; });
    QCOMPARE(desk.controller.applies(), 1);
    TRY_COMPARE(desk.controller.applies(), 2);
    QCOMPARE(desk.controller.workspace(), desk.document.snapshot());
    desk.document.undoStack().undo();
    TRY_COMPARE(desk.controller.applies(), 3);
    QCOMPARE(desk.controller.workspace()->findNode("list")->route()->path, "/users");
}

void TestServerSession::startingHandsOverWhatIsWaiting()
{
    Desk desk;
    desk.editor.setPort("main", 0, 9000);
    desk.session.start();
    QCOMPARE(desk.controller.applies(), 1);
    QCOMPARE(desk.controller.starts(), 1);
    QCOMPARE(desk.servedPort(), 9000);
}

void TestServerSession::toggleStartsAndStops()
{
    Desk desk;
    desk.session.toggle();
    QVERIFY(desk.session.isOn());
    desk.session.toggle();
    QVERIFY(!desk.session.isOn());
    QCOMPARE(desk.controller.stops(), 1);
}

void TestServerSession::aRestartStopsAndStarts()
{
    Desk desk;
    desk.session.restart();
    QVERIFY(desk.session.isOn());
    QCOMPARE(desk.controller.stops(), 0);
    desk.session.restart();
    QVERIFY(desk.session.isOn());
    QCOMPARE(desk.controller.stops(), 1);
    QCOMPARE(desk.controller.starts(), 2);
    desk.session.stop();
    QVERIFY(!desk.session.isOn());
    QCOMPARE(desk.controller.starts(), 2);
}

void TestServerSession::aBusyPortNamesItsProgram()
{
    Desk desk;
    desk.failWith(busy());
    QCOMPARE(desk.banners.text(),
             u"Port 8080 on 127.0.0.1 is already used by “node” (PID 4211, your user)."_s);
    QCOMPARE(desk.buttons(), (QStringList{u"Use 8081"_s, u"Retry"_s, u"Choose…"_s}));
    QVERIFY(!desk.session.isOn());
}

void TestServerSession::aProgramOfAnotherUserHasNoName()
{
    StartError error = busy();
    error.owner = PortOwner{.pid = 0, .program = {}, .sameUser = false};
    QCOMPARE(ServerSession::describe(error),
             u"Port 8080 on 127.0.0.1 is already used by another user's program."_s);
    error.owner = PortOwner{.pid = 7, .program = "nginx", .sameUser = false};
    QCOMPARE(ServerSession::describe(error),
             u"Port 8080 on 127.0.0.1 is already used by “nginx” (PID 7)."_s);
    error.owner.reset();
    QCOMPARE(ServerSession::describe(error), u"Port 8080 on 127.0.0.1 is already used."_s);
}

void TestServerSession::usingTheNextPortIsAnUndoableStepAndStarts()
{
    Desk desk;
    desk.failWith(busy());
    desk.press(u"Use 8081"_s);
    QCOMPARE(desk.port(), 8081);
    QCOMPARE(desk.servedPort(), 8081);
    QVERIFY(desk.session.isOn());
    QVERIFY(desk.banners.isHidden());
    QCOMPARE(desk.document.undoStack().count(), 1);
    QCOMPARE(desk.document.undoStack().undoText(), u"Change port to 8081"_s);
    desk.document.undoStack().undo();
    QCOMPARE(desk.port(), 8080);
    TRY_COMPARE(desk.servedPort(), 8080);
}

void TestServerSession::retryStartsAgain()
{
    Desk desk;
    desk.failWith(busy());
    desk.press(u"Retry"_s);
    QCOMPARE(desk.controller.starts(), 2);
    QVERIFY(desk.session.isOn());
    QVERIFY(desk.banners.isHidden());
    QCOMPARE(desk.port(), 8080);
}

void TestServerSession::chooseAsksForAPort()
{
    Desk desk;
    QSignalSpy wanted(&desk.session, &ServerSession::choosePortWanted);
    desk.failWith(busy());
    desk.press(u"Choose…"_s);
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(wanted.first().first().value<StartError>(), busy());
}

void TestServerSession::withoutAFreePortNoneIsOffered()
{
    Desk desk;
    desk.failWith(busy(8080, std::nullopt));
    QCOMPARE(desk.buttons(), (QStringList{u"Retry"_s, u"Choose…"_s}));
}

void TestServerSession::errorsReadAsSentencesWithAWayOut_data()
{
    QTest::addColumn<StartError>("error");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("buttons");
    const auto row = [](const char *name, Kind kind, const QString &text,
                        const QStringList &buttons, std::optional<int> next = {}) {
        StartError error;
        error.kind = kind;
        error.serverId = "main";
        error.row = 0;
        error.address = "10.9.8.7";
        error.port = 80;
        error.message = "the key does not fit the certificate";
        error.nextFreePort = next;
        QTest::newRow(name) << error << text << buttons;
    };
    row("permission", Kind::PermissionDenied,
        u"Mynah may not listen on port 80 of 10.9.8.7; ports below 1024 belong to the system. Use "
        "another port, or allow this one with CAP_NET_BIND_SERVICE or "
        "net.ipv4.ip_unprivileged_port_start."_s,
        {u"Use 8080"_s, u"Retry"_s, u"Choose…"_s}, 8080);
    row("foreign address", Kind::AddressNotAvailable,
        u"This computer does not have the address 10.9.8.7."_s, {u"Retry"_s, u"Properties…"_s});
    row("unknown name", Kind::HostNotFound, u"The name 10.9.8.7 cannot be found."_s,
        {u"Retry"_s, u"Properties…"_s});
    row("no address", Kind::InvalidAddress, u"“10.9.8.7” is not an address to listen on."_s,
        {u"Retry"_s, u"Properties…"_s});
    row("nothing", Kind::NothingToListen, u"No enabled server has an address to listen on."_s,
        {u"Retry"_s, u"Properties…"_s});
    row("TLS", Kind::Tls, u"The server did not start: the key does not fit the certificate."_s,
        {u"Retry"_s, u"Properties…"_s});
}

void TestServerSession::errorsReadAsSentencesWithAWayOut()
{
    QFETCH(StartError, error);
    QFETCH(QString, text);
    QFETCH(QStringList, buttons);
    Desk desk;
    QSignalSpy properties(&desk.session, &ServerSession::propertiesWanted);
    desk.failWith(error);
    QCOMPARE(desk.banners.text(), text);
    QCOMPARE(desk.buttons(), buttons);
    if (buttons.contains(u"Properties…"_s)) {
        desk.press(u"Properties…"_s);
        QCOMPARE(properties.size(), 1);
        QCOMPARE(properties[0][0].value<std::string>(), error.serverId);
    }
}

void TestServerSession::stoppingTakesTheBannerAway()
{
    Desk desk;
    desk.failWith(busy());
    desk.session.stop();
    QVERIFY(desk.banners.isHidden());
}

void TestServerSession::aPortForNowDoesNotChangeTheDocument()
{
    Desk desk;
    desk.session.usePortForNow("main", 0, 9000);
    QCOMPARE(desk.servedPort(), 9000);
    QCOMPARE(desk.port(), 8080);
    QVERIFY(!desk.document.isModified());
    QVERIFY(desk.session.isOn());
    // Further edits keep it; another document does not have it.
    desk.editor.renameFolder("users", u"people"_s);
    TRY_COMPARE(desk.controller.workspace()->findNode("users")->folder()->name, "people");
    QCOMPARE(desk.servedPort(), 9000);
    desk.document.reset(sampleWorkspace(), {});
    TRY_COMPARE(desk.servedPort(), 8080);
}

void TestServerSession::examplesMoveToTheNextFreePortByThemselves()
{
    Desk desk;
    desk.failOnceWith(busy());
    desk.session.startAnywhere();
    QVERIFY(desk.session.isOn());
    QCOMPARE(desk.controller.starts(), 2);
    QCOMPARE(desk.servedPort(), 8081);
    QVERIFY(desk.banners.isHidden());
    QVERIFY(!desk.document.isModified());
}

void TestServerSession::onlyTheStartThatMayMovesByItself()
{
    Desk desk;
    desk.session.startAnywhere();
    QVERIFY(desk.session.isOn());
    desk.session.stop();
    desk.failWith(busy());
    QVERIFY(desk.banners.text().startsWith(u"Port 8080"_s));
    QVERIFY(!desk.session.isOn());
}

void TestServerSession::othersOnTheNetworkAreToldUntilBackOnLoopback()
{
    Desk desk;
    desk.editor.setAddress("main", 0, u"0.0.0.0"_s);
    desk.session.start();
    QCOMPARE(desk.banners.text(),
             u"Other computers can reach this server at 0.0.0.0, port 8080."_s);
    QCOMPARE(desk.buttons(), (QStringList{u"Back to Loopback"_s, u"Keep"_s}));
    // It cannot be closed without a decision.
    QVERIFY(desk.banners.findChild<QWidget *>(u"infoBarClose"_s)->isHidden());
    desk.press(u"Back to Loopback"_s);
    QCOMPARE(desk.document.workspace().servers.front()->listeners.front().address, "127.0.0.1");
    QCOMPARE(desk.document.undoStack().undoText(), u"Change address to 127.0.0.1"_s);
    TRY_COMPARE(desk.controller.workspace(), desk.document.snapshot());
    desk.session.start();
    QVERIFY(desk.banners.isHidden());
}

void TestServerSession::keepingTheExposureIsRememberedForTheDocument()
{
    Desk desk;
    desk.editor.setAddress("main", 0, u"::"_s);
    const Workspace exposed = desk.document.workspace();
    desk.session.start();
    desk.press(u"Keep"_s);
    QVERIFY(desk.banners.isHidden());
    desk.session.start();
    QVERIFY(desk.banners.isHidden());
    desk.document.reset(exposed, {});
    desk.session.start();
    QVERIFY(!desk.banners.isHidden());
}

void TestServerSession::closingTheDocumentStopsTheServer()
{
    Desk desk;
    desk.session.start();
    desk.document.close();
    QVERIFY(!desk.session.isOn());
}

} // namespace mynah::test

QTEST_MAIN(mynah::test::TestServerSession)
#include "tst_serversession.moc"
