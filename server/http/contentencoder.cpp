// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/codecroom.h"
#include "server/http/contentcoding.h"

#include <QtGlobal>

#include <limits>
#include <new>
#define ZLIB_CONST
#include <zlib.h>

namespace mynah {

namespace {

constexpr std::size_t Unlimited = std::numeric_limits<std::size_t>::max();
// Tornado's GZIP_LEVEL.
constexpr int ZlibLevel = 6;

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
            ::deflate(&m_stream, flush);
            space.used(piece.size() - m_stream.avail_out);
        } while (m_stream.avail_out == 0);
    }

    z_stream m_stream{};
};

} // namespace

std::unique_ptr<ContentEncoder> ContentEncoder::gzip()
{
    return std::make_unique<ZlibEncoder>(true);
}

std::unique_ptr<ContentEncoder> ContentEncoder::deflate()
{
    return std::make_unique<ZlibEncoder>(false);
}

} // namespace mynah
