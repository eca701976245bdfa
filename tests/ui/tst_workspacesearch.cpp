// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/uitestcase.h"
#include "tests/support/workbench.h"
#include "ui/workspacesearch.h"

using namespace Qt::StringLiterals;

namespace mynah::test {

namespace {

// The shop with the word "needle" in every part that is looked through.
Workspace needles()
{
    MockResponse answer;
    answer.id = "answer";
    answer.name = "needle name";
    answer.headers = {{"X-First", "1", {}}, {"X-Needle", "2", {}}};
    answer.body.text = "one\r\n  two needle\r\nthree\nneedle needle";
    MatchRule rule;
    rule.name = "needle";
    rule.value = "7";
    answer.rules.rules = {MatchRule(), rule};
    MockResponse fromFile;
    fromFile.id = "file";
    fromFile.status = 404;
    fromFile.body.kind = ResponseBody::Kind::File;
    fromFile.body.text = "needle that is not sent";
    fromFile.body.file = "bodies/needle.json";
    MockRoute route;
    route.id = "route";
    route.path = "/needle/:id";
    route.name = "Needle route";
    route.notes = "about needles";
    route.responses = {answer, fromFile};
    Folder folder;
    folder.id = "folder";
    folder.name = "needles";
    folder.children = {RouteNode(route)};
    MockServer server;
    server.id = "main";
    server.name = "Needle shop";
    server.headers = {{"Server", "needle", {}}};
    server.routes = {RouteNode(folder)};
    Workspace workspace;
    workspace.servers = {Shared<MockServer>(server)};
    return workspace;
}

struct Found
{
    explicit Found(const QString &text, SearchScope scope = SearchScope::Everything,
                   std::size_t most = 1000)
    {
        const auto pattern = SearchPattern::compile(text, SearchPattern::Kind::Text);
        results = searchWorkspace(needles(), {*pattern, scope, most, stop});
    }
    QStringList lines() const
    {
        QStringList lines;
        for (const SearchHit &hit : results.hits)
            lines += hit.where + u" | "_s + hit.line;
        return lines;
    }

    std::atomic<bool> stop = false;
    SearchResults results;
};

} // namespace

class TestWorkspaceSearch final : public UiTestCase
{
    Q_OBJECT

private slots:
    void everyPartIsLookedThroughInOrder();
    void aScopeLeavesTheOthersOut_data();
    void aScopeLeavesTheOthersOut();
    void aHitSaysWhereItIs();
    void aPlaceInABodyCountsCharacters();
    void aLongLineIsCutAroundWhatWasFound();
    void moreThanTheBoundIsSaidSo();
    void theBoundItselfIsNotMore();
    void whoStopsGetsNothingMore();
};

void TestWorkspaceSearch::everyPartIsLookedThroughInOrder()
{
    QCOMPARE(Found(u"needle"_s).lines().join(u'\n'),
             u"Needle shop › name | Needle shop\n"
             "Needle shop › headers | Server: needle\n"
             "needles › name | needles\n"
             "GET /needle/:id › path | GET /needle/:id\n"
             "GET /needle/:id › name | Needle route\n"
             "GET /needle/:id › notes | about needles\n"
             "GET /needle/:id › 200 needle name › name | needle name\n"
             "GET /needle/:id › 200 needle name › headers | X-Needle: 2\n"
             "GET /needle/:id › 200 needle name › body | two needle\n"
             "GET /needle/:id › 200 needle name › body | needle needle\n"
             "GET /needle/:id › 200 needle name › rules | Query needle equals 7\n"
             "GET /needle/:id › 404 Not Found › body file | bodies/needle.json"_s);
}

void TestWorkspaceSearch::aScopeLeavesTheOthersOut_data()
{
    QTest::addColumn<int>("scope");
    QTest::addColumn<int>("hits");
    QTest::newRow("names") << int(SearchScope::Names) << 6;
    QTest::newRow("bodies") << int(SearchScope::Bodies) << 3;
    QTest::newRow("rules") << int(SearchScope::Rules) << 1;
    QTest::newRow("headers") << int(SearchScope::Headers) << 2;
    QTest::newRow("traffic") << int(SearchScope::Traffic) << 0;
}

void TestWorkspaceSearch::aScopeLeavesTheOthersOut()
{
    QFETCH(int, scope);
    QTEST(int(Found(u"needle"_s, SearchScope(scope)).results.hits.size()), "hits");
}

void TestWorkspaceSearch::aHitSaysWhereItIs()
{
    const Found headers(u"x-needle"_s);
    QCOMPARE(headers.results.hits.size(), 1U);
    QCOMPARE(headers.results.hits.front().place,
             (Place{"main", "route", "answer", Field::Headers, 1}));
    const Found rules(u"needle equals"_s);
    QCOMPARE(rules.results.hits.size(), 1U);
    QCOMPARE(rules.results.hits.front().place, (Place{"main", "route", "answer", Field::Rules, 1}));
    const SearchHit name = Found(u"shop"_s).results.hits.front();
    QCOMPARE(name.line.mid(name.start, name.length), u"shop"_s);
}

void TestWorkspaceSearch::aPlaceInABodyCountsCharacters()
{
    std::atomic<bool> stop = false;
    const auto pattern = SearchPattern::compile(u"néedle"_s, SearchPattern::Kind::Text);
    SearchResults results;
    results.searchLines({*pattern, SearchScope::Bodies, 10, stop}, "a\n\n  \U0001f426é néedle!",
                        {});
    QCOMPARE(results.hits.size(), 1U);
    const SearchHit &hit = results.hits.front();
    QCOMPARE(hit.bodyLine, 3);
    QCOMPARE(hit.bodyColumn, 6);
    QCOMPARE(hit.bodyCharacters, 6);
    QCOMPARE(hit.line.mid(hit.start, hit.length), u"néedle"_s);
}

void TestWorkspaceSearch::aLongLineIsCutAroundWhatWasFound()
{
    std::atomic<bool> stop = false;
    const auto pattern = SearchPattern::compile(u"needle"_s, SearchPattern::Kind::Text);
    SearchResults results;
    results.searchLines({*pattern, SearchScope::Bodies, 10, stop},
                        std::string(5000, 'a') + "needle" + std::string(5000, 'b'), {});
    const SearchHit &hit = results.hits.front();
    QVERIFY(hit.line.size() < 300);
    QVERIFY(hit.line.startsWith(u"…aaa"_s) && hit.line.endsWith(u"bbb…"_s));
    QCOMPARE(hit.line.mid(hit.start, hit.length), u"needle"_s);
    QCOMPARE(hit.bodyColumn, 5001);
}

void TestWorkspaceSearch::moreThanTheBoundIsSaidSo()
{
    const Found found(u"needle"_s, SearchScope::Everything, 11);
    QCOMPARE(found.results.hits.size(), 11U);
    QVERIFY(found.results.isCut);
}

void TestWorkspaceSearch::theBoundItselfIsNotMore()
{
    const Found found(u"needle"_s, SearchScope::Everything, 12);
    QCOMPARE(found.results.hits.size(), 12U);
    QVERIFY(!found.results.isCut);
}

void TestWorkspaceSearch::whoStopsGetsNothingMore()
{
    std::atomic<bool> stop = true;
    const auto pattern = SearchPattern::compile(u"needle"_s, SearchPattern::Kind::Text);
    const SearchResults results =
        searchWorkspace(needles(), {*pattern, SearchScope::Everything, 1000, stop});
    QVERIFY(results.hits.empty());
}

} // namespace mynah::test

QTEST_MAIN(mynah::test::TestWorkspaceSearch)
#include "tst_workspacesearch.moc"
