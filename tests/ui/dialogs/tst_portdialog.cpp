// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/uitestcase.h"
#include "tests/support/workbench.h"
#include "ui/dialogs/portdialog.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QPushButton>
#include <QSpinBox>
#include <QTest>

using namespace Qt::StringLiterals;

namespace mynah::test {

namespace {

PortState busyPort()
{
    PortState state;
    state.owner = PortOwner();
    state.owner->pid = 4211;
    state.owner->program = "node";
    state.nextFreePort = 8081;
    return state;
}

// Port 8080 is held by another program, 80 is not allowed, everything else is free.
struct PortDesk
{
    explicit PortDesk(int port = 8080)
    {
        controller.setPortState(8080, busyPort());
        PortState forbidden;
        forbidden.message = "Ports below 1024 need more rights";
        controller.setPortState(80, forbidden);
        dialog.emplace(controller, "127.0.0.1", port);
        dialog->show();
        if (!QTest::qWaitForWindowActive(&*dialog))
            qFatal("the dialog does not become active");
    }

    QString verdict() { return child<QLabel>(*dialog, "portFreeLabel").text(); }
    QSpinBox &spin() { return child<QSpinBox>(*dialog, "portSpin"); }
    QPushButton &ok()
    {
        return *child<QDialogButtonBox>(*dialog, "portButtonBox").button(QDialogButtonBox::Ok);
    }
    void type(const QString &port) { retype(*spin().findChild<QLineEdit *>(), port); }

    FakeServerController controller;
    std::optional<PortDialog> dialog;
};

} // namespace

class TestPortDialog final : public UiTestCase
{
    Q_OBJECT

private slots:
    void saysThatAPortIsFree();
    void saysWhoHoldsAPort();
    void saysWhyAPortCannotBeHad();
    void looksAtAPortAsItIsTyped();
    void enterTakesAFreePort();
    void enterBeforeAPortWasLookedAtTakesItOnceItIsFree();
    void enterTakesAnotherPortInsteadOfOneThatIsHeld();
    void enterDoesNotTakeAPortThatIsHeld();
    void aPortCanBeForNowOnly();
    void portsGoFrom1To65535();
};

void TestPortDialog::saysThatAPortIsFree()
{
    PortDesk desk(9000);
    TRY_COMPARE(desk.verdict(), u"Free"_s);
    QVERIFY(desk.ok().isEnabled());
}

void TestPortDialog::saysWhoHoldsAPort()
{
    PortDesk desk;
    TRY_COMPARE(desk.verdict(), u"In use by “node” (PID 4211). 8081 is free."_s);
    QVERIFY(!desk.ok().isEnabled());
}

void TestPortDialog::saysWhyAPortCannotBeHad()
{
    PortDesk desk(80);
    TRY_COMPARE(desk.verdict(), u"Ports below 1024 need more rights"_s);
    QVERIFY(!desk.ok().isEnabled());
}

void TestPortDialog::looksAtAPortAsItIsTyped()
{
    PortDesk desk;
    desk.type(u"8082"_s);
    TRY_COMPARE(desk.verdict(), u"Free"_s);
    QVERIFY(desk.ok().isEnabled());
}

void TestPortDialog::enterTakesAFreePort()
{
    PortDesk desk;
    desk.type(u"8082"_s);
    TRY_COMPARE(desk.verdict(), u"Free"_s);
    QTest::keyClick(&desk.spin(), Qt::Key_Return);
    TRY_COMPARE(desk.dialog->result(), int(QDialog::Accepted));
    QCOMPARE(desk.dialog->port(), 8082);
    QVERIFY(!desk.dialog->isForNow());
}

void TestPortDialog::enterBeforeAPortWasLookedAtTakesItOnceItIsFree()
{
    PortDesk desk(9000);
    TRY_VERIFY(desk.ok().isEnabled());
    desk.type(u"8082"_s);
    QTest::keyClick(&desk.spin(), Qt::Key_Return);
    TRY_COMPARE(desk.dialog->result(), int(QDialog::Accepted));
    QCOMPARE(desk.dialog->port(), 8082);
}

void TestPortDialog::enterTakesAnotherPortInsteadOfOneThatIsHeld()
{
    PortDesk desk;
    TRY_VERIFY(!desk.ok().isEnabled());
    desk.type(u"8082"_s);
    QCOMPARE(desk.verdict(), QString());
    QTest::keyClick(&desk.spin(), Qt::Key_Return);
    TRY_VERIFY(!desk.dialog->isVisible());
    QCOMPARE(desk.dialog->result(), int(QDialog::Accepted));
    QCOMPARE(desk.dialog->port(), 8082);
}

void TestPortDialog::enterDoesNotTakeAPortThatIsHeld()
{
    PortDesk desk(9000);
    desk.type(u"8080"_s);
    QTest::keyClick(&desk.spin(), Qt::Key_Return);
    TRY_VERIFY(desk.verdict().startsWith(u"In use by “node”"_s));
    QVERIFY(desk.dialog->isVisible());
    QVERIFY(!desk.ok().isEnabled());
}

void TestPortDialog::aPortCanBeForNowOnly()
{
    PortDesk desk(9000);
    auto &check = child<QCheckBox>(*desk.dialog, "portSessionOnlyCheck");
    QTest::keyClick(&check, Qt::Key_Space);
    TRY_VERIFY(desk.ok().isEnabled());
    QTest::mouseClick(&desk.ok(), Qt::LeftButton);
    QVERIFY(desk.dialog->isForNow());
}

void TestPortDialog::portsGoFrom1To65535()
{
    PortDesk desk(65535);
    QTest::keyClick(&desk.spin(), Qt::Key_Up);
    QCOMPARE(desk.dialog->port(), 65535);
    desk.type(u"1"_s);
    QTest::keyClick(&desk.spin(), Qt::Key_Down);
    QCOMPARE(desk.dialog->port(), 1);
}

} // namespace mynah::test

QTEST_MAIN(mynah::test::TestPortDialog)
#include "tst_portdialog.moc"
