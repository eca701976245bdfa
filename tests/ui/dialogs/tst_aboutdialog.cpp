// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/api/buildinfo.h"
#include "tests/support/uitestcase.h"
#include "tests/support/workbench.h"
#include "ui/dialogs/aboutdialog.h"

#include <QPlainTextEdit>
#include <QTableWidget>
#include <QTabWidget>
#include <QTest>

using namespace Qt::StringLiterals;

namespace mynah::test {

class TestAboutDialog final : public UiTestCase
{
    Q_OBJECT

private slots:
    void tellsTheVersion();
    void tellsTheCommitAndQt();
    void listsWhatItIsMadeWith();
    void showsItsLicenceToRead();
    void tellsWhomMynahOwesWhat();
    void escCloses();
};

void TestAboutDialog::tellsTheVersion()
{
    QCoreApplication::setApplicationVersion(u"1.2.3"_s);
    AboutDialog dialog;
    dialog.show();
    QStringList texts;
    for (const QLabel *label : dialog.findChildren<QLabel *>())
        texts += label->text();
    QVERIFY(texts.contains(u"Mynah 1.2.3"_s));
    QVERIFY(texts.join(u' ').contains(u"GNU General Public License, version 3 or later"_s));
}

void TestAboutDialog::tellsTheCommitAndQt()
{
    const QString qt = u"Qt "_s + QLatin1StringView(qVersion());
    setBuildInfo({"1.2.3", {}});
    QCOMPARE(child<QLabel>(AboutDialog(), "aboutBuild").text(), qt);
    setBuildInfo({"1.2.3", "0123456789ab"});
    QCOMPARE(child<QLabel>(AboutDialog(), "aboutBuild").text(), u"Commit 0123456789ab, "_s + qt);
}

void TestAboutDialog::listsWhatItIsMadeWith()
{
    AboutDialog dialog;
    dialog.show();
    auto &table = child<QTableWidget>(dialog, "aboutComponents");
    QVERIFY(table.isVisible());
    QCOMPARE(table.accessibleName(), u"Components"_s);
    for (const QString &name :
         {u"Qt"_s, u"QScintilla"_s, u"OpenSSL"_s, u"PCRE2"_s, u"zlib"_s, u"Brotli"_s,
          u"Zstandard"_s, u"JSON for Modern C++"_s, u"Tornado"_s}) {
        const auto found = table.findItems(name, Qt::MatchExactly);
        QVERIFY2(found.size() == 1, qPrintable(name));
        const int row = found.first()->row();
        const QString version = table.item(row, 1)->text();
        QVERIFY2(version.contains(u'.') && version.front().isDigit(), qPrintable(version));
        QVERIFY(!table.item(row, 2)->text().isEmpty());
        QVERIFY(table.item(row, 3)->text().startsWith(u"https://"_s));
    }
}

void TestAboutDialog::showsItsLicenceToRead()
{
    AboutDialog dialog;
    dialog.show();
    auto &tabs = child<QTabWidget>(dialog, "aboutTabs");
    auto &licence = child<QPlainTextEdit>(dialog, "aboutLicence");
    tabs.setCurrentWidget(&licence);
    licence.setFocus();
    QVERIFY(licence.isVisible());
    QVERIFY(licence.toPlainText().contains(u"GNU GENERAL PUBLIC LICENSE"_s));
    QVERIFY(licence.toPlainText().contains(u"END OF TERMS AND CONDITIONS"_s));
    QTest::keyClick(&licence, Qt::Key_PageDown);
    QVERIFY(licence.cursorForPosition({}).blockNumber() > 0);
    QTest::keyClick(&licence, Qt::Key_Tab);
    QVERIFY(!licence.hasFocus());
}

void TestAboutDialog::tellsWhomMynahOwesWhat()
{
    AboutDialog dialog;
    dialog.show();
    auto &notices = child<QPlainTextEdit>(dialog, "aboutNotices");
    child<QTabWidget>(dialog, "aboutTabs").setCurrentWidget(&notices);
    for (const QString &name :
         {u"Tornado"_s, u"Apache License, version 2.0"_s, u"Qt 6"_s, u"QScintilla"_s, u"OpenSSL"_s})
        QVERIFY2(notices.toPlainText().contains(name), qPrintable(name));
    const QString before = notices.toPlainText();
    QTest::keyClicks(&notices, u"x"_s);
    QCOMPARE(notices.toPlainText(), before);
}

void TestAboutDialog::escCloses()
{
    AboutDialog dialog;
    dialog.show();
    QTest::keyClick(&dialog, Qt::Key_Escape);
    QVERIFY(!dialog.isVisible());
}

} // namespace mynah::test

QTEST_MAIN(mynah::test::TestAboutDialog)
#include "tst_aboutdialog.moc"
