// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/linediff.h"

#include "ui/models/commonsubsequence.h"

#include <QHash>

#include <algorithm>

namespace mynah {

namespace {

// Larger gaps are filled in order, without a look at what is similar.
constexpr std::size_t LargestPairing = 256;
// Of the beginning and the end of a line, to see whether it is similar to another.
constexpr qsizetype MostSimilarity = 200;
// Less in common, in percent, is chance.
constexpr int LeastSimilarity = 30;
// A line with more words is compared by its beginning and its end.
constexpr std::size_t MostWords = 400;
constexpr std::size_t MostWordSteps = 10'000;

QString withoutBlanks(QStringView text)
{
    QString kept;
    kept.reserve(text.size());
    std::copy_if(text.begin(), text.end(), std::back_inserter(kept),
                 [](QChar c) { return !c.isSpace(); });
    return kept;
}

// Gives equal texts equal numbers, from 0.
class Numbers
{
public:
    explicit Numbers(bool ignoresWhitespace)
        : m_ignoresWhitespace(ignoresWhitespace)
    {
    }

    std::vector<int> of(const TextLines &texts)
    {
        std::vector<int> numbers;
        numbers.reserve(texts.size());
        for (QStringView text : texts) {
            if (m_ignoresWhitespace)
                text = m_copies.emplaceBack(withoutBlanks(text));
            const auto known = m_numbers.constFind(text);
            numbers.push_back(known != m_numbers.constEnd() ? *known : int(m_numbers.size()));
            if (known == m_numbers.constEnd())
                m_numbers.insert(text, numbers.back());
        }
        return numbers;
    }
    std::size_t count() const { return static_cast<std::size_t>(m_numbers.size()); }

private:
    bool m_ignoresWhitespace;
    QHash<QStringView, int> m_numbers;
    // What the keys view.
    QStringList m_copies;
};

// The elements that the other side has as well; others are in no common subsequence, and leaving
// them out makes quick work of texts that have little in common.
struct Shared
{
    std::vector<int> numbers;
    std::vector<int> places;

    Shared(const std::vector<int> &all, const std::vector<int> &other, std::size_t count)
    {
        std::vector<bool> isThere(count);
        for (const int number : other)
            isThere[static_cast<std::size_t>(number)] = true;
        for (int place = 0; place < int(all.size()); ++place) {
            const int number = all[static_cast<std::size_t>(place)];
            if (isThere[static_cast<std::size_t>(number)]) {
                numbers.push_back(number);
                places.push_back(place);
            }
        }
    }
};

CommonSubsequence commonElements(const TextLines &left, const TextLines &right,
                                 const DiffOptions &options)
{
    Numbers numbers(options.ignoresWhitespace);
    const std::vector<int> allLeft = numbers.of(left);
    const std::vector<int> allRight = numbers.of(right);
    const Shared sharedLeft(allLeft, allRight, numbers.count());
    const Shared sharedRight(allRight, allLeft, numbers.count());
    CommonSubsequence common =
        commonSubsequence(sharedLeft.numbers, sharedRight.numbers, options.mostSteps);
    for (CommonSubsequence::Pair &pair : common.pairs) {
        pair = {sharedLeft.places[static_cast<std::size_t>(pair.left)],
                sharedRight.places[static_cast<std::size_t>(pair.right)]};
    }
    return common;
}

qsizetype commonPrefix(QStringView left, QStringView right, qsizetype most)
{
    const qsizetype end = std::min({left.size(), right.size(), most});
    qsizetype length = 0;
    while (length < end && left[length] == right[length])
        ++length;
    return length;
}

qsizetype commonSuffix(QStringView left, QStringView right, qsizetype most)
{
    const qsizetype end = std::min({left.size(), right.size(), most});
    qsizetype length = 0;
    while (length < end && left[left.size() - 1 - length] == right[right.size() - 1 - length])
        ++length;
    return length;
}

// In percent of what is compared of the longer one; blanks around do not count.
int similarity(QStringView left, QStringView right)
{
    left = left.trimmed();
    right = right.trimmed();
    const qsizetype most = std::min(std::max(left.size(), right.size()), 2 * MostSimilarity);
    if (most == 0)
        return 0;
    const qsizetype prefix = commonPrefix(left, right, MostSimilarity);
    const qsizetype suffix = commonSuffix(left.mid(prefix), right.mid(prefix), MostSimilarity);
    const int percent = int(100 * (prefix + suffix) / most);
    return percent < LeastSimilarity ? 0 : percent;
}

struct Range
{
    int begin = 0;
    int end = 0;

