// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/httpheaders.h"
#include "server/mock/routeexplainer.h"
#include "server/mock/routetrie.h"
#include "tests/server/mock/mocksamples.h"
#include "tests/support/testcase.h"

#include <QTest>

#include <random>

using namespace mynah;
using namespace mynah::test;

namespace {

// The id of the route that gets the request, of routes "METHOD path" in this order.
std::string find(const std::vector<std::string> &titles, std::string_view method,
                 std::string_view path)
{
    RouteTrie trie;
    for (RouteTrie::Order i = 0; i < titles.size(); ++i) {
        const auto blank = titles[i].find(' ');
        trie.insert(*PathPattern::parse(titles[i].substr(blank + 1)), titles[i].substr(0, blank),
                    i);
    }
    RequestPath cut;
    cut.assign(path, trie.deepest());
    std::size_t steps = 0;
    const auto order = trie.find(method, cut, 0, steps);
    return order == RouteTrie::None ? "" : titles[order];
}

std::size_t stepsOfMatch(int routes, const std::string &path)
{
    RouteTrie trie;
    for (int i = 0; i < routes; ++i) {
        const auto order = RouteTrie::Order(i);
        switch (i % 3) {
        case 0:
            trie.insert(*PathPattern::parse("/api/item" + std::to_string(i)), "GET", order);
            break;
        case 1:
            trie.insert(*PathPattern::parse("/api/item" + std::to_string(i) + "/:id"), "ANY",
                        order);
            break;
        default:
            trie.insert(*Regex::compile("/r" + std::to_string(i) + "/.*", {false, true}),
                        "/r" + std::to_string(i) + "/", "GET", order);
        }
    }
    RequestPath cut;
    cut.assign(path, trie.deepest());
    std::size_t steps = 0;
    trie.find("GET", cut, 0, steps);
    return steps;
}

} // namespace

