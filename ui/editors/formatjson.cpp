// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editors/formatjson.h"

namespace mynah {

namespace {

constexpr std::string_view Blanks = " \t\r\n";

class Formatter
{
public:
    explicit Formatter(std::string_view text)
        : m_text(text)
    {
    }

    std::string run()
    {
        while (!atEnd())
            step();
        return std::move(m_out);
    }

private:
    bool atEnd() const { return m_at >= m_text.size(); }
    std::size_t skipBlanks(std::size_t from) const
    {
        return std::min(m_text.find_first_not_of(Blanks, from), m_text.size());
    }

    void step()
    {
        m_at = skipBlanks(m_at);
        if (atEnd())
            return;
        const char c = m_text[m_at];
        if (m_text.substr(m_at, 2) == "{{")
            copy(endOfTemplate());
        else if (c == '"')
            copy(endOfString());
        else if (c == '{' || c == '[')
            open(c);
        else if (c == '}' || c == ']')
            close(c);
        else if (c == ',')
            punctuate(",", true);
        else if (c == ':')
            punctuate(": ", false);
        else
            copy(endOfWord());
    }

    void copy(std::size_t end)
    {
        if (m_afterValue)
            m_out += ' ';
        m_out += m_text.substr(m_at, end - m_at);
        m_at = end;
        m_afterValue = true;
    }

    std::size_t endOfString() const
    {
        std::size_t end = m_at + 1;
        while (end < m_text.size() && m_text[end] != '"')
            end += m_text[end] == '\\' ? 2 : 1;
        return std::min(end + 1, m_text.size());
    }

    std::size_t endOfTemplate() const
    {
        std::size_t end = m_text.find("}}", m_at);
        if (end == std::string_view::npos)
            return m_text.size();
        end += 2;
        while (end < m_text.size() && m_text[end] == '}' && m_text.substr(m_at, 3) == "{{{"
               && m_text.substr(end - 3, 3) != "}}}")
            ++end;
        return end;
    }

    std::size_t endOfWord() const
    {
        return std::min(m_text.find_first_of(" \t\r\n{}[],:\"", m_at + 1), m_text.size());
    }

    void open(char bracket)
    {
        if (m_afterValue)
            m_out += ' ';
        m_afterValue = false;
        m_out += bracket;
        const std::size_t next = skipBlanks(m_at + 1);
        const char closing = bracket == '{' ? '}' : ']';
        if (next < m_text.size() && m_text[next] == closing) {
            m_out += closing;
            m_at = next + 1;
            m_afterValue = true;
            return;
        }
        ++m_at;
        ++m_depth;
        newLine();
    }

    void close(char bracket)
    {
        m_depth -= m_depth > 0 ? 1 : 0;
        newLine();
        m_out += bracket;
        ++m_at;
        m_afterValue = true;
    }

    void punctuate(std::string_view mark, bool endsLine)
    {
        m_out += mark;
        ++m_at;
        m_afterValue = false;
        if (endsLine)
            newLine();
    }

    void newLine()
    {
        m_out += '\n';
        m_out.append(2 * m_depth, ' ');
        m_afterValue = false;
    }

    std::string_view m_text;
    std::string m_out;
    std::size_t m_at = 0;
    std::size_t m_depth = 0;
    bool m_afterValue = false;
};

} // namespace

std::string formattedJson(std::string_view text)
{
    std::string out = Formatter(text).run();
    const bool endsWithLine = !text.empty() && text.back() == '\n';
    if (endsWithLine)
        out += '\n';
    return out;
}

} // namespace mynah
