// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fakeservercontroller.h"
#include "tests/support/uitestcase.h"
#include "tests/support/windowinuse.h"
#include "ui/language.h"
#include "ui/mainactions.h"
#include "ui/theme/metrics.h"
#include "ui/theme/thememanager.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QAccessible>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QScopeGuard>
#include <QScreen>
#include <QStatusBar>
#include <QTabBar>
#include <QTabWidget>
#include <QTest>
#include <QToolBar>

using namespace Qt::StringLiterals;

namespace mynah::test {

namespace {

// Lines of the response's body that are in sight.
int bodyLines(const WindowInUse &use)
{
    return use.part("bodyEdit")->height() / QFontMetrics(monospaceFont()).lineSpacing();
}

QString accessibleName(QWidget *widget)
{
    QAccessibleInterface *face = QAccessible::queryAccessibleInterface(widget);
    return face ? face->text(QAccessible::Name) : QString();
}

bool takesPart(const QWidget &widget)
{
    // Parts of Qt's own widgets, such as the editor in a spin box or the tabs of docks, speak
    // through those.
    return widget.isVisible() && widget.focusPolicy() != Qt::NoFocus
        && !widget.objectName().startsWith("qt_"_L1)
        && !qobject_cast<QMainWindow *>(widget.parentWidget())
        && !qobject_cast<QComboBox *>(widget.parentWidget())
        && !qobject_cast<QAbstractSpinBox *>(widget.parentWidget())
        && !qobject_cast<QLineEdit *>(widget.parentWidget());
}

QChar mnemonicOf(const QString &text)
{
    return QKeySequence::mnemonic(text).isEmpty()
        ? QChar()
        : QChar(QKeySequence::mnemonic(text)[0].key()).toLower();
}

// Those of the window that are in menus or have keys, those of docks included.
QList<QAction *> actionsOf(const QMainWindow &window)
{
    QList<QAction *> found;
    for (QAction *action : window.findChildren<QAction *>()) {
        if (action->objectName().startsWith("act"_L1))
            found += action;
    }
    return found;
}

// The text by which Alt and a letter reach a part: its own or that of its label.
QString mnemonicText(const QWidget &widget)
{
    if (const auto *label = qobject_cast<const QLabel *>(&widget))
        return label->buddy() ? label->text() : QString();
    const auto *button = qobject_cast<const QAbstractButton *>(&widget);
    return button ? button->text() : QString();
}

} // namespace

class TestMainWindowParts final : public UiTestCase
{
    Q_OBJECT

private slots:
    void everyPartIsThereUnderItsName_data();
    void everyPartIsThereUnderItsName();
    void whateverTakesTheFocusHasAName();
    void everyActionOfTheToolBarIsInAMenu();
    void everyActionIsNamedAndExplained();
    void noKeyRunsTwoActions();
    void mnemonicsAreUniqueInEveryMenu();
    void mnemonicsOfPanesAreNotThoseOfMenus();
    void theSmallestWindowShowsEverything();
    void theSmallestWindowHasRoomForTheDashboard();
    void theDashboardLetsTheWindowShrink_data();
    void theDashboardLetsTheWindowShrink();
    void namesAndNotesUnfoldInALowWindow();
    void theUsualWindowShowsEditorTrafficAndInspector();
};

void TestMainWindowParts::everyPartIsThereUnderItsName_data()
{
    QTest::addColumn<QByteArray>("name");
    // clang-format off
    for (const char *name : {
             "centralStack", "startPage", "editorPage", "dockRoutes", "dockTraffic",
             "dockInspector", "dockProblems", "dockServerLog", "dockFind", "findTextEdit",
             "findRegexCheck", "findInCombo", "findResultsView", "mainToolBar", "infoBar",
             "serverUrlLabel",
             "throughputLabel", "dashboardStrip", "rateChart", "latencyChart", "dashboardSpan",
             "quickNeverCalled", "statusServerLabel", "statusRevisionLabel", "statusRoutesButton",
             "statusCountersLabel", "statusMemoryButton", "statusSaveLabel",
             "routeTreeView", "routeMethodCombo", "routePathEdit", "routeEnabledCheck",
             "btnCopyRouteUrl", "routeNameEdit", "routeNotesEdit", "modeRules", "modeSequence",
             "modeRandom", "modeOff", "responseListView", "btnResponseAdd",
             "btnResponseDuplicate", "btnResponseDelete", "btnResponseUp", "btnResponseDown",
             "responseTabs", "responseStatusCombo", "delaySpin", "contentTypeCombo",
             "bodyInlineRadio", "bodyFileRadio", "bodyEmptyRadio", "templateCheck", "bodyEdit",
             "bodyFileEdit", "btnBodyFileBrowse", "responseHeadersView", "rulesView",
             "rulesOperatorCombo", "rulesTestTargetCombo",
             "btnTrySample", "btnNewWorkspace", "btnOpenWorkspace", "recentListView",
             "recoverBar", "reopenLastCheck",
             "trafficTabs", "trafficFilterEdit", "quickAll", "quickUnmatched", "quickErrors",
             "quickSlow", "trafficView", "newRowsPill", "connectionsView",
             "inspectorTabs", "overviewView", "reqHeadersView", "respHeadersView",
             "reqBodyModeCombo", "respBodyModeCombo", "reqBodyPretty", "reqBodyTree",
             "reqBodyText", "reqBodyHex", "reqBodyImage", "reqBodyForm", "respBodyPretty",
             "timingView", "matchView", "rawView", "inspectorFindBar",
             "actNew", "actOpen", "actSave", "actSaveAs", "actQuit", "actUndo", "actRedo",
             "actCut", "actCopy", "actPaste", "actDelete", "actSelectAll", "actFind",
             "actFindNext", "actFindPrev", "actFindInWorkspace", "actStartStop", "actNewRoute", "actNewFolder",
             "actAddResponse", "actDuplicate", "actRename", "actMoveUp", "actMoveDown",
             "actFilterTraffic", "actCapture", "actFollow", "actClearTraffic",
             "actCreateRouteFromRequest", "actCopyCurl", "actResend", "actMark",
             "actNextProblem", "actPrevProblem", "actExport", "actCompare", "actCommandPalette",
             "actPane1", "actPane2", "actPane3", "actPane4",
             "actNextPane", "actZoomIn", "actZoomOut", "actZoomReset", "actFullScreen",
             "actCloseConnection", "actResetConnection",
         })
        QTest::addRow("%s", name) << QByteArray(name);
    // clang-format on
}

void TestMainWindowParts::everyPartIsThereUnderItsName()
{
    QFETCH(QByteArray, name);
    FakeServerController controller;
    FakePrompts prompts;
    QTemporaryDir folder;
    MainWindow window(controller, prompts, RecoveryStore(folder.path()));

    QCOMPARE(window.findChildren<QObject *>(QLatin1StringView(name)).size(), 1);
}

void TestMainWindowParts::whateverTakesTheFocusHasAName()
{
    FakeServerController controller;
    WindowInUse use(controller);
    QStringList nameless;
    const auto look = [&] {
        for (QWidget *widget : use.window().findChildren<QWidget *>()) {
            if (takesPart(*widget) && accessibleName(widget).isEmpty())
                nameless += QLatin1StringView(widget->metaObject()->className()) + u' '
                    + widget->objectName();
        }
    };
    look();
    use.openSample();
    controller.addExchange("GET", "/hello");
    TRY_COMPARE(use.rows("trafficView").size(), 1);
    use.clickRow("trafficView", u"/hello"_s);
    for (const char *tabs : {"responseTabs", "inspectorTabs"}) {
        auto *widget = use.part<QTabWidget>(tabs);
        for (int tab = 0; tab < widget->count(); ++tab) {
            widget->setCurrentIndex(tab);
            look();
        }
    }
    nameless.removeDuplicates();
    QCOMPARE(nameless.join(u", "_s), QString());
}

// A tool bar takes no focus, so it must not be the only way.
void TestMainWindowParts::everyActionOfTheToolBarIsInAMenu()
{
    FakeServerController controller;
    WindowInUse use(controller);
    QSet<QAction *> inMenus;
    for (const QMenu *menu : use.window().findChildren<QMenu *>()) {
        for (QAction *action : menu->actions())
            inMenus += action;
    }
    for (QAction *action : use.part<QToolBar>("mainToolBar")->actions()) {
        if (!action->objectName().isEmpty())
            QVERIFY2(inMenus.contains(action), qPrintable(action->objectName()));
    }
}

void TestMainWindowParts::everyActionIsNamedAndExplained()
{
    FakeServerController controller;
    WindowInUse use(controller);
    QSet<QString> names;
    for (const QAction *action : actionsOf(use.window())) {
        QVERIFY2(!names.contains(action->objectName()), qPrintable(action->objectName()));
        names += action->objectName();
        QVERIFY2(!action->statusTip().isEmpty(), qPrintable(action->objectName()));
        QVERIFY2(!mnemonicOf(action->text()).isNull(), qPrintable(action->objectName()));
    }
    QVERIFY(names.contains(u"actDockRoutes"_s));
}

void TestMainWindowParts::noKeyRunsTwoActions()
{
    FakeServerController controller;
    WindowInUse use(controller);
    QHash<QString, QString> owners;
    for (const QAction *action : actionsOf(use.window())) {
        // Also of those that work in one widget: it lies in the window.
        for (const QKeySequence &keys : action->shortcuts()) {
            const QString key = keys.toString();
            QVERIFY2(
                !owners.contains(key),
                qPrintable(u"%1: %2 and %3"_s.arg(key, owners.value(key), action->objectName())));
            owners.insert(key, action->objectName());
        }
    }
}

void TestMainWindowParts::mnemonicsAreUniqueInEveryMenu()
{
    FakeServerController controller;
    WindowInUse use(controller);
    for (const QMenu *menu : use.window().menuBar()->findChildren<QMenu *>()) {
        QHash<QChar, QString> taken;
        for (const QAction *action : menu->actions()) {
            const QChar key = mnemonicOf(action->text());
            QVERIFY2(key.isNull() || !taken.contains(key),
                     qPrintable(u"%1 and %2 in %3"_s.arg(taken.value(key), action->text(),
                                                         menu->objectName())));
            taken.insert(key, action->text());
        }
    }
}

void TestMainWindowParts::mnemonicsOfPanesAreNotThoseOfMenus()
{
    FakeServerController controller;
    WindowInUse use(controller);
    const auto collisions = [&] {
        QHash<QChar, QString> taken;
        for (const QAction *menu : use.window().menuBar()->actions())
            taken.insert(mnemonicOf(menu->text()), menu->text());
        QStringList found;
        for (const QWidget *widget : use.window().findChildren<QWidget *>()) {
            const QString text = widget->isVisible() ? mnemonicText(*widget) : QString();
            const QChar key = mnemonicOf(text);
            if (key.isNull())
                continue;
            if (taken.contains(key))
                found += u"%1 and %2"_s.arg(taken.value(key), text);
            taken.insert(key, text);
        }
        return found.join(u", "_s);
    };
    QCOMPARE(collisions(), QString());
    use.openSample();
    auto *tabs = use.part<QTabWidget>("responseTabs");
    for (int tab = 0; tab < tabs->count(); ++tab) {
        tabs->setCurrentIndex(tab);
        QCOMPARE(collisions(), QString());
    }
}

void TestMainWindowParts::theSmallestWindowShowsEverything()
{
    FakeServerController controller;
    WindowInUse use(controller);
    use.openSample();
    use.window().resize(960, 600);
    TRY_COMPARE(use.window().size(), QSize(960, 600));

    const auto cutOff = [&] {
        QStringList names;
        for (auto *button : use.window().findChildren<QAbstractButton *>()) {
            // Those in the titles of docks are Qt's.
            const QString name = button->objectName();
            if (!button->isVisible() || name.isEmpty() || name.startsWith("qt_"_L1))
                continue;
            const QRect whole(button->mapTo(&use.window(), QPoint()), button->size());
            if (!use.window().rect().contains(whole)
                || button->width() < button->minimumSizeHint().width()
                || button->height() < button->minimumSizeHint().height())
                names += name;
        }
        return names.join(u", "_s);
    };
    TRY_COMPARE(cutOff(), QString());
    TRY_VERIFY(bodyLines(use) >= 5);
    // The inspector shares the place of the traffic then.
    QVERIFY(!use.part("inspectorTabs")->isVisible());
}

void TestMainWindowParts::theSmallestWindowHasRoomForTheDashboard()
{
    FakeServerController controller;
    WindowInUse use(controller);
    use.openSample();
    use.window().resize(960, 600);
    TRY_COMPARE(use.window().size(), QSize(960, 600));
    use.window().actions().dashboard->trigger();
    TRY_VERIFY(use.part("dashboardStrip")->isVisible());
    // Its figures stay; the charts give way to the rows.
    TRY_VERIFY(!use.part("rateChart")->isVisible());
    const auto *rates = use.part("dashboardRates");
    const auto *times = use.part("dashboardLatencies");
    QVERIFY(rates->isVisible());
    TRY_VERIFY(bodyLines(use) >= 4);
    const auto *way = use.part("trafficEmpty")->findChild<QAbstractButton *>(u"emptyAction"_s);
    TRY_VERIFY(way->height() >= way->minimumSizeHint().height());
    controller.addExchange("GET", "/hello");
    const auto *traffic = use.part<QAbstractItemView>("trafficView");
    TRY_COMPARE(use.rows("trafficView").size(), 1);
    const int row = traffic->visualRect(traffic->model()->index(0, 0)).height();
    QVERIFY(traffic->viewport()->height() >= 3 * row);
    QVERIFY(times->width() >= times->sizeHint().width());
    QVERIFY(rates->width() >= use.window().width() / 3);

    use.window().resize(1280, 900);
    TRY_VERIFY(use.part("rateChart")->isVisible());
    // It is remembered.
    use.window().actions().dashboard->trigger();
}

void TestMainWindowParts::theDashboardLetsTheWindowShrink_data()
{
    QTest::addColumn<QSize>("before");
    QTest::addColumn<QString>("language");
    QTest::addColumn<Theme>("theme");
    for (const QSize size : {QSize(1440, 900), QSize(1280, 800), QSize(1200, 800)}) {
        for (const auto &language : LanguageManager::languages()) {
            for (const Theme theme : {Theme::Light, Theme::HighContrast})
                QTest::addRow("%d %s %d", size.width(), qPrintable(language.code), int(theme))
                    << size << language.code << theme;
        }
    }
}

void TestMainWindowParts::theDashboardLetsTheWindowShrink()
{
    QFETCH(QSize, before);
    QFETCH(QString, language);
    QFETCH(Theme, theme);
    LanguageManager::instance().setLanguage(language);
    ThemeManager::instance().setTheme(theme);
    const auto back = qScopeGuard([] {
        LanguageManager::instance().setLanguage(u"en"_s);
        ThemeManager::instance().setTheme(Theme::System);
    });
    FakeServerController controller;
    WindowInUse use(controller);
    use.openSample();
    controller.addExchange("GET", "/hello");
    TRY_COMPARE(use.rows("trafficView").size(), 1);
    use.window().resize(before);
    use.window().actions().dashboard->trigger();
    TRY_VERIFY(use.part("rateChart")->isVisible());

    use.window().resize(960, 600);
    const auto bottom = [](const QWidget &widget) { return widget.y() + widget.height(); };
    TRY_VERIFY(!use.part("rateChart")->isVisible());
    QCOMPARE(bottom(*use.window().statusBar()), use.window().height());
    const int end = use.window().statusBar()->y();
    TRY_VERIFY(bottom(*use.part("dockTraffic")) <= end);
    for (const auto *bar : use.window().findChildren<QTabBar *>(Qt::FindDirectChildrenOnly))
        QVERIFY(!bar->isVisible() || bottom(*bar) <= end);
    // It is remembered.
    use.window().actions().dashboard->trigger();
}

void TestMainWindowParts::namesAndNotesUnfoldInALowWindow()
{
    FakeServerController controller;
    WindowInUse use(controller);
    use.openSample();
    use.window().resize(960, 600);
    TRY_VERIFY(!use.part("routeNotesEdit")->isVisible());
    QVERIFY(!use.part("responseNameEdit")->isVisible());
    use.click("btnRouteTexts");
    TRY_VERIFY(use.part("routeNotesEdit")->isVisible());
    QVERIFY(use.part("responseNameEdit")->isVisible());
    use.click("btnRouteTexts");
    TRY_VERIFY(!use.part("routeNotesEdit")->isVisible());
    use.window().resize(1280, 900);
    TRY_VERIFY(use.part("routeNotesEdit")->isVisible());
    QVERIFY(!use.part("btnRouteTexts")->isVisible());
}

void TestMainWindowParts::theUsualWindowShowsEditorTrafficAndInspector()
{
    FakeServerController controller;
    WindowInUse use(controller);
    use.openSample();
    // With the frame it fits on a screen that is 800 high.
    QCOMPARE(use.window().screen()->availableSize().height(), 800);
    QCOMPARE(use.window().size(), QSize(1280, 760));
    const auto *traffic = use.part<QAbstractItemView>("trafficView");
    controller.addExchange("GET", "/hello");
    TRY_COMPARE(use.rows("trafficView").size(), 1);
    const int row = traffic->visualRect(traffic->model()->index(0, 0)).height();
    use.click("firstStepsHide");
    TRY_VERIFY(traffic->viewport()->height() >= 10 * row);
    QCOMPARE_GE(bodyLines(use), 8);
    QVERIFY(use.part("dockInspector")->width() > 300);
    QVERIFY(use.part("routeTreeView")->width() > 200);
}

} // namespace mynah::test

QTEST_MAIN(mynah::test::TestMainWindowParts)
#include "tst_mainwindowparts.moc"
