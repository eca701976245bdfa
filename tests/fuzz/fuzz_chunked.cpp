// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/chunkeddecoder.h"
#include "server/http/chunkedencoder.h"
#include "server/http/http1parameters.h"
#include "tests/fuzz/fuzztarget.h"
#include "tests/support/foreachsplit.h"

#include <optional>
#include <vector>

namespace mynah::fuzz {

namespace {

HTTP1Parameters smallLimits()
{
    HTTP1Parameters limits;
    limits.maxBodyBytes = 4096;
    limits.maxChunkExtensionBytes = 64;
    limits.maxTrailerBytes = 128;
    return limits;
}

struct Decoded
{
    std::string data;
    std::size_t consumed = 0;
    bool done = false;
    // 0: there is no error.
    int status = 0;

    bool operator==(const Decoded &) const = default;
};

Decoded decode(const std::vector<std::string_view> &pieces, const HTTP1Parameters &limits)
{
    ChunkedDecoder decoder(limits);
    Decoded result;
    for (std::string_view piece : pieces) {
        while (!piece.empty() && !decoder.isDone()) {
            const std::size_t trailerBytes = decoder.trailerBytes();
            const auto step = decoder.decode(piece);
            if (!step) {
                require(step.error().offset().value_or(0) < trailerBytes + piece.size(),
                        "the fault is there");
                result.status = step.error().status();
                return result;
            }
            require(step->consumed > 0, "decoding gets on");
            require(isPartOf(step->data, piece), "data is not copied");
            result.data.append(step->data);
            result.consumed += step->consumed;
            piece.remove_prefix(step->consumed);
        }
    }
    result.done = decoder.isDone();
    return result;
}

// What an error leaves consumed depends on the pieces; all else must not.
Decoded verdict(Decoded decoded)
{
    if (decoded.status != 0)
        decoded.consumed = 0;
    return decoded;
}

std::string encoded(std::string_view data)
{
    std::string text;
    if (!data.empty())
        text.append(ChunkHead(data.size()).view()).append(data).append(ChunkEnd);
    return text.append(LastChunk);
}

} // namespace

void examine(std::string_view bytes)
{
    bytes = bytes.substr(0, 512);
    const HTTP1Parameters limits = smallLimits();
    const Decoded whole = decode({bytes}, limits);
    require(whole.data.size() <= limits.maxBodyBytes, "the content is limited");
    require(whole.status == 0 || whole.status == 400 || whole.status == 413 || whole.status == 431,
            "chunks are refused with 400, 413 or 431");
    test::forEachSplit(bytes, [&](const std::vector<std::string_view> &pieces) {
        require(verdict(decode(pieces, limits)) == verdict(whole),
                "content and verdict do not depend on the cuts");
    });
    if (whole.done)
        require(decode({encoded(whole.data)}, limits).data == whole.data, "content can be encoded");
}

} // namespace mynah::fuzz
