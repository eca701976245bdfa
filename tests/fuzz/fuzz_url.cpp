// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/httpgrammar.h"
#include "server/http/percentcoding.h"
#include "server/http/startline.h"
#include "server/http/urlquery.h"
#include "tests/fuzz/fuzztarget.h"

namespace mynah::fuzz {

namespace {

void examineCoding(std::string_view bytes)
{
    const std::string encoded = percentEncoded(bytes);
    require(percentDecoded(encoded) == bytes, "what was encoded decodes to itself");
    require(percentDecoded(encoded, Plus::Space) == bytes, "in forms as well");
    require(percentDecoded(bytes).size() <= bytes.size(), "decoding never adds");
    for (const char c : encoded)
        require(c != '%' ? isTargetByte(c) : true, "encoded text may stand in a target");
}

void examineParts(std::string_view method, std::string_view target)
{
    const TargetParts parts = splitTarget(method, target);
    for (const std::string_view part : {parts.scheme, parts.authority, parts.query})
        require(isPartOf(part, target), "parts are views into the target");
    require(parts.path.find('?') == parts.path.npos, "a path ends at \"?\"");
    require(parts.authority.find('/') == parts.authority.npos || method == "CONNECT",
            "an authority ends at \"/\"");
}

// Routing and framing must read the same target in the same way.
void examineAgreement(std::string_view method, std::string_view target)
{
    const auto parsed = parseRequestTarget({method, target, HTTP11});
    if (!parsed)
        return;
    const TargetParts parts = splitTarget(method, target);
    require(parts.scheme == parsed->scheme && parts.authority == parsed->authority,
            "both see the same host");
    require(isHostValue(parsed->authority), "a host is valid");
    const std::string_view pathAndQuery = parsed->pathAndQuery;
    const std::size_t mark = pathAndQuery.find('?');
    const std::string_view query =
        mark == pathAndQuery.npos ? std::string_view() : pathAndQuery.substr(mark + 1);
    require(parts.query == query, "both see the same query");
    if (const std::string_view path = pathAndQuery.substr(0, mark); !path.empty() && path != "*")
        require(parts.path == path, "both see the same path");
}

bool isTarget(std::string_view text)
{
    for (const char c : text) {
        if (!isTargetByte(c))
            return false;
    }
    return !text.empty();
}

} // namespace

void examine(std::string_view bytes)
{
    examineCoding(bytes);
    constexpr std::string_view methods[] = {"GET", "OPTIONS", "CONNECT"};
    const std::string_view method = methods[takeChoice(bytes) % 3];
    examineParts(method, bytes);
    if (isTarget(bytes))
        examineAgreement(method, bytes);
}

} // namespace mynah::fuzz
