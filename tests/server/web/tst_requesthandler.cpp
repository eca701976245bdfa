// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/sleep.h"
#include "server/http/httpconnection.h"
#include "server/http/httpserverrequest.h"
#include "server/web/handlererrors.h"
#include "tests/server/web/webtest.h"
#include "tests/support/runtask.h"
#include "tests/support/testcase.h"

#include <QTest>

using namespace std::string_literals;

namespace mynah::test {

// Seed row 18: RequestHandler.
class TestRequestHandler final : public TestCase
{
    Q_OBJECT

private slots:
    void row18RunsPrepareThenTheMethodThenFinishes();
    void row18PrepareCanAnswer();
    void row18WaitsForHandlersThatWait();
    void row18ConnectionsAreKeptBetweenRequests();
    void row18CallsTheMethodOfTheRequest_data();
    void row18CallsTheMethodOfTheRequest();
    void row18OtherMethodsGet405WithAllow();
    void row18HeadGetsTheHeadersOfGet();
    void row18FlushSendsWhatIsThere();
    void row18FlushWaitsForASlowReader();
    void row18TransformsSeeEveryPart();
    void row18AddsAnETagAndAnswers304();
    void row18StatusesWithoutContentHaveNone();
    void row18ErrorsBecomeResponses_data();
    void row18ErrorsBecomeResponses();
    void row18ErrorsForgetWhatWasBuilt();
    void row18ErrorsAfterTheHeadersCutTheConnection();
    void row18ErrorsOfErrorPagesCutTheConnection();
    void row18FinishEndsAHandler();
    void row18AHandlerCannotBreakHttp_data();
    void row18AHandlerCannotBreakHttp();
    void row18LostConnectionsEndHandlers();
    void row18WhatFollowsTheResponseIsCutOff();
    void row18LogsEachRequestOnce();

    void setsCookies();
    void redirects();
    void reversesUrls();
    void errorPagesEscapeTheirPhrase();

private:
    IOLoop m_loop;
};

namespace {

using Functions = FunctionHandler::Functions;
using Events = std::vector<std::string>;

class EveryMethodHandler final : public RequestHandler
{
public:
    using RequestHandler::RequestHandler;
    Task<> get() override { return say("get"); }
    Task<> head() override { return say("head"); }
    Task<> post() override { return say("post"); }
    Task<> put() override { return say("put"); }
    Task<> patch() override { return say("patch"); }
    Task<> del() override { return say("del"); }
    Task<> options() override { return say("options"); }
    Task<> otherMethod() override { return say("other"); }

private:
    Task<> say(std::string_view text)
    {
        setHeader("X-Method", text);
        return {};
    }
};

class GetAndPutHandler final : public RequestHandler
{
public:
    using RequestHandler::RequestHandler;
    Task<> get() override { return {}; }
    Task<> put() override { return {}; }
};

class BrokenErrorPageHandler final : public RequestHandler
{
public:
    using RequestHandler::RequestHandler;
    Task<> get() override { throw HTTPError(418); }
    void writeError() override { throw HTTPError(500); }
};

class CountingTransform final : public OutputTransform
{
public:
    explicit CountingTransform(Events &events)
        : m_events(events)
    {
    }
    void transformFirstChunk(int status, HTTPHeaders &headers, std::string &chunk,
                             bool last) override
    {
        note("first " + std::to_string(status), chunk, last);
        headers.set("X-Transformed", "yes");
        headers.remove("Content-Length");
    }
    void transformChunk(std::string &chunk, bool last) override { note("next", chunk, last); }
    bool leavesBody() const override { return false; }

private:
    void note(const std::string &what, std::string &chunk, bool last)
    {
        m_events.push_back(what + " " + chunk + (last ? " last" : ""));
        chunk = "<" + chunk + ">";
    }

