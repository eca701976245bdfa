// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/dashboardstrip.h"

#include "ui/displayformat.h"
#include "ui/theme/metrics.h"
#include "ui/theme/thememanager.h"
#include "ui/viewstate.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/latencychart.h"
#include "ui/widgets/ratechart.h"

#include <QComboBox>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mynah {

namespace {

const QString SpanKey = u"traffic/dashboardSpan"_s;
const QString Apart = u"&nbsp;&nbsp; "_s;

// A piece of a caption: its sign in the colour of the chart, then what it says.
QString piece(const QString &sign, ColorRole role, const QString &text)
{
    return u"<span style='color:%1'>%2</span>&nbsp;%3"_s.arg(themeColor(role).name(), sign,
                                                             text.toHtmlEscaped());
}

void showCaption(QLabel &label, const QStringList &pieces, const QStringList &words)
{
    const QString text = pieces.join(Apart);
    if (label.text() == text)
        return;
    label.setText(text);
    label.setAccessibleName(words.join(u", "_s));
    // What was cut off.
    label.setToolTip(label.accessibleName());
}

double peakOf(const DashboardColumns &columns)
{
    double peak = 0;
    for (const DashboardColumn &column : columns)
        peak = std::max(peak, column.perSecond(column.total()));
    return peak;
}

QLabel *makeCaption(const QString &name, QWidget *parent)
{
    auto *label = named<QLabel>(name, parent);
    label->setTextFormat(Qt::RichText);
    // What does not fit is cut off rather than making the window wide.
    label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    return label;
}

} // namespace

DashboardStrip::DashboardStrip(QWidget *parent)
    : QFrame(parent)
    , m_span(named<QComboBox>(u"dashboardSpan"_s, this))
    , m_rates(makeCaption(u"dashboardRates"_s, this))
    , m_latencies(makeCaption(u"dashboardLatencies"_s, this))
    , m_rateChart(named<RateChart>(u"rateChart"_s, this))
    , m_latencyChart(named<LatencyChart>(u"latencyChart"_s, this))
{
    setObjectName(u"dashboardStrip"_s);
    m_span->addItems({QString(), QString(), QString()});
    m_span->setCurrentIndex(std::clamp(viewState(SpanKey, 0).toInt(), 0, 2));
    auto *grid = new QGridLayout(this);
    setSteps(*grid, 3, 1, 1);
    grid->setHorizontalSpacing(4 * gridStep());
    grid->addWidget(m_rates, 0, 0);
    auto *right = new QHBoxLayout;
    right->setSpacing(2 * gridStep());
    right->addWidget(m_latencies, 1);
    right->addWidget(m_span);
    grid->addLayout(right, 0, 1);
    grid->addWidget(m_rateChart, 1, 0);
    grid->addWidget(m_latencyChart, 1, 1);
    connect(m_span, &QComboBox::activated, this, [this](int index) {
        setViewState(SpanKey, index);
        renew();
    });
    connect(m_rateChart, &TimeChart::timeChosen, this, &DashboardStrip::timeChosen);
    connect(m_latencyChart, &TimeChart::timeChosen, this, &DashboardStrip::timeChosen);
    connect(&ThemeManager::instance(), &ThemeManager::themeChanged, this, &DashboardStrip::renew);
    retranslate();
}

void DashboardStrip::setStatistics(const TrafficStatistics &statistics)
{
    m_statistics = &statistics;
    renew();
}

void DashboardStrip::setChartsShown(bool shown)
{
    m_rateChart->setVisible(shown);
    m_latencyChart->setVisible(shown);
}

int DashboardStrip::chartsHeight() const
{
    const auto *grid = static_cast<const QGridLayout *>(layout());
    return m_rateChart->isVisibleTo(this)
        ? m_rateChart->minimumSizeHint().height() + grid->verticalSpacing()
        : 0;
}

TrafficStatistics::Span DashboardStrip::span() const
{
    return TrafficStatistics::Span(m_span->currentIndex());
}

void DashboardStrip::renew()
{
    if (!m_statistics || !isVisible())
        return;
    const TrafficTimeline &timeline = m_statistics->timeline(span());
    const DashboardColumns columns = dashboardColumns(timeline);
    const DashboardColumn all = dashboardTotal(timeline);
    m_rateChart->setColumns(columns);
    m_latencyChart->setColumns(columns);
    showRates(columns, all);
    showLatencies(all);
}

