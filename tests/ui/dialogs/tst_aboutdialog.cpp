// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/uitestcase.h"
#include "tests/support/workbench.h"
#include "ui/dialogs/aboutdialog.h"

#include <QPlainTextEdit>
#include <QTest>

using namespace Qt::StringLiterals;

namespace mynah::test {

class TestAboutDialog final : public UiTestCase
{
    Q_OBJECT

private slots:
    void tellsTheVersion();
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

void TestAboutDialog::tellsWhomMynahOwesWhat()
{
    AboutDialog dialog;
    dialog.show();
    auto &notices = child<QPlainTextEdit>(dialog, "aboutNotices");
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
