// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/modelwatch.h"
#include "tests/support/sampleworkspace.h"
#include "tests/support/uitestcase.h"
#include "ui/models/problemsmodel.h"
#include "ui/workspacedocument.h"
#include "ui/workspaceeditor.h"

using namespace Qt::StringLiterals;

namespace mynah::test {

namespace {

Problem problem(const std::string &message, const Place &place,
                Problem::Severity severity = Problem::Severity::Error)
{
    Problem made;
    made.severity = severity;
    made.place = place;
    made.message = message;
    return made;
}

struct Desk
{
    WorkspaceDocument document;
    WorkspaceEditor editor{document};
    ProblemsModel model{document};
    ModelWatch watch{model, {Qt::DisplayRole, Qt::AccessibleTextRole}};

    Desk() { document.reset(sampleWorkspace(), {}); }
};

} // namespace

class TestProblemsModel final : public UiTestCase
{
    Q_OBJECT

private slots:
    void errorsStandFirst();
    void placesReadAsAWayThroughTheWorkspace();
    void placesFollowTheWorkspace();
    void theSameProblemsAreNoChange();
};

void TestProblemsModel::errorsStandFirst()
{
    Desk desk;
    desk.model.setProblems({problem("w1", {}, Problem::Severity::Warning), problem("e1", {}),
                            problem("w2", {}, Problem::Severity::Warning), problem("e2", {})});
    QCOMPARE(modelText(desk.model), u"e1\ne2\nw1\nw2\n"_s);
    QCOMPARE(desk.model.index(0, 0).data(Qt::AccessibleTextRole).toString(), u"Error: e1"_s);
    QCOMPARE(desk.model.index(3, 0).data(Qt::AccessibleTextRole).toString(), u"Warning: w2"_s);
    QCOMPARE(desk.model.problems().size(), 4U);
}

void TestProblemsModel::placesReadAsAWayThroughTheWorkspace()
{
    Desk desk;
    desk.model.setProblems({problem("a", {"main", "item", "item-404", Field::Body, -1}),
                            problem("b", {"main", "item", {}, Field::Path, -1}),
                            problem("c", {"main", {}, {}, Field::Port, 0}),
                            problem("d", {"main", "gone-by-now", {}, Field::None, -1})});
    QCOMPARE(modelText(desk.model, 2),
             u"a | GET /users/:id › 404 Not Found › body\n"
             "b | GET /users/:id › path\n"
             "c | Main › port\n"
             "d | Main\n"_s);
}

void TestProblemsModel::placesFollowTheWorkspace()
{
    Desk desk;
    desk.model.setProblems({problem("b", {"main", "item", {}, Field::Path, -1})});
    desk.editor.changeRoute("item", Field::Path, [](MockRoute &r) { r.path = "/people"; });
    QCOMPARE(desk.model.index(0, 1).data().toString(), u"GET /people › path"_s);
    QCOMPARE(desk.watch.staleCell(), QString());
}

void TestProblemsModel::theSameProblemsAreNoChange()
{
    Desk desk;
    const std::vector<Problem> problems{problem("b", {"main", "item", {}, Field::Path, -1})};
    desk.model.setProblems(problems);
    desk.watch.takeStructuralSignals();
    desk.model.setProblems(problems);
    QCOMPARE(desk.watch.takeStructuralSignals(), 0);
    desk.model.setProblems({});
    QCOMPARE(desk.model.rowCount(), 0);
}

} // namespace mynah::test

QTEST_MAIN(mynah::test::TestProblemsModel)
#include "tst_problemsmodel.moc"
