// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/api/accesslogformat.h"

#include "server/core/json.h"
#include "server/domain/exchange.h"
#include "server/domain/secrets.h"

#include <array>
#include <cstdio>
#include <ctime>

namespace mynah {

namespace {

constexpr double NanosecondsPerMillisecond = 1e6;

const char *outcomeWord(ExchangeOutcome outcome)
{
    switch (outcome) {
    case ExchangeOutcome::Answered:
        return "answered";
    case ExchangeOutcome::Malformed:
        return "malformed";
    case ExchangeOutcome::ClientClosed:
        return "client-closed";
    case ExchangeOutcome::TimedOut:
        return "timed-out";
    case ExchangeOutcome::Aborted:
        return "aborted";
    }
    return "";
}

// A sentence may have blanks, a word may not.
std::string escaped(std::string_view text, char lowest)
{
    std::string out;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (c >= lowest && byte < 0x7f && c != '\\') {
            out += c;
            continue;
        }
        std::array<char, 5> hex{};
        std::snprintf(hex.data(), hex.size(), "\\x%02x", byte);
        out += hex.data();
    }
    return out;
}

std::string word(std::string_view text)
{
    return text.empty() ? "-" : escaped(text, '!');
}

double milliseconds(std::int64_t nanoseconds)
{
    return static_cast<double>(nanoseconds) / NanosecondsPerMillisecond;
}

std::string textLine(const Exchange &exchange)
{
    const ExchangeRecord &record = exchange.record;
    std::string line = utcTime(record.wallTime) + ' ' + record.peer() + ' ' + word(exchange.method)
        + ' ' + word(redactedUrl(exchange.target)) + ' '
        + (record.status != 0 ? std::to_string(record.status) : "-") + ' '
        + std::to_string(record.responseBodyBytes) + " B ";
    if (record.duration() == ExchangeRecord::NotReached) {
        line += '-';
    } else {
        std::array<char, 32> took{};
        std::snprintf(took.data(), took.size(), "%.3f", milliseconds(record.duration()));
        line += took.data();
    }
    line += " ms " + word(exchange.routeId);
    if (record.outcome != ExchangeOutcome::Answered) {
        line += std::string(" ") + outcomeWord(record.outcome);
        if (!exchange.errorReason.empty())
            line += ": " + escaped(exchange.errorReason, ' ');
    }
    return line + '\n';
}

Json textOrNull(std::string_view text)
{
    return text.empty() ? Json(nullptr) : Json(text);
}

std::string jsonLine(const Exchange &exchange)
{
    const ExchangeRecord &record = exchange.record;
    const Json line = {
        {"time", utcTime(record.wallTime)},
        {"connection", record.connectionId},
        {"client", record.peer()},
        {"method", textOrNull(exchange.method)},
        {"target", textOrNull(redactedUrl(exchange.target))},
        {"status", record.status != 0 ? Json(record.status) : Json(nullptr)},
        {"requestBytes", record.requestHeadBytes + record.requestBodyBytes},
        {"responseBytes", record.responseHeadBytes + record.responseBodyBytes},
        {"tookMs",
         record.duration() == ExchangeRecord::NotReached ? Json(nullptr)
                                                         : Json(milliseconds(record.duration()))},
        {"server", textOrNull(exchange.serverId)},
        {"route", textOrNull(exchange.routeId)},
        {"response", textOrNull(exchange.responseId)},
        {"outcome", outcomeWord(record.outcome)},
        {"error", textOrNull(exchange.errorReason)},
    };
    // Bytes that are not UTF-8 become U+FFFD, everything else beyond ASCII \u escapes.
    return line.dump(-1, ' ', true, Json::error_handler_t::replace) + '\n';
}

} // namespace

std::string accessLine(const Exchange &exchange, AccessLogFormat format)
{
    return format == AccessLogFormat::Json ? jsonLine(exchange) : textLine(exchange);
}

std::string utcTime(std::int64_t nanosecondsSince1970)
{
    constexpr std::int64_t PerSecond = 1'000'000'000;
    const std::time_t seconds = nanosecondsSince1970 / PerSecond;
    std::tm fields{};
    gmtime_r(&seconds, &fields);
    std::array<char, 80> text{};
    std::snprintf(text.data(), text.size(), "%04d-%02d-%02dT%02d:%02d:%02d.%03dZ",
                  fields.tm_year + 1900, fields.tm_mon + 1, fields.tm_mday, fields.tm_hour,
                  fields.tm_min, fields.tm_sec,
                  static_cast<int>(nanosecondsSince1970 % PerSecond / 1'000'000));
    return text.data();
}

} // namespace mynah
