// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/domain/workspacefile.h"
#include "tests/support/fakeservercontroller.h"
#include "tests/support/uitestcase.h"
#include "tests/support/windowinuse.h"
#include "ui/models/trafficmodel.h"
#include "ui/pages/trafficpage.h"
#include "ui/settingsfile.h"
#include "ui/theme/thememanager.h"
#include "ui/widgets/codeedit.h"
#include "ui/workspaceeditor.h"

#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QDockWidget>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QStackedWidget>
#include <QTabBar>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>
#include <QToolBar>
#include <QToolButton>
#include <QTreeView>

using namespace Qt::StringLiterals;

namespace mynah::test {

namespace {

constexpr auto Ctrl = Qt::ControlModifier;
constexpr auto CtrlShift = Qt::ControlModifier | Qt::ShiftModifier;

// The tabs of panes that share a place, when one of them is called so.
QTabBar *dockTabsWith(const QMainWindow &window, const QString &title)
{
    for (auto *tabs : window.findChildren<QTabBar *>(QString(), Qt::FindDirectChildrenOnly)) {
        for (int i = 0; i < tabs->count(); ++i) {
            if (tabs->isVisible() && tabs->tabText(i) == title)
                return tabs;
        }
    }
    return nullptr;
}

} // namespace

class TestMainWindow final : public UiTestCase
{
    Q_OBJECT

private slots:
    void beginsWithTheStartPage();
    void theSampleIsOneClickAway();
    void aNewWorkspaceHasARouteToChange();
    void typingAPathIsServedAMomentLater();
    void theTitleMarksWhatIsNotSaved();
    void undoAndRedoFollowTheServer();
    void theServerStartsAndStopsByKey();
    void aBusyPortIsABannerWithWaysOut();
    void troubleWithTheSettingsIsABanner();
    void workThatIsNotSafeIsABanner();
    void anOpenAddressIsShownUntilItIsAccepted();
    void aRequestSelectedIsInspected();
    void aRouteIsMadeOfARequest();
    void aRequestIsCopiedAsCurl();
    void aProblemLeadsToItsField();
    void aProblemInABodyLeadsToItsLine();
    void aShadowedRouteLeadsToTheOneAboveIt();
    void keysGoFromPaneToPane();
    void theCommandPaletteRunsActionsAndFindsRoutes();
    void layoutsShowTheirPanes();
    void theThemeChangesAtOnce();
    void serverPropertiesTakeEffect();
    void secretsStayHiddenUntilTheyAreShown();
    void theTrafficOfTheLastSessionIsListedAgain();
    void preferencesTakeEffectAtOnce();
    void theHelpMenuShowsTheKeysAndCopiesAReport();
    void everyColourFollowsTheTheme();
    void aNewRouteIsSeenWhateverTheFilter();
    void theEditorStaysWhileTheFilterHidesItsRoute();
    void aNewFolderTakesTheNameThatIsTyped();
    void undoInALineIsTheWorkspacesWhenTheLineHasNone();
    void undoInTheMethodIsTheWorkspacesToo();
    void actionsKnowWhatWasTypedJustNow();
    void anotherWorkspaceBeginsWithoutTraffic();
    void savingAsksForAFileOnceAndSaysSo();
    void closingAsksAboutUnsavedWork();
    void closingAsksWhileTheServerRuns();
    void unsavedWorkIsOfferedAtTheNextStart();
    void workKeptAtTheEndIsNotLost();
    void whatIsTypedStaysWithARouteThatMoves();
};

void TestMainWindow::beginsWithTheStartPage()
{
    FakeServerController controller;
    WindowInUse use(controller);

    QCOMPARE(use.part<QStackedWidget>("centralStack")->currentWidget()->objectName(),
             u"startPage"_s);
    QVERIFY(use.part("dockTraffic")->isHidden());
    QVERIFY(use.part("btnTrySample")->hasFocus());
    QCOMPARE(use.window().windowTitle(), u"Mynah"_s);
    QVERIFY(!use.part<QAction>("actStartStop")->isEnabled());
}

void TestMainWindow::theSampleIsOneClickAway()
{
    FakeServerController controller;
    WindowInUse use(controller);

    use.openSample();

    QCOMPARE(controller.starts(), 1);
    QVERIFY(use.part("editorPage")->isVisible());
    QVERIFY(use.rows("routeTreeView").first().contains(u"/hello"_s));
    QCOMPARE(use.part<QLabel>("serverUrlLabel")->text(), u"http://127.0.0.1:8080"_s);
    QVERIFY(use.part("firstStepsStrip")->isVisible());
    QVERIFY(use.part<QLabel>("firstStepsCommand")->text().contains(u"8080/hello"_s));
}

void TestMainWindow::aNewWorkspaceHasARouteToChange()
{
    FakeServerController controller;
    WindowInUse use(controller);

    use.click("btnNewWorkspace");

    QCOMPARE(use.rows("routeTreeView").size(), 1);
    QCOMPARE(use.part<QLineEdit>("routePathEdit")->text(), u"/hello"_s);
    QVERIFY(!use.window().isWindowModified());
    QCOMPARE(controller.starts(), 0);
}

void TestMainWindow::typingAPathIsServedAMomentLater()
{
    FakeServerController controller;
    WindowInUse use(controller);
    use.click("btnNewWorkspace");

    use.press(Qt::Key_N, CtrlShift);
    use.type(u"/shop/items/:id"_s);

    TRY_VERIFY(controller.workspace());
    const auto served = [&] {
        const MockServer &server = *controller.workspace()->servers.front();
        return server.routes.size() == 2 && server.routes[1].route()->path == "/shop/items/:id";
    };
    TRY_VERIFY(served());
    QVERIFY(use.part<QLabel>("routePathHint")->text().contains(u"id"_s));
    QVERIFY(use.rows("routeTreeView").last().contains(u"/shop/items/:id"_s));
}

void TestMainWindow::theTitleMarksWhatIsNotSaved()
{
    FakeServerController controller;
    WindowInUse use(controller);
    use.click("btnNewWorkspace");

    use.fill("routePathEdit", u"/bye"_s);
    QVERIFY(use.window().isWindowModified());
    QCOMPARE(use.part<QLabel>("statusSaveLabel")->text(), u"Not saved"_s);

    use.part<QTreeView>("routeTreeView")->setFocus();
    use.press(Qt::Key_Z, Ctrl);
    QVERIFY(!use.window().isWindowModified());
    QCOMPARE(use.part<QLineEdit>("routePathEdit")->text(), u"/hello"_s);
}

void TestMainWindow::undoAndRedoFollowTheServer()
{
    FakeServerController controller;
    WindowInUse use(controller);
    use.openSample();
    const auto firstPath = [&] {
        return controller.workspace()->servers.front()->routes.front().route()->path;
    };
    use.fill("routePathEdit", u"/changed"_s);
    TRY_COMPARE(firstPath(), "/changed");

    use.part<QTreeView>("routeTreeView")->setFocus();
    use.press(Qt::Key_Z, Ctrl);
    TRY_COMPARE(firstPath(), "/hello");
    use.press(Qt::Key_Y, Ctrl);
    TRY_COMPARE(firstPath(), "/changed");
}

void TestMainWindow::theServerStartsAndStopsByKey()
{
    FakeServerController controller;
    WindowInUse use(controller);
    use.click("btnNewWorkspace");
    QCOMPARE(use.part<QLabel>("serverStateLabel")->text(), u"● Stopped"_s);

    use.press(Qt::Key_F5);
    QCOMPARE(controller.starts(), 1);
    QCOMPARE(use.part<QLabel>("serverStateLabel")->text(), u"● Running"_s);
    QVERIFY(use.part<QLabel>("statusServerLabel")->text().contains(u"Running"_s));

    use.press(Qt::Key_F5, Qt::ShiftModifier);
    QCOMPARE(controller.stops(), 1);
    QCOMPARE(use.part<QLabel>("serverStateLabel")->text(), u"● Stopped"_s);
}

void TestMainWindow::troubleWithTheSettingsIsABanner()
{
    FakeServerController controller;
    WindowInUse use(controller);
    use.window().tellOf({.path = u"/home/x/mynah.ini"_s, .setAside = {}});
    QVERIFY(use.part("infoBar")->isHidden());

    use.window().tellOf(
        {.path = u"/home/x/mynah.ini"_s, .isBroken = true, .setAside = u"/home/x/broken"_s});
    QVERIFY(use.part<QToolBar>("messageBar")->isVisible());
    QVERIFY(use.part<QLabel>("infoBarText")->text().contains(u"is kept in /home/x/broken"_s));
    use.click("infoBarClose");

    use.window().tellOf({.path = u"/home/x/mynah.ini"_s, .isBroken = true, .setAside = {}});
    QVERIFY(use.part<QLabel>("infoBarText")->text().contains(u"is kept in /home/x/mynah.ini"_s));
    use.click("infoBarClose");

    use.window().tellOf({.path = u"/home/x/mynah.ini"_s, .setAside = {}, .isWritable = false});
    QVERIFY(
        use.part<QLabel>("infoBarText")->text().contains(u"/home/x/mynah.ini cannot be written"_s));
    use.click("infoBarClose");
    QVERIFY(use.part("infoBar")->isHidden());
}

// A file where a folder must be: nobody may write there, whoever it is.
void TestMainWindow::workThatIsNotSafeIsABanner()
{
    FakeServerController controller;
    WindowInUse use(controller);
    use.openSample();
    QFile inTheWay(use.recovery().folder());
    QVERIFY(inTheWay.open(QIODevice::WriteOnly));
    use.fill("routePathEdit", u"/elsewhere"_s);
    TRY_VERIFY(use.part("infoBar")->isVisible());
    const QString text = use.part<QLabel>("infoBarText")->text();
    QVERIFY2(text.contains(use.recovery().folder() + u" cannot be written"_s), qPrintable(text));

    QVERIFY(inTheWay.remove());
    use.fill("routePathEdit", u"/anywhere"_s);
    TRY_VERIFY(use.part("infoBar")->isHidden());
}

void TestMainWindow::aBusyPortIsABannerWithWaysOut()
{
    FakeServerController controller;
    WindowInUse use(controller);
    use.click("btnNewWorkspace");
    StartError error;
    error.kind = StartError::Kind::AddressInUse;
    error.serverId = use.window().document().workspace().servers.front()->id;
    error.row = 0;
    error.address = "127.0.0.1";
    error.port = 8080;
    error.owner = PortOwner{.pid = 4211, .program = "node", .sameUser = true};
    error.nextFreePort = 8081;
    controller.setStartError(error);

    use.press(Qt::Key_F5);

    QVERIFY(use.part("infoBar")->isVisible());
    QVERIFY(use.part<QLabel>("infoBarText")->text().contains(u"“node” (PID 4211"_s));
    QVERIFY(use.part("routeTreeView")->hasFocus());
    controller.setStartError({});
    QCOMPARE(use.part<QPushButton>("infoBarPrimary")->text(), u"Use 8081"_s);
    use.click("infoBarPrimary");

    QVERIFY(use.part("infoBar")->isHidden());
    QVERIFY(use.part<QToolBar>("messageBar")->isHidden());
    QCOMPARE(use.part<QLabel>("serverUrlLabel")->text(), u"http://127.0.0.1:8081"_s);
    QVERIFY(use.part<QAction>("actUndo")->isEnabled());
}

void TestMainWindow::anOpenAddressIsShownUntilItIsAccepted()
{
    FakeServerController controller;
    WindowInUse use(controller);
    use.openSample();
    const std::string server = use.window().document().workspace().servers.front()->id;

    use.window().editor().setAddress(server, 0, u"0.0.0.0"_s);
    TRY_VERIFY(controller.workspace()->servers.front()->listeners.front().address == "0.0.0.0");
    controller.start();

    QVERIFY(use.part("infoBar")->isVisible());
    QVERIFY(use.part<QLabel>("infoBarText")->text().contains(u"Other computers"_s));
    QVERIFY(use.part<QLabel>("serverUrlLabel")->text().contains(u"open to the network"_s));
    use.click("infoBarPrimary");
    TRY_VERIFY(controller.workspace()->servers.front()->listeners.front().address == "127.0.0.1");
}

void TestMainWindow::aRequestSelectedIsInspected()
{
    FakeServerController controller;
    WindowInUse use(controller);
    use.openSample();
    controller.addExchange("GET", "/hello");
    controller.addExchange("GET", "/nowhere", 404);

    TRY_COMPARE(use.rows("trafficView").size(), 2);
    use.clickRow("trafficView", u"/nowhere"_s);

    QVERIFY(use.part<QLabel>("inspectorTitle")->text().contains(u"GET /nowhere"_s));
    QVERIFY(use.rows("overviewView").join(u'\n').contains(u"404"_s));
}

void TestMainWindow::aRouteIsMadeOfARequest()
{
    FakeServerController controller;
    WindowInUse use(controller);
    use.openSample();
    controller.addExchange("POST", "/orders", 404);
    TRY_COMPARE(use.rows("trafficView").size(), 1);
    use.clickRow("trafficView", u"/orders"_s);

    use.press(Qt::Key_M, CtrlShift);
    QWidget *dialog = QApplication::activeModalWidget();
    QVERIFY(dialog);
    TRY_VERIFY(dialog->isActiveWindow());
    QCOMPARE(dialog->findChild<QComboBox *>(u"crMethodCombo"_s)->currentText(), u"POST"_s);
    QCOMPARE(dialog->findChild<QLineEdit *>(u"crPathEdit"_s)->text(), u"/orders"_s);
    use.press(Qt::Key_Return);

    QVERIFY(use.rows("routeTreeView").join(u'\n').contains(u"/orders"_s));
    QCOMPARE(use.part<QLineEdit>("routePathEdit")->text(), u"/orders"_s);
}

void TestMainWindow::aRequestIsCopiedAsCurl()
{
    FakeServerController controller;
    WindowInUse use(controller);
    use.openSample();
    controller.addExchange("GET", "/it's");
    TRY_COMPARE(use.rows("trafficView").size(), 1);
    use.clickRow("trafficView", u"/it's"_s);

    use.press(Qt::Key_C, CtrlShift);

    const QString copied = QApplication::clipboard()->text();
    QVERIFY2(copied.startsWith(u"curl "_s), qPrintable(copied));
    QVERIFY2(copied.contains(uR"(/it'\''s')"_s), qPrintable(copied));
}

void TestMainWindow::aProblemLeadsToItsField()
{
    FakeServerController controller;
    WindowInUse use(controller);
    use.openSample();
    const MockServer server = *use.window().document().workspace().servers.front();
    Problem problem;
    problem.severity = Problem::Severity::Error;
    problem.message = "this path is no good";
    problem.place = {server.id, server.routes[1].id(), {}, Field::Path};
    controller.setProblems({problem});
    QVERIFY(use.part("dockProblems")->isHidden());

    use.fill("routeNameEdit", u"x"_s);
    // The pane is offered and does not come in the way.
    QTabBar *tabs = nullptr;
    TRY_VERIFY(tabs = dockTabsWith(use.window(), u"Problems (1)"_s));
    QVERIFY(use.part("trafficView")->isVisible());
    QTest::mouseClick(tabs, Qt::LeftButton, {}, tabs->tabRect(tabs->count() - 1).center());
    use.clickRow("problemsView", u"no good"_s);
    use.press(Qt::Key_Return);
    QVERIFY(use.part("routePathEdit")->hasFocus());
    QCOMPARE(use.part<QLineEdit>("routePathEdit")->text(),
             QString::fromStdString(server.routes[1].route()->path));
}

void TestMainWindow::aProblemInABodyLeadsToItsLine()
{
    FakeServerController controller;
    WindowInUse use(controller);
    use.openSample();
    const MockServer server = *use.window().document().workspace().servers.front();
    const MockRoute &route = *server.routes[1].route();
    Problem problem;
    problem.severity = Problem::Severity::Warning;
    problem.message = "nothing is called x here";
    problem.place = {server.id, route.id, route.responses[0]->id, Field::Body};
    problem.place.line = 2;
    problem.place.column = 1;
    controller.setProblems({problem});
    WorkspaceEditor(use.window().document())
        .changeResponse(route.id, problem.place.responseId, Field::Body,
                        [](MockResponse &response) { response.body.text = "a\nb\n"; });
    use.part("dockProblems")->show();
    use.part<QDockWidget>("dockProblems")->raise();
    TRY_VERIFY(!use.rows("problemsView").isEmpty());
    use.clickRow("problemsView", u"nothing is called"_s);
    use.press(Qt::Key_Return);
    QVERIFY(use.part<CodeEdit>("bodyEdit")->focusProxy()->hasFocus());
    QCOMPARE(use.part<CodeEdit>("bodyEdit")->cursorLine(), 2);
}

void TestMainWindow::aShadowedRouteLeadsToTheOneAboveIt()
{
    FakeServerController controller;
    WindowInUse use(controller);
    use.openSample();
    const MockServer server = *use.window().document().workspace().servers.front();
    use.part("routeTreeView")->setFocus();
    use.press(Qt::Key_End);
    const auto *path = use.part<QLineEdit>("routePathEdit");
    QCOMPARE(path->text(), QString::fromStdString(server.routes.back().route()->path));
    Problem problem;
    problem.severity = Problem::Severity::Warning;
    problem.message = "never reached";
    problem.place = {server.id, server.routes.back().id(), {}, Field::Path};
    problem.causeId = server.routes.front().id();
    controller.setProblems({problem});
    use.fill("routeNameEdit", u"x"_s);
    auto *go = use.part<QToolButton>("btnGoToCause");
    TRY_VERIFY(go->isVisible());
    QTest::mouseClick(go, Qt::LeftButton);
    QCOMPARE(path->text(), QString::fromStdString(server.routes.front().route()->path));
    QVERIFY(path->hasFocus());
    QVERIFY(!go->isVisible());
}

void TestMainWindow::keysGoFromPaneToPane()
{
    FakeServerController controller;
    WindowInUse use(controller);
    use.openSample();
    use.press(Qt::Key_1, Ctrl);
    QVERIFY(use.part("routeTreeView")->hasFocus());
    use.press(Qt::Key_F6);
    QVERIFY(use.part("routePathEdit")->hasFocus());
    use.press(Qt::Key_F6);
    QVERIFY(use.part("trafficView")->hasFocus());
    use.press(Qt::Key_F6, Qt::ShiftModifier);
    QVERIFY(use.part("routePathEdit")->hasFocus());
    use.press(Qt::Key_F, CtrlShift);
    QVERIFY(use.part("trafficFilterEdit")->hasFocus());
}

void TestMainWindow::theCommandPaletteRunsActionsAndFindsRoutes()
{
    FakeServerController controller;
    WindowInUse use(controller);
    use.openSample();
    const auto choose = [&](const QString &text) {
        use.press(Qt::Key_P, CtrlShift);
        use.type(text);
        use.press(Qt::Key_Return);
    };
    const int routes = int(use.rows("routeTreeView").size());
    use.part<QTreeView>("routeTreeView")->setFocus();

    choose(u"dupl"_s);
    TRY_COMPARE(use.rows("routeTreeView").size(), routes + 1);
    use.press(Qt::Key_Z, Ctrl);
    TRY_COMPARE(use.rows("routeTreeView").size(), routes);

    choose(u"get coin"_s);
    TRY_VERIFY(use.part("routePathEdit")->hasFocus());
    QCOMPARE(use.part<QLineEdit>("routePathEdit")->text(), u"/coin"_s);

    use.press(Qt::Key_P, CtrlShift);
    QVERIFY(use.part("paletteEdit")->hasFocus());
    use.press(Qt::Key_P, CtrlShift);
    QVERIFY(use.part("routePathEdit")->hasFocus());
}

void TestMainWindow::layoutsShowTheirPanes()
{
    FakeServerController controller;
    WindowInUse use(controller);
    use.openSample();
    const auto shown = [&] {
        QString panes;
        for (const char *name : {"dockRoutes", "centralStack", "dockTraffic", "dockInspector"})
            panes += use.part(name)->isVisible() ? u'x' : u'-';
        return panes;
    };
    QCOMPARE(shown(), u"xxxx"_s);
    use.part<QAction>("actLayoutDesign")->trigger();
    QCOMPARE(shown(), u"xx--"_s);
    use.part<QAction>("actLayoutObserve")->trigger();
    QCOMPARE(shown(), u"--xx"_s);
    use.part<QAction>("actLayoutBoth")->trigger();
    QCOMPARE(shown(), u"xxxx"_s);
    use.part<QDockWidget>("dockRoutes")->close();
    use.part<QAction>("actResetLayout")->trigger();
    QCOMPARE(shown(), u"xxxx"_s);
}

void TestMainWindow::theThemeChangesAtOnce()
{
    FakeServerController controller;
    WindowInUse use(controller);
    use.openSample();
    const auto background = [&] {
        return use.window().grab().toImage().pixelColor(2, use.window().height() - 2);
    };
    use.part<QAction>("actThemeLight")->trigger();
    TRY_VERIFY(background().lightness() > 200);
    use.part<QAction>("actThemeDark")->trigger();
    TRY_VERIFY(background().lightness() < 60);
    QCOMPARE(use.window().settings().theme(), Theme::Dark);
    use.part<QAction>("actThemeSystem")->trigger();
}

void TestMainWindow::theTrafficOfTheLastSessionIsListedAgain()
{
    QTemporaryDir folder;
    const QString file = folder.filePath(u"hello.mynah"_s);
    const QString other = folder.filePath(u"other.mynah"_s);
    for (const QString &path : {file, other})
        QVERIFY(QFile::copy(u":/mynah/examples/hello.mynah"_s, path));
    Settings().setCapture({.inFiles = true});
    const auto kept = [](FakeServerController &controller) {
        return controller.store().counters().kept;
    };
    {
        FakeServerController controller;
        WindowInUse use(controller);
        use.window().session().open(file);
        TRY_VERIFY(use.window().document().isOpen());
        controller.addExchange("GET", "/before");
    }
    {
        FakeServerController controller;
        WindowInUse use(controller);
        use.window().session().open(file);
        TRY_VERIFY(use.window().document().isOpen());
        controller.addExchange("GET", "/now");
        const auto *model = use.part<QAbstractItemView>("trafficView")->model();
        TRY_COMPARE(model->rowCount(), 3);
        const auto path = [model](int row) {
            return model->index(row, TrafficModel::PathColumn).data().toString();
        };
        QCOMPARE(path(0), u"/before"_s);
        QVERIFY(path(1).startsWith(u"Received before"_s));
        QCOMPARE(path(2), u"/now"_s);
    }
    {
        FakeServerController controller;
        WindowInUse use(controller);
        TRY_COMPARE(kept(controller), 2u);
        use.window().session().open(other);
        TRY_COMPARE(kept(controller), 0u);
    }
    FakeServerController controller;
    WindowInUse use(controller);
    TRY_VERIFY(!controller.store().folder().path.empty());
    QCOMPARE(kept(controller), 0u);
    Settings().setCapture({});
}

void TestMainWindow::preferencesTakeEffectAtOnce()
{
    FakeServerController controller;
    WindowInUse use(controller);
    QCOMPARE(controller.options().keptRows, 100'000u);
    for (const char *way : {"actPreferences", "statusMemoryButton"}) {
        const int rows = way[0] == 'a' ? 3000 : 4000;
        QTimer::singleShot(0, &use.window(), [rows] {
            QWidget *dialog = QApplication::activeModalWidget();
            QVERIFY(dialog);
            dialog->findChild<QSpinBox *>(u"keepRowsSpin"_s)->setValue(rows);
            dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok)->click();
        });
        if (way[0] == 'a')
            use.part<QAction>(way)->trigger();
        else
            use.part<QToolButton>(way)->click();
        QCOMPARE(controller.options().keptRows, std::size_t(rows));
    }
    QVERIFY(use.part<QAction>("actPreferences")
                ->shortcuts()
                .contains(QKeySequence(Qt::CTRL | Qt::Key_Comma)));
    Settings().setCapture({});
}

void TestMainWindow::theHelpMenuShowsTheKeysAndCopiesAReport()
{
    FakeServerController controller;
    WindowInUse use(controller);
    bool seen = false;
    QTimer::singleShot(0, &use.window(), [&seen] {
        QWidget *dialog = QApplication::activeModalWidget();
        seen = dialog && dialog->findChild<QWidget *>(u"shortcutEditor"_s)->isVisible();
        dialog->close();
    });
    use.part<QAction>("actShortcuts")->trigger();
    QVERIFY(seen);
    use.part<QAction>("actCopyDiagnostics")->trigger();
    QVERIFY(QGuiApplication::clipboard()->text().contains(u"Mynah"_s));
}

void TestMainWindow::serverPropertiesTakeEffect()
{
    FakeServerController controller;
    WindowInUse use(controller);
    use.openSample();
    const MockServer before = *use.window().document().workspace().servers.front();
    bool edited = false;
    QTimer::singleShot(0, &use.window(), [&] {
        QWidget *dialog = QApplication::activeModalWidget();
        QVERIFY(dialog && QTest::qWaitForWindowActive(dialog));
        dialog->findChild<QCheckBox *>(u"corsCheck"_s)->click();
        dialog->findChild<QCheckBox *>(u"requireContentLengthCheck"_s)->click();
        dialog->findChild<QCheckBox *>(u"missingHostCheck"_s)->click();
        dialog->findChild<QLineEdit *>(u"maxBodyBytesEdit"_s)->setText(u"1 KiB"_s);
        dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok)->click();
        edited = true;
    });
    use.part<QAction>("actServerProperties")->trigger();
    QVERIFY(edited);
    const MockServer &server = *use.window().document().workspace().servers.front();
    QVERIFY(server.cors);
    QVERIFY(server.requireContentLength);
    QVERIFY(server.leniencies.missingHost);
    QCOMPARE(server.limits.maxBodyBytes.value_or(-1), std::int64_t(1024));
    QVERIFY(server.routes == before.routes);
    use.window().document().undoStack().undo();
    QVERIFY(*use.window().document().workspace().servers.front() == before);
}

