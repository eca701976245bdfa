// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/uitestcase.h"
#include "ui/mainactions.h"
#include "ui/mainmenus.h"

#include <QMainWindow>
#include <QMenuBar>
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

    QList<QAction *> all() const { return window.actions(); }
    QMenu *menu(const char *name) const
    {
        return window.menuBar()->findChild<QMenu *>(QLatin1StringView(name));
    }
};

QChar mnemonic(const QString &text)
{
    QString visible = text;
    visible.remove(u"&&"_s);
    const qsizetype at = visible.indexOf(u'&');
    return at < 0 || at + 1 == visible.size() ? QChar() : visible.at(at + 1).toLower();
}

} // namespace

class TestMainActions final : public UiTestCase
{
    Q_OBJECT

private slots:
    void everyActionHasANameOfItsOwn();
    void everyActionSaysWhatItDoes();
    void noKeyMeansTwoThings();
    void keysAreThereOnEveryDesktop_data();
    void keysAreThereOnEveryDesktop();
    void mnemonicsAreUniqueInTheirMenu();
    void anEllipsisStandsForADialog();
    void everyActionIsInAMenu();
    void undoNamesTheStep();
    void lettersToPressStandInMenusOnly();
    void deleteBelongsToTheFocusedView();
    void layoutsAndThemesExcludeEachOther();
};

void TestMainActions::everyActionHasANameOfItsOwn()
{
    Desk desk;
    QStringList names;
    for (const QAction *action : desk.all()) {
        QVERIFY2(action->objectName().startsWith(u"act"_s), qPrintable(action->text()));
        names += action->objectName();
    }
    QVERIFY(names.size() > 50);
    QCOMPARE(names.removeDuplicates(), 0);
}

void TestMainActions::everyActionSaysWhatItDoes()
{
    Desk desk;
    for (const QAction *action : desk.all()) {
        QVERIFY2(!action->statusTip().isEmpty(), qPrintable(action->objectName()));
        QVERIFY2(!action->statusTip().endsWith(u'.'), qPrintable(action->objectName()));
        QVERIFY2(!action->text().isEmpty(), qPrintable(action->objectName()));
    }
}

void TestMainActions::noKeyMeansTwoThings()
{
    Desk desk;
    QHash<QString, QString> owners;
    for (const QAction *action : desk.all()) {
        for (const QKeySequence &keys : action->shortcuts()) {
            // Also of those that work in one widget: it lies in the window.
            const QString key = keys.toString();
            QVERIFY2(
                !owners.contains(key),
                qPrintable(u"%1: %2 and %3"_s.arg(key, owners.value(key), action->objectName())));
            owners.insert(key, action->objectName());
        }
    }
}

void TestMainActions::keysAreThereOnEveryDesktop_data()
{
    QTest::addColumn<QString>("action");
    QTest::addColumn<QString>("keys");
    const auto row = [](const char *action, const char *keys) {
        QTest::newRow(action) << QString::fromLatin1(action) << QString::fromLatin1(keys);
    };
    row("actNew", "Ctrl+N");
    row("actOpen", "Ctrl+O");
    row("actSave", "Ctrl+S");
    row("actSaveAs", "Ctrl+Shift+S");
    row("actQuit", "Ctrl+Q");
    row("actUndo", "Ctrl+Z");
    row("actRedo", "Ctrl+Y");
    row("actFind", "Ctrl+F");
    row("actReplace", "Ctrl+H");
    row("actFindInWorkspace", "Ctrl+Alt+F");
    row("actFullScreen", "F11");
    row("actStartStop", "F5");
    row("actNewRoute", "Ctrl+Shift+N");
    row("actNewFolder", "Ctrl+Alt+N");
    row("actAddResponse", "Ctrl+Shift+A");
    row("actDuplicate", "Ctrl+D");
    row("actRename", "F2");
    row("actMoveUp", "Alt+Up");
    row("actMoveDown", "Alt+Down");
    row("actFilterTraffic", "Ctrl+Shift+F");
    row("actCapture", "F8");
    row("actFollow", "Ctrl+Shift+L");
    row("actClearTraffic", "Ctrl+Shift+Del");
    row("actCreateRouteFromRequest", "Ctrl+Shift+M");
    row("actCopyCurl", "Ctrl+Shift+C");
    row("actResend", "Ctrl+Shift+R");
    row("actCompare", "Ctrl+Shift+D");
    row("actMark", "Ctrl+B");
    row("actNextProblem", "Ctrl+Shift+Down");
    row("actPrevProblem", "Ctrl+Shift+Up");
    row("actPane1", "Ctrl+1");
    row("actPane4", "Ctrl+4");
    row("actNextPane", "F6");
    row("actZoomReset", "Ctrl+0");
    row("actCommandPalette", "Ctrl+Shift+P");
}

