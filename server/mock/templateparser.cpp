// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/mock/templateparser.h"

#include "server/domain/spelling.h"
#include "server/mock/templateexpressionparser.h"
#include "server/mock/templatehelpers.h"
#include "server/mock/templatetokens.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace mynah {

namespace {

using Kind = TemplateToken::Kind;
using Nodes = std::vector<TemplateNode>;

std::string_view trimmed(std::string_view text)
{
    constexpr std::string_view Whitespace = " \t\r\n\v\f";
    const auto first = text.find_first_not_of(Whitespace);
    if (first == std::string_view::npos)
        return {};
    return text.substr(first, text.find_last_not_of(Whitespace) - first + 1);
}

class TemplateParser
{
public:
    TemplateParser(std::string_view text, std::vector<TemplateToken> tokens,
                   const TemplateHelpers &helpers)
        : m_tokens(std::move(tokens))
        , m_positions(text)
        , m_helpers(helpers)
    {
    }

    ReadTemplate run()
    {
        Nodes nodes = parseNodes();
        if (!m_error && !atEnd()) {
            const bool closes = token().kind == Kind::CloseBlock;
            fail(closes ? Message::tr("\"{{/%1}}\" closes nothing").arg(token().text)
                        : Message::tr("\"{{else}}\" outside of a block"));
        }
        if (m_error)
            noted(*m_error);
        const auto before = [](const TemplateError &a, const TemplateError &b) {
            return std::pair(a.position.line, a.position.column)
                < std::pair(b.position.line, b.position.column);
        };
        std::stable_sort(m_errors.begin(), m_errors.end(), before);
        return {std::move(nodes), std::move(m_errors)};
    }

private:
    // Up to an else, a closing tag or the end, which is left to the caller.
    Nodes parseNodes()
    {
        Nodes nodes;
        for (; !m_error && !atEnd(); ++m_at) {
            switch (token().kind) {
            case Kind::Text:
                addText(nodes, token().text);
                break;
            case Kind::Comment:
                break;
            case Kind::Output:
            case Kind::RawOutput:
                addOutput(nodes);
                break;
            case Kind::OpenBlock:
            case Kind::OpenInverse:
                addBlock(nodes);
                break;
            case Kind::RawBlock:
                addRawBlock(nodes);
                break;
            case Kind::Else:
            case Kind::CloseBlock:
                return nodes;
            }
        }
        return nodes;
    }

    static void addText(Nodes &nodes, std::string_view text)
    {
        if (text.empty())
            return;
        if (!nodes.empty()) {
            if (auto *last = std::get_if<TemplateText>(&nodes.back())) {
                last->text += text;
                return;
            }
        }
        nodes.emplace_back(TemplateText{std::string(text)});
    }

    void addOutput(Nodes &nodes)
    {
        auto tag = parseInside(token());
        if (!tag)
            return;
        if (!tag->parameters.empty())
            return fail(Message::tr("only a block has block parameters"));
        resolveInline(tag->call);
        nodes.emplace_back(TemplateOutput{std::move(tag->call), token().kind == Kind::RawOutput});
    }

    // Stands on the opening tag; leaves at the closing one.
    void addBlock(Nodes &nodes)
    {
        const TemplateToken opening = token();
        auto tag = parseInside(opening);
        if (!tag)
            return;
        const std::string name = tag->name;
        const TemplatePosition position = tag->call.position;
        ++m_at;
        auto block = parseBlock(std::move(*tag));
        if (m_error)
            return;
        if (atEnd())
            return failAt(position, Message::tr("the block \"%1\" is not closed").arg(name));
        if (token().kind == Kind::Else)
            return fail(Message::tr("a block has one \"{{else}}\""));
        if (trimmed(token().text) != name)
            return fail(Message::tr("\"{{/%1}}\" does not close \"%2\"")
                            .arg(trimmed(token().text))
                            .arg(name));
        if (opening.kind == Kind::OpenInverse)
            std::swap(block->main, block->inverse);
        nodes.emplace_back(std::move(block));
    }

    // From behind the opening tag up to the closing tag.
    std::unique_ptr<TemplateBlock> parseBlock(TagContents tag)
    {
        auto block = std::make_unique<TemplateBlock>();
        resolveBlock(tag.call);
        block->call = std::move(tag.call);
        block->parameters = std::move(tag.parameters);
        if (++m_depth > MaxTemplateDepth)
            failAt(block->call.position, Message::tr("blocks are nested too deep"));
        const std::size_t outerNames = m_blockParameters.size();
        m_blockParameters.insert(m_blockParameters.end(), block->parameters.begin(),
                                 block->parameters.end());
        block->main = parseNodes();
        m_blockParameters.resize(outerNames);
        if (!m_error && !atEnd() && token().kind == Kind::Else)
            parseElse(*block);
        --m_depth;
        return block;
    }

    // "{{else}}" or "{{else if x}}", which is a block without a closing tag of its own.
    void parseElse(TemplateBlock &block)
    {
        const TemplateToken separator = token();
        if (trimmed(separator.text).empty()) {
            ++m_at;
            block.inverse = parseNodes();
            return;
        }
        auto tag = parseInside(separator);
        ++m_at;
        if (tag)
            block.inverse.emplace_back(parseBlock(std::move(*tag)));
    }

    void addRawBlock(Nodes &nodes)
    {
        auto tag = parseInside(token());
        if (!tag)
            return;
        auto block = std::make_unique<TemplateBlock>();
        resolveBlock(tag->call);
        block->call = std::move(tag->call);
        block->parameters = std::move(tag->parameters);
        addText(block->main, token().enclosed);
        nodes.emplace_back(std::move(block));
    }

