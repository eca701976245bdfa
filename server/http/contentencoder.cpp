// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/codecroom.h"
#include "server/http/contentcoding.h"

#include <QtGlobal>

#include <brotli/encode.h>

#include <limits>
#include <new>
#define ZLIB_CONST
#include <zlib.h>
#include <zstd.h>

namespace mynah {

namespace {

constexpr std::size_t Unlimited = std::numeric_limits<std::size_t>::max();
// Tornado's GZIP_LEVEL; the others cost about as much time.
constexpr int ZlibLevel = 6;
constexpr std::uint32_t BrotliQuality = 5;
constexpr int ZstdLevel = 3;

class ZlibEncoder final : public ContentEncoder
{
public:
    explicit ZlibEncoder(bool isGzip)
    {
        constexpr int memoryLevel = 8;
        const int windowBits = isGzip ? MAX_WBITS + 16 : MAX_WBITS;
        if (deflateInit2(&m_stream, ZlibLevel, Z_DEFLATED, windowBits, memoryLevel,
                         Z_DEFAULT_STRATEGY)
            != Z_OK)
            throw std::bad_alloc();
    }
    ~ZlibEncoder() override { deflateEnd(&m_stream); }
    Q_DISABLE_COPY_MOVE(ZlibEncoder)

    void encode(std::string_view input, std::string &output, End end) override
    {
        constexpr std::size_t most = std::numeric_limits<uInt>::max();
        for (; input.size() > most; input.remove_prefix(most))
            encodePiece(input.substr(0, most), output, Z_NO_FLUSH);
        encodePiece(input, output, flushMode(end));
    }

private:
    static int flushMode(End end)
    {
        return end == End::None ? Z_NO_FLUSH : end == End::Flush ? Z_SYNC_FLUSH : Z_FINISH;
    }

    void encodePiece(std::string_view input, std::string &output, int flush)
    {
        CodecRoom space(output, Unlimited);
        m_stream.next_in = asBytes(input);
        m_stream.avail_in = static_cast<uInt>(input.size());
        do {
            const std::span<std::uint8_t> piece = space.piece();
            m_stream.next_out = piece.data();
            m_stream.avail_out = static_cast<uInt>(piece.size());
            deflate(&m_stream, flush);
            space.used(piece.size() - m_stream.avail_out);
        } while (m_stream.avail_out == 0);
    }

    z_stream m_stream{};
};

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

std::unique_ptr<ContentEncoder> ContentEncoder::create(ContentCoding coding)
{
    switch (coding) {
    case ContentCoding::Gzip:
        return std::make_unique<ZlibEncoder>(true);
    case ContentCoding::Deflate:
        return std::make_unique<ZlibEncoder>(false);
    case ContentCoding::Brotli:
        return std::make_unique<BrotliEncoder>();
    case ContentCoding::Zstd:
        return std::make_unique<ZstdEncoder>();
    }
    return {};
}

} // namespace mynah
