// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

#include <optional>
#include <vector>

namespace mynah {

// How a few typed letters are found in a text.
struct FuzzyMatch
{
    // Higher is better; only to be compared for one pattern.
    int score = 0;
    // Of the letters in the text, rising.
    std::vector<qsizetype> positions;
};

// The best way to find the letters of pattern, which has no blanks, in their order in the text, in
// either case: words that begin with them and letters side by side count for more than others.
std::optional<FuzzyMatch> fuzzyMatch(QStringView pattern, QStringView text);

} // namespace mynah
