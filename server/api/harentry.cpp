// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/api/harentry.h"

#include "server/api/harwriter.h"
#include "server/core/json.h"
#include "server/domain/fieldtext.h"
#include "server/http/contentcoding.h"
#include "server/http/httpheaders.h"

#include <QByteArray>
#include <QDateTime>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <limits>
#include <optional>
#include <utility>

namespace mynah {

namespace {

using Result = Expected<void, Message>;

// Of what a file says, in a sentence about it.
constexpr std::size_t LongestQuoted = 60;
constexpr int LargestStatus = 999;
constexpr std::string_view LineEnd = "\r\n";
// A body that unpacks to so much was packed.
constexpr std::size_t LargestTrial = 1024 * 1024;
// A year, in milliseconds: several of them are added up.
constexpr double LongestTime = 3.2e10;
constexpr double NanosecondsPerMillisecond = 1e6;

Json &nothing()
{
    static thread_local Json null;
    null = nullptr;
    return null;
}

// Null when there is none, or the object is not one.
Json &member(Json &object, const char *name)
{
    if (!object.is_object())
        return nothing();
    const auto found = object.find(name);
    return found != object.end() ? *found : nothing();
}

// Out of the document, for bodies are large; empty when it is no text.
std::string takeText(Json &object, const char *name)
{
    Json &value = member(object, name);
    return value.is_string() ? std::move(value.get_ref<std::string &>()) : std::string();
}

// Negative when it is not known: HAR says -1.
double number(Json &object, const char *name)
{
    const Json &value = member(object, name);
    return value.is_number() ? value.get<double>() : -1;
}

template <typename Integer>
Integer count(Json &object, const char *name)
{
    constexpr auto Most = static_cast<double>(std::numeric_limits<std::uint32_t>::max());
    constexpr double MostExact = 9007199254740992.0;
    const double most = sizeof(Integer) > sizeof(std::uint32_t) ? MostExact : Most;
    return static_cast<Integer>(std::clamp(number(object, name), 0.0, most));
}

// Milliseconds as HAR counts them; none for -1.
std::int64_t nanoseconds(Json &timings, const char *name)
{
    return std::llround(std::clamp(number(timings, name), 0.0, LongestTime)
                        * NanosecondsPerMillisecond);
}

std::string quoted(std::string text)
{
    if (text.size() > LongestQuoted) {
        text.resize(LongestQuoted);
        text += "…";
    }
    return '"' + utf8OrLatin1(text) + '"';
}

bool isControl(char c)
{
    const auto byte = static_cast<unsigned char>(c);
    return byte < 0x20 || byte == 0x7f;
}

// One line, whatever the file has put into it.
std::string asLine(std::string text)
{
    std::replace_if(text.begin(), text.end(), isControl, ' ');
    return text;
}

std::optional<std::int64_t> wallTime(const std::string &text)
{
    constexpr std::int64_t NanosecondsEach = 1'000'000;
    constexpr std::int64_t Last = std::numeric_limits<std::int64_t>::max() / NanosecondsEach;
    const QDateTime time =
        QDateTime::fromString(QString::fromStdString(text), Qt::ISODateWithMs).toUTC();
    if (!time.isValid() || time.toMSecsSinceEpoch() < 0 || time.toMSecsSinceEpoch() > Last)
        return std::nullopt;
    return time.toMSecsSinceEpoch() * NanosecondsEach;
}

struct Url
{
    bool isTls = false;
    // With the port.
    std::string address;
    // As the Host field has it.
    std::string host;
    std::string target;
};

bool hasPort(std::string_view authority)
{
    const std::size_t colon = authority.rfind(':');
    return colon != std::string_view::npos && authority.find(']', colon) == std::string_view::npos;
}

// What no request line can hold is percent-encoded.
std::string targetOf(std::string_view text)
{
    constexpr std::string_view Digits = "0123456789ABCDEF";
    std::string target = text.starts_with('/') ? std::string() : std::string("/");
    for (const char c : text.substr(0, text.find('#'))) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte > 0x20 && byte < 0x7f)
            target += c;
        else
            target.append({'%', Digits[byte >> 4], Digits[byte & 15]});
    }
    return target;
}

std::optional<Url> parseUrl(std::string_view text)
{
    const std::size_t end = text.find("://");
    const std::string_view scheme = text.substr(0, end);
    Url url;
    url.isTls = isSameFieldName(scheme, "https") || isSameFieldName(scheme, "wss");
    const bool isHttp =
        url.isTls || isSameFieldName(scheme, "http") || isSameFieldName(scheme, "ws");
    if (end == std::string_view::npos || !isHttp)
        return std::nullopt;
    text.remove_prefix(end + 3);
    const std::size_t pathAt = std::min(text.find_first_of("/?#"), text.size());
    std::string_view authority = text.substr(0, pathAt);
    if (const std::size_t at = authority.rfind('@'); at != std::string_view::npos)
        authority.remove_prefix(at + 1);
    if (authority.empty())
        return std::nullopt;
    url.host = asLine(std::string(authority));
    url.address = url.host + (hasPort(url.host) ? "" : url.isTls ? ":443" : ":80");
    url.target = targetOf(text.substr(pathAt));
    return url;
}

