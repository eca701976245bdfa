// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/listeneroverrides.h"

#include <algorithm>

namespace mynah {

namespace {

constexpr int HighestPort = 65535;

bool wantsUnixSocket(const ListenerOverrides &overrides)
{
    return overrides.host && overrides.host->starts_with("unix:");
}

void override(Listener &listener, ListenerOverrides &overrides)
{
    if (overrides.host)
        listener.address = *overrides.host;
    if (listener.isUnix())
        return;
    if (overrides.tls)
        listener.tls = overrides.tls;
    if (overrides.port) {
        listener.port = *overrides.port;
        overrides.port = *overrides.port == 0 ? 0 : *overrides.port + 1;
    }
}

} // namespace

Expected<Workspace, std::string> withOverrides(const Workspace &workspace,
                                               ListenerOverrides &overrides)
{
    if (overrides.isEmpty())
        return workspace;
    const auto servers = std::count_if(workspace.servers.begin(), workspace.servers.end(),
                                       [](const auto &server) { return server->enabled; });
    if (wantsUnixSocket(overrides) && servers > 1)
        return Unexpected(std::string("A unix socket can serve one server only, and the "
                                      "workspace has several"));

    Workspace changed = workspace;
    for (Shared<MockServer> &shared : changed.servers) {
        if (!shared->enabled)
            continue;
        MockServer server = *shared;
        if (server.listeners.empty() || wantsUnixSocket(overrides))
            server.listeners.resize(1);
        for (Listener &listener : server.listeners) {
            override(listener, overrides);
            if (listener.port > HighestPort)
                return Unexpected(std::string("There are more listeners than ports from --port "
                                              "on"));
        }
        shared = std::move(server);
    }
    return changed;
}

} // namespace mynah
