// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/domain/workspacefile.h"
#include "tests/server/api/liveservers.h"
#include "tests/support/responsetext.h"
#include "tests/support/uitestcase.h"
#include "ui/samples.h"

#include <QTest>

#include <map>
#include <set>

using namespace Qt::StringLiterals;

namespace mynah::test {

namespace {

struct Ask
{
    // "POST /books", then lines of the head.
    std::string head;
    std::string body;
    // Of what answers; empty: no route does.
    std::string response;
    // Somewhere in the head or the body of it.
    std::vector<std::string> contains;
};

const std::string Json = "\r\nContent-Type: application/json";
const std::string Token = "\r\nAuthorization: Bearer demo";

// What the notes of the routes say: of every sample that has more than one way to be asked.
const std::map<QString, std::vector<Ask>> &asks()
{
    static const std::map<QString, std::vector<Ask>> all{
        {u"hello.mynah"_s,
         {{"GET /hello", {}, "greeting-anyone", {"Hello! I am Mynah."}},
          {"GET /hello?name=Ada", {}, "greeting-name", {"Hello, Ada!"}}}},
        {u"rest-api.mynah"_s,
         {{"GET /health", {}, "health-up", {}},
          {"GET /users", {}, "users-list-401", {"WWW-Authenticate"}},
          {"GET /users" + Token, {}, "users-list-all", {}},
          {"GET /users?q=x" + Token, {}, "users-list-none", {}},
          {"POST /users" + Json, "{}", "users-create-422", {}},
          {"POST /users" + Json, R"({"name": "Ada"})", "users-create-201", {"Ada"}},
          {"GET /users/7", {}, "users-read-200", {}},
          {"GET /users/100", {}, "users-read-404", {}},
          {"DELETE /users/7", {}, "users-delete-204", {}},
          {"DELETE /users/100", {}, "users-delete-404", {}},
          {"GET /users/7/orders", {}, "orders-of-user-200", {}},
          {"GET /orders/5", {}, "orders-read-pending", {}},
          {"GET /orders/5", {}, "orders-read-paid", {}},
          {"GET /orders/5", {}, "orders-read-shipped", {}},
          {"POST /orders" + Json, "{}", "orders-create-401", {}},
          {"POST /orders" + Json + Token, "{}", "orders-create-201", {}},
          {"POST /orders" + Json + Token + "\r\nX-Fail: 1", "{}", "orders-create-500", {}},
          {"POST /orders" + Json + Token,
           R"({"items": [{"sku": "broken"}]})",
           "orders-create-500",
           {"The warehouse does not answer."}},
          {"GET /files/a/b", {}, "files-any-403", {}},
          {"GET /elsewhere", {}, "fallback-404", {"/elsewhere"}}}},
        {u"bookshop.mynah"_s,
         {{"GET /books", {}, "books-list-all", {"Moby-Dick", "Walden"}},
          {"GET /books?genre=poetry", {}, "books-list-poetry", {"Leaves of Grass"}},
          {"GET /books?page=2", {}, "books-list-page", {"\"page\": 2"}},
          {"POST /books" + Json, R"({"title": "Emma"})", "books-create-401", {"WWW-Authenticate"}},
          {"POST /books" + Json + Token, "{}", "books-create-422", {}},
          {"POST /books" + Json + Token,
           R"({"title": "Moby-Dick"})",
           "books-create-409",
           {"Moby-Dick"}},
          {"POST /books" + Json + Token,
           R"({"title": "Emma"})",
           "books-create-201",
           {"Location: /books/4", "Emma"}},
          {"GET /books/2", {}, "books-read-200", {"\"id\": 2"}},
          {"GET /books/9", {}, "books-read-404", {"There is no book 9."}},
          {"PUT /books/2" + Json, R"({"title": "Emma"})", "books-update-200", {"Emma"}},
          {"PUT /books/9" + Json, "{}", "books-update-404", {}},
          {"DELETE /books/2", {}, "books-delete-204", {}},
          {"DELETE /books/9", {}, "books-delete-404", {}},
          {"GET /cart", {}, "cart-read-401", {}},
          {"GET /cart\r\nCookie: session=x7", {}, "cart-read-200", {"x7"}},
          {"POST /cart/items" + Json, R"({"book": 1})", "cart-add-201", {"\"quantity\": 1"}},
          {"GET /orders/5", {}, "order-received", {"received"}},
          {"GET /orders/5", {}, "order-packed", {"packed"}},
          {"GET /orders/5", {}, "order-shipped", {"shipped"}},
          {"GET /orders/5", {}, "order-received", {}}}},
        {u"errors.mynah"_s,
         {{"GET /status/400", {}, "status-400", {}},
          {"GET /status/401", {}, "status-401", {"WWW-Authenticate"}},
          {"GET /status/403", {}, "status-403", {}},
          {"GET /status/404", {}, "status-404", {}},
          {"GET /status/429", {}, "status-429", {"Retry-After: 2"}},
          {"GET /status/500", {}, "status-500", {}},
          {"POST /status/503", {}, "status-503", {"Retry-After: 30"}},
          {"GET /status/200", {}, "status-200", {}},
          {"GET /slow", {}, "slow-700ms", {}},
          {"GET /slow?ms=200", {}, "slow-200ms", {}},
          {"GET /retry", {}, "retry-first", {}},
          {"GET /retry", {}, "retry-second", {}},
          {"GET /retry", {}, "retry-third", {}},
          {"GET /service", {}, "service-down", {"Closed for repairs."}},
          {"GET /broken", {}, "broken-json", {"{\"items\": [1, 2,"}},
          {"GET /moved", {}, "moved-302", {"Location: /status/200"}}}},
        {u"templates.mynah"_s,
         {{"GET /where/kitchen?look=left",
           {},
           "where-200",
           {"GET /where/kitchen", "room    kitchen", "look    left", "host    h"}},
          {"GET /if", {}, "if-200", {"Hello, whoever you are!", "Add ?name=Ada"}},
          {"GET /if?name=Ada", {}, "if-200", {"Hello, Ada!"}},
          {"POST /each" + Json,
           R"({"items": [{"sku": "a", "price": 3}, {"sku": "b", "price": 5}]})",
           "each-200",
           {"{\"row\": 0, \"sku\": \"a\", \"price\": 3},",
            "{\"row\": 1, \"sku\": \"b\", \"price\": 5}\n"}},
          {"POST /with" + Json,
           R"({"customer": {"name": "Ada", "city": "London"}})",
           "with-200",
           {"Ada of London"}},
          {"POST /lookup/blue" + Json,
           R"({"red": "#f00", "blue": "#00f"})",
           "lookup-200",
           {"blue is #00f"}},
          {"GET /raw", {}, "raw-200", {"Hello, {{name}}!"}},
          {"GET /html?name=<b>Ada</b>",
           {},
           "html-200",
           {"Safe: &lt;b&gt;Ada&lt;/b&gt;", "As it is: <b>Ada</b>"}},
          {"POST /orders\r\nUser-Agent: curl/8" + Json,
           R"({"id": 7})",
           "in-headers-201",
           {"Location: /orders/7", "X-Agent: curl/8"}},
          {"POST /form\r\nCookie: theme=dark\r\nContent-Type: application/x-www-form-urlencoded",
           "name=Ada&colour=blue",
           "form-200",
           {"name   Ada", "colour blue", "theme  dark"}}}},
        {u"https-cors.mynah"_s,
         {{"GET /hello", {}, "secure-hello-200", {"\"host\": \"h\""}},
          {"GET /data\r\nOrigin: https://example.org",
           {},
           "cors-data-200",
           {"Access-Control-Allow-Origin: https://example.org", "Access-Control-Expose-Headers: "}},
          {"OPTIONS /data/1\r\nOrigin: https://example.org\r\nAccess-Control-Request-Method: PUT",
           {},
           "",
           {"204", "Access-Control-Allow-Methods: PUT"}},
          {"PUT /data/1\r\nOrigin: https://example.org", "changed", "cors-change-200", {"changed"}},
          {"GET /private\r\nOrigin: https://example.org",
           {},
           "cors-own-200",
           {"Access-Control-Allow-Origin: https://app.example"}}}},
    };
    return all;
}

// The choice of them is by chance, so they are asked for until both have come.
const std::map<QString, std::map<std::string, std::set<std::string>>> &byChance()
{
    static const std::map<QString, std::map<std::string, std::set<std::string>>> all{
        {u"bookshop.mynah"_s, {{"/recommendations", {"recommend-best", "recommend-surprise"}}}},
        {u"errors.mynah"_s, {{"/flaky", {"flaky-fine", "flaky-503"}}}},
    };
    return all;
}

// Responses that only a change of the workspace brings.
const std::set<std::string> Waiting{"service-up", "health-down"};

std::string request(const Ask &ask)
{
    const std::size_t end = std::min(ask.head.find("\r\n"), ask.head.size());
    return ask.head.substr(0, end) + " HTTP/1.1\r\nHost: h" + ask.head.substr(end)
        + "\r\nContent-Length: " + std::to_string(ask.body.size()) + "\r\n\r\n" + ask.body;
}

template <typename Visit>
void forEachRoute(const std::vector<RouteNode> &nodes, const Visit &visit)
{
    for (const RouteNode &node : nodes)
        node.route() ? visit(*node.route()) : forEachRoute(node.folder()->children, visit);
}

// On any port and without TLS, of which other tests tell.
Workspace served(const QString &file)
{
    Workspace workspace = loadSample(file).value();
    MockServer server = *workspace.servers.front();
    server.listeners = {listenerAt()};
    workspace.servers.front() = server;
    return workspace;
}

// A sample at work.
struct Desk
{
    LiveServers live;
    std::uint64_t asked = 0;