    Events &m_events;
};

Functions getting(std::function<Task<>(FunctionHandler &)> get)
{
    Functions functions;
    functions.get = std::move(get);
    return functions;
}

Task<> writeAfterATurn(FunctionHandler &handler)
{
    co_await nextTurn();
    handler.write("later");
}

Task<> writeInTwoParts(FunctionHandler &handler)
{
    handler.write("one");
    Task<> flushed = handler.flush();
    co_await std::move(flushed);
    handler.write("two");
}

} // namespace

void TestRequestHandler::row18RunsPrepareThenTheMethodThenFinishes()
{
    Events events;
    Functions functions;
    functions.prepare = [&](FunctionHandler &) { events.push_back("prepare"); };
    functions.get = [&](FunctionHandler &handler) {
        events.push_back("get");
        handler.write("hello");
        return Task<>();
    };
    functions.onFinish = [&](FunctionHandler &) { events.push_back("finish"); };
    WebTest web;
    QVERIFY(web.application.addHandler("/", handlerTarget<FunctionHandler>(functions)));
    const ResponseText response = web.get("/");
    QCOMPARE(response.status, 200);
    QCOMPARE(response.phrase, "OK"s);
    QCOMPARE(response.header("Content-Type"), "text/html; charset=UTF-8"s);
    QCOMPARE(response.header("Content-Length"), "5"s);
    QCOMPARE(response.body, "hello"s);
    QCOMPARE(events, (Events{"prepare", "get", "finish"}));
    TRY_COMPARE(RequestHandler::alive(), 0);
}

void TestRequestHandler::row18PrepareCanAnswer()
{
    Functions functions;
    functions.prepare = [](FunctionHandler &handler) { handler.finish("prepared"); };
    functions.get = [](FunctionHandler &) -> Task<> { throw HTTPError(500); };
    WebTest web;
    QVERIFY(web.application.addHandler("/", handlerTarget<FunctionHandler>(functions)));
    QCOMPARE(web.get("/").body, "prepared"s);
}

void TestRequestHandler::row18WaitsForHandlersThatWait()
{
    WebTest web;
    QVERIFY(
        web.application.addHandler("/", handlerTarget<FunctionHandler>(getting(writeAfterATurn))));
    QCOMPARE(web.get("/").body, "later"s);
    TRY_COMPARE(RequestHandler::alive(), 0);
}

void TestRequestHandler::row18ConnectionsAreKeptBetweenRequests()
{
    WebTest web;
    QVERIFY(
        web.application.addHandler("/a", handlerTarget<FunctionHandler>(getting(writeAfterATurn))));
    RawClient client = web.server.connect();
    // Pipelined: the second one waits for the first.
    client.send(WebTest::requestText("GET", "/a") + WebTest::requestText("GET", "/b")
                + WebTest::requestText("GET", "/a"));
    QCOMPARE(ResponseText(client.readResponse()).status, 200);
    QCOMPARE(ResponseText(client.readResponse()).status, 404);
    QCOMPARE(ResponseText(client.readResponse()).body, "later"s);
    QVERIFY(!client.hasEnded());
}

void TestRequestHandler::row18CallsTheMethodOfTheRequest_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("called");
    QTest::newRow("GET") << QByteArray("GET") << QByteArray("get");
    QTest::newRow("HEAD") << QByteArray("HEAD") << QByteArray("head");
    QTest::newRow("POST") << QByteArray("POST") << QByteArray("post");
    QTest::newRow("PUT") << QByteArray("PUT") << QByteArray("put");
    QTest::newRow("PATCH") << QByteArray("PATCH") << QByteArray("patch");
    QTest::newRow("DELETE") << QByteArray("DELETE") << QByteArray("del");
    QTest::newRow("OPTIONS") << QByteArray("OPTIONS") << QByteArray("options");
    QTest::newRow("PURGE") << QByteArray("PURGE") << QByteArray("other");
    QTest::newRow("case matters") << QByteArray("get") << QByteArray("other");
}

void TestRequestHandler::row18CallsTheMethodOfTheRequest()
{
    QFETCH(const QByteArray, method);
    QFETCH(const QByteArray, called);
    WebTest web;
    QVERIFY(web.application.addHandler("/", handlerTarget<EveryMethodHandler>()));
    QCOMPARE(web.request(method.toStdString(), "/").header("X-Method"), called.toStdString());
}

