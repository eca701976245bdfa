// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/responsetext.h"

#include "server/http/chunkeddecoder.h"
#include "server/http/http1parameters.h"
#include "server/http/startline.h"

#include <algorithm>

namespace mynah::test {

namespace {

std::string dechunked(std::string_view bytes)
{
    const HTTP1Parameters limits;
    ChunkedDecoder decoder(limits);
    std::string data;
    while (!bytes.empty() && !decoder.isDone()) {
        const auto step = decoder.decode(bytes);
        if (!step)
            return "(broken)";
        data.append(step->data);
        bytes.remove_prefix(step->consumed);
    }
    return decoder.isDone() ? data : "(broken)";
}

} // namespace

ResponseText::ResponseText(std::string_view text)
{
    const std::size_t lineEnd = text.find("\r\n");
    const std::size_t headEnd = text.find("\r\n\r\n");
    if (headEnd == text.npos)
        return;
    const auto line = parseResponseStartLine(text.substr(0, lineEnd));
    const HTTP1Parameters limits;
    const std::size_t fields = lineEnd + 2;
    if (!line || !headers.parse(text.substr(fields, headEnd + 2 - fields), limits))
        return;
    status = line->code;
    phrase = line->reason;
    const std::string_view rest = text.substr(headEnd + 4);
    const bool isChunked = headers.contains("Transfer-Encoding") && !rest.empty();
    body = isChunked ? dechunked(rest) : std::string(rest);
}

std::string ResponseText::header(std::string_view name) const
{
    return std::string(headers.get(name).value_or("(none)"));
}

} // namespace mynah::test
