// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/api/exchangestore.h"
#include "tests/support/fakeservercontroller.h"
#include "tests/support/uitestcase.h"
#include "tests/support/windowinuse.h"
#include "ui/language.h"
#include "ui/mainactions.h"
#include "ui/theme/thememanager.h"

#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDockWidget>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSpinBox>
#include <QTableView>
#include <QTest>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace mynah::test {

namespace {

template <typename Part>
Part &in(QWidget &dialog, const char *name)
{
    auto *found = dialog.findChild<Part *>(QLatin1StringView(name));
    if (!found)
        qFatal("there is no %s", name);
    return *found;
}

// Opens the preferences, works in them, and ends with OK.
void prefer(WindowInUse &use, const std::function<void(QWidget &)> &work)
{
    bool worked = false;
    QTimer::singleShot(0, &use.window(), [&] {
        QWidget *dialog = QApplication::activeModalWidget();
        QVERIFY(dialog);
        QCOMPARE(dialog->objectName(), u"settingsDialog"_s);
        work(*dialog);
        worked = true;
        in<QDialogButtonBox>(*dialog, "settingsButtonBox").button(QDialogButtonBox::Ok)->click();
    });
    use.part<QAction>("actPreferences")->trigger();
    QVERIFY(worked);
}

bool isChecked(const WindowInUse &use, const char *action)
{
    return use.part<QAction>(action)->isChecked();
}

} // namespace

// What is chosen in the preferences is so in the window, at once or at the next start.
class TestPreferences final : public UiTestCase
{
    Q_OBJECT

private slots:
    void init();
    void theThemeChangesAndTheMenuFollows();
    void theLanguageChangesAtOnceAndIsThereAfterAStart();
    void theEditorsFontChanges();
    void aShortcutWorksAndIsThereAfterAStart();
    void threadsAndBodiesAreForTheNextStart();
    void aNewWorkspaceListensWhereItIsWanted();
    void captureAndFollowingBeginAsWanted();
    void quittingAsksOnlyWhenWanted();
    void theStartPageShowsTheSameChoice();
    void theLayoutIsReset();
    void diagnosticsNameNothingOfTheWorkspace();
};

void TestPreferences::init()
{
    UiTestCase::init();
    Settings settings;
    settings.setGeneral({});
    settings.setServing({});
    settings.setEditor({});
    settings.setRequestList({});
    settings.setCapture({});
    settings.setShortcuts({});
    ThemeManager::instance().setTheme(Theme::System);
    ThemeManager::instance().setCodeStyle({});
}

void TestPreferences::theThemeChangesAndTheMenuFollows()
{
    FakeServerController controller;
    WindowInUse use(controller);
    QVERIFY(isChecked(use, "actThemeSystem"));
    prefer(use, [](QWidget &dialog) {
        in<QComboBox>(dialog, "themeCombo").setCurrentText(u"High contrast"_s);
        in<QDialogButtonBox>(dialog, "settingsButtonBox").button(QDialogButtonBox::Apply)->click();
        QCOMPARE(ThemeManager::instance().scheme(), ColorScheme::HighContrast);
    });
    QVERIFY(isChecked(use, "actThemeHighContrast"));
    use.part<QAction>("actThemeDark")->trigger();
    prefer(use, [](QWidget &dialog) {
        QCOMPARE(in<QComboBox>(dialog, "themeCombo").currentText(), u"Dark"_s);
    });
    QCOMPARE(ThemeManager::instance().scheme(), ColorScheme::Dark);
}

void TestPreferences::theLanguageChangesAtOnceAndIsThereAfterAStart()
{
    FakeServerController controller;
    {
        WindowInUse use(controller);
        QCOMPARE(use.part<QMenu>("menuFile")->title(), u"&File"_s);
        prefer(use, [](QWidget &dialog) {
            in<QComboBox>(dialog, "languageCombo").setCurrentText(u"简体中文"_s);
            in<QDialogButtonBox>(dialog, "settingsButtonBox")
                .button(QDialogButtonBox::Apply)
                ->click();
            QCOMPARE(dialog.windowTitle(), u"首选项"_s);
            QCOMPARE(in<QComboBox>(dialog, "languageCombo").currentText(), u"简体中文"_s);
        });
        QCOMPARE(use.part<QMenu>("menuFile")->title(), u"文件(&F)"_s);
        const auto *start = use.part<QAction>("actStartStop");
        QCOMPARE(start->text(), u"启动(&S)"_s);
        QCOMPARE(start->iconText(), u"启动"_s);
        QCOMPARE(start->toolTip(), u"启动"_s);
    }
    LanguageManager::instance().setLanguage(u"en"_s);
    WindowInUse use(controller);
    QCOMPARE(use.part<QMenu>("menuFile")->title(), u"文件(&F)"_s);
    prefer(use, [](QWidget &dialog) {
        in<QComboBox>(dialog, "languageCombo").setCurrentText(u"English"_s);
    });
    QCOMPARE(use.part<QMenu>("menuFile")->title(), u"&File"_s);
}

void TestPreferences::theEditorsFontChanges()
{
    FakeServerController controller;
    WindowInUse use(controller);
    prefer(use, [](QWidget &dialog) {
        in<QSpinBox>(dialog, "editorFontSizeSpin").setValue(21);
        in<QSpinBox>(dialog, "tabWidthSpin").setValue(8);
    });
    QCOMPARE(ThemeManager::instance().codeStyle().pointSize, 21);
    QCOMPARE(ThemeManager::instance().codeStyle().tabWidth, 8);
}

