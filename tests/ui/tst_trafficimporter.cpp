// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/api/trafficreader.h"
#include "tests/support/fakeservercontroller.h"
#include "tests/support/uitestcase.h"
#include "tests/support/windowinuse.h"
#include "ui/mainactions.h"
#include "ui/pages/dashboardstrip.h"
#include "ui/pages/trafficpage.h"
#include "ui/text.h"
#include "ui/trafficimporter.h"
#include "ui/widgets/infobar.h"

#include <QAbstractItemView>
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QContextMenuEvent>
#include <QDialog>
#include <QDropEvent>
#include <QFile>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QTabBar>
#include <QTableView>
#include <QTest>
#include <QTimer>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace mynah::test {

namespace {

const QString Chrome = QStringLiteral(MYNAH_TEST_DATA "/har/chrome.har");
const QString Charles = QStringLiteral(MYNAH_TEST_DATA "/har/charles.har");

// A window that has the sample open, and three requests that arrived.
struct Desk
{
    FakeServerController controller;
    WindowInUse use{controller};

    Desk()
    {
        use.openSample();
        for (int i = 1; i <= 3; ++i)
            controller.addExchange("GET", "/live/" + std::to_string(i));
        TRY_COMPARE(use.rows("trafficView").size(), 3);
    }

    MainActions &actions() { return use.window().actions(); }
    QString banner() { return use.part<InfoBar>("infoBar")->text(); }
    QString toast() { return use.part<QLabel>("toastText")->text(); }
    QString strip()
    {
        auto *text = use.part<QLabel>("importedText");
        return text->isVisible() ? text->text() : QString();
    }
    void open(const QString &path)
    {
        use.prompts().useNext(path);
        actions().importTraffic->trigger();
    }
    void openChrome()
    {
        open(Chrome);
        TRY_COMPARE(strip(), u"Looking at chrome.har · Requests: 3"_s);
    }
    // That of the list that is in sight.
    QLineEdit &filter()
    {
        for (auto *edit : use.window().findChildren<QLineEdit *>(u"trafficFilterEdit"_s)) {
            if (edit->isVisible())
                return *edit;
        }
        qFatal("no filter in sight");
    }
    // Large enough to be seen while it is read.
    QString largeFile()
    {
        const QString path = use.folder() + u"/large.jsonl"_s;
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly))
            qFatal("the file cannot be written");
        const QByteArray line = "{\"startedDateTime\":\"2026-03-01T12:00:00Z\",\"request\":{"
                                "\"method\":\"GET\",\"url\":\"http://a/\"}}\n";
        for (int i = 0; i < 2000; ++i)
            file.write(line.repeated(100));
        return path;
    }
};

} // namespace

class TestTrafficImporter final : public UiTestCase
{
    Q_OBJECT

private slots:
    void theDialogOffersRecordedRequestsFirst();
    void showsAFileInsteadOfWhatArrives();
    void backToLiveFindsEverythingAsItWas();
    void backToLiveLeavesThePanesAsTheyWere_data();
    void backToLiveLeavesThePanesAsTheyWere();
    void anotherFileTakesItsPlace();
    void opensAWorkspaceWithTheFile();
    void saysWhatCouldNotBeRead();
    void saysWhyAFileCannotBeLookedAt();
    void aDroppedFileIsShown();
    void whatIsNoTrafficCannotBeDropped();
    void readingCanBeCancelled();
    void oneFileIsReadAtATime();
    void theWindowMayGoMeanwhile();
    void theInspectorShowsWhatTheFileSays();
    void actionsWorkOnWhatIsShown();
    void aRequestIsSentToTheServerThatRuns();
    void aRouteAnswersAsInTheFile();
    void routesAreMadeOfSeveralOfItsRequests();
    void aTimeOfTheDashboardLeadsBackToLive();
    void aMenuThatIsOpenKeepsItsList();
    void exportsWhatIsShown();
    void findsWhatIsShown();
    void aFileHasNoConnections();
    void theFilterLooksThroughTheFile();
};

