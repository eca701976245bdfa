// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/api/templateguide.h"
#include "server/api/trafficfilter.h"
#include "server/core/regex.h"
#include "server/domain/matchrule.h"
#include "server/domain/mockroute.h"
#include "server/domain/serverlimits.h"
#include "server/mock/jsonpath.h"
#include "server/mock/pathpattern.h"
#include "tests/support/uitestcase.h"
#include "ui/helptopics.h"
#include "ui/language.h"
#include "ui/models/rulekinds.h"
#include "ui/text.h"

#include <QRegularExpression>
#include <QTest>
#include <QTextDocumentFragment>
#include <QWidget>

using namespace Qt::StringLiterals;

namespace mynah::test {

namespace {

QString plain(const QString &html)
{
    return QTextDocumentFragment::fromHtml(html).toPlainText();
}

// Everything that says so in pages, as it is typed.
QStringList examples(const QString &kind)
{
    QStringList found;
    const QRegularExpression element(u"<(code|pre) class=\"%1\">(.*?)</"_s.arg(kind),
                                     QRegularExpression::DotMatchesEverythingOption);
    for (const HelpTopic &topic : helpTopics()) {
        auto matches = element.globalMatch(helpPage(topic.id));
        while (matches.hasNext())
            found += plain(matches.next().captured(2));
    }
    return found;
}

} // namespace

class TestHelpTopics final : public UiTestCase
{
    Q_OBJECT

private slots:
    void init() { LanguageManager::instance().setLanguage(u"en"_s); }
    void cleanup() { LanguageManager::instance().setLanguage(u"en"_s); }

