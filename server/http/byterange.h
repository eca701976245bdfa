// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace mynah {

// What a Range field asks of a representation (RFC 9110 14).
struct ByteRange
{
    enum class Answer {
        // No range, not in bytes, malformed, or several ranges: 200 with everything, as 14.2
        // allows.
        Whole,
        // 206 with first to last, both included.
        Part,
        // 416.
        Unsatisfiable,
    };

    Answer answer = Answer::Whole;
    std::uint64_t first = 0;
    std::uint64_t last = 0;

    std::uint64_t length() const { return last - first + 1; }
    // The value of Content-Range for a part or for a 416 (14.4).
    std::string contentRange(std::uint64_t size) const;

    // size: of the whole representation.
    // Ported from tornado/httputil.py, _parse_request_range (Apache-2.0)
    static ByteRange parse(std::optional<std::string_view> field, std::uint64_t size);
};

} // namespace mynah
