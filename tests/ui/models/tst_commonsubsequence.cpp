// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/uitestcase.h"
#include "ui/models/commonsubsequence.h"

#include <QTest>

#include <algorithm>
#include <random>

using namespace Qt::StringLiterals;

namespace mynah::test {

namespace {

constexpr std::size_t Plenty = 10'000'000;

std::vector<int> letters(const QByteArray &text)
{
    return {text.begin(), text.end()};
}

std::size_t longest(const std::vector<int> &left, const std::vector<int> &right)
{
    std::vector<std::vector<std::size_t>> length(left.size() + 1,
                                                 std::vector<std::size_t>(right.size() + 1));
    for (std::size_t i = 1; i <= left.size(); ++i) {
        for (std::size_t j = 1; j <= right.size(); ++j) {
            length[i][j] = left[i - 1] == right[j - 1]
                ? length[i - 1][j - 1] + 1
                : std::max(length[i - 1][j], length[i][j - 1]);
        }
    }
    return length.back().back();
}

// Empty when every pair is of equal elements and both sides rise.
QString faultOf(const std::vector<int> &left, const std::vector<int> &right,
                const CommonSubsequence &found)
{
    int nextLeft = 0;
    int nextRight = 0;
    for (const auto &[i, j] : found.pairs) {
        if (i < nextLeft || j < nextRight || i >= int(left.size()) || j >= int(right.size()))
            return u"%1 and %2 are out of order"_s.arg(i).arg(j);
        if (left[std::size_t(i)] != right[std::size_t(j)])
            return u"%1 and %2 are not equal"_s.arg(i).arg(j);
        nextLeft = i + 1;
        nextRight = j + 1;
    }
    return {};
}

} // namespace

class TestCommonSubsequence final : public UiTestCase
{
    Q_OBJECT

private slots:
    void findsTheLongest_data();
    void findsTheLongest();
    void findsTheLongestOfWhateverComes();
    void givesUpWithWhatItHas();
};

void TestCommonSubsequence::findsTheLongest_data()
{
    QTest::addColumn<QByteArray>("left");
    QTest::addColumn<QByteArray>("right");
    QTest::addColumn<int>("length");
    QTest::newRow("both empty") << QByteArray() << QByteArray() << 0;
    QTest::newRow("one empty") << QByteArray("abc") << QByteArray() << 0;
    QTest::newRow("the same") << QByteArray("abc") << QByteArray("abc") << 3;
    QTest::newRow("nothing in common") << QByteArray("abc") << QByteArray("xyz") << 0;
    QTest::newRow("one each") << QByteArray("a") << QByteArray("b") << 0;
    QTest::newRow("put in front") << QByteArray("abc") << QByteArray("xabc") << 3;
    QTest::newRow("taken out") << QByteArray("abcd") << QByteArray("ad") << 2;
    QTest::newRow("in the paper") << QByteArray("ABCABBA") << QByteArray("CBABAC") << 4;
}

void TestCommonSubsequence::findsTheLongest()
{
    QFETCH(QByteArray, left);
    QFETCH(QByteArray, right);
    const auto a = letters(left);
    const auto b = letters(right);
    const CommonSubsequence found = commonSubsequence(a, b, Plenty);
    QCOMPARE(faultOf(a, b, found), QString());
    QTEST(int(found.pairs.size()), "length");
    QVERIFY(found.isLongest);
}

void TestCommonSubsequence::findsTheLongestOfWhateverComes()
{
    std::mt19937 random(20'260'727);
    for (int round = 0; round < 3000; ++round) {
        const int alphabet = 1 + int(random() % 6);
        const auto sequence = [&] {
            std::vector<int> numbers(random() % 40);
            for (int &number : numbers)
                number = int(random() % unsigned(alphabet));
            return numbers;
        };
        const std::vector<int> a = sequence();
        const std::vector<int> b = sequence();
        const CommonSubsequence found = commonSubsequence(a, b, Plenty);
        QCOMPARE(faultOf(a, b, found), QString());
        QCOMPARE(found.pairs.size(), longest(a, b));
    }
}

void TestCommonSubsequence::givesUpWithWhatItHas()
{
    std::mt19937 random(4);
    std::vector<int> a(20'000);
    std::vector<int> b(20'000);
    for (std::size_t i = 0; i < a.size(); ++i) {
        a[i] = int(random() % 50);
        b[i] = int(random() % 50);
    }
    a.front() = b.front() = a.back() = b.back() = 99;
    const CommonSubsequence found = commonSubsequence(a, b, 100'000);
    QVERIFY(!found.isLongest);
    QCOMPARE(faultOf(a, b, found), QString());
    QVERIFY(found.pairs.size() >= 2);
}

} // namespace mynah::test

QTEST_MAIN(mynah::test::TestCommonSubsequence)
#include "tst_commonsubsequence.moc"
