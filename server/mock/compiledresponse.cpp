// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/mock/compiledresponse.h"

#include "server/domain/fieldtext.h"
#include "server/http/httpgrammar.h"
#include "server/http/httpheaders.h"
#include "server/http/statuscodes.h"
#include "server/mock/guessedtype.h"
#include "server/mock/templatecontext.h"
#include "server/mock/templateremarks.h"

#include <algorithm>

namespace mynah {

namespace {

using Kind = ResponseBody::Kind;

Message describe(const TemplateError &error)
{
    return Message::tr("line %1, column %2: %3")
        .arg(error.position.line)
        .arg(error.position.column)
        .arg(error.message);
}

Message describeInBody(const TemplateError &error)
{
    return Message::tr("the body, line %1, column %2: %3")
        .arg(error.position.line)
        .arg(error.position.column)
        .arg(error.message);
}

Message describeInHeader(const std::string &name, const TemplateError &error)
{
    return Message::tr("%1: line %2, column %3: %4")
        .arg(name)
        .arg(error.position.line)
        .arg(error.position.column)
        .arg(error.message);
}

struct HeaderFault
{
    Problem::Severity severity = Problem::Severity::Error;
    Message message;
};

Expected<CompiledHeader, HeaderFault> compileHeader(const Header &header, bool mayBeTemplate)
{
    using Severity = Problem::Severity;
    if (equalsIgnoringCase(header.name, "content-length")
        || equalsIgnoringCase(header.name, "transfer-encoding"))
        return Unexpected(
            HeaderFault{Severity::Warning,
                        Message::tr("%1 is left out: it follows from the body").arg(header.name)});
    if (Message wrong = headerNameProblem(header.name); !wrong.empty())
        return Unexpected(HeaderFault{Severity::Error, std::move(wrong)});
    CompiledHeader compiled{header.name, header.value, {}};
    if (mayBeTemplate && header.value.find("{{") != std::string::npos) {
        auto parsed = ResponseTemplate::parse(header.value);
        if (!parsed)
            return Unexpected(
                HeaderFault{Severity::Error, describeInHeader(header.name, parsed.error())});
        compiled.valueTemplate = std::move(*parsed);
    } else if (!isFieldValue(header.value)) {
        return Unexpected(HeaderFault{
            Severity::Error,
            Message::tr("the value of %1 holds a line break or another control character")
                .arg(header.name)});
    }
    return compiled;
}

class ResponseCompiler
{
public:
    ResponseCompiler(const Shared<MockResponse> &response, const ResponseScope &scope,
                     std::vector<Problem> &problems)
        : m_source(*response)
        , m_scope(scope)
        , m_problems(problems)
    {
        m_compiled.source = response;
    }

    std::optional<CompiledResponse> run()
    {
        compileRules();
        compileHeaders();
        compileBody();
        if (m_hasNoRules)
            return {};
        if (m_compiled.fault.empty())
            prepare();
        return std::move(m_compiled);
    }

private:
    void compileRules()
    {
        auto rules = RuleMatcher::compile(m_source.rules);
        if (rules)
            m_compiled.rules = std::move(*rules);
        else
            add(Problem::Severity::Error, Field::Rules, rules.error().message, rules.error().row);
        m_hasNoRules = !rules;
    }

    void compileHeaders()
    {
        for (std::size_t row = 0; row < m_source.headers.size(); ++row)
            addHeader(m_source.headers[row], static_cast<int>(row));
        const std::size_t own = m_compiled.headers.size();
        for (const Header &header : m_scope.serverHeaders) {
            const bool isSet = std::any_of(m_compiled.headers.begin(),
                                           m_compiled.headers.begin() + std::ptrdiff_t(own),
                                           [&header](const CompiledHeader &mine) {
                                               return equalsIgnoringCase(mine.name, header.name);
                                           });
            if (!isSet)
                addServerHeader(header);
        }
        m_compiled.hasContentType = std::any_of(
            m_compiled.headers.begin(), m_compiled.headers.end(), [](const CompiledHeader &header) {
                return equalsIgnoringCase(header.name, "content-type");
            });
    }

    void addHeader(const Header &header, int row)
    {
        auto compiled = compileHeader(header, m_source.body.isTemplate);
        if (compiled)
            return takeHeader(std::move(*compiled), row);
        if (compiled.error().severity == Problem::Severity::Error)
            setFault(compiled.error().message);
        add(compiled.error().severity, Field::Headers, std::move(compiled.error().message), row);
    }

    // What is wrong with it is told at the server; the responses go without it.
    void addServerHeader(const Header &header)
    {
        if (auto compiled = compileHeader(header, m_source.body.isTemplate))
            takeHeader(std::move(*compiled), -1);
    }

    void takeHeader(CompiledHeader header, int row)
    {
        if (header.valueTemplate) {
            for (const TemplateError &remark :
                 remarksOn(*header.valueTemplate, {m_scope.pathParameters}))
                warn(Field::Headers, describeInHeader(header.name, remark), row);
        }
        m_compiled.headers.push_back(std::move(header));
    }

    void compileBody()
    {
        if (isBodiless(m_source.status) && hasBody())
            warn(Field::Body,
                 Message::tr("an answer with status %1 has no body; it is left out")
                     .arg(m_source.status));
        if (!isInlineTemplate())
            return;
        auto parsed = ResponseTemplate::parse(m_source.body.text);
        if (!parsed)
            return failInBody(parsed.error());
        for (const TemplateError &remark : remarksOn(*parsed, {m_scope.pathParameters}))
            addInBody(Problem::Severity::Warning, remark);
        m_compiled.bodyTemplate = std::move(*parsed);
    }

