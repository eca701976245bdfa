// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/api/trafficfilter.h"

#include "server/api/textsearch.h"

#include <QDateTime>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <functional>
#include <limits>
#include <optional>

namespace mynah {

namespace {

using Cost = TrafficFilter::Cost;
using Test = std::function<bool(const FilterSubject &)>;

char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool sameLetters(char a, char b)
{
    return lower(a) == lower(b);
}

bool equalsIgnoringCase(std::string_view a, std::string_view b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), sameLetters);
}

// '*' stands for any text; letters are compared ignoring case when asked to.
bool matchesWildcard(std::string_view pattern, std::string_view text, bool ignoreCase)
{
    std::size_t p = 0, t = 0, star = std::string_view::npos, mark = 0;
    while (t < text.size()) {
        if (p < pattern.size() && pattern[p] == '*') {
            star = p++;
            mark = t;
        } else if (p < pattern.size()
                   && (ignoreCase ? sameLetters(pattern[p], text[t]) : pattern[p] == text[t])) {
            ++p;
            ++t;
        } else if (star != std::string_view::npos) {
            p = star + 1;
            t = ++mark;
        } else {
            return false;
        }
    }
    while (p < pattern.size() && pattern[p] == '*')
        ++p;
    return p == pattern.size();
}

struct Range
{
    double low = -std::numeric_limits<double>::infinity();
    double high = std::numeric_limits<double>::infinity();

    bool contains(double value) const { return value >= low && value <= high; }
};

struct Unit
{
    std::string_view name;
    double factor;
};

constexpr std::array DurationUnits{
    Unit{"ms", 1e6}, Unit{"us", 1e3}, Unit{"\u00b5s", 1e3}, Unit{"ns", 1.0},
    Unit{"s", 1e9},  Unit{"m", 60e9}, Unit{"", 1e6},
};
constexpr std::array SizeUnits{
    Unit{"B", 1.0},
    Unit{"kB", 1e3},
    Unit{"MB", 1e6},
    Unit{"GB", 1e9},
    Unit{"KiB", 1024.0},
    Unit{"MiB", 1024.0 * 1024},
    Unit{"GiB", 1024.0 * 1024 * 1024},
    Unit{"", 1.0},
};
constexpr std::array PlainUnits{Unit{"", 1.0}};

template <std::size_t Count>
std::optional<double> quantity(std::string_view text, const std::array<Unit, Count> &units)
{
    double number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc() || !std::isfinite(number) || number < 0)
        return std::nullopt;
    const std::string_view name = text.substr(static_cast<std::size_t>(end - text.data()));
    for (const Unit &unit : units) {
        if (equalsIgnoringCase(unit.name, name))
            return number * unit.factor;
    }
    return std::nullopt;
}

bool takePrefix(std::string_view &text, std::string_view prefix)
{
    if (text.substr(0, prefix.size()) != prefix)
        return false;
    text.remove_prefix(prefix.size());
    return true;
}

// ">100ms", "<=1s", "5..10", "7"
template <std::size_t Count>
std::optional<Range> range(std::string_view text, const std::array<Unit, Count> &units)
{
    const auto value = [&units](std::string_view part) { return quantity(part, units); };
    const double none = std::numeric_limits<double>::infinity();
    if (takePrefix(text, ">=")) {
        const auto low = value(text);
        return low ? std::optional(Range{*low, none}) : std::nullopt;
    }
    if (takePrefix(text, "<=")) {
        const auto high = value(text);
        return high ? std::optional(Range{-none, *high}) : std::nullopt;
    }
    if (takePrefix(text, ">")) {
        const auto low = value(text);
        return low ? std::optional(Range{std::nextafter(*low, none), none}) : std::nullopt;
    }
    if (takePrefix(text, "<")) {
        const auto high = value(text);
        return high ? std::optional(Range{-none, std::nextafter(*high, -none)}) : std::nullopt;
    }
    takePrefix(text, "=");
    const std::size_t dots = text.find("..");
    const auto low = value(text.substr(0, dots));
    const auto high = dots == std::string_view::npos ? low : value(text.substr(dots + 2));
    return low && high ? std::optional(Range{*low, *high}) : std::nullopt;
}

std::optional<Range> statusRange(std::string_view text)
{
    if (text == "none")
        return Range{0, 0};
    if (text.size() == 3 && text[0] >= '1' && text[0] <= '9' && lower(text[1]) == 'x'
        && lower(text[2]) == 'x') {
        const double hundred = (text[0] - '0') * 100.0;
        return Range{hundred, hundred + 99};
    }
    return range(text, PlainUnits);
}

