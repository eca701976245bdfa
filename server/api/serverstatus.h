// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/message.h"
#include "server/net/portowner.h"

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace mynah {

enum class ServerState {
    Stopped,
    Starting,
    Running, // at least one listener accepts
    Stopping,
    Failed, // start() was asked for and no listener accepts; ServerStatus::error says why
};

// Why a listener does not listen, with the ways out that are known.
struct StartError
{
    enum class Kind {
        AddressInUse,
        PermissionDenied, // a port below 1024, a folder that cannot be written to
        AddressNotAvailable, // no interface of this machine has it
        HostNotFound,
        InvalidAddress,
        Tls, // certificate or key
        NothingToListen, // the workspace has no enabled server with a listener
        Other,
    };

    Kind kind = Kind::Other;
    std::string serverId;
    // Which of the server's listeners.
    int row = -1;
    std::string address;
    int port = 0;
    // One sentence without a full stop, the owner included.
    Message message;
    // Only of AddressInUse.
    std::optional<PortOwner> owner;
    // A port at this address that could be bound a moment ago.
    std::optional<int> nextFreePort;

    bool operator==(const StartError &) const = default;
};

struct ListenerStatus
{
    std::string serverId;
    int row = 0;
    // As in the workspace.
    std::string address;
    // The real one, also when the workspace asks for 0; 0 for a unix socket.
    int port = 0;
    bool tls = false;
    // Reachable from this machine only.
    bool loopback = true;
    // Where a client on this machine reaches it: "http://127.0.0.1:8080"; "unix:/path" for a unix
    // socket. Empty when it does not listen.
    std::string url;
    // Set when it does not listen although it should.
    std::optional<StartError> error;

    bool operator==(const ListenerStatus &) const = default;
};

struct ServerStatus
{
    ServerState state = ServerState::Stopped;
    // Of every enabled server of the workspace, in its order; also while stopped, without URLs.
    std::vector<ListenerStatus> listeners;
    // Of the first listener that failed.
    std::optional<StartError> error;
    // Counts the workspaces that went live; 0: none yet.
    std::uint64_t revision = 0;
    // Routes that answer as they did before that one, because what it says of them has a fault.
    std::size_t routesAsBefore = 0;

    // Every listener that listens is reachable from this machine only.
    bool isLoopbackOnly() const
    {
        for (const ListenerStatus &listener : listeners) {
            if (!listener.url.empty() && !listener.loopback)
                return false;
        }
        return true;
    }
    // URL of the first listener that listens, or empty.
    std::string url() const
    {
        const auto found = std::find_if(listeners.begin(), listeners.end(),
                                        [](const auto &listener) { return !listener.url.empty(); });
        return found == listeners.end() ? std::string() : found->url;
    }
    // The first one of a server; null when it is to listen nowhere, or is not enabled.
    const ListenerStatus *firstOf(std::string_view serverId) const
    {
        const ListenerStatus *first = nullptr;
        for (const ListenerStatus &listener : listeners) {
            if (listener.serverId != serverId)
                continue;
            if (!listener.url.empty())
                return &listener;
            first = first ? first : &listener;
        }
        return first;
    }

    bool operator==(const ServerStatus &) const = default;
};

// What the last second looked like.
struct ServerRates
{
    double requestsPerSecond = 0;
    // Median of first byte to last byte; zero when there was no request.
    std::chrono::nanoseconds medianTook{0};
    std::size_t openConnections = 0;

    bool operator==(const ServerRates &) const = default;
};

// Whether a listener could be opened right now.
struct PortState
{
    bool isFree = false;
    std::optional<PortOwner> owner;
    std::optional<int> nextFreePort;
    // Why not; one sentence without a full stop.
    Message message;

    bool operator==(const PortState &) const = default;
};

} // namespace mynah
