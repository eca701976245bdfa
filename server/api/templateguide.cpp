// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/api/templateguide.h"

#include "server/core/json.h"
#include "server/core/regex.h"
#include "server/domain/fieldtext.h"
#include "server/http/statuscodes.h"
#include "server/mock/guessedtype.h"
#include "server/mock/pathpattern.h"
#include "server/mock/templatecontext.h"
#include "server/mock/templatehelpers.h"
#include "server/mock/templateremarks.h"

#include <algorithm>
#include <array>

namespace mynah {

namespace {

std::vector<TemplateWord> collectWords()
{
    std::vector<TemplateWord> words;
    for (const TemplateField &field : templateFields())
        words.push_back(
            {field.name, field.signature, field.help, false, false, false, field.hasMembers});
    for (const auto &[name, helper] : TemplateHelpers::core().all()) {
        const std::string_view signature = helper.signature;
        words.push_back({name, signature, helper.help, true, bool(helper.blockForm),
                         signature.starts_with("{{{{"), false});
    }
    return words;
}

std::vector<std::string_view> linesOf(std::string_view text)
{
    std::vector<std::string_view> lines;
    std::size_t start = 0;
    for (std::size_t end = text.find('\n'); end != text.npos; end = text.find('\n', start)) {
        lines.push_back(text.substr(start, end - start));
        start = end + 1;
    }
    lines.push_back(text.substr(start));
    return lines;
}

std::string_view restOfLine(const std::vector<std::string_view> &lines,
                            const TemplatePosition &position)
{
    const auto place = static_cast<std::size_t>(position.line - 1);
    const std::string_view line = place < lines.size() ? lines[place] : std::string_view();
    return line.substr(std::min(static_cast<std::size_t>(position.column - 1), line.size()));
}

// Of the tag or name that the text begins with.
std::size_t lengthOfWord(std::string_view text)
{
    if (text.starts_with("{{")) {
        const std::size_t end = text.find("}}");
        return end == text.npos ? text.size() : end + 2;
    }
    return std::min(text.find_first_of(" \t)}|~"), text.size());
}

TextRemark remarkAt(const std::vector<std::string_view> &lines, const TemplateError &error,
                    Problem::Severity severity)
{
    TextRemark remark;
    remark.severity = severity;
    remark.line = error.position.line;
    remark.column = error.position.column;
    const std::size_t length = lengthOfWord(restOfLine(lines, error.position));
    remark.length = static_cast<int>(std::max<std::size_t>(1, length));
    remark.message = error.message;
    return remark;
}

const Header *contentTypeIn(const std::vector<Header> &headers)
{
    const auto found = std::find_if(headers.begin(), headers.end(), [](const Header &header) {
        return isSameFieldName(header.name, "content-type");
    });
    return found == headers.end() ? nullptr : &*found;
}

} // namespace

const std::vector<TemplateWord> &templateWords()
{
    static const std::vector<TemplateWord> words = collectWords();
    return words;
}

std::vector<TextRemark> checkTemplate(std::string_view text, const MockRoute &route)
{
    const std::vector<std::string> parameters = pathParametersOf(route);
    const TemplateVerdict verdict = judgeTemplate(text, {&parameters});
    const std::vector<std::string_view> lines = linesOf(text);
    std::vector<TextRemark> remarks;
    for (const TemplateError &error : verdict.errors)
        remarks.push_back(remarkAt(lines, error, Problem::Severity::Error));
    for (const TemplateError &remark : verdict.remarks)
        remarks.push_back(remarkAt(lines, remark, Problem::Severity::Warning));
    return remarks;
}

namespace {

// What the parser says in the words of grammars, in those of people where they are known.
Message plainWords(const std::string &message)
{
    struct Words
    {
        std::string_view part;
        Message plain;
    };
    const std::array known{
        Words{"unexpected end of input", Message::tr("the text ends too early")},
        Words{"; expected end of input", Message::tr("there is more text after the end")},
        Words{"; expected '}'", Message::tr("a comma or } is missing before this")},
        Words{"; expected ']'", Message::tr("a comma or ] is missing before this")},
        Words{"; expected ':'", Message::tr("a colon is missing before this")},
        Words{"; expected string literal",
              Message::tr("a name in quotation marks is missing here")},
        Words{"or a literal", Message::tr("a value is missing here")},
        Words{"missing closing quote", Message::tr("the closing quotation mark is missing")},
        Words{"invalid literal",
              Message::tr("this is no number, no text in quotation marks and none of true, false "
                          "and null")},
    };
    // What was read last stands at the end and may be anything.
    const std::string_view said = std::string_view(message).substr(0, message.find("; last read:"));
    const auto found = std::find_if(known.begin(), known.end(), [said](const Words &words) {
        return said.find(words.part) != std::string_view::npos;
    });
    return found == known.end() ? Message(message) : found->plain;
}

} // namespace

std::vector<TextRemark> checkJson(std::string_view text)
{
    const auto parsed = parseJson(text);
    if (parsed)
        return {};
    TextRemark remark;
    remark.line = parsed.error().line;
    remark.column = parsed.error().column;
    remark.message = plainWords(parsed.error().message);
    return {remark};
}

std::vector<std::string> pathParametersOf(const MockRoute &route)
{
    if (route.pathKind == MockRoute::PathKind::Regex) {
        const auto regex = Regex::compile(route.path, {});
        std::vector<std::string> names = regex ? regex->groupNames() : std::vector<std::string>();
        std::erase(names, std::string());
        return names;
    }
    const auto pattern = route.pathKind == MockRoute::PathKind::Exact
        ? PathPattern::exact(route.path)
        : PathPattern::parse(route.path);
    return pattern ? pattern->parameterNames() : std::vector<std::string>();
}

std::string sentContentType(const MockResponse &response, const std::vector<Header> &serverHeaders)
{
    using Kind = ResponseBody::Kind;
    if (const Header *own = contentTypeIn(response.headers))
        return own->value;
    if (const Header *shared = contentTypeIn(serverHeaders))
        return shared->value;
    const ResponseBody &body = response.body;
    const bool isSaid =
        body.kind == Kind::File || (body.kind == Kind::Inline && !body.text.empty());
    return isSaid && !isBodiless(response.status) ? guessedContentType(body) : std::string();
}

} // namespace mynah
