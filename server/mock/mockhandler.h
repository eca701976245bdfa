// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/livecount.h"
#include "server/core/runningtask.h"
#include "server/http/httpmessagedelegate.h"
#include "server/http/preparedresponse.h"
#include "server/mock/mockapplication.h"
#include "server/mock/requestview.h"
#include "server/mock/responserenderer.h"
#include "server/mock/routetrie.h"

#include <QtGlobal>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace mynah {

class HTTPConnection;
struct CompiledResponse;
struct CompiledRoute;

// Answers one request: finds the route when the head is there, and gives its response when the
// body is. An answer that is always the same costs no allocation, no lock and no coroutine; one
// that waits or sends a file runs as a task of the handler's. Handed back to its application when
// the exchange is over, for the next one.
class MockHandler final : public HTTPMessageDelegate, public LiveCount<MockHandler>
{
public:
    explicit MockHandler(MockApplication &application);
    Q_DISABLE_COPY_MOVE(MockHandler)

    void begin(HTTPConnection &connection);

    Task<> headersReceived(const StartLine &line, const HTTPHeaders &headers) override;
    Task<> dataReceived(std::string_view data) override;
    void finish() override;
    void release() override;

private:
    const RouteTable &table() const { return *m_pinned->table; }
    void answer(const CompiledRoute &route, const CompiledResponse &response);
    void answerNotFound();
    void answerPreflight();
    void give(const CompiledResponse &response);
    void fill(const CompiledResponse &response);
    // Everything that is sent from memory goes through here.
    void respond(const PreparedResponse &response);
    void send(MockAnswer answer);
    void sendFile(MockAnswer answer);
    void sendSmallFile(MockAnswer answer);
    MockAnswer render(const CompiledResponse &response);
    MockAnswer failed(std::string_view reason);
    // What is left to do runs as m_task.
    void continueWith(Task<> rest);
    Task<> guarded(Task<> rest);
    // Who asks, if that is to be told in the answer.
    std::optional<std::string_view> originToAllow() const;
    // The response outlives it, as the table does.
    Task<> answerLater(const CompiledResponse &response);

    MockApplication &m_application;
    // Set from begin() to release().
    HTTPConnection *m_connection = nullptr;
    MockApplication::PinnedTable *m_pinned = nullptr;
    RequestView m_request;
    RequestPath m_path;
    std::vector<PathParameter> m_parameters;
    // The first route that lets the request in.
    RouteTrie::Order m_order = RouteTrie::None;
    bool m_keepsBody = false;
    std::string m_body;
    // What is being sent, of an answer that was made for the request.
    std::optional<PreparedResponse> m_made;
    std::optional<BodyFile> m_file;
    // Of an answer that is not given at once.
    RunningTask m_task;
};

} // namespace mynah