void TestTrafficImporter::showsAFileInsteadOfWhatArrives()
{
    Desk desk;
    desk.openChrome();
    const QStringList rows = desk.use.rows("importedView");
    QCOMPARE(rows.size(), 3);
    QVERIFY(rows[0].contains(u"shop.example"_s));
    QVERIFY(rows[0].contains(u"/items?tag=a%20b&tag=c"_s));
    QVERIFY(rows[1].contains(u"| none |"_s));
    QVERIFY(!rows[0].contains(u"unmatched"_s));
    QVERIFY(desk.use.part("importedView")->isVisible());
    QVERIFY(desk.use.part("importedView")->hasFocus());
    QVERIFY(!desk.use.part("trafficView")->isVisible());
    QVERIFY(!desk.use.part("btnImportedDetails")->isVisible());
    QVERIFY(!desk.use.part("firstStepsStrip")->isVisible());
    // At its beginning, and without a choice that says nothing here.
    QCOMPARE(desk.use.part<QAbstractItemView>("importedView")->indexAt({5, 5}).row(), 0);
    for (const auto *button : desk.use.window().findChildren<QWidget *>(u"quickUnmatched"_s))
        QVERIFY(!button->isVisible());
    QVERIFY(!desk.filter().placeholderText().contains(u"unmatched"_s));
    QCOMPARE(desk.use.part<QTabBar>("trafficTabs")->tabText(0), u"Requests 3"_s);
}

void TestTrafficImporter::backToLiveFindsEverythingAsItWas()
{
    Desk desk;
    desk.use.clickRow("trafficView", u"/live/2"_s);
    desk.filter().setText(u"live"_s);
    QTest::keyClick(&desk.filter(), Qt::Key_Return);
    desk.openChrome();
    desk.use.clickRow("importedView", u"/login"_s);
    desk.controller.addExchange("GET", "/live/4");
    QCOMPARE(desk.use.rows("importedView").size(), 3);

    desk.use.click("btnBackToLive");
    QVERIFY(desk.strip().isEmpty());
    QVERIFY(desk.use.part("firstStepsStrip")->isVisible());
    QVERIFY(desk.use.part("trafficView")->isVisible());
    QVERIFY(desk.use.part("trafficView")->hasFocus());
    TRY_COMPARE(desk.use.rows("trafficView").size(), 4);
    QCOMPARE(desk.filter().text(), u"live"_s);
    QVERIFY(desk.use.part<QLabel>("inspectorTitle")->text().contains(u"/live/2"_s));
    QCOMPARE(desk.use.window().findChild<TrafficPage *>()->currentExchange(), 2u);
    QVERIFY(!desk.use.window().findChild<QWidget *>(u"importedView"_s));
    QVERIFY(desk.actions().clearTraffic->isEnabled());
    QVERIFY(desk.actions().follow->isEnabled());
    // The actions are those of the list again, once.
    desk.actions().mark->trigger();
    QVERIFY(desk.actions().mark->isChecked());
}

void TestTrafficImporter::backToLiveLeavesThePanesAsTheyWere_data()
{
    QTest::addColumn<QSize>("size");
    QTest::newRow("usual") << QSize(1280, 800);
    QTest::newRow("smallest") << QSize(960, 600);
}

void TestTrafficImporter::backToLiveLeavesThePanesAsTheyWere()
{
    QFETCH(const QSize, size);
    Desk desk;
    desk.use.window().resize(size);
    TRY_COMPARE(desk.use.window().size(), size);
    for (const bool withFirstSteps : {true, false}) {
        const auto *traffic = desk.use.part("dockTraffic");
        const int before = traffic->height();
        desk.openChrome();
        QCOMPARE(traffic->height(), before);
        desk.use.click("btnBackToLive");
        TRY_COMPARE(desk.use.part("firstStepsStrip")->isVisible(), withFirstSteps);
        QCOMPARE(traffic->height(), before);
        if (withFirstSteps)
            desk.use.click("firstStepsHide");
    }
}

void TestTrafficImporter::anotherFileTakesItsPlace()
{
    Desk desk;
    desk.openChrome();
    desk.open(Charles);
    TRY_COMPARE(desk.strip(),
                u"Looking at charles.har · Requests: 1 · Entries that could not be read: 1"_s);
    QCOMPARE(desk.use.window().findChildren<QWidget *>(u"importedView"_s).size(), 1);
    QVERIFY(desk.use.rows("importedView").front().contains(u"/list"_s));
}

