// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/colorrole.h"

#include <QObject>
#include <QString>

namespace mynah {

class SystemColorScheme;

enum class Theme { System, Light, Dark, HighContrast };

// How code editors show their text.
struct CodeStyle
{
    // Empty and 0: as the desktop's monospaced font.
    QString family;
    int pointSize = 0;
    // In characters.
    int tabWidth = 2;
    // Long lines go on in the next one.
    bool wraps = false;

    bool operator==(const CodeStyle &) const = default;
};

// The one place that decides how Mynah looks: style, palette and the colours of every role. Belongs
// to the application object and is made with the first call of instance(); GUI thread only.
class ThemeManager final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ThemeManager)

public:
    static ThemeManager &instance();

    // Makes the style and palette of the application ours; before this only colours are offered.
    void install();

    Theme theme() const { return m_theme; }
    void setTheme(Theme theme);
    ColorScheme scheme() const;
    QColor color(ColorRole role) const { return schemeColor(scheme(), role); }

    // Of the text in code editors, in percent of its usual size.
    int zoom() const { return m_zoom; }
    void setZoom(int percent);
    const CodeStyle &codeStyle() const { return m_codeStyle; }
    void setCodeStyle(const CodeStyle &style);

signals:
    // After palette, zoom or code style have changed: drop cached colours, restyle editors.
    void themeChanged();

private:
    explicit ThemeManager(QObject *parent);
    void applyPalette();

    SystemColorScheme *m_system;
    Theme m_theme = Theme::System;
    int m_zoom = 100;
    CodeStyle m_codeStyle;
    bool m_installed = false;
};

// Shorthand for ThemeManager::instance().color(role).
QColor themeColor(ColorRole role);

} // namespace mynah
