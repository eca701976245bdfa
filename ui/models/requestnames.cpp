// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/requestnames.h"

#include "server/domain/fieldtext.h"
#include "ui/text.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace mynah {

namespace {

constexpr std::size_t LargestBody = 64 * 1024;

void addName(QStringList &names, const QString &name)
{
    if (!name.isEmpty() && !names.contains(name))
        names += name;
}

QStringList formNames(std::string_view form)
{
    QStringList names;
    for (const QString &pair : toQString(form).split(u'&'))
        addName(names, toQString(decodedQuery(toUtf8(pair.section(u'=', 0, 0)))));
    return names;
}

void addHead(RequestNames &names, std::string_view head)
{
    for (const HeadField &field : splitHead(head).fields) {
        addName(names.headers, toQString(field.name).toLower());
        if (!isSameFieldName(field.name, "cookie"))
            continue;
        for (const QString &pair : toQString(field.value).split(u';'))
            addName(names.cookies, pair.section(u'=', 0, 0).trimmed());
    }
}

void addBody(RequestNames &names, const Exchange &exchange)
{
    if (exchange.requestBody.empty() || exchange.requestBody.size() > LargestBody)
        return;
    const QByteArray bytes = QByteArray::fromStdString(exchange.requestBody);
    const QJsonDocument json = QJsonDocument::fromJson(bytes);
    if (json.isObject())
        names.bodies.emplace_back(json.object());
    else if (json.isArray())
        names.bodies.emplace_back(json.array());
    const auto type = splitHead(exchange.requestHead).find("content-type");
    if (!type || !toQString(*type).startsWith("application/x-www-form-urlencoded"_L1))
        return;
    QJsonObject form;
    for (const QString &name : formNames(exchange.requestBody))
        form.insert(name, QString());
    names.bodies.emplace_back(form);
}

QJsonValue follow(QJsonValue value, const QStringList &path)
{
    for (const QString &name : path) {
        if (value.isArray())
            value = value.toArray().at(name.toInt());
        else
            value = value.toObject().value(name);
    }
    return value;
}

} // namespace

QStringList RequestNames::membersOfBody(const QStringList &path) const
{
    QStringList names;
    for (const QJsonValue &body : bodies) {
        const QJsonValue value = follow(body, path);
        for (const QString &name : value.toObject().keys())
            addName(names, name);
        if (!value.isArray())
            continue;
        if (!value.toArray().isEmpty())
            addName(names, u"0"_s);
        addName(names, u"length"_s);
    }
    return names;
}

RequestNames namesIn(const std::vector<Exchange> &exchanges)
{
    RequestNames names;
    for (const Exchange &exchange : exchanges) {
        for (const QString &name : formNames(targetQuery(exchange.target)))
            addName(names.query, name);
        addHead(names, exchange.requestHead);
        addBody(names, exchange);
    }
    return names;
}

} // namespace mynah
