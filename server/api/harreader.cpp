// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/api/harreader.h"

namespace mynah {

namespace {

// Of the names that are looked for none is so long.
constexpr std::size_t LongestName = 16;

bool isBlank(char c)
{
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

} // namespace

void HarReader::feed(std::string_view bytes)
{
    std::size_t begin = 0;
    for (std::size_t at = 0; at < bytes.size(); ++at) {
        const char c = bytes[at];
        if (isBetweenEntries()) {
            const bool isEnd = c == ',' || c == ']';
            if (m_isInEntry && isEnd) {
                m_entries.add(bytes.substr(begin, at - begin));
                m_entries.end();
                m_isInEntry = false;
            } else if (!m_isInEntry && !isEnd && !isBlank(c)) {
                m_isInEntry = true;
                begin = at;
            }
        }
        if (m_isInString)
            takeStringByte(c);
        else
            takeByte(c);
    }
    if (m_isInEntry)
        m_entries.add(bytes.substr(begin));
}

void HarReader::takeStringByte(char c)
{
    if (m_isEscaped)
        m_isEscaped = false;
    else if (c == '\\')
        m_isEscaped = true;
    else if (c == '"')
        m_isInString = false;
    else if (m_depth < InList && m_name.size() < LongestName)
        m_name += c;
}

void HarReader::takeByte(char c)
{
    switch (c) {
    case '"':
        m_isInString = true;
        if (m_depth < InList)
            m_name.clear();
        break;
    case '{':
    case '[':
        open(c);
        break;
    case '}':
        // A list ends otherwise.
        if (!isBetweenEntries())
            close();
        break;
    case ']':
        close();
        break;
    default:
        break;
    }
}

void HarReader::open(char bracket)
{
    ++m_depth;
    if (m_depth == InLog)
        m_isInLog = bracket == '{' && m_name == "log";
    if (m_depth == InList)
        m_isInList = m_isInLog && bracket == '[' && m_name == "entries";
    m_hasList = m_hasList || m_isInList;
}

void HarReader::close()
{
    --m_depth;
    m_isInList = m_isInList && m_depth >= InList;
    m_isInLog = m_isInLog && m_depth >= InLog;
}

Expected<void, Message> HarReader::finish()
{
    if (m_isInEntry)
        m_entries.breakOff();
    if (!m_hasList)
        return Unexpected(Message::tr("It is no HAR: there is no list log.entries in it"));
    if (m_isInList && !m_isInEntry)
        m_entries.endEarly();
    return {};
}

} // namespace mynah