void TestRequestHandler::row18OtherMethodsGet405WithAllow()
{
    WebTest web;
    QVERIFY(web.application.addHandler("/", handlerTarget<GetAndPutHandler>()));
    for (const std::string method : {"POST", "DELETE", "PURGE"}) {
        const ResponseText response = web.request(method, "/");
        QCOMPARE(response.status, 405);
        QCOMPARE(response.header("Allow"), "GET, HEAD, PUT"s);
    }
}

void TestRequestHandler::row18HeadGetsTheHeadersOfGet()
{
    WebTest web;
    const auto answer = [](FunctionHandler &handler) { handler.write("hello"); };
    QVERIFY(web.application.addHandler("/whole", onGet(answer)));
    QVERIFY(web.application.addHandler("/parts",
                                       handlerTarget<FunctionHandler>(getting(writeInTwoParts))));
    for (const std::string path : {"/whole", "/parts", "/nowhere"}) {
        const ResponseText get = web.get(path);
        const ResponseText head = web.request("HEAD", path);
        QCOMPARE(head.status, get.status);
        QCOMPARE(head.header("Content-Length"), get.header("Content-Length"));
        QCOMPARE(head.header("ETag"), get.header("ETag"));
        QCOMPARE(head.body, ""s);
    }
}

void TestRequestHandler::row18FlushSendsWhatIsThere()
{
    Promise<> gate;
    const auto get = [&gate](FunctionHandler &handler) -> Task<> {
        handler.write("one");
        Task<> flushed = handler.flush();
        struct Rest
        {
            static Task<> of(FunctionHandler &self, Task<> first, Future<> more)
            {
                co_await std::move(first);
                co_await more;
                self.write("two");
            }
        };
        return Rest::of(handler, std::move(flushed), gate.future());
    };
    WebTest web;
    QVERIFY(web.application.addHandler("/", handlerTarget<FunctionHandler>(getting(get))));
    RawClient client = web.server.connect();
    client.send(WebTest::requestText("GET", "/"));
    QVERIFY(client.readUntil("\r\n\r\n").find("Transfer-Encoding: chunked") != std::string::npos);
    QCOMPARE(client.readUntil("one\r\n"), "3\r\none\r\n"s);
    gate.setValue();
    QCOMPARE(client.readUntil("0\r\n\r\n"), "3\r\ntwo\r\n0\r\n\r\n"s);
}

void TestRequestHandler::row18FlushWaitsForASlowReader()
{
    int parts = 0;
    const auto get = [&parts](FunctionHandler &handler) -> Task<> {
        struct Endless
        {
            static Task<> of(FunctionHandler &self, int *count)
            {
                const std::string part(256 * 1024, 'x');
                for (;;) {
                    ++*count;
                    self.write(part);
                    Task<> flushed = self.flush();
                    co_await std::move(flushed);
                }
            }
        };
        return Endless::of(handler, &parts);
    };
    WebTest web;
    QVERIFY(web.application.addHandler("/", handlerTarget<FunctionHandler>(getting(get))));
    RawClient client = web.server.connect();
    client.send(WebTest::requestText("GET", "/"));
    TRY_VERIFY(parts > 0);
    // The kernel's buffers take a part of it; then the handler waits and nothing grows.
    int before = 0;
    QVERIFY(runUntil([&] { return std::exchange(before, parts) == parts; }));
    client.close();
    TRY_COMPARE(RequestHandler::alive(), 0);
}

void TestRequestHandler::row18TransformsSeeEveryPart()
{
    Events events;
    ApplicationSettings settings;
    settings.transforms.push_back(
        [&](const HTTPServerRequest &) { return std::make_unique<CountingTransform>(events); });
    WebTest web(std::move(settings));
    QVERIFY(web.application.addHandler("/parts",
                                       handlerTarget<FunctionHandler>(getting(writeInTwoParts))));
    QVERIFY(web.application.addHandler(
        "/whole", onGet([](FunctionHandler &handler) { handler.write("all"); })));
    const ResponseText parts = web.get("/parts");
    QCOMPARE(parts.body, "<one><two>"s);
    QCOMPARE(parts.header("X-Transformed"), "yes"s);
    QCOMPARE(events, (Events{"first 200 one", "next two last"}));
    events.clear();
    QCOMPARE(web.get("/whole").body, "<all>"s);
    QCOMPARE(events, Events{"first 200 all last"});
}

