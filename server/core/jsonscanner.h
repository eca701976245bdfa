// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/json.h"

#include <array>
#include <charconv>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace mynah {

// Reads a text that plainly is JSON (RFC 8259) and tells its handler what it finds, as
// nlohmann::json_sax does, several times as fast as the library's reader. Gives up, without a
// reason, on whatever else it meets: the library is then to be asked, which knows the reason.
template <typename Handler>
class JsonScanner
{
public:
    JsonScanner(std::string_view text, Handler &handler)
        : m_at(text.data())
        , m_end(text.data() + text.size())
        , m_handler(handler)
    {
    }

    // Once. False: the handler has seen a part.
    bool run()
    {
        if (!value(0))
            return false;
        skipSpace();
        return m_at == m_end;
    }

private:
    static constexpr std::size_t UnknownSize = static_cast<std::size_t>(-1);

    bool value(int depth)
    {
        skipSpace();
        switch (next()) {
        case '{':
            return depth < MaxJsonDepth && object(depth + 1);
        case '[':
            return depth < MaxJsonDepth && array(depth + 1);
        case '"': {
            std::string text;
            return string(text) && m_handler.string(text);
        }
        case 't':
            return literal("true") && m_handler.boolean(true);
        case 'f':
            return literal("false") && m_handler.boolean(false);
        case 'n':
            return literal("null") && m_handler.null();
        default:
            return number();
        }
    }

    bool object(int depth)
    {
        take('{');
        m_handler.start_object(UnknownSize);
        skipSpace();
        if (take('}'))
            return m_handler.end_object();
        do {
            if (!member(depth))
                return false;
        } while (take(','));
        return take('}') && m_handler.end_object();
    }

    bool member(int depth)
    {
        skipSpace();
        std::string name;
        if (!string(name))
            return false;
        skipSpace();
        if (!take(':') || !m_handler.key(name) || !value(depth))
            return false;
        skipSpace();
        return true;
    }

    bool array(int depth)
    {
        take('[');
        m_handler.start_array(UnknownSize);
        skipSpace();
        if (take(']'))
            return m_handler.end_array();
        do {
            if (!value(depth))
                return false;
            skipSpace();
        } while (take(','));
        return take(']') && m_handler.end_array();
    }

    bool string(std::string &out)
    {
        if (!take('"'))
            return false;
        for (;;) {
            const char *begin = m_at;
            while (m_at != m_end && Plain[static_cast<unsigned char>(*m_at)])
                ++m_at;
            out.append(begin, m_at);
            if (take('"'))
                return true;
            if (!(take('\\') ? escape(out) : multiByte(out)))
                return false;
        }
    }

    bool escape(std::string &out)
    {
        constexpr std::string_view letters = "\"\\/bfnrt";
        constexpr std::string_view meanings = "\"\\/\b\f\n\r\t";
        const char letter = next();
        if (m_at != m_end)
            ++m_at;
        if (letter == 'u')
            return unicode(out);
        const std::size_t known = letters.find(letter);
        if (known == std::string_view::npos)
            return false;
        out += meanings[known];
        return true;
    }

    bool unicode(std::string &out)
    {
        std::uint32_t point = 0;
        if (!hex(point))
            return false;
        if (point >= 0xd800 && point < 0xdc00) {
            std::uint32_t low = 0;
            if (!take('\\') || !take('u') || !hex(low) || low < 0xdc00 || low > 0xdfff)
                return false;
            point = 0x10000 + ((point - 0xd800) << 10) + (low - 0xdc00);
        } else if (point >= 0xdc00 && point < 0xe000) {
            return false;
        }
        appendUtf8(out, point);
        return true;
    }

    bool hex(std::uint32_t &value)
    {
        if (m_end - m_at < 4)
            return false;
        const auto [end, error] = std::from_chars(m_at, m_at + 4, value, 16);
        const bool isRead = error == std::errc() && end == m_at + 4;
        m_at += 4;
        return isRead;
    }

