// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/api/jsonlinesreader.h"

#include <algorithm>

namespace mynah {

void JsonLinesReader::feed(std::string_view bytes)
{
    for (std::size_t end = bytes.find('\n'); end != std::string_view::npos;
         end = bytes.find('\n')) {
        add(bytes.substr(0, end));
        endLine();
        bytes.remove_prefix(end + 1);
    }
    add(bytes);
}

void JsonLinesReader::add(std::string_view part)
{
    if (!m_isInEntry)
        part.remove_prefix(std::min(part.find_first_not_of(" \t\r"), part.size()));
    m_isInEntry = m_isInEntry || !part.empty();
    if (m_isInEntry)
        m_entries.add(part);
}

void JsonLinesReader::endLine()
{
    if (m_isInEntry)
        m_entries.end();
    m_isInEntry = false;
}

Expected<void, Message> JsonLinesReader::finish()
{
    endLine();
    return {};
}

} // namespace mynah
