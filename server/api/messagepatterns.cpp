// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/api/messagepatterns.h"

#include <algorithm>

namespace mynah {

namespace {

// In bytes.
constexpr std::size_t FewestWords = 16;
// Reasons of ours are far shorter; a value is looked into like the whole.
constexpr std::size_t LongestText = 4096;

std::size_t sizeOf(const std::vector<std::string> &words)
{
    std::size_t size = 0;
    for (const std::string &word : words)
        size += word.size();
    return size;
}

} // namespace

MessagePatterns::MessagePatterns(std::vector<std::string> patterns)
{
    for (std::string &text : patterns) {
        Pattern pattern = split(std::move(text));
        if (!pattern.places.empty() && sizeOf(pattern.words) >= FewestWords)
            m_patterns.push_back(std::move(pattern));
    }
    std::stable_sort(m_patterns.begin(), m_patterns.end(), [](const Pattern &a, const Pattern &b) {
        return sizeOf(a.words) > sizeOf(b.words);
    });
}

std::optional<Message> MessagePatterns::parsed(std::string_view text) const
{
    if (text.size() > LongestText)
        return std::nullopt;
    for (const Pattern &pattern : m_patterns) {
        if (auto message = fit(pattern, text))
            return message;
    }
    return std::nullopt;
}

MessagePatterns::Pattern MessagePatterns::split(std::string text)
{
    Pattern pattern;
    pattern.text = std::move(text);
    pattern.words.emplace_back();
    for (std::size_t i = 0; i < pattern.text.size(); ++i) {
        const char next = i + 1 < pattern.text.size() ? pattern.text[i + 1] : '\0';
        if (pattern.text[i] == '%' && next >= '1' && next <= '9') {
            pattern.places.push_back(static_cast<std::size_t>(next - '1'));
            pattern.words.emplace_back();
            ++i;
        } else {
            pattern.words.back() += pattern.text[i];
        }
    }
    return pattern;
}

std::optional<Message> MessagePatterns::fit(const Pattern &pattern, std::string_view text)
{
    const std::string &last = pattern.words.back();
    if (!text.starts_with(pattern.words.front()))
        return std::nullopt;
    text.remove_prefix(pattern.words.front().size());
    if (!text.ends_with(last))
        return std::nullopt;
    text.remove_suffix(last.size());

    const std::size_t most = *std::max_element(pattern.places.begin(), pattern.places.end());
    std::vector<std::string_view> values(most + 1);
    for (std::size_t i = 0; i < pattern.places.size(); ++i) {
        const bool isLast = i + 1 == pattern.places.size();
        const std::string &behind = pattern.words[i + 1];
        const std::size_t end = isLast ? text.size() : text.find(behind);
        if (end == std::string_view::npos)
            return std::nullopt;
        std::string_view &value = values[pattern.places[i]];
        // Two of one place say the same.
        if (!value.empty() && value != text.substr(0, end))
            return std::nullopt;
        value = text.substr(0, end);
        text.remove_prefix(isLast ? end : end + behind.size());
    }
    Message message = Message::tr(pattern.text.c_str());
    for (const std::string_view value : values)
        message = std::move(message).arg(Message::known(std::string(value)));
    return message;
}

} // namespace mynah
