// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/uitestcase.h"
#include "ui/models/bodydocument.h"

#include <QBuffer>

#include <zlib.h>

using namespace Qt::StringLiterals;

namespace mynah::test {

namespace {

BodyDocument read(const std::string &contentType, const std::string &body,
                  const std::string &otherFields = {})
{
    BodySource source;
    source.head = "HTTP/1.1 200 OK\r\n"
        + (contentType.empty() ? std::string() : "Content-Type: " + contentType + "\r\n")
        + otherFields + "\r\n";
    source.body = std::make_shared<const std::string>(body);
    return readBody(source);
}

std::string deflated(const std::string &text)
{
    std::string out(compressBound(uLong(text.size())), '\0');
    uLongf size = uLongf(out.size());
    compress(reinterpret_cast<Bytef *>(out.data()), &size,
             reinterpret_cast<const Bytef *>(text.data()), uLong(text.size()));
    out.resize(size);
    return out;
}

std::string png(int width, int height)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QImage image(width, height, QImage::Format_Mono);
    image.fill(0);
    image.save(&buffer, "PNG");
    return bytes.toStdString();
}

QString obstacle(const BodyDocument &document, BodyMode mode)
{
    return document.obstacles[std::size_t(mode)];
}

} // namespace

class TestBodyDocument final : public UiTestCase
{
    Q_OBJECT

private slots:
    void everyTypeHasItsBestMode_data();
    void everyTypeHasItsBestMode();
    void jsonIsArrangedAndATree();
    void brokenJsonSaysWhere();
    void xmlIsArrangedAndNeverExpanded();
    void charsetsAreRead_data();
    void charsetsAreRead();
    void codingsAreUndone();
    void aBrokenCodingShowsWhatWasSent();
    void imagesHaveALimitOfPixels();
    void brokenImagesSayWhy();
    void veryLargeTextsAreBytesOnly();
    void whatIsMissingIsKnown();
    void aTextThatWasCutStaysInItsCharset();
    void veryManyLinesAreATreeAllTheSame();
};

void TestBodyDocument::everyTypeHasItsBestMode_data()
{
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("mode");
    const auto row = [](const char *name, const char *type, const QByteArray &body, BodyMode mode) {
        QTest::newRow(name) << QByteArray(type) << body << int(mode);
    };
    row("JSON", "application/json", "{}", BodyMode::Pretty);
    row("JSON by suffix", "application/problem+json; charset=utf-8", "{}", BodyMode::Pretty);
    row("JSON by its looks", "", " [1]", BodyMode::Pretty);
    row("no JSON though declared", "application/json", "{", BodyMode::Text);
    row("XML", "text/xml", "<a/>", BodyMode::Pretty);
    row("HTML", "text/html", "<p>", BodyMode::Pretty);
    row("SVG", "image/svg+xml", "<svg/>", BodyMode::Pretty);
    row("text", "text/plain", "hello", BodyMode::Text);
    row("form", "application/x-www-form-urlencoded", "a=1", BodyMode::Form);
    row("no fields", "application/x-www-form-urlencoded", "", BodyMode::Text);
    row("binary", "application/octet-stream", QByteArray("\0\1", 2), BodyMode::Hex);
    row("image", "image/png", QByteArray::fromStdString(png(2, 2)), BodyMode::Image);
    row("no image though declared", "image/png", QByteArray("\0\1", 2), BodyMode::Hex);
    row("nothing", "", "", BodyMode::Text);
}

void TestBodyDocument::everyTypeHasItsBestMode()
{
    QFETCH(QByteArray, type);
    QFETCH(QByteArray, body);
    QFETCH(int, mode);
    const BodyDocument document = read(type.toStdString(), body.toStdString());
    QCOMPARE(int(document.bestMode), mode);
    QVERIFY(document.offers(document.bestMode));
    QVERIFY(document.offers(BodyMode::Hex));
    QCOMPARE(*document.bytes, body.toStdString());
}

void TestBodyDocument::jsonIsArrangedAndATree()
{
    const BodyDocument document = read("application/json", R"({"a":[1.0]})");
    QCOMPARE(document.pretty, u"{\n  \"a\": [\n    1.0\n  ]\n}"_s);
    QVERIFY(document.json);
    QCOMPARE(document.language, BodyDocument::Language::Json);
    QVERIFY(document.offers(BodyMode::Tree));
    QCOMPARE(obstacle(document, BodyMode::Form), u"Not a form"_s);
}

void TestBodyDocument::brokenJsonSaysWhere()
{
    const BodyDocument document = read("application/json", "[1,]");
    QCOMPARE(obstacle(document, BodyMode::Tree), u"Not valid JSON at byte 3: Not a JSON value"_s);
    QVERIFY(!document.offers(BodyMode::Pretty));
    QCOMPARE(document.text, u"[1,]"_s);
}

