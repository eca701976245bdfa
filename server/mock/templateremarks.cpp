// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/mock/templateremarks.h"

#include "server/domain/matchrule.h"
#include "server/domain/spelling.h"
#include "server/mock/templatecontext.h"
#include "server/mock/templatehelpers.h"
#include "server/mock/templateparser.h"

#include <algorithm>

namespace mynah {

namespace {

using Names = std::vector<std::string_view>;

constexpr std::string_view DataNames[] = {"root", "key", "index", "first", "last"};

bool isAmong(const Names &names, std::string_view name)
{
    return std::find(names.begin(), names.end(), name) != names.end();
}

Names fieldNames()
{
    Names names{TemplateRootName};
    for (const TemplateField &field : templateFields())
        names.push_back(field.name);
    return names;
}

// meant: what was likely meant, or empty.
Message nothingCalled(const std::string &name, std::string_view meant, const char *sigil = "")
{
    const std::string whole = sigil + name;
    if (meant.empty())
        return Message::tr("nothing is called %1 here").arg(whole);
    return Message::tr("nothing is called %1 here; did you mean %2?").arg(whole).arg(meant);
}

Message noParameter(const std::string &name, std::string_view meant)
{
    if (meant.empty())
        return Message::tr("the path has no parameter %1").arg(name);
    return Message::tr("the path has no parameter %1; did you mean %2?").arg(name).arg(meant);
}

class NameJudge
{
public:
    explicit NameJudge(const TemplateScope &scope)
        : m_scope(scope)
        , m_fields(fieldNames())
    {
    }

    std::vector<TemplateError> run(const std::vector<TemplateNode> &nodes)
    {
        visit(nodes);
        return std::move(m_remarks);
    }

private:
    void visit(const std::vector<TemplateNode> &nodes)
    {
        for (const TemplateNode &node : nodes) {
            if (const auto *output = std::get_if<TemplateOutput>(&node))
                visit(output->call);
            else if (const auto *block = std::get_if<std::unique_ptr<TemplateBlock>>(&node))
                visit(**block);
        }
    }

    // The levels are those of the renderer, where only some blocks open one.
    void visit(const TemplateBlock &block)
    {
        visit(block.call);
        const bool opens = !block.call.helper || block.call.helper->changesContext;
        const std::size_t outerNames = m_blockNames.size();
        if (opens) {
            ++m_depth;
            m_blockNames.insert(m_blockNames.end(), block.parameters.begin(),
                                block.parameters.end());
        }
        visit(block.main);
        if (opens)
            --m_depth;
        m_blockNames.resize(outerNames);
        visit(block.inverse);
    }

    void visit(const TemplateCall &call)
    {
        forEachPath(call, [this](const TemplatePath &path) { judge(path); });
    }

    void judge(const TemplatePath &path)
    {
        if (path.segments.empty())
            return;
        if (path.isData)
            return judgeData(path);
        const bool isBlockName = !path.isScoped && isAmong(m_blockNames, path.segments[0]);
        if (!isBlockName && path.up == m_depth)
            judgeFromRoot(path, 0);
    }

    void judgeData(const TemplatePath &path)
    {
        const std::string &name = path.segments[0];
        const Names known(std::begin(DataNames), std::end(DataNames));
        if (name == "root")
            judgeFromRoot(path, 1);
        else if (!isAmong(known, name))
            remark(path, nothingCalled(name, likestName(name, known), "@"));
    }

    void judgeFromRoot(const TemplatePath &path, std::size_t at)
    {
        const auto &segments = path.segments;
        while (at < segments.size() && segments[at] == TemplateRootName)
            ++at;
        if (at == segments.size())
            return;
        const std::string &name = segments[at];
        if (!isAmong(m_fields, name))
            return remark(path, nothingCalled(name, meantFor(name)));
        if (at + 1 == segments.size())
            return;
        if (name == "params" && m_scope.pathParameters)
            judgeParameter(path, segments[at + 1]);
        else if (name == "clientCertificate" && !isCertificateField(segments[at + 1]))
            remark(path,
                   Message::tr("no field of a certificate is called %1").arg(segments[at + 1]));
    }

    // A parameter of the path is easily asked for without "params.".
    std::string meantFor(const std::string &name) const
    {
        const std::string_view field = likestName(name, m_fields);
        if (!m_scope.pathParameters)
            return std::string(field);
        const Names parameters(m_scope.pathParameters->begin(), m_scope.pathParameters->end());
        const std::string_view parameter = likestName(name, parameters);
        if (parameter.empty() || (!field.empty() && parameter != name))
            return std::string(field);
        return "params." + std::string(parameter);
    }

    void judgeParameter(const TemplatePath &path, const std::string &name)
    {
        const Names known(m_scope.pathParameters->begin(), m_scope.pathParameters->end());
        if (!isAmong(known, name))
            remark(path, noParameter(name, likestName(name, known)));
    }

    void remark(const TemplatePath &path, Message message)
    {
        m_remarks.push_back({std::move(message), path.position});
    }

    const TemplateScope &m_scope;
    const Names m_fields;
    // Levels of "../" between here and the root.
    int m_depth = 0;
    // Block parameters of the blocks around.
    Names m_blockNames;
    std::vector<TemplateError> m_remarks;
};

} // namespace

std::vector<TemplateError> remarksOn(const ResponseTemplate &text, const TemplateScope &scope)
{
    return NameJudge(scope).run(text.nodes());
}

TemplateVerdict judgeTemplate(std::string_view text, const TemplateScope &scope)
{
    ReadTemplate read = readTemplateText(text, TemplateHelpers::core());
    return {std::move(read.errors), NameJudge(scope).run(read.nodes)};
}

} // namespace mynah
