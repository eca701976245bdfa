// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/mock/notfoundanswer.h"

#include "server/core/json.h"
#include "server/domain/secrets.h"
#include "server/mock/requestview.h"

namespace mynah {

namespace {

// Long requests are named by their beginnings.
constexpr std::size_t LongestNamed = 256;

constexpr int NotFound = 404;
constexpr int MethodNotAllowed = 405;
constexpr int NotImplemented = 501;

int statusFor(const RequestView &request, const std::vector<std::string_view> &allowed)
{
    if (request.method() == "CONNECT")
        return NotImplemented;
    return allowed.empty() ? NotFound : MethodNotAllowed;
}

std::string listed(const std::vector<std::string_view> &methods)
{
    std::string list;
    for (const std::string_view method : methods)
        list.append(list.empty() ? "" : ", ").append(method);
    return list;
}

// Without secrets: recordings keep the bodies of answers as they are.
std::string requestTitle(const RequestView &request)
{
    const std::string target = redactedUrl(request.target());
    const std::string title = std::string(request.method()) + " " + target.substr(0, LongestNamed);
    return target.size() > LongestNamed ? title + "…" : title;
}

std::string describe(const MatchStep &step)
{
    const std::string seen = step.seen.value_or("");
    const std::string subject = step.subject;
    const std::string reason = step.reason;
    if (step.what == MatchStep::What::Rule)
        return subject + ", but " + (reason.empty() ? "it is " + seen : reason);
    return reason.empty() ? subject + ", not " + seen : reason;
}

// Why the route did not answer: the steps that did not pass.
std::string whyNot(const RouteExplanation &route)
{
    std::string why;
    const auto add = [&why](const std::vector<MatchStep> &steps) {
        for (const MatchStep &step : steps) {
            if (!step.passed)
                why.append(why.empty() ? "" : "; ").append(describe(step));
        }
    };
    add(route.steps);
    for (const ResponseExplanation &response : route.responses)
        add(response.steps);
    return why.empty() ? "it has no response that is switched on" : why;
}

std::string asJson(const RequestView &request, const std::vector<RouteExplanation> &nearest)
{
    Json list = Json::array();
    for (const RouteExplanation &route : nearest)
        list.push_back(Json{{"route", route.title}, {"why", whyNot(route)}});
    const Json answer{{"error", "no route matches"},
                      {"request", requestTitle(request)},
                      {"nearest", std::move(list)}};
    return answer.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

std::string asText(const RequestView &request, const std::vector<RouteExplanation> &nearest)
{
    std::string text = "No route matches " + requestTitle(request) + "\n";
    if (!nearest.empty())
        text += "\nThe nearest:\n";
    for (const RouteExplanation &route : nearest)
        text += "  " + route.title + "\n    " + whyNot(route) + "\n";
    return text;
}

std::string escaped(std::string_view text)
{
    std::string html;
    for (const char c : text) {
        if (c == '<')
            html += "&lt;";
        else if (c == '>')
            html += "&gt;";
        else if (c == '&')
            html += "&amp;";
        else if (c == '"')
            html += "&quot;";
        else
            html += c;
    }
    return html;
}

std::string asHtml(const RequestView &request, const std::vector<RouteExplanation> &nearest)
{
    std::string html = "<!DOCTYPE html>\n<html lang=\"en\">\n<head><meta charset=\"utf-8\">"
                       "<title>No route matches</title></head>\n<body>\n"
                       "<h1>No route matches</h1>\n<p><code>"
        + escaped(requestTitle(request)) + "</code></p>\n";
    if (!nearest.empty()) {
        html += "<h2>The nearest</h2>\n<dl>\n";
        for (const RouteExplanation &route : nearest)
            html += "<dt><code>" + escaped(route.title) + "</code></dt><dd>"
                + escaped(whyNot(route)) + "</dd>\n";
        html += "</dl>\n";
    }
    return html + "</body>\n</html>\n";
}

} // namespace

MockAnswer notFoundAnswer(const RequestView &request, const std::vector<RouteExplanation> &nearest,
                          const std::vector<std::string_view> &allowed)
{
    const std::string accept = request.headers().getJoined("accept").value_or("");
    MockAnswer answer;
    answer.status = statusFor(request, allowed);
    if (answer.status == MethodNotAllowed)
        answer.headers.add("Allow", listed(allowed));
    if (accept.find("text/html") != std::string::npos) {
        answer.headers.add("Content-Type", "text/html; charset=utf-8");
        answer.body = asHtml(request, nearest);
    } else if (accept.find("json") != std::string::npos) {
        answer.headers.add("Content-Type", "application/json");
        answer.body = asJson(request, nearest);
    } else {
        answer.headers.add("Content-Type", "text/plain; charset=utf-8");
        answer.body = asText(request, nearest);
    }
    return answer;
}

} // namespace mynah
