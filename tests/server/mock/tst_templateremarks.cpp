// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/mock/responsetemplate.h"
#include "server/mock/templateremarks.h"
#include "tests/support/saidinpatterns.h"
#include "tests/support/testcase.h"

#include <QTest>

namespace mynah::test {

namespace {

// "1:3 nothing is called x here"
QString remarks(const QByteArray &text)
{
    const auto parsed = ResponseTemplate::parse(text.toStdString());
    if (!parsed)
        return QString::fromStdString(parsed.error().message);
    const std::vector<std::string> parameters{"id", "customer"};
    QStringList lines;
    for (const TemplateError &remark : remarksOn(*parsed, {&parameters})) {
        if (!isSaidInPatterns(remark.message))
            return QStringLiteral("not said in patterns");
        lines += QStringLiteral("%1:%2 %3")
                     .arg(remark.position.line)
                     .arg(remark.position.column)
                     .arg(QString::fromStdString(remark.message));
    }
    return lines.join(QLatin1Char('\n'));
}

} // namespace

class TestTemplateRemarks final : public TestCase
{
    Q_OBJECT

private slots:
    void namesThatStandForNothingAreTold_data();
    void namesThatStandForNothingAreTold();
    void whatMayStandForSomethingIsLeftAlone_data();
    void whatMayStandForSomethingIsLeftAlone();
    void parametersAreNotJudgedWhereNobodyKnowsThem();
};

void TestTemplateRemarks::namesThatStandForNothingAreTold_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("told");
    const auto row = [](const char *text, const char *told) {
        QTest::newRow(text) << QByteArray(text) << QString::fromUtf8(told);
    };
    row("{{paramm.id}}", "1:3 nothing is called paramm here; did you mean params?");
    row("a\n  {{qeury.x}}", "2:5 nothing is called qeury here; did you mean query?");
    row("{{customr}}", "1:3 nothing is called customr here; did you mean params.customer?");
    row("{{id}}", "1:3 nothing is called id here; did you mean params.id?");
    row("{{request.id}}", "1:3 nothing is called id here; did you mean params.id?");
    row("{{nonsense}}", "1:3 nothing is called nonsense here");
    row("{{request.bdy}}", "1:3 nothing is called bdy here; did you mean body?");
    row("{{@root.bdy}}", "1:3 nothing is called bdy here; did you mean body?");
    row("{{@indx}}", "1:3 nothing is called @indx here; did you mean index?");
    row("{{params.idd}}", "1:3 the path has no parameter idd; did you mean id?");
    row("{{clientCertificate.name}}", "1:3 no field of a certificate is called name");
    row("{{lookup qery \"a\"}}", "1:10 nothing is called qery here; did you mean query?");
    row("{{#if (lookup querry x)}}{{/if}}",
        "1:15 nothing is called querry here; did you mean query?\n1:22 nothing is called x here");
    row("{{#if query.a}}{{boddy}}{{else}}{{paht}}{{/if}}",
        "1:18 nothing is called boddy here; did you mean body?\n"
        "1:35 nothing is called paht here; did you mean path?");
    row("{{#each body}}{{../pat}}{{/each}}", "1:17 nothing is called pat here; did you mean path?");
    row("{{#each body}}x{{else}}{{pat}}{{/each}}",
        "1:26 nothing is called pat here; did you mean path?");
}

void TestTemplateRemarks::namesThatStandForNothingAreTold()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QString, told);
    QCOMPARE(remarks(text), told);
}

void TestTemplateRemarks::whatMayStandForSomethingIsLeftAlone_data()
{
    QTest::addColumn<QByteArray>("text");
    for (const char *text :
         {"{{method}} {{path}} {{url}} {{query.x}} {{headers.Any}} {{cookies.a}} {{body.a.b}}",
          "{{params.id}} {{params.customer}} {{request.params.id}} {{@root.query.a}} {{request}}",
          "{{clientCertificate.commonName}} {{rawBody}} {{this}} {{.}} {{this.query}}",
          "{{#each body.items}}{{name}}{{@index}}{{@first}}{{../path}}{{/each}}",
          "{{#each body as |item i|}}{{item.x}}{{i}}{{/each}}",
          "{{#with body}}{{anything}}{{/with}}", "{{#body}}{{anything}}{{/body}}",
          "{{^body}}{{path}}{{/body}}", "{{{{raw}}}}{{nothing}}{{{{/raw}}}}"})
        QTest::newRow(text) << QByteArray(text);
}

void TestTemplateRemarks::whatMayStandForSomethingIsLeftAlone()
{
    QFETCH(const QByteArray, text);
    QCOMPARE(remarks(text), QString());
}

void TestTemplateRemarks::parametersAreNotJudgedWhereNobodyKnowsThem()
{
    const auto parsed = ResponseTemplate::parse("{{params.any}}");
    QVERIFY(remarksOn(*parsed, {}).empty());
}

} // namespace mynah::test

QTEST_GUILESS_MAIN(mynah::test::TestTemplateRemarks)
#include "tst_templateremarks.moc"
