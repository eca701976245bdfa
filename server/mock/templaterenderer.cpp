// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/mock/templaterenderer.h"

#include "server/mock/templatehelpers.h"

#include <optional>

namespace mynah {

namespace {

// Looking through this many members costs one step.
constexpr std::size_t MembersPerStep = 8;
// Most rendered texts grow no further.
constexpr std::size_t UsualBytes = 256;

// One level of "../"; lives on the stack of the block that opened it.
struct Scope
{
    const Scope *outer = nullptr;
    TemplateValue context;
    // Null outside of loops.
    const LoopData *loop = nullptr;
    // Of the block that opened the scope; may be null.
    const std::vector<std::string> *parameters = nullptr;

    TemplateValue parameter(std::size_t index) const
    {
        if (index == 0)
            return context;
        return index == 1 && loop ? loop->key : TemplateValue();
    }
};

void appendEscaped(std::string &out, std::string_view text)
{
    for (const char c : text) {
        switch (c) {
        case '&':
            out += "&amp;";
            break;
        case '<':
            out += "&lt;";
            break;
        case '>':
            out += "&gt;";
            break;
        case '"':
            out += "&quot;";
            break;
        case '\'':
            out += "&#x27;";
            break;
        case '`':
            out += "&#x60;";
            break;
        case '=':
            out += "&#x3D;";
            break;
        default:
            out += c;
        }
    }
}

class Renderer
{
public:
    Renderer(const Json &root, const TemplateOptions &options)
        : m_options(options)
        , m_root(TemplateValue::borrowed(root))
    {
        m_out.reserve(UsualBytes);
    }

    Expected<std::string, TemplateError> run(const std::vector<TemplateNode> &nodes)
    {
        Scope scope;
        scope.context = m_root;
        render(nodes, scope);
        if (m_error)
            return Unexpected(*m_error);
        return std::move(m_out);
    }

    void render(const std::vector<TemplateNode> &nodes, const Scope &scope)
    {
        for (const TemplateNode &node : nodes) {
            if (!spend(1))
                return;
            if (const auto *text = std::get_if<TemplateText>(&node))
                m_out += text->text;
            else if (const auto *output = std::get_if<TemplateOutput>(&node))
                renderOutput(*output, scope);
            else if (const auto *block = std::get_if<std::unique_ptr<TemplateBlock>>(&node))
                renderBlock(**block, scope);
            if (m_out.size() > m_options.maxOutputBytes)
                fail(Message::tr("the rendered text exceeds %1 bytes")
                         .arg(m_options.maxOutputBytes));
        }
    }

    bool isStopped() const { return m_error.has_value(); }

private:
    class Body;

    void renderOutput(const TemplateOutput &output, const Scope &scope)
    {
        const TemplateValue value = evaluate(output.call, scope);
        if (m_options.escapesHtml && !output.raw)
            appendEscaped(m_out, value.toText());
        else
            value.appendTo(m_out);
    }

    void renderBlock(const TemplateBlock &block, const Scope &scope);
    // A block without a helper: a list loops, an object becomes the context, anything else asks.
    void renderSection(const TemplateValue &value, Body &body);

    TemplateValue evaluate(const TemplateCall &call, const Scope &scope)
    {
        m_position = call.position;
        if (!call.helper)
            return resolve(call.callee, scope);
        const HelperArguments arguments = evaluateArguments(call, scope);
        m_position = call.position;
        return isStopped() ? TemplateValue() : call.helper->inlineForm(arguments);
    }

    HelperArguments evaluateArguments(const TemplateCall &call, const Scope &scope)
    {
        HelperArguments arguments;
        for (const TemplateExpression &argument : call.arguments) {
            arguments.positional.push_back(evaluate(argument, scope));
            spend(1 + arguments.positional.back().size() / MembersPerStep);
        }
        for (const auto &[name, value] : call.hash)
            arguments.named.emplace_back(name, evaluate(value, scope));
        return arguments;
    }

    TemplateValue evaluate(const TemplateExpression &expression, const Scope &scope)
    {
        if (const auto *literal = std::get_if<TemplateValue>(&expression.value))
            return *literal;
        if (const auto *path = std::get_if<TemplatePath>(&expression.value))
            return resolve(*path, scope);
        return evaluate(**std::get_if<std::unique_ptr<TemplateCall>>(&expression.value), scope);
    }

    TemplateValue resolve(const TemplatePath &path, const Scope &scope)
    {
        std::size_t used = 0;
        TemplateValue value = start(path, scope, used);
        for (; used < path.segments.size() && !value.isAbsent(); ++used) {
            if (!spend(1 + value.size() / MembersPerStep))
                return {};
            TemplateValue part = value.member(path.segments[used]);
            const bool isRootName = part.isAbsent() && value.isSame(m_root)
                && path.segments[used] == m_options.rootName;
            if (!isRootName)
                value = std::move(part);
        }
        return value;
    }

