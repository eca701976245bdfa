// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/ioloop.h"
#include "server/mock/mockapplication.h"
#include "server/mock/mockhandler.h"
#include "tests/server/mock/mocksamples.h"
#include "tests/support/recordingobserver.h"
#include "tests/support/testcase.h"
#include "tests/support/testserver.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <optional>

using namespace std::chrono_literals;

namespace mynah::test {

// Requests over real sockets against a live table.
class TestMockApplication : public TestCase
{
    Q_OBJECT

private slots:
    void init()
    {
        TestCase::init();
        QVERIFY(m_folder.isValid());
        m_live.emplace(m_folder.path().toStdString());
        m_application.emplace(m_live->compile(std::vector<RouteNode>{}));
        m_observer = {};
        HTTPServerOptions options;
        options.observer = &m_observer;
        m_server.emplace(*m_application, options);
    }
    void cleanup()
    {
        m_server.reset();
        m_application.reset();
        QCOMPARE(MockHandler::alive(), 0);
    }

    void givesAStaticAnswer();
    void addsTheServersHeaders();
    void corsLetsTheOriginReadEveryAnswer();
    void corsLeavesAnswersAloneThatSayWhoMayRead();
    void corsHoldsForFilesAndForWhatWasNotFound();
    void corsAnswersPreflights();
    void aRouteOfOptionsAnswersItsPreflights();
    void withoutCorsNothingIsAllowed();
    void answersHeadWithoutABody();
    void choosesByRulesOnTheBody();
    void sequenceGoesRoundAndSurvivesAnEdit();
    void randomFollowsTheWeights();
    void defaultModeIgnoresRules();
    void aRouteThatDeclinesLeavesTheRequestToTheNext();
    void rendersTemplates();
    void aTemplateCannotBreakOutOfAHeader_data();
    void aTemplateCannotBreakOutOfAHeader();
    void aTemplateAtItsLimitIsAnswered500();
    void echoesByteForByte_data();
    void echoesByteForByte();
    void sendsAFile();
    void aHeadOfAFileSendsNoBody();
    void rendersAFileTemplate();
    void aMissingFileIsAnswered500WithTheReason();
    void filesOutsideOfTheFolderAreRefused_data();
    void filesOutsideOfTheFolderAreRefused();
    void delaysAnAnswer();
    void aClientThatLeavesDuringADelayLeavesNothingBehind();
    void noMatchNamesTheNearestRoutes();
    void aPathOfOtherMethodsIsAnswered405WithAllow_data();
    void aPathOfOtherMethodsIsAnswered405WithAllow();
    void connectNeedsARouteOfItsOwn();
    void anEditIsWhatTheNextRequestGets();
    void aRequestEndsOnTheTableItBeganWith();
    void anInvalidEditKeepsTheLastValidAnswer();
    void aResponseWithAFaultIsAnswered500WithTheReason_data();
    void aResponseWithAFaultIsAnswered500WithTheReason();
    void answersPipelinedRequestsInOrder();
    void tellsTheTraceWhatMatched();
    void routingStepsDoNotGrowWithTheRoutes();

private:
    void publish(std::vector<RouteNode> routes)
    {
        m_application->publish(m_live->compile(std::move(routes)));
    }
    void publish(const MockRoute &route) { publish(std::vector<RouteNode>{route}); }
    void publishWithCors(std::vector<RouteNode> routes)
    {
        MockServer server = serverOf(std::move(routes));
        server.cors = true;
        m_application->publish(m_live->compile(server));
    }
    std::string preflight(const std::string &target, const std::string &fields = {}) const
    {
        return m_server->exchange(
            "OPTIONS " + target
            + " HTTP/1.1\r\nHost: h\r\nOrigin: http://app\r\nAccess-Control-Request-Method: PUT\r\n"
            + fields + "\r\n");
    }
    std::string get(const std::string &target, const std::string &fields = {}) const
    {
        return m_server->exchange("GET " + target + " HTTP/1.1\r\nHost: h\r\n" + fields + "\r\n");
    }
    std::string post(const std::string &target, const std::string &body,
                     const std::string &fields = {}) const
    {
        return m_server->exchange("POST " + target + " HTTP/1.1\r\nHost: h\r\nContent-Length: "
                                  + std::to_string(body.size()) + "\r\n" + fields + "\r\n" + body);
    }
    void writeFile(const char *name, const QByteArray &bytes) const
    {
        QFile file(m_folder.filePath(QString::fromUtf8(name)));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes), qint64(bytes.size()));
    }
    static std::string bodyOf(const std::string &response)
    {
        const auto end = response.find("\r\n\r\n");
        return end == std::string::npos ? std::string() : response.substr(end + 4);
    }
    static MockRoute fileRoute(std::string file, bool isTemplate = false)
    {
        MockRoute made = route("GET", "/f");
        MockResponse response = textResponse("f", "");
        response.body.kind = ResponseBody::Kind::File;
        response.body.file = std::move(file);
        response.body.isTemplate = isTemplate;
        made.responses = {response};
        return made;
    }

    IOLoop m_loop;
    QTemporaryDir m_folder;
    RecordingObserver m_observer;
    std::optional<LiveTable> m_live;
    std::optional<MockApplication> m_application;
    std::optional<TestServer> m_server;
};

