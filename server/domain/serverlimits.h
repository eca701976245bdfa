// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/domain/jsonshape.h"

#include <chrono>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <variant>

namespace mynah {

// Limits of one server. What is not set keeps the program's default; zero lifts a limit, except
// those that LimitSetting::zeroIsAtOnce names. limitSettings() has the values of each.
struct ServerLimits
{
    std::optional<std::int64_t> maxRequestLineBytes;
    std::optional<std::int64_t> maxHeaderBytes;
    std::optional<std::int64_t> maxHeaderCount;
    std::optional<std::int64_t> maxBodyBytes;
    std::optional<std::int64_t> maxChunkBytes;
    std::optional<std::int64_t> maxChunkExtensionBytes;
    std::optional<std::int64_t> maxTrailerBytes;
    std::optional<std::int64_t> maxPipelineBytes;
    std::optional<std::int64_t> maxWriteBufferBytes;
    std::optional<std::int64_t> maxConnections;
    std::optional<std::int64_t> maxConnectionsPerClient;
    std::optional<std::chrono::milliseconds> handshakeTimeout;
    std::optional<std::chrono::milliseconds> headerTimeout;
    std::optional<std::chrono::milliseconds> bodyTimeout;
    std::optional<std::chrono::milliseconds> idleTimeout;
    std::optional<std::chrono::milliseconds> writeTimeout;
    std::optional<std::chrono::milliseconds> lingerTimeout;
    std::optional<std::chrono::milliseconds> stopTimeout;
    JsonShape shape;

    bool operator==(const ServerLimits &) const = default;
};

// What there is to know about one member of ServerLimits.
struct LimitSetting
{
    enum class Unit { Bytes, Count, Milliseconds };
    using Member = std::variant<std::optional<std::int64_t> ServerLimits::*,
                                std::optional<std::chrono::milliseconds> ServerLimits::*>;

    // In the workspace file.
    const char *name;
    Member member;
    Unit unit;
    std::int64_t standard;
    // The highest value; of bytes and counts it is also what zero stands for.
    std::int64_t most;
    // Zero does not lift this limit of time: there is no patience at all.
    bool zeroIsAtOnce = false;
    // A limit that is reached first when this one is larger; null: there is none.
    const char *within = nullptr;

    std::optional<std::int64_t> valueIn(const ServerLimits &limits) const;
    void setIn(ServerLimits &limits, std::optional<std::int64_t> value) const;
    // The smaller limit that is reached before one that is set here, or null.
    const LimitSetting *reachedBefore(const ServerLimits &limits) const;
    // What holds: the default when nothing is set, the most for the zero of bytes and counts.
    std::int64_t effectiveIn(const ServerLimits &limits) const;
};

// All of them, in the order of the file.
std::span<const LimitSetting> limitSettings();
// There is one of that name.
const LimitSetting &limitSetting(std::string_view name);

// With every member set to what holds.
ServerLimits effectiveLimits(const ServerLimits &limits);

} // namespace mynah
