// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fakeservercontroller.h"
#include "tests/support/uitestcase.h"
#include "ui/models/timingmodel.h"
#include "ui/widgets/timingview.h"

#include <QHeaderView>
#include <QTest>

namespace mynah::test {

namespace {

struct ViewDesk
{
    TimingModel model;
    TimingView view;

    explicit ViewDesk(const ExchangeRecord &record, int width = 800)
    {
        view.setModel(&model);
        view.resize(width, 400);
        view.show();
        model.setRecord(record);
    }
    // How many pixels of a row's cell have the colour of its bar.
    int barPixels(int row)
    {
        const QModelIndex index = model.index(row, TimingModel::BarColumn);
        const QRgb wanted = index.data(TimingModel::BarColorRole).value<QColor>().rgb();
        const QImage image = view.viewport()->grab(view.visualRect(index)).toImage();
        int pixels = 0;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x)
                pixels += image.pixel(x, y) == wanted;
        }
        return pixels;
    }
};

} // namespace

class TestTimingView final : public UiTestCase
{
    Q_OBJECT

private slots:
    void theShortestStepLeavesAMark();
    void whereItIsNarrowTheBarsKeepTheirRoom();
    void theHeaderHasTheTimesOfTheAxis();
};

void TestTimingView::theShortestStepLeavesAMark()
{
    ExchangeRecord record = sampleExchange().record;
    record.connectionAge = 1'000'000;
    record.handshake = 900'000;
    record.delayEnd = 3'600'000'000'000;
    record.responseStart = record.delayEnd + 1;
    record.responseEnd = record.delayEnd + 2;
    ViewDesk desk(record);
    for (int row = 0; row < desk.model.rowCount(); ++row)
        QVERIFY2(desk.barPixels(row) > 2, qPrintable(desk.model.index(row, 0).data().toString()));
}

void TestTimingView::whereItIsNarrowTheBarsKeepTheirRoom()
{
    ViewDesk desk(sampleExchange().record, 310);
    QVERIFY(desk.view.isColumnHidden(TimingModel::TookColumn));
    QVERIFY(desk.view.columnWidth(TimingModel::BarColumn) > 80);
    desk.view.resize(800, 400);
    QVERIFY(!desk.view.isColumnHidden(TimingModel::TookColumn));
    QVERIFY(desk.view.columnWidth(TimingModel::BarColumn) > 300);
}

void TestTimingView::theHeaderHasTheTimesOfTheAxis()
{
    ViewDesk desk(sampleExchange().record);
    const auto headerImage = [&desk] { return desk.view.header()->grab().toImage(); };
    const QImage microseconds = headerImage();
    ExchangeRecord slow = sampleExchange().record;
    slow.responseEnd = 5'000'000'000;
    desk.model.setRecord(slow);
    QVERIFY(headerImage() != microseconds);
    desk.model.setRecord(sampleExchange().record);
    QCOMPARE(headerImage(), microseconds);
}

} // namespace mynah::test

QTEST_MAIN(mynah::test::TestTimingView)
#include "tst_timingview.moc"
