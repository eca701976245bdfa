// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/api/decodedbody.h"

#include "server/domain/exchange.h"
#include "server/domain/fieldtext.h"
#include "server/http/contentcoding.h"
#include "server/http/httpheaders.h"

namespace mynah {

namespace {

HTTPHeaders codingHeaders(std::string_view head)
{
    HTTPHeaders headers;
    const MessageHead parsed = splitHead(head);
    for (const HeadField &field : parsed.fields) {
        if (isSameFieldName(field.name, "content-encoding"))
            headers.add("Content-Encoding", field.value);
    }
    return headers;
}

} // namespace

DecodedBody decodedBody(std::string_view head, std::string_view body, std::size_t limit)
{
    DecodedBody result{std::string(body), {}, {}};
    const auto codings = contentCodings(codingHeaders(head));
    if (!codings) {
        result.codings = codings.error();
        result.error = Message::tr("The content coding \"%1\" is not known").arg(codings.error());
        return result;
    }
    for (const ContentCoding coding : codings.value()) {
        if (!result.codings.empty())
            result.codings += ", ";
        result.codings += contentCodingName(coding);
    }
    if (codings.value().empty() || body.empty())
        return result;
    auto decoded = decodeContent(body, codings.value(), limit);
    if (decoded)
        result.bytes = std::move(decoded).value();
    else
        result.error = Message::known(decoded.error().message);
    return result;
}

} // namespace mynah
