// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/domain/workspacefile.h"
#include "tests/support/sampleworkspace.h"
#include "tests/support/uitestcase.h"
#include "ui/workspacedocument.h"
#include "ui/workspaceeditor.h"

#include <QRandomGenerator>

#include <deque>

using namespace Qt::StringLiterals;

namespace mynah::test {

class TestWorkspaceEditor final : public UiTestCase
{
    Q_OBJECT

private slots:
    void init();
    void everyActIsOneStepWithAText_data();
    void everyActIsOneStepWithAText();
    void actsOnWhatIsGoneDoNothing_data();
    void actsOnWhatIsGoneDoNothing();
    void actsThatChangeNothingAreNoSteps();
    void newNodesStandWhereTheSelectionIs();
    void copiesHaveNewIds();
    void aNodeInsideAnotherGoesWithIt();
    void nodesMoveBetweenServersEitherWay();
    void aFolderDoesNotGoIntoItself();
    void theFirstAndLastCannotBeMovedFurther();
    void aNodeBelongsAfterTheOneThatIsSelected();
    void deletingTheDefaultResponseForgetsIt();
    void undoingRandomEditsGivesBackEveryByte();

private:
    using Act = std::function<void(WorkspaceEditor &)>;
    const Workspace &workspace() const { return m_document->workspace(); }

    std::unique_ptr<WorkspaceDocument> m_document;
    std::unique_ptr<WorkspaceEditor> m_editor;
};

void TestWorkspaceEditor::init()
{
    UiTestCase::init();
    m_editor.reset();
    m_document = std::make_unique<WorkspaceDocument>();
    m_document->reset(sampleWorkspace(), {});
    m_editor = std::make_unique<WorkspaceEditor>(*m_document);
}

void TestWorkspaceEditor::everyActIsOneStepWithAText_data()
{
    QTest::addColumn<Act>("act");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *name, const QString &text, const Act &act) {
        QTest::newRow(name) << act << text;
    };
    row("add route", u"Add route GET /new"_s,
        [](WorkspaceEditor &e) { e.addRoute(e.positionFor("list")); });
    row("add folder", u"Add folder"_s,
        [](WorkspaceEditor &e) { e.addFolder(e.positionFor("list")); });
    row("insert", u"Insert 2 items"_s, [](WorkspaceEditor &e) {
        e.insertNodes({"main", {}, 0}, e.nodes({"users", "rest"}));
    });
    row("duplicate", u"Duplicate 2 items"_s, [](WorkspaceEditor &e) {
        e.duplicateNodes({"users", "rest"});
    });
    row("delete", u"Delete GET /users/:id"_s, [](WorkspaceEditor &e) { e.removeNodes({"item"}); });
    row("delete several", u"Delete 2 items"_s, [](WorkspaceEditor &e) {
        e.removeNodes({"item", "orders"});
    });
    row("cut", u"Cut 2 items"_s, [](WorkspaceEditor &e) { e.cutNodes({"item", "orders"}); });
    row("move", u"Move 2 routes"_s, [](WorkspaceEditor &e) {
        e.moveNodes({"item", "gone"}, {"main", {}, 0});
    });
    row("move up", u"Move GET /users/:id up"_s,
        [](WorkspaceEditor &e) { e.moveNodesBy({"item"}, -1); });
    row("move down", u"Move GET /users down"_s,
        [](WorkspaceEditor &e) { e.moveNodesBy({"list"}, 1); });
    row("disable", u"Disable 2 items"_s, [](WorkspaceEditor &e) {
        e.setNodesEnabled({"item", "orders"}, false);
    });
    row("disable a folder with one in it", u"Disable 2 items"_s, [](WorkspaceEditor &e) {
        e.setNodesEnabled({"users", "item"}, false);
    });
    row("rename folder", u"Rename folder"_s,
        [](WorkspaceEditor &e) { e.renameFolder("users", u"people"_s); });
    row("change route", u"Change path"_s, [](WorkspaceEditor &e) {
        e.changeRoute("item", Field::Path, [](MockRoute &r) { r.path = "/x"; });
    });
    row("add response", u"Add response"_s, [](WorkspaceEditor &e) { e.addResponse("item"); });
    row("duplicate response", u"Duplicate response"_s,
        [](WorkspaceEditor &e) { e.duplicateResponse("item", "item-404"); });
    row("delete response", u"Delete response"_s,
        [](WorkspaceEditor &e) { e.removeResponse("item", "item-404"); });
    row("move response", u"Move response"_s,
        [](WorkspaceEditor &e) { e.moveResponse("item", "item-404", 0); });
    row("change response", u"Change status"_s, [](WorkspaceEditor &e) {
        e.changeResponse("item", "item-404", Field::Status,
                         [](MockResponse &r) { r.status = 410; });
    });
    row("change server", u"Change limits"_s, [](WorkspaceEditor &e) {
        e.changeServer("main", u"Change limits"_s,
                       [](MockServer &s) { s.limits.maxBodyBytes = 10; });
    });
    row("port", u"Change port to 8081"_s, [](WorkspaceEditor &e) { e.setPort("main", 0, 8081); });
    row("address", u"Change address to ::1"_s,
        [](WorkspaceEditor &e) { e.setAddress("main", 0, u"::1"_s); });
}