// "name" asks whether it is there, "name=value" for the value too.
struct NameValue
{
    std::string name;
    std::optional<std::string> value;
};

NameValue nameValue(const std::string &text)
{
    const std::size_t equals = text.find('=');
    if (equals == std::string::npos)
        return {text, std::nullopt};
    return {text.substr(0, equals), text.substr(equals + 1)};
}

int hexDigit(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    const char letter = lower(c);
    return letter >= 'a' && letter <= 'f' ? letter - 'a' + 10 : -1;
}

std::string percentDecoded(std::string_view text)
{
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '%' && i + 2 < text.size() && hexDigit(text[i + 1]) >= 0
            && hexDigit(text[i + 2]) >= 0) {
            out.push_back(static_cast<char>(hexDigit(text[i + 1]) * 16 + hexDigit(text[i + 2])));
            i += 2;
        } else {
            out.push_back(text[i] == '+' ? ' ' : text[i]);
        }
    }
    return out;
}

bool hasQueryParameter(std::string_view query, const NameValue &wanted)
{
    while (!query.empty()) {
        const std::size_t end = query.find('&');
        const std::string_view pair = query.substr(0, end);
        const std::size_t equals = pair.find('=');
        const std::string_view value =
            equals == std::string_view::npos ? std::string_view() : pair.substr(equals + 1);
        if (percentDecoded(pair.substr(0, equals)) == wanted.name
            && (!wanted.value || matchesWildcard(*wanted.value, percentDecoded(value), false)))
            return true;
        query.remove_prefix(end == std::string_view::npos ? query.size() : end + 1);
    }
    return false;
}

bool headHasField(std::string_view head, const NameValue &wanted)
{
    const MessageHead parsed = splitHead(head);
    return std::any_of(parsed.fields.begin(), parsed.fields.end(), [&](const HeadField &field) {
        return equalsIgnoringCase(field.name, wanted.name)
            && (!wanted.value || matchesWildcard(*wanted.value, field.value, true));
    });
}

bool isError(const ExchangeRecord &record)
{
    return record.status >= 400 || record.outcome != ExchangeOutcome::Answered;
}

bool isUnmatched(const ExchangeRecord &record)
{
    return record.isUnmatched() && record.outcome != ExchangeOutcome::Malformed;
}

Test onRecord(std::function<bool(const ExchangeRecord &)> test)
{
    return
        [test = std::move(test)](const FilterSubject &subject) { return test(subject.record()); };
}

Test onDetails(std::function<bool(const ExchangeParts &)> test)
{
    return [test = std::move(test)](const FilterSubject &subject) {
        const std::optional<ExchangeParts> details = subject.details();
        return details && test(*details);
    };
}

// What one condition becomes; no test means that the value was not understood.
struct Condition
{
    Test test;
    Cost cost = Cost::Record;
    bool asksForMarks = false;
};

Condition methodIs(const std::string &value)
{
    return {[value](const FilterSubject &subject) {
                return matchesWildcard(value, subject.method(), true);
            },
            Cost::Target};
}

Condition statusIs(const std::string &value)
{
    const auto wanted = statusRange(value);
    if (!wanted)
        return {};
    return {onRecord([wanted = *wanted](const ExchangeRecord &record) {
        return wanted.contains(record.status);
    })};
}

Condition routeIs(const std::string &value)
{
    if (value == "none")
        return {onRecord(isUnmatched)};
    if (value.find('*') == std::string::npos) {
        return {[wanted = TextSearch(value, TextSearch::Letters::AnyCase)](
                    const FilterSubject &subject) { return wanted.isIn(subject.routeTitle()); },
                Cost::Target};
    }
    return {[value](const FilterSubject &subject) {
                return matchesWildcard(value, subject.routeTitle(), true);
            },
            Cost::Target};
}

Condition pathIs(const std::string &value)
{
    return {[value](const FilterSubject &subject) {
                return matchesWildcard(value, targetPath(subject.target()), false);
            },
            Cost::Target};
}

Condition queryHas(const std::string &value)
{
    return {[wanted = nameValue(value)](const FilterSubject &subject) {
                return hasQueryParameter(targetQuery(subject.target()), wanted);
            },
            Cost::Target};
}

Condition headerHas(const std::string &value)
{
    return {onDetails([wanted = nameValue(value)](const ExchangeParts &details) {
                return headHasField(details.requestHead, wanted)
                    || headHasField(details.responseHead, wanted);
            }),
            Cost::Details};
}

