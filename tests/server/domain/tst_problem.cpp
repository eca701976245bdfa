// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/domain/placepointers.h"
#include "server/domain/problem.h"
#include "server/domain/workspaceedit.h"
#include "server/domain/workspacefile.h"
#include "tests/server/domain/domainsamples.h"
#include "tests/support/saidinpatterns.h"
#include "tests/support/testcase.h"

#include <QTest>

#include <nlohmann/json.hpp>

#include <functional>

using namespace mynah;
using Severity = Problem::Severity;

namespace {

// A small workspace after a change of its server, first route or that route's response.
Workspace changedServer(const std::function<void(MockServer &)> &change)
{
    const Workspace workspace = test::smallWorkspace();
    MockServer server = *workspace.servers[0];
    change(server);
    return applyEdit(workspace, ReplaceServer{server})->workspace;
}

Workspace changedRoute(const std::function<void(MockRoute &)> &change)
{
    const Workspace workspace = test::smallWorkspace();
    MockRoute route = *workspace.findNode("r1")->route();
    change(route);
    return applyEdit(workspace, ReplaceNode{route})->workspace;
}

Workspace changedResponse(const std::function<void(MockResponse &)> &change)
{
    return changedRoute([&](MockRoute &route) {
        MockResponse response = *route.responses.at(0);
        change(response);
        route = withResponse(route, response);
    });
}

using RouteChange = std::function<void(MockRoute &)>;
using ResponseChange = std::function<void(MockResponse &)>;
using ServerChange = std::function<void(MockServer &)>;

} // namespace

Q_DECLARE_METATYPE(mynah::Workspace)

class TestProblem : public test::TestCase
{
    Q_OBJECT

private slots:
    void aSoundWorkspaceHasNone()
    {
        QVERIFY(validate(test::smallWorkspace()).empty());
        QVERIFY(validate(parseWorkspace(test::richWorkspaceText())->workspace).empty());
        QVERIFY(validate(Workspace()).empty());
    }

    void anAddressThatEndsInANumberIsAnIpv4Address_data()
    {
        QTest::addColumn<bool>("isOne");
        for (const char *address : {"127.0.0.1", "127.1", "0", "::1", "fe80::1%1", "::ffff:1.2.3.4",
                                    "host-1", "1.example", "10.1.2.3.nip.io", "unix:/run/1.2"})
            QTest::newRow(address) << true;
        for (const char *address : {"300.1.2.3", "1.2.3.4.5", "host.1", "127.0.0.256"})
            QTest::newRow(address) << false;
    }
    void anAddressThatEndsInANumberIsAnIpv4Address()
    {
        QFETCH(bool, isOne);
        const std::string problem = addressProblem(QTest::currentDataTag()).text();
        QVERIFY2(problem.empty() == isOne, problem.c_str());
        QCOMPARE(problem.find("is no IPv4 address") != std::string::npos, !isOne);
    }

    void bracketsOfAnAddressAreToGo()
    {
        QCOMPARE(addressProblem("[::1]"),
                 std::string("an address stands without brackets here: write ::1, not [::1]"));
    }

    void namesWhatIsWrong_data()
    {
        QTest::addColumn<Workspace>("workspace");
        QTest::addColumn<QByteArray>("pointer");
        QTest::addColumn<bool>("isError");
        addServerRows();
        addRouteRows();
        addResponseRows();
    }
    void namesWhatIsWrong()
    {
        QFETCH(Workspace, workspace);
        QFETCH(QByteArray, pointer);
        QFETCH(bool, isError);
        const auto problems = validate(workspace);
        QCOMPARE(problems.size(), std::size_t(1));
        QCOMPARE(problems[0].pointer, pointer.toStdString());
        QCOMPARE(problems[0].severity == Severity::Error, isError);
        QCOMPARE(problems[0].place.serverId, std::string("s1"));
        QVERIFY(test::isSaidInPatterns(problems[0].message));
        QVERIFY(!problems[0].message.text().ends_with('.'));
        const std::string place = PlacePointers(workspace).of(problems[0].place);
        QVERIFY2(problems[0].pointer.starts_with(place), place.c_str());
    }

