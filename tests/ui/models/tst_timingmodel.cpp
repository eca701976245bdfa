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
    void aDelayIsAStepOfItsOwn();
    void theHandshakeIsOnTheAxisOfTheFirstRequest();
    void aConnectionIsReusedByLaterRequests();
    void barsLieBesideEachOther();
    void barsAreTextToo();
    void stepsThatWereNotReachedAreNotShown();
    void anAnswerBeforeTheEndOfTheBodyKeepsBarsInRange();

private:
    static QPointF span(const TimingModel &model, int row)
    {
        return model.index(row, TimingModel::BarColumn).data(TimingModel::SpanRole).toPointF();
    }
};

void TestTimingModel::showsEveryStepInOrder()
{
    TimingModel model;
    const ModelWatch watch(model);
    model.setRecord(sampleExchange().record);
    QCOMPARE(modelText(model, 3),
             u"Connection opened | −812 ms | \n"
             "First request byte | 0.000 ms | \n"
             "Head complete | 0.021 ms | 0.021 ms\n"
             "Body complete | 0.021 ms | 0.001 ms\n"
             "Route chosen | 0.030 ms | 0.009 ms\n"
             "First byte written | 0.052 ms | 0.022 ms\n"
             "Last byte written | 0.104 ms | 0.052 ms\n"_s);
    QCOMPARE(watch.staleCell(), QString());
}

void TestTimingModel::aDelayIsAStepOfItsOwn()
{
    TimingModel model;
    ExchangeRecord record = sampleExchange().record;
    record.delayEnd = 200'030'000;
    record.responseStart = 200'052'000;
    record.responseEnd = 200'104'000;
    model.setRecord(record);
    QCOMPARE(modelText(model, 3).section(u'\n', 4, 7),
             u"Route chosen | 0.030 ms | 0.009 ms\n"
             "Configured delay | 200 ms | 200 ms\n"
             "First byte written | 200 ms | 0.022 ms\n"
             "Last byte written | 200 ms | 0.052 ms"_s);
}

void TestTimingModel::theHandshakeIsOnTheAxisOfTheFirstRequest()
{
    TimingModel model;
    ExchangeRecord record = sampleExchange().record;
    record.connectionAge = 5'500'000;
    record.handshake = 5'000'000;
    model.setRecord(record);
    QCOMPARE(model.axis(), (TimeAxis{-5'500'000, 104'000}));
    QCOMPARE(modelText(model, 3).section(u'\n', 0, 2),
             u"Connection opened | −5.5 ms | \n"
             "TLS handshake | −0.500 ms | 5.0 ms\n"
             "First request byte | 0.000 ms | 0.500 ms"_s);
    QCOMPARE(span(model, 0), QPointF(0, 0));
    QCOMPARE(span(model, 1).x(), 0.0);
    QCOMPARE(span(model, 2).x(), span(model, 1).y());
    QCOMPARE(span(model, 3).x(), span(model, 2).y());
}

void TestTimingModel::aConnectionIsReusedByLaterRequests()
{
    TimingModel model;
    ExchangeRecord record = sampleExchange().record;
    record.connectionId = 12;
    record.numberOnConnection = 3;
    record.handshake = 5'000'000;
    record.connectionAge = 5'100'000;
    model.setRecord(record);
    QCOMPARE(model.axis().begin, 0);
    QCOMPARE(modelText(model).section(u'\n', 0, 1), u"Connection reused\nFirst request byte"_s);
    const QModelIndex connection = model.index(0, TimingModel::BarColumn);
    QCOMPARE(connection.data(TimingModel::NoteRole).toString(), u"#12, request 3"_s);
    QCOMPARE(connection.data(Qt::AccessibleTextRole).toString(),
             u"Connection reused, 5.1 ms before the first byte, #12, request 3"_s);
}

void TestTimingModel::barsLieBesideEachOther()
{
    TimingModel model;
    model.setRecord(sampleExchange().record);
    qreal reached = 0;
    for (int row = 2; row < model.rowCount(); ++row) {
        QCOMPARE(span(model, row).x(), reached);
        QVERIFY(span(model, row).y() >= span(model, row).x());
        reached = span(model, row).y();
    }
    QCOMPARE(reached, 1.0);
    // It waited too long for the first request to be on the axis.
    QVERIFY(!model.index(0, TimingModel::BarColumn).data(TimingModel::SpanRole).isValid());
}

void TestTimingModel::barsAreTextToo()
{
    TimingModel model;
    model.setRecord(sampleExchange().record);
    QCOMPARE(model.index(2, TimingModel::BarColumn).data(Qt::AccessibleTextRole).toString(),
             u"Head complete, 0.021 ms after the first byte, took 0.021 ms"_s);
    QCOMPARE(model.index(0, TimingModel::BarColumn).data(Qt::AccessibleTextRole).toString(),
             u"Connection opened, 812 ms before the first byte, #1"_s);
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
