// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

namespace mynah {

// The framing around one chunk (RFC 9112 7.1): size line before, line end after. The data itself
// is not copied. A chunk without data must not be sent: it would end the body.
class ChunkHead
{
public:
    explicit ChunkHead(std::size_t dataBytes);
    std::string_view view() const { return {m_text.data() + m_begin, m_text.size() - m_begin}; }

private:
    std::array<char, 18> m_text;
    std::size_t m_begin;
};

constexpr std::string_view ChunkEnd = "\r\n";
// The last chunk, without trailer fields.
constexpr std::string_view LastChunk = "0\r\n\r\n";

} // namespace mynah