    void everyTopicIsThereInEveryLanguage();
    void languagesSayTheSame();
    void linksLeadToTopics();
    void everyPartOfARequestAndEveryHelperIsThere();
    void everyRuleIsThere();
    void everyWordOfTheFilterIsThere();
    void everyLimitAndLeniencyIsThere();
    void examplesAreTrue();
    void nothingComesFromElsewhere();
    void partsOfTheWindowHaveTheirTopic();
};

void TestHelpTopics::everyTopicIsThereInEveryLanguage()
{
    QStringList titles;
    for (const Language &language : LanguageManager::languages()) {
        LanguageManager::instance().setLanguage(language.code);
        QCOMPARE(helpTopics().size(), 14);
        for (const HelpTopic &topic : helpTopics()) {
            QVERIFY2(!topic.title.isEmpty(), qPrintable(topic.id));
            QVERIFY2(helpPage(topic.id).size() > 200, qPrintable(topic.id));
            titles += topic.title;
        }
    }
    // Only these are called the same in both.
    QCOMPARE(titles.size() - QSet<QString>(titles.begin(), titles.end()).size(), 2);
    QVERIFY(helpPage(u"nothing"_s).isEmpty());
}

// As far as that can be seen: the same code, links and tables.
void TestHelpTopics::languagesSayTheSame()
{
    const QRegularExpression element(u"<code[^>]*>.*?</code>|<h2>|<tr>|<a href=\"[a-z]*\">"_s);
    const auto skeleton = [&element](const QString &topic) {
        QStringList parts;
        auto matches = element.globalMatch(helpPage(topic));
        while (matches.hasNext())
            parts += matches.next().captured();
        parts.sort();
        return parts;
    };
    for (const HelpTopic &topic : helpTopics()) {
        LanguageManager::instance().setLanguage(u"en"_s);
        const QStringList english = skeleton(topic.id);
        LanguageManager::instance().setLanguage(u"zh_CN"_s);
        QStringList chinese = skeleton(topic.id);
        // A remark in a template is in the language of the page.
        chinese.replaceInStrings(u"备注"_s, u"note"_s);
        QCOMPARE(chinese, english);
    }
}

void TestHelpTopics::linksLeadToTopics()
{
    const QRegularExpression link(u"href=\"([^\"]*)\""_s);
    int links = 0;
    for (const HelpTopic &topic : helpTopics()) {
        auto matches = link.globalMatch(helpPage(topic.id));
        for (; matches.hasNext(); ++links) {
            const QString target = matches.next().captured(1);
            QVERIFY2(!helpPage(target).isEmpty(), qPrintable(topic.id + u": "_s + target));
        }
    }
    QVERIFY(links > 10);
}

void TestHelpTopics::everyPartOfARequestAndEveryHelperIsThere()
{
    const QString page = plain(helpPage(u"templates"_s));
    QVERIFY(templateWords().size() > 10);
    for (const TemplateWord &word : templateWords()) {
        QVERIFY2(page.contains(toQString(word.signature)), word.signature.data());
        QVERIFY2(page.contains(QLatin1StringView(word.help)), word.help);
    }
    for (const char *loop : {"@index", "@key", "@first", "@last", "this", "else", "../", "{{{"})
        QVERIFY2(page.contains(QLatin1StringView(loop)), loop);
}

void TestHelpTopics::everyRuleIsThere()
{
    const QString page = plain(helpPage(u"rules"_s));
    for (const RuleTargetKind &kind : ruleTargetKinds()) {
        QVERIFY2(page.contains(kind.translatedTitle()), kind.title);
        QVERIFY2(page.contains(QLatin1StringView(kind.explanation)), kind.explanation);
    }
    for (const RuleOperatorKind &kind : ruleOperatorKinds())
        QVERIFY2(page.contains(kind.translatedTitle()), kind.title);
    for (const std::string_view field : certificateFieldNames())
        QVERIFY2(page.contains(toQString(field)), field.data());
}

void TestHelpTopics::everyWordOfTheFilterIsThere()
{
    const QString page = plain(helpPage(u"traffic"_s));
    for (const QString &field : TrafficFilter::fields())
        QVERIFY2(page.contains(field + u':'), qPrintable(field));
    for (const QString &value : TrafficFilter::proposedValues(u"is"_s))
        QVERIFY2(page.contains(u"is:"_s + value), qPrintable(value));
}

void TestHelpTopics::everyLimitAndLeniencyIsThere()
{
    const QString html = helpPage(u"server"_s);
    QCOMPARE(html.count(u"<tr>"_s), qsizetype(limitSettings().size()));
    for (const char *leniency : {"bareLf", "obsFold", "missingHost"})
        QVERIFY2(html.contains(QLatin1StringView(leniency)), leniency);
}

void TestHelpTopics::examplesAreTrue()
{
    for (const Language &language : LanguageManager::languages()) {
        LanguageManager::instance().setLanguage(language.code);
        for (const QString &text : examples(u"filter"_s)) {
            const auto parsed = TrafficFilter::parse(text);
            QVERIFY2(std::holds_alternative<TrafficFilter>(parsed), qPrintable(text));
        }
        MockRoute route;
        route.path = "/:id/:colour";
        const QStringList templates = examples(u"template"_s);
        QVERIFY(templates.size() > 8);
        for (const QString &text : templates) {
            const auto remarks = checkTemplate(toUtf8(text), route);
            QVERIFY2(remarks.empty(), qPrintable(text));
        }
        for (const QString &text : examples(u"path"_s))
            QVERIFY2(PathPattern::parse(toUtf8(text)), qPrintable(text));
        for (const QString &text : examples(u"jsonpath"_s))
            QVERIFY2(JsonPath::parse(toUtf8(text)), qPrintable(text));
        for (const QString &text : examples(u"regex"_s))
            QVERIFY2(Regex::compile(toUtf8(text)), qPrintable(text));
    }
}

void TestHelpTopics::nothingComesFromElsewhere()
{
    for (const HelpTopic &topic : helpTopics()) {
        const QString page = helpPage(topic.id);
        QVERIFY2(!page.contains(u"<img"_s) && !page.contains(u"src="_s)
                     && !page.contains(u"href=\"http:"_s) && !page.contains(u"href=\"https:"_s),
                 qPrintable(topic.id));
    }
}

void TestHelpTopics::partsOfTheWindowHaveTheirTopic()
{
    QWidget window;
    QWidget dock(&window);
    dock.setObjectName(u"dockTraffic"_s);
    QWidget inner(&dock);
    QCOMPARE(helpTopicOf(&inner), u"traffic"_s);
    QWidget table(&dock);
    table.setObjectName(u"connectionsView"_s);
    QCOMPARE(helpTopicOf(&table), u"connections"_s);
    QCOMPARE(helpTopicOf(&window), u"start"_s);
    QCOMPARE(helpTopicOf(nullptr), u"start"_s);
}

} // namespace mynah::test

QTEST_MAIN(mynah::test::TestHelpTopics)
#include "tst_helptopics.moc"
