// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/domain/workspaceedit.h"
#include "server/domain/workspacefile.h"
#include "tests/server/domain/domainsamples.h"
#include "tests/support/saidinpatterns.h"
#include "tests/support/smalldisk.h"
#include "tests/support/testcase.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace mynah;
using Kind = FileError::Kind;

Q_DECLARE_METATYPE(mynah::FileError::Kind)

namespace {

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void writeFile(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

std::string toText(const Workspace &workspace)
{
    return toJson(workspace).toStdString();
}

std::string replaced(std::string text, const std::string &from, const std::string &to)
{
    const auto at = text.find(from);
    return at == std::string::npos ? std::string() : text.replace(at, from.size(), to);
}

} // namespace

class TestWorkspaceFile : public test::TestCase
{
    Q_OBJECT

private slots:
    void writesBackWhatItReadByteForByte()
    {
        const std::string text = test::richWorkspaceText();
        const auto loaded = parseWorkspace(text);
        QVERIFY2(loaded, loaded ? "" : loaded.error().message.text().c_str());
        QCOMPARE(toText(loaded->workspace), text);
        QVERIFY(loaded->remarks.empty());
        QVERIFY(!loaded->migratedFrom);
    }

    void readsEveryMember()
    {
        const auto loaded = parseWorkspace(test::richWorkspaceText());
        QVERIFY(loaded);
        const MockServer &server = *loaded->workspace.servers.at(0);
        QCOMPARE(server.listeners.at(1).tls->key, std::string("tls/key.pem"));
        const ListenerTls &tls = *server.listeners.at(2).tls;
        QCOMPARE(tls.pkcs12, std::string("tls/both.p12"));
        QCOMPARE(tls.passphrase, std::string("open sesame"));
        QCOMPARE(tls.clientCertificate, ListenerTls::ClientCertificate::Optional);
        QCOMPARE(tls.clientAuthorities, std::string("tls/ca.pem"));
        QCOMPARE(*server.limits.maxBodyBytes, std::int64_t(9007199254740993));
        QCOMPARE(server.limits.idleTimeout->count(), 75000);
        for (const LimitSetting &setting : limitSettings())
            QVERIFY2(setting.valueIn(server.limits), setting.name);
        QVERIFY(server.leniencies.bareLf && server.leniencies.obsFold
                && server.leniencies.missingHost);
        QVERIFY(server.cors);
        QVERIFY(server.requireContentLength);
        const Folder &folder = *server.routes.at(0).folder();
        QVERIFY(!folder.enabled);
        const MockRoute &route = *folder.children.at(0).route();
        QCOMPARE(route.responseMode, MockRoute::ResponseMode::Sequence);
        QCOMPARE(route.findResponse("bin")->body.text, std::string("\xff\0\x01", 3));
        QCOMPARE(route.findResponse("file")->body.kind, ResponseBody::Kind::File);
        const RuleSet &rules = route.findResponse("ok")->rules;
        QCOMPARE(rules.combine, RuleSet::Combine::Any);
        QVERIFY(rules.rules.at(0).negate && !rules.rules.at(0).enabled);
        QCOMPARE(rules.rules.at(1).target, MatchRule::Target::Body);
        QCOMPARE(server.routes.at(1).route()->pathKind, MockRoute::PathKind::Regex);
    }

    void changedMembersKeepTheirPlaceAndNewOnesFollowTheModel()
    {
        const auto loaded = parseWorkspace(R"({"x":1,"servers":[],"y":2,"formatVersion":1})");
        QVERIFY(loaded);
        Workspace workspace = loaded->workspace;
        workspace.name = "new";
        QCOMPARE(toText(workspace),
                 std::string("{\n  \"x\": 1,\n  \"servers\": [],\n  \"y\": 2,\n"
                             "  \"formatVersion\": 1,\n  \"name\": \"new\"\n}\n"));
    }

    void leavesDefaultsOutOfNewObjects()
    {
        const std::string text = toText(test::smallWorkspace());
        for (const char *absent : {"enabled", "delay", "rules", "weight", "limits", "leniencies",
                                   "cors", "requireContentLength", "notes"})
            QVERIFY2(text.find('"' + std::string(absent) + '"') == std::string::npos, absent);
        const auto loaded = parseWorkspace(text);
        QVERIFY(loaded);
        QCOMPARE(toText(loaded->workspace), text);
    }

