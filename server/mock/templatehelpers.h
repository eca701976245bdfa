// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/mock/templatevalue.h"

#include <cstddef>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace mynah {

// What a helper was called with.
struct HelperArguments
{
    std::vector<TemplateValue> positional;
    std::vector<std::pair<std::string_view, TemplateValue>> named;

    // Absent when there are fewer.
    TemplateValue at(std::size_t index) const;
    TemplateValue option(std::string_view name) const;
};

// The data of one round of a loop: @index, @key, @first and @last.
struct LoopData
{
    TemplateValue key;
    std::size_t index = 0;
    bool first = false;
    bool last = false;
};

// The inside of a block, as its helper sees it.
class BlockBody
{
public:
    virtual ~BlockBody() = default;

    // The main part, with the context as it is.
    virtual void renderMain() = 0;
    // The main part with another context, which is also the first block parameter.
    virtual void renderMain(const TemplateValue &context) = 0;
    // The same as one round of a loop; its key is the second block parameter.
    virtual void renderMain(const TemplateValue &context, const LoopData &loop) = 0;
    virtual void renderInverse() = 0;

    // A limit was reached: there is no use in going on.
    virtual bool isStopped() const = 0;
};

// A named function of templates. Helpers are stateless and called on any thread.
struct TemplateHelper
{
    using Inline = std::function<TemplateValue(const HelperArguments &)>;
    using Block = std::function<void(const HelperArguments &, BlockBody &)>;

    // At least one of them; the parser refuses the other use.
    Inline inlineForm;
    Block blockForm;
    // Refused by the parser when there are fewer or more positional arguments.
    std::size_t fewestArguments = 0;
    std::size_t mostArguments = 16;
    // For people who write templates: what to write, and one line of what comes of it.
    const char *signature = "";
    const char *help = "";
    // The inside of its block has another context than what is around it.
    bool changesContext = false;
};

// The helpers that a dialect of templates has.
class TemplateHelpers
{
public:
    // if, unless, each, with, lookup, raw: the core that every dialect shares.
    static const TemplateHelpers &core();

    void add(std::string name, TemplateHelper helper);
    // Null when there is none. Stays valid as long as this object.
    const TemplateHelper *find(std::string_view name) const;

    using Map = std::map<std::string, TemplateHelper, std::less<>>;
    const Map &all() const { return m_helpers; }

private:
    Map m_helpers;
};

} // namespace mynah
