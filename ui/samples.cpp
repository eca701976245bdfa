// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/samples.h"

#include "server/domain/workspacefile.h"

#include <QCoreApplication>
#include <QFile>

using namespace Qt::StringLiterals;

// Qt wants this outside of any namespace: the resources are in a static library.
static void initExampleResources()
{
    Q_INIT_RESOURCE(resources);
}

namespace mynah {

namespace {

struct Samples
{
    Q_DECLARE_TR_FUNCTIONS(mynah::Samples)
};

std::optional<std::string> example(const QString &name)
{
    initExampleResources();
    QFile file(u":/mynah/examples/"_s + name);
    return file.open(QIODevice::ReadOnly) ? std::optional(file.readAll().toStdString())
                                          : std::nullopt;
}

MockResponse withFileTakenIn(MockResponse response)
{
    ResponseBody &body = response.body;
    const auto text = body.kind == ResponseBody::Kind::File
        ? example(QString::fromStdString(body.file))
        : std::nullopt;
    if (text) {
        body.kind = ResponseBody::Kind::Inline;
        body.text = *text;
        body.file.clear();
    }
    return response;
}

// Bodies from files become the text of these.
std::vector<RouteNode> withFilesTakenIn(const std::vector<RouteNode> &nodes)
{
    std::vector<RouteNode> result;
    for (const RouteNode &node : nodes) {
        if (const MockRoute *old = node.route()) {
            MockRoute route = *old;
            for (Shared<MockResponse> &response : route.responses)
                response = Shared<MockResponse>(withFileTakenIn(*response));
            result.emplace_back(std::move(route));
        } else {
            Folder folder = *node.folder();
            folder.children = withFilesTakenIn(folder.children);
            result.emplace_back(std::move(folder));
        }
    }
    return result;
}

} // namespace

QList<Sample> samples()
{
    return {
        {u"hello.mynah"_s, [] { return Samples::tr("&Hello"); },
         [] { return Samples::tr("A few routes to begin with"); }},
        {u"bookshop.mynah"_s, [] { return Samples::tr("&Book Shop"); },
         [] { return Samples::tr("Parameters, rules, responses in turn and by chance"); }},
        {u"rest-api.mynah"_s, [] { return Samples::tr("&REST API"); },
         [] { return Samples::tr("Users and orders in folders, with a route for all the rest"); }},
        {u"errors.mynah"_s, [] { return Samples::tr("&Errors and Slowness"); },
         [] { return Samples::tr("Status codes, delays and failures to test a client with"); }},
        {u"templates.mynah"_s, [] { return Samples::tr("&Templates"); },
         [] { return Samples::tr("What templates can do, one route each"); }},
        {u"https-cors.mynah"_s, [] { return Samples::tr("HTTPS and &CORS"); },
         [] { return Samples::tr("TLS, and answers that other pages may read"); }},
        {u"echo.mynah"_s, [] { return Samples::tr("Ech&o"); },
         [] { return Samples::tr("Sends back whatever it is sent"); }},
    };
}

std::optional<Workspace> loadSample(const QString &file)
{
    const auto text = example(file);
    auto parsed = parseWorkspace(text.value_or(std::string()));
    if (!parsed)
        return std::nullopt;
    for (Shared<MockServer> &shared : parsed->workspace.servers) {
        MockServer server = *shared;
        server.routes = withFilesTakenIn(server.routes);
        shared = Shared<MockServer>(std::move(server));
    }
    return std::move(parsed->workspace);
}

} // namespace mynah
