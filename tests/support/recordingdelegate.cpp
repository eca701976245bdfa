// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/recordingdelegate.h"

namespace mynah::test {

namespace {

std::string printed(const StartLine &line)
{
    std::string text;
    std::visit([&](const auto &alternative) { appendStartLine(text, alternative); }, line);
    text.resize(text.size() - 2);
    return text;
}

} // namespace

void EventLog::addBody(std::string_view chunk)
{
    const std::size_t line = m_text.size() < 2 ? 0 : m_text.rfind('\n', m_text.size() - 2) + 1;
    if (std::string_view(m_text).substr(line).starts_with("body "))
        m_text.pop_back();
    else
        m_text += "body ";
    for (const char c : chunk)
        m_text += c == '\r' ? "\\r" : c == '\n' ? "\\n" : std::string(1, c);
    m_text += "\n";
}

RecordingDelegate::RecordingDelegate(EventLog &log, HTTPConnection &connection, Answer answer)
    : m_log(log)
    , m_connection(connection)
    , m_answer(std::move(answer))
{
}

Task<> RecordingDelegate::headersReceived(const StartLine &line, const HTTPHeaders &headers)
{
    m_log.add((line.index() == 0 ? "request " : "response ") + printed(line));
    for (const auto [name, value] : headers)
        m_log.add("header " + std::string(name) + ": " + std::string(value));
    return {};
}

Task<> RecordingDelegate::dataReceived(std::string_view chunk)
{
    m_log.addBody(chunk);
    return {};
}

void RecordingDelegate::finish()
{
    m_log.add("finish");
    if (m_answer)
        m_answer(m_connection);
}

void RecordingDelegate::onConnectionClose()
{
    m_log.add("close");
}

RecordingServer::RecordingServer(RecordingDelegate::Answer ownAnswer)
    : answer(std::move(ownAnswer))
{
}

DelegatePtr RecordingServer::startRequest(HTTP1ServerConnection &, HTTPConnection &request)
{
    return makeDelegate<RecordingDelegate>(log, request, answer);
}

void RecordingServer::onClose(HTTP1ServerConnection &)
{
    ++closed;
}

void RecordingServer::answerOk(HTTPConnection &connection)
{
    HTTPHeaders headers;
    headers.add("Content-Length", "2");
    connection.writeHeaders(ResponseStartLine(), headers, "ok");
    connection.finish();
}

} // namespace mynah::test
