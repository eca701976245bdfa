// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/contrast.h"
#include "tests/support/uitestcase.h"
#include "ui/models/routetreemodel.h"
#include "ui/theme/thememanager.h"
#include "ui/widgets/routeactivitydelegate.h"

#include <QStandardItemModel>
#include <QTest>
#include <QTreeView>

using namespace Qt::StringLiterals;

namespace mynah::test {

namespace {

using Seconds = std::vector<std::uint32_t>;

struct CellDesk
{
    QStandardItemModel model{1, 1};
    QTreeView view;

    CellDesk(bool isNeverCalled, const Seconds &seconds)
    {
        const QModelIndex cell = model.index(0, 0);
        model.setData(cell, int(RouteTreeModel::Kind::Route), RouteTreeModel::KindRole);
        model.setData(cell, isNeverCalled, RouteTreeModel::NeverCalledRole);
        model.setData(cell, QVariant::fromValue(seconds), RouteTreeModel::ActivityRole);
        if (isNeverCalled) {
            model.setData(cell, u"never"_s);
            model.setData(cell, themeColor(ColorRole::MutedText), Qt::ForegroundRole);
        }
        view.setRootIsDecorated(false);
        view.setModel(&model);
        view.setItemDelegate(new RouteActivityDelegate(&view));
        view.resize(100, 80);
        view.show();
    }
    QImage image() { return view.viewport()->grab(view.visualRect(model.index(0, 0))).toImage(); }
    int bars()
    {
        const QImage cell = image();
        int pixels = 0;
        for (int y = 0; y < cell.height(); ++y) {
            for (int x = 0; x < cell.width(); ++x)
                pixels += cell.pixel(x, y) == themeColor(ColorRole::Accent).rgb();
        }
        return pixels;
    }
};

} // namespace

class TestRouteActivityDelegate final : public UiTestCase
{
    Q_OBJECT

private slots:
    void drawsTheSecondsThatHadRequests();
    void aSingleRequestIsSeen();
    void withoutRequestsThereAreNoBars();
    void neverIsReadable_data();
    void neverIsReadable();
};

void TestRouteActivityDelegate::drawsTheSecondsThatHadRequests()
{
    Seconds few(60);
    few[10] = 5;
    Seconds many(60, 5);
    QVERIFY(CellDesk(false, many).bars() > 10 * CellDesk(false, few).bars());
}

void TestRouteActivityDelegate::aSingleRequestIsSeen()
{
    Seconds seconds(60);
    seconds[0] = 1;
    seconds[59] = 1'000'000;
    CellDesk both(false, seconds);
    seconds[0] = 0;
    QVERIFY(both.bars() > CellDesk(false, seconds).bars());
}

void TestRouteActivityDelegate::withoutRequestsThereAreNoBars()
{
    QCOMPARE(CellDesk(false, {}).bars(), 0);
    QCOMPARE(CellDesk(true, {}).bars(), 0);
}

void TestRouteActivityDelegate::neverIsReadable_data()
{
    QTest::addColumn<Theme>("theme");
    QTest::addRow("light") << Theme::Light;
    QTest::addRow("dark") << Theme::Dark;
    QTest::addRow("high contrast") << Theme::HighContrast;
}

void TestRouteActivityDelegate::neverIsReadable()
{
    QFETCH(const Theme, theme);
    ThemeManager::instance().setTheme(theme);
    CellDesk desk(true, {});
    QVERIFY(contrastInside(desk.image()) >= Readable);
    desk.view.selectAll();
    QVERIFY(contrastInside(desk.image()) >= Readable);
}

} // namespace mynah::test

QTEST_MAIN(mynah::test::TestRouteActivityDelegate)
#include "tst_routeactivitydelegate.moc"
