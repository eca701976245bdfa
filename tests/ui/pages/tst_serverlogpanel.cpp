// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/uitestcase.h"
#include "ui/pages/serverlogpanel.h"

#include <QScrollBar>
#include <QTest>

using namespace Qt::StringLiterals;

namespace mynah::test {

class TestServerLogPanel final : public UiTestCase
{
    Q_OBJECT

private slots:
    void linesShowInOrder();
    void onlyTheLastOnesAreKept();
    void theEndStaysInSightUntilSomeoneLooksBack();
};

void TestServerLogPanel::linesShowInOrder()
{
    ServerLogPanel log;
    log.show();
    log.append(u"first"_s);
    log.append(u"second <b>line</b>"_s);
    TRY_COMPARE(log.toPlainText(), u"first\nsecond <b>line</b>"_s);
    log.append(u"third"_s);
    TRY_COMPARE(log.blockCount(), 3);
    QVERIFY(log.isReadOnly());
}

void TestServerLogPanel::onlyTheLastOnesAreKept()
{
    ServerLogPanel log;
    for (int i = 0; i < ServerLogPanel::MaxLines + 10; ++i)
        log.append(QString::number(i));
    TRY_COMPARE(log.blockCount(), ServerLogPanel::MaxLines);
    QVERIFY(log.toPlainText().startsWith(u"10\n"_s));
    log.append(u"one more"_s);
    TRY_VERIFY(log.toPlainText().startsWith(u"11\n"_s));
}

void TestServerLogPanel::theEndStaysInSightUntilSomeoneLooksBack()
{
    ServerLogPanel log;
    log.resize(400, 200);
    log.show();
    for (int i = 0; i < 100; ++i)
        log.append(u"line"_s);
    TRY_COMPARE(log.blockCount(), 100);
    QScrollBar &bar = *log.verticalScrollBar();
    QCOMPARE(bar.value(), bar.maximum());
    QTest::keyClick(&log, Qt::Key_Home, Qt::ControlModifier);
    bar.setValue(0);
    log.append(u"line"_s);
    TRY_COMPARE(log.blockCount(), 101);
    QCOMPARE(bar.value(), 0);
}

} // namespace mynah::test

QTEST_MAIN(mynah::test::TestServerLogPanel)
#include "tst_serverlogpanel.moc"
