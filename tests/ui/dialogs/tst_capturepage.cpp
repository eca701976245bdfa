// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fakeservercontroller.h"
#include "tests/support/uitestcase.h"
#include "tests/support/workbench.h"
#include "ui/dialogs/capturepage.h"

#include <QCheckBox>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace mynah::test {

class TestCapturePage final : public UiTestCase
{
    Q_OBJECT

private slots:
    void showsAndTellsWhatIsSet()
    {
        ExchangeStore store;
        CapturePage page(store, u"/no/such/folder"_s);
        QSignalSpy changed(&page, &CapturePage::changed);
        const CaptureSettings settings{
            .rows = 500'000, .memory = 512, .inFiles = true, .disk = 4096};
        page.showValues(settings);
        QVERIFY(changed.size() > 0);
        QVERIFY(page.values() == settings);
        QCOMPARE(child<QSpinBox>(page, "keepRowsSpin").value(), 500'000);
        QCOMPARE(child<QSpinBox>(page, "captureMemorySpin").value(), 512);
        QCOMPARE(child<QSpinBox>(page, "spillLimitSpin").value(), 4096);
        QVERIFY(child<QCheckBox>(page, "spillCheck").isChecked());
    }

    void theDiskIsOfInterestWithFilesOnly()
    {
        QTemporaryDir folder;
        ExchangeStore store;
        CapturePage page(store, folder.path());
        QVERIFY(!child<QSpinBox>(page, "spillLimitSpin").isEnabled());
        QVERIFY(!child<QPushButton>(page, "btnOpenSpillFolder").isEnabled());
        child<QCheckBox>(page, "spillCheck").click();
        QVERIFY(child<QSpinBox>(page, "spillLimitSpin").isEnabled());
        QVERIFY(child<QPushButton>(page, "btnOpenSpillFolder").isEnabled());
        QSignalSpy wanted(&page, &CapturePage::folderWanted);
        child<QPushButton>(page, "btnOpenSpillFolder").click();
        QCOMPARE(wanted.size(), 1);
    }

    void tellsWhatIsUsedNow()
    {
        QTemporaryDir folder;
        ExchangeStore store;
        CapturePage page(store, folder.path());
        const QLabel &use = child<QLabel>(page, "captureUseLabel");
        QCOMPARE(use.text(), u"Now: 0 requests, 0 B of memory"_s);
        for (int i = 0; i < 3; ++i)
            store.append(sampleExchange());
        TRY_VERIFY(use.text().startsWith(u"Now: 3 requests, "_s));
        QVERIFY(store.useFolder(folder.path().toStdString()));
        TRY_VERIFY(use.text().endsWith(u" of the disk, in "_s + folder.path()));
    }
};

} // namespace mynah::test

QTEST_MAIN(mynah::test::TestCapturePage)
#include "tst_capturepage.moc"
