// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/net/iostream.h"

#include "server/core/message.h"
#include "server/net/bufferpool.h"

#include <netinet/in.h>
#include <netinet/tcp.h>
#ifdef Q_OS_LINUX
#include <sys/sendfile.h>
#endif
#include <sys/socket.h>
#include <sys/uio.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <utility>

namespace mynah {

namespace {

// Bytes asked of the kernel at once.
constexpr std::size_t ReadChunkBytes = 64 * 1024;
constexpr std::size_t MostParts = 16;
// Given to the kernel in one turn of the loop. With half of it a fast reader waits for turns.
constexpr std::size_t TurnBytes = 2 * 1024 * 1024;
// Of a file that has to be read: in memory at a time.
constexpr std::size_t PieceBytes = 64 * 1024;

// A stream copies what it got into a buffer of the right size at once, so one buffer to read into
// serves all streams of the thread.
std::span<char> scratchBuffer()
{
    thread_local std::array<char, ReadChunkBytes> buffer;
    return buffer;
}

std::size_t totalSize(std::span<const std::string_view> parts)
{
    std::size_t size = 0;
    for (const std::string_view part : parts)
        size += part.size();
    return size;
}

} // namespace

ReadAwaiter::~ReadAwaiter()
{
    // Dropped with its frame: still waiting, or woken and not resumed yet.
    if (m_stream->m_read.awaiter == this || m_node.isQueued())
        m_stream->dropRead();
}

bool ReadAwaiter::await_ready()
{
    return m_stream->tryInlineRead();
}

void ReadAwaiter::await_suspend(std::coroutine_handle<> coroutine)
{
    m_coroutine = coroutine;
    m_stream->m_read.awaiter = this;
    m_stream->updateWatch();
}

std::string_view ReadAwaiter::await_resume()
{
    return m_stream->takeRead();
}

std::optional<std::string_view> QuietReadAwaiter::await_resume()
{
    if (m_stream->m_read.status == IOStream::ReadStatus::Ended) {
        m_stream->dropRead();
        return std::nullopt;
    }
    return m_stream->takeRead();
}

FlushAwaiter::~FlushAwaiter()
{
    if (m_stream->m_flusher == this)
        m_stream->m_flusher = nullptr;
}

bool FlushAwaiter::await_ready() const
{
    return (m_stream->m_bytesWritten >= m_target && m_stream->isTransportFlushed())
        || m_stream->closed();
}

void FlushAwaiter::await_suspend(std::coroutine_handle<> coroutine)
{
    Q_ASSERT(!m_stream->m_flusher);
    m_coroutine = coroutine;
    m_stream->m_flusher = this;
}

void FlushAwaiter::await_resume() const
{
    if (m_stream->m_bytesWritten < m_target)
        throw StreamClosedError(m_stream->systemError());
}

IOStream::IOStream(IOLoop &loop, int fd, const IOStreamOptions &options)
    : m_loop(loop)
    , m_fd(fd)
    , m_options(options)
{
}

IOStream::~IOStream()
{
    Q_ASSERT(!m_read.awaiter && !m_flusher);
    m_closeCallback = nullptr;
    giveBuffer(m_readBuffer);
    if (m_fd >= 0) {
        if (m_watching)
            m_loop.removeHandler(m_fd);
        ::close(m_fd);
    }
}

// Reading

ReadAwaiter IOStream::readUntil(std::string_view delimiter, std::size_t maxBytes)
{
    beginRead(ReadKind::Delimiter, maxBytes);
    m_read.delimiter = delimiter;
    return ReadAwaiter(*this);
}

ReadAwaiter IOStream::readUntilRegex(const Regex &regex, std::size_t maxBytes)
{
    beginRead(ReadKind::Regex, maxBytes);
    m_read.regex = &regex;
    return ReadAwaiter(*this);
}

QuietReadAwaiter IOStream::readUntilFound(StreamFinder finder, std::size_t maxBytes)
{
    beginRead(ReadKind::Found, maxBytes);
    m_read.finder = finder;
    return QuietReadAwaiter(*this);
}

ReadAwaiter IOStream::readBytes(std::size_t bytes, Partial partial)
{
    beginRead(ReadKind::Bytes, bytes);
    m_read.wanted = bytes;
    m_read.partial = partial;
    return ReadAwaiter(*this);
}

QuietReadAwaiter IOStream::readSome(std::size_t maxBytes)
{
    beginRead(ReadKind::Bytes, maxBytes);
    m_read.wanted = maxBytes;
    m_read.partial = Partial::Yes;
    return QuietReadAwaiter(*this);
}

ReadAwaiter IOStream::readInto(std::span<char> target, Partial partial)
{
    beginRead(ReadKind::Into, target.size());
    m_read.wanted = target.size();
    m_read.target = target.data();
    m_read.partial = partial;
    return ReadAwaiter(*this);
}

ReadAwaiter IOStream::readUntilClose(std::size_t maxBytes)
{
    beginRead(ReadKind::UntilClose, maxBytes);
    return ReadAwaiter(*this);
}

std::string_view IOStream::buffered() const
{
    return arrived().substr(m_consumed);
}

void IOStream::beginRead(ReadKind kind, std::size_t maxBytes)
{
    Q_ASSERT(m_loop.isCurrent());
    Q_ASSERT(m_read.kind == ReadKind::None);
    passOverConsumed();
    m_read = PendingRead();
    m_read.kind = kind;
    m_read.maxBytes = maxBytes;
}

void IOStream::passOverConsumed()
{
    m_readStart += std::exchange(m_consumed, 0);
    if (m_readStart == m_readBuffer.size()) {
        giveBuffer(m_readBuffer);
        m_readStart = 0;
    } else if (m_readStart > m_readBuffer.size() / 2) {
        m_readBuffer.erase(0, std::exchange(m_readStart, 0));
    }
}

// Whether the read is settled, one way or the other.
bool IOStream::tryInlineRead()
{
    checkRead();
    if (m_read.status == ReadStatus::Pending && !m_socketDrained)
        readToBuffer();
    return m_read.status != ReadStatus::Pending;
}

// More than this in the buffer serves no read.
std::size_t IOStream::readLimit() const
{
    switch (m_read.kind) {
    case ReadKind::Bytes:
    case ReadKind::Into:
        return std::min(m_read.wanted, m_options.maxBufferBytes);
    case ReadKind::UntilClose:
        // Exactly maxBytes may still be followed by the end.
        return std::min(m_read.maxBytes, m_options.maxBufferBytes) + 1;
    default:
        return std::min(m_read.maxBytes, m_options.maxBufferBytes);
    }
}

std::size_t IOStream::readStep() const
{
    const bool isSized = m_read.kind == ReadKind::Bytes || m_read.kind == ReadKind::Into;
    const std::size_t needed = isSized ? m_read.wanted - arrived().size() : 0;
    return std::min(ReadChunkBytes, needed + std::max<std::size_t>(m_options.readAheadBytes, 1));
}

void IOStream::readToBuffer()
{
    while (m_read.status == ReadStatus::Pending && !closed() && !m_readEnded) {
        const std::span<char> scratch = scratchBuffer().first(readStep());
        const std::ptrdiff_t count = readFromFd(scratch);
        if (count == WouldBlock) {
            m_socketDrained = true;
            return;
        }
        if (count < 0) {
            fail(count);
            return;
        }
        if (count == 0) {
            m_readEnded = true;
        } else {
            if (m_readBuffer.empty())
                m_readBuffer = takeBuffer();
            m_readBuffer.append(scratch.data(), static_cast<std::size_t>(count));
            m_bytesRead += static_cast<std::uint64_t>(count);
        }
        // A short read has emptied the socket: no second call to hear that.
        m_socketDrained =
            static_cast<std::size_t>(count) < scratch.size() && !m_moreArrived && !isInputPending();
        checkRead();
        if (m_socketDrained)
            return;
    }
}

void IOStream::checkRead()
{
    if (m_read.status != ReadStatus::Pending)
        return;
    const std::ptrdiff_t end = findReadEnd();
    if (end >= 0)
        satisfy(static_cast<std::size_t>(end));
    else if (m_readEnded || closed())
        settleRead(ReadStatus::Ended);
    else if (arrived().size() >= readLimit())
        settleRead(ReadStatus::Unsatisfiable);
}

// How many bytes of the buffer satisfy the read; -1 when they do not.
std::ptrdiff_t IOStream::findReadEnd()
{
    const std::string_view data = arrived();
    switch (m_read.kind) {
    case ReadKind::Delimiter:
        return findDelimiter();
    case ReadKind::Regex: {
        const auto match = m_read.regex->find(data);
        return match && match->end <= m_read.maxBytes ? static_cast<std::ptrdiff_t>(match->end)
                                                      : -1;
    }
    case ReadKind::Found: {
        const std::ptrdiff_t end = data.empty() ? -1 : (*m_read.finder)(data);
        return end <= static_cast<std::ptrdiff_t>(m_read.maxBytes) ? end : -1;
    }
    case ReadKind::Bytes:
    case ReadKind::Into:
        if (data.size() >= m_read.wanted || (m_read.partial == Partial::Yes && !data.empty()))
            return static_cast<std::ptrdiff_t>(std::min(data.size(), m_read.wanted));
        return -1;
    case ReadKind::UntilClose:
        // A connection that broke has no end that could be told from a cut.
        if ((m_readEnded || closed()) && m_systemError == 0 && data.size() <= m_read.maxBytes)
            return static_cast<std::ptrdiff_t>(data.size());
        return -1;
    case ReadKind::None:
        break;
    }
    return -1;
}

std::ptrdiff_t IOStream::findDelimiter()
{
    const std::string_view data = arrived();
    const auto at = data.find(m_read.delimiter, m_read.searched);
    if (at == std::string_view::npos) {
        // The delimiter may have begun in the last bytes.
        const std::size_t overlap = m_read.delimiter.size() - 1;
        m_read.searched = data.size() > overlap ? data.size() - overlap : 0;
        return -1;
    }
    const std::size_t end = at + m_read.delimiter.size();
    return end <= m_read.maxBytes ? static_cast<std::ptrdiff_t>(end) : -1;
}

void IOStream::satisfy(std::size_t bytes)
{
    m_read.result = bytes;
    m_consumed = bytes;
    settleRead(ReadStatus::Satisfied);
}

void IOStream::settleRead(ReadStatus status)
{
    m_read.status = status;
}

void IOStream::wakeReader()
{
    if (m_read.status == ReadStatus::Pending)
        return;
    if (ReadAwaiter *awaiter = std::exchange(m_read.awaiter, nullptr))
        m_loop.resumeSoon(awaiter->m_node, awaiter->m_coroutine);
}

std::string_view IOStream::takeRead()
{
    const PendingRead read = m_read;
    dropRead();
    switch (read.status) {
    case ReadStatus::Satisfied:
        break;
    case ReadStatus::Unsatisfiable:
        throw UnsatisfiableReadError(
            Message::tr("nothing found within %1 bytes").arg(read.maxBytes));
    case ReadStatus::Ended:
    case ReadStatus::Pending:
        throw StreamClosedError(m_systemError);
    }
    const std::string_view data = arrived().substr(0, read.result);
    if (read.kind != ReadKind::Into)
        return data;
    std::copy(data.begin(), data.end(), read.target);
    return {read.target, read.result};
}

void IOStream::dropRead()
{
    m_read.kind = ReadKind::None;
    m_read.awaiter = nullptr;
}

// Writing

void IOStream::write(std::string_view data)
{
    write(std::span(&data, 1));
}

void IOStream::write(std::span<const std::string_view> parts)
{
    Q_ASSERT(m_loop.isCurrent());
    Q_ASSERT(untakenBytes() == 0 || closed());
    const std::size_t size = totalSize(parts);
    if (closed()) {
        m_bytesQueued += size;
        return;
    }
    if (size == 0)
        return;
    if (unsentBytes() + size > m_options.maxWriteBufferBytes)
        throw StreamBufferFullError(
            Message::tr("more than %1 bytes wait to be sent").arg(m_options.maxWriteBufferBytes));
    const bool isFirst = isFlushed() && parts.size() <= MostParts;
    m_bytesQueued += size;
    const std::size_t sent = isFirst ? sendNow(parts) : 0;
    if (sent < size && !closed()) {
        queue(parts, sent);
        updateWatch();
    }
}

void IOStream::writeInPlace(std::string_view head, std::string_view data)
{
    Q_ASSERT(m_loop.isCurrent());
    Q_ASSERT(untakenBytes() == 0 || closed());
    const bool isFirst = !closed() && isFlushed();
    m_bytesQueued += head.size() + data.size();
    m_inPlace = data;
    const std::size_t sent = isFirst ? sendWithInPlace(head) : 0;
    if (closed())
        return;
    queue(std::array{head}, sent);
    updateWatch();
}

void IOStream::writeFile(const FileRange &range)
{
    Q_ASSERT(m_loop.isCurrent());
    Q_ASSERT(untakenBytes() == 0 || closed());
    const bool isFirst = !closed() && isFlushed();
    m_bytesQueued += range.length;
    m_file = range;
    if (isFirst)
        sendWaiting();
    updateWatch();
}

// What the kernel takes of the parts.
std::size_t IOStream::sendNow(std::span<const std::string_view> parts)
{
    const std::ptrdiff_t count = writeToFd(parts);
    if (count < 0 && count != WouldBlock) {
        fail(count);
        return 0;
    }
    const auto sent = static_cast<std::size_t>(std::max<std::ptrdiff_t>(count, 0));
    noteSent(sent);
    return sent;
}

void IOStream::noteSent(std::size_t bytes)
{
    m_bytesWritten += bytes;
    m_lastWriteProgress = m_loop.time();
}

void IOStream::queue(std::span<const std::string_view> parts, std::size_t skip)
{
    for (std::string_view part : parts) {
        const std::size_t skipped = std::min(skip, part.size());
        skip -= skipped;
        m_queued += part.substr(skipped);
    }
}

// Stops when the kernel takes no more, or after a while: a reader as fast as this would have the
// loop to itself.
void IOStream::sendWaiting()
{
    const std::uint64_t enough = m_bytesWritten + TurnBytes;
    while (m_bytesWritten < enough && sendNext())
        ;
    if (m_bytesWritten == m_bytesQueued) {
        std::string().swap(m_frozen);
        std::string().swap(m_queued);
        m_frozenSent = 0;
    }
}

// Whether it is of use to go on.
bool IOStream::sendNext()
{
    if (m_frozenSent == m_frozen.size()) {
        m_frozen.clear();
        m_frozenSent = 0;
        m_frozen.swap(m_queued);
    }
    if (!m_frozen.empty())
        return sendFrozen();
    if (!m_inPlace.empty())
        return sendWithInPlace({}) > 0;
    return m_file.length > 0 && sendFile();
}

// With what is in place when nothing comes between: a transport that was given both must not be
// given less now.
bool IOStream::sendFrozen()
{
    const std::string_view rest = std::string_view(m_frozen).substr(m_frozenSent);
    const std::size_t sent = m_queued.empty() ? sendWithInPlace(rest) : sendNow({&rest, 1});
    m_frozenSent += std::min(sent, rest.size());
    return sent > 0;
}

// How many bytes were taken of both.
std::size_t IOStream::sendWithInPlace(std::string_view head)
{
    const std::array parts{head, m_inPlace.substr(0, TurnBytes)};
    const std::size_t sent = sendNow(parts);
    m_inPlace.remove_prefix(sent - std::min(sent, head.size()));
    return sent;
}

bool IOStream::sendFile()
{
    const std::ptrdiff_t count =
        fileToFd({m_file.fd, m_file.offset, std::min<std::uint64_t>(m_file.length, TurnBytes)});
    if (count == WouldBlock)
        return false;
    if (count == Unsupported)
        return readPiece();
    // Of the errors, this one alone is of the file and not of the socket.
    if (count == 0 || count == -EIO) {
        failFile(count);
        return false;
    }
    if (count < 0) {
        fail(count);
        return false;
    }
    m_file.skip(static_cast<std::size_t>(count));
    noteSent(static_cast<std::size_t>(count));
    return true;
}

bool IOStream::readPiece()
{
    m_frozen.resize(std::min<std::uint64_t>(m_file.length, PieceBytes));
    const std::ptrdiff_t count = readAt(m_file, m_frozen);
    m_frozen.resize(static_cast<std::size_t>(std::max<std::ptrdiff_t>(count, 0)));
    if (count <= 0) {
        failFile(count);
        return false;
    }
    m_file.skip(m_frozen.size());
    return true;
}

void IOStream::failFile(std::ptrdiff_t error)
{
    m_fileError = static_cast<int>(-error);
    fail(error);
}

void IOStream::wakeFlusher()
{
    if (!m_flusher || !m_flusher->await_ready())
        return;
    FlushAwaiter *flusher = std::exchange(m_flusher, nullptr);
    m_loop.resumeSoon(flusher->m_node, flusher->m_coroutine);
}

// Events

void IOStream::handleEvents(int, IOEvents events)
{
    // First what the peer said before it went away, then the writing that fails for it. An error is
    // read like data: recv() tells which it is.
    if (events.testFlag(IOEvent::Read) || events.testFlag(IOEvent::Error))
        handleRead(events);
    if (!closed() && events.testFlag(IOEvent::Write))
        handleWrite();
    if (closed())
        return;
    if (events.testFlag(IOEvent::Error) && !m_read.awaiter) {
        int error = 0;
        socklen_t size = sizeof error;
        ::getsockopt(m_fd, SOL_SOCKET, SO_ERROR, &error, &size);
        close(error);
        return;
    }
    updateWatch();
}

void IOStream::handleRead(IOEvents events)
{
    m_socketDrained = false;
    m_moreArrived = m_moreArrived || (events & (IOEvent::More | IOEvent::Error));
    if (!m_read.awaiter)
        return;
    readToBuffer();
    wakeReader();
}

void IOStream::handleWrite()
{
    sendWaiting();
    if (!closed())
        wakeFlusher();
}

// Asks the loop for what is waited for and no more. Interest in reading stays while nothing
// arrives unasked, so that an exchange costs no call for it.
void IOStream::updateWatch()
{
    if (closed())
        return;
    IOEvents events;
    const bool waitsForData = m_read.awaiter && m_read.status == ReadStatus::Pending;
    const bool mayStay = m_watched.testFlag(IOEvent::Read) && m_socketDrained && !m_readEnded;
    events.setFlag(IOEvent::Read, waitsForData || mayStay);
    events.setFlag(IOEvent::Write, !isFlushed());
    // Sending stops before the socket is full.
    events.setFlag(IOEvent::Edge, events == IOEvent::Read && emptiesSocket());
    if (m_watching && events == m_watched)
        return;
    m_watched = events;
    watch(events);
}

void IOStream::watch(IOEvents events)
{
    if (m_watching)
        m_loop.updateHandler(m_fd, events);
    else
        m_loop.addHandler(m_fd, events, *this);
    m_watching = true;
}

void IOStream::stopWatching()
{
    if (m_watching)
        m_loop.removeHandler(m_fd);
    m_watching = false;
    m_watched = {};
}

// Closing

void IOStream::fail(std::ptrdiff_t error)
{
    close(static_cast<int>(-error));
}

void IOStream::close(int systemError)
{
    if (closed())
        return;
    m_systemError = systemError;
    stopWatching();
    closeFd();
    m_fd = -1;
    checkRead();
    wakeReader();
    wakeFlusher();
    if (const auto callback = std::exchange(m_closeCallback, nullptr))
        callback();
}

void IOStream::reset()
{
    if (closed())
        return;
    const linger abort{1, 0};
    ::setsockopt(m_fd, SOL_SOCKET, SO_LINGER, &abort, sizeof abort);
    m_reset = true;
    close();
}

void IOStream::shutdownWrite()
{
    if (!closed())
        ::shutdown(m_fd, SHUT_WR);
}

Task<> IOStream::closeLingering(std::chrono::milliseconds limit)
{
    Deadline deadline(m_loop, [this] { close(); });
    deadline.expireIn(limit);
    while (!closed() && !isFlushed()) {
        FlushAwaiter flush = flushed();
        try {
            co_await flush;
        } catch (const StreamClosedError &) {
        }
    }
    shutdownWrite();
    while (!closed()) {
        QuietReadAwaiter rest = readSome(ReadChunkBytes);
        const auto dropped = co_await rest;
        if (!dropped)
            break;
    }
    close();
}

void IOStream::setCloseCallback(std::function<void()> callback)
{
    m_closeCallback = std::move(callback);
    // Errors and hang-ups are reported only for a descriptor that is watched.
    if (m_closeCallback && !closed() && !m_watching)
        watch(m_watched);
}

std::size_t IOStream::bufferBytes() const
{
    // Short strings live in the object itself.
    const auto onHeap = [](const std::string &buffer) {
        return buffer.capacity() > std::string().capacity() ? buffer.capacity() : 0;
    };
    return onHeap(m_readBuffer) + onHeap(m_frozen) + onHeap(m_queued);
}

void IOStream::setNoDelay()
{
    const int on = 1;
    // Fails on unix sockets, which do not need it.
    ::setsockopt(m_fd, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
}

// The plain transport

std::ptrdiff_t IOStream::readFromFd(std::span<char> target)
{
    for (;;) {
        const ssize_t count = ::recv(m_fd, target.data(), target.size(), 0);
        if (count >= 0)
            return count;
        if (errno == EAGAIN || errno == EWOULDBLOCK)
            return WouldBlock;
        if (errno != EINTR)
            return -errno;
    }
}

std::ptrdiff_t IOStream::writeToFd(std::span<const std::string_view> parts)
{
    for (;;) {
        ssize_t count = 0;
        if (parts.size() == 1) {
            count = ::send(m_fd, parts[0].data(), parts[0].size(), MSG_NOSIGNAL);
        } else {
            std::array<iovec, MostParts> vectors;
            for (std::size_t i = 0; i < parts.size(); ++i) {
                vectors[i].iov_base = const_cast<char *>(parts[i].data());
                vectors[i].iov_len = parts[i].size();
            }
            msghdr message{};
            message.msg_iov = vectors.data();
            message.msg_iovlen = parts.size();
            count = ::sendmsg(m_fd, &message, MSG_NOSIGNAL);
        }
        if (count >= 0)
            return count;
        if (errno == EAGAIN || errno == EWOULDBLOCK)
            return WouldBlock;
        if (errno != EINTR)
            return -errno;
    }
}

std::ptrdiff_t IOStream::fileToFd(const FileRange &range)
{
#ifdef Q_OS_LINUX
    // It has no MSG_NOSIGNAL.
    [[maybe_unused]] static const auto before = std::signal(SIGPIPE, SIG_IGN);
    auto offset = static_cast<off_t>(range.offset);
    for (;;) {
        const ssize_t count =
            ::sendfile(m_fd, range.fd, &offset, static_cast<std::size_t>(range.length));
        if (count >= 0)
            return count;
        if (errno == EAGAIN || errno == EWOULDBLOCK)
            return WouldBlock;
        // Some file systems cannot.
        if (errno == EINVAL || errno == ENOSYS)
            return Unsupported;
        if (errno != EINTR)
            return -errno;
    }
#else
    return Unsupported;
#endif
}

void IOStream::closeFd()
{
    ::close(m_fd);
}

} // namespace mynah
