// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/httpserverrequest.h"
#include "server/web/router.h"
#include "tests/server/web/webtest.h"
#include "tests/support/testcase.h"

#include <QTest>

using namespace std::string_literals;

namespace mynah::test {

class TestRouter final : public TestCase
{
    Q_OBJECT

private slots:
    void row16RoutesWhenTheHeadersAreComplete();
    void theFirstRuleThatMatchesAnswers();
    void aTargetWithoutADelegateLetsTheNextRuleTry();
    void matchesHosts_data();
    void matchesHosts();
    void givesDecodedArguments_data();
    void givesDecodedArguments();
    void targetsCanBeRoutersDelegatesAndCallables();
    void nobodyIsA404();
    void reversesNames_data();
    void reversesNames();
    void reversesNamesOfRoutersBelow();
    void refusesPatternsThatAreNone();
    void requestsUseTheSameMemoryAgain();
    void largeBodiesAreGivenBack();

private:
    IOLoop m_loop;
};

namespace {

RuleTarget answering(std::string text)
{
    return RuleTarget::toCallable([text = std::move(text)](HTTPServerRequest &request) {
        HTTPHeaders headers;
        headers.add("Content-Length", std::to_string(text.size()));
        request.connection().writeHeaders(ResponseStartLine{}, headers, text);
        request.connection().finish();
    });
}

std::unique_ptr<Matcher> path(std::string_view pattern)
{
    return PathMatches::compile(pattern).value();
}

// Notes what it is asked, and answers through a callable.
class NotingRouter final : public Router
{
public:
    DelegatePtr findHandler(HTTPServerRequest &request) override
    {
        asked.emplace_back(request.path());
        requests.push_back(&request);
        bodyCapacities.push_back(request.body().capacity());
        return target.start(request, {});
    }

