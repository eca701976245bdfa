// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/api/exchangestore.h"
#include "tests/support/spokentexts.h"
#include "tests/support/uitestcase.h"
#include "tests/support/workbench.h"
#include "ui/dialogs/settingsdialog.h"
#include "ui/dialogs/settingspage.h"
#include "ui/language.h"
#include "ui/models/trafficmodel.h"
#include "ui/settings.h"
#include "ui/widgets/trafficview.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFontComboBox>
#include <QFontDatabase>
#include <QFontInfo>
#include <QGuiApplication>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QStackedWidget>
#include <QTableView>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace mynah::test {

namespace {

const QList<Shortcut> Commands{
    {u"actSave"_s, u"Save"_s, u"File"_s, {QKeySequence(u"Ctrl+S"_s)}},
    {u"actQuit"_s, u"Quit"_s, u"File"_s, {QKeySequence(u"Ctrl+Q"_s), QKeySequence(u"F16"_s)}},
    {u"actExport"_s, u"Export"_s, u"Traffic"_s, {}},
};

struct Desk
{
    explicit Desk(const QString &page = {})
    {
        view.setModel(&model);
        view.setUpColumns(u"traffic/columns"_s, {.widths = {}, .hidden = {2}, .stretched = 5});
        dialog.emplace(SettingsDialog::Subjects{settings, store, view, Commands, folder,
                                                [] { return u"all is well"_s; }});
        applied.emplace(&*dialog, &SettingsDialog::applied);
        dialog->showPage(page);
        dialog->show();
    }

    template <typename Widget>
    Widget &part(const char *name)
    {
        return child<Widget>(*dialog, name);
    }
    QPushButton &button(QDialogButtonBox::StandardButton which)
    {
        return *part<QDialogButtonBox>("settingsButtonBox").button(which);
    }
    QString page() { return part<QListWidget>("settingsCategoryList").currentItem()->text(); }
    QStringList pages()
    {
        QStringList titles;
        const auto &list = part<QListWidget>("settingsCategoryList");
        for (int row = 0; row < list.count(); ++row) {
            if (!list.item(row)->isHidden())
                titles += list.item(row)->text();
        }
        return titles;
    }
    void search(const QString &text) { retype(part<QLineEdit>("settingsSearchEdit"), text); }
    QStringList shownColumns() const
    {
        QStringList titles;
        for (const ShownColumn &column : view.shownColumns()) {
            if (column.isShown)
                titles += column.title;
        }
        return titles;
    }

    QString folder = QDir::tempPath();
    Settings settings;
    ExchangeStore store;
    TrafficMarks marks;
    TrafficModel model{store, marks};
    TrafficView view;
    std::optional<SettingsDialog> dialog;
    std::optional<QSignalSpy> applied;
};

QChar mnemonic(const QString &text)
{
    const qsizetype at = QString(text).replace(u"&&"_s, u"  "_s).indexOf(u'&');
    return at < 0 || at + 1 == text.size() ? QChar() : text.at(at + 1).toLower();
}

} // namespace

class TestSettingsDialog final : public UiTestCase
{
    Q_OBJECT

private slots:
    void init();
    void listsItsPages();
    void opensAtAPage();
    void nothingIsChangedToBeginWith();
    void okRemembersAndTells();
    void applyStaysOpen();
    void cancelChangesNothing();
    void restoresTheDefaultsOfThePageInSight();
    void advancedHasNothingToRestore();

    void generalIsRemembered();
    void aLanguageWithoutAFontSaysSo();
    void anotherLanguageKeepsThePageInSight();
    void servingIsRemembered();
    void captureIsRemembered();
    void theEditorIsRemembered();
    void theUsualFontStaysTheDesktops();
    void onlyMonospacedFontsAreOffered();
    void requestListIsRemembered();
    void autosaveIsRemembered();

    void columnsAreThoseOfTheHeader();
    void columnsMoveAndHide();
    void oneColumnStays();
    void columnsReturn();

