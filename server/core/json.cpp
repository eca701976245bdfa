// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/json.h"

#include "server/core/jsonscanner.h"

#include <algorithm>
#include <set>
#include <vector>

namespace mynah {

namespace {

JsonError errorAt(std::string_view text, std::size_t offset, std::string message)
{
    const std::string_view before = text.substr(0, std::min(offset, text.size()));
    const auto lineStart = before.rfind('\n');
    JsonError error;
    error.message = std::move(message);
    error.line = 1 + static_cast<int>(std::count(before.begin(), before.end(), '\n'));
    error.column = 1
        + static_cast<int>(lineStart == std::string_view::npos ? before.size()
                                                               : before.size() - lineStart - 1);
    return error;
}

// The library prefixes its messages with "[json.exception…] " and most of them with
// "parse error at line 1, column 2: ".
std::string plainMessage(const std::string &what)
{
    const std::string message = what.substr(what.find("] ") + 2);
    const auto start = message.starts_with("parse error") ? message.find(": ") : std::string::npos;
    return start == std::string::npos ? message : message.substr(start + 2);
}

// Offset of the first bracket nested deeper than allowed, or npos. Strings are skipped.
std::size_t tooDeepAt(std::string_view text)
{
    int depth = 0;
    bool inString = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (inString) {
            if (c == '\\')
                ++i;
            else if (c == '"')
                inString = false;
        } else if (c == '"') {
            inString = true;
        } else if (c == '[' || c == '{') {
            if (++depth > MaxJsonDepth)
                return i;
        } else if (c == ']' || c == '}') {
            --depth;
        }
    }
    return std::string_view::npos;
}

// Builds the value in linear time. The library's own builder looks through all members of an
// object for each new one, which a hostile text can make take for ever.
class JsonBuilder final : public nlohmann::json_sax<Json>
{
public:
    explicit JsonBuilder(std::vector<std::string> *repeated)
        : m_repeated(repeated)
    {
        m_levels.reserve(UsualDepth);
    }

    Json takeRoot() { return std::move(m_root); }
    const std::string &message() const { return m_message; }
    std::size_t errorByte() const { return m_errorByte; }

    bool null() override { return add(nullptr); }
    bool boolean(bool value) override { return add(value); }
    bool number_integer(number_integer_t value) override { return add(value); }
    bool number_unsigned(number_unsigned_t value) override { return add(value); }
    bool number_float(number_float_t value, const string_t &) override { return add(value); }
    bool string(string_t &value) override { return add(std::move(value)); }
    bool binary(binary_t &) override { return false; }

    bool start_object(std::size_t) override { return open(Json::object()); }
    bool end_object() override { return close(); }
    bool start_array(std::size_t) override { return open(Json::array()); }
    bool end_array() override { return close(); }

    bool key(string_t &name) override
    {
        Level &level = m_levels.back();
        auto &object = level.value->get_ref<Json::object_t &>();
        if (isTaken(level, object, name)) {
            if (m_repeated && m_repeated->size() < MostRepeated)
                m_repeated->push_back(pointerTo(name));
            m_member = &object[name];
        } else {
            Members &members = object;
            m_member = &members.emplace_back(std::move(name), Json()).second;
        }
        return true;
    }

    bool parse_error(std::size_t position, const std::string &,
                     const nlohmann::detail::exception &error) override
    {
        m_errorByte = position > 0 ? position - 1 : 0;
        m_message = plainMessage(error.what());
        return false;
    }

private:
    using Members = std::vector<std::pair<const std::string, Json>>;
    // Up to this many members looking at each of them is quicker than a set of their names.
    static constexpr std::size_t FewMembers = 16;
    static constexpr std::size_t MostRepeated = 16;
    static constexpr std::size_t UsualDepth = 8;

    struct Level
    {
        Json *value = nullptr;
        // Not hashed: names can be chosen so that they all have the same hash.
        std::set<std::string> names;
    };

    static bool isTaken(Level &level, const Json::object_t &object, const std::string &name)
    {
        if (object.size() < FewMembers)
            return object.find(name) != object.end();
        if (level.names.empty()) {
            for (const auto &member : object)
                level.names.insert(member.first);
        }
        return !level.names.insert(name).second;
    }

    // Of a member of the innermost object.
    std::string pointerTo(const std::string &name) const
    {
        std::string pointer;
        for (std::size_t i = 0; i + 1 < m_levels.size(); ++i)
            pointer += '/' + tokenOf(*m_levels[i].value, m_levels[i + 1].value);
        return pointer + '/' + jsonPointerToken(name);
    }

    // Of the part that is being built.
    static std::string tokenOf(const Json &container, const Json *part)
    {
        if (container.is_array())
            return std::to_string(container.size() - 1);
        const auto &members = container.get_ref<const Json::object_t &>();
        const auto found = std::find_if(members.rbegin(), members.rend(),
                                        [part](const auto &one) { return &one.second == part; });
        return jsonPointerToken(found->first);
    }

    template <typename Value>
    bool add(Value &&value)
    {
        place(Json(std::forward<Value>(value)));
        return true;
    }

    bool open(Json container)
    {
        m_levels.push_back({place(std::move(container)), {}});
        return true;
    }

    bool close()
    {
        m_levels.pop_back();
        return true;
    }

    // A container is not added to while one of its parts is open, so pointers stay good.
    Json *place(Json value)
    {
        if (m_levels.empty()) {
            m_root = std::move(value);
            return &m_root;
        }
        Json &container = *m_levels.back().value;
        if (container.is_array()) {
            container.push_back(std::move(value));
            return &container.back();
        }
        *m_member = std::move(value);
        return m_member;
    }

    std::vector<std::string> *m_repeated;
    Json m_root;
    std::vector<Level> m_levels;
    // Of the innermost object, where the next value goes.
    Json *m_member = nullptr;
    std::string m_message;
    std::size_t m_errorByte = 0;
};

} // namespace

Expected<Json, JsonError> parseJson(std::string_view text, std::vector<std::string> *repeated)
{
    JsonBuilder quick(repeated);
    if (JsonScanner(text, quick).run())
        return quick.takeRoot();
    if (repeated)
        repeated->clear();
    if (const auto offset = tooDeepAt(text); offset != std::string_view::npos)
        return Unexpected(errorAt(
            text, offset, "nested deeper than " + std::to_string(MaxJsonDepth) + " levels"));
    JsonBuilder builder(repeated);
    if (!Json::sax_parse(text, &builder))
        return Unexpected(errorAt(text, builder.errorByte(), builder.message()));
    return builder.takeRoot();
}

std::string jsonPointerToken(std::string_view name)
{
    std::string token;
    for (const char c : name) {
        if (c == '~')
            token += "~0";
        else if (c == '/')
            token += "~1";
        else
            token += c;
    }
    return token;
}

} // namespace mynah
