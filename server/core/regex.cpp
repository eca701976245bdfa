// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/regex.h"

#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>

#include <array>

namespace mynah {

namespace {

// Enough for any sane pattern, and at most some milliseconds.
constexpr std::uint32_t MatchSteps = 200'000;
constexpr std::uint32_t MatchDepth = 10'000;
constexpr std::uint32_t MatchHeapKiB = 4'096;
constexpr std::uint32_t MostGroups = 64;

struct FreeMatchContext
{
    void operator()(pcre2_match_context *context) const { pcre2_match_context_free(context); }
};
struct FreeMatchData
{
    void operator()(pcre2_match_data *data) const { pcre2_match_data_free(data); }
};

// What a match needs to work with, one per thread.
struct Scratch
{
    std::unique_ptr<pcre2_match_context, FreeMatchContext> context{
        pcre2_match_context_create(nullptr)};
    std::unique_ptr<pcre2_match_data, FreeMatchData> data{
        pcre2_match_data_create(MostGroups + 1, nullptr)};

    Scratch()
    {
        pcre2_set_match_limit(context.get(), MatchSteps);
        pcre2_set_depth_limit(context.get(), MatchDepth);
        pcre2_set_heap_limit(context.get(), MatchHeapKiB);
    }
};

Scratch &scratch()
{
    thread_local Scratch scratch;
    return scratch;
}

PCRE2_SPTR toPcre(std::string_view text)
{
    // PCRE2 wants a pointer even for nothing.
    return reinterpret_cast<PCRE2_SPTR>(text.data() ? text.data() : "");
}

RegexOutcome run(const pcre2_code *code, std::string_view subject, std::size_t from)
{
    const int result = pcre2_match(code, toPcre(subject), subject.size(), from, 0,
                                   scratch().data.get(), scratch().context.get());
    if (result >= 0)
        return RegexOutcome::Matched;
    if (result == PCRE2_ERROR_NOMATCH)
        return RegexOutcome::NotMatched;
    if (result <= PCRE2_ERROR_UTF8_ERR1 && result >= PCRE2_ERROR_UTF8_ERR21)
        return RegexOutcome::BadSubject;
    return RegexOutcome::LimitReached;
}

std::uint32_t compileOptions(const RegexOptions &options)
{
    std::uint32_t flags = PCRE2_NEVER_BACKSLASH_C;
    if (options.utf8)
        flags |= PCRE2_UTF;
    if (options.caseInsensitive)
        flags |= PCRE2_CASELESS;
    if (options.wholeSubject)
        flags |= PCRE2_ANCHORED | PCRE2_ENDANCHORED;
    return flags;
}

std::string errorText(int code)
{
    std::array<PCRE2_UCHAR, 256> buffer{};
    pcre2_get_error_message(code, buffer.data(), buffer.size());
    return reinterpret_cast<const char *>(buffer.data());
}

std::vector<std::string> namesOfGroups(const pcre2_code *code, std::uint32_t groups)
{
    std::vector<std::string> names(groups);
    std::uint32_t count = 0;
    std::uint32_t entrySize = 0;
    PCRE2_SPTR table = nullptr;
    pcre2_pattern_info(code, PCRE2_INFO_NAMECOUNT, &count);
    pcre2_pattern_info(code, PCRE2_INFO_NAMEENTRYSIZE, &entrySize);
    pcre2_pattern_info(code, PCRE2_INFO_NAMETABLE, &table);
    for (std::uint32_t i = 0; i < count; ++i) {
        // Two bytes of group number, then the name.
        PCRE2_SPTR entry = table + std::size_t(i) * entrySize;
        const std::size_t group = std::size_t(entry[0]) << 8 | entry[1];
        names[group - 1] = reinterpret_cast<const char *>(entry + 2);
    }
    return names;
}

} // namespace

Expected<Regex, RegexError> Regex::compile(std::string_view pattern, const RegexOptions &options)
{
    int error = 0;
    PCRE2_SIZE offset = 0;
    pcre2_code *code = pcre2_compile(toPcre(pattern), pattern.size(), compileOptions(options),
                                     &error, &offset, nullptr);
    if (!code)
        return Unexpected(RegexError{errorText(error), offset});

    Regex regex;
    regex.m_code = std::shared_ptr<const pcre2_real_code_8>(
        code, [code](const pcre2_real_code_8 *) { pcre2_code_free(code); });
    std::uint32_t groups = 0;
    pcre2_pattern_info(code, PCRE2_INFO_CAPTURECOUNT, &groups);
    if (groups > MostGroups)
        return Unexpected(
            RegexError{"more than " + std::to_string(MostGroups) + " groups", pattern.size()});
    // Where there is no JIT the interpreter matches.
    pcre2_jit_compile(code, PCRE2_JIT_COMPLETE);
    regex.m_pattern = pattern;
    regex.m_groupNames = namesOfGroups(code, groups);
    return regex;
}

RegexOutcome Regex::test(std::string_view subject) const
{
    return run(m_code.get(), subject, 0);
}

Regex::Match Regex::match(std::string_view subject) const
{
    Match match;
    match.outcome = run(m_code.get(), subject, 0);
    if (!match)
        return match;
    const PCRE2_SIZE *offsets = pcre2_get_ovector_pointer(scratch().data.get());
    for (std::size_t i = 0; i <= groupCount(); ++i) {
        const PCRE2_SIZE begin = offsets[2 * i];
        const PCRE2_SIZE end = offsets[2 * i + 1];
        // \K in a lookahead can put the start behind the end.
        if (begin == PCRE2_UNSET || end < begin)
            match.groups.emplace_back();
        else
            match.groups.emplace_back(subject.substr(begin, end - begin));
    }
    return match;
}

std::optional<Regex::Span> Regex::find(std::string_view subject, std::size_t from) const
{
    if (from > subject.size() || run(m_code.get(), subject, from) != RegexOutcome::Matched)
        return std::nullopt;
    const PCRE2_SIZE *offsets = pcre2_get_ovector_pointer(scratch().data.get());
    return Span{offsets[0], std::max(offsets[0], offsets[1])};
}

std::size_t Regex::groupCount() const
{
    return m_groupNames.size();
}

} // namespace mynah
