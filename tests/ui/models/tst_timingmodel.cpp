// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fakeservercontroller.h"
#include "tests/support/modelwatch.h"
#include "tests/support/uitestcase.h"
#include "ui/models/timingmodel.h"

#include <QPointF>

using namespace Qt::StringLiterals;

namespace mynah::test {

class TestTimingModel final : public UiTestCase
{
    Q_OBJECT

private slots:
    void showsEveryStepInOrder();
    void barsLieBesideEachOther();
    void barsAreTextToo();
    void stepsThatWereNotReachedAreNotShown();
    void anAnswerBeforeTheEndOfTheBodyKeepsBarsInRange();
};

void TestTimingModel::showsEveryStepInOrder()
{
    TimingModel model;
    const ModelWatch watch(model);
    model.setRecord(sampleExchange().record);
    QCOMPARE(modelText(model, 3),
             u"Connected | -812.400 ms | \n"
             "First byte | 0.000 ms | \n"
             "Head complete | 0.021 ms | 0.021 ms\n"
             "Body complete | 0.021 ms | 0.001 ms\n"
             "Route chosen | 0.030 ms | 0.009 ms\n"
             "Response begun | 0.052 ms | 0.022 ms\n"
             "Last byte sent | 0.104 ms | 0.052 ms\n"_s);
    QCOMPARE(watch.staleCell(), QString());
}

void TestTimingModel::barsLieBesideEachOther()
{
    TimingModel model;
    model.setRecord(sampleExchange().record);
    qreal reached = 0;
    for (int row = 2; row < model.rowCount(); ++row) {
        const QPointF span =
            model.index(row, TimingModel::BarColumn).data(TimingModel::SpanRole).toPointF();
        QCOMPARE(span.x(), reached);
        QVERIFY(span.y() >= span.x());
        reached = span.y();
    }
    QCOMPARE(reached, 1.0);
    QVERIFY(!model.index(0, TimingModel::BarColumn).data(TimingModel::SpanRole).isValid());
}

void TestTimingModel::barsAreTextToo()
{
    TimingModel model;
    model.setRecord(sampleExchange().record);
    QCOMPARE(model.index(2, TimingModel::BarColumn).data(Qt::AccessibleTextRole).toString(),
             u"Head complete, 0.021 ms after the first byte"_s);
    QCOMPARE(model.index(0, TimingModel::BarColumn).data(Qt::AccessibleTextRole).toString(),
             u"Connected, 812.400 ms before the first byte"_s);
}

void TestTimingModel::stepsThatWereNotReachedAreNotShown()
{
    TimingModel model;
    const ModelWatch watch(model);
    ExchangeRecord record;
    record.headersComplete = 5'000;
    model.setRecord(record);
    QCOMPARE(model.rowCount(), 3);
    model.setRecord(ExchangeRecord());
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(watch.staleCell(), QString());
}

void TestTimingModel::anAnswerBeforeTheEndOfTheBodyKeepsBarsInRange()
{
    TimingModel model;
    ExchangeRecord record = sampleExchange().record;
    record.bodyComplete = 90'000;
    record.responseEnd = 80'000;
    model.setRecord(record);
    for (int row = 2; row < model.rowCount(); ++row) {
        const QPointF span =
            model.index(row, TimingModel::BarColumn).data(TimingModel::SpanRole).toPointF();
        QVERIFY(span.x() >= 0 && span.y() <= 1 && span.x() <= span.y());
    }
}

} // namespace mynah::test

QTEST_MAIN(mynah::test::TestTimingModel)
#include "tst_timingmodel.moc"
