// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings.h"

#include <QDir>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mynah {

namespace {

constexpr auto ThemeKey = "theme"_L1;
constexpr auto ReopenKey = "reopenLast"_L1;
constexpr auto RecentKey = "recentFiles"_L1;
constexpr auto GeometryKey = "geometry"_L1;
constexpr auto StatesKey = "states"_L1;
constexpr auto LayoutKey = "layout"_L1;
constexpr auto HideSecretsKey = "hideSecrets"_L1;
constexpr auto ZoomKey = "zoom"_L1;
const QString KeepRowsKey = u"capture/rows"_s;
const QString CaptureMemoryKey = u"capture/memoryMiB"_s;
const QString SpillKey = u"capture/inFiles"_s;
const QString SpillLimitKey = u"capture/diskMiB"_s;
const QString TrafficOfKey = u"capture/trafficOf"_s;

constexpr int UsualZoom = 100;
constexpr int LowestZoom = 50;
constexpr int HighestZoom = 300;

} // namespace

Settings::Settings()
    : m_store(QSettings::IniFormat, QSettings::UserScope, u"mynah"_s, u"mynah"_s)
{
    m_store.setFallbacksEnabled(false);
    m_store.beginGroup(u"ui/v1"_s);
}

Theme Settings::theme() const
{
    const QString name = m_store.value(ThemeKey).toString();
    if (name == "light"_L1)
        return Theme::Light;
    return name == "dark"_L1 ? Theme::Dark : Theme::System;
}

void Settings::setTheme(Theme theme)
{
    const QString name = theme == Theme::Light ? u"light"_s
        : theme == Theme::Dark                 ? u"dark"_s
                                               : u"system"_s;
    m_store.setValue(ThemeKey, name);
}

bool Settings::reopenLast() const
{
    return m_store.value(ReopenKey).toString() == "true"_L1;
}

void Settings::setReopenLast(bool reopen)
{
    m_store.setValue(ReopenKey, reopen);
}

QStringList Settings::recentFiles() const
{
    QStringList files = m_store.value(RecentKey).toStringList();
    files.removeIf([](const QString &path) { return !QDir::isAbsolutePath(path); });
    return files.mid(0, MaxRecentFiles);
}

void Settings::addRecentFile(const QString &path)
{
    QStringList files = recentFiles();
    files.removeAll(path);
    files.prepend(path);
    m_store.setValue(RecentKey, files.mid(0, MaxRecentFiles));
}

void Settings::removeRecentFile(const QString &path)
{
    QStringList files = recentFiles();
    files.removeAll(path);
    m_store.setValue(RecentKey, files);
}

QByteArray Settings::geometry() const
{
    return m_store.value(GeometryKey).toByteArray();
}

void Settings::setGeometry(const QByteArray &geometry)
{
    m_store.setValue(GeometryKey, geometry);
}

QByteArray Settings::windowState(const QString &layout) const
{
    return m_store.value(StatesKey + u'/' + layout).toByteArray();
}

void Settings::setWindowState(const QString &layout, const QByteArray &state)
{
    m_store.setValue(StatesKey + u'/' + layout, state);
}

void Settings::clearWindowStates()
{
    m_store.remove(StatesKey);
}

QString Settings::layout() const
{
    return m_store.value(LayoutKey).toString();
}

void Settings::setLayout(const QString &layout)
{
    m_store.setValue(LayoutKey, layout);
}

bool Settings::hidesSecrets() const
{
    return m_store.value(HideSecretsKey).toString() == "true"_L1;
}

void Settings::setHidesSecrets(bool hides)
{
    m_store.setValue(HideSecretsKey, hides);
}

CaptureSettings Settings::capture() const
{
    using C = CaptureSettings;
    CaptureSettings capture;
    capture.rows = number(KeepRowsKey, capture.rows, C::FewestRows, C::MostRows);
    capture.memory = number(CaptureMemoryKey, capture.memory, C::LeastMemory, C::MostMemory);
    capture.inFiles = m_store.value(SpillKey).toString() == "true"_L1;
    capture.disk = number(SpillLimitKey, capture.disk, C::LeastDisk, C::MostDisk);
    return capture;
}

void Settings::setCapture(const CaptureSettings &capture)
{
    m_store.setValue(KeepRowsKey, capture.rows);
    m_store.setValue(CaptureMemoryKey, capture.memory);
    m_store.setValue(SpillKey, capture.inFiles);
    m_store.setValue(SpillLimitKey, capture.disk);
}

QString Settings::trafficOf() const
{
    return m_store.value(TrafficOfKey).toString();
}

void Settings::setTrafficOf(const QString &path)
{
    m_store.setValue(TrafficOfKey, path);
}

int Settings::number(const QString &key, int usual, int lowest, int highest) const
{
    bool isNumber = false;
    const int number = m_store.value(key).toInt(&isNumber);
    return isNumber && number >= lowest && number <= highest ? number : usual;
}

int Settings::zoom() const
{
    return number(ZoomKey, UsualZoom, LowestZoom, HighestZoom);
}

void Settings::setZoom(int percent)
{
    m_store.setValue(ZoomKey, std::clamp(percent, LowestZoom, HighestZoom));
}

} // namespace mynah
