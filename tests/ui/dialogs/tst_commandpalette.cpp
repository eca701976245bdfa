// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/uitestcase.h"
#include "tests/support/workbench.h"
#include "ui/dialogs/commandpalette.h"
#include "ui/models/commandlistmodel.h"

#include <QAction>
#include <QApplication>
#include <QFile>
#include <QInputMethodEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>
#include <QPointer>
#include <QTest>

using namespace Qt::StringLiterals;

namespace mynah::test {

namespace {

// A window with a field in it and menus whose actions tell that they ran, and who had the focus.
struct Desk
{
    QMainWindow window;
    QLineEdit *field = new QLineEdit(&window);
    QStringList ran;
    QStringList routes;
    QPointer<CommandPalette> palette;

    Desk()
    {
        window.setCentralWidget(field);
        QMenu *file = window.menuBar()->addMenu(u"&File"_s);
        add(*file, "actSave", u"&Save"_s)->setShortcut(Qt::CTRL | Qt::Key_S);
        add(*file, "actSaveAs", u"Save &As…"_s);
        add(*file, "actPrint", u"&Print"_s)->setEnabled(false);
        file->addSeparator();
        add(*file->addMenu(u"&Recent"_s), "", u"&1  black && white"_s);
        QMenu *view = window.menuBar()->addMenu(u"查看(&V)"_s);
        QAction *full = add(*view, "actFull", u"全屏(&F)"_s);
        full->setCheckable(true);
        full->setChecked(true);
        add(*view, "actCommandPalette", u"&Command Palette…"_s);
        window.resize(900, 600);
        window.show();
        if (!QTest::qWaitForWindowActive(&window))
            qFatal("the window does not become active");
        field->setFocus();
        open();
    }