void TestTrafficImporter::opensAWorkspaceWithTheFile()
{
    FakeServerController controller;
    WindowInUse use(controller);
    use.prompts().useNext(Chrome);
    use.click("btnImport");
    TRY_VERIFY(use.part("importedStrip")->isVisible());
    QVERIFY(use.window().document().isOpen());
    QVERIFY(use.part("importedView")->isVisible());
    QVERIFY(use.part("editorPage")->isVisible());
}

void TestTrafficImporter::saysWhatCouldNotBeRead()
{
    Desk desk;
    desk.open(Charles);
    TRY_VERIFY(!desk.strip().isEmpty());
    desk.use.click("btnImportedDetails");
    const QStringList problems = desk.use.rows("skippedEntriesView");
    QCOMPARE(problems.size(), 1);
    QVERIFY(problems.front().startsWith(u"Entry 2: startedDateTime is \"-1\""_s));
    desk.use.part<QDialog>("skippedEntriesDialog")->reject();
}

void TestTrafficImporter::saysWhyAFileCannotBeLookedAt()
{
    Desk desk;
    const QString path = desk.use.folder() + u"/%1.har"_s;
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("{\"openapi\":\"3.1.0\"}");
    file.close();
    desk.open(path);
    TRY_COMPARE(desk.banner(),
                path + u" cannot be looked at: It is no HAR: there is no list log.entries in it"_s);
    QVERIFY(desk.strip().isEmpty());
    desk.use.prompts().useNext(Chrome);
    desk.use.click("infoBarPrimary");
    TRY_VERIFY(!desk.strip().isEmpty());
    QVERIFY(!desk.use.part<InfoBar>("infoBar")->shows(u"import"_s));
}

void TestTrafficImporter::aDroppedFileIsShown()
{
    Desk desk;
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(Chrome)});
    QDragEnterEvent enter({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, {});
    QCoreApplication::sendEvent(&desk.use.window(), &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, {});
    QCoreApplication::sendEvent(&desk.use.window(), &drop);
    TRY_COMPARE(desk.strip(), u"Looking at chrome.har · Requests: 3"_s);
}

