// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/mock/responsetemplate.h"
#include "tests/support/testcase.h"

#include <QTest>

using namespace mynah;

namespace {

std::string render(std::string_view text, std::string_view data = "{}")
{
    const auto parsed = ResponseTemplate::parse(text);
    if (!parsed)
        return "ERROR " + parsed.error().message.text();
    const auto rendered = parsed->render(*parseJson(data));
    return rendered ? *rendered : "ERROR " + rendered.error().message.text();
}

} // namespace

class TestResponseTemplate : public test::TestCase
{
    Q_OBJECT

private slots:
    void renders_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("data");
        QTest::addColumn<QByteArray>("expected");
        const auto row = [](const char *name, QByteArray text, QByteArray data,
                            QByteArray expected) {
            QTest::newRow(name) << text << data << expected;
        };

        row("text alone", "a } b { c", "{}", "a } b { c");
        row("variable", "Hi {{name}}!", "{\"name\":\"Ann\"}", "Hi Ann!");
        row("spaces inside", "{{  name  }}", "{\"name\":\"Ann\"}", "Ann");
        row("path", "{{a.b.c}}", "{\"a\":{\"b\":{\"c\":1}}}", "1");
        row("path with slashes", "{{a/b/c}}", "{\"a\":{\"b\":{\"c\":1}}}", "1");
        row("index of an array", "{{a.[1].b}} {{a.0.b}}", "{\"a\":[{\"b\":\"x\"},{\"b\":\"y\"}]}",
            "y x");
        row("segment in brackets", "{{a.[b c]}} {{[d}}e]}}", "{\"a\":{\"b c\":1},\"d}}e\":2}",
            "1 2");
        row("length of an array", "{{a.length}}", "{\"a\":[1,2,3]}", "3");
        row("absent and null", "[{{x}}{{a.b.c}}{{n}}]", "{\"n\":null}", "[]");
        row("booleans and numbers", "{{t}} {{f}} {{i}} {{d}}",
            "{\"t\":true,\"f\":false,\"i\":-7,\"d\":1.5}", "true false -7 1.5");
        row("objects and arrays as JSON", "{{o}} {{a}}", "{\"o\":{\"k\":\"v\"},\"a\":[1,\"2\"]}",
            "{\"k\":\"v\"} [1,\"2\"]");
        row("nothing is escaped", "{{x}} {{{x}}} {{&x}}", "{\"x\":\"<a href='&'>\"}",
            "<a href='&'> <a href='&'> <a href='&'>");
        row("length of a text", "{{t.length}} {{lookup t \"length\"}} {{e.length}}",
            "{\"t\":\"a\u00e9\U0001F600\",\"e\":\"\"}", "4 4 0");
        row("this", "{{#each a}}{{this}}{{.}}{{./this}}{{./.}}{{this/../b}}{{/each}}",
            "{\"a\":[\"x\"],\"b\":\"y\"}", "xxxxy");
        row("this inside a path", "{{a.this}}", "{}", "ERROR \"this\" can only begin a path");
        row("this with nothing behind it", "{{this/}}", "{}",
            "ERROR a name is missing after \"/\"");
        row("this member", "{{this.a}}{{./a}}{{this/a}}", "{\"a\":1}", "111");
        row("literal as a callee", "{{\"a b\"}}", "{\"a b\":1}", "1");
        row("unicode", "{{größe}}→", "{\"größe\":\"ß\"}", "ß→");

        row("comment", "a{{! no {{ }}b{{!-- no }} --}}c", "{}", "abc");
        row("escaped tag", "\\{{a}} {{a}}", "{\"a\":1}", "{{a}} 1");
        row("escaped backslash", "\\\\{{a}}", "{\"a\":1}", "\\1");
        row("two escaped tags", "\\{{a}}\\{{b}}{{a}}", "{\"a\":1}", "{{a}}{{b}}1");
        row("backslash elsewhere", "\\n{{a}}\\", "{\"a\":1}", "\\n1\\");
        row("raw block", "{{{{raw}}}} {{a}} {{{{x}}}}{{{{/x}}}} {{{{/raw}}}}", "{}",
            " {{a}} {{{{x}}}}{{{{/x}}}} ");
        row("spaces in a raw block's tag", "{{{{ raw }}}}{{a}}{{{{/raw}}}}", "{}", "{{a}}");
        row("raw block on lines of its own", "x\n  {{{{raw}}}} \n{{a}}\n {{{{/raw}}}}\r\ny", "{}",
            "x\n{{a}}\ny");
        row("raw block on one line", "x\n{{{{raw}}}} {{a}} {{{{/raw}}}}\ny", "{}", "x\n {{a}} \ny");

