// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/api/requestpreview.h"
#include "server/api/workspacecompiler.h"
#include "server/domain/exchange.h"
#include "server/domain/workspacefile.h"
#include "server/mock/idregistry.h"
#include "server/mock/routecompiler.h"
#include "tests/support/modelwatch.h"
#include "tests/support/spokentexts.h"
#include "tests/support/uitestcase.h"
#include "ui/language.h"
#include "ui/models/matchexplainmodel.h"
#include "ui/models/problemsmodel.h"
#include "ui/text.h"
#include "ui/workspacedocument.h"

#include <QCoreApplication>
#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;

namespace mynah::test {

namespace {

// Something is wrong with nearly everything. Slashes are \u002f where moc would see a comment.
constexpr std::string_view Faulty = R"json({"formatVersion": 1, "servers": [
  {"id": "s1", "limit": {}, "listeners": [
     {"address": "a b", "port": 70000},
     {"address": "127.0.0.1:80", "port": 1, "tls": {"key": "k.pem"}},
     {"address": "127.0.0.1", "port": 8080, "tls": {"clientCertificate": "required"}},
     {"address": "127.0.0.1", "port": 8080}],
   "headers": [{"name": "a b", "value": " x"}],
   "limits": {"maxBodyBytes": -1, "maxRequestLineBytes": 90000},
   "routes": [
     {"kind": "route", "id": "r1", "method": "GE T", "path": "users", "responses": []},
     {"kind": "route", "id": "r1", "method": "GET", "path": "/a?b", "defaultResponse": "gone",
      "responses": [{"id": "r1", "status": 1000, "reason": "a\n", "weight": -1,
                     "delay": {"kind": "fixed", "ms": -1}}]},
     {"kind": "route", "id": "r3", "method": "CONNECT", "path": "/:\u002f*/x", "responseMode": "random",
      "responses": [{"id": "p3", "status": 200, "weight": 0, "body": {"kind": "inline",
                     "text": "x"}}]},
     {"kind": "route", "id": "r4", "method": "GET", "path": "(", "pathKind": "regex",
      "responses": [{"id": "p4", "status": 101, "enabled": false},
                    {"id": "p5", "status": 103, "body": {"kind": "file", "file": "../x"}},
                    {"id": "p6", "status": 200, "body": {"kind": "file", "file": "x"}}]},
     {"kind": "route", "id": "r5", "method": "GET", "path": "/:id", "responses": [
       {"id": "p7", "status": 204, "headers": [{"name": "Content-Length", "value": "1"},
                                                {"name": "X", "value": "{{}}"}],
        "body": {"kind": "inline", "template": true, "text": "{{paramm.id}} {{params.x}}"}},
       {"id": "p8", "status": 200, "body": {"kind": "inline", "template": true, "text": "{{if}}"},
        "rules": {"match": "all", "items": [{"target": "header", "name": "a b"},
          {"target": "clientCertificate", "name": "x"},
          {"target": "query", "operator": "exists"},
          {"target": "body", "operator": "regex", "value": "("}]}},
       {"id": "p9", "status": 200, "body": {"kind": "file", "file": "none.json"}}]},
     {"kind": "route", "id": "r6", "method": "GET", "path": "/late", "responses": [
       {"id": "p10", "status": 200, "body": {"kind": "file", "file": "none.json"}}]},
     {"kind": "route", "id": "r7", "method": "ANY", "path": "\u002f*", "responses": [
       {"id": "p11", "status": 200, "body": {"kind": "inline", "template": true,
        "text": "{{qery.x}} {{clientCertificate.x}} {{@indx}}"}}]},
     {"kind": "route", "id": "r8", "method": "GET", "path": "/later", "responses": [
       {"id": "p12", "status": 200}]}]}]})json";

