// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/domain/exchange.h"

#include "server/domain/fieldtext.h"

#include <arpa/inet.h>

#include <algorithm>

namespace mynah {

namespace {

// At the index of its ExchangeMethod.
constexpr std::array<std::string_view, 10> MethodNames = {
    "", "GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "CONNECT"};

std::string_view trimmed(std::string_view text)
{
    const auto first = text.find_first_not_of(" \t");
    if (first == std::string_view::npos)
        return {};
    return text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

HeadField fieldOf(std::string_view line, std::size_t offset)
{
    HeadField field;
    field.line = line;
    field.offset = offset;
    const auto colon = line.find(':');
    if (colon != std::string_view::npos) {
        field.name = trimmed(line.substr(0, colon));
        field.value = trimmed(line.substr(colon + 1));
    }
    return field;
}

// The line that begins at an offset, without its end; moves the offset behind it.
std::string_view takeLine(std::string_view head, std::size_t &offset)
{
    const auto end = std::min(head.find('\n', offset), head.size());
    std::string_view line = head.substr(offset, end - offset);
    offset = std::min(end + 1, head.size());
    if (line.ends_with('\r'))
        line.remove_suffix(1);
    return line;
}

// -1 for what is no hexadecimal digit.
int hexValue(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    const char letter = static_cast<char>(c | 0x20);
    return letter >= 'a' && letter <= 'f' ? letter - 'a' + 10 : -1;
}

} // namespace

ExchangeMethod exchangeMethod(std::string_view method)
{
    const auto found = std::find(MethodNames.begin() + 1, MethodNames.end(), method);
    return found == MethodNames.end() ? ExchangeMethod::Other
                                      : static_cast<ExchangeMethod>(found - MethodNames.begin());
}

std::string_view methodName(ExchangeMethod method)
{
    return MethodNames[static_cast<std::size_t>(method)];
}

std::string ExchangeRecord::peer() const
{
    if (family == Family::None)
        return has(Imported) ? "-" : "unix";
    const bool isIPv4 = family == Family::IPv4;
    std::array<char, INET6_ADDRSTRLEN> text{};
    inet_ntop(isIPv4 ? AF_INET : AF_INET6, peerAddress.data(), text.data(), text.size());
    const std::string address = text.data();
    return (isIPv4 ? address : '[' + address + ']') + ':' + std::to_string(peerPort);
}

std::optional<std::string_view> MessageHead::find(std::string_view name) const
{
    for (const HeadField &field : fields) {
        if (isSameFieldName(field.name, name))
            return field.value;
    }
    return std::nullopt;
}

MessageHead splitHead(std::string_view head)
{
    MessageHead result;
    std::size_t offset = 0;
    result.startLine = takeLine(head, offset);
    while (offset < head.size()) {
        const std::size_t start = offset;
        const std::string_view line = takeLine(head, offset);
        if (line.empty())
            break;
        result.fields.push_back(fieldOf(line, start));
    }
    return result;
}

RequestLineWords splitRequestLine(std::string_view line)
{
    RequestLineWords words;
    const auto first = line.find(' ');
    words.method = line.substr(0, first);
    if (first == std::string_view::npos)
        return words;
    const auto last = line.rfind(' ');
    if (last == first) {
        words.target = line.substr(first + 1);
    } else {
        words.target = line.substr(first + 1, last - first - 1);
        words.version = line.substr(last + 1);
    }
    return words;
}

std::string_view targetPath(std::string_view target)
{
    const auto scheme = target.find("://");
    const auto query = target.find('?');
    if (scheme != std::string_view::npos && scheme < query) {
        target.remove_prefix(scheme + 3);
        const auto path = target.find_first_of("/?");
        target.remove_prefix(std::min(path, target.size()));
        if (!target.starts_with('/'))
            return "/";
    }
    return target.substr(0, target.find('?'));
}

std::string_view targetQuery(std::string_view target)
{
    const auto query = target.find('?');
    return query == std::string_view::npos ? std::string_view() : target.substr(query + 1);
}

std::string decodedQuery(std::string_view text)
{
    std::string decoded;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool isEscape = text[i] == '%' && i + 2 < text.size();
        const int high = isEscape ? hexValue(text[i + 1]) : -1;
        const int low = isEscape ? hexValue(text[i + 2]) : -1;
        if (high >= 0 && low >= 0) {
            decoded += static_cast<char>(high * 16 + low);
            i += 2;
        } else {
            decoded += text[i] == '+' ? ' ' : text[i];
        }
    }
    return utf8OrLatin1(decoded);
}

std::vector<NamedText> certificateFields(std::string_view tlsPeer)
{
    constexpr std::string_view Separator = ": ";
    std::vector<NamedText> fields;
    while (!tlsPeer.empty()) {
        const std::string_view line = tlsPeer.substr(0, tlsPeer.find('\n'));
        tlsPeer.remove_prefix(std::min(line.size() + 1, tlsPeer.size()));
        const auto colon = line.find(Separator);
        if (colon != line.npos)
            fields.push_back({line.substr(0, colon), line.substr(colon + Separator.size())});
    }
    return fields;
}

std::string_view certificateOwner(std::string_view tlsPeer)
{
    std::string_view owner;
    for (const NamedText &field : certificateFields(tlsPeer)) {
        if (field.name == "commonName")
            return field.value;
        if (field.name == "subject")
            owner = field.value;
    }
    return owner;
}

} // namespace mynah
