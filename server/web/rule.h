// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/http/httpmessagedelegate.h"
#include "server/web/matcher.h"

#include <functional>
#include <memory>
#include <string>

namespace mynah {

class HTTPServerConnectionDelegate;
class HTTPServerRequest;
class Router;

// Who answers when a rule matches (tornado/routing.py, get_target_delegate): makes the delegate
// that gets the request from its headers on.
// Ported from tornado/routing.py (Apache-2.0)
class RuleTarget
{
public:
    // Null: this target has nothing for the request after all; the next rule is tried.
    using Start = std::function<DelegatePtr(HTTPServerRequest &, PathArguments)>;

    explicit RuleTarget(Start start)
        : m_start(std::move(start))
    {
    }
    // What is referred to outlives the target.
    static RuleTarget toRouter(Router &router);
    static RuleTarget toConnectionDelegate(HTTPServerConnectionDelegate &delegate);
    // Called with the whole request; writes the response itself.
    static RuleTarget toCallable(std::function<void(HTTPServerRequest &)> callable);

    DelegatePtr start(HTTPServerRequest &request, PathArguments arguments) const
    {
        return m_start(request, std::move(arguments));
    }
    // Set for a router, where names may be reversed.
    Router *router() const { return m_router; }

private:
    Start m_start;
    Router *m_router = nullptr;
};

// tornado/routing.py, Rule.
struct Rule
{
    std::unique_ptr<Matcher> matcher;
    RuleTarget target;
    // For Router::reverseUrl; may be empty.
    std::string name = {};
};

} // namespace mynah
