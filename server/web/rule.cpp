// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/web/rule.h"

#include "server/http/callableadapter.h"
#include "server/http/httpserverconnectiondelegate.h"
#include "server/web/router.h"

namespace mynah {

RuleTarget RuleTarget::toRouter(Router &router)
{
    RuleTarget target([&router](HTTPServerRequest &request, const PathArguments &) { //
        return router.findHandler(request);
    });
    target.m_router = &router;
    return target;
}

RuleTarget RuleTarget::toConnectionDelegate(HTTPServerConnectionDelegate &delegate)
{
    return RuleTarget([&delegate](HTTPServerRequest &request, const PathArguments &) {
        return delegate.startRequest(request.serverConnection(), request.connection());
    });
}

RuleTarget RuleTarget::toCallable(std::function<void(HTTPServerRequest &)> callable)
{
    // The adapter refers to the callable, which a copy of this target may move.
    const auto shared =
        std::make_shared<const std::function<void(HTTPServerRequest &)>>(std::move(callable));
    return RuleTarget([shared](HTTPServerRequest &request, const PathArguments &) {
        return makeDelegate<CallableAdapter>(*shared, request.serverConnection(),
                                             request.connection());
    });
}

} // namespace mynah
