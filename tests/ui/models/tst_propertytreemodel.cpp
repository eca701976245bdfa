// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/modelwatch.h"
#include "tests/support/uitestcase.h"
#include "ui/models/propertytreemodel.h"

#include <QRandomGenerator>

using namespace Qt::StringLiterals;

namespace mynah::test {

class TestPropertyTreeModel final : public UiTestCase
{
    Q_OBJECT

private slots:
    void showsGroupsAndTheirProperties();
    void aPropertyReadsAsNameAndValue();
    void randomGroupsAreToldRight();
};

void TestPropertyTreeModel::showsGroupsAndTheirProperties()
{
    PropertyTreeModel model;
    const ModelWatch watch(model);
    model.setGroups({{u"Request"_s, {{u"Method"_s, u"GET"_s, {}}, {u"Size"_s, u"3 B"_s, {}}}},
                     {u"Empty"_s, {}}});
    QCOMPARE(modelText(model, 2), u"Request | \n  Method | GET\n  Size | 3 B\nEmpty | \n"_s);
    model.setGroups({});
    QCOMPARE(model.rowCount(), 0);
}

void TestPropertyTreeModel::aPropertyReadsAsNameAndValue()
{
    PropertyTreeModel model;
    model.setGroups({{u"Request"_s, {{u"Method"_s, u"GET"_s, {}}}}});
    const QModelIndex group = model.index(0, 0);
    QCOMPARE(group.data(Qt::AccessibleTextRole).toString(), u"Request"_s);
    QCOMPARE(model.index(0, 0, group).data(Qt::AccessibleTextRole).toString(), u"Method: GET"_s);
    QCOMPARE(model.index(0, 1, group).data(Qt::ToolTipRole).toString(), u"GET"_s);
}

void TestPropertyTreeModel::randomGroupsAreToldRight()
{
    PropertyTreeModel model;
    const ModelWatch watch(model);
    QRandomGenerator random(2);
    for (int step = 0; step < 50; ++step) {
        std::vector<PropertyTreeModel::Group> groups(std::size_t(random.bounded(5)));
        for (PropertyTreeModel::Group &group : groups)
            group.properties.resize(std::size_t(random.bounded(5)));
        model.setGroups(groups);
        QCOMPARE(watch.staleCell(), QString());
    }
}

} // namespace mynah::test

QTEST_MAIN(mynah::test::TestPropertyTreeModel)
#include "tst_propertytreemodel.moc"