// Each way of a route not to answer, and of one to answer.
constexpr std::string_view Choosy = R"json({"formatVersion": 1, "servers": [{"id": "s1", "routes": [
  {"kind": "route", "id": "off", "enabled": false, "method": "GET", "path": "/a",
   "responses": [{"id": "o1"}]},
  {"kind": "folder", "id": "f", "name": "f", "enabled": false, "children": [
     {"kind": "route", "id": "inside", "method": "GET", "path": "/a", "responses": [{"id": "i1"}]}]},
  {"kind": "route", "id": "post", "method": "POST", "path": "/a", "responses": [{"id": "q1"}]},
  {"kind": "route", "id": "case", "method": "GET", "path": "/A", "responses": [{"id": "c1"}]},
  {"kind": "route", "id": "slash", "method": "GET", "path": "/a/", "responses": [{"id": "s1"}]},
  {"kind": "route", "id": "long", "method": "GET", "path": "/a/b/c", "responses": [{"id": "l1"}]},
  {"kind": "route", "id": "short", "method": "GET", "path": "/", "responses": [{"id": "t1"}]},
  {"kind": "route", "id": "regex", "method": "GET", "path": "/x+", "pathKind": "regex",
   "responses": [{"id": "x1"}]},
  {"kind": "route", "id": "rules", "method": "GET", "path": "/a", "responses": [
     {"id": "k0", "enabled": false},
     {"id": "k1", "rules": {"match": "all", "items": [
        {"target": "method", "operator": "equals", "value": "PUT"},
        {"target": "pathParameter", "name": "id", "operator": "contains", "value": "1"},
        {"target": "query", "name": "q", "operator": "regex", "value": "^a"},
        {"target": "header", "name": "Host", "operator": "exists", "negate": true},
        {"target": "cookie", "name": "c", "operator": "equals", "value": "1", "negate": true},
        {"target": "body", "name": "$.a", "operator": "contains", "value": "1", "negate": true},
        {"target": "clientCertificate", "name": "subject", "operator": "regex", "value": "x"},
        {"target": "body", "operator": "regex", "value": "x", "negate": true},
        {"target": "query", "enabled": false, "name": "z", "operator": "exists"}]}}]},
  {"kind": "route", "id": "order", "method": "GET", "path": "/b", "responseMode": "sequence",
   "responses": [{"id": "n1"}, {"id": "n2"}]},
  {"kind": "route", "id": "chance", "method": "GET", "path": "/c", "responseMode": "random",
   "responses": [{"id": "h1", "weight": 1}, {"id": "h2", "weight": 1}]},
  {"kind": "route", "id": "default", "method": "GET", "path": "/d", "responseMode": "default",
   "responses": [{"id": "d1"}, {"id": "d2"}]},
  {"kind": "route", "id": "toolate", "method": "GET", "path": "/d", "responses": [{"id": "e1"}]}
]}]})json";

void speakBrackets()
{
    LanguageManager::Translators translators;
    translators.push_back(std::make_unique<BracketLanguage>());
    LanguageManager::instance().setTranslators(std::move(translators));
}

LoadedWorkspace loaded(std::string_view text)
{
    auto read = parseWorkspace(text);
    if (!read)
        qFatal("%s", read.error().message.text().c_str());
    return std::move(*read);
}

std::vector<Problem> problemsOf(const LoadedWorkspace &workspace)
{
    IdRegistry ids;
    WorkspaceCompiler compiler(ids);
    std::vector<Problem> problems = compiler.compile(workspace.workspace, "/").problems;
    problems.insert(problems.end(), workspace.remarks.begin(), workspace.remarks.end());
    return problems;
}

MatchExplanation explained(const MockServer &server, const std::string &target)
{
    Exchange exchange;
    exchange.method = "GET";
    exchange.target = target;
    exchange.requestHead = "GET " + target + " HTTP/1.1\r\nHost: here\r\n\r\n";
    IdRegistry ids;
    return explainExchange(*compileRoutes(server, {{}, nullptr, ids}).table, exchange);
}

// What the engine says and is not in brackets. A title of a route or response, and what a request
// had, is the same in every language.
void collectEnglish(const MatchExplainModel &model, const QModelIndex &parent, QStringList &found)
{
    for (int row = 0; row < model.rowCount(parent); ++row) {
        const QModelIndex check = model.index(row, 0, parent);
        const QString text = check.data().toString();
        const bool isRoute = !parent.isValid();
        if (!isRoute && !BracketLanguage::isSpokenIn(text))
            found += text;
        const QString reason = model.index(row, 1, parent).data().toString();
        if (isRoute && !BracketLanguage::isSpokenIn(reason))
            found += reason;
        collectEnglish(model, check, found);
    }
}