void TestPreferences::aShortcutWorksAndIsThereAfterAStart()
{
    FakeServerController controller;
    {
        WindowInUse use(controller);
        prefer(use, [](QWidget &dialog) {
            auto &view = in<QTableView>(dialog, "shortcutsView");
            in<QLineEdit>(dialog, "shortcutFilterEdit").setText(u"New Workspace"_s);
            view.selectRow(0);
            QTest::keyClick(&in<QKeySequenceEdit>(dialog, "shortcutEdit"), Qt::Key_F9);
        });
        use.window().activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&use.window()));
        use.press(Qt::Key_N, Qt::ControlModifier);
        QVERIFY(!use.window().document().isOpen());
        use.press(Qt::Key_F9);
        QVERIFY(use.window().document().isOpen());
    }
    WindowInUse later(controller);
    QCOMPARE(later.part<QAction>("actNew")->shortcut(), QKeySequence(Qt::Key_F9));
    QVERIFY(!later.part<QAction>("actOpen")->shortcuts().isEmpty());
}

void TestPreferences::threadsAndBodiesAreForTheNextStart()
{
    FakeServerController controller;
    WindowInUse use(controller);
    QCOMPARE(controller.options().workers, 1);
    prefer(use, [](QWidget &dialog) {
        in<QSpinBox>(dialog, "workersSpin").setValue(4);
        in<QSpinBox>(dialog, "bodyKeepSpin").setValue(10);
    });
    QCOMPARE(controller.options().workers, 4);
    QCOMPARE(controller.options().bodyBytes, 10u * 1024);
    QCOMPARE(controller.options().keptRows, 100'000u);
}

void TestPreferences::aNewWorkspaceListensWhereItIsWanted()
{
    FakeServerController controller;
    WindowInUse use(controller);
    prefer(use, [](QWidget &dialog) {
        auto &address = in<QComboBox>(dialog, "defaultAddressCombo");
        address.setCurrentIndex(address.findData(u"::1"_s));
        in<QSpinBox>(dialog, "firstPortSpin").setValue(9123);
    });
    use.click("btnNewWorkspace");
    const Listener &listener =
        use.window().document().workspace().servers.front()->listeners.front();
    QCOMPARE(listener.address, "::1");
    QCOMPARE(listener.port, 9123);
}

void TestPreferences::captureAndFollowingBeginAsWanted()
{
    FakeServerController controller;
    {
        WindowInUse use(controller);
        QVERIFY(isChecked(use, "actCapture"));
        QVERIFY(isChecked(use, "actFollow"));
        prefer(use, [](QWidget &dialog) {
            in<QCheckBox>(dialog, "captureOnStartCheck").setChecked(false);
            in<QCheckBox>(dialog, "followOnStartCheck").setChecked(false);
        });
        // What goes on now stays.
        QVERIFY(isChecked(use, "actCapture"));
        QVERIFY(controller.store().isCapturing());
    }
    WindowInUse later(controller);
    QVERIFY(!controller.store().isCapturing());
    QVERIFY(!isChecked(later, "actCapture"));
    QVERIFY(!isChecked(later, "actFollow"));
}

void TestPreferences::quittingAsksOnlyWhenWanted()
{
    FakeServerController controller;
    WindowInUse use(controller);
    use.openSample();
    TRY_VERIFY(controller.status().state == ServerState::Running);
    use.window().close();
    QCOMPARE(use.prompts().takeQuestions(), QStringList(u"stopAndQuit"_s));
    QVERIFY(use.window().isVisible());
    prefer(use,
           [](QWidget &dialog) { in<QCheckBox>(dialog, "confirmQuitCheck").setChecked(false); });
    use.window().close();
    QCOMPARE(use.prompts().takeQuestions(), QStringList());
    QVERIFY(!use.window().isVisible());
}

void TestPreferences::theStartPageShowsTheSameChoice()
{
    FakeServerController controller;
    WindowInUse use(controller);
    prefer(use, [](QWidget &dialog) { in<QCheckBox>(dialog, "reopenLastCheck").setChecked(true); });
    QVERIFY(use.part<QCheckBox>("reopenLastCheck")->isChecked());
}

void TestPreferences::theLayoutIsReset()
{
    FakeServerController controller;
    WindowInUse use(controller);
    const auto reset = [&use] {
        prefer(use, [](QWidget &dialog) { in<QPushButton>(dialog, "btnResetLayout").click(); });
    };
    reset();
    QVERIFY(!use.part<QDockWidget>("dockRoutes")->isVisible());
    use.openSample();
    use.part<QDockWidget>("dockRoutes")->close();
    reset();
    QVERIFY(use.part<QDockWidget>("dockRoutes")->isVisible());
}

void TestPreferences::diagnosticsNameNothingOfTheWorkspace()
{
    FakeServerController controller;
    WindowInUse use(controller);
    use.openSample();
    controller.addExchange(sampleExchange("GET", "/a?token=s3cret"));
    prefer(use, [](QWidget &dialog) {
        in<QSpinBox>(dialog, "workersSpin").setValue(3);
        in<QDialogButtonBox>(dialog, "settingsButtonBox").button(QDialogButtonBox::Apply)->click();
        in<QPushButton>(dialog, "btnCopyDiagnostics").click();
    });
    const QString text = QGuiApplication::clipboard()->text();
    for (const QString &part : {u"Qt "_s + QLatin1StringView(qVersion()), u"Platform offscreen"_s,
                                u"Workspace: servers 1, routes 6"_s, u"Requests: 1 seen, 1 kept"_s,
                                u"  server/workers = 3"_s})
        QVERIFY2(text.contains(part), qPrintable(part + u" in "_s + text));
    for (const QString &part : {u"s3cret"_s, u"/hello"_s, u"recentFiles"_s, u"geometry"_s})
        QVERIFY2(!text.contains(part), qPrintable(part + u" in "_s + text));
}

} // namespace mynah::test

QTEST_MAIN(mynah::test::TestPreferences)
#include "tst_preferences.moc"
