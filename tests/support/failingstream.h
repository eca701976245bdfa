// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/net/iostream.h"

#include <algorithm>
#include <array>
#include <cerrno>

namespace mynah::test {

// A stream whose transport takes and gives only so many bytes at a time, and breaks after so many.
class FailingStream final : public IOStream
{
public:
    using IOStream::IOStream;

    std::size_t mostBytesAtOnce = 1;
    std::size_t readableBytes = static_cast<std::size_t>(-1);
    std::size_t writableBytes = static_cast<std::size_t>(-1);

protected:
    std::ptrdiff_t readFromFd(std::span<char> target) override
    {
        if (readableBytes == 0)
            return -ECONNRESET;
        const auto size = std::min({target.size(), mostBytesAtOnce, readableBytes});
        const std::ptrdiff_t count = IOStream::readFromFd(target.first(size));
        readableBytes -= static_cast<std::size_t>(std::max<std::ptrdiff_t>(count, 0));
        return count;
    }
    std::ptrdiff_t writeToFd(std::span<const std::string_view> parts) override
    {
        if (writableBytes == 0)
            return -EPIPE;
        const std::array part{parts.front().substr(0, std::min(mostBytesAtOnce, writableBytes))};
        const std::ptrdiff_t count = IOStream::writeToFd(part);
        writableBytes -= static_cast<std::size_t>(std::max<std::ptrdiff_t>(count, 0));
        return count;
    }
    std::ptrdiff_t fileToFd(const FileRange &) override { return Unsupported; }
    bool emptiesSocket() const override { return false; }
};

// A stream to a peer that takes everything at once.
class HungryStream final : public IOStream
{
public:
    using IOStream::IOStream;

protected:
    std::ptrdiff_t writeToFd(std::span<const std::string_view> parts) override
    {
        std::size_t bytes = 0;
        for (const std::string_view part : parts)
            bytes += part.size();
        return static_cast<std::ptrdiff_t>(bytes);
    }
};

} // namespace mynah::test
