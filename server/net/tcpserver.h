// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/ioloop.h"
#include "server/core/task.h"
#include "server/net/iostream.h"
#include "server/net/pausenotice.h"
#include "server/net/sockets.h"
#include "server/net/tlscontext.h"

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace mynah {

struct TCPServerOptions
{
    IOStreamOptions stream;
    // Connections are TLS; the peer's hello is awaited by TlsStream::handshake().
    std::optional<TlsContext> tls;
    // Bounds what a flood of connections takes from those that are open (tornado/netutil.py), and
    // is small because workers that share a socket each take as many at a time: a burst spreads.
    int acceptsPerWakeUp = 8;
};

// Accepts connections and hands each to handleStream (tornado/tcpserver.py, TCPServer, and
// tornado/netutil.py, add_accept_handler). Lives on its loop's thread.
//
// It accepts by itself instead of being a QTcpServer: a wake-up accepts many connections, several
// workers share one listening socket, and a process out of descriptors pauses instead of spinning.
// Ported from tornado/tcpserver.py (Apache-2.0)
class TCPServer : private IOHandler
{
public:
    explicit TCPServer(IOLoop &loop, const TCPServerOptions &options = {});
    ~TCPServer() override;
    Q_DISABLE_COPY_MOVE(TCPServer)

    // bindSockets and addSockets in one.
    Expected<void, BindError> listen(const ListenAddress &address);
    // Starts to accept from sockets that are bound already; other workers may do the same.
    void addSockets(const std::vector<ListeningSocket> &sockets,
                    const std::optional<TlsContext> &tls);
    void addSockets(const std::vector<ListeningSocket> &sockets)
    {
        addSockets(sockets, m_options.tls);
    }
    // Connections that are open already stay.
    void stopListening();
    // With real ports.
    std::vector<ListenAddress> addresses() const;
    bool isPaused() const { return m_pause.has_value(); }
    // For connections that come from now on.
    void setStreamOptions(const IOStreamOptions &options) { m_options.stream = options; }

    IOLoop &loop() const { return m_loop; }

protected:
    // Why nobody is accepted right now; who connects meanwhile waits in the system's queue.
    struct Obstacle
    {
        PauseNotice &notice;
        // A sentence without a full stop.
        std::string reason;
    };
    // Asked before each connection is accepted.
    virtual std::optional<Obstacle> obstacle() { return std::nullopt; }
    // What was in the way may be gone: tried at once rather than in a moment.
    void acceptAgain();

    // A connection has come; a TlsStream when the listener is TLS. A Task that is returned is run;
    // what escapes it is logged.
    virtual Task<> handleStream(std::unique_ptr<IOStream> stream, const PeerAddress &peer) = 0;

private:
    struct Listener
    {
        ListeningSocket socket;
        // Its own, so that each worker's epoll set has one to itself.
        Descriptor fd;
        std::optional<TlsContext> tls;
    };

    void handleEvents(int fd, IOEvents events) override;
    bool acceptOne(const Listener &listener);
    bool goesOnAfter(int systemError);
    bool isObstructed();
    bool isAnyoneWaiting() const;
    void handleConnection(AcceptedSocket accepted, const Listener &listener);
    void pause(PauseNotice &notice, std::string_view reason);
    void resume();
    void noticeEnd();

    IOLoop &m_loop;
    TCPServerOptions m_options;
    std::vector<std::unique_ptr<Listener>> m_listeners;
    std::optional<IOLoop::Timeout> m_pause;
    // Said of a pause, until nobody waits any more.
    PauseNotice *m_notice = nullptr;
};

} // namespace mynah
