// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/uitestcase.h"
#include "ui/models/rawtext.h"

#include <QRandomGenerator>

using namespace Qt::StringLiterals;

namespace mynah::test {

class TestRawText final : public UiTestCase
{
    Q_OBJECT

private slots:
    void showsLineEndsAndControlCharacters();
    void lettersThatLookLikeSymbolsAreTold();
    void bytesThatAreNoTextAreEscaped_data();
    void bytesThatAreNoTextAreEscaped();
    void everyByteHasItsPlace();
    void aByteKnowsWhatStandsForIt();
    void longLinesAreBroken();
    void notesStandOnLinesOfTheirOwn();
    void whatIsLeftOutIsSaidAndCounted();
};

void TestRawText::showsLineEndsAndControlCharacters()
{
    RawText raw;
    raw.append(std::string_view("GET /\tx\r\n\0\x7f\n", 12));
    QCOMPARE(raw.text(), u"GET /\\tx\\r\\n\n\\x00\\x7f\\n\n"_s);
}

void TestRawText::lettersThatLookLikeSymbolsAreTold()
{
    RawText raw;
    raw.append("\\n\n");
    QCOMPARE(raw.text(), u"\\n\\n\n"_s);
    QCOMPARE(raw.symbols().size(), 1U);
    QCOMPARE(raw.symbols()[0].position, 2);
    QCOMPARE(raw.symbols()[0].length, 2);
}

void TestRawText::bytesThatAreNoTextAreEscaped_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("text");
    QTest::newRow("two bytes") << QByteArray("é") << u"é"_s;
    QTest::newRow("four bytes") << QByteArray("😀") << u"😀"_s;
    QTest::newRow("Latin-1") << QByteArray("caf\xe9") << u"caf\\xe9"_s;
    QTest::newRow("cut short") << QByteArray("\xe2\x82") << u"\\xe2\\x82"_s;
    QTest::newRow("overlong") << QByteArray("\xc0\xaf") << u"\\xc0\\xaf"_s;
    QTest::newRow("overlong of three") << QByteArray("\xe0\x80\xaf") << u"\\xe0\\x80\\xaf"_s;
    QTest::newRow("surrogate") << QByteArray("\xed\xa0\x80") << u"\\xed\\xa0\\x80"_s;
    QTest::newRow("beyond Unicode") << QByteArray("\xf4\x90\x80\x80") << u"\\xf4\\x90\\x80\\x80"_s;
    QTest::newRow("no-break space") << QByteArray("5\xc2\xa0") << u"5\\xc2\\xa0"_s;
    QTest::newRow("zero width space") << QByteArray("\xe2\x80\x8b") << u"\\xe2\\x80\\x8b"_s;
    QTest::newRow("right-to-left override") << QByteArray("\xe2\x80\xae"
                                                          "a")
                                            << u"\\xe2\\x80\\xae"
                                               "a"_s;
    QTest::newRow("line separator") << QByteArray("\xe2\x80\xa8") << u"\\xe2\\x80\\xa8"_s;
    QTest::newRow("C1 control") << QByteArray("\xc2\x85") << u"\\xc2\\x85"_s;
    QTest::newRow("blank") << QByteArray("a b") << u"a b"_s;
    QTest::newRow("follower alone") << QByteArray("\x80x") << u"\\x80x"_s;
}

void TestRawText::bytesThatAreNoTextAreEscaped()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, text);
    RawText raw;
    raw.append({bytes.constData(), std::size_t(bytes.size())});
    QCOMPARE(raw.text(), text);
}

void TestRawText::everyByteHasItsPlace()
{
    QRandomGenerator random(4);
    RawText raw;
    std::string all;
    for (int part = 0; part < 20; ++part) {
        std::string bytes;
        for (int i = random.bounded(200); i > 0; --i)
            bytes += "aé\r\n\xff€"[random.bounded(9)];
        raw.append(bytes);
        all += bytes;
    }
    for (std::size_t i = 0; i < all.size(); ++i) {
        const qsizetype position = raw.positionOf(i);
        QVERIFY(position < raw.text().size());
        QVERIFY(i == 0 || position >= raw.positionOf(i - 1));
        if (all[i] == 'a')
            QCOMPARE(raw.text().at(position), u'a');
        if (all[i] == '\n')
            QCOMPARE(raw.text().mid(position, 2), u"\\n"_s);
    }
    QCOMPARE(raw.positionOf(all.size()), raw.text().size());
}

void TestRawText::aByteKnowsWhatStandsForIt()
{
    RawText raw;
    raw.append(std::string_view("a\r\n\0", 4));
    raw.appendNote(u"note"_s);
    const auto shown = [&raw](std::size_t byte) {
        return raw.text().mid(raw.positionOf(byte), raw.lengthOf(byte));
    };
    QCOMPARE(shown(0), u"a"_s);
    QCOMPARE(shown(1), u"\\r"_s);
    QCOMPARE(shown(2), u"\\n"_s);
    QCOMPARE(shown(3), u"\\x00"_s);
}

void TestRawText::longLinesAreBroken()
{
    RawText raw;
    raw.append(std::string(RawText::LongestLine * 2 + 10, 'x'));
    const QStringList lines = raw.text().split(u'\n');
    QCOMPARE(lines.size(), 3);
    QCOMPARE(lines[0], QString(RawText::LongestLine, u'x') + u'↩');
    QCOMPARE(lines[2], QString(10, u'x'));
    QCOMPARE(raw.positionOf(RawText::LongestLine), RawText::LongestLine + 2);
}

void TestRawText::notesStandOnLinesOfTheirOwn()
{
    RawText raw;
    raw.append("abc");
    raw.appendNote(u"cut"_s);
    raw.append("d");
    QCOMPARE(raw.text(), u"abc\n··· cut ···\nd"_s);
    QCOMPARE(raw.positionOf(3), raw.text().size() - 1);
    QCOMPARE(raw.symbols().size(), 1U);
}

void TestRawText::whatIsLeftOutIsSaidAndCounted()
{
    RawText raw;
    raw.append(std::string(RawText::LargestPart + 1024, '\n'));
    QVERIFY(raw.text().endsWith(u"··· 1.0 KiB more are not shown here ···\n"_s));
    // The next part begins behind all of it.
    const qsizetype end = raw.text().size();
    raw.append("xy");
    QCOMPARE(raw.positionOf(RawText::LargestPart + 1024), end);
    QCOMPARE(raw.positionOf(RawText::LargestPart + 1025), end + 1);
}

} // namespace mynah::test

QTEST_MAIN(mynah::test::TestRawText)
#include "tst_rawtext.moc"