    // Names that stand for nothing are told beside what is no template.
    void failInBody(const TemplateError &first)
    {
        setFault(describeInBody(first));
        const TemplateVerdict verdict = judgeTemplate(m_source.body.text, {m_scope.pathParameters});
        for (const TemplateError &error : verdict.errors)
            addInBody(Problem::Severity::Error, error);
        for (const TemplateError &remark : verdict.remarks)
            addInBody(Problem::Severity::Warning, remark);
    }

    void addInBody(Problem::Severity severity, const TemplateError &error)
    {
        add(severity, Field::Body, describe(error), -1);
        m_problems.back().place.line = error.position.line;
        m_problems.back().place.column = error.position.column;
    }

    bool hasBody() const
    {
        switch (m_source.body.kind) {
        case Kind::Inline:
            return !m_source.body.text.empty();
        case Kind::File:
        case Kind::Echo:
            return true;
        case Kind::Empty:
            return false;
        }
        return false;
    }

    bool isInlineTemplate() const
    {
        return m_source.body.kind == Kind::Inline && m_source.body.isTemplate;
    }

    // Serialises the answer once, if it is always the same; tries to in any case, so that what
    // HTTP forbids is found now.
    void prepare()
    {
        const bool isText = m_source.body.kind == Kind::Inline && !isBodiless(m_source.status);
        if (isText && !m_compiled.hasContentType && !m_source.body.text.empty()) {
            m_compiled.headers.push_back({"Content-Type", guessedContentType(m_source.body), {}});
            m_compiled.hasContentType = true;
        }
        HTTPHeaders headers;
        bool isHeadConstant = true;
        for (const CompiledHeader &header : m_compiled.headers) {
            isHeadConstant = isHeadConstant && !header.valueTemplate;
            headers.add(header.name, header.valueTemplate ? "" : header.value);
        }
        auto prepared = PreparedResponse::make(m_source.status, m_source.reason, headers,
                                               isText ? constantText() : std::string());
        if (!prepared)
            return fail(Field::Status, Message::known(prepared.error().reason()));
        if (isHeadConstant && isBodyConstant())
            m_compiled.prepared = std::move(*prepared);
        else if (isHeadConstant && isText)
            frame(std::move(*prepared), headers.get("content-type").value_or(""));
    }

    bool isBodyConstant() const
    {
        if (m_compiled.bodyTemplate)
            return isBodiless(m_source.status) || m_compiled.bodyTemplate->isConstant();
        return m_source.body.kind == Kind::Inline || m_source.body.kind == Kind::Empty
            || isBodiless(m_source.status);
    }

    void frame(PreparedResponse head, std::string_view contentType)
    {
        m_compiled.frame = std::move(head);
        m_compiled.bodyOptions = bodyTemplateOptions(contentType);
    }

    std::string constantText() const
    {
        if (!m_compiled.bodyTemplate)
            return m_source.body.text;
        if (!m_compiled.bodyTemplate->isConstant())
            return {};
        auto rendered = m_compiled.bodyTemplate->render(Json::object());
        return rendered ? std::move(*rendered) : std::string();
    }

    void fail(Field field, Message message)
    {
        setFault(message);
        add(Problem::Severity::Error, field, std::move(message), -1);
    }
    // The first one is told.
    void setFault(const Message &message)
    {
        if (m_compiled.fault.empty())
            m_compiled.fault = message;
    }
    void warn(Field field, Message message, int row = -1)
    {
        add(Problem::Severity::Warning, field, std::move(message), row);
    }
    void add(Problem::Severity severity, Field field, Message message, int row)
    {
        Problem problem;
        problem.severity = severity;
        problem.place = m_scope.place;
        problem.place.field = field;
        problem.place.row = row;
        problem.message = std::move(message);
        m_problems.push_back(std::move(problem));
    }

    const MockResponse &m_source;
    const ResponseScope &m_scope;
    std::vector<Problem> &m_problems;
    CompiledResponse m_compiled;
    bool m_hasNoRules = false;
};

} // namespace

bool CompiledResponse::needsBody() const
{
    if (rules.needsBody() || source->body.kind == Kind::Echo)
        return true;
    // What a file will ask for is known when it is read.
    if (source->body.kind == Kind::File && source->body.isTemplate)
        return true;
    const auto reads = [](const ResponseTemplate &text) {
        return text.mayRead("body") || text.mayRead("rawBody");
    };
    return (bodyTemplate && reads(*bodyTemplate))
        || std::any_of(headers.begin(), headers.end(), [&reads](const CompiledHeader &header) {
               return header.valueTemplate && reads(*header.valueTemplate);
           });
}

std::vector<Problem> serverHeaderProblems(const std::vector<Header> &headers, const Place &server)
{
    std::vector<Problem> problems;
    for (std::size_t row = 0; row < headers.size(); ++row) {
        auto compiled = compileHeader(headers[row], true);
        if (compiled)
            continue;
        Problem problem;
        problem.severity = compiled.error().severity;
        problem.place = server;
        problem.place.field = Field::Headers;
        problem.place.row = static_cast<int>(row);
        problem.message = std::move(compiled.error().message);
        if (compileHeader(headers[row], false)) {
            problem.severity = Problem::Severity::Warning;
            problem.message = Message::tr("%1; responses with templates go without this header")
                                  .arg(problem.message);
        }
        problems.push_back(std::move(problem));
    }
    return problems;
}

std::optional<CompiledResponse> compileResponse(const Shared<MockResponse> &response,
                                                const ResponseScope &scope,
                                                std::vector<Problem> &problems)
{
    return ResponseCompiler(response, scope, problems).run();
}

} // namespace mynah
