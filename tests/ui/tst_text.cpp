// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/uitestcase.h"
#include "ui/text.h"

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

} // namespace mynah::test

QTEST_MAIN(mynah::test::TestText)
#include "tst_text.moc"
