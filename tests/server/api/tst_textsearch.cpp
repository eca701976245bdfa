// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/api/textsearch.h"
#include "tests/support/testcase.h"

#include <QTest>

#include <random>

using namespace mynah;
using Letters = TextSearch::Letters;

namespace {

std::string randomText(std::mt19937 &random, std::size_t size, std::string_view alphabet)
{
    std::uniform_int_distribution<std::size_t> any(0, alphabet.size() - 1);
    std::string text;
    while (text.size() < size)
        text += alphabet[any(random)];
    return text;
}

} // namespace

class TestTextSearch : public test::TestCase
{
    Q_OBJECT

private slots:
    void findsWhatIsThere()
    {
        QVERIFY(TextSearch("sku", Letters::Exact).isIn("{\"sku\": 7}"));
        QVERIFY(!TextSearch("sku", Letters::Exact).isIn("{\"SKU\": 7}"));
        QVERIFY(TextSearch("sKu", Letters::AnyCase).isIn("{\"SkU\": 7}"));
        QVERIFY(!TextSearch("sku", Letters::AnyCase).isIn("sk"));
        QVERIFY(!TextSearch("a", Letters::Exact).isIn(""));
    }

    void theEmptyTextIsEverywhere()
    {
        QVERIFY(TextSearch("", Letters::Exact).isIn(""));
        QVERIFY(TextSearch("", Letters::AnyCase).isIn("abc"));
    }

    void anyCaseIsOnlyForLetters()
    {
        // These differ by the bit that tells the cases of letters apart.
        QVERIFY(!TextSearch("[", Letters::AnyCase).isIn("{"));
        QVERIFY(!TextSearch("{", Letters::AnyCase).isIn("["));
        QVERIFY(!TextSearch("@", Letters::AnyCase).isIn("`"));
        QVERIFY(!TextSearch("\r", Letters::AnyCase).isIn("-"));
    }

    void bytesOfAllKindsAreCompared()
    {
        const std::string text("a\0b\xff\xfe", 5);
        QVERIFY(TextSearch(std::string_view("\0b", 2), Letters::Exact).isIn(text));
        QVERIFY(TextSearch("\xff\xfe", Letters::AnyCase).isIn(text));
        QVERIFY(!TextSearch("\xfe\xff", Letters::Exact).isIn(text));
    }

    // At every place, in texts of every length around those that are judged at once.
    void findsItWhereverItStands()
    {
        for (const std::string wanted : {"x", "xy", "needle", "eeee"}) {
            const TextSearch search(wanted, Letters::Exact);
            for (std::size_t size = wanted.size(); size < 200; ++size) {
                for (std::size_t place = 0; place + wanted.size() <= size; ++place) {
                    std::string text(size, '.');
                    text.replace(place, wanted.size(), wanted);
                    // What is behind the end does not count.
                    const std::string_view cut(text.data(), place + wanted.size() - 1);
                    QVERIFY(search.isIn(text));
                    QVERIFY(!search.isIn(cut));
                }
            }
        }
    }

    void agreesWithThePlainSearch()
    {
        std::mt19937 random(4);
        for (int round = 0; round < 20'000; ++round) {
            const std::string text = randomText(random, random() % 300, "ab");
            const std::string wanted = randomText(random, random() % 9, "ab");
            QCOMPARE(TextSearch(wanted, Letters::Exact).isIn(text),
                     text.find(wanted) != std::string::npos);
        }
    }
};

QTEST_APPLESS_MAIN(TestTextSearch)
#include "tst_textsearch.moc"
