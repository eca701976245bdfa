// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/mock/responsetemplate.h"
#include "server/mock/templatetokens.h"
#include "tests/support/testcase.h"

#include <QTest>

using namespace mynah;

// Whitespace is judged by what is rendered: that is what people see.
class TestTemplateTokens : public test::TestCase
{
    Q_OBJECT

private slots:
    void controlsWhitespace_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("expected");
        const auto row = [](const char *name, QByteArray text, QByteArray expected) {
            QTest::newRow(name) << text << expected;
        };
        row("~ on the left", "a \n {{~x}} b", "aX b");
        row("~ on the right", "a {{x~}} \n b", "a Xb");
        row("~ of a comment", "a {{~! c ~}} b", "ab");
        row("~ of a dashed comment", "a {{~!-- c --~}} b", "ab");
        row("~ of a triple", "a {{~{x}~}} b", "aXb");
        row("~ of a block", "a {{~#if x~}} b {{~/if~}} c", "abc");
        row("~ of an else", "{{#if x}} a {{~else~}} b {{/if}}", " a");
        row("~ of ^", "{{#if n}} a {{~^~}} b {{/if}}", "b ");

        row("block tags alone on their lines", "a\n{{#if x}}\nb\n{{/if}}\nc\n", "a\nb\nc\n");
        row("with blanks around", "a\n  {{#if x}} \t\n  b\n\t{{/if}}  \nc", "a\n  b\nc");
        row("with CRLF", "a\r\n{{#if x}}\r\nb\r\n{{/if}}\r\nc", "a\r\nb\r\nc");
        row("at the start and the end", "{{#if x}}\nb\n{{/if}}", "b\n");
        row("blanks at the very start", "  {{#if x}}\nb\n  {{/if}}  ", "b\n");
        row("else alone", "{{#if n}}\na\n{{else}}\nb\n{{/if}}\n", "b\n");
        row("else if alone", "{{#if n}}\na\n{{else if x}}\nb\n{{else}}\nc\n{{/if}}\n", "b\n");
        row("comment alone", "a\n  {{! note }}\nb", "a\nb");
        row("comment of many lines", "a\n{{!--\n note\n--}}\nb", "a\nb");
        row("not alone: text before", "a {{#if x}}\nb{{/if}}", "a \nb");
        row("not alone: text after", "{{#if x}} b\n{{/if}}", " b\n");
        row("not alone: two tags", "{{#if x}}{{#if x}}\nb{{/if}}{{/if}}", "\nb");
        row("not alone: an output", "a\n  {{x}}\nb", "a\n  X\nb");
        row("not alone: a triple", "a\n  {{{x}}}\nb", "a\n  X\nb");
        row("empty lines stay", "a\n\n{{#if x}}\n\nb\n{{/if}}\n\nc", "a\n\n\nb\n\nc");
        row("loop", "[\n{{#each l}}\n  {{this}}\n{{/each}}\n]", "[\n  1\n  2\n]");
        row("only one tag alone", "{{#if x}}\n b {{/if}} c", " b  c");
    }
    void controlsWhitespace()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, expected);
        const auto parsed = ResponseTemplate::parse(text.toStdString());
        QVERIFY2(parsed, parsed ? "" : parsed.error().message.text().c_str());
        const auto rendered = parsed->render(*parseJson(R"({"x":"X","n":null,"l":[1,2]})"));
        QCOMPARE(QByteArray::fromStdString(*rendered), expected);
    }

    void keepsTheOffsetOfAnInside()
    {
        const auto tokens = tokenizeTemplate("ab{{#  if x}}{{/if}}");
        QVERIFY(tokens);
        QCOMPARE(tokens->size(), std::size_t(3));
        QCOMPARE((*tokens)[1].offset, std::size_t(5));
        QCOMPARE((*tokens)[1].kind, TemplateToken::Kind::OpenBlock);
    }

    void saysWhereATagIsNotClosed_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("line");
        QTest::addColumn<int>("column");
        QTest::newRow("output") << QByteArray("a\nbc{{x") << 2 << 3;
        QTest::newRow("one brace") << QByteArray("{{x} y") << 1 << 1;
        QTest::newRow("triple") << QByteArray(" {{{x}} ") << 1 << 2;
        QTest::newRow("comment") << QByteArray("\n\n{{! x }") << 3 << 1;
        QTest::newRow("dashed comment") << QByteArray("{{!-- x }}") << 1 << 1;
        QTest::newRow("string") << QByteArray("{{x \"}}") << 1 << 1;
        QTest::newRow("raw block") << QByteArray("x{{{{raw}}}} y") << 1 << 2;
        QTest::newRow("raw block, other name") << QByteArray("{{{{raw}}}} y{{{{/x}}}}") << 1 << 14;
    }
    void saysWhereATagIsNotClosed()
    {
        QFETCH(QByteArray, text);
        QFETCH(int, line);
        QFETCH(int, column);
        const auto tokens =
            tokenizeTemplate(std::string_view(text.constData(), size_t(text.size())));
        QVERIFY(!tokens);
        QCOMPARE(tokens.error().position.line, line);
        QCOMPARE(tokens.error().position.column, column);
    }

    void survivesEveryCutOfATemplate()
    {
        const std::string whole = "a \\{{b}} \\\\{{~c~}} {{{d}}} {{~{e}~}} {{!-- f --}}{{! g }}\n"
                                  "{{#if [x}}y] \"}}\" as |z|}}\n{{else if w}}{{^}}{{/if}}"
                                  "{{{{raw h}}}}{{{{i}}}}{{{{/i}}}}{{{{/raw}}}}";
        for (std::size_t length = 0; length <= whole.size(); ++length) {
            for (std::size_t start = 0; start < length; start += 7) {
                const auto part = whole.substr(start, length - start);
                const auto parsed = ResponseTemplate::parse(part);
                QVERIFY(parsed || parsed.error().position.column >= 1);
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestTemplateTokens)
#include "tst_templatetokens.moc"
