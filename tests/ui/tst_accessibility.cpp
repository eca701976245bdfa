// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fakeservercontroller.h"
#include "tests/support/uitestcase.h"
#include "tests/support/windowinuse.h"
#include "tests/support/workbench.h"

#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QAccessible>
#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QHeaderView>
#include <QMainWindow>
#include <QTabBar>
#include <QTabWidget>
#include <QTest>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace mynah::test {

namespace {

constexpr std::array Vague{QAccessible::NoRole, QAccessible::Client, QAccessible::Pane,
                           QAccessible::UserRole};

QString said(QAccessibleInterface &face, QAccessible::Text what)
{
    return face.text(what).trimmed();
}

// Parts of Qt's own widgets speak through the whole, and the tabs of docks for themselves.
bool isPart(const QWidget &widget)
{
    const QWidget *whole = widget.parentWidget();
    return widget.objectName().startsWith("qt_"_L1) || qobject_cast<const QMainWindow *>(whole)
        || qobject_cast<const QComboBox *>(whole) || qobject_cast<const QAbstractSpinBox *>(whole);
}

QString describe(const QWidget &widget)
{
    const QString name =
        widget.objectName().isEmpty() ? widget.parentWidget()->objectName() : widget.objectName();
    return QLatin1StringView(widget.metaObject()->className()) + u' ' + name;
}

// What an assistive program could not tell people of what is in sight in the window.
class Listener final
{
public:
    QStringList complaintsAbout(QWidget &window)
    {
        m_complaints.clear();
        listen(window);
        for (QWidget *widget : window.findChildren<QWidget *>()) {
            if (widget->isVisible())
                listen(*widget);
        }
        m_complaints.removeDuplicates();
        return m_complaints;
    }

private:
    void listen(QWidget &widget)
    {
        if (widget.focusPolicy() == Qt::NoFocus || widget.focusProxy() || isPart(widget))
            return;
        QAccessibleInterface *face = QAccessible::queryAccessibleInterface(&widget);
        if (!face || said(*face, QAccessible::Name).isEmpty())
            complain(widget, u"has no name"_s);
        if (face && std::find(Vague.begin(), Vague.end(), face->role()) != Vague.end())
            complain(widget, u"has the role %1"_s.arg(face->role()));
        if (const auto *view = qobject_cast<const QAbstractItemView *>(&widget))
            listenToRows(*view);
    }

    // The first cell of a row tells all of it, as a sentence; no cell is mute.
    void listenToRows(const QAbstractItemView &view)
    {
        const QAbstractItemModel *model = view.model();
        for (int row = 0; model && row < model->rowCount(view.rootIndex()); ++row) {
            const QModelIndex first = model->index(row, 0, view.rootIndex());
            QString text = first.data(Qt::AccessibleTextRole).toString();
            if (text.isEmpty())
                text = first.data().toString();
            if (text.isEmpty())
                complain(view, u"is mute in row %1"_s.arg(row));
        }
    }

    void complain(const QWidget &widget, const QString &what)
    {
        m_complaints += describe(widget) + u' ' + what;
    }

    QStringList m_complaints;
};

QString complaints(QWidget &window)
{
    return Listener().complaintsAbout(window).join(u'\n');
}

void fillWindow(WindowInUse &use, FakeServerController &controller)
{
    use.openSample();
    use.window().resize(1440, 900);
    controller.addExchange("GET", "/hello");
    controller.addExchange("POST", "/orders", 404);
    ConnectionInfo connection;
    connection.id = 7;
    controller.addConnection(connection);
    TRY_COMPARE(use.rows("trafficView").size(), 2);
    use.clickRow("trafficView", u"/hello"_s);
}

void inDialog(WindowInUse &use, const char *action, const std::function<void(QDialog &)> &look)
{
    bool looked = false;
    QTimer::singleShot(0, &use.window(), [&] {
        auto *dialog = qobject_cast<QDialog *>(QApplication::activeModalWidget());
        QVERIFY(dialog);
        look(*dialog);
        looked = true;
        dialog->reject();
    });
    use.part<QAction>(action)->trigger();
    TRY_VERIFY(looked);
}

} // namespace