class TestRouteTrie : public TestCase
{
    Q_OBJECT

private slots:
    void finds_data()
    {
        QTest::addColumn<QStringList>("routes");
        QTest::addColumn<QString>("request");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *name, const char *routes, const char *request,
                            const char *expected) {
            QTest::newRow(name) << QString::fromUtf8(routes).split(u'|')
                                << QString::fromUtf8(request) << QString::fromUtf8(expected);
        };
        row("literal", "GET /a|GET /b", "GET /b", "GET /b");
        row("nothing", "GET /a", "GET /b", "");
        row("other method", "GET /a", "POST /a", "");
        row("any method", "ANY /a", "BREW /a", "ANY /a");
        row("any method but CONNECT", "ANY /*|CONNECT /*", "CONNECT /h:443", "CONNECT /*");
        row("no route of CONNECT", "ANY /*|GET /*", "CONNECT /h:443", "");
        row("CONNECT to one host", "CONNECT /h:80|CONNECT /h:443", "CONNECT /h:443",
            "CONNECT /h:443");
        row("own token", "BREW /a", "BREW /a", "BREW /a");
        row("method is case-sensitive", "GET /a", "get /a", "");
        row("a request cannot say ANY", "GET /a|ANY /b", "ANY /a", "");
        row("parameter", "GET /users/:id", "GET /users/7", "GET /users/:id");
        row("parameter is not empty", "GET /users/:id", "GET /users/", "");
        row("one segment only", "GET /users/:id", "GET /users/7/x", "");
        row("first in order wins, literal", "GET /users/me|GET /users/:id", "GET /users/me",
            "GET /users/me");
        row("first in order wins, parameter", "GET /users/:id|GET /users/me", "GET /users/me",
            "GET /users/:id");
        row("rest first", "ANY /*|GET /a", "GET /a", "ANY /*");
        row("rest last", "GET /a|ANY /*", "GET /b/c", "ANY /*");
        row("rest may be empty", "GET /files/*", "GET /files/", "GET /files/*");
        row("rest needs its slash", "GET /files/*", "GET /files", "");
        row("deep rest", "GET /files/*", "GET /files/a/b/c", "GET /files/*");
        row("goes back from a dead end", "GET /a/b/c|GET /:x/b/d", "GET /a/b/d", "GET /:x/b/d");
        row("goes back to a rest", "GET /a/b/c|GET /a/*", "GET /a/b/x", "GET /a/*");
        row("slash at the end counts", "GET /a|GET /b/", "GET /a/", "");
        row("case counts", "GET /a", "GET /A", "");
        row("decodes", "GET /caf%C3%A9|GET /x", "GET /caf%c3%a9", "GET /caf%C3%A9");
        row("decodes the route's literals", "GET /a b", "GET /a%20b", "GET /a b");
        row("an encoded slash stays in its segment", "GET /a/b|GET /:x", "GET /a%2Fb", "GET /:x");
        row("HEAD by GET", "GET /a", "HEAD /a", "GET /a");
        row("HEAD by its own above GET", "HEAD /*|GET /a", "HEAD /a", "HEAD /*");
        row("HEAD by GET above its own", "GET /a|HEAD /*", "HEAD /a", "GET /a");
        row("GET not by HEAD", "HEAD /a|GET /*", "GET /a", "GET /*");
        row("HEAD by ANY before GET", "ANY /a|GET /a", "HEAD /a", "ANY /a");
        row("root", "GET /", "GET /", "GET /");
        row("no rooted path", "ANY /*", "GET *", "");
        row("double slashes are segments", "GET /a//b", "GET /a//b", "GET /a//b");
    }
    void finds()
    {
        QFETCH(QStringList, routes);
        QFETCH(QString, request);
        QFETCH(QString, expected);
        std::vector<std::string> titles;
        for (const QString &title : routes)
            titles.push_back(title.toStdString());
        const std::string text = request.toStdString();
        const auto blank = text.find(' ');
        QCOMPARE(
            QString::fromStdString(find(titles, text.substr(0, blank), text.substr(blank + 1))),
            expected);
    }

    void triesARegexOnlyWhereItsPrefixLeads()
    {
        RouteTrie trie;
        trie.insert(*Regex::compile("/api/v[0-9]+/.*", {false, true}), "/api/v", "GET", 0);
        trie.insert(*PathPattern::parse("/*"), "GET", 1);
        const auto match = [&trie](std::string_view path) {
            RequestPath cut;
            cut.assign(path, trie.deepest());
            std::size_t steps = 0;
            return trie.find("GET", cut, 0, steps);
        };
        QCOMPARE(match("/api/v2/x"), RouteTrie::Order(0));
        QCOMPARE(match("/api/vx/x"), RouteTrie::Order(1));
        QCOMPARE(match("/other/v2/x"), RouteTrie::Order(1));
    }

    void theAsteriskFormIsNoPath()
    {
        RouteTrie trie;
        trie.insert(*PathPattern::exact("*"), "OPTIONS", 0);
        trie.insert(*PathPattern::exact("/*"), "OPTIONS", 1);
        RequestPath cut;
        std::size_t steps = 0;
        cut.assign("*", trie.deepest());
        QCOMPARE(trie.find("OPTIONS", cut, 0, steps), RouteTrie::Order(0));
        cut.assign("/*", trie.deepest());
        QCOMPARE(trie.find("OPTIONS", cut, 0, steps), RouteTrie::Order(1));
    }

    void goesOnBehindARouteThatDeclined()
    {
        RouteTrie trie;
        trie.insert(*PathPattern::parse("/a"), "GET", 0);
        trie.insert(*PathPattern::parse("/:x"), "GET", 1);
        trie.insert(*PathPattern::parse("/*"), "ANY", 2);
        RequestPath cut;
        cut.assign("/a", trie.deepest());
        std::size_t steps = 0;
        QCOMPARE(trie.find("GET", cut, 0, steps), RouteTrie::Order(0));
        QCOMPARE(trie.find("GET", cut, 1, steps), RouteTrie::Order(1));
        QCOMPARE(trie.find("GET", cut, 2, steps), RouteTrie::Order(2));
        QCOMPARE(trie.find("GET", cut, 3, steps), RouteTrie::None);
    }

    void costDoesNotGrowWithTheNumberOfRoutes_data()
    {
        QTest::addColumn<QByteArray>("path");
        QTest::newRow("literal") << QByteArray("/api/item3");
        QTest::newRow("parameter") << QByteArray("/api/item4/77");
        QTest::newRow("regex") << QByteArray("/r5/x");
        QTest::newRow("no route") << QByteArray("/api/nothing/here");
    }
    void costDoesNotGrowWithTheNumberOfRoutes()
    {
        QFETCH(QByteArray, path);
        const std::size_t few = stepsOfMatch(10, path.toStdString());
        const std::size_t many = stepsOfMatch(10'000, path.toStdString());
        // The hash may have to look at a few neighbours more.
        QVERIFY2(many <= few + 12, qPrintable(QStringLiteral("%1 against %2").arg(few).arg(many)));
    }

    void agreesWithTheExplanationOfRandomRoutes()
    {
        std::mt19937 random(20261124);
        const auto pick = [&random](std::initializer_list<const char *> words) {
            return std::string(*(words.begin() + random() % words.size()));
        };
        for (int round = 0; round < 300; ++round) {
            std::vector<RouteNode> nodes;
            for (int i = 0; i < 12; ++i) {
                std::string path;
                const int depth = 1 + int(random() % 3);
                for (int d = 0; d < depth; ++d) {
                    const std::string word = pick({"a", "b", "", ":x", "*", "a"});
                    path += "/" + (word == ":x" ? ":x" + std::to_string(d) : word);
                    if (word == "*")
                        break;
                }
                MockRoute made = route(pick({"GET", "HEAD", "POST", "ANY"}), path);
                made.id += "#" + std::to_string(i);
                nodes.emplace_back(std::move(made));
            }
            LiveTable live;
            live.compile(std::move(nodes));
            for (int i = 0; i < 20; ++i) {
                std::string path;
                const int depth = 1 + int(random() % 3);
                for (int d = 0; d < depth; ++d)
                    path += "/" + pick({"a", "b", "c", ""});
                const std::string method = pick({"GET", "HEAD", "POST", "PUT"});
                HTTPHeaders headers;
                RequestView view;
                view.begin(method, path, headers);
                QCOMPARE(live.find(method, path), explainMatch(live.table(), view).nodeId);
            }
        }
    }

    void namesNeighboursFromTheDeepestOn()
    {
        RouteTrie trie;
        trie.insert(*PathPattern::parse("/far/away"), "GET", 0);
        trie.insert(*PathPattern::parse("/users/:id/posts"), "GET", 1);
        trie.insert(*PathPattern::parse("/users/:id"), "GET", 2);
        RequestPath cut;
        cut.assign("/users/7/post", trie.deepest());
        QVERIFY((trie.neighbours(cut, 2) == std::vector<RouteTrie::Order>{1, 2}));
        QVERIFY((trie.neighbours(cut, 9) == std::vector<RouteTrie::Order>{0, 1, 2}));
    }

    void survivesHostilePaths()
    {
        RouteTrie trie;
        trie.insert(*PathPattern::parse("/a/*rest"), "GET", 0);
        for (const std::string &path :
             {"/a/" + std::string(100'000, '/'), "/a/" + std::string(100'000, '%'),
              std::string("/a/%"), std::string("/a/%zz%0"), std::string("/a/\xff\0x", 6)}) {
            RequestPath cut;
            cut.assign(path, trie.deepest());
            std::size_t steps = 0;
            QCOMPARE(trie.find("GET", cut, 0, steps), RouteTrie::Order(0));
            QVERIFY(cut.rest(1).size() <= path.size());
        }
    }
};

QTEST_GUILESS_MAIN(TestRouteTrie)
#include "tst_routetrie.moc"
