// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fakeservercontroller.h"
#include "tests/support/uitestcase.h"
#include "tests/support/windowinuse.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QAccessible>
#include <QComboBox>
#include <QLineEdit>
#include <QMenu>
#include <QTabWidget>
#include <QTest>
#include <QToolBar>

using namespace Qt::StringLiterals;

namespace mynah::test {

namespace {

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

} // namespace

class TestMainWindowParts final : public UiTestCase
{
    Q_OBJECT

private slots:
    void everyPartIsThereUnderItsName_data();
    void everyPartIsThereUnderItsName();
    void whateverTakesTheFocusHasAName();
    void everyActionOfTheToolBarIsInAMenu();
    void theSmallestWindowShowsEverything();
    void theUsualWindowShowsEditorTrafficAndInspector();
};

void TestMainWindowParts::everyPartIsThereUnderItsName_data()
{
    QTest::addColumn<QByteArray>("name");
    // clang-format off
    for (const char *name : {
             "centralStack", "startPage", "editorPage", "dockRoutes", "dockTraffic",
             "dockInspector", "dockProblems", "dockServerLog", "mainToolBar", "infoBar",
             "serverUrlLabel",
             "throughputLabel", "statusServerLabel", "statusRevisionLabel", "statusCountersLabel",
             "statusMemoryButton", "statusSaveLabel",
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
             "actFindNext", "actFindPrev", "actStartStop", "actNewRoute", "actNewFolder",
             "actAddResponse", "actDuplicate", "actRename", "actMoveUp", "actMoveDown",
             "actFilterTraffic", "actCapture", "actFollow", "actClearTraffic",
             "actCreateRouteFromRequest", "actCopyCurl", "actResend", "actMark",
             "actNextProblem", "actPrevProblem", "actExport",
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
                || button->width() < button->minimumSizeHint().width())
                names += name;
        }
        return names.join(u", "_s);
    };
    TRY_COMPARE(cutOff(), QString());
    // The inspector shares the place of the traffic then.
    QVERIFY(!use.part("inspectorTabs")->isVisible());
}

void TestMainWindowParts::theUsualWindowShowsEditorTrafficAndInspector()
{
    FakeServerController controller;
    WindowInUse use(controller);
    use.openSample();
    QCOMPARE(use.window().size(), QSize(1280, 800));
    const auto *traffic = use.part<QAbstractItemView>("trafficView");
    controller.addExchange("GET", "/hello");
    TRY_COMPARE(use.rows("trafficView").size(), 1);
    const int row = traffic->visualRect(traffic->model()->index(0, 0)).height();
    use.click("firstStepsHide");
    TRY_VERIFY(traffic->viewport()->height() >= 10 * row);
    QVERIFY(use.part("bodyEdit")->height() > 100);
    QVERIFY(use.part("dockInspector")->width() > 300);
    QVERIFY(use.part("routeTreeView")->width() > 200);
}

} // namespace mynah::test

QTEST_MAIN(mynah::test::TestMainWindowParts)
#include "tst_mainwindowparts.moc"
