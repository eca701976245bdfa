// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/contrast.h"
#include "tests/support/uitestcase.h"
#include "ui/theme/thememanager.h"
#include "ui/widgets/icons.h"

#include <QAbstractButton>
#include <QDockWidget>
#include <QImage>
#include <QTest>

namespace mynah::test {

namespace {

constexpr QSize Size(32, 32);

QColor strongestColor(const QImage &image)
{
    QColor found(Qt::transparent);
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (image.pixelColor(x, y).alpha() > found.alpha())
                found = image.pixelColor(x, y);
        }
    }
    return found;
}

} // namespace

class TestIcons final : public UiTestCase
{
    Q_OBJECT

private slots:
    void everyIconHasADrawing();
    void iconsTakeTheColorOfTheTheme();
    void buttonsOfDocksAreSeenInEveryTheme();
    void theApplicationHasAPicture();
};

void TestIcons::everyIconHasADrawing()
{
    for (const Icon icon : allIcons()) {
        const QColor ink = strongestColor(themedIcon(icon).pixmap(Size).toImage());
        QVERIFY2(ink.alpha() > 200, qPrintable(QString::number(int(icon))));
    }
}

void TestIcons::iconsTakeTheColorOfTheTheme()
{
    ThemeManager &themes = ThemeManager::instance();
    themes.setTheme(Theme::Light);
    const QIcon icon = themedIcon(Icon::Stop, ColorRole::Error);
    QCOMPARE(strongestColor(icon.pixmap(Size).toImage()),
             schemeColor(ColorScheme::Light, ColorRole::Error));
    themes.setTheme(Theme::Dark);
    QCOMPARE(strongestColor(icon.pixmap(Size).toImage()),
             schemeColor(ColorScheme::Dark, ColorRole::Error));
}

void TestIcons::buttonsOfDocksAreSeenInEveryTheme()
{
    ThemeManager &themes = ThemeManager::instance();
    for (const Theme theme : {Theme::Light, Theme::Dark, Theme::HighContrast}) {
        themes.setTheme(theme);
        QDockWidget dock;
        dock.show();
        for (const char *name : {"qt_dockwidget_floatbutton", "qt_dockwidget_closebutton"}) {
            auto *button = dock.findChild<QAbstractButton *>(QLatin1StringView(name));
            QVERIFY(button);
            QVERIFY(contrastInside(button->grab().toImage()) >= Visible);
        }
    }
}

void TestIcons::theApplicationHasAPicture()
{
    QVERIFY(applicationIcon().availableSizes().contains(QSize(256, 256)));
}

} // namespace mynah::test

QTEST_MAIN(mynah::test::TestIcons)
#include "tst_icons.moc"
