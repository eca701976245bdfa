// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/exchangecomparison.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mynah {

namespace {

constexpr QChar FirstWide{0x1100};

int widthOf(QStringView line)
{
    return int(line.size()
               + std::count_if(line.begin(), line.end(), [](QChar c) { return c >= FirstWide; }));
}

int widestOf(const TextLines &lines)
{
    int widest = 0;
    for (const QStringView line : lines)
        widest = std::max(widest, widthOf(line));
    return widest;
}

QString inOneText(const QString &first, const QString &second)
{
    return first.isEmpty() || second.isEmpty() ? first + second : first + u' ' + second;
}

ExchangeComparison comparePart(const ComparisonQuestion &question, ExchangePart part)
{
    const PartText left = partText(question.left, part, question.options);
    const PartText right = partText(question.right, part, question.options);
    DiffOptions options;
    options.ignoresWhitespace = question.ignoresWhitespace;
    ExchangeComparison comparison;
    comparison.part = part;
    comparison.texts = std::make_shared<const TextComparison>(left.text, right.text, options);
    comparison.isIdentical = left.bytes == right.bytes;
    comparison.isWhole = left.isWhole && right.isWhole;
    comparison.missing = inOneText(left.missing, right.missing);
    return comparison;
}

} // namespace

TextComparison::TextComparison(const QString &left, const QString &right,
                               const DiffOptions &options)
    : m_leftText(left)
    , m_rightText(right)
    , m_left(splitLines(m_leftText))
    , m_right(splitLines(m_rightText))
    , m_ignoresWhitespace(options.ignoresWhitespace)
    , m_diff(diffLines(m_left, m_right, options))
    , m_width(std::max(widestOf(m_left), widestOf(m_right)))
{
}

QStringView TextComparison::line(const DiffRow &row, Side side) const
{
    return side == Side::Left ? m_left[static_cast<std::size_t>(row.left)]
                              : m_right[static_cast<std::size_t>(row.right)];
}

int TextComparison::lineCount(Side side) const
{
    return int(side == Side::Left ? m_left.size() : m_right.size());
}

std::vector<TextSpan> TextComparison::words(const DiffRow &row, Side side) const
{
    if (!row.differs || row.left == DiffRow::Gap || row.right == DiffRow::Gap)
        return {};
    WordDiff words = diffWords(line(row, Side::Left), line(row, Side::Right), m_ignoresWhitespace);
    return side == Side::Left ? std::move(words.left) : std::move(words.right);
}

ExchangeComparison compareExchanges(const ComparisonQuestion &question)
{
    std::array<bool, ExchangePartCount> differs{};
    std::optional<ExchangeComparison> wanted;
    // The last one is the timing, which hardly ever is the same and says little about them.
    for (int number = ExchangePartCount - 1; number >= 0; --number) {
        const auto part = static_cast<ExchangePart>(number);
        ExchangeComparison comparison = comparePart(question, part);
        const bool partDiffers = !comparison.texts->diff().differences.empty();
        differs[static_cast<std::size_t>(number)] = partDiffers;
        const bool isFirst = part == ExchangePart::RequestHead && !wanted;
        const bool isWanted = question.part
            ? part == *question.part
            : isFirst || (partDiffers && part != ExchangePart::Timing);
        if (isWanted)
            wanted = std::move(comparison);
    }
    wanted->differs = differs;
    return std::move(*wanted);
}

} // namespace mynah
