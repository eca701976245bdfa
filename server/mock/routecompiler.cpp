// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/mock/routecompiler.h"

#include "server/mock/bodyfile.h"
#include "server/mock/compiledresponse.h"
#include "server/mock/idregistry.h"
#include "server/mock/templatefile.h"
#include "server/mock/templateremarks.h"

#include <algorithm>
#include <string_view>
#include <unordered_map>

namespace mynah {

namespace {

using Order = RouteTrie::Order;

class RouteCompiler
{
public:
    RouteCompiler(const MockServer &server, const CompileContext &context)
        : m_server(server)
        , m_context(context)
    {
        m_parts.serverId = server.id;
        m_parts.serverNumber = context.ids.number(server.id);
        m_parts.baseDir = context.baseDir;
        m_parts.serverHeaders = server.headers;
        m_parts.cors = server.cors;
        // What the server adds is part of each compiled answer.
        m_canReuse = context.previous && context.previous->serverHeaders() == server.headers;
    }

    CompileResult run()
    {
        m_problems.push_back(serverHeaderProblems(m_server.headers, placeOfServer()));
        addNodes(m_server.routes, true);
        if (m_context.previous
            && RouteIndex::isSameFor(m_context.previous->entries(), m_parts.entries))
            m_parts.index = m_context.previous->index();
        CompileResult result;
        result.routesAsBefore = m_routesAsBefore;
        result.table = std::make_shared<const RouteTable>(std::move(m_parts));
        warnOfShadows(*result.table);
        for (std::vector<Problem> &problems : m_problems)
            result.problems.insert(result.problems.end(), std::make_move_iterator(problems.begin()),
                                   std::make_move_iterator(problems.end()));
        return result;
    }

private:
    void addNodes(const std::vector<RouteNode> &nodes, bool enabled)
    {
        for (const RouteNode &node : nodes) {
            if (node.folder())
                addNodes(node.folder()->children, enabled && node.enabled());
            else
                addRoute(node.sharedRoute(), enabled && node.enabled());
        }
    }

    void addRoute(const Shared<MockRoute> &route, bool enabled)
    {
        std::shared_ptr<const RouteTable::Compiled> compiled = compile(route);
        std::vector<Problem> problems = compiled->problems;
        if (compiled->live) {
            if (compiled->readsFiles)
                checkFiles(*compiled->live, problems);
            m_parts.entries.push_back({compiled->live, enabled});
            if (enabled && !compiled->live->source.isSame(route))
                ++m_routesAsBefore;
            m_slots.push_back(m_problems.size());
        }
        m_problems.push_back(std::move(problems));
        m_parts.history.push_back(std::move(compiled));
    }

    std::shared_ptr<const RouteTable::Compiled> compile(const Shared<MockRoute> &route)
    {
        const auto known = findPrevious(route);
        if (known && m_canReuse && known->attempted.isSame(route))
            return known;
        auto compiled = std::make_shared<RouteTable::Compiled>();
        compiled->attempted = route;
        compiled->state = known ? known->state : std::make_shared<RouteState>();
        compiled->live = compileRoute(route, m_server.headers, placeOf(*route), m_context.ids,
                                      compiled->state, compiled->problems);
        if (known && isWorse(compiled->live.get(), known->live.get()))
            compiled->live = known->live;
        compiled->readsFiles = compiled->live && readsFiles(*compiled->live);
        return compiled;
    }

    // A form that has a fault is better than none, and the last one without any better than both.
    static bool isWorse(const CompiledRoute *form, const CompiledRoute *before)
    {
        return before && (!form || (form->hasFault && !before->hasFault));
    }

    // Most routes follow the one that they followed before.
    std::shared_ptr<const RouteTable::Compiled> findPrevious(const Shared<MockRoute> &route)
    {
        if (!m_context.previous)
            return nullptr;
        const RouteTable::History &history = m_context.previous->history();
        const bool isNext = m_next < history.size()
            && (history[m_next]->attempted.isSame(route)
                || history[m_next]->attempted->id == route->id);
        if (!isNext) {
            const auto moved = previousPlaces().find(route->id);
            if (moved == previousPlaces().end())
                return nullptr;
            m_next = moved->second;
        }
        return history[m_next++];
    }

