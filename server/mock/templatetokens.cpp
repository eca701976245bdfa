// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/mock/templatetokens.h"

#include <optional>

namespace mynah {

namespace {

using Kind = TemplateToken::Kind;
constexpr auto NotFound = std::string_view::npos;
constexpr std::string_view Whitespace = " \t\r\n\v\f";
constexpr std::string_view BlanksInLine = " \t\v\f";
constexpr std::string_view Blanks = " \t";

TemplateToken tagOf(Kind kind)
{
    TemplateToken token;
    token.kind = kind;
    return token;
}

bool isSpace(char c)
{
    return Whitespace.find(c) != NotFound;
}

std::string_view withoutLeading(std::string_view text, std::string_view set)
{
    const auto first = text.find_first_not_of(set);
    return first == NotFound ? text.substr(text.size()) : text.substr(first);
}

std::string_view withoutTrailing(std::string_view text, std::string_view set)
{
    const auto last = text.find_last_not_of(set);
    return last == NotFound ? text.substr(0, 0) : text.substr(0, last + 1);
}

class Tokenizer
{
public:
    explicit Tokenizer(std::string_view text)
        : m_text(text)
    {
    }

    Expected<std::vector<TemplateToken>, TemplateError> run()
    {
        while (m_at < m_text.size() && !m_error) {
            if (startsWith("{{"))
                readTag();
            else
                readText();
        }
        if (m_error)
            return Unexpected(*m_error);
        return std::move(m_tokens);
    }

private:
    // Text up to the next tag. "\{{" is a literal "{{", "\\{{" a backslash before a tag.
    void readText()
    {
        const std::size_t start = m_at;
        const std::size_t open = m_text.find("{{", start);
        const std::string_view text =
            m_text.substr(start, open == NotFound ? NotFound : open - start);
        m_at = start + text.size();
        if (open == NotFound || !text.ends_with('\\'))
            return addText(text);
        addText(text.substr(0, text.size() - 1));
        if (!text.ends_with("\\\\"))
            readEscapedTag();
    }

    // From an escaped "{{" to the next tag, whether that is escaped or not.
    void readEscapedTag()
    {
        const std::size_t start = m_at;
        const std::size_t open = m_text.find("{{", start + 2);
        std::size_t end = open == NotFound ? m_text.size() : open;
        while (end > start + 2 && end < m_text.size() && m_text[end - 1] == '\\')
            --end;
        addText(m_text.substr(start, end - start));
        m_at = end;
    }

    void addText(std::string_view text)
    {
        if (!text.empty())
            m_tokens.push_back({Kind::Text, text, {}, offsetOf(text)});
    }

    void readTag()
    {
        if (startsWith("{{{{"))
            return readRawBlock();
        if (startsWith("{{{") || startsWith("{{~{"))
            return readTripleOutput();
        if (startsWith("{{!") || startsWith("{{~!"))
            return readComment();
        readPlainTag();
    }

    void readTripleOutput()
    {
        TemplateToken token = tagOf(Kind::RawOutput);
        token.stripBefore = m_text[m_at + 2] == '~';
        const std::size_t inside = m_at + (token.stripBefore ? 4 : 3);
        const std::size_t close = endOfExpression(inside);
        const std::string_view after = close == NotFound ? "" : m_text.substr(close);
        token.stripAfter = after.starts_with("}~}}");
        if (!token.stripAfter && !after.starts_with("}}}"))
            return fail(Message::tr("\"%1\" without a closing \"%2\"").arg("{{{").arg("}}}"));
        finishTag(token, inside, close, close + (token.stripAfter ? 4 : 3));
    }

    void readComment()
    {
        TemplateToken token = tagOf(Kind::Comment);
        token.stripBefore = m_text[m_at + 2] == '~';
        const std::size_t mark = m_at + (token.stripBefore ? 4 : 3);
        const bool dashed = m_text.substr(mark).starts_with("--");
        std::size_t close = NotFound;
        if (dashed) {
            close = m_text.find("--}}", mark);
            const std::size_t stripping = m_text.find("--~}}", mark);
            close = std::min(close, stripping);
            token.stripAfter = close != NotFound && close == stripping;
        } else {
            close = m_text.find("}}", mark);
            token.stripAfter = close != NotFound && close > mark && m_text[close - 1] == '~';
        }
        if (close == NotFound)
            return fail(Message::tr("a comment that is not closed"));
        const std::size_t end = close + (dashed ? (token.stripAfter ? 5 : 4) : 2);
        finishTag(token, mark, close, end);
    }

