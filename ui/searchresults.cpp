// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/searchresults.h"

#include "ui/text.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mynah {

namespace {

// Of a long line what is around the place is shown.
constexpr qsizetype MostBefore = 40;
constexpr qsizetype MostOfLine = 240;

int codePoints(std::string_view utf8)
{
    return int(
        std::count_if(utf8.begin(), utf8.end(), [](char byte) { return (byte & 0xc0) != 0x80; }));
}

// No cut between the halves of a pair.
qsizetype cutBefore(const QString &line, qsizetype at)
{
    return at > 0 && at < line.size() && line[at].isLowSurrogate() ? at - 1 : at;
}

void setLine(SearchHit &hit, const QString &line, qsizetype start, qsizetype length)
{
    qsizetype begin = 0;
    while (begin < start && line[begin].isSpace())
        ++begin;
    if (start - begin > MostBefore)
        begin = cutBefore(line, start - MostBefore);
    const bool isBegun = begin > 0 && !line[begin - 1].isSpace();
    const qsizetype end = cutBefore(line, std::min(line.size(), begin + MostOfLine));
    const QString before = isBegun ? u"…"_s : QString();
    hit.line = before + line.mid(begin, end - begin) + (end < line.size() ? u"…"_s : QString());
    hit.start = start - begin + before.size();
    hit.length = std::min(length, end - start);
}

} // namespace

void SearchResults::searchLines(const Order &order, std::string_view text, const SearchHit &like)
{
    SearchHit hit = like;
    for (std::size_t begin = 0; begin < text.size() && !isEnough(order);) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        std::string_view line = text.substr(begin, end - begin);
        if (line.ends_with('\r'))
            line.remove_suffix(1);
        ++hit.bodyLine;
        if (const auto span = order.pattern.find(line))
            add(order, line, *span, hit);
        begin = end + 1;
    }
}

void SearchResults::add(const Order &order, std::string_view line, Regex::Span span, SearchHit hit)
{
    if (hits.size() == order.most) {
        isCut = true;
        return;
    }
    const std::string_view found = line.substr(span.begin, span.end - span.begin);
    hit.bodyColumn = codePoints(line.substr(0, span.begin)) + 1;
    hit.bodyCharacters = codePoints(found);
    setLine(hit, toQString(line), toQString(line.substr(0, span.begin)).size(),
            toQString(found).size());
    hits.push_back(std::move(hit));
}

} // namespace mynah
