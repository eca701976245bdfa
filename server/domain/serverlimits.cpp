// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/domain/serverlimits.h"

#include <QtGlobal>

#include <algorithm>
#include <array>
#include <limits>

namespace mynah {

namespace {

constexpr std::int64_t KiB = 1024;
constexpr std::int64_t MiB = 1024 * KiB;
constexpr std::int64_t Unbounded = std::numeric_limits<std::int64_t>::max();
constexpr std::int64_t Second = 1'000;
constexpr std::int64_t Day = 24 * 60 * 60 * Second;

using enum LimitSetting::Unit;
using L = ServerLimits;

// Heads are kept in memory whole, so that there is a most to them.
constexpr std::array<LimitSetting, 18> Settings{{
    {.name = "maxRequestLineBytes",
     .member = &L::maxRequestLineBytes,
     .unit = Bytes,
     .standard = 16 * KiB,
     .most = 32 * MiB,
     .within = "maxHeaderBytes"},
    {"maxHeaderBytes", &L::maxHeaderBytes, Bytes, 64 * KiB, 32 * MiB},
    {"maxHeaderCount", &L::maxHeaderCount, Count, 256, 100'000},
    {"maxBodyBytes", &L::maxBodyBytes, Bytes, 100 * MiB, Unbounded},
    {.name = "maxChunkBytes",
     .member = &L::maxChunkBytes,
     .unit = Bytes,
     .standard = 100 * MiB,
     .most = Unbounded,
     .within = "maxBodyBytes"},
    {"maxChunkExtensionBytes", &L::maxChunkExtensionBytes, Bytes, 16 * KiB, 32 * MiB},
    {"maxTrailerBytes", &L::maxTrailerBytes, Bytes, 8 * KiB, 32 * MiB},
    {"maxPipelineBytes", &L::maxPipelineBytes, Bytes, 64 * KiB, 64 * KiB},
    {"maxWriteBufferBytes", &L::maxWriteBufferBytes, Bytes, 64 * MiB, Unbounded},
    {"maxConnections", &L::maxConnections, Count, 20'000, 1'000'000},
    {.name = "maxConnectionsPerClient",
     .member = &L::maxConnectionsPerClient,
     .unit = Count,
     .standard = 10'000,
     .most = 1'000'000,
     .within = "maxConnections"},
    {"handshakeTimeoutMs", &L::handshakeTimeout, Milliseconds, 10 * Second, Day},
    {"headerTimeoutMs", &L::headerTimeout, Milliseconds, 10 * Second, Day},
    {"bodyTimeoutMs", &L::bodyTimeout, Milliseconds, 300 * Second, Day},
    {"idleTimeoutMs", &L::idleTimeout, Milliseconds, 75 * Second, Day},
    {"writeTimeoutMs", &L::writeTimeout, Milliseconds, 60 * Second, Day},
    {"lingerTimeoutMs", &L::lingerTimeout, Milliseconds, 2 * Second, Day, true},
    {"stopTimeoutMs", &L::stopTimeout, Milliseconds, 2 * Second, Day, true},
}};

std::int64_t numberOf(std::int64_t value)
{
    return value;
}

std::int64_t numberOf(std::chrono::milliseconds value)
{
    return value.count();
}

} // namespace

std::optional<std::int64_t> LimitSetting::valueIn(const ServerLimits &limits) const
{
    return std::visit(
        [&](auto pointer) -> std::optional<std::int64_t> {
            if (const auto &value = limits.*pointer)
                return numberOf(*value);
            return std::nullopt;
        },
        member);
}

void LimitSetting::setIn(ServerLimits &limits, std::optional<std::int64_t> value) const
{
    std::visit(
        [&](auto pointer) {
            auto &target = limits.*pointer;
            target.reset();
            if (value)
                target.emplace(*value);
        },
        member);
}

std::int64_t LimitSetting::effectiveIn(const ServerLimits &limits) const
{
    const std::int64_t value = valueIn(limits).value_or(standard);
    return value == 0 && unit != Milliseconds ? most : value;
}

const LimitSetting *LimitSetting::reachedBefore(const ServerLimits &limits) const
{
    if (!within || valueIn(limits).value_or(0) == 0)
        return nullptr;
    const LimitSetting &outer = limitSetting(within);
    return effectiveIn(limits) > outer.effectiveIn(limits) ? &outer : nullptr;
}

std::span<const LimitSetting> limitSettings()
{
    return Settings;
}

const LimitSetting &limitSetting(std::string_view name)
{
    const auto found =
        std::find_if(Settings.begin(), Settings.end(),
                     [name](const LimitSetting &setting) { return setting.name == name; });
    Q_ASSERT(found != Settings.end());
    return *found;
}

ServerLimits effectiveLimits(const ServerLimits &limits)
{
    ServerLimits effective;
    for (const LimitSetting &setting : Settings)
        setting.setIn(effective, setting.effectiveIn(limits));
    return effective;
}

} // namespace mynah
