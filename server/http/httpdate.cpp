// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/httpdate.h"

#include "server/http/httpgrammar.h"

#include <algorithm>
#include <array>
#include <cstring>

namespace mynah {

namespace {

using std::chrono::floor;
using std::chrono::seconds;
using Clock = std::chrono::system_clock;

constexpr std::array<std::string_view, 7> Days = {"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
constexpr std::array<std::string_view, 7> LongDays = {"Sunday",   "Monday", "Tuesday", "Wednesday",
                                                      "Thursday", "Friday", "Saturday"};
constexpr std::array<std::string_view, 12> Months = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                     "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};

void put(char *at, unsigned number, int digits)
{
    for (int i = digits - 1; i >= 0; --i) {
        at[i] = static_cast<char>('0' + number % 10);
        number /= 10;
    }
}

void print(char *out, Clock::time_point time)
{
    constexpr std::string_view shape = "Sun, 06 Nov 1994 08:49:37 GMT";
    const auto days = floor<std::chrono::days>(time);
    const std::chrono::year_month_day date(days);
    const std::chrono::hh_mm_ss<seconds> clock(floor<seconds>(time - days));
    const auto weekday = std::chrono::weekday(days).c_encoding();
    std::memcpy(out, shape.data(), shape.size());
    std::memcpy(out, Days.at(weekday).data(), 3);
    put(out + 5, static_cast<unsigned>(date.day()), 2);
    std::memcpy(out + 8, Months.at(static_cast<unsigned>(date.month()) - 1).data(), 3);
    put(out + 12, static_cast<unsigned>(std::clamp(static_cast<int>(date.year()), 0, 9999)), 4);
    put(out + 17, static_cast<unsigned>(clock.hours().count()), 2);
    put(out + 20, static_cast<unsigned>(clock.minutes().count()), 2);
    put(out + 23, static_cast<unsigned>(clock.seconds().count()), 2);
}

// Reads a date piece by piece; each piece that does not fit makes the whole unfit.
class Reader
{
public:
    explicit Reader(std::string_view text)
        : m_rest(text)
    {
    }

    bool ok() const { return m_ok; }
    bool atEnd() const { return m_ok && m_rest.empty(); }

    void literal(std::string_view text)
    {
        m_ok = m_ok && m_rest.substr(0, text.size()) == text;
        skip(text.size());
    }
    template <std::size_t Size>
    unsigned name(const std::array<std::string_view, Size> &names)
    {
        for (unsigned i = 0; i < Size; ++i) {
            if (m_rest.substr(0, names[i].size()) == names[i]) {
                skip(names[i].size());
                return i;
            }
        }
        m_ok = false;
        return 0;
    }
    int number(std::size_t digits)
    {
        const std::string_view text = m_rest.substr(0, digits);
        const auto value = parseDigits(text);
        m_ok = m_ok && value && text.size() == digits;
        skip(digits);
        return m_ok ? static_cast<int>(*value) : 0;
    }
    void skip(std::size_t count) { m_rest.remove_prefix(std::min(count, m_rest.size())); }
    bool startsWith(std::string_view text) const { return m_rest.substr(0, text.size()) == text; }

private:
    std::string_view m_rest;
    bool m_ok = true;
};

struct DateTime
{
    int year = 0;
    int month = 1;
    int day = 1;
    int hour = 0;
    int minute = 0;
    int second = 0;
};

void readTime(Reader &in, DateTime &to)
{
    to.hour = in.number(2);
    in.literal(":");
    to.minute = in.number(2);
    in.literal(":");
    to.second = in.number(2);
}

int readMonth(Reader &in)
{
    return static_cast<int>(in.name(Months)) + 1;
}

// "Sun, 06 Nov 1994 08:49:37 GMT"
std::optional<DateTime> readFixdate(std::string_view text)
{
    Reader in(text);
    DateTime to;
    in.name(Days);
    in.literal(", ");
    to.day = in.number(2);
    in.literal(" ");
    to.month = readMonth(in);
    in.literal(" ");
    to.year = in.number(4);
    in.literal(" ");
    readTime(in, to);
    in.literal(" GMT");
    return in.atEnd() ? std::optional(to) : std::nullopt;
}

// "Sunday, 06-Nov-94 08:49:37 GMT": a year more than 50 years ahead is one of the past.
std::optional<DateTime> readRfc850(std::string_view text)
{
    Reader in(text);
    DateTime to;
    in.name(LongDays);
    in.literal(", ");
    to.day = in.number(2);
    in.literal("-");
    to.month = readMonth(in);
    in.literal("-");
    const int twoDigits = in.number(2);
    in.literal(" ");
    readTime(in, to);
    in.literal(" GMT");
    const std::chrono::year_month_day today(floor<std::chrono::days>(Clock::now()));
    const int now = static_cast<int>(today.year());
    to.year = now - now % 100 + twoDigits;
    if (to.year > now + 50)
        to.year -= 100;
    return in.atEnd() ? std::optional(to) : std::nullopt;
}

// "Sun Nov  6 08:49:37 1994"
std::optional<DateTime> readAsctime(std::string_view text)
{
    Reader in(text);
    DateTime to;
    in.name(Days);
    in.literal(" ");
    to.month = readMonth(in);
    in.literal(" ");
    const bool oneDigit = in.startsWith(" ");
    in.skip(oneDigit ? 1 : 0);
    to.day = in.number(oneDigit ? 1 : 2);
    in.literal(" ");
    readTime(in, to);
    in.literal(" ");
    to.year = in.number(4);
    return in.atEnd() ? std::optional(to) : std::nullopt;
}

} // namespace

std::string httpDate(Clock::time_point time)
{
    std::string text(HttpDateSize, ' ');
    print(text.data(), time);
    return text;
}

std::string_view cachedHttpDate(Clock::time_point time)
{
    thread_local std::array<char, HttpDateSize> text{};
    thread_local auto printed = Clock::time_point::min();
    const auto second = floor<seconds>(time);
    if (second != printed) {
        print(text.data(), second);
        printed = second;
    }
    return {text.data(), text.size()};
}

std::optional<Clock::time_point> parseHttpDate(std::string_view text)
{
    std::optional<DateTime> read = readFixdate(text);
    if (!read)
        read = readRfc850(text);
    if (!read)
        read = readAsctime(text);
    if (!read || read->hour > 23 || read->minute > 59 || read->second > 60)
        return {};
    const std::chrono::year_month_day date(std::chrono::year(read->year),
                                           std::chrono::month(static_cast<unsigned>(read->month)),
                                           std::chrono::day(static_cast<unsigned>(read->day)));
    if (!date.ok())
        return {};
    return std::chrono::sys_days(date) + std::chrono::hours(read->hour)
        + std::chrono::minutes(read->minute) + seconds(read->second);
}

} // namespace mynah
