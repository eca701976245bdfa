// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/uitestcase.h"
#include "ui/widgets/toast.h"

#include <QPushButton>
#include <QTest>

namespace mynah::test {

class TestToast final : public UiTestCase
{
    Q_OBJECT

private slots:
    void theActionRunsOnceAndTheToastGoes();
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
