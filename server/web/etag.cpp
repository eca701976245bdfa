// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/web/etag.h"

#include "server/http/httpdate.h"
#include "server/http/httpgrammar.h"
#include "server/http/httpheaders.h"
#include "server/http/httpserverrequest.h"

#include <QCryptographicHash>

namespace mynah {

namespace {

using Time = std::chrono::system_clock::time_point;

std::string_view withoutWeakness(std::string_view etag)
{
    return etag.starts_with("W/") ? etag.substr(2) : etag;
}

// What a date of HTTP can say.
Time wholeSeconds(Time time)
{
    return std::chrono::floor<std::chrono::seconds>(time);
}

} // namespace

std::string etagOf(std::string_view content)
{
    const QByteArrayView bytes(content.data(), static_cast<qsizetype>(content.size()));
    QCryptographicHash hash(QCryptographicHash::Sha1);
    hash.addData(bytes);
    return '"' + hash.result().toHex().toStdString() + '"';
}

bool etagListMatches(std::string_view list, std::string_view etag)
{
    if (trimmedOws(list) == "*")
        return true;
    bool matches = false;
    forEachListElement(list, [&](std::string_view element) {
        matches = matches || withoutWeakness(element) == withoutWeakness(etag);
    });
    return matches;
}

bool isNotModified(const HTTPServerRequest &request, std::string_view etag,
                   std::optional<Time> modified)
{
    if (const auto list = request.headers().getJoined("If-None-Match"))
        return !etag.empty() && etagListMatches(*list, etag);
    const auto since = request.headers().get("If-Modified-Since");
    const auto time = since && modified ? parseHttpDate(*since) : std::nullopt;
    return time && wholeSeconds(*modified) <= *time;
}

bool ifRangeHolds(const HTTPServerRequest &request, std::string_view etag,
                  std::optional<Time> modified)
{
    const auto field = request.headers().get("If-Range");
    if (!field)
        return true;
    if (field->starts_with('"') || field->starts_with("W/"))
        return *field == etag && !etag.starts_with("W/");
    const auto time = parseHttpDate(*field);
    return time && modified && wholeSeconds(*modified) == *time;
}

} // namespace mynah
