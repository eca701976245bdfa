// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fakeservercontroller.h"
#include "tests/support/uitestcase.h"
#include "tests/support/windowinuse.h"

#include <QApplication>
#include <QTabBar>
#include <QTabWidget>
#include <QTest>

using namespace Qt::StringLiterals;

namespace mynah::test {

namespace {

// Parts without a name of their own, such as the editor in a combo box, go by that of the whole.
QString nameOfFocus()
{
    const QWidget *widget = QApplication::focusWidget();
    while (widget && (widget->objectName().isEmpty() || widget->objectName().startsWith("qt_"_L1)))
        widget = widget->parentWidget();
    return widget ? widget->objectName() : QString();
}

// The stops from one on until the focus is there again. In an editor of text Tab is a letter.
QStringList walk(WindowInUse &use, const char *first, Qt::Key key = Qt::Key_Tab)
{
    constexpr int TooMany = 100;
    use.part(first)->setFocus(Qt::TabFocusReason);
    const QWidget *start = QApplication::focusWidget();
    QStringList stops;
    do {
        stops += nameOfFocus();
        use.press(key, stops.last() == u"bodyEdit"_s ? Qt::ControlModifier : Qt::NoModifier);
    } while (QApplication::focusWidget() != start && stops.size() < TooMany);
    return stops;
}

QStringList split(const QString &stops)
{
    return stops.split(u' ');
}

const QString Routes = u"routeFilterEdit quickNeverCalled btnAddRoute routeTreeView "_s;
const QString Editor =
    u"routeMethodCombo pathKindCombo routePathEdit btnCopyRouteUrl routeEnabledCheck routeNameEdit "
    "routeNotesEdit modeRules responseListView btnResponseAdd btnResponseDuplicate "
    "btnResponseDelete btnResponseUp responseTabs "_s;
const QString ResponseTab = u"responseStatusCombo responseNameEdit delayKindCombo contentTypeCombo "
                            "bodyInlineRadio templateCheck bodyEdit "_s;
const QString Traffic = u"trafficTabs trafficFilterEdit quickAll btnDashboard "
                        "btnCapture btnFollow btnClearTraffic trafficView "_s;
const QString Inspector =
    u"btnInspectorCreateRoute btnInspectorCopy btnInspectorPopOut inspectorTabs "_s;
const QString Rest = u"statusMemoryButton mainWindow"_s;

void fill(WindowInUse &use, FakeServerController &controller)
{
    use.openSample();
    use.click("firstStepsHide");
    use.window().resize(1440, 900);
    controller.addExchange("POST", "/orders", 404);
    TRY_COMPARE(use.rows("trafficView").size(), 1);
    use.clickRow("trafficView", u"/orders"_s);
}

} // namespace

// Tab goes through routes, editor, traffic and inspector, and in each from the top down.
class TestTabOrder final : public UiTestCase
{
    Q_OBJECT

private slots:
    void theStartPageBeginsWithTheFirstWay();
    void eachTabOfTheEditorHasItsPlace();
    void eachTabOfTheInspectorHasItsPlace();
    void connectionsHaveThePlaceOfRequests();
    void backwardsIsTheSameWay();
};

void TestTabOrder::theStartPageBeginsWithTheFirstWay()
{
    FakeServerController controller;
    WindowInUse use(controller);
    QCOMPARE(walk(use, "btnTrySample"),
             split(u"btnTrySample btnNewWorkspace btnOpenWorkspace btnImport btnMoreSamples "
                   u"recentListView "
                   "reopenLastCheck statusMemoryButton"_s));
}

void TestTabOrder::eachTabOfTheEditorHasItsPlace()
{
    FakeServerController controller;
    WindowInUse use(controller);
    fill(use, controller);
    auto *tabs = use.part<QTabWidget>("responseTabs");
    const QStringList stops{
        ResponseTab,
        u"responseHeadersView "_s,
        u"rulesOperatorCombo rulesTestTargetCombo rulesView btnRuleAdd "_s,
        u"previewRequestCombo previewEdit "_s,
    };
    QCOMPARE(tabs->count(), stops.size());
    for (int tab = 0; tab < tabs->count(); ++tab) {
        tabs->setCurrentIndex(tab);
        QCOMPARE(
            walk(use, "routeFilterEdit"),
            split(Routes + Editor + stops[tab] + Traffic + Inspector + u"overviewView "_s + Rest));
    }
}

void TestTabOrder::eachTabOfTheInspectorHasItsPlace()
{
    FakeServerController controller;
    WindowInUse use(controller);
    fill(use, controller);
    auto *tabs = use.part<QTabWidget>("inspectorTabs");
    const QStringList stops{
        u"overviewView "_s,
        u"reqHeadersSortedButton reqHeadersView "_s,
        u"respHeadersSortedButton respHeadersView respBodyModeCombo respBodyPretty "_s,
        u"timingView "_s,
        u"matchView "_s,
        u"rawView "_s,
    };
    QCOMPARE(tabs->count(), stops.size());
    for (int tab = 0; tab < tabs->count(); ++tab) {
        tabs->setCurrentIndex(tab);
        // Bodies are read in the background.
        TRY_COMPARE(walk(use, "routeFilterEdit"),
                    split(Routes + Editor + ResponseTab + Traffic + Inspector + stops[tab] + Rest));
    }
}

void TestTabOrder::connectionsHaveThePlaceOfRequests()
{
    FakeServerController controller;
    WindowInUse use(controller);
    fill(use, controller);
    use.part<QTabBar>("trafficTabs")->setCurrentIndex(1);
    QCOMPARE(walk(use, "trafficTabs").mid(0, 3),
             split(u"trafficTabs connectionsView btnInspectorCreateRoute"_s));
}

void TestTabOrder::backwardsIsTheSameWay()
{
    FakeServerController controller;
    WindowInUse use(controller);
    fill(use, controller);
    const QStringList forth = walk(use, "routeFilterEdit");
    QStringList back = walk(use, "routeFilterEdit", Qt::Key_Backtab);
    std::reverse(back.begin(), back.end());
    back.prepend(back.takeLast());
    QCOMPARE(back, forth);
}

} // namespace mynah::test

QTEST_MAIN(mynah::test::TestTabOrder)
#include "tst_taborder.moc"
