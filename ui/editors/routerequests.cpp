// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editors/routerequests.h"

#include "server/api/exchangestore.h"
#include "server/api/templateguide.h"
#include "ui/text.h"

#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mynah {

namespace {

// The writer waits while rows are looked at.
constexpr std::uint64_t RowsAtOnce = 256;
constexpr std::uint64_t MostRows = 20'000;
// Requests whose names are offered; larger ones would take too long to read.
constexpr std::size_t MostExamples = 5;
constexpr std::uint64_t LargestExample = 128 * 1024;

} // namespace

std::vector<std::uint64_t> lastRequestsOf(const ExchangeStore &store, const std::string &routeId,
                                          std::size_t most)
{
    std::vector<std::uint64_t> found;
    const ExchangeStore::Span span = store.span();
    const std::uint64_t last = span.end - std::min(span.end - span.first, MostRows);
    for (std::uint64_t end = span.end; end > last && found.size() < most;) {
        const std::uint64_t begin = end - std::min(end - last, RowsAtOnce);
        std::vector<std::uint64_t> here;
        store.visit(begin, end, [&](const ExchangeStore::Visited &row) {
            if (row.routeId() == routeId)
                here.push_back(row.record().seq);
            return true;
        });
        found.insert(found.end(), here.rbegin(), here.rend());
        end = begin;
    }
    found.resize(std::min(found.size(), most));
    return found;
}

RequestNames namesForRoute(const MockRoute &route, const ExchangeStore &store,
                           const std::optional<Exchange> &selected)
{
    std::vector<Exchange> examples;
    if (selected)
        examples.push_back(*selected);
    for (const std::uint64_t seq : lastRequestsOf(store, route.id, MostExamples)) {
        const auto record = store.record(seq);
        const bool isSmall =
            record && record->requestBodyBytes + record->responseBodyBytes <= LargestExample;
        if (auto exchange = isSmall ? store.exchange(seq) : std::nullopt)
            examples.push_back(std::move(*exchange));
    }
    RequestNames names = namesIn(examples);
    for (const std::string &name : pathParametersOf(route))
        names.pathParameters += toQString(name);
    return names;
}

Exchange exampleRequest(const MockRoute &route)
{
    Exchange exchange;
    exchange.method = route.method == MockRoute::AnyMethod ? "GET" : route.method;
    exchange.target = toUtf8(examplePath(route));
    exchange.requestHead = exchange.method + ' ' + exchange.target
        + " HTTP/1.1\r\nHost: localhost\r\nAccept: */*\r\n\r\n";
    return exchange;
}

QString examplePath(const MockRoute &route)
{
    const QString path = toQString(route.path);
    if (route.pathKind != MockRoute::PathKind::Pattern)
        return path.startsWith(u'/') ? path : u"/"_s;
    QStringList segments = path.split(u'/');
    for (QString &segment : segments) {
        if (segment.startsWith(u':'))
            segment = u"1"_s;
        else if (segment == "*"_L1)
            segment = u"example"_s;
    }
    return segments.join(u'/');
}

} // namespace mynah
