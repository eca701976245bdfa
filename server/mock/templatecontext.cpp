// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/mock/templatecontext.h"

#include "server/http/httpheaders.h"
#include "server/http/percentcoding.h"
#include "server/mock/requestview.h"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

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
        const auto [known, isNew] = m_places.try_emplace(name, m_members.size());
        if (isNew) {
            m_members.emplace_back(std::move(name), std::move(value));
            return;
        }
        Json &present = m_members[known->second].second;
        if (m_repeated.insert(known->second).second)
            present = Json::array({std::move(present)});
        present.push_back(std::move(value));
    }

    Json take()
    {
        Json object = Json::object();
        std::vector<std::pair<const std::string, Json>> &members =
            object.get_ref<Json::object_t &>();
        for (auto &[name, value] : m_members)
            members.emplace_back(name, std::move(value));
        return object;
    }

private:
    std::vector<std::pair<std::string, Json>> m_members;
    std::unordered_map<std::string, std::size_t> m_places;
    std::unordered_set<std::size_t> m_repeated;
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
    if (const Json *json = request.json())
        return *json;
    if (const FormData *form = request.form())
        return formObject(*form);
    return std::string(request.content());
}

} // namespace

Json templateContext(const RequestView &request, std::span<const ResponseTemplate *const> templates)
{
    const auto isRead = [templates](std::string_view name) {
        return std::any_of(templates.begin(), templates.end(),
                           [name](const ResponseTemplate *one) { return one->mayRead(name); });
    };
    Json context = Json::object();
    if (isRead("method"))
        context["method"] = std::string(request.method());
    if (isRead("path"))
        context["path"] = percentDecoded(request.path());
    if (isRead("url"))
        context["url"] = std::string(request.target());
    if (isRead("query"))
        context["query"] = queryObject(request.query());
    if (isRead("headers"))
        context["headers"] = headerObject(request.headers(), templates);
    if (isRead("cookies"))
        context["cookies"] = cookieObject(request.cookies());
    if (isRead("params"))
        context["params"] = parameterObject(request.parameters());
    if (isRead("clientCertificate"))
        context["clientCertificate"] = certificateObject(request.clientCertificate());
    if (isRead("body"))
        context["body"] = bodyValue(request);
    if (isRead("rawBody"))
        context["rawBody"] = std::string(request.content());
    return context;
}

TemplateOptions headerTemplateOptions()
{
    TemplateOptions options;
    options.rootName = "request";
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
