// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/api/listenerset.h"
#include "server/core/expected.h"
#include "server/core/ioloop.h"
#include "server/http/httpserver.h"
#include "server/web/application.h"

#include <QtGlobal>

#include <functional>
#include <memory>
#include <string>

namespace mynah {

// Answers those who watch the program, on an address of its own: GET /metrics, /-/healthy and
// /-/ready. Lives on a thread without an IOLoop, whose event loop runs; it makes one there.
class MetricsServer final
{
public:
    // Both are called on the thread of the server.
    struct Content
    {
        // In Prometheus' text format.
        std::function<std::string()> metrics;
        // Requests get the answers that they should.
        std::function<bool()> isReady;
    };

    explicit MetricsServer(Content content);
    // Not while it listens: stop() has called back.
    ~MetricsServer();
    Q_DISABLE_COPY_MOVE(MetricsServer)

    // Once. A name is looked up, which may take its time.
    Expected<ListenerStatus, StartError> listen(const Listener &listener);
    // Calls back once its last answer is sent, which is waited for a moment.
    void stop(std::function<void()> done);

private:
    Task<> stopServing(std::function<void()> done);

    const Content m_content;
    IOLoop m_loop;
    ListenerSet m_listeners;
    Application m_application;
    HTTPServer m_http;
};

} // namespace mynah
