// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/expected.h"
#include "server/core/future.h"
#include "server/net/iostream.h"

#include <QSslConfiguration>
#include <QSslSocket>

#include <memory>
#include <optional>
#include <string>

namespace mynah {

struct HandshakeError
{
    // One sentence.
    std::string message;
    // The peer does not speak TLS. The stream is open and writes plainly: say so in its words.
    bool plainText = false;
};

// What the handshake agreed on, as text; empty where there is nothing.
struct TlsSession
{
    std::string protocol;
    std::string cipher;
    std::string applicationProtocol;
    std::string serverName;
    std::string peerSubject;
};

// IOStream over QSslSocket (tornado/iostream.py, SSLIOStream). Nothing but handshake() may be
// used before the handshake is done.
class TlsStream final : public IOStream
{
public:
    enum class Side { Server, Client };

    // serverName: Client: whose certificate is expected; Server: unused.
    TlsStream(IOLoop &loop, int fd, Side side, QSslConfiguration configuration,
              const std::string &serverName = {}, const IOStreamOptions &options = {});
    ~TlsStream() override;
    Q_DISABLE_COPY_MOVE(TlsStream)

    // Once. The caller limits its time by closing the stream.
    Task<Expected<void, HandshakeError>> handshake();
    TlsSession session() const;

    void shutdownWrite() override;
    void setNoDelay() override;

protected:
    std::ptrdiff_t readFromFd(std::span<char> target) override;
    std::ptrdiff_t writeToFd(std::span<const std::string_view> parts) override;
    void closeFd() override;
    void watch(IOEvents events) override;

    bool isTransportFlushed() const override;

private:
    enum class Stage {
        // Before TLS, or for ever when the peer does not speak it.
        Plain,
        // The next read looks at the first byte without taking it.
        Hello,
        Tls,
    };
    // The socket may be closed from within its own signal.
    struct DeleteLater
    {
        void operator()(QSslSocket *socket) const { socket->deleteLater(); }
    };

    Task<std::optional<HandshakeError>> awaitHello();
    std::ptrdiff_t peekFirstByte(std::span<char> target);
    void startEncryption();
    void onDisconnected();
    void settle();

    Side m_side;
    QSslConfiguration m_configuration;
    std::string m_serverName;
    Stage m_stage = Stage::Plain;
    std::unique_ptr<QSslSocket, DeleteLater> m_socket;
    std::optional<Promise<>> m_settled;
    bool m_encrypted = false;
    bool m_disconnected = false;
};

} // namespace mynah
