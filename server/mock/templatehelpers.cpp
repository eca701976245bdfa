// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/mock/templatehelpers.h"

#include <QtGlobal>

namespace mynah {

namespace {

bool holds(const HelperArguments &arguments)
{
    const TemplateValue condition = arguments.at(0);
    const bool isZero = !condition.isAbsent() && condition.json()->is_number();
    return condition.isTruthy() || (isZero && arguments.option("includeZero").isTruthy());
}

void renderIf(const HelperArguments &arguments, BlockBody &body)
{
    holds(arguments) ? body.renderMain() : body.renderInverse();
}

void renderUnless(const HelperArguments &arguments, BlockBody &body)
{
    holds(arguments) ? body.renderInverse() : body.renderMain();
}

void renderEachElement(const TemplateValue &array, BlockBody &body)
{
    const std::size_t count = array.size();
    for (std::size_t i = 0; i < count && !body.isStopped(); ++i) {
        const LoopData loop{TemplateValue::owned(Json(i)), i, i == 0, i + 1 == count};
        body.renderMain(array.element(i), loop);
    }
}

void renderEachMember(const TemplateValue &object, BlockBody &body)
{
    const std::size_t count = object.size();
    std::size_t i = 0;
    for (auto member = object.json()->cbegin(); member != object.json()->cend(); ++member, ++i) {
        if (body.isStopped())
            return;
        const LoopData loop{TemplateValue::owned(Json(member.key())), i, i == 0, i + 1 == count};
        body.renderMain(TemplateValue::borrowed(member.value()), loop);
    }
}

void renderEach(const HelperArguments &arguments, BlockBody &body)
{
    const TemplateValue list = arguments.at(0);
    if (list.size() == 0)
        body.renderInverse();
    else if (list.isArray())
        renderEachElement(list, body);
    else
        renderEachMember(list, body);
}

// Differs from "if" in that zero counts as something.
bool isSomething(const TemplateValue &value)
{
    return value.isTruthy() || (!value.isAbsent() && value.json()->is_number());
}

void renderWith(const HelperArguments &arguments, BlockBody &body)
{
    const TemplateValue context = arguments.at(0);
    if (isSomething(context))
        body.renderMain(context);
    else
        body.renderInverse();
}

TemplateValue lookUp(const HelperArguments &arguments)
{
    return arguments.at(0).member(arguments.at(1).toText());
}

// In the block, the argument becomes the context, or it stays as it is.
enum class Inside { SameContext, OtherContext };

TemplateHelper blockHelper(TemplateHelper::Block block, const char *signature, const char *help,
                           Inside inside = Inside::SameContext)
{
    return {{}, std::move(block), 1, 1, signature, help, inside == Inside::OtherContext};
}

TemplateHelpers coreHelpers()
{
    TemplateHelpers helpers;
    helpers.add("if",
                blockHelper(renderIf, "{{#if value}}…{{else}}…{{/if}}",
                            QT_TRANSLATE_NOOP("Template", "One text or the other, by a value")));
    helpers.add("unless",
                blockHelper(renderUnless, "{{#unless value}}…{{/unless}}",
                            QT_TRANSLATE_NOOP("Template", "A text where a value is missing")));
    helpers.add("each",
                blockHelper(renderEach, "{{#each list}}{{this}}{{/each}}",
                            QT_TRANSLATE_NOOP("Template", "Once for each element or member"),
                            Inside::OtherContext));
    helpers.add("with",
                blockHelper(renderWith, "{{#with object}}{{member}}{{/with}}",
                            QT_TRANSLATE_NOOP("Template", "The members of one object by name"),
                            Inside::OtherContext));
    helpers.add("lookup",
                {lookUp,
                 {},
                 2,
                 2,
                 "{{lookup object name}}",
                 QT_TRANSLATE_NOOP("Template", "A member whose name is a value itself")});
    const auto renderRaw = [](const HelperArguments &, BlockBody &body) { body.renderMain(); };
    helpers.add("raw",
                {{},
                 renderRaw,
                 0,
                 0,
                 "{{{{raw}}}}…{{{{/raw}}}}",
                 QT_TRANSLATE_NOOP("Template", "Text in which {{ is not looked at")});
    return helpers;
}

} // namespace

TemplateValue HelperArguments::at(std::size_t index) const
{
    return index < positional.size() ? positional[index] : TemplateValue();
}

TemplateValue HelperArguments::option(std::string_view name) const
{
    for (const auto &[key, value] : named) {
        if (key == name)
            return value;
    }
    return {};
}

const TemplateHelpers &TemplateHelpers::core()
{
    static const TemplateHelpers helpers = coreHelpers();
    return helpers;
}

void TemplateHelpers::add(std::string name, TemplateHelper helper)
{
    m_helpers.insert_or_assign(std::move(name), std::move(helper));
}

const TemplateHelper *TemplateHelpers::find(std::string_view name) const
{
    const auto found = m_helpers.find(name);
    return found == m_helpers.end() ? nullptr : &found->second;
}

} // namespace mynah