    void aKeyIsChosenByPressingIt();
    void aTakenKeyNamesItsOwner();
    void aTakenKeyChangesHands();
    void aKeyThatTypesIsRefused();
    void aKeyCanBeTakenAway();
    void resetBringsTheUsualKeyBack();
    void commandsAreFiltered();
    void enterLeadsFromTheFilterToTheKey();

    void searchShowsThePageAndMarksTheField();
    void searchHidesWhatHasNoMatch();
    void theCategoriesHaveTheFocusAtFirst();
    void enterInTheSearchGoesToTheField();

    void foldersAreShown();
    void diagnosticsAreCopied();
    void theLayoutIsReset();

    void spinBoxesAreAsWideAsTheirContent();
    void everyFieldHasAName();
    void mnemonicsAreUniqueOnEachPage();
};

void TestSettingsDialog::init()
{
    UiTestCase::init();
    QFile::remove(Settings().file());
    QSettings(QSettings::IniFormat, QSettings::UserScope, u"mynah"_s, u"mynah"_s).sync();
}

void TestSettingsDialog::listsItsPages()
{
    Desk desk;
    QCOMPARE(desk.pages(),
             (QStringList{u"General"_s, u"Server"_s, u"Capture"_s, u"Editor"_s, u"Traffic"_s,
                          u"Shortcuts"_s, u"Storage"_s, u"Advanced"_s}));
    QCOMPARE(desk.page(), u"General"_s);
    const auto &list = desk.part<QListWidget>("settingsCategoryList");
    QCOMPARE(list.accessibleName(), u"Categories"_s);
    for (int row = 0; row < list.count(); ++row)
        QVERIFY(!list.item(row)->icon().isNull());
    clickItem(desk.part<QListWidget>("settingsCategoryList"), list.model()->index(3, 0));
    QVERIFY(desk.part<QSpinBox>("tabWidthSpin").isVisible());
    QVERIFY(!desk.part<QComboBox>("themeCombo").isVisible());
    QTest::mouseClick(list.viewport(), Qt::LeftButton, {},
                      list.viewport()->rect().bottomLeft() + QPoint(5, -5));
    QCOMPARE(list.selectedItems().size(), 1);
}

void TestSettingsDialog::opensAtAPage()
{
    Desk desk(u"capturePage"_s);
    QCOMPARE(desk.page(), u"Capture"_s);
    QVERIFY(desk.part<QSpinBox>("keepRowsSpin").isVisible());
}

void TestSettingsDialog::nothingIsChangedToBeginWith()
{
    Desk desk;
    for (const auto *page : desk.dialog->findChildren<SettingsPage *>())
        QVERIFY2(!page->isChanged(desk.settings), qPrintable(page->title()));
    QVERIFY(!desk.button(QDialogButtonBox::Apply).isEnabled());
}

void TestSettingsDialog::okRemembersAndTells()
{
    Desk desk;
    desk.part<QSpinBox>("keepRowsSpin").setValue(5000);
    desk.button(QDialogButtonBox::Ok).click();
    QCOMPARE(desk.applied->size(), 1);
    QCOMPARE(desk.dialog->result(), int(QDialog::Accepted));
    QCOMPARE(Settings().capture().rows, 5000);
}

void TestSettingsDialog::applyStaysOpen()
{
    Desk desk;
    QPushButton &apply = desk.button(QDialogButtonBox::Apply);
    desk.part<QSpinBox>("keepRowsSpin").setValue(6000);
    QVERIFY(apply.isEnabled());
    apply.click();
    QCOMPARE(desk.applied->size(), 1);
    QVERIFY(!apply.isEnabled());
    QCOMPARE(Settings().capture().rows, 6000);
    desk.button(QDialogButtonBox::Ok).click();
    QCOMPARE(desk.applied->size(), 1);
}

