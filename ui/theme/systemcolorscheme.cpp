// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/systemcolorscheme.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QGuiApplication>

using namespace Qt::StringLiterals;

namespace mynah {

namespace {

constexpr auto Service = "org.freedesktop.portal.Desktop"_L1;
constexpr auto Path = "/org/freedesktop/portal/desktop"_L1;
constexpr auto Interface = "org.freedesktop.portal.Settings"_L1;
constexpr auto Group = "org.freedesktop.appearance"_L1;
constexpr auto Key = "color-scheme"_L1;
constexpr int DarkBelowLightness = 128;

// Read() wraps its answer in a variant inside the variant.
QVariant unwrapped(QVariant value)
{
    while (value.canConvert<QDBusVariant>())
        value = value.value<QDBusVariant>().variant();
    return value;
}

} // namespace

SystemColorScheme::SystemColorScheme(QObject *parent)
    : QObject(parent)
    , m_palette(QGuiApplication::palette().color(QPalette::Window).lightness() < DarkBelowLightness
                    ? ColorScheme::Dark
                    : ColorScheme::Light)
{
    // Without an address, connecting would start a bus daemon of our own.
    if (!qEnvironmentVariableIsEmpty("DBUS_SESSION_BUS_ADDRESS"))
        askPortal();
}

void SystemColorScheme::askPortal()
{
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return;
    bus.connect(Service, Path, Interface, u"SettingChanged"_s, this,
                SLOT(applySetting(QString, QString, QDBusVariant)));

    QDBusMessage question = QDBusMessage::createMethodCall(Service, Path, Interface, u"Read"_s);
    question << QString(Group) << QString(Key);
    auto *answer = new QDBusPendingCallWatcher(bus.asyncCall(question), this);
    connect(answer, &QDBusPendingCallWatcher::finished, this, [this, answer] {
        const QDBusPendingReply<QDBusVariant> reply = *answer;
        if (reply.isValid())
            setPreference(unwrapped(reply.value().variant()).toUInt());
        answer->deleteLater();
    });
}

void SystemColorScheme::applySetting(const QString &group, const QString &key,
                                     const QDBusVariant &value)
{
    if (group == Group && key == Key)
        setPreference(unwrapped(value.variant()).toUInt());
}

void SystemColorScheme::setPreference(uint preference)
{
    const ColorScheme before = scheme();
    if (preference == 1)
        m_portal = ColorScheme::Dark;
    else if (preference == 2)
        m_portal = ColorScheme::Light;
    else
        m_portal.reset();
    if (scheme() != before)
        emit schemeChanged();
}

} // namespace mynah