void TestMainWindow::secretsStayHiddenUntilTheyAreShown()
{
    {
        FakeServerController controller;
        WindowInUse use(controller);
        use.openSample();
        use.window().findChild<TrafficPage *>()->selectExchange(
            controller.addExchange(sampleExchange("GET", "/a?token=s3cret")));
        const auto title = [&use] { return use.part<QLabel>("inspectorTitle")->text(); };
        const auto row = [&use] {
            const auto *model = use.part<QAbstractItemView>("trafficView")->model();
            return model->index(0, TrafficModel::PathColumn).data().toString();
        };
        TRY_VERIFY(title().contains(u"token=s3cret"_s));
        use.part<QAction>("actHideSecrets")->trigger();
        QVERIFY(title().contains(u"token=REDACTED"_s));
        QCOMPARE(row(), u"/a?token=REDACTED"_s);
    }
    FakeServerController controller;
    WindowInUse use(controller);
    QVERIFY(use.part<QAction>("actHideSecrets")->isChecked());
    use.part<QAction>("actHideSecrets")->trigger();
    QVERIFY(!use.window().settings().hidesSecrets());
}

void TestMainWindow::everyColourFollowsTheTheme()
{
    FakeServerController controller;
    WindowInUse use(controller);
    use.openSample();
    use.clickRow("routeTreeView", u"/birds/:name"_s);
    // Whatever the text is painted in has to be read on what it stands on.
    const auto readable = [&](const char *name) {
        const QImage image = use.part(name)->grab().toImage();
        int darkest = 255;
        int lightest = 0;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                darkest = std::min(darkest, image.pixelColor(x, y).lightness());
                lightest = std::max(lightest, image.pixelColor(x, y).lightness());
            }
        }
        return lightest - darkest > 90;
    };
    for (const char *theme : {"actThemeLight", "actThemeDark", "actThemeLight"}) {
        use.part<QAction>(theme)->trigger();
        for (const char *name : {"serverUrlLabel", "serverStateLabel", "routePathHint", "bodyEdit"})
            TRY_VERIFY(readable(name));
    }
    use.part<QAction>("actThemeSystem")->trigger();
}

