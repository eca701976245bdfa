// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/expected.h"

#include <QFlags>

#include <memory>
#include <string>
#include <string_view>

namespace mynah {

enum class IOEvent {
    Read = 1,
    Write = 2,
    // Error or hang-up; reported whether asked for or not, where the back end can tell.
    Error = 4,
    // Reported with Read, where the back end can tell: behind what the next read gives is something
    // of which no further event may tell, the peer's end or what follows its urgent data.
    More = 8,
    // Asked for with others: whoever reads until nothing is left may be told of each arrival once.
    // Saves a look at every descriptor that was reported, where the back end can do so.
    Edge = 16,
};
Q_DECLARE_FLAGS(IOEvents, IOEvent)
Q_DECLARE_OPERATORS_FOR_FLAGS(IOEvents)

// Told what a Poller sees, on its thread.
class PollerListener
{
public:
    virtual ~PollerListener() = default;

    // token is what add() was given. It may have been removed during this turn: check it.
    virtual void onReady(std::uint64_t token, IOEvents events) = 0;
    // After the last onReady of a turn.
    virtual void onTurnDone() = 0;
};

// Watches descriptors under the Qt event loop of its thread; the replaceable back end of IOLoop
// (tornado/util.py, Configurable).
class Poller
{
public:
    enum class Kind {
        // One epoll set that Qt sees as a single descriptor.
        Epoll,
        // A QSocketNotifier per descriptor and direction; works wherever Qt does.
        Notifier,
    };

    static Kind defaultKind();
    // "epoll" or "notifier"; the error says what is allowed.
    static Expected<Kind, std::string> parseKind(std::string_view name);
    // What the environment variable MYNAH_POLLER asks for, else the default. An unknown name there
    // is an error, so that a misspelling does not go unseen.
    static Expected<Kind, std::string> kindFromEnvironment();
    // A Notifier, which always works, when there can be no epoll set.
    static std::unique_ptr<Poller> create(Kind kind, PollerListener &listener);

    virtual ~Poller() = default;
    virtual Kind kind() const = 0;
    // Level-triggered without Edge. A descriptor is added once, and removed before it is closed.
    virtual void add(int fd, IOEvents events, std::uint64_t token) = 0;
    virtual void update(int fd, IOEvents events, std::uint64_t token) = 0;
    virtual void remove(int fd) = 0;
};

} // namespace mynah
