// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fakeservercontroller.h"
#include "tests/support/uitestcase.h"
#include "ui/models/exchangepart.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace mynah::test {

namespace {

Exchange numbered(std::string_view body = R"({"b":1,"a":[2]})")
{
    Exchange exchange = sampleExchange();
    exchange.record.seq = 7;
    exchange.responseBody = body;
    exchange.record.responseBodyBytes = body.size();
    return exchange;
}

PartText partOf(const Exchange &exchange, ExchangePart part, const PartOptions &options = {})
{
    return partText(std::make_shared<const Exchange>(exchange), part, options);
}

} // namespace

class TestExchangePart final : public UiTestCase
{
    Q_OBJECT

private slots:
    void headsAreTheirLines();
    void aLineEndThatIsNoneOfAHeadIsSeen();
    void jsonIsArrangedAsAsked();
    void otherTextStaysAsItIs();
    void whatIsNoTextIsShownAsBytes();
    void longLinesAreBrokenAtWords();
    void thereIsAnEndToLines();
    void whatIsMissingIsSaid();
    void timingIsALineForEachStep();
};

void TestExchangePart::headsAreTheirLines()
{
    const PartText part = partOf(numbered(), ExchangePart::RequestHead);
    QCOMPARE(part.text,
             u"GET /hello HTTP/1.1\nHost: 127.0.0.1:8080\nUser-Agent: sample/1.0\nAccept: */*"_s);
    QCOMPARE(part.missing, QString());
    QVERIFY(part.isWhole);
}

void TestExchangePart::aLineEndThatIsNoneOfAHeadIsSeen()
{
    Exchange exchange = numbered();
    exchange.requestHead = "GET / HTTP/1.1\r\nHost: a\nX: b\r\n\r\n";
    QCOMPARE(partOf(exchange, ExchangePart::RequestHead).text,
             u"GET / HTTP/1.1\nHost: a\u240a\nX: b"_s);
}

void TestExchangePart::jsonIsArrangedAsAsked()
{
    const Exchange exchange = numbered();
    const auto text = [&](bool formats, bool sorts) {
        return partOf(exchange, ExchangePart::ResponseBody, {formats, sorts}).text;
    };
    QCOMPARE(text(true, true), u"{\n  \"a\": [\n    2\n  ],\n  \"b\": 1\n}"_s);
    QCOMPARE(text(true, false), u"{\n  \"b\": 1,\n  \"a\": [\n    2\n  ]\n}"_s);
    QCOMPARE(text(false, true), u"{\"b\":1,\"a\":[2]}"_s);
}

void TestExchangePart::otherTextStaysAsItIs()
{
    QCOMPARE(partOf(numbered("{not json\r\n"), ExchangePart::ResponseBody).text,
             u"{not json\r\n"_s);
}

void TestExchangePart::whatIsNoTextIsShownAsBytes()
{
    const PartText part =
        partOf(numbered(std::string_view("\0PNG\x01 0123456789", 16)), ExchangePart::ResponseBody);
    QVERIFY2(part.text.startsWith(u"00 50 4e 47 01 20 30"_s), qPrintable(part.text));
    QVERIFY2(part.text.endsWith(u" .PNG. 0123456789"_s), qPrintable(part.text));
    const std::string large(PartText::MostHexBytes + 1, '\0');
    const PartText beginning = partOf(numbered(large), ExchangePart::ResponseBody);
    QVERIFY(!beginning.isWhole);
    QCOMPARE(beginning.missing, u"Only the first 256.0 KiB of the body of #7 are compared."_s);
}

void TestExchangePart::longLinesAreBrokenAtWords()
{
    std::string body = "x";
    for (int i = 0; i < 1000; ++i)
        body += "word" + std::to_string(i) + ", ";
    const auto lines = [](const std::string &text) {
        return partOf(numbered(text), ExchangePart::ResponseBody).text.split(u'\n');
    };
    const QStringList broken = lines(body);
    QVERIFY(broken.size() > 5);
    for (const QString &line : broken)
        QVERIFY(line.size() <= PartText::LongestLine);
    QCOMPARE(broken.join(QString()), QString::fromStdString(body));
    for (const QString &line : broken)
        QVERIFY2(line.endsWith(u',') || line.endsWith(u' '), qPrintable(line));

    const std::string endless(5000, 'a');
    QCOMPARE(lines(endless).size(), 13);
}

void TestExchangePart::thereIsAnEndToLines()
{
    std::string body = "[1";
    for (int i = 0; i < PartText::MostLines; ++i)
        body += ",1";
    body += "]";
    const PartText part = partOf(numbered(body), ExchangePart::ResponseBody);
    QCOMPARE(part.text.count(u'\n') + 1, PartText::MostLines);
    QVERIFY(!part.isWhole);
    QCOMPARE(part.missing, u"Only the first 200,000 lines of #7 are compared."_s);
}

void TestExchangePart::whatIsMissingIsSaid()
{
    const Exchange whole = numbered();
    QCOMPARE(partOf(whole, ExchangePart::RequestBody).missing, u"#7 has no request body."_s);
    QVERIFY(partOf(whole, ExchangePart::RequestBody).isWhole);

    Exchange cut = whole;
    cut.record.flags |= ExchangeRecord::ResponseBodyTruncated;
    cut.record.responseBodyBytes = 4096;
    QCOMPARE(partOf(cut, ExchangePart::ResponseBody).missing,
             u"Of the response body of #7, only 15 B of 4.0 KiB was kept."_s);
    QVERIFY(!partOf(cut, ExchangePart::ResponseBody).isWhole);

    Exchange silent = whole;
    silent.responseHead.clear();
    QCOMPARE(partOf(silent, ExchangePart::ResponseHead).missing, u"#7 got no response."_s);

    Exchange gone = whole;
    gone.record.flags |= ExchangeRecord::BytesEvicted;
    for (const ExchangePart part : {ExchangePart::RequestHead, ExchangePart::ResponseBody}) {
        QCOMPARE(partOf(gone, part).missing, u"The headers and bodies of #7 are no longer kept."_s);
        QVERIFY(!partOf(gone, part).isWhole);
    }
    QCOMPARE(partOf(gone, ExchangePart::Timing).missing, QString());
}

void TestExchangePart::timingIsALineForEachStep()
{
    const QStringList lines = partOf(numbered(), ExchangePart::Timing).text.split(u'\n');
    QCOMPARE(lines.size(), 7);
    QVERIFY2(lines.last().startsWith(u"Last byte written"_s), qPrintable(lines.last()));
    QVERIFY2(lines.last().contains(u"0.104 ms"_s), qPrintable(lines.last()));
}

} // namespace mynah::test

QTEST_MAIN(mynah::test::TestExchangePart)
#include "tst_exchangepart.moc"
