// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/future.h"
#include "server/core/ioloop.h"
#include "server/core/livecount.h"
#include "server/http/exchangememory.h"
#include "server/http/http1parameters.h"
#include "server/http/httpconnection.h"
#include "server/http/messageframing.h"
#include "server/http/outgoingmessage.h"

#include <cstddef>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string_view>

namespace mynah {

class Deadline;
class HeadScanner;
class HTTPMessageDelegate;

// One request and its response on a stream, of a server or of a client
// (tornado/http1connection.py, HTTP1Connection). An object per exchange; its memory is lent and
// goes to the next one. On the stream's thread only.
// Ported from tornado/http1connection.py (Apache-2.0)
class HTTP1Connection final : public HTTPConnection, public LiveCount<HTTP1Connection>
{
public:
    // What the connection lends to its exchanges; all of it outlives them.
    struct Resources
    {
        // Empty once detached.
        std::unique_ptr<IOStream> &stream;
        const HTTP1Parameters &parameters;
        IOLoop &loop;
        HTTPRequestContext &context;
        ExchangeMemory &memory;
        // Its owner's reaction to a peer that is too slow; null: there is none.
        Deadline *deadline = nullptr;
    };
    enum class Mode { Server, Client };

    HTTP1Connection(Mode mode, const Resources &resources);
    ~HTTP1Connection() override;
    Q_DISABLE_COPY_MOVE(HTTP1Connection)

    // --- for the owner of the exchange ---

    // Server: takes the head that the scanner found. False: it was refused and answered so.
    bool receiveHead(const HeadScanner &scanner, std::string_view bytes);
    // Server: keeps what came of a head that has no end, for the trace.
    void receivePartialHead(std::string_view bytes);
    // Client: sends a whole request as it is.
    void writeRawRequest(std::string_view bytes);
    // Server: reads the rest of the request and waits until the response is with the kernel.
    // Client: reads the response to the request that was written. Empty when all is done already.
    // Throws what the stream and the delegate throw, and HTTPInputError.
    Task<> readResponse(HTTPMessageDelegate &delegate);
    // After readResponse: tells the delegate when the message stayed incomplete, answers for what
    // was thrown, and completes the trace. To be called in the catch block, if there is one.
    void conclude(const std::exception_ptr &error = nullptr);
    // The peer was too slow with the request; answered 408, unless an answer has begun.
    void timeOut(const char *reason);
    // A request of which nothing is understood.
    void refuse(const HTTPInputError &error) { failOn(error); }
    // The peer does not take the response.
    void giveUpWriting();
    // The deadline that has expired is the body's.
    bool isBodyLate() const;
    // Ends the connection with this exchange (a shutdown).
    void disableKeepAlive() { m_keepAlive = false; }

    // Whether the connection may carry another exchange; after conclude().
    bool keepsAlive() const;
    // The connection ends, and the peer may still be sending: closed at once, it could lose the
    // answer (RFC 9112 9.6). After conclude().
    bool shouldLinger() const;

    // --- HTTPConnection ---

    void writeHeaders(const StartLine &line, const HTTPHeaders &headers,
                      std::string_view chunk = {}) override;
    void write(std::string_view chunk) override;
    void writeFile(const FileRange &range) override;
    void finish() override;
    void respond(const PreparedResponse &response) override;
    Task<> flushed() override;
    void setCloseCallback(std::function<void()> callback) override;
    std::unique_ptr<IOStream> detach() override;
    void abort(Abort how) override;
    HTTPRequestContext &context() override { return m_resources.context; }
    ExchangeTrace &trace() override { return m_resources.memory.trace; }

private:
    bool isOpen() const;
    bool isOver() const;
    ExchangeMemory &memory() { return m_resources.memory; }
    const HTTP1Parameters &parameters() const { return m_resources.parameters; }

    // Reading.
    bool wantsBody() const;
    Task<> readMessage(Task<> announced);
    Task<> readClientResponse();
    Task<> readResponseHead();
    Task<> readBody();
    Task<> readFixedBody();
    Task<> readChunkedBody();
    Task<> readBodyUntilClose();
    Task<> deliver(std::string_view chunk);
    void keepRest();
    HTTPInputError keepingUndecoded(const HTTPInputError &error, std::size_t taken);
    void sendContinue();
    void completeReading();
    Task<> waitForResponse();
    void onStreamClosed();
    void wake();
    void armDeadline(std::chrono::milliseconds patience);

    // Writing.
    OutgoingMessage::Asked asked() const;
    void noteResponseStart();
    void noteFlushed();
    void sendPart(std::string_view part);
    void captureFile(const FileRange &range);
    Task<> waitUntilFlushed();
    void send(std::span<const std::string_view> pieces);
    void sendRefusal(int status, std::string_view reason);

    void fail(const std::exception_ptr &error);
    void failOn(const HTTPInputError &error);
    void noteLoss();
    void noteFileError();
    std::uint64_t untakenBodyBytes() const;
    void setOutcome(ExchangeTrace::Outcome outcome, std::string_view reason);

    Mode m_mode;
    Resources m_resources;
    HTTPMessageDelegate *m_delegate = nullptr;
    StartLine m_startLine;
    MessageFraming m_framing;
    // The client's request, as far as its response depends on it.
    bool m_requestWasHead = false;

    OutgoingMessage m_out;
    // The final head's share of memory().sentHead.
    std::size_t m_sentHeadBytes = 0;
    bool m_headSent = false;

    bool m_keepAlive = true;
    // The delegate was told of the headers and not yet of an end.
    bool m_delegateOpen = false;
    // Its end has been read.
    bool m_bodyComplete = false;
    bool m_readFinished = false;
    bool m_writeFinished = false;
    bool m_detached = false;
    bool m_refused = false;
    std::function<void()> m_closeCallback;
    // Set while a coroutine of ours waits for finish(), respond() or the end of the stream.
    std::optional<Promise<>> m_wake;
};

} // namespace mynah
