// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/modelwatch.h"
#include "tests/support/uitestcase.h"
#include "ui/models/jsontreemodel.h"

#include <QRandomGenerator>

using namespace Qt::StringLiterals;

namespace mynah::test {

namespace {

std::shared_ptr<const JsonOutline> outlineOf(const std::string &text)
{
    return std::get<std::shared_ptr<const JsonOutline>>(JsonOutline::parse(text));
}

void fetchAll(JsonTreeModel &model, const QModelIndex &parent = {})
{
    while (model.canFetchMore(parent))
        model.fetchMore(parent);
    for (int row = 0; row < model.rowCount(parent); ++row)
        fetchAll(model, model.index(row, 0, parent));
}

} // namespace

class TestJsonTreeModel final : public UiTestCase
{
    Q_OBJECT

private slots:
    void showsNamesAndValues();
    void childrenComeWhenTheyAreAskedFor();
    void largeContainersComeInPortions();
    void pathsAreThoseOfRules();
    void longValuesAreCutForTheEye();
    void documentsFollowEachOther();
};

void TestJsonTreeModel::showsNamesAndValues()
{
    JsonTreeModel model;
    ModelWatch watch(model);
    watch.leaveFetchingToTheTest();
    model.setOutline(outlineOf(R"({"items": [{"sku": "a\n"}, 1.50], "none": null})"));
    fetchAll(model);
    QCOMPARE(modelText(model, 2), uR"($ | { 2 }
  items | [ 2 ]
    0 | { 1 }
      sku | "a\n"
    1 | 1.50
  none | null
)"_s);
    QCOMPARE(watch.staleCell(), QString());
}

void TestJsonTreeModel::childrenComeWhenTheyAreAskedFor()
{
    JsonTreeModel model;
    ModelWatch watch(model);
    watch.leaveFetchingToTheTest();
    model.setOutline(outlineOf(R"([1, [2]])"));
    const QModelIndex root = model.index(0, 0);
    QVERIFY(model.hasChildren(root));
    QCOMPARE(model.rowCount(root), 0);
    QVERIFY(model.canFetchMore(root));
    model.fetchMore(root);
    QCOMPARE(model.rowCount(root), 2);
    QVERIFY(!model.canFetchMore(root));
    QVERIFY(!model.hasChildren(model.index(0, 0, root)));
    QVERIFY(model.hasChildren(model.index(1, 0, root)));
    model.fetchMore(root);
    QCOMPARE(model.rowCount(root), 2);
}

void TestJsonTreeModel::largeContainersComeInPortions()
{
    JsonTreeModel model;
    ModelWatch watch(model);
    watch.leaveFetchingToTheTest();
    std::string text = "[0";
    for (int i = 1; i < JsonTreeModel::Portion * 2 + 5; ++i)
        text += ',' + std::to_string(i);
    model.setOutline(outlineOf(text + ']'));
    const QModelIndex root = model.index(0, 0);
    model.fetchMore(root);
    QCOMPARE(model.rowCount(root), JsonTreeModel::Portion);
    fetchAll(model);
    QCOMPARE(model.rowCount(root), JsonTreeModel::Portion * 2 + 5);
    QCOMPARE(model.index(2004, 1, root).data().toString(), u"2004"_s);
}

void TestJsonTreeModel::pathsAreThoseOfRules()
{
    JsonTreeModel model;
    model.setOutline(outlineOf(R"({"items": [{"sku": 1, "it's a\\b": {"_x9": 2}}]})"));
    fetchAll(model);
    const QModelIndex root = model.index(0, 0);
    const QModelIndex item = model.index(0, 0, model.index(0, 0, root));
    QCOMPARE(model.jsonPath(root), u"$"_s);
    QCOMPARE(model.jsonPath(model.index(0, 1, item)), u"$.items[0].sku"_s);
    const QModelIndex odd = model.index(1, 0, item);
    QCOMPARE(model.jsonPath(model.index(0, 0, odd)), u"$.items[0]['it\\'s a\\\\b']._x9"_s);
    QCOMPARE(model.source(odd), u"{\"_x9\": 2}"_s);
    QCOMPARE(model.jsonPath({}), QString());
    QCOMPARE(model.source({}), QString());
}

void TestJsonTreeModel::longValuesAreCutForTheEye()
{
    JsonTreeModel model;
    const std::string text = '"' + std::string(5000, 'x') + '"';
    model.setOutline(outlineOf(text));
    QCOMPARE(model.index(0, 1).data().toString().size(), 1001);
    QCOMPARE(model.source(model.index(0, 0)), QString::fromStdString(text));
}

void TestJsonTreeModel::documentsFollowEachOther()
{
    JsonTreeModel model;
    ModelWatch watch(model);
    watch.leaveFetchingToTheTest();
    QRandomGenerator random(1);
    for (int turn = 0; turn < 30; ++turn) {
        model.setOutline(turn % 5 == 0 ? nullptr : outlineOf(R"({"a":[1,[2,[3]]],"b":{}})"));
        QCOMPARE(model.rowCount(), turn % 5 == 0 ? 0 : 1);
        if (random.bounded(2))
            fetchAll(model);
        QCOMPARE(watch.staleCell(), QString());
    }
}

} // namespace mynah::test

QTEST_MAIN(mynah::test::TestJsonTreeModel)
#include "tst_jsontreemodel.moc"
