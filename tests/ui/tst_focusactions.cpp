// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fakeservercontroller.h"
#include "tests/support/uitestcase.h"
#include "tests/support/windowinuse.h"
#include "ui/mainactions.h"
#include "ui/widgets/codeedit.h"
#include "ui/widgets/hexview.h"
#include "ui/workspacedocument.h"

#include <QAction>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLineEdit>
#include <QSpinBox>
#include <QTableView>
#include <QTabWidget>
#include <QTest>
#include <QTreeView>

using namespace Qt::StringLiterals;

namespace mynah::test {

// Ctrl+C and Ctrl+Z belong to the menu; every pane and field has to get them all the same.
class TestFocusActions final : public UiTestCase
{
    Q_OBJECT

private slots:
    void copyTakesTheHeaderLines();
    void copyTakesTheBytesOfTheHexView();
    void copyTakesTheCellOfATree();
    void undoAndRedoEndWhereTheyBegan_data();
    void undoAndRedoEndWhereTheyBegan();
    void whatWasTypedIsTakenBackAndTypedAgain_data();
    void whatWasTypedIsTakenBackAndTypedAgain();
    void whatIsNotHandedOverIsTakenBackFirst();

private:
    // Shows the sample's window with a recorded exchange in the inspector.
    static void inspect(WindowInUse &use, FakeServerController &controller, int tab);
    static QString copied(WindowInUse &use);
    // What the fields show.
    static QStringList shown(const WindowInUse &use);
};

void TestFocusActions::inspect(WindowInUse &use, FakeServerController &controller, int tab)
{
    use.openSample();
    Exchange exchange = sampleExchange();
    exchange.responseHead = "HTTP/1.1 200 OK\r\nX-A: 1\r\nX-B: 2\r\n\r\n";
    exchange.responseBody = std::string("AB\0", 3);
    controller.addExchange(exchange);
    TRY_VERIFY(!use.rows("trafficView").isEmpty());
    use.clickRow("trafficView", u"/hello"_s);
    use.part<QTabWidget>("inspectorTabs")->setCurrentIndex(tab);
}

QString TestFocusActions::copied(WindowInUse &use)
{
    QGuiApplication::clipboard()->clear();
    use.press(Qt::Key_C, Qt::ControlModifier);
    return QGuiApplication::clipboard()->text();
}

void TestFocusActions::copyTakesTheHeaderLines()
{
    FakeServerController controller;
    WindowInUse use(controller);
    inspect(use, controller, 2);
    use.part<QTableView>("respHeadersView")->setFocus();
    use.part<QTableView>("respHeadersView")->selectAll();
    QCOMPARE(copied(use), u"X-A: 1\nX-B: 2"_s);
}

void TestFocusActions::copyTakesTheBytesOfTheHexView()
{
    FakeServerController controller;
    WindowInUse use(controller);
    inspect(use, controller, 2);
    auto *hex = use.part<HexView>("respBodyHex");
    TRY_VERIFY(hex->isVisible());
    hex->setFocus();
    use.press(Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(copied(use), u"41 42 00"_s);
}

void TestFocusActions::copyTakesTheCellOfATree()
{
    FakeServerController controller;
    WindowInUse use(controller);
    inspect(use, controller, 0);
    auto *tree = use.part<QTreeView>("overviewView");
    tree->setFocus();
    const QModelIndex group = tree->model()->index(0, 0);
    tree->setCurrentIndex(tree->model()->index(0, 1, group));
    QCOMPARE(copied(use), u"GET"_s);
}

QStringList TestFocusActions::shown(const WindowInUse &use)
{
    QStringList texts{use.part<CodeEdit>("bodyEdit")->text(),
                      use.part<QSpinBox>("delaySpin")->text()};
    for (const char *name :
         {"routePathEdit", "routeNameEdit", "routeNotesEdit", "responseNameEdit"})
        texts += use.part<QLineEdit>(name)->text();
    for (const char *name : {"routeMethodCombo", "responseStatusCombo", "contentTypeCombo"})
        texts += use.part<QComboBox>(name)->currentText();
    return texts;
}

void TestFocusActions::undoAndRedoEndWhereTheyBegan_data()
{
    QTest::addColumn<QByteArray>("focus");
    for (const char *name : {"routePathEdit", "routeNameEdit", "routeNotesEdit", "routeMethodCombo",
                             "responseNameEdit", "responseStatusCombo", "contentTypeCombo",
                             "delaySpin", "bodyEdit", "routeTreeView"})
        QTest::newRow(name) << QByteArray(name);
}

void TestFocusActions::undoAndRedoEndWhereTheyBegan()
{
    QFETCH(QByteArray, focus);
    FakeServerController controller;
    WindowInUse use(controller);
    use.window().resize(1440, 1000);
    use.openSample();
    const MainActions &actions = use.window().actions();
    const auto first = use.window().document().snapshot();
    const QStringList shownFirst = shown(use);
    for (const char *field : {"routePathEdit", "routeNameEdit", "routeNotesEdit",
                              "responseNameEdit", "contentTypeCombo"})
        use.fill(field, u"/abc"_s);
    use.fill("routeMethodCombo", u"PUT"_s);
    use.fill("responseStatusCombo", u"404 Not Found"_s);
    use.fill("delaySpin", u"250"_s);
    use.fill("bodyEdit", u"hello"_s);
    // Hands over what is in the body.
    use.part("routeTreeView")->setFocus();
    use.part(focus.constData())->setFocus();
    const auto last = use.window().document().snapshot();
    const QStringList shownLast = shown(use);
    int steps = 0;
    for (; actions.undo->isEnabled(); ++steps) {
        QVERIFY(steps < 100);
        use.press(Qt::Key_Z, Qt::ControlModifier);
    }
    QVERIFY(steps >= 8);
    QVERIFY(*use.window().document().snapshot() == *first);
    QCOMPARE(shown(use), shownFirst);
    for (int i = 0; i < steps; ++i) {
        QVERIFY(actions.redo->isEnabled());
        if (i % 2 == 0)
            use.press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        else
            use.press(Qt::Key_Y, Qt::ControlModifier);
    }
    QVERIFY(!actions.redo->isEnabled());
    QVERIFY(*use.window().document().snapshot() == *last);
    QCOMPARE(shown(use), shownLast);
}

void TestFocusActions::whatWasTypedIsTakenBackAndTypedAgain_data()
{
    QTest::addColumn<QByteArray>("field");
    QTest::addColumn<QString>("typed");
    QTest::newRow("path") << QByteArray("routePathEdit") << u"/one"_s;
    QTest::newRow("name") << QByteArray("routeNameEdit") << u"one"_s;
    QTest::newRow("body") << QByteArray("bodyEdit") << u"one"_s;
    QTest::newRow("delay") << QByteArray("delaySpin") << u"250"_s;
}

void TestFocusActions::whatWasTypedIsTakenBackAndTypedAgain()
{
    QFETCH(QByteArray, field);
    QFETCH(QString, typed);
    FakeServerController controller;
    WindowInUse use(controller);
    use.window().resize(1440, 1000);
    use.openSample();
    const MainActions &actions = use.window().actions();
    const QStringList before = shown(use);
    use.fill(field.constData(), typed);
    const QStringList after = shown(use);
    QVERIFY(after != before);
    use.press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(shown(use), before);
    QVERIFY(!actions.undo->isEnabled());
    QVERIFY(actions.redo->isEnabled());
    use.press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(shown(use), after);
    QVERIFY(!actions.redo->isEnabled());
}

void TestFocusActions::whatIsNotHandedOverIsTakenBackFirst()
{
    FakeServerController controller;
    WindowInUse use(controller);
    use.openSample();
    const auto before = use.window().document().snapshot();
    const auto *status = use.part<QComboBox>("responseStatusCombo");
    const QString text = status->currentText();
    use.fill("responseStatusCombo", u"4"_s);
    QCOMPARE(status->currentText(), u"4"_s);
    use.press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(status->currentText(), text);
    QVERIFY(use.window().document().snapshot() == before);
    QVERIFY(!use.window().actions().undo->isEnabled());
}

} // namespace mynah::test

QTEST_MAIN(mynah::test::TestFocusActions)
#include "tst_focusactions.moc"