// Firefox puts the values of several fields of a name into one, with a line for each.
void addField(std::string &head, const std::string &name, std::string_view values)
{
    while (true) {
        const std::size_t end = values.find('\n');
        head += asLine(name) + ": " + asLine(std::string(values.substr(0, end))) + "\r\n";
        if (end == std::string_view::npos)
            return;
        values.remove_prefix(end + 1);
    }
}

// The fields of a head and its end. Those of HTTP/2 that begin with a colon say what the start line
// does.
std::string fieldLines(Json &headers)
{
    std::string lines;
    if (headers.is_array()) {
        for (Json &header : headers) {
            const std::string name = takeText(header, "name");
            if (!name.empty() && !name.starts_with(':'))
                addField(lines, name, takeText(header, "value"));
        }
    }
    return lines + "\r\n";
}

bool isHttp10(const std::string &version)
{
    return version.ends_with("1.0");
}

// "HTTP/2.0", "h2", "h3" and "http/2.0"
bool isLaterHttp(const std::string &version)
{
    return version.find('2') != std::string::npos || version.find('3') != std::string::npos;
}

Message missing(const char *member)
{
    return Message::tr("%1 is missing").arg(member);
}

Expected<std::string, Message> takeBody(Json &holder, const char *what)
{
    std::string text = takeText(holder, "text");
    if (!isSameFieldName(takeText(holder, "encoding"), "base64"))
        return text;
    const QByteArray coded =
        QByteArray::fromRawData(text.data(), static_cast<qsizetype>(text.size()));
    const auto bytes = QByteArray::fromBase64Encoding(
        coded, QByteArray::Base64Encoding | QByteArray::AbortOnBase64DecodingErrors);
    if (!bytes)
        return Unexpected(Message::tr("%1 is not base64, as its encoding says").arg(what));
    return bytes.decoded.toStdString();
}

std::string percentEncoded(const std::string &text)
{
    return QByteArray::fromStdString(text).toPercentEncoding().toStdString();
}

// What is left of a form when only its fields are in the file.
std::string formBody(Json &params)
{
    std::string body;
    for (Json &param : params) {
        if (!body.empty())
            body += '&';
        body += percentEncoded(takeText(param, "name")) + '='
            + percentEncoded(takeText(param, "value"));
    }
    return body;
}

std::string multipartBody(Json &params, const std::string &boundary)
{
    std::string body;
    for (Json &param : params) {
        body += "--" + boundary + "\r\nContent-Disposition: form-data; name=\""
            + asLine(takeText(param, "name")) + '"';
        if (const std::string file = asLine(takeText(param, "fileName")); !file.empty())
            body += "; filename=\"" + file + '"';
        if (const std::string type = asLine(takeText(param, "contentType")); !type.empty())
            body += "\r\nContent-Type: " + type;
        body += "\r\n\r\n" + takeText(param, "value") + "\r\n";
    }
    return body + "--" + boundary + "--\r\n";
}

std::string boundaryOf(const std::string &mimeType)
{
    constexpr std::string_view Name = "boundary=";
    const std::size_t at = mimeType.find(Name);
    if (at == std::string::npos)
        return {};
    std::string boundary = mimeType.substr(at + Name.size());
    boundary.resize(std::min(boundary.find(';'), boundary.size()));
    std::erase(boundary, '"');
    return asLine(boundary);
}

std::string bodyOfParams(Json &postData)
{
    Json &params = member(postData, "params");
    if (!params.is_array() || params.empty())
        return {};
    const std::string type = takeText(postData, "mimeType");
    if (!type.starts_with("multipart/"))
        return formBody(params);
    const std::string boundary = boundaryOf(type);
    return boundary.empty() ? std::string() : multipartBody(params, boundary);
}

bool isChunked(const MessageHead &head)
{
    return head.find("transfer-encoding").has_value();
}

