// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

// Tells lupdate that the class has a function tr(), and the context of its texts.
#define MYNAH_TRANSLATED(context)

namespace mynah {

// A sentence to a person, or a part of one, that can be said in other languages as well: an English
// pattern and what stands in its places. Nothing is put together before somebody reads it.
//
//     Message::tr("\"%1\" is no method").arg(route.method)
//
// lupdate collects the patterns in the context "Message".
class Message
{
    MYNAH_TRANSLATED(Message)

public:
    using Translate = std::string (*)(const char *pattern);

    Message() = default;
    // A name, a value, what somebody else said: the same in every language.
    Message(std::string text)
        : m_text(std::move(text))
    {
    }
    Message(std::string_view text)
        : m_text(text)
    {
    }
    Message(const char *text)
        : m_text(text)
    {
    }

    // The pattern is a literal with places from %1 to %9.
    static Message tr(const char *pattern);
    // What came as a text, from a recording for example. It is translated if it is among those that
    // tr() or QT_TRANSLATE_NOOP mark, and whoever translates may find the pattern with places that
    // it was made of.
    static Message known(std::string text);

    // Fills the next place.
    Message arg(Message argument) &&;
    template <typename T>
    requires std::is_integral_v<T> Message arg(T number) && {
        return std::move(*this).arg(Message(std::to_string(number)));
    }

    bool empty() const { return !m_pattern && m_text.empty(); }
    // English, unless the patterns are translated.
    std::string text(Translate translate = nullptr) const;
    operator std::string() const { return text(); }

    // Whether they say the same.
    friend bool operator==(const Message &a, const Message &b) { return a.text() == b.text(); }

private:
    // Null when it came as a text.
    const char *m_pattern = nullptr;
    std::string m_text;
    bool m_isKnown = false;
    std::vector<Message> m_arguments;
};

} // namespace mynah
