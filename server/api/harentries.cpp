// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/api/harentries.h"

#include "server/api/harentry.h"

namespace mynah {

void HarEntries::add(std::string_view text)
{
    m_isTooLong = m_isTooLong || text.size() > LongestEntry - m_text.size();
    if (m_isTooLong)
        m_text = std::string();
    else
        m_text += text;
}

void HarEntries::end()
{
    if (m_isTooLong) {
        tell(Message::tr("it is longer than 16 MiB"));
    } else if (const auto exchange = exchangeFromHar(m_text)) {
        m_sink.takeExchange(*exchange);
    } else {
        tell(exchange.error());
    }
    m_text.clear();
    m_isTooLong = false;
    ++m_number;
}

void HarEntries::breakOff()
{
    tell(Message::tr("the file ends in the middle of it"));
}

void HarEntries::endEarly()
{
    tell(Message::tr("the file ends where it would begin"));
}

void HarEntries::tell(Message problem)
{
    m_sink.takeProblem(Message::tr("Entry %1: %2").arg(m_number).arg(std::move(problem)));
}

} // namespace mynah
