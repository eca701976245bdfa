// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/httpheaders.h"
#include "server/http/httprequestcontext.h"
#include "server/http/proxyadapter.h"
#include "tests/support/testcase.h"

#include <QTest>

namespace mynah::test {

class TestProxyAdapter final : public TestCase
{
    Q_OBJECT

private slots:
    void row10AppliesXHeaders_data();
    void row10AppliesXHeaders();
};

// httpserver_test.py: XHeaderTest
void TestProxyAdapter::row10AppliesXHeaders_data()
{
    QTest::addColumn<QByteArray>("fields");
    QTest::addColumn<QByteArray>("seen");
    const auto row = [](const char *name, const char *fields, const char *seen) {
        QTest::newRow(name) << QByteArray(fields) << QByteArray(seen);
    };
    row("nothing", "", "10.0.0.1 http");
    row("real ip", "X-Real-IP: 4.4.4.4", "4.4.4.4 http");
    row("real ip v6", "X-Real-IP: 2620:0:1cfe::1", "2620:0:1cfe::1 http");
    row("forwarded for", "X-Forwarded-For: 127.0.0.1, 4.4.4.4", "4.4.4.4 http");
    row("forwarded for, trusted", "X-Forwarded-For: 4.4.4.4, 5.5.5.5", "4.4.4.4 http");
    row("forwarded for, trusted first", "X-Forwarded-For: 5.5.5.5, 4.4.4.4, 5.5.5.5",
        "4.4.4.4 http");
    row("forwarded for, only trusted", "X-Forwarded-For: 5.5.5.5", "5.5.5.5 http");
    row("real ip wins", "X-Forwarded-For: 4.4.4.4|X-Real-Ip: 6.6.6.6", "6.6.6.6 http");
    row("no address", "X-Real-IP: 4.4.4.4<script>", "10.0.0.1 http");
    row("host name", "X-Forwarded-For: www.google.com", "10.0.0.1 http");
    row("scheme", "X-Scheme: https", "10.0.0.1 https");
    row("proto", "X-Forwarded-Proto: https", "10.0.0.1 https");
    row("proto list", "X-Forwarded-Proto: https, http", "10.0.0.1 http");
    row("unknown scheme", "X-Forwarded-Proto: unknown", "10.0.0.1 http");
}

void TestProxyAdapter::row10AppliesXHeaders()
{
    QFETCH(QByteArray, fields);
    QFETCH(QByteArray, seen);
    HTTPHeaders headers;
    for (const QByteArray &field : fields.split('|')) {
        const qsizetype colon = field.indexOf(": ");
        if (colon > 0)
            headers.add(field.left(colon).toStdString(), field.mid(colon + 2).toStdString());
    }
    HTTPRequestContext context;
    context.remoteIp = "10.0.0.1";
    applyProxyHeaders(context, headers, ProxySettings{true, {"5.5.5.5"}});
    QCOMPARE(QByteArray::fromStdString(context.remoteIp + " " + std::string(context.protocol)),
             seen);
}

} // namespace mynah::test

QTEST_GUILESS_MAIN(mynah::test::TestProxyAdapter)
#include "tst_proxyadapter.moc"
