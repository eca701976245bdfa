// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/mock/compiledresponse.h"
#include "server/mock/notfoundanswer.h"
#include "server/mock/requestview.h"
#include "server/mock/responserenderer.h"
#include "tests/server/mock/mocksamples.h"
#include "tests/support/testcase.h"

#include <QTest>

namespace mynah::test {

class TestResponseRenderer : public TestCase
{
    Q_OBJECT

private slots:
    void init()
    {
        TestCase::init();
        m_headers.clear();
        m_request.begin("POST", "/a?q=1", m_headers);
    }

    void rendersHeadersAndBody()
    {
        MockResponse response = templateResponse("r", "{\"q\":{{query.q}}}");
        response.status = 201;
        response.reason = "Fine";
        response.headers = {{"X-Q", "q={{query.q}}", {}}, {"X-Plain", "a", {}}};
        const auto answer = render(response);
        QVERIFY(answer);
        QCOMPARE(answer->status, 201);
        QCOMPARE(answer->reason, std::string("Fine"));
        QCOMPARE(*answer->headers.get("x-q"), std::string_view("q=1"));
        QCOMPARE(*answer->headers.get("content-type"), std::string_view("application/json"));
        QCOMPARE(answer->body, std::string("{\"q\":1}"));
    }

    void escapesInMarkupOnly_data()
    {
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<bool>("escapes");
        QTest::newRow("guessed") << QByteArray() << false;
        QTest::newRow("JSON") << QByteArray("application/json") << false;
        QTest::newRow("plain") << QByteArray("text/plain; charset=utf-8") << false;
        QTest::newRow("HTML") << QByteArray("Text/HTML; charset=utf-8") << true;
        QTest::newRow("XHTML") << QByteArray("application/xhtml+xml") << true;
        QTest::newRow("XML") << QByteArray("application/xml") << true;
    }
    void escapesInMarkupOnly()
    {
        QFETCH(QByteArray, type);
        QFETCH(bool, escapes);
        m_request.begin("GET", "/a?q=%3Cb%3E%26", m_headers);
        MockResponse response = templateResponse("r", "{{query.q}} {{{query.q}}}");
        response.headers = {{"X-Q", "{{query.q}}", {}}};
        if (!type.isEmpty())
            response.headers.push_back({"Content-Type", type.toStdString(), {}});
        const auto answer = render(response);
        QCOMPARE(answer->body, std::string(escapes ? "&lt;b&gt;&amp; <b>&" : "<b>& <b>&"));
        QCOMPARE(*answer->headers.get("x-q"), std::string_view("<b>&"));
    }

    void tagsAreTextWithoutTheSwitch()
    {
        MockResponse response = textResponse("r", "{{query.q}}");
        response.headers = {{"X-Q", "{{query.q}}", {}}};
        const auto answer = render(response);
        QCOMPARE(answer->body, std::string("{{query.q}}"));
        QCOMPARE(*answer->headers.get("x-q"), std::string_view("{{query.q}}"));
    }

    void anEchoIsOfTheTypeThatCameIn()
    {
        m_headers.add("Content-Type", "image/png");
        m_request.setBody("bytes");
        MockResponse response = textResponse("r", "");
        response.body.kind = ResponseBody::Kind::Echo;
        QCOMPARE(*render(response)->headers.get("content-type"), std::string_view("image/png"));
        QVERIFY(!render(response)->headers.contains("content-encoding"));
        m_headers.add("Content-Encoding", "gzip");
        QCOMPARE(*render(response)->headers.get("content-encoding"), std::string_view("gzip"));
        response.headers = {{"content-type", "text/odd", {}}};
        QCOMPARE(render(response)->headers.getList("content-type").size(), std::size_t(1));
        response.status = 304;
        QVERIFY(render(response)->body.empty());
    }

    void aFailureNamesItsReason()
    {
        MockResponse response = textResponse("r", "");
        response.body.kind = ResponseBody::Kind::File;
        response.body.file = "x.json";
        const auto answer = render(response);
        QVERIFY(!answer);
        QVERIFY(failureAnswer(answer.error().text()).body.find("x.json") != std::string::npos);
        QCOMPARE(failureAnswer(answer.error().text()).status, 500);
    }

    void notFoundSpeaksTheLanguageOfAccept_data()
    {
        QTest::addColumn<QByteArray>("accept");
        QTest::addColumn<QByteArray>("type");
        QTest::newRow("none") << QByteArray() << QByteArray("text/plain; charset=utf-8");
        QTest::newRow("curl") << QByteArray("*/*") << QByteArray("text/plain; charset=utf-8");
        QTest::newRow("JSON") << QByteArray("application/json") << QByteArray("application/json");
        QTest::newRow("browser") << QByteArray("text/html,application/xml;q=0.9,*/*;q=0.8")
                                 << QByteArray("text/html; charset=utf-8");
    }
    void notFoundSpeaksTheLanguageOfAccept()
    {
        QFETCH(QByteArray, accept);
        QFETCH(QByteArray, type);
        if (!accept.isEmpty())
            m_headers.add("Accept", accept.toStdString());
        RouteExplanation miss;
        miss.title = "GET /<b>";
        const MockAnswer answer = notFoundAnswer(m_request, {miss});
        QCOMPARE(answer.status, 404);
        QCOMPARE(*answer.headers.get("content-type"), std::string_view(type.toStdString()));
        QCOMPARE(answer.body.find("<b>") == std::string::npos, type.startsWith("text/html"));
    }

    void notFoundSurvivesOddBytes()
    {
        m_headers.add("Accept", "application/json");
        const std::string target = "/\xff\xfe" + std::string(5000, 'x');
        m_request.begin("GET", target, m_headers);
        QVERIFY(notFoundAnswer(m_request, {}).body.size() < 1000);
    }

private:
    Expected<MockAnswer, Message> render(const MockResponse &response)
    {
        std::vector<Problem> problems;
        const auto compiled = compileResponse(response, {{}, {}}, problems);
        return renderResponse(*compiled, m_request, "/nowhere");
    }

    HTTPHeaders m_headers;
    RequestView m_request;
};

} // namespace mynah::test

QTEST_GUILESS_MAIN(mynah::test::TestResponseRenderer)
#include "tst_responserenderer.moc"
