// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/uitestcase.h"
#include "ui/models/formfields.h"

#include <QRandomGenerator>

namespace mynah::test {

namespace {

// "name=value" for each, files as "name=value (fileName, type)".
std::string text(const std::vector<FormField> &fields)
{
    std::string all;
    for (const FormField &field : fields) {
        all += field.name + '=' + field.value;
        if (!field.fileName.empty())
            all += " (" + field.fileName + ", " + field.contentType + ')';
        all += ';';
    }
    return all;
}

} // namespace

class TestFormFields final : public UiTestCase
{
    Q_OBJECT

private slots:
    void readsUrlencodedFields_data();
    void readsUrlencodedFields();
    void readsMultipartFields();
    void whatIsWrongDoesNotStopTheRest_data();
    void whatIsWrongDoesNotStopTheRest();
    void readsParametersOfHeaders_data();
    void readsParametersOfHeaders();
    void mediaTypesAreLowerCase();
    void randomBytesAreSurvived();
};

void TestFormFields::readsUrlencodedFields_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("fields");
    const auto row = [](const char *body, const char *fields) {
        QTest::newRow(body) << QByteArray(body) << QByteArray(fields);
    };
    row("", "");
    row("a=1&b=2", "a=1;b=2;");
    row("a=1&a=2", "a=1;a=2;");
    row("a", "a=;");
    row("=1", "=1;");
    row("&&a=1&", "a=1;");
    row("a=b=c", "a=b=c;");
    row("name=Ada+L%20x", "name=Ada L x;");
    row("%61=%C3%A9", "a=\xc3\xa9;");
    row("a=%4&b=%zz&c=%", "a=%4;b=%zz;c=%;");
}

void TestFormFields::readsUrlencodedFields()
{
    QFETCH(QByteArray, body);
    QFETCH(QByteArray, fields);
    QCOMPARE(QByteArray::fromStdString(text(urlencodedFields(body.toStdString()))), fields);
}

void TestFormFields::readsMultipartFields()
{
    const std::string body = "preamble\r\n--XX\r\n"
                             "Content-Disposition: form-data; name=\"title\"\r\n\r\n"
                             "two\r\nlines\r\n--XX\r\n"
                             "content-disposition: form-data; name=\"f\"; filename=\"a;b.png\"\r\n"
                             "Content-Type: image/png\r\n\r\n"
                             "\x89PNG\r\n--XX--\r\nepilogue";
    QCOMPARE(text(multipartFields(body, "multipart/form-data; boundary=XX")),
             "title=two\r\nlines;f=\x89PNG (a;b.png, image/png);");
    QCOMPARE(multipartFields(body, "Multipart/Form-Data; charset=x; Boundary=\"XX\"").size(), 2U);
}

void TestFormFields::whatIsWrongDoesNotStopTheRest_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("fields");
    const QByteArray good = "Content-Disposition: form-data; name=\"a\"\r\n\r\n1";
    QTest::newRow("no end") << "--X\r\n" + good << QByteArray("a=1;");
    QTest::newRow("no head") << "--X\r\nnothing\r\n--X\r\n" + good + "\r\n--X--"
                             << QByteArray("=nothing;a=1;");
    QTest::newRow("empty part") << "--X\r\n--X\r\n" + good + "\r\n--X--" << QByteArray("=;a=1;");
    QTest::newRow("only the start") << QByteArray("--X") << QByteArray();
    QTest::newRow("only the end") << QByteArray("--X--\r\n") << QByteArray();
    QTest::newRow("nothing") << QByteArray() << QByteArray();
}

void TestFormFields::whatIsWrongDoesNotStopTheRest()
{
    QFETCH(QByteArray, body);
    QFETCH(QByteArray, fields);
    QCOMPARE(QByteArray::fromStdString(
                 text(multipartFields(body.toStdString(), "multipart/form-data; boundary=X"))),
             fields);
    QVERIFY(multipartFields(body.toStdString(), "multipart/form-data").empty());
}

void TestFormFields::readsParametersOfHeaders_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QByteArray>("charset");
    const auto row = [](const char *value, const char *charset) {
        QTest::newRow(value) << QByteArray(value) << QByteArray(charset);
    };
    row("text/html; charset=utf-8", "utf-8");
    row("text/html;charset=utf-8;x=y", "utf-8");
    row("text/html; CHARSET = \"utf-8\" ; x=y", "utf-8");
    row("text/html; x=\"; charset=no\"; charset=yes", "yes");
    row("text/html; charset=\"a\\\"b\"", "a\"b");
    row("text/html; charset", "");
    row("text/html; charset=", "");
    row("text/html", "");
    row("", "");
    row(";", "");
    row("text/html; charset=\"open", "open");
}

void TestFormFields::readsParametersOfHeaders()
{
    QFETCH(QByteArray, value);
    QFETCH(QByteArray, charset);
    QCOMPARE(QByteArray::fromStdString(headerParameter(value.toStdString(), "charset")), charset);
}

void TestFormFields::mediaTypesAreLowerCase()
{
    QCOMPARE(mediaType("Text/HTML ; charset=UTF-8"), "text/html");
    QCOMPARE(mediaType(" application/JSON"), "application/json");
    QCOMPARE(mediaType(""), "");
}

void TestFormFields::randomBytesAreSurvived()
{
    QRandomGenerator random(8);
    const std::string letters = "--X\r\n;=\"\\&%41 :abfilename";
    for (int turn = 0; turn < 3000; ++turn) {
        std::string body;
        for (int i = random.bounded(80); i > 0; --i)
            body += letters[std::size_t(random.bounded(int(letters.size())))];
        urlencodedFields(body);
        multipartFields("--X\r\n" + body + "\r\n--X--", "multipart/form-data; boundary=X");
        headerParameter(body, "name");
        mediaType(body);
    }
}

} // namespace mynah::test

QTEST_MAIN(mynah::test::TestFormFields)
#include "tst_formfields.moc"