    void writesBytesThatAreNoTextAsBase64()
    {
        MockResponse response;
        response.id = "b";
        response.body.text = "caf\xe9";
        const QByteArray json =
            nodesToJson({withResponse(*test::smallWorkspace().findNode("r2")->route(), response)});
        QVERIFY(json.contains("\"base64\": \"Y2Fm6Q==\""));
        const auto nodes = nodesFromJson(json.toStdString());
        QVERIFY(nodes);
        QCOMPARE(nodes->at(0).route()->findResponse("b")->body.text, response.body.text);
    }

    void namesTheMemberThatIsWrong_data()
    {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::addColumn<QByteArray>("pointer");
        const auto row = [](const char *name, const char *from, const char *to, const char *at) {
            QTest::newRow(name) << QByteArray(from) << QByteArray(to) << QByteArray(at);
        };
        row("text", "\"name\": \"users\"", "\"name\": 7", "/servers/0/routes/0/name");
        row("number", "\"status\": 404", "\"status\": \"404\"",
            "/servers/0/routes/0/children/0/responses/1/status");
        row("fraction", "\"port\": 8443", "\"port\": 8443.5", "/servers/0/listeners/1/port");
        row("huge", "\"port\": 8443", "\"port\": 18446744073709551615",
            "/servers/0/listeners/1/port");
        row("enum", "\"any\",", "\"some\",",
            "/servers/0/routes/0/children/0/responses/0/rules/match");
        row("kind", "\"folder\"", "\"directory\"", "/servers/0/routes/0/kind");
        row("no kind", "\"kind\": \"folder\",", "", "/servers/0/routes/0/kind");
        row("boolean", "\"negate\": true", "\"negate\": \"yes\"",
            "/servers/0/routes/0/children/0/responses/0/rules/items/0/negate");
        row("list", "\"listeners\": []", "\"listeners\": {}", "/servers/1/listeners");
        row("object", "\"x-set\": 0\n                  }", "\"x-set\": 0}, \"delay\": 5", "");
        row("base64", "\"/wAB\"", "\"/w!!\"",
            "/servers/0/routes/0/children/0/responses/1/body/base64");
        row("both bodies", "\"base64\"", "\"text\": \"\", \"base64\"",
            "/servers/0/routes/0/children/0/responses/1/body/base64");
        row("missing", "\"target\": \"body\",", "",
            "/servers/0/routes/0/children/0/responses/0/rules/items/1/target");
        row("delay kind", "\"fixed\"", "\"random\"",
            "/servers/0/routes/0/children/0/responses/0/delay/kind");
    }
    void namesTheMemberThatIsWrong()
    {
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        QFETCH(QByteArray, pointer);
        const std::string text =
            replaced(test::richWorkspaceText(), from.toStdString(), to.toStdString());
        QVERIFY(!text.empty());
        const auto loaded = parseWorkspace(text);
        QVERIFY(!loaded);
        QCOMPARE(loaded.error().kind, Kind::Invalid);
        if (!pointer.isEmpty())
            QCOMPARE(loaded.error().pointer, pointer.toStdString());
        QVERIFY(loaded.error().line > 1);
        QVERIFY(test::isSaidInPatterns(loaded.error().message));
        QVERIFY(loaded.error().message.text().find(loaded.error().pointer) != std::string::npos);
    }

    void saysOnWhichLineTheWrongMemberIs()
    {
        const auto loaded =
            parseWorkspace("{\n  \"formatVersion\": 1,\n  \"servers\": [\n    {\"name\": 1}\n]}");
        QVERIFY(!loaded);
        QCOMPARE(loaded.error().line, 4);
        QCOMPARE(loaded.error().column, 14);
    }

    // Bad input: truncated, at whatever byte.
    void refusesAFileCutAtAnyByte()
    {
        const std::string text = test::richWorkspaceText();
        const std::size_t whole = text.rfind('}') + 1;
        for (std::size_t length = 0; length < whole; ++length) {
            const auto loaded = parseWorkspace(std::string_view(text).substr(0, length));
            if (loaded)
                QFAIL(qPrintable(QStringLiteral("cut at %1").arg(length)));
            QCOMPARE(loaded.error().kind, Kind::NotJson);
            QVERIFY(loaded.error().line > 0);
        }
        QVERIFY(parseWorkspace(std::string_view(text).substr(0, whole)));
    }

