// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/api/trafficreader.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace mynah {

// Gathers the texts of HAR entries piece by piece, and tells a sink what each of them says.
class HarEntries final
{
public:
    // Longer ones are not gathered, and told as a problem: what is read of one may take twenty
    // times its length for a moment.
    static constexpr std::size_t LongestEntry = std::size_t{16} * 1024 * 1024;

    explicit HarEntries(TrafficSink &sink)
        : m_sink(sink)
    {
    }
    Q_DISABLE_COPY_MOVE(HarEntries)

    // More of the entry.
    void add(std::string_view text);
    // The entry is whole.
    void end();
    // The file ends within the entry.
    void breakOff();
    // The file ends between entries, but before their list does.
    void endEarly();

private:
    void tell(Message problem);

    TrafficSink &m_sink;
    std::string m_text;
    bool m_isTooLong = false;
    // Of the one that is gathered, from 1.
    std::uint64_t m_number = 1;
};

} // namespace mynah
