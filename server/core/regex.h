// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/expected.h"

#include <chrono>
#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

struct pcre2_real_code_8;

namespace mynah {

struct RegexError
{
    std::string message;
    // Byte of the pattern.
    std::size_t offset = 0;
};

// While it lives, all matches on its thread share so much time, from the first of them on; what is
// beyond ends in LimitReached at once. Of nested ones the innermost counts.
class RegexBudget
{
public:
    using Time = std::chrono::steady_clock::time_point;
    static constexpr std::chrono::milliseconds MostTime{40};

    RegexBudget();
    ~RegexBudget();
    RegexBudget(const RegexBudget &) = delete;
    RegexBudget &operator=(const RegexBudget &) = delete;

    // Until when a match that begins now may take.
    Time deadline(Time now);

private:
    RegexBudget *m_outer;
    std::optional<Time> m_deadline;
};

struct RegexOptions
{
    bool caseInsensitive = false;
    // The pattern must match the whole subject.
    bool wholeSubject = false;
    // Subject and pattern are UTF-8; a subject that is not never matches. Off: bytes.
    bool utf8 = true;
};

enum class RegexOutcome {
    Matched,
    NotMatched,
    // The pattern took more steps, memory or time than one match may.
    LimitReached,
    // The subject is not UTF-8.
    BadSubject,
};

// A compiled PCRE2 pattern over bytes. Immutable and cheap to copy; matching is safe on every
// thread and bounded in steps, memory and time, so that no pattern can hang a worker.
class Regex
{
public:
    // For one match; it is late by the time that one loop over the subject takes, at most.
    static constexpr std::chrono::milliseconds MostTime{20};

    // One match; views into the subject.
    struct Match
    {
        RegexOutcome outcome = RegexOutcome::NotMatched;
        // [0] is the whole match; a group that took no part is nullopt.
        std::vector<std::optional<std::string_view>> groups;

        explicit operator bool() const { return outcome == RegexOutcome::Matched; }
    };
    struct Span
    {
        std::size_t begin = 0;
        std::size_t end = 0;
    };

    static Expected<Regex, RegexError> compile(std::string_view pattern,
                                               const RegexOptions &options = {});

    // Without groups, and without allocating.
    RegexOutcome test(std::string_view subject) const;
    bool matches(std::string_view subject) const { return test(subject) == RegexOutcome::Matched; }
    Match match(std::string_view subject) const;
    // The first match at or after the offset; nullopt also when a limit was reached.
    std::optional<Span> find(std::string_view subject, std::size_t from = 0) const;

    const std::string &pattern() const { return m_pattern; }
    // Number of groups, the whole match not counted.
    std::size_t groupCount() const;
    // Names of the groups, [i] for group i + 1; empty for those without.
    const std::vector<std::string> &groupNames() const { return m_groupNames; }

private:
    Regex() = default;

    RegexOutcome search(std::string_view subject, std::size_t from) const;

    std::shared_ptr<const pcre2_real_code_8> m_code;
    // For long subjects: looks at the clock wherever a match may begin...
    std::shared_ptr<const pcre2_real_code_8> m_startWatchedCode;
    // ...or at every item of the pattern, which is slower.
    std::shared_ptr<const pcre2_real_code_8> m_watchedCode;
    std::string m_pattern;
    std::vector<std::string> m_groupNames;
};

} // namespace mynah
