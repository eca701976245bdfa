// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/expected.h"
#include "server/http/chunkextension.h"
#include "server/http/httperrors.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace mynah {

struct HTTP1Parameters;

// Bytes of a chunked body in, bytes of the content out (RFC 9112 7.1); no I/O, no copies of
// data. Extensions and trailer fields are checked and dropped.
// Differs from Tornado: trailer fields are allowed; extensions are limited in sum, as one byte of
// data per chunk would otherwise cost as much as one likes.
class ChunkedDecoder
{
public:
    explicit ChunkedDecoder(const HTTP1Parameters &limits);

    struct Step
    {
        // How many of the bytes are done with.
        std::size_t consumed = 0;
        // Content, a view into the bytes; may be empty.
        std::string_view data;
    };

    // Decodes up to and with the next piece of content. Call it again with the rest until
    // everything is consumed or isDone(). Errors count from the first byte of these bytes, or of
    // the trailer if that began before them; after one the decoder is of no more use. 413: the
    // body is too large; 431: the trailer is.
    Expected<Step, HTTPInputError> decode(std::string_view bytes);

    // How many of the bytes that are done with belong to a trailer that is not complete.
    std::size_t trailerBytes() const { return m_trailer.size(); }

    bool isDone() const { return m_state == State::Done; }

private:
    enum class State {
        Size,
        Extension,
        SizeLineFeed,
        Data,
        DataCarriageReturn,
        DataLineFeed,
        Trailer,
        Done,
    };

    // What is wrong with a byte of the framing, or nullptr.
    const char *takeByte(char c);
    const char *takeSizeByte(char c);
    const char *takeExtensionByte(char c);
    const char *countExtensionByte();
    const char *endSizeLine(char c);
    const char *takeTrailerByte(char c);
    const char *checkTrailer();
    const char *expect(char c, char wanted, State next);

    const HTTP1Parameters &m_limits;
    State m_state = State::Size;
    std::uint32_t m_sizeDigits = 0;
    // Of the current chunk: its size, then what is left of it.
    std::uint64_t m_left = 0;
    std::uint64_t m_total = 0;
    std::uint32_t m_extensionBytes = 0;
    ChunkExtension m_extension;
    std::string m_trailer;
    int m_status = 400;
    // How many bytes before the one that showed it the fault lies.
    std::size_t m_faultDistance = 0;
};

} // namespace mynah