void TestMockApplication::givesAStaticAnswer()
{
    MockRoute made = route("GET", "/hello");
    MockResponse response = textResponse("r", "{\"a\":1}", 201);
    response.reason = "Made Here";
    response.headers = {{"X-B", "2", {}}, {"X-A", "1", {}}, {"X-B", "3", {}}};
    made.responses = {response};
    publish(made);
    QCOMPARE(get("/hello?x=1"),
             std::string("HTTP/1.1 201 Made Here\r\nX-B: 2\r\nX-A: 1\r\nX-B: 3\r\n"
                         "Content-Type: application/json\r\nContent-Length: 7\r\n\r\n{\"a\":1}"));
}

void TestMockApplication::addsTheServersHeaders()
{
    MockRoute made = route("GET", "/a");
    MockResponse response = textResponse("r", "");
    response.headers = {{"x-own", "mine", {}}};
    made.responses = {response};
    MockServer server = serverOf({made});
    server.headers = {{"X-Own", "server's", {}}, {"X-Other", "1", {}}};
    m_application->publish(m_live->compile(server));
    QCOMPARE(get("/a"),
             std::string("HTTP/1.1 200 OK\r\nx-own: mine\r\nX-Other: 1\r\n"
                         "Content-Length: 0\r\n\r\n"));
}

void TestMockApplication::corsLetsTheOriginReadEveryAnswer()
{
    MockRoute made = route("GET", "/a");
    MockResponse response = textResponse("r", "text");
    response.headers = {{"X-Page", "2", {}}, {"Cache-Control", "no-store", {}}};
    made.responses = {response};
    publishWithCors({made});
    QCOMPARE(get("/a", "Origin: http://app\r\n"),
             std::string("HTTP/1.1 200 OK\r\nX-Page: 2\r\nCache-Control: no-store\r\n"
                         "Content-Type: text/plain; charset=utf-8\r\n"
                         "Access-Control-Allow-Origin: http://app\r\n"
                         "Access-Control-Allow-Credentials: true\r\n"
                         "Access-Control-Expose-Headers: Date, X-Page\r\nVary: Origin\r\n"
                         "Content-Length: 4\r\n\r\ntext"));
    // What no page asks for stays as it is.
    QVERIFY(get("/a").find("Access-Control") == std::string::npos);
}

void TestMockApplication::corsLeavesAnswersAloneThatSayWhoMayRead()
{
    MockRoute made = route("GET", "/a");
    MockResponse response = textResponse("r", "");
    response.headers = {{"access-control-allow-origin", "http://other", {}}};
    made.responses = {response};
    publishWithCors({made});
    QCOMPARE(get("/a", "Origin: http://app\r\n"),
             std::string("HTTP/1.1 200 OK\r\naccess-control-allow-origin: http://other\r\n"
                         "Content-Length: 0\r\n\r\n"));
}

