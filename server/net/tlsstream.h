// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/expected.h"
#include "server/core/future.h"
#include "server/net/iostream.h"
#include "server/net/opensslptr.h"
#include "server/net/tlscontext.h"
#include "server/net/tlsfacts.h"
#include "server/net/tlstransport.h"

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

// IOStream over OpenSSL on the descriptor itself (tornado/iostream.py, SSLIOStream). Nothing but
// handshake() may be used before the handshake is done. After one that failed the stream is a plain
// one: the alert that was sent can be lingered for.
// Ported from tornado/iostream.py (Apache-2.0)
class TlsStream final : public IOStream
{
public:
    enum class Side { Server, Client };

    // serverName: Client: the name or address that the certificate must be for, when the context
    // verifies; Server: unused.
    TlsStream(IOLoop &loop, int fd, Side side, TlsContext context,
              const std::string &serverName = {}, const IOStreamOptions &options = {});
    ~TlsStream() override;
    Q_DISABLE_COPY_MOVE(TlsStream)

    // Once. The caller limits its time by closing the stream.
    Task<Expected<void, HandshakeError>> handshake();
    // Of a handshake that is done.
    TlsFacts facts() const;

    void shutdownWrite() override;

protected:
    std::ptrdiff_t readFromFd(std::span<char> target) override;
    std::ptrdiff_t writeToFd(std::span<const std::string_view> parts) override;
    std::ptrdiff_t fileToFd(const FileRange &) override { return Unsupported; }
    void closeFd() override;
    void handleEvents(int fd, IOEvents events) override;
    bool isTransportFlushed() const override { return !m_readWantsWrite; }
    bool isInputPending() const override { return m_inputEnd.has_value(); }
    bool emptiesSocket() const override { return m_stage == Stage::Plain; }

private:
    enum class Stage {
        // Before TLS, or for ever when the peer does not speak it.
        Plain,
        Handshake,
        Tls,
    };

    // The first byte that the peer sends, without taking it; WouldBlock; or another negative errno.
    // 0: it ended without one.
    std::ptrdiff_t peekFirstByte() const;
    Task<std::optional<HandshakeError>> awaitHello();
    void startTls();
    void expectServerName();
    Future<> nextEvent(IOEvents events);
    HandshakeError handshakeError() const;
    void endHandshake(Stage stage);
    std::ptrdiff_t whatStopped(int result);
    std::ptrdiff_t lastError() const;
    void sendCloseNotify();

    Side m_side;
    TlsContext m_context;
    std::string m_serverName;
    Stage m_stage = Stage::Plain;
    TlsTransport m_transport;
    SslPtr m_ssl;

    // While the handshake waits for the socket.
    std::optional<Promise<>> m_event;
    IOEvents m_awaitedEvents;

    // What the next read has to tell, found behind data that was read: no event tells of it.
    std::optional<std::ptrdiff_t> m_inputEnd;
    // Reading goes on when the socket takes what TLS itself has to say (RFC 8446 4.6.3).
    bool m_readWantsWrite = false;
    // An error of TLS: nothing may be sent any more, not even a goodbye.
    bool m_broken = false;
};

} // namespace mynah
