// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/api/connectiontable.h"
#include "server/api/listenerset.h"
#include "server/api/loopthread.h"
#include "server/api/servedlimits.h"
#include "server/http/httpconnection.h"
#include "server/mock/exchangering.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace mynah {

class RouteTable;

// What a worker serves: a value that all of them share.
struct WorkerServer
{
    struct Socket
    {
        ListeningSocket socket;
        std::optional<TlsContext> tls;
    };

    std::string serverId;
    std::shared_ptr<const RouteTable> table;
    ServedLimits limits;
    // The same for every worker.
    std::shared_ptr<ConnectionQuota> quota;
    std::vector<Socket> sockets;
};
using WorkerConfig = std::vector<WorkerServer>;

// What a connection is doing right now.
struct ConnectionActivity
{
    std::uint64_t id = 0;
    ConnectionInfo::State state = ConnectionInfo::State::Idle;
    std::uint64_t bytesIn = 0;
    std::uint64_t bytesOut = 0;
};

// One worker: a thread with its loop, the HTTP servers on it and the ring that takes down what
// they do. Workers share listening sockets and route tables, and nothing that changes. Functions
// are called on the controller's thread; callbacks come on the worker's.
class ServerThread final
{
public:
    struct Options
    {
        // Of each body that is taken down; the ring limits it to 4 MiB.
        std::uint64_t bodyBytes = 64 * 1024;
    };

    ServerThread(int number, const Options &options);
    // After stop() has called back.
    ~ServerThread();
    Q_DISABLE_COPY_MOVE(ServerThread)

    // Serves this from now on. Servers that stay keep their connections; those that go end theirs
    // within their stopTimeout.
    void configure(std::shared_ptr<const WorkerConfig> config, std::function<void()> done);
    // Accepts no more, closes idle connections, lets exchanges end within their server's
    // stopTimeout.
    void stop(std::function<void()> done);
    // Does nothing when it is not one of this worker's.
    void closeConnection(std::uint64_t id, HTTPConnection::Abort how);
    // Of up to that many connections.
    void collectActivity(std::size_t most,
                         std::function<void(const std::vector<ConnectionActivity> &)> callback);

    // Read by the capture thread only.
    ExchangeRing &ring() { return m_ring; }

private:
    class Worker;

    ExchangeRing m_ring;
    LoopThread m_thread;
    // Made, used and destroyed on the thread.
    std::unique_ptr<Worker> m_worker;
};

} // namespace mynah
