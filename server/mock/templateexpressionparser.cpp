// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/mock/templateexpressionparser.h"

#include <charconv>
#include <optional>

namespace mynah {

namespace {

constexpr std::string_view Whitespace = " \t\r\n\v\f";
// What no plain name may contain.
constexpr std::string_view NotInNames = " \t\r\n\v\f!\"#%&'()*+,./;<=>@[\\]^`{|}~";

class ExpressionParser
{
public:
    ExpressionParser(std::string_view text, std::size_t offset, TemplatePositionFinder &positions)
        : m_text(text)
        , m_offset(offset)
        , m_positions(positions)
    {
    }

    Expected<TagContents, TemplateError> run()
    {
        TagContents tag;
        skipSpace();
        const std::size_t start = m_at;
        readCallee(tag.call);
        tag.name = m_text.substr(start, m_at - start);
        readArguments(tag.call);
        readParameters(tag.parameters);
        skipSpace();
        if (!m_error && m_at < m_text.size())
            fail(unexpected());
        if (m_error)
            return Unexpected(*m_error);
        return tag;
    }

private:
    void readCallee(TemplateCall &call)
    {
        skipSpace();
        call.position = m_positions.at(m_offset + m_at);
        const std::size_t start = m_at;
        const char c = peek();
        call.callee.position = call.position;
        if (c == '"' || c == '\'') {
            call.callee.segments.push_back(readString());
        } else if (readNumber()) {
            // A literal in front names a member, as in Handlebars.
            call.callee.segments.emplace_back(m_text.substr(start, m_at - start));
        } else {
            call.callee = readPath();
        }
    }

    void readArguments(TemplateCall &call)
    {
        while (!m_error && !atEndOfArguments()) {
            if (const auto name = readHashName()) {
                call.hash.emplace_back(*name, readValue());
            } else {
                if (!call.hash.empty())
                    return fail(Message::tr("arguments come before key=value pairs"));
                call.arguments.push_back(readValue());
            }
        }
    }

    bool atEndOfArguments()
    {
        skipSpace();
        return m_at == m_text.size() || peek() == ')' || startsParameters();
    }

    // "name=": moves behind it. Anything else is left where it is.
    std::optional<std::string> readHashName()
    {
        const std::size_t end = m_text.find_first_of(NotInNames, m_at);
        if (end == std::string_view::npos || end == m_at)
            return {};
        const std::size_t equals = m_text.find_first_not_of(Whitespace, end);
        if (equals == std::string_view::npos || m_text[equals] != '=')
            return {};
        std::string name(m_text.substr(m_at, end - m_at));
        m_at = equals + 1;
        return name;
    }

    TemplateExpression readValue()
    {
        skipSpace();
        const char c = peek();
        if (c == '(')
            return readSubexpression();
        if (c == '"' || c == '\'')
            return {TemplateValue::owned(Json(readString()))};
        if (auto number = readNumber())
            return {TemplateValue::owned(std::move(*number))};
        if (auto word = readLiteralWord())
            return {std::move(*word)};
        return {readPath()};
    }

    TemplateExpression readSubexpression()
    {
        if (++m_depth > MaxTemplateDepth) {
            fail(Message::tr("sub-expressions are nested too deep"));
            return {};
        }
        ++m_at;
        auto call = std::make_unique<TemplateCall>();
        readCallee(*call);
        readArguments(*call);
        skipSpace();
        if (peek() != ')')
            fail(Message::tr("\"%1\" without a closing \"%2\"").arg("(").arg(")"));
        else
            ++m_at;
        --m_depth;
        return {std::move(call)};
    }

    std::string readString()
    {
        const char quote = m_text[m_at++];
        std::string text;
        while (m_at < m_text.size() && m_text[m_at] != quote) {
            if (m_text[m_at] == '\\' && m_at + 1 < m_text.size() && m_text[m_at + 1] == quote)
                ++m_at;
            text += m_text[m_at++];
        }
        if (m_at == m_text.size())
            fail(Message::tr("a text in quotes that is not closed"));
        else
            ++m_at;
        return text;
    }

    // A number that a space or a closing mark follows; nothing is read otherwise.
    std::optional<Json> readNumber()
    {
        const std::string_view word = literalAhead();
        if (word.empty() || word.find_first_not_of("0123456789.-") != std::string_view::npos)
            return {};
        const char *end = word.data() + word.size();
        std::int64_t integer = 0;
        if (const auto [at, error] = std::from_chars(word.data(), end, integer);
            error == std::errc() && at == end) {
            m_at += word.size();
            return Json(integer);
        }
        double number = 0;
        const auto [at, error] = std::from_chars(word.data(), end, number);
        if (error != std::errc() || at != end || word.front() == '.' || word.back() == '.')
            return {};
        m_at += word.size();
        return Json(number);
    }

    std::optional<TemplateValue> readLiteralWord()
    {
        const std::string_view word = literalAhead();
        std::optional<TemplateValue> value;
        if (word == "true" || word == "false")
            value = TemplateValue::owned(Json(word == "true"));
        else if (word == "null")
            value = TemplateValue::owned(Json(nullptr));
        else if (word == "undefined")
            value = TemplateValue();
        if (value)
            m_at += word.size();
        return value;
    }

