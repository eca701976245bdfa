// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fakeprompts.h"
#include "tests/support/uitestcase.h"
#include "tests/support/workbench.h"
#include "ui/dialogs/exportdialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

using namespace Qt::StringLiterals;

namespace mynah::test {

namespace {

using Scope = ExportDialog::Scope;

struct Desk
{
    FakePrompts prompts;
    QTemporaryDir folder;
    ExportDialog dialog;

    explicit Desk(const ExportDialog::Offer &offer = {.all = 48'113})
        : dialog(prompts, offer)
    {
    }

    QComboBox &scopes() { return child<QComboBox>(dialog, "exportScopeCombo"); }
    QComboBox &formats() { return child<QComboBox>(dialog, "exportFormatCombo"); }
    QLineEdit &file() { return child<QLineEdit>(dialog, "exportFileEdit"); }
    QString note() { return child<QLabel>(dialog, "exportFileNote").text(); }
    QPushButton &ok()
    {
        for (QAbstractButton *button :
             child<QDialogButtonBox>(dialog, "exportButtonBox").buttons()) {
            if (button->text() == u"&Export"_s)
                return *qobject_cast<QPushButton *>(button);
        }
        qFatal("there is no button");
    }
    QString pathOf(const QString &name) const { return folder.filePath(name); }
};

} // namespace

class TestExportDialog final : public UiTestCase
{
    Q_OBJECT

private slots:
    void offersWhatThereIs();
    void severalSelectedOnesAreMeant();
    void theFormatGivesTheEnding();
    void secretsAreLeftOutByDefault();
    void browsingSetsTheFile();
    void saysWhyAFileCannotBeWritten();
    void saysThatAFileIsReplaced();
    void remembersTheFolder();
};

void TestExportDialog::offersWhatThereIs()
{
    Desk all;
    QCOMPARE(all.scopes().count(), 1);
    QCOMPARE(all.scopes().itemText(0), u"All requests (48,113)"_s);
    QCOMPARE(all.dialog.scope(), Scope::All);

    Desk filtered({.selected = 0, .isFiltered = true, .all = 9});
    QCOMPARE(filtered.scopes().count(), 2);
    QCOMPARE(filtered.dialog.scope(), Scope::Filtered);
    QCOMPARE(filtered.scopes().itemText(0), u"Requests that the filter shows"_s);

    Desk counted({.selected = 0, .isFiltered = true, .filtered = 1'215, .all = 9'000});
    QCOMPARE(counted.scopes().itemText(0), u"Requests that the filter shows (1,215)"_s);

    Desk one({.selected = 1, .isFiltered = false, .all = 9});
    QCOMPARE(one.scopes().itemText(0), u"Selected requests (1)"_s);
    QCOMPARE(one.dialog.scope(), Scope::All);
}

void TestExportDialog::severalSelectedOnesAreMeant()
{
    Desk desk({.selected = 3, .isFiltered = true, .all = 9});
    QCOMPARE(desk.scopes().count(), 3);
    QCOMPARE(desk.dialog.scope(), Scope::Selected);
}

void TestExportDialog::theFormatGivesTheEnding()
{
    Desk desk;
    QCOMPARE(desk.dialog.format(), TrafficFormat::Har);
    QCOMPARE(desk.dialog.path(), QDir::home().filePath(u"traffic.har"_s));
    desk.formats().setCurrentIndex(1);
    QCOMPARE(desk.dialog.format(), TrafficFormat::JsonLines);
    QCOMPARE(desk.dialog.path(), QDir::home().filePath(u"traffic.jsonl"_s));
    // One that people gave stays.
    desk.file().setText(desk.pathOf(u"log.txt"_s));
    desk.formats().setCurrentIndex(0);
    QCOMPARE(desk.dialog.path(), desk.pathOf(u"log.txt"_s));
}

void TestExportDialog::secretsAreLeftOutByDefault()
{
    Desk desk;
    QVERIFY(!desk.dialog.keepsSecrets());
    child<QCheckBox>(desk.dialog, "exportRedactCheck").click();
    QVERIFY(desk.dialog.keepsSecrets());
}

void TestExportDialog::browsingSetsTheFile()
{
    Desk desk;
    desk.prompts.writeNextTo(desk.pathOf(u"chosen.har"_s));
    child<QPushButton>(desk.dialog, "btnExportBrowse").click();
    QCOMPARE(desk.prompts.takeQuestions(), QStringList{u"fileToWrite Export requests to"_s});
    QCOMPARE(desk.dialog.path(), desk.pathOf(u"chosen.har"_s));
    // Whoever changes their mind keeps it.
    child<QPushButton>(desk.dialog, "btnExportBrowse").click();
    QCOMPARE(desk.dialog.path(), desk.pathOf(u"chosen.har"_s));
}

void TestExportDialog::saysWhyAFileCannotBeWritten()
{
    Desk desk;
    for (const auto &[path, reason] :
         {std::pair(QString(), u"Name the file with its whole path"_s),
          std::pair(u"traffic.har"_s, u"Name the file with its whole path"_s),
          std::pair(desk.folder.path(), u"is a folder. Add the name of a file."_s),
          std::pair(desk.pathOf(u"none/x.har"_s), u"There is no folder"_s)}) {
        desk.file().setText(path);
        QVERIFY2(desk.note().contains(reason), qPrintable(desk.note()));
        QVERIFY(!desk.ok().isEnabled());
    }
    desk.file().setText(desk.pathOf(u"x.har"_s));
    QCOMPARE(desk.note(), QString());
    QVERIFY(desk.ok().isEnabled());
}

void TestExportDialog::saysThatAFileIsReplaced()
{
    Desk desk;
    QFile old(desk.pathOf(u"x.har"_s));
    QVERIFY(old.open(QIODevice::WriteOnly));
    desk.file().setText(old.fileName());
    QCOMPARE(desk.note(), u"The file is there already and will be replaced."_s);
    QVERIFY(desk.ok().isEnabled());
}

void TestExportDialog::remembersTheFolder()
{
    Desk desk;
    desk.file().setText(desk.pathOf(u"x.har"_s));
    desk.ok().click();
    QCOMPARE(desk.dialog.result(), int(QDialog::Accepted));
    Desk next;
    QCOMPARE(next.dialog.path(), desk.pathOf(u"traffic.har"_s));
}

} // namespace mynah::test

QTEST_MAIN(mynah::test::TestExportDialog)
#include "tst_exportdialog.moc"