void TestTrafficImporter::whatIsNoTrafficCannotBeDropped()
{
    Desk desk;
    QMimeData data;
    for (const QList<QUrl> &urls :
         {QList<QUrl>{QUrl::fromLocalFile(u"/tmp/a.png"_s)}, QList<QUrl>{QUrl(u"http://a/b.har"_s)},
          QList<QUrl>{QUrl::fromLocalFile(Chrome), QUrl::fromLocalFile(Charles)}}) {
        data.setUrls(urls);
        QDragEnterEvent enter({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, {});
        enter.ignore();
        QCoreApplication::sendEvent(&desk.use.window(), &enter);
        QVERIFY(!enter.isAccepted());
    }
}

void TestTrafficImporter::readingCanBeCancelled()
{
    Desk desk;
    desk.open(desk.largeFile());
    TRY_VERIFY(desk.banner().startsWith(u"Reading "_s));
    desk.use.click("infoBarPrimary");
    TRY_COMPARE(desk.toast(), u"Reading cancelled"_s);
    QVERIFY(desk.strip().isEmpty());
    QVERIFY(!desk.use.part<InfoBar>("infoBar")->shows(u"import"_s));
}

void TestTrafficImporter::oneFileIsReadAtATime()
{
    Desk desk;
    desk.open(desk.largeFile());
    desk.open(Chrome);
    QCOMPARE(desk.toast(), u"A file is being read. Wait for it, or cancel it."_s);
}

void TestTrafficImporter::theWindowMayGoMeanwhile()
{
    Desk desk;
    desk.open(desk.largeFile());
    QVERIFY(desk.strip().isEmpty());
}

void TestTrafficImporter::theInspectorShowsWhatTheFileSays()
{
    Desk desk;
    MatchExplanation explanation;
    explanation.summary = "GET /items answers with 200.";
    desk.controller.setExplanation(explanation);
    desk.openChrome();
    desk.use.clickRow("importedView", u"/items"_s);
    TRY_VERIFY(desk.use.part<QLabel>("inspectorTitle")->text().contains(u"/items"_s));
    TRY_COMPARE(desk.use.part<QLabel>("matchSummary")->text(),
                u"As it would be answered now: GET /items answers with 200."_s);
    QVERIFY(desk.use.rows("overviewView").contains(u"Answered by | not in the file"_s));
    QVERIFY(desk.use.rows("overviewView")
                .contains(u"URL | https://shop.example/items?tag=a%20b&tag=c"_s));
    desk.use.click("btnBackToLive");
    QVERIFY(!desk.use.part("inspectorTitle")->isVisible());
}

void TestTrafficImporter::actionsWorkOnWhatIsShown()
{
    Desk desk;
    desk.use.clickRow("trafficView", u"/live/2"_s);
    desk.openChrome();
    // Nothing is selected in the file, whatever is among those that arrived.
    QVERIFY(!desk.actions().copyRequestUrl->isEnabled());
    desk.use.clickRow("importedView", u"/items"_s);
    desk.actions().copyRequestUrl->trigger();
    QCOMPARE(QGuiApplication::clipboard()->text(), u"https://shop.example/items?tag=a%20b&tag=c"_s);
    for (const QAction *action :
         {desk.actions().clearTraffic, desk.actions().follow, desk.actions().freeze,
          desk.actions().showConnection, desk.actions().addResponseFromRequest})
        QVERIFY2(!action->isEnabled(), qPrintable(action->objectName()));
    // The request without an answer is the only problem.
    desk.actions().nextProblem->trigger();
    TRY_VERIFY(desk.use.part<QLabel>("inspectorTitle")->text().contains(u"/pixel"_s));
}

void TestTrafficImporter::aRequestIsSentToTheServerThatRuns()
{
    Desk desk;
    desk.openChrome();
    desk.use.clickRow("importedView", u"/login"_s);
    desk.controller.stop();
    desk.actions().resend->trigger();
    QVERIFY(desk.controller.sent().empty());
    QCOMPARE(desk.toast(), u"Start the server first: the request goes to it"_s);
    desk.controller.start();
    desk.actions().resend->trigger();
    QCOMPARE(desk.controller.sent().size(), 1u);
    const SendRequest &sent = desk.controller.sent().front();
    QCOMPARE(sent.address, std::string("127.0.0.1:8080"));
    QVERIFY(!sent.tls);
    QVERIFY(sent.head.starts_with("POST /login HTTP/1.1\r\n"));
    QCOMPARE(sent.body, std::string("user=ada&pass=a%26b"));
}

void TestTrafficImporter::aRouteAnswersAsInTheFile()
{
    Desk desk;
    desk.openChrome();
    desk.use.clickRow("importedView", u"/items"_s);
    desk.actions().createRoute->trigger();
    auto *dialog = desk.use.part<QDialog>("createRouteDialog");
    QVERIFY(dialog);
    QCOMPARE(desk.use.part<QComboBox>("crBodySourceCombo")->currentText(), u"As recorded"_s);
    dialog->accept();
    const auto &routes = desk.use.window().document().workspace().servers.front()->routes;
    const auto found = std::find_if(routes.begin(), routes.end(), [](const RouteNode &node) {
        return node.route() && node.route()->path == "/items";
    });
    QVERIFY(found != routes.end());
    QCOMPARE(found->route()->responses.front()->body.text, std::string("<h1>Café — items</h1>"));
}

void TestTrafficImporter::routesAreMadeOfSeveralOfItsRequests()
{
    Desk desk;
    desk.openChrome();
    desk.use.part<QTableView>("importedView")->selectAll();
    desk.actions().createRoute->trigger();
    auto *dialog = desk.use.part<QDialog>("createRoutesDialog");
    QVERIFY(dialog);
    dialog->reject();
}

void TestTrafficImporter::aTimeOfTheDashboardLeadsBackToLive()
{
    Desk desk;
    desk.openChrome();
    emit desk.use.part<DashboardStrip>("dashboardStrip")->timeChosen(0, 1'000'000'000);
    QCOMPARE(desk.strip(), QString());
    QVERIFY(desk.filter().text().startsWith(u"at:"_s));
}

// Its menu would lose the list under it.
void TestTrafficImporter::aMenuThatIsOpenKeepsItsList()
{
    Desk desk;
    desk.openChrome();
    desk.use.clickRow("importedView", u"/login"_s);
    bool looked = false;
    QTimer::singleShot(0, qApp, [&] {
        QWidget *menu = QApplication::activePopupWidget();
        QVERIFY(menu);
        desk.open(Charles);
        TRY_VERIFY(desk.use.window().findChild<TrafficImporter *>()->waitsToShow());
        QCOMPARE(desk.strip(), u"Looking at chrome.har · Requests: 3"_s);
        looked = true;
        menu->close();
    });
    auto *view = desk.use.part<QTableView>("importedView");
    const QPoint place = view->visualRect(view->currentIndex()).center();
    QContextMenuEvent event(QContextMenuEvent::Keyboard, place,
                            view->viewport()->mapToGlobal(place));
    QApplication::sendEvent(view->viewport(), &event);
    QVERIFY(looked);
    TRY_VERIFY(desk.strip().contains(u"charles.har"_s));
}

void TestTrafficImporter::exportsWhatIsShown()
{
    Desk desk;
    desk.openChrome();
    desk.actions().exportTraffic->trigger();
    auto *dialog = desk.use.part<QDialog>("exportDialog");
    QVERIFY(dialog);
    const QString path = desk.use.folder() + u"/again.har"_s;
    dialog->findChild<QLineEdit *>(u"exportFileEdit"_s)->setText(path);
    dialog->accept();
    // What is shown meanwhile makes no difference.
    desk.use.click("btnBackToLive");
    TRY_COMPARE(desk.toast(), u"Exported to %1. Requests: 3"_s.arg(path));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().contains("https://ads.example/pixel"));
}

void TestTrafficImporter::findsWhatIsShown()
{
    Desk desk;
    desk.openChrome();
    desk.actions().findInWorkspace->trigger();
    // In a body whose head says that it is packed.
    desk.use.fill("findTextEdit", u"<h1>"_s);
    TRY_COMPARE(desk.use.rows("findResultsView").size(), 1);
    desk.use.press(Qt::Key_Down);
    desk.use.press(Qt::Key_Return);
    TRY_VERIFY(desk.use.part<QLabel>("inspectorTitle")->text().contains(u"/items"_s));
    desk.use.click("btnBackToLive");
    TRY_COMPARE(desk.use.rows("findResultsView").size(), 0);
}

void TestTrafficImporter::aFileHasNoConnections()
{
    Desk desk;
    desk.openChrome();
    auto *tabs = desk.use.part<QTabBar>("trafficTabs");
    tabs->setCurrentIndex(1);
    auto *placeholder = desk.use.part("importedConnections");
    QVERIFY(placeholder->isVisible());
    QCOMPARE(placeholder->findChild<QLabel *>(u"emptyTitle"_s)->text(),
             u"A file has no connections"_s);
    QCOMPARE(tabs->tabText(1), u"Connections"_s);
    QTest::mouseClick(placeholder->findChild<QPushButton *>(u"emptyAction"_s), Qt::LeftButton);
    QVERIFY(desk.use.part("connectionsView")->isVisible());
    QVERIFY(desk.strip().isEmpty());
}

void TestTrafficImporter::theFilterLooksThroughTheFile()
{
    Desk desk;
    desk.openChrome();
    QTest::keyClicks(&desk.filter(), u"status:204"_s);
    QTest::keyClick(&desk.filter(), Qt::Key_Return);
    TRY_COMPARE(desk.use.rows("importedView").size(), 1);
    QVERIFY(desk.use.rows("importedView").front().contains(u"/login"_s));
}

void TestTrafficImporter::theDialogOffersRecordedRequestsFirst()
{
    Desk desk;
    desk.open({});
    const QStringList filters = desk.use.prompts().lastFilter().split(u";;"_s);
    QCOMPARE(filters.size(), 3);
    QVERIFY(filters.front().endsWith(u"(*.har *.jsonl)"_s));
    // Every kind that can be read.
    for (const TrafficFileKind &kind : trafficFileKinds())
        QVERIFY2(filters.front().contains(toQString(kind.suffix)), kind.suffix.data());
}

} // namespace mynah::test

QTEST_MAIN(mynah::test::TestTrafficImporter)
#include "tst_trafficimporter.moc"
