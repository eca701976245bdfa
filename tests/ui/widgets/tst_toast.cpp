// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/uitestcase.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/toast.h"

#include <QMainWindow>
#include <QPushButton>
#include <QStatusBar>
#include <QTest>
#include <QUndoStack>

namespace mynah::test {

class TestToast final : public UiTestCase
{
    Q_OBJECT

private slots:
    void theActionRunsOnceAndTheToastGoes();
    void anOfferToUndoStandsUntilTheNextChange();
    void aClickLetsItGo();
    void leavesTheStatusBarToBeRead();
    void staysInsideItsWindow();
};

void TestToast::theActionRunsOnceAndTheToastGoes()
{
    QWidget window;
    window.resize(600, 400);
    Toast toast(&window);
    window.show();
    int undone = 0;
    toast.showMessage(QStringLiteral("Deleted 3 routes"), QStringLiteral("Undo"),
                      [&] { ++undone; });
    QVERIFY(toast.isVisible());
    QTest::mouseClick(toast.findChild<QPushButton *>(QStringLiteral("toastAction")),
                      Qt::LeftButton);
    QCOMPARE(undone, 1);
    QVERIFY(toast.isHidden());
}

void TestToast::anOfferToUndoStandsUntilTheNextChange()
{
    QWidget window;
    window.resize(600, 400);
    Toast toast(&window);
    window.show();
    QUndoStack stack;
    stack.push(new QUndoCommand);
    toast.offerUndo(QStringLiteral("Deleted 3 routes"), stack);
    auto *button = toast.findChild<QPushButton *>(QStringLiteral("toastAction"));
    QCOMPARE(button->text(), QStringLiteral("Undo"));
    stack.push(new QUndoCommand);
    QVERIFY(toast.isHidden());

    toast.offerUndo(QStringLiteral("Deleted 3 routes"), stack);
    QTest::mouseClick(button, Qt::LeftButton);
    QCOMPARE(stack.index(), 1);
    QVERIFY(toast.isHidden());

    // What is said afterwards has nothing to do with changes.
    toast.showMessage(QStringLiteral("Saved"));
    stack.push(new QUndoCommand);
    QVERIFY(toast.isVisible());
}

void TestToast::aClickLetsItGo()
{
    QWidget window;
    window.resize(600, 400);
    Toast toast(&window);
    window.show();
    toast.showMessage(QStringLiteral("Saved"));
    QTest::mouseClick(&toast, Qt::LeftButton);
    QVERIFY(toast.isHidden());
}

void TestToast::leavesTheStatusBarToBeRead()
{
    QMainWindow window;
    window.resize(600, 400);
    window.statusBar()->showMessage(QStringLiteral("Ready"));
    Toast toast(&window);
    window.show();
    toast.showMessage(QStringLiteral("Deleted 3 routes"), QStringLiteral("Undo"), [] {});
    const auto room = [&] { return window.statusBar()->y() - toast.y() - toast.height(); };
    QVERIFY(room() > 0 && room() <= 4 * gridStep());
    QVERIFY(std::abs(toast.geometry().center().x() - window.rect().center().x()) <= 1);
    window.resize(500, 300);
    TRY_VERIFY(room() > 0 && room() <= 4 * gridStep());
}

void TestToast::staysInsideItsWindow()
{
    QWidget window;
    window.resize(600, 400);
    Toast toast(&window);
    window.show();
    toast.showMessage(QStringLiteral("Saved"));
    QVERIFY(window.rect().contains(toast.geometry()));
    window.resize(500, 300);
    TRY_VERIFY(window.rect().contains(toast.geometry()));
}

} // namespace mynah::test

QTEST_MAIN(mynah::test::TestToast)
#include "tst_toast.moc"
