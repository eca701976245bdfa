// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/chunkeddecoder.h"
#include "server/http/http1parameters.h"
#include "tests/support/foreachsplit.h"
#include "tests/support/testcase.h"

#include <QTest>

#include <optional>

namespace mynah::test {

class TestChunkedDecoder final : public TestCase
{
    Q_OBJECT

private slots:
    void decodesWhereverItIsCut_data();
    void decodesWhereverItIsCut();
    void refusesWhereverItIsCut_data();
    void refusesWhereverItIsCut();
    void leavesWhatFollowsTheBody();
    void limitsTheBody();
    void limitsExtensionsInSum();
    void limitsTheTrailer();
    void limitsTheTrailerFields();
    void dataIsNotCopied();
};

namespace {

struct Decoded
{
    std::string data;
    bool done = false;
    std::optional<HTTPInputError> error;
    // Of the error, or of the first byte that was not consumed, from the first byte.
    std::size_t offset = 0;
};

Decoded decodeAll(const std::vector<std::string_view> &pieces, const HTTP1Parameters &limits = {})
{
    ChunkedDecoder decoder(limits);
    Decoded all;
    for (std::string_view piece : pieces) {
        while (!piece.empty() && !decoder.isDone()) {
            const std::size_t trailerBytes = decoder.trailerBytes();
            const auto step = decoder.decode(piece);
            if (!step) {
                all.error = step.error();
                all.offset += step.error().offset().value_or(0) - trailerBytes;
                return all;
            }
            all.data.append(step->data);
            all.offset += step->consumed;
            piece.remove_prefix(step->consumed);
        }
    }
    all.done = decoder.isDone();
    return all;
}

} // namespace

void TestChunkedDecoder::decodesWhereverItIsCut_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("data");
    QTest::newRow("empty") << QByteArray("0\r\n\r\n") << QByteArray();
    QTest::newRow("two chunks") << QByteArray("5\r\nhello\r\n1\r\n!\r\n0\r\n\r\n")
                                << QByteArray("hello!");
    QTest::newRow("upper case") << QByteArray("A\r\n0123456789\r\n0\r\n\r\n")
                                << QByteArray("0123456789");
    QTest::newRow("leading zeros") << QByteArray("0003\r\nabc\r\n000\r\n\r\n") << QByteArray("abc");
    QTest::newRow("line ends as data")
        << QByteArray("4\r\n\r\n\r\n\r\n0\r\n\r\n") << QByteArray("\r\n\r\n");
    QTest::newRow("many zeros") << QByteArray("0000000000000000000003\r\nabc\r\n000\r\n\r\n")
                                << QByteArray("abc");
    QTest::newRow("extensions") << QByteArray("3;a=b;c=\"d\"\r\nabc\r\n0 ; x\r\n\r\n")
                                << QByteArray("abc");
    QTest::newRow("trailer") << QByteArray("1\r\na\r\n0\r\nX-Sum: 1\r\nY: 2\r\n\r\n")
                             << QByteArray("a");
}

void TestChunkedDecoder::decodesWhereverItIsCut()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, data);
    forEachSplit(bytes.toStdString(), [&](const auto &pieces) {
        const Decoded decoded = decodeAll(pieces);
        QVERIFY(!decoded.error);
        QVERIFY(decoded.done);
        QCOMPARE(decoded.data, data.toStdString());
        QCOMPARE(decoded.offset, std::size_t(bytes.size()));
    });
}

void TestChunkedDecoder::refusesWhereverItIsCut_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("offset");
    QTest::newRow("plus sign") << QByteArray("+5\r\nhello\r\n") << 0;
    QTest::newRow("minus sign") << QByteArray("-5\r\nhello\r\n") << 0;
    QTest::newRow("space first") << QByteArray(" 5\r\nhello\r\n") << 0;
    QTest::newRow("prefix") << QByteArray("0x5\r\nhello\r\n") << 1;
    QTest::newRow("underscore") << QByteArray("1_0\r\nhello\r\n") << 1;
    QTest::newRow("no digits") << QByteArray("\r\nhello\r\n") << 0;
    QTest::newRow("extension only") << QByteArray(";a\r\n") << 0;
    QTest::newRow("overflow") << QByteArray("10000000000000005\r\nhello\r\n") << 16;
    QTest::newRow("64 bits") << QByteArray("ffffffffffffffff\r\nhello\r\n") << 15;
    QTest::newRow("63 bits and one") << QByteArray("8000000000000000\r\nhello\r\n") << 15;
    QTest::newRow("space after size") << QByteArray("5 \r\nhello\r\n") << 2;
    QTest::newRow("empty extension") << QByteArray("5;\r\nhello\r\n") << 2;
    QTest::newRow("bad extension") << QByteArray("5;a b\r\nhello\r\n") << 4;
    QTest::newRow("bare LF after size") << QByteArray("5\nhello\r\n") << 1;
    QTest::newRow("bare CR after size") << QByteArray("5\rhello\r\n") << 2;
    QTest::newRow("bare LF in extension") << QByteArray("5;a\nhello\r\n") << 3;
    QTest::newRow("NUL in extension") << QByteArray("5;\0\r\nhello\r\n", 12) << 2;
    QTest::newRow("bare LF after data") << QByteArray("5\r\nhello\n0\r\n\r\n") << 8;
    QTest::newRow("longer than said") << QByteArray("5\r\nhello!\r\n0\r\n\r\n") << 8;
    QTest::newRow("shorter than said") << QByteArray("5\r\nhi\r\n0\r\n\r\n") << 10;
    QTest::newRow("bare LF at the end") << QByteArray("0\r\n\n") << 3;
    QTest::newRow("bad trailer") << QByteArray("0\r\nA : b\r\n\r\n") << 4;
    QTest::newRow("bad second trailer") << QByteArray("0\r\nA: b\r\nC: \0\r\n\r\n", 17) << 12;
    QTest::newRow("trailer without a colon") << QByteArray("0\r\nA: b\r\nCD\r\n\r\n") << 9;
    QTest::newRow("bare LF in trailer") << QByteArray("0\r\nA: b\n\r\n") << 7;
}