void TestMainWindow::aNewRouteIsSeenWhateverTheFilter()
{
    FakeServerController controller;
    WindowInUse use(controller);
    use.openSample();
    use.fill("routeFilterEdit", u"zzz"_s);

    use.press(Qt::Key_N, CtrlShift);
    use.type(u"/typed"_s);

    QVERIFY(use.part<QLineEdit>("routeFilterEdit")->text().isEmpty());
    const auto &routes = use.window().document().workspace().servers.front()->routes;
    QCOMPARE(routes[0].route()->path, "/hello");
    QCOMPARE(routes[1].route()->path, "/typed");
}

void TestMainWindow::theEditorStaysWhileTheFilterHidesItsRoute()
{
    FakeServerController controller;
    WindowInUse use(controller);
    use.openSample();
    use.fill("routeFilterEdit", u"zzz"_s);

    use.fill("routeNameEdit", u"Renamed"_s);
    QVERIFY(use.part("routeNameEdit")->hasFocus());
    use.fill("routeFilterEdit", u" "_s);

    QVERIFY(use.part("routeNameEdit")->isVisible());
    QCOMPARE(use.part<QLineEdit>("routePathEdit")->text(), u"/hello"_s);
    QCOMPARE(use.window().document().workspace().servers.front()->routes[0].route()->name,
             "Renamed");
}