void TestWorkspaceEditor::everyActIsOneStepWithAText()
{
    QFETCH(Act, act);
    QFETCH(QString, text);
    const QByteArray before = toJson(workspace());
    act(*m_editor);
    const QByteArray after = toJson(workspace());
    QVERIFY(after != before);
    QCOMPARE(m_document->undoStack().count(), 1);
    QCOMPARE(m_document->undoStack().undoText(), text);
    m_document->undoStack().undo();
    QCOMPARE(toJson(workspace()), before);
    QVERIFY(!m_document->isModified());
    m_document->undoStack().redo();
    QCOMPARE(toJson(workspace()), after);
}

void TestWorkspaceEditor::actsOnWhatIsGoneDoNothing_data()
{
    QTest::addColumn<Act>("act");
    const auto row = [](const char *name, const Act &act) { QTest::newRow(name) << act; };
    row("duplicate", [](WorkspaceEditor &e) { e.duplicateNodes({"nobody"}); });
    row("delete", [](WorkspaceEditor &e) { e.removeNodes({"nobody"}); });
    row("move", [](WorkspaceEditor &e) { e.moveNodes({"nobody"}, {"main", {}, 0}); });
    row("move by", [](WorkspaceEditor &e) { e.moveNodesBy({"nobody"}, 1); });
    row("enable", [](WorkspaceEditor &e) { e.setNodesEnabled({"nobody"}, false); });
    row("rename", [](WorkspaceEditor &e) { e.renameFolder("nobody", u"x"_s); });
    row("rename a route", [](WorkspaceEditor &e) { e.renameFolder("list", u"x"_s); });
    row("route", [](WorkspaceEditor &e) {
        e.changeRoute("users", Field::Path, [](MockRoute &r) { r.path = "/x"; });
    });
    row("add response", [](WorkspaceEditor &e) { e.addResponse("users"); });
    row("duplicate response", [](WorkspaceEditor &e) { e.duplicateResponse("item", "nobody"); });
    row("delete response", [](WorkspaceEditor &e) { e.removeResponse("item", "nobody"); });
    row("move response", [](WorkspaceEditor &e) { e.moveResponse("item", "item-200", 7); });
    row("response", [](WorkspaceEditor &e) {
        e.changeResponse("item", "nobody", Field::Status, [](MockResponse &r) { r.status = 1; });
    });
    row("server", [](WorkspaceEditor &e) { e.setPort("nobody", 0, 1); });
    row("listener", [](WorkspaceEditor &e) { e.setPort("main", 5, 1); });
}

void TestWorkspaceEditor::actsOnWhatIsGoneDoNothing()
{
    QFETCH(Act, act);
    act(*m_editor);
    QCOMPARE(m_document->undoStack().count(), 0);
    QCOMPARE(toJson(workspace()), toJson(sampleWorkspace()));
}

void TestWorkspaceEditor::actsThatChangeNothingAreNoSteps()
{
    m_editor->setNodesEnabled({"item"}, true);
    m_editor->renameFolder("users", u"users"_s);
    m_editor->changeRoute("item", Field::Path, [](MockRoute &) {});
    m_editor->changeResponse("item", "item-404", Field::Body, [](MockResponse &) {});
    m_editor->moveNodes({"list"}, {"main", "users", 0});
    m_editor->moveNodes({"list"}, {"main", "users", 1});
    m_editor->moveResponse("item", "item-404", 1);
    m_editor->setPort("main", 0, 8080);
    QCOMPARE(m_document->undoStack().count(), 0);
}

