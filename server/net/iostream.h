// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/errors.h"
#include "server/core/ioloop.h"
#include "server/core/livecount.h"
#include "server/core/readyqueue.h"
#include "server/core/regex.h"
#include "server/core/task.h"
#include "server/net/filerange.h"

#include <QtGlobal>

#include <chrono>
#include <concepts>
#include <coroutine>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace mynah {

class IOStream;

struct IOStreamOptions
{
    // A read that would need more than this in the buffer is unsatisfiable.
    std::size_t maxBufferBytes = 64 * 1024 * 1024;
    // Written but not yet sent; beyond it write() throws StreamBufferFullError.
    std::size_t maxWriteBufferBytes = 64 * 1024 * 1024;
    // At most so much is read beyond what a read is known to need; the rest stays with the kernel
    // and then with the peer, as after 64 KiB in any case.
    std::size_t readAheadBytes = 64 * 1024;
    // There a read also ends where the peer passes descriptors.
    bool isUnixSocket = false;

    bool operator==(const IOStreamOptions &) const = default;
};

enum class Partial : bool {
    // The read wants every byte it asked for.
    No,
    // The read is content with at least one byte.
    Yes,
};

// Looks for the end of a message in what has arrived so far; keeps its own place, so that no
// byte is looked at twice.
class StreamFinder
{
public:
    // Any object with std::ptrdiff_t find(std::string_view buffered): the size of the message
    // once it is there, -1 before. It must outlive the read.
    template <typename Object>
    requires(!std::same_as<std::remove_const_t<Object>, StreamFinder>) StreamFinder(Object &object)
        : m_object(&object)
        , m_find([](void *finder, std::string_view buffered) {
            return static_cast<Object *>(finder)->find(buffered);
        })
    {
    }
    std::ptrdiff_t operator()(std::string_view buffered) const
    {
        return m_find(m_object, buffered);
    }

private:
    void *m_object;
    std::ptrdiff_t (*m_find)(void *, std::string_view);
};

// co_await gives the bytes, a view into the stream's buffer that is valid until the next read
// begins or the stream goes. Throws StreamClosedError when the peer has ended or the stream was
// closed, UnsatisfiableReadError when maxBytes do not suffice.
class [[nodiscard]] ReadAwaiter
{
public:
    explicit ReadAwaiter(IOStream &stream)
        : m_stream(&stream)
    {
    }
    ~ReadAwaiter();
    Q_DISABLE_COPY_MOVE(ReadAwaiter)

    bool await_ready();
    void await_suspend(std::coroutine_handle<> coroutine);
    std::string_view await_resume();

protected:
    friend class IOStream;
    IOStream *m_stream;
    ReadyNode m_node;
    std::coroutine_handle<> m_coroutine;
};

// The same for those to whom an ended stream is nothing exceptional: nullopt instead of
// StreamClosedError.
class [[nodiscard]] QuietReadAwaiter : public ReadAwaiter
{
public:
    using ReadAwaiter::ReadAwaiter;
    std::optional<std::string_view> await_resume();
};

// co_await returns once everything written before is with the kernel; throws StreamClosedError
// when that cannot be any more.
class [[nodiscard]] FlushAwaiter
{
public:
    FlushAwaiter(IOStream &stream, std::uint64_t target)
        : m_stream(&stream)
        , m_target(target)
    {
    }
    ~FlushAwaiter();
    Q_DISABLE_COPY_MOVE(FlushAwaiter)

    bool await_ready() const;
    void await_suspend(std::coroutine_handle<> coroutine);
    void await_resume() const;

private:
    friend class IOStream;
    IOStream *m_stream;
    std::uint64_t m_target;
    ReadyNode m_node;
    std::coroutine_handle<> m_coroutine;
};

// Buffered, non-blocking reads and writes on a connected socket, as contracts for coroutines
// (tornado/iostream.py, BaseIOStream and IOStream). On its loop's thread only.
//
// One read at a time. A read is tried at once from the buffer and then from the socket; the loop
// is asked only when that did not suffice. After the peer's end of stream what is buffered can
// still be read, and writing goes on (Differs from Tornado: there the stream closes, and a client
// that shuts down its sending side loses its answer).
// Ported from tornado/iostream.py (Apache-2.0)
class IOStream : private IOHandler, private LiveCount<IOStream>
{
public:
    // Takes over the descriptor, which must be non-blocking.
    IOStream(IOLoop &loop, int fd, const IOStreamOptions &options = {});
    ~IOStream() override;
    Q_DISABLE_COPY_MOVE(IOStream)
    using LiveCount<IOStream>::alive;

