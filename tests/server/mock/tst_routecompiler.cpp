// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/mock/routecompiler.h"
#include "tests/server/mock/mocksamples.h"
#include "tests/support/saidinpatterns.h"
#include "tests/support/testcase.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace mynah;
using namespace mynah::test;

namespace {

MockRoute withTemplate(std::string text)
{
    MockRoute made = route("GET", "/t");
    made.responses = {templateResponse("GET /t#", std::move(text))};
    return made;
}

// Answers requests whose query says so.
MockRoute ruledRoute(std::string method, std::string path, const std::string &value)
{
    MockRoute made = route(std::move(method), std::move(path));
    made.id += " " + value;
    MockResponse response = textResponse(made.id + "#", "x");
    response.rules.rules = {
        rule(MatchRule::Target::Query, "q", MatchRule::Operator::Equals, value)};
    made.responses = {response};
    return made;
}

} // namespace

class TestRouteCompiler : public TestCase
{
    Q_OBJECT

private slots:
    void keepsTheOrderOfFolders()
    {
        Folder folder;
        folder.id = "folder";
        folder.children = {route("GET", "/:x"), route("GET", "/b")};
        LiveTable live;
        live.compile({route("GET", "/a"), folder, route("ANY", "/*")});
        QCOMPARE(live.find("GET", "/a"), std::string("GET /a"));
        QCOMPARE(live.find("GET", "/b"), std::string("GET /:x"));
        QCOMPARE(live.find("PUT", "/b"), std::string("ANY /*"));
    }

    void whatIsSwitchedOffDoesNotAnswer()
    {
        MockRoute off = route("GET", "/a");
        off.enabled = false;
        Folder folder;
        folder.id = "folder";
        folder.enabled = false;
        folder.children = {route("GET", "/b")};
        LiveTable live;
        live.compile({off, folder});
        QVERIFY(live.find("GET", "/a").empty());
        QVERIFY(live.find("GET", "/b").empty());
        QCOMPARE(live.table().entries().size(), std::size_t(2));
    }

    void takesOverWhatDidNotChange()
    {
        const RouteNode first = route("GET", "/a");
        LiveTable live;
        const auto before = live.compile({first, route("GET", "/b")});
        const auto after = live.compile({first, route("GET", "/b", "edited")});
        QCOMPARE(before->entries()[0].route, after->entries()[0].route);
        QVERIFY(before->entries()[1].route != after->entries()[1].route);
    }

    void sharesTheIndexWhenOnlyAnswersChange()
    {
        LiveTable live;
        const auto before = live.compile({route("GET", "/a"), route("GET", "/b")});
        const auto after = live.compile({route("GET", "/a"), route("GET", "/b", "edited")});
        QCOMPARE(after->index(), before->index());
    }

    void makesAnIndexWhenWaysChange_data()
    {
        QTest::addColumn<QString>("change");
        for (const char *change : {"path", "method", "kind", "switch", "rules", "new", "moved"})
            QTest::newRow(change) << change;
    }
    void makesAnIndexWhenWaysChange()
    {
        QFETCH(QString, change);
        MockRoute second = route("GET", "/:b");
        LiveTable live;
        const auto before = live.compile({route("GET", "/a"), second, route("GET", "/c")});
        std::vector<RouteNode> routes{route("GET", "/a")};
        if (change == QLatin1StringView("path"))
            second.path = "/b";
        else if (change == QLatin1StringView("method"))
            second.method = "PUT";
        else if (change == QLatin1StringView("kind"))
            second.pathKind = MockRoute::PathKind::Exact;
        else if (change == QLatin1StringView("switch"))
            second.enabled = false;
        else if (change == QLatin1StringView("rules"))
            second = ruledRoute("GET", "/:b", "1");
        else if (change == QLatin1StringView("new"))
            routes.push_back(route("GET", "/new"));
        else
            routes.insert(routes.begin(), RouteNode(second));
        if (change != QLatin1StringView("moved"))
            routes.push_back(second);
        routes.push_back(route("GET", "/c"));
        const auto after = live.compile(std::move(routes));
        QVERIFY(after->index() != before->index());
    }

