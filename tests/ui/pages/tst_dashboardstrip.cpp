// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/contrast.h"
#include "tests/support/fakeservercontroller.h"
#include "tests/support/manualclock.h"
#include "tests/support/uitestcase.h"
#include "tests/ui/pages/pagewindow.h"
#include "ui/pages/dashboardstrip.h"
#include "ui/theme/thememanager.h"
#include "ui/widgets/filteredit.h"
#include "ui/widgets/latencychart.h"
#include "ui/widgets/ratechart.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>
#include <QToolTip>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace mynah::test {

namespace {

struct StripDesk
{
    ManualClock clock;
    ExchangeStore store;
    TrafficStatistics statistics{store, clock};
    DashboardStrip strip;

    StripDesk()
    {
        strip.setStatistics(statistics);
        strip.resize(900, 110);
        strip.show();
        if (!QTest::qWaitForWindowActive(&strip))
            qFatal("the strip does not become active");
    }
    ~StripDesk() { strip.hide(); }
    Q_DISABLE_COPY_MOVE(StripDesk)

    std::int64_t now() const
    {
        return std::chrono::nanoseconds(clock.wallNow().time_since_epoch()).count();
    }
    void add(int count, int status = 200, const std::string &route = "r1")
    {
        Exchange exchange = sampleExchange("GET", "/hello", status);
        exchange.record.wallTime = now();
        exchange.routeId = route;
        for (int i = 0; i < count; ++i)
            store.append(exchange);
    }
    // The second that they came in is over.
    void finishSecond()
    {
        statistics.read();
        clock.advance(1s);
        statistics.read();
        strip.renew();
        // Longer figures may have moved the charts.
        QCoreApplication::sendPostedEvents();
    }
    template <typename Widget>
    Widget &part(const char *name)
    {
        return *strip.findChild<Widget *>(QLatin1StringView(name));
    }
    RateChart &rates() { return part<RateChart>("rateChart"); }
    QString said(const char *caption) { return part<QLabel>(caption).accessibleName(); }
};

QPoint middleOf(const TimeChart &chart, std::size_t column)
{
    return chart.columnRect(column).center().toPoint();
}

bool shows(QWidget &widget, ColorRole role)
{
    const QImage image = widget.grab().toImage();
    const QRgb wanted = themeColor(role).rgb();
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (image.pixel(x, y) == wanted)
                return true;
        }
    }
    return false;
}

} // namespace

class TestDashboardStrip final : public UiTestCase
{
    Q_OBJECT

private slots:
    void saysWhatTheServerDoes();
    void withoutRequestsItSaysSo();
    void statusesHaveTheirColoursInEveryTheme_data();
    void statusesHaveTheirColoursInEveryTheme();
    void theMouseTellsASecond();
    void arrowKeysTellAndEnterChooses();
    void aClickChoosesTheTime();
    void theSpanIsRemembered();
    void samplingIsSaid();
    void aHiddenStripDoesNothing();
    void theActionShowsItAndIsRemembered();
    void aChosenTimeNarrowsTheList();
};

void TestDashboardStrip::saysWhatTheServerDoes()
{
    StripDesk desk;
    desk.add(20);
    desk.add(3, 404, {});
    desk.add(1, 500);
    desk.finishSecond();
    QCOMPARE(desk.said("dashboardRates"),
             u"24 requests, at most 24 a second, 2xx 20, 4xx 3, 5xx 1, unmatched 3"_s);
    QVERIFY2(desk.said("dashboardLatencies").startsWith(u"Took, p50 0.10"_s),
             qPrintable(desk.said("dashboardLatencies")));
    desk.add(1);
    desk.finishSecond();
    QCOMPARE(desk.said("dashboardRates").section(u',', 0, 1),
             u"25 requests, at most 24 a second"_s);
}