void TestMockApplication::corsHoldsForFilesAndForWhatWasNotFound()
{
    writeFile("small.txt", "text");
    writeFile("large.txt", QByteArray(100'000, 'x'));
    MockRoute large = fileRoute("large.txt");
    large.id = "large";
    large.path = "/large";
    MockRoute made = route("GET", "/made");
    made.responses = {templateResponse("t", "{{path}}")};
    publishWithCors({fileRoute("small.txt"), large, made});
    for (const char *target : {"/f", "/large", "/made", "/nowhere"}) {
        const std::string answer = get(target, "Origin: http://app\r\n");
        QVERIFY2(answer.find("\r\nAccess-Control-Allow-Origin: http://app\r\n")
                     != std::string::npos,
                 answer.c_str());
    }
}

void TestMockApplication::corsAnswersPreflights()
{
    publishWithCors({route("PUT", "/a"), route("ANY", "/any")});
    const std::string expected =
        "HTTP/1.1 204 No Content\r\nAccess-Control-Allow-Methods: PUT\r\n"
        "Access-Control-Allow-Headers: X-One, X-Two\r\n"
        "Access-Control-Allow-Private-Network: true\r\n"
        "Access-Control-Allow-Origin: http://app\r\nAccess-Control-Allow-Credentials: true\r\n";
    for (const char *target : {"/a", "/any", "/nowhere"}) {
        const std::string answer = preflight(target,
                                             "Access-Control-Request-Headers: X-One\r\n"
                                             "Access-Control-Request-Headers: X-Two\r\n"
                                             "Access-Control-Request-Private-Network: true\r\n");
        QVERIFY2(answer.starts_with(expected), answer.c_str());
        QVERIFY(answer.ends_with("\r\nVary: Origin\r\n\r\n"));
        QVERIFY(m_observer.exchanges.back().trace.isPreflight);
    }
    // Not asked by a browser.
    QVERIFY(m_server->exchange("OPTIONS /a HTTP/1.1\r\nHost: h\r\nOrigin: http://app\r\n\r\n")
                .starts_with("HTTP/1.1 405 "));
    QVERIFY(!m_observer.exchanges.back().trace.isPreflight);
}

void TestMockApplication::aRouteOfOptionsAnswersItsPreflights()
{
    MockRoute own = route("OPTIONS", "/a", "own");
    MockRoute choosy = route("OPTIONS", "/b");
    MockResponse never = textResponse("never", "");
    never.rules.rules = {rule(MatchRule::Target::Header, "X-Never", MatchRule::Operator::Exists)};
    choosy.responses = {never};
    publishWithCors({own, choosy});
    QVERIFY(preflight("/a").ends_with("\r\n\r\nown"));
    QVERIFY(preflight("/b").starts_with("HTTP/1.1 204 "));
}

void TestMockApplication::withoutCorsNothingIsAllowed()
{
    publish({route("PUT", "/a"), route("GET", "/a")});
    QVERIFY(get("/a", "Origin: http://app\r\n").find("Access-Control") == std::string::npos);
    QVERIFY(preflight("/a").starts_with("HTTP/1.1 405 "));
}

void TestMockApplication::answersHeadWithoutABody()
{
    publish(route("GET", "/a", "text"));
    QCOMPARE(m_server->exchange("HEAD /a HTTP/1.1\r\nHost: h\r\n\r\n"),
             std::string("HTTP/1.1 200 OK\r\nContent-Type: text/plain; charset=utf-8\r\n"
                         "Content-Length: 4\r\n\r\n"));
}

void TestMockApplication::choosesByRulesOnTheBody()
{
    MockRoute made = route("POST", "/o", "default");
    MockResponse rich = textResponse("rich", "rich");
    rich.rules.rules = {
        rule(MatchRule::Target::Body, "$.items[*].sku", MatchRule::Operator::Equals, "gold"),
        rule(MatchRule::Target::Header, "x-tenant", MatchRule::Operator::Regex, "^acme")};
    made.responses.emplace_back(rich);
    publish(made);
    const std::string body = R"({"items":[{"sku":"tin"},{"sku":"gold"}]})";
    QCOMPARE(bodyOf(post("/o", body, "X-Tenant: acme-1\r\n")), std::string("rich"));
    QCOMPARE(bodyOf(post("/o", body)), std::string("default"));
    QCOMPARE(bodyOf(post("/o", "{}", "X-Tenant: acme-1\r\n")), std::string("default"));
    QCOMPARE(bodyOf(post("/o", "not JSON", "X-Tenant: acme-1\r\n")), std::string("default"));
}

void TestMockApplication::sequenceGoesRoundAndSurvivesAnEdit()
{
    MockRoute made = route("GET", "/s", "1");
    made.responseMode = MockRoute::ResponseMode::Sequence;
    made.responses.emplace_back(textResponse("b", "2"));
    made.responses.emplace_back(textResponse("c", "3"));
    publish(made);
    QCOMPARE(bodyOf(get("/s")), std::string("1"));
    QCOMPARE(bodyOf(get("/s")), std::string("2"));
    made.name = "edited";
    publish(made);
    QCOMPARE(bodyOf(get("/s")), std::string("3"));
    QCOMPARE(bodyOf(get("/s")), std::string("1"));
}

void TestMockApplication::randomFollowsTheWeights()
{
    MockRoute made = route("GET", "/r", "never");
    made.responseMode = MockRoute::ResponseMode::Random;
    MockResponse never = *made.responses[0];
    never.weight = 0;
    MockResponse often = textResponse("often", "often");
    often.weight = 1000;
    made.responses = {never, often};
    publish(made);
    for (int i = 0; i < 20; ++i)
        QCOMPARE(bodyOf(get("/r")), std::string("often"));
}

void TestMockApplication::defaultModeIgnoresRules()
{
    MockRoute made = route("GET", "/d", "first");
    made.responseMode = MockRoute::ResponseMode::Default;
    MockResponse second = textResponse("second", "second");
    second.rules.rules = {rule(MatchRule::Target::Query, "never", MatchRule::Operator::Exists)};
    made.responses.emplace_back(second);
    made.defaultResponse = "second";
    publish(made);
    QCOMPARE(bodyOf(get("/d")), std::string("second"));
}

void TestMockApplication::aRouteThatDeclinesLeavesTheRequestToTheNext()
{
    MockRoute choosy = route("POST", "/a", "choosy");
    MockResponse response = *choosy.responses[0];
    response.rules.rules = {rule(MatchRule::Target::Query, "q", MatchRule::Operator::Exists)};
    choosy.responses = {response};
    MockRoute next = route("POST", "/:x");
    next.responses = {templateResponse("n", "{{params.x}}:{{body}}")};
    publish({choosy, next});
    QCOMPARE(bodyOf(post("/a?q=", "B")), std::string("choosy"));
    QCOMPARE(bodyOf(post("/a", "B")), std::string("a:B"));
}

void TestMockApplication::rendersTemplates()
{
    MockRoute made = route("POST", "/users/:id");
    MockResponse response = templateResponse(
        "t",
        "{{request.method}} {{params.id}} {{query.q}} {{headers.X-Tenant}} {{cookies.c}} "
        "{{request.body.items.[1].sku}} {{path}} {{url}}");
    response.headers = {{"X-Id", "id-{{params.id}}", {}}, {"X-Plain", "p", {}}};
    made.responses = {response};
    publish(made);
    const std::string answer =
        post("/users/a%20b?q=1%2B1", R"({"items":[{"sku":"x"},{"sku":"y"}]})",
             "x-tenant: T\r\nCookie: c=C\r\n");
    QCOMPARE(answer,
             std::string("HTTP/1.1 200 OK\r\nX-Id: id-a b\r\nX-Plain: p\r\n"
                         "Content-Type: text/plain; charset=utf-8\r\nContent-Length: 50\r\n\r\n"
                         "POST a b 1+1 T C y /users/a b /users/a%20b?q=1%2B1"));
}

void TestMockApplication::aTemplateCannotBreakOutOfAHeader_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<QByteArray>("body");
    const auto row = [](const char *name, const char *header, const char *value, const char *target,
                        const char *body) {
        QTest::newRow(name) << QByteArray(header) << QByteArray(value) << QByteArray(target)
                            << QByteArray(body);
    };
    row("query", "X-Echo", "{{query.q}}", "/h/a?q=a%0d%0aX-Evil:%201", "{}");
    row("line feed", "X-Echo", "{{query.q}}", "/h/a?q=a%0aX-Evil:%201", "{}");
    row("carriage return", "X-Echo", "{{query.q}}", "/h/a?q=a%0dX-Evil:%201", "{}");
    row("NUL", "X-Echo", "{{query.q}}", "/h/a?q=a%00X-Evil:%201", "{}");
    row("path", "X-Echo", "{{params.p}}", "/h/a%0d%0aX-Evil:%201", "{}");
    row("redirection", "Location", "/to/{{params.p}}", "/h/a%0d%0aX-Evil:%201", "{}");
    row("cookie", "Set-Cookie", "id={{query.q}}", "/h/a?q=a%0d%0aX-Evil:%201", "{}");
    row("body", "X-Echo", "{{body.a}}", "/h/a", R"({"a":"b\r\nX-Evil: 1"})");
    row("name of a member", "X-Echo", "{{#each body}}{{@key}}{{/each}}", "/h/a",
        R"({"a\r\nX-Evil":1})");
    row("raw body", "X-Echo", "{{rawBody}}", "/h/a", "a\r\nX-Evil: 1");
    row("request's header", "X-Echo", "{{headers.x-a}}\r\nX-Evil: 1", "/h/a", "{}");
}

void TestMockApplication::aTemplateCannotBreakOutOfAHeader()
{
    QFETCH(QByteArray, header);
    QFETCH(QByteArray, value);
    QFETCH(QByteArray, target);
    QFETCH(QByteArray, body);
    MockRoute made = route("POST", "/h/:p");
    MockResponse response = templateResponse("t", "body");
    response.headers = {{header.toStdString(), value.toStdString(), {}}};
    made.responses = {response};
    publish(made);
    const std::string answer = post(target.toStdString(), body.toStdString(), "X-A: b\r\n");
    QVERIFY2(answer.starts_with("HTTP/1.1 500 "), answer.c_str());
    QVERIFY(answer.find("X-Evil") == std::string::npos);
    const std::string reason = "the header " + header.toStdString() + " would hold a line break";
    QVERIFY2(bodyOf(answer).find(reason) != std::string::npos, answer.c_str());
    QCOMPARE(m_observer.exchanges[0].trace.status, 500);
    QVERIFY(!m_observer.exchanges[0].trace.errorReason.empty());
}

void TestMockApplication::aTemplateAtItsLimitIsAnswered500()
{
    MockRoute made = route("POST", "/big");
    made.responses = {templateResponse("t",
                                       "{{#each body}}{{#each ../body}}{{#each ../../body}}x"
                                       "{{/each}}{{/each}}{{/each}}")};
    publish(made);
    std::string list = "[0";
    for (int i = 0; i < 500; ++i)
        list += ",0";
    const std::string answer = post("/big", list + "]");
    QVERIFY(answer.starts_with("HTTP/1.1 500 "));
    QVERIFY(bodyOf(answer).find("steps") != std::string::npos);
}

void TestMockApplication::echoesByteForByte_data()
{
    QTest::addColumn<QByteArray>("request");
    QTest::newRow("length") << QByteArray("Content-Length: 5\r\n\r\n\xff\x00\r\n{", 26);
    QTest::newRow("chunked") << QByteArray(
        "Transfer-Encoding: chunked\r\n\r\n2\r\n\xff\0\r\n3\r\n\r\n{\r\n0\r\n\r\n", 50);
}
void TestMockApplication::echoesByteForByte()
{
    QFETCH(QByteArray, request);
    MockRoute made = route("POST", "/echo");
    MockResponse response = textResponse("e", "");
    response.body.kind = ResponseBody::Kind::Echo;
    made.responses = {response};
    publish(made);
    const std::string answer =
        m_server->exchange("POST /echo HTTP/1.1\r\nHost: h\r\nContent-Type: application/x-odd\r\n"
                           + request.toStdString());
    QCOMPARE(answer,
             std::string("HTTP/1.1 200 OK\r\nContent-Type: application/x-odd\r\n"
                         "Content-Length: 5\r\n\r\n")
                 + std::string("\xff\0\r\n{", 5));
}

void TestMockApplication::sendsAFile()
{
    const QByteArray bytes = QByteArray("0123456789\n").repeated(50'000);
    writeFile("data.json", bytes);
    publish(fileRoute("data.json"));
    const std::string answer = get("/f");
    QVERIFY(answer.starts_with("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n"
                               "Content-Length: 550000\r\n\r\n"));
    QVERIFY(bodyOf(answer) == bytes.toStdString());
}

void TestMockApplication::aHeadOfAFileSendsNoBody()
{
    writeFile("data.txt", "text");
    publish(fileRoute("data.txt"));
    QCOMPARE(m_server->exchange("HEAD /f HTTP/1.1\r\nHost: h\r\n\r\n"),
             std::string("HTTP/1.1 200 OK\r\nContent-Type: text/plain; charset=utf-8\r\n"
                         "Content-Length: 4\r\n\r\n"));
}

void TestMockApplication::rendersAFileTemplate()
{
    writeFile("t.txt", "Hi {{query.name}}");
    publish(fileRoute("t.txt", true));
    QCOMPARE(bodyOf(get("/f?name=Ann")), std::string("Hi Ann"));
    writeFile("t.txt", "Bye {{query.name}}");
    QCOMPARE(bodyOf(get("/f?name=Ann")), std::string("Bye Ann"));
    writeFile("t.txt", "Bye {{query.name");
    QVERIFY(get("/f").starts_with("HTTP/1.1 500 "));
}

void TestMockApplication::aMissingFileIsAnswered500WithTheReason()
{
    publish(fileRoute("none/such.json"));
    const std::string answer = get("/f");
    QVERIFY(answer.starts_with("HTTP/1.1 500 Internal Server Error\r\n"));
    QCOMPARE(bodyOf(answer),
             std::string("Mynah cannot give this answer: the body file "
                         "\"none/such.json\" does not exist.\n"));
    QCOMPARE(m_observer.exchanges[0].trace.errorReason,
             std::string("the body file \"none/such.json\" does not exist"));
}

void TestMockApplication::filesOutsideOfTheFolderAreRefused_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::newRow("absolute") << QByteArray("/etc/passwd");
    QTest::newRow("above") << QByteArray("../../../../../../etc/passwd");
    QTest::newRow("above, hidden") << QByteArray("a/../../../../../../../etc/passwd");
    QTest::newRow("link") << QByteArray("link");
    QTest::newRow("link to a folder") << QByteArray("linked/passwd");
    QTest::newRow("the folder itself") << QByteArray(".");
    QTest::newRow("null byte") << QByteArray("a\0b", 3);
}
void TestMockApplication::filesOutsideOfTheFolderAreRefused()
{
    QFETCH(QByteArray, file);
    QFile::link(QStringLiteral("/etc/passwd"), m_folder.filePath(QStringLiteral("link")));
    QFile::link(QStringLiteral("/etc"), m_folder.filePath(QStringLiteral("linked")));
    publish(fileRoute(file.toStdString()));
    const std::string answer = get("/f");
    QVERIFY2(answer.starts_with("HTTP/1.1 500 "), answer.c_str());
    QVERIFY(answer.find("root:") == std::string::npos);
}

void TestMockApplication::delaysAnAnswer()
{
    MockRoute made = route("GET", "/slow", "late");
    MockResponse response = *made.responses[0];
    response.delay.fixed = 30ms;
    made.responses = {response};
    publish(made);
    const auto before = std::chrono::steady_clock::now();
    QCOMPARE(bodyOf(get("/slow")), std::string("late"));
    QVERIFY(std::chrono::steady_clock::now() - before >= 30ms);
    const ExchangeTrace &late = m_observer.exchanges.back().trace;
    QVERIFY(late.delayEnd - late.matched >= 30ms && late.delayEnd <= late.responseStart);
    publish(route("GET", "/fast", "early"));
    get("/fast");
    QCOMPARE(m_observer.exchanges.back().trace.delayEnd, ExchangeTrace::Time());
}

void TestMockApplication::aClientThatLeavesDuringADelayLeavesNothingBehind()
{
    MockRoute made = route("GET", "/slow", "late");
    MockResponse response = *made.responses[0];
    response.delay.fixed = 1h;
    made.responses = {response};
    publish(made);
    RawClient client = m_server->connect();
    client.send("GET /slow HTTP/1.1\r\nHost: h\r\n\r\n");
    QVERIFY(runUntil([] { return MockHandler::alive() == 1; }));
    client.reset();
    QVERIFY(m_server->waitUntilUnconnected());
    QCOMPARE(m_application->liveTables(), std::size_t(1));
}

void TestMockApplication::noMatchNamesTheNearestRoutes()
{
    publish(
        {route("GET", "/users/:id"), route("POST", "/orders"), route("GET", "/far/away/from/it")});
    const std::string text = get("/user/7");
    QVERIFY(text.starts_with("HTTP/1.1 404 Not Found\r\nContent-Type: text/plain"));
    QCOMPARE(bodyOf(text).substr(0, 92),
             std::string("No route matches GET /user/7\n\nThe nearest:\n  GET /users/:id\n"
                         "    segment 1 is \"user\", not \"use")
                 .substr(0, 92));
    QVERIFY(bodyOf(get("/user?api_key=k7&page=2"))
                .starts_with("No route matches GET /user?api_key=REDACTED&page=2\n"));
    const std::string json = get("/orders", "Accept: application/json\r\n");
    const auto parsed = parseJson(bodyOf(json));
    QVERIFY(parsed);
    QCOMPARE((*parsed)["nearest"][0]["route"].get<std::string>(), std::string("POST /orders"));
    QCOMPARE((*parsed)["nearest"][0]["why"].get<std::string>(),
             std::string("method is GET, not POST"));
    const std::string html = get("/<script>", "Accept: text/html,*/*\r\n");
    QVERIFY(bodyOf(html).find("<script>") == std::string::npos);
}

void TestMockApplication::aPathOfOtherMethodsIsAnswered405WithAllow_data()
{
    QTest::addColumn<QByteArray>("request");
    QTest::addColumn<QByteArray>("answer");
    const auto row = [](const char *request, const char *answer) {
        QTest::newRow(request) << QByteArray(request) << QByteArray(answer);
    };
    constexpr const char *notAllowed = "405 Method Not Allowed|Allow: GET, HEAD, PUT|";
    row("POST /a", notAllowed);
    row("OPTIONS /a", notAllowed);
    row("BREW /a", notAllowed);
    row("HEAD /a", "200 OK|");
    row("POST /b", "405 Method Not Allowed|Allow: DELETE|");
    row("GET /r/1", "405 Method Not Allowed|Allow: PATCH|");
    row("POST /declined", "404 Not Found|");
    row("POST /none", "404 Not Found|");
    row("OPTIONS *", "404 Not Found|");
    row("GET /h:443", "404 Not Found|");
}

void TestMockApplication::aPathOfOtherMethodsIsAnswered405WithAllow()
{
    QFETCH(QByteArray, request);
    QFETCH(QByteArray, answer);
    MockRoute declining = route("POST", "/declined");
    MockResponse response = *declining.responses[0];
    response.weight = 0;
    declining.responses = {response};
    declining.responseMode = MockRoute::ResponseMode::Random;
    publish({route("GET", "/a"), route("PUT", "/a"), route("DELETE", "/b"),
             regexRoute("PATCH", "/r/.*"), declining, route("GET", "/declined"),
             route("CONNECT", "/*")});
    const std::string text =
        m_server->exchange(request.toStdString() + " HTTP/1.1\r\nHost: h\r\n\r\n");
    const QByteArray head = QByteArray::fromStdString(text).replace("\r\n", "|");
    QVERIFY2(head.startsWith("HTTP/1.1 " + answer), head.constData());
}

void TestMockApplication::connectNeedsARouteOfItsOwn()
{
    const std::string request = "CONNECT h:443 HTTP/1.1\r\nHost: h\r\n\r\n";
    const std::string next = "GET /h:443 HTTP/1.1\r\nHost: h\r\n\r\n";
    publish(route("ANY", "/*"));
    const std::string refused = m_server->exchange(request + next);
    QVERIFY(refused.starts_with("HTTP/1.1 501 Not Implemented\r\n"));
    QVERIFY(refused.find("Connection: close\r\n") != std::string::npos);
    QVERIFY(refused.find("HTTP/1.1", 1) == std::string::npos);
    publish({route("ANY", "/*"), route("CONNECT", "/h:443", "{{path}}")});
    QCOMPARE(m_server->exchange(request + next),
             std::string("HTTP/1.1 200 OK\r\nContent-Type: text/plain; charset=utf-8\r\n"
                         "Connection: close\r\n\r\n"));
    MockRoute denied = route("CONNECT", "/:target");
    denied.responses = {templateResponse("r", "no {{params.target}}")};
    MockResponse response = *denied.responses[0];
    response.status = 403;
    denied.responses = {response};
    publish(denied);
    QCOMPARE(m_server->exchange(request + next),
             std::string("HTTP/1.1 403 Forbidden\r\nContent-Type: text/plain; charset=utf-8\r\n"
                         "Content-Length: 8\r\nConnection: close\r\n\r\nno h:443"));
}

void TestMockApplication::anEditIsWhatTheNextRequestGets()
{
    publish(route("GET", "/a", "old"));
    RawClient client = m_server->connect();
    client.send("GET /a HTTP/1.1\r\nHost: h\r\n\r\n");
    QVERIFY(client.readResponse().ends_with("old"));
    publish(route("GET", "/a", "new"));
    client.send("GET /a HTTP/1.1\r\nHost: h\r\n\r\n");
    QVERIFY(client.readResponse().ends_with("new"));
}

void TestMockApplication::aRequestEndsOnTheTableItBeganWith()
{
    publish(route("POST", "/a", "old"));
    RawClient client = m_server->connect();
    client.send("POST /a HTTP/1.1\r\nHost: h\r\nContent-Length: 2\r\n\r\nx");
    QVERIFY(runUntil([] { return MockHandler::alive() == 1; }));
    publish(route("POST", "/a", "new"));
    publish(route("POST", "/a", "newer"));
    QCOMPARE(m_application->liveTables(), std::size_t(2));
    client.send("y");
    QVERIFY(client.readResponse().ends_with("old"));
    QVERIFY(runUntil([this] { return m_application->liveTables() == 1; }));
    client.send("POST /a HTTP/1.1\r\nHost: h\r\nContent-Length: 0\r\n\r\n");
    QVERIFY(client.readResponse().ends_with("newer"));
}

void TestMockApplication::anInvalidEditKeepsTheLastValidAnswer()
{
    MockRoute made = route("GET", "/a", "valid");
    publish(made);
    made.responses = {templateResponse("r", "{{#if}}")};
    publish(made);
    QCOMPARE(m_live->problems().size(), std::size_t(1));
    QCOMPARE(bodyOf(get("/a")), std::string("valid"));
}

void TestMockApplication::aResponseWithAFaultIsAnswered500WithTheReason_data()
{
    QTest::addColumn<QByteArray>("reason");
    QTest::newRow("body") << QByteArray(
        "the body, line 2, column 4: \"if\" takes 1 argument, not 0");
    QTest::newRow("header template") << QByteArray("X: line 1, column 4: ");
    QTest::newRow("header value") << QByteArray(
        "the value of X holds a line break or another control character");
    QTest::newRow("reason phrase") << QByteArray("The reason phrase holds a control character.");
}
void TestMockApplication::aResponseWithAFaultIsAnswered500WithTheReason()
{
    QFETCH(QByteArray, reason);
    const QByteArray tag = QTest::currentDataTag();
    MockResponse response = templateResponse("r", tag == "body" ? "a\n{{#if}}" : "fine");
    if (tag == "header template")
        response.headers.push_back({"X", "{{#if}}", {}});
    else if (tag == "header value")
        response.headers.push_back({"X", "a\nb", {}});
    else if (tag == "reason phrase")
        response.reason = "a\nb";
    MockRoute made = route("GET", "/a/:id");
    made.responses = {response};
    publish({made, route("GET", "/a/*", "next")});
    const std::string answer = get("/a/1");
    QVERIFY(answer.starts_with("HTTP/1.1 500 Internal Server Error\r\n"));
    const std::string told = m_observer.exchanges[0].trace.errorReason;
    QVERIFY2(told.starts_with(reason.toStdString()), told.c_str());
    const char *end = told.ends_with('.') ? "\n" : ".\n";
    QCOMPARE(bodyOf(answer), "Mynah cannot give this answer: " + told + end);
    QCOMPARE(m_live->ids().id(m_observer.exchanges[0].trace.route), made.id);

    made.responses = {templateResponse("r", "mended")};
    publish(made);
    QCOMPARE(bodyOf(get("/a/1")), std::string("mended"));
}

void TestMockApplication::answersPipelinedRequestsInOrder()
{
    MockRoute slow = route("GET", "/slow", "slow");
    MockResponse response = *slow.responses[0];
    response.delay.fixed = 20ms;
    slow.responses = {response};
    writeFile("f.txt", "file");
    publish({slow, route("GET", "/fast", "fast"), fileRoute("f.txt")});
    RawClient client = m_server->connect();
    for (const char *path : {"/slow", "/fast", "/f", "/none", "/fast"})
        client.send("GET " + std::string(path) + " HTTP/1.1\r\nHost: h\r\n\r\n");
    QVERIFY(client.readResponse().ends_with("\r\n\r\nslow"));
    QVERIFY(client.readResponse().ends_with("\r\n\r\nfast"));
    QVERIFY(client.readResponse().ends_with("\r\n\r\nfile"));
    QVERIFY(client.readResponse().starts_with("HTTP/1.1 404 "));
    QVERIFY(client.readResponse().ends_with("\r\n\r\nfast"));
}

void TestMockApplication::tellsTheTraceWhatMatched()
{
    publish({route("GET", "/a"), route("GET", "/b")});
    get("/b");
    get("/c");
    QCOMPARE(m_observer.exchanges.size(), std::size_t(2));
    const ExchangeTrace &hit = m_observer.exchanges[0].trace;
    QCOMPARE(m_live->ids().id(hit.route), std::string("GET /b"));
    QCOMPARE(m_live->ids().id(hit.response), std::string("GET /b#"));
    QVERIFY(hit.matched >= hit.headersComplete && hit.matched <= hit.responseEnd);
    QCOMPARE(m_observer.exchanges[1].trace.route, ExchangeTrace::NoRoute);
}

void TestMockApplication::routingStepsDoNotGrowWithTheRoutes()
{
    const auto stepsWith = [this](int count) {
        std::vector<RouteNode> nodes;
        for (int i = 0; i < count; ++i)
            nodes.emplace_back(route("GET", "/api/item" + std::to_string(i) + "/:id"));
        publish(std::move(nodes));
        const auto before = m_application->matchSteps();
        get("/api/item7/x");
        return m_application->matchSteps() - before;
    };
    const auto few = stepsWith(10);
    const auto many = stepsWith(2'000);
    QVERIFY2(few > 0 && many <= few + 12, qPrintable(QString::number(many)));
}

} // namespace mynah::test

QTEST_GUILESS_MAIN(mynah::test::TestMockApplication)
#include "tst_mockapplication.moc"
