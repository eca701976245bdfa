// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/uitestcase.h"
#include "ui/language.h"
#include "ui/text.h"

#include <QScopeGuard>

using namespace Qt::StringLiterals;

namespace mynah::test {

class TestText final : public UiTestCase
{
    Q_OBJECT

private slots:
    void crossesBothWays();
    void bytesThatAreNoTextBecomeReplacements();
    void sentencesBeginWithACapital();
    void mnemonicsAreLeftOut();
    void recordedReasonsFollowTheLanguage_data();
    void recordedReasonsFollowTheLanguage();
};

void TestText::crossesBothWays()
{
    for (const QString &text : {QString(), u"plain"_s, u"café 😀"_s, u"a\0b"_s})
        QCOMPARE(toQString(toUtf8(text)), text);
}

void TestText::bytesThatAreNoTextBecomeReplacements()
{
    QCOMPARE(toQString("a\xff"), u"a\ufffd"_s);
}

void TestText::sentencesBeginWithACapital()
{
    QCOMPARE(toSentence("a limit is not negative"), u"A limit is not negative"_s);
    QCOMPARE(toSentence(""), QString());
}

void TestText::mnemonicsAreLeftOut()
{
    QCOMPARE(withoutMnemonic(u"Save &As…"_s), u"Save As…"_s);
    QCOMPARE(withoutMnemonic(u"另存为(&A)…"_s), u"另存为…"_s);
    QCOMPARE(withoutMnemonic(u"Fish && Chips"_s), u"Fish & Chips"_s);
    QCOMPARE(withoutMnemonic(u"Ports (all)"_s), u"Ports (all)"_s);
}

void TestText::recordedReasonsFollowTheLanguage_data()
{
    QTest::addColumn<QString>("recorded");
    QTest::addColumn<QString>("shown");
    QTest::newRow("constant") << u"The TLS handshake took too long."_s << u"TLS 握手耗时过长。"_s;
    QTest::newRow("values") << u"The client does not trust the certificate (alert unknown CA)."_s
                            << u"客户端不信任该证书（警报 unknown CA）。"_s;
    QTest::newRow("a reason in a reason")
        << u"The head of a multipart part is malformed: A line holds CR without LF."_s
        << u"multipart 某一部分的头格式错误：有一行含有 CR，但其后没有 LF。"_s;
    QTest::newRow("a template") << u"the body, line 1, column 4: there is no helper \"shout\""_s
                                << u"正文，第 1 行，第 4 列：没有助手“shout”"_s;
    QTest::newRow("what others said") << u"whatever %1 says"_s << u"whatever %1 says"_s;
}

void TestText::recordedReasonsFollowTheLanguage()
{
    QFETCH(const QString, recorded);
    QFETCH(const QString, shown);
    LanguageManager &language = LanguageManager::instance();
    const auto english = qScopeGuard([&] { language.setLanguage(u"en"_s); });
    language.setLanguage(u"zh_CN"_s);
    QCOMPARE(translated(Message::known(toUtf8(recorded))), shown);
    language.setLanguage(u"en"_s);
    QCOMPARE(translated(Message::known(toUtf8(recorded))), recorded);
}

} // namespace mynah::test

QTEST_MAIN(mynah::test::TestText)
#include "tst_text.moc"