void TestWorkspaceEditor::newNodesStandWhereTheSelectionIs()
{
    QCOMPARE(m_editor->positionFor("list"), (NodePosition{"main", "users", 1}));
    QCOMPARE(m_editor->positionFor("users"), (NodePosition{"main", "users", 2}));
    QCOMPARE(m_editor->positionFor({}), (NodePosition{"main", {}, 3}));
    const std::string id = m_editor->addRoute(m_editor->positionFor("list"));
    QCOMPARE(positionOf(workspace(), id), (NodePosition{"main", "users", 1}));
    // A new route answers at once.
    QCOMPARE(workspace().findNode(id)->route()->responses.size(), 1U);
}

void TestWorkspaceEditor::copiesHaveNewIds()
{
    const auto made = m_editor->duplicateNodes({"users"});
    QCOMPARE(made.size(), 1U);
    const Folder *copy = workspace().findNode(made.front())->folder();
    QCOMPARE(positionOf(workspace(), made.front()), (NodePosition{"main", {}, 1}));
    QCOMPARE(copy->children.size(), 2U);
    QVERIFY(copy->children[0].id() != "list");
    QVERIFY(copy->children[1].route()->responses[0]->id != "item-200");
    const std::string response = m_editor->duplicateResponse("item", "item-200");
    QCOMPARE(workspace().findNode("item")->route()->responses[1]->id, response);
}

void TestWorkspaceEditor::aNodeInsideAnotherGoesWithIt()
{
    m_editor->removeNodes({"orders", "gone", "old"});
    QCOMPARE(m_document->undoStack().undoText(), u"Delete orders"_s);
    QVERIFY(!workspace().findNode("gone"));
    m_document->undoStack().undo();
    m_editor->moveNodes({"gone", "orders"}, {"main", {}, 0});
    QCOMPARE(positionOf(workspace(), "gone"), (NodePosition{"main", "old", 0}));
    QCOMPARE(positionOf(workspace(), "orders"), (NodePosition{"main", {}, 0}));
}

void TestWorkspaceEditor::nodesMoveBetweenServersEitherWay()
{
    const std::string other = m_editor->addServer();
    const QByteArray before = toJson(workspace());
    m_editor->moveNodes({"rest", "item"}, {other, {}, 7});
    const auto &routes = workspace().findServer(other)->routes;
    QCOMPARE(routes.size(), 2U);
    QCOMPARE(routes[0].id(), "item");
    QCOMPARE(routes[1].id(), "rest");
    const QByteArray there = toJson(workspace());
    m_editor->moveNodes({"item"}, {"main", "orders", 0});
    QCOMPARE(workspace().findNode("orders")->folder()->children.front().id(), "item");
    QCOMPARE(workspace().findServer(other)->routes.size(), 1U);
    m_document->undoStack().undo();
    QCOMPARE(toJson(workspace()), there);
    m_document->undoStack().undo();
    QCOMPARE(toJson(workspace()), before);
}

void TestWorkspaceEditor::aFolderDoesNotGoIntoItself()
{
    const auto before = m_document->snapshot();
    m_editor->moveNodes({"orders", "item"}, {"main", "orders", 0});
    m_editor->moveNodes({"orders"}, {"main", "old", 0});
    QCOMPARE(m_document->snapshot(), before);
}

void TestWorkspaceEditor::theFirstAndLastCannotBeMovedFurther()
{
    QVERIFY(!m_editor->canMoveNodesBy({"list"}, -1));
    QVERIFY(m_editor->canMoveNodesBy({"list"}, 1));
    QVERIFY(!m_editor->canMoveNodesBy({"item"}, 1));
    m_editor->moveNodesBy({"item"}, 1);
    QCOMPARE(m_document->undoStack().count(), 0);
}

