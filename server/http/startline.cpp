// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/startline.h"

#include "server/http/httpgrammar.h"
#include "server/http/statuscodes.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace mynah {

using namespace std::string_view_literals;

namespace {

constexpr int BadRequest = 400;
constexpr int VersionNotSupported = 505;

Unexpected<HTTPInputError> refused(const char *reason, std::size_t at, int status = BadRequest)
{
    return Unexpected(HTTPInputError(status, reason, at));
}

// A request line that is none, unless a lone CR explains why.
Unexpected<HTTPInputError> refusedLine(std::string_view line, const char *reason, std::size_t at)
{
    const std::size_t cr = line.find('\r');
    return cr == line.npos ? refused(reason, at) : refused(BareCr, cr);
}

// HTTP-version (RFC 9112 2.3): case-sensitive, one digit each. A higher minor version is served
// as the one we know (RFC 9110 2.5).
Expected<HTTPVersion, HTTPInputError> parseVersion(std::string_view text, std::size_t at)
{
    constexpr std::string_view name = "HTTP/";
    if (text.size() != 8 || text.substr(0, 5) != name || !isDigit(text[5]) || text[6] != '.'
        || !isDigit(text[7]))
        return refused(QT_TRANSLATE_NOOP("Message", "The HTTP version is not understood."), at);
    const HTTPVersion version{text[5] - '0', text[7] - '0'};
    if (version.major != 1)
        return refused(QT_TRANSLATE_NOOP("Message", "Only HTTP/1.0 and HTTP/1.1 are spoken here."),
                       at, VersionNotSupported);
    return version;
}

// scheme = ALPHA *( ALPHA / DIGIT / "+" / "-" / "." ) (RFC 3986 3.1)
std::size_t lengthOfScheme(std::string_view target)
{
    const auto isAlpha = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
    std::size_t i = 0;
    while (i < target.size()
           && (isAlpha(target[i])
               || (i > 0 && (isDigit(target[i]) || "+-."sv.find(target[i]) != std::string::npos))))
        ++i;
    return target.substr(i, 3) == "://" ? i : 0;
}

// absolute-form (RFC 9112 3.2.2).
Expected<RequestTarget, HTTPInputError> parseAbsoluteForm(const RequestStartLine &line)
{
    const std::size_t scheme = lengthOfScheme(line.target);
    if (scheme == 0)
        return refused(QT_TRANSLATE_NOOP("Message", "The target is neither a path nor a URL."), 0);
    RequestTarget parts;
    parts.form = RequestTarget::Form::Absolute;
    parts.scheme = line.target.substr(0, scheme);
    const std::string_view rest = line.target.substr(scheme + 3);
    const std::size_t slash = std::min(rest.find_first_of("/?"), rest.size());
    parts.authority = rest.substr(0, slash);
    parts.pathAndQuery = rest.substr(slash);
    // User information has no place in a request (RFC 9110 4.2.4).
    if (parts.authority.empty() || !isHostValue(parts.authority))
        return refused(QT_TRANSLATE_NOOP("Message", "The target's host is not valid."), scheme + 3);
    if (parts.pathAndQuery.empty())
        parts.pathAndQuery = line.method == "OPTIONS" ? "*" : "/";
    return parts;
}

// authority-form (RFC 9112 3.2.3). RFC 9110 9.3.6: without a port it is refused.
Expected<RequestTarget, HTTPInputError> parseAuthorityForm(std::string_view target)
{
    if (!isHostValue(target) || target.back() == ']' || target.find(':') == target.npos
        || target.back() == ':')
        return refused(
            QT_TRANSLATE_NOOP("Message", "The target of CONNECT is not a host and a port."), 0);
    RequestTarget parts;
    parts.form = RequestTarget::Form::Authority;
    parts.authority = target;
    return parts;
}

} // namespace

