// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fakeservercontroller.h"
#include "tests/support/uitestcase.h"
#include "tests/support/workbench.h"
#include "ui/dialogs/createroutesdialog.h"
#include "ui/livestore.h"
#include "ui/models/routeproposalsmodel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QTest>
#include <QTreeView>

using namespace Qt::StringLiterals;

namespace mynah::test {

namespace {

using By = RouteGatherer::By;

Exchange answered(const char *target, const char *body, const char *routeId = "any")
{
    Exchange exchange = sampleExchange("GET", target);
    exchange.serverId = "shop";
    exchange.routeId = routeId;
    exchange.responseBody = body;
    return exchange;
}

std::vector<Exchange> usual()
{
    return {answered("/items/1", "one"), answered("/items/2", "two"), answered("/users", "new"),
            answered("/cart?token=s3cret", "cart")};
}

struct CreateDesk
{
    explicit CreateDesk(const std::vector<Exchange> &exchanges = usual(), By by = By::Path)
        : dialog({liveStore(bench.controller), added(exchanges)}, bench.document.workspace(), by)
    {
        dialog.show();
        if (!QTest::qWaitForWindowActive(&dialog))
            qFatal("the dialog does not become active");
    }

    std::vector<std::uint64_t> added(const std::vector<Exchange> &exchanges)
    {
        std::vector<std::uint64_t> seqs;
        for (const Exchange &exchange : exchanges)
            seqs.push_back(bench.controller.addExchange(exchange));
        return seqs;
    }

    QTreeView &tree() { return child<QTreeView>(dialog, "crsTree"); }
    QPushButton &create() { return child<QPushButton>(dialog, "btnCreateRoutes"); }
    QString summary() { return child<QLabel>(dialog, "crsSummary").text(); }
    bool isReady() { return tree().isEnabled(); }
    QModelIndex at(int row, int column = 0) { return tree().model()->index(row, column); }