void TestMainWindow::aNewFolderTakesTheNameThatIsTyped()
{
    FakeServerController controller;
    WindowInUse use(controller);
    use.openSample();
    const int before = controller.applies();

    use.press(Qt::Key_N, Qt::ControlModifier | Qt::AltModifier);
    // What is served meanwhile tells the rows anew.
    TRY_VERIFY(controller.applies() > before);
    use.type(u"orders"_s);
    use.press(Qt::Key_Return);

    TRY_VERIFY(use.rows("routeTreeView").contains(u"orders"_s));
}

void TestMainWindow::undoInALineIsTheWorkspacesWhenTheLineHasNone()
{
    FakeServerController controller;
    WindowInUse use(controller);
    use.openSample();
    const std::string id = use.window().document().workspace().servers.front()->routes[0].id();
    use.window().editor().changeRoute(id, Field::Path, [](MockRoute &r) { r.path = "/fixed"; });
    auto *path = use.part<QLineEdit>("routePathEdit");
    QCOMPARE(path->text(), u"/fixed"_s);

    path->setFocus();
    use.press(Qt::Key_Z, Ctrl);
    QCOMPARE(path->text(), u"/hello"_s);
    use.press(Qt::Key_Y, Ctrl);
    QCOMPARE(path->text(), u"/fixed"_s);
}

