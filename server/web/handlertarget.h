// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/web/requesthandler.h"

#include <functional>
#include <memory>
#include <string>
#include <type_traits>

namespace mynah {

// A class of handlers as a rule needs it; made by handlerTarget().
struct HandlerTarget
{
    std::function<std::unique_ptr<RequestHandler>(const HandlerContext &)> make;
    // For Allow: the methods that the class overrides.
    std::string allowedMethods;
    bool streamsRequestBody = false;
};

// "GET, HEAD, POST": the methods that a class of handlers has functions of its own for.
template <typename Handler>
std::string allowedMethodsOf()
{
    std::string allowed;
    const auto add = [&](bool isOwn, const char *name) {
        if (isOwn)
            allowed.append(allowed.empty() ? "" : ", ").append(name);
    };
    // The type of &Handler::get names the class that declares it.
    const bool hasGet = !std::is_same_v<decltype(&Handler::get), decltype(&RequestHandler::get)>;
    const bool hasHead = !std::is_same_v<decltype(&Handler::head), decltype(&RequestHandler::head)>;
    add(hasGet, "GET");
    add(hasGet || hasHead, "HEAD");
    add(!std::is_same_v<decltype(&Handler::post), decltype(&RequestHandler::post)>, "POST");
    add(!std::is_same_v<decltype(&Handler::put), decltype(&RequestHandler::put)>, "PUT");
    add(!std::is_same_v<decltype(&Handler::patch), decltype(&RequestHandler::patch)>, "PATCH");
    add(!std::is_same_v<decltype(&Handler::del), decltype(&RequestHandler::del)>, "DELETE");
    add(!std::is_same_v<decltype(&Handler::options), decltype(&RequestHandler::options)>,
        "OPTIONS");
    return allowed;
}

// The arguments are given to each handler's constructor after its context.
template <typename Handler, typename... Args>
HandlerTarget handlerTarget(Args... args)
{
    return {[args...](const HandlerContext &context) -> std::unique_ptr<RequestHandler> {
                return std::make_unique<Handler>(context, args...);
            },
            allowedMethodsOf<Handler>(), Handler::StreamsRequestBody};
}

} // namespace mynah