    int size() const { return end - begin; }
};

// Makes the rows of what lies between two lines that are the same.
class GapFiller
{
public:
    GapFiller(const TextLines &left, const TextLines &right, bool ignoresWhitespace,
              std::vector<DiffRow> &rows)
        : m_left(left)
        , m_right(right)
        , m_ignoresWhitespace(ignoresWhitespace)
        , m_rows(rows)
    {
    }

    void fill(Range left, Range right)
    {
        const std::size_t pairs = std::size_t(left.size()) * std::size_t(right.size());
        if (left.size() == right.size() || pairs > LargestPairing)
            fillInOrder(left, right);
        else
            fillBySimilarity(left, right);
    }

private:
    QStringView leftLine(int line) const { return m_left[static_cast<std::size_t>(line)]; }
    QStringView rightLine(int line) const { return m_right[static_cast<std::size_t>(line)]; }
    // Nothing but blanks differs from a gap in nothing but blanks.
    bool differs(int left, int right) const
    {
        const QStringView leftText = left == DiffRow::Gap ? QStringView() : leftLine(left);
        const QStringView rightText = right == DiffRow::Gap ? QStringView() : rightLine(right);
        return !m_ignoresWhitespace || withoutBlanks(leftText) != withoutBlanks(rightText);
    }
    void add(int left, int right) { m_rows.push_back({left, right, differs(left, right)}); }

    void fillInOrder(Range left, Range right)
    {
        while (left.size() > 0 || right.size() > 0)
            add(left.size() > 0 ? left.begin++ : DiffRow::Gap,
                right.size() > 0 ? right.begin++ : DiffRow::Gap);
    }

    // As many pairs as there can be, those that are most similar.
    void fillBySimilarity(Range left, Range right)
    {
        const int width = right.size() + 1;
        const auto at = [width](int i, int j) { return static_cast<std::size_t>(i * width + j); };
        std::vector<int> best(at(left.size(), width));
        const auto paired = [&](int i, int j) {
            return best[at(i + 1, j + 1)] + 1
                + similarity(leftLine(left.begin + i), rightLine(right.begin + j));
        };
        for (int i = left.size() - 1; i >= 0; --i) {
            for (int j = right.size() - 1; j >= 0; --j)
                best[at(i, j)] = std::max({best[at(i + 1, j)], best[at(i, j + 1)], paired(i, j)});
        }
        int i = 0;
        int j = 0;
        while (i < left.size() || j < right.size()) {
            const bool both = i < left.size() && j < right.size();
            if (both && best[at(i, j)] == paired(i, j))
                add(left.begin + i++, right.begin + j++);
            else if (j == right.size() || (both && best[at(i, j)] == best[at(i + 1, j)]))
                add(left.begin + i++, DiffRow::Gap);
            else
                add(DiffRow::Gap, right.begin + j++);
        }
    }

