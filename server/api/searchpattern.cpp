// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/api/searchpattern.h"

namespace mynah {

namespace {

// Those of a regular expression's escapes (\S, \W) are no letters that are looked for.
bool hasCapitals(const QString &text, SearchPattern::Kind kind)
{
    for (qsizetype at = 0; at < text.size(); ++at) {
        if (kind == SearchPattern::Kind::Regex && text[at] == u'\\')
            ++at;
        else if (text[at].isUpper())
            return true;
    }
    return false;
}

// As a regular expression that stands for itself.
std::string quoted(const QString &text)
{
    std::string pattern;
    for (const char byte : text.toStdString()) {
        const bool isWord = (byte & 0x80) || (byte >= '0' && byte <= '9')
            || (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || byte == '_';
        if (!isWord)
            pattern += '\\';
        pattern += byte;
    }
    return pattern;
}

} // namespace

SearchPattern::SearchPattern(Regex regex)
    : m_regex(std::move(regex))
{
}

Expected<SearchPattern, QString> SearchPattern::compile(const QString &text, Kind kind)
{
    const std::string pattern = kind == Kind::Regex ? text.toStdString() : quoted(text);
    RegexOptions options;
    options.caseInsensitive = !hasCapitals(text, kind);
    auto regex = Regex::compile(pattern, options);
    if (regex)
        return SearchPattern(std::move(*regex));
    const auto offset = qsizetype(regex.error().offset);
    const qsizetype at = QString::fromUtf8(pattern.data(), offset).size();
    return Unexpected(tr("This is no regular expression, from character %1 on: %2")
                          .arg(at + 1)
                          .arg(QString::fromStdString(regex.error().message)));
}

std::optional<Regex::Span> SearchPattern::find(std::string_view line) const
{
    std::optional<Regex::Span> span = m_regex.find(line);
    return span && span->end > span->begin ? span : std::nullopt;
}

} // namespace mynah
