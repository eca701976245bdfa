// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/uitestcase.h"
#include "ui/theme/thememanager.h"
#include "ui/widgets/rawview.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace mynah::test {

class TestRawView final : public UiTestCase
{
    Q_OBJECT

private slots:
    void lineEndsAndControlBytesAreSeen();
    void whatStandsForSomethingElseIsDimmed();
    void theWrongByteIsMarkedAndInSight();
    void marksFollowTheTheme();
    void textIsSelectedButNotEdited();
    void anEmptyTextTakesAFault();
};

namespace {

RawText raw(std::string_view bytes)
{
    RawText text;
    text.append(bytes);
    return text;
}

} // namespace

void TestRawView::lineEndsAndControlBytesAreSeen()
{
    RawView view;
    view.setRaw(raw("GET / HTTP/1.1\r\nA:\x01\r\n"));
    QCOMPARE(view.toPlainText(), u"GET / HTTP/1.1\\r\\n\nA:\\x01\\r\\n\n"_s);
}

void TestRawView::whatStandsForSomethingElseIsDimmed()
{
    RawView view;
    view.setRaw(raw("A\r\n\\r"));
    const auto selections = view.extraSelections();
    QCOMPARE(selections.size(), 1);
    QCOMPARE(selections.first().cursor.selectedText(), u"\\r\\n"_s);
    QCOMPARE(selections.first().format.foreground().color(), themeColor(ColorRole::MutedText));
}

void TestRawView::theWrongByteIsMarkedAndInSight()
{
    RawView view;
    view.resize(300, 120);
    view.show();
    std::string bytes;
    for (int line = 0; line < 100; ++line)
        bytes += "line\r\n";
    const std::size_t fault = bytes.size() + 1;
    bytes += "A\x02Z";
    view.setRaw(raw(bytes), fault);
    QVERIFY(view.hasFault());
    QCOMPARE(view.textCursor().blockNumber(), 100);
    QVERIFY(view.viewport()->rect().contains(view.cursorRect()));
    QCOMPARE(view.extraSelections().last().format.background().color(),
             themeColor(ColorRole::ErrorBackground));
    view.setRaw(raw("fine"));
    QVERIFY(!view.hasFault());
}

void TestRawView::marksFollowTheTheme()
{
    ThemeManager::instance().setTheme(Theme::Light);
    RawView view;
    view.setRaw(raw("A\n"));
    ThemeManager::instance().setTheme(Theme::Dark);
    QCOMPARE(view.extraSelections().first().format.foreground().color(),
             schemeColor(ColorScheme::Dark, ColorRole::MutedText));
}

void TestRawView::textIsSelectedButNotEdited()
{
    RawView view;
    view.setRaw(raw("abc"));
    view.show();
    QTest::keyClicks(&view, u"x"_s);
    QCOMPARE(view.toPlainText(), u"abc"_s);
    QTest::keySequence(&view, QKeySequence::SelectAll);
    QCOMPARE(view.textCursor().selectedText(), u"abc"_s);
}

void TestRawView::anEmptyTextTakesAFault()
{
    RawView view;
    view.setRaw(RawText(), 0);
    QVERIFY(view.hasFault());
    view.goToFault();
    QVERIFY(view.toPlainText().isEmpty());
}

} // namespace mynah::test

QTEST_MAIN(mynah::test::TestRawView)
#include "tst_rawview.moc"
