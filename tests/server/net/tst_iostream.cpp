// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/runningtask.h"
#include "server/net/iostream.h"
#include "tests/support/failingstream.h"
#include "tests/support/foreachsplit.h"
#include "tests/support/runtask.h"
#include "tests/support/streampair.h"
#include "tests/support/testcase.h"

#include <QTemporaryFile>
#include <QTest>

#include <memory>

using namespace mynah;

Q_DECLARE_METATYPE(mynah::Poller::Kind)

namespace {

Task<std::string> until(IOStream *stream, std::string_view delimiter, std::size_t maxBytes = 1024)
{
    auto read = stream->readUntil(delimiter, maxBytes);
    co_return std::string(co_await read);
}

Task<std::string> untilRegex(IOStream *stream, const Regex *regex, std::size_t maxBytes = 1024)
{
    auto read = stream->readUntilRegex(*regex, maxBytes);
    co_return std::string(co_await read);
}

Task<std::string> bytes(IOStream *stream, std::size_t count, Partial partial = Partial::No)
{
    auto read = stream->readBytes(count, partial);
    co_return std::string(co_await read);
}

Task<std::string> untilClose(IOStream *stream, std::size_t maxBytes = 1024)
{
    auto read = stream->readUntilClose(maxBytes);
    co_return std::string(co_await read);
}

Task<bool> endsQuietly(IOStream *stream)
{
    auto read = stream->readSome(1);
    const auto data = co_await read;
    co_return !data.has_value();
}

Task<> flush(IOStream *stream)
{
    auto flushed = stream->flushed();
    co_await flushed;
}

const std::string LongText = [] {
    std::string text;
    for (int i = 0; i < 1'000'000; ++i)
        text += std::to_string(i);
    return text;
}();

// An open file of that text.
class TextFile
{
public:
    explicit TextFile(const std::string &text)
    {
        if (!m_file.open() || m_file.write(text.data(), qint64(text.size())) < 0 || !m_file.flush())
            qFatal("no temporary file");
    }
    int handle() const { return m_file.handle(); }

private:
    QTemporaryFile m_file;
};

// Finds "." and counts the bytes it was shown for the first time.
struct DotFinder
{
    std::size_t seen = 0;
    std::ptrdiff_t find(std::string_view buffered)
    {
        for (; seen < buffered.size(); ++seen) {
            if (buffered[seen] == '.')
                return static_cast<std::ptrdiff_t>(++seen);
        }
        return -1;
    }
};

Task<std::string> untilDot(IOStream *stream, DotFinder *finder)
{
    auto read = stream->readUntilFound(*finder, 1024);
    const auto data = co_await read;
    co_return data ? std::string(*data) : "ended";
}

} // namespace

class TestIOStream : public test::TestCase
{
    Q_OBJECT

private:
    std::unique_ptr<IOLoop> m_loop;

private slots:
    void initTestCase_data()
    {
        QTest::addColumn<Poller::Kind>("kind");
        QTest::newRow("epoll") << Poller::Kind::Epoll;
        QTest::newRow("notifier") << Poller::Kind::Notifier;
    }
    void init()
    {
        TestCase::init();
        QFETCH_GLOBAL(Poller::Kind, kind);
        IOLoopOptions options;
        options.poller = kind;
        m_loop = std::make_unique<IOLoop>(options);
    }
    void cleanup()
    {
        m_loop.reset();
        QCOMPARE(IOStream::alive(), 0);
    }

    void row14ReadsUntilADelimiterAtEverySplit()
    {
        test::forEachSplit("one\r\n\r\ntwo\r\n\r\n", [this](const auto &parts) {
            test::StreamPair pair(*m_loop);
            std::vector<std::string> lines;
            const auto readBoth = [](IOStream *stream, std::vector<std::string> *into) -> Task<> {
                for (int i = 0; i < 2; ++i) {
                    auto line = until(stream, "\r\n\r\n");
                    into->push_back(co_await std::move(line));
                }
            };
            spawn(readBoth(&pair.stream(), &lines), "test");
            for (const auto part : parts)
                pair.client().send(part);
            QVERIFY(test::runUntil([&] { return lines.size() == 2; }));
            QCOMPARE(lines, (std::vector<std::string>{"one\r\n\r\n", "two\r\n\r\n"}));
        });
    }