void TestSettingsDialog::cancelChangesNothing()
{
    Desk desk;
    desk.part<QSpinBox>("keepRowsSpin").setValue(7000);
    desk.part<QCheckBox>("wrapCheck").click();
    desk.button(QDialogButtonBox::Cancel).click();
    QCOMPARE(desk.applied->size(), 0);
    QVERIFY(Settings().capture() == CaptureSettings());
    QVERIFY(Settings().editor() == EditorSettings());
}

void TestSettingsDialog::restoresTheDefaultsOfThePageInSight()
{
    Settings().setCapture({.rows = 7000, .memory = 100, .inFiles = true, .disk = 100});
    Settings().setAutosave(30);
    Desk desk(u"capturePage"_s);
    QCOMPARE(desk.part<QSpinBox>("keepRowsSpin").value(), 7000);
    desk.part<QPushButton>("settingsRestoreButton").click();
    QCOMPARE(desk.part<QSpinBox>("keepRowsSpin").value(), 100'000);
    QCOMPARE(desk.part<QSpinBox>("autosaveSpin").value(), 30);
    desk.button(QDialogButtonBox::Ok).click();
    QVERIFY(Settings().capture() == CaptureSettings());
    QCOMPARE(Settings().autosave(), 30);
}

void TestSettingsDialog::advancedHasNothingToRestore()
{
    Desk desk(u"advancedPage"_s);
    QVERIFY(!desk.part<QPushButton>("settingsRestoreButton").isEnabled());
    desk.dialog->showPage(u"generalPage"_s);
    QVERIFY(desk.part<QPushButton>("settingsRestoreButton").isEnabled());
}

void TestSettingsDialog::generalIsRemembered()
{
    Desk desk;
    choose(desk.part<QComboBox>("themeCombo"), u"High contrast"_s);
    choose(desk.part<QComboBox>("languageCombo"), u"简体中文"_s);
    desk.part<QCheckBox>("reopenLastCheck").click();
    desk.part<QCheckBox>("confirmQuitCheck").click();
    desk.button(QDialogButtonBox::Apply).click();
    QVERIFY((Settings().general()
             == GeneralSettings{.theme = Theme::HighContrast,
                                .language = u"zh_CN"_s,
                                .reopensLast = true,
                                .confirmsQuit = false}));
}

void TestSettingsDialog::aLanguageWithoutAFontSaysSo()
{
    Desk desk;
    const auto &note = desk.part<QLabel>("languageFontNote");
    QVERIFY(!note.isVisible());
    choose(desk.part<QComboBox>("languageCombo"), u"简体中文"_s);
    QCOMPARE(note.isVisible(), QFontDatabase::families(QFontDatabase::SimplifiedChinese).isEmpty());
}

void TestSettingsDialog::anotherLanguageKeepsThePageInSight()
{
    Desk desk(u"capturePage"_s);
    desk.search(u"disk"_s);
    LanguageManager::Translators translators;
    translators.push_back(std::make_unique<BracketLanguage>());
    LanguageManager::instance().setTranslators(std::move(translators));
    QVERIFY(desk.page().contains(u"Capture"_s));
    QVERIFY(BracketLanguage::isSpokenIn(desk.page()));
    QVERIFY(BracketLanguage::isSpokenIn(desk.dialog->windowTitle()));
    QVERIFY(!desk.button(QDialogButtonBox::Apply).isEnabled());
    LanguageManager::instance().setTranslators({});
    QCOMPARE(desk.page(), u"Capture"_s);
}

void TestSettingsDialog::servingIsRemembered()
{
    Desk desk(u"serverPage"_s);
    choose(desk.part<QComboBox>("defaultAddressCombo"), u"::1 – this computer only, IPv6"_s);
    desk.part<QSpinBox>("firstPortSpin").setValue(9000);
    desk.part<QSpinBox>("workersSpin").setValue(3);
    desk.button(QDialogButtonBox::Apply).click();
    QVERIFY(
        (Settings().serving() == ServingSettings{.address = u"::1"_s, .port = 9000, .workers = 3}));
}

void TestSettingsDialog::captureIsRemembered()
{
    Desk desk(u"capturePage"_s);
    desk.part<QCheckBox>("captureOnStartCheck").click();
    desk.part<QSpinBox>("bodyKeepSpin").setValue(128);
    desk.button(QDialogButtonBox::Apply).click();
    QVERIFY(!Settings().capture().atStart);
    QCOMPARE(Settings().capture().body, 128);
}

void TestSettingsDialog::theEditorIsRemembered()
{
    Desk desk(u"editorSettingsPage"_s);
    desk.part<QSpinBox>("editorFontSizeSpin").setValue(17);
    desk.part<QSpinBox>("tabWidthSpin").setValue(4);
    desk.part<QCheckBox>("wrapCheck").click();
    desk.part<QCheckBox>("formatOnBlurCheck").click();
    QCOMPARE(desk.part<QLabel>("editorFontSample").font().pointSize(), 17);
    desk.button(QDialogButtonBox::Apply).click();
    const EditorSettings editor = Settings().editor();
    QVERIFY(
        (editor.code == CodeStyle{.family = {}, .pointSize = 17, .tabWidth = 4, .wraps = true}));
    QVERIFY(editor.formatsOnBlur);
}

void TestSettingsDialog::theUsualFontStaysTheDesktops()
{
    Desk desk(u"editorSettingsPage"_s);
    auto &size = desk.part<QSpinBox>("editorFontSizeSpin");
    const int usual = size.value();
    size.setValue(usual + 3);
    desk.button(QDialogButtonBox::Apply).click();
    QCOMPARE(Settings().editor().code.pointSize, usual + 3);
    size.setValue(usual);
    desk.button(QDialogButtonBox::Apply).click();
    QCOMPARE(Settings().editor().code.pointSize, 0);
}

void TestSettingsDialog::onlyMonospacedFontsAreOffered()
{
    Desk desk(u"editorSettingsPage"_s);
    const auto &fonts = desk.part<QFontComboBox>("editorFontCombo");
    QVERIFY(fonts.count() > 0);
    QCOMPARE(fonts.fontFilters(), QFontComboBox::MonospacedFonts);
    QVERIFY(QFontInfo(fonts.currentFont()).fixedPitch());
}

void TestSettingsDialog::requestListIsRemembered()
{
    Desk desk(u"requestListPage"_s);
    choose(desk.part<QComboBox>("timeFormatCombo"), u"Since the previous request"_s);
    desk.part<QCheckBox>("followOnStartCheck").click();
    desk.part<QSpinBox>("slowThresholdSpin").setValue(20);
    desk.button(QDialogButtonBox::Apply).click();
    QVERIFY((Settings().requestList()
             == RequestListSettings{
                 .times = TimeFormat::SincePrevious, .followsAtStart = false, .slow = 20}));
}

void TestSettingsDialog::autosaveIsRemembered()
{
    Desk desk(u"storagePage"_s);
    desk.part<QSpinBox>("autosaveSpin").setValue(10);
    QCOMPARE(desk.part<QLabel>("recoveryFolderLabel").text(), desk.folder);
    desk.button(QDialogButtonBox::Apply).click();
    QCOMPARE(Settings().autosave(), 10);
}

void TestSettingsDialog::columnsAreThoseOfTheHeader()
{
    Desk desk(u"requestListPage"_s);
    const QAbstractItemModel &model = *desk.part<QListView>("columnsView").model();
    QCOMPARE(model.rowCount(), int(TrafficModel::ColumnCount));
    QCOMPARE(model.index(0, 0).data().toString(), u"#"_s);
    QCOMPARE(model.index(0, 0).data(Qt::CheckStateRole).toInt(), int(Qt::Checked));
    QCOMPARE(model.index(2, 0).data(Qt::CheckStateRole).toInt(), int(Qt::Unchecked));
}

void TestSettingsDialog::columnsMoveAndHide()
{
    Desk desk(u"requestListPage"_s);
    auto &list = desk.part<QListView>("columnsView");
    clickItem(list, list.model()->index(1, 0));
    QTest::mouseClick(&desk.part<QToolButton>("btnColumnUp"), Qt::LeftButton);
    QCOMPARE(list.model()->index(0, 0).data().toString(), u"Time"_s);
    QVERIFY(!desk.part<QToolButton>("btnColumnUp").isEnabled());
    clickCheckBox(list, list.model()->index(1, 0));
    QCOMPARE(desk.shownColumns().mid(0, 2), (QStringList{u"#"_s, u"Time"_s}));
    desk.button(QDialogButtonBox::Apply).click();
    QCOMPARE(desk.shownColumns().mid(0, 2), (QStringList{u"Time"_s, u"Method"_s}));
    QVERIFY(!desk.button(QDialogButtonBox::Apply).isEnabled());

    TrafficView later;
    later.setModel(&desk.model);
    later.setUpColumns(u"traffic/columns"_s, {});
    QVERIFY(later.shownColumns() == desk.view.shownColumns());
}

void TestSettingsDialog::oneColumnStays()
{
    Desk desk(u"requestListPage"_s);
    auto &list = desk.part<QListView>("columnsView");
    for (int row = 0; row < list.model()->rowCount(); ++row) {
        list.scrollTo(list.model()->index(row, 0));
        if (list.model()->index(row, 0).data(Qt::CheckStateRole).toInt() == int(Qt::Checked))
            clickCheckBox(list, list.model()->index(row, 0));
    }
    desk.button(QDialogButtonBox::Apply).click();
    QCOMPARE(desk.shownColumns().size(), 1);
}

void TestSettingsDialog::columnsReturn()
{
    Desk desk(u"requestListPage"_s);
    const QStringList usual = desk.shownColumns();
    desk.view.showColumns({{3, {}, false}, {1, {}, true}});
    desk.dialog.emplace(SettingsDialog::Subjects{desk.settings, desk.store, desk.view, Commands,
                                                 desk.folder, [] { return QString(); }});
    desk.dialog->showPage(u"requestListPage"_s);
    QVERIFY(desk.shownColumns() != usual);
    desk.part<QPushButton>("settingsRestoreButton").click();
    desk.button(QDialogButtonBox::Apply).click();
    QCOMPARE(desk.shownColumns(), usual);
}

void TestSettingsDialog::aKeyIsChosenByPressingIt()
{
    Desk desk(u"shortcutEditor"_s);
    auto &view = desk.part<QTableView>("shortcutsView");
    auto &edit = desk.part<QKeySequenceEdit>("shortcutEdit");
    QVERIFY(!edit.isEnabled());
    clickItem(view, view.model()->index(2, 0));
    QVERIFY(edit.isEnabled());
    QTest::keyClick(&edit, Qt::Key_E, Qt::ControlModifier | Qt::AltModifier);
    QCOMPARE(view.model()->index(2, 2).data().toString(), u"Ctrl+Alt+E"_s);
    QVERIFY(desk.part<QLabel>("shortcutConflictLabel").isHidden());
    desk.button(QDialogButtonBox::Apply).click();
    QCOMPARE(Settings().shortcuts(), (ChosenKeys{{u"actExport"_s, QKeySequence(u"Ctrl+Alt+E"_s)}}));
}

void TestSettingsDialog::aTakenKeyNamesItsOwner()
{
    Desk desk(u"shortcutEditor"_s);
    auto &view = desk.part<QTableView>("shortcutsView");
    clickItem(view, view.model()->index(2, 0));
    QTest::keyClick(&desk.part<QKeySequenceEdit>("shortcutEdit"), Qt::Key_S, Qt::ControlModifier);
    QCOMPARE(desk.part<QLabel>("shortcutConflictLabel").text(),
             u"Ctrl+S belongs to “Save” in File."_s);
    QCOMPARE(view.model()->index(2, 2).data().toString(), QString());
    QVERIFY(!desk.button(QDialogButtonBox::Apply).isEnabled());
    clickItem(view, view.model()->index(1, 0));
    QVERIFY(desk.part<QLabel>("shortcutConflictLabel").isHidden());
}

void TestSettingsDialog::aTakenKeyChangesHands()
{
    Desk desk(u"shortcutEditor"_s);
    auto &view = desk.part<QTableView>("shortcutsView");
    clickItem(view, view.model()->index(2, 0));
    QTest::keyClick(&desk.part<QKeySequenceEdit>("shortcutEdit"), Qt::Key_S, Qt::ControlModifier);
    QTest::mouseClick(&desk.part<QPushButton>("btnShortcutTake"), Qt::LeftButton);
    QCOMPARE(view.model()->index(2, 2).data().toString(), u"Ctrl+S"_s);
    QCOMPARE(view.model()->index(0, 2).data().toString(), QString());
    QVERIFY(desk.part<QPushButton>("btnShortcutTake").isHidden());
    QTest::mouseClick(&desk.part<QPushButton>("btnShortcutReset"), Qt::LeftButton);
    QCOMPARE(view.model()->index(0, 2).data().toString(), u"Ctrl+S"_s);
}

void TestSettingsDialog::aKeyThatTypesIsRefused()
{
    Desk desk(u"shortcutEditor"_s);
    auto &view = desk.part<QTableView>("shortcutsView");
    clickItem(view, view.model()->index(2, 0));
    auto &edit = desk.part<QKeySequenceEdit>("shortcutEdit");
    QTest::keyClick(&edit, Qt::Key_X);
    QVERIFY(desk.part<QLabel>("shortcutConflictLabel").text().startsWith(u"X alone"_s));
    QCOMPARE(view.model()->index(2, 2).data().toString(), QString());
    QTest::keyClick(&edit, Qt::Key_F9);
    QVERIFY(desk.part<QLabel>("shortcutConflictLabel").isHidden());
    QCOMPARE(view.model()->index(2, 2).data().toString(), u"F9"_s);
}

void TestSettingsDialog::aKeyCanBeTakenAway()
{
    Desk desk(u"shortcutEditor"_s);
    auto &view = desk.part<QTableView>("shortcutsView");
    clickItem(view, view.model()->index(1, 0));
    auto &edit = desk.part<QKeySequenceEdit>("shortcutEdit");
    QCOMPARE(edit.keySequence(), QKeySequence(u"Ctrl+Q"_s));
    QTest::mouseClick(edit.findChild<QToolButton *>(), Qt::LeftButton);
    QCOMPARE(view.model()->index(1, 2).data().toString(), QString());
    desk.button(QDialogButtonBox::Apply).click();
    QCOMPARE(Settings().shortcuts(), (ChosenKeys{{u"actQuit"_s, QKeySequence()}}));
}

void TestSettingsDialog::resetBringsTheUsualKeyBack()
{
    Settings().setShortcuts({{u"actQuit"_s, QKeySequence(u"F4"_s)}});
    Desk desk(u"shortcutEditor"_s);
    auto &view = desk.part<QTableView>("shortcutsView");
    QCOMPARE(view.model()->index(1, 2).data().toString(), u"F4"_s);
    auto &reset = desk.part<QPushButton>("btnShortcutReset");
    clickItem(view, view.model()->index(0, 0));
    QVERIFY(!reset.isEnabled());
    clickItem(view, view.model()->index(1, 0));
    QTest::mouseClick(&reset, Qt::LeftButton);
    QCOMPARE(view.model()->index(1, 2).data().toString(), u"Ctrl+Q; F16"_s);
    desk.button(QDialogButtonBox::Apply).click();
    QVERIFY(Settings().shortcuts().isEmpty());
}

void TestSettingsDialog::commandsAreFiltered()
{
    Desk desk(u"shortcutEditor"_s);
    auto &view = desk.part<QTableView>("shortcutsView");
    auto &filter = desk.part<QLineEdit>("shortcutFilterEdit");
    retype(filter, u"traff"_s);
    QCOMPARE(view.model()->rowCount(), 1);
    QCOMPARE(view.model()->index(0, 0).data().toString(), u"Export"_s);
    retype(filter, u"ctrl+q"_s);
    QCOMPARE(view.model()->index(0, 0).data().toString(), u"Quit"_s);
    clickItem(view, view.model()->index(0, 0));
    QTest::keyClick(&desk.part<QKeySequenceEdit>("shortcutEdit"), Qt::Key_F4);
    desk.button(QDialogButtonBox::Apply).click();
    QCOMPARE(Settings().shortcuts(), (ChosenKeys{{u"actQuit"_s, QKeySequence(u"F4"_s)}}));
}

void TestSettingsDialog::enterLeadsFromTheFilterToTheKey()
{
    Desk desk(u"shortcutEditor"_s);
    QVERIFY(QTest::qWaitForWindowActive(&*desk.dialog));
    auto &filter = desk.part<QLineEdit>("shortcutFilterEdit");
    retype(filter, u"quit"_s);
    QTest::keyClick(&filter, Qt::Key_Return);
    QTest::keyClick(&desk.part<QTableView>("shortcutsView"), Qt::Key_Return);
    auto &edit = desk.part<QKeySequenceEdit>("shortcutEdit");
    QVERIFY(edit.hasFocus());
    QCOMPARE(edit.keySequence(), QKeySequence(u"Ctrl+Q"_s));
    // Looking at it chooses nothing.
    filter.setFocus();
    QVERIFY(!desk.button(QDialogButtonBox::Apply).isEnabled());
    QVERIFY(desk.dialog->isVisible());
}

void TestSettingsDialog::searchShowsThePageAndMarksTheField()
{
    Desk desk;
    desk.search(u"tab w"_s);
    QCOMPARE(desk.page(), u"Editor"_s);
    const QWidget &field = desk.part<QSpinBox>("tabWidthSpin");
    const auto *page = desk.dialog->findChild<SettingsPage *>(u"editorSettingsPage"_s);
    const auto *mark = page->findChild<QWidget *>(u"settingsMark"_s);
    QVERIFY(mark->isVisible());
    TRY_VERIFY(mark->geometry().contains(QRect(field.mapTo(page, QPoint()), field.size())));
    desk.search(u""_s);
    QTest::keyClick(&desk.part<QLineEdit>("settingsSearchEdit"), Qt::Key_Backspace);
    QVERIFY(!mark->isVisible());
    QCOMPARE(desk.pages().size(), 8);
}

void TestSettingsDialog::searchHidesWhatHasNoMatch()
{
    Desk desk;
    desk.search(u"open folder"_s);
    QCOMPARE(desk.pages(), (QStringList{u"Capture"_s, u"Storage"_s, u"Advanced"_s}));
    desk.search(u"no such word"_s);
    QCOMPARE(desk.pages(), QStringList());
    QVERIFY(!desk.part<QLineEdit>("settingsSearchEdit").accessibleDescription().isEmpty());
    // The commands can be found as well.
    desk.search(u"quit"_s);
    QCOMPARE(desk.pages(), (QStringList{u"General"_s, u"Shortcuts"_s}));
}

void TestSettingsDialog::theCategoriesHaveTheFocusAtFirst()
{
    Desk desk;
    QVERIFY(QTest::qWaitForWindowActive(&*desk.dialog));
    QVERIFY(desk.part<QListWidget>("settingsCategoryList").hasFocus());
    QTest::keyClick(desk.dialog->focusWidget(), Qt::Key_Down);
    QCOMPARE(desk.page(), u"Server"_s);
}

void TestSettingsDialog::enterInTheSearchGoesToTheField()
{
    Desk desk;
    QVERIFY(QTest::qWaitForWindowActive(&*desk.dialog));
    desk.search(u"slow"_s);
    QTest::keyClick(&desk.part<QLineEdit>("settingsSearchEdit"), Qt::Key_Return);
    QVERIFY(desk.part<QSpinBox>("slowThresholdSpin").hasFocus());
    QVERIFY(desk.dialog->isVisible());
}

void TestSettingsDialog::foldersAreShown()
{
    Desk desk(u"storagePage"_s);
    QSignalSpy wanted(&*desk.dialog, &SettingsDialog::folderWanted);
    QTest::mouseClick(&desk.part<QPushButton>("btnOpenRecovery"), Qt::LeftButton);
    QCOMPARE(wanted.takeFirst().first().toString(), desk.folder);
    Settings().setZoom(110);
    Desk later(u"advancedPage"_s);
    QSignalSpy data(&*later.dialog, &SettingsDialog::folderWanted);
    QTest::mouseClick(&later.part<QPushButton>("btnOpenDataFolder"), Qt::LeftButton);
    QCOMPARE(data.takeFirst().first().toString(), QFileInfo(Settings().file()).path());
}

void TestSettingsDialog::diagnosticsAreCopied()
{
    Desk desk(u"advancedPage"_s);
    QTest::mouseClick(&desk.part<QPushButton>("btnCopyDiagnostics"), Qt::LeftButton);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"all is well"_s);
    QVERIFY(desk.part<QLabel>("advancedDoneLabel").text().contains(u"clipboard"_s));
}

