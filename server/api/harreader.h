// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/api/harentries.h"

namespace mynah {

// Reads HAR 1.2: looks for log.entries in the text, and at nothing else of it, one entry after the
// other, so that one that is damaged does not take the others with it.
class HarReader final : public TrafficReader
{
public:
    explicit HarReader(TrafficSink &sink)
        : m_entries(sink)
    {
    }

    void feed(std::string_view bytes) override;
    Expected<void, Message> finish() override;

private:
    // How many brackets are open inside of the list of entries, and around it.
    static constexpr std::int64_t InLog = 2;
    static constexpr std::int64_t InList = 3;

    bool isBetweenEntries() const { return m_isInList && m_depth == InList && !m_isInString; }
    void takeStringByte(char c);
    void takeByte(char c);
    void open(char bracket);
    void close();

    HarEntries m_entries;
    std::int64_t m_depth = 0;
    bool m_isInString = false;
    bool m_isEscaped = false;
    // The last string outside of entries; a name when a value follows.
    std::string m_name;
    bool m_isInLog = false;
    bool m_isInList = false;
    bool m_isInEntry = false;
    bool m_hasList = false;
};

} // namespace mynah
