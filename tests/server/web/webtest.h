// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/ioloop.h"
#include "server/web/application.h"
#include "tests/support/responsetext.h"
#include "tests/support/testserver.h"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace mynah::test {

// An application on a real server. Handlers are added before or between requests.
class WebTest
{
public:
    explicit WebTest(ApplicationSettings settings = {}, const HTTPServerOptions &options = {})
        : application(logging(std::move(settings), log))
        , server(application, options)
    {
    }

    // Fields end with CRLF.
    ResponseText get(std::string_view target, std::string_view fields = {}) const
    {
        return request("GET", target, fields);
    }
    ResponseText request(std::string_view method, std::string_view target,
                         std::string_view fields = {}, std::string_view body = {}) const
    {
        return ResponseText(server.exchange(requestText(method, target, fields, body)));
    }
    static std::string requestText(std::string_view method, std::string_view target,
                                   std::string_view fields = {}, std::string_view body = {})
    {
        std::string text(method);
        text.append(" ").append(target).append(" HTTP/1.1\r\nHost: test\r\n").append(fields);
        if (!body.empty())
            text.append("Content-Length: " + std::to_string(body.size()) + "\r\n");
        return text.append("\r\n").append(body);
    }

    // "200 GET /path" for each finished request.
    std::vector<std::string> log;
    Application application;
    TestServer server;

private:
    static ApplicationSettings logging(ApplicationSettings settings, std::vector<std::string> &log)
    {
        settings.log = [&log](const AccessLogEntry &entry) {
            log.push_back(std::to_string(entry.status) + " " + std::string(entry.method) + " "
                          + std::string(entry.target));
        };
        return settings;
    }
};

// A handler whose functions are given as callables.
class FunctionHandler : public RequestHandler
{
public:
    struct Functions
    {
        std::function<void(FunctionHandler &)> prepare = {};
        std::function<Task<>(FunctionHandler &)> get = {};
        std::function<Task<>(FunctionHandler &)> post = {};
        std::function<void(FunctionHandler &)> onFinish = {};
        std::function<void(FunctionHandler &)> onConnectionClose = {};
    };

    FunctionHandler(const HandlerContext &context, Functions functions)
        : RequestHandler(context)
        , m_functions(std::move(functions))
    {
    }

    Task<> prepare() override
    {
        if (m_functions.prepare)
            m_functions.prepare(*this);
        return {};
    }
    Task<> get() override { return m_functions.get ? m_functions.get(*this) : otherMethod(); }
    Task<> post() override { return m_functions.post ? m_functions.post(*this) : otherMethod(); }
    void onFinish() override
    {
        if (m_functions.onFinish)
            m_functions.onFinish(*this);
    }
    void onConnectionClose() override
    {
        if (m_functions.onConnectionClose)
            m_functions.onConnectionClose(*this);
    }

    using RequestHandler::application;
    using RequestHandler::arguments;
    using RequestHandler::flush;
    using RequestHandler::redirect;
    using RequestHandler::response;
    using RequestHandler::reverseUrl;
    using RequestHandler::setHeader;
    using RequestHandler::setStatus;
    using RequestHandler::write;

private:
    Functions m_functions;
};

// A handler that answers GET by a plain function.
inline HandlerTarget onGet(std::function<void(FunctionHandler &)> get)
{
    FunctionHandler::Functions functions;
    functions.get = [get = std::move(get)](FunctionHandler &handler) {
        get(handler);
        return Task<>();
    };
    return handlerTarget<FunctionHandler>(std::move(functions));
}

// A handler that answers POST by a plain function.
inline HandlerTarget onPost(std::function<void(FunctionHandler &)> post)
{
    FunctionHandler::Functions functions;
    functions.post = [post = std::move(post)](FunctionHandler &handler) {
        post(handler);
        return Task<>();
    };
    return handlerTarget<FunctionHandler>(std::move(functions));
}

} // namespace mynah::test
