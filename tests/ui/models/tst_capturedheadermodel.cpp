// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/modelwatch.h"
#include "tests/support/uitestcase.h"
#include "ui/models/capturedheadermodel.h"

using namespace Qt::StringLiterals;

namespace mynah::test {

namespace {

const std::string Head = "GET / HTTP/1.1\r\nHost: a\r\nx-b:  2 \r\nno field here\r\nAccept: */*\r\n"
                         "X-B: 1\r\n\r\n";

struct Desk
{
    CapturedHeaderModel model;
    ModelWatch watch{model, {Qt::DisplayRole, Qt::ToolTipRole, Qt::AccessibleTextRole}};
};

} // namespace

class TestCapturedHeaderModel final : public UiTestCase
{
    Q_OBJECT

private slots:
    void showsFieldsAsTheyWereSent();
    void sortsByNameAndKeepsTheOrderOfEqualOnes();
    void aLineThatIsNoFieldSaysSo();
    void theChoiceOfOrderOutlivesTheRequest();
    void anEmptyHeadHasNoRows();
};

void TestCapturedHeaderModel::showsFieldsAsTheyWereSent()
{
    Desk desk;
    desk.model.setHead(Head);
    QCOMPARE(modelText(desk.model, 2),
             u"Host | a\nx-b | 2\n | no field here\nAccept | */*\nX-B | 1\n"_s);
    QCOMPARE(desk.model.line(1), u"x-b: 2"_s);
    QCOMPARE(desk.model.index(1, 0).data(Qt::AccessibleTextRole).toString(), u"x-b: 2"_s);
}

void TestCapturedHeaderModel::sortsByNameAndKeepsTheOrderOfEqualOnes()
{
    Desk desk;
    desk.model.setHead(Head);
    desk.model.setSorted(true);
    QCOMPARE(modelText(desk.model, 2),
             u" | no field here\nAccept | */*\nHost | a\nx-b | 2\nX-B | 1\n"_s);
    desk.model.setSorted(false);
    QCOMPARE(desk.model.line(0), u"Host: a"_s);
    QCOMPARE(desk.watch.staleCell(), QString());
}

void TestCapturedHeaderModel::aLineThatIsNoFieldSaysSo()
{
    Desk desk;
    desk.model.setHead(Head);
    QCOMPARE(desk.model.line(2), u"no field here"_s);
    QCOMPARE(desk.model.index(2, 1).data(Qt::ToolTipRole).toString(),
             u"This line is not a header field"_s);
}

void TestCapturedHeaderModel::theChoiceOfOrderOutlivesTheRequest()
{
    Desk desk;
    desk.model.setSorted(true);
    desk.model.setHead("GET / HTTP/1.1\r\nB: 1\r\nA: 2\r\n\r\n");
    QCOMPARE(modelText(desk.model, 2), u"A | 2\nB | 1\n"_s);
}

void TestCapturedHeaderModel::anEmptyHeadHasNoRows()
{
    Desk desk;
    desk.model.setHead(Head);
    for (const char *head : {"", "GET / HTTP/1.1\r\n\r\n", "\r\n"}) {
        desk.model.setHead(head);
        QCOMPARE(desk.model.rowCount(), 0);
    }
    QCOMPARE(desk.watch.takeStructuralSignals(), 4);
}

} // namespace mynah::test

QTEST_MAIN(mynah::test::TestCapturedHeaderModel)
#include "tst_capturedheadermodel.moc"