// The body hands over what was typed a moment after the last key.
void TestMainWindow::actionsKnowWhatWasTypedJustNow()
{
    FakeServerController controller;
    WindowInUse use(controller);
    use.openSample();
    const auto route = [&](std::size_t row) {
        return *use.window().document().workspace().servers.front()->routes[row].route();
    };
    use.window().editor().changeRoute(route(0).id, Field::Path,
                                      [](MockRoute &r) { r.path = "/fixed"; });
    auto *body = use.part<CodeEdit>("bodyEdit");
    const QString before = body->text();

    use.fill("bodyEdit", u"typed"_s);
    use.part<QAction>("actUndo")->trigger();
    QCOMPARE(body->text(), before);
    QCOMPARE(route(0).path, "/fixed");

    use.fill("bodyEdit", u"more"_s);
    use.part<QAction>("actDuplicate")->trigger();
    QCOMPARE(route(1).path, "/fixed");
    QCOMPARE(route(1).responses.back()->body.text, "more");

    use.fill("bodyEdit", u"again"_s);
    use.click("btnResponseDuplicate");
    QCOMPARE(route(1).responses.back()->body.text, "again");
}

void TestMainWindow::undoInTheMethodIsTheWorkspacesToo()
{
    FakeServerController controller;
    WindowInUse use(controller);
    use.openSample();
    auto *method = use.part<QComboBox>("routeMethodCombo");
    auto *path = use.part<QLineEdit>("routePathEdit");
    QTest::mouseClick(method->lineEdit(), Qt::LeftButton);
    use.type(u"PUT"_s);
    QCOMPARE(method->currentText(), u"PUT"_s);
    use.press(Qt::Key_Z, Ctrl);
    QCOMPARE(method->currentText(), u"GET"_s);

    // As a repair does it.
    const std::string id = use.window().document().workspace().servers.front()->routes[0].id();
    use.window().editor().changeRoute(id, Field::Method, [](MockRoute &r) { r.method = "POST"; });
    QVERIFY(method->hasFocus());
    use.press(Qt::Key_Z, Ctrl);
    QCOMPARE(method->currentText(), u"GET"_s);
    use.press(Qt::Key_Y, Ctrl);
    QCOMPARE(method->currentText(), u"POST"_s);

    // What was typed and left is a step like any other, in its turn.
    use.fill("routePathEdit", u"/typed"_s);
    method->setFocus();
    use.window().editor().setNodesEnabled({id}, false);
    path->setFocus();
    use.press(Qt::Key_Z, Ctrl);
    QCOMPARE(path->text(), u"/typed"_s);
    QVERIFY(use.part<QCheckBox>("routeEnabledCheck")->isChecked());
    use.press(Qt::Key_Z, Ctrl);
    QCOMPARE(path->text(), u"/hello"_s);
}

