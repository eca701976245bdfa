// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/trafficpulse.h"

#include <QWidget>

namespace mynah {

using namespace std::chrono_literals;

TrafficPulse::TrafficPulse(ExchangeStore &store, QWidget &window)
    : QObject(&window)
    , m_store(store)
    , m_window(window)
    , m_statistics(store)
{
    m_timer.setInterval(500ms);
    connect(&m_timer, &QTimer::timeout, this, &TrafficPulse::beat);
    m_timer.start();
}

void TrafficPulse::resetHits()
{
    m_store.resetHits();
    m_statistics.forgetRoutes();
    emit renewed();
}

void TrafficPulse::beat()
{
    if (!m_window.isVisible() || m_window.isMinimized())
        return;
    m_statistics.read();
    emit renewed();
}

} // namespace mynah
