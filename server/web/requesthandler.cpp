// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/web/requesthandler.h"

#include "server/core/message.h"
#include "server/http/httprequestcontext.h"
#include "server/http/httpserverrequest.h"
#include "server/http/statuscodes.h"
#include "server/web/application.h"
#include "server/web/etag.h"
#include "server/web/handlererrors.h"

#include <array>
#include <utility>

namespace mynah {

namespace {

constexpr int MethodNotAllowed = 405;

using Method = Task<> (RequestHandler::*)();
constexpr std::array<std::pair<std::string_view, Method>, 7> Methods{{
    {"GET", &RequestHandler::get},
    {"HEAD", &RequestHandler::head},
    {"POST", &RequestHandler::post},
    {"PUT", &RequestHandler::put},
    {"PATCH", &RequestHandler::patch},
    {"DELETE", &RequestHandler::del},
    {"OPTIONS", &RequestHandler::options},
}};

std::string escapedHtml(std::string_view text)
{
    std::string escaped;
    for (const char c : text) {
        switch (c) {
        case '&':
            escaped.append("&amp;");
            break;
        case '<':
            escaped.append("&lt;");
            break;
        case '>':
            escaped.append("&gt;");
            break;
        default:
            escaped.push_back(c);
        }
    }
    return escaped;
}

} // namespace

RequestHandler::RequestHandler(const HandlerContext &context)
    : m_context(context)
    , m_writer(context.request, context.application.makeTransforms(context.request))
{
}

RequestHandler::~RequestHandler() = default;

Task<> RequestHandler::get()
{
    return otherMethod();
}

Task<> RequestHandler::head()
{
    return get();
}

Task<> RequestHandler::post()
{
    return otherMethod();
}

Task<> RequestHandler::put()
{
    return otherMethod();
}

Task<> RequestHandler::patch()
{
    return otherMethod();
}

Task<> RequestHandler::del()
{
    return otherMethod();
}

Task<> RequestHandler::options()
{
    return otherMethod();
}

Task<> RequestHandler::otherMethod()
{
    throw HTTPError(MethodNotAllowed);
}

Task<> RequestHandler::callMethod()
{
    for (const auto &[name, method] : Methods) {
        if (name == request().method())
            return (this->*method)();
    }
    return otherMethod();
}

std::optional<std::string> RequestHandler::computeEtag() const
{
    return etagOf(response().body());
}

void RequestHandler::setStatus(int status, std::string phrase)
{
    response().setStatus(status, std::move(phrase));
}

void RequestHandler::setHeader(std::string_view name, std::string_view value)
{
    response().headers().set(name, value);
}

void RequestHandler::write(std::string_view chunk)
{
    if (isFinished())
        throw HTTPOutputError("The response is finished already.");
    response().body().append(chunk);
}

void RequestHandler::redirect(std::string_view url, bool permanent)
{
    setStatus(permanent ? 301 : 302);
    setHeader("Location", url);
    finish();
}

std::string RequestHandler::reverseUrl(std::string_view name,
                                       std::span<const std::string> arguments)
{
    auto url = application().reverseUrl(name, arguments);
    if (!url)
        throw HTTPError(500, Message::tr("there is no rule to reverse named %1").arg(name));
    return std::move(*url);
}

void RequestHandler::finish(std::string_view chunk)
{
    if (!chunk.empty())
        write(chunk);
    if (!m_writer.hasBegun() && !isFinished())
        revalidate();
    m_writer.finish();
    log();
    onFinish();
}

// tornado/web.py, set_etag_header and check_etag_header.
void RequestHandler::revalidate()
{
    const std::string_view method = request().method();
    if (response().status() != 200 || (method != "GET" && method != "HEAD"))
        return;
    if (!response().headers().contains("ETag")) {
        if (const auto etag = computeEtag())
            setHeader("ETag", *etag);
    }
    const auto etag = response().headers().get("ETag");
    const auto known = request().headers().getJoined("If-None-Match");
    if (etag && known && etagListMatches(*known, *etag))
        response().setStatus(304);
}

void RequestHandler::sendError(int status, const std::string &phrase)
{
    if (isFinished())
        return;
    if (m_writer.hasBegun()) {
        abort();
        return;
    }
    response().clear();
    response().setStatus(status, phrase);
    if (status == MethodNotAllowed)
        setHeader("Allow", m_context.allowedMethods);
    writeError();
    if (!isFinished())
        finish();
}

void RequestHandler::abort()
{
    if (isFinished())
        return;
    m_writer.abort();
    log();
    onFinish();
}

void RequestHandler::writeError()
{
    const std::string &own = response().phrase();
    const std::string phrase =
        escapedHtml(own.empty() ? reasonPhrase(response().status()) : std::string_view(own));
    const std::string title = std::to_string(response().status()) + ": " + phrase;
    write("<html><title>" + title + "</title><body>" + title + "</body></html>");
}

void RequestHandler::log() const
{
    m_context.application.log({response().status(), request().method(), request().target(),
                               request().context().remoteIp, request().elapsed()});
}

} // namespace mynah
