// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testcase.h"
#include "ui/models/jsontokens.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace mynah::test {

namespace {

// "key:"a" mark:: number:1", without the blanks.
QString told(const QByteArray &line, const JsonLine &read)
{
    const char *const names[] = {"blank",  "mark", "key", "string", "unclosed",
                                 "number", "word", "tag", "error"};
    QStringList parts;
    qsizetype at = 0;
    for (const JsonToken &token : read.tokens) {
        const QByteArray text = line.mid(at, token.length);
        if (token.kind != JsonToken::Kind::Blank)
            parts += QLatin1StringView(names[int(token.kind)]) + u':' + QString::fromUtf8(text);
        at += token.length;
    }
    if (at != line.size())
        parts += u"not all of it"_s;
    return parts.join(u' ');
}

} // namespace

class TestJsonTokens final : public TestCase
{
    Q_OBJECT

private slots:
    void readsALine_data();
    void readsALine();
    void withoutTemplatesBracesAreBraces();
    void aTagGoesOnInTheNextLine();
    void aTagEndsWithAsManyBraces();
};

void TestJsonTokens::readsALine_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QString>("tokens");
    const auto row = [](const char *line, const QString &tokens) {
        QTest::newRow(line) << QByteArray(line) << tokens;
    };
    row("", u""_s);
    row("{\"a\" : [1, -2.5e3, true]}\n",
        u"mark:{ key:\"a\" mark:: mark:[ number:1 mark:, number:-2.5e3 mark:, word:true mark:] "
        "mark:}"_s);
    row("\"a\\\"b\"", u"string:\"a\\\"b\""_s);
    row("\"open", u"unclosed:\"open"_s);
    row("nul nan 1x", u"error:nul error:nan error:1x"_s);
    row("{\"id\": {{params.id}}, \"n\": null}",
        u"mark:{ key:\"id\" mark:: tag:{{params.id}} mark:, key:\"n\" mark:: word:null mark:}"_s);
    row("{\"id\":{{params.id}}}", u"mark:{ key:\"id\" mark:: tag:{{params.id}} mark:}"_s);
    row("\"a {{lookup body \"x\"}} b\"", u"string:\"a  tag:{{lookup body \"x\"}} string: b\""_s);
    row("\"{{params.id}}\": 1", u"key:\" tag:{{params.id}} key:\" mark:: number:1"_s);
    row("{{#each body}}{{this}},{{/each}}",
        u"tag:{{#each body}} tag:{{this}} mark:, tag:{{/each}}"_s);
}

void TestJsonTokens::readsALine()
{
    QFETCH(QByteArray, line);
    QFETCH(QString, tokens);
    QCOMPARE(told(line, jsonTokens(line, true)), tokens);
}

void TestJsonTokens::withoutTemplatesBracesAreBraces()
{
    const QByteArray line("{{a}}");
    QCOMPARE(told(line, jsonTokens(line, false)), u"mark:{ mark:{ error:a mark:} mark:}"_s);
}

void TestJsonTokens::aTagGoesOnInTheNextLine()
{
    const JsonLine first = jsonTokens("[{{#if\n", true);
    QVERIFY(first.endsInTag);
    const QByteArray second(" body}} 1");
    const JsonLine read = jsonTokens(second, true, true);
    QVERIFY(!read.endsInTag);
    QCOMPARE(told(second, read), u"tag: body}} number:1"_s);
    QVERIFY(jsonTokens("x\n", true, true).endsInTag);
}

void TestJsonTokens::aTagEndsWithAsManyBraces()
{
    QCOMPARE(endOfTag("{{a}}}", 0), 5);
    QCOMPARE(endOfTag("x{{{a}}}", 1), 8);
    QCOMPARE(endOfTag("{{{{raw}}}}", 0), 11);
    QCOMPARE(endOfTag("{{a}", 0), -1);
}

} // namespace mynah::test

QTEST_GUILESS_MAIN(mynah::test::TestJsonTokens)
#include "tst_jsontokens.moc"
