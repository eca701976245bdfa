// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/livecount.h"
#include "server/core/task.h"
#include "server/web/patharguments.h"
#include "server/web/responsewriter.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace mynah {

class Application;
class HTTPServerRequest;

// What a handler is made of; outlives it.
struct HandlerContext
{
    Application &application;
    HTTPServerRequest &request;
    const PathArguments &arguments;
    // The value of Allow.
    std::string_view allowedMethods;
};

// Answers one request (tornado/web.py, RequestHandler): prepare() first, then the method of that
// name; when neither has called finish(), it is called for them. Any of them may work in a
// coroutine, or write now and later; an empty Task means "done". A handler goes with its exchange:
// once the response is with the kernel or the connection is lost, its tasks end where they wait.
// HTTPError and other exceptions become error responses. On the connection's thread.
// Differs from Tornado: HEAD is answered by get(), without the body, unless head() is overridden
// (RFC 9110 9.1); no XSRF, locale, or templates.
// Ported from tornado/web.py (Apache-2.0)
class RequestHandler : private LiveCount<RequestHandler>
{
public:
    // A handler that sets this to true gets the body in parts through dataReceived, between
    // prepare() and its method; otherwise the method is called when request().body() is whole.
    static constexpr bool StreamsRequestBody = false;

    explicit RequestHandler(const HandlerContext &context);
    virtual ~RequestHandler();
    RequestHandler(const RequestHandler &) = delete;
    RequestHandler &operator=(const RequestHandler &) = delete;
    using LiveCount<RequestHandler>::alive;

    virtual Task<> prepare() { return {}; }
    // Those that are not overridden answer 405, with the others in Allow. They must be public
    // where they are overridden.
    virtual Task<> get();
    virtual Task<> head();
    virtual Task<> post();
    virtual Task<> put();
    virtual Task<> patch();
    virtual Task<> del();
    virtual Task<> options();
    // Any method that has no function of its own here.
    virtual Task<> otherMethod();

    // A part of the body, when StreamsRequestBody; valid until the Task is done.
    virtual Task<> dataReceived(std::string_view) { return {}; }
    // The response is finished; for cleaning up.
    virtual void onFinish() { }
    // The connection was lost before the response was finished.
    virtual void onConnectionClose() { }
    // The validator of the whole body; nothing for none.
    virtual std::optional<std::string> computeEtag() const;
    // Builds the response to an error; the status is set, and nothing is sent yet.
    virtual void writeError();

    // Answers with an error instead of what was built so far; cuts the connection when the
    // headers are sent already.
    void sendError(int status, const std::string &phrase = {});
    // Adds to the body and ends the response; once. A GET whose validator the client has becomes
    // a 304.
    void finish(std::string_view chunk = {});
    bool isFinished() const { return m_writer.isFinished(); }
    // Cuts the connection unless the response is finished.
    void abort();
    // Calls the function of the request's method.
    Task<> callMethod();

    const HTTPServerRequest &request() const { return m_context.request; }

protected:
    Application &application() const { return m_context.application; }
    const PathArguments &arguments() const { return m_context.arguments; }
    ResponseDraft &response() { return m_writer.draft(); }
    const ResponseDraft &response() const { return m_writer.draft(); }

    void setStatus(int status, std::string phrase = {});
    void setHeader(std::string_view name, std::string_view value);
    // Adds to the body; nothing is sent before flush() or finish().
    void write(std::string_view chunk);
    // Sends what was written so far, with the headers if they are not sent yet; done when the
    // kernel has it. Who streams a long body awaits it.
    Task<> flush() { return m_writer.flush(); }
    // Adds a part of a file behind what was written, and sends both; false when a transform has to
    // see the part: write it, then. The file stays open as long as the handler lives.
    bool writeFile(const FileRange &range) { return m_writer.writeFile(range); }
    // Ends the response with a Location; 301 or 302 (tornado/web.py, redirect).
    void redirect(std::string_view url, bool permanent = false);
    // The path of a rule of the application; throws HTTPError(500) when there is none.
    std::string reverseUrl(std::string_view name, std::span<const std::string> arguments = {});

private:
    void revalidate();
    void log() const;

    const HandlerContext m_context;
    ResponseWriter m_writer;
};

} // namespace mynah
