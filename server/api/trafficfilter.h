// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/api/exchangestore.h"
#include "server/domain/exchange.h"

#include <QCoreApplication>
#include <QStringList>

#include <chrono>
#include <memory>
#include <optional>
#include <string_view>
#include <variant>
#include <vector>

namespace mynah {

// What a filter may ask of an exchange. The record is at hand; everything else is fetched only when
// a condition needs it.
class FilterSubject
{
public:
    virtual ~FilterSubject() = default;
    virtual const ExchangeRecord &record() const = 0;
    virtual std::string_view method() const = 0;
    // As on the request line.
    virtual std::string_view target() const = 0;
    // "GET /users/:id"; empty when no route answered.
    virtual std::string routeTitle() const = 0;
    virtual bool isMarked() const = 0;
    // Heads and bodies, as far as they were kept; nothing when they are gone.
    virtual std::optional<ExchangeParts> details() const = 0;
};

// The filter language of the traffic list:
//   method:POST status:4xx route:none path:/users* query:x=1 header:x-tenant=acme body:"abc"
//   took:>100ms size:>1MB client:127.0.0.1 conn:12 host:localhost at:12:04..12:10 is:unmatched
// Conditions apply together, `or` stands between alternatives, `-` turns a condition round, `( )`
// groups. Bare text is looked for in path and query. Immutable; any thread.
class TrafficFilter
{
    Q_DECLARE_TR_FUNCTIONS(mynah::TrafficFilter)

public:
    struct Options
    {
        std::chrono::nanoseconds slow = std::chrono::milliseconds(500);
        // Which day a time of day belongs to.
        std::chrono::system_clock::time_point now = std::chrono::system_clock::now();
    };
    // Where the text stops making sense, in UTF-16 units, and why, in the user's language.
    struct Fault
    {
        qsizetype position = 0;
        qsizetype length = 0;
        QString message;
    };
    // The least that has to be read of an exchange to decide.
    enum class Cost { Record, Target, Details };

    using Result = std::variant<TrafficFilter, Fault>;
    static Result parse(const QString &text, const Options &options);
    static Result parse(const QString &text) { return parse(text, Options()); }

    // The empty filter lets everything through.
    bool isEmpty() const { return m_root == nullptr; }
    bool matches(const FilterSubject &subject) const;
    Cost cost() const;
    // Whether marking a request changes what passes.
    bool asksForMarks() const;

    // "status", "path", …, for completion.
    static QStringList fields();
    // Values worth offering after "field:".
    static QStringList proposedValues(const QString &field);
    // "path:/users" or "path:\"/a b\"".
    static QString condition(const QString &field, const QString &value);
    // One paragraph for the filter's tool tip and accessible description.
    static QString help();

    struct Node;

private:
    std::shared_ptr<const Node> m_root;
};

} // namespace mynah
