// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/web/redirecthandler.h"
#include "tests/server/web/webtest.h"
#include "tests/support/testcase.h"

#include <QTest>

using namespace std::string_literals;

namespace mynah::test {

// web_test.py: RedirectHandlerTest
class TestRedirectHandler final : public TestCase
{
    Q_OBJECT

private slots:
    void redirects_data()
    {
        QTest::addColumn<QByteArray>("target");
        QTest::addColumn<QByteArray>("location");
        QTest::newRow("plain") << QByteArray("/old") << QByteArray("/new");
        QTest::newRow("query goes along") << QByteArray("/old?a=b") << QByteArray("/new?a=b");
        QTest::newRow("query behind a query")
            << QByteArray("/query?a=b") << QByteArray("/new?x=y&a=b");
        QTest::newRow("arguments") << QByteArray("/swap/a/b%20c") << QByteArray("/b%20c/a");
        QTest::newRow("line breaks stay encoded")
            << QByteArray("/one/a%0d%0aX:y") << QByteArray("/to/a%0D%0AX%3Ay");
        QTest::newRow("no other host")
            << QByteArray("/slash//evil.example") << QByteArray("/evil.example");
    }

    void redirects()
    {
        QFETCH(const QByteArray, target);
        QFETCH(const QByteArray, location);
        WebTest web;
        const auto add = [&](const char *pattern, const char *url) {
            QVERIFY(
                web.application.addHandler(pattern, handlerTarget<RedirectHandler>(Redirect{url})));
        };
        add("/old", "/new");
        add("/query", "/new?x=y");
        add("/swap/([^/]+)/([^/]+)", "/{1}/{0}");
        add("/one/(.*)", "/to/{0}");
        add("/slash/(.*)", "/{0}");
        const ResponseText response = web.get(target.toStdString());
        QCOMPARE(response.status, 301);
        QCOMPARE(response.header("Location"), location.toStdString());
    }

    void hasAnyStatus()
    {
        WebTest web;
        QVERIFY(
            web.application.addHandler("/", handlerTarget<RedirectHandler>(Redirect{"/b", 307})));
        QCOMPARE(web.get("/").status, 307);
        QCOMPARE(web.request("HEAD", "/").header("Location"), "/b"s);
        QCOMPARE(web.request("POST", "/").status, 405);
    }

private:
    IOLoop m_loop;
};

} // namespace mynah::test

QTEST_GUILESS_MAIN(mynah::test::TestRedirectHandler)
#include "tst_redirecthandler.moc"
