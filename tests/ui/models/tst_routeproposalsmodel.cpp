// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/modelwatch.h"
#include "tests/support/sampleworkspace.h"
#include "tests/support/uitestcase.h"
#include "ui/models/routeproposalsmodel.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

namespace mynah::test {

namespace {

RouteProposal proposal(const std::string &method, const std::string &path)
{
    RouteProposal made;
    made.serverId = "main";
    made.route.id = "new";
    made.route.method = method;
    made.route.path = path;
    made.requests = 3;
    made.responses = {{sampleResponse("a"), 2}, {sampleResponse("b", 404), 1}};
    MatchRule rule;
    rule.name = "page";
    rule.value = "2";
    made.responses[1].response.rules.rules = {rule};
    findExisting(made, KnownRoutes(sampleWorkspace()));
    return made;
}

} // namespace

class TestRouteProposalsModel final : public UiTestCase
{
    Q_OBJECT

private slots:
    void saysWhatWouldBeMade();
    void whatIsThereAlreadyCannotBeChosen();
    void aRouteThatDidNotAnswerIsNotChangedUnasked();
    void routesAndResponsesCanBeLeftOut();
    void anotherPathIsAnotherRoute();
    void aPathThatIsNoneIsRefused();
    void pathsOfRoutesThatAreThereStay();
};

void TestRouteProposalsModel::saysWhatWouldBeMade()
{
    RouteProposalsModel model(sampleWorkspace());
    const ModelWatch watch(model);
    RouteProposal many = proposal("GET", "/items/:id");
    many.leftOut = 4;
    model.setProposals({many, proposal("GET", "/users/:key")});
    QCOMPARE(modelText(model, RouteProposalsModel::ColumnCount),
             u"GET | /items/:id | New route, 2 responses (4 more left out) | 3\n"
             "  200 | {} | Otherwise | 2\n"
             "  404 | {} | When query page is 2 | 1\n"
             "GET | /users/:key | Nothing new for GET /users/:id | 3\n"
             "  200 | {} | The route has it already | 2\n"
             "  404 | {} | The route has it already | 1\n"_s);
    QCOMPARE(model.newRoutes(), 1);
    QCOMPARE(model.additions(), 2);
}

void TestRouteProposalsModel::whatIsThereAlreadyCannotBeChosen()
{
    RouteProposalsModel model(sampleWorkspace());
    model.setProposals({proposal("GET", "/users/:key")});
    const QModelIndex route = model.index(0, 0);
    QCOMPARE(route.data(Qt::CheckStateRole).toInt(), int(Qt::Unchecked));
    const QModelIndex response = model.index(0, 0, route);
    QVERIFY(!response.data(Qt::CheckStateRole).isValid());
    QVERIFY(!(response.flags() & Qt::ItemIsUserCheckable));
}

void TestRouteProposalsModel::aRouteThatDidNotAnswerIsNotChangedUnasked()
{
    RouteProposalsModel model(sampleWorkspace());
    RouteProposal silent = proposal("GET", "/users");
    silent.isUnanswered = true;
    RouteProposal fresh = proposal("GET", "/items");
    fresh.isUnanswered = true;
    model.setProposals({silent, fresh});
    const QModelIndex effect = model.index(0, RouteProposalsModel::EffectColumn);
    QCOMPARE(effect.data().toString(), u"GET /users is there, but did not answer"_s);
    QCOMPARE(model.additions(), 2);
    QVERIFY(model.setData(model.index(0, 0), Qt::Checked, Qt::CheckStateRole));
    QCOMPARE(effect.data().toString(), u"Adds 1 response to GET /users"_s);
}

void TestRouteProposalsModel::routesAndResponsesCanBeLeftOut()
{
    RouteProposalsModel model(sampleWorkspace());
    const ModelWatch watch(model, {Qt::DisplayRole, Qt::CheckStateRole});
    model.setProposals({proposal("GET", "/items"), proposal("PUT", "/items")});
    QVERIFY(model.setData(model.index(0, 0), Qt::Unchecked, Qt::CheckStateRole));
    QVERIFY(model.setData(model.index(1, 0, model.index(1, 0)), Qt::Unchecked, Qt::CheckStateRole));
    QCOMPARE(watch.staleCell(), QString());
    QCOMPARE(model.index(1, RouteProposalsModel::EffectColumn).data().toString(),
             u"New route, 1 response"_s);
    QCOMPARE(model.newRoutes(), 1);
    QCOMPARE(model.additions(), 1);
    QVERIFY(!model.proposals()[0].wanted);
    QVERIFY(!model.proposals()[1].responses[1].wanted);
}

void TestRouteProposalsModel::anotherPathIsAnotherRoute()
{
    RouteProposalsModel model(sampleWorkspace());
    const ModelWatch watch(model);
    model.setProposals({proposal("GET", "/items/:id")});
    const QModelIndex path = model.index(0, RouteProposalsModel::PathColumn);
    QVERIFY(path.flags() & Qt::ItemIsEditable);
    QVERIFY(model.setData(path, u"/users"_s, Qt::EditRole));
    QCOMPARE(watch.staleCell(), QString());
    QCOMPARE(model.index(0, RouteProposalsModel::EffectColumn).data().toString(),
             u"Adds 1 response to GET /users"_s);
    QCOMPARE(model.proposals()[0].existingId, std::string("list"));
    QVERIFY(model.setData(path, u"/things"_s, Qt::EditRole));
    QCOMPARE(model.proposals()[0].existingId, std::string());
    QCOMPARE(model.newRoutes(), 1);
}

void TestRouteProposalsModel::aPathThatIsNoneIsRefused()
{
    RouteProposalsModel model(sampleWorkspace());
    model.setProposals({proposal("GET", "/items")});
    QSignalSpy refused(&model, &RouteProposalsModel::pathRefused);
    const QModelIndex path = model.index(0, RouteProposalsModel::PathColumn);
    QVERIFY(!model.setData(path, u"items"_s, Qt::EditRole));
    QCOMPARE(refused.takeFirst().first().toString(), u"The path has to begin with /"_s);
    QVERIFY(model.setData(path, u"/other"_s, Qt::EditRole));
    QCOMPARE(refused.takeFirst().first().toString(), QString());
}

void TestRouteProposalsModel::pathsOfRoutesThatAreThereStay()
{
    RouteProposalsModel model(sampleWorkspace());
    model.setPathsEditable(false);
    model.setProposals({proposal("GET", "/items")});
    QVERIFY(!(model.index(0, RouteProposalsModel::PathColumn).flags() & Qt::ItemIsEditable));
}

} // namespace mynah::test

QTEST_MAIN(mynah::test::TestRouteProposalsModel)
#include "tst_routeproposalsmodel.moc"