    void findsMembersThatDoNothing()
    {
        const auto loaded = parseWorkspace(R"({"formatVersion": 1, "servers": [{"id": "s1",
            "limit": {}, "x-note": 1, "$comment": "",
            "listeners": [{"TLS": {}, "tls": {"clientCertificates": "required", "~a/b": 1}}],
            "limits": {"maxBodyByte": 1, "maxBodyBytes": 1}, "leniencies": {"bareLF": true}}]})");
        QByteArrayList lines;
        for (const Problem &problem : validate(loaded->workspace)) {
            QCOMPARE(problem.severity, Severity::Warning);
            QCOMPARE(problem.place.serverId, std::string("s1"));
            QVERIFY(test::isSaidInPatterns(problem.message));
            lines << QByteArray::fromStdString(problem.pointer + ": " + problem.message.text());
        }
        const auto unknown = [](QByteArray pointer, QByteArray name, QByteArray wayOut) {
            return "/servers/0" + pointer + ": \"" + name + "\" is unknown and does nothing; "
                + wayOut;
        };
        QCOMPARE(
            lines,
            (QByteArrayList{
                unknown("/listeners/0/TLS", "TLS", "did you mean \"tls\"?"),
                unknown("/listeners/0/tls/clientCertificates", "clientCertificates",
                        "did you mean \"clientCertificate\"?"),
                unknown("/listeners/0/tls/~0a~1b", "~a/b",
                        "take it out, or begin its name with \"x-\" if it is a note"),
                unknown("/limit", "limit", "did you mean \"limits\"?"),
                unknown("/limits/maxBodyByte", "maxBodyByte", "did you mean \"maxBodyBytes\"?"),
                unknown("/leniencies/bareLF", "bareLF", "did you mean \"bareLf\"?")}));
    }

    void findsListenersThatCollide()
    {
        Workspace workspace = test::smallWorkspace();
        MockServer second;
        second.id = "s2";
        second.listeners.emplace_back();
        workspace = applyEdit(workspace, InsertServer{1, second})->workspace;
        const auto problems = validate(workspace);
        QCOMPARE(problems.size(), std::size_t(1));
        QCOMPARE(problems[0].pointer, std::string("/servers/1/listeners/0/port"));
        QVERIFY(problems[0].message.text().find("/servers/0/listeners/0") != std::string::npos);

        second.enabled = false;
        QVERIFY(validate(applyEdit(workspace, ReplaceServer{second})->workspace).empty());
        second.enabled = true;
        second.listeners[0].port = 0;
        second.listeners.push_back(second.listeners[0]);
        QVERIFY(validate(applyEdit(workspace, ReplaceServer{second})->workspace).empty());
    }

    void findsTwinIds()
    {
        const Workspace workspace = changedServer(
            [](MockServer &server) { server.routes.push_back(server.routes.back()); });
        const auto problems = validate(workspace);
        QCOMPARE(problems.size(), std::size_t(2));
        QCOMPARE(problems[0].pointer, std::string("/servers/0/routes/2/id"));
        QCOMPARE(problems[1].pointer, std::string("/servers/0/routes/2/responses/0/id"));
    }

    void pointersLeadIntoTheSavedFile_data()
    {
        QTest::addColumn<QByteArray>("nodeId");
        QTest::addColumn<QByteArray>("responseId");
        QTest::addColumn<int>("field");
        QTest::addColumn<int>("row");
        QTest::addColumn<QByteArray>("value");
        const auto add = [](const char *node, const char *response, Field field, int row,
                            const char *value) {
            QTest::addRow("%s%s %d", node, response, int(field))
                << QByteArray(node) << QByteArray(response) << int(field) << row
                << QByteArray(value);
        };
        add("", "", Field::Name, -1, "\"\"");
        add("", "", Field::Enabled, -1, "true");
        add("", "", Field::Address, 1, "\"::1\"");
        add("", "", Field::Port, 1, "8443");
        add("", "", Field::Certificate, 1, "\"tls/cert.pem\"");
        add("", "", Field::Key, 1, "\"tls/key.pem\"");
        add("", "", Field::Pkcs12, 2, "\"tls/both.p12\"");
        add("", "", Field::ClientAuthorities, 2, "\"tls/ca.pem\"");
        add("fld", "", Field::Name, -1, "\"users\"");
        add("usr", "", Field::Method, -1, "\"GET\"");
        add("usr", "", Field::Path, -1, "\"/users/:id\"");
        add("usr", "", Field::ResponseMode, -1, "\"sequence\"");
        add("usr", "", Field::DefaultResponse, -1, "\"ok\"");
        add("usr", "bin", Field::Status, -1, "404");
        add("usr", "ok", Field::Reason, -1, "\"Fine\"");
        add("usr", "ok", Field::Weight, -1, "3");
        add("usr", "file", Field::BodyFile, -1, "\"bodies/500.html\"");
    }
    void pointersLeadIntoTheSavedFile()
    {
        QFETCH(QByteArray, nodeId);
        QFETCH(QByteArray, responseId);
        QFETCH(int, field);
        QFETCH(int, row);
        QFETCH(QByteArray, value);
        const auto loaded = parseWorkspace(test::richWorkspaceText());
        const Place place{"srv", nodeId.toStdString(), responseId.toStdString(),
                          static_cast<Field>(field), row};
        const auto json = nlohmann::json::parse(test::richWorkspaceText());
        const nlohmann::json::json_pointer pointer(PlacePointers(loaded->workspace).of(place));
        QCOMPARE(json.at(pointer).dump(), value.toStdString());
    }

    void pointersNameRowsAndWholes()
    {
        const Workspace workspace = parseWorkspace(test::richWorkspaceText())->workspace;
        const auto at = [&](const char *node, const char *response, Field field, int row) {
            return PlacePointers(workspace).of({"srv", node, response, field, row});
        };
        const std::string response = "/servers/0/routes/0/children/0/responses/0";
        QCOMPARE(at("usr", "ok", Field::Headers, 1), response + "/headers/1");
        QCOMPARE(at("usr", "ok", Field::Rules, 1), response + "/rules/items/1");
        QCOMPARE(at("usr", "ok", Field::Rules, -1), response + "/rules");
        QCOMPARE(at("usr", "ok", Field::None, -1), response);
        QCOMPARE(at("usr", "gone", Field::Status, -1),
                 std::string("/servers/0/routes/0/children/0"));
        QCOMPARE(at("gone", "", Field::Path, -1), std::string("/servers/0"));
        QCOMPARE(at("", "", Field::Limits, -1), std::string("/servers/0/limits"));
        QCOMPARE(PlacePointers(workspace).of({}), std::string());
        QCOMPARE(PlacePointers(workspace).of({"gone", "", "", Field::Name, -1}), std::string());
        Place name;
        name.field = Field::Name;
        QCOMPARE(PlacePointers(workspace).of(name), std::string("/name"));
    }

    void pointersLeadIntoTheFolderItselfAndNotItsNamesake()
    {
        Folder first;
        first.id = "twice";
        Folder second = first;
        MockRoute route;
        route.id = "inside";
        second.children = {route};
        MockServer server;
        server.id = "s1";
        server.routes = {first, second};
        Workspace workspace;
        workspace.servers.emplace_back(server);
        QCOMPARE(PlacePointers(workspace).of({"s1", "inside", "", Field::Path, -1}),
                 std::string("/servers/0/routes/1/children/0/path"));
    }