void TestMainWindow::anotherWorkspaceBeginsWithoutTraffic()
{
    FakeServerController controller;
    WindowInUse use(controller);
    use.openSample();
    controller.addExchange("GET", "/hello");
    TRY_COMPARE(use.rows("trafficView").size(), 1);
    QVERIFY(use.part("firstStepsStrip")->isVisible());
    use.clickRow("trafficView", u"/hello"_s);
    TRY_VERIFY(use.part("inspectorTabs")->isVisible());

    use.window().setFocus();
    use.press(Qt::Key_N, Ctrl);

    TRY_VERIFY(use.rows("trafficView").isEmpty());
    QVERIFY(!use.part("firstStepsStrip")->isVisible());
    QVERIFY(!use.part("inspectorTabs")->isVisible());
    TRY_COMPARE(use.part<QTabBar>("trafficTabs")->tabText(0), u"Requests 0"_s);
    QVERIFY(use.part<QAction>("actFollow")->isChecked());
}

void TestMainWindow::savingAsksForAFileOnceAndSaysSo()
{
    FakeServerController controller;
    WindowInUse use(controller);
    use.click("btnNewWorkspace");
    const QString path = use.folder() + u"/shop.mynah"_s;
    use.prompts().saveNextTo(path);

    use.press(Qt::Key_S, Ctrl);
    TRY_COMPARE(use.window().windowTitle(), u"shop.mynah[*] — Mynah"_s);
    QVERIFY(use.part<QLabel>("statusSaveLabel")->text().startsWith(u"Saved"_s));
    use.fill("routePathEdit", u"/shop"_s);
    use.press(Qt::Key_S, Ctrl);
    TRY_VERIFY(!use.window().isWindowModified());

    QCOMPARE(use.prompts().takeQuestions().size(), 1);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().contains(R"("path": "/shop")"));
}

