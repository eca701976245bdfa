// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/thememanager.h"

#include "ui/theme/mynahstyle.h"
#include "ui/theme/systemcolorscheme.h"

#include <QApplication>
#include <QPixmapCache>
#include <QPointer>

namespace mynah {

ThemeManager &ThemeManager::instance()
{
    static QPointer<ThemeManager> manager;
    if (!manager)
        manager = new ThemeManager(qApp);
    return *manager;
}

ThemeManager::ThemeManager(QObject *parent)
    : QObject(parent)
    , m_system(new SystemColorScheme(this))
{
    connect(m_system, &SystemColorScheme::schemeChanged, this, [this] {
        if (m_theme == Theme::System)
            applyPalette();
    });
}

void ThemeManager::install()
{
    if (m_installed)
        return;
    m_installed = true;
    QApplication::setStyle(new MynahStyle); // the application takes it
    applyPalette();
}

void ThemeManager::setTheme(Theme theme)
{
    const ColorScheme before = scheme();
    m_theme = theme;
    if (scheme() != before)
        applyPalette();
}

void ThemeManager::setZoom(int percent)
{
    if (std::exchange(m_zoom, percent) != percent)
        emit themeChanged();
}

void ThemeManager::setCodeStyle(const CodeStyle &style)
{
    if (style == m_codeStyle)
        return;
    m_codeStyle = style;
    emit themeChanged();
}

ColorScheme ThemeManager::scheme() const
{
    switch (m_theme) {
    case Theme::System:
        break;
    case Theme::Light:
        return ColorScheme::Light;
    case Theme::Dark:
        return ColorScheme::Dark;
    case Theme::HighContrast:
        return ColorScheme::HighContrast;
    }
    return m_system->scheme();
}

void ThemeManager::applyPalette()
{
    if (m_installed) {
        QPixmapCache::clear();
        QApplication::setPalette(schemePalette(scheme()));
    }
    emit themeChanged();
}

QColor themeColor(ColorRole role)
{
    return ThemeManager::instance().color(role);
}

} // namespace mynah
