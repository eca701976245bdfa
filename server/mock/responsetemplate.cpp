// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/mock/responsetemplate.h"

#include "server/mock/templatehelpers.h"
#include "server/mock/templateparser.h"

#include <algorithm>

namespace mynah {

namespace {

// Names that a template mentions in any path.
class NameCollector
{
public:
    void visit(const std::vector<TemplateNode> &nodes)
    {
        for (const TemplateNode &node : nodes) {
            if (const auto *output = std::get_if<TemplateOutput>(&node))
                visit(output->call);
            else if (const auto *block = std::get_if<std::unique_ptr<TemplateBlock>>(&node))
                visit(**block);
        }
    }

    std::set<std::string, std::less<>> names;
    bool all = false;

private:
    void visit(const TemplateBlock &block)
    {
        visit(block.call);
        visit(block.main);
        visit(block.inverse);
    }

    void visit(const TemplateCall &call)
    {
        forEachPath(call, [this](const TemplatePath &path) { visit(path); });
    }

    // A path that ends at the root or at the request hands over all their members.
    void visit(const TemplatePath &path)
    {
        const auto &segments = path.segments;
        const bool endsAtWhole = segments.empty() || segments.back() == "request"
            || (path.isData && segments.size() == 1 && segments[0] == "root");
        all = all || endsAtWhole;
        names.insert(segments.begin(), segments.end());
    }
};

} // namespace

Expected<ResponseTemplate, TemplateError> ResponseTemplate::parse(std::string_view text,
                                                                  const TemplateHelpers &helpers)
{
    auto nodes = parseTemplate(text, helpers);
    if (!nodes)
        return Unexpected(nodes.error());
    NameCollector collector;
    collector.visit(*nodes);
    ResponseTemplate parsed;
    parsed.m_nodes = std::move(*nodes);
    parsed.m_names = std::move(collector.names);
    parsed.m_readsAll = collector.all;
    return parsed;
}

Expected<ResponseTemplate, TemplateError> ResponseTemplate::parse(std::string_view text)
{
    return parse(text, TemplateHelpers::core());
}

Expected<std::string, TemplateError> ResponseTemplate::render(const Json &root,
                                                              const TemplateOptions &options) const
{
    return renderTemplate(m_nodes, root, options);
}

bool ResponseTemplate::isConstant() const
{
    return std::all_of(m_nodes.begin(), m_nodes.end(), [](const TemplateNode &node) {
        return std::holds_alternative<TemplateText>(node);
    });
}

bool ResponseTemplate::mayRead(std::string_view name) const
{
    return m_readsAll || m_names.contains(name);
}

} // namespace mynah
