// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/http1connection.h"

#include "server/core/errors.h"
#include "server/core/ioloop.h"
#include "server/core/serverlog.h"
#include "server/http/chunkedencoder.h"
#include "server/http/chunkfinder.h"
#include "server/http/headscanner.h"
#include "server/http/httpmessagedelegate.h"
#include "server/http/preparedresponse.h"
#include "server/http/receivedhead.h"
#include "server/net/iostream.h"

#include <algorithm>
#include <array>
#include <limits>
#include <system_error>

namespace mynah {

namespace {

using Outcome = ExchangeTrace::Outcome;

// A body up to this size is copied behind its head, so that one plain send takes both.
constexpr std::size_t JoinedBytes = 4 * 1024;

// Scanners and decoders have limits of their own, with better refusals.
constexpr std::size_t FinderLimits = std::numeric_limits<std::ptrdiff_t>::max();

// How much of what cannot be decoded has to be kept.
constexpr std::size_t FaultyBytes = 1024;

constexpr int RequestTimeout = 408;
constexpr int InternalServerError = 500;

void appendUpTo(std::string &to, std::string_view part, std::uint64_t limit)
{
    const std::uint64_t room = limit > to.size() ? limit - to.size() : 0;
    to.append(part.substr(0, static_cast<std::size_t>(std::min<std::uint64_t>(room, part.size()))));
}

bool isInterim(int code)
{
    return code >= 100 && code < 200 && code != 101;
}

} // namespace

HTTP1Connection::HTTP1Connection(Mode mode, const Resources &resources)
    : m_mode(mode)
    , m_resources(resources)
{
}

HTTP1Connection::~HTTP1Connection()
{
    if (m_resources.stream)
        m_resources.stream->setCloseCallback({});
}

bool HTTP1Connection::isOpen() const
{
    return m_resources.stream && !m_resources.stream->closed();
}

// Nothing of this exchange is left to wait for.
bool HTTP1Connection::isOver() const
{
    return !isOpen() || (m_writeFinished && m_resources.stream->isFlushed());
}

bool HTTP1Connection::keepsAlive() const
{
    const ExchangeTrace &trace = m_resources.memory.trace;
    return isOpen() && m_keepAlive && m_framing.keepAlive && m_out.keepsAlive() && m_readFinished
        && m_writeFinished && trace.outcome == Outcome::Answered;
}

// Answered before the request was read, refused, or closed although the peer may have sent the
// next request already, or something that is no request.
bool HTTP1Connection::shouldLinger() const
{
    return m_refused || m_out.endsHttp() || (m_writeFinished && !m_readFinished)
        || (m_framing.keepAlive && !keepsAlive());
}

// ---------------------------------------------------------------- reading

bool HTTP1Connection::receiveHead(const HeadScanner &scanner, std::string_view bytes)
{
    ExchangeTrace &trace = this->trace();
    memory().head.assign(bytes.substr(scanner.skippedBytes()));
    // People look for the fault in what came, not in what the scan took of it.
    if (scanner.error())
        appendUpTo(memory().head, m_resources.stream->buffered(), parameters().maxHeaderBytes);
    trace.requestHead = memory().head;
    ReceivedHead head = parseRequestHead(memory().head, scanner, memory().headers, parameters());
    m_startLine = head.line;
    m_framing = head.framing;
    trace.method = requestLine(m_startLine).method;
    trace.target = requestLine(m_startLine).target;
    trace.requestChunked = m_framing.body == MessageFraming::Body::Chunked;
    trace.headersComplete = m_resources.loop.clock().now();
    if (!head.error)
        return true;
    // Of what is refused by its head, the rest is neither body nor another request.
    if (!scanner.error())
        keepRest();
    failOn(*head.error);
    return false;
}

// Whatever else has arrived, for the trace of a request that is refused.
void HTTP1Connection::keepRest()
{
    ExchangeTrace &trace = this->trace();
    const std::string_view rest = m_resources.stream->buffered();
    appendUpTo(trace.requestBody, rest, parameters().captureBytes);
    trace.requestBodyBytes += rest.size();
}

void HTTP1Connection::receivePartialHead(std::string_view bytes)
{
    memory().head.assign(bytes);
    trace().requestHead = memory().head;
}

Task<> HTTP1Connection::readResponse(HTTPMessageDelegate &delegate)
{
    m_delegate = &delegate;
    if (m_mode == Mode::Client)
        return readClientResponse();
    m_delegateOpen = true;
    Task<> announced = delegate.headersReceived(m_startLine, memory().headers);
    if (announced || m_framing.body != MessageFraming::Body::None)
        return readMessage(std::move(announced));
    // The usual small request: nothing to wait for, no coroutine.
    if (isOpen())
        completeReading();
    return isOver() ? Task<>() : waitForResponse();
}

// From the announced headers on.
Task<> HTTP1Connection::readMessage(Task<> announced)
{
    if (announced)
        co_await std::move(announced);
    if (m_framing.body != MessageFraming::Body::None && wantsBody()) {
        sendContinue();
        armDeadline(parameters().bodyTimeout);
        Task<> body = readBody();
        co_await std::move(body);
    } else {
        m_bodyComplete = m_framing.body == MessageFraming::Body::None;
    }
    if (m_bodyComplete && (m_mode == Mode::Client ? bool(m_resources.stream) : isOpen()))
        completeReading();
    if (m_mode == Mode::Server && !isOver()) {
        Task<> response = waitForResponse();
        co_await std::move(response);
    }
}

// Whether anybody is left to read the body for. A server that has answered leaves the rest of
// the request to the lingering close; a client takes what came before the connection was lost.
// Differs from Tornado: there the rest is read however long it is.
bool HTTP1Connection::wantsBody() const
{
    if (m_mode == Mode::Client)
        return bool(m_resources.stream);
    return isOpen() && !m_writeFinished;
}

Task<> HTTP1Connection::readBody()
{
    switch (m_framing.body) {
    case MessageFraming::Body::Length:
        return readFixedBody();
    case MessageFraming::Body::Chunked:
        return readChunkedBody();
    case MessageFraming::Body::UntilClose:
        return readBodyUntilClose();
    case MessageFraming::Body::None:
        break;
    }
    return {};
}

Task<> HTTP1Connection::readFixedBody()
{
    std::uint64_t left = m_framing.length;
    while (left > 0 && wantsBody()) {
        const auto most = std::min<std::uint64_t>(left, parameters().chunkBytes);
        const std::string_view chunk =
            co_await m_resources.stream->readBytes(static_cast<std::size_t>(most), Partial::Yes);
        left -= chunk.size();
        Task<> taken = deliver(chunk);
        if (taken)
            co_await std::move(taken);
    }
    m_bodyComplete = left == 0;
}

Task<> HTTP1Connection::readChunkedBody()
{
    ChunkFinder finder(parameters());
    while (!finder.isDone() && wantsBody()) {
        finder.begin();
        const auto bytes = co_await m_resources.stream->readUntilFound(finder, FinderLimits);
        if (!bytes)
            throw StreamClosedError();
        if (finder.error())
            throw keepingUndecoded(*finder.error(), bytes->size());
        const std::string_view chunk = finder.dataOf(*bytes);
        if (chunk.empty())
            continue;
        Task<> taken = deliver(chunk);
        if (taken)
            co_await std::move(taken);
    }
    m_bodyComplete = finder.isDone();
}

// Keeps what cannot be decoded behind what could, so that the trace shows the fault; when there is
// no room, in the place of the end. The error counts from the beginning of the read, of which the
// first bytes are taken.
HTTPInputError HTTP1Connection::keepingUndecoded(const HTTPInputError &error, std::size_t taken)
{
    if (m_mode == Mode::Client)
        return error;
    ExchangeTrace &trace = this->trace();
    const std::size_t needed = std::min(m_resources.stream->buffered().size(), FaultyBytes);
    const auto limit = static_cast<std::size_t>(parameters().captureBytes);
    if (trace.requestBody.size() + needed > limit)
        trace.requestBody.resize(limit - std::min(needed, limit));
    const std::size_t place = trace.requestHead.size() + trace.requestBody.size();
    keepRest();
    return error.shifted(place - taken);
}

Task<> HTTP1Connection::readBodyUntilClose()
{
    while (wantsBody()) {
        const auto chunk = co_await m_resources.stream->readSome(parameters().chunkBytes);
        if (!chunk && m_resources.stream->systemError() != 0)
            throw StreamClosedError(m_resources.stream->systemError());
        if (!chunk)
            break;
        Task<> taken = deliver(*chunk);
        if (taken)
            co_await std::move(taken);
    }
    m_bodyComplete = true;
}

Task<> HTTP1Connection::deliver(std::string_view chunk)
{
    ExchangeTrace &trace = this->trace();
    trace.requestBodyBytes += chunk.size();
    if (m_mode == Mode::Server)
        appendUpTo(trace.requestBody, chunk, parameters().captureBytes);
    return m_delegate->dataReceived(chunk);
}

// RFC 9110 10.1.1.
void HTTP1Connection::sendContinue()
{
    if (m_mode == Mode::Server && m_framing.expectsContinue && !m_out.hasBegun())
        send(std::array<std::string_view, 1>{"HTTP/1.1 100 Continue\r\n\r\n"});
}

void HTTP1Connection::completeReading()
{
    m_readFinished = true;
    trace().bodyComplete = m_framing.body == MessageFraming::Body::None
        ? trace().headersComplete
        : m_resources.loop.clock().now();
    if (m_resources.deadline)
        m_resources.deadline->cancel();
    m_delegateOpen = false;
    m_delegate->finish();
}

// Waits for the rest of the response to be written and taken.
Task<> HTTP1Connection::waitForResponse()
{
    m_resources.stream->setCloseCallback([this] { onStreamClosed(); });
    armDeadline(parameters().writeTimeout);
    while (!isOver()) {
        if (!m_resources.stream->isFlushed() && m_writeFinished) {
            co_await m_resources.stream->flushed();
        } else {
            m_wake.emplace();
            const Future<> woken = m_wake->future();
            co_await woken;
            m_wake.reset();
        }
    }
    noteFlushed();
    if (m_resources.stream)
        m_resources.stream->setCloseCallback({});
}

void HTTP1Connection::onStreamClosed()
{
    if (const auto callback = std::exchange(m_closeCallback, nullptr))
        callback();
    wake();
}

void HTTP1Connection::wake()
{
    if (m_wake && !m_wake->isDone())
        m_wake->setValue();
}

void HTTP1Connection::armDeadline(std::chrono::milliseconds patience)
{
    if (m_resources.deadline && patience.count() > 0)
        m_resources.deadline->expireIn(patience);
    else if (m_resources.deadline)
        m_resources.deadline->cancel();
}

// ---------------------------------------------------------------- the client's side

void HTTP1Connection::writeRawRequest(std::string_view bytes)
{
    m_requestWasHead = bytes.starts_with("HEAD ");
    m_writeFinished = true;
    send(std::array{bytes});
}

Task<> HTTP1Connection::readClientResponse()
{
    do {
        Task<> head = readResponseHead();
        co_await std::move(head);
    } while (isInterim(responseLine(m_startLine).code));
    m_delegateOpen = true;
    Task<> announced = m_delegate->headersReceived(m_startLine, memory().headers);
    Task<> rest = readMessage(std::move(announced));
    co_await std::move(rest);
}

// Differs from Tornado: interim responses (RFC 9110 15.2) are passed over; there the delegate
// gets headers_received for each.
Task<> HTTP1Connection::readResponseHead()
{
    HeadScanner scanner(HeadScanner::Kind::Response, parameters());
    const auto bytes = co_await m_resources.stream->readUntilFound(scanner, FinderLimits);
    if (!bytes)
        throw StreamClosedError();
    memory().head.assign(*bytes);
    ReceivedHead head = parseResponseHead(memory().head, scanner, memory().headers,
                                          m_requestWasHead ? "HEAD" : "", parameters());
    if (head.error)
        throw HTTPInputError(*head.error);
    m_startLine = head.line;
    m_framing = head.framing;
    trace().headersComplete = m_resources.loop.clock().now();
}

// ---------------------------------------------------------------- writing

OutgoingMessage::Asked HTTP1Connection::asked() const
{
    const RequestStartLine &line = requestLine(m_startLine);
    const bool isConnect = line.method == "CONNECT";
    // Behind CONNECT comes what is meant for a tunnel (RFC 9110 9.3.6).
    const bool keepAlive = m_keepAlive && m_framing.keepAlive && !isConnect;
    return {line.version, line.method == "HEAD", keepAlive, isConnect};
}

void HTTP1Connection::writeHeaders(const StartLine &line, const HTTPHeaders &headers,
                                   std::string_view chunk)
{
    if (m_out.hasBegun())
        throw HTTPOutputError("The head of this message is sent already.");
    std::string &head = memory().sentHead;
    head.clear();
    if (m_mode == Mode::Client) {
        const RequestStartLine &request = requestLine(line);
        m_requestWasHead = request.method == "HEAD";
        m_out.beginRequest(head, request, headers, !chunk.empty());
    } else if (const ResponseStartLine &response = responseLine(line); isInterim(response.code)) {
        OutgoingMessage::appendInterim(head, response, headers);
        // RFC 9110 15.2: a 1.0 client does not know them.
        if (asked().version >= HTTP11)
            send(std::array<std::string_view, 1>{head});
        return;
    } else {
        m_out.beginResponse(head, response, headers, asked(), m_resources.loop.wallTime());
    }
    m_sentHeadBytes = head.size();
    noteResponseStart();
    sendPart(m_out.admit(chunk));
}

void HTTP1Connection::write(std::string_view chunk)
{
    if (!m_out.hasBegun() || m_writeFinished)
        throw HTTPOutputError("A body is written between its head and finish().");
    sendPart(m_out.admit(chunk));
}

void HTTP1Connection::writeFile(const FileRange &range)
{
    if (!m_out.hasBegun() || m_writeFinished)
        throw HTTPOutputError("A body is written between its head and finish().");
    if (m_out.isChunked())
        throw HTTPOutputError("A file is sent with its Content-Length.");
    if (m_out.admit(range.length) == 0)
        return;
    captureFile(range);
    if (isOpen())
        m_resources.stream->writeFile(range);
}

// Reads it once more for the trace; what cannot be read now, sending will stumble over.
void HTTP1Connection::captureFile(const FileRange &range)
{
    std::string &body = memory().sentBody;
    const std::size_t before = body.size();
    const std::uint64_t limit = parameters().captureBytes;
    const std::uint64_t room = limit > before ? limit - before : 0;
    body.resize(before + static_cast<std::size_t>(std::min(room, range.length)));
    const std::ptrdiff_t count = readAt(range, std::span(body).subspan(before));
    body.resize(before + static_cast<std::size_t>(std::max<std::ptrdiff_t>(count, 0)));
}

// One part of the body, behind the head if that waits in sentHead.
void HTTP1Connection::sendPart(std::string_view part)
{
    std::string &head = memory().sentHead;
    const std::string_view waiting = m_headSent ? std::string_view() : head;
    m_headSent = true;
    appendUpTo(memory().sentBody, part, parameters().captureBytes);
    if (part.empty()) {
        send(std::array{waiting});
    } else if (m_out.isChunked()) {
        const ChunkHead size(part.size());
        send(std::array{waiting, size.view(), part, ChunkEnd});
    } else {
        send(std::array{waiting, part});
    }
}

void HTTP1Connection::respond(const PreparedResponse &response)
{
    if (m_out.hasBegun())
        throw HTTPOutputError("The head of this message is sent already.");
    std::string &head = memory().sentHead;
    head.clear();
    m_out.beginPrepared(head, response, asked(), m_resources.loop.wallTime());
    m_sentHeadBytes = head.size();
    m_headSent = true;
    noteResponseStart();
    const std::string_view body = m_out.admit(response.body());
    trace().responseBody = body.substr(0, static_cast<std::size_t>(parameters().captureBytes));
    if (body.size() <= JoinedBytes) {
        head.append(body);
        send(std::array<std::string_view, 1>{head});
    } else if (isOpen()) {
        m_resources.stream->writeInPlace(head, body);
    }
    finish();
}

void HTTP1Connection::finish()
{
    if (m_writeFinished)
        return;
    if (!m_out.hasBegun())
        throw HTTPOutputError("There is no head to finish.");
    try {
        m_out.end();
    } catch (const HTTPOutputError &error) {
        // The peer can only notice by the connection's end.
        setOutcome(Outcome::Aborted, error.reason());
        abort(Abort::Close);
        throw;
    }
    if (m_out.isChunked())
        send(std::array{LastChunk});
    m_writeFinished = true;
    noteFlushed();
    wake();
}

Task<> HTTP1Connection::flushed()
{
    // After finish() the exchange itself waits.
    const bool waiting = isOpen() && !m_writeFinished && !m_resources.stream->isFlushed();
    return waiting ? waitUntilFlushed() : Task<>();
}

Task<> HTTP1Connection::waitUntilFlushed()
{
    co_await m_resources.stream->flushed();
}

// A stream that is closed takes nothing any more; who writes learns it from onConnectionClose or
// the close callback.
void HTTP1Connection::send(std::span<const std::string_view> pieces)
{
    if (isOpen())
        m_resources.stream->write(pieces);
}

void HTTP1Connection::noteResponseStart()
{
    ExchangeTrace &trace = this->trace();
    trace.responseStart = m_resources.loop.clock().now();
    if (trace.matched == Clock::Time())
        trace.matched = trace.responseStart;
}

void HTTP1Connection::noteFlushed()
{
    if (m_writeFinished && isOpen() && isOver())
        trace().responseEnd = m_resources.loop.clock().now();
}

void HTTP1Connection::setCloseCallback(std::function<void()> callback)
{
    m_closeCallback = std::move(callback);
}

std::unique_ptr<IOStream> HTTP1Connection::detach()
{
    m_delegateOpen = false;
    m_detached = true;
    if (m_resources.stream)
        m_resources.stream->setCloseCallback({});
    if (m_resources.deadline)
        m_resources.deadline->cancel();
    wake();
    return std::move(m_resources.stream);
}

void HTTP1Connection::abort(Abort how)
{
    setOutcome(Outcome::Aborted,
               QT_TRANSLATE_NOOP("Message", "The connection was closed on purpose."));
    if (isOpen() && how == Abort::Reset)
        m_resources.stream->reset();
    else if (isOpen())
        m_resources.stream->close();
    wake();
}

// ---------------------------------------------------------------- refusing and concluding

// A plain sentence for people, and the end of the connection (RFC 9112 2.2, 9.6).
void HTTP1Connection::sendRefusal(int status, std::string_view reason)
{
    m_keepAlive = false;
    m_refused = true;
    if (m_out.hasBegun() || !isOpen()) {
        if (isOpen())
            m_resources.stream->close();
        return;
    }
    const std::string body = std::string(reason) + "\n";
    HTTPHeaders headers;
    headers.add("Content-Type", "text/plain; charset=utf-8");
    headers.add("Content-Length", std::to_string(body.size()));
    m_readFinished = true;
    writeHeaders(ResponseStartLine{HTTP11, status, {}}, headers, body);
    finish();
}

void HTTP1Connection::timeOut(const char *reason)
{
    setOutcome(Outcome::TimedOut, reason);
    sendRefusal(RequestTimeout, reason);
}

void HTTP1Connection::giveUpWriting()
{
    setOutcome(Outcome::TimedOut,
               QT_TRANSLATE_NOOP("Message", "The client took nothing of the response any more."));
    abort(Abort::Reset);
}

bool HTTP1Connection::isBodyLate() const
{
    return !m_readFinished && parameters().bodyTimeout.count() > 0;
}

void HTTP1Connection::conclude(const std::exception_ptr &error)
{
    noteFileError();
    if (error && m_mode == Mode::Server)
        fail(error);
    ExchangeTrace &trace = this->trace();
    if (!m_detached && trace.responseEnd == ExchangeTrace::Time())
        noteLoss();
    if (std::exchange(m_delegateOpen, false))
        m_delegate->onConnectionClose();
    trace.status = m_out.status();
    trace.responseHead = std::string_view(memory().sentHead).substr(0, m_sentHeadBytes);
    trace.responseBodyBytes = m_out.bodyBytes() - untakenBodyBytes();
    if (trace.responseBody.empty())
        trace.responseBody = memory().sentBody;
    if (trace.responseBody.size() > trace.responseBodyBytes)
        trace.responseBody = trace.responseBody.substr(0, trace.responseBodyBytes);
    trace.responseChunked = m_out.isChunked();
}

// The connection is gone and the response is not complete.
void HTTP1Connection::noteLoss()
{
    if (m_resources.stream && m_resources.stream->systemError() == EPROTO)
        setOutcome(Outcome::Aborted,
                   QT_TRANSLATE_NOOP(
                       "Message",
                       "An error of TLS ended the connection before the response was complete."));
    else
        setOutcome(
            Outcome::ClientClosed,
            QT_TRANSLATE_NOOP(
                "Message", "The client closed the connection before the response was complete."));
}

void HTTP1Connection::noteFileError()
{
    const auto error = m_resources.stream ? m_resources.stream->fileError() : std::nullopt;
    if (error)
        setOutcome(Outcome::Aborted, fileErrorReason(*error));
}

// What the peer did not take of a body before the connection was lost.
std::uint64_t HTTP1Connection::untakenBodyBytes() const
{
    return m_resources.stream ? m_resources.stream->untakenBytes() : 0;
}

void HTTP1Connection::fail(const std::exception_ptr &error)
{
    try {
        std::rethrow_exception(error);
    } catch (const HTTPInputError &wrong) {
        failOn(wrong);
    } catch (const StreamClosedError &) {
        // conclude() says so.
    } catch (const StreamBufferFullError &wrong) {
        setOutcome(Outcome::Aborted, wrong.what());
        sendRefusal(
            InternalServerError,
            QT_TRANSLATE_NOOP("Message", "The answer is larger than the write buffer may be."));
    } catch (const std::exception &wrong) {
        const ExchangeTrace &trace = this->trace();
        // Without the query, which may hold secrets.
        const std::string_view path = trace.target.substr(0, trace.target.find('?'));
        qCCritical(appLog, "Uncaught exception while answering %.*s %.*s from %s: %s",
                   static_cast<int>(trace.method.size()), trace.method.data(),
                   static_cast<int>(path.size()), path.data(),
                   m_resources.context.peerName().c_str(), wrong.what());
        setOutcome(Outcome::Aborted, wrong.what());
        sendRefusal(InternalServerError,
                    QT_TRANSLATE_NOOP("Message", "The server failed to answer."));
    }
}

void HTTP1Connection::failOn(const HTTPInputError &error)
{
    setOutcome(Outcome::Malformed, error.reason());
    trace().errorOffset = error.offset();
    sendRefusal(error.status(), error.reason());
}

// The first one counts.
void HTTP1Connection::setOutcome(ExchangeTrace::Outcome outcome, std::string_view reason)
{
    if (trace().outcome != Outcome::Answered)
        return;
    trace().outcome = outcome;
    trace().errorReason = reason;
}

} // namespace mynah
