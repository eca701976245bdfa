// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cstdint>
#include <span>
#include <string>

namespace mynah {

// Lends a codec room at the end of a string, piece by piece, and cuts off what it did not use.
class CodecRoom
{
public:
    // limit: how much the string may grow.
    CodecRoom(std::string &output, std::size_t limit)
        : m_output(output)
        , m_size(output.size())
        , m_left(limit)
    {
    }
    ~CodecRoom() { m_output.resize(m_size); }
    CodecRoom(const CodecRoom &) = delete;
    CodecRoom &operator=(const CodecRoom &) = delete;

    bool isUsedUp() const { return m_left == 0; }
    // The same piece again until used() was called.
    std::span<std::uint8_t> piece()
    {
        constexpr std::size_t pieceBytes = 16 * 1024;
        m_output.resize(m_size + std::min(m_left, pieceBytes));
        char *const data = m_output.data() + m_size;
        return {reinterpret_cast<std::uint8_t *>(data), m_output.size() - m_size};
    }
    void used(std::size_t bytes)
    {
        m_size += bytes;
        m_left -= bytes;
    }

private:
    std::string &m_output;
    std::size_t m_size;
    std::size_t m_left;
};

inline const std::uint8_t *asBytes(std::string_view text)
{
    return reinterpret_cast<const std::uint8_t *>(text.data());
}

} // namespace mynah