void TestDashboardStrip::withoutRequestsItSaysSo()
{
    StripDesk desk;
    desk.finishSecond();
    QCOMPARE(desk.said("dashboardRates"), u"No requests"_s);
    QCOMPARE(desk.said("dashboardLatencies"), u"Took"_s);
    // In words, in the chart.
    QVERIFY(contrastInside(desk.rates().grab(desk.rates().rect()).toImage()) >= Readable);
}

void TestDashboardStrip::statusesHaveTheirColoursInEveryTheme_data()
{
    QTest::addColumn<Theme>("theme");
    QTest::addRow("light") << Theme::Light;
    QTest::addRow("dark") << Theme::Dark;
    QTest::addRow("high contrast") << Theme::HighContrast;
}

void TestDashboardStrip::statusesHaveTheirColoursInEveryTheme()
{
    QFETCH(const Theme, theme);
    ThemeManager::instance().setTheme(theme);
    StripDesk desk;
    for (const int status : {200, 301, 404, 500})
        desk.add(30, status, status == 404 ? std::string() : std::string("r1"));
    desk.finishSecond();
    for (const ColorRole role :
         {ColorRole::StatusSuccess, ColorRole::StatusRedirect, ColorRole::StatusClientError,
          ColorRole::StatusServerError, unmatchedRole()})
        QVERIFY2(shows(desk.rates(), role), qPrintable(QString::number(int(role))));
    QVERIFY(shows(desk.part<LatencyChart>("latencyChart"), ColorRole::StatusSuccess));
    desk.finishSecond();
    ThemeManager::instance().setTheme(Theme::System);
}

void TestDashboardStrip::theMouseTellsASecond()
{
    StripDesk desk;
    desk.add(20);
    desk.finishSecond();
    QTest::mouseMove(&desk.rates(), middleOf(desk.rates(), 58));
    TRY_VERIFY(QToolTip::text().contains(u"20 requests, 20 per second"_s));
    QCOMPARE(desk.rates().current(), std::optional<std::size_t>(58));
    QTest::mouseMove(&desk.rates(), middleOf(desk.rates(), 10));
    TRY_VERIFY(QToolTip::text().contains(u"0 requests"_s));
}

void TestDashboardStrip::arrowKeysTellAndEnterChooses()
{
    StripDesk desk;
    desk.add(20);
    const std::int64_t second =
        desk.statistics.timeline(TrafficStatistics::Span::Minute).column(59).begin;
    desk.finishSecond();
    desk.rates().setFocus();
    QCOMPARE(desk.rates().current(), std::optional<std::size_t>(58));
    QVERIFY(desk.rates().accessibleDescription().contains(u"20 requests"_s));
    QTest::keyClick(&desk.rates(), Qt::Key_Left);
    QVERIFY(desk.rates().accessibleDescription().contains(u"0 requests"_s));
    QTest::keyClick(&desk.rates(), Qt::Key_Home);
    QCOMPARE(desk.rates().current(), std::optional<std::size_t>(0));
    QTest::keyClick(&desk.rates(), Qt::Key_End);
    QSignalSpy chosen(&desk.strip, &DashboardStrip::timeChosen);
    QTest::keyClick(&desk.rates(), Qt::Key_Return);
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen[0][0].value<std::int64_t>(), second);
    QCOMPARE(chosen[0][1].value<std::int64_t>(), second + 1'000'000'000);
}

void TestDashboardStrip::aClickChoosesTheTime()
{
    StripDesk desk;
    desk.add(20);
    desk.finishSecond();
    QSignalSpy chosen(&desk.strip, &DashboardStrip::timeChosen);
    auto &latency = desk.part<LatencyChart>("latencyChart");
    QTest::mouseClick(&latency, Qt::LeftButton, {}, middleOf(latency, 57));
    QCOMPARE(chosen.size(), 1);
    // Beside the columns there is no time.
    QTest::mouseClick(&latency, Qt::LeftButton, {}, QPoint(latency.width() - 2, 10));
    QCOMPARE(chosen.size(), 1);
}

