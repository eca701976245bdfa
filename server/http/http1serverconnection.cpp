// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/http1serverconnection.h"

#include "server/core/framepool.h"
#include "server/core/serverlog.h"
#include "server/core/sleep.h"
#include "server/http/headscanner.h"
#include "server/net/iostream.h"
#include "server/net/tlsstream.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace mynah {

namespace {

// The scanner has limits of its own, with better refusals.
constexpr std::size_t ScannerLimits = std::numeric_limits<std::ptrdiff_t>::max();

} // namespace

class HTTP1ServerConnection::HeadReader
{
public:
    explicit HeadReader(HTTP1ServerConnection &connection)
        : m_connection(connection)
        , m_scanner(HeadScanner::Kind::Request, connection.m_services.parameters,
                    connection.m_exchanges > 0)
    {
    }

    std::ptrdiff_t find(std::string_view buffered)
    {
        const bool hadBegun = m_scanner.hasBegun();
        const std::ptrdiff_t found = m_scanner.find(buffered);
        if (!hadBegun && m_scanner.hasBegun())
            m_connection.onFirstByte();
        return found;
    }
    const HeadScanner &scanner() const { return m_scanner; }

private:
    HTTP1ServerConnection &m_connection;
    HeadScanner m_scanner;
};

// Not part of a coroutine's frame, so that an idle connection holds none; its memory is pooled as
// frames are.
struct HTTP1ServerConnection::Exchange
{
    explicit Exchange(HTTP1ServerConnection &server)
        : memory(server.m_services.memories)
        , connection(HTTP1Connection::Mode::Server, server.resources(*memory))
    {
    }
    static void *operator new(std::size_t bytes) { return allocateFrame(bytes); }
    static void operator delete(void *memory, std::size_t bytes) noexcept
    {
        freeFrame(memory, bytes);
    }

    ExchangeMemoryPool::Lease memory;
    HTTP1Connection connection;
    DelegatePtr delegate;
    std::exception_ptr error;
};

HTTP1ServerConnection::HTTP1ServerConnection(std::unique_ptr<IOStream> stream,
                                             HTTPRequestContext context, const Services &services)
    : m_stream(std::move(stream))
    , m_context(std::move(context))
    , m_services(services)
    , m_deadline(m_stream->loop(), [this] { onDeadline(); })
{
}

HTTP1ServerConnection::~HTTP1ServerConnection() = default;

std::uint64_t HTTP1ServerConnection::bytesRead() const
{
    return m_stream ? m_stream->bytesRead() : 0;
}

std::uint64_t HTTP1ServerConnection::bytesWritten() const
{
    return m_stream ? m_stream->bytesWritten() : 0;
}

Task<> HTTP1ServerConnection::serve(HTTPServerConnectionDelegate &delegate)
{
    try {
        bool understood = true;
        if (auto *tls = dynamic_cast<TlsStream *>(m_stream.get())) {
            Task<bool> shaking = shakeHands(*tls);
            understood = co_await std::move(shaking);
        } else {
            noteOpened();
        }
        if (understood) {
            Task<> serving = serverRequestLoop(delegate);
            co_await std::move(serving);
        }
    } catch (const std::exception &error) {
        qCCritical(appLog, "Uncaught exception on the connection from %s: %s",
                   m_context.peerName().c_str(), error.what());
        setEnd(ConnectionEnd::Failed, error.what());
    }
    Task<> ending = end();
    co_await std::move(ending);
    delegate.onClose(*this);
}

// ---------------------------------------------------------------- TLS

void HTTP1ServerConnection::noteOpened()
{
    if (m_services.observer)
        m_services.observer->onConnectionOpened(m_context);
}

Task<bool> HTTP1ServerConnection::shakeHands(TlsStream &stream)
{
    armDeadline(m_services.parameters.handshakeTimeout);
    Task<Expected<void, HandshakeError>> shaking = stream.handshake();
    const Expected<void, HandshakeError> shaken = co_await std::move(shaking);
    m_deadline.cancel();
    if (shaken) {
        m_context.protocol = "https";
        m_context.handshake = m_stream->loop().time() - m_context.opened;
        m_context.tls = std::make_shared<const TlsFacts>(stream.facts());
    }
    noteOpened();
    if (!shaken) {
        Task<> refusing = refuseHandshake(shaken.error());
        co_await std::move(refusing);
    }
    co_return shaken.has_value();
}