// HAR wants bodies without their content codings, while the head still names them. Others, as
// Mynah, write the bytes of the wire.
bool isDecoded(const std::string &head, const std::string &body)
{
    HTTPHeaders headers;
    const MessageHead fields = splitHead(head);
    for (const HeadField &field : fields.fields) {
        if (isSameFieldName(field.name, "content-encoding"))
            headers.add("Content-Encoding", field.value);
    }
    const auto codings = contentCodings(headers);
    if (body.empty() || (codings && codings->empty()))
        return false;
    if (!codings || isUtf8(body))
        return true;
    const auto decoded = decodeContent(body, *codings, LargestTrial);
    return !decoded && decoded.error().kind == ContentCodingError::Kind::Corrupt;
}

// Fills one exchange from the members of an entry.
class EntryReading
{
public:
    explicit EntryReading(Json &entry)
        : m_entry(entry)
        , m_comment(takeText(entry, "comment"))
    {
        m_exchange.record.flags |= ExchangeRecord::Imported;
    }

    Result read()
    {
        if (!m_entry.is_object())
            return Unexpected(Message::tr("it is not a JSON object"));
        const std::string started = takeText(m_entry, "startedDateTime");
        const auto time = wallTime(started);
        if (started.empty())
            return Unexpected(missing("startedDateTime"));
        if (!time)
            return Unexpected(
                Message::tr(
                    "startedDateTime is %1, not a time such as \"2026-03-01T12:00:00.000Z\"")
                    .arg(quoted(started)));
        record().wallTime = *time;
        if (auto request = readRequest(); !request)
            return request;
        if (auto response = readResponse(); !response)
            return response;
        readTimings();
        readConnection();
        return {};
    }
    Exchange take() { return std::move(m_exchange); }

private:
    ExchangeRecord &record() { return m_exchange.record; }
    void set(ExchangeRecord::Flag flag, bool on)
    {
        if (on)
            record().flags |= flag;
    }

    Result readRequest()
    {
        Json &request = member(m_entry, "request");
        if (!request.is_object())
            return Unexpected(missing("request"));
        if (Json &bytes = member(request, "_bytes"); bytes.is_object())
            return readMalformed(bytes);
        const std::string address = takeText(request, "url");
        const auto url = parseUrl(address);
        if (!url)
            return Unexpected(
                Message::tr("request.url is %1, not an http or https URL").arg(quoted(address)));
        m_exchange.method = asLine(takeText(request, "method"));
        if (m_exchange.method.empty())
            return Unexpected(missing("request.method"));
        m_exchange.target = url->target;
        // Of Mynah: the target that the URL cannot say.
        if (std::string target = asLine(takeText(request, "_target")); !target.empty())
            m_exchange.target = std::move(target);
        m_exchange.scheme = url->isTls ? "https" : "http";
        m_exchange.localAddress = url->address;
        set(ExchangeRecord::Tls, url->isTls);
        makeRequestHead(request, url->host);
        return readRequestBody(request);
    }

    void makeRequestHead(Json &request, const std::string &host)
    {
        const std::string version = takeText(request, "httpVersion");
        m_isLaterHttp = isLaterHttp(version);
        set(ExchangeRecord::Http10, isHttp10(version));
        std::string fields = fieldLines(member(request, "headers"));
        if (m_isLaterHttp && !splitHead("\r\n" + fields).find("host"))
            fields.insert(0, "Host: " + host + "\r\n");
        m_exchange.requestHead = m_exchange.method + ' ' + m_exchange.target
            + (isHttp10(version) ? " HTTP/1.0\r\n" : " HTTP/1.1\r\n") + fields;
        record().method = exchangeMethod(m_exchange.method);
        const auto size = count<std::uint32_t>(request, "headersSize");
        record().requestHeadBytes =
            size > 0 ? size : static_cast<std::uint32_t>(m_exchange.requestHead.size());
        set(ExchangeRecord::RequestChunked, isChunked(splitHead(m_exchange.requestHead)));
    }

    Result readRequestBody(Json &request)
    {
        Json &postData = member(request, "postData");
        auto body = takeBody(postData, "request.postData.text");
        if (!body)
            return Unexpected(body.error());
        m_exchange.requestBody = std::move(*body);
        if (m_exchange.requestBody.empty())
            m_exchange.requestBody = bodyOfParams(postData);
        addLength();
        const std::uint64_t kept = m_exchange.requestBody.size();
        record().requestBodyBytes = std::max(kept, count<std::uint64_t>(request, "bodySize"));
        set(ExchangeRecord::RequestBodyTruncated, record().requestBodyBytes > kept);
        return {};
    }

    // HTTP/2 ends a body without it.
    void addLength()
    {
        const std::size_t size = m_exchange.requestBody.size();
        if (size == 0 || !m_isLaterHttp || splitHead(m_exchange.requestHead).find("content-length"))
            return;
        m_exchange.requestHead.insert(m_exchange.requestHead.size() - LineEnd.size(),
                                      "Content-Length: " + std::to_string(size) + "\r\n");
    }