void TestSettingsDialog::theLayoutIsReset()
{
    Desk desk(u"advancedPage"_s);
    QSignalSpy wanted(&*desk.dialog, &SettingsDialog::layoutResetWanted);
    QTest::mouseClick(&desk.part<QPushButton>("btnResetLayout"), Qt::LeftButton);
    QCOMPARE(wanted.size(), 1);
}

void TestSettingsDialog::spinBoxesAreAsWideAsTheirContent()
{
    Desk desk;
    desk.dialog->resize(1400, 900);
    for (auto *page : desk.dialog->findChildren<SettingsPage *>()) {
        desk.dialog->showPage(page->objectName());
        QCoreApplication::sendPostedEvents();
        for (const auto *spin : page->findChildren<QSpinBox *>())
            QVERIFY2(spin->width() <= spin->sizeHint().width(), qPrintable(spin->objectName()));
    }
}

void TestSettingsDialog::everyFieldHasAName()
{
    Desk desk;
    for (const auto *page : desk.dialog->findChildren<SettingsPage *>()) {
        for (const auto *widget : page->findChildren<QWidget *>()) {
            const auto *button = qobject_cast<const QAbstractButton *>(widget);
            const bool isField = widget->parentWidget() == page
                && (widget->focusPolicy() & Qt::TabFocus) && !qobject_cast<const QLabel *>(widget);
            const bool hasText = button && !button->text().isEmpty();
            QVERIFY2(!isField || hasText || !widget->accessibleName().isEmpty(),
                     qPrintable(widget->objectName()));
        }
    }
}

void TestSettingsDialog::mnemonicsAreUniqueOnEachPage()
{
    Desk desk;
    QStringList common{desk.part<QPushButton>("settingsRestoreButton").text()};
    for (const QAbstractButton *button : desk.part<QDialogButtonBox>("settingsButtonBox").buttons())
        common += button->text();
    for (const auto *page : desk.dialog->findChildren<SettingsPage *>()) {
        QStringList texts = common;
        for (const auto *button : page->findChildren<QAbstractButton *>())
            texts += button->text();
        for (const auto *label : page->findChildren<QLabel *>()) {
            if (label->buddy())
                texts += label->text();
        }
        QHash<QChar, QString> taken;
        for (const QString &text : texts) {
            const QChar key = mnemonic(text);
            QVERIFY2(key.isNull() || !taken.contains(key),
                     qPrintable(u"%1: %2 and %3"_s.arg(page->title(), text, taken.value(key))));
            taken.insert(key, text);
        }
    }
}

} // namespace mynah::test

QTEST_MAIN(mynah::test::TestSettingsDialog)
#include "tst_settingsdialog.moc"
