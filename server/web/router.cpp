// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/web/router.h"

#include "server/web/routingdelegate.h"

namespace mynah {

namespace {

// More requests at a time than this pay for their delegates.
constexpr std::size_t MaxIdleDelegates = 256;

} // namespace

Router::Router() = default;
Router::~Router() = default;

DelegatePtr Router::startRequest(HTTP1ServerConnection &server, HTTPConnection &connection)
{
    if (m_idle.empty())
        return makeDelegate<RoutingDelegate>(*this, server, connection);
    std::unique_ptr<RoutingDelegate> delegate = std::move(m_idle.back());
    m_idle.pop_back();
    delegate->rebind(server, connection);
    return DelegatePtr(delegate.release());
}

void Router::recycle(std::unique_ptr<RoutingDelegate> delegate)
{
    if (m_idle.size() < MaxIdleDelegates)
        m_idle.push_back(std::move(delegate));
}

DelegatePtr RuleRouter::findHandler(HTTPServerRequest &request)
{
    for (const Rule &rule : m_rules) {
        std::optional<PathArguments> arguments = rule.matcher->match(request);
        if (!arguments)
            continue;
        if (DelegatePtr delegate = rule.target.start(request, std::move(*arguments)))
            return delegate;
    }
    return {};
}

std::optional<std::string> RuleRouter::reverseUrl(std::string_view name,
                                                  std::span<const std::string> arguments)
{
    for (const Rule &rule : m_rules) {
        if (!name.empty() && rule.name == name)
            return rule.matcher->reverse(arguments);
    }
    for (const Rule &rule : m_rules) {
        if (!rule.target.router())
            continue;
        if (auto url = rule.target.router()->reverseUrl(name, arguments))
            return url;
    }
    return {};
}

} // namespace mynah
