// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/contrast.h"
#include "tests/support/uitestcase.h"
#include "ui/models/routetreemodel.h"
#include "ui/theme/metrics.h"
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
    void thePathGetsTheRoomBesideItsMethod();
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

// As much of it is painted as in a view that is wide.
void TestRouteItemDelegate::thePathGetsTheRoomBesideItsMethod()
{
    ThemeManager::instance().setTheme(Theme::Light);
    QStandardItemModel model(1, 1);
    const QModelIndex row = model.index(0, 0);
    const QString path = u"/bookings/of/any/year"_s;
    model.setData(row, u"GET"_s, RouteTreeModel::MethodRole);
    model.setData(row, path, RouteTreeModel::PathRole);
    model.setData(row, true, RouteTreeModel::EffectiveRole);
    QTreeView view;
    view.setModel(&model);
    view.setFrameShape(QFrame::NoFrame);
    view.setItemDelegate(new RouteItemDelegate(&view));
    const auto inkIn = [&](int width) {
        view.resize(width, 60);
        view.show();
        const QImage image = view.viewport()->grab(view.visualRect(row)).toImage();
        double ink = 0;
        for (int x = 0; x < image.width(); ++x) {
            for (int y = 0; y < image.height(); ++y)
                ink += 255 - qGray(image.pixel(x, y));
        }
        return ink;
    };
    const int text = view.fontMetrics().horizontalAdvance(path);
    const int method = view.fontMetrics().horizontalAdvance(u"GET"_s) + gridStep();
    const double whole = inkIn(text + 300);
    // Letters are smoothed where they happen to fall.
    QVERIFY(inkIn(view.indentation() + method + text + 16) > 0.97 * whole);
    QVERIFY(inkIn(view.indentation() + method + text / 2) < 0.9 * whole);
}

} // namespace mynah::test

QTEST_MAIN(mynah::test::TestRouteItemDelegate)
#include "tst_routeitemdelegate.moc"
