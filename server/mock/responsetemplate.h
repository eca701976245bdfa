// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/mock/templaterenderer.h"

#include <set>
#include <string>
#include <string_view>

namespace mynah {

class TemplateHelpers;

// A text with {{…}} in it (Handlebars), parsed once and rendered many times; immutable, so that
// threads share it. Objects and arrays render as JSON, absent and null as nothing.
class ResponseTemplate
{
public:
    // helpers have to outlive the template.
    static Expected<ResponseTemplate, TemplateError> parse(std::string_view text,
                                                           const TemplateHelpers &helpers);
    // With the core helpers.
    static Expected<ResponseTemplate, TemplateError> parse(std::string_view text);

    Expected<std::string, TemplateError> render(const Json &root,
                                                const TemplateOptions &options = {}) const;

    // Nothing but text: renders the same over any data.
    bool isConstant() const;
    // Whether the template may read a member of that name, so that the data need not hold what no
    // template asks for. True for all names when it uses a whole context ("this", "@root").
    bool mayRead(std::string_view name) const;
    // Every name that its paths mention.
    const std::set<std::string, std::less<>> &names() const { return m_names; }
    const std::vector<TemplateNode> &nodes() const { return m_nodes; }

private:
    std::vector<TemplateNode> m_nodes;
    std::set<std::string, std::less<>> m_names;
    bool m_readsAll = false;
};

} // namespace mynah
