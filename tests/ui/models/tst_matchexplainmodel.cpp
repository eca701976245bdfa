// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/modelwatch.h"
#include "tests/support/uitestcase.h"
#include "ui/models/matchexplainmodel.h"

using namespace Qt::StringLiterals;

namespace mynah::test {

namespace {

MatchStep step(MatchStep::What what, const std::string &seen, bool passed,
               const std::string &reason = {})
{
    MatchStep made;
    made.what = what;
    made.place = {"main", "item", {}, Field::Path, -1};
    made.subject = what == MatchStep::What::Path ? "path" : "method";
    if (!seen.empty())
        made.seen = seen;
    made.passed = passed;
    made.reason = reason;
    return made;
}

RouteExplanation route(const std::string &id, bool matched)
{
    RouteExplanation made;
    made.serverId = "main";
    made.nodeId = id;
    made.title = "GET /" + id;
    made.matched = matched;
    made.steps = {
        step(MatchStep::What::Method, "GET", true),
        step(MatchStep::What::Path, "/users", matched, matched ? "" : "one segment missing")};
    return made;
}

MatchExplanation answered()
{
    MatchExplanation explanation;
    explanation.nodeId = "users";
    explanation.considered = {route("order", false), route("users", true)};
    ResponseExplanation other;
    other.responseId = "r404";
    other.title = "404 unknown id";
    other.steps = {step(MatchStep::What::Method, "", false, "no header x")};
    ResponseExplanation chosen;
    chosen.responseId = "r200";
    chosen.title = "200";
    chosen.chosen = true;
    explanation.considered[1].responses = {other, chosen};
    return explanation;
}

} // namespace

class TestMatchExplainModel final : public UiTestCase
{
    Q_OBJECT

private slots:
    void showsWhatAnswered();
    void showsWhatCameClosest();
    void repairsStandBelowWhatTheyRepair();
    void everyRowKnowsWhereToGo();
    void readsAsASentence();
    void ofVeryManyTheOneThatAnsweredIsShown();
    void explanationsFollowEachOther();
};

void TestMatchExplainModel::showsWhatAnswered()
{
    MatchExplainModel model;
    const ModelWatch watch(model);
    model.setExplanation(answered());
    QCOMPARE(modelText(model, 2),
             u"1. GET /order | one segment missing\n"
             "  method | GET\n"
             "  path | one segment missing\n"
             "2. GET /users | matches\n"
             "  method | GET\n"
             "  path | /users\n"
             "  Response 404 unknown id | no header x\n"
             "    method | no header x\n"
             "  Response 200 | answered\n"_s);
    // Only what answered is open.
    QVERIFY(!model.isRevealing(model.index(0, 0)));
    const QModelIndex second = model.index(1, 0);
    QVERIFY(model.isRevealing(second));
    QVERIFY(model.isRevealing(model.index(3, 0, second)));
    QVERIFY(!model.isRevealing(model.index(2, 0, second)));
    QVERIFY(!model.isRevealing({}));
}

void TestMatchExplainModel::showsWhatCameClosest()
{
    MatchExplainModel model;
    MatchExplanation explanation;
    explanation.considered = {route("a", false), route("b", false), route("c", false)};
    explanation.nearMisses = {route("c", false)};
    model.setExplanation(explanation);
    QCOMPARE(model.rowCount(), 1);
    QVERIFY(model.isRevealing(model.index(0, 0)));
    QVERIFY(!model.repair(model.index(0, 0)));
    QVERIFY(!model.repair({}));
}

void TestMatchExplainModel::repairsStandBelowWhatTheyRepair()
{
    MatchExplainModel model;
    const ModelWatch watch(model);
    MatchExplanation explanation = answered();
    explanation.overtaken = {route("late", true)};
    explanation.overtaken[0].steps.push_back(
        step(MatchStep::What::Precedence, "", false, "GET /users comes first"));
    model.setExplanation(explanation);
    const Place late{"main", "late", {}};
    const Repair repair{{{u"Move above GET /users"_s, u"Moved above GET /users"_s, late, {}}}};
    model.addRepairs({{late, {repair}, {}},
                      {{"main", "users", "r404"}, {}, u"The body was not kept"_s},
                      {{"main", "gone", {}}, {repair}, {}}});
    QCOMPARE(watch.staleCell(), QString());
    const QModelIndex third = model.index(2, 0);
    QCOMPARE(third.data().toString(), u"3. GET /late"_s);
    QCOMPARE(third.siblingAtColumn(1).data().toString(), u"GET /users comes first"_s);
    const QModelIndexList rows = model.messageRows();
    QCOMPARE(rows.size(), 2);
    QCOMPARE(rows[0].parent(), third);
    QCOMPARE(rows[0].data(Qt::AccessibleTextRole).toString(), u"Move above GET /users"_s);
    QCOMPARE(model.repair(rows[0])->text(), u"Move above GET /users"_s);
    QCOMPARE(model.place(rows[0])->nodeId, "late");
    QCOMPARE(rows[1].data().toString(), u"The body was not kept"_s);
    QCOMPARE(rows[1].parent(), model.index(2, 0, model.index(1, 0)));
    QVERIFY(!model.repair(rows[1]));
}

void TestMatchExplainModel::everyRowKnowsWhereToGo()
{
    MatchExplainModel model;
    model.setExplanation(answered());
    const QModelIndex route = model.index(1, 0);
    QCOMPARE(model.place(route)->nodeId, "users");
    QCOMPARE(model.place(model.index(1, 1, route))->field, Field::Path);
    QCOMPARE(model.place(model.index(3, 0, route))->responseId, "r200");
    QVERIFY(!model.place({}));
}

void TestMatchExplainModel::readsAsASentence()
{
    MatchExplainModel model;
    model.setExplanation(answered());
    QCOMPARE(model.index(1, 0, model.index(0, 0)).data(Qt::AccessibleTextRole).toString(),
             u"path, failed, one segment missing"_s);
}

void TestMatchExplainModel::ofVeryManyTheOneThatAnsweredIsShown()
{
    MatchExplainModel model;
    MatchExplanation explanation;
    explanation.nodeId = "last";
    explanation.considered.assign(500, route("a", false));
    explanation.considered.push_back(route("last", true));
    model.setExplanation(explanation);
    QCOMPARE(model.rowCount(), int(MatchExplainModel::MostRoutes));
    QCOMPARE(model.index(model.rowCount() - 1, 0).data().toString(), u"501. GET /last"_s);
}

void TestMatchExplainModel::explanationsFollowEachOther()
{
    MatchExplainModel model;
    const ModelWatch watch(model);
    for (int turn = 0; turn < 3; ++turn) {
        model.setExplanation(answered());
        model.setExplanation(MatchExplanation());
        QCOMPARE(model.rowCount(), 0);
    }
    QCOMPARE(watch.staleCell(), QString());
}

} // namespace mynah::test

QTEST_MAIN(mynah::test::TestMatchExplainModel)
#include "tst_matchexplainmodel.moc"