    void row14ReadsUntilARegex()
    {
        test::StreamPair pair(*m_loop);
        const auto end = Regex::compile("\r?\n\r?\n", {.utf8 = false});
        pair.client().send("a\n\nb");
        QCOMPARE(test::runTask(untilRegex(&pair.stream(), &*end)), std::string("a\n\n"));
        QCOMPARE(pair.stream().buffered(), std::string_view("b"));
    }

    void row14TriesInlineFirst()
    {
        test::StreamPair pair(*m_loop);
        pair.client().send("ab.cd.");
        DotFinder first;
        QCOMPARE(test::runTask(untilDot(&pair.stream(), &first)), std::string("ab."));
        DotFinder second;
        QVERIFY(test::endsImmediately(untilDot(&pair.stream(), &second)));
        DotFinder third;
        QVERIFY(!test::endsImmediately(
            [](IOStream *stream, test::RawClient *client, DotFinder *finder) -> Task<std::string> {
                stream->loop().addCallback([client] { client->send("e."); });
                auto read = untilDot(stream, finder);
                co_return co_await std::move(read);
            }(&pair.stream(), &pair.client(), &third)));
    }

    void row14ReadsBytesWholeOrInPart()
    {
        test::StreamPair pair(*m_loop);
        pair.client().send("abcdef");
        QCOMPARE(test::runTask(bytes(&pair.stream(), 4)), std::string("abcd"));
        QCOMPARE(test::runTask(bytes(&pair.stream(), 100, Partial::Yes)), std::string("ef"));
        QCOMPARE(test::runTask(bytes(&pair.stream(), 0)), std::string());
    }

    void row14ReadsIntoMemoryOfTheCaller()
    {
        test::StreamPair pair(*m_loop);
        pair.client().send("abcdef");
        std::array<char, 4> target{};
        const auto readInto = [](IOStream *stream, std::span<char> span) -> Task<std::size_t> {
            auto read = stream->readInto(span);
            co_return (co_await read).size();
        };
        QCOMPARE(test::runTask(readInto(&pair.stream(), target)), std::size_t(4));
        QCOMPARE(std::string(target.data(), 4), std::string("abcd"));
        QCOMPARE(pair.stream().buffered(), std::string_view("ef"));
    }

    void row14ReadsUntilThePeerEnds()
    {
        test::StreamPair pair(*m_loop);
        pair.client().send("abc");
        pair.client().shutdownWrite();
        QCOMPARE(test::runTask(untilClose(&pair.stream(), 3)), std::string("abc"));
        QVERIFY(pair.stream().readEnded());
        QVERIFY(!pair.stream().closed());
    }

    // No further event tells of it.
    void anEndThatComesTogetherWithTheLastBytesIsSeen()
    {
        test::StreamPair pair(*m_loop);
        std::string all;
        const auto readAll = [](IOStream *stream, std::string *into) -> Task<> {
            auto rest = untilClose(stream);
            *into = co_await std::move(rest);
        };
        spawn(readAll(&pair.stream(), &all), "test");
        pair.client().send("abc");
        pair.client().shutdownWrite();
        QVERIFY(test::runUntil([&] { return all == "abc"; }));
    }

    // A read ends where it stood, with more behind it.
    void urgentDataKeepsNobodyFromTheRest()
    {
        test::StreamPair pair(*m_loop);
        std::string line;
        const auto readLine = [](IOStream *stream, std::string *into) -> Task<> {
            auto reading = until(stream, "\n");
            *into = co_await std::move(reading);
        };
        spawn(readLine(&pair.stream(), &line), "test");
        pair.client().send("abc");
        pair.client().sendUrgent('!');
        pair.client().send("def\n");
        QVERIFY(test::runUntil([&] { return line == "abcdef\n"; }));
    }

    void aResetThatComesTogetherWithTheLastBytesIsSeen()
    {
        test::StreamPair pair(*m_loop);
        int failed = 0;
        const auto readLine = [](IOStream *stream, int *error) -> Task<> {
            try {
                auto line = until(stream, "\n");
                co_await std::move(line);
            } catch (const StreamClosedError &closed) {
                *error = closed.systemError();
            }
        };
        spawn(readLine(&pair.stream(), &failed), "test");
        pair.client().send("abc");
        pair.client().reset();
        QVERIFY(test::runUntil([&] { return failed == ECONNRESET; }));
    }

