// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/uitestcase.h"
#include "ui/models/followstate.h"

namespace mynah::test {

class TestFollowState final : public UiTestCase
{
    Q_OBJECT

private slots:
    void runsAlongFromTheStart();
    void scrollingUpStopsAndCountsWhatIsNewer();
    void theEndGoesOnFollowing();
    void aClickOnAnOlderRowStopsFollowing();
    void freezingStopsTheViewForAsLongAsThereIsAReason();
    void freezingCountsToo();
    void resumingEndsEveryReason();
    void thawingDoesNotFollowWhoHadScrolledUp();
};

void TestFollowState::runsAlongFromTheStart()
{
    FollowState follow;
    follow.arrived(100);
    QVERIFY(follow.isFollowing());
    QVERIFY(follow.shouldScroll());
    QVERIFY(!follow.needsNotice());
    QCOMPARE(follow.newer(), 0U);
}

void TestFollowState::scrollingUpStopsAndCountsWhatIsNewer()
{
    FollowState follow;
    follow.arrived(100);
    follow.userScrolled(false);
    QVERIFY(!follow.needsNotice());
    follow.arrived(130);
    QVERIFY(!follow.shouldScroll());
    QVERIFY(follow.needsNotice());
    QCOMPARE(follow.newer(), 30U);
}

void TestFollowState::theEndGoesOnFollowing()
{
    FollowState follow;
    follow.userScrolled(false);
    follow.arrived(30);
    follow.userScrolled(true);
    QVERIFY(follow.shouldScroll());
    QCOMPARE(follow.newer(), 0U);
}

void TestFollowState::aClickOnAnOlderRowStopsFollowing()
{
    FollowState follow;
    follow.olderRowChosen();
    QVERIFY(!follow.isFollowing());
    follow.setFollowing(true);
    QVERIFY(follow.shouldScroll());
}

void TestFollowState::freezingStopsTheViewForAsLongAsThereIsAReason()
{
    FollowState follow;
    follow.freeze(FollowState::Selection);
    follow.freeze(FollowState::Menu);
    follow.thaw(FollowState::Menu);
    QVERIFY(follow.isFrozen());
    QVERIFY(follow.isFrozenFor(FollowState::Selection));
    QVERIFY(!follow.isFrozenFor(FollowState::Menu));
    QVERIFY(!follow.shouldScroll());
    follow.thaw(FollowState::Selection);
    QVERIFY(follow.shouldScroll());
}

void TestFollowState::freezingCountsToo()
{
    FollowState follow;
    follow.arrived(100);
    follow.freeze(FollowState::Manual);
    QVERIFY(follow.needsNotice());
    follow.arrived(12'134);
    QCOMPARE(follow.newer(), 12'034U);
    follow.thaw(FollowState::Manual);
    QCOMPARE(follow.newer(), 0U);
}

void TestFollowState::resumingEndsEveryReason()
{
    FollowState follow;
    follow.freeze(FollowState::Selection);
    follow.freeze(FollowState::Sorting);
    follow.resume();
    QVERIFY(!follow.isFrozen());
    QVERIFY(follow.shouldScroll());
}

void TestFollowState::thawingDoesNotFollowWhoHadScrolledUp()
{
    FollowState follow;
    follow.userScrolled(false);
    follow.freeze(FollowState::Menu);
    follow.arrived(5);
    follow.thaw(FollowState::Menu);
    QVERIFY(!follow.shouldScroll());
    QCOMPARE(follow.newer(), 5U);
}

} // namespace mynah::test

QTEST_MAIN(mynah::test::TestFollowState)
#include "tst_followstate.moc"
