// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/domain/mockserver.h"
#include "server/mock/idregistry.h"
#include "server/mock/routecompiler.h"

#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace mynah::test {

inline MockResponse textResponse(std::string id, std::string text, int status = 200)
{
    MockResponse response;
    response.id = std::move(id);
    response.status = status;
    response.body.text = std::move(text);
    return response;
}

inline MockResponse templateResponse(std::string id, std::string text)
{
    MockResponse response = textResponse(std::move(id), std::move(text));
    response.body.isTemplate = true;
    return response;
}

// Its id is "METHOD path", that of its response "METHOD path#".
inline MockRoute route(std::string method, std::string path, std::string text = "ok")
{
    MockRoute made;
    made.id = method + " " + path;
    made.method = std::move(method);
    made.path = std::move(path);
    made.responses.emplace_back(textResponse(made.id + "#", std::move(text)));
    return made;
}

inline MockRoute regexRoute(std::string method, std::string pattern, std::string text = "ok")
{
    MockRoute made = route(std::move(method), std::move(pattern), std::move(text));
    made.pathKind = MockRoute::PathKind::Regex;
    return made;
}

inline MatchRule rule(MatchRule::Target target, std::string name, MatchRule::Operator op,
                      std::string value = {}, bool negate = false)
{
    MatchRule made;
    made.target = target;
    made.name = std::move(name);
    made.op = op;
    made.value = std::move(value);
    made.negate = negate;
    return made;
}

inline MockServer serverOf(std::vector<RouteNode> routes)
{
    MockServer server;
    server.id = "server";
    server.routes = std::move(routes);
    return server;
}

// Compiles one server again and again, as live editing does.
class LiveTable
{
public:
    explicit LiveTable(std::string baseDir = {})
        : m_baseDir(std::move(baseDir))
    {
    }
    const std::shared_ptr<const RouteTable> &compile(const MockServer &server)
    {
        CompileResult result = compileRoutes(server, {m_baseDir, m_table, m_ids});
        m_table = std::move(result.table);
        m_problems = std::move(result.problems);
        m_routesAsBefore = result.routesAsBefore;
        return m_table;
    }
    const std::shared_ptr<const RouteTable> &compile(std::vector<RouteNode> routes)
    {
        return compile(serverOf(std::move(routes)));
    }

    const RouteTable &table() const { return *m_table; }
    const std::vector<Problem> &problems() const { return m_problems; }
    std::size_t routesAsBefore() const { return m_routesAsBefore; }
    IdRegistry &ids() { return m_ids; }
    // Id of the route that is found, or empty.
    std::string find(std::string_view method, std::string_view path) const
    {
        RequestPath cut;
        m_table->cut(path, cut);
        std::size_t steps = 0;
        const auto order = m_table->find(method, cut, 0, steps);
        return order == RouteTrie::None ? std::string() : m_table->route(order).source->id;
    }

private:
    std::string m_baseDir;
    IdRegistry m_ids;
    std::shared_ptr<const RouteTable> m_table;
    std::vector<Problem> m_problems;
    std::size_t m_routesAsBefore = 0;
};

} // namespace mynah::test
