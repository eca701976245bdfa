// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/jsonoutline.h"

#include <algorithm>
#include <cstring>
#include <utility>

namespace mynah {

namespace {

bool isSpace(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

int hexDigit(char c)
{
    if (isDigit(c))
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    if (c >= 'A' && c <= 'F')
        return c - 'A' + 10;
    return -1;
}

void appendUtf8(std::string &out, char32_t code)
{
    const auto put = [&out](char32_t byte) { out.push_back(static_cast<char>(byte)); };
    if (code < 0x80) {
        put(code);
    } else if (code < 0x800) {
        put(0xc0 | code >> 6);
        put(0x80 | (code & 0x3f));
    } else if (code < 0x10000) {
        put(0xe0 | code >> 12);
        put(0x80 | (code >> 6 & 0x3f));
        put(0x80 | (code & 0x3f));
    } else {
        put(0xf0 | code >> 18);
        put(0x80 | (code >> 12 & 0x3f));
        put(0x80 | (code >> 6 & 0x3f));
        put(0x80 | (code & 0x3f));
    }
}

// The four digits were checked by the parser.
char32_t hexUnit(std::string_view digits)
{
    char32_t unit = 0;
    for (const char c : digits)
        unit = unit << 4 | static_cast<char32_t>(hexDigit(c));
    return unit;
}

char shortEscape(char c)
{
    switch (c) {
    case 'b':
        return '\b';
    case 'f':
        return '\f';
    case 'n':
        return '\n';
    case 'r':
        return '\r';
    case 't':
        return '\t';
    default:
        return c;
    }
}

// Lone surrogates become U+FFFD (RFC 8259 8.2 leaves them to the reader).
std::string unescaped(std::string_view raw)
{
    constexpr char32_t Replacement = 0xfffd;
    std::string out;
    out.reserve(raw.size());
    for (std::size_t i = 0; i < raw.size(); ++i) {
        if (raw[i] != '\\') {
            out.push_back(raw[i]);
            continue;
        }
        if (raw[++i] != 'u') {
            out.push_back(shortEscape(raw[i]));
            continue;
        }
        char32_t code = hexUnit(raw.substr(i + 1, 4));
        i += 4;
        if (code >= 0xd800 && code < 0xdc00 && raw.substr(i + 1, 2) == "\\u") {
            const char32_t low = hexUnit(raw.substr(i + 3, 4));
            if (low >= 0xdc00 && low < 0xe000) {
                code = 0x10000 + ((code - 0xd800) << 10) + (low - 0xdc00);
                i += 6;
            }
        }
        appendUtf8(out, code >= 0xd800 && code < 0xe000 ? Replacement : code);
    }
    return out;
}

} // namespace

// One pass without recursion: open containers are a stack of node numbers.
class JsonOutlineParser
{
public:
    explicit JsonOutlineParser(JsonOutline &outline)
        : m_outline(outline)
        , m_text(outline.m_text)
    {
    }

    bool run()
    {
        skipSpace();
        if (!readValue())
            return false;
        while (!m_open.empty()) {
            if (!step())
                return false;
        }
        skipSpace();
        return m_at == m_text.size() || fail(Message::tr("Text after the end of the value"));
    }

    JsonFault fault() const { return m_fault; }

private:
    using Kind = JsonOutline::Kind;
    using Node = JsonOutline::Node;

    bool fail(Message message)
    {
        m_fault = {m_at,
                   m_at < m_text.size() ? std::move(message)
                                        : Message::tr("The text ends too early")};
        return false;
    }
    char here() const { return m_at < m_text.size() ? m_text[m_at] : '\0'; }
    void skipSpace()
    {
        while (m_at < m_text.size() && isSpace(m_text[m_at]))
            ++m_at;
    }
    bool take(char c)
    {
        if (here() != c)
            return false;
        ++m_at;
        return true;
    }

    // One member or element of the innermost open container, or its end.
    bool step()
    {
        Node &container = m_outline.m_nodes[m_open.back()];
        const bool isObject = container.kind == Kind::Object;
        skipSpace();
        if (take(isObject ? '}' : ']')) {
            container.length = static_cast<std::uint32_t>(m_at) - container.begin;
            m_open.pop_back();
            return true;
        }
        if (container.childCount > 0) {
            if (!take(','))
                return fail(Message::tr("Expected ',' or the end of the container"));
            skipSpace();
        }
        m_nameBegin = m_nameLength = 0;
        if (isObject && !readName())
            return false;
        return readValue();
    }