Condition hostIs(const std::string &value)
{
    return {onDetails([wanted = NameValue{"host", value}](const ExchangeParts &details) {
                return headHasField(details.requestHead, wanted);
            }),
            Cost::Details};
}

Condition bodyHas(const std::string &value)
{
    return {onDetails([wanted = TextSearch(value, TextSearch::Letters::Exact)](
                          const ExchangeParts &details) {
                return wanted.isIn(details.requestBody) || wanted.isIn(details.responseBody);
            }),
            Cost::Details};
}

Condition tookIs(const std::string &value)
{
    const auto wanted = range(value, DurationUnits);
    if (!wanted)
        return {};
    return {onRecord([wanted = *wanted](const ExchangeRecord &record) {
        return record.duration() >= 0 && wanted.contains(static_cast<double>(record.duration()));
    })};
}

Condition sizeIs(const std::string &value)
{
    const auto wanted = range(value, SizeUnits);
    if (!wanted)
        return {};
    return {onRecord([wanted = *wanted](const ExchangeRecord &record) {
        return wanted.contains(static_cast<double>(record.responseBodyBytes));
    })};
}

// An address, an address with its port, or either with '*'.
Condition clientIs(const std::string &value)
{
    return {onRecord([value](const ExchangeRecord &record) {
        const std::string peer = record.peer();
        const std::string_view address = std::string_view(peer).substr(0, peer.rfind(':'));
        return matchesWildcard(value, peer, true) || matchesWildcard(value, address, true)
            || "[" + value + "]" == address;
    })};
}

Condition connectionIs(const std::string &value)
{
    const auto wanted = range(value, PlainUnits);
    if (!wanted)
        return {};
    return {onRecord([wanted = *wanted](const ExchangeRecord &record) {
        return wanted.contains(static_cast<double>(record.connectionId));
    })};
}

// What a text like "12:04" says: all of that minute.
struct Stretch
{
    std::int64_t begin = 0;
    std::int64_t end = 0;
};

// A time of day is that of today, or of yesterday when today's is still to come.
QDateTime lastTime(const QTime &time, const QDateTime &now)
{
    const QDateTime today(now.date(), time);
    return today <= now ? today : QDateTime(now.date().addDays(-1), time);
}

