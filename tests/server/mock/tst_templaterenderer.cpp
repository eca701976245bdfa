// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/mock/templatehelpers.h"
#include "server/mock/templateparser.h"
#include "server/mock/templaterenderer.h"
#include "tests/support/testcase.h"

#include <QTest>

using namespace mynah;

namespace {

Expected<std::string, TemplateError>
render(std::string_view text, const Json &data, const TemplateOptions &options = {},
       const TemplateHelpers &helpers = TemplateHelpers::core())
{
    const auto nodes = parseTemplate(text, helpers);
    return nodes ? renderTemplate(*nodes, data, options)
                 : Expected<std::string, TemplateError>(Unexpected(nodes.error()));
}

} // namespace

class TestTemplateRenderer : public test::TestCase
{
    Q_OBJECT

private slots:
    void escapesHtmlWhenAsked()
    {
        TemplateOptions options;
        options.escapesHtml = true;
        const Json data = {{"x", "<a b='\"`&'>"}};
        QCOMPARE(*render("{{x}}|{{{x}}}|{{&x}}", data, options),
                 std::string(
                     "&lt;a b&#x3D;&#x27;&quot;&#x60;&amp;&#x27;&gt;|<a b='\"`&'>|<a b='\"`&'>"));
    }

    void stopsAtTheStepLimit()
    {
        const Json data = {{"a", Json(std::vector<int>(1000, 1))}};
        const std::string text =
            "{{#each a}}{{#each ../a}}\n{{#each ../../a}}{{this}}{{/each}}{{/each}}{{/each}}";
        const auto rendered = render(text, data);
        QVERIFY(!rendered);
        QCOMPARE(rendered.error().message,
                 std::string("the template takes more than 1000000 steps"));
        QVERIFY(rendered.error().position.line >= 1);
    }

    void countsTheStepsExactlyAtTheLimit()
    {
        TemplateOptions options;
        options.maxSteps = 4; // two nodes, each with one lookup
        QVERIFY(render("{{a}}{{b}}", Json{{"a", 1}, {"b", 2}}, options));
        options.maxSteps = 3;
        QVERIFY(!render("{{a}}{{b}}", Json{{"a", 1}, {"b", 2}}, options));
    }

    void chargesForLookingThroughManyMembers()
    {
        std::string wide = "{\"o\":{\"first\":0";
        for (int i = 0; i < 20000; ++i)
            wide += ",\"k" + std::to_string(i) + "\":" + std::to_string(i);
        const auto rendered =
            render("{{#each o}}{{lookup ../o @key}}{{/each}}", *parseJson(wide + "}}"));
        QVERIFY(!rendered);
    }

    void stopsAtTheOutputLimit()
    {
        TemplateOptions options;
        options.maxOutputBytes = 10;
        QCOMPARE(*render("{{x}}", Json{{"x", "1234567890"}}, options), std::string("1234567890"));
        const auto tooLong = render("{{x}}!", Json{{"x", "1234567890"}}, options);
        QVERIFY(!tooLong);
        QCOMPARE(tooLong.error().message, std::string("the rendered text exceeds 10 bytes"));
    }

    void rendersInvalidUtf8AsItIs()
    {
        QCOMPARE(*render("{{x}}", Json{{"x", "\xff\xfe"}}), std::string("\xff\xfe"));
        QVERIFY(render("{{this}}", Json{{"x", "\xff\xfe"}}));
    }

    void callsTheHelpersOfADialect()
    {
        TemplateHelpers helpers = TemplateHelpers::core();
        helpers.add("join",
                    {[](const HelperArguments &arguments) {
                         std::string text;
                         for (const TemplateValue &value : arguments.positional)
                             text += value.toText() + arguments.option("sep").toText();
                         return TemplateValue::owned(Json(text));
                     },
                     {}});
        helpers.add("twice",
                    {{},
                     [](const HelperArguments &, BlockBody &body) {
                         body.renderMain();
                         body.renderMain(TemplateValue::owned(Json{{"a", "own"}}));
                     },
                     0,
                     0});
        QCOMPARE(*render("{{join a 1 (join 'x') sep='-'}}", Json{{"a", "A"}}, {}, helpers),
                 std::string("A-1-x-"));
        QCOMPARE(*render("{{#twice}}{{a}} {{/twice}}", Json{{"a", "A"}}, {}, helpers),
                 std::string("A own "));
    }
};

QTEST_GUILESS_MAIN(TestTemplateRenderer)
#include "tst_templaterenderer.moc"