        row("if", "{{#if a}}yes{{else}}no{{/if}}", "{\"a\":1}", "yes");
        row("if not", "{{#if a}}yes{{else}}no{{/if}}", "{}", "no");
        row("if without else", "[{{#if a}}yes{{/if}}]", "{}", "[]");
        row("inverse shorthand", "{{#if a}}yes{{^}}no{{/if}}", "{}", "no");
        row("falsy values", "{{#each v}}{{#if this}}1{{else}}0{{/if}}{{/each}}",
            "{\"v\":[false,null,\"\",0,0.0,[],{},\"0\",[0],true]}", "0000001111");
        row("includeZero", "{{#if a includeZero=true}}yes{{/if}}", "{\"a\":0}", "yes");
        row("else if", "{{#if a}}A{{else if b}}B{{else}}C{{/if}}", "{\"b\":1}", "B");
        row("else after else if", "{{#if a}}A{{else if b}}B{{else}}C{{/if}}", "{}", "C");
        row("chain of else if", "{{#if a}}A{{else if b}}B{{else if c}}C{{/if}}", "{\"c\":1}", "C");
        row("unless", "{{#unless a}}no{{else}}yes{{/unless}}", "{\"a\":0}", "no");
        row("if keeps the context", "{{#each a}}{{#if x}}{{../y}}{{/if}}{{/each}}",
            "{\"a\":[{\"x\":1}],\"y\":\"outer\"}", "outer");

        row("each", "{{#each a}}<{{this}}>{{/each}}", "{\"a\":[1,2]}", "<1><2>");
        row("each, empty", "{{#each a}}x{{else}}none{{/each}}", "{\"a\":[]}", "none");
        row("each of what is no list", "{{#each a}}x{{else}}none{{/each}}", "{\"a\":\"text\"}",
            "none");
        row("each over members", "{{#each a}}{{@key}}={{this}};{{/each}}",
            "{\"a\":{\"z\":1,\"b\":2}}", "z=1;b=2;");
        row("loop data", "{{#each a}}{{@index}}{{@first}}{{@last}} {{/each}}",
            "{\"a\":[\"x\",\"y\"]}", "0truefalse 1falsetrue ");
        row("comma between", "[{{#each a}}{{this}}{{#unless @last}},{{/unless}}{{/each}}]",
            "{\"a\":[1,2,3]}", "[1,2,3]");
        row("outer loop data",
            "{{#each a}}{{#each this}}{{@../index}}{{@index}} {{/each}}{{/each}}",
            "{\"a\":[[\"x\",\"y\"],[\"z\"]]}", "00 01 10 ");
        row("outer loop data past other blocks",
            "{{#each a}}{{#each l}}{{#with o}}{{#if x}}{{@../index}}{{@index}} {{/if}}{{/with}}"
            "{{/each}}{{/each}}",
            "{\"a\":[{\"l\":[{\"o\":{\"x\":1}},{\"o\":{\"x\":1}}]},{\"l\":[{\"o\":{\"x\":1}}]}]}",
            "00 01 10 ");
        row("loop data inside with", "{{#each a}}{{#with b}}{{@index}}{{/with}}{{/each}}",
            "{\"a\":[{\"b\":1},{\"b\":2}]}", "01");
        row("parent", "{{#each a}}{{../p}}{{this}} {{/each}}", "{\"a\":[1,2],\"p\":\"P\"}",
            "P1 P2 ");
        row("grandparent", "{{#with a}}{{#with b}}{{../../x}}{{../y}}{{/with}}{{/with}}",
            "{\"x\":\"X\",\"a\":{\"y\":\"Y\",\"b\":{\"z\":1}}}", "XY");
        row("beyond the root", "[{{../../x}}]", "{\"x\":1}", "[]");
        row("@root", "{{#each a}}{{@root.p}}{{/each}}", "{\"a\":[1,2],\"p\":\"P\"}", "PP");
        row("block parameters", "{{#each a as |item i|}}{{i}}:{{item.n}} {{/each}}",
            "{\"a\":[{\"n\":\"x\"},{\"n\":\"y\"}]}", "0:x 1:y ");
        row("outer block parameter",
            "{{#each a as |o|}}{{#each o.l as |n|}}{{o.k}}{{n}} {{/each}}{{/each}}",
            "{\"a\":[{\"k\":\"K\",\"l\":[1,2]}]}", "K1 K2 ");
        row("block parameter hides a helper", "{{#each a as |lookup|}}{{lookup}}{{/each}}",
            "{\"a\":[1]}", "1");
        row("with", "{{#with a}}{{b}}{{else}}none{{/with}}", "{\"a\":{\"b\":1}}", "1");
        row("with, nothing there", "{{#with a}}{{b}}{{else}}none{{/with}}", "{}", "none");
        row("with a block parameter", "{{#with a.b as |x|}}{{x.c}}{{/with}}",
            "{\"a\":{\"b\":{\"c\":1}}}", "1");

