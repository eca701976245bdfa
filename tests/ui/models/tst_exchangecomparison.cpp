// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fakeservercontroller.h"
#include "tests/support/uitestcase.h"
#include "ui/models/exchangecomparison.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace mynah::test {

namespace {

ComparisonQuestion questionOf(const Exchange &left, const Exchange &right)
{
    ComparisonQuestion question;
    question.left = std::make_shared<const Exchange>(left);
    question.right = std::make_shared<const Exchange>(right);
    return question;
}

Exchange answering(std::string_view body)
{
    Exchange exchange = sampleExchange();
    exchange.responseBody = body;
    return exchange;
}

} // namespace

class TestExchangeComparison final : public UiTestCase
{
    Q_OBJECT

private slots:
    void beginsWithTheFirstPartThatDiffers();
    void beginsWithTheFirstPartWhenNoneDiffers();
    void aPartThatIsAskedForIsGiven();
    void tellsTheSameFromWhatLooksTheSame();
    void knowsTheLinesAndTheirWords();
};

void TestExchangeComparison::beginsWithTheFirstPartThatDiffers()
{
    const ExchangeComparison body =
        compareExchanges(questionOf(answering(R"({"a":1})"), answering(R"({"a":2})")));
    QCOMPARE(body.part, ExchangePart::ResponseBody);
    QCOMPARE(body.differs, (std::array{false, false, false, true, false}));

    Exchange other = answering(R"({"a":2})");
    other.requestHead = "GET /bye HTTP/1.1\r\n\r\n";
    const ExchangeComparison head = compareExchanges(questionOf(answering(R"({"a":1})"), other));
    QCOMPARE(head.part, ExchangePart::RequestHead);
    QCOMPARE(head.differs, (std::array{true, false, false, true, false}));
}

void TestExchangeComparison::beginsWithTheFirstPartWhenNoneDiffers()
{
    Exchange later = answering("a");
    later.record.responseEnd += 1'000'000;
    const ExchangeComparison comparison = compareExchanges(questionOf(answering("a"), later));
    QCOMPARE(comparison.part, ExchangePart::RequestHead);
    QVERIFY(comparison.isIdentical);
    QCOMPARE(comparison.differs, (std::array{false, false, false, false, true}));
}

void TestExchangeComparison::aPartThatIsAskedForIsGiven()
{
    ComparisonQuestion question = questionOf(answering("a"), answering("b"));
    question.part = ExchangePart::RequestBody;
    const ExchangeComparison comparison = compareExchanges(question);
    QCOMPARE(comparison.part, ExchangePart::RequestBody);
    QCOMPARE(comparison.missing, u"#0 has no request body. #0 has no request body."_s);
    QVERIFY(comparison.differs[std::size_t(ExchangePart::ResponseBody)]);
}

void TestExchangeComparison::tellsTheSameFromWhatLooksTheSame()
{
    ComparisonQuestion question =
        questionOf(answering(R"({"a":1,"b":2})"), answering(R"({"b": 2, "a": 1})"));
    question.part = ExchangePart::ResponseBody;
    const ExchangeComparison sorted = compareExchanges(question);
    QVERIFY(sorted.texts->diff().differences.empty());
    QVERIFY(!sorted.isIdentical);
    question.options.sortsKeys = false;
    QVERIFY(!compareExchanges(question).texts->diff().differences.empty());
}

void TestExchangeComparison::knowsTheLinesAndTheirWords()
{
    using Side = TextComparison::Side;
    const TextComparison texts(u"a\nqty: 1\nend"_s, u"a\nqty: 25\nmore\nend 今天"_s, {});
    QCOMPARE(texts.lineCount(Side::Left), 3);
    QCOMPARE(texts.lineCount(Side::Right), 4);
    QCOMPARE(texts.width(), 8);
    const DiffRow &row = texts.diff().rows.at(1);
    QCOMPARE(texts.line(row, Side::Right), u"qty: 25"_s);
    QCOMPARE(texts.words(row, Side::Left), (std::vector<TextSpan>{{5, 1}}));
    QCOMPARE(texts.words(row, Side::Right), (std::vector<TextSpan>{{5, 2}}));
    QVERIFY(texts.words(texts.diff().rows.front(), Side::Left).empty());
}

} // namespace mynah::test

QTEST_MAIN(mynah::test::TestExchangeComparison)
#include "tst_exchangecomparison.moc"