    std::vector<std::string> asked;
    std::vector<const HTTPServerRequest *> requests;
    std::vector<std::size_t> bodyCapacities;
    RuleTarget target = answering("ok");
};

// Collects the body in the request, as delegates on the hot path do.
class CollectingDelegate final : public HTTPMessageDelegate
{
public:
    explicit CollectingDelegate(HTTPServerRequest &request)
        : m_request(request)
    {
    }
    Task<> headersReceived(const StartLine &, const HTTPHeaders &) override { return {}; }
    Task<> dataReceived(std::string_view data) override
    {
        m_request.appendBody(data);
        return {};
    }
    void finish() override
    {
        HTTPHeaders headers;
        headers.add("Content-Length", "0");
        m_request.connection().writeHeaders(ResponseStartLine{}, headers);
        m_request.connection().finish();
    }

private:
    HTTPServerRequest &m_request;
};

} // namespace

void TestRouter::row16RoutesWhenTheHeadersAreComplete()
{
    NotingRouter router;
    TestServer server(router);
    RawClient client = server.connect();
    client.send("POST /a HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\n");
    QVERIFY(router.asked.empty());
    client.send("\r\n");
    TRY_COMPARE(router.asked, std::vector{"/a"s});
    QVERIFY(client.received().empty());
    client.send("hello");
    QVERIFY(client.readResponse().ends_with("ok"));
    QCOMPARE(router.asked.size(), std::size_t(1));
}

void TestRouter::theFirstRuleThatMatchesAnswers()
{
    RuleRouter router;
    router.addRule({path("/a"), answering("first")});
    router.addRule({path("/.*"), answering("second")});
    router.addRule({path("/a"), answering("third")});
    TestServer server(router);
    QVERIFY(server.exchange("GET /a?x HTTP/1.1\r\nHost: x\r\n\r\n").ends_with("first"));
    QVERIFY(server.exchange("GET /ab HTTP/1.1\r\nHost: x\r\n\r\n").ends_with("second"));
}

void TestRouter::aTargetWithoutADelegateLetsTheNextRuleTry()
{
    RuleRouter router;
    router.addRule({std::make_unique<AnyMatches>(),
                    RuleTarget([](HTTPServerRequest &, PathArguments) { return DelegatePtr(); })});
    router.addRule({std::make_unique<AnyMatches>(), answering("next")});
    TestServer server(router);
    QVERIFY(server.exchange("GET / HTTP/1.1\r\nHost: x\r\n\r\n").ends_with("next"));
}

void TestRouter::matchesHosts_data()
{
    QTest::addColumn<QByteArray>("head");
    QTest::addColumn<bool>("matches");
    QTest::newRow("plain") << QByteArray("GET / HTTP/1.1\r\nHost: example.org") << true;
    QTest::newRow("port") << QByteArray("GET / HTTP/1.1\r\nHost: example.org:80") << true;
    QTest::newRow("case") << QByteArray("GET / HTTP/1.1\r\nHost: Example.ORG") << true;
    QTest::newRow("longer") << QByteArray("GET / HTTP/1.1\r\nHost: example.org.evil") << false;
    QTest::newRow("absolute form wins")
        << QByteArray("GET http://example.org/ HTTP/1.1\r\nHost: other") << true;
}

void TestRouter::matchesHosts()
{
    QFETCH(const QByteArray, head);
    QFETCH(const bool, matches);
    RuleRouter router;
    router.addRule({HostMatches::compile("example\\.org").value(), answering("host")});
    router.addRule({std::make_unique<AnyMatches>(), answering("any")});
    TestServer server(router);
    const std::string response = server.exchange(head.toStdString() + "\r\n\r\n");
    QVERIFY(response.ends_with(matches ? "host" : "any"));
}

void TestRouter::givesDecodedArguments_data()
{
    QTest::addColumn<QByteArray>("pattern");
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QByteArray>("arguments");
    const auto row = [](const char *name, const char *pattern, const char *path,
                        const char *arguments) {
        QTest::newRow(name) << QByteArray(pattern) << QByteArray(path) << QByteArray(arguments);
    };
    row("two", "/(\\w+)/(\\w+)", "/a/b", "[a][b]");
    row("decoded", "/(.*)", "/a%20b%2Fc+", "[a b/c+]");
    row("a group that took no part", "/a(x)?(b)", "/ab", "[][b]");
    row("named", "/(?<id>[0-9]+)", "/12", "[12]id=12");
    row("bytes that are not UTF-8", "/(.)", "/%ff", "no match");
    row("raw bytes that are not UTF-8", "/(.)", "/\xff", "[\xff]");
    row("the whole path only", "/a", "/ab", "no match");
}

void TestRouter::givesDecodedArguments()
{
    QFETCH(const QByteArray, pattern);
    QFETCH(const QByteArray, path);
    QFETCH(const QByteArray, arguments);
    std::string seen = "no match";
    RuleRouter router;
    const auto note = [&](HTTPServerRequest &, const PathArguments &given) {
        seen.clear();
        for (const std::string &value : given.values)
            seen += "[" + value + "]";
        for (const auto &[name, index] : given.names)
            seen.append(name).append("=").append(given.named(name));
        return DelegatePtr();
    };
    router.addRule({PathMatches::compile(pattern.toStdString()).value(), RuleTarget(note)});
    TestServer server(router);
    server.exchange("GET " + path.toStdString() + " HTTP/1.1\r\nHost: x\r\n\r\n");
    QCOMPARE(seen, arguments.toStdString());
}

void TestRouter::targetsCanBeRoutersDelegatesAndCallables()
{
    RuleRouter below;
    below.addRule({path("/router"), answering("router")});
    NotingRouter delegate;
    delegate.target = answering("delegate");
    RuleRouter router;
    router.addRule({std::make_unique<AnyMatches>(), RuleTarget::toRouter(below)});
    router.addRule({path("/delegate"), RuleTarget::toConnectionDelegate(delegate)});
    router.addRule({path("/callable"), answering("callable")});
    TestServer server(router);
    for (const std::string name : {"router", "delegate", "callable"}) {
        const std::string head = "GET /" + name + " HTTP/1.1\r\nHost: x\r\n\r\n";
        QVERIFY(server.exchange(head).ends_with(name));
    }
}

void TestRouter::nobodyIsA404()
{
    RuleRouter router;
    TestServer server(router);
    QCOMPARE(ResponseText(server.exchange("GET / HTTP/1.1\r\nHost: x\r\n\r\n")).status, 404);
    QCOMPARE(
        ResponseText(server.exchange("PUT / HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\n\r\nx"))
            .status,
        404);
}

// routing_test.py: ReversibleRouter; web_test.py: reverse_url
void TestRouter::reversesNames_data()
{
    QTest::addColumn<QByteArray>("pattern");
    QTest::addColumn<QList<QByteArray>>("arguments");
    QTest::addColumn<QByteArray>("url");
    const auto row = [](const char *name, const char *pattern, const QList<QByteArray> &arguments,
                        const char *url) {
        QTest::newRow(name) << QByteArray(pattern) << arguments << QByteArray(url);
    };
    row("no group", "/a", {}, "/a");
    row("two groups", "/a/(\\w+)/b/(.*)", {"x", "y/z"}, "/a/x/b/y/z");
    row("anchored", "^/a/(\\w+)$", {"x"}, "/a/x");
    row("named", "/(?<id>[0-9]+)", {"7"}, "/7");
    row("encoded", "/(.*)", {"a b?"}, "/a%20b%3F");
    row("escaped characters", "/a\\.b/(x)", {"x"}, "/a.b/x");
    row("too few arguments", "/(x)", {}, "(none)");
    row("too many arguments", "/(x)", {"x", "y"}, "(none)");
    row("regex outside of groups", "/a.*/(x)", {"x"}, "(none)");
    row("class outside of groups", "/\\d/(x)", {"x"}, "(none)");
    row("nested groups", "/((a)b)", {"ab", "a"}, "(none)");
    row("group that captures nothing", "/(?:a|b)/(x)", {"x"}, "(none)");
}

void TestRouter::reversesNames()
{
    QFETCH(const QByteArray, pattern);
    QFETCH(const QList<QByteArray>, arguments);
    QFETCH(const QByteArray, url);
    std::vector<std::string> values;
    for (const QByteArray &argument : arguments)
        values.push_back(argument.toStdString());
    RuleRouter router;
    router.addRule({path(pattern.toStdString()), answering(""), "name"});
    QCOMPARE(router.reverseUrl("name", values).value_or("(none)"), url.toStdString());
    QVERIFY(!router.reverseUrl("other", values));
    QVERIFY(!router.reverseUrl("", values));
}

void TestRouter::reversesNamesOfRoutersBelow()
{
    RuleRouter below;
    below.addRule({path("/below"), answering(""), "below"});
    RuleRouter router;
    router.addRule({std::make_unique<AnyMatches>(), RuleTarget::toRouter(below)});
    QCOMPARE(router.reverseUrl("below", {}).value_or(""), "/below"s);
}

void TestRouter::refusesPatternsThatAreNone()
{
    QVERIFY(!PathMatches::compile("/("));
    QVERIFY(!HostMatches::compile("["));
}

void TestRouter::requestsUseTheSameMemoryAgain()
{
    NotingRouter router;
    TestServer server(router);
    RawClient client = server.connect();
    for (int i = 0; i < 3; ++i) {
        client.send("GET / HTTP/1.1\r\nHost: x\r\n\r\n");
        QVERIFY(client.readResponse().ends_with("ok"));
    }
    QCOMPARE(router.requests.size(), std::size_t(3));
    QCOMPARE(router.requests[1], router.requests[0]);
    QCOMPARE(router.requests[2], router.requests[0]);
}

void TestRouter::largeBodiesAreGivenBack()
{
    NotingRouter router;
    router.target = RuleTarget([](HTTPServerRequest &request, const PathArguments &) {
        return makeDelegate<CollectingDelegate>(request);
    });
    TestServer server(router);
    RawClient client = server.connect();
    for (const std::size_t size : {std::size_t(10'000), std::size_t(1'000'000), std::size_t(0)}) {
        client.send(WebTest::requestText("POST", "/", {}, std::string(size, 'x')));
        QVERIFY(!client.readResponse().empty());
    }
    QVERIFY(router.bodyCapacities.at(1) >= 10'000);
    QVERIFY(router.bodyCapacities.at(2) < 10'000);
}

} // namespace mynah::test

QTEST_GUILESS_MAIN(mynah::test::TestRouter)
#include "tst_router.moc"
