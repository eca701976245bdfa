// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/domain/problem.h"

#include <string>
#include <string_view>
#include <vector>

namespace mynah {

// What the engine knows of templates and of what is sent, for those who write them. Everything
// comes from the engine's own tables.

// Something that can stand at the beginning of a template expression.
struct TemplateWord
{
    std::string_view name;
    // "{{#if value}}…{{/if}}"
    std::string_view signature;
    // One line, to be translated in the context "Template".
    const char *help = "";
    bool isHelper = false;
    // Of helpers: it encloses a text.
    bool isBlock = false;
    // "{{{{…}}}}"
    bool isRaw = false;
    // Of fields: read by the name of a member.
    bool hasMembers = false;
};
// Fields first, in the order of their table, then helpers.
const std::vector<TemplateWord> &templateWords();

// Something to say about a place in a text.
struct TextRemark
{
    Problem::Severity severity = Problem::Severity::Error;
    // From 1; column and length in bytes, the length at least 1.
    int line = 1;
    int column = 1;
    int length = 1;
    // One sentence without a full stop.
    Message message;

    bool operator==(const TextRemark &) const = default;
};
// What keeps a text from being a template, then which of its names stand for nothing on the route.
// Safe on any thread.
std::vector<TextRemark> checkTemplate(std::string_view text, const MockRoute &route);

// The first thing that keeps a text from being JSON. Safe on any thread.
std::vector<TextRemark> checkJson(std::string_view text);

// Names of the parameters of the route's path; none when the path is wrong.
std::vector<std::string> pathParametersOf(const MockRoute &route);

// The Content-Type that the response is sent with, templates in it not evaluated; empty when there
// is none, or when it depends on the request.
std::string sentContentType(const MockResponse &response, const std::vector<Header> &serverHeaders);

} // namespace mynah
