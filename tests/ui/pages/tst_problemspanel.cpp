// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/uitestcase.h"
#include "tests/support/workbench.h"
#include "ui/pages/problemspanel.h"

#include <QLabel>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace Qt::StringLiterals;

namespace mynah::test {

class TestProblemsPanel final : public UiTestCase
{
    Q_OBJECT

private slots:
    void withoutProblemsItSaysSo();
    void errorsComeFirstWithTheirPlace();
    void enterAndADoubleClickGoThere();
    void allOfALongProblemIsBelow();
};

namespace {

std::vector<Problem> twoProblems()
{
    Problem warning;
    warning.severity = Problem::Severity::Warning;
    warning.place = {"shop", "order", {}, Field::Path};
    warning.message = "The route before it answers all of its requests.";
    Problem error;
    error.place = {"shop", "list", "none", Field::BodyFile};
    error.message = "There is no file none.json.";
    return {warning, error};
}

} // namespace

void TestProblemsPanel::withoutProblemsItSaysSo()
{
    const Workbench bench;
    ProblemsPanel panel(bench.document);
    panel.show();
    panel.setProblems({});
    const auto &title = child<QLabel>(panel, "emptyTitle");
    QVERIFY(title.isVisible());
    QCOMPARE(title.text(), u"No problems"_s);
    panel.setProblems(twoProblems());
    QVERIFY(!title.isVisible());
}

void TestProblemsPanel::errorsComeFirstWithTheirPlace()
{
    const Workbench bench;
    ProblemsPanel panel(bench.document);
    panel.setProblems(twoProblems());
    const QAbstractItemModel &model = *child<QTableView>(panel, "problemsView").model();
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.index(0, 0).data().toString(), u"There is no file none.json."_s);
    const QString place = model.index(0, 1).data().toString();
    QVERIFY2(place.startsWith(u"GET /users \u203a "_s), qPrintable(place));
    QCOMPARE(model.index(1, 0).data(Qt::AccessibleTextRole).toString(),
             u"Warning: The route before it answers all of its requests."_s);
}

void TestProblemsPanel::enterAndADoubleClickGoThere()
{
    const Workbench bench;
    ProblemsPanel panel(bench.document);
    panel.resize(800, 200);
    panel.show();
    panel.setProblems(twoProblems());
    auto &view = child<QTableView>(panel, "problemsView");
    QSignalSpy wanted(&panel, &ProblemsPanel::placeWanted);
    clickItem(view, view.model()->index(0, 0));
    QTest::keyClick(&view, Qt::Key_Return);
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(wanted.first().first().value<Place>(), twoProblems().at(1).place);
    const QPoint second = view.visualRect(view.model()->index(1, 0)).center();
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, second);
    QTest::mouseDClick(view.viewport(), Qt::LeftButton, {}, second);
    QCOMPARE(wanted.size(), 2);
    QCOMPARE(wanted.last().first().value<Place>(), twoProblems().at(0).place);
}

void TestProblemsPanel::allOfALongProblemIsBelow()
{
    const Workbench bench;
    ProblemsPanel panel(bench.document);
    panel.resize(400, 200);
    panel.show();
    std::vector<Problem> problems = twoProblems();
    problems[1].message = std::string(300, 'x');
    panel.setProblems(problems);
    auto &view = child<QTableView>(panel, "problemsView");
    auto &details = child<QLabel>(panel, "problemDetails");
    QVERIFY(!details.isVisible());
    clickItem(view, view.model()->index(0, 0));
    QVERIFY(details.isVisible());
    QVERIFY(details.text().startsWith(QString(300, u'x')));
    QVERIFY(details.text().contains(u"GET /users"_s));
    QVERIFY(details.wordWrap());
    panel.setProblems({});
    QVERIFY(!details.isVisible());
}

} // namespace mynah::test

QTEST_MAIN(mynah::test::TestProblemsPanel)
#include "tst_problemspanel.moc"
