// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/httpdate.h"
#include "server/web/staticfilehandler.h"
#include "tests/server/web/webtest.h"
#include "tests/support/recordingobserver.h"
#include "tests/support/testcase.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace std::string_literals;

namespace mynah::test {

// web_test.py: StaticFileTest
class TestStaticFileHandler final : public TestCase
{
    Q_OBJECT

private slots:
    void initTestCase();
    void servesFiles();
    void servesHeadsWithoutReading();
    void servesLongFilesInParts();
    void foldersHaveADefaultFile();
    void neverLeavesItsRoot_data();
    void neverLeavesItsRoot();
    void pipesAreNotFound();
    void answersRanges_data();
    void answersRanges();
    void sendsALongRange();
    void rangesAreForGetOnly();
    void answers304_data();
    void answers304();
    void ifRange_data();
    void ifRange();
    void changedFilesHaveAnotherTag();
    void otherMethodsAreNotAllowed();
    void compressesOnItsWayOut();
    void aFileThatShrinksIsNoWholeAnswer();

private:
    void write(const char *name, const QByteArray &content, qint64 seconds = 784111777) const;
    HandlerTarget files(const std::string &defaultFile = {}) const
    {
        return handlerTarget<StaticFileHandler>(
            StaticFiles{m_dir.path().toStdString() + "/root", defaultFile});
    }

