// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/api/templateguide.h"
#include "server/mock/templatecontext.h"
#include "server/mock/templatehelpers.h"
#include "tests/support/testcase.h"

#include <QTest>

namespace mynah::test {

namespace {

MockRoute orderRoute()
{
    MockRoute route;
    route.path = "/orders/:id";
    return route;
}

} // namespace

class TestTemplateGuide final : public TestCase
{
    Q_OBJECT

private slots:
    void everyFieldAndHelperOfTheEngineIsAWord();
    void remarksHaveTheirPlaceAndLength_data();
    void remarksHaveTheirPlaceAndLength();
    void brokenJsonHasItsPlace();
    void brokenJsonIsToldInPlainWords_data();
    void brokenJsonIsToldInPlainWords();
    void parametersComeFromEveryKindOfPath();
    void theTypeThatIsSentIsKnown();
};

void TestTemplateGuide::everyFieldAndHelperOfTheEngineIsAWord()
{
    const std::vector<TemplateWord> &words = templateWords();
    QCOMPARE(words.size(), templateFields().size() + TemplateHelpers::core().all().size());
    for (const TemplateWord &word : words) {
        QVERIFY2(word.signature.starts_with("{{"), word.help);
        QVERIFY2(*word.help, word.signature.data());
    }
}

void TestTemplateGuide::remarksHaveTheirPlaceAndLength_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("place");
    const auto row = [](const char *text, const char *place) {
        QTest::newRow(text) << QByteArray(text) << QString::fromLatin1(place);
    };
    row("a\n{{ paramm.id }}", "warning 2:4+9");
    row("{{#if query.a}}", "error 1:4+2");
    row("{{/each}}", "error 1:4+4");
    row("x {{lookup}}", "error 1:5+6");
    row("{{params.id}}", "");
    row("{{paht}}\n\n {{qeury}} {{x\n", "error 3:12+3");
    row("{{paht}}\n\n {{qeury}} x\n", "warning 1:3+4|warning 3:4+5");
    row("\n{{#if query.a}}x\n", "error 2:4+2");
    row("{{uper path}}", "error 1:3+4");
    row("{{uper path}} {{paht}}", "error 1:3+4|warning 1:17+4");
    row("{{uper qeury}} {{lower x}}", "error 1:3+4|error 1:18+5|warning 1:8+5|warning 1:24+1");
}

void TestTemplateGuide::remarksHaveTheirPlaceAndLength()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QString, place);
    QStringList found;
    for (const TextRemark &remark : checkTemplate(text.toStdString(), orderRoute()))
        found += QStringLiteral("%1 %2:%3+%4")
                     .arg(remark.severity == Problem::Severity::Error ? QStringLiteral("error")
                                                                      : QStringLiteral("warning"))
                     .arg(remark.line)
                     .arg(remark.column)
                     .arg(remark.length);
    QCOMPARE(found.join(u'|'), place);
}

void TestTemplateGuide::brokenJsonHasItsPlace()
{
    QVERIFY(checkJson("\"only a text\"").empty());
    const std::vector<TextRemark> remarks = checkJson("{\n  \"a\": x\n}");
    QCOMPARE(remarks.size(), std::size_t(1));
    QCOMPARE(remarks[0].line, 2);
    QCOMPARE(remarks[0].column, 8);
    QVERIFY(!remarks[0].message.empty());
}

void TestTemplateGuide::brokenJsonIsToldInPlainWords_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QByteArray>("words");
    QTest::newRow("more") << QByteArray(R"({"a":1}"expected '}'"]A)")
                          << QByteArray("there is more text after the end");
    QTest::newRow("less") << QByteArray(R"({"a":[1)") << QByteArray("the text ends too early");
    QTest::newRow("comma in object")
        << QByteArray(R"({"a":1 "b":2})") << QByteArray("a comma or } is missing before this");
    QTest::newRow("comma in array")
        << QByteArray("[1 2]") << QByteArray("a comma or ] is missing before this");
    QTest::newRow("colon") << QByteArray(R"({"a" 1})")
                           << QByteArray("a colon is missing before this");
    QTest::newRow("last comma") << QByteArray(R"({"a":1,})")
                                << QByteArray("a name in quotation marks is missing here");
    QTest::newRow("value") << QByteArray(R"({"a":})") << QByteArray("a value is missing here");
    QTest::newRow("quote") << QByteArray(R"({"a":"b)")
                           << QByteArray("the closing quotation mark is missing");
    QTest::newRow("bare word") << QByteArray(R"({"a": x})")
                               << QByteArray("this is no number, no text in quotation marks and "
                                             "none of true, false and null");
}

void TestTemplateGuide::brokenJsonIsToldInPlainWords()
{
    QFETCH(const QByteArray, json);
    QFETCH(const QByteArray, words);
    const std::vector<TextRemark> remarks = checkJson(json.toStdString());
    QCOMPARE(remarks.size(), std::size_t(1));
    QCOMPARE(QByteArray::fromStdString(remarks[0].message.text()), words);
}

void TestTemplateGuide::parametersComeFromEveryKindOfPath()
{
    using Names = std::vector<std::string>;
    MockRoute route = orderRoute();
    QCOMPARE(pathParametersOf(route), Names{"id"});
    route.pathKind = MockRoute::PathKind::Exact;
    QVERIFY(pathParametersOf(route).empty());
    route.pathKind = MockRoute::PathKind::Regex;
    route.path = "/a/(?<shop>[a-z]+)/(x)";
    QCOMPARE(pathParametersOf(route), Names{"shop"});
    route.path = "(";
    QVERIFY(pathParametersOf(route).empty());
}

void TestTemplateGuide::theTypeThatIsSentIsKnown()
{
    MockResponse response;
    QCOMPARE(sentContentType(response, {}), "");
    response.body.text = "{}";
    QCOMPARE(sentContentType(response, {}), "application/json");
    response.body.text = "hello";
    QCOMPARE(sentContentType(response, {}), "text/plain; charset=utf-8");
    const std::vector<Header> shared{{"content-type", "text/css", {}}};
    QCOMPARE(sentContentType(response, shared), "text/css");
    response.headers = {{"Content-Type", "text/html", {}}};
    QCOMPARE(sentContentType(response, shared), "text/html");
    response.headers.clear();
    response.status = 204;
    QCOMPARE(sentContentType(response, {}), "");
}

} // namespace mynah::test

QTEST_GUILESS_MAIN(mynah::test::TestTemplateGuide)
#include "tst_templateguide.moc"