    IOLoop &loop() const { return m_loop; }

    // Up to and with the delimiter.
    ReadAwaiter readUntil(std::string_view delimiter, std::size_t maxBytes);
    // Up to and with the first match. The regex must outlive the read.
    ReadAwaiter readUntilRegex(const Regex &regex, std::size_t maxBytes);
    QuietReadAwaiter readUntilFound(StreamFinder finder, std::size_t maxBytes);
    ReadAwaiter readBytes(std::size_t bytes, Partial partial = Partial::No);
    QuietReadAwaiter readSome(std::size_t maxBytes);
    // Copies into the target, which must outlive the read; the view is the part that was filled.
    ReadAwaiter readInto(std::span<char> target, Partial partial = Partial::No);
    // Everything until the peer ends.
    ReadAwaiter readUntilClose(std::size_t maxBytes);

    // What has arrived and was not read yet.
    std::string_view buffered() const;
    // The peer has ended its sending side, and everything it sent is in the buffer.
    bool readEnded() const { return m_readEnded; }

    // Sends what the kernel takes at once and keeps the rest. Dropped without a word when the
    // stream is closed: the close callback and flushed() tell. Throws StreamBufferFullError.
    void write(std::string_view data);
    // The same for parts that follow one another, with one call of the kernel.
    void write(std::span<const std::string_view> parts);
    // The same for a head and data that is not copied, however much of it has to wait: it stays
    // where it is until it is flushed or the stream closed. Nothing is written before that.
    void writeInPlace(std::string_view head, std::string_view data);
    // Sends a part of a file, of which no more than a piece is in memory at a time. The file stays
    // open until it is flushed or the stream closed. Nothing is written before that. A file that
    // ends too early, or cannot be read, closes the stream, and fileError() tells.
    void writeFile(const FileRange &range);
    // 0: the file has ended too early; otherwise errno of reading it.
    std::optional<int> fileError() const { return m_fileError; }
    // Of what the last two were given: not taken by the kernel.
    std::uint64_t untakenBytes() const { return m_inPlace.size() + m_file.length; }
    FlushAwaiter flushed() { return {*this, m_bytesQueued}; }
    bool isFlushed() const { return m_bytesWritten == m_bytesQueued && isTransportFlushed(); }
    std::uint64_t unsentBytes() const { return m_bytesQueued - m_bytesWritten; }

    // Pending reads and flushes fail. systemError: errno of what went wrong, or 0.
    void close(int systemError = 0);
    // Closes with a RST: the peer loses what it has not read yet.
    void reset();
    // No more writing: the peer reads an end of stream after what was sent.
    virtual void shutdownWrite();
    // Sends what is left, ends the sending side, and drops what the peer still sends until it
    // ends or the time is over: so that it can read our last words (RFC 9112 9.6).
    Task<> closeLingering(std::chrono::milliseconds limit);
    bool closed() const { return m_fd < 0; }
    // EPROTO: TLS itself, and not the socket.
    int systemError() const { return m_systemError; }

    // Called once when the stream closes, from within close() or the event that closed it. It may
    // not destroy the stream.
    void setCloseCallback(std::function<void()> callback);

    std::uint64_t bytesRead() const { return m_bytesRead; }
    // Given to the kernel.
    std::uint64_t bytesWritten() const { return m_bytesWritten; }
    // When the kernel last took something that had to wait; for write timeouts.
    Clock::Time lastWriteProgress() const { return m_lastWriteProgress; }