    void readPlainTag()
    {
        TemplateToken token = tagOf(Kind::Output);
        std::size_t inside = m_at + 2;
        if (charAt(inside) == '~') {
            token.stripBefore = true;
            ++inside;
        }
        std::size_t close = endOfExpression(inside);
        if (close == NotFound || !m_text.substr(close).starts_with("}}"))
            return fail(Message::tr("\"%1\" without a closing \"%2\"").arg("{{").arg("}}"));
        const std::size_t end = close + 2;
        if (close > inside && m_text[close - 1] == '~') {
            token.stripAfter = true;
            --close;
        }
        token.kind = kindByMarker(inside, close);
        finishTag(token, inside, close, end);
    }

    // Reads the marker of a tag and moves inside behind it.
    Kind kindByMarker(std::size_t &inside, std::size_t close) const
    {
        const std::string_view text = m_text.substr(inside, close - inside);
        const std::size_t first = text.find_first_not_of(Whitespace);
        if (text.empty() || first == NotFound)
            return Kind::Output;
        if (isElse(text.substr(first))) {
            inside += first + 4;
            return Kind::Else;
        }
        switch (text[0]) {
        case '#':
            ++inside;
            return Kind::OpenBlock;
        case '/':
            ++inside;
            return Kind::CloseBlock;
        case '&':
            ++inside;
            return Kind::RawOutput;
        case '^':
            ++inside;
            return withoutLeading(text.substr(1), Whitespace).empty() ? Kind::Else
                                                                      : Kind::OpenInverse;
        default:
            return Kind::Output;
        }
    }

    static bool isElse(std::string_view text)
    {
        return text.starts_with("else") && (text.size() == 4 || isSpace(text[4]));
    }

    // "{{{{name}}}}" up to its "{{{{/name}}}}"; raw blocks in between are part of it.
    void readRawBlock()
    {
        const std::size_t inside = m_at + 4;
        const std::size_t close = m_text.find("}}}}", inside);
        if (close == NotFound)
            return fail(Message::tr("\"%1\" without a closing \"%2\"").arg("{{{{").arg("}}}}"));
        const std::size_t begin = close + 4;
        std::size_t at = begin;
        for (int depth = 1; depth > 0;) {
            const std::size_t tag = m_text.find("{{{{", at);
            const std::size_t tagEnd = tag == NotFound ? NotFound : m_text.find("}}}}", tag);
            if (tagEnd == NotFound)
                return fail(Message::tr("a raw block that is not closed"));
            const bool closes = charAt(tag + 4) == '/';
            depth += closes ? -1 : 1;
            at = tagEnd + 4;
            if (depth == 0)
                return finishRawBlock(inside, close, begin, tag, tagEnd);
        }
    }

    void finishRawBlock(std::size_t inside, std::size_t close, std::size_t begin, std::size_t tag,
                        std::size_t tagEnd)
    {
        TemplateToken token = tagOf(Kind::RawBlock);
        token.enclosed = m_text.substr(begin, tag - begin);
        const std::string_view opened =
            withoutLeading(m_text.substr(inside, close - inside), Whitespace);
        const std::string_view name = opened.substr(0, opened.find_first_of(Whitespace));
        const std::string_view closed = m_text.substr(tag + 5, tagEnd - tag - 5);
        if (withoutTrailing(withoutLeading(closed, Whitespace), Whitespace) != name) {
            m_at = tag;
            return fail(Message::tr("\"%1\" does not close \"%2\"").arg(closed).arg(name));
        }
        finishTag(token, inside, close, tagEnd + 4);
    }

    void finishTag(TemplateToken token, std::size_t inside, std::size_t close, std::size_t end)
    {
        token.text = m_text.substr(inside, close - inside);
        token.offset = inside;
        m_tokens.push_back(token);
        m_at = end;
    }

    // The next '}' that is in no string and in no [segment], or npos.
    std::size_t endOfExpression(std::size_t at) const
    {
        while (at < m_text.size() && m_text[at] != '}') {
            const char c = m_text[at];
            if (c == '"' || c == '\'' || c == '[') {
                at = endOfQuoted(at + 1, c == '[' ? ']' : c);
                if (at == NotFound)
                    return NotFound;
            } else {
                ++at;
            }
        }
        return at < m_text.size() ? at : NotFound;
    }

    // Behind the closing quote; a backslash before the quote keeps it open.
    std::size_t endOfQuoted(std::size_t at, char quote) const
    {
        for (; at < m_text.size(); ++at) {
            if (m_text[at] == '\\' && charAt(at + 1) == quote)
                ++at;
            else if (m_text[at] == quote)
                return at + 1;
        }
        return NotFound;
    }

    bool startsWith(std::string_view tag) const { return m_text.substr(m_at).starts_with(tag); }
    char charAt(std::size_t at) const { return at < m_text.size() ? m_text[at] : '\0'; }
    std::size_t offsetOf(std::string_view part) const
    {
        return static_cast<std::size_t>(part.data() - m_text.data());
    }

