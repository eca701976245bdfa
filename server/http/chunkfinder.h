// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/http/chunkeddecoder.h"

#include <cstddef>
#include <optional>
#include <string_view>

namespace mynah {

// Decodes a chunked body in a stream's buffer, so that a read takes exactly what belongs to the
// body: the framing and the content up to the end of the next piece.
class ChunkFinder
{
public:
    explicit ChunkFinder(const HTTP1Parameters &limits)
        : m_decoder(limits)
    {
    }

    // To be called before each read.
    void begin()
    {
        m_at = 0;
        m_dataBytes = 0;
    }
    // How many of the buffered bytes the read takes; -1: more is needed.
    std::ptrdiff_t find(std::string_view buffered);

    // The content at the end of what the read took.
    std::string_view dataOf(std::string_view taken) const
    {
        return taken.substr(taken.size() - m_dataBytes);
    }
    bool isDone() const { return m_decoder.isDone(); }
    const std::optional<HTTPInputError> &error() const { return m_error; }

private:
    ChunkedDecoder m_decoder;
    // How far the decoder is in this read.
    std::size_t m_at = 0;
    std::size_t m_dataBytes = 0;
    std::optional<HTTPInputError> m_error;
};

} // namespace mynah