    void setNoDelay();
    // Memory held for buffers; none while nothing has arrived and nothing waits to be sent.
    std::size_t bufferBytes() const;

protected:
    // The seam between the contracts and the transport (tornado: read_from_fd, write_to_fd,
    // close_fd). Bytes moved; 0 from readFromFd is the peer's end; WouldBlock; or another negative
    // errno.
    static constexpr std::ptrdiff_t WouldBlock = -0x10000;
    virtual std::ptrdiff_t readFromFd(std::span<char> target);
    // What it does not take is given again, from its first byte on and no less of it: a TLS record
    // that was begun has to be ended.
    virtual std::ptrdiff_t writeToFd(std::span<const std::string_view> parts);
    // Unsupported: the file has to be read and written.
    static constexpr std::ptrdiff_t Unsupported = WouldBlock - 1;
    virtual std::ptrdiff_t fileToFd(const FileRange &range);
    virtual void closeFd();
    // What the transport shall tell about through handleEvents.
    virtual void watch(IOEvents events);
    // Whether the transport has passed on everything it was given.
    virtual bool isTransportFlushed() const { return true; }
    // Whether the next readFromFd has something to tell of which no event will come.
    virtual bool isInputPending() const { return false; }
    // Whether readFromFd leaves nothing in the socket when it does not fill its target.
    virtual bool emptiesSocket() const { return !m_options.isUnixSocket; }
    // Within closeFd(): the connection is to end with a RST.
    bool isReset() const { return m_reset; }
    // From here on the transport tells by other means.
    void stopWatching();

    int fd() const { return m_fd; }
    void handleEvents(int fd, IOEvents events) override;

private:
    friend class ReadAwaiter;
    friend class QuietReadAwaiter;
    friend class FlushAwaiter;

    enum class ReadKind { None, Delimiter, Regex, Found, Bytes, Into, UntilClose };
    enum class ReadStatus { Pending, Satisfied, Ended, Unsatisfiable };

    // The one outstanding read.
    struct PendingRead
    {
        ReadKind kind = ReadKind::None;
        ReadStatus status = ReadStatus::Pending;
        Partial partial = Partial::No;
        std::size_t maxBytes = 0;
        std::size_t wanted = 0;
        // Delimiter: what has been searched already.
        std::size_t searched = 0;
        std::string_view delimiter;
        const Regex *regex = nullptr;
        std::optional<StreamFinder> finder;
        char *target = nullptr;
        // Satisfied: how much of the buffer is the result.
        std::size_t result = 0;
        ReadAwaiter *awaiter = nullptr;
    };

    void beginRead(ReadKind kind, std::size_t maxBytes);
    bool tryInlineRead();
    void readToBuffer();
    std::size_t readLimit() const;
    std::size_t readStep() const;
    void checkRead();
    std::ptrdiff_t findReadEnd();
    std::ptrdiff_t findDelimiter();
    void satisfy(std::size_t bytes);
    void settleRead(ReadStatus status);
    void wakeReader();
    std::string_view takeRead();
    void dropRead();
    std::string_view arrived() const { return std::string_view(m_readBuffer).substr(m_readStart); }
    void passOverConsumed();

    void handleRead(IOEvents events);
    void handleWrite();
    void sendWaiting();
    bool sendNext();
    std::size_t sendNow(std::span<const std::string_view> parts);
    void noteSent(std::size_t bytes);
    bool sendFrozen();
    std::size_t sendWithInPlace(std::string_view head);
    bool sendFile();
    bool readPiece();
    void failFile(std::ptrdiff_t error);
    void queue(std::span<const std::string_view> parts, std::size_t skip);
    void wakeFlusher();
    void fail(std::ptrdiff_t error);
    void updateWatch();

    IOLoop &m_loop;
    int m_fd;
    int m_systemError = 0;
    IOStreamOptions m_options;

    std::string m_readBuffer;
    // Where the bytes of the current read begin; what is before is dropped now and then.
    std::size_t m_readStart = 0;
    // How many of them were read; passed over when the next read begins.
    std::size_t m_consumed = 0;
    PendingRead m_read;
    // The last recv emptied the socket: asking again before an event is in vain.
    bool m_socketDrained = false;
    // A short read need not be the last one: the end, an error, or what follows urgent data may be
    // behind it, of which no further event may tell.
    bool m_moreArrived = false;
    bool m_readEnded = false;
    bool m_reset = false;

    // What is being sent stays where it is ("frozen"); what comes meanwhile queues up behind it.
    std::string m_frozen;
    std::size_t m_frozenSent = 0;
    std::string m_queued;
    // Sent behind those; one of them at most is not empty.
    std::string_view m_inPlace;
    FileRange m_file;
    std::optional<int> m_fileError;
    FlushAwaiter *m_flusher = nullptr;

    bool m_watching = false;
    IOEvents m_watched;
    std::function<void()> m_closeCallback;
    std::uint64_t m_bytesRead = 0;
    std::uint64_t m_bytesQueued = 0;
    std::uint64_t m_bytesWritten = 0;
    Clock::Time m_lastWriteProgress;
};

} // namespace mynah