    std::optional<TagContents> parseInside(const TemplateToken &tag)
    {
        const std::string_view inside = trimmed(tag.text);
        if (inside.starts_with('>') || inside.starts_with("#>"))
            fail(Message::tr("partials are not supported"));
        else if (inside.starts_with('*'))
            fail(Message::tr("decorators are not supported"));
        if (m_error)
            return {};
        auto contents = parseTag(tag.text, tag.offset, m_positions);
        if (!contents) {
            m_error = contents.error();
            return {};
        }
        return std::move(*contents);
    }

    void resolveInline(TemplateCall &call)
    {
        resolveHelper(call);
        if (call.helper && !call.helper->inlineForm)
            noteAt(call.position,
                   Message::tr("\"%1\" is a block helper: {{#%1 …}}").arg(call.callee.segments[0]));
    }

    void resolveBlock(TemplateCall &call)
    {
        resolveHelper(call);
        if (call.helper && !call.helper->blockForm)
            noteAt(call.position,
                   Message::tr("\"%1\" is no block helper").arg(call.callee.segments[0]));
    }

    void resolveHelper(TemplateCall &call)
    {
        for (TemplateExpression &argument : call.arguments)
            resolveExpression(argument);
        for (auto &[name, value] : call.hash)
            resolveExpression(value);
        if (call.callee.isName() && !isBlockParameter(call.callee.segments[0]))
            call.helper = m_helpers.find(call.callee.segments[0]);
        if (call.helper)
            checkArguments(call);
        else if (!call.arguments.empty() || !call.hash.empty())
            noteAt(call.position, noHelper(nameOf(call.callee)));
    }

    void resolveExpression(TemplateExpression &expression)
    {
        if (auto *call = std::get_if<std::unique_ptr<TemplateCall>>(&expression.value);
            call && *call)
            resolveInline(**call);
    }

    void checkArguments(const TemplateCall &call)
    {
        const std::size_t count = call.arguments.size();
        const auto &[fewest, most] =
            std::pair(call.helper->fewestArguments, call.helper->mostArguments);
        if (count >= fewest && count <= most)
            return;
        const std::string &name = call.callee.segments[0];
        if (fewest != most)
            noteAt(call.position,
                   Message::tr("\"%1\" takes %2 to %3 arguments, not %4")
                       .arg(name)
                       .arg(fewest)
                       .arg(most)
                       .arg(count));
        else if (fewest == 1)
            noteAt(call.position,
                   Message::tr("\"%1\" takes 1 argument, not %2").arg(name).arg(count));
        else
            noteAt(
                call.position,
                Message::tr("\"%1\" takes %2 arguments, not %3").arg(name).arg(fewest).arg(count));
    }

    Message noHelper(const std::string &name) const
    {
        const std::string_view meant = likestName(name, helperNames());
        if (meant.empty())
            return Message::tr("there is no helper \"%1\"").arg(name);
        return Message::tr("there is no helper \"%1\"; did you mean %2?").arg(name).arg(meant);
    }

    std::vector<std::string_view> helperNames() const
    {
        std::vector<std::string_view> names;
        for (const auto &[name, helper] : m_helpers.all())
            names.push_back(name);
        return names;
    }

    static std::string nameOf(const TemplatePath &path)
    {
        std::string name = path.isData ? "@" : "";
        for (const std::string &segment : path.segments)
            name += (&segment == &path.segments.front() ? "" : ".") + segment;
        return name;
    }

    bool isBlockParameter(const std::string &name) const
    {
        return std::find(m_blockParameters.begin(), m_blockParameters.end(), name)
            != m_blockParameters.end();
    }

    bool atEnd() const { return m_at >= m_tokens.size(); }
    const TemplateToken &token() const { return m_tokens[m_at]; }

    void fail(Message message) { failAt(m_positions.at(token().offset), std::move(message)); }
    // What does not keep the rest from being read.
    void noteAt(TemplatePosition position, Message message)
    {
        if (m_errors.size() == MostErrors)
            return failAt(position, std::move(message));
        if (!m_error)
            noted({std::move(message), position});
    }
    // One complaint about a tag is enough.
    void noted(TemplateError error)
    {
        if (m_errors.empty() || m_errors.back().position != error.position)
            m_errors.push_back(std::move(error));
    }
    // The end of reading.
    void failAt(TemplatePosition position, Message message)
    {
        if (!m_error)
            m_error = TemplateError{std::move(message), position};
    }

    // More than people read.
    static constexpr std::size_t MostErrors = 100;

    std::vector<TemplateToken> m_tokens;
    TemplatePositionFinder m_positions;
    const TemplateHelpers &m_helpers;
    std::size_t m_at = 0;
    int m_depth = 0;
    // Of all blocks around the current place; they hide helpers of the same name.
    std::vector<std::string> m_blockParameters;
    std::optional<TemplateError> m_error;
    std::vector<TemplateError> m_errors;
};

} // namespace

ReadTemplate readTemplateText(std::string_view text, const TemplateHelpers &helpers)
{
    auto tokens = tokenizeTemplate(text);
    if (!tokens)
        return {{}, {tokens.error()}};
    return TemplateParser(text, std::move(*tokens), helpers).run();
}

Expected<std::vector<TemplateNode>, TemplateError> parseTemplate(std::string_view text,
                                                                 const TemplateHelpers &helpers)
{
    ReadTemplate read = readTemplateText(text, helpers);
    if (!read.errors.empty())
        return Unexpected(std::move(read.errors.front()));
    return std::move(read.nodes);
}

} // namespace mynah