void TestChunkedDecoder::refusesWhereverItIsCut()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, offset);
    forEachSplit(bytes.toStdString(), [&](const auto &pieces) {
        const Decoded decoded = decodeAll(pieces);
        QVERIFY(decoded.error);
        QCOMPARE(decoded.error->status(), 400);
        QCOMPARE(decoded.offset, std::size_t(offset));
    });
}

void TestChunkedDecoder::leavesWhatFollowsTheBody()
{
    const Decoded decoded = decodeAll({"1\r\na\r\n0\r\n\r\nGET / HTTP/1.1\r\n"});
    QVERIFY(decoded.done);
    QCOMPARE(decoded.offset, std::size_t(11));
}

void TestChunkedDecoder::limitsTheBody()
{
    HTTP1Parameters limits;
    limits.maxBodyBytes = 4;
    QVERIFY(decodeAll({"3\r\nabc\r\n0\r\n\r\n"}, limits).done);
    QVERIFY(decodeAll({"3\r\nabc\r\n1\r\nd\r\n0\r\n\r\n"}, limits).done);
    const Decoded above = decodeAll({"3\r\nabc\r\n2\r\n"}, limits);
    QVERIFY(above.error);
    QCOMPARE(above.error->status(), 413);
    // Before any of its bytes has come.
    QVERIFY(decodeAll({"7fffffffffffffff\r\n"}, limits).error);
}

void TestChunkedDecoder::limitsExtensionsInSum()
{
    HTTP1Parameters limits;
    limits.maxChunkExtensionBytes = 4;
    QVERIFY(decodeAll({"1;a\r\nx\r\n0;b\r\n\r\n"}, limits).done);
    QVERIFY(decodeAll({"1;a\r\nx\r\n0;bc\r\n\r\n"}, limits).error);
    const std::string zeros(16, '0');
    QVERIFY(decodeAll({zeros + "0000\r\n\r\n"}, limits).done);
    QVERIFY(decodeAll({zeros + "00000\r\n\r\n"}, limits).error);
}

void TestChunkedDecoder::limitsTheTrailer()
{
    HTTP1Parameters limits;
    limits.maxTrailerBytes = 6;
    QVERIFY(decodeAll({"0\r\nA: b\r\n\r\n"}, limits).done);
    const Decoded above = decodeAll({"0\r\nA: bc\r\n\r\n"}, limits);
    QVERIFY(above.error);
    QCOMPARE(above.error->status(), 431);
}

void TestChunkedDecoder::limitsTheTrailerFields()
{
    HTTP1Parameters limits;
    limits.maxHeaderCount = 2;
    QVERIFY(decodeAll({"0\r\nA: b\r\nC: d\r\n\r\n"}, limits).done);
    const Decoded above = decodeAll({"0\r\nA: b\r\nC: d\r\nE: f\r\n\r\n"}, limits);
    QVERIFY(above.error);
    QCOMPARE(above.error->status(), 431);
    QCOMPARE(above.offset, std::size_t(15));
}

void TestChunkedDecoder::dataIsNotCopied()
{
    const std::string bytes = "3\r\nabc\r\n";
    const HTTP1Parameters limits;
    ChunkedDecoder decoder(limits);
    const auto step = decoder.decode(bytes);
    QVERIFY(step);
    QCOMPARE(static_cast<const void *>(step->data.data()), static_cast<const void *>(&bytes[3]));
}

} // namespace mynah::test

QTEST_GUILESS_MAIN(mynah::test::TestChunkedDecoder)
#include "tst_chunkeddecoder.moc"