void TestRequestHandler::row18AddsAnETagAndAnswers304()
{
    WebTest web;
    const auto answer = [](FunctionHandler &handler) { handler.write("hello"); };
    FunctionHandler::Functions functions;
    functions.get = [&](FunctionHandler &handler) {
        answer(handler);
        return Task<>();
    };
    functions.post = functions.get;
    QVERIFY(web.application.addHandler("/", handlerTarget<FunctionHandler>(functions)));
    const std::string etag = web.get("/").header("ETag");
    QVERIFY(etag.starts_with('"') && etag.size() > 10);
    for (const std::string &field : {etag, "W/" + etag, "\"x\", " + etag, "*"s}) {
        const ResponseText response = web.get("/", "If-None-Match: " + field + "\r\n");
        QCOMPARE(response.status, 304);
        QCOMPARE(response.body, ""s);
        QCOMPARE(response.header("ETag"), etag);
        QCOMPARE(response.header("Content-Type"), "(none)"s);
        QCOMPARE(response.header("Content-Length"), "(none)"s);
    }
    QCOMPARE(web.get("/", "If-None-Match: \"x\"\r\n").status, 200);
    const ResponseText post = web.request("POST", "/", "If-None-Match: " + etag + "\r\n");
    QCOMPARE(post.status, 200);
    QCOMPARE(post.header("ETag"), "(none)"s);
}

void TestRequestHandler::row18StatusesWithoutContentHaveNone()
{
    WebTest web;
    QVERIFY(web.application.addHandler("/", onGet([](FunctionHandler &h) { h.setStatus(204); })));
    const ResponseText response = web.get("/");
    QCOMPARE(response.status, 204);
    QCOMPARE(response.header("Content-Length"), "(none)"s);
    QCOMPARE(response.header("Content-Type"), "(none)"s);
}

void TestRequestHandler::row18ErrorsBecomeResponses_data()
{
    QTest::addColumn<int>("thrown");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("phrase");
    QTest::newRow("HTTPError") << 0 << 403 << QByteArray("Forbidden");
    QTest::newRow("own phrase") << 1 << 403 << QByteArray("Go away");
    QTest::newRow("unknown status") << 2 << 499 << QByteArray("Unknown");
    QTest::newRow("HTTPInputError") << 3 << 413 << QByteArray("Content Too Large");
    QTest::newRow("any other") << 4 << 500 << QByteArray("Internal Server Error");
    QTest::newRow("after a wait") << 5 << 500 << QByteArray("Internal Server Error");
}

void TestRequestHandler::row18ErrorsBecomeResponses()
{
    QFETCH(const int, thrown);
    QFETCH(const int, status);
    QFETCH(const QByteArray, phrase);
    const auto get = [thrown](FunctionHandler &) -> Task<> {
        struct Later
        {
            static Task<> fail()
            {
                co_await nextTurn();
                throw std::runtime_error("secret");
            }
        };
        switch (thrown) {
        case 0:
            throw HTTPError(403, "secret");
        case 1:
            throw HTTPError(403, "secret", "Go away");
        case 2:
            throw HTTPError(499);
        case 3:
            throw HTTPInputError(413, "secret");
        case 4:
            throw std::runtime_error("secret");
        default:
            return Later::fail();
        }
    };
    WebTest web;
    QVERIFY(web.application.addHandler("/", handlerTarget<FunctionHandler>(getting(get))));
    const ResponseText response = web.get("/");
    QCOMPARE(response.status, status);
    QCOMPARE(response.phrase, phrase.toStdString());
    QVERIFY(response.body.find(std::to_string(status) + ": " + phrase.toStdString())
            != std::string::npos);
    QVERIFY(response.body.find("secret") == std::string::npos);
    QCOMPARE(web.log, std::vector{std::to_string(status) + " GET /"});
}

