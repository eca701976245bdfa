// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/expected.h"
#include "server/core/regex.h"
#include "server/web/patharguments.h"

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace mynah {

class HTTPServerRequest;

// Decides by a request's head whether a rule is for it (tornado/routing.py, Matcher). Immutable.
// Ported from tornado/routing.py (Apache-2.0)
class Matcher
{
public:
    virtual ~Matcher() = default;
    // Nothing: not for this request.
    virtual std::optional<PathArguments> match(const HTTPServerRequest &request) const = 0;
    // The path that match() would take apart into these arguments, given decoded; nothing when
    // this matcher or this number of arguments cannot be reversed.
    virtual std::optional<std::string> reverse(std::span<const std::string>) const { return {}; }
};

class AnyMatches final : public Matcher
{
public:
    std::optional<PathArguments> match(const HTTPServerRequest &) const override
    {
        return PathArguments();
    }
};

// The host without its port, whole and without regard to case.
class HostMatches final : public Matcher
{
public:
    static Expected<std::unique_ptr<Matcher>, RegexError> compile(std::string_view pattern);
    explicit HostMatches(Regex pattern)
        : m_pattern(std::move(pattern))
    {
    }
    std::optional<PathArguments> match(const HTTPServerRequest &request) const override;

private:
    Regex m_pattern;
};

// The whole path, still percent-encoded; its groups become the arguments.
class PathMatches final : public Matcher
{
public:
    static Expected<std::unique_ptr<Matcher>, RegexError> compile(std::string_view pattern);
    explicit PathMatches(Regex pattern);

    std::optional<PathArguments> match(const HTTPServerRequest &request) const override;
    std::optional<std::string> reverse(std::span<const std::string> arguments) const override;

private:
    Regex m_pattern;
    // The texts around the groups; nothing when the pattern cannot be reversed.
    std::optional<std::vector<std::string>> m_texts;
};

} // namespace mynah
