// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/uitestcase.h"
#include "ui/theme/thememanager.h"

#include <QApplication>
#include <QSignalSpy>
#include <QTest>

namespace mynah::test {

class TestThemeManager final : public UiTestCase
{
    Q_OBJECT

private slots:
    void aChosenThemeChangesPaletteAndRoles();
    void highContrastIsATheme();
    void aCodeStyleIsToldOnce();
    void theSystemThemeFollowsTheDesktop();
    void choosingTheSameLookTellsNobody();
};

void TestThemeManager::aChosenThemeChangesPaletteAndRoles()
{
    ThemeManager &themes = ThemeManager::instance();
    themes.install();
    themes.setTheme(Theme::Light);
    const QColor light = themeColor(ColorRole::MethodGet);
    QSignalSpy changed(&themes, &ThemeManager::themeChanged);

    themes.setTheme(Theme::Dark);

    QCOMPARE(changed.size(), 1);
    QCOMPARE(QApplication::palette().color(QPalette::Base),
             schemeColor(ColorScheme::Dark, ColorRole::Base));
    QVERIFY(themeColor(ColorRole::MethodGet) != light);
}

void TestThemeManager::highContrastIsATheme()
{
    ThemeManager &themes = ThemeManager::instance();
    themes.setTheme(Theme::HighContrast);
    QCOMPARE(themes.scheme(), ColorScheme::HighContrast);
    QCOMPARE(QApplication::palette().color(QPalette::Window), QColor(Qt::black));
    QCOMPARE(QApplication::palette().color(QPalette::WindowText), QColor(Qt::white));
}

void TestThemeManager::aCodeStyleIsToldOnce()
{
    ThemeManager &themes = ThemeManager::instance();
    QSignalSpy changed(&themes, &ThemeManager::themeChanged);
    CodeStyle style;
    style.tabWidth = 4;
    themes.setCodeStyle(style);
    themes.setCodeStyle(style);
    QCOMPARE(changed.size(), 1);
    themes.setCodeStyle({});
}

void TestThemeManager::theSystemThemeFollowsTheDesktop()
{
    // The offscreen platform has a light palette and the test has no portal.
    ThemeManager &themes = ThemeManager::instance();
    themes.setTheme(Theme::System);
    QCOMPARE(themes.scheme(), ColorScheme::Light);
}

void TestThemeManager::choosingTheSameLookTellsNobody()
{
    ThemeManager &themes = ThemeManager::instance();
    themes.setTheme(Theme::Light);
    QSignalSpy changed(&themes, &ThemeManager::themeChanged);
    themes.setTheme(Theme::Light);
    themes.setTheme(Theme::System);
    QCOMPARE(changed.size(), 0);
}

} // namespace mynah::test

QTEST_MAIN(mynah::test::TestThemeManager)
#include "tst_thememanager.moc"
