// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/api/logsegment.h"
#include "tests/support/testcase.h"

#include <QTest>

#include <array>
#include <cstring>
#include <string>

using namespace mynah;

namespace {

bool append(LogSegment &segment, std::string_view text)
{
    if (!segment.hasRoom(text.size()))
        return false;
    const std::array<std::string_view, 2> parts{text.substr(0, 2),
                                                text.size() > 2 ? text.substr(2) : ""};
    segment.append(parts, text.size());
    return true;
}

std::string at(const LogSegment &segment, std::size_t index)
{
    return std::string(segment.at(index).value_or("nothing"));
}

// What is left of a segment whose bytes went through a file.
std::unique_ptr<LogSegment> restored(std::string_view bytes)
{
    auto segment = std::make_unique<LogSegment>(LogSegment::restoringCapacity(bytes.size()));
    std::memcpy(segment->memory(), bytes.data(), bytes.size());
    segment->restore(bytes.size());
    return segment;
}

} // namespace

class TestLogSegment : public test::TestCase
{
    Q_OBJECT

private slots:
    void givesBackEntriesByTheirPlace()
    {
        LogSegment segment(4096);
        for (const std::string_view text : {"one", "", "a longer one, of several words"})
            QVERIFY(append(segment, text));
        QCOMPARE(segment.count(), 3u);
        QCOMPARE(at(segment, 0), std::string("one"));
        QCOMPARE(at(segment, 1), std::string());
        QCOMPARE(at(segment, 2), std::string("a longer one, of several words"));
        QVERIFY(!segment.at(3));
    }

    void takesWhatItSaysThereIsRoomFor()
    {
        for (std::size_t size : {0u, 1u, 8u, 100u, 1000u}) {
            LogSegment segment(LogSegment::room(size) * 3);
            for (int i = 0; i < 3; ++i)
                QVERIFY(append(segment, std::string(size, static_cast<char>('a' + i))));
            QVERIFY(!append(segment, ""));
            QCOMPARE(at(segment, 0), std::string(size, 'a'));
            QCOMPARE(at(segment, 2), std::string(size, 'c'));
        }
    }

    void isRestoredFromItsBytes()
    {
        LogSegment segment(4096);
        for (int i = 0; i < 20; ++i)
            QVERIFY(append(segment, std::string(static_cast<std::size_t>(i), 'x')));
        segment.sign(0, segment.bytes().size());
        const auto copy = restored(segment.bytes());
        QCOMPARE(copy->count(), 20u);
        for (std::size_t i = 0; i < 20; ++i)
            QCOMPARE(at(*copy, i), std::string(i, 'x'));
        QCOMPARE(copy->bytes().size(), segment.bytes().size());
        QCOMPARE(copy->end(5), segment.end(5));
    }

    void signsWhatWasAppendedSince()
    {
        LogSegment segment(4096);
        QVERIFY(append(segment, "first"));
        segment.sign(0, segment.bytes().size());
        const std::size_t signedBytes = segment.bytes().size();
        QVERIFY(append(segment, "second"));
        QCOMPARE(restored(segment.bytes())->count(), 1u);
        segment.sign(signedBytes, segment.bytes().size());
        QCOMPARE(restored(segment.bytes())->count(), 2u);
    }

    void restoresWhatIsBeforeTheFirstCutOrBrokenEntry()
    {
        LogSegment segment(4096);
        for (const std::string_view text : {"alpha", "beta", "gamma"})
            QVERIFY(append(segment, text));
        segment.sign(0, segment.bytes().size());
        const std::string bytes(segment.bytes());
        for (std::size_t size = 0; size < bytes.size(); ++size) {
            const std::size_t whole = size < segment.end(1) ? 0 : size < segment.end(2) ? 1 : 2;
            QCOMPARE(restored(bytes.substr(0, size))->count(), whole);
        }
        for (std::size_t place = 0; place < bytes.size(); ++place) {
            std::string broken = bytes;
            broken[place] = static_cast<char>(broken[place] ^ 0x10);
            const std::size_t hit = place < segment.end(1) ? 0 : place < segment.end(2) ? 1 : 2;
            // The zeros that fill an entry up say nothing.
            const std::size_t count = restored(broken)->count();
            QVERIFY(count == hit || count == 3);
            QVERIFY(count < 3 || bytes[place] == '\0');
        }
    }

    void takesZerosForNoEntry() { QCOMPARE(restored(std::string(4096, '\0'))->count(), 0u); }
};

QTEST_GUILESS_MAIN(TestLogSegment)
#include "tst_logsegment.moc"
