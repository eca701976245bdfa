// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/mock/idregistry.h"

namespace mynah {

std::uint32_t IdRegistry::number(std::string_view id)
{
    const std::lock_guard lock(m_mutex);
    if (const auto known = m_numbers.find(id); known != m_numbers.end())
        return known->second;
    const auto number = static_cast<std::uint32_t>(m_ids.size());
    m_ids.emplace_back(id);
    m_numbers.emplace(id, number);
    return number;
}

std::string IdRegistry::id(std::uint32_t number) const
{
    const std::lock_guard lock(m_mutex);
    return number < m_ids.size() ? m_ids[number] : std::string();
}

} // namespace mynah
