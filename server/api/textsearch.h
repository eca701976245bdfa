// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace mynah {

// One text that is looked for in many, at the speed of memory. Immutable; any thread.
class TextSearch
{
public:
    enum class Letters { Exact, AnyCase };

    // AnyCase makes no difference between the cases of ASCII letters.
    TextSearch(std::string_view wanted, Letters letters);

    // The empty text is in every text.
    bool isIn(std::string_view text) const;

private:
    // A byte of the wanted text; bits are set in a read byte before they are compared.
    struct Probe
    {
        std::size_t offset = 0;
        char byte = 0;
        char bits = 0;
    };
    // Places that are judged together.
    static constexpr std::ptrdiff_t Block = 64;

    Probe probeAt(std::size_t offset) const;
    void chooseProbes();
    bool mayBeginWithin(const char *block) const;
    bool beginsAt(const char *place) const;
    bool beginsWithin(const char *begin, const char *end) const;

    Letters m_letters;
    std::string m_wanted; // in small letters when their case does not matter
    Probe m_first;
    Probe m_second;
};

} // namespace mynah
