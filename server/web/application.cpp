// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/web/application.h"

#include "server/web/errorhandler.h"
#include "server/web/handlerdelegate.h"

namespace mynah {

Application::Application(ApplicationSettings settings)
    : m_settings(std::move(settings))
    , m_defaultTarget(target(m_settings.defaultHandler ? *m_settings.defaultHandler
                                                       : handlerTarget<ErrorHandler>(404)))
{
    if (m_settings.compressResponses) {
        const auto compress =
            [gzip = *m_settings.compressResponses](const HTTPServerRequest &request) {
                return std::make_unique<GzipTransform>(request, gzip);
            };
        m_settings.transforms.insert(m_settings.transforms.begin(), compress);
    }
}

Application::~Application() = default;

Expected<void, RegexError> Application::addHandler(std::string_view pattern, HandlerTarget handler,
                                                   std::string name)
{
    auto matcher = PathMatches::compile(pattern);
    if (!matcher)
        return Unexpected(matcher.error());
    addRule({std::move(*matcher), target(std::move(handler)), std::move(name)});
    return {};
}

RuleTarget Application::target(HandlerTarget handler)
{
    // Delegates refer to the handler's class, wherever the rules are moved.
    const auto shared = std::make_shared<const HandlerTarget>(std::move(handler));
    return RuleTarget([this, shared](HTTPServerRequest &request, PathArguments arguments) {
        return makeDelegate<HandlerDelegate>(*this, request, *shared, std::move(arguments));
    });
}

DelegatePtr Application::startRequest(HTTP1ServerConnection &server, HTTPConnection &connection)
{
    DelegatePtr delegate = RuleRouter::startRequest(server, connection);
    if (!m_settings.decompressRequests)
        return delegate;
    return makeDelegate<DecompressDelegate>(std::move(delegate), *m_settings.decompressRequests);
}

DelegatePtr Application::findHandler(HTTPServerRequest &request)
{
    DelegatePtr delegate = RuleRouter::findHandler(request);
    return delegate ? std::move(delegate) : m_defaultTarget.start(request, {});
}

ResponseWriter::Transforms Application::makeTransforms(const HTTPServerRequest &request) const
{
    ResponseWriter::Transforms transforms;
    for (const OutputTransformFactory &make : m_settings.transforms)
        transforms.push_back(make(request));
    return transforms;
}

void Application::log(const AccessLogEntry &entry) const
{
    if (m_settings.log)
        m_settings.log(entry);
}

} // namespace mynah
