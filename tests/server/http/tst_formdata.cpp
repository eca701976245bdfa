// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/formdata.h"
#include "tests/support/testcase.h"

#include <QTest>

using namespace std::string_literals;

namespace mynah::test {

class TestFormData final : public TestCase
{
    Q_OBJECT

private slots:
    void knowsFormsByTheirType()
    {
        QVERIFY(isForm("application/x-www-form-urlencoded"));
        QVERIFY(isForm("Application/X-WWW-Form-Urlencoded; charset=utf-8"));
        QVERIFY(isForm("multipart/form-data; boundary=x"));
        QVERIFY(!isForm("multipart/mixed; boundary=x"));
        QVERIFY(!isForm("application/json"));
    }

    void readsUrlEncodedForms()
    {
        const auto form = parseForm("application/x-www-form-urlencoded", "a=1+2&b=%26");
        QVERIFY(form);
        QCOMPARE(std::string(*form->fields.get("a")), "1 2"s);
        QCOMPARE(std::string(*form->fields.get("b")), "&"s);
    }

    void readsFieldsAndFilesOfMultipartForms()
    {
        const auto form = parseForm("multipart/form-data; boundary=b",
                                    "--b\r\n"
                                    "Content-Disposition: form-data; name=\"a\"\r\n"
                                    "\r\n"
                                    "1+2\r\n"
                                    "--b\r\n"
                                    "Content-Disposition: form-data; name=\"f\"; "
                                    "filename=\"x;y.txt\"\r\n"
                                    "Content-Type: text/plain\r\n"
                                    "\r\n"
                                    "hello\r\n"
                                    "--b--\r\n");
        QVERIFY(form);
        QCOMPARE(form->fields.size(), std::size_t(1));
        QCOMPARE(std::string(*form->fields.get("a")), "1+2"s);
        QCOMPARE(form->files.size(), std::size_t(1));
        const FormFile &file = form->files.front();
        QCOMPARE(file.name, "f"s);
        QCOMPARE(file.filename, "x;y.txt"s);
        QCOMPARE(file.contentType, "text/plain"s);
        QCOMPARE(file.body, "hello"s);
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("contentType");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("status");
        const QByteArray multipart("multipart/form-data; boundary=b");
        QTest::newRow("no boundary")
            << QByteArray("multipart/form-data") << QByteArray("--b--") << 400;
        QTest::newRow("no name") << multipart
                                 << QByteArray("--b\r\nContent-Disposition: form-data\r\n\r\nx"
                                               "\r\n--b--")
                                 << 400;
        QTest::newRow("no disposition")
            << multipart << QByteArray("--b\r\nA: 1\r\n\r\nx\r\n--b--") << 400;
        QTest::newRow("not form-data")
            << multipart << QByteArray("--b\r\nContent-Disposition: file; name=a\r\n\r\nx\r\n--b--")
            << 400;
        QTest::newRow("no end") << multipart << QByteArray("--b\r\n") << 400;
        QTest::newRow("too many fields")
            << QByteArray("application/x-www-form-urlencoded") << QByteArray("a&b&c&d") << 413;
    }

    void refuses()
    {
        QFETCH(const QByteArray, contentType);
        QFETCH(const QByteArray, body);
        QFETCH(const int, status);
        FormLimits limits;
        limits.maxFields = 3;
        const auto form = parseForm(contentType.toStdString(), body.toStdString(), limits);
        QVERIFY(!form);
        QCOMPARE(form.error().status(), status);
    }

    void takesAsManyFieldsAsTheLimitAllows()
    {
        FormLimits limits;
        limits.maxFields = 3;
        const auto form = parseForm("application/x-www-form-urlencoded", "a&b&c", limits);
        QVERIFY(form);
        QCOMPARE(form->fields.size(), std::size_t(3));
    }

    void leavesOtherTypesAlone()
    {
        const auto form = parseForm("application/json", "{}");
        QVERIFY(form);
        QVERIFY(form->fields.empty());
    }
};

} // namespace mynah::test

QTEST_GUILESS_MAIN(mynah::test::TestFormData)
#include "tst_formdata.moc"
