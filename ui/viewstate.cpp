// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/viewstate.h"

#include <QSettings>

using namespace Qt::StringLiterals;

namespace mynah {

namespace {

template <typename Use>
auto withSettings(Use use)
{
    QSettings settings(QSettings::IniFormat, QSettings::UserScope, u"mynah"_s, u"mynah"_s);
    settings.setFallbacksEnabled(false);
    settings.beginGroup(u"ui/v1"_s);
    return use(settings);
}

} // namespace

QVariant viewState(const QString &key, const QVariant &fallback)
{
    return withSettings([&](QSettings &settings) { return settings.value(key, fallback); });
}

void setViewState(const QString &key, const QVariant &value)
{
    withSettings([&](QSettings &settings) {
        if (value.isValid())
            settings.setValue(key, value);
        else
            settings.remove(key);
    });
}

} // namespace mynah