    void aBrokenConnectionIsNoEndToReadUntil()
    {
        test::StreamPair pair(*m_loop);
        pair.client().send("abc");
        QCOMPARE(test::runTask(bytes(&pair.stream(), 1)), std::string("a"));
        pair.client().reset();
        QVERIFY_THROWS_EXCEPTION(StreamClosedError, test::runTask(untilClose(&pair.stream())));
        QCOMPARE(pair.stream().systemError(), ECONNRESET);
    }

    void aReadThatIsDroppedAfterItWasWokenMakesRoomForTheNext()
    {
        test::StreamPair pair(*m_loop);
        const auto readLine = [](IOStream *stream) -> Task<> {
            auto line = until(stream, "\n");
            co_await std::move(line);
        };
        auto reading = RunningTask::start(readLine(&pair.stream()), "test");
        // Closing wakes the reader, which goes before its turn comes.
        pair.stream().close();
        reading = RunningTask();
        QVERIFY_THROWS_EXCEPTION(StreamClosedError, test::runTask(until(&pair.stream(), "\n")));
    }

    void row14MaxBytesBelowAtAndAbove()
    {
        test::StreamPair pair(*m_loop);
        pair.client().send("12345\n12345\n");
        QCOMPARE(test::runTask(until(&pair.stream(), "\n", 7)), std::string("12345\n"));
        QCOMPARE(test::runTask(until(&pair.stream(), "\n", 6)), std::string("12345\n"));
        pair.client().send("12345\n");
        QVERIFY_THROWS_EXCEPTION(UnsatisfiableReadError,
                                 test::runTask(until(&pair.stream(), "\n", 5)));
        test::StreamPair other(*m_loop);
        other.client().send("1234");
        other.client().shutdownWrite();
        QVERIFY_THROWS_EXCEPTION(UnsatisfiableReadError,
                                 test::runTask(untilClose(&other.stream(), 3)));
    }

    void aReadFailsWhenThePeerEnds()
    {
        test::StreamPair pair(*m_loop);
        pair.client().send("abc");
        pair.client().close();
        QVERIFY_THROWS_EXCEPTION(StreamClosedError, test::runTask(until(&pair.stream(), "\n")));
        QCOMPARE(test::runTask(bytes(&pair.stream(), 3)), std::string("abc"));
        QVERIFY(test::runTask(endsQuietly(&pair.stream())));
    }

    void aReadFailsWhenTheStreamIsClosed()
    {
        test::StreamPair pair(*m_loop);
        m_loop->addCallback([&pair] { pair.stream().close(); });
        QVERIFY_THROWS_EXCEPTION(StreamClosedError, test::runTask(until(&pair.stream(), "\n")));
    }

    void row15WritesGoOutAtOnceAndInOrder()
    {
        test::StreamPair pair(*m_loop);
        const std::array<std::string_view, 3> parts{"ab", "", "cd"};
        pair.stream().write(parts);
        pair.stream().write("ef");
        QVERIFY(pair.stream().isFlushed());
        QCOMPARE(pair.client().readBytes(6), std::string("abcdef"));
        QCOMPARE(pair.stream().bytesWritten(), std::uint64_t(6));
    }

    void row15ASlowReaderCostsBoundedMemory()
    {
        IOStreamOptions options;
        options.maxWriteBufferBytes = 8 * 1024 * 1024;
        test::StreamPair pair(*m_loop, options);
        const std::string megabyte(1024 * 1024, 'x');
        std::uint64_t written = 0;
        QVERIFY_THROWS_EXCEPTION(
            StreamBufferFullError, for (;;) {
                pair.stream().write(megabyte);
                written += megabyte.size();
            });
        QVERIFY(pair.stream().unsentBytes() <= options.maxWriteBufferBytes);
        QCOMPARE(pair.client().readBytes(written).size(), std::size_t(written));
        test::runTask(flush(&pair.stream()));
        QCOMPARE(pair.stream().bufferBytes(), std::size_t(0));
    }

    void row15FlushedWaitsForTheKernel()
    {
        test::StreamPair pair(*m_loop);
        const std::string much(16 * 1024 * 1024, 'x');
        pair.stream().write(much);
        pair.stream().write("end");
        QVERIFY(!pair.stream().isFlushed());
        bool flushed = false;
        const auto wait = [](IOStream *stream, bool *done) -> Task<> {
            auto waiting = flush(stream);
            co_await std::move(waiting);
            *done = true;
        };
        spawn(wait(&pair.stream(), &flushed), "test");
        QVERIFY(!flushed);
        QVERIFY(pair.client().readBytes(much.size() + 3).ends_with("xend"));
        QVERIFY(test::runUntil([&] { return flushed; }));
    }

