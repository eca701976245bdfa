// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/api/exchangestore.h"
#include "server/api/servercontroller.h"
#include "server/domain/workspacefile.h"
#include "tests/support/fakeservercontroller.h"
#include "tests/support/uitestcase.h"
#include "tests/support/windowinuse.h"
#include "tests/support/workbench.h"

#include <QDir>
#include <QLabel>
#include <QPushButton>
#include <QTabBar>
#include <QTabWidget>
#include <QTest>
#include <QTreeView>

using namespace Qt::StringLiterals;

namespace mynah::test {

namespace {

constexpr auto CtrlShift = Qt::ControlModifier | Qt::ShiftModifier;

// The shop without what answers everything.
Workspace strictShop()
{
    return applyEdits(Workbench::shopWorkspace(), {RemoveNode{"any"}})->workspace;
}

Exchange unmatched(const char *method, const char *target)
{
    Exchange exchange = sampleExchange(method, target, 404);
    exchange.serverId = "shop";
    return exchange;
}

// The window with the engine itself, so that explanations are of the routes that are there.
class ShopWindow final
{
public:
    explicit ShopWindow(const std::vector<Exchange> &exchanges)
    {
        const QString path = QDir(use.folder()).filePath(u"shop.mynah"_s);
        if (!saveWorkspace(path, strictShop(), {}))
            qFatal("the workspace cannot be saved");
        use.window().session().open(path);
        if (!QTest::qWaitFor([this] { return use.window().document().isOpen(); }))
            qFatal("the workspace does not open");
        for (const Exchange &exchange : exchanges)
            controller.store().append(exchange);
        const auto rows = qsizetype(exchanges.size());
        if (!QTest::qWaitFor([&] { return use.rows("trafficView").size() == rows; }))
            qFatal("the requests do not appear");
    }

    void showMatch()
    {
        auto &bar = *use.part<QTabWidget>("inspectorTabs")->tabBar();
        QTest::mouseClick(&bar, Qt::LeftButton, {}, bar.tabRect(4).center());
    }
    // The one that changes the path comes after the one that adds a route.
    QPushButton *repairButton()
    {
        for (auto *button :
             use.part<QTreeView>("matchView")->findChildren<QPushButton *>(u"btnFixNearMiss"_s)) {
            if (button->text().startsWith(u"Change"))
                return button;
        }
        return nullptr;
    }
    QString summary() { return use.part<QLabel>("matchSummary")->text(); }
    const Workspace &workspace() { return use.window().document().workspace(); }

    ServerController controller;
    WindowInUse use{controller};
};

} // namespace

class TestTrafficIntoRoutes final : public UiTestCase
{
    Q_OBJECT

private slots:
    void aNearMissIsMendedAndTakenBack();
    void manyRequestsBecomeRoutesAtOnce();
    void responsesOfManyRequestsAreAdded();
};

void TestTrafficIntoRoutes::aNearMissIsMendedAndTakenBack()
{
    ShopWindow shop({unmatched("GET", "/user")});
    shop.use.clickRow("trafficView", u"/user"_s);
    shop.showMatch();
    TRY_VERIFY(shop.repairButton());
    QCOMPARE(shop.repairButton()->text(), u"Change path to /user"_s);
    QCOMPARE(shop.summary(), u"No route lets the request in."_s);

    QTest::mouseClick(shop.repairButton(), Qt::LeftButton);
    QCOMPARE(shop.workspace().findNode("list")->route()->path, "/user");
    QCOMPARE(shop.use.window().document().undoStack().undoText(), u"Change path to /user"_s);
    QCOMPARE(shop.use.part<QLineEdit>("routePathEdit")->text(), u"/user"_s);
    TRY_COMPARE(shop.summary(), u"Would now be answered by GET /user with 200."_s);
    QCOMPARE(shop.use.part<QTreeView>("matchView")->currentIndex().data().toString(),
             u"1. GET /user"_s);

    QCOMPARE(shop.use.part<QLabel>("toastText")->text(), u"Changed path to /user"_s);
    shop.use.click("toastAction");
    QCOMPARE(shop.workspace().findNode("list")->route()->path, "/users");
    TRY_COMPARE(shop.summary(), u"No route lets the request in."_s);
}

void TestTrafficIntoRoutes::manyRequestsBecomeRoutesAtOnce()
{
    ShopWindow shop(
        {unmatched("GET", "/items/1"), unmatched("GET", "/items/2"), unmatched("POST", "/items")});
    const Workspace before = shop.workspace();
    shop.use.clickRow("trafficView", u"/items/1"_s);
    shop.use.press(Qt::Key_A, Qt::ControlModifier);
    shop.use.press(Qt::Key_M, CtrlShift);
    auto *create = shop.use.part<QPushButton>("btnCreateRoutes");
    TRY_VERIFY(create->isEnabled());
    QTest::mouseClick(create, Qt::LeftButton);

    QCOMPARE(shop.workspace().servers[0]->routes.size(), before.servers[0]->routes.size() + 2);
    QCOMPARE(shop.workspace().servers[0]->routes.back().route()->method, "POST");
    QCOMPARE(shop.use.part<QLineEdit>("routePathEdit")->text(), u"/items/:id"_s);
    QCOMPARE(shop.use.part<QLabel>("toastText")->text(), u"Created 2 routes"_s);
    shop.use.click("toastAction");
    QVERIFY(shop.workspace() == before);
}

void TestTrafficIntoRoutes::responsesOfManyRequestsAreAdded()
{
    Exchange first = sampleExchange("GET", "/users?page=1");
    first.serverId = "shop";
    first.routeId = "list";
    first.responseBody = "first";
    Exchange second = first;
    second.target = "/users?page=2";
    second.responseBody = "second";
    ShopWindow shop({first, second, unmatched("GET", "/other")});
    shop.use.clickRow("trafficView", u"page=1"_s);
    shop.use.press(Qt::Key_A, Qt::ControlModifier);
    auto *action = shop.use.part<QAction>("actAddResponseFromRequest");
    QVERIFY(action->isEnabled());
    action->trigger();
    auto *create = shop.use.part<QPushButton>("btnCreateRoutes");
    TRY_VERIFY(create->isEnabled());
    QCOMPARE(create->text(), u"&Add 2 Responses"_s);
    QTest::mouseClick(create, Qt::LeftButton);
    const MockRoute &list = *shop.workspace().findNode("list")->route();
    QCOMPARE(list.responses.size(), std::size_t(4));
    QCOMPARE(list.responses[2]->rules.rules.at(0).value, "1");
    QCOMPARE(list.responses[3]->body.text, "second");
}

} // namespace mynah::test

QTEST_MAIN(mynah::test::TestTrafficIntoRoutes)
#include "tst_trafficintoroutes.moc"
