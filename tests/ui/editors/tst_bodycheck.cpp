// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/uitestcase.h"
#include "ui/editors/bodycheck.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace mynah::test {

class TestBodyCheck final : public UiTestCase
{
    Q_OBJECT

private slots:
    void judgesByTheType_data();
    void judgesByTheType();
};

void TestBodyCheck::judgesByTheType_data()
{
    QTest::addColumn<QString>("type");
    QTest::addColumn<bool>("isTemplate");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("place");
    const auto row = [](const char *name, const char *type, bool isTemplate, const char *text,
                        const char *words, const char *place) {
        QTest::newRow(name) << QString::fromLatin1(type) << isTemplate << QByteArray(text)
                            << QString::fromLatin1(words) << QString::fromLatin1(place);
    };
    row("JSON", "application/json", false, "{\"a\": 1}", "JSON OK", "");
    row("JSON text", "application/json", false, "\"a\"", "JSON OK", "");
    row("no JSON", "application/problem+json", false, "{\n \"a\" 1}", "Not JSON", "2:6");
    row("JSON template", "application/json", true, "{{path}} {", "Template", "");
    row("template", "text/plain", true, "a {{pth}}", "Template", "1:5");
    row("XML", "text/xml", false, "<a><b/></a>", "XML OK", "");
    row("no XML", "image/svg+xml", false, "<a>\n\xc3\xa4</b>", "Not XML", "2:6");
    row("empty", "application/json", false, "", "", "");
    row("other", "text/plain", false, "{", "", "");
}

void TestBodyCheck::judgesByTheType()
{
    QFETCH(const QString, type);
    QFETCH(const bool, isTemplate);
    QFETCH(const QByteArray, text);
    QFETCH(const QString, words);
    QFETCH(const QString, place);
    const BodyVerdict verdict = checkBody({text.toStdString(), type, isTemplate, {}});
    QCOMPARE(verdict.words, words);
    QString found;
    for (const TextRemark &remark : verdict.remarks) {
        found += u"%1:%2"_s.arg(remark.line).arg(remark.column);
        QVERIFY(!remark.message.empty() && !remark.message.text().ends_with('.'));
    }
    QCOMPARE(found, place);
}

} // namespace mynah::test

QTEST_MAIN(mynah::test::TestBodyCheck)
#include "tst_bodycheck.moc"