    void row15LongDataIsSentFromWhereItIs()
    {
        test::StreamPair pair(*m_loop, {.maxWriteBufferBytes = 1024});
        const std::string much(16 * 1024 * 1024, 'x');
        pair.stream().writeInPlace("head", much);
        QVERIFY(pair.stream().untakenBytes() > 1024 * 1024);
        QCOMPARE(pair.stream().bufferBytes(), std::size_t(0));
        QVERIFY(pair.client().readBytes(4 + much.size()) == "head" + much);
        test::runTask(flush(&pair.stream()));
        QCOMPARE(pair.stream().untakenBytes(), std::uint64_t(0));
        pair.stream().write("end");
        QCOMPARE(pair.client().readBytes(3), std::string("end"));
    }

    void row15AFileIsSentWithoutHavingItInMemory()
    {
        const TextFile file(LongText);
        test::StreamPair pair(*m_loop);
        pair.stream().write("head");
        pair.stream().writeFile({file.handle(), 1, LongText.size() - 2});
        QCOMPARE(pair.stream().bufferBytes(), std::size_t(0));
        QVERIFY(pair.client().readBytes(4 + LongText.size() - 2)
                == "head" + LongText.substr(1, LongText.size() - 2));
        test::runTask(flush(&pair.stream()));
        QVERIFY(!pair.stream().fileError());
    }

    void row15AFileIsReadInPiecesWhereTheTransportCannotSendIt()
    {
        const TextFile file(LongText);
        test::BasicStreamPair<test::FailingStream> pair(*m_loop);
        pair.stream().mostBytesAtOnce = 100'000;
        pair.stream().writeFile({file.handle(), 1, LongText.size() - 1});
        QVERIFY(pair.client().readBytes(LongText.size() - 1) == LongText.substr(1));
        test::runTask(flush(&pair.stream()));
    }

    void row15AFileThatEndsTooEarlyClosesTheStream_data()
    {
        QTest::addColumn<bool>("inPieces");
        QTest::newRow("sent by the kernel") << false;
        QTest::newRow("read") << true;
    }
    void row15AFileThatEndsTooEarlyClosesTheStream()
    {
        QFETCH(bool, inPieces);
        const TextFile file("0123456789");
        test::StreamPair plain(*m_loop);
        test::BasicStreamPair<test::FailingStream> reading(*m_loop);
        IOStream &stream = inPieces ? reading.stream() : plain.stream();
        test::RawClient &client = inPieces ? reading.client() : plain.client();
        stream.writeFile({file.handle(), 4, 100});
        QVERIFY(test::runUntil([&] { return stream.closed(); }));
        QCOMPARE(stream.fileError(), std::optional(0));
        QCOMPARE(client.readToEnd(), std::string("456789"));
        QVERIFY_THROWS_EXCEPTION(StreamClosedError, test::runTask(flush(&stream)));
    }

    void row15AFileThatCannotBeReadClosesTheStream()
    {
        test::BasicStreamPair<test::FailingStream> pair(*m_loop);
        pair.stream().writeFile({-1, 0, 100});
        QVERIFY(pair.stream().closed());
        QCOMPARE(pair.stream().fileError(), std::optional(EBADF));
    }

    void row15APeerThatLeavesEndsTheFile()
    {
        const TextFile file(LongText);
        test::StreamPair pair(*m_loop);
        pair.stream().writeFile({file.handle(), 0, LongText.size()});
        pair.client().reset();
        QVERIFY(test::runUntil([&] { return pair.stream().closed(); }));
        QVERIFY(!pair.stream().fileError());
        QVERIFY(pair.stream().untakenBytes() > 0);
    }

    void aFastReaderLeavesTurnsToOthers()
    {
        const std::string much(16 * 1024 * 1024, 'x');
        test::BasicStreamPair<test::HungryStream> pair(*m_loop);
        pair.stream().writeInPlace({}, much);
        QVERIFY(pair.stream().bytesWritten() <= much.size() / 8);
        std::size_t turns = 0;
        QVERIFY(test::runUntil([&] {
            ++turns;
            return pair.stream().isFlushed();
        }));
        QVERIFY(turns >= 4);
    }

