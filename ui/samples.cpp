// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/samples.h"

#include "server/core/json.h"
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

// Bodies from files become the text of these.
void takeInFiles(Json &value)
{
    if (value.is_object() && value.value("kind", Json()) == "file") {
        if (const auto text = example(QString::fromStdString(value.value("file", "")))) {
            value["kind"] = "inline";
            value["text"] = *text;
            value.erase("file");
        }
    }
    if (value.is_structured()) {
        for (Json &part : value)
            takeInFiles(part);
    }
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
         [] { return Samples::tr("Every field and helper of templates, one route each"); }},
        {u"https-cors.mynah"_s, [] { return Samples::tr("HTTPS and &CORS"); },
         [] { return Samples::tr("TLS, and answers that other pages may read"); }},
        {u"echo.mynah"_s, [] { return Samples::tr("Ech&o"); },
         [] { return Samples::tr("Sends back whatever it is sent"); }},
    };
}

std::optional<Workspace> loadSample(const QString &file)
{
    const auto text = example(file);
    auto json = parseJson(text.value_or(std::string()));
    if (!json)
        return std::nullopt;
    takeInFiles(*json);
    auto parsed = parseWorkspace(json->dump());
    return parsed ? std::optional(std::move(parsed->workspace)) : std::nullopt;
}

} // namespace mynah
