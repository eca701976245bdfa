// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/web/outputtransform.h"

#include "server/http/httpgrammar.h"
#include "server/http/httpheaders.h"
#include "server/http/httpserverrequest.h"
#include "server/http/parameterizedvalue.h"
#include "server/http/statuscodes.h"

#include <algorithm>

namespace mynah {

namespace {

constexpr int PartialContent = 206;

bool isCompressibleType(std::string_view contentType, const std::vector<std::string> &mediaTypes)
{
    const ParameterizedValue type = ParameterizedValue::parse(contentType);
    constexpr std::string_view text = "text/";
    return equalsIgnoringCase(type.value.substr(0, text.size()), text)
        || type.value.ends_with("+json") || type.value.ends_with("+xml")
        || std::any_of(mediaTypes.begin(), mediaTypes.end(),
                       [&](const std::string &known) { return type.isMediaType(known); });
}

void weakenEtag(HTTPHeaders &headers)
{
    const auto etag = headers.get("ETag");
    if (etag && etag->starts_with('"'))
        headers.set("ETag", "W/" + std::string(*etag));
}

} // namespace

GzipTransform::GzipTransform(const HTTPServerRequest &request, GzipSettings settings)
    : m_settings(std::move(settings))
    , m_isAccepted(acceptedQuality(request.headers(), ContentCoding::Gzip) > 0)
{
}

bool GzipTransform::isCompressible(int status, const HTTPHeaders &headers, const std::string &chunk,
                                   bool last) const
{
    const auto length = headers.get("Content-Length");
    const std::size_t known = last ? chunk.size() : m_settings.minBytes;
    const std::uint64_t bytes = length ? parseDigits(*length).value_or(known) : known;
    return !isBodiless(status) && status != PartialContent && bytes >= m_settings.minBytes
        && !headers.contains("Content-Encoding") && !headers.contains("Content-Range")
        && !headers.hasToken("Cache-Control", "no-transform")
        && isCompressibleType(headers.get("Content-Type").value_or(""), m_settings.mediaTypes);
}

void GzipTransform::transformFirstChunk(int status, HTTPHeaders &headers, std::string &chunk,
                                        bool last)
{
    if (!isCompressible(status, headers, chunk, last))
        return;
    // The answer depends on the field even where it turns compression down (RFC 9110 12.5.5).
    if (!headers.hasToken("Vary", "Accept-Encoding"))
        headers.add("Vary", "Accept-Encoding");
    if (!m_isAccepted)
        return;
    m_encoder = ContentEncoder::gzip();
    headers.set("Content-Encoding", contentCodingName(ContentCoding::Gzip));
    weakenEtag(headers);
    // The answer to a HEAD announces a body that is not here.
    const auto length = headers.get("Content-Length");
    const bool isWhole = last && (!length || parseDigits(*length) == chunk.size());
    transformChunk(chunk, last);
    if (isWhole)
        headers.set("Content-Length", std::to_string(chunk.size()));
    else
        headers.remove("Content-Length");
}

void GzipTransform::transformChunk(std::string &chunk, bool last)
{
    if (!m_encoder)
        return;
    std::string encoded;
    const auto end = last ? ContentEncoder::End::Finish : ContentEncoder::End::Flush;
    m_encoder->encode(chunk, encoded, end);
    chunk = std::move(encoded);
}

} // namespace mynah
