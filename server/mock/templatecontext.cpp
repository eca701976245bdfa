// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/mock/templatecontext.h"

#include "server/http/httpheaders.h"
#include "server/http/percentcoding.h"
#include "server/mock/requestview.h"

#include <QtGlobal>

#include <algorithm>
#include <array>
#include <unordered_map>
#include <utility>
#include <vector>

namespace mynah {

namespace {

std::string lowered(std::string_view text)
{
    std::string lower(text);
    std::transform(lower.begin(), lower.end(), lower.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? char(c + ('a' - 'A')) : c; });
    return lower;
}

// An object out of pairs whose names may repeat; in linear time, whatever a client sends.
class MultiObject
{
public:
    void add(std::string name, Json value)
    {
        const std::size_t place = find(name);
        if (place == m_members.size()) {
            m_members.push_back({std::move(name), std::move(value)});
            return;
        }
        Member &known = m_members[place];
        if (!std::exchange(known.isRepeated, true))
            known.value = Json::array({std::move(known.value)});
        known.value.push_back(std::move(value));
    }

    Json take()
    {
        Json object = Json::object();
        std::vector<std::pair<const std::string, Json>> &members =
            object.get_ref<Json::object_t &>();
        members.reserve(m_members.size());
        for (Member &member : m_members)
            members.emplace_back(std::move(member.name), std::move(member.value));
        return object;
    }

private:
    // Up to this many looking at each of them is quicker than knowing their places.
    static constexpr std::size_t Few = 16;

    struct Member
    {
        std::string name;
        Json value;
        bool isRepeated = false;
    };

    // Where it is, or is to be added.
    std::size_t find(const std::string &name)
    {
        if (m_members.size() >= Few)
            return findPlace(name);
        const auto found =
            std::find_if(m_members.begin(), m_members.end(),
                         [&name](const Member &member) { return member.name == name; });
        return static_cast<std::size_t>(found - m_members.begin());
    }

    std::size_t findPlace(const std::string &name)
    {
        for (std::size_t i = m_places.size(); i < m_members.size(); ++i)
            m_places.emplace(m_members[i].name, i);
        const auto found = m_places.find(name);
        return found == m_places.end() ? m_members.size() : found->second;
    }

    std::vector<Member> m_members;
    std::unordered_map<std::string, std::size_t> m_places;
};

Json queryObject(const UrlQuery &query)
{
    MultiObject object;
    for (const auto [name, value] : query)
        object.add(std::string(name), std::string(value));
    return object.take();
}

Json cookieObject(const std::vector<Cookie> &cookies)
{
    MultiObject object;
    for (const Cookie &cookie : cookies)
        object.add(std::string(cookie.name), std::string(cookie.value));
    return object.take();
}

Json headerObject(const HTTPHeaders &headers, std::span<const ResponseTemplate *const> templates)
{
    MultiObject object;
    for (const auto [name, value] : headers)
        object.add(lowered(name), std::string(value));
    Json result = object.take();
    for (const ResponseTemplate *asking : templates) {
        for (const std::string &name : asking->names()) {
            const std::string lower = lowered(name);
            if (lower != name && result.contains(lower))
                result[name] = Json(result[lower]);
        }
    }
    return result;
}

Json certificateObject(std::span<const CertificateField> fields)
{
    MultiObject object;
    for (const CertificateField &field : fields)
        object.add(field.name, field.value);
    return object.take();
}

Json parameterObject(std::span<const PathParameter> parameters)
{
    Json object = Json::object();
    for (const PathParameter &parameter : parameters)
        object[std::string(parameter.name)] = std::string(parameter.value);
    return object;
}

Json formObject(const FormData &form)
{
    MultiObject object;
    for (const auto [name, value] : form.fields)
        object.add(std::string(name), std::string(value));
    for (const FormFile &file : form.files)
        object.add(file.name,
                   Json{{"filename", file.filename},
                        {"contentType", file.contentType},
                        {"size", file.body.size()},
                        {"body", file.body}});
    return object.take();
}

Json bodyValue(const RequestView &request)
{
    if (auto json = request.takeJson())
        return std::move(*json);
    if (const FormData *form = request.form())
        return formObject(*form);
    return std::string(request.content());
}

using Templates = std::span<const ResponseTemplate *const>;

constexpr std::array<TemplateField, 10> Fields{{
    {"method", "{{method}}", QT_TRANSLATE_NOOP("Template", "The request's method"), false,
     [](const RequestView &r, Templates) { return Json(std::string(r.method())); }},
    {"path", "{{path}}", QT_TRANSLATE_NOOP("Template", "The path, decoded"), false,
     [](const RequestView &r, Templates) { return Json(percentDecoded(r.path())); }},
    {"url", "{{url}}", QT_TRANSLATE_NOOP("Template", "Path and query as they were sent"), false,
     [](const RequestView &r, Templates) { return Json(std::string(r.target())); }},
    {"query", "{{query.name}}", QT_TRANSLATE_NOOP("Template", "A parameter of the query"), true,
     [](const RequestView &r, Templates) { return queryObject(r.query()); }},
    {"headers", "{{headers.name}}", QT_TRANSLATE_NOOP("Template", "A header of the request"), true,
     [](const RequestView &r, Templates t) { return headerObject(r.headers(), t); }},
    {"cookies", "{{cookies.name}}", QT_TRANSLATE_NOOP("Template", "A cookie of the request"), true,
     [](const RequestView &r, Templates) { return cookieObject(r.cookies()); }},
    {"params", "{{params.name}}", QT_TRANSLATE_NOOP("Template", "A parameter of the path"), true,
     [](const RequestView &r, Templates) { return parameterObject(r.parameters()); }},
    {"clientCertificate", "{{clientCertificate.commonName}}",
     QT_TRANSLATE_NOOP("Template", "A field of the client's certificate"), true,
     [](const RequestView &r, Templates) { return certificateObject(r.clientCertificate()); }},
    {"body", "{{body.name}}", QT_TRANSLATE_NOOP("Template", "The body: JSON, a form, or its text"),
     true, [](const RequestView &r, Templates) { return bodyValue(r); }},
    {"rawBody", "{{rawBody}}", QT_TRANSLATE_NOOP("Template", "The body's text as it was sent"),
     false, [](const RequestView &r, Templates) { return Json(std::string(r.content())); }},
}};

} // namespace

std::span<const TemplateField> templateFields()
{
    return Fields;
}

Json templateContext(const RequestView &request, std::span<const ResponseTemplate *const> templates)
{
    Json context = Json::object();
    // Room for all of them: growing copies the names.
    std::vector<std::pair<const std::string, Json>> &members = context.get_ref<Json::object_t &>();
    members.reserve(Fields.size());
    for (const TemplateField &field : Fields) {
        const auto mayRead = [&field](const ResponseTemplate *one) {
            return one->mayRead(field.name);
        };
        if (std::any_of(templates.begin(), templates.end(), mayRead))
            members.emplace_back(field.name, field.read(request, templates));
    }
    return context;
}

TemplateOptions headerTemplateOptions()
{
    TemplateOptions options;
    options.rootName = TemplateRootName;
    return options;
}

TemplateOptions bodyTemplateOptions(std::string_view contentType)
{
    TemplateOptions options = headerTemplateOptions();
    const std::string mediaType = lowered(contentType.substr(0, contentType.find_first_of("; \t")));
    options.escapesHtml =
        mediaType == "text/html" || mediaType.ends_with("/xml") || mediaType.ends_with("+xml");
    return options;
}

} // namespace mynah
