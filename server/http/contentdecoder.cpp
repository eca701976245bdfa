// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/codecroom.h"
#include "server/http/contentcoding.h"

#include <QtGlobal>

#include <brotli/decode.h>

#include <limits>
#include <new>
#define ZLIB_CONST
#include <zlib.h>
#include <zstd.h>

namespace mynah {

namespace {

using Result = Expected<void, ContentCodingError>;

Result corrupt(std::string message)
{
    return Unexpected(ContentCodingError{ContentCodingError::Kind::Corrupt, std::move(message)});
}

Result trailingBytes()
{
    return corrupt(QT_TRANSLATE_NOOP("Message", "bytes follow the end of the coded content"));
}

class ZlibDecoder final : public ContentDecoder
{
public:
    explicit ZlibDecoder(bool isGzip)
        : m_isGzip(isGzip)
    {
    }
    ~ZlibDecoder() override
    {
        if (m_started)
            inflateEnd(&m_stream);
    }
    Q_DISABLE_COPY_MOVE(ZlibDecoder)

    Result decode(std::string_view &input, std::string &output, std::size_t room) override
    {
        if (!m_started && input.empty())
            return {};
        if (!m_started)
            start(input.front());
        CodecRoom space(output, room);
        while (!space.isUsedUp()) {
            if (m_ended && input.empty())
                return {};
            if (m_ended && !m_isGzip)
                return trailingBytes();
            // Another member of the same file (RFC 1952 2.2).
            if (m_ended)
                reset();
            const std::span<std::uint8_t> piece = space.piece();
            const int result = inflateInto(piece, input);
            const std::size_t produced = piece.size() - m_stream.avail_out;
            space.used(produced);
            if (result != Z_OK && result != Z_BUF_ERROR && result != Z_STREAM_END)
                return corrupt(m_stream.msg
                                   ? m_stream.msg
                                   : QT_TRANSLATE_NOOP("Message", "not a deflated content"));
            m_ended = result == Z_STREAM_END;
            if (!m_ended && input.empty() && produced < piece.size())
                return {};
        }
        return {};
    }

    bool isComplete() const override { return m_ended || !m_started; }

private:
    // "deflate" is zlib's format (RFC 9110 8.4.1.2), whose first byte ends in the digit 8; raw
    // deflate never begins so, as encoders pad a stored block with zeros.
    void start(char first)
    {
        const bool isRaw = !m_isGzip && (first & 0x0f) != Z_DEFLATED;
        const int windowBits = m_isGzip ? MAX_WBITS + 16 : isRaw ? -MAX_WBITS : MAX_WBITS;
        if (inflateInit2(&m_stream, windowBits) != Z_OK)
            throw std::bad_alloc();
        m_started = true;
    }

    void reset()
    {
        inflateReset(&m_stream);
        m_ended = false;
    }

    int inflateInto(std::span<std::uint8_t> piece, std::string_view &input)
    {
        constexpr std::size_t most = std::numeric_limits<uInt>::max();
        const std::size_t offered = std::min(input.size(), most);
        m_stream.next_in = asBytes(input);
        m_stream.avail_in = static_cast<uInt>(offered);
        m_stream.next_out = piece.data();
        m_stream.avail_out = static_cast<uInt>(piece.size());
        const int result = inflate(&m_stream, Z_NO_FLUSH);
        input.remove_prefix(offered - m_stream.avail_in);
        return result;
    }

    const bool m_isGzip;
    bool m_started = false;
    bool m_ended = false;
    z_stream m_stream{};
};

class BrotliDecoder final : public ContentDecoder
{
public:
    Result decode(std::string_view &input, std::string &output, std::size_t room) override
    {
        CodecRoom space(output, room);
        m_started = m_started || !input.empty();
        while (!space.isUsedUp()) {
            if (m_ended)
                return input.empty() ? Result{} : trailingBytes();
            const std::span<std::uint8_t> piece = space.piece();
            std::size_t left = piece.size();
            const BrotliDecoderResult result = decodeInto(piece, left, input);
            space.used(piece.size() - left);
            if (result == BROTLI_DECODER_RESULT_ERROR)
                return corrupt(QT_TRANSLATE_NOOP("Message", "not a brotli-coded content"));
            m_ended = result == BROTLI_DECODER_RESULT_SUCCESS;
            if (result == BROTLI_DECODER_RESULT_NEEDS_MORE_INPUT)
                return {};
        }
        return {};
    }

    bool isComplete() const override { return m_ended || !m_started; }

private:
    BrotliDecoderResult decodeInto(std::span<std::uint8_t> piece, std::size_t &left,
                                   std::string_view &input)
    {
        std::size_t offered = input.size();
        const std::uint8_t *next = asBytes(input);
        std::uint8_t *out = piece.data();
        const auto result =
            BrotliDecoderDecompressStream(m_state.get(), &offered, &next, &left, &out, nullptr);
        input.remove_prefix(input.size() - offered);
        return result;
    }

    struct Free
    {
        void operator()(BrotliDecoderState *state) const { BrotliDecoderDestroyInstance(state); }
    };

    static BrotliDecoderState *createState()
    {
        BrotliDecoderState *const state = BrotliDecoderCreateInstance(nullptr, nullptr, nullptr);
        if (!state)
            throw std::bad_alloc();
        return state;
    }

    std::unique_ptr<BrotliDecoderState, Free> m_state{createState()};
    bool m_started = false;
    bool m_ended = false;
};

class ZstdDecoder final : public ContentDecoder
{
public:
    ZstdDecoder()
    {
        // RFC 9659 3: a window of at most 8 MiB for this content coding.
        constexpr int windowLog = 23;
        ZSTD_DCtx_setParameter(m_context.get(), ZSTD_d_windowLogMax, windowLog);
    }

    Result decode(std::string_view &input, std::string &output, std::size_t room) override
    {
        CodecRoom space(output, room);
        while (!space.isUsedUp()) {
            if (m_complete && input.empty())
                return {};
            const std::span<std::uint8_t> piece = space.piece();
            ZSTD_inBuffer in{input.data(), input.size(), 0};
            ZSTD_outBuffer out{piece.data(), piece.size(), 0};
            const std::size_t result = ZSTD_decompressStream(m_context.get(), &out, &in);
            input.remove_prefix(in.pos);
            space.used(out.pos);
            if (ZSTD_isError(result))
                return corrupt(ZSTD_getErrorName(result));
            // A frame has ended; another one may follow (RFC 8878 3.1).
            m_complete = result == 0;
            if (input.empty() && out.pos < out.size)
                return {};
        }
        return {};
    }

    bool isComplete() const override { return m_complete; }

private:
    struct Free
    {
        void operator()(ZSTD_DCtx *context) const { ZSTD_freeDCtx(context); }
    };

    static ZSTD_DCtx *createContext()
    {
        ZSTD_DCtx *const context = ZSTD_createDCtx();
        if (!context)
            throw std::bad_alloc();
        return context;
    }

    std::unique_ptr<ZSTD_DCtx, Free> m_context{createContext()};
    bool m_complete = true;
};

} // namespace

std::unique_ptr<ContentDecoder> ContentDecoder::create(ContentCoding coding)
{
    switch (coding) {
    case ContentCoding::Gzip:
        return std::make_unique<ZlibDecoder>(true);
    case ContentCoding::Deflate:
        return std::make_unique<ZlibDecoder>(false);
    case ContentCoding::Brotli:
        return std::make_unique<BrotliDecoder>();
    case ContentCoding::Zstd:
        return std::make_unique<ZstdDecoder>();
    }
    return {};
}

} // namespace mynah
