// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/contrast.h"
#include "tests/support/uitestcase.h"
#include "ui/models/routetreemodel.h"
#include "ui/theme/thememanager.h"
#include "ui/widgets/routeitemdelegate.h"

#include <QStandardItemModel>
#include <QTest>
#include <QTreeView>

using namespace Qt::StringLiterals;

namespace mynah::test {

class TestRouteItemDelegate final : public UiTestCase
{
    Q_OBJECT

private slots:
    void aSelectedRowIsReadable_data();
    void aSelectedRowIsReadable();
};

void TestRouteItemDelegate::aSelectedRowIsReadable_data()
{
    QTest::addColumn<bool>("dark");
    QTest::addColumn<QString>("method");
    QTest::addColumn<bool>("effective");
    for (const bool dark : {false, true}) {
        for (const QString &method : {u"GET"_s, u"POST"_s, u"DELETE"_s, u"ANY"_s}) {
            for (const bool effective : {false, true})
                QTest::addRow("%s %s %s", dark ? "dark" : "light", qPrintable(method),
                              effective ? "on" : "off")
                    << dark << method << effective;
        }
    }
}

void TestRouteItemDelegate::aSelectedRowIsReadable()
{
    QFETCH(const bool, dark);
    QFETCH(const QString, method);
    QFETCH(const bool, effective);
    ThemeManager::instance().setTheme(dark ? Theme::Dark : Theme::Light);
    QStandardItemModel model(1, 1);
    model.setData(model.index(0, 0), method, RouteTreeModel::MethodRole);
    model.setData(model.index(0, 0), effective, RouteTreeModel::EffectiveRole);
    QTreeView view;
    view.setModel(&model);
    view.setItemDelegate(new RouteItemDelegate(&view));
    view.resize(300, 100);
    view.show();
    for (const bool selected : {false, true}) {
        if (selected)
            view.selectAll();
        const QRect row = view.visualRect(model.index(0, 0));
        const QImage image = view.viewport()->grab(row).toImage();
        QVERIFY2(contrastInside(image) >= Readable, selected ? "selected" : "plain");
    }
}

} // namespace mynah::test

QTEST_MAIN(mynah::test::TestRouteItemDelegate)
#include "tst_routeitemdelegate.moc"
