// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/uitestcase.h"
#include "ui/models/trafficmarks.h"

#include <QSignalSpy>

namespace mynah::test {

class TestTrafficMarks final : public UiTestCase
{
    Q_OBJECT

private slots:
    void toggleMarksAndUnmarks();
    void clearingTellsOnlyWhenThereIsSomething();
    void snapshotsDoNotChange();
};

void TestTrafficMarks::toggleMarksAndUnmarks()
{
    TrafficMarks marks;
    QSignalSpy changed(&marks, &TrafficMarks::changed);
    marks.toggle(7);
    QVERIFY(marks.contains(7));
    QVERIFY(!marks.contains(8));
    marks.toggle(7);
    QVERIFY(marks.isEmpty());
    QCOMPARE(changed.size(), 2);
}

void TestTrafficMarks::clearingTellsOnlyWhenThereIsSomething()
{
    TrafficMarks marks;
    QSignalSpy changed(&marks, &TrafficMarks::changed);
    marks.clear();
    QCOMPARE(changed.size(), 0);
    marks.toggle(7);
    marks.clear();
    QCOMPARE(changed.size(), 2);
    QVERIFY(marks.isEmpty());
}

void TestTrafficMarks::snapshotsDoNotChange()
{
    TrafficMarks marks;
    marks.toggle(7);
    const auto before = marks.snapshot();
    marks.toggle(7);
    marks.toggle(8);
    QCOMPARE(*before, TrafficMarks::Set{7});
}

} // namespace mynah::test

QTEST_MAIN(mynah::test::TestTrafficMarks)
#include "tst_trafficmarks.moc"
