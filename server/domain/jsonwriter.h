// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/domain/jsonshapedata.h"
#include "server/domain/problem.h"
#include "server/domain/responsebody.h"
#include "server/domain/shared.h"

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace mynah {

// A member that the model knows, with whether it is to be written.
struct WrittenMember
{
    const char *name;
    Json json;
    bool wanted;
};

// Puts members and the unknown ones of the shape into one object. What the shape knows keeps its
// place; what is new follows the member that it follows in the model.
Json mergeWithShape(std::vector<WrittenMember> members, const JsonShapeData *shape);

// The two ways to write bytes; one of them is wanted.
std::pair<WrittenMember, WrittenMember> writeBytes(const char *text, const char *base64,
                                                   const ResponseBody &body);

inline Json writeValue(bool value)
{
    return value;
}
inline Json writeValue(int value)
{
    return value;
}
inline Json writeValue(std::int64_t value)
{
    return value;
}
inline Json writeValue(std::chrono::milliseconds value)
{
    return value.count();
}
inline Json writeValue(const std::string &value)
{
    return value;
}

template <typename E>
requires std::is_enum_v<E> Json writeValue(E value)
{
    for (const auto &[enumerator, name] : namesOf(static_cast<const E *>(nullptr))) {
        if (enumerator == value)
            return name;
    }
    return nullptr;
}

template <typename T>
Json writeValue(const std::optional<T> &value)
{
    return value ? writeValue(*value) : Json();
}

template <typename T>
Json writeValue(const Shared<T> &value)
{
    return writeValue(*value);
}

template <typename T>
Json writeValue(const std::vector<T> &values)
{
    Json list = Json::array();
    for (const T &value : values)
        list.push_back(writeValue(value));
    return list;
}

// Writes the members that describe() names: those that are not at their default, those that stood
// in the file, and of a value that comes from no file also those that people expect to see.
template <typename T>
class ObjectWriter
{
public:
    explicit ObjectWriter(const T &value)
        : m_value(value)
    {
    }

    Json finish() && { return mergeWithShape(std::move(m_members), m_value.shape.data()); }

    template <typename M>
    void member(const char *name, M T::*pointer)
    {
        add(name, pointer, stood(name) && !isAbsent(m_value.*pointer));
    }
    template <typename M>
    void always(const char *name, M T::*pointer)
    {
        add(name, pointer, !m_value.shape.data() || stood(name));
    }
    template <typename M>
    void required(const char *name, M T::*pointer)
    {
        add(name, pointer, true);
    }
    void id(const char *name, std::string T::*pointer, std::string Place::*)
    {
        add(name, pointer, true);
    }
    template <typename V>
    void constant(const char *name, V value)
    {
        m_members.push_back({name, Json(value), !m_value.shape.data() || stood(name)});
    }
    void bytes(const char *text, const char *base64)
    {
        auto [asText, asBase64] = writeBytes(text, base64, m_value);
        m_members.push_back(std::move(asText));
        m_members.push_back(std::move(asBase64));
    }

private:
    bool stood(const char *name) const
    {
        return m_value.shape.data() && m_value.shape.data()->has(name);
    }
    template <typename M>
    static bool isAbsent(const M &)
    {
        return false;
    }
    template <typename M>
    static bool isAbsent(const std::optional<M> &value)
    {
        return !value;
    }
    template <typename M>
    void add(const char *name, M T::*pointer, bool expected)
    {
        static const T defaults;
        const bool wanted = expected || m_value.*pointer != defaults.*pointer;
        m_members.push_back({name, wanted ? writeValue(m_value.*pointer) : Json(), wanted});
    }

    const T &m_value;
    std::vector<WrittenMember> m_members;
};

// Of the model's structs, which describe() knows.
template <typename T>
requires requires(T value)
{
    value.shape;
}
Json writeValue(const T &value)
{
    ObjectWriter<T> writer(value);
    describe(writer, static_cast<const T *>(nullptr));
    return std::move(writer).finish();
}

} // namespace mynah