Task<> HTTP1ServerConnection::refuseHandshake(const HandshakeError &error)
{
    // The peer has to be able to read the alert, or the answer.
    m_lingers = true;
    if (error.plainText) {
        const auto sent = co_await m_stream->readSome(m_services.parameters.maxHeaderBytes);
        refusePlainText(sent.value_or(std::string_view()));
        co_return;
    }
    setEnd(ConnectionEnd::HandshakeFailed, error.message);
    qCInfo(tlsLog, "The TLS handshake with %s failed: %s", m_context.peerName().c_str(),
           error.message.c_str());
}

// The peer sent something that is no TLS, most likely a plain request: it gets a plain answer.
void HTTP1ServerConnection::refusePlainText(std::string_view sent)
{
    m_firstByte = m_stream->loop().time();
    m_firstByteWall = m_stream->loop().wallTime();
    Exchange exchange(*this);
    beginExchange(exchange.connection);
    exchange.connection.receivePartialHead(sent);
    exchange.connection.refuse(
        HTTPInputError(400,
                       QT_TRANSLATE_NOOP("Message",
                                         "This port speaks HTTPS, and a plain HTTP request came: "
                                         "use a URL that begins with https://.")));
    endExchange(exchange.connection, nullptr);
}

// ---------------------------------------------------------------- the loop

// Differs from Tornado: an exchange begins when its head is there, not before; what an idle
// connection holds is its stream and this frame. It lets others go first only when the next
// request is here already: otherwise waiting for that does the same.
Task<> HTTP1ServerConnection::serverRequestLoop(HTTPServerConnectionDelegate &delegate)
{
    bool more = !m_stopping;
    while (more) {
        if (m_exchanges > 0 && !m_stream->buffered().empty())
            co_await nextTurn();
        HeadReader reader(*this);
        beginReading();
        const auto head = co_await m_stream->readUntilFound(reader, ScannerLimits);
        m_deadline.cancel();
        if (!head || m_lingers) {
            if (reader.scanner().hasBegun() && !m_lingers)
                recordPartialHead(m_stream->buffered(), false);
            break;
        }
        const auto exchange = std::make_unique<Exchange>(*this);
        HTTP1Connection &connection = exchange->connection;
        beginExchange(connection);
        try {
            if (connection.receiveHead(reader.scanner(), *head)) {
                exchange->delegate = delegate.startRequest(*this, connection);
                Task<> rest = connection.readResponse(*exchange->delegate);
                if (rest)
                    co_await std::move(rest);
            }
        } catch (...) {
            exchange->error = std::current_exception();
        }
        endExchange(connection, exchange->error);
        more = connection.keepsAlive() && !m_stopping;
    }
}

void HTTP1ServerConnection::beginReading()
{
    m_state = State::Idle;
    armDeadline(m_services.parameters.idleTimeout);
}

void HTTP1ServerConnection::onFirstByte()
{
    m_state = State::ReadingHead;
    m_firstByte = m_stream->loop().time();
    m_firstByteWall = m_stream->loop().wallTime();
    armDeadline(m_services.parameters.headerTimeout);
}

void HTTP1ServerConnection::beginExchange(HTTP1Connection &exchange)
{
    m_state = State::InExchange;
    m_exchange = &exchange;
    m_wasFlushed = true;
    ExchangeTrace &trace = exchange.trace();
    trace.context = &m_context;
    trace.numberOnConnection = ++m_exchanges;
    trace.firstByte = m_firstByte;
    trace.firstByteWall = m_firstByteWall;
    if (m_stopping)
        exchange.disableKeepAlive();
}

void HTTP1ServerConnection::endExchange(HTTP1Connection &exchange, const std::exception_ptr &error)
{
    exchange.conclude(error);
    m_exchange = nullptr;
    m_deadline.cancel();
    const ExchangeTrace &trace = exchange.trace();
    if (m_services.observer)
        m_services.observer->onExchangeFinished(trace);
    if (trace.outcome == ExchangeTrace::Outcome::Malformed)
        setEnd(ConnectionEnd::Refused, trace.errorReason);
    else if (trace.outcome == ExchangeTrace::Outcome::Answered && !exchange.keepsAlive())
        setEnd(m_stopping ? ConnectionEnd::Shutdown : ConnectionEnd::Finished);
    else if (trace.outcome != ExchangeTrace::Outcome::Answered)
        setEnd(ConnectionEnd::Failed, trace.errorReason);
    m_lingers = m_lingers || exchange.shouldLinger();
}