        row("lookup", "{{lookup m k}}", "{\"m\":{\"x\":\"found\"},\"k\":\"x\"}", "found");
        row("lookup by number", "{{lookup a 1}}", "{\"a\":[\"x\",\"y\"]}", "y");
        row("sub-expression", "{{lookup (lookup m \"a\") 'b'}}", "{\"m\":{\"a\":{\"b\":1}}}", "1");
        row("sub-expression in a block", "{{#each (lookup m 'l')}}{{this}}{{/each}}",
            "{\"m\":{\"l\":[1,2]}}", "12");
        row("string with quotes", "{{lookup m \"a\\\"}}b\"}}", "{\"m\":{\"a\\\"}}b\":1}}", "1");

        row("section over a list", "{{#a}}<{{.}}>{{/a}}", "{\"a\":[1,2]}", "<1><2>");
        row("section with an object", "{{#a}}{{b}}{{/a}}", "{\"a\":{\"b\":1}}", "1");
        row("section with true", "{{#a}}{{b}}{{/a}}", "{\"a\":true,\"b\":1}", "1");
        row("section with nothing", "{{#a}}x{{else}}none{{/a}}", "{\"a\":[]}", "none");
        row("inverted section", "{{^a}}none{{/a}}{{^b}}no{{/b}}", "{\"b\":1}", "none");
        row("inverted section with else", "{{^a}}none{{else}}some{{/a}}", "{\"a\":1}", "some");
    }
    void renders()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, data);
        QFETCH(QByteArray, expected);
        QCOMPARE(QByteArray::fromStdString(render(text.toStdString(), data.toStdString())),
                 expected);
    }

    void knowsWhatItMayRead()
    {
        const auto parsed = ResponseTemplate::parse("{{request.body.id}}{{#if query.q}}{{/if}}");
        QVERIFY(parsed->mayRead("body"));
        QVERIFY(parsed->mayRead("query"));
        QVERIFY(!parsed->mayRead("cookies"));
    }

    void mayReadEverythingThroughAWholeContext()
    {
        for (const char *text : {"{{this}}", "{{#with request}}{{/with}}", "{{lookup @root 'x'}}",
                                 "{{#each a}}{{lookup .. 'x'}}{{/each}}"}) {
            const auto parsed = ResponseTemplate::parse(text);
            QVERIFY2(parsed && parsed->mayRead("cookies"), text);
        }
    }

    void isConstantWithoutATag()
    {
        QVERIFY(ResponseTemplate::parse("{ \"a\": 1 }")->isConstant());
        QVERIFY(ResponseTemplate::parse("\\{{a}}{{! c }}")->isConstant());
        QVERIFY(!ResponseTemplate::parse("{{a}}")->isConstant());
    }
};

QTEST_GUILESS_MAIN(TestResponseTemplate)
#include "tst_responsetemplate.moc"
