// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/net/tlsstream.h"

#include "server/net/certificatefields.h"
#include "server/net/tlsreason.h"

#include <QHostAddress>

#include <openssl/err.h>
#include <openssl/ssl.h>
#include <sys/socket.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <utility>

namespace mynah {

namespace {

// RFC 8446 5.1: the first record of a handshake, and the most bytes of a record.
constexpr char HandshakeRecord = 0x16;
constexpr std::size_t RecordBytes = 16 * 1024;
// By one call: two records of data, or what a thousand key updates take.
constexpr std::size_t ReceivedAtOnce = 32 * 1024;

std::string protocolName(const SSL &ssl)
{
    switch (SSL_version(&ssl)) {
    case TLS1_2_VERSION:
        return "TLS 1.2";
    case TLS1_3_VERSION:
        return "TLS 1.3";
    default:
        return "TLS";
    }
}

std::string orEmpty(const char *text)
{
    return text ? text : "";
}

// The bytes of the parts from an offset on, at most a record of them, in one piece. A view that is
// valid until the next call of this thread.
std::string_view nextRecord(std::span<const std::string_view> parts, std::size_t offset)
{
    thread_local std::array<char, RecordBytes> gathered;
    std::size_t filled = 0;
    for (std::string_view part : parts) {
        const std::size_t skipped = std::min(offset, part.size());
        offset -= skipped;
        part.remove_prefix(skipped);
        if (filled == 0 && part.size() >= RecordBytes)
            return part.substr(0, RecordBytes);
        filled += part.copy(gathered.data() + filled, gathered.size() - filled);
    }
    return {gathered.data(), filled};
}

} // namespace

TlsStream::TlsStream(IOLoop &loop, int fd, Side side, TlsContext context,
                     const std::string &serverName, const IOStreamOptions &options)
    : IOStream(loop, fd, options)
    , m_side(side)
    , m_context(std::move(context))
    , m_serverName(serverName)
{
    m_transport.fd = fd;
}

TlsStream::~TlsStream()
{
    // The base could not call closeFd() any more.
    setCloseCallback(nullptr);
    close();
}

// ---------------------------------------------------------------- the handshake

Task<Expected<void, HandshakeError>> TlsStream::handshake()
{
    if (m_side == Side::Server) {
        auto hello = awaitHello();
        const auto refused = co_await std::move(hello);
        if (refused)
            co_return Unexpected(*refused);
    }
    startTls();
    while (!closed()) {
        m_transport.allowance = ReceivedAtOnce;
        ERR_clear_error();
        const int result = SSL_do_handshake(m_ssl.get());
        if (result == 1) {
            endHandshake(Stage::Tls);
            co_return Expected<void, HandshakeError>();
        }
        const int wanted = SSL_get_error(m_ssl.get(), result);
        if (wanted != SSL_ERROR_WANT_READ && wanted != SSL_ERROR_WANT_WRITE) {
            HandshakeError error = handshakeError();
            endHandshake(Stage::Plain);
            co_return Unexpected(std::move(error));
        }
        const Future<> event =
            nextEvent(wanted == SSL_ERROR_WANT_READ ? IOEvent::Read : IOEvent::Write);
        co_await event;
    }
    co_return Unexpected(HandshakeError{
        QT_TRANSLATE_NOOP("Message", "The connection was closed during the TLS handshake.")});
}

Task<std::optional<HandshakeError>> TlsStream::awaitHello()
{
    std::ptrdiff_t first = WouldBlock;
    while (!closed()) {
        first = peekFirstByte();
        if (first != WouldBlock)
            break;
        const Future<> event = nextEvent(IOEvent::Read);
        co_await event;
    }
    if (first == HandshakeRecord)
        co_return std::nullopt;
    endHandshake(Stage::Plain);
    if (first > 0)
        co_return HandshakeError{QT_TRANSLATE_NOOP("Message", "The client does not speak TLS."),
                                 true};
    co_return HandshakeError{
        QT_TRANSLATE_NOOP("Message", "The connection was closed before the TLS handshake.")};
}

std::ptrdiff_t TlsStream::peekFirstByte() const
{
    unsigned char first = 0;
    const ssize_t count = ::recv(fd(), &first, 1, MSG_PEEK);
    if (count > 0)
        return std::max<std::ptrdiff_t>(first, 1);
    if (count == 0)
        return 0;
    const bool again = errno == EAGAIN || errno == EWOULDBLOCK || errno == EINTR;
    return again ? WouldBlock : -errno;
}

void TlsStream::startTls()
{
    m_stage = Stage::Handshake;
    m_ssl.reset(SSL_new(m_context.native()));
    BIO *bio = makeTransportBio(m_transport);
    SSL_set_bio(m_ssl.get(), bio, bio);
    if (m_side == Side::Server) {
        SSL_set_accept_state(m_ssl.get());
        return;
    }
    setNoDelay();
    SSL_set_connect_state(m_ssl.get());
    expectServerName();
}

// RFC 6066 3: addresses are not sent as names.
void TlsStream::expectServerName()
{
    QHostAddress address(QString::fromStdString(m_serverName));
    if (!address.isNull()) {
        // OpenSSL knows neither zones nor "127.1", and what it does not know is not checked.
        address.setScopeId({});
        X509_VERIFY_PARAM_set1_ip_asc(SSL_get0_param(m_ssl.get()),
                                      address.toString().toLatin1().constData());
        return;
    }
    SSL_set1_host(m_ssl.get(), m_serverName.c_str());
    // What SSL_set_tlsext_host_name() does, which is a macro with a cast of C's kind.
    SSL_ctrl(m_ssl.get(), SSL_CTRL_SET_TLSEXT_HOSTNAME, TLSEXT_NAMETYPE_host_name,
             m_serverName.data());
}

Future<> TlsStream::nextEvent(IOEvents events)
{
    if (std::exchange(m_awaitedEvents, events) != events)
        watch(events);
    m_event.emplace();
    return m_event->future();
}

HandshakeError TlsStream::handshakeError() const
{
    if (ERR_peek_error() == 0 || m_transport.ended || m_transport.systemError != 0)
        return {m_side == Side::Server
                    ? QT_TRANSLATE_NOOP("Message",
                                        "The client ended the connection during the TLS handshake.")
                    : QT_TRANSLATE_NOOP("Message",
                                        "The server ended the connection during the TLS "
                                        "handshake.")};
    return {handshakeReason(*m_ssl)};
}

// The contracts of IOStream take over the descriptor.
void TlsStream::endHandshake(Stage stage)
{
    m_stage = stage;
    m_event.reset();
    m_awaitedEvents = {};
    stopWatching();
    if (stage == Stage::Plain)
        m_ssl.reset();
}

TlsFacts TlsStream::facts() const
{
    TlsFacts facts;
    if (m_stage != Stage::Tls)
        return facts;
    const unsigned char *protocol = nullptr;
    unsigned int size = 0;
    SSL_get0_alpn_selected(m_ssl.get(), &protocol, &size);
    facts.protocol = protocolName(*m_ssl);
    facts.cipher = orEmpty(SSL_get_cipher_name(m_ssl.get()));
    if (size > 0)
        facts.applicationProtocol.assign(reinterpret_cast<const char *>(protocol), size);
    facts.serverName = orEmpty(SSL_get_servername(m_ssl.get(), TLSEXT_NAMETYPE_host_name));
    if (X509 *peer = SSL_get0_peer_certificate(m_ssl.get()))
        facts.peer = certificateFields(*peer);
    return facts;
}

// ---------------------------------------------------------------- the transport

void TlsStream::handleEvents(int fd, IOEvents events)
{
    if (m_event) {
        if (!m_event->isDone())
            m_event->setValue();
        return;
    }
    if (events.testFlag(IOEvent::Write) && std::exchange(m_readWantsWrite, false))
        events |= IOEvent::Read;
    IOStream::handleEvents(fd, events);
}

std::ptrdiff_t TlsStream::readFromFd(std::span<char> target)
{
    if (m_stage != Stage::Tls)
        return IOStream::readFromFd(target);
    if (m_inputEnd)
        return *std::exchange(m_inputEnd, std::nullopt);
    m_readWantsWrite = false;
    m_transport.allowance = ReceivedAtOnce;
    std::size_t filled = 0;
    while (filled < target.size()) {
        std::size_t count = 0;
        ERR_clear_error();
        const int result =
            SSL_read_ex(m_ssl.get(), target.data() + filled, target.size() - filled, &count);
        if (result != 1) {
            const std::ptrdiff_t stop = whatStopped(result);
            if (filled == 0)
                return stop;
            if (stop != WouldBlock)
                m_inputEnd = stop;
            break;
        }
        filled += count;
        // Nothing more is in the socket or in OpenSSL: no further call to hear that.
        if (m_transport.drained && !SSL_has_pending(m_ssl.get()))
            break;
    }
    return static_cast<std::ptrdiff_t>(filled);
}

std::ptrdiff_t TlsStream::writeToFd(std::span<const std::string_view> parts)
{
    if (m_stage != Stage::Tls)
        return IOStream::writeToFd(parts);
    if (m_broken)
        return lastError();
    std::size_t written = 0;
    for (;;) {
        const std::string_view record = nextRecord(parts, written);
        if (record.empty())
            break;
        std::size_t count = 0;
        ERR_clear_error();
        const int result = SSL_write_ex(m_ssl.get(), record.data(), record.size(), &count);
        if (result != 1) {
            const bool isFull = SSL_get_error(m_ssl.get(), result) == SSL_ERROR_WANT_WRITE;
            if (!isFull)
                m_broken = true;
            if (written > 0)
                break;
            return isFull ? WouldBlock : lastError();
        }
        written += count;
    }
    return static_cast<std::ptrdiff_t>(written);
}

// What a read that gave nothing means to IOStream.
std::ptrdiff_t TlsStream::whatStopped(int result)
{
    switch (SSL_get_error(m_ssl.get(), result)) {
    case SSL_ERROR_WANT_READ:
        return WouldBlock;
    case SSL_ERROR_WANT_WRITE:
        m_readWantsWrite = true;
        return WouldBlock;
    case SSL_ERROR_ZERO_RETURN:
        return 0;
    default:
        break;
    }
    m_broken = true;
    return lastError();
}

// Of a stream that is broken.
std::ptrdiff_t TlsStream::lastError() const
{
    // RFC 9112 9.8: without a goodbye, what was received may have been cut.
    if (m_transport.ended)
        return -ECONNRESET;
    return m_transport.systemError != 0 ? -m_transport.systemError : -EPROTO;
}

void TlsStream::shutdownWrite()
{
    sendCloseNotify();
    IOStream::shutdownWrite();
}

// RFC 8446 6.1. Once; a socket that is full goes without.
void TlsStream::sendCloseNotify()
{
    if (m_stage != Stage::Tls || m_broken || (SSL_get_shutdown(m_ssl.get()) & SSL_SENT_SHUTDOWN))
        return;
    ERR_clear_error();
    SSL_shutdown(m_ssl.get());
}

// A stream that ends before everything was sent has no goodbye: the peer can tell that it was cut.
void TlsStream::closeFd()
{
    if (isFlushed() && !isReset())
        sendCloseNotify();
    m_ssl.reset();
    m_stage = Stage::Plain;
    IOStream::closeFd();
    if (m_event && !m_event->isDone())
        m_event->setValue();
}

} // namespace mynah
