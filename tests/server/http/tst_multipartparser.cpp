// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/multipartparser.h"
#include "tests/support/foreachsplit.h"
#include "tests/support/testcase.h"

#include <QTest>

#include <numeric>

using namespace std::string_literals;

namespace mynah::test {

class TestMultipartParser final : public TestCase
{
    Q_OBJECT

private slots:
    void findsBoundaries_data();
    void findsBoundaries();
    void readsWhereverItIsCut_data();
    void readsWhereverItIsCut();
    void limitsParts();
    void limitsHeads();
    void limitsPartBytes();
    void holdsLittleOfALongPart();
};

namespace {

// The parts as "name=value|name=value:data;", and "!status" for an error.
class PrintingSink final : public MultipartParser::Sink
{
public:
    Expected<void, HTTPInputError> partBegins(const HTTPHeaders &headers) override
    {
        for (const HTTPHeaders::Field field : headers)
            text.append(field.name).append("=").append(field.value).append("|");
        text.append(":");
        return {};
    }
    void partData(std::string_view data) override
    {
        longestPiece = std::max(longestPiece, data.size());
        text.append(data);
    }
    void partEnds() override { text.append(";"); }

    std::string text;
    std::size_t longestPiece = 0;
};

std::string read(const std::vector<std::string_view> &pieces, const FormLimits &limits = {})
{
    PrintingSink sink;
    MultipartParser parser("b", limits, sink);
    const auto failed = [&](const Expected<void, HTTPInputError> &result) {
        return !result ? "!" + std::to_string(result.error().status()) : std::string();
    };
    for (const std::string_view piece : pieces) {
        const auto fed = parser.feed(piece);
        if (!fed)
            return sink.text + failed(fed);
    }
    return sink.text + failed(parser.finish());
}

std::string part(const std::string &data)
{
    return "--b\r\nA: 1\r\n\r\n" + data + "\r\n";
}

} // namespace

void TestMultipartParser::findsBoundaries_data()
{
    QTest::addColumn<QByteArray>("contentType");
    QTest::addColumn<QByteArray>("boundary");
    const QByteArray longest(70, 'x');
    QTest::newRow("plain") << QByteArray("multipart/form-data; boundary=abc") << QByteArray("abc");
    QTest::newRow("quoted") << QByteArray("multipart/form-data; boundary=\"a b:c\"")
                            << QByteArray("a b:c");
    QTest::newRow("longest") << "multipart/form-data; boundary=" + longest << longest;
    QTest::newRow("too long") << "multipart/form-data; boundary=x" + longest << QByteArray();
    QTest::newRow("missing") << QByteArray("multipart/form-data") << QByteArray();
    QTest::newRow("empty") << QByteArray("multipart/form-data; boundary=") << QByteArray();
    QTest::newRow("space at its end")
        << QByteArray("multipart/form-data; boundary=\"a \"") << QByteArray();
    QTest::newRow("other characters")
        << QByteArray("multipart/form-data; boundary=\"a*b\"") << QByteArray();
}

void TestMultipartParser::findsBoundaries()
{
    QFETCH(const QByteArray, contentType);
    QFETCH(const QByteArray, boundary);
    QCOMPARE(MultipartParser::boundaryOf(contentType.toStdString()).value_or(""),
             boundary.toStdString());
}

// httputil_test.py: MultipartFormDataTest
void TestMultipartParser::readsWhereverItIsCut_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("parts");
    const auto row = [](const char *name, const std::string &body, const std::string &parts) {
        QTest::newRow(name) << QByteArray::fromStdString(body) << QByteArray::fromStdString(parts);
    };
    row("one part", part("data") + "--b--\r\n", "A=1|:data;");
    row("two parts", part("x") + part("y") + "--b--", "A=1|:x;A=1|:y;");
    row("empty part", part("") + "--b--", "A=1|:;");
    row("no parts", "--b--\r\n", "");
    row("no head", "--b\r\n\r\nx\r\n--b--", ":x;");
    row("preamble and epilogue", "ignored\r\n" + part("x") + "--b--\r\nignored --b\r\n", "A=1|:x;");
    row("padding behind the boundary", "--b \t\r\nA: 1\r\n\r\nx\r\n--b--", "A=1|:x;");
    row("line ends and dashes in data", part("\r\n--\r\n-b\r\r\n") + "--b--",
        "A=1|:\r\n--\r\n-b\r\r\n;");
    row("NUL in data", part("a\0b"s) + "--b--", "A=1|:a\0b;"s);
    row("no end", part("x"), "A=1|:!400");
    row("cut in a part", "--b\r\nA: 1\r\n\r\nx", "A=1|:!400");
    row("cut in a head", "--b\r\nA: 1\r\n", "!400");
    row("empty body", "", "!400");
    row("junk behind the boundary", "--bc\r\nA: 1\r\n\r\nx\r\n--b--", "!400");
    row("one dash behind the boundary", "--b-\r\n", "!400");
    row("padding before dashes", "--b --\r\n", "!400");
    row("malformed head", "--b\r\nno colon\r\n\r\nx\r\n--b--", "!400");
}

void TestMultipartParser::readsWhereverItIsCut()
{
    QFETCH(const QByteArray, body);
    QFETCH(const QByteArray, parts);
    forEachSplit(body.toStdString(), [&](const std::vector<std::string_view> &pieces) {
        QCOMPARE(read(pieces), parts.toStdString());
    });
}

void TestMultipartParser::limitsParts()
{
    FormLimits limits;
    limits.maxFields = 2;
    QCOMPARE(read({part("x") + part("y") + "--b--"}, limits), "A=1|:x;A=1|:y;"s);
    QCOMPARE(read({part("x") + part("y") + part("z") + "--b--"}, limits), "A=1|:x;A=1|:y;!413"s);
}

void TestMultipartParser::limitsHeads()
{
    FormLimits limits;
    limits.maxPartHeaderBytes = 4; // "A: 1"
    QCOMPARE(read({part("x") + "--b--"}, limits), "A=1|:x;"s);
    const std::string longer = "--b\r\nA: 12\r\n\r\nx\r\n--b--";
    forEachSplit(longer, [&](const std::vector<std::string_view> &pieces) {
        QCOMPARE(read(pieces, limits), "!431"s);
    });
    // A head that never ends must not be waited for.
    QCOMPARE(read({"--b\r\n" + std::string(100, 'x')}, limits), "!431"s);
}

void TestMultipartParser::limitsPartBytes()
{
    FormLimits limits;
    limits.maxPartBytes = 3;
    QCOMPARE(read({part("abc") + part("abc") + "--b--"}, limits), "A=1|:abc;A=1|:abc;"s);
    QCOMPARE(read({part("abcd") + "--b--"}, limits), "A=1|:!413"s);
}

void TestMultipartParser::holdsLittleOfALongPart()
{
    PrintingSink sink;
    MultipartParser parser("b", {}, sink);
    QVERIFY(parser.feed("--b\r\n\r\n"));
    const std::string piece(1000, 'x');
    for (int i = 0; i < 100; ++i) {
        QVERIFY(parser.feed(piece));
        // At most a delimiter's worth waits.
        QVERIFY(sink.text.size() + 10 > piece.size() * static_cast<std::size_t>(i + 1));
    }
    QVERIFY(sink.longestPiece <= piece.size() + 10);
}

} // namespace mynah::test

QTEST_GUILESS_MAIN(mynah::test::TestMultipartParser)
#include "tst_multipartparser.moc"
