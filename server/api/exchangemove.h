// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/api/exchangelog.h"

#include <cstddef>
#include <cstdint>

namespace mynah {

// Brings the newest exchanges of a log into another, a few at a time, so that the first one can go
// on meanwhile.
class ExchangeMove final
{
public:
    // Nobody else has the target, whose limits say how many come along.
    explicit ExchangeMove(ExchangeLog &target)
        : m_target(target)
    {
    }
    Q_DISABLE_COPY_MOVE(ExchangeMove)

    // Copies some of what is left, in less than a millisecond unless files are slow; nobody changes
    // the source meanwhile. False when nothing is left.
    bool copySome(const ExchangeLog &source);

private:
    void copy(const ExchangeLog &source, std::uint64_t seq);
    void renumber(ExchangeRecord &record, const ExchangeLog &source);

    ExchangeLog &m_target;
    // In the source; 0: nothing was copied yet.
    std::uint64_t m_next = 0;
    std::size_t m_bytes = 0;
};

} // namespace mynah
