// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/uitestcase.h"
#include "ui/actionshortcuts.h"
#include "ui/mainactions.h"
#include "ui/mainmenus.h"

#include <QMainWindow>
#include <QMenuBar>
#include <QTest>
#include <QUndoStack>

using namespace Qt::StringLiterals;

namespace mynah::test {

namespace {

struct Desk
{
    QUndoStack undoStack;
    QMainWindow window;
    MainActions actions{window, undoStack};
    MainMenus menus = fillMenuBar(*window.menuBar(), actions);
    ActionShortcuts shortcuts{*window.menuBar()};

    const Shortcut &shortcut(const QString &id) const
    {
        const QList<Shortcut> &list = shortcuts.list();
        const auto found = std::find_if(list.begin(), list.end(),
                                        [&](const Shortcut &each) { return each.id == id; });
        if (found == list.end())
            qFatal("no such command");
        return *found;
    }
};

} // namespace

class TestActionShortcuts final : public UiTestCase
{
    Q_OBJECT

private slots:
    void everyNamedActionIsListedOnce()
    {
        Desk desk;
        QStringList ids;
        for (const Shortcut &shortcut : desk.shortcuts.list())
            ids += shortcut.id;
        for (const QAction *action : desk.window.actions())
            QVERIFY2(ids.contains(action->objectName()), qPrintable(action->objectName()));
        QCOMPARE(ids.removeDuplicates(), 0);
    }

    void commandsReadWithoutMnemonicAndDots()
    {
        Desk desk;
        const Shortcut &saveAs = desk.shortcut(u"actSaveAs"_s);
        QCOMPARE(saveAs.command, u"Save As"_s);
        QCOMPARE(saveAs.menu, u"File"_s);
        QVERIFY(saveAs.usual.contains(QKeySequence(u"Ctrl+Shift+S"_s)));
        QCOMPARE(desk.shortcut(u"actThemeDark"_s).menu, u"View › Theme"_s);
    }

    void withoutAChoiceNothingChanges()
    {
        Desk desk;
        QHash<const QAction *, QList<QKeySequence>> before;
        for (const QAction *action : desk.window.actions())
            before.insert(action, action->shortcuts());
        desk.shortcuts.apply({});
        for (const QAction *action : desk.window.actions())
            QCOMPARE(action->shortcuts(), before.value(action));
    }

    void choicesAreTakenOverAndGivenBack()
    {
        Desk desk;
        desk.shortcuts.apply({{u"actExport"_s, QKeySequence(u"Ctrl+S"_s)}});
        QCOMPARE(desk.actions.exportTraffic->shortcut(), QKeySequence(u"Ctrl+S"_s));
        QVERIFY(!desk.actions.save->shortcuts().contains(QKeySequence(u"Ctrl+S"_s)));
        desk.shortcuts.apply({});
        QVERIFY(desk.actions.exportTraffic->shortcuts().isEmpty());
        QVERIFY(desk.actions.save->shortcuts().contains(QKeySequence(u"Ctrl+S"_s)));
    }
};

} // namespace mynah::test

QTEST_MAIN(mynah::test::TestActionShortcuts)
#include "tst_actionshortcuts.moc"
