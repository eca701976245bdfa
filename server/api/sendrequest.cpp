// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/api/sendrequest.h"

#include "server/domain/exchange.h"
#include "server/domain/fieldtext.h"

#include <QUrl>

namespace mynah {

namespace {

constexpr int HttpPort = 80;
constexpr int HttpsPort = 443;

bool isPlainTarget(std::string_view target)
{
    for (const char c : target) {
        if (c <= ' ' || c == 0x7f)
            return false;
    }
    return !target.empty();
}

Message noUrl(std::string_view text)
{
    return Message::tr("\"%1\" is not an http or https URL").arg(text);
}

} // namespace

Expected<SendRequest, Message> requestAgain(const Exchange &exchange)
{
    const ExchangeRecord &record = exchange.record;
    if (record.has(ExchangeRecord::BytesEvicted) || exchange.requestHead.empty())
        return Unexpected(Message::tr("The bytes of this request are no longer kept"));
    if (record.has(ExchangeRecord::RequestBodyTruncated))
        return Unexpected(Message::tr("Only a part of this request's body was kept"));
    const bool chunked = record.has(ExchangeRecord::RequestChunked);
    if (chunked && record.outcome == ExchangeOutcome::Malformed)
        return Unexpected(Message::tr("The chunks of this request are not kept as they came"));
    if (exchange.localAddress.empty())
        return Unexpected(Message::tr("It is not known where this request was received"));
    return SendRequest{exchange.localAddress, record.has(ExchangeRecord::Tls), exchange.requestHead,
                       exchange.requestBody, chunked};
}

Expected<SendRequest, Message> requestFor(std::string_view method, std::string_view url)
{
    const QUrl parsed = QUrl::fromEncoded(
        QByteArray(url.data(), static_cast<qsizetype>(url.size())), QUrl::StrictMode);
    const bool tls = parsed.scheme() == QStringLiteral("https");
    if (!parsed.isValid() || parsed.host().isEmpty()
        || (!tls && parsed.scheme() != QStringLiteral("http")))
        return Unexpected(noUrl(url));
    if (!isHttpToken(method))
        return Unexpected(Message::tr("\"%1\" is not an HTTP method").arg(method));

    const std::string host = parsed.host(QUrl::FullyEncoded).toStdString();
    const std::string bracketed =
        host.find(':') != std::string::npos && !host.starts_with('[') ? '[' + host + ']' : host;
    const std::string address =
        bracketed + ':' + std::to_string(parsed.port(tls ? HttpsPort : HttpPort));
    std::string target =
        parsed.toEncoded(QUrl::RemoveScheme | QUrl::RemoveAuthority | QUrl::RemoveFragment)
            .toStdString();
    if (!target.starts_with('/'))
        target.insert(0, "/");
    if (!isPlainTarget(target))
        return Unexpected(noUrl(url));
    return SendRequest{address,
                       tls,
                       std::string(method) + ' ' + target + " HTTP/1.1\r\nHost: " + address
                           + "\r\nUser-Agent: Mynah\r\nAccept: */*\r\n\r\n",
                       {}};
}

} // namespace mynah
