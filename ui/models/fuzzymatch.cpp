// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/fuzzymatch.h"

#include <algorithm>

namespace mynah {

namespace {

constexpr int ForLetter = 4;
constexpr int AtWordStart = 10;
constexpr int AtTextStart = 4; // more
constexpr int SideBySide = 12;
constexpr int ForGap = -4;
constexpr int ForSkippedLetter = -1;
// What comes before the first letter, at most.
constexpr int MostForOffset = 6;
constexpr int Impossible = -1'000'000;
// Of longer texts and patterns only the beginning is looked at.
constexpr qsizetype LongestText = 300;
constexpr qsizetype LongestPattern = 60;

bool beginsWord(QStringView text, qsizetype position)
{
    if (position == 0)
        return true;
    const QChar before = text[position - 1];
    const QChar here = text[position];
    return here.isLetterOrNumber()
        && (!before.isLetterOrNumber() || (before.isLower() && here.isUpper()));
}

bool isSame(QChar left, QChar right)
{
    return left == right || left.toCaseFolded() == right.toCaseFolded();
}

// The usual dynamic programme: of every letter of the pattern at every place of the text, the best
// score up to there and where the letter before it stands then.
class Table
{
public:
    Table(QStringView pattern, QStringView text)
        : m_pattern(pattern.first(std::min(pattern.size(), LongestPattern)))
        , m_text(text.first(std::min(text.size(), LongestText)))
        , m_cells(static_cast<std::size_t>(m_pattern.size() * m_text.size()))
    {
        for (qsizetype letter = 0; letter < m_pattern.size(); ++letter)
            fill(letter);
    }

    std::optional<FuzzyMatch> best() const
    {
        const qsizetype last = m_pattern.size() - 1;
        qsizetype end = 0;
        for (qsizetype place = 1; place < m_text.size(); ++place) {
            if (at(last, place).score > at(last, end).score)
                end = place;
        }
        if (m_text.isEmpty() || at(last, end).score <= Impossible / 2)
            return std::nullopt;
        FuzzyMatch match{at(last, end).score, std::vector<qsizetype>(std::size_t(last + 1))};
        for (qsizetype letter = last; letter >= 0; --letter) {
            match.positions[static_cast<std::size_t>(letter)] = end;
            end = at(letter, end).before;
        }
        return match;
    }

private:
    struct Cell
    {
        int score = Impossible;
        qsizetype before = 0;
    };

    const Cell &at(qsizetype letter, qsizetype place) const
    {
        return m_cells[static_cast<std::size_t>(letter * m_text.size() + place)];
    }

    int scoreOf(qsizetype place) const
    {
        return ForLetter + (beginsWord(m_text, place) ? AtWordStart : 0)
            + (place == 0 ? AtTextStart : 0);
    }

    void fill(qsizetype letter)
    {
        // The best one of the letter before, not side by side, less what lies between.
        Cell apart;
        for (qsizetype place = 0; place < m_text.size(); ++place) {
            apart.score += ForSkippedLetter;
            if (letter > 0 && place >= 2 && at(letter - 1, place - 2).score + ForGap > apart.score)
                apart = {at(letter - 1, place - 2).score + ForGap, place - 2};
            if (!isSame(m_pattern[letter], m_text[place]))
                continue;
            Cell &cell = m_cells[static_cast<std::size_t>(letter * m_text.size() + place)];
            if (letter == 0) {
                cell = {scoreOf(place) - int(std::min<qsizetype>(place, MostForOffset)), 0};
                continue;
            }
            cell = apart;
            if (place > 0 && at(letter - 1, place - 1).score + SideBySide > cell.score)
                cell = {at(letter - 1, place - 1).score + SideBySide, place - 1};
            cell.score += scoreOf(place);
        }
    }

    QStringView m_pattern;
    QStringView m_text;
    std::vector<Cell> m_cells;
};

} // namespace

std::optional<FuzzyMatch> fuzzyMatch(QStringView pattern, QStringView text)
{
    if (pattern.isEmpty())
        return FuzzyMatch();
    // Most texts do not even have the letters.
    qsizetype next = 0;
    for (qsizetype place = 0; place < text.size() && next < pattern.size(); ++place) {
        if (isSame(pattern[next], text[place]))
            ++next;
    }
    if (next < pattern.size())
        return std::nullopt;
    return Table(pattern, text).best();
}

} // namespace mynah
