// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/http/httpconnection.h"
#include "server/http/httpheaders.h"
#include "server/http/httpmessagedelegate.h"
#include "server/http/httpserverconnectiondelegate.h"

#include <functional>
#include <string>

namespace mynah::test {

// Writes down what delegates are told, as lines of text:
//   request GET /a HTTP/1.1    response 200 OK    header Name: value    body hello
//   finish    close
// Neighbouring parts of a body are one line, however they were cut.
class EventLog
{
public:
    void add(const std::string &line) { m_text += line + "\n"; }
    void addBody(std::string_view chunk);
    const std::string &text() const { return m_text; }
    void clear() { m_text.clear(); }

private:
    std::string m_text;
};

// A delegate that writes into a log and, on the server's side, answers each request.
class RecordingDelegate final : public HTTPMessageDelegate
{
public:
    using Answer = std::function<void(HTTPConnection &)>;

    // answer: called at finish; may be empty, on the client's side.
    RecordingDelegate(EventLog &log, HTTPConnection &connection, Answer answer);

    Task<> headersReceived(const StartLine &line, const HTTPHeaders &headers) override;
    Task<> dataReceived(std::string_view chunk) override;
    void finish() override;
    void onConnectionClose() override;

private:
    EventLog &m_log;
    HTTPConnection &m_connection;
    Answer m_answer;
};

// Makes a RecordingDelegate for each request.
class RecordingServer final : public HTTPServerConnectionDelegate
{
public:
    explicit RecordingServer(RecordingDelegate::Answer answer = answerOk);

    EventLog log;
    RecordingDelegate::Answer answer;
    // How many connections were reported closed.
    int closed = 0;

    DelegatePtr startRequest(HTTP1ServerConnection &server, HTTPConnection &request) override;
    void onClose(HTTP1ServerConnection &server) override;

    // 200 with the body "ok".
    static void answerOk(HTTPConnection &connection);
};

} // namespace mynah::test