void TestRequestHandler::row18ErrorsForgetWhatWasBuilt()
{
    WebTest web;
    QVERIFY(web.application.addHandler("/", onGet([](FunctionHandler &handler) {
                                           handler.setHeader("X-Built", "yes");
                                           handler.response().setCookie({"a", "b"});
                                           handler.write("built");
                                           throw HTTPError(400);
                                       })));
    const ResponseText response = web.get("/");
    QCOMPARE(response.header("X-Built"), "(none)"s);
    QCOMPARE(response.header("Set-Cookie"), "(none)"s);
    QVERIFY(response.body.find("built") == std::string::npos);
}

void TestRequestHandler::row18ErrorsAfterTheHeadersCutTheConnection()
{
    const auto get = [](FunctionHandler &handler) -> Task<> {
        handler.write("some");
        Task<> flushed = handler.flush();
        throw HTTPError(500);
    };
    WebTest web;
    QVERIFY(web.application.addHandler("/", handlerTarget<FunctionHandler>(getting(get))));
    const std::string response = web.server.exchange(WebTest::requestText("GET", "/"));
    QVERIFY(response.ends_with("4\r\nsome\r\n"));
    QCOMPARE(ResponseText(response).body, "(broken)"s);
    TRY_COMPARE(RequestHandler::alive(), 0);
}

void TestRequestHandler::row18ErrorsOfErrorPagesCutTheConnection()
{
    WebTest web;
    QVERIFY(web.application.addHandler("/", handlerTarget<BrokenErrorPageHandler>()));
    QCOMPARE(web.server.exchange(WebTest::requestText("GET", "/")), ""s);
    QCOMPARE(web.get("/nowhere").status, 404);
}

void TestRequestHandler::row18FinishEndsAHandler()
{
    WebTest web;
    QVERIFY(web.application.addHandler("/a", onGet([](FunctionHandler &handler) {
                                           handler.write("so far");
                                           throw Finish();
                                       })));
    QVERIFY(web.application.addHandler("/b", onGet([](FunctionHandler &handler) {
                                           handler.finish("finished");
                                           throw Finish();
                                       })));
    QCOMPARE(web.get("/a").body, "so far"s);
    QCOMPARE(web.get("/b").body, "finished"s);
}

void TestRequestHandler::row18AHandlerCannotBreakHttp_data()
{
    QTest::addColumn<int>("mistake");
    QTest::newRow("line break in a header") << 0;
    QTest::newRow("line break in the phrase") << 1;
    QTest::newRow("body with 204") << 2;
    QTest::newRow("status out of range") << 3;
    QTest::newRow("unfit cookie") << 4;
}

void TestRequestHandler::row18AHandlerCannotBreakHttp()
{
    QFETCH(const int, mistake);
    WebTest web;
    const auto answer = [mistake](FunctionHandler &handler) {
        switch (mistake) {
        case 0:
            handler.setHeader("X-A", "b\r\nX-Injected: yes");
            break;
        case 1:
            handler.setStatus(200, "OK\r\nX-Injected: yes");
            break;
        case 2:
            handler.setStatus(204);
            handler.write("body");
            break;
        case 3:
            handler.setStatus(99);
            break;
        default:
            handler.response().setCookie({"a", "b\r\nX-Injected: yes"});
        }
    };
    QVERIFY(web.application.addHandler("/", onGet(answer)));
    const ResponseText response = web.get("/");
    QCOMPARE(response.status, 500);
    QCOMPARE(response.header("X-Injected"), "(none)"s);
}

