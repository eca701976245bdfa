// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/uitestcase.h"
#include "ui/editors/templatecompleter.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace mynah::test {

namespace {

RequestNames sampleNames()
{
    Exchange exchange;
    exchange.target = "/a?page=1&sort+by=x";
    exchange.requestHead =
        "POST /a HTTP/1.1\r\nHost: x\r\nX-Tenant: y\r\nCookie: sid=1; b=2\r\n\r\n";
    exchange.requestBody = R"({"user": {"name": "Ada"}, "tags": ["a"]})";
    RequestNames names = namesIn({exchange});
    names.pathParameters = {u"id"_s};
    return names;
}

// The names offered where "|" stands.
QString offered(const QString &text, bool isAsked = false)
{
    const qsizetype cursor = text.indexOf(u'|');
    const CodeContext context{text.left(cursor), text.mid(cursor + 1), isAsked};
    QStringList names;
    for (const CodeCompletion &choice : completeTemplate(context, sampleNames()).choices)
        names += choice.name;
    return names.join(u' ');
}

// The text with the first choice taken, the cursor as "|".
QString taken(const QString &text, bool isAsked = false)
{
    const qsizetype cursor = text.indexOf(u'|');
    const QString before = text.left(cursor);
    const CodeCompletions found =
        completeTemplate({before, text.mid(cursor + 1), isAsked}, sampleNames());
    if (found.choices.empty())
        return {};
    const CodeCompletion &choice = found.choices.front();
    return before.chopped(found.typed) + choice.before + u'|' + choice.after + text.mid(cursor + 1);
}

} // namespace

class TestTemplateCompleter final : public UiTestCase
{
    Q_OBJECT

private slots:
    void offersWhatFits_data();
    void offersWhatFits();
    void writesWhatIsMissing_data();
    void writesWhatIsMissing();
    void everyChoiceSaysWhatItIs();
};

void TestTemplateCompleter::offersWhatFits_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("names");
    const auto row = [](const char *text, const char *names) {
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(names);
    };
    row("{{pa|", "path params");
    row("{{#|", "#each #if #unless #with");
    row("{{#e|", "#each");
    row("{{#if q|}}", "query");
    row("{{lo|", "lookup");
    row("{{#if (lo|", "lookup");
    row("{{#if lo|", "");
    row("{{params.|", "id");
    row("{{request.params.|", "id");
    row("{{@root.params.i|", "id");
    row("{{query.|}}", "page sort by");
    row("{{headers.x|", "x-tenant");
    row("{{cookies.|", "sid b");
    row("{{body.|", "tags user");
    row("{{body.user.|", "name");
    row("{{body.tags.|", "0 length");
    row("{{clientCertificate.c|", "commonName");
    row("{{#if query.page}}{{#each body}}x{{/|", "/each");
    row("{{#if query.page}}{{#each body}}x{{/each}}{{/|", "/if");
    row("{{/|", "");
    row("text pa|", "");
    row("{{path}} pa|", "");
    row("{{lookup query \"pa|", "");
    row("{{{pa|", "path params");
}

void TestTemplateCompleter::offersWhatFits()
{
    QFETCH(const QString, text);
    QFETCH(const QString, names);
    QCOMPARE(offered(text), names);
}

void TestTemplateCompleter::writesWhatIsMissing_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("written");
    const auto row = [](const char *text, const char *written) {
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(written);
    };
    row("{{meth|", "{{method}}|");
    row("{{meth|}}", "{{method|}}");
    row("{{{meth|", "{{{method}}}|");
    row("{{que|", "{{query.|");
    row("{{params.|", "{{params.id}}|");
    row("{{query.s|", "{{query.[sort by]}}|");
    row("{{#i|", "{{#if |}}{{/if}}");
    row("{{unl|", "{{#unless |}}{{/unless}}");
    row("{{loo|", "{{lookup |}}");
    row("{{#if params.|}}", "{{#if params.id|}}");
    row("{{#each body}}{{/|", "{{#each body}}{{/each}}|");
}

void TestTemplateCompleter::writesWhatIsMissing()
{
    QFETCH(const QString, text);
    QFETCH(const QString, written);
    QCOMPARE(taken(text), written);
}

void TestTemplateCompleter::everyChoiceSaysWhatItIs()
{
    QCOMPARE(taken(u"a |"_s, true), u"a {{method}}|"_s);
    for (const char *before : {"{{", "{{params.", "{{query.", "{{#if query.a}}{{/"}) {
        const CodeContext context{QLatin1StringView(before), {}, false};
        const CodeCompletions found = completeTemplate(context, sampleNames());
        QVERIFY2(!found.choices.empty(), before);
        for (const CodeCompletion &choice : found.choices) {
            QVERIFY2(choice.signature.startsWith("{{"_L1), qPrintable(choice.name));
            QVERIFY2(!choice.help.isEmpty(), qPrintable(choice.name));
        }
    }
}

} // namespace mynah::test

QTEST_MAIN(mynah::test::TestTemplateCompleter)
#include "tst_templatecompleter.moc"