void TestMainWindow::closingAsksAboutUnsavedWork()
{
    FakeServerController controller;
    WindowInUse use(controller);
    use.click("btnNewWorkspace");
    use.fill("routePathEdit", u"/typed"_s);

    use.window().close();
    QVERIFY(use.window().isVisible());
    QCOMPARE(use.prompts().takeQuestions(), QStringList(u"saveChanges New workspace"_s));

    use.prompts().answerSaveChanges(UserPrompts::SaveAnswer::Discard);
    use.window().close();
    QVERIFY(!use.window().isVisible());
}

void TestMainWindow::closingAsksWhileTheServerRuns()
{
    FakeServerController controller;
    WindowInUse use(controller);
    use.openSample();

    use.press(Qt::Key_Q, Ctrl);
    QVERIFY(use.window().isVisible());
    QCOMPARE(use.prompts().takeQuestions(), QStringList(u"stopAndQuit"_s));

    use.prompts().answerStopAndQuit(true);
    use.press(Qt::Key_Q, Ctrl);
    QVERIFY(!use.window().isVisible());
    QCOMPARE(controller.stops(), 1);
}

void TestMainWindow::unsavedWorkIsOfferedAtTheNextStart()
{
    Workspace workspace;
    workspace.name = "Lost and found";
    QTemporaryDir folder;
    const RecoveryStore store(folder.path());
    QVERIFY(store.write(u"lost"_s, QString(), toJson(workspace)));
    // As if the program that wrote it were gone.
    QFile meta(folder.filePath(u"lost.meta"_s));
    QVERIFY(meta.open(QIODevice::WriteOnly));
    meta.write(R"({"path": "", "pid": 2147483632, "time": "2026-01-02T03:04:05Z"})");
    meta.close();

    FakeServerController controller;
    FakePrompts prompts;
    MainWindow window(controller, prompts, store);
    window.show();
    auto *bar = window.findChild<QWidget *>(u"recoverBar"_s);
    TRY_VERIFY(bar->isVisible());
    QTest::mouseClick(bar->findChild<QPushButton *>(u"infoBarPrimary"_s), Qt::LeftButton);

    TRY_VERIFY(window.document().isOpen());
    QCOMPARE(window.document().workspace().name, "Lost and found");
    QVERIFY(window.isWindowModified());
}

