// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace mynah {

class HTTPHeaders;
class HTTPServerRequest;

// A strong validator of the bytes themselves, with its quotes (RFC 9110 8.8.3).
// Ported from tornado/web.py, compute_etag (Apache-2.0)
std::string etagOf(std::string_view content);

// Whether an If-None-Match holds the tag, compared weakly (RFC 9110 8.8.3.2, 13.1.2). "*" holds
// every tag.
bool etagListMatches(std::string_view list, std::string_view etag);

// Whether the client has the current representation: If-None-Match decides when it is there, else
// If-Modified-Since (RFC 9110 13.2.2). Empty values are validators that there are none of.
bool isNotModified(const HTTPServerRequest &request, std::string_view etag,
                   std::optional<std::chrono::system_clock::time_point> modified);

// Whether the Range field still counts: there is no If-Range, or it names this very
// representation (RFC 9110 13.1.5); a weak tag never does.
bool ifRangeHolds(const HTTPServerRequest &request, std::string_view etag,
                  std::optional<std::chrono::system_clock::time_point> modified);

} // namespace mynah
