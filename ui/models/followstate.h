// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace mynah {

// Decides whether the traffic list runs along with what arrives. Two things at once: following,
// which is on while the end is in sight, and freezing, for as long as something needs the rows to
// stay where they are. Freezing stops the view, never the capture.
class FollowState
{
public:
    enum Reason : unsigned {
        Selection = 1 << 0, // several rows are selected
        Menu = 1 << 1, // a context menu is open
        Manual = 1 << 2,
        Sorting = 1 << 3,
    };

    bool isFollowing() const { return m_following; }
    bool isFrozen() const { return m_reasons != 0; }
    bool isFrozenFor(Reason reason) const { return (m_reasons & reason) != 0; }
    // Rows may be added and the view scrolled to the last one.
    bool shouldScroll() const { return m_following && !isFrozen(); }
    // How many arrived since the user last saw the end.
    std::uint64_t newer() const { return m_end - m_seenEnd; }
    // The first sequence number of those.
    std::uint64_t seenEnd() const { return m_seenEnd; }
    // There is something to tell: newer requests below, or a frozen view.
    bool needsNotice() const { return isFrozen() || (!m_following && newer() > 0); }

    // The store's end moved; sequence numbers never go back,
    void arrived(std::uint64_t endSeq);
    // except when they are those of others. What there is counts as seen.
    void startAnew(std::uint64_t endSeq);
    // The user moved the view; at the end (within a row) following goes on.
    void userScrolled(bool atEnd);
    // A click on a row that is not in the last screenful.
    void olderRowChosen() { setFollowing(false); }
    // The End key, the notice, the action.
    void setFollowing(bool following);

    void freeze(Reason reason);
    void thaw(Reason reason);
    // Ends freezing, whatever it was for.
    void resume();

private:
    void settle();

    bool m_following = true;
    unsigned m_reasons = 0;
    std::uint64_t m_end = 0;
    std::uint64_t m_seenEnd = 0;
};

} // namespace mynah