    void takesOverRoutesThatMoved()
    {
        const RouteNode first = route("GET", "/a");
        const RouteNode second = route("GET", "/b");
        const RouteNode third = route("GET", "/c");
        LiveTable live;
        const auto before = live.compile({first, second, third});
        const auto after = live.compile({route("GET", "/new"), third, first});
        QCOMPARE(after->entries()[1].route, before->entries()[2].route);
        QCOMPARE(after->entries()[2].route, before->entries()[0].route);
        const auto undone = live.compile({first, third});
        QCOMPARE(undone->entries()[0].route, before->entries()[0].route);
        QCOMPARE(undone->entries()[1].route, before->entries()[2].route);
    }

    void compilesAnewWhenTheServersHeadersChange()
    {
        MockServer server = serverOf({route("GET", "/a")});
        LiveTable live;
        const auto before = live.compile(server);
        server.headers.push_back({"X-All", "1", {}});
        const auto after = live.compile(server);
        QVERIFY(before->entries()[0].route != after->entries()[0].route);
        QVERIFY(after->route(0).only->prepared->head().find("X-All: 1") != std::string_view::npos);
    }

    void whatIsWrongWithTheServersHeadersHoldsUpNoRoute_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<QByteArray>("message");
        QTest::newRow("name") << QByteArray("X bad:") << QByteArray("1")
                              << QByteArray("\"X bad:\" is not a valid header name");
        QTest::newRow("value") << QByteArray("X-Bad") << QByteArray("a\nb")
                               << QByteArray("the value of X-Bad holds a line break or another "
                                             "control character");
        QTest::newRow("template") << QByteArray("X-Bad") << QByteArray("{{}}")
                                  << QByteArray("X-Bad: line 1, column 3: ");
        QTest::newRow("framing") << QByteArray("Content-Length") << QByteArray("1")
                                 << QByteArray("Content-Length is left out: it follows from the "
                                               "body");
    }
    void whatIsWrongWithTheServersHeadersHoldsUpNoRoute()
    {
        QFETCH(QByteArray, name);
        QFETCH(QByteArray, value);
        QFETCH(QByteArray, message);
        MockServer server = serverOf({withTemplate("old")});
        LiveTable live;
        live.compile(server);
        server.routes = {withTemplate("new"), route("GET", "/more")};
        server.headers = {{"X-Good", "1", {}}, {name.toStdString(), value.toStdString(), {}}};
        const auto table = live.compile(server);
        QCOMPARE(table->entries().size(), std::size_t(2));
        const CompiledResponse &answer = *table->route(0).only;
        QVERIFY(answer.prepared->body() == "new");
        QVERIFY(answer.prepared->head().find("X-Good: 1") != std::string_view::npos);
        QVERIFY(answer.prepared->head().find((name + ": " + value).toStdString())
                == std::string_view::npos);
        QCOMPARE(live.problems().size(), std::size_t(1));
        QVERIFY(live.problems()[0].place == (Place{"server", {}, {}, Field::Headers, 1}));
        QVERIFY2(live.problems()[0].message.text().starts_with(message.toStdString()),
                 live.problems()[0].message.text().c_str());
    }

    void anInvalidRouteKeepsItsLastValidFormAndSaysWhy()
    {
        LiveTable live;
        live.compile({withTemplate("{{query.id}}")});
        QVERIFY(live.problems().empty());
        const auto before = live.table().entries()[0].route;

        const RouteNode broken = withTemplate("a\n{{#if}}");
        live.compile({broken});
        QCOMPARE(live.table().entries()[0].route, before);
        QCOMPARE(live.problems().size(), std::size_t(1));
        const Problem &problem = live.problems()[0];
        QCOMPARE(problem.severity, Problem::Severity::Error);
        QCOMPARE(problem.message, std::string("line 2, column 4: \"if\" takes 1 argument, not 0"));
        QVERIFY(problem.place == (Place{"server", "GET /t", "GET /t#", Field::Body, -1, 2, 4}));

        // Another route is edited: the problem stays, and so does the form.
        live.compile({broken, route("GET", "/x")});
        QCOMPARE(live.table().entries()[0].route, before);
        QCOMPARE(live.problems().size(), std::size_t(1));

        live.compile({withTemplate("fine")});
        QVERIFY(live.problems().empty());
        QVERIFY(live.table().entries()[0].route != before);
    }

    void namesThatStandForNothingAreWarnedOf()
    {
        LiveTable live;
        MockRoute made = withTemplate("{{params.id}}\n  {{qeury.id}}");
        made.path = "/t/:idd";
        MockResponse response = *made.responses[0];
        response.headers.push_back({"X-A", "{{pth}}", {}});
        made.responses[0] = response;
        live.compile({made});
        QCOMPARE(live.table().entries().size(), std::size_t(1));
        QCOMPARE(live.problems().size(), std::size_t(3));
        for (const Problem &problem : live.problems())
            QCOMPARE(problem.severity, Problem::Severity::Warning);
        QCOMPARE(live.problems()[0].message,
                 "X-A: line 1, column 3: nothing is called pth here; did you mean path?");
        QCOMPARE(live.problems()[0].place.row, int(made.responses[0]->headers.size()) - 1);
        QCOMPARE(live.problems()[1].message,
                 "line 1, column 3: the path has no parameter id; did you mean idd?");
        QCOMPARE(live.problems()[2].message,
                 "line 2, column 5: nothing is called qeury here; did you mean query?");
        QCOMPARE(live.problems()[2].place.line, 2);
        QCOMPARE(live.problems()[2].place.column, 5);
    }

    void countsTheRoutesThatAnswerAsBefore()
    {
        LiveTable live;
        live.compile({withTemplate("fine"), route("GET", "/a"), route("GET", "/b")});
        QCOMPARE(live.routesAsBefore(), std::size_t(0));
        const RouteNode broken = withTemplate("{{#if}}");
        MockRoute nameless = route("GET", "a");
        nameless.id = "GET /a";
        MockRoute off = route("GE T", "/b");
        off.id = "GET /b";
        off.enabled = false;
        live.compile({broken, nameless, off});
        QCOMPARE(live.routesAsBefore(), std::size_t(2));
        live.compile({broken, route("GET", "/a")});
        QCOMPARE(live.routesAsBefore(), std::size_t(1));
    }

    void aRouteThatWasNeverWithoutAFaultIsServedAsItIsWritten()
    {
        LiveTable live;
        const auto fault = [&live] { return live.table().route(0).only->fault.text(); };
        live.compile({withTemplate("{{#if}}")});
        QCOMPARE(fault(),
                 std::string("the body, line 1, column 4: \"if\" takes 1 argument, not 0"));
        live.compile({withTemplate("\n{{#if}}")});
        QCOMPARE(fault(),
                 std::string("the body, line 2, column 4: \"if\" takes 1 argument, not 0"));
        QCOMPARE(live.routesAsBefore(), std::size_t(0));
        MockRoute nowhere = withTemplate("fine");
        nowhere.path = "t";
        live.compile({nowhere});
        QVERIFY(!fault().empty());
        live.compile({withTemplate("fine")});
        QVERIFY(fault().empty());
    }

    void aFaultOfAResponseThatIsOffHoldsUpNothing()
    {
        LiveTable live;
        live.compile({withTemplate("{{query.id}}")});
        MockRoute made = withTemplate("new");
        MockResponse off = templateResponse("off", "{{#if}}");
        off.enabled = false;
        made.responses.emplace_back(off);
        live.compile({made});
        QCOMPARE(live.routesAsBefore(), std::size_t(0));
        QVERIFY(live.table().route(0).only->prepared->body() == "new");
    }

    void anInvalidRouteWithoutAValidFormIsLeftOut()
    {
        LiveTable live;
        live.compile({regexRoute("GET", "/a("), route("GET", "/b")});
        QCOMPARE(live.table().entries().size(), std::size_t(1));
        QCOMPARE(live.find("GET", "/b"), std::string("GET /b"));
        QCOMPARE(live.problems()[0].place.field, Field::Path);
    }

    void finds_problems_data()
    {
        QTest::addColumn<int>("field");
        QTest::addColumn<QByteArray>("part");
        QTest::newRow("path") << int(Field::Path) << QByteArray("begins with /");
        QTest::newRow("method") << int(Field::Method) << QByteArray("is no method");
        QTest::newRow("status") << int(Field::Status) << QByteArray("status code");
        QTest::newRow("reason") << int(Field::Status) << QByteArray("reason phrase");
        QTest::newRow("header name")
            << int(Field::Headers) << QByteArray("not a valid header name");
        QTest::newRow("header value") << int(Field::Headers) << QByteArray("line break");
        QTest::newRow("header template")
            << int(Field::Headers) << QByteArray("X: line 1, column 3");
        QTest::newRow("rule") << int(Field::Rules) << QByteArray("no regular expression");
    }
    void finds_problems()
    {
        QFETCH(int, field);
        QFETCH(QByteArray, part);
        const QByteArray tag = QTest::currentDataTag();
        MockRoute made = route("GET", "/a");
        MockResponse response = templateResponse("r", "x");
        if (tag == "path")
            made.path = "a";
        else if (tag == "method")
            made.method = "GE T";
        else if (tag == "status")
            response.status = 1000;
        else if (tag == "reason")
            response.reason = "a\nb";
        else if (tag == "header name")
            response.headers.push_back({"X Y", "", {}});
        else if (tag == "header value")
            response.headers.push_back({"X", "a\r\nb", {}});
        else if (tag == "header template")
            response.headers.push_back({"X", "{{}}", {}});
        else
            response.rules.rules = {
                rule(MatchRule::Target::Query, "q", MatchRule::Operator::Regex, "(")};
        made.responses = {response};
        LiveTable live;
        live.compile({made});
        QCOMPARE(live.problems().size(), std::size_t(1));
        QCOMPARE(int(live.problems()[0].place.field), field);
        QVERIFY(isSaidInPatterns(live.problems()[0].message));
        QVERIFY2(live.problems()[0].message.text().find(part.toStdString()) != std::string::npos,
                 live.problems()[0].message.text().c_str());
        // Whose requests it would get is known unless it is one of these.
        const bool isLeftOut = tag == "path" || tag == "method" || tag == "rule";
        QCOMPARE(live.table().entries().empty(), isLeftOut);
    }

    void warnsOfRoutesThatAreNeverReached()
    {
        LiveTable live;
        live.compile({route("GET", "/users/:id"), route("GET", "/users/me"),
                      route("POST", "/users/me"), route("ANY", "/*"), route("GET", "/late")});
        QCOMPARE(live.problems().size(), std::size_t(2));
        QCOMPARE(live.problems()[0].place.nodeId, std::string("GET /users/me"));
        QCOMPARE(live.problems()[0].message,
                 std::string("never reached: GET /users/:id above answers all of its requests"));
        QCOMPARE(live.problems()[0].causeId, std::string("GET /users/:id"));
        QCOMPARE(live.problems()[1].place.nodeId, std::string("GET /late"));
        QCOMPARE(live.problems()[1].causeId, std::string("ANY /*"));
        QCOMPARE(live.problems()[1].severity, Problem::Severity::Warning);
    }

    void aRouteThatMayDeclineShadowsNothing()
    {
        const MockRoute choosy = ruledRoute("GET", "/a", "1");
        MockRoute second = route("GET", "/a");
        second.id = "second";
        LiveTable live;
        live.compile({choosy, second});
        QVERIFY(live.problems().empty());
    }

    void looksForAShadowBehindThoseThatMayDecline()
    {
        MockRoute twin = route("GET", "/a");
        twin.id = "twin";
        LiveTable live;
        live.compile({ruledRoute("GET", "/a", "1"), ruledRoute("GET", "/a", "2"),
                      route("HEAD", "/a"), route("GET", "/a"), ruledRoute("GET", "/a", "3"), twin});
        QCOMPARE(live.problems().size(), std::size_t(2));
        QCOMPARE(live.problems()[0].place.nodeId, std::string("GET /a 3"));
        QCOMPARE(live.problems()[1].place.nodeId, std::string("twin"));
    }

    // Each of them was compared with all above, and each comparison went through them again.
    void thousandsOfRulesOnOnePathAreNoThousandsSquared()
    {
        std::vector<RouteNode> routes;
        for (int i = 0; i < 5000; ++i)
            routes.push_back(ruledRoute("POST", "/soap", std::to_string(i)));
        LiveTable live;
        live.compile(std::move(routes));
        RequestPath path;
        live.table().cut("/soap", path);
        std::size_t steps = 0;
        for (RouteTrie::Order order = 0; order < 5000; ++order)
            QCOMPARE(live.table().find("POST", path, order, steps), order);
        QCOMPARE_LE(steps, std::size_t(5000) * 8);
        QVERIFY(live.problems().empty());
    }

    void warnsOfABodyFileAsLongAsItIsMissing()
    {
        QTemporaryDir folder;
        MockRoute made = route("GET", "/f");
        MockResponse response = textResponse("r", "");
        response.body.kind = ResponseBody::Kind::File;
        response.body.file = "body.json";
        made.responses = {response};
        const RouteNode node = made;
        LiveTable live(folder.path().toStdString());
        live.compile({node});
        QCOMPARE(live.problems().size(), std::size_t(1));
        QCOMPARE(live.problems()[0].place.field, Field::BodyFile);
        QCOMPARE(live.problems()[0].severity, Problem::Severity::Warning);
        QFile file(folder.filePath(QStringLiteral("body.json")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.close();
        live.compile({node});
        QVERIFY(live.problems().empty());
    }

    void warnsOfABodyFileThatIsNoTemplate()
    {
        QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("page.html")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("<p>\n{{#if}}");
        file.close();
        MockRoute made = route("GET", "/f");
        MockResponse response = textResponse("r", "");
        response.body.kind = ResponseBody::Kind::File;
        response.body.file = "page.html";
        made.responses = {response};
        LiveTable live(folder.path().toStdString());
        live.compile({made});
        QVERIFY(live.problems().empty());
        response.body.isTemplate = true;
        made.responses = {response};
        live.compile({made});
        QCOMPARE(live.problems().size(), std::size_t(1));
        QCOMPARE(live.problems()[0].message,
                 std::string("the body file \"page.html\", line 2, column 4: \"if\" takes 1 "
                             "argument, not 0; it is answered with 500"));
    }

    void tellsOfNamesInABodyFile()
    {
        QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("bird.json")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("{\n\"a\": \"{{nmae}} {{params.name}}\"}");
        file.close();
        MockRoute made = route("GET", "/birds/:name");
        MockResponse response = templateResponse("r", "");
        response.body.kind = ResponseBody::Kind::File;
        response.body.file = "bird.json";
        made.responses = {response};
        LiveTable live(folder.path().toStdString());
        live.compile({made});
        QCOMPARE(live.problems().size(), std::size_t(1));
        QCOMPARE(live.problems()[0].place.field, Field::BodyFile);
        QCOMPARE(live.problems()[0].severity, Problem::Severity::Warning);
        QCOMPARE(
            live.problems()[0].message,
            std::string("the body file \"bird.json\", line 2, column 9: nothing is called nmae "
                        "here; did you mean params.name?"));
    }

    void guessesTheTypeOfAnInlineBody_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("type");
        QTest::newRow("text") << QByteArray("Hi {") << QByteArray("text/plain; charset=utf-8");
        QTest::newRow("UTF-8") << QByteArray("\u00fc") << QByteArray("text/plain; charset=utf-8");
        QTest::newRow("JSON") << QByteArray(" [1]") << QByteArray("application/json");
        QTest::newRow("almost JSON") << QByteArray("[1") << QByteArray("text/plain; charset=utf-8");
        QTest::newRow("bytes") << QByteArray("\xff\x00", 2)
                               << QByteArray("application/octet-stream");
    }
    void guessesTheTypeOfAnInlineBody()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, type);
        LiveTable live;
        live.compile({route("GET", "/a", text.toStdString())});
        const auto &prepared = live.table().route(0).responses[0].prepared;
        QVERIFY(prepared->head().find("Content-Type: " + type.toStdString() + "\r\n")
                != std::string_view::npos);
    }

    void countersSurviveEdits()
    {
        MockRoute made = route("GET", "/s");
        LiveTable live;
        live.compile({made});
        live.table().route(0).state->taken = 7;
        made.notes = "edited";
        live.compile({made});
        QCOMPARE(live.table().route(0).state->taken.load(), 7u);
        made.enabled = false;
        live.compile({made});
        QCOMPARE(live.table().route(0).state->taken.load(), 7u);
    }

    void numbersStayThoseOfTheIds()
    {
        LiveTable live;
        live.compile({route("GET", "/a"), route("GET", "/b")});
        const auto number = live.table().route(1).number;
        live.compile({route("GET", "/b"), route("GET", "/a")});
        QCOMPARE(live.table().route(0).number, number);
        QCOMPARE(live.ids().id(number), std::string("GET /b"));
        QVERIFY(live.ids().id(0xffff'ffff).empty());
    }
};

QTEST_GUILESS_MAIN(TestRouteCompiler)
#include "tst_routecompiler.moc"
