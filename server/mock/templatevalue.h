// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/json.h"

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

namespace mynah {

// What an expression of a template stands for: absent, or a JSON value that is borrowed from the
// data of the rendering or owned. Copying copies a pointer.
class TemplateValue
{
public:
    // Absent, which is not the same as null.
    TemplateValue() = default;

    static TemplateValue borrowed(const Json &json);
    static TemplateValue owned(Json json);

    bool isAbsent() const { return m_json == nullptr; }
    // Null when absent.
    const Json *json() const { return m_json.get(); }
    bool isArray() const { return m_json && m_json->is_array(); }
    bool isObject() const { return m_json && m_json->is_object(); }
    // The very same value in memory.
    bool isSame(const TemplateValue &other) const { return m_json == other.m_json; }

    // A member of an object, an element of an array by its number, "length" of an array or a text;
    // absent otherwise.
    TemplateValue member(std::string_view name) const;
    TemplateValue element(std::size_t index) const;
    // Members or elements; 0 for everything else.
    std::size_t size() const;

    // Absent, null, false, 0, "" and [] are not true, as in Handlebars.
    bool isTruthy() const;
    // Text as it is, nothing for absent and null, JSON without spaces for the others.
    void appendTo(std::string &out) const;
    std::string toText() const;

private:
    TemplateValue sharing(const Json &part) const;

    // Without an owner (the aliasing constructor of an empty pointer) when borrowed.
    std::shared_ptr<const Json> m_json;
};

} // namespace mynah
