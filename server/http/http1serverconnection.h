// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/ioloop.h"
#include "server/core/livecount.h"
#include "server/core/task.h"
#include "server/http/exchangeobserver.h"
#include "server/http/http1connection.h"
#include "server/http/httprequestcontext.h"
#include "server/http/httpserverconnectiondelegate.h"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace mynah {

struct HandshakeError;
class IOStream;
class TlsStream;

// A connection of a server: one exchange after the other until either side has enough
// (tornado/http1connection.py, HTTP1ServerConnection). On the stream's thread only.
// Ported from tornado/http1connection.py (Apache-2.0)
class HTTP1ServerConnection final : public LiveCount<HTTP1ServerConnection>
{
public:
    // What a server lends to its connections; outlives them.
    struct Services
    {
        const HTTP1Parameters &parameters;
        ExchangeMemoryPool &memories;
        // May be null.
        ExchangeObserver *observer = nullptr;
    };
    enum class State {
        Handshake,
        // Between requests, or before the first.
        Idle,
        // A head has begun to arrive.
        ReadingHead,
        // A request is being read or answered.
        InExchange,
        // Refused; what the peer still sends is dropped.
        Lingering,
    };

    HTTP1ServerConnection(std::unique_ptr<IOStream> stream, HTTPRequestContext context,
                          const Services &services);
    ~HTTP1ServerConnection();
    Q_DISABLE_COPY_MOVE(HTTP1ServerConnection)

    // Serves until the connection is over. The delegate, and this object, outlive the task.
    Task<> serve(HTTPServerConnectionDelegate &delegate);

    const HTTPRequestContext &context() const { return m_context; }
    State state() const { return m_state; }
    // How many exchanges began.
    std::uint32_t exchanges() const { return m_exchanges; }
    std::uint64_t bytesRead() const;
    std::uint64_t bytesWritten() const;

    // Closes an idle connection at once; a busy one gets its answer first.
    void shutDown();
    // Ends the connection as it stands; serve() ends in a later turn.
    void abort(HTTPConnection::Abort how);

private:
    // Notes when a head's first byte comes.
    class HeadReader;

    // What an exchange needs while it lasts.
    struct Exchange;

    // False: it failed, and the peer was told so.
    Task<bool> shakeHands(TlsStream &stream);
    void noteOpened();
    Task<> refuseHandshake(const HandshakeError &error);
    void refusePlainText(std::string_view sent);
    Task<> serverRequestLoop(HTTPServerConnectionDelegate &delegate);
    void beginReading();
    void beginExchange(HTTP1Connection &exchange);
    void endExchange(HTTP1Connection &exchange, const std::exception_ptr &error);
    void recordPartialHead(std::string_view bytes, bool tooSlow);
    HTTP1Connection::Resources resources(ExchangeMemory &memory);
    Task<> end();

    void onFirstByte();
    void armDeadline(std::chrono::milliseconds patience);
    void onDeadline();
    void checkWriteProgress();
    void linger();
    std::string_view endReason() const;
    void setEnd(ConnectionEnd end, std::string_view reason = {});

    std::unique_ptr<IOStream> m_stream;
    HTTPRequestContext m_context;
    Services m_services;
    Deadline m_deadline;
    State m_state = State::Handshake;
    std::uint32_t m_exchanges = 0;
    // Of the head that is being read.
    ExchangeTrace::Time m_firstByte;
    std::chrono::system_clock::time_point m_firstByteWall;
    // Set during an exchange.
    HTTP1Connection *m_exchange = nullptr;
    bool m_stopping = false;
    // A refusal was sent while the peer may still be sending.
    bool m_lingers = false;
    // When the progress of writing was looked at last.
    std::uint64_t m_writtenBefore = 0;
    bool m_wasFlushed = true;
    bool m_endKnown = false;
    ConnectionEnd m_end = ConnectionEnd::PeerClosed;
    // One sentence; null where m_end says it all, as it mostly does.
    std::unique_ptr<const std::string> m_endReason;
};

} // namespace mynah
