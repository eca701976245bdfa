// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/api/exchangestore.h"
#include "tests/support/uitestcase.h"
#include "tests/support/workbench.h"
#include "ui/dialogs/settingsdialog.h"
#include "ui/settings.h"

#include <QDialogButtonBox>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>

using namespace Qt::StringLiterals;

namespace mynah::test {

class TestSettingsDialog final : public UiTestCase
{
    Q_OBJECT

private:
    struct Desk
    {
        Settings settings;
        ExchangeStore store;
        SettingsDialog dialog{settings, store};
        QSignalSpy applied{&dialog, &SettingsDialog::applied};

        QSpinBox &rows() { return child<QSpinBox>(dialog, "keepRowsSpin"); }
        QPushButton &button(QDialogButtonBox::StandardButton which)
        {
            return *child<QDialogButtonBox>(dialog, "settingsButtonBox").button(which);
        }
    };

private slots:
    void init()
    {
        UiTestCase::init();
        Settings().setCapture({});
    }

    void listsItsPages()
    {
        Desk desk;
        const auto &list = child<QListWidget>(desk.dialog, "settingsCategoryList");
        QCOMPARE(list.count(), 1);
        QCOMPARE(list.currentItem()->text(), u"Capture"_s);
        QCOMPARE(list.accessibleName(), u"Categories"_s);
    }

    void okRemembersAndTells()
    {
        Desk desk;
        desk.rows().setValue(5000);
        desk.button(QDialogButtonBox::Ok).click();
        QCOMPARE(desk.applied.size(), 1);
        QCOMPARE(desk.dialog.result(), int(QDialog::Accepted));
        QCOMPARE(Settings().capture().rows, 5000);
    }

    void applyStaysOpen()
    {
        Desk desk;
        QPushButton &apply = desk.button(QDialogButtonBox::Apply);
        QVERIFY(!apply.isEnabled());
        desk.rows().setValue(6000);
        QVERIFY(apply.isEnabled());
        apply.click();
        QCOMPARE(desk.applied.size(), 1);
        QVERIFY(!apply.isEnabled());
        QCOMPARE(Settings().capture().rows, 6000);
        desk.button(QDialogButtonBox::Ok).click();
        QCOMPARE(desk.applied.size(), 1);
    }

    void cancelChangesNothing()
    {
        Desk desk;
        desk.rows().setValue(7000);
        desk.button(QDialogButtonBox::Cancel).click();
        QCOMPARE(desk.applied.size(), 0);
        QVERIFY(Settings().capture() == CaptureSettings());
    }

    void restoresTheDefaultsOfAPage()
    {
        Settings().setCapture({.rows = 7000, .memory = 100, .inFiles = true, .disk = 100});
        Desk desk;
        QCOMPARE(desk.rows().value(), 7000);
        child<QPushButton>(desk.dialog, "settingsRestoreButton").click();
        QCOMPARE(desk.rows().value(), 100'000);
        desk.button(QDialogButtonBox::Ok).click();
        QVERIFY(Settings().capture() == CaptureSettings());
    }
};

} // namespace mynah::test

QTEST_MAIN(mynah::test::TestSettingsDialog)
#include "tst_settingsdialog.moc"
