// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>

namespace mynah {

// A part of an open file, which somebody else keeps open.
struct FileRange
{
    int fd = -1;
    std::uint64_t offset = 0;
    std::uint64_t length = 0;

    void skip(std::uint64_t bytes)
    {
        offset += bytes;
        length -= bytes;
    }
};

// Fills the buffer from the beginning of the range, whatever its length; fewer bytes only at the
// end of the file. Bytes read, or a negative errno.
std::ptrdiff_t readAt(const FileRange &range, std::span<char> buffer);

// Why a file was not sent whole, in a sentence. error: errno, or 0: it has ended too early.
std::string fileErrorReason(int error);

} // namespace mynah
