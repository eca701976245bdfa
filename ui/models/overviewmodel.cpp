// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/overviewmodel.h"

#include "server/domain/curlcommand.h"
#include "ui/displayformat.h"
#include "ui/models/responselistmodel.h"
#include "ui/models/routetitles.h"
#include "ui/text.h"

namespace mynah {

namespace {

using Group = PropertyTreeModel::Group;

QString outcomeText(ExchangeOutcome outcome)
{
    switch (outcome) {
    case ExchangeOutcome::Answered:
        return OverviewModel::tr("answered");
    case ExchangeOutcome::Malformed:
        return OverviewModel::tr("refused: the request is not valid HTTP or too large");
    case ExchangeOutcome::ClientClosed:
        return OverviewModel::tr("the client closed the connection");
    case ExchangeOutcome::TimedOut:
        return OverviewModel::tr("timed out");
    case ExchangeOutcome::Aborted:
        return OverviewModel::tr("ended by Mynah");
    }
    return {};
}

QString sizeText(std::uint64_t body, std::uint32_t head, bool truncated)
{
    const QString sizes =
        OverviewModel::tr("%1 body, %2 head").arg(formatSize(body), formatSize(head));
    return truncated ? OverviewModel::tr("%1 (not all of it was kept)").arg(sizes) : sizes;
}

QString headValue(const std::string &head, std::string_view name)
{
    const auto value = splitHead(head).find(name);
    return value ? toQString(*value) : QString();
}

void add(Group &group, const QString &name, const QString &value,
         std::optional<ColorRole> role = std::nullopt)
{
    if (!value.isEmpty())
        group.properties.push_back({name, value, role});
}

Group requestGroup(const Exchange &exchange)
{
    const ExchangeRecord &record = exchange.record;
    Group group{OverviewModel::tr("Request"), {}};
    add(group, OverviewModel::tr("Method"), toQString(exchange.method),
        methodRole(exchange.method));
    add(group, OverviewModel::tr("URL"), toQString(requestUrl(exchange)));
    add(group,
        record.has(ExchangeRecord::Imported) ? OverviewModel::tr("Sent")
                                             : OverviewModel::tr("Received"),
        formatDateAndClock(record.wallTime));
    add(group, OverviewModel::tr("Content type"), headValue(exchange.requestHead, "content-type"));
    add(group, OverviewModel::tr("User agent"), headValue(exchange.requestHead, "user-agent"));
    add(group, OverviewModel::tr("Size"),
        sizeText(record.requestBodyBytes, record.requestHeadBytes,
                 record.has(ExchangeRecord::RequestBodyTruncated)));
    return group;
}

// With the reason that was sent; without one, or when the head is not kept, with the usual one.
QString sentStatus(const Exchange &exchange)
{
    const std::string startLine(splitHead(exchange.responseHead).startLine);
    const std::string status = std::to_string(exchange.record.status);
    const std::size_t at = startLine.find(' ' + status + ' ');
    const std::string reason =
        at == std::string::npos ? std::string() : startLine.substr(at + status.size() + 2);
    return statusText(exchange.record.status, reason);
}

Group responseGroup(const Exchange &exchange)
{
    const ExchangeRecord &record = exchange.record;
    Group group{OverviewModel::tr("Response"), {}};
    const bool isSent = record.status != 0;
    add(group, OverviewModel::tr("Status"),
        isSent ? sentStatus(exchange) : OverviewModel::tr("nothing was sent"),
        isSent ? statusRole(record.status) : ColorRole::Error);
    const bool answered = record.outcome == ExchangeOutcome::Answered;
    add(group, OverviewModel::tr("Outcome"), outcomeText(record.outcome),
        answered ? std::nullopt : std::optional(ColorRole::Error));
    add(group, OverviewModel::tr("Reason"), translated(Message::known(exchange.errorReason)),
        ColorRole::Error);
    add(group, OverviewModel::tr("Took"), formatDuration(record.duration()));
    add(group, OverviewModel::tr("Content type"), headValue(exchange.responseHead, "content-type"));
    add(group, OverviewModel::tr("Size"),
        sizeText(record.responseBodyBytes, record.responseHeadBytes,
                 record.has(ExchangeRecord::ResponseBodyTruncated)));
    return group;
}

QString titleOr(const RouteTitles *titles, const std::string &id, const QString &fallback)
{
    const std::string title = titles ? titles->title(id) : std::string();
    return title.empty() ? fallback : toQString(title);
}

Group routeGroup(const Exchange &exchange, const RouteTitles *titles)
{
    Group group{OverviewModel::tr("Route"), {}};
    if (exchange.record.has(ExchangeRecord::Imported)) {
        add(group, OverviewModel::tr("Answered by"), OverviewModel::tr("not in the file"));
        return group;
    }
    if (exchange.routeId.empty()) {
        add(group, OverviewModel::tr("Answered by"), OverviewModel::tr("no route"),
            ColorRole::Warning);
        return group;
    }
    const QString gone = OverviewModel::tr("gone from the workspace");
    add(group, OverviewModel::tr("Answered by"), titleOr(titles, exchange.routeId, gone));
    if (!exchange.responseId.empty())
        add(group, OverviewModel::tr("Response"), titleOr(titles, exchange.responseId, gone));
    return group;
}

Group connectionGroup(const Exchange &exchange)
{
    const ExchangeRecord &record = exchange.record;
    Group group{OverviewModel::tr("Connection"), {}};
    if (!record.has(ExchangeRecord::Imported)) {
        add(group, OverviewModel::tr("Number"),
            OverviewModel::tr("#%1, request %2 on it")
                .arg(record.connectionId)
                .arg(record.numberOnConnection));
        add(group, OverviewModel::tr("Client"), toQString(record.peer()));
    }
    add(group, OverviewModel::tr("Server"), toQString(exchange.localAddress));
    add(group, OverviewModel::tr("TLS"), toQString(exchange.tlsProtocol));
    add(group, OverviewModel::tr("Cipher"), toQString(exchange.tlsCipher));
    add(group, OverviewModel::tr("Server name"), toQString(exchange.tlsServerName));
    return group;
}

QString certificateFieldTitle(std::string_view name)
{
    if (name == "subject")
        return OverviewModel::tr("Subject");
    if (name == "commonName")
        return OverviewModel::tr("Common name");
    if (name == "issuer")
        return OverviewModel::tr("Issuer");
    if (name == "alternativeName")
        return OverviewModel::tr("Alternative name");
    return OverviewModel::tr("SHA-256");
}

Group certificateGroup(const Exchange &exchange)
{
    Group group{OverviewModel::tr("Client certificate"), {}};
    for (const NamedText &field : certificateFields(exchange.tlsPeer))
        add(group, certificateFieldTitle(field.name), toQString(field.value));
    return group;
}

} // namespace

void OverviewModel::setExchange(const Exchange &exchange, const RouteTitles *titles)
{
    std::vector<Group> groups{requestGroup(exchange), responseGroup(exchange),
                              routeGroup(exchange, titles), connectionGroup(exchange)};
    if (!exchange.tlsPeer.empty())
        groups.push_back(certificateGroup(exchange));
    setGroups(std::move(groups));
}

} // namespace mynah
