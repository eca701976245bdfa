// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fakeservercontroller.h"
#include "tests/support/uitestcase.h"
#include "tests/support/windowinuse.h"
#include "ui/mainactions.h"
#include "ui/trafficclearing.h"

#include <QAction>
#include <QDialog>
#include <QLabel>
#include <QTest>

using namespace Qt::StringLiterals;

namespace mynah::test {

using Answer = UserPrompts::ClearAnswer;

namespace {

// A window that has the sample open and traffic in its list.
struct Desk
{
    FakeServerController controller;
    WindowInUse use{controller};

    explicit Desk(quint64 exchanges)
    {
        use.openSample();
        for (quint64 i = 0; i < exchanges; ++i)
            controller.addExchange("GET", "/hello");
        TRY_VERIFY(use.window().actions().clearTraffic->isEnabled());
        use.prompts().takeQuestions();
    }

    void clear() { use.press(Qt::Key_Delete, Qt::ControlModifier | Qt::ShiftModifier); }
    quint64 kept() { return controller.store().counters().kept; }
    QString toast() { return use.part<QLabel>("toastText")->text(); }
};

} // namespace

class TestTrafficClearing final : public UiTestCase
{
    Q_OBJECT

private slots:
    void aFewGoAtOnceAndItIsSaid();
    void manyGoOnlyWhenPeopleSaySo();
    void theyCanBeExportedFirst();
    void itIsSaidThatHitsGoToo();
};

void TestTrafficClearing::aFewGoAtOnceAndItIsSaid()
{
    Desk desk(TrafficClearing::MostUnasked);
    desk.clear();
    QCOMPARE(desk.kept(), quint64(0));
    QCOMPARE(desk.toast(), u"Cleared 1,000 requests"_s);
    QCOMPARE(desk.use.prompts().takeQuestions(), QStringList());

    desk.controller.addExchange("GET", "/hello");
    TRY_VERIFY(desk.use.window().actions().clearTraffic->isEnabled());
    desk.clear();
    QCOMPARE(desk.toast(), u"Cleared 1 request"_s);
}

void TestTrafficClearing::manyGoOnlyWhenPeopleSaySo()
{
    Desk desk(TrafficClearing::MostUnasked + 1);
    desk.clear();
    QCOMPARE(desk.use.prompts().takeQuestions(), QStringList(u"clearRequests 1001"_s));
    QCOMPARE(desk.kept(), quint64(1001));
    desk.use.prompts().answerClearRequests(Answer::Clear);
    desk.clear();
    QCOMPARE(desk.kept(), quint64(0));
    QCOMPARE(desk.toast(), u"Cleared 1,001 requests"_s);
}

void TestTrafficClearing::theyCanBeExportedFirst()
{
    Desk desk(TrafficClearing::MostUnasked + 1);
    desk.use.prompts().answerClearRequests(Answer::ExportFirst);
    desk.clear();
    QCOMPARE(desk.kept(), quint64(1001));
    auto *dialog = desk.use.window().findChild<QDialog *>(u"exportDialog"_s);
    QVERIFY(dialog && dialog->isVisible());
    dialog->reject();
}

void TestTrafficClearing::itIsSaidThatHitsGoToo()
{
    Desk desk(1);
    const QAction &action = *desk.use.window().actions().clearTraffic;
    QVERIFY(action.toolTip().contains(u"hits of the routes"_s));
    QCOMPARE(action.statusTip(), action.toolTip());
}

} // namespace mynah::test

QTEST_MAIN(mynah::test::TestTrafficClearing)
#include "tst_trafficclearing.moc"
