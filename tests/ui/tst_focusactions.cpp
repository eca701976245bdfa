// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fakeservercontroller.h"
#include "tests/support/uitestcase.h"
#include "tests/support/windowinuse.h"
#include "ui/widgets/hexview.h"

#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QTableView>
#include <QTabWidget>
#include <QTest>
#include <QTreeView>

using namespace Qt::StringLiterals;

namespace mynah::test {

// Ctrl+C belongs to the menu; every pane of the inspector has to get it all the same.
class TestFocusActions final : public UiTestCase
{
    Q_OBJECT

private slots:
    void copyTakesTheHeaderLines();
    void copyTakesTheBytesOfTheHexView();
    void copyTakesTheCellOfATree();

private:
    // Shows the sample's window with a recorded exchange in the inspector.
    static void inspect(WindowInUse &use, FakeServerController &controller, int tab);
    static QString copied(WindowInUse &use);
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

} // namespace mynah::test

QTEST_MAIN(mynah::test::TestFocusActions)
#include "tst_focusactions.moc"
