// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/api/textsearch.h"

#include <algorithm>
#include <cstring>

namespace mynah {

namespace {

// The bit in which a small ASCII letter differs from its capital.
constexpr char LetterCase = 'a' - 'A';

bool isSmallLetter(char c)
{
    return c >= 'a' && c <= 'z';
}

char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c | LetterCase) : c;
}

// How much a byte says: those that JSON, markup and paths are full of say the least.
std::size_t rarity(char c)
{
    constexpr std::string_view Frequent = "\" e,:at0ionsr1d/l2cu";
    return std::min(Frequent.find(c), Frequent.size());
}

} // namespace

TextSearch::TextSearch(std::string_view wanted, Letters letters)
    : m_letters(letters)
    , m_wanted(wanted)
{
    if (letters == Letters::AnyCase)
        std::transform(m_wanted.begin(), m_wanted.end(), m_wanted.begin(), lower);
    if (!m_wanted.empty())
        chooseProbes();
}

bool TextSearch::isIn(std::string_view text) const
{
    if (m_wanted.size() > text.size() || m_wanted.empty())
        return m_wanted.empty();
    const char *place = text.data();
    const char *const end = place + (text.size() - m_wanted.size() + 1);
    for (; end - place >= Block; place += Block) {
        if (mayBeginWithin(place) && beginsWithin(place, place + Block))
            return true;
    }
    return beginsWithin(place, end);
}

TextSearch::Probe TextSearch::probeAt(std::size_t offset) const
{
    const char byte = m_wanted[offset];
    const bool anyCase = m_letters == Letters::AnyCase && isSmallLetter(byte);
    return {offset, byte, anyCase ? LetterCase : '\0'};
}

void TextSearch::chooseProbes()
{
    std::size_t first = 0;
    for (std::size_t i = 1; i < m_wanted.size(); ++i) {
        if (rarity(m_wanted[i]) > rarity(m_wanted[first]))
            first = i;
    }
    std::size_t second = first == 0 ? m_wanted.size() - 1 : 0;
    for (std::size_t i = 0; i < m_wanted.size(); ++i) {
        if (i != first && rarity(m_wanted[i]) > rarity(m_wanted[second]))
            second = i;
    }
    m_first = probeAt(first);
    m_second = probeAt(second);
}

// Without a branch and of a fixed length, so that the compiler makes it a few vector instructions.
bool TextSearch::mayBeginWithin(const char *block) const
{
    const char *const first = block + m_first.offset;
    const char *const second = block + m_second.offset;
    const Probe a = m_first;
    const Probe b = m_second;
    unsigned char found = 0;
    for (std::ptrdiff_t i = 0; i < Block; ++i) {
        const bool isFirst = static_cast<char>(first[i] | a.bits) == a.byte;
        const bool isSecond = static_cast<char>(second[i] | b.bits) == b.byte;
        found |= static_cast<unsigned char>(isFirst & isSecond);
    }
    return found != 0;
}

bool TextSearch::beginsWithin(const char *begin, const char *end) const
{
    for (const char *place = begin; place != end; ++place) {
        if (static_cast<char>(place[m_first.offset] | m_first.bits) == m_first.byte
            && beginsAt(place))
            return true;
    }
    return false;
}

bool TextSearch::beginsAt(const char *place) const
{
    if (m_letters == Letters::Exact)
        return std::memcmp(place, m_wanted.data(), m_wanted.size()) == 0;
    return std::equal(m_wanted.begin(), m_wanted.end(), place,
                      [](char wanted, char read) { return wanted == lower(read); });
}

} // namespace mynah
