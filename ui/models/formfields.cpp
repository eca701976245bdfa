// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/formfields.h"

#include "server/domain/exchange.h"

#include <algorithm>

namespace mynah {

namespace {

// A page of a window shows no more than this.
constexpr std::size_t MostFields = 10'000;

char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool equalsIgnoringCase(std::string_view a, std::string_view b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [](char x, char y) { return lower(x) == lower(y); });
}

std::string_view trimmed(std::string_view text)
{
    const std::size_t begin = text.find_first_not_of(" \t");
    if (begin == std::string_view::npos)
        return {};
    return text.substr(begin, text.find_last_not_of(" \t") + 1 - begin);
}

int hexDigit(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    const char letter = lower(c);
    return letter >= 'a' && letter <= 'f' ? letter - 'a' + 10 : -1;
}

std::string decoded(std::string_view text)
{
    std::string out;
    out.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        const int high = text[i] == '%' && i + 2 < text.size() ? hexDigit(text[i + 1]) : -1;
        const int low = high >= 0 ? hexDigit(text[i + 2]) : -1;
        if (low >= 0) {
            out.push_back(static_cast<char>(high * 16 + low));
            i += 2;
        } else {
            out.push_back(text[i] == '+' ? ' ' : text[i]);
        }
    }
    return out;
}

// From the text behind the opening quote.
std::string unquoted(std::string_view text)
{
    std::string out;
    for (std::size_t i = 0; i < text.size() && text[i] != '"'; ++i) {
        if (text[i] == '\\' && i + 1 < text.size())
            ++i;
        out.push_back(text[i]);
    }
    return out;
}

// Where the parameter that begins there ends; a ';' inside quotes does not count.
std::size_t parameterEnd(std::string_view text)
{
    bool quoted = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '\\' && quoted)
            ++i;
        else if (text[i] == '"')
            quoted = !quoted;
        else if (text[i] == ';' && !quoted)
            return i;
    }
    return text.size();
}

FormField partField(std::string_view part)
{
    FormField field;
    const std::size_t end = part.find("\r\n\r\n");
    const std::string_view head = part.substr(0, end == std::string_view::npos ? 0 : end + 2);
    // A part has no start line; an empty one stands in for it.
    const std::string withStartLine = std::string("\r\n").append(head);
    const MessageHead fields = splitHead(withStartLine);
    if (const auto disposition = fields.find("content-disposition")) {
        field.name = headerParameter(*disposition, "name");
        field.fileName = headerParameter(*disposition, "filename");
    }
    if (const auto type = fields.find("content-type"))
        field.contentType = std::string(*type);
    field.value = std::string(end == std::string_view::npos ? part : part.substr(end + 4));
    return field;
}

} // namespace

std::vector<FormField> urlencodedFields(std::string_view body)
{
    std::vector<FormField> fields;
    while (!body.empty() && fields.size() < MostFields) {
        const std::size_t end = std::min(body.find('&'), body.size());
        const std::string_view pair = body.substr(0, end);
        const std::size_t equals = std::min(pair.find('='), pair.size());
        if (!pair.empty())
            fields.push_back({decoded(pair.substr(0, equals)),
                              decoded(pair.substr(std::min(equals + 1, pair.size()))),
                              {},
                              {}});
        body.remove_prefix(std::min(end + 1, body.size()));
    }
    return fields;
}

std::vector<FormField> multipartFields(std::string_view body, std::string_view contentType)
{
    const std::string boundary = headerParameter(contentType, "boundary");
    std::vector<FormField> fields;
    if (boundary.empty())
        return fields;
    const std::string delimiter = "--" + boundary;
    std::size_t at = body.find(delimiter);
    while (at != std::string_view::npos && fields.size() < MostFields) {
        const std::size_t begin = body.find("\r\n", at + delimiter.size());
        if (begin == std::string_view::npos || body.substr(at + delimiter.size(), 2) == "--")
            break;
        at = body.find("\r\n" + delimiter, begin);
        const std::size_t end = std::min(at, body.size());
        fields.push_back(partField(body.substr(begin + 2, end < begin + 2 ? 0 : end - begin - 2)));
        if (at != std::string_view::npos)
            at += 2;
    }
    return fields;
}

std::string headerParameter(std::string_view value, std::string_view name)
{
    std::size_t at = parameterEnd(value);
    while (at < value.size()) {
        value.remove_prefix(at + 1);
        at = parameterEnd(value);
        const std::string_view parameter = value.substr(0, at);
        const std::size_t equals = std::min(parameter.find('='), parameter.size());
        if (!equalsIgnoringCase(trimmed(parameter.substr(0, equals)), name))
            continue;
        const std::string_view text =
            trimmed(parameter.substr(std::min(equals + 1, parameter.size())));
        return text.starts_with('"') ? unquoted(text.substr(1)) : std::string(text);
    }
    return {};
}

std::string mediaType(std::string_view contentType)
{
    std::string type(trimmed(contentType.substr(0, contentType.find(';'))));
    std::transform(type.begin(), type.end(), type.begin(), lower);
    return type;
}

} // namespace mynah
