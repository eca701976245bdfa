// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/exchangepart.h"
#include "ui/models/linediff.h"

#include <array>
#include <optional>

namespace mynah {

// Two texts with their lines side by side. The lines are views into the texts: it stays where it
// was made.
class TextComparison
{
    Q_DISABLE_COPY_MOVE(TextComparison)

public:
    TextComparison(const QString &left, const QString &right, const DiffOptions &options);

    enum class Side { Left, Right };

    const LineDiff &diff() const { return m_diff; }
    // Of a row, no gap.
    QStringView line(const DiffRow &row, Side side) const;
    int lineCount(Side side) const;
    // What a row does not have in common with the other side.
    std::vector<TextSpan> words(const DiffRow &row, Side side) const;
    // The longest line of both, a Chinese character counting as two.
    int width() const { return m_width; }

private:
    QString m_leftText;
    QString m_rightText;
    TextLines m_left;
    TextLines m_right;
    bool m_ignoresWhitespace;
    LineDiff m_diff;
    int m_width;
};

struct ComparisonQuestion
{
    std::shared_ptr<const Exchange> left;
    std::shared_ptr<const Exchange> right;
    // Nothing: the first one that differs, and if none does the first one.
    std::optional<ExchangePart> part;
    PartOptions options;
    bool ignoresWhitespace = false;
};

struct ExchangeComparison
{
    ExchangePart part = ExchangePart::RequestHead;
    std::shared_ptr<const TextComparison> texts;
    // Not even what the options leave out differs.
    bool isIdentical = false;
    // What could not be compared, in sentences.
    QString missing;
    bool isWhole = true;
    // By part.
    std::array<bool, ExchangePartCount> differs{};
};

// Takes its time with large bodies; any thread.
ExchangeComparison compareExchanges(const ComparisonQuestion &question);

} // namespace mynah
