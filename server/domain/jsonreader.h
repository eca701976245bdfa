// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/domain/jsonshapedata.h"
#include "server/domain/problem.h"
#include "server/domain/responsebody.h"
#include "server/domain/shared.h"

#include <chrono>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace mynah {

// What the readers of one document share: where they are, what went wrong, which ids are taken.
class JsonReadContext
{
public:
    // Goes one reference token deeper while it lives.
    class Deeper
    {
    public:
        Deeper(JsonReadContext &context, std::string_view name);
        Deeper(JsonReadContext &context, std::size_t index);
        ~Deeper();
        Deeper(const Deeper &) = delete;
        Deeper &operator=(const Deeper &) = delete;

    private:
        JsonReadContext &m_context;
        std::size_t m_length;
    };

    // Remembers the first failure, here.
    void fail(Message message);
    bool hasFailed() const { return m_failed; }

    const std::string &pointer() const { return m_pointer; }
    const Message &message() const { return m_message; }

    // The id itself, or a new one when it is empty or taken. The new one depends on nothing but
    // the place in the document, so that reading again gives it again. part: which part of a
    // Place this entity is.
    std::string claimId(const std::string &id, std::string Place::*part);

    // Shares one shape among the many objects that have the same members and no unknown ones.
    JsonShape shapeOf(const Json &object, const std::vector<std::string_view> &known);

    std::vector<Problem> takeRemarks() { return std::move(m_remarks); }

private:
    void enter(const std::string &id, std::string Place::*part);

    std::string m_pointer;
    Message m_message;
    bool m_failed = false;
    Place m_place;
    std::unordered_set<std::string> m_ids;
    std::unordered_map<std::string, JsonShape> m_shapes;
    std::vector<Problem> m_remarks;
};

// Collects the names that describe() mentions, in its order.
template <typename T>
class MemberNames
{
public:
    static const std::vector<std::string_view> &of()
    {
        static const std::vector<std::string_view> names = [] {
            MemberNames collector;
            describe(collector, static_cast<const T *>(nullptr));
            return std::move(collector.m_names);
        }();
        return names;
    }

    template <typename M>
    void member(const char *name, M)
    {
        m_names.push_back(name);
    }
    template <typename M>
    void always(const char *name, M)
    {
        m_names.push_back(name);
    }
    template <typename M>
    void required(const char *name, M)
    {
        m_names.push_back(name);
    }
    template <typename M>
    void id(const char *name, M, std::string Place::*)
    {
        m_names.push_back(name);
    }
    template <typename V>
    void constant(const char *name, V)
    {
        m_names.push_back(name);
    }
    void bytes(const char *text, const char *base64)
    {
        m_names.push_back(text);
        m_names.push_back(base64);
    }

private:
    std::vector<std::string_view> m_names;
};

void readValue(const Json &json, bool &value, JsonReadContext &context);
void readValue(const Json &json, int &value, JsonReadContext &context);
void readValue(const Json &json, std::int64_t &value, JsonReadContext &context);
void readValue(const Json &json, std::chrono::milliseconds &value, JsonReadContext &context);
void readValue(const Json &json, std::string &value, JsonReadContext &context);
void readBytes(const Json *text, const Json *base64, ResponseBody &body, JsonReadContext &context);

template <typename E>
requires std::is_enum_v<E>
void readValue(const Json &json, E &value, JsonReadContext &context)
{
    std::string choices;
    for (const auto &[enumerator, name] : namesOf(static_cast<const E *>(nullptr))) {
        if (json.is_string() && json.get_ref<const std::string &>() == name) {
            value = enumerator;
            return;
        }
        choices += (choices.empty() ? "\"" : ", \"") + std::string(name) + '"';
    }
    context.fail(Message::tr("%1 must be one of %2").arg(context.pointer()).arg(choices));
}

template <typename T>
void readValue(const Json &json, std::optional<T> &value, JsonReadContext &context)
{
    readValue(json, value.emplace(), context);
}

template <typename T>
void readValue(const Json &json, Shared<T> &value, JsonReadContext &context)
{
    T plain;
    readValue(json, plain, context);
    value = Shared<T>(std::move(plain));
}

template <typename T>
void readValue(const Json &json, std::vector<T> &values, JsonReadContext &context)
{
    if (!json.is_array())
        return context.fail(Message::tr("%1 must be a list").arg(context.pointer()));
    values.reserve(json.size());
    for (std::size_t i = 0; i < json.size() && !context.hasFailed(); ++i) {
        const JsonReadContext::Deeper deeper(context, i);
        if constexpr (std::is_default_constructible_v<T>)
            readValue(json[i], values.emplace_back(), context);
        else
            readElement(json[i], values, context);
    }
}

// Reads the members that describe() names into a value, and the rest into its shape.
template <typename T>
class ObjectReader
{
public:
    ObjectReader(const Json &object, T &value, JsonReadContext &context)
        : m_object(object)
        , m_value(value)
        , m_context(context)
    {
    }

    template <typename M>
    void member(const char *name, M T::*member)
    {
        if (const Json *json = find(name))
            readAt(name, *json, m_value.*member);
    }
    template <typename M>
    void always(const char *name, M T::*pointer)
    {
        member(name, pointer);
    }
    template <typename M>
    void required(const char *name, M T::*pointer)
    {
        if (find(name) || m_context.hasFailed())
            return member(name, pointer);
        const JsonReadContext::Deeper deeper(m_context, name);
        m_context.fail(Message::tr("%1 is missing").arg(m_context.pointer()));
    }
    void id(const char *name, std::string T::*pointer, std::string Place::*part)
    {
        member(name, pointer);
        if (m_context.hasFailed())
            return;
        const JsonReadContext::Deeper deeper(m_context, name);
        m_value.*pointer = m_context.claimId(m_value.*pointer, part);
    }
    // A member that always has this value; its absence means the same.
    template <typename V>
    void constant(const char *name, V constant)
    {
        const Json *json = find(name);
        if (!json || *json == Json(constant))
            return;
        const JsonReadContext::Deeper deeper(m_context, name);
        m_context.fail(
            Message::tr("%1 must be %2").arg(m_context.pointer()).arg(Json(constant).dump()));
    }
    void bytes(const char *text, const char *base64)
    {
        const JsonReadContext::Deeper deeper(m_context, find(base64) ? base64 : text);
        readBytes(find(text), find(base64), m_value, m_context);
    }

private:
    const Json *find(const char *name) const
    {
        if (m_context.hasFailed())
            return nullptr;
        const auto found = m_object.find(name);
        return found == m_object.end() ? nullptr : &*found;
    }
    template <typename M>
    void readAt(const char *name, const Json &json, M &into)
    {
        const JsonReadContext::Deeper deeper(m_context, name);
        readValue(json, into, m_context);
    }

    const Json &m_object;
    T &m_value;
    JsonReadContext &m_context;
};

// Of the model's structs, which describe() knows.
template <typename T>
requires requires(T value)
{
    value.shape;
}
void readValue(const Json &json, T &value, JsonReadContext &context)
{
    if (!json.is_object())
        return context.fail(Message::tr("%1 must be an object").arg(context.pointer()));
    value.shape = context.shapeOf(json, MemberNames<T>::of());
    ObjectReader<T> reader(json, value, context);
    describe(reader, static_cast<const T *>(nullptr));
}

} // namespace mynah
