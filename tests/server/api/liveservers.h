// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/api/servercontroller.h"
#include "tests/server/mock/mocksamples.h"
#include "tests/support/rawclient.h"
#include "tests/support/responsetext.h"

#include <chrono>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace mynah::test {

inline Listener listenerAt(std::string address = "127.0.0.1", int port = 0)
{
    Listener listener;
    listener.address = std::move(address);
    listener.port = port;
    return listener;
}

inline Listener tlsListener(const std::string &key = MYNAH_TEST_DATA "/tls/localhost.key")
{
    Listener listener = listenerAt();
    listener.tls.emplace();
    listener.tls->certificate = MYNAH_TEST_DATA "/tls/localhost.crt";
    listener.tls->key = key;
    return listener;
}

// A workspace of one server, "server".
inline Workspace workspaceOf(std::vector<RouteNode> routes,
                             std::vector<Listener> listeners = {listenerAt()})
{
    MockServer server = serverOf(std::move(routes));
    server.listeners = std::move(listeners);
    Workspace workspace;
    workspace.servers.emplace_back(std::move(server));
    return workspace;
}

inline std::string bodyOf(RawClient &client)
{
    return ResponseText(client.readResponse()).body;
}

// The same, and its server stops after so long whatever is under way.
inline Workspace stoppingWithin(std::chrono::milliseconds patience, Workspace workspace)
{
    MockServer server = *workspace.servers.front();
    server.limits.stopTimeout = patience;
    workspace.servers.front() = server;
    return workspace;
}

// What a client gets on a connection that it keeps.
inline std::string get(RawClient &client, const std::string &path)
{
    client.send("GET " + path + " HTTP/1.1\r\nHost: h\r\n\r\n");
    return bodyOf(client);
}

// Begins an exchange that lasts until finishUpload().
inline bool beginUpload(RawClient &client)
{
    client.send("POST /upload HTTP/1.1\r\nHost: h\r\nContent-Length: 4\r\n"
                "Expect: 100-continue\r\n\r\n");
    return client.readUntil("\r\n\r\n").starts_with("HTTP/1.1 100 ");
}
inline void finishUpload(RawClient &client)
{
    client.send("done");
}

// The real controller, and the steps of its tests: each runs the event loop until it is done, and
// is false when that does not happen in time.
class LiveServers
{
public:
    ServerController controller;

    bool publish(Workspace workspace, const QString &baseDir = {})
    {
        const std::uint64_t before = controller.status().revision;
        controller.apply(std::make_shared<const Workspace>(std::move(workspace)), baseDir);
        return runUntil([&] { return controller.status().revision > before; });
    }
    bool start()
    {
        controller.start();
        return waitFor(ServerState::Running);
    }
    bool stop()
    {
        controller.stop();
        return waitFor(ServerState::Stopped);
    }
    bool run(Workspace workspace, const QString &baseDir = {})
    {
        return publish(std::move(workspace), baseDir) && start();
    }
    bool waitFor(ServerState state)
    {
        return runUntil([&] { return controller.status().state == state; });
    }
    bool waitForExchanges(std::uint64_t seen)
    {
        return runUntil([&] { return controller.store().counters().seen >= seen; });
    }

    ListenerStatus listener(std::size_t row = 0) const
    {
        return controller.status().listeners.at(row);
    }
    ListenAddress address(std::size_t row = 0) const
    {
        return ListenAddress::of(listener(row).address,
                                 static_cast<std::uint16_t>(listener(row).port));
    }
    RawClient connect(std::size_t row = 0) const { return RawClient(address(row)); }
    // On a connection of its own.
    std::string get(const std::string &path, std::size_t row = 0) const
    {
        RawClient client = connect(row);
        return client.isOpen() ? test::get(client, path) : std::string();
    }
};

} // namespace mynah::test
