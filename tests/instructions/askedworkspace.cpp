// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/instructions/askedworkspace.h"

namespace mynah::instructions {

namespace {

QByteArray route(const QByteArray &id, const QByteArray &methodAndPath, const QByteArray &text,
                 bool isTemplate)
{
    return R"({"kind":"route","id":")" + id + R"(",)" + methodAndPath + R"(,"responses":[{"id":"r)"
        + id
        + R"(","status":200,"headers":[{"name":"Content-Type","value":"application/json"}],)"
          R"("body":{"kind":"inline","text":")"
        + text + R"(","template":)" + (isTemplate ? "true" : "false") + "}}]}";
}

} // namespace

QByteArray askedWorkspace(int routes)
{
    QByteArray json = R"({"formatVersion":1,"name":"i","servers":[{"id":"s","name":"s",)"
                      R"("listeners":[{"address":"127.0.0.1","port":8080}],"routes":[)";
    for (int i = 0; i < routes; ++i) {
        const QByteArray number = QByteArray::number(i);
        json +=
            route(number, R"("method":"GET","path":"/static/)" + number + '"', "{}", false) + ",\n";
    }
    return json
        + route("template", R"("method":"POST","path":"/users/:id/orders")",
                R"({\"id\":\"{{params.id}}\",\"page\":\"{{query.page}}\",)"
                R"(\"name\":\"{{body.name}}\"})",
                true)
        + "]}]}";
}

} // namespace mynah::instructions