void DashboardStrip::showRates(const DashboardColumns &columns, const DashboardColumn &all)
{
    // Of the whole time shown; how many there are right now is said in the tool bar.
    const std::uint64_t total = all.total();
    QStringList words{total == 0       ? tr("No requests")
                          : total == 1 ? tr("1 request")
                                       : tr("%1 requests").arg(formatCount(total))};
    if (total > 0)
        words += tr("at most %1 a second").arg(rateText(peakOf(columns)));
    QStringList pieces{u"<b>%1</b>"_s.arg(words[0].toHtmlEscaped())};
    if (total > 0)
        pieces += words[1].toHtmlEscaped();
    const auto add = [&](const QString &sign, ColorRole role, const QString &text) {
        pieces += piece(sign, role, text);
        words += text;
    };
    const QString square(QChar(0x25a0));
    for (std::size_t i = 0; i < StatusClasses; ++i) {
        const auto which = StatusClass(i);
        if (all.requests[i] > 0)
            add(square, statusClassRole(which),
                u"%1 %2"_s.arg(statusClassText(which), formatCount(all.requests[i])));
    }
    if (all.countedOnly > 0)
        add(QChar(0x2592), ColorRole::MutedText,
            tr("counted only %1").arg(formatCount(all.countedOnly)));
    if (all.unmatched > 0)
        add(QChar(0x25aa), unmatchedRole(), tr("unmatched %1").arg(formatCount(all.unmatched)));
    if (m_statistics->looksAtOneIn() > 1)
        add(QChar(0x2248), ColorRole::MutedText,
            tr("estimated from 1 in %1").arg(m_statistics->looksAtOneIn()));
    showCaption(*m_rates, pieces, words);
    if (m_statistics->looksAtOneIn() > 1)
        m_rates->setToolTip(samplingNote());
}

QString DashboardStrip::samplingNote() const
{
    return tr("So many requests arrive that statuses and times are estimated from one request in "
              "%1. How many requests there were is exact.")
        .arg(m_statistics->looksAtOneIn());
}

void DashboardStrip::showLatencies(const DashboardColumn &all)
{
    QStringList words{tr("Took")};
    QStringList pieces{u"<b>%1</b>"_s.arg(words[0].toHtmlEscaped())};
    const auto add = [&](const QString &sign, Percentile which, const QString &text) {
        pieces += piece(sign, percentileRole(which), text);
        words += text;
    };
    if (all.took) {
        add(QChar(0x2501), Percentile::P50, tr("p50 %1").arg(formatDuration(all.took->p50)));
        add(QChar(0x254d), Percentile::P95, tr("p95 %1").arg(formatDuration(all.took->p95)));
        add(QChar(0x2509), Percentile::P99, tr("p99 %1").arg(formatDuration(all.took->p99)));
    }
    showCaption(*m_latencies, pieces, words);
    shareWidth();
}

// Half of it for each; where the times need more they come before the counts, which are said in
// the order of what they matter.
void DashboardStrip::shareWidth()
{
    auto *grid = static_cast<QGridLayout *>(layout());
    const QMargins margins = grid->contentsMargins();
    const int room =
        std::max(0, width() - margins.left() - margins.right() - grid->horizontalSpacing());
    const int needed =
        m_latencies->sizeHint().width() + gridStep() * 2 + m_span->sizeHint().width();
    const int right = std::clamp(needed, room / 2, room * 2 / 3);
    if (grid->columnStretch(0) == room - right && grid->columnStretch(1) == right)
        return;
    grid->setColumnStretch(0, room - right);
    grid->setColumnStretch(1, right);
}

void DashboardStrip::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    shareWidth();
}

void DashboardStrip::showEvent(QShowEvent *event)
{
    QFrame::showEvent(event);
    renew();
}

void DashboardStrip::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        renew();
    }
}

void DashboardStrip::retranslate()
{
    setAccessibleName(tr("Dashboard"));
    const QStringList spans{tr("Last minute"), tr("Last 10 minutes"), tr("Last hour")};
    for (int i = 0; i < spans.size(); ++i)
        m_span->setItemText(i, spans[i]);
    m_span->setAccessibleName(tr("Time shown"));
    m_span->setToolTip(tr("How far back the charts go"));
    m_rateChart->setAccessibleName(tr("Requests per second by status"));
    m_latencyChart->setAccessibleName(tr("Latency: p50, p95 and p99"));
    m_rateChart->setEmptyText(tr("No requests in this time"));
    m_latencyChart->setEmptyText(tr("Nothing was answered in this time"));
}

} // namespace mynah