    static void appendUtf8(std::string &out, std::uint32_t point)
    {
        const auto tail = [&out, point](int shift) {
            out += static_cast<char>(0x80 | ((point >> shift) & 0x3f));
        };
        if (point < 0x80) {
            out += static_cast<char>(point);
        } else if (point < 0x800) {
            out += static_cast<char>(0xc0 | (point >> 6));
            tail(0);
        } else if (point < 0x10000) {
            out += static_cast<char>(0xe0 | (point >> 12));
            tail(6);
            tail(0);
        } else {
            out += static_cast<char>(0xf0 | (point >> 18));
            tail(12);
            tail(6);
            tail(0);
        }
    }

    // One character that is not ASCII: the well-formed sequences of Unicode's table 3-7.
    bool multiByte(std::string &out)
    {
        const auto byte = [this](std::ptrdiff_t i) {
            return m_end - m_at > i ? static_cast<unsigned char>(m_at[i]) : 0;
        };
        const int lead = byte(0);
        const std::ptrdiff_t size = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2;
        const int lowest = lead == 0xe0 ? 0xa0 : lead == 0xf0 ? 0x90 : 0x80;
        const int highest = lead == 0xed ? 0x9f : lead == 0xf4 ? 0x8f : 0xbf;
        if (lead < 0xc2 || lead > 0xf4 || byte(1) < lowest || byte(1) > highest)
            return false;
        for (std::ptrdiff_t i = 2; i < size; ++i) {
            if (byte(i) < 0x80 || byte(i) > 0xbf)
                return false;
        }
        out.append(m_at, static_cast<std::size_t>(size));
        m_at += size;
        return true;
    }

    bool number()
    {
        const char *begin = m_at;
        const bool isNegative = take('-');
        if (!take('0') && !digits())
            return false;
        bool isInteger = true;
        if (take('.')) {
            isInteger = false;
            if (!digits())
                return false;
        }
        if (take('e') || take('E')) {
            isInteger = false;
            if (!take('+'))
                take('-');
            if (!digits())
                return false;
        }
        if (isInteger && (isNegative ? given<std::int64_t>(begin) : given<std::uint64_t>(begin)))
            return true;
        double value = 0;
        return std::from_chars(begin, m_at, value).ec == std::errc()
            && m_handler.number_float(value, {});
    }

    // The handler gets an integer, if it is in the type's range.
    template <typename Integer>
    bool given(const char *begin)
    {
        Integer value = 0;
        if (std::from_chars(begin, m_at, value).ec != std::errc())
            return false;
        if constexpr (std::is_signed_v<Integer>)
            return m_handler.number_integer(value);
        else
            return m_handler.number_unsigned(value);
    }

    bool digits()
    {
        const char *begin = m_at;
        while (m_at != m_end && *m_at >= '0' && *m_at <= '9')
            ++m_at;
        return m_at != begin;
    }

    bool literal(std::string_view word)
    {
        if (!std::string_view(m_at, m_end).starts_with(word))
            return false;
        m_at += word.size();
        return true;
    }

    void skipSpace()
    {
        while (m_at != m_end && (*m_at == ' ' || *m_at == '\n' || *m_at == '\r' || *m_at == '\t'))
            ++m_at;
    }

    // NUL at the end.
    char next() const { return m_at == m_end ? '\0' : *m_at; }

    bool take(char c)
    {
        if (m_at == m_end || *m_at != c)
            return false;
        ++m_at;
        return true;
    }

    // Characters that stand for themselves in a string, and take one byte.
    static constexpr std::array<bool, 256> Plain = [] {
        std::array<bool, 256> plain{};
        for (std::size_t c = 0x20; c < 0x80; ++c)
            plain[c] = c != '"' && c != '\\';
        return plain;
    }();

    const char *m_at;
    const char *m_end;
    Handler &m_handler;
};

} // namespace mynah
