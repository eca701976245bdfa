// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/net/tlsstream.h"

#include <QSslCertificate>
#include <QSslCipher>

#include <sys/socket.h>
#include <unistd.h>

#include <cerrno>

namespace mynah {

namespace {

// RFC 8446 5.1: the first record of a handshake.
constexpr char HandshakeRecord = 0x16;
constexpr qint64 ReadAheadBytes = 64 * 1024;

std::string protocolName(QSsl::SslProtocol protocol)
{
    switch (protocol) {
    case QSsl::TlsV1_2:
        return "TLS 1.2";
    case QSsl::TlsV1_3:
        return "TLS 1.3";
    default:
        return "TLS";
    }
}

} // namespace

TlsStream::TlsStream(IOLoop &loop, int fd, Side side, QSslConfiguration configuration,
                     const std::string &serverName, const IOStreamOptions &options)
    : IOStream(loop, fd, options)
    , m_side(side)
    , m_configuration(std::move(configuration))
    , m_serverName(serverName)
{
}

TlsStream::~TlsStream()
{
    // The base could not call closeFd() any more.
    setCloseCallback(nullptr);
    close();
}

Task<Expected<void, HandshakeError>> TlsStream::handshake()
{
    if (m_side == Side::Server) {
        auto hello = awaitHello();
        auto refused = co_await std::move(hello);
        if (refused)
            co_return Unexpected(*refused);
    }
    if (closed())
        co_return Unexpected(HandshakeError{"the connection was closed before the handshake"});
    startEncryption();
    while (!m_encrypted && !m_disconnected && !closed()) {
        m_settled.emplace();
        const Future<> settled = m_settled->future();
        co_await settled;
    }
    if (m_encrypted)
        co_return Expected<void, HandshakeError>();
    HandshakeError error{"the peer ended the connection during the TLS handshake"};
    if (m_socket && m_socket->error() != QAbstractSocket::RemoteHostClosedError
        && m_socket->error() != QAbstractSocket::UnknownSocketError)
        error.message = "TLS handshake failed: " + m_socket->errorString().toStdString();
    co_return Unexpected(std::move(error));
}

Task<std::optional<HandshakeError>> TlsStream::awaitHello()
{
    m_stage = Stage::Hello;
    QuietReadAwaiter hello = readSome(1);
    const auto first = co_await hello;
    m_stage = Stage::Plain;
    if (!first)
        co_return HandshakeError{"the connection was closed before the handshake"};
    if (first->front() != HandshakeRecord)
        co_return HandshakeError{"the peer does not speak TLS", true};
    co_return std::nullopt;
}

void TlsStream::startEncryption()
{
    stopWatching();
    m_stage = Stage::Tls;
    m_socket.reset(std::make_unique<QSslSocket>().release());
    m_socket->setReadBufferSize(ReadAheadBytes);
    m_socket->setSslConfiguration(m_configuration);
    QObject::connect(m_socket.get(), &QSslSocket::encrypted, m_socket.get(), [this] {
        m_encrypted = true;
        settle();
    });
    QObject::connect(m_socket.get(), &QSslSocket::readyRead, m_socket.get(),
                     [this] { handleEvents(fd(), IOEvent::Read); });
    QObject::connect(m_socket.get(), &QSslSocket::encryptedBytesWritten, m_socket.get(),
                     [this] { handleEvents(fd(), IOEvent::Write); });
    QObject::connect(m_socket.get(), &QSslSocket::disconnected, m_socket.get(),
                     [this] { onDisconnected(); });
    QObject::connect(m_socket.get(), &QSslSocket::errorOccurred, m_socket.get(),
                     [this] { settle(); });
    m_socket->setSocketDescriptor(fd());
    m_socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    if (m_side == Side::Server) {
        m_socket->startServerEncryption();
        return;
    }
    m_socket->setPeerVerifyName(QString::fromStdString(m_serverName));
    m_socket->startClientEncryption();
}

void TlsStream::onDisconnected()
{
    m_disconnected = true;
    settle();
    if (m_encrypted)
        handleEvents(fd(), IOEvent::Read);
}

// Something has happened that the handshake may be waiting for.
void TlsStream::settle()
{
    if (m_settled && !m_settled->isDone())
        m_settled->setValue();
}

TlsSession TlsStream::session() const
{
    TlsSession session;
    if (!m_encrypted || !m_socket)
        return session;
    session.protocol = protocolName(m_socket->sessionProtocol());
    session.cipher = m_socket->sessionCipher().name().toStdString();
    session.applicationProtocol =
        m_socket->sslConfiguration().nextNegotiatedProtocol().toStdString();
    session.serverName = m_serverName;
    const QSslCertificate peer = m_socket->peerCertificate();
    if (!peer.isNull())
        session.peerSubject = peer.subjectDisplayName().toStdString();
    return session;
}

void TlsStream::shutdownWrite()
{
    if (m_stage != Stage::Tls)
        IOStream::shutdownWrite();
    else if (!closed())
        m_socket->disconnectFromHost();
}

void TlsStream::setNoDelay()
{
    if (m_stage != Stage::Tls)
        IOStream::setNoDelay();
}

std::ptrdiff_t TlsStream::readFromFd(std::span<char> target)
{
    if (m_stage == Stage::Plain)
        return IOStream::readFromFd(target);
    if (m_stage == Stage::Hello)
        return peekFirstByte(target);
    const qint64 count = m_socket->read(target.data(), static_cast<qint64>(target.size()));
    if (count > 0)
        return count;
    return m_disconnected ? 0 : WouldBlock;
}

// Looks without taking: the byte belongs to the handshake, if it is one.
std::ptrdiff_t TlsStream::peekFirstByte(std::span<char> target)
{
    const ssize_t count = ::recv(fd(), target.data(), 1, MSG_PEEK);
    if (count >= 0)
        return count;
    const bool again = errno == EAGAIN || errno == EWOULDBLOCK || errno == EINTR;
    return again ? WouldBlock : -errno;
}

std::ptrdiff_t TlsStream::writeToFd(std::span<const std::string_view> parts)
{
    if (m_stage != Stage::Tls)
        return IOStream::writeToFd(parts);
    if (m_disconnected)
        return -EPIPE;
    if (!isTransportFlushed())
        return WouldBlock;
    std::ptrdiff_t written = 0;
    for (const std::string_view part : parts) {
        const qint64 count = m_socket->write(part.data(), static_cast<qint64>(part.size()));
        if (count < 0)
            return -EPIPE;
        written += count;
    }
    m_socket->flush();
    return written;
}

// QSslSocket takes all it is given. Only when it has passed that on does it get more, so that a
// slow peer costs bounded memory.
bool TlsStream::isTransportFlushed() const
{
    return m_stage != Stage::Tls || !m_socket
        || (m_socket->bytesToWrite() == 0 && m_socket->encryptedBytesToWrite() == 0);
}

void TlsStream::closeFd()
{
    settle();
    if (m_stage != Stage::Tls) {
        IOStream::closeFd();
        return;
    }
    m_socket->disconnect();
    if (isTransportFlushed() && !m_disconnected)
        m_socket->disconnectFromHost();
    m_socket->abort();
    m_socket.reset();
}

void TlsStream::watch(IOEvents events)
{
    // QSslSocket tells by itself.
    if (m_stage != Stage::Tls)
        IOStream::watch(events);
}

} // namespace mynah