// A head that has no end: its sender went away, or was too slow for it.
void HTTP1ServerConnection::recordPartialHead(std::string_view bytes, bool tooSlow)
{
    Exchange exchange(*this);
    beginExchange(exchange.connection);
    exchange.connection.receivePartialHead(
        bytes.substr(std::min(bytes.find_first_not_of("\r\n"), bytes.size())));
    if (tooSlow)
        exchange.connection.timeOut(
            QT_TRANSLATE_NOOP("Message", "The request's head did not arrive in time."));
    endExchange(exchange.connection, nullptr);
}

HTTP1Connection::Resources HTTP1ServerConnection::resources(ExchangeMemory &memory)
{
    return {m_stream, m_services.parameters, m_stream->loop(), m_context, memory, &m_deadline};
}

// ---------------------------------------------------------------- patience

void HTTP1ServerConnection::armDeadline(std::chrono::milliseconds patience)
{
    if (patience.count() > 0)
        m_deadline.expireIn(patience);
    else
        m_deadline.cancel();
}

void HTTP1ServerConnection::onDeadline()
{
    if (!m_stream || m_stream->closed())
        return;
    switch (m_state) {
    case State::Handshake:
        setEnd(ConnectionEnd::HandshakeFailed,
               QT_TRANSLATE_NOOP("Message", "The TLS handshake took too long."));
        m_stream->close();
        break;
    case State::Idle:
        setEnd(ConnectionEnd::IdleTimeout);
        m_stream->close();
        break;
    case State::ReadingHead:
        recordPartialHead(m_stream->buffered(), true);
        linger();
        break;
    case State::InExchange:
        checkWriteProgress();
        break;
    case State::Lingering:
        m_stream->close();
        break;
    }
}

// A reader that takes nothing of what waits for a whole writeTimeout is cut off; a handler that
// takes its time is not, and a body has its own limit.
void HTTP1ServerConnection::checkWriteProgress()
{
    const bool stuck =
        !m_stream->isFlushed() && !m_wasFlushed && m_stream->bytesWritten() == m_writtenBefore;
    m_wasFlushed = m_stream->isFlushed();
    m_writtenBefore = m_stream->bytesWritten();
    if (stuck) {
        m_exchange->giveUpWriting();
    } else if (m_exchange->isBodyLate()) {
        m_exchange->timeOut(
            QT_TRANSLATE_NOOP("Message", "The request's body did not arrive in time."));
        linger();
    } else {
        armDeadline(m_services.parameters.writeTimeout);
    }
}

// The read that is pending ends when the peer reacts to the end of our side, or with the next
// deadline.
void HTTP1ServerConnection::linger()
{
    m_lingers = true;
    m_state = State::Lingering;
    m_stream->shutdownWrite();
    m_deadline.expireIn(m_services.parameters.lingerTimeout);
}

// ---------------------------------------------------------------- the end

Task<> HTTP1ServerConnection::end()
{
    m_state = State::Lingering;
    m_deadline.cancel();
    if (m_stream && !m_stream->closed()
        && (m_lingers || m_stopping || !m_stream->buffered().empty())) {
        Task<> lingering = m_stream->closeLingering(m_services.parameters.lingerTimeout);
        co_await std::move(lingering);
    }
    if (m_stream)
        m_stream->close();
    if (m_services.observer) {
        const ConnectionSummary summary{&m_context,  m_end,          endReason(),
                                        bytesRead(), bytesWritten(), m_exchanges};
        m_services.observer->onConnectionClosed(summary);
    }
}

std::string_view HTTP1ServerConnection::endReason() const
{
    return m_endReason ? std::string_view(*m_endReason) : std::string_view();
}

// The first reason counts.
void HTTP1ServerConnection::setEnd(ConnectionEnd end, std::string_view reason)
{
    if (std::exchange(m_endKnown, true))
        return;
    m_end = end;
    if (!reason.empty())
        m_endReason = std::make_unique<const std::string>(reason);
}

void HTTP1ServerConnection::shutDown()
{
    m_stopping = true;
    if (m_state == State::Idle || m_state == State::Handshake)
        abort(HTTPConnection::Abort::Close);
    else if (m_exchange)
        m_exchange->disableKeepAlive();
}

void HTTP1ServerConnection::abort(HTTPConnection::Abort how)
{
    if (m_stopping)
        setEnd(ConnectionEnd::Shutdown);
    else
        setEnd(ConnectionEnd::Failed,
               how == HTTPConnection::Abort::Reset
                   ? QT_TRANSLATE_NOOP("Message", "Reset from here")
                   : QT_TRANSLATE_NOOP("Message", "Closed from here"));
    if (m_exchange)
        m_exchange->abort(how);
    else if (m_stream && how == HTTPConnection::Abort::Reset)
        m_stream->reset();
    else if (m_stream)
        m_stream->close();
}

} // namespace mynah
