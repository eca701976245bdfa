// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fakeservercontroller.h"
#include "tests/support/uitestcase.h"
#include "tests/support/windowinuse.h"
#include "ui/mainactions.h"
#include "ui/widgets/infobar.h"

#include <QAbstractItemView>
#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QDialog>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

using namespace Qt::StringLiterals;

namespace mynah::test {

namespace {

// A window that has the sample open and traffic in its list.
struct Desk
{
    FakeServerController controller;
    WindowInUse use{controller};
    QString path = use.folder() + u"/traffic.jsonl"_s;

    explicit Desk(int exchanges)
    {
        use.openSample();
        for (int i = 1; i <= exchanges; ++i)
            controller.addExchange("GET", "/" + std::to_string(i), i % 2 == 0 ? 500 : 200);
        TRY_VERIFY(action().isEnabled());
    }

    QAction &action() { return *use.window().actions().exportTraffic; }
    QDialog *dialog() { return use.window().findChild<QDialog *>(u"exportDialog"_s); }
    QString banner() { return use.part<InfoBar>("infoBar")->text(); }
    QString toast() { return use.part<QLabel>("toastText")->text(); }

    // The choice whose text begins so, into the file at path.
    void exportRequests(const QString &scope)
    {
        action().trigger();
        QVERIFY(dialog());
        auto *scopes = dialog()->findChild<QComboBox *>(u"exportScopeCombo"_s);
        scopes->setCurrentIndex(scopes->findText(scope, Qt::MatchStartsWith));
        dialog()->findChild<QComboBox *>(u"exportFormatCombo"_s)->setCurrentIndex(1);
        dialog()->findChild<QLineEdit *>(u"exportFileEdit"_s)->setText(path);
        dialog()->accept();
    }
    // How many lines there are in the file.
    qsizetype lines() const
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll().count('\n') : -1;
    }
};

} // namespace

class TestTrafficExporter final : public UiTestCase
{
    Q_OBJECT

private slots:
    void withoutTrafficThereIsNothingToExport();
    void exportsAll();
    void exportsWhatTheFilterShows();
    void exportsWhatIsSelected();
    void aPathMayLookLikeAPlaceForAnArgument();
    void cancelledInTheBannerItLeavesNoFile();
    void oneExportRunsAtATime();
    void saysWhyItFailedAndAsksAgain();
    void theWindowMayGoMeanwhile();
};

void TestTrafficExporter::withoutTrafficThereIsNothingToExport()
{
    FakeServerController controller;
    WindowInUse use(controller);
    QVERIFY(!use.window().actions().exportTraffic->isEnabled());
}

void TestTrafficExporter::exportsAll()
{
    Desk desk(7);
    desk.exportRequests(u"All"_s);
    TRY_COMPARE(desk.lines(), 7);
    TRY_COMPARE(desk.toast(), u"Exported to %1. Requests: 7"_s.arg(desk.path));
    TRY_VERIFY(!desk.dialog());
}

void TestTrafficExporter::exportsWhatTheFilterShows()
{
    Desk desk(7);
    desk.use.click("quickErrors");
    TRY_COMPARE(desk.use.rows("trafficView").size(), 3);
    desk.exportRequests(u"Requests that the filter"_s);
    TRY_COMPARE(desk.lines(), 3);
}

void TestTrafficExporter::exportsWhatIsSelected()
{
    Desk desk(7);
    TRY_COMPARE(desk.use.rows("trafficView").size(), 7);
    desk.use.part<QAbstractItemView>("trafficView")->selectAll();
    desk.controller.addExchange("GET", "/8");
    desk.exportRequests(u"Selected requests (7)"_s);
    TRY_COMPARE(desk.lines(), 7);
}

void TestTrafficExporter::aPathMayLookLikeAPlaceForAnArgument()
{
    Desk desk(50'000);
    desk.path = desk.use.folder() + u"/%1%2.jsonl"_s;
    desk.exportRequests(u"All"_s);
    TRY_VERIFY(desk.banner().startsWith(u"Exporting to "_s + desk.path + u": "_s));
}

void TestTrafficExporter::cancelledInTheBannerItLeavesNoFile()
{
    Desk desk(50'000);
    desk.exportRequests(u"All"_s);
    TRY_VERIFY(desk.banner().startsWith(u"Exporting to %1: "_s.arg(desk.path)));
    desk.use.click("infoBarPrimary");
    TRY_COMPARE(desk.toast(), u"Export cancelled"_s);
    QCOMPARE(desk.lines(), -1);
    QVERIFY(!desk.use.part<InfoBar>("infoBar")->shows(u"export"_s));
}

void TestTrafficExporter::oneExportRunsAtATime()
{
    Desk desk(50'000);
    desk.exportRequests(u"All"_s);
    TRY_VERIFY(!desk.dialog());
    desk.action().trigger();
    QVERIFY(!desk.dialog());
    QCOMPARE(desk.toast(), u"An export is running. Wait for it, or cancel it."_s);
}

void TestTrafficExporter::saysWhyItFailedAndAsksAgain()
{
    Desk desk(7);
    desk.path = u"/proc/traffic.jsonl"_s;
    desk.exportRequests(u"All"_s);
    TRY_VERIFY(
        desk.banner().startsWith(u"The requests could not be exported to /proc/traffic.jsonl: "_s));
    TRY_VERIFY(!desk.dialog());
    desk.use.click("infoBarPrimary");
    QVERIFY(desk.dialog());
}

void TestTrafficExporter::theWindowMayGoMeanwhile()
{
    Desk desk(50'000);
    desk.exportRequests(u"All"_s);
    QCOMPARE(desk.lines(), -1);
}

} // namespace mynah::test

QTEST_MAIN(mynah::test::TestTrafficExporter)
#include "tst_trafficexporter.moc"
