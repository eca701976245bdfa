// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/regex.h"

#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <utility>

namespace mynah {

namespace {

using Time = std::chrono::steady_clock::time_point;

// Enough for any sane pattern, and at most some milliseconds over a short subject.
constexpr std::uint32_t MatchSteps = 200'000;
constexpr std::uint32_t MatchDepth = 10'000;
constexpr std::uint32_t MatchHeapKiB = 4'096;
// Of compiled code, which has no use for the heap.
constexpr std::size_t FirstStackBytes = 32 * 1024;
constexpr std::size_t MostStackBytes = 1024 * 1024;
constexpr std::uint32_t MostGroups = 64;
constexpr std::uint32_t MostPatternBytes = 64 * 1024;
// A step may be a loop over the whole subject, and each byte begins a match with steps of its own:
// beyond this size steps do not bound the time.
constexpr std::size_t ShortSubject = 256;
// Steps of one beginning times bytes of the subject, some milliseconds at most.
constexpr std::size_t MostStepBytes = 10'000'000;
constexpr std::uint32_t FewestSteps = 20;

struct FreeCompileContext
{
    void operator()(pcre2_compile_context *context) const { pcre2_compile_context_free(context); }
};
struct FreeMatchContext
{
    void operator()(pcre2_match_context *context) const { pcre2_match_context_free(context); }
};
struct FreeStack
{
    void operator()(pcre2_jit_stack *stack) const { pcre2_jit_stack_free(stack); }
};
struct FreeMatchData
{
    void operator()(pcre2_match_data *data) const { pcre2_match_data_free(data); }
};

int stopWhenLate(pcre2_callout_block *, void *scratch);

// What a match needs to work with, one per thread.
struct Scratch
{
    RegexBudget *budget = nullptr;
    // Of the match that runs.
    Time deadline;
    std::unique_ptr<pcre2_match_context, FreeMatchContext> context{
        pcre2_match_context_create(nullptr)};
    std::unique_ptr<pcre2_match_data, FreeMatchData> data{
        pcre2_match_data_create(MostGroups + 1, nullptr)};

    // Null where there is no JIT.
    std::unique_ptr<pcre2_jit_stack, FreeStack> stack{
        pcre2_jit_stack_create(FirstStackBytes, MostStackBytes, nullptr)};

    Scratch()
    {
        if (stack)
            pcre2_jit_stack_assign(context.get(), nullptr, stack.get());
        pcre2_set_depth_limit(context.get(), MatchDepth);
        pcre2_set_heap_limit(context.get(), MatchHeapKiB);
        pcre2_set_callout(context.get(), stopWhenLate, this);
    }
};

int stopWhenLate(pcre2_callout_block *, void *scratch)
{
    const bool isLate =
        std::chrono::steady_clock::now() >= static_cast<const Scratch *>(scratch)->deadline;
    return isLate ? PCRE2_ERROR_CALLOUT : 0;
}

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

// False when there is no time left for another match on this thread.
bool startClock(Scratch &scratch)
{
    const Time now = std::chrono::steady_clock::now();
    scratch.deadline = now + Regex::MostTime;
    if (scratch.budget)
        scratch.deadline = std::min(scratch.deadline, scratch.budget->deadline(now));
    return now < scratch.deadline;
}

RegexOutcome run(const pcre2_code *code, std::string_view subject, std::size_t from,
                 std::uint32_t steps = MatchSteps)
{
    pcre2_set_match_limit(scratch().context.get(), steps);
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

using Code = std::shared_ptr<const pcre2_real_code_8>;

Expected<Code, RegexError> compileCode(std::string_view pattern, std::uint32_t flags)
{
    const std::unique_ptr<pcre2_compile_context, FreeCompileContext> context(
        pcre2_compile_context_create(nullptr));
    pcre2_set_max_pattern_length(context.get(), MostPatternBytes);
    int error = 0;
    PCRE2_SIZE offset = 0;
    pcre2_code *code =
        pcre2_compile(toPcre(pattern), pattern.size(), flags, &error, &offset, context.get());
    if (!code)
        return Unexpected(RegexError{errorText(error), offset});
    // Where there is no JIT the interpreter matches.
    pcre2_jit_compile(code, PCRE2_JIT_COMPLETE);
    return Code(code, [code](const pcre2_real_code_8 *) { pcre2_code_free(code); });
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

RegexBudget::RegexBudget()
    : m_outer(std::exchange(scratch().budget, this))
{
}

RegexBudget::~RegexBudget()
{
    scratch().budget = m_outer;
}

RegexBudget::Time RegexBudget::deadline(Time now)
{
    if (!m_deadline)
        m_deadline = now + MostTime;
    return *m_deadline;
}

Expected<Regex, RegexError> Regex::compile(std::string_view pattern, const RegexOptions &options)
{
    const std::uint32_t flags = compileOptions(options);
    const Expected<Code, RegexError> code = compileCode(pattern, flags);
    if (!code)
        return Unexpected(code.error());
    const Expected<Code, RegexError> watched = compileCode(pattern, flags | PCRE2_AUTO_CALLOUT);
    if (!watched)
        return Unexpected(watched.error());
    // A callout before the first alternative is met at each beginning. It does not go before "(*",
    // which has to be first.
    const Expected<Code, RegexError> startWatched =
        compileCode("(?C)" + std::string(pattern), flags);
    std::uint32_t groups = 0;
    pcre2_pattern_info(code->get(), PCRE2_INFO_CAPTURECOUNT, &groups);
    if (groups > MostGroups)
        return Unexpected(
            RegexError{"more than " + std::to_string(MostGroups) + " groups", pattern.size()});
    Regex regex;
    regex.m_code = *code;
    regex.m_startWatchedCode = startWatched.value_or(*watched);
    regex.m_watchedCode = *watched;
    regex.m_pattern = pattern;
    regex.m_groupNames = namesOfGroups(code->get(), groups);
    return regex;
}

RegexOutcome Regex::search(std::string_view subject, std::size_t from) const
{
    if (!startClock(scratch()))
        return RegexOutcome::LimitReached;
    if (subject.size() <= ShortSubject)
        return run(m_code.get(), subject, from);
    const std::size_t steps =
        std::clamp<std::size_t>(MostStepBytes / subject.size(), FewestSteps, MatchSteps);
    const RegexOutcome outcome =
        run(m_startWatchedCode.get(), subject, from, static_cast<std::uint32_t>(steps));
    return outcome == RegexOutcome::LimitReached ? run(m_watchedCode.get(), subject, from)
                                                 : outcome;
}

RegexOutcome Regex::test(std::string_view subject) const
{
    return search(subject, 0);
}

Regex::Match Regex::match(std::string_view subject) const
{
    Match match;
    match.outcome = search(subject, 0);
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
    if (from > subject.size() || search(subject, from) != RegexOutcome::Matched)
        return std::nullopt;
    const PCRE2_SIZE *offsets = pcre2_get_ovector_pointer(scratch().data.get());
    return Span{offsets[0], std::max(offsets[0], offsets[1])};
}

std::size_t Regex::groupCount() const
{
    return m_groupNames.size();
}

} // namespace mynah
