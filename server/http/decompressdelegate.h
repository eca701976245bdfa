// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/http/contentcoding.h"
#include "server/http/httpheaders.h"
#include "server/http/httpmessagedelegate.h"

#include <cstdint>
#include <optional>
#include <string>

namespace mynah {

struct DecompressOptions
{
    enum class Unknown {
        // Answered 415 (RFC 9110 8.4).
        Refuse,
        // The delegate gets the bytes as they are.
        PassThrough,
    };

    // Of the decoded body; more is answered 413.
    std::uint64_t maxBodyBytes = 100ull * 1024 * 1024;
    // How much is handed over at most in one dataReceived.
    std::size_t chunkBytes = 64 * 1024;
    // More codings than this on one body are answered 415.
    std::size_t maxCodings = 4;
    Unknown unknown = Unknown::Refuse;
};

// Decodes a request's body on its way to a delegate, which sees neither Content-Encoding nor the
// Content-Length of the coded body, but X-Consumed-Content-Encoding. The recorder stands before
// it and keeps the bytes of the wire. Corrupt or truncated content is answered 400.
// Differs from Tornado: several codings, not only gzip, and Content-Length goes, too.
// Ported from tornado/http1connection.py, _GzipMessageDelegate (Apache-2.0)
class DecompressDelegate final : public HTTPMessageDelegate
{
public:
    DecompressDelegate(DelegatePtr target, const DecompressOptions &options);

    Task<> headersReceived(const StartLine &line, const HTTPHeaders &headers) override;
    Task<> dataReceived(std::string_view data) override;
    void finish() override;
    void onConnectionClose() override;

private:
    void takeCodings(const HTTPHeaders &headers);
    bool decodePiece();
    Task<> goOn(Task<> taken);

    const DecompressOptions m_options;
    // The target refers to them until it is released.
    HTTPHeaders m_headers;
    std::optional<ContentDecoderChain> m_chain;
    std::string m_piece;
    std::uint64_t m_decodedBytes = 0;
    // The target knows of the request, and must learn its end.
    bool m_announced = false;
    DelegatePtr m_target;
};

} // namespace mynah
