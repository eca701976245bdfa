// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/http/httpserverconnectiondelegate.h"
#include "server/web/rule.h"

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace mynah {

class HTTPServerRequest;
class RoutingDelegate;

// Finds who answers a request as soon as its headers are there (tornado/routing.py, Router). Its
// requests cost no allocation for routing: their delegates are kept and used again. On one thread;
// outlives the requests that it started.
// Ported from tornado/routing.py (Apache-2.0)
class Router : public HTTPServerConnectionDelegate
{
public:
    Router();
    ~Router() override;
    Q_DISABLE_COPY_MOVE(Router)

    DelegatePtr startRequest(HTTP1ServerConnection &server, HTTPConnection &connection) override;

    // The delegate of the request, before any of its body is read; null: there is none, which is
    // answered 404. The request stays in place until the delegate is released; the delegate's
    // headersReceived follows at once, with the same line and headers. What it throws ends the
    // exchange.
    virtual DelegatePtr findHandler(HTTPServerRequest &request) = 0;
    // The path of the rule of that name (tornado/routing.py, ReversibleRouter).
    virtual std::optional<std::string> reverseUrl(std::string_view, std::span<const std::string>)
    {
        return {};
    }

private:
    friend class RoutingDelegate;
    void recycle(std::unique_ptr<RoutingDelegate> delegate);

    std::vector<std::unique_ptr<RoutingDelegate>> m_idle;
};

// Asks its rules in order; the first one that matches and has a delegate answers.
class RuleRouter : public Router
{
public:
    RuleRouter() = default;

    void addRule(Rule rule) { m_rules.push_back(std::move(rule)); }
    const std::vector<Rule> &rules() const { return m_rules; }

    DelegatePtr findHandler(HTTPServerRequest &request) override;
    // Also searched for in the routers that are targets.
    std::optional<std::string> reverseUrl(std::string_view name,
                                          std::span<const std::string> arguments) override;

private:
    std::vector<Rule> m_rules;
};

} // namespace mynah
