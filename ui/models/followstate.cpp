// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/followstate.h"

namespace mynah {

void FollowState::arrived(std::uint64_t endSeq)
{
    m_end = endSeq;
    settle();
}

void FollowState::startAnew(std::uint64_t endSeq)
{
    m_end = endSeq;
    m_seenEnd = endSeq;
}

void FollowState::userScrolled(bool atEnd)
{
    setFollowing(atEnd);
}

void FollowState::setFollowing(bool following)
{
    m_following = following;
    settle();
}

void FollowState::freeze(Reason reason)
{
    m_reasons |= reason;
}

void FollowState::thaw(Reason reason)
{
    m_reasons &= ~static_cast<unsigned>(reason);
    settle();
}

void FollowState::resume()
{
    m_reasons = 0;
    settle();
}

// While the view runs along, the user has seen everything.
void FollowState::settle()
{
    if (shouldScroll())
        m_seenEnd = m_end;
}

} // namespace mynah
