// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/httpheaders.h"
#include "server/mock/compiledroute.h"
#include "server/mock/routetrie.h"
#include "tests/server/mock/mocksamples.h"
#include "tests/support/testcase.h"

#include <QTest>

namespace mynah::test {

class TestCompiledRoute : public TestCase
{
    Q_OBJECT

private slots:
    void seesTheLiteralPrefixOfAPattern_data()
    {
        QTest::addColumn<QByteArray>("pattern");
        QTest::addColumn<QByteArray>("prefix");
        const auto row = [](const char *pattern, const char *prefix) {
            QTest::newRow(pattern) << QByteArray(pattern) << QByteArray(prefix);
        };
        row("/api/v1/.*", "/api/v1/");
        row("^/api/[0-9]+$", "/api/");
        row("/a\\.b/\\d", "/a.b/");
        row("/ab?", "/a");
        row("/ab*c", "/a");
        row("/ab+c", "/ab");
        row("/ab{2}", "/a");
        row("/a|/b", "");
        row("(?i)/a", "");
        row("/\xc3\xa9?x", "/");
        row("/a(b|c)", "");
        row("/a(bc)", "/a");
        row(".*", "");
    }
    void seesTheLiteralPrefixOfAPattern()
    {
        QFETCH(QByteArray, pattern);
        QFETCH(QByteArray, prefix);
        QCOMPARE(QByteArray::fromStdString(literalPrefixOf(pattern.toStdString())), prefix);
    }

    void readsParameters()
    {
        QCOMPARE(parameters(route("GET", "/u/:id/*rest"), "/u/a%20b/x/y%2Fz"),
                 std::string("id=a b rest=x/y/z "));
        QCOMPARE(parameters(regexRoute("GET", "/u/(?<id>[^/]+)(/(?<opt>x))?"), "/u/a%20b"),
                 std::string("id=a b "));
    }

    void choosesInItsOrder()
    {
        MockRoute made = route("GET", "/a");
        MockResponse first = textResponse("first", "");
        first.rules.rules = {rule(MatchRule::Target::Query, "q", MatchRule::Operator::Exists)};
        MockResponse second = first;
        second.id = "second";
        made.responses = {*made.responses[0], first, second};
        QCOMPARE(choice(made, "/a?q"), std::string("first"));
        QCOMPARE(choice(made, "/a"), std::string("GET /a#"));
        first.enabled = false;
        made.responses = {*made.responses[0], first, second};
        QCOMPARE(choice(made, "/a?q"), std::string("second"));
    }

    void theNamedDefaultComesBeforeTheFirst()
    {
        MockRoute made = route("GET", "/a");
        made.responses.emplace_back(textResponse("second", ""));
        made.defaultResponse = "second";
        QCOMPARE(choice(made, "/a"), std::string("second"));
        made.defaultResponse = "unknown";
        QCOMPARE(choice(made, "/a"), std::string("GET /a#"));
    }

    void declinesWhenNothingIsLeft()
    {
        MockRoute made = route("GET", "/a");
        MockResponse off = *made.responses[0];
        off.enabled = false;
        made.responses = {off};
        for (const auto mode :
             {MockRoute::ResponseMode::Rules, MockRoute::ResponseMode::Default,
              MockRoute::ResponseMode::Sequence, MockRoute::ResponseMode::Random}) {
            made.responseMode = mode;
            QVERIFY(choice(made, "/a").empty());
        }
    }

    void prefersRulesToOrderAndChance()
    {
        MockRoute made = route("GET", "/a");
        MockResponse special = textResponse("special", "");
        special.rules.rules = {rule(MatchRule::Target::Query, "q", MatchRule::Operator::Exists)};
        made.responses.emplace_back(special);
        for (const auto mode :
             {MockRoute::ResponseMode::Sequence, MockRoute::ResponseMode::Random}) {
            made.responseMode = mode;
            QCOMPARE(choice(made, "/a?q"), std::string("special"));
            QCOMPARE(choice(made, "/a"), std::string("GET /a#"));
        }
    }

    void preparesWhatNeverChanges()
    {
        QVERIFY(compile(route("GET", "/a")).only->prepared);
        MockRoute constant = route("GET", "/a");
        constant.responses = {templateResponse("t", "no tags \\{{here}}")};
        const CompiledRoute &compiled = compile(constant);
        QCOMPARE(compiled.only->prepared->body(), std::string_view("no tags {{here}}"));
        constant.responses = {templateResponse("t", "{{method}}")};
        QVERIFY(!compile(constant).only->prepared);
        QVERIFY(!compile(constant).needsBody);
        constant.responses = {templateResponse("t", "{{body}}")};
        QVERIFY(compile(constant).needsBody);
    }

    void leavesOutABodyThatTheStatusForbids()
    {
        MockRoute made = route("GET", "/a");
        made.responses = {textResponse("r", "text", 204)};
        const CompiledRoute &compiled = compile(made);
        QVERIFY(compiled.only->prepared->body().empty());
        QCOMPARE(m_problems.size(), std::size_t(1));
        QCOMPARE(m_problems[0].severity, Problem::Severity::Warning);
    }

    void ignoresFramingThatFollowsFromTheBody()
    {
        MockRoute made = route("GET", "/a");
        MockResponse response = textResponse("r", "text");
        response.headers = {{"content-length", "99", {}}, {"Transfer-Encoding", "chunked", {}}};
        made.responses = {response};
        const CompiledRoute &compiled = compile(made);
        QVERIFY(compiled.only->prepared->head().find("Content-Length: 4")
                != std::string_view::npos);
        QCOMPARE(m_problems.size(), std::size_t(2));
    }

private:
    const CompiledRoute &compile(const MockRoute &made)
    {
        m_problems.clear();
        m_route = compileRoute(made, {}, {}, m_ids, std::make_shared<RouteState>(), m_problems);
        return *m_route;
    }
    std::string choice(const MockRoute &made, const std::string &target)
    {
        HTTPHeaders headers;
        RequestView view;
        view.begin("GET", target, headers);
        const CompiledResponse *chosen = compile(made).choose(view);
        return chosen ? chosen->source->id : std::string();
    }
    std::string parameters(const MockRoute &made, const std::string &target)
    {
        RequestPath path;
        path.assign(target, 16);
        std::vector<PathParameter> found;
        compile(made).readParameters(path, found);
        std::string text;
        for (const PathParameter &parameter : found)
            text += std::string(parameter.name) + "=" + std::string(parameter.value) + " ";
        return text;
    }

    IdRegistry m_ids;
    std::vector<Problem> m_problems;
    std::shared_ptr<const CompiledRoute> m_route;
};

} // namespace mynah::test

QTEST_GUILESS_MAIN(mynah::test::TestCompiledRoute)
#include "tst_compiledroute.moc"
