// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/contentcoding.h"
#include "server/http/httpheaders.h"
#include "tests/support/contentencoders.h"
#include "tests/support/foreachsplit.h"
#include "tests/support/testcase.h"

#include <QTest>

#define ZLIB_CONST
#include <zlib.h>

using namespace std::string_literals;

Q_DECLARE_METATYPE(mynah::ContentCoding)

namespace mynah::test {

class TestContentCoding final : public TestCase
{
    Q_OBJECT

private slots:
    void namesCodings();
    void readsContentEncoding();
    void weighsAcceptEncoding_data();
    void weighsAcceptEncoding();
    void decodesWhereverItIsCut_data() { addCodings(); }
    void decodesWhereverItIsCut();
    void undoesSeveralCodingsInTheirOrder();
    void readsRawDeflate();
    void readsSeveralGzipMembers();
    void limitsTheOutput_data() { addCodings(); }
    void limitsTheOutput();
    void aBombIsReadInPieces();
    void noticesCorruptContent_data() { addCodings(); }
    void noticesCorruptContent();
    void noticesTruncatedContent_data() { addCodings(); }
    void noticesTruncatedContent();
    void noticesTrailingBytes_data() { addCodings(); }
    void noticesTrailingBytes();
    void emptyBodiesAreComplete_data() { addCodings(); }
    void emptyBodiesAreComplete();
    void flushedContentCanBeReadAtOnce_data() { addCodings(); }
    void flushedContentCanBeReadAtOnce();

private:
    static void addCodings();
};

namespace {

using Kind = ContentCodingError::Kind;

const std::string &sample()
{
    static const std::string text = [] {
        std::string lines;
        for (int i = 0; i < 40; ++i)
            lines += "line " + std::to_string(i * i) + "\n";
        return lines;
    }();
    return text;
}

std::string decodePieces(const std::vector<std::string_view> &pieces,
                         const std::vector<ContentCoding> &codings, std::size_t room)
{
    ContentDecoderChain chain(codings);
    std::string decoded;
    for (const std::string_view piece : pieces) {
        chain.feed(piece);
        for (std::size_t before = ~std::size_t(0); before != decoded.size();) {
            before = decoded.size();
            if (!chain.read(decoded, room))
                return "!";
            if (decoded.size() > before + room)
                return "too much at a time";
        }
    }
    return chain.isComplete() ? decoded : decoded + "...";
}

std::string rawDeflated(std::string_view text)
{
    z_stream stream{};
    deflateInit2(&stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, -MAX_WBITS, 8, Z_DEFAULT_STRATEGY);
    std::string out(text.size() + 100, '\0');
    stream.next_in = reinterpret_cast<const Bytef *>(text.data());
    stream.avail_in = static_cast<uInt>(text.size());
    stream.next_out = reinterpret_cast<Bytef *>(out.data());
    stream.avail_out = static_cast<uInt>(out.size());
    deflate(&stream, Z_FINISH);
    out.resize(stream.total_out);
    deflateEnd(&stream);
    return out;
}

} // namespace

void TestContentCoding::addCodings()
{
    QTest::addColumn<ContentCoding>("coding");
    for (const ContentCoding coding :
         {ContentCoding::Gzip, ContentCoding::Deflate, ContentCoding::Brotli, ContentCoding::Zstd})
        QTest::newRow(contentCodingName(coding).data()) << coding;
}

void TestContentCoding::namesCodings()
{
    QCOMPARE(contentCodingNamed("GZIP"), std::optional(ContentCoding::Gzip));
    QCOMPARE(contentCodingNamed("x-gzip"), std::optional(ContentCoding::Gzip));
    QCOMPARE(contentCodingNamed("br"), std::optional(ContentCoding::Brotli));
    QVERIFY(!contentCodingNamed("compress"));
    QCOMPARE(std::string(contentCodingName(ContentCoding::Gzip)), "gzip"s);
}

void TestContentCoding::readsContentEncoding()
{
    HTTPHeaders headers;
    QVERIFY(contentCodings(headers)->empty());
    headers.add("Content-Encoding", "gzip, identity");
    headers.add("Content-Encoding", "br");
    QCOMPARE(contentCodings(headers).value(),
             (std::vector{ContentCoding::Gzip, ContentCoding::Brotli}));
    headers.add("Content-Encoding", "compress");
    QCOMPARE(contentCodings(headers).error(), "compress"s);
}

void TestContentCoding::weighsAcceptEncoding_data()
{
    QTest::addColumn<QByteArray>("field");
    QTest::addColumn<int>("quality");
    QTest::newRow("named") << QByteArray("deflate, gzip") << 1000;
    QTest::newRow("weighed") << QByteArray("gzip;q=0.5") << 500;
    QTest::newRow("turned down") << QByteArray("gzip;q=0, *") << 0;
    QTest::newRow("any") << QByteArray("br, *;q=0.2") << 200;
    QTest::newRow("another") << QByteArray("br") << 0;
    QTest::newRow("only a part of the name") << QByteArray("gzipped") << 0;
    QTest::newRow("empty") << QByteArray() << 0;
}

void TestContentCoding::weighsAcceptEncoding()
{
    QFETCH(const QByteArray, field);
    QFETCH(const int, quality);
    HTTPHeaders headers;
    QCOMPARE(acceptedQuality(headers, ContentCoding::Gzip), 0);
    headers.add("Accept-Encoding", field.toStdString());
    QCOMPARE(acceptedQuality(headers, ContentCoding::Gzip), quality);
}

void TestContentCoding::decodesWhereverItIsCut()
{
    QFETCH(const ContentCoding, coding);
    const std::string encoded = encodeContent(sample(), coding);
    QVERIFY(encoded.size() < sample().size());
    for (const std::size_t room : {std::size_t(1), std::size_t(64), std::size_t(100'000)}) {
        forEachSplit(encoded, [&](const std::vector<std::string_view> &pieces) {
            QCOMPARE(decodePieces(pieces, {coding}, room), sample());
        });
    }
}

void TestContentCoding::undoesSeveralCodingsInTheirOrder()
{
    const std::vector codings{ContentCoding::Gzip, ContentCoding::Brotli, ContentCoding::Zstd};
    std::string encoded = sample();
    for (const ContentCoding coding : codings)
        encoded = encodeContent(encoded, coding);
    QCOMPARE(decodeContent(encoded, codings, 10'000).value(), sample());
    forEachSplit(encoded, [&](const std::vector<std::string_view> &pieces) {
        QCOMPARE(decodePieces(pieces, codings, 50), sample());
    });
    const std::vector wrongOrder{ContentCoding::Zstd, ContentCoding::Brotli, ContentCoding::Gzip};
    QVERIFY(!decodeContent(encoded, wrongOrder, 10'000));
}

void TestContentCoding::readsRawDeflate()
{
    const std::string encoded = rawDeflated(sample());
    forEachSplit(encoded, [&](const std::vector<std::string_view> &pieces) {
        QCOMPARE(decodePieces(pieces, {ContentCoding::Deflate}, 64), sample());
    });
}

void TestContentCoding::readsSeveralGzipMembers()
{
    const std::string encoded =
        encodeContent("one ", ContentCoding::Gzip) + encodeContent("two", ContentCoding::Gzip);
    forEachSplit(encoded, [&](const std::vector<std::string_view> &pieces) {
        QCOMPARE(decodePieces(pieces, {ContentCoding::Gzip}, 64), "one two"s);
    });
}

void TestContentCoding::limitsTheOutput()
{
    QFETCH(const ContentCoding, coding);
    const std::string encoded = encodeContent(sample(), coding);
    const std::vector codings{coding};
    QVERIFY(decodeContent(encoded, codings, sample().size()));
    QVERIFY(decodeContent(encoded, codings, sample().size() + 1));
    const auto tooLarge = decodeContent(encoded, codings, sample().size() - 1);
    QVERIFY(!tooLarge);
    QCOMPARE(tooLarge.error().kind, Kind::TooLarge);
}

void TestContentCoding::aBombIsReadInPieces()
{
    const std::string bomb = encodeContent(
        encodeContent(std::string(50'000'000, '\0'), ContentCoding::Gzip), ContentCoding::Gzip);
    QVERIFY(bomb.size() < 1000);
    const std::vector codings{ContentCoding::Gzip, ContentCoding::Gzip};
    ContentDecoderChain chain(codings);
    chain.feed(bomb);
    std::string piece;
    QVERIFY(chain.read(piece, 1000));
    QVERIFY(!piece.empty() && piece.size() <= 1000);
    QCOMPARE(decodeContent(bomb, codings, 100'000).error().kind, Kind::TooLarge);
}

void TestContentCoding::noticesCorruptContent()
{
    QFETCH(const ContentCoding, coding);
    // Its first byte is none that deflate, in either form, could begin with.
    const std::string junk(100, '\xff');
    const auto decoded = decodeContent(junk, std::vector{coding}, 10'000);
    QVERIFY(!decoded);
    QCOMPARE(decoded.error().kind, Kind::Corrupt);
    QVERIFY(!decoded.error().message.empty());
}

void TestContentCoding::noticesTruncatedContent()
{
    QFETCH(const ContentCoding, coding);
    const std::string encoded = encodeContent(sample(), coding);
    for (std::size_t size = 1; size < encoded.size(); ++size) {
        const auto decoded =
            decodeContent(std::string_view(encoded).substr(0, size), std::vector{coding}, 10'000);
        QVERIFY(!decoded);
        QCOMPARE(decoded.error().kind, Kind::Incomplete);
    }
}

void TestContentCoding::noticesTrailingBytes()
{
    QFETCH(const ContentCoding, coding);
    const std::string encoded = encodeContent(sample(), coding) + "trailing";
    const auto decoded = decodeContent(encoded, std::vector{coding}, 10'000);
    QVERIFY(!decoded);
    QCOMPARE(decoded.error().kind, Kind::Corrupt);
}

void TestContentCoding::emptyBodiesAreComplete()
{
    QFETCH(const ContentCoding, coding);
    QCOMPARE(decodeContent("", std::vector{coding}, 10).value(), ""s);
    QCOMPARE(decodeContent(encodeContent("", coding), std::vector{coding}, 10).value(), ""s);
}

void TestContentCoding::flushedContentCanBeReadAtOnce()
{
    QFETCH(const ContentCoding, coding);
    const auto encoder = contentEncoder(coding);
    const auto decoder = ContentDecoder::create(coding);
    std::string decoded;
    for (const char *part : {"one ", "two ", "three"}) {
        std::string encoded;
        encoder->encode(part, encoded, ContentEncoder::End::Flush);
        std::string_view input = encoded;
        QVERIFY(decoder->decode(input, decoded, 1000));
        QVERIFY(decoded.ends_with(part));
    }
    QVERIFY(!decoder->isComplete());
    std::string encoded;
    encoder->encode("", encoded, ContentEncoder::End::Finish);
    std::string_view input = encoded;
    QVERIFY(decoder->decode(input, decoded, 1000));
    QCOMPARE(decoded, "one two three"s);
    QVERIFY(decoder->isComplete());
}

} // namespace mynah::test

QTEST_GUILESS_MAIN(mynah::test::TestContentCoding)
#include "tst_contentcoding.moc"
