// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/trafficmarks.h"

namespace mynah {

void TrafficMarks::toggle(std::uint64_t seq)
{
    auto marked = std::make_shared<Set>(*m_marked);
    if (marked->erase(seq) == 0)
        marked->insert(seq);
    m_marked = std::move(marked);
    emit changed();
}

void TrafficMarks::clear()
{
    if (isEmpty())
        return;
    m_marked = std::make_shared<const Set>();
    emit changed();
}

} // namespace mynah