    IOLoop m_loop;
    QTemporaryDir m_dir;
};

namespace {

constexpr const char *Modified = "Sun, 06 Nov 1994 08:49:37 GMT";

} // namespace

void TestStaticFileHandler::write(const char *name, const QByteArray &content, qint64 seconds) const
{
    QFile file(m_dir.filePath(QString::fromUtf8(name)));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(content);
    file.flush();
    QVERIFY(file.setFileTime(QDateTime::fromSecsSinceEpoch(seconds),
                             QFileDevice::FileModificationTime));
}

void TestStaticFileHandler::initTestCase()
{
    QVERIFY(QDir(m_dir.path()).mkpath(QStringLiteral("root/sub")));
    write("root/a.txt", "0123456789");
    write("root/empty.json", "");
    write("root/long.txt", QByteArray(300'000, 'x'));
    write("root/sub/index.html", "<p>index</p>");
    write("root/\xc3\xa9 .html", "name");
    write("secret.txt", "secret");
    QVERIFY(QFile::link(m_dir.filePath(QStringLiteral("secret.txt")),
                        m_dir.filePath(QStringLiteral("root/link"))));
}

void TestStaticFileHandler::servesFiles()
{
    WebTest web;
    QVERIFY(web.application.addHandler("/static/(.*)", files()));
    const ResponseText response = web.get("/static/a.txt");
    QCOMPARE(response.status, 200);
    QCOMPARE(response.body, "0123456789"s);
    QCOMPARE(response.header("Content-Type"), "text/plain"s);
    QCOMPARE(response.header("Content-Length"), "10"s);
    QCOMPARE(response.header("Last-Modified"), std::string(Modified));
    QCOMPARE(response.header("Accept-Ranges"), "bytes"s);
    QVERIFY(response.header("ETag").starts_with('"'));
    QCOMPARE(web.get("/static/empty.json").header("Content-Length"), "0"s);
    QCOMPARE(web.get("/static/%C3%A9%20.html").body, "name"s);
    QCOMPARE(web.get("/static/nothing").status, 404);
}

void TestStaticFileHandler::servesHeadsWithoutReading()
{
    WebTest web;
    QVERIFY(web.application.addHandler("/(.*)", files()));
    const ResponseText response = web.request("HEAD", "/a.txt");
    QCOMPARE(response.status, 200);
    QCOMPARE(response.header("Content-Length"), "10"s);
    QCOMPARE(response.header("ETag"), web.get("/a.txt").header("ETag"));
    QCOMPARE(response.body, ""s);
}

void TestStaticFileHandler::servesLongFilesInParts()
{
    WebTest web;
    QVERIFY(web.application.addHandler("/(.*)", files()));
    const ResponseText response = web.get("/long.txt");
    QCOMPARE(response.header("Content-Length"), "300000"s);
    QVERIFY(response.body == std::string(300'000, 'x'));
    TRY_COMPARE(RequestHandler::alive(), 0);
}

void TestStaticFileHandler::foldersHaveADefaultFile()
{
    WebTest web;
    QVERIFY(web.application.addHandler("/plain/(.*)", files()));
    QVERIFY(web.application.addHandler("/(.*)", files("index.html")));
    QCOMPARE(web.get("/sub/").body, "<p>index</p>"s);
    const ResponseText response = web.get("/sub");
    QCOMPARE(response.status, 301);
    QCOMPARE(response.header("Location"), "/sub/"s);
    QCOMPARE(web.get("/").status, 404);
    QCOMPARE(web.get("/plain/sub/").status, 404);
}

void TestStaticFileHandler::neverLeavesItsRoot_data()
{
    QTest::addColumn<QByteArray>("target");
    for (const char *target :
         {"/../secret.txt", "/sub/../../secret.txt", "/%2e%2e/secret.txt", "/..%2fsecret.txt",
          "/%2e%2e%2fsecret.txt", "/%252e%252e/secret.txt", "/link", "//etc/passwd",
          "/%2fetc%2fpasswd", "/..\\secret.txt", "/..%5csecret.txt", "/a.txt%00",
          "/%00/../../secret.txt", "/%c0%ae%c0%ae/secret.txt", "/..", "//evil.example/%2e%2e",
          "http://x/../secret.txt"})
        QTest::newRow(target) << QByteArray(target);
}

void TestStaticFileHandler::neverLeavesItsRoot()
{
    QFETCH(const QByteArray, target);
    WebTest web;
    QVERIFY(web.application.addHandler("/(.*)", files("index.html")));
    const ResponseText response = web.get(target.toStdString());
    QCOMPARE(response.status, 404);
    QVERIFY(response.body.find("secret") == std::string::npos);
}

void TestStaticFileHandler::pipesAreNotFound()
{
    const std::string pipe = m_dir.path().toStdString() + "/root/pipe";
    QCOMPARE(mkfifo(pipe.c_str(), 0600), 0);
    WebTest web;
    QVERIFY(web.application.addHandler("/(.*)", files()));
    QCOMPARE(web.get("/pipe").status, 404);
}

void TestStaticFileHandler::answersRanges_data()
{
    QTest::addColumn<QByteArray>("range");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("contentRange");
    QTest::addColumn<QByteArray>("body");
    const auto row = [](const char *range, int status, const char *contentRange, const char *body) {
        QTest::newRow(range) << QByteArray(range) << status << QByteArray(contentRange)
                             << QByteArray(body);
    };
    row("bytes=2-4", 206, "bytes 2-4/10", "234");
    row("bytes=7-", 206, "bytes 7-9/10", "789");
    row("bytes=-2", 206, "bytes 8-9/10", "89");
    row("bytes=0-99", 206, "bytes 0-9/10", "0123456789");
    row("bytes=10-", 416, "bytes */10", "");
    row("bytes=-0", 416, "bytes */10", "");
    row("bytes=4-2", 200, "(none)", "0123456789");
    row("bytes=0-1,3-4", 200, "(none)", "0123456789");
    row("pages=1-2", 200, "(none)", "0123456789");
}

void TestStaticFileHandler::answersRanges()
{
    QFETCH(const QByteArray, range);
    QFETCH(const int, status);
    QFETCH(const QByteArray, contentRange);
    QFETCH(const QByteArray, body);
    WebTest web;
    QVERIFY(web.application.addHandler("/(.*)", files()));
    const ResponseText response = web.get("/a.txt", "Range: " + range.toStdString() + "\r\n");
    QCOMPARE(response.status, status);
    QCOMPARE(response.header("Content-Range"), contentRange.toStdString());
    QCOMPARE(response.body, body.toStdString());
    QCOMPARE(response.header("Content-Length"), std::to_string(body.size()));
}

void TestStaticFileHandler::sendsALongRange()
{
    QByteArray content;
    for (int i = 0; i < 60'000; ++i)
        content += QByteArray::number(i);
    write("root/numbers.bin", content);
    // A transform that has nothing to do with this type is no reason to read it.
    ApplicationSettings settings;
    settings.compressResponses.emplace();
    WebTest web(std::move(settings));
    QVERIFY(web.application.addHandler("/(.*)", files()));
    const ResponseText part = web.get("/numbers.bin", "Range: bytes=1000-200999\r\n");
    QCOMPARE(part.status, 206);
    QVERIFY(part.body == content.mid(1000, 200'000).toStdString());
    const ResponseText whole = web.get("/numbers.bin", "Accept-Encoding: gzip\r\n");
    QCOMPARE(whole.header("Content-Encoding"), "(none)"s);
    QVERIFY(whole.body == content.toStdString());
}

void TestStaticFileHandler::rangesAreForGetOnly()
{
    WebTest web;
    QVERIFY(web.application.addHandler("/(.*)", files()));
    const ResponseText response = web.request("HEAD", "/a.txt", "Range: bytes=2-4\r\n");
    QCOMPARE(response.status, 200);
    QCOMPARE(response.header("Content-Length"), "10"s);
}

void TestStaticFileHandler::answers304_data()
{
    QTest::addColumn<QByteArray>("fields");
    QTest::addColumn<int>("status");
    QTest::newRow("same date") << QByteArray("If-Modified-Since: Sun, 06 Nov 1994 08:49:37 GMT\r\n")
                               << 304;
    QTest::newRow("later") << QByteArray("If-Modified-Since: Sun, 06 Nov 1994 08:49:38 GMT\r\n")
                           << 304;
    QTest::newRow("earlier") << QByteArray("If-Modified-Since: Sun, 06 Nov 1994 08:49:36 GMT\r\n")
                             << 200;
    QTest::newRow("not a date") << QByteArray("If-Modified-Since: yesterday\r\n") << 200;
    QTest::newRow("same tag") << QByteArray("If-None-Match: TAG\r\n") << 304;
    QTest::newRow("weak tag") << QByteArray("If-None-Match: \"x\", W/TAG\r\n") << 304;
    QTest::newRow("any tag") << QByteArray("If-None-Match: *\r\n") << 304;
    QTest::newRow("other tag wins over the date")
        << QByteArray("If-None-Match: \"x\"\r\n"
                      "If-Modified-Since: Sun, 06 Nov 1994 08:49:37 GMT\r\n")
        << 200;
}

void TestStaticFileHandler::answers304()
{
    QFETCH(QByteArray, fields);
    QFETCH(const int, status);
    WebTest web;
    QVERIFY(web.application.addHandler("/(.*)", files()));
    const std::string etag = web.get("/a.txt").header("ETag");
    fields.replace("TAG", QByteArray::fromStdString(etag));
    const ResponseText response = web.get("/a.txt", fields.toStdString());
    QCOMPARE(response.status, status);
    QCOMPARE(response.body, status == 304 ? ""s : "0123456789"s);
    QCOMPARE(response.header("ETag"), etag);
}

void TestStaticFileHandler::ifRange_data()
{
    QTest::addColumn<QByteArray>("field");
    QTest::addColumn<int>("status");
    QTest::newRow("same tag") << QByteArray("TAG") << 206;
    QTest::newRow("other tag") << QByteArray("\"x\"") << 200;
    QTest::newRow("weak tag") << QByteArray("W/TAG") << 200;
    QTest::newRow("same date") << QByteArray("Sun, 06 Nov 1994 08:49:37 GMT") << 206;
    QTest::newRow("later date") << QByteArray("Sun, 06 Nov 1994 08:49:38 GMT") << 200;
    QTest::newRow("not a date") << QByteArray("yesterday") << 200;
}

void TestStaticFileHandler::ifRange()
{
    QFETCH(QByteArray, field);
    QFETCH(const int, status);
    WebTest web;
    QVERIFY(web.application.addHandler("/(.*)", files()));
    field.replace("TAG", QByteArray::fromStdString(web.get("/a.txt").header("ETag")));
    const std::string fields = "Range: bytes=0-1\r\nIf-Range: " + field.toStdString() + "\r\n";
    QCOMPARE(web.get("/a.txt", fields).status, status);
}

void TestStaticFileHandler::changedFilesHaveAnotherTag()
{
    WebTest web;
    QVERIFY(web.application.addHandler("/(.*)", files()));
    write("root/changing", "one", 1'000'000);
    const std::string before = web.get("/changing").header("ETag");
    write("root/changing", "two", 2'000'000);
    QVERIFY(web.get("/changing").header("ETag") != before);
    QCOMPARE(web.get("/changing", "If-None-Match: " + before + "\r\n").body, "two"s);
}

void TestStaticFileHandler::otherMethodsAreNotAllowed()
{
    WebTest web;
    QVERIFY(web.application.addHandler("/(.*)", files()));
    const ResponseText response = web.request("POST", "/a.txt", {}, "x");
    QCOMPARE(response.status, 405);
    QCOMPARE(response.header("Allow"), "GET, HEAD"s);
}

void TestStaticFileHandler::compressesOnItsWayOut()
{
    ApplicationSettings settings;
    settings.compressResponses.emplace();
    WebTest web(std::move(settings));
    QVERIFY(web.application.addHandler("/(.*)", files()));
    const char *accept = "Accept-Encoding: gzip\r\n";
    const ResponseText response = web.get("/long.txt", accept);
    QCOMPARE(response.header("Content-Encoding"), "gzip"s);
    const auto decoded = decodeContent(response.body, std::vector{ContentCoding::Gzip}, 1'000'000);
    QVERIFY(decoded.value_or("") == std::string(300'000, 'x'));
    // Ranges are of the file as it is.
    const ResponseText part = web.get("/long.txt", accept + "Range: bytes=0-1999\r\n"s);
    QCOMPARE(part.status, 206);
    QCOMPARE(part.header("Content-Encoding"), "(none)"s);
}

void TestStaticFileHandler::aFileThatShrinksIsNoWholeAnswer()
{
    // More than sockets hold, and of which little can be compressed.
    QByteArray content;
    std::uint32_t number = 1;
    while (content.size() < 32 * 1024 * 1024) {
        number = number * 1664525 + 1013904223;
        content += static_cast<char>(number >> 24);
    }
    write("root/noise.txt", content);
    RecordingObserver observer;
    HTTPServerOptions options;
    options.observer = &observer;
    ApplicationSettings settings;
    settings.compressResponses.emplace();
    WebTest web(std::move(settings), options);
    QVERIFY(web.application.addHandler("/(.*)", files()));
    RawClient client = web.server.connect();
    client.send(WebTest::requestText("GET", "/noise.txt", "Accept-Encoding: gzip\r\n"));
    QVERIFY(client.readUntil("\r\n\r\n").find("chunked") != std::string::npos);
    write("root/noise.txt", "short");
    QVERIFY(!client.readToEnd().ends_with("\r\n0\r\n\r\n"));
    QVERIFY(web.server.waitUntilUnconnected());
    const ExchangeTrace &trace = observer.exchanges.at(0).trace;
    QVERIFY(trace.outcome == ExchangeTrace::Outcome::Aborted);
    QCOMPARE(trace.errorReason, std::string("The file became shorter while it was sent."));
    TRY_COMPARE(RequestHandler::alive(), 0);
}

} // namespace mynah::test

QTEST_GUILESS_MAIN(mynah::test::TestStaticFileHandler)
#include "tst_staticfilehandler.moc"