void TestBodyDocument::xmlIsArrangedAndNeverExpanded()
{
    QVERIFY(read("application/xml", "<a><b>1</b></a>").pretty.contains(u"\n  <b>1</b>"_s));
    QCOMPARE(read("application/xml", "<a><b></a>").pretty, u"<a><b></a>"_s);
    std::string bomb = "<!DOCTYPE a [<!ENTITY x0 \"ha\">";
    for (int i = 1; i < 30; ++i)
        bomb += "<!ENTITY x" + std::to_string(i) + " \"&x" + std::to_string(i - 1) + ";&x"
            + std::to_string(i - 1) + ";\">";
    bomb += "]><a>&x29;</a>";
    QVERIFY(read("application/xml", bomb).pretty.size() < 1'000'000);
}

void TestBodyDocument::charsetsAreRead_data()
{
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("UTF-8") << QByteArray("text/plain") << QByteArray("caf\xc3\xa9");
    QTest::newRow("declared") << QByteArray("text/plain; charset=ISO-8859-1")
                              << QByteArray("caf\xe9");
    QTest::newRow("undeclared") << QByteArray("text/plain") << QByteArray("caf\xe9");
    QTest::newRow("unknown") << QByteArray("text/plain; charset=klingon")
                             << QByteArray("caf\xc3\xa9");
    QTest::newRow("wrong") << QByteArray("text/plain; charset=utf-8") << QByteArray("caf\xe9");
}

void TestBodyDocument::charsetsAreRead()
{
    QFETCH(QByteArray, type);
    QFETCH(QByteArray, body);
    QCOMPARE(read(type.toStdString(), body.toStdString()).text, u"café"_s);
}

void TestBodyDocument::codingsAreUndone()
{
    const std::string coded = deflated("hello");
    const BodyDocument document = read("text/plain", coded, "Content-Encoding: deflate\r\n");
    QCOMPARE(document.text, u"hello"_s);
    QCOMPARE(document.codings, u"deflate"_s);
    QCOMPARE(document.wireSize, coded.size());

    BodySource source;
    source.head = "HTTP/1.1 200 OK\r\nContent-Encoding: deflate\r\n\r\n";
    source.body = std::make_shared<const std::string>(coded);
    source.asSent = true;
    QCOMPARE(*readBody(source).bytes, coded);
}

void TestBodyDocument::aBrokenCodingShowsWhatWasSent()
{
    const BodyDocument document = read("text/plain", "no gzip", "Content-Encoding: gzip\r\n");
    QVERIFY(!document.codingError.isEmpty());
    QCOMPARE(*document.bytes, "no gzip");
}

void TestBodyDocument::imagesHaveALimitOfPixels()
{
    QCOMPARE(read("image/png", png(3, 2)).image.size(), QSize(3, 2));
    const BodyDocument huge = read("image/png", png(20'000, 4'000));
    QCOMPARE(obstacle(huge, BodyMode::Image), u"Too many pixels: 20000 × 4000"_s);
    QVERIFY(huge.image.isNull());
}

void TestBodyDocument::brokenImagesSayWhy()
{
    const std::string whole = png(8, 8);
    const BodyDocument document = read("image/png", whole.substr(0, 20));
    QVERIFY(!document.offers(BodyMode::Image));
    QCOMPARE(obstacle(read("text/plain", whole), BodyMode::Image), u"Not an image"_s);
}

void TestBodyDocument::veryLargeTextsAreBytesOnly()
{
    const BodyDocument document =
        read("application/json", std::string(BodyDocument::LargestText + 1, ' '));
    QCOMPARE(document.bestMode, BodyMode::Hex);
    QCOMPARE(obstacle(document, BodyMode::Text), u"Too large to be shown as text"_s);
    QVERIFY(read("text/plain", std::string(BodyDocument::LargestText, ' ')).offers(BodyMode::Text));
}

void TestBodyDocument::whatIsMissingIsKnown()
{
    BodySource source;
    source.truncated = true;
    source.evicted = true;
    const BodyDocument document = readBody(source);
    QVERIFY(document.truncated && document.evicted);
    QCOMPARE(document.wireSize, 0U);
}

void TestBodyDocument::aTextThatWasCutStaysInItsCharset()
{
    BodySource source;
    source.head = "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n\r\n";
    source.body = std::make_shared<const std::string>("caf\xc3\xa9, caf\xc3");
    source.truncated = true;
    QVERIFY(readBody(source).text.startsWith(u"café, caf"_s));
    source.truncated = false;
    QVERIFY(readBody(source).text.startsWith(u"cafÃ"_s));
}

void TestBodyDocument::veryManyLinesAreATreeAllTheSame()
{
    std::string lines = "[";
    for (qsizetype line = 0; line <= BodyDocument::MostLines; ++line)
        lines += "1,\n";
    const BodyDocument document = read("application/json", lines + "1]");
    QVERIFY(document.offers(BodyMode::Tree));
    QVERIFY(!document.offers(BodyMode::Text) && !document.offers(BodyMode::Pretty));
    QCOMPARE(document.bestMode, BodyMode::Tree);
}

} // namespace mynah::test

QTEST_MAIN(mynah::test::TestBodyDocument)
#include "tst_bodydocument.moc"
