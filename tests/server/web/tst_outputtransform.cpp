// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/httpserverrequest.h"
#include "tests/server/web/webtest.h"
#include "tests/support/testcase.h"

#include <QTest>

using namespace std::string_literals;

namespace mynah::test {

// web_test.py: GzipTestCase
class TestOutputTransform final : public TestCase
{
    Q_OBJECT

private slots:
    void row18CompressesWhatIsWorthIt();
    void leavesOthersAlone_data();
    void leavesOthersAlone();
    void variesEvenWhenItIsTurnedDown();
    void smallBodiesStayAsTheyAre();
    void streamsCompressed();
    void aStrongETagBecomesAWeakOne();
    void headAnnouncesNoLengthThatIsNotTheBodys();

private:
    IOLoop m_loop;
};

namespace {

ApplicationSettings compressing()
{
    ApplicationSettings settings;
    settings.compressResponses.emplace();
    return settings;
}

const std::string Long(2000, 'x');
constexpr std::string_view AcceptGzip = "Accept-Encoding: gzip\r\n";

std::string gunzipped(const std::string &body)
{
    return decodeContent(body, std::vector{ContentCoding::Gzip}, 1'000'000).value_or("(broken)");
}

Task<> streamLong(FunctionHandler &handler)
{
    handler.write("first ");
    Task<> flushed = handler.flush();
    co_await std::move(flushed);
    handler.write(Long);
}

} // namespace

void TestOutputTransform::row18CompressesWhatIsWorthIt()
{
    WebTest web(compressing());
    QVERIFY(web.application.addHandler("/", onGet([](auto &handler) { handler.write(Long); })));
    const ResponseText response = web.get("/", AcceptGzip);
    QCOMPARE(response.header("Content-Encoding"), "gzip"s);
    QCOMPARE(response.header("Vary"), "Accept-Encoding"s);
    QCOMPARE(response.header("Content-Length"), std::to_string(response.body.size()));
    QVERIFY(response.body.size() < 200);
    QCOMPARE(gunzipped(response.body), Long);
}

void TestOutputTransform::leavesOthersAlone_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("value");
    QTest::newRow("type") << QByteArray("Content-Type") << QByteArray("image/png");
    QTest::newRow("coded already") << QByteArray("Content-Encoding") << QByteArray("br");
    QTest::newRow("no-transform") << QByteArray("Cache-Control") << QByteArray("no-transform");
    QTest::newRow("a range") << QByteArray("Content-Range") << QByteArray("bytes 0-1999/9000");
}

void TestOutputTransform::leavesOthersAlone()
{
    QFETCH(const QByteArray, name);
    QFETCH(const QByteArray, value);
    WebTest web(compressing());
    QVERIFY(web.application.addHandler("/", onGet([&](FunctionHandler &handler) {
                                           handler.setHeader(name.toStdString(),
                                                             value.toStdString());
                                           handler.write(Long);
                                       })));
    const ResponseText response = web.get("/", AcceptGzip);
    QCOMPARE(response.body, Long);
    QCOMPARE(response.header("Vary"), "(none)"s);
}

void TestOutputTransform::variesEvenWhenItIsTurnedDown()
{
    WebTest web(compressing());
    QVERIFY(web.application.addHandler("/", onGet([](auto &handler) { handler.write(Long); })));
    for (const std::string_view fields : {"", "Accept-Encoding: br, gzip;q=0\r\n"}) {
        const ResponseText response = web.get("/", fields);
        QCOMPARE(response.body, Long);
        QCOMPARE(response.header("Vary"), "Accept-Encoding"s);
    }
}

void TestOutputTransform::smallBodiesStayAsTheyAre()
{
    WebTest web(compressing());
    std::size_t size = 0;
    QVERIFY(web.application.addHandler(
        "/", onGet([&](auto &handler) { handler.write(std::string(size, 'x')); })));
    size = GzipSettings().minBytes - 1;
    QCOMPARE(web.get("/", AcceptGzip).header("Content-Encoding"), "(none)"s);
    size = GzipSettings().minBytes;
    QCOMPARE(web.get("/", AcceptGzip).header("Content-Encoding"), "gzip"s);
}

void TestOutputTransform::streamsCompressed()
{
    FunctionHandler::Functions functions;
    functions.get = streamLong;
    WebTest web(compressing());
    QVERIFY(web.application.addHandler("/", handlerTarget<FunctionHandler>(functions)));
    const ResponseText response = web.get("/", AcceptGzip);
    QCOMPARE(response.header("Content-Length"), "(none)"s);
    QCOMPARE(gunzipped(response.body), "first " + Long);
}

void TestOutputTransform::aStrongETagBecomesAWeakOne()
{
    WebTest web(compressing());
    QVERIFY(web.application.addHandler("/", onGet([](auto &handler) { handler.write(Long); })));
    const std::string plain = web.get("/").header("ETag");
    const std::string compressed = web.get("/", AcceptGzip).header("ETag");
    QCOMPARE(compressed, "W/" + plain);
    const std::string fields = std::string(AcceptGzip) + "If-None-Match: " + compressed + "\r\n";
    QCOMPARE(web.get("/", fields).status, 304);
}

void TestOutputTransform::headAnnouncesNoLengthThatIsNotTheBodys()
{
    WebTest web(compressing());
    QVERIFY(web.application.addHandler("/", onGet([](FunctionHandler &handler) {
                                           // As a handler that knows the size of what a GET gets.
                                           handler.setHeader("Content-Length", "2000");
                                           if (handler.request().method() != "HEAD")
                                               handler.write(Long);
                                       })));
    const ResponseText head = web.request("HEAD", "/", AcceptGzip);
    QCOMPARE(head.header("Content-Encoding"), "gzip"s);
    QCOMPARE(head.header("Content-Length"), "(none)"s);
    QCOMPARE(gunzipped(web.get("/", AcceptGzip).body), Long);
}

} // namespace mynah::test

QTEST_GUILESS_MAIN(mynah::test::TestOutputTransform)
#include "tst_outputtransform.moc"
