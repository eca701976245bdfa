// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/httpheaders.h"
#include "server/mock/requestview.h"
#include "server/mock/rulematcher.h"
#include "tests/server/mock/mocksamples.h"
#include "tests/support/saidinpatterns.h"
#include "tests/support/testcase.h"

#include <QTest>

#include <ctime>

namespace mynah::test {

using Target = MatchRule::Target;
using Operator = MatchRule::Operator;

class TestRuleMatcher : public TestCase
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_headers.add("X-Tenant", "acme");
        m_headers.add("x-tenant", "globex");
        m_headers.add("Cookie", "session=abc; theme=dark");
        m_headers.add("Content-Type", "application/json");
    }
    void init()
    {
        TestCase::init();
        m_request.begin("POST", "/users/7?tag=a&tag=b&flag&q=%C3%A9", m_headers);
        m_request.setParameters(m_parameters);
        m_request.setClientCertificate(m_certificate);
        m_request.setBody(m_body);
    }

    void judges_data();
    void judges();
    void combines_data();
    void combines();
    void formFieldsAreValuesOfTheBody();
    void explainsEveryRow();
    void refusesWhatIsNoRule_data();
    void refusesWhatIsNoRule();
    void aPatternThatTakesTooLongDoesNotHold();
    void manyValuesTakeNoLongerThanTheBudget();

private:
    HTTPHeaders m_headers;
    RequestView m_request;
    std::vector<PathParameter> m_parameters{{"id", "7"}};
    std::vector<CertificateField> m_certificate{{"commonName", "ada"},
                                                {"alternativeName", "DNS:a.test"},
                                                {"alternativeName", "DNS:b.test"}};
    std::string m_body =
        "{\"n\":1.5,\"t\":true,\"z\":null,\"o\":{\"k\":\"v\"},\"l\":[\"x\",\"y\"]}";
};

void TestRuleMatcher::judges_data()
{
    QTest::addColumn<int>("target");
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<int>("op");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<bool>("expected");
    const auto row = [](Target target, const char *name, Operator op, const char *value,
                        bool expected) {
        QTest::addRow("%d %s %d %s", int(target), name, int(op), value)
            << int(target) << QByteArray(name) << int(op) << QByteArray(value) << expected;
    };
    row(Target::Method, "", Operator::Equals, "POST", true);
    row(Target::Method, "", Operator::Regex, "^P(OST|UT)$", true);
    row(Target::Method, "", Operator::Equals, "post", false);
    row(Target::PathParameter, "id", Operator::Equals, "7", true);
    row(Target::PathParameter, "id", Operator::Regex, "^\\d+$", true);
    row(Target::PathParameter, "other", Operator::Exists, "", false);
    row(Target::Query, "tag", Operator::Equals, "b", true);
    row(Target::Query, "tag", Operator::Equals, "c", false);
    row(Target::Query, "flag", Operator::Exists, "", true);
    row(Target::Query, "flag", Operator::Equals, "", true);
    row(Target::Query, "q", Operator::Equals, "é", true);
    row(Target::Query, "none", Operator::Contains, "", false);
    row(Target::Header, "X-TENANT", Operator::Equals, "globex", true);
    row(Target::Header, "x-tenant", Operator::Contains, "cm", true);
    row(Target::Header, "x-tenant", Operator::Regex, "^ACME", false);
    row(Target::Header, "x-tenant", Operator::Regex, "(?i)^ACME", true);
    row(Target::Cookie, "theme", Operator::Equals, "dark", true);
    row(Target::Cookie, "THEME", Operator::Exists, "", false);
    row(Target::Body, "", Operator::Contains, "\"k\":\"v\"", true);
    row(Target::Body, "", Operator::Exists, "", true);
    row(Target::Body, "$.n", Operator::Equals, "1.5", true);
    row(Target::Body, "$.t", Operator::Equals, "true", true);
    row(Target::Body, "$.z", Operator::Exists, "", true);
    row(Target::Body, "$.none", Operator::Exists, "", false);
    row(Target::Body, "$.o.k", Operator::Equals, "v", true);
    row(Target::Body, "o.k", Operator::Equals, "v", true);
    row(Target::Body, "$.o", Operator::Equals, "{\"k\":\"v\"}", true);
    row(Target::Body, "$.l[*]", Operator::Equals, "y", true);
    row(Target::Body, "$.l[0]", Operator::Equals, "y", false);
    row(Target::ClientCertificate, "commonName", Operator::Equals, "ada", true);
    row(Target::ClientCertificate, "alternativeName", Operator::Equals, "DNS:b.test", true);
    row(Target::ClientCertificate, "alternativeName", Operator::Regex, "^IP:", false);
    row(Target::ClientCertificate, "issuer", Operator::Exists, "", false);
}