private:
    static void addRow(const char *name, const Workspace &workspace, const std::string &pointer,
                       bool isError = true)
    {
        QTest::newRow(name) << workspace << QByteArray::fromStdString(pointer) << isError;
    }

    static void addServerRows()
    {
        const auto row = [](const char *name, const char *pointer, const ServerChange &change,
                            bool isError = true) {
            addRow(name, changedServer(change), std::string("/servers/0") + pointer, isError);
        };
        row(
            "no listener", "/listeners", [](auto &s) { s.listeners.clear(); }, false);
        row("no address", "/listeners/0/address", [](auto &s) { s.listeners[0].address = ""; });
        row("bad address", "/listeners/0/address", [](auto &s) { s.listeners[0].address = "a b"; });
        row("address with port", "/listeners/0/address",
            [](auto &s) { s.listeners[0].address = "127.0.0.1:80"; });
        row("address in brackets", "/listeners/0/address",
            [](auto &s) { s.listeners[0].address = "[::1]"; });
        row("address that is too high", "/listeners/0/address",
            [](auto &s) { s.listeners[0].address = "300.1.2.3"; });
        row("no socket path", "/listeners/0/address",
            [](auto &s) { s.listeners[0].address = "unix:"; });
        row("long socket path", "/listeners/0/address",
            [](auto &s) { s.listeners[0].address = "unix:" + std::string(108, 'x'); });
        row("low port", "/listeners/0/port", [](auto &s) { s.listeners[0].port = -1; });
        row("high port", "/listeners/0/port", [](auto &s) { s.listeners[0].port = 65536; });
        row("no key", "/listeners/0/tls/key",
            [](auto &s) { s.listeners[0].tls.emplace().certificate = "c.pem"; });
        row("no certificate", "/listeners/0/tls/certificate",
            [](auto &s) { s.listeners[0].tls.emplace().key = "k.pem"; });
        row("both kinds of files", "/listeners/0/tls/pkcs12", [](auto &s) {
            ListenerTls &tls = s.listeners[0].tls.emplace();
            tls.certificate = "c.pem";
            tls.key = "k.pem";
            tls.pkcs12 = "b.p12";
        });
        row("no authorities", "/listeners/0/tls/clientAuthorities", [](auto &s) {
            s.listeners[0].tls.emplace().clientCertificate =
                ListenerTls::ClientCertificate::Required;
        });
        row("header", "/headers/0/name", [](auto &s) { s.headers = {{"a b", "", {}}}; });
        row("limit", "/limits/maxBodyBytes", [](auto &s) { s.limits.maxBodyBytes = -1; });
        row("time", "/limits/lingerTimeoutMs",
            [](auto &s) { s.limits.lingerTimeout = std::chrono::hours(25); });
        row("count", "/limits/maxHeaderCount", [](auto &s) { s.limits.maxHeaderCount = 100'001; });
        row(
            "line beyond its head", "/limits/maxRequestLineBytes",
            [](auto &s) { s.limits.maxRequestLineBytes = 64 * 1024 + 1; }, false);
        row(
            "chunk beyond its body", "/limits/maxChunkBytes",
            [](auto &s) {
                s.limits.maxBodyBytes = 10;
                s.limits.maxChunkBytes = 11;
            },
            false);
        row("name", "/name", [](auto &s) { s.name = "\xff"; });
        row("id", "/routes/1/id", [](auto &s) {
            MockRoute route = *s.routes[1].route();
            route.id.clear();
            s.routes[1] = route;
        });
    }

    static void addRouteRows()
    {
        const auto row = [](const char *name, const char *pointer, const RouteChange &change,
                            bool isError = true) {
            addRow(name, changedRoute(change),
                   std::string("/servers/0/routes/0/children/0") + pointer, isError);
        };
        row("method", "/method", [](auto &r) { r.method = "GE T"; });
        row("no method", "/method", [](auto &r) { r.method = ""; });
        row("path", "/path", [](auto &r) { r.path = "users"; });
        row("query", "/path", [](auto &r) { r.path = "/users?x=1"; });
        row("star", "/path", [](auto &r) { r.path = "*"; });
        row("empty regex", "/path", [](auto &r) {
            r.path = "";
            r.pathKind = MockRoute::PathKind::Regex;
        });
        row("no response", "/responses", [](auto &r) { r.responses.clear(); });
        row(
            "unknown default", "/defaultResponse", [](auto &r) { r.defaultResponse = "x"; }, false);
        row(
            "all disabled", "/responses",
            [](auto &r) {
                MockResponse response = *r.responses[0];
                response.enabled = false;
                r = withResponse(r, response);
            },
            false);
        row(
            "tunnel with a body", "/responses/0/body",
            [](auto &r) {
                MockResponse response = *r.responses[0];
                response.body.text = "hello";
                r = withResponse(r, response);
                r.method = "CONNECT";
            },
            false);
        row(
            "weightless", "/responseMode",
            [](auto &r) {
                MockResponse response = *r.responses[0];
                response.weight = 0;
                r = withResponse(r, response);
                r.responseMode = MockRoute::ResponseMode::Random;
            },
            false);
    }

    static void addResponseRows()
    {
        const auto row = [](const char *name, const char *pointer, const ResponseChange &change,
                            bool isError = true) {
            addRow(name, changedResponse(change),
                   std::string("/servers/0/routes/0/children/0/responses/0") + pointer, isError);
        };
        using Target = MatchRule::Target;
        const auto ruled = [](Target target, const std::string &ruleName) {
            return [=](MockResponse &r) {
                MatchRule rule;
                rule.target = target;
                rule.name = ruleName;
                r.rules.rules = {rule};
            };
        };
        const auto file = [](const std::string &path) {
            return [=](MockResponse &r) {
                r.body.kind = ResponseBody::Kind::File;
                r.body.file = path;
            };
        };
        row("low status", "/status", [](auto &r) { r.status = 99; });
        row("high status", "/status", [](auto &r) { r.status = 1000; });
        row(
            "interim", "/status", [](auto &r) { r.status = 103; }, false);
        row(
            "101 to nothing", "/headers", [](auto &r) { r.status = 101; }, false);
        row("reason", "/reason", [](auto &r) { r.reason = "a\r\nb"; });
        row("header name", "/headers/1/name", [](auto &r) {
            r.headers = {{"A", "", {}}, {"", "", {}}};
        });
        row("header value", "/headers/0/value", [](auto &r) { r.headers = {{"A", "\r\n", {}}}; });
        row("header bytes", "/headers/0/value", [](auto &r) { r.headers = {{"A", "\xff", {}}}; });
        row("no file", "/body/file", file(""));
        row("absolute file", "/body/file", file("/etc/passwd"));
        row("file above", "/body/file", file("a/../../b"));
        row("delay", "/delay/ms", [](auto &r) { r.delay.fixed = std::chrono::milliseconds(-1); });
        row("long delay", "/delay/ms",
            [](auto &r) { r.delay.fixed = Delay::Longest + std::chrono::milliseconds(1); });
        row("weight", "/weight", [](auto &r) { r.weight = -1; });
        row("nameless rule", "/rules/items/0/name", ruled(Target::Cookie, ""));
        row("header rule", "/rules/items/0/name", ruled(Target::Header, "a b"));
        row("certificate rule", "/rules/items/0/name", ruled(Target::ClientCertificate, "age"));
        row("rule bytes", "/rules/items/0", ruled(Target::Body, "\xff"));
    }
};

QTEST_GUILESS_MAIN(TestProblem)
#include "tst_problem.moc"