std::optional<Stretch> stretch(const QString &text, const QDateTime &now)
{
    using namespace std::chrono_literals;
    const auto of = [](const QDateTime &begin, std::chrono::nanoseconds length) {
        const std::int64_t first = begin.toMSecsSinceEpoch() * 1'000'000;
        return Stretch{first, first + length.count()};
    };
    if (const QTime second = QTime::fromString(text, QStringLiteral("HH:mm:ss")); second.isValid())
        return of(lastTime(second, now), 1s);
    if (const QTime minute = QTime::fromString(text, QStringLiteral("HH:mm")); minute.isValid())
        return of(lastTime(minute, now), 1min);
    for (const auto &[format, length] :
         {std::pair("yyyy-MM-dd'T'HH:mm:ss", std::chrono::seconds(1)),
          std::pair("yyyy-MM-dd'T'HH:mm", std::chrono::seconds(60)),
          std::pair("yyyy-MM-dd", std::chrono::seconds(86'400))}) {
        const QDateTime begin = QDateTime::fromString(text, QLatin1String(format));
        // Nanoseconds go further, but not much.
        if (begin.isValid() && begin.date().year() < 2200 && begin.date().year() > 1900)
            return of(begin, length);
    }
    return std::nullopt;
}

// "12:04:07", "12:04..12:10", with a date before it when it is not today's.
Condition cameAt(const std::string &value, const TrafficFilter::Options &options)
{
    const QString text = QString::fromStdString(value);
    const QDateTime now = QDateTime::fromMSecsSinceEpoch(
        std::chrono::duration_cast<std::chrono::milliseconds>(options.now.time_since_epoch())
            .count());
    const auto first = stretch(text.section(QLatin1String(".."), 0, 0), now);
    const auto last = stretch(text.section(QLatin1String(".."), -1), now);
    if (!first || !last || text.count(QLatin1String("..")) > 1)
        return {};
    return {onRecord([begin = first->begin, end = last->end](const ExchangeRecord &record) {
        return record.wallTime >= begin && record.wallTime < end;
    })};
}

Condition isA(const std::string &value, const TrafficFilter::Options &options)
{
    if (value == "unmatched")
        return {onRecord(isUnmatched)};
    if (value == "error")
        return {onRecord(isError)};
    if (value == "slow")
        return {onRecord([slow = options.slow.count()](const ExchangeRecord &record) {
            return record.duration() >= slow;
        })};
    if (value == "malformed")
        return {onRecord([](const ExchangeRecord &record) {
            return record.outcome == ExchangeOutcome::Malformed;
        })};
    if (value == "replayed")
        return {onRecord(
            [](const ExchangeRecord &record) { return record.has(ExchangeRecord::SentByMynah); })};
    if (value == "preflight")
        return {onRecord([](const ExchangeRecord &record) {
            return record.has(ExchangeRecord::CorsPreflight);
        })};
    if (value == "truncated")
        return {onRecord([](const ExchangeRecord &record) {
            return record.has(ExchangeRecord::RequestBodyTruncated)
                || record.has(ExchangeRecord::ResponseBodyTruncated)
                || record.has(ExchangeRecord::BytesEvicted);
        })};
    if (value == "tls")
        return {
            onRecord([](const ExchangeRecord &record) { return record.has(ExchangeRecord::Tls); })};
    if (value == "marked")
        return {[](const FilterSubject &subject) { return subject.isMarked(); }, Cost::Record,
                true};
    return {};
}

constexpr std::array FieldNames{"method", "status", "route", "path",   "query", "header", "body",
                                "took",   "size",   "host",  "client", "conn",  "at",     "is"};

Condition makeCondition(const std::string &field, const std::string &value,
                        const TrafficFilter::Options &options)
{
    if (field == "method")
        return methodIs(value);
    if (field == "status")
        return statusIs(value);
    if (field == "route")
        return routeIs(value);
    if (field == "path")
        return pathIs(value);
    if (field == "query")
        return queryHas(value);
    if (field == "header")
        return headerHas(value);
    if (field == "body")
        return bodyHas(value);
    if (field == "took")
        return tookIs(value);
    if (field == "size")
        return sizeIs(value);
    if (field == "host")
        return hostIs(value);
    if (field == "client")
        return clientIs(value);
    if (field == "conn")
        return connectionIs(value);
    if (field == "at")
        return cameAt(value, options);
    return isA(value, options);
}

Condition bareText(const std::string &text)
{
    return {[wanted = TextSearch(text, TextSearch::Letters::AnyCase)](
                const FilterSubject &subject) { return wanted.isIn(subject.target()); },
            Cost::Target};
}

QString proposals(const QString &field)
{
    return TrafficFilter::proposedValues(field).join(QStringLiteral(", "));
}

} // namespace

struct TrafficFilter::Node
{
    enum class Kind { All, Any, Not, Test };

    Kind kind = Kind::Test;
    Condition condition; // of a Test
    std::vector<Node> children;
    Cost cost = Cost::Record;
    bool asksForMarks = false;

    bool matches(const FilterSubject &subject) const
    {
        const auto passes = [&subject](const Node &child) { return child.matches(subject); };
        switch (kind) {
        case Kind::All:
            return std::all_of(children.begin(), children.end(), passes);
        case Kind::Any:
            return std::any_of(children.begin(), children.end(), passes);
        case Kind::Not:
            return !children.front().matches(subject);
        case Kind::Test:
            return condition.test(subject);
        }
        return true;
    }

    static Node test(Condition condition)
    {
        Node node;
        node.cost = condition.cost;
        node.asksForMarks = condition.asksForMarks;
        node.condition = std::move(condition);
        return node;
    }

    // Cheap conditions decide first.
    static Node of(Kind kind, std::vector<Node> children)
    {
        if (children.size() == 1 && kind != Kind::Not)
            return std::move(children.front());
        Node node;
        node.kind = kind;
        std::stable_sort(children.begin(), children.end(),
                         [](const Node &a, const Node &b) { return a.cost < b.cost; });
        node.cost = children.back().cost;
        node.asksForMarks = std::any_of(children.begin(), children.end(),
                                        [](const Node &child) { return child.asksForMarks; });
        node.children = std::move(children);
        return node;
    }
};

namespace {

// Recursive descent over: any = all { "or" all }; all = term { term }; term = { "-" } ( group | …
// ).
class FilterParser
{
public:
    using Node = TrafficFilter::Node;
    using Fault = TrafficFilter::Fault;

    FilterParser(const QString &text, const TrafficFilter::Options &options)
        : m_text(text)
        , m_options(options)
    {
    }

    std::optional<Node> run()
    {
        std::optional<Node> node = any();
        if (node && !atEnd())
            return fail(m_at, 1, TrafficFilter::tr("This ')' has no '('"));
        return node;
    }

    const Fault &fault() const { return m_fault; }

private:
    static constexpr int DeepestNesting = 50;

    std::nullopt_t fail(qsizetype position, qsizetype length, const QString &message)
    {
        m_fault = {position, std::max<qsizetype>(length, 1), message};
        return std::nullopt;
    }

    bool atEnd()
    {
        while (m_at < m_text.size() && m_text[m_at].isSpace())
            ++m_at;
        return m_at == m_text.size();
    }
    bool isAt(char c) { return !atEnd() && m_text[m_at] == QLatin1Char(c); }
    bool isAtOr()
    {
        return !atEnd()
            && m_text.mid(m_at, 2).compare(QLatin1String("or"), Qt::CaseInsensitive) == 0
            && (m_at + 2 == m_text.size() || m_text[m_at + 2].isSpace()
                || m_text[m_at + 2] == QLatin1Char('('));
    }

    std::optional<Node> any()
    {
        std::vector<Node> alternatives;
        do {
            std::optional<Node> node = all();
            if (!node)
                return std::nullopt;
            alternatives.push_back(std::move(*node));
        } while (takeOr());
        return Node::of(Node::Kind::Any, std::move(alternatives));
    }

    bool takeOr()
    {
        if (!isAtOr())
            return false;
        m_at += 2;
        return true;
    }

    std::optional<Node> all()
    {
        std::vector<Node> conditions;
        while (!atEnd() && !isAt(')') && !isAtOr()) {
            std::optional<Node> node = term();
            if (!node)
                return std::nullopt;
            conditions.push_back(std::move(*node));
        }
        if (conditions.empty())
            return fail(m_at, 1, TrafficFilter::tr("A condition is missing here"));
        return Node::of(Node::Kind::All, std::move(conditions));
    }

    std::optional<Node> term()
    {
        bool negated = false;
        for (; m_at + 1 < m_text.size() && isAt('-') && !m_text[m_at + 1].isSpace(); ++m_at)
            negated = !negated;
        std::optional<Node> node = isAt('(') ? group() : condition();
        if (!node || !negated)
            return node;
        std::vector<Node> inner;
        inner.push_back(std::move(*node));
        return Node::of(Node::Kind::Not, std::move(inner));
    }

    std::optional<Node> group()
    {
        const qsizetype opening = m_at++;
        if (++m_depth > DeepestNesting)
            return fail(opening, 1, TrafficFilter::tr("Too many brackets"));
        std::optional<Node> node = any();
        if (!node)
            return std::nullopt;
        if (!isAt(')'))
            return fail(opening, 1, TrafficFilter::tr("The ')' is missing"));
        ++m_at;
        --m_depth;
        return node;
    }

    std::optional<Node> condition()
    {
        const qsizetype begin = m_at;
        if (isAt('"'))
            return value([](const std::string &text) { return bareText(text); }, begin, {});
        while (m_at < m_text.size() && m_text[m_at].isLetter())
            ++m_at;
        if (m_at > begin && m_at < m_text.size() && m_text[m_at] == QLatin1Char(':'))
            return fieldCondition(begin);
        m_at = begin;
        return value([](const std::string &text) { return bareText(text); }, begin, {});
    }

    std::optional<Node> fieldCondition(qsizetype begin)
    {
        const QString field = m_text.mid(begin, m_at - begin).toLower();
        ++m_at;
        if (!TrafficFilter::fields().contains(field)) {
            return fail(begin, m_at - begin,
                        TrafficFilter::tr("There is no field \u201c%1\u201d; the fields are %2")
                            .arg(field, TrafficFilter::fields().join(QStringLiteral(", "))));
        }
        const auto make = [this, name = field.toStdString()](const std::string &text) {
            return makeCondition(name, text, m_options);
        };
        return value(make, begin, field);
    }

    template <typename Make>
    std::optional<Node> value(Make make, qsizetype begin, const QString &field)
    {
        const qsizetype valueBegin = m_at;
        QString text;
        if (!readValue(text))
            return std::nullopt;
        if (text.isEmpty()) {
            return fail(begin, m_at - begin,
                        TrafficFilter::tr("A value is missing after \u201c%1\u201d")
                            .arg(m_text.mid(begin, m_at - begin)));
        }
        Condition made = make(text.toStdString());
        if (!made.test) {
            return fail(valueBegin, m_at - valueBegin,
                        TrafficFilter::tr("\u201c%1\u201d is no value for %2; try %3")
                            .arg(text, field, proposals(field)));
        }
        return Node::test(std::move(made));
    }

    // Up to a space, or to ')' inside brackets; quotes may surround any part of it, so that
    // header:"x-name=a b" and header:x-name="a b" are the same.
    bool readValue(QString &text)
    {
        while (m_at < m_text.size()) {
            const QChar c = m_text[m_at];
            if (c.isSpace() || (c == QLatin1Char(')') && m_depth > 0))
                break;
            if (c == QLatin1Char('"')) {
                if (!readQuoted(text))
                    return false;
                continue;
            }
            text.append(c);
            ++m_at;
        }
        return true;
    }

    bool readQuoted(QString &text)
    {
        const qsizetype opening = m_at++;
        while (m_at < m_text.size() && m_text[m_at] != QLatin1Char('"')) {
            if (m_text[m_at] == QLatin1Char('\\') && m_at + 1 < m_text.size())
                ++m_at;
            text.append(m_text[m_at++]);
        }
        if (m_at == m_text.size()) {
            fail(opening, m_at - opening, TrafficFilter::tr("The closing quote is missing"));
            return false;
        }
        ++m_at;
        return true;
    }

    const QString &m_text;
    const TrafficFilter::Options &m_options;
    qsizetype m_at = 0;
    int m_depth = 0;
    Fault m_fault;
};

} // namespace

TrafficFilter::Result TrafficFilter::parse(const QString &text, const Options &options)
{
    TrafficFilter filter;
    if (text.trimmed().isEmpty())
        return filter;
    FilterParser parser(text, options);
    std::optional<Node> root = parser.run();
    if (!root)
        return parser.fault();
    filter.m_root = std::make_shared<const Node>(std::move(*root));
    return filter;
}

bool TrafficFilter::matches(const FilterSubject &subject) const
{
    return !m_root || m_root->matches(subject);
}

TrafficFilter::Cost TrafficFilter::cost() const
{
    return m_root ? m_root->cost : Cost::Record;
}

bool TrafficFilter::asksForMarks() const
{
    return m_root && m_root->asksForMarks;
}

QStringList TrafficFilter::fields()
{
    QStringList names;
    for (const char *name : FieldNames)
        names.append(QLatin1String(name));
    return names;
}

QStringList TrafficFilter::proposedValues(const QString &field)
{
    const auto words = [](const char *list) {
        return QString::fromLatin1(list).split(QLatin1Char(' '));
    };
    if (field == QLatin1String("method"))
        return words("GET POST PUT PATCH DELETE HEAD OPTIONS");
    if (field == QLatin1String("status"))
        return words("2xx 3xx 4xx 5xx 404 >=400 200..299 none");
    if (field == QLatin1String("is"))
        return words("unmatched error slow marked replayed preflight malformed truncated tls");
    if (field == QLatin1String("took"))
        return words(">100ms >1s <1ms");
    if (field == QLatin1String("size"))
        return words(">1MB >10kB <1KiB");
    if (field == QLatin1String("route"))
        return words("none");
    if (field == QLatin1String("conn"))
        return words("12 >12");
    if (field == QLatin1String("at"))
        return words("12:04:07 12:04 12:04..12:10");
    return {};
}

QString TrafficFilter::condition(const QString &field, const QString &value)
{
    const auto needsQuotes = [](QChar c) {
        return c.isSpace() || c == QLatin1Char('"') || c == QLatin1Char('(')
            || c == QLatin1Char(')');
    };
    if (!value.isEmpty() && std::none_of(value.begin(), value.end(), needsQuotes))
        return field + QLatin1Char(':') + value;
    QString escaped = value;
    escaped.replace(QLatin1Char('\\'), QLatin1String("\\\\"));
    escaped.replace(QLatin1Char('"'), QLatin1String("\\\""));
    return QStringLiteral("%1:\"%2\"").arg(field, escaped);
}

QString TrafficFilter::help()
{
    return tr(
        "Text is looked for in the path. Fields narrow it down: method:POST status:4xx "
        "route:none path:/users* query:x=1 header:x-tenant=acme body:\"abc\" took:>100ms "
        "size:>1MB client:127.0.0.1 conn:12 at:12:04 is:unmatched. Conditions apply together; "
        "\u201cor\u201d stands between alternatives, a minus sign excludes.");
}

} // namespace mynah
