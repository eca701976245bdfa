// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/http/decompressdelegate.h"
#include "server/http/formdata.h"
#include "server/web/accesslog.h"
#include "server/web/handlertarget.h"
#include "server/web/outputtransform.h"
#include "server/web/router.h"

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace mynah {

struct ApplicationSettings
{
    FormLimits form;
    // Set: request bodies are decoded before the handlers see them.
    std::optional<DecompressOptions> decompressRequests;
    // Set: responses are compressed; before the transforms below.
    std::optional<GzipSettings> compressResponses;
    std::vector<OutputTransformFactory> transforms;
    AccessLogFunction log = logAccess;
    // For requests that no rule takes; not set: a plain 404.
    std::optional<HandlerTarget> defaultHandler;
};

// Rules, transforms and the log of a set of handlers (tornado/web.py, Application): the delegate
// of an HTTPServer. On one thread; outlives the server.
// Ported from tornado/web.py (Apache-2.0)
class Application final : public RuleRouter
{
public:
    explicit Application(ApplicationSettings settings = {});
    ~Application() override;

    // pattern: a regex for the whole path, still percent-encoded.
    Expected<void, RegexError> addHandler(std::string_view pattern, HandlerTarget handler,
                                          std::string name = {});
    // For rules with other matchers, here or in routers below this one.
    RuleTarget target(HandlerTarget handler);

    DelegatePtr startRequest(HTTP1ServerConnection &server, HTTPConnection &connection) override;
    DelegatePtr findHandler(HTTPServerRequest &request) override;

    const ApplicationSettings &settings() const { return m_settings; }
    ResponseWriter::Transforms makeTransforms(const HTTPServerRequest &request) const;
    void log(const AccessLogEntry &entry) const;

private:
    ApplicationSettings m_settings;
    const RuleTarget m_defaultTarget;
};

} // namespace mynah