    // What a path begins with; used counts the segments that this took.
    TemplateValue start(const TemplatePath &path, const Scope &scope, std::size_t &used) const
    {
        if (path.isData) {
            used = 1;
            return path.segments.empty() ? TemplateValue() : data(path, scope);
        }
        const Scope *base = &scope;
        for (int up = 0; up < path.up && base; ++up)
            base = base->outer;
        if (!base)
            return {};
        if (!path.isScoped && !path.segments.empty()) {
            for (const Scope *at = base; at; at = at->outer) {
                if (const auto index = parameterIndex(*at, path.segments[0])) {
                    used = 1;
                    return at->parameter(*index);
                }
            }
        }
        return base->context;
    }

    static std::optional<std::size_t> parameterIndex(const Scope &scope, const std::string &name)
    {
        for (std::size_t i = 0; scope.parameters && i < scope.parameters->size(); ++i) {
            if ((*scope.parameters)[i] == name)
                return i;
        }
        return {};
    }

    static const Scope *loopAround(const Scope *scope)
    {
        while (scope && !scope->loop)
            scope = scope->outer;
        return scope;
    }

    // "@../index" is of the loop around the loop, whatever other blocks lie between.
    TemplateValue data(const TemplatePath &path, const Scope &scope) const
    {
        const std::string &name = path.segments[0];
        if (name == "root")
            return m_root;
        const Scope *at = loopAround(&scope);
        for (int up = 0; up < path.up && at; ++up)
            at = loopAround(at->outer);
        if (!at)
            return {};
        if (name == "key")
            return at->loop->key;
        if (name == "index")
            return TemplateValue::owned(Json(at->loop->index));
        if (name == "first")
            return TemplateValue::owned(Json(at->loop->first));
        if (name == "last")
            return TemplateValue::owned(Json(at->loop->last));
        return {};
    }

    bool spend(std::size_t steps)
    {
        m_steps += steps;
        if (m_steps > m_options.maxSteps)
            fail(Message::tr("the template takes more than %1 steps").arg(m_options.maxSteps));
        return !isStopped();
    }

    void fail(Message message)
    {
        if (!m_error)
            m_error = TemplateError{std::move(message), m_position};
    }

    const TemplateOptions &m_options;
    TemplateValue m_root;
    std::string m_out;
    std::size_t m_steps = 0;
    // Of the tag that is being rendered.
    TemplatePosition m_position;
    std::optional<TemplateError> m_error;
};

class Renderer::Body final : public BlockBody
{
public:
    Body(Renderer &renderer, const TemplateBlock &block, const Scope &scope)
        : m_renderer(renderer)
        , m_block(block)
        , m_scope(scope)
    {
    }

    void renderMain() override { m_renderer.render(m_block.main, m_scope); }
    void renderMain(const TemplateValue &context) override { renderIn(context, nullptr); }
    void renderMain(const TemplateValue &context, const LoopData &loop) override
    {
        if (m_renderer.spend(1))
            renderIn(context, &loop);
    }
    void renderInverse() override { m_renderer.render(m_block.inverse, m_scope); }
    bool isStopped() const override { return m_renderer.isStopped(); }

private:
    void renderIn(const TemplateValue &context, const LoopData *loop)
    {
        Scope scope;
        scope.outer = &m_scope;
        scope.context = context;
        scope.loop = loop;
        scope.parameters = &m_block.parameters;
        m_renderer.render(m_block.main, scope);
    }

    Renderer &m_renderer;
    const TemplateBlock &m_block;
    const Scope &m_scope;
};

void Renderer::renderBlock(const TemplateBlock &block, const Scope &scope)
{
    Body body(*this, block, scope);
    m_position = block.call.position;
    if (!block.call.helper)
        return renderSection(resolve(block.call.callee, scope), body);
    const HelperArguments arguments = evaluateArguments(block.call, scope);
    m_position = block.call.position;
    if (!isStopped())
        block.call.helper->blockForm(arguments, body);
}

void Renderer::renderSection(const TemplateValue &value, Body &body)
{
    const bool isTrue = !value.isAbsent() && value.json()->is_boolean() && value.isTruthy();
    const bool isNothing = value.isAbsent() || value.json()->is_null()
        || (value.json()->is_boolean() && !isTrue) || (value.isArray() && value.size() == 0);
    if (isNothing)
        return body.renderInverse();
    if (isTrue)
        return body.renderMain();
    if (!value.isArray())
        return body.renderMain(value);
    for (std::size_t i = 0; i < value.size() && !isStopped(); ++i) {
        const LoopData loop{TemplateValue::owned(Json(i)), i, i == 0, i + 1 == value.size()};
        body.renderMain(value.element(i), loop);
    }
}

} // namespace

Expected<std::string, TemplateError> renderTemplate(const std::vector<TemplateNode> &nodes,
                                                    const Json &root,
                                                    const TemplateOptions &options)
{
    return Renderer(root, options).run(nodes);
}

} // namespace mynah
