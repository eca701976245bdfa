// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/mock/responserenderer.h"

#include "server/http/httpgrammar.h"
#include "server/http/statuscodes.h"
#include "server/mock/compiledresponse.h"
#include "server/mock/requestview.h"
#include "server/mock/templatecontext.h"
#include "server/mock/templatefile.h"

#include <array>
#include <memory>
#include <vector>

namespace mynah {

namespace {

using Kind = ResponseBody::Kind;

// what: the pattern of a sentence about the line, the column and what is wrong there.
Message describe(Message what, const TemplateError &error)
{
    return std::move(what).arg(error.position.line).arg(error.position.column).arg(error.message);
}

Message describeInBody(const TemplateError &error)
{
    return describe(Message::tr("the body, line %1, column %2: %3"), error);
}

Message describeInHeader(const std::string &name, const TemplateError &error)
{
    return describe(Message::tr("the header %1, line %2, column %3: %4").arg(name), error);
}

class ResponseRenderer
{
public:
    ResponseRenderer(const CompiledResponse &response, const RequestView &request,
                     const std::string &baseDir)
        : m_response(response)
        , m_source(*response.source)
        , m_request(request)
        , m_baseDir(baseDir)
    {
    }

    Expected<MockAnswer, Message> run()
    {
        if (!m_response.fault.empty())
            return Unexpected(m_response.fault);
        m_answer.status = m_source.status;
        m_answer.reason = m_source.reason;
        if (!isBodiless(m_source.status) && !takeBody())
            return Unexpected(m_error);
        collectTemplates();
        m_context = templateContext(m_request, m_templates);
        if (!addHeaders() || !renderBody())
            return Unexpected(m_error);
        return std::move(m_answer);
    }

private:
    bool takeBody()
    {
        switch (m_source.body.kind) {
        case Kind::Inline:
            if (m_response.bodyTemplate)
                m_bodyTemplate = &*m_response.bodyTemplate;
            else
                m_answer.body = m_source.body.text;
            return true;
        case Kind::File:
            return takeFile();
        case Kind::Empty:
            return true;
        case Kind::Echo:
            m_answer.body = m_request.body();
            return true;
        }
        return true;
    }

    bool takeFile()
    {
        auto file = BodyFile::open(m_baseDir, m_source.body.file);
        if (!file)
            return fail(file.error());
        if (!m_source.body.isTemplate) {
            m_answer.file = std::move(*file);
            return true;
        }
        auto parsed = readTemplate(*file, m_source.body.file);
        if (!parsed)
            return fail(parsed.error());
        m_fileTemplate = std::move(*parsed);
        m_bodyTemplate = m_fileTemplate.get();
        return true;
    }

    void collectTemplates()
    {
        if (m_bodyTemplate)
            m_templates.push_back(m_bodyTemplate);
        for (const CompiledHeader &header : m_response.headers) {
            if (header.valueTemplate)
                m_templates.push_back(&*header.valueTemplate);
        }
    }

    bool addHeaders()
    {
        for (const CompiledHeader &header : m_response.headers) {
            if (!header.valueTemplate) {
                m_answer.headers.add(header.name, header.value);
                continue;
            }
            const auto value = header.valueTemplate->render(m_context, headerTemplateOptions());
            if (!value)
                return fail(describeInHeader(header.name, value.error()));
            // A line break would begin a header, or the body, of the client's choosing.
            if (!isFieldValue(*value))
                return fail(
                    Message::tr(
                        "the header %1 would hold a line break or another control character")
                        .arg(header.name));
            m_answer.headers.add(header.name, *value);
        }
        addContentType();
        return true;
    }

    // Of a file by its name; an echo is of the type that came in, with its coding.
    void addContentType()
    {
        if (isBodiless(m_source.status))
            return;
        if (m_source.body.kind == Kind::File && !m_response.hasContentType)
            m_answer.headers.add("Content-Type", mediaTypeOf(m_source.body.file));
        if (m_source.body.kind == Kind::Echo) {
            copyFromRequest("Content-Type");
            copyFromRequest("Content-Encoding");
        }
    }

    void copyFromRequest(std::string_view name)
    {
        if (m_answer.headers.contains(name))
            return;
        for (const std::string_view value : m_request.headers().getList(name))
            m_answer.headers.add(name, value);
    }

    bool renderBody()
    {
        if (!m_bodyTemplate)
            return true;
        const std::string_view type = m_answer.headers.get("content-type").value_or("");
        auto text = m_bodyTemplate->render(m_context, bodyTemplateOptions(type));
        if (!text)
            return fail(describeInBody(text.error()));
        m_answer.body = std::move(*text);
        return true;
    }

    bool fail(Message message)
    {
        m_error = std::move(message);
        return false;
    }

    const CompiledResponse &m_response;
    const MockResponse &m_source;
    const RequestView &m_request;
    const std::string &m_baseDir;
    std::shared_ptr<const ResponseTemplate> m_fileTemplate;
    const ResponseTemplate *m_bodyTemplate = nullptr;
    std::vector<const ResponseTemplate *> m_templates;
    Json m_context;
    MockAnswer m_answer;
    Message m_error;
};

} // namespace

Expected<MockAnswer, Message> renderResponse(const CompiledResponse &response,
                                             const RequestView &request, const std::string &baseDir)
{
    return ResponseRenderer(response, request, baseDir).run();
}

Expected<std::string, Message> renderBody(const CompiledResponse &response,
                                          const RequestView &request)
{
    const std::array templates{&*response.bodyTemplate};
    auto text = templates[0]->render(templateContext(request, templates), response.bodyOptions);
    if (!text)
        return Unexpected(describeInBody(text.error()));
    return std::move(*text);
}

MockAnswer failureAnswer(std::string_view reason)
{
    MockAnswer answer;
    answer.status = 500;
    answer.headers.add("Content-Type", "text/plain; charset=utf-8");
    answer.body = "Mynah cannot give this answer: ";
    answer.body += reason;
    answer.body += reason.ends_with('.') ? "\n" : ".\n";
    return answer;
}

} // namespace mynah