// What a screen reader finds: names, roles and rows of all that takes the focus, and words for what
// is painted.
class TestAccessibility final : public UiTestCase
{
    Q_OBJECT

private slots:
    void theStartPageSpeaks();
    void everyTabSpeaks_data();
    void everyTabSpeaks();
    void everyPaneSpeaks_data();
    void everyPaneSpeaks();
    void everyDialogSpeaks_data();
    void everyDialogSpeaks();
    void windowsBesideItSpeak();
    void bannersSpeak();
    void rowsAreSentences_data();
    void rowsAreSentences();
    void whatIsPaintedIsSaid();
};

void TestAccessibility::theStartPageSpeaks()
{
    FakeServerController controller;
    WindowInUse use(controller);
    QCOMPARE(complaints(use.window()), QString());
}

void TestAccessibility::everyTabSpeaks_data()
{
    QTest::addColumn<QByteArray>("tabs");
    for (const char *tabs : {"responseTabs", "inspectorTabs"})
        QTest::addRow("%s", tabs) << QByteArray(tabs);
}

void TestAccessibility::everyTabSpeaks()
{
    QFETCH(QByteArray, tabs);
    FakeServerController controller;
    WindowInUse use(controller);
    fillWindow(use, controller);
    auto *widget = use.part<QTabWidget>(tabs.constData());
    for (int tab = 0; tab < widget->count(); ++tab) {
        widget->setCurrentIndex(tab);
        QCoreApplication::processEvents();
        QCOMPARE(complaints(use.window()), QString());
    }
}

void TestAccessibility::everyPaneSpeaks_data()
{
    QTest::addColumn<QByteArray>("action");
    for (const char *action : {"actDashboard", "actFindInWorkspace", "actDockProblems",
                               "actDockServerLog", "actFind", "actReplace"})
        QTest::addRow("%s", action) << QByteArray(action);
}

void TestAccessibility::everyPaneSpeaks()
{
    QFETCH(QByteArray, action);
    FakeServerController controller;
    WindowInUse use(controller);
    fillWindow(use, controller);
    use.part<QTabBar>("trafficTabs")->setCurrentIndex(1);
    use.part<QAction>(action.constData())->trigger();
    QCoreApplication::processEvents();
    QCOMPARE(complaints(use.window()), QString());
}

void TestAccessibility::everyDialogSpeaks_data()
{
    QTest::addColumn<QByteArray>("action");
    for (const char *action : {"actPreferences", "actAbout", "actServerProperties", "actExport",
                               "actCreateRouteFromRequest"})
        QTest::addRow("%s", action) << QByteArray(action);
}

void TestAccessibility::everyDialogSpeaks()
{
    QFETCH(QByteArray, action);
    FakeServerController controller;
    WindowInUse use(controller);
    fillWindow(use, controller);
    inDialog(use, action.constData(), [](QDialog &dialog) {
        QVERIFY(!dialog.windowTitle().isEmpty());
        QCOMPARE(complaints(dialog), QString());
        for (auto *stack : dialog.findChildren<QTabWidget *>()) {
            for (int page = 0; page < stack->count(); ++page) {
                stack->setCurrentIndex(page);
                QCOMPARE(complaints(dialog), QString());
            }
        }
        auto *categories = dialog.findChild<QAbstractItemView *>(u"settingsCategoryList"_s);
        for (int row = 0; categories && row < categories->model()->rowCount(); ++row) {
            categories->setCurrentIndex(categories->model()->index(row, 0));
            QCOMPARE(complaints(dialog), QString());
        }
    });
}

void TestAccessibility::windowsBesideItSpeak()
{
    FakeServerController controller;
    WindowInUse use(controller);
    fillWindow(use, controller);
    use.click("btnInspectorPopOut");
    use.part<QAbstractItemView>("trafficView")->selectAll();
    TRY_VERIFY(use.part<QAction>("actCompare")->isEnabled());
    use.part<QAction>("actCompare")->trigger();
    use.part<QAction>("actCommandPalette")->trigger();
    for (const char *name : {"inspectorWindow", "compareDialog", "commandPalette"}) {
        TRY_VERIFY(use.part(name)->isVisible());
        QCOMPARE(complaints(*use.part(name)), QString());
    }
}

