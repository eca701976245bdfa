// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/api/searchpattern.h"
#include "server/domain/problem.h"

#include <QString>

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace mynah {

enum class SearchScope { Everything, Names, Bodies, Rules, Headers, Traffic };

// A line in which something was found.
struct SearchHit
{
    // What the line is of; where Place says it as well, the two agree.
    enum class Part {
        ServerName,
        FolderName,
        Path,
        RouteName,
        Notes,
        ResponseName,
        Body,
        BodyFile,
        Header,
        Rule,
        Traffic,
    };

    Part part = Part::Path;
    // In the workspace; of the whole for traffic.
    Place place;
    // Of a captured request.
    std::uint64_t seq = 0;
    // "GET /users › 200 OK › body"
    QString where;
    // The line, or the part of it around what was found, at start.
    QString line;
    qsizetype start = 0;
    qsizetype length = 0;
    // Where it is in a body: line and column count from 1, columns and characters are code points.
    int bodyLine = 0;
    int bodyColumn = 0;
    int bodyCharacters = 0;
};

// Gathers what is found, up to a bound.
class SearchResults
{
public:
    // What is being looked for, where, and when to stop.
    struct Order
    {
        const SearchPattern &pattern;
        SearchScope scope = SearchScope::Everything;
        std::size_t most = 1000;
        const std::atomic<bool> &stop;
    };

    std::vector<SearchHit> hits;
    // There is more.
    bool isCut = false;

    // Looks at every line of the text and adds a hit like the given one for those that match.
    void searchLines(const Order &order, std::string_view text, const SearchHit &like);
    // Nothing more is wanted.
    bool isEnough(const Order &order) const { return isCut || order.stop; }

private:
    void add(const Order &order, std::string_view line, Regex::Span span, SearchHit hit);
};

} // namespace mynah