    std::string_view literalAhead() const
    {
        const std::size_t end = m_text.find_first_of(" \t\r\n\v\f)|=", m_at);
        return m_text.substr(m_at, end == std::string_view::npos ? end : end - m_at);
    }

    TemplatePath readPath()
    {
        TemplatePath path;
        path.position = m_positions.at(m_offset + m_at);
        if (peek() == '@') {
            path.isData = true;
            ++m_at;
        }
        readScope(path);
        while (!m_error && startsSegment()) {
            readSegment(path);
            if (peek() != '.' && peek() != '/')
                break;
            ++m_at;
            if (!startsSegment())
                fail(Message::tr("a name is missing after \"%1\"").arg(m_text.substr(m_at - 1, 1)));
        }
        if (!m_error && path.segments.empty() && !path.isScoped)
            fail(m_at < m_text.size() ? unexpected() : Message::tr("a name is missing"));
        return path;
    }

    // Any of "..", "." and "this" at the front, each with a separator behind it or at the end.
    void readScope(TemplatePath &path)
    {
        while (const std::size_t length = scopeAhead()) {
            const bool isThis = peek() == 't';
            path.isScoped = true;
            path.up += length == 2 ? 1 : 0;
            m_at += length;
            if (peek() != '/' && !(isThis && peek() == '.'))
                return;
            ++m_at;
            if (scopeAhead() == 0 && !startsSegment())
                fail(Message::tr("a name is missing after \"%1\"").arg(m_text.substr(m_at - 1, 1)));
        }
    }

    // Length of the word, or 0.
    std::size_t scopeAhead() const
    {
        for (const std::string_view word : {"..", ".", "this"}) {
            if (startsWithWord(word))
                return word.size();
        }
        return 0;
    }

    bool startsWithWord(std::string_view word) const
    {
        if (!rest().starts_with(word))
            return false;
        const std::size_t end = m_at + word.size();
        return end == m_text.size() || NotInNames.find(m_text[end]) != std::string_view::npos;
    }

    bool startsSegment() const
    {
        return m_at < m_text.size()
            && (peek() == '[' || NotInNames.find(peek()) == std::string_view::npos);
    }

    void readSegment(TemplatePath &path)
    {
        if (peek() == '[')
            return readBracketedSegment(path);
        const std::size_t end = std::min(m_text.find_first_of(NotInNames, m_at), m_text.size());
        const std::string_view name = m_text.substr(m_at, end - m_at);
        if (name == "this")
            return fail(Message::tr("\"this\" can only begin a path"));
        path.segments.emplace_back(name);
        m_at = end;
    }

    void readBracketedSegment(TemplatePath &path)
    {
        std::string name;
        for (++m_at; m_at < m_text.size() && m_text[m_at] != ']'; ++m_at) {
            if (m_text[m_at] == '\\' && m_at + 1 < m_text.size() && m_text[m_at + 1] == ']')
                ++m_at;
            name += m_text[m_at];
        }
        if (m_at == m_text.size())
            return fail(Message::tr("\"%1\" without a closing \"%2\"").arg("[").arg("]"));
        ++m_at;
        path.segments.push_back(std::move(name));
    }

    bool startsParameters() const
    {
        if (!startsWithWord("as"))
            return false;
        const std::size_t bar = m_text.find_first_not_of(Whitespace, m_at + 2);
        return bar != std::string_view::npos && bar > m_at + 2 && m_text[bar] == '|';
    }

    void readParameters(std::vector<std::string> &parameters)
    {
        skipSpace();
        if (m_error || !startsParameters())
            return;
        m_at = m_text.find('|', m_at) + 1;
        for (skipSpace(); m_at < m_text.size() && peek() != '|'; skipSpace()) {
            const std::size_t end = std::min(m_text.find_first_of(NotInNames, m_at), m_text.size());
            if (end == m_at)
                return fail(Message::tr("block parameters are plain names"));
            parameters.emplace_back(m_text.substr(m_at, end - m_at));
            m_at = end;
        }
        if (peek() != '|')
            return fail(Message::tr("block parameters without a closing \"|\""));
        ++m_at;
        if (parameters.empty())
            fail(Message::tr("block parameters without a name"));
    }

    void skipSpace() { m_at = std::min(m_text.find_first_not_of(Whitespace, m_at), m_text.size()); }
    char peek() const { return m_at < m_text.size() ? m_text[m_at] : '\0'; }
    std::string_view rest() const { return m_text.substr(m_at); }

    Message unexpected() const
    {
        return Message::tr("unexpected \"%1\"").arg(m_text.substr(m_at, 1));
    }

    // The first failure counts, and ends the reading.
    void fail(Message message)
    {
        if (!m_error)
            m_error = TemplateError{std::move(message), m_positions.at(m_offset + m_at)};
        m_at = m_text.size();
    }

    std::string_view m_text;
    std::size_t m_offset;
    TemplatePositionFinder &m_positions;
    std::size_t m_at = 0;
    int m_depth = 0;
    std::optional<TemplateError> m_error;
};

} // namespace

Expected<TagContents, TemplateError> parseTag(std::string_view text, std::size_t offset,
                                              TemplatePositionFinder &positions)
{
    return ExpressionParser(text, offset, positions).run();
}

} // namespace mynah