    void row15TheCloseCallbackTellsOnceThatThePeerIsGone()
    {
        QFETCH_GLOBAL(Poller::Kind, kind);
        test::StreamPair pair(*m_loop);
        int calls = 0;
        pair.stream().setCloseCallback([&calls] { ++calls; });
        if (kind == Poller::Kind::Epoll)
            pair.client().reset();
        else
            pair.stream().close();
        QVERIFY(test::runUntil([&calls] { return calls > 0; }));
        pair.stream().close();
        QCOMPARE(calls, 1);
    }

    void row15AfterClosingFlushedFails()
    {
        test::StreamPair pair(*m_loop);
        pair.stream().close();
        pair.stream().write("lost");
        QVERIFY_THROWS_EXCEPTION(StreamClosedError, test::runTask(flush(&pair.stream())));
    }

    void row15KeepsTheOrderWhenTheKernelTakesAByteAtATime()
    {
        test::BasicStreamPair<test::FailingStream> pair(*m_loop);
        const std::array<std::string_view, 2> parts{"hello ", "to "};
        pair.stream().write(parts);
        QCOMPARE(pair.stream().bytesWritten(), std::uint64_t(1));
        pair.stream().write("you");
        QCOMPARE(pair.client().readBytes(12), std::string("hello to you"));
        test::runTask(flush(&pair.stream()));
        QCOMPARE(pair.stream().bufferBytes(), std::size_t(0));
    }

    void row15AFailingWriteClosesTheStream()
    {
        test::BasicStreamPair<test::FailingStream> pair(*m_loop);
        pair.stream().writableBytes = 3;
        int closed = 0;
        pair.stream().setCloseCallback([&closed] { ++closed; });
        pair.stream().write("hello");
        QVERIFY_THROWS_EXCEPTION(StreamClosedError, test::runTask(flush(&pair.stream())));
        QCOMPARE(pair.stream().systemError(), EPIPE);
        QCOMPARE(closed, 1);
        QCOMPARE(pair.client().readToEnd(), std::string("hel"));
    }

    void row14AFailingReadClosesTheStream()
    {
        test::BasicStreamPair<test::FailingStream> pair(*m_loop);
        pair.stream().readableBytes = 3;
        pair.client().send("hello\n");
        QVERIFY_THROWS_EXCEPTION(StreamClosedError, test::runTask(until(&pair.stream(), "\n")));
        QCOMPARE(pair.stream().systemError(), ECONNRESET);
        QCOMPARE(pair.stream().buffered(), std::string_view("hel"));
    }

    void aHalfClosedPeerStillGetsItsAnswer()
    {
        test::StreamPair pair(*m_loop);
        pair.client().send("question\n");
        pair.client().shutdownWrite();
        QCOMPARE(test::runTask(until(&pair.stream(), "\n")), std::string("question\n"));
        QVERIFY(test::runTask(endsQuietly(&pair.stream())));
        pair.stream().write("answer");
        pair.stream().close();
        QCOMPARE(pair.client().readToEnd(), std::string("answer"));
    }

    void aLingeringCloseLetsThePeerReadTheLastWords()
    {
        test::StreamPair pair(*m_loop);
        pair.client().send(std::string(1024 * 1024, 'x'));
        pair.stream().write("refused");
        bool closed = false;
        const auto linger = [](IOStream *stream, bool *done) -> Task<> {
            auto closing = stream->closeLingering(std::chrono::seconds(30));
            co_await std::move(closing);
            *done = true;
        };
        spawn(linger(&pair.stream(), &closed), "test");
        QCOMPARE(pair.client().readToEnd(), std::string("refused"));
        QVERIFY(!pair.client().wasReset());
        QVERIFY(!closed);
        pair.client().close();
        QVERIFY(test::runUntil([&closed] { return closed; }));
    }

    void aLingeringCloseEndsWithItsTime()
    {
        test::StreamPair pair(*m_loop);
        test::runTask(pair.stream().closeLingering(std::chrono::milliseconds(1)));
        QVERIFY(pair.stream().closed());
    }

    void anIdleStreamGivesItsBufferBack()
    {
        test::StreamPair pair(*m_loop);
        pair.client().send(std::string(100'000, 'x') + "\n");
        QCOMPARE(test::runTask(until(&pair.stream(), "\n", 200'000)).size(), std::size_t(100'001));
        m_loop->addCallback([&pair] { pair.stream().close(); });
        QVERIFY(test::runTask(endsQuietly(&pair.stream())));
        QCOMPARE(pair.stream().bufferBytes(), std::size_t(0));
    }
};

QTEST_GUILESS_MAIN(TestIOStream)
#include "tst_iostream.moc"