    bool readName()
    {
        const std::size_t quote = m_at;
        if (here() != '"')
            return fail(Message::tr("Expected a member name in quotes"));
        if (!skipString())
            return false;
        m_nameBegin = static_cast<std::uint32_t>(quote + 1);
        m_nameLength = static_cast<std::uint32_t>(m_at - quote - 2);
        skipSpace();
        if (!take(':'))
            return fail(Message::tr("Expected ':' after the member name"));
        skipSpace();
        return true;
    }

    bool readValue()
    {
        switch (here()) {
        case '{':
            return open(Kind::Object);
        case '[':
            return open(Kind::Array);
        case '"':
            return readScalar(Kind::String, [this] { return skipString(); });
        case 't':
            return readScalar(Kind::True, [this] { return skipWord("true"); });
        case 'f':
            return readScalar(Kind::False, [this] { return skipWord("false"); });
        case 'n':
            return readScalar(Kind::Null, [this] { return skipWord("null"); });
        default:
            return readScalar(Kind::Number, [this] { return skipNumber(); });
        }
    }

    bool open(Kind kind)
    {
        if (m_open.size() >= static_cast<std::size_t>(JsonOutline::DeepestNesting))
            return fail(Message::tr("Nested too deep"));
        const std::uint32_t id = addNode(kind);
        ++m_at;
        m_open.push_back(id);
        return true;
    }

    template <typename Skip>
    bool readScalar(Kind kind, Skip skip)
    {
        const std::uint32_t id = addNode(kind);
        if (!skip())
            return false;
        Node &node = m_outline.m_nodes[id];
        node.length = static_cast<std::uint32_t>(m_at) - node.begin;
        return true;
    }

    std::uint32_t addNode(Kind kind)
    {
        const auto id = static_cast<std::uint32_t>(m_outline.m_nodes.size());
        Node node;
        node.kind = kind;
        node.nameBegin = m_nameBegin;
        node.nameLength = m_nameLength;
        node.begin = static_cast<std::uint32_t>(m_at);
        if (!m_open.empty()) {
            node.parent = m_open.back();
            node.row = m_outline.m_nodes[node.parent].childCount++;
        }
        m_outline.m_nodes.push_back(node);
        return id;
    }

    bool skipWord(std::string_view word)
    {
        if (std::string_view(m_text).substr(m_at, word.size()) != word)
            return fail(Message::tr("Not a JSON value"));
        m_at += word.size();
        return true;
    }

    bool skipString()
    {
        ++m_at;
        while (m_at < m_text.size()) {
            const char c = m_text[m_at];
            if (c == '"') {
                ++m_at;
                return true;
            }
            if (static_cast<unsigned char>(c) < 0x20)
                return fail(Message::tr("Control character in a string"));
            if (c == '\\' && !skipEscape())
                return false;
            ++m_at;
        }
        return fail({});
    }

    // Leaves m_at on the last character of the escape.
    bool skipEscape()
    {
        const char c = ++m_at < m_text.size() ? m_text[m_at] : '\0';
        if (c == 'u') {
            for (int i = 0; i < 4; ++i) {
                ++m_at;
                if (hexDigit(here()) < 0)
                    return fail(Message::tr("\\u needs four hexadecimal digits"));
            }
            return true;
        }
        return (c != '\0' && std::strchr("\"\\/bfnrt", c))
            || fail(Message::tr("Unknown escape in a string"));
    }

    bool skipDigits()
    {
        if (!isDigit(here()))
            return fail(Message::tr("Not a JSON value"));
        while (isDigit(here()))
            ++m_at;
        return true;
    }

    bool skipNumber()
    {
        take('-');
        if (!take('0') && !skipDigits())
            return false;
        if (take('.') && !skipDigits())
            return false;
        if (here() == 'e' || here() == 'E') {
            ++m_at;
            if (here() == '+' || here() == '-')
                ++m_at;
            return skipDigits();
        }
        return true;
    }