Expected<RequestStartLine, HTTPInputError> parseRequestStartLine(std::string_view line)
{
    std::size_t method = 0;
    while (method < line.size() && isTchar(line[method]))
        ++method;
    if (method == 0 || method == line.size() || line[method] != ' ')
        return refusedLine(
            line,
            QT_TRANSLATE_NOOP("Message",
                              "The request line does not begin with a method and one space."),
            method);
    const std::size_t target = method + 1;
    std::size_t end = target;
    while (end < line.size() && isTargetByte(line[end]))
        ++end;
    if (end == target)
        return refusedLine(line, QT_TRANSLATE_NOOP("Message", "The request line has no target."),
                           target);
    if (end == line.size())
        return refused(
            QT_TRANSLATE_NOOP("Message",
                              "The request line has no HTTP version: HTTP/0.9 is not spoken here."),
            end);
    if (line[end] != ' ')
        return refusedLine(
            line, QT_TRANSLATE_NOOP("Message", "The target holds a character that is not allowed."),
            end);
    const Expected<HTTPVersion, HTTPInputError> version =
        parseVersion(line.substr(end + 1), end + 1);
    if (!version && version.error().status() == BadRequest)
        return refusedLine(line, version.error().reason().c_str(), end + 1);
    if (!version)
        return Unexpected(version.error());
    return RequestStartLine{line.substr(0, method), line.substr(target, end - target), *version};
}

Expected<ResponseStartLine, HTTPInputError> parseResponseStartLine(std::string_view line)
{
    const std::size_t space = std::min(line.find(' '), line.size());
    const Expected<HTTPVersion, HTTPInputError> version = parseVersion(line.substr(0, space), 0);
    if (!version)
        return Unexpected(version.error());
    const std::string_view rest = line.substr(std::min(space + 1, line.size()));
    // RFC 9112 4 wants the space even when there is no phrase; servers without it are common.
    if (rest.size() < 3 || !isDigit(rest[0]) || !isDigit(rest[1]) || !isDigit(rest[2])
        || rest[0] == '0' || (rest.size() > 3 && rest[3] != ' '))
        return refused(QT_TRANSLATE_NOOP("Message", "The status code is not three digits."), space);
    const std::string_view reason = rest.substr(std::min<std::size_t>(4, rest.size()));
    if (!isFieldValue(reason))
        return refused(QT_TRANSLATE_NOOP("Message", "The reason phrase holds a control character."),
                       space + 5);
    const int code = (rest[0] - '0') * 100 + (rest[1] - '0') * 10 + (rest[2] - '0');
    return ResponseStartLine{*version, code, reason};
}

Expected<RequestTarget, HTTPInputError> parseRequestTarget(const RequestStartLine &line)
{
    if (line.method == "CONNECT")
        return parseAuthorityForm(line.target);
    RequestTarget parts;
    if (line.target == "*" && line.method != "OPTIONS")
        return refused(QT_TRANSLATE_NOOP("Message", "Only OPTIONS has the target \"*\"."), 0);
    if (line.target.front() != '/' && line.target != "*")
        return parseAbsoluteForm(line);
    parts.form = line.target == "*" ? RequestTarget::Form::Asterisk : RequestTarget::Form::Origin;
    parts.pathAndQuery = line.target;
    return parts;
}

void appendStartLine(std::string &out, const RequestStartLine &line)
{
    out.append(line.method).append(" ").append(line.target);
    out.append(line.version == HTTP10 ? " HTTP/1.0\r\n" : " HTTP/1.1\r\n");
}

void appendStartLine(std::string &out, const ResponseStartLine &line)
{
    std::array<char, 12> digits{};
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), line.code).ptr;
    out.append(line.version == HTTP10 ? "HTTP/1.0 " : "HTTP/1.1 ");
    out.append(digits.data(), end).append(" ");
    out.append(line.reason.empty() ? reasonPhrase(line.code) : line.reason).append("\r\n");
}

} // namespace mynah
