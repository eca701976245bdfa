// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/api/harentries.h"

namespace mynah {

// Reads what JsonLinesWriter writes: an entry of a HAR on each line. Empty lines count for nothing.
class JsonLinesReader final : public TrafficReader
{
public:
    explicit JsonLinesReader(TrafficSink &sink)
        : m_entries(sink)
    {
    }

    void feed(std::string_view bytes) override;
    Expected<void, Message> finish() override;

private:
    void add(std::string_view part);
    void endLine();

    HarEntries m_entries;
    // There was something in the line.
    bool m_isInEntry = false;
};

} // namespace mynah
