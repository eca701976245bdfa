// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

#include <vector>

namespace mynah {

struct DiffOptions
{
    // Lines and words that differ in nothing else are the same.
    bool ignoresWhitespace = false;
    // About that many comparisons; beyond them lines are no longer lined up.
    std::size_t mostSteps = 20'000'000;
};

// A row of two texts side by side.
struct DiffRow
{
    static constexpr int Gap = -1;

    // Numbers of lines from 0; one side may have a gap.
    int left = Gap;
    int right = Gap;
    bool differs = false;

    bool operator==(const DiffRow &) const = default;
};

struct LineDiff
{
    // Rows from begin up to end, all of which differ.
    struct Difference
    {
        int begin = 0;
        int end = 0;
    };

    std::vector<DiffRow> rows;
    std::vector<Difference> differences;
    // False when there was too much to do: lines may be shown as different that have a counterpart.
    bool isAligned = true;
};

using TextLines = std::vector<QStringView>;

// What lies between the characters "\n", so that the last line of a text that ends with one is
// empty; none of an empty text. The views live as long as the text.
TextLines splitLines(QStringView text);

// Lines up what is the same, and beside each other what is similar. Any thread.
LineDiff diffLines(const TextLines &left, const TextLines &right, const DiffOptions &options = {});

struct TextSpan
{
    qsizetype position = 0;
    qsizetype length = 0;

    bool operator==(const TextSpan &) const = default;
};

// What two lines that stand beside each other do not have in common, by words.
struct WordDiff
{
    std::vector<TextSpan> left;
    std::vector<TextSpan> right;
};

WordDiff diffWords(QStringView left, QStringView right, bool ignoresWhitespace = false);

} // namespace mynah
