// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/sleep.h"
#include "server/http/exchangeobserver.h"
#include "server/http/httpserverrequest.h"
#include "server/web/handlererrors.h"
#include "tests/server/web/webtest.h"
#include "tests/support/contentencoders.h"
#include "tests/support/recordingobserver.h"
#include "tests/support/runtask.h"
#include "tests/support/testcase.h"

#include <QTest>

using namespace std::string_literals;

Q_DECLARE_METATYPE(mynah::ContentCoding)

namespace mynah::test {

class TestApplication final : public TestCase
{
    Q_OBJECT

private slots:
    void row11DecodesRequestBodies_data();
    void row11DecodesRequestBodies();
    void row11TheRecorderKeepsTheBytesOfTheWire();
    void row11RefusesMoreOutputThanTheLimit();
    void row11RefusesOrPassesUnknownCodings();
    void row11RefusesBrokenContent_data();
    void row11RefusesBrokenContent();
    void row11FormsAreReadAfterDecoding();
    void row11LeavesBodiesAloneUnlessAsked();

    void row17BodiesAreCollected();
    void row17BodiesAreStreamed();
    void row17StreamingWaitsForPrepare();
    void row17StreamingWaitsForEachPart();
    void row17AnEarlyAnswerEndsAStream();
    void row17FormsAreParsed();
    void row17FormsHaveLimits();
    void row17MalformedFormsAreRefused();
    void row17ALostStreamTellsTheHandler();

    void unknownPathsGetThe404OfTheDefaultHandler();
    void theDefaultHandlerCanBeReplaced();
    void rulesMayComeThroughOtherRouters();
    void refusesPatternsThatAreNone();

private:
    IOLoop m_loop;
};

namespace {

// Answers a POST with its body, and with the fields that tell of its coding.
HandlerTarget echo()
{
    return onPost([](FunctionHandler &handler) {
        const HTTPHeaders &headers = handler.request().headers();
        handler.setHeader("X-Coding", headers.get("Content-Encoding").value_or("-"));
        handler.setHeader("X-Consumed", headers.get("X-Consumed-Content-Encoding").value_or("-"));
        handler.setHeader("X-Length", headers.get("Content-Length").value_or("-"));
        handler.write(handler.request().body());
    });
}

ApplicationSettings decompressing(std::uint64_t limit = 1'000'000)
{
    ApplicationSettings settings;
    settings.decompressRequests.emplace();
    settings.decompressRequests->maxBodyBytes = limit;
    return settings;
}

std::string coded(std::string_view fields)
{
    return "Content-Encoding: " + std::string(fields) + "\r\n";
}

// What a streaming handler goes through.
struct StreamNotes
{
    std::vector<std::string> events;
    std::optional<Promise<>> prepareGate = {};
    std::optional<Promise<>> dataGate = {};
    int refusal = 0;
};

class StreamingHandler final : public RequestHandler
{
public:
    static constexpr bool StreamsRequestBody = true;

    StreamingHandler(const HandlerContext &context, StreamNotes *notes)
        : RequestHandler(context)
        , m_notes(*notes)
    {
    }
    Task<> prepare() override
    {
        m_notes.events.push_back("prepare");
        if (m_notes.refusal > 0)
            throw HTTPError(m_notes.refusal);
        if (m_notes.prepareGate) {
            const Future<> gate = m_notes.prepareGate->future();
            co_await gate;
        }
        m_notes.events.push_back("prepared");
    }
    Task<> dataReceived(std::string_view data) override
    {
        m_notes.events.push_back("data " + std::string(data));
        return m_notes.dataGate ? wait(m_notes.dataGate->future()) : Task<>();
    }
    Task<> post() override
    {
        m_notes.events.push_back("post");
        write("done");
        return {};
    }
    void onFinish() override { m_notes.events.push_back("finish"); }
    void onConnectionClose() override { m_notes.events.push_back("close"); }

private:
    static Task<> wait(Future<> gate) { co_await gate; }