void TestWorkspaceEditor::aNodeBelongsAfterTheOneThatIsSelected()
{
    const NodePosition end{"main", {}, workspace().servers[0]->routes.size()};
    QCOMPARE(m_editor->positionFor({}), end);
    QCOMPARE(m_editor->positionFor("main"), end);
    const std::size_t place = positionOf(workspace(), "users")->index;
    QCOMPARE(m_editor->positionAfter("users"), (NodePosition{"main", {}, place + 1}));
    QCOMPARE(m_editor->positionFor("users").folderId, "users");
    Workspace two = workspace();
    MockServer other;
    other.id = "other";
    two.servers.push_back(Shared<MockServer>(other));
    m_document->reset(two, {});
    QCOMPARE(m_editor->positionFor("other"), (NodePosition{"other", {}, 0}));
}

void TestWorkspaceEditor::deletingTheDefaultResponseForgetsIt()
{
    m_editor->changeRoute("item", Field::DefaultResponse,
                          [](MockRoute &r) { r.defaultResponse = "item-404"; });
    m_editor->removeResponse("item", "item-404");
    QCOMPARE(workspace().findNode("item")->route()->defaultResponse, "");
    m_document->undoStack().undo();
    QCOMPARE(workspace().findNode("item")->route()->defaultResponse, "item-404");
}

void TestWorkspaceEditor::undoingRandomEditsGivesBackEveryByte()
{
    QRandomGenerator random(7);
    const auto anyOf = [&random](std::initializer_list<const char *> ids) {
        return std::string(*(ids.begin() + random.bounded(int(ids.size()))));
    };
    const auto node = [&] { return anyOf({"users", "list", "item", "orders", "old", "rest"}); };
    const auto text = [&random] { return std::to_string(random.generate()); };
    WorkspaceEditor::NodeIds made;
    const auto add = [&made](const WorkspaceEditor::NodeIds &ids) {
        made.insert(made.end(), ids.begin(), ids.end());
    };
    const std::vector<std::function<void()>> acts{
        [&] { add({m_editor->addRoute(m_editor->positionFor(node()))}); },
        [&] { add({m_editor->addFolder(m_editor->positionFor(node()))}); },
        [&] {
            add(m_editor->duplicateNodes({node(), node()}));
        },
        [&] {
            m_editor->moveNodes({node(), node()}, m_editor->positionFor(node()));
        },
        [&] {
            m_editor->moveNodesBy({node(), node()}, random.bounded(2) ? 1 : -1);
        },
        [&] {
            m_editor->setNodesEnabled({node(), node()}, random.bounded(2));
        },
        [&] { m_editor->renameFolder("users", QString::number(random.generate())); },
        [&] { m_editor->changeRoute(node(), Field::Path, [&](auto &r) { r.path = text(); }); },
        [&] {
            const std::string id = m_editor->duplicateResponse("item", "item-404");
            m_editor->moveResponse("item", id, 0);
            m_editor->removeResponse("item", id);
        },
        [&] { m_editor->setPort("main", 0, random.bounded(65'536)); },
        [&] {
            m_editor->changeResponse("item", "item-200", Field::Body,
                                     [&](MockResponse &r) { r.body.text = text(); });
        },
    };

    std::deque<QByteArray> states{toJson(workspace())};
    connect(m_document.get(), &WorkspaceDocument::workspaceChanged, this,
            [&] { states.push_back(toJson(workspace())); });
    while (states.size() <= 1000) {
        m_document->endMerging();
        acts[std::size_t(random.bounded(int(acts.size())))]();
        if (made.size() > 5)
            m_editor->removeNodes(std::exchange(made, {}));
    }
    m_document->disconnect(this);
    QUndoStack &stack = m_document->undoStack();
    std::size_t state = states.size() - 1;
    while (stack.canUndo()) {
        QVERIFY(!stack.undoText().isEmpty());
        stack.undo();
        QCOMPARE(toJson(workspace()), states[--state]);
    }
    QCOMPARE(state, states.size() - 1 - WorkspaceDocument::UndoLimit);
    while (stack.canRedo()) {
        stack.redo();
        QCOMPARE(toJson(workspace()), states[++state]);
    }
    QCOMPARE(state, states.size() - 1);
}

} // namespace mynah::test

QTEST_MAIN(mynah::test::TestWorkspaceEditor)
#include "tst_workspaceeditor.moc"