    // Whatever a byte turns into, reading ends with a workspace or a reason.
    void survivesAnyChangedByte()
    {
        constexpr std::string_view Bytes("\"{0\xff\0,", 6);
        const std::string text = test::richWorkspaceText();
        for (std::size_t i = 0; i < text.size(); ++i) {
            std::string changed = text;
            changed[i] = Bytes[i % Bytes.size()];
            const auto loaded = parseWorkspace(changed);
            if (loaded)
                QVERIFY(parseWorkspace(toText(loaded->workspace)));
            else
                QVERIFY(!loaded.error().message.empty());
        }
    }

    void refusesWhatIsNoWorkspace_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<FileError::Kind>("kind");
        QTest::newRow("empty") << QByteArray() << Kind::NotJson;
        QTest::newRow("other JSON") << QByteArray("{\"openapi\":\"3.1.0\"}") << Kind::NotAWorkspace;
        QTest::newRow("list") << QByteArray("[]") << Kind::NotAWorkspace;
        QTest::newRow("null") << QByteArray("null") << Kind::NotAWorkspace;
        QTest::newRow("version text")
            << QByteArray(R"({"formatVersion":"1"})") << Kind::NotAWorkspace;
        QTest::newRow("version -1") << QByteArray(R"({"formatVersion":-1})") << Kind::NotAWorkspace;
        QTest::newRow("version 2") << QByteArray(R"({"formatVersion":2})") << Kind::TooNew;
        QTest::newRow("version huge")
            << QByteArray(R"({"formatVersion":18446744073709551615})") << Kind::TooNew;
        QTest::newRow("deep") << QByteArray(100000, '[') << Kind::NotJson;
    }
    void refusesWhatIsNoWorkspace()
    {
        QFETCH(QByteArray, text);
        QFETCH(FileError::Kind, kind);
        const auto loaded = parseWorkspace(text.toStdString());
        QVERIFY(!loaded);
        QCOMPARE(loaded.error().kind, kind);
    }

    void tooNewNamesBothVersions()
    {
        const auto loaded = parseWorkspace("{\n\"formatVersion\": 7}");
        QVERIFY(!loaded);
        QCOMPARE(loaded.error().pointer, std::string("/formatVersion"));
        QCOMPARE(loaded.error().line, 2);
        QVERIFY(loaded.error().message.text().find("is 7") != std::string::npos);
    }

