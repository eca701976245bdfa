// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/jsontokens.h"

#include <algorithm>
#include <charconv>
#include <string_view>

namespace mynah {

namespace {

using Kind = JsonToken::Kind;

bool isBlank(char c)
{
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

bool isMark(char c)
{
    return std::string_view("{}[]:,").find(c) != std::string_view::npos;
}

bool isNumber(QByteArrayView word)
{
    double value = 0;
    const auto [end, error] = std::from_chars(word.begin(), word.end(), value);
    const bool isWhole = error == std::errc() && end == word.end();
    return isWhole && (word.front() == '-' || (word.front() >= '0' && word.front() <= '9'));
}

class LineReader
{
public:
    LineReader(QByteArrayView line, bool isTemplate)
        : m_line(line)
        , m_isTemplate(isTemplate)
    {
    }

    JsonLine run(bool beginsInTag)
    {
        if (beginsInTag)
            readRestOfTag();
        while (m_at < m_line.size())
            readOne();
        return std::move(m_result);
    }

private:
    void readOne()
    {
        if (isBlank(m_line[m_at]))
            return add(Kind::Blank, skip(isBlank));
        if (isAtTag())
            return readTag();
        if (isMark(m_line[m_at]))
            return add(Kind::Mark, m_at + 1);
        if (m_line[m_at] == '"')
            return readString();
        readWord();
    }

    template <typename Accepts>
    qsizetype skip(const Accepts &accepts) const
    {
        return std::find_if_not(m_line.begin() + m_at, m_line.end(), accepts) - m_line.begin();
    }

    bool isAtTag(qsizetype at) const { return m_isTemplate && m_line.sliced(at).startsWith("{{"); }
    bool isAtTag() const { return isAtTag(m_at); }

    void readTag()
    {
        const qsizetype end = endOfTag(m_line, m_at);
        m_result.endsInTag = end < 0;
        add(Kind::Tag, end < 0 ? m_line.size() : end);
    }

    void readRestOfTag()
    {
        const qsizetype end = m_line.indexOf("}}");
        m_result.endsInTag = end < 0;
        add(Kind::Tag, end < 0 ? m_line.size() : end + 2);
    }

    void readWord()
    {
        qsizetype end = m_at;
        while (end < m_line.size() && !isBlank(m_line[end]) && !isMark(m_line[end])
               && m_line[end] != '"')
            ++end;
        const QByteArrayView word = m_line.sliced(m_at, end - m_at);
        const bool isKnown = word == "true" || word == "false" || word == "null";
        add(isKnown ? Kind::Word : isNumber(word) ? Kind::Number : Kind::Error, end);
    }

    // Its parts get their kind when it is known how it ends.
    void readString()
    {
        const std::size_t first = m_result.tokens.size();
        qsizetype end = m_at + 1;
        while (end < m_line.size() && m_line[end] != '"') {
            if (isAtTag(end)) {
                add(Kind::String, end);
                readTag();
                end = m_at;
            } else {
                end += m_line[end] == '\\' && end + 1 < m_line.size() ? 2 : 1;
            }
        }
        const bool isClosed = end < m_line.size();
        add(Kind::String, isClosed ? end + 1 : end);
        const Kind kind = !isClosed ? (m_result.endsInTag ? Kind::String : Kind::Unclosed)
            : isKey()               ? Kind::Key
                                    : Kind::String;
        for (std::size_t i = first; i < m_result.tokens.size(); ++i) {
            if (m_result.tokens[i].kind == Kind::String)
                m_result.tokens[i].kind = kind;
        }
    }

    bool isKey() const
    {
        const qsizetype next = skip(isBlank);
        return next < m_line.size() && m_line[next] == ':';
    }

    void add(Kind kind, qsizetype end)
    {
        if (end > m_at)
            m_result.tokens.push_back({kind, end - m_at});
        m_at = end;
    }

    QByteArrayView m_line;
    bool m_isTemplate;
    qsizetype m_at = 0;
    JsonLine m_result;
};

} // namespace

JsonLine jsonTokens(QByteArrayView line, bool isTemplate, bool beginsInTag)
{
    return LineReader(line, isTemplate).run(beginsInTag);
}

qsizetype endOfTag(QByteArrayView text, qsizetype start)
{
    constexpr qsizetype MostBraces = 4;
    qsizetype braces = 0;
    while (braces < MostBraces && start + braces < text.size() && text[start + braces] == '{')
        ++braces;
    const qsizetype end = text.indexOf(QByteArrayView("}}}}").first(braces), start);
    return end < 0 ? -1 : end + braces;
}

} // namespace mynah