QString englishIn(const MatchExplanation &explanation)
{
    MatchExplainModel model;
    model.setExplanation(explanation);
    QStringList found;
    collectEnglish(model, {}, found);
    if (!BracketLanguage::isSpokenIn(translated(explanation.summary)))
        found += translated(explanation.summary);
    return found.join(u'\n');
}

} // namespace

// What the engine says is said in the language of the window.
class TestEngineLanguage final : public UiTestCase
{
    Q_OBJECT

private slots:
    void cleanup() { LanguageManager::instance().setTranslators({}); }
    void everyProblemFollowsTheLanguage();
    void everyCheckOfAMatchSpeaksTheLanguage_data();
    void everyCheckOfAMatchSpeaksTheLanguage();
    void aReasonThatWasRecordedSpeaksTheLanguage();
    void aSentenceEndsAsTheLanguageEndsIt();
};

void TestEngineLanguage::everyProblemFollowsTheLanguage()
{
    const LoadedWorkspace workspace = loaded(Faulty);
    WorkspaceDocument document;
    document.reset(workspace.workspace, {});
    ProblemsModel model(document);
    const ModelWatch watch(model, {Qt::DisplayRole, Qt::AccessibleTextRole});
    model.setProblems(problemsOf(workspace));
    QVERIFY2(model.rowCount() > 40, QByteArray::number(model.rowCount()).constData());
    const QString english = modelText(model);
    const QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);

    speakBrackets();
    QVERIFY(!changed.isEmpty());
    for (int row = 0; row < model.rowCount(); ++row) {
        const QString text = model.index(row, ProblemsModel::MessageColumn).data().toString();
        QVERIFY2(text.startsWith(u'\u27e6') && text.endsWith(u'\u27e7'), qPrintable(text));
    }
    LanguageManager::instance().setTranslators({});
    QCOMPARE(modelText(model), english);
}

void TestEngineLanguage::everyCheckOfAMatchSpeaksTheLanguage_data()
{
    QTest::addColumn<QByteArray>("target");
    for (const char *target : {"/a", "/b", "/c", "/d", "/a/b", "*"})
        QTest::newRow(target) << QByteArray(target);
}

void TestEngineLanguage::everyCheckOfAMatchSpeaksTheLanguage()
{
    QFETCH(const QByteArray, target);
    const LoadedWorkspace workspace = loaded(Choosy);
    const MatchExplanation explanation =
        explained(*workspace.workspace.servers[0], target.toStdString());
    QVERIFY(!explanation.considered.empty());
    speakBrackets();
    QCOMPARE(englishIn(explanation), QString());
}

void TestEngineLanguage::aReasonThatWasRecordedSpeaksTheLanguage()
{
    Exchange exchange;
    exchange.record.outcome = ExchangeOutcome::Malformed;
    exchange.errorReason = "The request line has no target.";
    IdRegistry ids;
    const CompileResult empty = compileRoutes(MockServer(), {{}, nullptr, ids});
    const MatchExplanation explanation = explainExchange(*empty.table, exchange);
    QVERIFY(translated(explanation.summary).endsWith(u"asked. The request line has no target."_s));
    speakBrackets();
    QVERIFY(BracketLanguage::rest(translated(explanation.summary)).isEmpty());
    QVERIFY(BracketLanguage::isSpokenIn(translated(Message::known(exchange.errorReason))));
    QCOMPARE(translated(Message("a name")), u"a name"_s);
    QCOMPARE(translated(Message()), QString());
}

void TestEngineLanguage::aSentenceEndsAsTheLanguageEndsIt()
{
    QCOMPARE(withFullStop(u"It ends"_s), u"It ends."_s);
    QCOMPARE(withFullStop(u"It has ended."_s), u"It has ended."_s);
    speakBrackets();
    QVERIFY(BracketLanguage::isSpokenIn(withFullStop(u"It ends"_s)));
    QCOMPARE(withFullStop(u"已结束。"_s), u"已结束。"_s);
}

} // namespace mynah::test

QTEST_MAIN(mynah::test::TestEngineLanguage)
#include "tst_enginelanguage.moc"