    void fail(Message message)
    {
        m_error = TemplateError{std::move(message), TemplatePositionFinder(m_text).at(m_at)};
    }

    std::string_view m_text;
    std::size_t m_at = 0;
    std::vector<TemplateToken> m_tokens;
    std::optional<TemplateError> m_error;
};

bool canStandAlone(Kind kind)
{
    return kind == Kind::Comment || kind == Kind::OpenBlock || kind == Kind::OpenInverse
        || kind == Kind::Else || kind == Kind::CloseBlock;
}

// What one tag takes from the text beside it.
enum class Strip { Nothing, RestOfLine, AllWhitespace };

class WhitespaceControl
{
public:
    explicit WhitespaceControl(std::vector<TemplateToken> &tokens)
        : m_tokens(tokens)
    {
    }

    void run()
    {
        // Lines are judged by the text as it was written, so all decisions come before all cuts.
        std::vector<Strip> before(m_tokens.size(), Strip::Nothing);
        std::vector<Strip> after(m_tokens.size(), Strip::Nothing);
        for (std::size_t i = 0; i < m_tokens.size(); ++i) {
            const TemplateToken &token = m_tokens[i];
            if (canStandAlone(token.kind) && startsLine(i) && endsLine(i))
                before[i] = after[i] = Strip::RestOfLine;
            if (token.kind == Kind::RawBlock)
                judgeRawBlock(i, before[i], after[i]);
            if (token.stripBefore)
                before[i] = Strip::AllWhitespace;
            if (token.stripAfter)
                after[i] = Strip::AllWhitespace;
        }
        for (std::size_t i = 0; i < m_tokens.size(); ++i) {
            if (m_tokens[i].kind != Kind::Text)
                continue;
            if (i > 0)
                cutStart(m_tokens[i].text, after[i - 1]);
            if (i + 1 < m_tokens.size())
                cutEnd(m_tokens[i].text, before[i + 1]);
        }
    }

private:
    // One token stands for two tags and the text between them.
    void judgeRawBlock(std::size_t index, Strip &before, Strip &after)
    {
        std::string_view &enclosed = m_tokens[index].enclosed;
        const bool opensAlone = startsLine(index) && beginsWithLineEnd(enclosed);
        const bool closesAlone = endsLine(index) && endsWithLineStart(enclosed);
        if (opensAlone) {
            before = Strip::RestOfLine;
            cutStart(enclosed, Strip::RestOfLine);
        }
        if (closesAlone) {
            after = Strip::RestOfLine;
            cutEnd(enclosed, Strip::RestOfLine);
        }
    }

    static bool beginsWithLineEnd(std::string_view text)
    {
        const std::string_view rest = withoutLeading(text, BlanksInLine);
        return rest.starts_with('\n') || rest.starts_with("\r\n");
    }

    static bool endsWithLineStart(std::string_view text)
    {
        return withoutTrailing(text, BlanksInLine).ends_with('\n');
    }

    // Only blanks between the start of the line and the tag.
    bool startsLine(std::size_t index) const
    {
        if (index == 0)
            return true;
        const TemplateToken &previous = m_tokens[index - 1];
        if (previous.kind != Kind::Text)
            return false;
        return endsWithLineStart(previous.text)
            || (index == 1 && withoutTrailing(previous.text, BlanksInLine).empty());
    }

    // Only blanks between the tag and the end of the line.
    bool endsLine(std::size_t index) const
    {
        if (index + 1 == m_tokens.size())
            return true;
        const TemplateToken &next = m_tokens[index + 1];
        if (next.kind != Kind::Text)
            return false;
        return beginsWithLineEnd(next.text)
            || (index + 2 == m_tokens.size() && withoutLeading(next.text, BlanksInLine).empty());
    }

    static void cutStart(std::string_view &text, Strip strip)
    {
        if (strip == Strip::AllWhitespace) {
            text = withoutLeading(text, Whitespace);
        } else if (strip == Strip::RestOfLine) {
            text = withoutLeading(text, Blanks);
            if (text.starts_with("\r\n"))
                text.remove_prefix(2);
            else if (text.starts_with('\n'))
                text.remove_prefix(1);
        }
    }

    static void cutEnd(std::string_view &text, Strip strip)
    {
        if (strip != Strip::Nothing)
            text = withoutTrailing(text, strip == Strip::RestOfLine ? Blanks : Whitespace);
    }

    std::vector<TemplateToken> &m_tokens;
};

} // namespace

Expected<std::vector<TemplateToken>, TemplateError> tokenizeTemplate(std::string_view text)
{
    auto tokens = Tokenizer(text).run();
    if (tokens)
        WhitespaceControl(*tokens).run();
    return tokens;
}

} // namespace mynah
