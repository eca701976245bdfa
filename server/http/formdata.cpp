// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/formdata.h"

#include "server/http/multipartparser.h"
#include "server/http/parameterizedvalue.h"

#include <algorithm>

namespace mynah {

namespace {

using Result = Expected<void, HTTPInputError>;

constexpr std::string_view UrlEncoded = "application/x-www-form-urlencoded";
constexpr std::string_view Multipart = "multipart/form-data";

// Turns the parts of a multipart body into fields and files (RFC 7578 4).
class FormSink final : public MultipartParser::Sink
{
public:
    explicit FormSink(FormData &form)
        : m_form(form)
    {
    }

    Result partBegins(const HTTPHeaders &headers) override
    {
        const auto disposition =
            ParameterizedValue::parse(headers.get("Content-Disposition").value_or(""));
        const auto name = disposition.parameter("name");
        if (!disposition.isMediaType("form-data") || !name)
            return Unexpected(HTTPInputError(
                400, QT_TRANSLATE_NOOP("Message", "A part of the form has no name.")));
        const auto filename = disposition.parameter("filename");
        m_isFile = filename.has_value();
        m_part = {std::string(*name),
                  std::string(filename.value_or("")),
                  std::string(headers.get("Content-Type").value_or("")),
                  {}};
        return {};
    }

    void partData(std::string_view data) override { m_part.body.append(data); }

    void partEnds() override
    {
        if (m_isFile)
            m_form.files.push_back(std::move(m_part));
        else
            m_form.fields.add(m_part.name, m_part.body);
    }

private:
    FormData &m_form;
    FormFile m_part;
    bool m_isFile = false;
};

Expected<FormData, HTTPInputError> parseUrlEncoded(std::string_view body, const FormLimits &limits)
{
    const auto separators = static_cast<std::size_t>(std::count(body.begin(), body.end(), '&'));
    if (separators >= limits.maxFields)
        return Unexpected(
            HTTPInputError(413, QT_TRANSLATE_NOOP("Message", "The form has too many fields.")));
    FormData form;
    form.fields.parse(body);
    return form;
}

Expected<FormData, HTTPInputError> parseMultipart(std::string_view contentType,
                                                  std::string_view body, const FormLimits &limits)
{
    const std::optional<std::string> boundary = MultipartParser::boundaryOf(contentType);
    if (!boundary)
        return Unexpected(HTTPInputError(
            400, QT_TRANSLATE_NOOP("Message", "The multipart form has no valid boundary.")));
    FormData form;
    FormSink sink(form);
    MultipartParser parser(*boundary, limits, sink);
    const Result fed = parser.feed(body);
    if (!fed)
        return Unexpected(fed.error());
    const Result finished = parser.finish();
    if (!finished)
        return Unexpected(finished.error());
    return form;
}

} // namespace

bool isForm(std::string_view contentType)
{
    const ParameterizedValue type = ParameterizedValue::parse(contentType);
    return type.isMediaType(UrlEncoded) || type.isMediaType(Multipart);
}

Expected<FormData, HTTPInputError> parseForm(std::string_view contentType, std::string_view body,
                                             const FormLimits &limits)
{
    const ParameterizedValue type = ParameterizedValue::parse(contentType);
    if (type.isMediaType(UrlEncoded))
        return parseUrlEncoded(body, limits);
    if (type.isMediaType(Multipart))
        return parseMultipart(contentType, body, limits);
    return FormData();
}

} // namespace mynah