void TestDashboardStrip::theSpanIsRemembered()
{
    {
        StripDesk desk;
        desk.add(600);
        desk.finishSecond();
        auto &span = desk.part<QComboBox>("dashboardSpan");
        span.setFocus();
        QTest::keyClick(&span, Qt::Key_Down);
        QCOMPARE(span.currentText(), u"Last 10 minutes"_s);
        desk.clock.advance(5s);
        desk.finishSecond();
        QVERIFY2(desk.said("dashboardRates").contains(u"at most 120 a second"_s),
                 qPrintable(desk.said("dashboardRates")));
    }
    StripDesk desk;
    QCOMPARE(desk.part<QComboBox>("dashboardSpan").currentIndex(), 1);
    QTest::keyClick(&desk.part<QComboBox>("dashboardSpan"), Qt::Key_Up);
}

void TestDashboardStrip::samplingIsSaid()
{
    StripDesk desk;
    desk.statistics.read();
    desk.add(int(TrafficStatistics::MostRows) * 2);
    desk.statistics.read();
    desk.strip.renew();
    QVERIFY(desk.said("dashboardRates").contains(u"estimated from 1 in 2"_s));
    QVERIFY(desk.part<QLabel>("dashboardRates").toolTip().contains(u"one request in 2"_s));
    desk.finishSecond();
    QVERIFY(!desk.said("dashboardRates").contains(u"estimated"_s));
}

void TestDashboardStrip::aHiddenStripDoesNothing()
{
    StripDesk desk;
    desk.strip.hide();
    desk.add(20);
    desk.finishSecond();
    QCOMPARE(desk.said("dashboardRates"), u"No requests"_s);
    desk.strip.show();
    QCOMPARE(desk.said("dashboardRates").section(u',', 0, 0), u"20 requests"_s);
}

void TestDashboardStrip::theActionShowsItAndIsRemembered()
{
    {
        PageWindow window;
        window.show<TrafficPage>({1200, 500});
        QVERIFY(!window.find<QWidget>("dashboardStrip").isVisible());
        window.action("actDashboard").trigger();
        QVERIFY(window.find<QWidget>("dashboardStrip").isVisible());
    }
    PageWindow window;
    window.show<TrafficPage>({1200, 500});
    QVERIFY(window.find<QWidget>("dashboardStrip").isVisible());
    QVERIFY(window.action("actDashboard").isChecked());
    window.action("actDashboard").trigger();
    QVERIFY(!window.find<QWidget>("dashboardStrip").isVisible());
}

void TestDashboardStrip::aChosenTimeNarrowsTheList()
{
    PageWindow window;
    auto &page = window.show<TrafficPage>({1200, 500});
    const auto &filter = window.find<QLineEdit>("trafficFilterEdit");
    const std::int64_t second =
        QDateTime(QDate::currentDate(), QTime(0, 0, 7)).toMSecsSinceEpoch() * 1'000'000;
    emit page.dashboard().timeChosen(second, second + 1'000'000'000);
    QCOMPARE(filter.text(), u"at:00:00:07"_s);
    emit page.dashboard().timeChosen(second, second + 5'000'000'000);
    QCOMPARE(filter.text(), u"at:00:00:07..00:00:11"_s);
    QVERIFY(page.filterInForce());
    // What else was asked for stays.
    window.find<FilterEdit>("trafficFilterEdit").setText(u"method:GET or method:POST"_s);
    for (const std::int64_t later : {0, 1})
        emit page.dashboard().timeChosen(second + later * 1'000'000'000,
                                         second + (later + 1) * 1'000'000'000);
    QCOMPARE(filter.text(), u"(method:GET or method:POST) at:00:00:08"_s);
}

} // namespace mynah::test

QTEST_MAIN(mynah::test::TestDashboardStrip)
#include "tst_dashboardstrip.moc"
