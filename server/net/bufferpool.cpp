// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/net/bufferpool.h"

#include <utility>
#include <vector>

namespace mynah {

namespace {

// Most requests fit in one without growing it.
constexpr std::size_t FreshBytes = 4 * 1024;
// One that has grown beyond this goes back to the allocator.
constexpr std::size_t MostKeptBytes = 128 * 1024;
constexpr std::size_t MostKept = 16;

// A pool would hide a use after free from the sanitizer.
#ifdef __SANITIZE_ADDRESS__
constexpr bool Pooled = false;
#else
constexpr bool Pooled = true;
#endif

std::vector<std::string> &pool()
{
    thread_local std::vector<std::string> pool;
    return pool;
}

} // namespace

std::string takeBuffer()
{
    std::string buffer;
    auto &kept = pool();
    if (kept.empty()) {
        buffer.reserve(FreshBytes);
    } else {
        buffer = std::move(kept.back());
        kept.pop_back();
    }
    return buffer;
}

void giveBuffer(std::string &buffer)
{
    std::string given = std::exchange(buffer, {});
    auto &kept = pool();
    if (!Pooled || given.capacity() > MostKeptBytes || given.capacity() < FreshBytes
        || kept.size() >= MostKept)
        return;
    given.clear();
    kept.push_back(std::move(given));
}

} // namespace mynah
