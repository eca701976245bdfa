// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/web/matcher.h"

#include "server/http/httpserverrequest.h"
#include "server/http/percentcoding.h"

namespace mynah {

namespace {

// A text of the pattern as the plain characters that it matches; nothing when it has any of
// regex's own.
std::optional<std::string> plainText(std::string_view pattern)
{
    constexpr std::string_view operators = ".^$*+?{}[]|";
    std::string text;
    for (std::size_t i = 0; i < pattern.size(); ++i) {
        const bool escapes = pattern[i] == '\\';
        if (escapes && ++i == pattern.size())
            return {};
        const bool isClass = escapes && std::isalnum(static_cast<unsigned char>(pattern[i]));
        if (isClass || (!escapes && operators.find(pattern[i]) != operators.npos))
            return {};
        text.push_back(pattern[i]);
    }
    return text;
}

// The end of the group that begins there, or npos; nested groups cannot be reversed.
std::size_t endOfGroup(std::string_view pattern, std::size_t begin)
{
    for (std::size_t i = begin + 1; i < pattern.size(); ++i) {
        if (pattern[i] == '\\')
            ++i;
        else if (pattern[i] == '(')
            return pattern.npos;
        else if (pattern[i] == ')')
            return i;
    }
    return pattern.npos;
}

// Where the next group begins, or the size.
std::size_t beginOfGroup(std::string_view pattern)
{
    for (std::size_t i = 0; i < pattern.size(); ++i) {
        if (pattern[i] == '\\')
            ++i;
        else if (pattern[i] == '(')
            return i;
    }
    return pattern.size();
}

std::optional<std::vector<std::string>> textsAroundGroups(std::string_view pattern,
                                                          std::size_t groups)
{
    if (pattern.starts_with('^'))
        pattern.remove_prefix(1);
    if (pattern.ends_with('$') && !pattern.ends_with("\\$"))
        pattern.remove_suffix(1);
    std::vector<std::string> texts;
    for (;;) {
        const std::size_t begin = beginOfGroup(pattern);
        std::optional<std::string> text = plainText(pattern.substr(0, begin));
        if (!text)
            return {};
        texts.push_back(std::move(*text));
        if (begin == pattern.size())
            break;
        const std::size_t end = endOfGroup(pattern, begin);
        if (end == pattern.npos)
            return {};
        pattern.remove_prefix(end + 1);
    }
    // Groups that capture nothing, such as (?:…), are not arguments.
    return texts.size() == groups + 1 ? std::optional(std::move(texts)) : std::nullopt;
}

template <typename Matches>
Expected<std::unique_ptr<Matcher>, RegexError> compileAs(std::string_view pattern,
                                                         const RegexOptions &options)
{
    auto regex = Regex::compile(pattern, options);
    if (!regex)
        return Unexpected(regex.error());
    return std::unique_ptr<Matcher>(std::make_unique<Matches>(std::move(*regex)));
}

} // namespace

Expected<std::unique_ptr<Matcher>, RegexError> HostMatches::compile(std::string_view pattern)
{
    RegexOptions options;
    options.wholeSubject = true;
    options.caseInsensitive = true;
    options.utf8 = false;
    return compileAs<HostMatches>(pattern, options);
}

std::optional<PathArguments> HostMatches::match(const HTTPServerRequest &request) const
{
    return m_pattern.matches(request.hostName()) ? std::optional(PathArguments()) : std::nullopt;
}

Expected<std::unique_ptr<Matcher>, RegexError> PathMatches::compile(std::string_view pattern)
{
    RegexOptions options;
    options.wholeSubject = true;
    // Targets may hold any byte over 127.
    options.utf8 = false;
    return compileAs<PathMatches>(pattern, options);
}

PathMatches::PathMatches(Regex pattern)
    : m_pattern(std::move(pattern))
    , m_texts(textsAroundGroups(m_pattern.pattern(), m_pattern.groupCount()))
{
}

std::optional<PathArguments> PathMatches::match(const HTTPServerRequest &request) const
{
    if (m_pattern.groupCount() == 0) {
        return m_pattern.matches(request.path()) ? std::optional(PathArguments()) : std::nullopt;
    }
    const Regex::Match match = m_pattern.match(request.path());
    if (!match)
        return {};
    PathArguments arguments;
    const std::vector<std::string> &names = m_pattern.groupNames();
    for (std::size_t i = 1; i < match.groups.size(); ++i) {
        arguments.values.push_back(percentDecoded(match.groups[i].value_or("")));
        if (!names[i - 1].empty())
            arguments.names.emplace_back(names[i - 1], i - 1);
    }
    return arguments;
}

std::optional<std::string> PathMatches::reverse(std::span<const std::string> arguments) const
{
    if (!m_texts || m_texts->size() != arguments.size() + 1)
        return {};
    std::string path = m_texts->front();
    for (std::size_t i = 0; i < arguments.size(); ++i)
        path.append(percentEncoded(arguments[i], "/")).append((*m_texts)[i + 1]);
    return path;
}

} // namespace mynah
