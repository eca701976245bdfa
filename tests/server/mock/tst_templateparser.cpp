// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/mock/responsetemplate.h"
#include "server/mock/templateexpressionparser.h"
#include "server/mock/templatehelpers.h"
#include "server/mock/templateparser.h"
#include "tests/support/saidinpatterns.h"
#include "tests/support/testcase.h"

#include <QTest>

using namespace mynah;

namespace {

std::string repeated(std::string_view text, int times)
{
    std::string all;
    for (int i = 0; i < times; ++i)
        all += text;
    return all;
}

} // namespace

class TestTemplateParser : public test::TestCase
{
    Q_OBJECT

private slots:
    void saysWhatIsWrongAndWhere_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("message");
        QTest::addColumn<int>("line");
        QTest::addColumn<int>("column");
        const auto row = [](const char *name, QByteArray text, QByteArray message, int line,
                            int column) {
            QTest::newRow(name) << text << message << line << column;
        };
        row("empty tag", "{{}}", "a name is missing", 1, 3);
        row("unknown helper", "a\n {{ shout name }}", "there is no helper \"shout\"", 2, 5);
        row("path with arguments", "{{a.b c}}", "there is no helper \"a.b\"", 1, 3);
        row("unknown sub-expression", "{{#if (eq a b)}}{{/if}}", "there is no helper \"eq\"", 1, 8);
        row("block helper inline", "{{if x}}", "\"if\" is a block helper: {{#if …}}", 1, 3);
        row("inline helper as a block", "{{#lookup a b}}{{/lookup}}",
            "\"lookup\" is no block helper", 1, 4);
        row("too few arguments", "{{#if}}{{/if}}", "\"if\" takes 1 argument, not 0", 1, 4);
        row("too many arguments", "{{lookup a b c}}", "\"lookup\" takes 2 arguments, not 3", 1, 3);
        row("not closed", "x\n{{#if a}}\n", "the block \"if\" is not closed", 2, 4);
        row("closed by another", "{{#if a}}{{/each}}", "\"{{/each}}\" does not close \"if\"", 1,
            13);
        row("closes nothing", "{{/if}}", "\"{{/if}}\" closes nothing", 1, 4);
        row("else outside", "a{{else}}", "\"{{else}}\" outside of a block", 1, 8);
        row("two elses", "{{#if a}}{{else}}{{else}}{{/if}}", "a block has one \"{{else}}\"", 1, 24);
        row("partial", "{{> footer}}", "partials are not supported", 1, 3);
        row("dangling dot", "{{a.}}", "a name is missing after \".\"", 1, 5);
        row("two dots inside", "{{a..b}}", "a name is missing after \".\"", 1, 5);
        row("odd character", "{{a ;}}", "unexpected \";\"", 1, 5);
        row("unclosed parenthesis", "{{lookup (lookup a b}}", "\"(\" without a closing \")\"", 1,
            21);
        row("stray parenthesis", "{{a)}}", "unexpected \")\"", 1, 4);
        row("argument after hash", "{{#if x=1 y}}{{/if}}", "arguments come before key=value pairs",
            1, 11);
        row("parameters of an output", "{{a as |b|}}", "only a block has block parameters", 1, 3);
        row("parameters not closed", "{{#each a as |b}}{{/each}}",
            "block parameters without a closing \"|\"", 1, 16);
        row("parameters without a name", "{{#each a as ||}}{{/each}}",
            "block parameters without a name", 1, 16);
    }
    void saysWhatIsWrongAndWhere()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, message);
        QFETCH(int, line);
        QFETCH(int, column);
        const auto nodes = parseTemplate(text.toStdString(), TemplateHelpers::core());
        QVERIFY(!nodes);
        QCOMPARE(QByteArray::fromStdString(nodes.error().message), message);
        QVERIFY(test::isSaidInPatterns(nodes.error().message));
        QCOMPARE(nodes.error().position.line, line);
        QCOMPARE(nodes.error().position.column, column);
    }

    void readsLiterals()
    {
        TemplatePositionFinder positions("");
        const auto tag =
            parseTag("h 1 -2.5 \"a b\" 'c' true null undefined k=\"v\" x.[y z]", 0, positions);
        QVERIFY(!tag);
        const auto good =
            parseTag("h 1 -2.5 \"a b\" true null undefined p.q k = 'v'", 0, positions);
        QVERIFY(good);
        QCOMPARE(good->call.arguments.size(), std::size_t(7));
        std::string all;
        for (std::size_t i = 0; i < 4; ++i)
            all += std::get<TemplateValue>(good->call.arguments[i].value).toText() + ";";
        QCOMPARE(all, std::string("1;-2.5;a b;true;"));
        QVERIFY(std::get<TemplateValue>(good->call.arguments[4].value).json()->is_null());
        QVERIFY(std::get<TemplateValue>(good->call.arguments[5].value).isAbsent());
        QCOMPARE(good->call.hash[0].first, std::string("k"));
    }

    void namesMayLookLikeNumbersOrKeywords()
    {
        TemplatePositionFinder positions("");
        const auto tag = parseTag("h 1a trueish x-1 $y :z", 0, positions);
        QVERIFY(tag);
        for (const TemplateExpression &argument : tag->call.arguments)
            QVERIFY(std::holds_alternative<TemplatePath>(argument.value));
    }

    void nestsToTheLimitAndNotBeyond()
    {
        const auto nested = [](int depth) {
            return repeated("{{#if a}}", depth) + repeated("{{/if}}", depth);
        };
        QVERIFY(parseTemplate(nested(MaxTemplateDepth), TemplateHelpers::core()));
        const auto tooDeep = parseTemplate(nested(MaxTemplateDepth + 1), TemplateHelpers::core());
        QVERIFY(!tooDeep);
        QCOMPARE(tooDeep.error().message, std::string("blocks are nested too deep"));
    }

    void refusesNestingThatWouldExhaustTheStack()
    {
        QVERIFY(!parseTemplate(repeated("{{#a}}", 200000), TemplateHelpers::core()));
        QVERIFY(!parseTemplate("{{lookup " + repeated("(lookup ", 200000) + "}}",
                               TemplateHelpers::core()));
        QVERIFY(!parseTemplate("{{#if a}}" + repeated("{{else if b}}", 200000) + "{{/if}}",
                               TemplateHelpers::core()));
    }

    void readsALongTemplateInLinearTime()
    {
        const std::string text = repeated("line {{a.b.c}} \\{{x}}\n{{#if y}}\nz\n{{/if}}\n", 20000);
        QVERIFY(parseTemplate(text, TemplateHelpers::core()));
    }
};

QTEST_GUILESS_MAIN(TestTemplateParser)
#include "tst_templateparser.moc"
