// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/message.h"

namespace mynah {

Message Message::tr(const char *pattern)
{
    Message message;
    message.m_pattern = pattern;
    return message;
}

Message Message::known(std::string text)
{
    Message message(std::move(text));
    message.m_isKnown = !message.m_text.empty();
    return message;
}

Message Message::arg(Message argument) &&
{
    // Three are seldom exceeded.
    if (m_arguments.empty())
        m_arguments.reserve(3);
    m_arguments.push_back(std::move(argument));
    return std::move(*this);
}

std::string Message::text(Translate translate) const
{
    if (!m_pattern)
        return m_isKnown && translate ? translate(m_text.c_str()) : m_text;
    const std::string pattern = translate ? translate(m_pattern) : m_pattern;
    std::string text;
    for (std::size_t i = 0; i < pattern.size(); ++i) {
        const char next = i + 1 < pattern.size() ? pattern[i + 1] : '\0';
        const auto place = static_cast<std::size_t>(next - '1');
        if (pattern[i] == '%' && place < m_arguments.size()) {
            text += m_arguments[place].text(translate);
            ++i;
        } else {
            text += pattern[i];
        }
    }
    return text;
}

} // namespace mynah
