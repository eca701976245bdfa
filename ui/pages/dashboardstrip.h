// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/api/trafficstatistics.h"
#include "ui/models/dashboardcolumn.h"

#include <QFrame>

class QComboBox;
class QLabel;

namespace mynah {

class LatencyChart;
class RateChart;

// How busy the server was and how fast it answered, over the last while: two charts, and the
// figures in words.
class DashboardStrip final : public QFrame
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DashboardStrip)

public:
    explicit DashboardStrip(QWidget *parent = nullptr);

    // It outlives the strip.
    void setStatistics(const TrafficStatistics &statistics);
    // Without them the figures are left, in one line.
    void setChartsShown(bool shown);
    // What they take of the strip's height; 0 without them.
    int chartsHeight() const;

public slots:
    // Shows what the statistics say now; nothing while hidden.
    void renew();

signals:
    // Nanoseconds since 1970 UTC.
    void timeChosen(std::int64_t begin, std::int64_t end);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    TrafficStatistics::Span span() const;
    void showRates(const DashboardColumns &columns, const DashboardColumn &all);
    void showLatencies(const DashboardColumn &all);
    QString samplingNote() const;
    void shareWidth();
    void retranslate();

    const TrafficStatistics *m_statistics = nullptr;
    QComboBox *m_span;
    QLabel *m_rates;
    QLabel *m_latencies;
    RateChart *m_rateChart;
    LatencyChart *m_latencyChart;
};

} // namespace mynah
