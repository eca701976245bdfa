// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/api/harwriter.h"

#include "server/api/accesslogformat.h"
#include "server/api/writeall.h"
#include "server/core/json.h"
#include "server/domain/curlcommand.h"
#include "server/domain/exchange.h"
#include "server/domain/fieldtext.h"
#include "server/domain/secrets.h"

#include <QByteArray>
#include <QFileDevice>

#include <algorithm>

namespace mynah {

namespace {

constexpr std::string_view DocumentEnd = "\n]}}\n";
// Entries are handed to the file at the latest when so many bytes have gathered.
constexpr std::size_t LargestPending = 1024 * 1024;

double milliseconds(std::int64_t nanoseconds)
{
    return static_cast<double>(nanoseconds) / 1e6;
}

// HAR wants three numbers that are not negative and make up the time: what was not reached, or
// came out of turn, takes none.
Json timings(const ExchangeRecord &record)
{
    const bool isWhole = record.bodyComplete != ExchangeRecord::NotReached;
    const auto sent =
        std::max<std::int64_t>(isWhole ? record.bodyComplete : record.headersComplete, 0);
    const std::int64_t begun = std::max(record.responseStart, sent);
    const std::int64_t ended = std::max(record.responseEnd, begun);
    return {{"send", milliseconds(sent)},
            {"wait", milliseconds(begun - sent)},
            {"receive", milliseconds(ended - begun)}};
}

double totalTime(const Json &timings)
{
    double total = 0;
    for (const Json &timing : timings)
        total += timing.get<double>();
    return total;
}

std::string base64(const std::string &bytes)
{
    return QByteArray::fromRawData(bytes.data(), static_cast<qsizetype>(bytes.size()))
        .toBase64()
        .toStdString();
}

Json headerList(const MessageHead &head)
{
    Json list = Json::array();
    for (const HeadField &field : head.fields) {
        if (!field.name.empty())
            list.push_back(
                {{"name", utf8OrLatin1(field.name)}, {"value", utf8OrLatin1(field.value)}});
    }
    return list;
}

std::string_view trimmed(std::string_view text)
{
    const std::size_t begin = text.find_first_not_of(" \t");
    if (begin == std::string_view::npos)
        return {};
    return text.substr(begin, text.find_last_not_of(" \t") - begin + 1);
}

// "a=b" as a HAR pair.
Json pair(std::string_view text)
{
    const std::size_t equals = text.find('=');
    const std::string_view value =
        equals == std::string_view::npos ? std::string_view() : text.substr(equals + 1);
    return {{"name", utf8OrLatin1(trimmed(text.substr(0, equals)))},
            {"value", utf8OrLatin1(trimmed(value))}};
}

void addPairs(Json &list, std::string_view text, char separator)
{
    while (!text.empty()) {
        const std::size_t end = text.find(separator);
        if (const std::string_view part = trimmed(text.substr(0, end)); !part.empty())
            list.push_back(pair(part));
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    }
}

Json requestCookies(const MessageHead &head)
{
    Json list = Json::array();
    for (const HeadField &field : head.fields) {
        if (isSameFieldName(field.name, "cookie"))
            addPairs(list, field.value, ';');
    }
    return list;
}

Json responseCookies(const MessageHead &head)
{
    Json list = Json::array();
    for (const HeadField &field : head.fields) {
        if (isSameFieldName(field.name, "set-cookie"))
            list.push_back(pair(field.value.substr(0, field.value.find(';'))));
    }
    return list;
}

Json queryString(std::string_view target)
{
    Json list = Json::array();
    addPairs(list, targetQuery(target), '&');
    return list;
}

// HAR has an encoding for the bodies of responses only; readers know it for requests as well.
void setText(Json &body, const std::string &bytes)
{
    if (isUtf8(bytes)) {
        body["text"] = bytes;
        return;
    }
    body["text"] = base64(bytes);
    body["encoding"] = "base64";
}

std::string mimeType(const MessageHead &head)
{
    return utf8OrLatin1(head.find("content-type").value_or("application/octet-stream"));
}

Json request(const Exchange &exchange)
{
    const ExchangeRecord &record = exchange.record;
    const MessageHead head = splitHead(exchange.requestHead);
    const std::string url = requestUrl(exchange);
    Json object = {
        {"method", utf8OrLatin1(exchange.method)},
        {"url", utf8OrLatin1(url)},
        {"httpVersion", record.has(ExchangeRecord::Http10) ? "HTTP/1.0" : "HTTP/1.1"},
        {"cookies", requestCookies(head)},
        {"headers", headerList(head)},
        {"queryString", queryString(exchange.target)},
    };
    if (record.requestBodyBytes > 0) {
        Json body = {{"mimeType", mimeType(head)}, {"params", Json::array()}};
        setText(body, exchange.requestBody);
        if (record.has(ExchangeRecord::RequestBodyTruncated))
            body["comment"] = BodyCutComment;
        object["postData"] = std::move(body);
    }
    object["headersSize"] = record.requestHeadBytes;
    object["bodySize"] = record.requestBodyBytes;
    // Members of our own: a URL cannot say every target, and of what is no HTTP the others tell
    // little.
    if (!url.ends_with(exchange.target))
        object["_target"] = utf8OrLatin1(exchange.target);
    if (record.outcome == ExchangeOutcome::Malformed) {
        object["_bytes"] = Json::object();
        setText(object["_bytes"], exchange.requestHead + exchange.requestBody);
    }
    return object;
}

// The third word of "HTTP/1.1 404 Not Found".
std::string reasonPhrase(std::string_view statusLine)
{
    for (int word = 0; word < 2; ++word) {
        const std::size_t blank = statusLine.find(' ');
        if (blank == std::string_view::npos)
            return {};
        statusLine.remove_prefix(blank + 1);
    }
    return utf8OrLatin1(statusLine);
}

Json response(const Exchange &exchange)
{
    const ExchangeRecord &record = exchange.record;
    const MessageHead head = splitHead(exchange.responseHead);
    Json content = {{"size", record.responseBodyBytes}, {"mimeType", mimeType(head)}};
    if (!exchange.responseBody.empty())
        setText(content, exchange.responseBody);
    if (record.has(ExchangeRecord::ResponseBodyTruncated))
        content["comment"] = BodyCutComment;
    return {
        {"status", record.status},
        {"statusText", reasonPhrase(head.startLine)},
        {"httpVersion", "HTTP/1.1"},
        {"cookies", responseCookies(head)},
        {"headers", headerList(head)},
        {"content", std::move(content)},
        {"redirectURL", utf8OrLatin1(head.find("location").value_or(""))},
        {"headersSize", record.responseHeadBytes},
        {"bodySize", record.responseBodyBytes},
    };
}

std::string documentStart(const HarOptions &options)
{
    const Json creator = {{"name", "Mynah"}, {"version", options.version}};
    return R"({"log":{"version":"1.2","creator":)" + creator.dump() + R"(,"entries":[)";
}

} // namespace

HarWriter::HarWriter(QFileDevice &file, const HarOptions &options)
    : m_file(file)
    , m_options(options)
{
    m_pending = documentStart(options);
}

void HarWriter::append(const Exchange &exchange)
{
    if (m_failed)
        return;
    m_pending += m_entries++ == 0 ? "\n" : ",\n";
    m_pending += harEntry(exchange, m_options);
    if (m_pending.size() >= LargestPending)
        flush();
}

bool HarWriter::flush()
{
    if (m_failed || (m_pending.empty() && m_position > 0))
        return !m_failed;
    const auto size = static_cast<qint64>(m_pending.size());
    m_pending += DocumentEnd;
    // A file that was opened unbuffered has it with the kernel now.
    if (!m_file.seek(m_position) || !writeAll(m_file, m_pending))
        giveUp();
    m_position += size;
    m_pending.clear();
    return !m_failed;
}

// Puts the end of the document back where it was, in the room that it had.
void HarWriter::giveUp()
{
    m_failed = true;
    m_errorString = m_file.errorString();
    if (m_position > 0 && m_file.seek(m_position) && writeAll(m_file, DocumentEnd))
        m_file.resize(m_position + static_cast<qint64>(DocumentEnd.size()));
}

std::string harDocument(const std::vector<Exchange> &exchanges, const HarOptions &options)
{
    std::string document = documentStart(options);
    for (const Exchange &exchange : exchanges) {
        document += &exchange == &exchanges.front() ? "\n" : ",\n";
        document += harEntry(exchange, options);
    }
    return document.append(DocumentEnd);
}

std::string harEntry(Exchange exchange, const HarOptions &options)
{
    if (!options.keepSecrets)
        redactSecrets(exchange);
    const ExchangeRecord &record = exchange.record;
    const Json taken = timings(record);
    Json entry = {
        {"startedDateTime", utcTime(record.wallTime)},
        {"time", totalTime(taken)},
        {"request", request(exchange)},
        {"response", response(exchange)},
        {"cache", Json::object()},
        {"timings", taken},
        {"connection", std::to_string(record.connectionId)},
    };
    if (record.has(ExchangeRecord::BytesEvicted))
        entry["comment"] = "Heads and bodies were not kept";
    else if (!exchange.errorReason.empty())
        entry["comment"] = utf8OrLatin1(exchange.errorReason);
    return entry.dump(-1, ' ', false, Json::error_handler_t::replace);
}

} // namespace mynah
