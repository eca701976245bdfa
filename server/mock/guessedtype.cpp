// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/mock/guessedtype.h"

#include "server/core/json.h"
#include "server/domain/fieldtext.h"
#include "server/domain/responsebody.h"
#include "server/mock/bodyfile.h"

#include <algorithm>

namespace mynah {

std::string guessedContentType(const ResponseBody &body)
{
    if (body.kind == ResponseBody::Kind::File)
        return std::string(mediaTypeOf(body.file));
    if (!isUtf8(body.text))
        return "application/octet-stream";
    const std::size_t first = std::min(body.text.find_first_not_of(" \t\r\n"), body.text.size());
    const std::string_view start = std::string_view(body.text).substr(first);
    const bool isTag = start.starts_with("{{");
    const bool mayBeJson = start.starts_with('[') || (start.starts_with('{') && !isTag);
    if (mayBeJson && (body.isTemplate || parseJson(body.text)))
        return "application/json";
    return "text/plain; charset=utf-8";
}

} // namespace mynah
