// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/expected.h"

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace mynah {

class HTTPHeaders;

// Content codings (RFC 9110 8.4.1, RFC 7932, RFC 8878).
enum class ContentCoding {
    Gzip,
    // zlib's format; raw deflate, which some clients send instead, is read as well.
    Deflate,
    Brotli,
    Zstd,
};

std::string_view contentCodingName(ContentCoding coding);
// Without regard to case; "x-gzip" is gzip (RFC 9110 8.4.1.3). Nothing for the others.
std::optional<ContentCoding> contentCodingNamed(std::string_view name);

// What the Content-Encoding fields name, in the order in which the codings were applied; the
// error is the first name that is not known. "identity" counts as none.
Expected<std::vector<ContentCoding>, std::string> contentCodings(const HTTPHeaders &headers);

// Whether and how much the Accept-Encoding fields want that coding (RFC 9110 12.5.3): 0 to 1000.
int acceptedQuality(const HTTPHeaders &headers, ContentCoding coding);

struct ContentCodingError
{
    enum class Kind {
        // Not what the coding allows.
        Corrupt,
        // The data end before the coded content does.
        Incomplete,
        // More output than the limit.
        TooLarge,
    };
    Kind kind;
    // One English sentence.
    std::string message;
};

// Undoes one coding, piece by piece. After an error it must not be used any more.
class ContentDecoder
{
public:
    static std::unique_ptr<ContentDecoder> create(ContentCoding coding);
    virtual ~ContentDecoder() = default;

    // Takes bytes from the front of input and appends at most room bytes to output. When it
    // returns, the input is used up or the room is; in the latter case there may be more to come
    // even with an empty input.
    virtual Expected<void, ContentCodingError> decode(std::string_view &input, std::string &output,
                                                      std::size_t room) = 0;
    // The content ended where the input ended; also true when there was no input at all.
    virtual bool isComplete() const = 0;
};

// Applies one coding, piece by piece.
class ContentEncoder
{
public:
    // At a level that suits answers made on the fly.
    static std::unique_ptr<ContentEncoder> gzip();
    static std::unique_ptr<ContentEncoder> deflate();
    virtual ~ContentEncoder() = default;

    enum class End {
        // More will come, and may wait inside.
        None,
        // More will come, but the peer must be able to decode what was given so far.
        Flush,
        // The content is whole.
        Finish,
    };
    virtual void encode(std::string_view input, std::string &output, End end) = 0;
};

// Undoes several codings at once: given in the order of Content-Encoding, undone from the last to
// the first. Memory stays bounded whatever the input expands to.
class ContentDecoderChain
{
public:
    explicit ContentDecoderChain(std::span<const ContentCoding> codings);

    // Everything fed before must have been read. The bytes must stay until they have been read.
    void feed(std::string_view input) { m_input = input; }
    // Appends at most room bytes; appends nothing when more must be fed.
    Expected<void, ContentCodingError> read(std::string &output, std::size_t room);
    bool isComplete() const;

private:
    struct Stage
    {
        std::unique_ptr<ContentDecoder> decoder;
        // What the stage before has produced, and how much of it is used.
        std::string pending;
        std::size_t used = 0;
    };

    Expected<void, ContentCodingError> readStage(std::size_t index, std::string &output,
                                                 std::size_t room);
    Expected<void, ContentCodingError> refill(std::size_t index);

    std::string_view m_input;
    // In the order of decoding; the first reads m_input.
    std::vector<Stage> m_stages;
};

// A whole body at once. limit: of the decoded size.
Expected<std::string, ContentCodingError>
decodeContent(std::string_view body, std::span<const ContentCoding> codings, std::size_t limit);

} // namespace mynah
