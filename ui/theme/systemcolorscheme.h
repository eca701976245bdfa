// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/colorrole.h"

#include <QDBusVariant>
#include <QObject>

#include <optional>

namespace mynah {

// What the desktop prefers, asked of org.freedesktop.portal.Settings without waiting for the
// answer; without a portal (or an opinion of it) the lightness of the palette that Qt found.
class SystemColorScheme final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SystemColorScheme)

public:
    explicit SystemColorScheme(QObject *parent = nullptr);

    ColorScheme scheme() const { return m_portal.value_or(m_palette); }

signals:
    void schemeChanged();

private slots:
    void applySetting(const QString &group, const QString &key, const QDBusVariant &value);

private:
    void askPortal();
    void setPreference(uint preference);

    ColorScheme m_palette;
    std::optional<ColorScheme> m_portal;
};

} // namespace mynah