    explicit Desk(const QString &file) { QVERIFY(live.run(served(file))); }

    // Of the response; the whole answer is put there.
    std::string ask(const std::string &bytes, std::string &answer)
    {
        RawClient client = live.connect();
        client.send(bytes);
        answer = client.readResponse();
        if (!live.waitForExchanges(++asked))
            return "(none)";
        const auto exchange = live.controller.store().exchange(asked);
        return exchange ? exchange->responseId : "(none)";
    }
};

} // namespace

class TestSamples final : public UiTestCase
{
    Q_OBJECT

private slots:
    void eachIsThereWithATitleAndWhatItShows();
    void filesArePartOfThem();
    void everyResponseAnswersAsTheNotesSay_data();
    void everyResponseAnswersAsTheNotesSay();
    void everyRouteOfTheNewOnesSaysWhatToTry();
};

void TestSamples::eachIsThereWithATitleAndWhatItShows()
{
    QCOMPARE(samples().front().file, u"hello.mynah"_s);
    for (const Sample &sample : samples()) {
        QVERIFY2(loadSample(sample.file), qPrintable(sample.file));
        QVERIFY(!sample.title().isEmpty());
        QVERIFY(!sample.description().isEmpty());
    }
    QVERIFY(!loadSample(u"nothing.mynah"_s));
}

void TestSamples::filesArePartOfThem()
{
    bool hasUsers = false;
    for (const Sample &sample : samples()) {
        const auto workspace = loadSample(sample.file);
        forEachRoute(workspace->servers.front()->routes, [&](const MockRoute &route) {
            for (const auto &response : route.responses) {
                QVERIFY(response->body.kind != ResponseBody::Kind::File);
                hasUsers =
                    hasUsers || response->body.text.find("Ada Lovelace") != std::string::npos;
            }
        });
    }
    QVERIFY(hasUsers);
}

void TestSamples::everyResponseAnswersAsTheNotesSay_data()
{
    QTest::addColumn<QString>("file");
    for (const auto &[file, list] : asks())
        QTest::addRow("%s", qPrintable(file)) << file;
}

void TestSamples::everyResponseAnswersAsTheNotesSay()
{
    QFETCH(QString, file);
    Desk desk(file);
    std::map<std::string, int> statuses;
    forEachRoute(served(file).servers.front()->routes, [&](const MockRoute &route) {
        for (const auto &response : route.responses)
            statuses[response->id] = response->status;
    });
    std::set<std::string> answered = Waiting;
    std::string answer;
    for (const Ask &ask : asks().at(file)) {
        const std::string response = desk.ask(request(ask), answer);
        QVERIFY2(response == ask.response, (ask.head + " -> " + response).c_str());
        if (!response.empty())
            QVERIFY2(answer.starts_with("HTTP/1.1 " + std::to_string(statuses[response])),
                     answer.c_str());
        for (const std::string &part : ask.contains)
            QVERIFY2(answer.find(part) != std::string::npos, (part + " in " + answer).c_str());
        answered.insert(response);
    }
    if (byChance().contains(file)) {
        for (const auto &[path, wanted] : byChance().at(file)) {
            std::set<std::string> came;
            for (int i = 0; i < 400 && came != wanted; ++i)
                came.insert(desk.ask(request({"GET " + path, {}, {}, {}}), answer));
            QCOMPARE(came, wanted);
            answered.insert(came.begin(), came.end());
        }
    }
    if (file == u"hello.mynah"_s)
        return;
    for (const auto &[id, status] : statuses)
        QVERIFY2(answered.contains(id), id.c_str());
}

void TestSamples::everyRouteOfTheNewOnesSaysWhatToTry()
{
    for (const auto &[file, list] : asks()) {
        forEachRoute(loadSample(file)->servers.front()->routes, [](const MockRoute &route) {
            QVERIFY2(!route.notes.empty() && !route.name.empty(), route.path.c_str());
        });
    }
}

} // namespace mynah::test

QTEST_MAIN(mynah::test::TestSamples)
#include "tst_samples.moc"