    Workbench bench;
    CreateRoutesDialog dialog;
};

} // namespace

class TestCreateRoutesDialog final : public UiTestCase
{
    Q_OBJECT

private slots:
    void saysWhatWouldBeCreated();
    void enterIsEnough();
    void newRoutesGoIntoTheFolderThatIsChosen();
    void whatIsNotTickedIsLeftOut();
    void aPathIsEditedInItsRow();
    void responsesAreAddedToTheRoutesThatAnswered();
    void nothingToMakeIsSaid();
    void secretsAreReadAgainWhenTheyAreKept();
    void thousandsOfRequestsHoldNothingUp();
    void canBeCancelledWhileItReads();
};

void TestCreateRoutesDialog::saysWhatWouldBeCreated()
{
    CreateDesk desk;
    TRY_VERIFY(desk.isReady());
    QCOMPARE(desk.summary(), u"Of 4 requests: 2 new routes and 4 new responses."_s);
    QCOMPARE(desk.create().text(), u"&Create 2 Routes"_s);
    QCOMPARE(desk.tree().model()->rowCount(), 3);
    QCOMPARE(desk.at(0, RouteProposalsModel::PathColumn).data().toString(), u"/items/:id"_s);
    QCOMPARE(desk.at(1, RouteProposalsModel::EffectColumn).data().toString(),
             u"Adds 1 response to GET /users"_s);
    // The other one stands for itself.
    QVERIFY(desk.tree().isExpanded(desk.at(0)));
    QVERIFY(desk.tree().hasFocus());
    QVERIFY(!child<QProgressBar>(desk.dialog, "crsProgress").isVisible());
}

void TestCreateRoutesDialog::enterIsEnough()
{
    CreateDesk desk;
    TRY_VERIFY(desk.isReady());
    QTest::keyClick(&desk.tree(), Qt::Key_Return);
    QCOMPARE(desk.dialog.result(), int(QDialog::Accepted));

    const auto ids = desk.bench.editor.addProposals(desk.dialog.proposals()).ids;
    QCOMPARE(ids.size(), std::size_t(3));
    QCOMPARE(desk.bench.steps(), QStringList{u"Create 2 routes"_s});
    QCOMPARE(desk.bench.route(ids[0]).path, "/items/:id");
    QCOMPARE(desk.bench.route(ids[0]).responses.size(), std::size_t(2));
    QCOMPARE(desk.bench.route("list").responses.size(), std::size_t(3));
    // Before the one that would answer first.
    QVERIFY(desk.bench.order().endsWith(u" any"_s));
    desk.bench.document.undoStack().undo();
    QCOMPARE(desk.bench.order(), u"list orders any"_s);
    QCOMPARE(desk.bench.route("list").responses.size(), std::size_t(2));
}

void TestCreateRoutesDialog::newRoutesGoIntoTheFolderThatIsChosen()
{
    CreateDesk desk;
    TRY_VERIFY(desk.isReady());
    choose(child<QComboBox>(desk.dialog, "crsTargetFolderCombo"), u"orders"_s);
    const auto ids = desk.bench.editor.addProposals(desk.dialog.proposals()).ids;
    QCOMPARE(ids.size(), std::size_t(3));
    QCOMPARE(desk.bench.order(), u"list orders any"_s);
    QCOMPARE(desk.bench.order("orders"),
             u"order %1 %2"_s.arg(QString::fromStdString(ids[0]), QString::fromStdString(ids[1])));
    // A response goes where its route is.
    QCOMPARE(desk.bench.route("list").responses.size(), std::size_t(3));
    CreateDesk responses({answered("/users", "new")}, By::Route);
    QVERIFY(!child<QComboBox>(responses.dialog, "crsTargetFolderCombo").isVisible());
}

void TestCreateRoutesDialog::whatIsNotTickedIsLeftOut()
{
    CreateDesk desk;
    TRY_VERIFY(desk.isReady());
    clickCheckBox(desk.tree(), desk.at(0));
    QCOMPARE(desk.create().text(), u"&Create 1 Route"_s);
    desk.tree().setCurrentIndex(desk.at(2));
    QTest::keyClick(&desk.tree(), Qt::Key_Space);
    QCOMPARE(desk.create().text(), u"&Add 1 Response"_s);
    QTest::mouseClick(&desk.create(), Qt::LeftButton);
    QCOMPARE(desk.bench.editor.addProposals(desk.dialog.proposals()).ids,
             WorkspaceEditor::NodeIds{"list"});
    QCOMPARE(desk.bench.steps(), QStringList{u"Add response"_s});
}

void TestCreateRoutesDialog::aPathIsEditedInItsRow()
{
    CreateDesk desk;
    TRY_VERIFY(desk.isReady());
    const QModelIndex path = desk.at(0, RouteProposalsModel::PathColumn);
    desk.tree().setCurrentIndex(desk.at(0));
    QTest::keyClick(&desk.tree(), Qt::Key_F2);
    auto *edit = desk.tree().findChild<QLineEdit *>();
    QVERIFY(edit && edit->text() == u"/items/:id"_s);
    QTest::keyClick(edit, Qt::Key_Escape);
    QVERIFY(desk.dialog.isVisible());
    editCell(desk.tree(), path, u"items"_s);
    QCOMPARE(child<QLabel>(desk.dialog, "crsFault").text(), u"The path has to begin with /"_s);
    editCell(desk.tree(), path, u"/things/:thing"_s);
    QVERIFY(!child<QLabel>(desk.dialog, "crsFault").isVisible());
    QVERIFY(desk.dialog.isVisible());
    const RouteProposal proposal = desk.dialog.proposals()[0];
    QCOMPARE(proposal.route.path, "/things/:thing");
    QCOMPARE(proposal.responses[1].response.rules.rules.at(0).name, "thing");
}

void TestCreateRoutesDialog::responsesAreAddedToTheRoutesThatAnswered()
{
    CreateDesk desk(usual(), By::Route);
    TRY_VERIFY(desk.isReady());
    QCOMPARE(desk.dialog.windowTitle(), u"Add Responses to Their Routes"_s);
    QCOMPARE(desk.create().text(), u"&Add 4 Responses"_s);
    QCOMPARE(desk.at(0, RouteProposalsModel::EffectColumn).data().toString(),
             u"Adds 4 responses to ANY /*"_s);
    desk.dialog.accept();
    QCOMPARE(desk.bench.editor.addProposals(desk.dialog.proposals()).ids,
             WorkspaceEditor::NodeIds{"any"});
    QCOMPARE(desk.bench.route("any").responses.size(), std::size_t(5));
    QCOMPARE(desk.bench.steps(), QStringList{u"Add 4 responses"_s});
}

void TestCreateRoutesDialog::nothingToMakeIsSaid()
{
    CreateDesk desk({answered("/a", "", ""), answered("/b", "", "gone")}, By::Route);
    TRY_VERIFY(desk.isReady());
    QVERIFY(!desk.create().isEnabled());
    QCOMPARE(desk.summary(),
             u"Of 2 requests: 0 new routes and 0 new responses. 2 could not be used."_s);
}

void TestCreateRoutesDialog::secretsAreReadAgainWhenTheyAreKept()
{
    Exchange secret = answered("/a", "x");
    secret.responseHead = "HTTP/1.1 200 OK\r\nSet-Cookie: id=s3cret\r\n\r\n";
    CreateDesk desk({secret, secret});
    TRY_VERIFY(desk.isReady());
    const auto cookie = [&desk] {
        return desk.dialog.proposals()[0].responses[0].response.headers.at(0).value;
    };
    QCOMPARE(cookie(), "id=REDACTED");
    auto &keep = child<QCheckBox>(desk.dialog, "crsKeepSecretsCheck");
    keep.setFocus();
    QTest::keyClick(&keep, Qt::Key_Space);
    QVERIFY(keep.isChecked());
    TRY_VERIFY(desk.isReady());
    QCOMPARE(cookie(), "id=s3cret");
}

void TestCreateRoutesDialog::thousandsOfRequestsHoldNothingUp()
{
    std::vector<Exchange> many;
    for (int i = 0; i < 3000; ++i) {
        const QByteArray target = "/items/" + QByteArray::number(i);
        many.push_back(answered(target.constData(), target.constData()));
    }
    CreateDesk desk(many);
    QVERIFY(!desk.create().isEnabled());
    QCOMPARE(desk.summary(), u"Reading 3,000 requests\u2026"_s);
    TRY_VERIFY(desk.isReady());
    QCOMPARE(desk.tree().model()->rowCount(), 1);
    QVERIFY(desk.at(0, RouteProposalsModel::EffectColumn)
                .data()
                .toString()
                .endsWith(u"(2980 more left out)"_s));
}

void TestCreateRoutesDialog::canBeCancelledWhileItReads()
{
    std::vector<Exchange> many(2000, answered("/a", "x"));
    CreateDesk desk(many);
    QTest::keyClick(&desk.dialog, Qt::Key_Escape);
    QCOMPARE(desk.dialog.result(), int(QDialog::Rejected));
    QVERIFY(desk.dialog.proposals().empty());
}

} // namespace mynah::test

QTEST_MAIN(mynah::test::TestCreateRoutesDialog)
#include "tst_createroutesdialog.moc"