void TestMainActions::keysAreThereOnEveryDesktop()
{
    QFETCH(QString, action);
    QFETCH(QString, keys);
    Desk desk;
    const auto *found = desk.window.findChild<QAction *>(action);
    QVERIFY(found);
    QVERIFY2(found->shortcuts().contains(QKeySequence(keys)),
             qPrintable(QKeySequence::listToString(found->shortcuts())));
}

void TestMainActions::mnemonicsAreUniqueInTheirMenu()
{
    Desk desk;
    QList<QWidget *> menus{desk.window.menuBar()};
    for (QMenu *menu : desk.window.menuBar()->findChildren<QMenu *>())
        menus += menu;
    for (const QWidget *menu : menus) {
        QHash<QChar, QString> taken;
        for (const QAction *action : menu->actions()) {
            if (action->isSeparator())
                continue;
            const QChar key = mnemonic(action->text());
            QVERIFY2(!key.isNull(), qPrintable(u"no key in “%1”"_s.arg(action->text())));
            QVERIFY2(!taken.contains(key),
                     qPrintable(u"%1 and %2 in %3"_s.arg(taken.value(key), action->text(),
                                                         menu->objectName())));
            taken.insert(key, action->text());
        }
    }
}

void TestMainActions::anEllipsisStandsForADialog()
{
    Desk desk;
    QStringList withEllipsis;
    for (const QAction *action : desk.all()) {
        if (action->text().endsWith(u'…'))
            withEllipsis += action->objectName();
    }
    withEllipsis.sort();
    QCOMPARE(withEllipsis,
             (QStringList{u"actAbout"_s, u"actCommandPalette"_s, u"actCompare"_s,
                          u"actCreateRouteFromRequest"_s, u"actEditAndSend"_s, u"actExport"_s,
                          u"actImportTraffic"_s, u"actMoveTo"_s, u"actOpen"_s, u"actPreferences"_s,
                          u"actSaveAs"_s, u"actServerProperties"_s, u"actShortcuts"_s}));
}

void TestMainActions::everyActionIsInAMenu()
{
    Desk desk;
    QSet<const QAction *> inMenus;
    for (const QMenu *menu : desk.window.menuBar()->findChildren<QMenu *>()) {
        for (const QAction *action : menu->actions())
            inMenus.insert(action);
    }
    for (const QAction *action : desk.all())
        QVERIFY2(inMenus.contains(action), qPrintable(action->objectName()));
}

void TestMainActions::undoNamesTheStep()
{
    Desk desk;
    QVERIFY(!desk.actions.undo->isEnabled());
    desk.undoStack.push(std::make_unique<QUndoCommand>(u"Change path"_s).release());
    QVERIFY(desk.actions.undo->isEnabled());
    QCOMPARE(desk.actions.undo->text(), u"&Undo Change path"_s);
}

void TestMainActions::lettersToPressStandInMenusOnly()
{
    QAction action;
    setActionText(action, u"打开(&O)…"_s);
    QCOMPARE(action.text(), u"打开(&O)…"_s);
    QCOMPARE(action.iconText(), u"打开"_s);
    QCOMPARE(action.toolTip(), u"打开"_s);
}

void TestMainActions::deleteBelongsToTheFocusedView()
{
    Desk desk;
    QCOMPARE(desk.actions.remove->shortcutContext(), Qt::WidgetShortcut);
}

void TestMainActions::layoutsAndThemesExcludeEachOther()
{
    Desk desk;
    desk.actions.layoutDesign->setChecked(true);
    desk.actions.layoutBoth->setChecked(true);
    QVERIFY(!desk.actions.layoutDesign->isChecked());
    desk.actions.themeDark->setChecked(true);
    desk.actions.themeLight->setChecked(true);
    QVERIFY(!desk.actions.themeDark->isChecked());
}

} // namespace mynah::test

QTEST_MAIN(mynah::test::TestMainActions)
#include "tst_mainactions.moc"
