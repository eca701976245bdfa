// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/uitestcase.h"
#include "tests/support/workbench.h"
#include "ui/dialogs/editrequestdialog.h"

#include <QCheckBox>
#include <QPlainTextEdit>
#include <QTest>

using namespace Qt::StringLiterals;

namespace mynah::test {

class TestEditRequestDialog final : public UiTestCase
{
    Q_OBJECT

private slots:
    void whatNobodyChangesIsSentAsItWas();
    void linesOfTheHeadAreChanged();
    void theLengthFitsTheBody();
    void aLengthCanBeWrongOnPurpose();
    void aBodyThatIsNoTextIsSentAsItIs();
};

namespace {

SendRequest posted(const std::string &body = "{}")
{
    SendRequest request;
    request.address = "127.0.0.1:8080";
    request.head = "POST /orders HTTP/1.1\r\nHost: a\r\ncontent-length: "
        + std::to_string(body.size()) + "\r\n\r\n";
    request.body = body;
    return request;
}

QPlainTextEdit &head(EditRequestDialog &dialog)
{
    return child<QPlainTextEdit>(dialog, "requestHeadEdit");
}

QPlainTextEdit &body(EditRequestDialog &dialog)
{
    return child<QPlainTextEdit>(dialog, "requestBodyEdit");
}

// Over all that is there.
void type(QPlainTextEdit &edit, const QString &text)
{
    edit.selectAll();
    edit.insertPlainText(text);
}

} // namespace

void TestEditRequestDialog::whatNobodyChangesIsSentAsItWas()
{
    for (const std::string text : {"{}", "a\r\nb\n", "", "\xff\x00\x01"}) {
        const SendRequest request = posted(text);
        QCOMPARE(EditRequestDialog(request).request(), request);
    }
}

void TestEditRequestDialog::linesOfTheHeadAreChanged()
{
    EditRequestDialog dialog(posted());
    dialog.show();
    head(dialog).setFocus();
    QTest::keyClick(&head(dialog), Qt::Key_End, Qt::ControlModifier);
    QTest::keyClick(&head(dialog), Qt::Key_Return);
    QTest::keyClicks(&head(dialog), u"X-Try: 1"_s);
    QCOMPARE(dialog.request().head,
             "POST /orders HTTP/1.1\r\nHost: a\r\ncontent-length: 2\r\nX-Try: 1\r\n\r\n");
}

void TestEditRequestDialog::theLengthFitsTheBody()
{
    EditRequestDialog dialog(posted());
    type(body(dialog), u"{\"sku\": 7}"_s);
    QCOMPARE(dialog.request().head,
             "POST /orders HTTP/1.1\r\nHost: a\r\ncontent-length: 10\r\n\r\n");
    QCOMPARE(dialog.request().body, "{\"sku\": 7}");
    EditRequestDialog windows(posted("a\r\nb"));
    type(body(windows), u"x\ny"_s);
    QCOMPARE(windows.request().body, "x\r\ny");
    type(head(dialog), u"POST /orders HTTP/1.1\nHost: a"_s);
    QVERIFY(dialog.request().head.ends_with("\r\nContent-Length: 10\r\n\r\n"));
}

void TestEditRequestDialog::aLengthCanBeWrongOnPurpose()
{
    EditRequestDialog dialog(posted());
    child<QCheckBox>(dialog, "fitContentLengthCheck").setChecked(false);
    type(body(dialog), u"{\"sku\": 7}"_s);
    QVERIFY(dialog.request().head.find("content-length: 2\r\n") != std::string::npos);
}

void TestEditRequestDialog::aBodyThatIsNoTextIsSentAsItIs()
{
    EditRequestDialog dialog(posted("\xff\xfe"));
    QVERIFY(!body(dialog).isEnabled());
    QCOMPARE(dialog.request().body, "\xff\xfe");
}

} // namespace mynah::test

QTEST_MAIN(mynah::test::TestEditRequestDialog)

#include "tst_editrequestdialog.moc"
