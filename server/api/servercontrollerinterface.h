// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/api/renderedresponse.h"
#include "server/api/ruletest.h"
#include "server/api/sendrequest.h"
#include "server/api/serveroptions.h"
#include "server/api/serverstatus.h"
#include "server/core/expected.h"
#include "server/domain/matchexplanation.h"
#include "server/domain/problem.h"
#include "server/domain/workspace.h"

#include <QObject>
#include <QString>

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace mynah {

struct Exchange;
class ConnectionTable;
class ExchangeStore;
class RequestTrial;

// The servers of one workspace as the window and the headless program see them. Lives on the
// thread that made it (the GUI's); nothing blocks for longer than a look at /proc. Callbacks come
// on that thread, later, never during the call; not at all when context is gone by then.
class ServerControllerInterface : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    // Opens the listeners of every enabled server of the workspace that was applied last. Does
    // nothing while running. The outcome is told by statusChanged and startFailed.
    virtual void start() = 0;
    // Stops accepting, lets exchanges end, closes. Does nothing while stopped.
    virtual void stop() = 0;
    // Makes the workspace what the next request gets. Compiled off this thread; routes with a
    // fault keep their last valid form (compileRoutes()). While running, listeners are opened and
    // closed as the workspace says; those that stay keep their connections. baseDir is the folder
    // of its file, where body files and certificates are looked for; empty: there is none.
    virtual void apply(std::shared_ptr<const Workspace> workspace, const QString &baseDir) = 0;
    virtual void setOptions(const ServerOptions &options) = 0;
    virtual ServerOptions options() const = 0;

    virtual ServerStatus status() const = 0;
    virtual ServerRates rates() const = 0;
    // What the compiler and validate() said about the workspace that was published last.
    virtual std::vector<Problem> problems() const = 0;
    // Both live as long as the controller and may be read on any thread.
    virtual ExchangeStore &store() = 0;
    virtual ConnectionTable &connections() = 0;

    // Lets the connection go after what is being sent, or cuts it off (RST).
    virtual void closeConnection(std::uint64_t id) = 0;
    virtual void resetConnection(std::uint64_t id) = 0;

    // Why the routes that are live now answer the request as they do.
    virtual void explain(const Exchange &exchange, QObject *context,
                         std::function<void(const MatchExplanation &)> callback) = 0;
    // To try the recorded request on edited servers, on any thread; never null.
    virtual std::shared_ptr<const RequestTrial> trialOf(const Exchange &exchange) const = 0;
    // What rules, perhaps not yet in the workspace, say to a recorded request. The route gives
    // the path parameters.
    virtual RuleTest testRules(const MockRoute &route, const RuleSet &rules,
                               const Exchange &exchange) const = 0;
    // The response, perhaps not yet in the workspace, as the recorded request would get it; the
    // error is one sentence.
    virtual void
    renderPreview(const MockRoute &route, const MockResponse &response, const Exchange &exchange,
                  QObject *context,
                  std::function<void(const Expected<RenderedResponse, Message> &)> callback) = 0;
    // Sends a request of our own; the error is one sentence. Given up after 30 s.
    virtual void send(const SendRequest &request, QObject *context,
                      std::function<void(const Expected<SendResult, Message> &)> callback) = 0;
    // What tries an address without keeping it; it may look up a name, on any thread, and needs the
    // controller no more.
    virtual std::function<PortState()> portProbe(const std::string &address, int port) const = 0;

signals:
    void statusChanged();
    // A listener could not be opened, at start() or after apply(). The first one of each attempt.
    void startFailed(const mynah::StartError &error);
    // A workspace is live; problems are those that keep parts of it from being what it says.
    void published(quint64 revision, const std::vector<mynah::Problem> &problems);
};

} // namespace mynah