    QAction *add(QMenu &menu, const char *name, const QString &text)
    {
        QAction *action = menu.addAction(text);
        action->setObjectName(QLatin1StringView(name));
        QObject::connect(action, &QAction::triggered, &window, [this, action] {
            ran += action->text() + (field->hasFocus() ? u" in the field"_s : QString());
        });
        return action;
    }
    void open()
    {
        palette = new CommandPalette(*window.menuBar(), Workbench::shopWorkspace(), &window);
        QObject::connect(palette, &CommandPalette::routeChosen, &window,
                         [this](const QString &id) { routes += id; });
        palette->show();
        wait();
    }
    CommandListModel &model() { return *palette->findChild<CommandListModel *>(); }
    QLineEdit &edit() { return child<QLineEdit>(*palette, "paletteEdit"); }
    QListView &list() { return child<QListView>(*palette, "paletteList"); }
    void wait() { TRY_VERIFY(!model().isRanking()); }
    void type(const QString &text)
    {
        QTest::keyClicks(QApplication::focusWidget(), text);
        wait();
    }
    void press(Qt::Key key) { QTest::keyClick(QApplication::focusWidget(), key); }
    QStringList titles()
    {
        QStringList found;
        for (int row = 0; row < model().rowCount(); ++row)
            found += model().index(row).data().toString();
        return found;
    }
    QString current() { return list().currentIndex().data().toString(); }
    QString place(int row)
    {
        return model().index(row).data(CommandListModel::PlaceRole).toString();
    }
};

} // namespace

class TestCommandPalette final : public UiTestCase
{
    Q_OBJECT

private slots:
    void init();
    void liesOverTheTopOfTheWindow();
    void listsEveryActionOfTheMenus();
    void enterRunsTheBestOne();
    void enterWaitsForTheAnswer();
    void arrowsMoveInTheListAndSkipWhatIsDisabled();
    void aClickRunsToo();
    void aRouteIsToldByItsId();
    void whatIsDisabledDoesNotRun();
    void whatWasRunIsFirstNextTime();
    void escapeGivesTheFocusBack();
    void aClickElsewhereCloses();
    void takesWhatAnInputMethodComposes();
    void saysThatNothingIsCalledLikeThat();
};

void TestCommandPalette::init()
{
    UiTestCase::init();
    QFile::remove(home().filePath(u"mynah/mynah.ini"_s));
}

void TestCommandPalette::liesOverTheTopOfTheWindow()
{
    Desk desk;
    QVERIFY(!desk.palette->isWindow());
    QVERIFY(desk.edit().hasFocus());
    QVERIFY(desk.window.isActiveWindow());
    const QRect place = desk.palette->geometry();
    QVERIFY(desk.window.rect().contains(place));
    QVERIFY(std::abs(place.center().x() - desk.window.rect().center().x()) <= 1);
    desk.window.resize(500, 300);
    QVERIFY(desk.window.rect().contains(desk.palette->geometry()));
}

void TestCommandPalette::listsEveryActionOfTheMenus()
{
    Desk desk;
    QCOMPARE(desk.titles().mid(0, 5),
             (QStringList{u"Save"_s, u"Save As…"_s, u"Print"_s, u"1  black & white"_s, u"全屏"_s}));
    QCOMPARE(desk.place(0), u"File"_s);
    QCOMPARE(desk.place(3), u"File ▸ Recent"_s);
    QCOMPARE(desk.place(4), u"查看 · on"_s);
    QVERIFY(!desk.titles().contains(u"Command Palette…"_s));
    QCOMPARE(desk.model().index(0).data(CommandListModel::ShortcutRole).toString(), u"Ctrl+S"_s);
}

void TestCommandPalette::enterRunsTheBestOne()
{
    Desk desk;
    desk.type(u"sas"_s);
    desk.press(Qt::Key_Return);
    QVERIFY(desk.palette->isHidden());
    TRY_COMPARE(desk.ran, QStringList{u"Save &As… in the field"_s});
    TRY_VERIFY(!desk.palette);
}

void TestCommandPalette::enterWaitsForTheAnswer()
{
    Desk desk;
    QTest::keyClicks(&desk.edit(), u"full"_s);
    desk.edit().setText(u"全"_s);
    desk.press(Qt::Key_Return);
    TRY_COMPARE(desk.ran, QStringList{u"全屏(&F) in the field"_s});
}

void TestCommandPalette::arrowsMoveInTheListAndSkipWhatIsDisabled()
{
    Desk desk;
    QCOMPARE(desk.current(), u"Save"_s);
    desk.press(Qt::Key_Up);
    QCOMPARE(desk.current(), u"Save"_s);
    desk.press(Qt::Key_Down);
    desk.press(Qt::Key_Down);
    QCOMPARE(desk.current(), u"1  black & white"_s);
    QVERIFY(desk.edit().hasFocus());
    desk.press(Qt::Key_Up);
    QCOMPARE(desk.current(), u"Save As…"_s);
    desk.press(Qt::Key_PageDown);
    QCOMPARE(desk.current(), u"ANY /*"_s);
    desk.press(Qt::Key_PageUp);
    QCOMPARE(desk.current(), u"Save"_s);
    desk.press(Qt::Key_Down);
    desk.press(Qt::Key_Enter);
    TRY_COMPARE(desk.ran, QStringList{u"Save &As… in the field"_s});
}

void TestCommandPalette::aClickRunsToo()
{
    Desk desk;
    clickItem(desk.list(), desk.model().index(1));
    TRY_COMPARE(desk.ran, QStringList{u"Save &As… in the field"_s});
}

void TestCommandPalette::aRouteIsToldByItsId()
{
    Desk desk;
    desk.type(u"get order"_s);
    desk.press(Qt::Key_Return);
    QCOMPARE(desk.routes, QStringList{u"order"_s});
    QCOMPARE(desk.ran, QStringList());
}

void TestCommandPalette::whatIsDisabledDoesNotRun()
{
    Desk desk;
    desk.type(u"print"_s);
    QCOMPARE(desk.titles(), QStringList{u"Print"_s});
    QCOMPARE(desk.current(), QString());
    desk.press(Qt::Key_Return);
    clickItem(desk.list(), desk.model().index(0));
    QVERIFY(desk.palette->isVisible());
    QCOMPARE(desk.ran, QStringList());

    // Nor does what suits less well, unless people go to it.
    desk.edit().clear();
    desk.type(u"r"_s);
    QCOMPARE(desk.titles().first(), u"Print"_s);
    QVERIFY(desk.titles().size() > 1);
    desk.press(Qt::Key_Return);
    QVERIFY(desk.palette->isVisible());
    desk.press(Qt::Key_Down);
    QCOMPARE(desk.current(), desk.titles().at(1));

    // Nor when another one is current.
    clickItem(desk.list(), desk.model().index(0));
    QVERIFY(desk.palette->isVisible());
    QCOMPARE(desk.ran, QStringList());
}

void TestCommandPalette::whatWasRunIsFirstNextTime()
{
    Desk desk;
    desk.type(u"save as"_s);
    desk.press(Qt::Key_Return);
    TRY_COMPARE(desk.ran.size(), 1);
    desk.open();
    QCOMPARE(desk.titles().mid(0, 2), (QStringList{u"Save As…"_s, u"Save"_s}));
}

void TestCommandPalette::escapeGivesTheFocusBack()
{
    Desk desk;
    desk.type(u"save"_s);
    desk.press(Qt::Key_Escape);
    QVERIFY(desk.palette->isHidden());
    QVERIFY(desk.field->hasFocus());
    QCOMPARE(desk.ran, QStringList());
}

void TestCommandPalette::aClickElsewhereCloses()
{
    Desk desk;
    QTest::mouseClick(desk.field, Qt::LeftButton, {}, {5, desk.field->height() - 5});
    QVERIFY(desk.palette->isHidden());
    QVERIFY(desk.field->hasFocus());
}

void TestCommandPalette::takesWhatAnInputMethodComposes()
{
    Desk desk;
    QInputMethodEvent composing(u"quan"_s, {});
    QApplication::sendEvent(&desk.edit(), &composing);
    QVERIFY(desk.titles().size() > 5);
    QInputMethodEvent done;
    done.setCommitString(u"全屏"_s);
    QApplication::sendEvent(&desk.edit(), &done);
    desk.wait();
    QCOMPARE(desk.titles(), QStringList{u"全屏"_s});
}

void TestCommandPalette::saysThatNothingIsCalledLikeThat()
{
    Desk desk;
    const auto &nothing = child<QLabel>(*desk.palette, "paletteNothing");
    QVERIFY(!nothing.isVisible());
    desk.type(u"qqq"_s);
    QVERIFY(nothing.isVisible());
    desk.press(Qt::Key_Return);
    QVERIFY(desk.palette->isVisible());
}

} // namespace mynah::test

QTEST_MAIN(mynah::test::TestCommandPalette)
#include "tst_commandpalette.moc"