void TestRequestHandler::row18LostConnectionsEndHandlers()
{
    Promise<> never;
    Events events;
    Functions functions;
    functions.get = [&](FunctionHandler &) {
        struct Wait
        {
            static Task<> forIt(Future<> future) { co_await future; }
        };
        events.push_back("get");
        return Wait::forIt(never.future());
    };
    functions.onFinish = [&](FunctionHandler &) { events.push_back("finish"); };
    functions.onConnectionClose = [&](FunctionHandler &) { events.push_back("close"); };
    WebTest web;
    QVERIFY(web.application.addHandler("/", handlerTarget<FunctionHandler>(functions)));
    RawClient client = web.server.connect();
    client.send(WebTest::requestText("GET", "/"));
    TRY_COMPARE(events, Events{"get"});
    client.reset();
    TRY_COMPARE(events, (Events{"get", "close"}));
    TRY_COMPARE(RequestHandler::alive(), 0);
}

void TestRequestHandler::row18WhatFollowsTheResponseIsCutOff()
{
    bool reached = false;
    Promise<> never;
    const auto get = [&](FunctionHandler &handler) -> Task<> {
        struct After
        {
            static Task<> of(FunctionHandler &self, Future<> future, bool *flag)
            {
                self.finish("answer");
                co_await future;
                *flag = true;
            }
        };
        return After::of(handler, never.future(), &reached);
    };
    WebTest web;
    QVERIFY(web.application.addHandler("/", handlerTarget<FunctionHandler>(getting(get))));
    QCOMPARE(web.get("/").body, "answer"s);
    TRY_COMPARE(RequestHandler::alive(), 0);
    never.setValue();
    runTask([]() -> Task<> { co_await nextTurn(); }());
    QVERIFY(!reached);
}

void TestRequestHandler::row18LogsEachRequestOnce()
{
    WebTest web;
    QVERIFY(web.application.addHandler("/a", onGet([](FunctionHandler &) {})));
    web.get("/a?b=c");
    web.get("/nowhere");
    QCOMPARE(web.log, (Events{"200 GET /a?b=c", "404 GET /nowhere"}));
}

void TestRequestHandler::setsCookies()
{
    WebTest web;
    QVERIFY(web.application.addHandler("/", onGet([](FunctionHandler &handler) {
                                           handler.response().setCookie({"a", "1"});
                                           handler.response().setCookie({"b", "2"});
                                           handler.response().setCookie({"a", "3"});
                                           handler.response().clearCookie("c");
                                       })));
    const ResponseText response = web.get("/");
    QCOMPARE(response.headers.getList("Set-Cookie"),
             (std::vector<std::string_view>{
                 "b=2; Path=/", "a=3; Path=/",
                 "c=; Path=/; Expires=Thu, 01 Jan 1970 00:00:00 GMT; Max-Age=0"}));
}

void TestRequestHandler::redirects()
{
    WebTest web;
    QVERIFY(web.application.addHandler("/a", onGet([](auto &h) { h.redirect("/x"); })));
    QVERIFY(web.application.addHandler("/b", onGet([](auto &h) { h.redirect("/y", true); })));
    const ResponseText temporary = web.get("/a");
    QCOMPARE(temporary.status, 302);
    QCOMPARE(temporary.header("Location"), "/x"s);
    QCOMPARE(web.get("/b").status, 301);
}

void TestRequestHandler::reversesUrls()
{
    WebTest web;
    const auto answer = [](FunctionHandler &handler) {
        const std::vector<std::string> id{"7"};
        handler.write(handler.reverseUrl("user", id));
    };
    QVERIFY(web.application.addHandler("/users/(\\w+)", onGet(answer), "user"));
    QCOMPARE(web.get("/users/me").body, "/users/7"s);
}

void TestRequestHandler::errorPagesEscapeTheirPhrase()
{
    WebTest web;
    QVERIFY(web.application.addHandler(
        "/", onGet([](FunctionHandler &) { throw HTTPError(400, "", "a <b> & c"); })));
    QVERIFY(web.get("/").body.find("400: a &lt;b&gt; &amp; c") != std::string::npos);
}

} // namespace mynah::test

QTEST_GUILESS_MAIN(mynah::test::TestRequestHandler)
#include "tst_requesthandler.moc"
