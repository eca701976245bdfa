// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/modelwatch.h"
#include "tests/support/uitestcase.h"
#include "tests/support/workbench.h"
#include "ui/models/commandlistmodel.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace mynah::test {

namespace {

std::vector<Command> commands()
{
    return {{u"actSave"_s, u"Save"_s, u"File"_s, u"Ctrl+S"_s, true},
            {u"actSaveAs"_s, u"Save As…"_s, u"File"_s, {}, true},
            {u"actCurl"_s, u"Copy as cURL"_s, u"Traffic ▸ Copy"_s, {}, false},
            {u"actPaste"_s, u"粘贴"_s, u"编辑"_s, {}, true}};
}

struct Desk
{
    CommandListModel model;
    ModelWatch watch{model};

    explicit Desk(const QStringList &recent = {})
        : model(commands(), Workbench::shopWorkspace(), recent)
    {
    }

    QStringList find(const QString &text)
    {
        model.setQuery(text);
        [this] { TRY_VERIFY(!model.isRanking()); }();
        QStringList titles;
        for (int row = 0; row < model.rowCount(); ++row)
            titles += model.index(row).data().toString();
        return titles;
    }
    QVariant first(int role) const { return model.index(0).data(role); }
};

} // namespace

class TestCommandListModel final : public UiTestCase
{
    Q_OBJECT

private slots:
    void everythingIsThereBeforeAnythingIsTyped();
    void whatWasUsedLastIsFirst();
    void theBestComesFirst();
    void routesAreFoundToo();
    void itsPlaceFindsACommandAsWell();
    void anyTextIsFound();
    void whatIsDisabledCannotBeChosen();
    void onlyTheLastQueryIsAnswered();
    void manyRoutesAreListedUpToALimit();
};

void TestCommandListModel::everythingIsThereBeforeAnythingIsTyped()
{
    Desk desk;
    QCOMPARE(desk.find({}),
             (QStringList{u"Save"_s, u"Save As…"_s, u"Copy as cURL"_s, u"粘贴"_s, u"GET /users"_s,
                          u"GET /orders/:id"_s, u"ANY /*"_s}));
    QCOMPARE(desk.first(CommandListModel::ShortcutRole).toString(), u"Ctrl+S"_s);
    QCOMPARE(desk.first(Qt::AccessibleTextRole).toString(), u"Save, File, Ctrl+S"_s);
}

void TestCommandListModel::whatWasUsedLastIsFirst()
{
    Desk desk({CommandListModel::keyOfRoute(u"order"_s), u"gone"_s, u"actSaveAs"_s});
    QCOMPARE(desk.find({}).mid(0, 3),
             (QStringList{u"GET /orders/:id"_s, u"Save As…"_s, u"Save"_s}));
    // What is typed decides, and only between equals what was used.
    QCOMPARE(desk.find(u"save"_s).first(), u"Save As…"_s);
    QCOMPARE(desk.find(u"paste save"_s), QStringList());
}

void TestCommandListModel::theBestComesFirst()
{
    Desk desk;
    QCOMPARE(desk.find(u"sa a"_s).first(), u"Save As…"_s);
    QCOMPARE(desk.first(CommandListModel::LettersRole).value<QList<int>>(), (QList{0, 1, 5}));
    QCOMPARE(desk.find(u"nothing like it"_s), QStringList());
}

void TestCommandListModel::routesAreFoundToo()
{
    Desk desk;
    QCOMPARE(desk.find(u"get ord"_s), QStringList{u"GET /orders/:id"_s});
    QCOMPARE(desk.first(CommandListModel::PlaceRole).toString(), u"Routes ▸ orders"_s);
    const QString key = desk.first(CommandListModel::KeyRole).toString();
    QCOMPARE(CommandListModel::routeOfKey(key), u"order"_s);
    QCOMPARE(CommandListModel::routeOfKey(u"actSave"_s), QString());
}

void TestCommandListModel::itsPlaceFindsACommandAsWell()
{
    Desk desk;
    QCOMPARE(desk.find(u"traffic curl"_s), QStringList{u"Copy as cURL"_s});
    QCOMPARE(desk.first(CommandListModel::LettersRole).value<QList<int>>(), (QList{8, 9, 10, 11}));
}

void TestCommandListModel::anyTextIsFound()
{
    Desk desk;
    QCOMPARE(desk.find(u"贴"_s), QStringList{u"粘贴"_s});
}

void TestCommandListModel::whatIsDisabledCannotBeChosen()
{
    Desk desk;
    desk.find(u"curl"_s);
    QVERIFY(!desk.model.flags(desk.model.index(0)).testFlag(Qt::ItemIsEnabled));
    desk.find(u"save"_s);
    QVERIFY(desk.model.flags(desk.model.index(0)).testFlag(Qt::ItemIsSelectable));
}

void TestCommandListModel::onlyTheLastQueryIsAnswered()
{
    Desk desk;
    desk.watch.takeStructuralSignals();
    for (const QString &text : {u"s"_s, u"sa"_s, u"sav"_s, u"save"_s})
        desk.model.setQuery(text);
    QVERIFY(desk.model.isRanking());
    TRY_VERIFY(!desk.model.isRanking());
    QCOMPARE(desk.watch.takeStructuralSignals(), 1);
    QCOMPARE(desk.model.rowCount(), 2);
}

void TestCommandListModel::manyRoutesAreListedUpToALimit()
{
    Workspace workspace = Workbench::shopWorkspace();
    MockServer server = *workspace.servers.front();
    for (int i = 0; i < 20'000; ++i) {
        MockRoute route;
        route.id = "many" + std::to_string(i);
        route.method = "GET";
        route.path = "/many/" + std::to_string(i);
        server.routes.emplace_back(std::move(route));
    }
    workspace.servers.front() = std::move(server);
    CommandListModel model({}, workspace, {});
    model.setQuery(u"many 19999"_s);
    TRY_VERIFY(!model.isRanking());
    QCOMPARE(model.index(0).data().toString(), u"GET /many/19999"_s);
    model.setQuery(u"many"_s);
    TRY_VERIFY(!model.isRanking());
    QCOMPARE(model.rowCount(), int(CommandListModel::MostRows));
}

} // namespace mynah::test

QTEST_MAIN(mynah::test::TestCommandListModel)
#include "tst_commandlistmodel.moc"