    JsonOutline &m_outline;
    const std::string &m_text;
    std::size_t m_at = 0;
    std::uint32_t m_nameBegin = 0;
    std::uint32_t m_nameLength = 0;
    std::vector<std::uint32_t> m_open;
    JsonFault m_fault;
};

JsonOutline::Result JsonOutline::parse(std::string text)
{
    if (text.size() > LargestText)
        return JsonFault{LargestText, Message::tr("The text is too large to be shown as a tree")};
    const std::shared_ptr<JsonOutline> outline(new JsonOutline);
    outline->m_text = std::move(text);
    JsonOutlineParser parser(*outline);
    if (!parser.run())
        return parser.fault();
    outline->indexChildren();
    return std::shared_ptr<const JsonOutline>(outline);
}

void JsonOutline::indexChildren()
{
    std::uint32_t next = 0;
    for (Node &node : m_nodes) {
        node.firstChild = next;
        next += node.childCount;
    }
    m_children.resize(next);
    for (std::uint32_t id = 1; id < m_nodes.size(); ++id)
        m_children[m_nodes[m_nodes[id].parent].firstChild + m_nodes[id].row] = id;
}

std::uint32_t JsonOutline::child(std::uint32_t parent, std::uint32_t row) const
{
    return m_children[m_nodes[parent].firstChild + row];
}

std::string JsonOutline::name(std::uint32_t id) const
{
    const Node &entry = m_nodes[id];
    return unescaped(std::string_view(m_text).substr(entry.nameBegin, entry.nameLength));
}

std::string JsonOutline::scalar(std::uint32_t id) const
{
    const Node &entry = m_nodes[id];
    if (entry.kind == Kind::Object || entry.kind == Kind::Array)
        return {};
    const std::string_view raw = source(id);
    return entry.kind == Kind::String ? unescaped(raw.substr(1, raw.size() - 2)) : std::string(raw);
}

std::string_view JsonOutline::source(std::uint32_t id) const
{
    return std::string_view(m_text).substr(m_nodes[id].begin, m_nodes[id].length);
}

std::string indentedJson(const JsonOutline &outline)
{
    constexpr std::size_t Indent = 2;
    const std::string &text = outline.text();
    std::string out;
    out.reserve(text.size() + text.size() / 2);
    std::size_t depth = 0;
    const auto newLine = [&] { out.append(1, '\n').append(depth * Indent, ' '); };

    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (isSpace(c))
            continue;
        if (c == '"') {
            std::size_t end = i + 1;
            while (text[end] != '"')
                end += text[end] == '\\' ? 2 : 1;
            out.append(text, i, end + 1 - i);
            i = end;
        } else if (c == '{' || c == '[') {
            out.push_back(c);
            const std::size_t next = text.find_first_not_of(" \t\r\n", i + 1);
            if (text[next] == '}' || text[next] == ']') {
                out.push_back(text[next]);
                i = next;
                continue;
            }
            ++depth;
            newLine();
        } else if (c == '}' || c == ']') {
            --depth;
            newLine();
            out.push_back(c);
        } else if (c == ',') {
            out.push_back(c);
            newLine();
        } else if (c == ':') {
            out.append(": ");
        } else {
            out.push_back(c);
        }
    }
    return out;
}

namespace {

class SortedWriter
{
public:
    explicit SortedWriter(const JsonOutline &outline)
        : m_outline(outline)
    {
    }

    std::string run()
    {
        write(JsonOutline::Root, 0);
        return std::move(m_out);
    }

private:
    using Kind = JsonOutline::Kind;

    // No deeper than DeepestNesting.
    void write(std::uint32_t id, std::size_t depth)
    {
        const JsonOutline::Node &node = m_outline.node(id);
        const bool isObject = node.kind == Kind::Object;
        if (node.childCount == 0 && (isObject || node.kind == Kind::Array)) {
            m_out += isObject ? "{}" : "[]";
            return;
        }
        if (node.childCount == 0) {
            m_out += m_outline.source(id);
            return;
        }
        m_out += isObject ? '{' : '[';
        bool isFirst = true;
        for (const std::uint32_t child : childrenOf(id)) {
            m_out += isFirst ? "\n" : ",\n";
            isFirst = false;
            m_out.append(2 * (depth + 1), ' ');
            if (isObject)
                writeName(child);
            write(child, depth + 1);
        }
        m_out.append(1, '\n').append(2 * depth, ' ') += isObject ? '}' : ']';
    }

    void writeName(std::uint32_t id)
    {
        const JsonOutline::Node &node = m_outline.node(id);
        m_out.append(1, '"').append(m_outline.text(), node.nameBegin, node.nameLength) += "\": ";
    }

    std::vector<std::uint32_t> childrenOf(std::uint32_t id) const
    {
        const JsonOutline::Node &node = m_outline.node(id);
        std::vector<std::uint32_t> children;
        for (std::uint32_t row = 0; row < node.childCount; ++row)
            children.push_back(m_outline.child(id, row));
        if (node.kind == Kind::Object) {
            std::vector<std::pair<std::string, std::uint32_t>> named;
            for (const std::uint32_t child : children)
                named.emplace_back(m_outline.name(child), child);
            // Of a member that is there twice the first stays in front.
            std::sort(named.begin(), named.end());
            std::transform(named.begin(), named.end(), children.begin(),
                           [](const auto &entry) { return entry.second; });
        }
        return children;
    }

    const JsonOutline &m_outline;
    std::string m_out;
};

} // namespace

std::string sortedJson(const JsonOutline &outline)
{
    return SortedWriter(outline).run();
}

} // namespace mynah