    const TextLines &m_left;
    const TextLines &m_right;
    bool m_ignoresWhitespace;
    std::vector<DiffRow> &m_rows;
};

std::vector<LineDiff::Difference> differencesIn(const std::vector<DiffRow> &rows)
{
    std::vector<LineDiff::Difference> differences;
    for (int row = 0; row < int(rows.size()); ++row) {
        if (!rows[static_cast<std::size_t>(row)].differs)
            continue;
        if (differences.empty() || differences.back().end < row)
            differences.push_back({row, row});
        differences.back().end = row + 1;
    }
    return differences;
}

bool isLetterByItself(QChar c)
{
    switch (c.script()) {
    case QChar::Script_Han:
    case QChar::Script_Hiragana:
    case QChar::Script_Katakana:
    case QChar::Script_Hangul:
        return true;
    default:
        return false;
    }
}

bool continuesWord(QChar before, QChar c)
{
    if (c.isLowSurrogate() && before.isHighSurrogate())
        return true;
    if (c.isSpace() || before.isSpace())
        return c.isSpace() && before.isSpace();
    const auto isOfWord = [](QChar letter) {
        return (letter.isLetterOrNumber() || letter == u'_') && !isLetterByItself(letter);
    };
    return isOfWord(before) && isOfWord(c);
}

TextLines splitWords(QStringView line)
{
    TextLines words;
    qsizetype begin = 0;
    for (qsizetype i = 1; i <= line.size(); ++i) {
        if (i == line.size() || !continuesWord(line[i - 1], line[i])) {
            words.push_back(line.mid(begin, i - begin));
            begin = i;
        }
    }
    return words;
}

// All but a common beginning and end.
WordDiff diffEnds(QStringView left, QStringView right)
{
    const qsizetype prefix = commonPrefix(left, right, left.size());
    const qsizetype suffix = commonSuffix(left.mid(prefix), right.mid(prefix), left.size());
    const auto middle = [&](QStringView line) {
        const qsizetype length = line.size() - prefix - suffix;
        return length > 0 ? std::vector<TextSpan>{{prefix, length}} : std::vector<TextSpan>();
    };
    return {middle(left), middle(right)};
}

// The words without a counterpart; paired holds the places of the others.
std::vector<TextSpan> unpaired(QStringView line, const TextLines &words,
                               const std::vector<int> &paired, bool ignoresWhitespace)
{
    std::vector<TextSpan> spans;
    auto next = paired.begin();
    for (int place = 0; place < int(words.size()); ++place) {
        const QStringView word = words[static_cast<std::size_t>(place)];
        if (next != paired.end() && *next == place) {
            ++next;
            continue;
        }
        if (ignoresWhitespace && word.front().isSpace())
            continue;
        const qsizetype position = word.data() - line.data();
        if (!spans.empty() && spans.back().position + spans.back().length == position)
            spans.back().length += word.size();
        else
            spans.push_back({position, word.size()});
    }
    return spans;
}

} // namespace

TextLines splitLines(QStringView text)
{
    TextLines lines;
    qsizetype begin = 0;
    for (qsizetype end = text.indexOf(u'\n'); end >= 0; end = text.indexOf(u'\n', begin)) {
        lines.push_back(text.mid(begin, end - begin));
        begin = end + 1;
    }
    if (!text.isEmpty())
        lines.push_back(text.mid(begin));
    return lines;
}

LineDiff diffLines(const TextLines &left, const TextLines &right, const DiffOptions &options)
{
    const CommonSubsequence common = commonElements(left, right, options);
    LineDiff diff;
    diff.isAligned = common.isLongest;
    GapFiller gaps(left, right, options.ignoresWhitespace, diff.rows);
    CommonSubsequence::Pair next;
    for (const CommonSubsequence::Pair &pair : common.pairs) {
        gaps.fill({next.left, pair.left}, {next.right, pair.right});
        diff.rows.push_back({pair.left, pair.right, false});
        next = {pair.left + 1, pair.right + 1};
    }
    gaps.fill({next.left, int(left.size())}, {next.right, int(right.size())});
    diff.differences = differencesIn(diff.rows);
    return diff;
}

WordDiff diffWords(QStringView left, QStringView right, bool ignoresWhitespace)
{
    const TextLines leftWords = splitWords(left);
    const TextLines rightWords = splitWords(right);
    if (std::max(leftWords.size(), rightWords.size()) > MostWords)
        return diffEnds(left, right);
    const CommonSubsequence common =
        commonElements(leftWords, rightWords,
                       {.ignoresWhitespace = ignoresWhitespace, .mostSteps = MostWordSteps});
    if (!common.isLongest)
        return diffEnds(left, right);
    std::vector<int> pairedLeft;
    std::vector<int> pairedRight;
    for (const CommonSubsequence::Pair &pair : common.pairs) {
        pairedLeft.push_back(pair.left);
        pairedRight.push_back(pair.right);
    }
    return {unpaired(left, leftWords, pairedLeft, ignoresWhitespace),
            unpaired(right, rightWords, pairedRight, ignoresWhitespace)};
}

} // namespace mynah
