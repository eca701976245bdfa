// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/contrast.h"
#include "tests/support/uitestcase.h"
#include "tests/ui/pages/pagewindow.h"
#include "ui/models/trafficmodel.h"
#include "ui/theme/thememanager.h"
#include "ui/widgets/trafficview.h"

#include <QApplication>
#include <QHeaderView>
#include <QMenu>
#include <QScrollBar>
#include <QTest>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace mynah::test {

class TestTrafficView final : public UiTestCase
{
    Q_OBJECT

private slots:
    void theUsualColumnsFitTheWindow();
    void aSelectedRowIsReadable_data();
    void aSelectedRowIsReadable();
    void theHeadersMenuShowsAndHidesColumnsForGood();
    void movedColumnsComeBackInPlace();
    void columnsAreChosenFromOutside();
    void keysSelectTheOnlyRow();

private:
    static TrafficView &view(PageWindow &window) { return window.find<TrafficView>("trafficView"); }
    static int rows(PageWindow &window) { return view(window).model()->rowCount(); }
    static void chooseFromHeaderMenu(TrafficView &view, const QString &text);
};

void TestTrafficView::theUsualColumnsFitTheWindow()
{
    PageWindow window;
    window.show<TrafficPage>({960, 300});
    for (int i = 0; i < 100; ++i)
        window.controller.addExchange("DELETE", "/a");
    TRY_COMPARE(rows(window), 100);
    TrafficView &table = view(window);
    TRY_VERIFY(table.verticalScrollBar()->isVisible());
    QCOMPARE(table.horizontalScrollBar()->maximum(), 0);
    const QModelIndex last = table.indexAt(QPoint(10, table.viewport()->height() / 2));
    int columns = 0;
    for (int column = 0; column < TrafficModel::ColumnCount; ++column) {
        if (table.isColumnHidden(column))
            continue;
        ++columns;
        const QModelIndex cell = last.siblingAtColumn(column);
        const int text = QFontMetrics(table.font()).horizontalAdvance(cell.data().toString());
        QVERIFY2(table.columnWidth(column) >= text + 8, qPrintable(QString::number(column)));
        QVERIFY(table.visualRect(cell).right() <= table.viewport()->width());
    }
    QCOMPARE(columns, 9);
}

void TestTrafficView::keysSelectTheOnlyRow()
{
    PageWindow window;
    window.show<TrafficPage>({960, 300});
    window.controller.addExchange("GET", "/a");
    TRY_COMPARE(rows(window), 1);
    for (const Qt::Key key : {Qt::Key_Down, Qt::Key_Up}) {
        view(window).clearSelection();
        view(window).clearFocus();
        view(window).setFocus(Qt::ShortcutFocusReason);
        QTest::keyClick(&view(window), key);
        QCOMPARE(view(window).selectionModel()->selectedRows().size(), 1);
    }
}

void TestTrafficView::aSelectedRowIsReadable_data()
{
    QTest::addColumn<bool>("dark");
    QTest::newRow("light") << false;
    QTest::newRow("dark") << true;
}

void TestTrafficView::aSelectedRowIsReadable()
{
    QFETCH(const bool, dark);
    PageWindow window;
    window.show<TrafficPage>({1200, 300});
    ThemeManager::instance().setTheme(dark ? Theme::Dark : Theme::Light);
    for (const int status : {200, 302, 404, 500})
        window.controller.addExchange("POST", "/a?b=c", status);
    TRY_COMPARE(rows(window), 4);
    TrafficView &table = view(window);
    for (int row = 0; row < 4; ++row) {
        clickRow(table, table.model()->index(row, TrafficModel::PathColumn));
        for (const int column :
             {TrafficModel::NumberColumn, TrafficModel::MethodColumn, TrafficModel::PathColumn,
              TrafficModel::RouteColumn, TrafficModel::StatusColumn, TrafficModel::ClientColumn}) {
            const QRect cell = table.visualRect(table.model()->index(row, column));
            const QImage image = table.viewport()->grab(cell).toImage();
            QCOMPARE(image.pixelColor(0, 0), themeColor(ColorRole::Selection));
            QVERIFY2(contrastInside(image) >= Readable, qPrintable(QString::number(column)));
        }
    }
    ThemeManager::instance().setTheme(Theme::System);
}

void TestTrafficView::chooseFromHeaderMenu(TrafficView &view, const QString &text)
{
    QTimer::singleShot(0, &view, [&text] {
        auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
        QVERIFY(menu);
        for (QAction *action : menu->actions()) {
            if (action->text() == text)
                action->trigger();
        }
        menu->close();
    });
    emit view.horizontalHeader()->customContextMenuRequested({5, 5});
}

void TestTrafficView::theHeadersMenuShowsAndHidesColumnsForGood()
{
    {
        PageWindow window;
        window.show<TrafficPage>({1200, 300});
        TrafficView &table = view(window);
        QVERIFY(table.isColumnHidden(TrafficModel::HostColumn));
        chooseFromHeaderMenu(table, u"Host"_s);
        chooseFromHeaderMenu(table, u"Client"_s);
        QVERIFY(!table.isColumnHidden(TrafficModel::HostColumn));
        QVERIFY(table.isColumnHidden(TrafficModel::ClientColumn));
    }
    PageWindow window;
    window.show<TrafficPage>({1200, 300});
    TrafficView &table = view(window);
    QVERIFY(!table.isColumnHidden(TrafficModel::HostColumn));
    QVERIFY(table.isColumnHidden(TrafficModel::ClientColumn));
    chooseFromHeaderMenu(table, u"&Reset Columns"_s);
    QVERIFY(table.isColumnHidden(TrafficModel::HostColumn));
    QVERIFY(!table.isColumnHidden(TrafficModel::ClientColumn));
}

void TestTrafficView::movedColumnsComeBackInPlace()
{
    {
        PageWindow window;
        window.show<TrafficPage>({1200, 300});
        view(window).horizontalHeader()->moveSection(0, 3);
    }
    PageWindow window;
    window.show<TrafficPage>({1200, 300});
    QHeaderView &header = *view(window).horizontalHeader();
    QCOMPARE(header.visualIndex(TrafficModel::NumberColumn), 3);
    chooseFromHeaderMenu(view(window), u"&Reset Columns"_s);
    QCOMPARE(header.visualIndex(TrafficModel::NumberColumn), 0);
}

void TestTrafficView::columnsAreChosenFromOutside()
{
    PageWindow window;
    window.show<TrafficPage>({1200, 400});
    TrafficView &list = view(window);
    const QList<ShownColumn> usual = list.usualColumns();
    QVERIFY(list.shownColumns() == usual);
    QList<ShownColumn> wanted = usual;
    wanted.move(TrafficModel::StatusColumn, 0);
    wanted[1].isShown = false;
    list.showColumns(wanted);
    QVERIFY(list.shownColumns() == wanted);
    QCOMPARE(list.horizontalHeader()->logicalIndex(0), int(TrafficModel::StatusColumn));
    QVERIFY(list.isColumnHidden(TrafficModel::NumberColumn));
    chooseFromHeaderMenu(list, u"#"_s);
    wanted[1].isShown = true;
    QVERIFY(list.shownColumns() == wanted);
    list.showColumns(usual);
}

} // namespace mynah::test

QTEST_MAIN(mynah::test::TestTrafficView)
#include "tst_trafficview.moc"