    const std::unordered_map<std::string_view, std::size_t> &previousPlaces()
    {
        const RouteTable::History &history = m_context.previous->history();
        if (m_places.empty()) {
            for (std::size_t i = 0; i < history.size(); ++i)
                m_places.emplace(history[i]->attempted->id, i);
        }
        return m_places;
    }

    static bool readsFiles(const CompiledRoute &route)
    {
        return std::any_of(route.responses.begin(), route.responses.end(), givesFile);
    }
    static bool givesFile(const CompiledResponse &response)
    {
        return response.source->body.kind == ResponseBody::Kind::File && response.isEnabled();
    }

    Place placeOfServer() const
    {
        Place place;
        place.serverId = m_server.id;
        return place;
    }

    Place placeOf(const MockRoute &route) const
    {
        Place place = placeOfServer();
        place.nodeId = route.id;
        return place;
    }

    // Files come and go without an edit, so they are looked at each time.
    void checkFiles(const CompiledRoute &route, std::vector<Problem> &problems) const
    {
        for (const CompiledResponse &response : route.responses) {
            if (givesFile(response))
                checkFile(route, *response.source, problems);
        }
    }

    void checkFile(const CompiledRoute &route, const MockResponse &response,
                   std::vector<Problem> &problems) const
    {
        Problem problem;
        problem.severity = Problem::Severity::Warning;
        problem.place = placeOf(*route.source);
        problem.place.responseId = response.id;
        problem.place.field = Field::BodyFile;
        const auto parsed = readBody(response.body);
        if (!parsed) {
            problem.message = Message::tr("%1; it is answered with 500").arg(parsed.error());
            problems.push_back(std::move(problem));
            return;
        }
        if (!*parsed)
            return;
        const std::vector<std::string> parameters = route.parameterNames();
        for (const TemplateError &remark : remarksOn(**parsed, {&parameters})) {
            problem.place.line = remark.position.line;
            problem.place.column = remark.position.column;
            problem.message = describeInFile(response.body.file, remark);
            problems.push_back(problem);
        }
    }

    // Null for a file that is no template.
    Expected<std::shared_ptr<const ResponseTemplate>, Message>
    readBody(const ResponseBody &body) const
    {
        const auto file = BodyFile::open(m_context.baseDir, body.file);
        if (!file)
            return Unexpected(file.error());
        if (!body.isTemplate)
            return std::shared_ptr<const ResponseTemplate>();
        return readTemplate(*file, body.file);
    }

    void warnOfShadows(const RouteTable &table)
    {
        const std::vector<Order> &shadows = table.index()->shadows();
        for (Order order = 0; order < shadows.size(); ++order) {
            if (shadows[order] == RouteTrie::None)
                continue;
            Problem problem;
            problem.severity = Problem::Severity::Warning;
            problem.place = placeOf(*table.route(order).source);
            problem.place.field = Field::Path;
            problem.message = Message::tr("never reached: %1 above answers all of its requests")
                                  .arg(table.route(shadows[order]).title());
            problem.causeId = table.route(shadows[order]).source->id;
            m_problems[m_slots[order]].push_back(std::move(problem));
        }
    }

    const MockServer &m_server;
    const CompileContext &m_context;
    bool m_canReuse = false;
    // In the history of the previous table: behind the route that was found last.
    std::size_t m_next = 0;
    // In it, by the ids of the routes; filled when a route is not where it was.
    std::unordered_map<std::string_view, std::size_t> m_places;
    RouteTable::Parts m_parts;
    // Those of the server, then those of each route.
    std::vector<std::vector<Problem>> m_problems;
    // For each entry, its place in m_problems.
    std::vector<std::size_t> m_slots;
    std::size_t m_routesAsBefore = 0;
};

} // namespace

CompileResult compileRoutes(const MockServer &server, const CompileContext &context)
{
    return RouteCompiler(server, context).run();
}

} // namespace mynah
