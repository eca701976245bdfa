// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>

namespace mynah {

// What a person or a command line sets for the program rather than for a workspace.
struct ServerOptions
{
    // Threads that serve; taken over by the next start().
    int workers = 1;
    // How much the recorder keeps, where no rows means that exchanges are counted only; taken over at once, bodyBytes (of
    // each body, at most 4 MiB) by the next start().
    std::size_t keptRows = 100'000;
    std::size_t keptBytes = 256 * 1024 * 1024;
    // Of the disk, when it is kept in a folder.
    std::size_t keptFolderBytes = std::size_t{2} * 1024 * 1024 * 1024;
    std::uint64_t bodyBytes = 64 * 1024;
    // Serve on the sockets that a service manager handed over (LISTEN_FDS), in the order of the
    // workspace's listeners.
    bool useInheritedSockets = false;
    // Keep totals for ServerController::metrics(); taken over at once.
    bool countsTotals = false;

    bool operator==(const ServerOptions &) const = default;
};

} // namespace mynah