    void givesNewIdsToTwinsAndToTheNameless()
    {
        const std::string text = R"({"formatVersion":1,"servers":[{"id":"a","routes":[
            {"kind":"route","id":"r"},{"kind":"route","id":"r"},{"kind":"route"}]}]})";
        const auto first = parseWorkspace(text);
        const auto second = parseWorkspace(text);
        QVERIFY(first && second);
        const auto &routes = first->workspace.servers[0]->routes;
        QCOMPARE(routes[0].id(), std::string("r"));
        QVERIFY(routes[1].id() != "r" && routes[2].id() != routes[1].id());
        QVERIFY(first->workspace == second->workspace);
        QCOMPARE(first->remarks.size(), std::size_t(1));
        QCOMPARE(first->remarks[0].pointer, std::string("/servers/0/routes/1/id"));
        QCOMPARE(first->remarks[0].place.serverId, std::string("a"));
        QCOMPARE(first->remarks[0].place.nodeId, routes[1].id());
    }

    void warnsOfAMemberThatIsThereTwice()
    {
        const auto loaded = parseWorkspace(R"({"formatVersion":1,"name":"a","name":"b"})");
        QVERIFY(loaded);
        QCOMPARE(loaded->workspace.name, std::string("b"));
        QCOMPARE(loaded->remarks.size(), std::size_t(1));
        QCOMPARE(loaded->remarks[0].pointer, std::string("/name"));
        QCOMPARE(loaded->remarks[0].severity, Problem::Severity::Warning);
    }

    void migratesTheEarlyDraft()
    {
        const auto loaded = parseWorkspace(R"({"name":"old","port":9000,"x":[1],"routes":[
            {"method":"POST","path":"/a","status":201,"body":"hi","y":2},{"path":"/b"}]})");
        QVERIFY(loaded);
        QCOMPARE(*loaded->migratedFrom, 0);
        const MockServer &server = *loaded->workspace.servers.at(0);
        QCOMPARE(server.listeners.at(0).port, 9000);
        const MockRoute &route = *server.routes.at(0).route();
        QCOMPARE(route.method, std::string("POST"));
        QCOMPARE(route.responses.at(0)->status, 201);
        QCOMPARE(route.responses.at(0)->body.text, std::string("hi"));
        const QByteArray json = toJson(loaded->workspace);
        QVERIFY(json.contains("\"x\": ["));
        QVERIFY(json.contains("\"y\": 2"));
        QVERIFY(json.contains("\"formatVersion\": 1"));
    }

    void aBrokenDraftIsRefusedWithAPointer()
    {
        const auto loaded = parseWorkspace(R"({"routes":[{"path":"/a","status":"x"},5]})");
        QVERIFY(!loaded);
        QCOMPARE(loaded.error().kind, Kind::Invalid);
        QCOMPARE(loaded.error().pointer, std::string("/servers/0/routes/0/responses/0/status"));
    }

    void loadsWhatItSaved()
    {
        const QTemporaryDir dir;
        const QString path = dir.filePath(QStringLiteral("a.mynah"));
        const auto saved = saveWorkspace(path, test::smallWorkspace());
        QVERIFY(saved);
        const auto loaded = loadWorkspace(path);
        QVERIFY(loaded);
        QCOMPARE(toText(loaded->workspace), toText(test::smallWorkspace()));
        QCOMPARE(loaded->baseDir, QFileInfo(path).absolutePath());
        QCOMPARE(loaded->fileHash, saved->fileHash);
        QCOMPARE(hashOfFile(path), saved->fileHash);
        QVERIFY(!loaded->readOnly);
        QVERIFY(saved->backup.isEmpty());
    }

    void saysWhyAFileCannotBeRead()
    {
        const QTemporaryDir dir;
        const auto missing = loadWorkspace(dir.filePath(QStringLiteral("none.mynah")));
        QVERIFY(!missing);
        QCOMPARE(missing.error().kind, Kind::NotFound);
        QVERIFY(missing.error().message.text().find("none.mynah") != std::string::npos);
        QCOMPARE(loadWorkspace(dir.path()).error().kind, Kind::Unreadable);
        const QString fifo = dir.filePath(QStringLiteral("fifo"));
        QCOMPARE(mkfifo(QFile::encodeName(fifo).constData(), 0600), 0);
        QCOMPARE(loadWorkspace(fifo).error().kind, Kind::Unreadable);
    }

    // Bad input: read-only. Tests may run as root, which could write anyway.
    void refusesToReplaceAReadOnlyFile()
    {
        const QTemporaryDir dir;
        const QString path = dir.filePath(QStringLiteral("a.mynah"));
        QVERIFY(saveWorkspace(path, test::smallWorkspace()));
        const QByteArray before = bytesOf(path);
        QVERIFY(QFile::setPermissions(path, QFile::ReadOwner));
        QVERIFY(loadWorkspace(path)->readOnly);
        const auto saved = saveWorkspace(path, Workspace());
        QVERIFY(!saved);
        QCOMPARE(saved.error().kind, Kind::ReadOnly);
        QCOMPARE(bytesOf(path), before);
    }

    // Bad input: a full disk while saving.
    void aFullDiskLeavesTheOldFileIntact_data()
    {
        QTest::addColumn<int>("size");
        QTest::newRow("less than a buffer") << 1000;
        QTest::newRow("more than a buffer") << 100'000;
    }
    void aFullDiskLeavesTheOldFileIntact()
    {
        const QTemporaryDir dir;
        const QString path = dir.filePath(QStringLiteral("a.mynah"));
        QVERIFY(saveWorkspace(path, test::smallWorkspace()));
        const QByteArray before = bytesOf(path);
        QFETCH(int, size);
        Workspace large = test::smallWorkspace();
        large.name = std::string(std::size_t(size), 'x');
        const auto saved = [&] {
            const test::SmallDisk disk(200);
            return saveWorkspace(path, large);
        }();
        QVERIFY(!saved);
        QCOMPARE(saved.error().kind, Kind::DiskFull);
        QVERIFY(saved.error().message.text().find("a.mynah") != std::string::npos);
        QCOMPARE(bytesOf(path), before);
        QCOMPARE(QDir(dir.path()).entryList(QDir::Files), QStringList{QStringLiteral("a.mynah")});
    }

    void saysWhenTheFolderIsMissing()
    {
        const QTemporaryDir dir;
        const auto saved = saveWorkspace(dir.filePath(QStringLiteral("no/a.mynah")), Workspace());
        QVERIFY(!saved);
        QCOMPARE(saved.error().kind, Kind::NotWritable);
    }

    void keepsThePermissionsOfTheFile()
    {
        const QTemporaryDir dir;
        const QString path = dir.filePath(QStringLiteral("a.mynah"));
        QVERIFY(saveWorkspace(path, Workspace()));
        QVERIFY(
            QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner | QFile::ReadOther));
        const auto before = QFileInfo(path).permissions();
        QVERIFY(saveWorkspace(path, test::smallWorkspace()));
        QCOMPARE(QFileInfo(path).permissions(), before);
    }

    void savesThroughASymbolicLink()
    {
        const QTemporaryDir dir;
        const QString path = dir.filePath(QStringLiteral("a.mynah"));
        const QString link = dir.filePath(QStringLiteral("link.mynah"));
        QVERIFY(saveWorkspace(path, Workspace()));
        QVERIFY(QFile::link(path, link));
        QVERIFY(saveWorkspace(link, test::smallWorkspace()));
        QVERIFY(QFileInfo(link).isSymLink());
        QCOMPARE(bytesOf(path), toJson(test::smallWorkspace()));
    }

    void savingAMigratedFileKeepsTheOldOneBesideIt()
    {
        const QTemporaryDir dir;
        const QString path = dir.filePath(QStringLiteral("a.mynah"));
        const QByteArray draft = R"({"port":9000,"routes":[]})";
        writeFile(path, draft);
        const auto loaded = loadWorkspace(path);
        QVERIFY(loaded);
        QCOMPARE(bytesOf(path), draft);
        const auto saved = saveWorkspace(path, loaded->workspace, {loaded->migratedFrom});
        QVERIFY(saved);
        QCOMPARE(saved->backup, dir.filePath(QStringLiteral("a.mynah.v0.bak")));
        QCOMPARE(bytesOf(saved->backup), draft);
        QVERIFY(!loadWorkspace(path)->migratedFrom);
    }

    void nodesTravelAsJson()
    {
        const Workspace workspace = test::smallWorkspace();
        const auto &routes = workspace.servers[0]->routes;
        const auto nodes = nodesFromJson(nodesToJson(routes).toStdString());
        QVERIFY(nodes);
        QCOMPARE(nodesToJson(*nodes), nodesToJson(routes));
        QCOMPARE(nodesFromJson("[7]").error().kind, Kind::Invalid);
        QCOMPARE(nodesFromJson("[").error().kind, Kind::NotJson);
    }

    void aSingleNodeAndAWholeWorkspaceAreReadAsNodes()
    {
        const Workspace workspace = test::smallWorkspace();
        const auto &routes = workspace.servers[0]->routes;
        const QByteArray single =
            nodesToJson({routes[0]}).trimmed().chopped(1).mid(1); // without the brackets
        const auto one = nodesFromJson(single.toStdString());
        QVERIFY(one);
        QCOMPARE(nodesToJson(*one), nodesToJson({routes[0]}));
        const auto all = nodesFromJson(toJson(workspace).toStdString());
        QVERIFY(all);
        QCOMPARE(nodesToJson(*all), nodesToJson(routes));
        QCOMPARE(nodesFromJson(R"({"formatVersion": 99})").error().kind, Kind::TooNew);
        const auto other = nodesFromJson(R"({"name": "no route"})");
        QCOMPARE(other.error().pointer, std::string("/kind"));
    }
};

QTEST_GUILESS_MAIN(TestWorkspaceFile)
#include "tst_workspacefile.moc"