void TestMainWindow::workKeptAtTheEndIsNotLost()
{
    FakeServerController controller;
    WindowInUse use(controller);
    use.click("btnNewWorkspace");
    auto *body = use.part<CodeEdit>("bodyEdit");
    body->setFocus();
    use.type(u"typed a moment ago"_s);

    use.window().keepUnsavedWork();

    const QStringList kept = QDir(use.folder() + u"/r"_s).entryList({u"*.json"_s}, QDir::Files);
    QCOMPARE(kept.size(), 1);
    QFile file(use.folder() + u"/r/"_s + kept.first());
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().contains("typed a moment ago"));
}

void TestMainWindow::whatIsTypedStaysWithARouteThatMoves()
{
    FakeServerController controller;
    WindowInUse use(controller);
    use.click("btnNewWorkspace");
    WorkspaceEditor &editor = use.window().editor();
    WorkspaceDocument &document = use.window().document();
    const auto nodes = [&]() -> const std::vector<RouteNode> & {
        return document.workspace().servers.front()->routes;
    };
    const std::string route = nodes().front().id();
    const std::string folder = editor.addFolder(editor.positionAfter(route));
    use.part<CodeEdit>("bodyEdit")->setFocus();
    use.press(Qt::Key_A, Qt::ControlModifier);
    use.type(u"typed"_s);

    editor.moveNodes({route}, editor.positionFor(folder));

    const auto body = [&] {
        return document.workspace().findNode(route)->route()->responses.front()->body.text;
    };
    TRY_COMPARE(body(), "typed");
    QCOMPARE(use.part<CodeEdit>("bodyEdit")->text(), u"typed"_s);
    QCOMPARE(document.undoStack().index(), 3);
    document.undoStack().undo();
    document.undoStack().undo();
    QCOMPARE(nodes().front().id(), route);
}

} // namespace mynah::test

QTEST_MAIN(mynah::test::TestMainWindow)
#include "tst_mainwindow.moc"