void TestRuleMatcher::judges()
{
    QFETCH(int, target);
    QFETCH(QByteArray, name);
    QFETCH(int, op);
    QFETCH(QByteArray, value);
    QFETCH(bool, expected);
    for (const bool negate : {false, true}) {
        RuleSet set;
        set.rules = {
            rule(Target(target), name.toStdString(), Operator(op), value.toStdString(), negate)};
        const auto matcher = RuleMatcher::compile(set);
        QVERIFY2(matcher, matcher ? "" : matcher.error().message.text().c_str());
        QCOMPARE(matcher->holds(m_request), expected != negate);
        // The explanation says what the answer did.
        const auto steps = matcher->explain(m_request, {});
        QCOMPARE(steps[0].passed, expected != negate);
    }
}

void TestRuleMatcher::combines_data()
{
    QTest::addColumn<bool>("first");
    QTest::addColumn<bool>("second");
    QTest::addColumn<bool>("all");
    QTest::addColumn<bool>("any");
    QTest::newRow("both") << true << true << true << true;
    QTest::newRow("one") << true << false << false << true;
    QTest::newRow("other") << false << true << false << true;
    QTest::newRow("none") << false << false << false << false;
}

void TestRuleMatcher::combines()
{
    QFETCH(bool, first);
    QFETCH(bool, second);
    QFETCH(bool, all);
    QFETCH(bool, any);
    RuleSet set;
    set.rules = {rule(Target::Method, "", Operator::Equals, "never"),
                 rule(Target::Method, "", Operator::Equals, first ? "POST" : "no"),
                 rule(Target::Method, "", Operator::Equals, second ? "POST" : "no")};
    set.rules[0].enabled = false;
    QCOMPARE(RuleMatcher::compile(set)->holds(m_request), all);
    set.combine = RuleSet::Combine::Any;
    QCOMPARE(RuleMatcher::compile(set)->holds(m_request), any);
    set.rules.resize(1);
    QVERIFY(RuleMatcher::compile(set)->holds(m_request));
    QVERIFY(!RuleMatcher::compile(set)->isConditional());
}

void TestRuleMatcher::formFieldsAreValuesOfTheBody()
{
    HTTPHeaders headers;
    headers.add("Content-Type", "application/x-www-form-urlencoded");
    RequestView view;
    view.begin("POST", "/", headers);
    view.setBody("name=Ann+B&name=C");
    RuleSet set;
    set.rules = {rule(Target::Body, "name", Operator::Equals, "Ann B")};
    QVERIFY(RuleMatcher::compile(set)->holds(view));
    set.rules = {rule(Target::Body, "other", Operator::Exists)};
    QVERIFY(!RuleMatcher::compile(set)->holds(view));
}

