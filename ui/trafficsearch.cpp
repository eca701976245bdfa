// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/trafficsearch.h"

#include "server/api/decodedbody.h"
#include "server/api/exchangestore.h"
#include "server/domain/fieldtext.h"
#include "server/domain/secrets.h"
#include "ui/text.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace mynah {

namespace {

// A body that would need more is looked at as it was sent.
constexpr std::size_t MostDecoded = 4 * 1024 * 1024;

struct TrafficSearch
{
    Q_DECLARE_TR_FUNCTIONS(mynah::TrafficSearch)
};

QString title(const Exchange &exchange)
{
    return TrafficSearch::tr("Request %1 › %2 %3")
        .arg(QString::number(exchange.record.seq), toQString(utf8OrLatin1(exchange.method)),
             toQString(utf8OrLatin1(exchange.target)));
}

} // namespace

void searchTraffic(const ExchangeStore &store, Secrets secrets, const SearchResults::Order &order,
                   SearchResults &results)
{
    for (std::uint64_t seq = store.endSeq();
         seq-- > store.firstSeq() && !results.isEnough(order);) {
        std::optional<Exchange> exchange = store.exchange(seq);
        if (!exchange)
            continue;
        if (secrets == Secrets::Hidden)
            redactSecrets(*exchange);
        SearchHit hit;
        hit.part = SearchHit::Part::Traffic;
        hit.seq = seq;
        const QString request = title(*exchange);
        const auto look = [&](const QString &what, const std::string &text) {
            hit.where = request + u" › "_s + what;
            results.searchLines(order, utf8OrLatin1(text), hit);
        };
        look(TrafficSearch::tr("target"), exchange->target);
        look(TrafficSearch::tr("request body"),
             decodedBody(exchange->requestHead, exchange->requestBody, MostDecoded).bytes);
        const bool isDecoded = exchange->record.has(ExchangeRecord::ResponseBodyDecoded);
        look(TrafficSearch::tr("response body"),
             decodedBody(isDecoded ? std::string_view() : exchange->responseHead,
                         exchange->responseBody, MostDecoded)
                 .bytes);
    }
}

} // namespace mynah
