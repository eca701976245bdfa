// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/mock/templatevalue.h"

#include <charconv>

namespace mynah {

namespace {

// Of a text in UTF-16 units, as JavaScript counts.
std::size_t lengthOf(const std::string &text)
{
    std::size_t units = 0;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        units += (byte & 0xc0) == 0x80 ? 0 : byte >= 0xf0 ? 2 : 1;
    }
    return units;
}

const Json *findElement(const Json &array, std::string_view name)
{
    std::size_t index = 0;
    const char *end = name.data() + name.size();
    const auto [parsed, error] = std::from_chars(name.data(), end, index);
    if (error != std::errc() || parsed != end || index >= array.size())
        return nullptr;
    return &array[index];
}

const Json *findMember(const Json &object, std::string_view name)
{
    for (auto member = object.cbegin(); member != object.cend(); ++member) {
        if (member.key() == name)
            return &member.value();
    }
    return nullptr;
}

} // namespace

TemplateValue TemplateValue::borrowed(const Json &json)
{
    TemplateValue value;
    value.m_json = std::shared_ptr<const Json>(std::shared_ptr<const Json>(), &json);
    return value;
}

TemplateValue TemplateValue::owned(Json json)
{
    TemplateValue value;
    value.m_json = std::make_shared<const Json>(std::move(json));
    return value;
}

TemplateValue TemplateValue::sharing(const Json &part) const
{
    TemplateValue value;
    value.m_json = std::shared_ptr<const Json>(m_json, &part);
    return value;
}

TemplateValue TemplateValue::member(std::string_view name) const
{
    if (isArray() && name == "length")
        return owned(m_json->size());
    if (m_json && m_json->is_string() && name == "length")
        return owned(lengthOf(m_json->get_ref<const std::string &>()));
    const Json *part = nullptr;
    if (isArray())
        part = findElement(*m_json, name);
    else if (isObject())
        part = findMember(*m_json, name);
    return part ? sharing(*part) : TemplateValue();
}

TemplateValue TemplateValue::element(std::size_t index) const
{
    return isArray() && index < m_json->size() ? sharing((*m_json)[index]) : TemplateValue();
}

std::size_t TemplateValue::size() const
{
    return isArray() || isObject() ? m_json->size() : 0;
}

bool TemplateValue::isTruthy() const
{
    if (isAbsent())
        return false;
    switch (m_json->type()) {
    case Json::value_t::null:
    case Json::value_t::discarded:
        return false;
    case Json::value_t::boolean:
        return m_json->get<bool>();
    case Json::value_t::string:
        return !m_json->get_ref<const std::string &>().empty();
    case Json::value_t::array:
        return !m_json->empty();
    case Json::value_t::number_integer:
    case Json::value_t::number_unsigned:
        return m_json->get<std::int64_t>() != 0;
    case Json::value_t::number_float:
        return m_json->get<double>() != 0.0;
    case Json::value_t::object:
    case Json::value_t::binary:
        return true;
    }
    return false;
}

void TemplateValue::appendTo(std::string &out) const
{
    if (isAbsent() || m_json->is_null())
        return;
    if (m_json->is_string())
        out += m_json->get_ref<const std::string &>();
    else if (m_json->is_boolean())
        out += m_json->get<bool>() ? "true" : "false";
    else if (m_json->is_number_unsigned())
        out += std::to_string(m_json->get<std::uint64_t>());
    else if (m_json->is_number_integer())
        out += std::to_string(m_json->get<std::int64_t>());
    else
        out += m_json->dump(-1, ' ', false, Json::error_handler_t::replace);
}

std::string TemplateValue::toText() const
{
    std::string text;
    appendTo(text);
    return text;
}

} // namespace mynah