void TestAccessibility::bannersSpeak()
{
    FakeServerController controller;
    StartError error;
    error.kind = StartError::Kind::AddressInUse;
    error.address = "127.0.0.1";
    error.port = 8080;
    WindowInUse use(controller);
    use.openSample();
    use.part<QAction>("actStartStop")->trigger();
    controller.setStartError(error);
    use.part<QAction>("actStartStop")->trigger();
    auto *banner = use.part("infoBar");
    TRY_VERIFY(banner->isVisible());
    QAccessibleInterface *face = QAccessible::queryAccessibleInterface(banner);
    TRY_VERIFY(said(*face, QAccessible::Name).contains(u"8080"_s));
    QCOMPARE(complaints(use.window()), QString());
}

void TestAccessibility::rowsAreSentences_data()
{
    QTest::addColumn<QByteArray>("view");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("routes") << QByteArray("routeTreeView") << u"GET /hello, enabled, 2 responses"_s;
    QTest::newRow("requests") << QByteArray("trafficView") << u"GET /hello, 200"_s;
    QTest::newRow("connections") << QByteArray("connectionsView") << u"Connection 7 from"_s;
    QTest::newRow("overview") << QByteArray("overviewView") << u"Request"_s;
    QTest::newRow("headers") << QByteArray("reqHeadersView") << u"Host: 127.0.0.1"_s;
    QTest::newRow("timing") << QByteArray("timingView") << u" ms"_s;
}

// As an assistive program gets it, of the first cell of the first row.
void TestAccessibility::rowsAreSentences()
{
    QFETCH(QByteArray, view);
    QFETCH(QString, sentence);
    FakeServerController controller;
    WindowInUse use(controller);
    fillWindow(use, controller);
    auto *widget = use.part<QAbstractItemView>(view.constData());
    TRY_VERIFY(widget->model()->rowCount() > 0);
    QAccessibleInterface *face = QAccessible::queryAccessibleInterface(widget);
    QVERIFY(face && face->tableInterface());
    QAccessibleInterface *cell = face->tableInterface()->cellAt(0, 0);
    QVERIFY(cell);
    QVERIFY2(said(*cell, QAccessible::Name).contains(sentence),
             qPrintable(said(*cell, QAccessible::Name)));
}

void TestAccessibility::whatIsPaintedIsSaid()
{
    FakeServerController controller;
    WindowInUse use(controller);
    fillWindow(use, controller);
    use.part<QAction>("actDashboard")->setChecked(true);
    use.part<QTabWidget>("inspectorTabs")->setCurrentIndex(2);
    auto *modes = use.part<QComboBox>("respBodyModeCombo");
    TRY_VERIFY(modes->isEnabled());
    choose(*modes, u"Hex"_s);
    struct Painted
    {
        const char *name;
        QAccessible::Role role;
    };
    for (const auto &[name, role] :
         {Painted{"rateChart", QAccessible::Chart}, Painted{"latencyChart", QAccessible::Chart},
          Painted{"respBodyHex", QAccessible::Document}}) {
        QAccessibleInterface *face = QAccessible::queryAccessibleInterface(use.part(name));
        QCOMPARE(face->role(), role);
        QVERIFY2(!said(*face, QAccessible::Name).isEmpty(), name);
        TRY_VERIFY(!said(*face, QAccessible::Description).isEmpty());
    }
    // The small chart of each route is a cell with words.
    const auto *tree = use.part<QAbstractItemView>("routeTreeView");
    const QAbstractItemModel *routes = tree->model();
    for (int column = 0; column < routes->columnCount(); ++column) {
        const QModelIndex cell = routes->index(0, column, tree->rootIndex());
        const QString words = cell.data().toString() + cell.data(Qt::AccessibleTextRole).toString();
        const QString header = routes->headerData(column, Qt::Horizontal).toString();
        QVERIFY2(!words.isEmpty() || header == u"Problems"_s, qPrintable(header));
    }
}

} // namespace mynah::test

QTEST_MAIN(mynah::test::TestAccessibility)
#include "tst_accessibility.moc"
