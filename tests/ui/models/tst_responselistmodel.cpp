// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/domain/workspaceedit.h"
#include "tests/support/modelwatch.h"
#include "tests/support/sampleworkspace.h"
#include "tests/support/uitestcase.h"
#include "ui/models/responselistmodel.h"

#include <QMimeData>
#include <QRandomGenerator>
#include <QSignalSpy>

using namespace Qt::StringLiterals;

namespace mynah::test {

namespace {

MockRoute sample()
{
    MockRoute route = sampleRoute("item", "GET", "/users/:id");
    MockResponse second = sampleResponse("item-404", 404);
    second.name = "unknown id";
    second.rules.rules.resize(2);
    second.rules.rules[1].enabled = false;
    route.responses.emplace_back(second);
    MockResponse third = sampleResponse("item-500", 500);
    third.enabled = false;
    route.responses.emplace_back(third);
    return route;
}

struct Desk
{
    ResponseListModel model;
    ModelWatch watch{model,
                     {Qt::DisplayRole, Qt::CheckStateRole, Qt::AccessibleTextRole, Qt::ToolTipRole,
                      ResponseListModel::IdRole, ResponseListModel::StatusRole,
                      ResponseListModel::NoteRole, ResponseListModel::DefaultRole}};
};

} // namespace

class TestResponseListModel final : public UiTestCase
{
    Q_OBJECT

private slots:
    void showsStatusNameAndWhatChooses();
    void theModeChangesTheNotes();
    void checkingIsOnlyTold();
    void draggingIsOnlyTold_data();
    void draggingIsOnlyTold();
    void editsKeepTheRows();
    void withoutARouteItIsEmpty();
    void randomRoutesAreToldRight();
};

void TestResponseListModel::showsStatusNameAndWhatChooses()
{
    Desk desk;
    const MockRoute route = sample();
    desk.model.setRoute(&route);
    QCOMPARE(modelText(desk.model), u"200 OK\n404 unknown id\n500 Internal Server Error\n"_s);
    const auto note = [&desk](int row) {
        return desk.model.index(row).data(ResponseListModel::NoteRole).toString();
    };
    QCOMPARE(note(0), QString());
    QCOMPARE(note(1), u"1 rule"_s);
    QCOMPARE(note(2), u"off"_s);
    QCOMPARE(desk.model.index(0).data(Qt::AccessibleTextRole).toString(), u"200 OK, default"_s);
    QCOMPARE(desk.model.index(2).data(Qt::AccessibleTextRole).toString(),
             u"500 Internal Server Error, off"_s);
    QCOMPARE(desk.model.idAt(1), "item-404");
    QCOMPARE(desk.model.rowOf("item-404"), 1);
    QCOMPARE(desk.model.rowOf("nobody"), -1);
    QCOMPARE(desk.model.idAt(9), "");
}

void TestResponseListModel::theModeChangesTheNotes()
{
    Desk desk;
    MockRoute route = sample();
    desk.model.setRoute(&route);
    route.responseMode = MockRoute::ResponseMode::Random;
    route.defaultResponse = "item-404";
    desk.model.setRoute(&route);
    QCOMPARE(desk.model.index(0).data(ResponseListModel::NoteRole).toString(), u"weight 1"_s);
    QVERIFY(desk.model.index(1).data(ResponseListModel::DefaultRole).toBool());
    QVERIFY(!desk.model.index(0).data(ResponseListModel::DefaultRole).toBool());
    QCOMPARE(desk.watch.staleCell(), QString());
}

void TestResponseListModel::checkingIsOnlyTold()
{
    Desk desk;
    const MockRoute route = sample();
    desk.model.setRoute(&route);
    QSignalSpy edited(&desk.model, &ResponseListModel::enabledEdited);
    QVERIFY(desk.model.setData(desk.model.index(1), int(Qt::Unchecked), Qt::CheckStateRole));
    QCOMPARE(edited.size(), 1);
    QCOMPARE(edited[0][0].value<std::string>(), "item-404");
    QCOMPARE(edited[0][1].toBool(), false);
    QCOMPARE(desk.model.index(1).data(Qt::CheckStateRole).toInt(), int(Qt::Checked));
    QVERIFY(!desk.model.setData(desk.model.index(1), u"x"_s, Qt::EditRole));
}

void TestResponseListModel::draggingIsOnlyTold_data()
{
    QTest::addColumn<int>("from");
    QTest::addColumn<int>("before");
    QTest::addColumn<int>("to");
    QTest::newRow("down") << 0 << 2 << 1;
    QTest::newRow("to the end") << 0 << 3 << 2;
    QTest::newRow("below all") << 0 << -1 << 2;
    QTest::newRow("up") << 2 << 0 << 0;
    QTest::newRow("where it is") << 1 << 1 << 1;
}

void TestResponseListModel::draggingIsOnlyTold()
{
    QFETCH(int, from);
    QFETCH(int, before);
    QFETCH(int, to);
    Desk desk;
    const MockRoute route = sample();
    desk.model.setRoute(&route);
    QSignalSpy wanted(&desk.model, &ResponseListModel::moveWanted);
    const std::unique_ptr<QMimeData> data(desk.model.mimeData({desk.model.index(from)}));
    QVERIFY(desk.model.dropMimeData(data.get(), Qt::MoveAction, before, 0, {}));
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(wanted[0][0].value<std::string>(), desk.model.idAt(from));
    QCOMPARE(wanted[0][1].toInt(), to);
    const QMimeData other;
    QVERIFY(!desk.model.dropMimeData(&other, Qt::MoveAction, 0, 0, {}));
}

void TestResponseListModel::editsKeepTheRows()
{
    Desk desk;
    MockRoute route = sample();
    desk.model.setRoute(&route);
    const QPersistentModelIndex selected(desk.model.index(1));
    desk.watch.takeStructuralSignals();
    MockResponse changed = *route.responses[1];
    changed.status = 410;
    route = withResponse(route, changed);
    desk.model.setRoute(&route);
    QCOMPARE(desk.watch.takeStructuralSignals(), 0);
    QCOMPARE(selected.data().toString(), u"410 unknown id"_s);
    QCOMPARE(desk.watch.staleCell(), QString());
}

void TestResponseListModel::withoutARouteItIsEmpty()
{
    Desk desk;
    const MockRoute route = sample();
    desk.model.setRoute(&route);
    desk.model.setRoute(nullptr);
    QCOMPARE(desk.model.rowCount(), 0);
}

void TestResponseListModel::randomRoutesAreToldRight()
{
    Desk desk;
    QRandomGenerator random(11);
    MockRoute route = sample();
    for (int step = 0; step < 300; ++step) {
        const std::size_t count = route.responses.size();
        if (random.bounded(3) == 0 || count == 0)
            route.responses.emplace_back(sampleResponse("r" + std::to_string(step), 200 + step));
        else if (random.bounded(3) == 0)
            route.responses.erase(route.responses.begin() + random.bounded(int(count)));
        else
            std::swap(route.responses.front(), route.responses.back());
        desk.model.setRoute(&route);
        QCOMPARE(desk.watch.staleCell(), QString());
        QCOMPARE(desk.model.rowCount(), int(route.responses.size()));
    }
}

} // namespace mynah::test

QTEST_MAIN(mynah::test::TestResponseListModel)
#include "tst_responselistmodel.moc"