    // What was no HTTP, as Mynah writes it.
    Result readMalformed(Json &holder)
    {
        auto bytes = takeBody(holder, "request._bytes.text");
        if (!bytes)
            return Unexpected(bytes.error());
        constexpr std::string_view HeadEnd = "\r\n\r\n";
        const std::size_t end = bytes->find(HeadEnd);
        const std::size_t headSize =
            end == std::string::npos ? bytes->size() : end + HeadEnd.size();
        m_exchange.requestHead = bytes->substr(0, headSize);
        m_exchange.requestBody = bytes->substr(headSize);
        record().requestHeadBytes = static_cast<std::uint32_t>(headSize);
        record().requestBodyBytes = m_exchange.requestBody.size();
        const RequestLineWords words =
            splitRequestLine(splitHead(m_exchange.requestHead).startLine);
        m_exchange.method = asLine(std::string(words.method));
        m_exchange.target = asLine(std::string(words.target));
        record().method = exchangeMethod(m_exchange.method);
        record().outcome = ExchangeOutcome::Malformed;
        m_exchange.errorReason = m_comment;
        return {};
    }

    Result readResponse()
    {
        Json &response = member(m_entry, "response");
        const double status = number(response, "status");
        if (status > LargestStatus)
            return Unexpected(Message::tr("response.status is %1, not a status")
                                  .arg(quoted(member(response, "status").dump())));
        record().status = static_cast<std::uint16_t>(std::max(status, 0.0));
        if (record().status == 0) {
            noteNoAnswer(response);
            return {};
        }
        m_exchange.responseHead = "HTTP/1.1 " + std::to_string(record().status) + ' '
            + asLine(takeText(response, "statusText")) + "\r\n"
            + fieldLines(member(response, "headers"));
        const auto size = count<std::uint32_t>(response, "headersSize");
        record().responseHeadBytes =
            size > 0 ? size : static_cast<std::uint32_t>(m_exchange.responseHead.size());
        set(ExchangeRecord::ResponseChunked, isChunked(splitHead(m_exchange.responseHead)));
        return readResponseBody(response);
    }

    void noteNoAnswer(Json &response)
    {
        if (record().outcome == ExchangeOutcome::Malformed)
            return;
        record().outcome = ExchangeOutcome::Aborted;
        // Chrome's word for it.
        const std::string error = takeText(response, "_error");
        m_exchange.errorReason = asLine(error.empty() ? m_comment : error);
    }

    Result readResponseBody(Json &response)
    {
        Json &content = member(response, "content");
        auto body = takeBody(content, "response.content.text");
        if (!body)
            return Unexpected(body.error());
        m_exchange.responseBody = std::move(*body);
        const std::uint64_t kept = m_exchange.responseBody.size();
        const auto whole = std::max(kept, count<std::uint64_t>(content, "size"));
        const auto sent = count<std::uint64_t>(response, "bodySize");
        record().responseBodyBytes = sent > 0 ? sent : whole;
        // A size is one of characters for some, and so says nothing while there is a text.
        set(ExchangeRecord::ResponseBodyTruncated,
            (kept == 0 && whole > 0) || takeText(content, "comment") == BodyCutComment);
        set(ExchangeRecord::ResponseBodyDecoded,
            isDecoded(m_exchange.responseHead, m_exchange.responseBody));
        return {};
    }

    // Browsers begin to count before they have a connection.
    void readTimings()
    {
        Json &timings = member(m_entry, "timings");
        const std::int64_t connected = nanoseconds(timings, "blocked") + nanoseconds(timings, "dns")
            + nanoseconds(timings, "connect");
        const std::int64_t sent = connected + nanoseconds(timings, "send");
        record().headersComplete = record().bodyComplete = sent;
        if (record().status == 0)
            return;
        record().responseStart = sent + nanoseconds(timings, "wait");
        record().responseEnd = record().responseStart + nanoseconds(timings, "receive");
        if (!timings.is_object())
            record().responseEnd = nanoseconds(m_entry, "time");
    }

    void readConnection()
    {
        const std::string text = takeText(m_entry, "connection");
        std::from_chars(text.data(), text.data() + text.size(), record().connectionId);
    }

    Json &m_entry;
    const std::string m_comment;
    bool m_isLaterHttp = false;
    Exchange m_exchange;
};

} // namespace

Expected<Exchange, Message> exchangeFromHar(std::string_view text)
{
    auto entry = parseJson(text);
    if (!entry)
        return Unexpected(Message::tr("it is not JSON: %1").arg(entry.error().message));
    EntryReading reading(*entry);
    if (const Result read = reading.read(); !read)
        return Unexpected(read.error());
    return reading.take();
}

} // namespace mynah
