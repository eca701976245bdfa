// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/contrast.h"
#include "tests/support/uitestcase.h"
#include "ui/models/recentfilesmodel.h"
#include "ui/pages/startpage.h"
#include "ui/settings.h"
#include "ui/theme/thememanager.h"

#include <QCheckBox>
#include <QFile>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

namespace mynah::test {

class TestStartPage final : public UiTestCase
{
    Q_OBJECT

private slots:
    void enterTriesTheSample();
    void everyWayIsOneClick_data();
    void everyWayIsOneClick();
    void recentWorkspacesAreListedAndOpened();
    void aWorkspaceThatIsGoneIsSaidToBe();
    void deleteForgetsARecentWorkspace();
    void withoutRecentOnesItSaysSo();
    void aChosenRecentOneIsReadable_data();
    void aChosenRecentOneIsReadable();
    void reopeningIsRemembered();
    void cleanup();

private:
    QString addRecent(const QString &name, bool exists = true);
    template <typename Widget>
    static Widget &find(StartPage &page, const char *name)
    {
        return *page.findChild<Widget *>(QLatin1String(name));
    }

    Settings m_settings;
};

QString TestStartPage::addRecent(const QString &name, bool exists)
{
    const QString path = home().filePath(name);
    if (exists) {
        QFile file(path);
        file.open(QIODevice::WriteOnly);
    }
    m_settings.addRecentFile(path);
    return path;
}

void TestStartPage::cleanup()
{
    for (const QString &path : m_settings.recentFiles())
        m_settings.removeRecentFile(path);
}

void TestStartPage::enterTriesTheSample()
{
    StartPage page(m_settings);
    page.show();
    QVERIFY(QTest::qWaitForWindowActive(&page));
    page.focusFirst();
    QSignalSpy wanted(&page, &StartPage::sampleWanted);
    QTest::keyClick(page.focusWidget(), Qt::Key_Space);
    QCOMPARE(wanted.size(), 1);
}

void TestStartPage::everyWayIsOneClick_data()
{
    QTest::addColumn<QByteArray>("button");
    QTest::newRow("sample") << QByteArray("btnTrySample");
    QTest::newRow("new") << QByteArray("btnNewWorkspace");
    QTest::newRow("open") << QByteArray("btnOpenWorkspace");
    QTest::newRow("import") << QByteArray("btnImport");
}

void TestStartPage::everyWayIsOneClick()
{
    QFETCH(const QByteArray, button);
    StartPage page(m_settings);
    page.show();
    QSignalSpy sample(&page, &StartPage::sampleWanted);
    QSignalSpy fresh(&page, &StartPage::newWanted);
    QSignalSpy open(&page, &StartPage::openWanted);
    QSignalSpy import(&page, &StartPage::importWanted);
    QTest::mouseClick(&find<QAbstractButton>(page, button.constData()), Qt::LeftButton);
    QCOMPARE(sample.size(), int(button == "btnTrySample"));
    QCOMPARE(fresh.size(), int(button == "btnNewWorkspace"));
    QCOMPARE(open.size(), int(button == "btnOpenWorkspace"));
    QCOMPARE(import.size(), int(button == "btnImport"));
}

void TestStartPage::recentWorkspacesAreListedAndOpened()
{
    addRecent(u"older.mynah"_s);
    const QString newest = addRecent(u"newest.mynah"_s);
    StartPage page(m_settings);
    page.resize(900, 600);
    page.show();
    auto &view = find<QListView>(page, "recentListView");
    TRY_COMPARE(view.model()->rowCount(), 2);
    const QModelIndex first = view.model()->index(0, 0);
    QCOMPARE(first.data().toString(), u"newest.mynah"_s);
    QCOMPARE(first.data(RecentFilesModel::FolderRole).toString(), u"~"_s);
    QSignalSpy wanted(&page, &StartPage::recentWanted);
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, view.visualRect(first).center());
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(wanted.first().first().toString(), newest);
    QTest::keyClick(&view, Qt::Key_Return);
    QCOMPARE(wanted.size(), 2);
}

void TestStartPage::aWorkspaceThatIsGoneIsSaidToBe()
{
    addRecent(u"gone.mynah"_s, false);
    StartPage page(m_settings);
    auto &view = find<QListView>(page, "recentListView");
    TRY_COMPARE(view.model()->rowCount(), 1);
    const QModelIndex row = view.model()->index(0, 0);
    QCOMPARE(row.data(RecentFilesModel::TimeRole).toString(), u"not found"_s);
    QVERIFY(row.data(Qt::ToolTipRole).toString().endsWith(u"is not there any more"_s));
}

void TestStartPage::deleteForgetsARecentWorkspace()
{
    addRecent(u"a.mynah"_s);
    addRecent(u"b.mynah"_s);
    StartPage page(m_settings);
    page.show();
    QVERIFY(QTest::qWaitForWindowActive(&page));
    auto &view = find<QListView>(page, "recentListView");
    TRY_COMPARE(view.model()->rowCount(), 2);
    view.setFocus();
    view.setCurrentIndex(view.model()->index(0, 0));
    QTest::keyClick(&view, Qt::Key_Delete);
    TRY_COMPARE(view.model()->rowCount(), 1);
    QCOMPARE(view.model()->index(0, 0).data().toString(), u"a.mynah"_s);
    QCOMPARE(m_settings.recentFiles().size(), 1);
}

void TestStartPage::withoutRecentOnesItSaysSo()
{
    StartPage page(m_settings);
    page.show();
    auto *title = page.findChild<QLabel *>(u"emptyTitle"_s);
    TRY_VERIFY(title->isVisible());
    QCOMPARE(title->text(), u"Nothing yet"_s);
    addRecent(u"a.mynah"_s);
    page.refreshRecent();
    TRY_VERIFY(!title->isVisible());
}

void TestStartPage::aChosenRecentOneIsReadable_data()
{
    QTest::addColumn<bool>("dark");
    QTest::newRow("light") << false;
    QTest::newRow("dark") << true;
}

void TestStartPage::aChosenRecentOneIsReadable()
{
    QFETCH(const bool, dark);
    ThemeManager::instance().setTheme(dark ? Theme::Dark : Theme::Light);
    addRecent(u"a.mynah"_s);
    StartPage page(m_settings);
    page.resize(900, 600);
    page.show();
    auto &view = find<QListView>(page, "recentListView");
    TRY_COMPARE(view.model()->rowCount(), 1);
    view.setCurrentIndex(view.model()->index(0, 0));
    const QRect row = view.visualRect(view.model()->index(0, 0));
    // The name is above, the folder below, the time at the end.
    for (const QRect &part : {QRect(row.left() + 40, row.top(), 200, row.height() / 2),
                              QRect(row.left() + 40, row.center().y(), 200, row.height() / 2),
                              QRect(row.right() - 100, row.top(), 95, row.height())})
        QVERIFY(contrastInside(view.viewport()->grab(part).toImage()) >= Readable);
    ThemeManager::instance().setTheme(Theme::System);
}

void TestStartPage::reopeningIsRemembered()
{
    StartPage page(m_settings);
    page.show();
    auto &check = find<QCheckBox>(page, "reopenLastCheck");
    QVERIFY(!check.isChecked());
    QTest::mouseClick(&check, Qt::LeftButton, {}, {8, check.height() / 2});
    QVERIFY(m_settings.reopenLast());
    StartPage later(m_settings);
    QVERIFY(find<QCheckBox>(later, "reopenLastCheck").isChecked());
}

} // namespace mynah::test

QTEST_MAIN(mynah::test::TestStartPage)
#include "tst_startpage.moc"
