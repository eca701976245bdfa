// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <cstdint>
#include <map>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

namespace mynah {

// Numbers for the ids of servers, routes and responses: what an ExchangeTrace carries. A number
// stays that of its id as long as the registry lives, over all edits. Safe on every thread;
// numbers are given out when routes are compiled, never while requests are answered.
class IdRegistry final
{
public:
    IdRegistry() = default;
    Q_DISABLE_COPY_MOVE(IdRegistry)

    std::uint32_t number(std::string_view id);
    // Empty for a number that was not given out, such as ExchangeTrace::NoRoute.
    std::string id(std::uint32_t number) const;

private:
    mutable std::mutex m_mutex;
    std::vector<std::string> m_ids;
    std::map<std::string, std::uint32_t, std::less<>> m_numbers;
};

} // namespace mynah
