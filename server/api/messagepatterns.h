// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/message.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace mynah {

// Finds pattern and values of a message again that has become a text: a recording keeps the English
// sentence alone, and is to be read in other languages as well.
class MessagePatterns
{
public:
    // As Message::tr() takes them. Those that are hardly more than places are left out: they would
    // fit what they never said.
    explicit MessagePatterns(std::vector<std::string> patterns);

    // The message whose pattern has the most words of its own of those that fit. Its values are
    // Message::known(). It refers to the patterns here.
    std::optional<Message> parsed(std::string_view text) const;

private:
    struct Pattern
    {
        std::string text;
        // What stands before, between and behind the places.
        std::vector<std::string> words;
        // Of each place, in order of the text, counted from 0.
        std::vector<std::size_t> places;
    };
    static Pattern split(std::string text);
    static std::optional<Message> fit(const Pattern &pattern, std::string_view text);

    // Those with the most words first.
    std::vector<Pattern> m_patterns;
};

} // namespace mynah
