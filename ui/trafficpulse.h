// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/api/trafficstatistics.h"

#include <QObject>
#include <QTimer>

class QWidget;

namespace mynah {

// The statistics of the traffic, renewed twice a second while somebody can see the window.
class TrafficPulse final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TrafficPulse)

public:
    // The store outlives it.
    TrafficPulse(ExchangeStore &store, QWidget &window);

    const TrafficStatistics &statistics() const { return m_statistics; }
    void resetHits();

signals:
    void renewed();

private:
    void beat();

    ExchangeStore &m_store;
    QWidget &m_window;
    TrafficStatistics m_statistics;
    QTimer m_timer;
};

} // namespace mynah