void TestRuleMatcher::explainsEveryRow()
{
    RuleSet set;
    set.rules = {rule(Target::Header, "x-tenant", Operator::Regex, "^acme"),
                 rule(Target::Query, "none", Operator::Equals, "1"),
                 rule(Target::Query, "tag", Operator::Exists, "", true)};
    set.rules.push_back(set.rules[0]);
    set.rules[3].enabled = false;
    const auto steps = RuleMatcher::compile(set)->explain(m_request, {"s", "n", "r"});
    QCOMPARE(steps.size(), std::size_t(4));
    QCOMPARE(steps[0].subject, std::string("header x-tenant matches regex ^acme"));
    QCOMPARE(*steps[0].seen, std::string("acme, globex"));
    QVERIFY(steps[0].passed);
    QVERIFY(steps[0].place == (Place{"s", "n", "r", Field::Rules, 0}));
    QVERIFY(!steps[1].seen);
    QCOMPARE(steps[1].reason, std::string("the request has none"));
    QCOMPARE(steps[2].subject, std::string("query tag is absent"));
    QCOMPARE(*steps[2].seen, std::string("a, b"));
    QVERIFY(!steps[2].passed);
    QCOMPARE(steps[3].reason, std::string("the rule is switched off"));
}

void TestRuleMatcher::refusesWhatIsNoRule_data()
{
    QTest::addColumn<int>("target");
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<int>("op");
    QTest::addColumn<QByteArray>("part");
    QTest::newRow("regex") << int(Target::Query) << QByteArray("q") << int(Operator::Regex)
                           << QByteArray("no regular expression");
    QTest::newRow("name") << int(Target::Header) << QByteArray() << int(Operator::Exists)
                          << QByteArray("needs its name");
    QTest::newRow("path") << int(Target::Body) << QByteArray("$.a[") << int(Operator::Exists)
                          << QByteArray("without a closing");
}

void TestRuleMatcher::refusesWhatIsNoRule()
{
    QFETCH(int, target);
    QFETCH(QByteArray, name);
    QFETCH(int, op);
    QFETCH(QByteArray, part);
    RuleSet set;
    set.rules = {rule(Target::Method, "", Operator::Exists),
                 rule(Target(target), name.toStdString(), Operator(op), "(")};
    const auto matcher = RuleMatcher::compile(set);
    QVERIFY(!matcher);
    QCOMPARE(matcher.error().row, 1);
    QVERIFY(isSaidInPatterns(matcher.error().message));
    QVERIFY(matcher.error().message.text().find(part.toStdString()) != std::string::npos);
}

void TestRuleMatcher::aPatternThatTakesTooLongDoesNotHold()
{
    const std::string body = std::string(5000, 'a') + "!";
    m_request.setBody(body);
    RuleSet set;
    set.rules = {rule(Target::Body, "", Operator::Regex, "^(a+)+$")};
    QVERIFY(!RuleMatcher::compile(set)->holds(m_request));
    const std::vector<MatchStep> steps = RuleMatcher::compile(set)->explain(m_request, {});
    QVERIFY(!steps.at(0).passed);
    QCOMPARE(steps.at(0).reason, std::string("the pattern takes too long"));

    // Nobody knows whether it does not match.
    set.rules[0].negate = true;
    QVERIFY(!RuleMatcher::compile(set)->holds(m_request));
}

// However many values a request has, a rule takes the time of a few.
void TestRuleMatcher::manyValuesTakeNoLongerThanTheBudget()
{
    std::string target = "/?q=fits";
    for (int i = 0; i < 2000; ++i)
        target += "&q=" + std::string(30, 'a') + "!";
    HTTPHeaders headers;
    RequestView view;
    view.begin("GET", target, headers);
    RuleSet set;
    set.rules = {rule(Target::Query, "q", Operator::Regex, "^(a|aa)+$"),
                 rule(Target::Query, "q", Operator::Equals, "fits")};
    set.combine = RuleSet::Combine::Any;
    const RegexBudget budget;
    const std::clock_t begun = std::clock();
    QVERIFY(RuleMatcher::compile(set)->holds(view));
    QVERIFY(std::clock() - begun < CLOCKS_PER_SEC / 2);
}

} // namespace mynah::test

QTEST_GUILESS_MAIN(mynah::test::TestRuleMatcher)
#include "tst_rulematcher.moc"
