// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/contentencoders.h"

#include "server/http/codecroom.h"

#include <brotli/encode.h>
#include <zstd.h>

#include <limits>
#include <new>

namespace mynah::test {

namespace {

constexpr std::size_t Unlimited = std::numeric_limits<std::size_t>::max();
// About as quick as gzip is.
constexpr std::uint32_t BrotliQuality = 5;
constexpr int ZstdLevel = 3;

class BrotliEncoder final : public ContentEncoder
{
public:
    BrotliEncoder()
    {
        if (!m_state)
            throw std::bad_alloc();
        BrotliEncoderSetParameter(m_state.get(), BROTLI_PARAM_QUALITY, BrotliQuality);
    }

    void encode(std::string_view input, std::string &output, End end) override
    {
        CodecRoom space(output, Unlimited);
        std::size_t offered = input.size();
        const std::uint8_t *next = asBytes(input);
        do {
            const std::span<std::uint8_t> piece = space.piece();
            std::size_t left = piece.size();
            std::uint8_t *out = piece.data();
            BrotliEncoderCompressStream(m_state.get(), operation(end), &offered, &next, &left, &out,
                                        nullptr);
            space.used(piece.size() - left);
        } while (offered > 0 || BrotliEncoderHasMoreOutput(m_state.get()));
    }

private:
    static BrotliEncoderOperation operation(End end)
    {
        return end == End::None ? BROTLI_OPERATION_PROCESS
            : end == End::Flush ? BROTLI_OPERATION_FLUSH
                                : BROTLI_OPERATION_FINISH;
    }

    struct Free
    {
        void operator()(BrotliEncoderState *state) const { BrotliEncoderDestroyInstance(state); }
    };
    std::unique_ptr<BrotliEncoderState, Free> m_state{
        BrotliEncoderCreateInstance(nullptr, nullptr, nullptr)};
};

class ZstdEncoder final : public ContentEncoder
{
public:
    ZstdEncoder()
    {
        if (!m_context)
            throw std::bad_alloc();
        ZSTD_CCtx_setParameter(m_context.get(), ZSTD_c_compressionLevel, ZstdLevel);
    }

    void encode(std::string_view input, std::string &output, End end) override
    {
        CodecRoom space(output, Unlimited);
        ZSTD_inBuffer in{input.data(), input.size(), 0};
        std::size_t waiting = 0;
        do {
            const std::span<std::uint8_t> piece = space.piece();
            ZSTD_outBuffer out{piece.data(), piece.size(), 0};
            waiting = ZSTD_compressStream2(m_context.get(), &out, &in, directive(end));
            space.used(out.pos);
        } while (in.pos < in.size || (end != End::None && waiting > 0));
    }

private:
    static ZSTD_EndDirective directive(End end)
    {
        return end == End::None ? ZSTD_e_continue : end == End::Flush ? ZSTD_e_flush : ZSTD_e_end;
    }

    struct Free
    {
        void operator()(ZSTD_CCtx *context) const { ZSTD_freeCCtx(context); }
    };
    std::unique_ptr<ZSTD_CCtx, Free> m_context{ZSTD_createCCtx()};
};

} // namespace

std::unique_ptr<ContentEncoder> contentEncoder(ContentCoding coding)
{
    switch (coding) {
    case ContentCoding::Gzip:
        return ContentEncoder::gzip();
    case ContentCoding::Deflate:
        return ContentEncoder::deflate();
    case ContentCoding::Brotli:
        return std::make_unique<BrotliEncoder>();
    case ContentCoding::Zstd:
        return std::make_unique<ZstdEncoder>();
    }
    return {};
}

std::string encodeContent(std::string_view body, ContentCoding coding)
{
    std::string encoded;
    contentEncoder(coding)->encode(body, encoded, ContentEncoder::End::Finish);
    return encoded;
}

} // namespace mynah::test
