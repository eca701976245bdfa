// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/http/contentcoding.h"

#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace mynah {

class HTTPHeaders;
class HTTPServerRequest;

// Changes a response on its way out (tornado/web.py, OutputTransform); one object per response.
// Ported from tornado/web.py (Apache-2.0)
class OutputTransform
{
public:
    virtual ~OutputTransform() = default;
    // Before the headers are sent. last: the chunk is the whole body.
    virtual void transformFirstChunk(int status, HTTPHeaders &headers, std::string &chunk,
                                     bool last) = 0;
    // Each further chunk; the last one may be empty.
    virtual void transformChunk(std::string &chunk, bool last) = 0;
    // After the first chunk: whether the others come out as they went in.
    virtual bool leavesBody() const = 0;
};

using OutputTransformFactory =
    std::function<std::unique_ptr<OutputTransform>(const HTTPServerRequest &)>;

struct GzipSettings
{
    // Smaller bodies are not worth it; Tornado's MIN_LENGTH.
    std::size_t minBytes = 1024;
    // Besides all of text/*, and +json and +xml.
    std::vector<std::string> mediaTypes = {"application/javascript", "application/json",
                                           "application/xml",        "application/x-javascript",
                                           "application/yaml",       "application/wasm"};
};

// Compresses responses for clients that accept gzip (tornado/web.py, GZipContentEncoding).
// Differs from Tornado: weights of Accept-Encoding count, a strong ETag becomes a weak one, as
// the bytes are others (RFC 9110 8.8.3.3), and no-transform (RFC 9111 5.2.2.6) is respected.
class GzipTransform final : public OutputTransform
{
public:
    GzipTransform(const HTTPServerRequest &request, GzipSettings settings = {});

    void transformFirstChunk(int status, HTTPHeaders &headers, std::string &chunk,
                             bool last) override;
    void transformChunk(std::string &chunk, bool last) override;
    bool leavesBody() const override { return !m_encoder; }

private:
    bool isCompressible(int status, const HTTPHeaders &headers, const std::string &chunk,
                        bool last) const;

    const GzipSettings m_settings;
    const bool m_isAccepted;
    // Set while compressing.
    std::unique_ptr<ContentEncoder> m_encoder;
};

} // namespace mynah