    StreamNotes &m_notes;
};

using Events = std::vector<std::string>;

} // namespace

void TestApplication::row11DecodesRequestBodies_data()
{
    QTest::addColumn<QByteArray>("field");
    QTest::addColumn<QList<ContentCoding>>("codings");
    const auto row = [](const char *field, const QList<ContentCoding> &codings) {
        QTest::newRow(field) << QByteArray(field) << codings;
    };
    row("gzip", {ContentCoding::Gzip});
    row("x-gzip", {ContentCoding::Gzip});
    row("deflate", {ContentCoding::Deflate});
    row("br", {ContentCoding::Brotli});
    row("zstd", {ContentCoding::Zstd});
    row("gzip, br", {ContentCoding::Gzip, ContentCoding::Brotli});
}

void TestApplication::row11DecodesRequestBodies()
{
    QFETCH(const QByteArray, field);
    QFETCH(const QList<ContentCoding>, codings);
    std::string body(200'000, 'x');
    body += "end";
    std::string encoded = body;
    for (const ContentCoding coding : codings)
        encoded = encodeContent(encoded, coding);

    WebTest web(decompressing());
    QVERIFY(web.application.addHandler("/", echo()));
    const ResponseText response = web.request("POST", "/", coded(field.toStdString()), encoded);
    QCOMPARE(response.status, 200);
    QVERIFY(response.body == body);
    QCOMPARE(response.header("X-Coding"), "-"s);
    QCOMPARE(response.header("X-Length"), "-"s);
    QCOMPARE(response.header("X-Consumed"), field.toStdString());
}

void TestApplication::row11TheRecorderKeepsTheBytesOfTheWire()
{
    RecordingObserver observer;
    HTTPServerOptions options;
    options.observer = &observer;
    const std::string encoded = encodeContent("hello", ContentCoding::Gzip);
    WebTest web(decompressing(), options);
    QVERIFY(web.application.addHandler("/", echo()));
    QCOMPARE(web.request("POST", "/", coded("gzip"), encoded).body, "hello"s);
    QCOMPARE(observer.exchanges.size(), std::size_t(1));
    QVERIFY(observer.exchanges.front().trace.requestBody == encoded);
}

void TestApplication::row11RefusesMoreOutputThanTheLimit()
{
    WebTest web(decompressing(1000));
    QVERIFY(web.application.addHandler("/", echo()));
    for (const std::size_t size : {std::size_t(999), std::size_t(1000), std::size_t(1001)}) {
        const std::string encoded = encodeContent(std::string(size, 'x'), ContentCoding::Gzip);
        const ResponseText response = web.request("POST", "/", coded("gzip"), encoded);
        QCOMPARE(response.status, size > 1000 ? 413 : 200);
    }
    const std::string bomb = encodeContent(std::string(50'000'000, 'x'), ContentCoding::Gzip);
    QCOMPARE(web.request("POST", "/", coded("gzip"), bomb).status, 413);
}

void TestApplication::row11RefusesOrPassesUnknownCodings()
{
    {
        WebTest web(decompressing());
        QVERIFY(web.application.addHandler("/", echo()));
        QCOMPARE(web.request("POST", "/", coded("compress"), "x").status, 415);
        QCOMPARE(web.request("POST", "/", coded("gzip, compress"), "x").status, 415);
        QCOMPARE(web.request("POST", "/", coded("gzip,gzip,gzip,gzip,gzip"), "x").status, 415);
        QCOMPARE(web.request("POST", "/", coded("identity"), "x").body, "x"s);
    }
    ApplicationSettings settings = decompressing();
    settings.decompressRequests->unknown = DecompressOptions::Unknown::PassThrough;
    WebTest web(std::move(settings));
    QVERIFY(web.application.addHandler("/", echo()));
    const ResponseText response = web.request("POST", "/", coded("compress"), "x");
    QCOMPARE(response.body, "x"s);
    QCOMPARE(response.header("X-Coding"), "compress"s);
}

void TestApplication::row11RefusesBrokenContent_data()
{
    QTest::addColumn<QByteArray>("encoded");
    const QByteArray whole = QByteArray::fromStdString(encodeContent("hello", ContentCoding::Gzip));
    QTest::newRow("not gzip") << QByteArray("hello");
    QTest::newRow("cut short") << whole.chopped(1);
    QTest::newRow("followed by other bytes") << whole + "x";
}

void TestApplication::row11RefusesBrokenContent()
{
    QFETCH(const QByteArray, encoded);
    WebTest web(decompressing());
    QVERIFY(web.application.addHandler("/", echo()));
    const ResponseText response = web.request("POST", "/", coded("gzip"), encoded.toStdString());
    QCOMPARE(response.status, 400);
    QCOMPARE(response.header("Connection"), "close"s);
    QVERIFY(web.log.empty());
    TRY_COMPARE(RequestHandler::alive(), 0);
}

void TestApplication::row11FormsAreReadAfterDecoding()
{
    WebTest web(decompressing());
    const auto answer = [](FunctionHandler &handler) {
        handler.write(handler.request().form().fields.get("a").value_or("-"));
    };
    QVERIFY(web.application.addHandler("/", onPost(answer)));
    const std::string fields =
        coded("gzip") + "Content-Type: application/x-www-form-urlencoded\r\n";
    QCOMPARE(web.request("POST", "/", fields, encodeContent("a=1", ContentCoding::Gzip)).body,
             "1"s);
}

void TestApplication::row11LeavesBodiesAloneUnlessAsked()
{
    const std::string encoded = encodeContent("hello", ContentCoding::Gzip);
    WebTest web;
    QVERIFY(web.application.addHandler("/", echo()));
    const ResponseText response = web.request("POST", "/", coded("gzip"), encoded);
    QVERIFY(response.body == encoded);
    QCOMPARE(response.header("X-Coding"), "gzip"s);
}

void TestApplication::row17BodiesAreCollected()
{
    int calls = 0;
    WebTest web;
    const auto answer = [&calls](FunctionHandler &handler) {
        ++calls;
        handler.write(handler.request().body());
    };
    QVERIFY(web.application.addHandler("/", onPost(answer)));
    RawClient client = web.server.connect();
    client.send("POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n");
    TRY_VERIFY(!web.server.server().connections().empty());
    QCOMPARE(calls, 0);
    client.send("6\r\n world\r\n0\r\n\r\n");
    QCOMPARE(ResponseText(client.readResponse()).body, "hello world"s);
    QCOMPARE(calls, 1);
}

void TestApplication::row17BodiesAreStreamed()
{
    StreamNotes notes;
    WebTest web;
    QVERIFY(web.application.addHandler("/", handlerTarget<StreamingHandler>(&notes)));
    RawClient client = web.server.connect();
    client.send("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 6\r\n\r\none");
    TRY_COMPARE(notes.events, (Events{"prepare", "prepared", "data one"}));
    client.send("two");
    QCOMPARE(ResponseText(client.readResponse()).body, "done"s);
    QCOMPARE(notes.events,
             (Events{"prepare", "prepared", "data one", "data two", "post", "finish"}));
    QCOMPARE(web.log, std::vector{"200 POST /"s});
}

void TestApplication::row17StreamingWaitsForPrepare()
{
    StreamNotes notes;
    notes.prepareGate.emplace();
    WebTest web;
    QVERIFY(web.application.addHandler("/", handlerTarget<StreamingHandler>(&notes)));
    RawClient client = web.server.connect();
    client.send("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\n\r\none");
    TRY_COMPARE(notes.events, Events{"prepare"});
    runTask([]() -> Task<> { co_await nextTurn(); }());
    QCOMPARE(notes.events, Events{"prepare"});
    notes.prepareGate->setValue();
    QCOMPARE(ResponseText(client.readResponse()).body, "done"s);
    QCOMPARE(notes.events, (Events{"prepare", "prepared", "data one", "post", "finish"}));
}

void TestApplication::row17StreamingWaitsForEachPart()
{
    StreamNotes notes;
    notes.dataGate.emplace();
    WebTest web;
    QVERIFY(web.application.addHandler("/", handlerTarget<StreamingHandler>(&notes)));
    RawClient client = web.server.connect();
    client.send("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 6\r\n\r\none");
    TRY_COMPARE(notes.events.size(), std::size_t(3));
    client.send("two");
    runTask([]() -> Task<> { co_await nextTurn(); }());
    QCOMPARE(notes.events.size(), std::size_t(3));
    Promise<> first = *notes.dataGate;
    notes.dataGate.reset();
    first.setValue();
    QCOMPARE(ResponseText(client.readResponse()).body, "done"s);
    QCOMPARE(notes.events.at(3), "data two"s);
}

void TestApplication::row17AnEarlyAnswerEndsAStream()
{
    StreamNotes notes;
    notes.refusal = 403;
    WebTest web;
    QVERIFY(web.application.addHandler("/", handlerTarget<StreamingHandler>(&notes)));
    RawClient client = web.server.connect();
    client.send("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 1000000\r\n\r\nsome");
    QCOMPARE(ResponseText(client.readToEnd()).status, 403);
    QCOMPARE(notes.events, (Events{"prepare", "finish"}));
    TRY_COMPARE(RequestHandler::alive(), 0);
}

void TestApplication::row17FormsAreParsed()
{
    WebTest web;
    const auto answer = [](FunctionHandler &handler) {
        const FormData &form = handler.request().form();
        handler.write(form.fields.get("a").value_or("-"));
        for (const FormFile &file : form.files)
            handler.write(" " + file.filename + "=" + file.body);
    };
    QVERIFY(web.application.addHandler("/", onPost(answer)));
    QCOMPARE(
        web.request("POST", "/", "Content-Type: application/x-www-form-urlencoded\r\n", "a=1+2")
            .body,
        "1 2"s);
    const std::string multipart = "--b\r\n"
                                  "Content-Disposition: form-data; name=a\r\n\r\nx\r\n"
                                  "--b\r\n"
                                  "Content-Disposition: form-data; name=f; filename=n\r\n\r\ny\r\n"
                                  "--b--\r\n";
    QCOMPARE(
        web.request("POST", "/", "Content-Type: multipart/form-data; boundary=b\r\n", multipart)
            .body,
        "x n=y"s);
}

void TestApplication::row17FormsHaveLimits()
{
    ApplicationSettings settings;
    settings.form.maxFields = 2;
    WebTest web(std::move(settings));
    QVERIFY(web.application.addHandler("/", echo()));
    const char *type = "Content-Type: application/x-www-form-urlencoded\r\n";
    QCOMPARE(web.request("POST", "/", type, "a&b").status, 200);
    QCOMPARE(web.request("POST", "/", type, "a&b&c").status, 413);
    QCOMPARE(web.log, (std::vector{"200 POST /"s, "413 POST /"s}));
}

void TestApplication::row17MalformedFormsAreRefused()
{
    WebTest web;
    QVERIFY(web.application.addHandler("/", echo()));
    const ResponseText response = web.request(
        "POST", "/", "Content-Type: multipart/form-data; boundary=b\r\n", "no boundary here");
    QCOMPARE(response.status, 400);
}

void TestApplication::row17ALostStreamTellsTheHandler()
{
    StreamNotes notes;
    WebTest web;
    QVERIFY(web.application.addHandler("/", handlerTarget<StreamingHandler>(&notes)));
    RawClient client = web.server.connect();
    client.send("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 6\r\n\r\none");
    TRY_COMPARE(notes.events.size(), std::size_t(3));
    client.close();
    TRY_COMPARE(notes.events.back(), "close"s);
    TRY_COMPARE(RequestHandler::alive(), 0);
}

void TestApplication::unknownPathsGetThe404OfTheDefaultHandler()
{
    WebTest web;
    const ResponseText response = web.get("/nowhere");
    QCOMPARE(response.status, 404);
    QCOMPARE(response.body,
             "<html><title>404: Not Found</title>"
             "<body>404: Not Found</body></html>"s);
    QCOMPARE(web.request("PROPFIND", "/nowhere").status, 404);
    QCOMPARE(web.log, (std::vector{"404 GET /nowhere"s, "404 PROPFIND /nowhere"s}));
}

void TestApplication::theDefaultHandlerCanBeReplaced()
{
    ApplicationSettings settings;
    settings.defaultHandler = onGet([](FunctionHandler &handler) { handler.write("default"); });
    WebTest web(std::move(settings));
    QCOMPARE(web.get("/nowhere").body, "default"s);
}

void TestApplication::rulesMayComeThroughOtherRouters()
{
    WebTest web;
    RuleRouter below;
    below.addRule({PathMatches::compile("/below").value(),
                   web.application.target(onGet([](FunctionHandler &h) { h.write("below"); }))});
    web.application.addRule({HostMatches::compile("test").value(), RuleTarget::toRouter(below)});
    QCOMPARE(web.get("/below").body, "below"s);
    QCOMPARE(web.log, std::vector{"200 GET /below"s});
}

void TestApplication::refusesPatternsThatAreNone()
{
    WebTest web;
    const auto added = web.application.addHandler("/(", echo());
    QVERIFY(!added);
    QVERIFY(!added.error().message.empty());
}

} // namespace mynah::test

QTEST_GUILESS_MAIN(mynah::test::TestApplication)
#include "tst_application.moc"
