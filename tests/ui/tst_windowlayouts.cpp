// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/uitestcase.h"
#include "ui/settings.h"
#include "ui/windowlayouts.h"

#include <QDockWidget>
#include <QMainWindow>
#include <QSettings>
#include <QSignalSpy>

using namespace Qt::StringLiterals;

namespace mynah::test {

namespace {

using Layout = WindowLayouts::Layout;

struct Desk
{
    Settings settings;
    QMainWindow window;
    QWidget *editor = new QWidget(&window);
    WindowLayouts::Docks docks{dock("dockRoutes"),   dock("dockTraffic"),   dock("dockInspector"),
                               dock("dockProblems"), dock("dockServerLog"), dock("dockFind")};
    WindowLayouts *layouts = make();

    QDockWidget *dock(const char *name)
    {
        auto *made = new QDockWidget(QLatin1StringView(name), &window);
        made->setObjectName(QLatin1StringView(name));
        made->setWidget(new QWidget(made));
        return made;
    }
    WindowLayouts *make()
    {
        window.setCentralWidget(editor);
        window.resize(1280, 800);
        return new WindowLayouts(window, settings, docks);
    }
    QStringList shown() const
    {
        QStringList names;
        if (!editor->isHidden())
            names += u"editor"_s;
        for (const QDockWidget *dock : {docks.routes, docks.traffic, docks.inspector,
                                        docks.problems, docks.log, docks.find}) {
            if (!dock->isHidden())
                names += dock->objectName();
        }
        return names;
    }
};

} // namespace

class TestWindowLayouts final : public UiTestCase
{
    Q_OBJECT

private slots:
    void init();
    void theStartPageStandsAlone();
    void eachLayoutHasItsPanes_data();
    void eachLayoutHasItsPanes();
    void aNarrowWindowPutsTheInspectorBehindTheTraffic();
    void eachLayoutIsRememberedAsItWasLeft();
    void resettingForgetsHowLayoutsWereLeft();
    void theLayoutUsedLastComesBack();
    void rememberedRubbishGivesTheBuiltInLayout();
};

void TestWindowLayouts::init()
{
    UiTestCase::init();
    QSettings(QSettings::IniFormat, QSettings::UserScope, u"mynah"_s, u"mynah"_s).clear();
}

void TestWindowLayouts::theStartPageStandsAlone()
{
    Desk desk;
    desk.window.show();
    QCOMPARE(desk.shown(), {u"editor"_s});
    desk.layouts->setDocksShown(true);
    desk.layouts->setDocksShown(false);
    QCOMPARE(desk.shown(), {u"editor"_s});
}

void TestWindowLayouts::eachLayoutHasItsPanes_data()
{
    QTest::addColumn<int>("layout");
    QTest::addColumn<QStringList>("panes");
    QTest::newRow("design") << int(Layout::Design) << QStringList{u"editor"_s, u"dockRoutes"_s};
    QTest::newRow("observe") << int(Layout::Observe)
                             << QStringList{u"dockTraffic"_s, u"dockInspector"_s};
    QTest::newRow("both") << int(Layout::Both)
                          << QStringList{u"editor"_s, u"dockRoutes"_s, u"dockTraffic"_s,
                                         u"dockInspector"_s};
}

void TestWindowLayouts::eachLayoutHasItsPanes()
{
    QFETCH(int, layout);
    QFETCH(QStringList, panes);
    Desk desk;
    QSignalSpy changed(desk.layouts, &WindowLayouts::layoutChanged);
    desk.window.show();
    desk.layouts->setDocksShown(true);
    desk.layouts->setLayout(Layout(layout));
    QCOMPARE(desk.shown(), panes);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(desk.layouts->layout(), Layout(layout));
}

void TestWindowLayouts::aNarrowWindowPutsTheInspectorBehindTheTraffic()
{
    Desk desk;
    desk.window.show();
    desk.layouts->setDocksShown(true);
    QVERIFY(!desk.window.tabifiedDockWidgets(desk.docks.traffic).contains(desk.docks.inspector));
    desk.window.resize(1000, 600);
    desk.layouts->reset();
    QVERIFY(desk.window.tabifiedDockWidgets(desk.docks.traffic).contains(desk.docks.inspector));
}

void TestWindowLayouts::eachLayoutIsRememberedAsItWasLeft()
{
    Desk desk;
    desk.window.show();
    desk.layouts->setDocksShown(true);
    desk.window.addDockWidget(Qt::RightDockWidgetArea, desk.docks.routes);
    desk.layouts->setLayout(Layout::Observe);
    desk.layouts->setLayout(Layout::Both);
    QCOMPARE(desk.window.dockWidgetArea(desk.docks.routes), Qt::RightDockWidgetArea);
}

void TestWindowLayouts::resettingForgetsHowLayoutsWereLeft()
{
    Desk desk;
    desk.window.show();
    desk.layouts->setDocksShown(true);
    desk.window.addDockWidget(Qt::RightDockWidgetArea, desk.docks.routes);
    desk.layouts->save();
    desk.docks.inspector->hide();
    desk.layouts->reset();
    QCOMPARE(desk.window.dockWidgetArea(desk.docks.routes), Qt::LeftDockWidgetArea);
    QVERIFY(!desk.docks.inspector->isHidden());
    QVERIFY(desk.settings.windowState(u"both"_s).isEmpty());
}

void TestWindowLayouts::theLayoutUsedLastComesBack()
{
    {
        Desk desk;
        desk.window.show();
        desk.layouts->setDocksShown(true);
        desk.layouts->setLayout(Layout::Design);
        desk.window.addDockWidget(Qt::RightDockWidgetArea, desk.docks.routes);
        desk.layouts->save();
    }
    Desk desk;
    QCOMPARE(desk.layouts->layout(), Layout::Design);
    desk.window.show();
    desk.layouts->setDocksShown(true);
    QCOMPARE(desk.shown(), (QStringList{u"editor"_s, u"dockRoutes"_s}));
    QCOMPARE(desk.window.dockWidgetArea(desk.docks.routes), Qt::RightDockWidgetArea);
}

void TestWindowLayouts::rememberedRubbishGivesTheBuiltInLayout()
{
    {
        Settings settings;
        settings.setLayout(u"sideways"_s);
        settings.setWindowState(u"both"_s, "rubbish");
    }
    Desk desk;
    QCOMPARE(desk.layouts->layout(), Layout::Both);
    desk.window.show();
    desk.layouts->setDocksShown(true);
    QCOMPARE(desk.shown().size(), 4);
    QCOMPARE(desk.window.dockWidgetArea(desk.docks.routes), Qt::LeftDockWidgetArea);
}

} // namespace mynah::test

QTEST_MAIN(mynah::test::TestWindowLayouts)
#include "tst_windowlayouts.moc"
