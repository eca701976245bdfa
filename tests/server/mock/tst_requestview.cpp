// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/contentcoding.h"
#include "server/http/httpheaders.h"
#include "server/mock/requestview.h"
#include "tests/support/contentencoders.h"
#include "tests/support/testcase.h"

#include <QTest>

using namespace mynah;

class TestRequestView : public test::TestCase
{
    Q_OBJECT

private slots:
    void takesTheTargetApart()
    {
        HTTPHeaders headers;
        RequestView view;
        view.begin("GET", "/a%20b?x=1&x=2+3&y", headers);
        QCOMPARE(view.path(), std::string_view("/a%20b"));
        QCOMPARE(view.query().getList("x").size(), std::size_t(2));
        QCOMPARE(*view.query().get("y"), std::string_view(""));
        view.begin("GET", "http://h/p?q=1", headers);
        QCOMPARE(view.path(), std::string_view("/p"));
        QCOMPARE(*view.query().get("q"), std::string_view("1"));
        QVERIFY(!view.query().get("x"));
        view.begin("CONNECT", "h:443", headers);
        QCOMPARE(view.path(), std::string_view("/h:443"));
        QVERIFY(view.queryText().empty());
    }

    void givesItsJsonAway()
    {
        HTTPHeaders headers;
        RequestView view;
        view.begin("POST", "/", headers);
        view.setBody("[1]");
        QVERIFY(view.takeJson() == Json::array({1}));
        QVERIFY(view.json() && *view.json() == Json::array({1}));
        view.setBody("no JSON");
        QVERIFY(!view.takeJson());
    }

    void readsBodies_data()
    {
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<bool>("isJson");
        QTest::addColumn<bool>("isForm");
        const QByteArray form = "application/x-www-form-urlencoded";
        QTest::newRow("JSON") << QByteArray("application/json") << QByteArray("{}") << true
                              << false;
        QTest::newRow("JSON text") << QByteArray("application/json; charset=utf-8")
                                   << QByteArray(" \"x\"") << true << false;
        QTest::newRow("+json") << QByteArray("application/problem+json") << QByteArray("1") << true
                               << false;
        QTest::newRow("what curl -d sends") << form << QByteArray("{\"a\":1}") << true << true;
        QTest::newRow("form") << form << QByteArray("a=1&b=2") << false << true;
        QTest::newRow("no type, object")
            << QByteArray() << QByteArray("{\"a\":1}") << true << false;
        QTest::newRow("no type, number") << QByteArray() << QByteArray("1") << false << false;
        QTest::newRow("broken") << QByteArray("application/json") << QByteArray("{\"a\"") << false
                                << false;
        QTest::newRow("empty") << QByteArray("application/json") << QByteArray() << false << false;
    }
    void readsBodies()
    {
        QFETCH(QByteArray, type);
        QFETCH(QByteArray, body);
        QFETCH(bool, isJson);
        QFETCH(bool, isForm);
        HTTPHeaders headers;
        if (!type.isEmpty())
            headers.add("Content-Type", type.toStdString());
        const std::string bytes = body.toStdString();
        RequestView view;
        view.begin("POST", "/", headers);
        view.setBody(bytes);
        QCOMPARE(view.json() != nullptr, isJson);
        QCOMPARE(view.form() != nullptr, isForm);
    }

    void readsCodedBodiesWithoutTheirCodings_data()
    {
        QTest::addColumn<QByteArray>("coding");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<bool>("isDecoded");
        const std::string json = "{\"a\":1}";
        const auto coded = [&json](ContentCoding coding) {
            return QByteArray::fromStdString(test::encodeContent(json, coding));
        };
        QTest::newRow("gzip") << QByteArray("gzip") << coded(ContentCoding::Gzip) << true;
        QTest::newRow("zstd") << QByteArray("zstd") << coded(ContentCoding::Zstd) << true;
        QTest::newRow("broken") << QByteArray("gzip") << QByteArray("no gzip") << false;
        QTest::newRow("unknown") << QByteArray("odd") << QByteArray("odd bytes") << false;
        QTest::newRow("too large")
            << QByteArray("gzip")
            << QByteArray::fromStdString(test::encodeContent(
                   std::string(RequestView::LargestContentBytes + 1, ' '), ContentCoding::Gzip))
            << false;
    }
    void readsCodedBodiesWithoutTheirCodings()
    {
        QFETCH(QByteArray, coding);
        QFETCH(QByteArray, body);
        QFETCH(bool, isDecoded);
        HTTPHeaders headers;
        headers.add("Content-Encoding", coding.toStdString());
        const std::string bytes = body.toStdString();
        RequestView view;
        view.begin("POST", "/", headers);
        view.setBody(bytes);
        QCOMPARE(view.json() != nullptr, isDecoded);
        QVERIFY(view.content() == (isDecoded ? std::string_view("{\"a\":1}") : view.body()));
        QVERIFY(view.body() == bytes);
        view.setBody("plain");
        QVERIFY(!view.json());
    }

    void forgetsTheRequestBefore()
    {
        HTTPHeaders first;
        first.add("Cookie", "a=1");
        HTTPHeaders second;
        RequestView view;
        view.begin("POST", "/?q=1", first);
        view.setBody("{\"a\":1}");
        QVERIFY(view.json() && view.cookies().size() == 1 && view.query().size() == 1);
        view.begin("POST", "/", second);
        QVERIFY(!view.json() && view.cookies().empty() && view.query().empty());
        QVERIFY(view.body().empty() && view.parameters().empty());
    }
};

QTEST_GUILESS_MAIN(TestRequestView)
#include "tst_requestview.moc"
