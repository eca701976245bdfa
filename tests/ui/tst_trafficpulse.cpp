// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/api/exchangestore.h"
#include "tests/support/fakeservercontroller.h"
#include "tests/support/uitestcase.h"
#include "ui/trafficpulse.h"

#include <QSignalSpy>
#include <QTest>
#include <QWidget>

namespace mynah::test {

class TestTrafficPulse final : public UiTestCase
{
    Q_OBJECT

private slots:
    void beatsWhileTheWindowIsSeen();
    void resettingTellsAtOnce();
};

void TestTrafficPulse::beatsWhileTheWindowIsSeen()
{
    ExchangeStore store;
    QWidget window;
    TrafficPulse pulse(store, window);
    QSignalSpy renewed(&pulse, &TrafficPulse::renewed);
    // As often as a second one that is seen beats, this one is silent.
    QWidget seen;
    TrafficPulse other(store, seen);
    QSignalSpy otherRenewed(&other, &TrafficPulse::renewed);
    seen.show();
    TRY_VERIFY(otherRenewed.size() > 1);
    QCOMPARE(renewed.size(), 0);
    window.show();
    TRY_VERIFY(renewed.size() > 0);
}

void TestTrafficPulse::resettingTellsAtOnce()
{
    ExchangeStore store;
    QWidget window;
    TrafficPulse pulse(store, window);
    Exchange exchange = sampleExchange();
    exchange.routeId = "r1";
    store.append(exchange);
    QCOMPARE(pulse.statistics().route("r1").hits, 1u);
    QSignalSpy renewed(&pulse, &TrafficPulse::renewed);
    pulse.resetHits();
    QCOMPARE(renewed.size(), 1);
    QCOMPARE(pulse.statistics().route("r1").hits, 0u);
}

} // namespace mynah::test

QTEST_MAIN(mynah::test::TestTrafficPulse)
#include "tst_trafficpulse.moc"
