// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/mock/routecompiler.h"

#include "server/http/percentcoding.h"
#include "server/mock/bodyfile.h"
#include "server/mock/idregistry.h"
#include "server/mock/responserenderer.h"

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
        // What the server adds is part of each compiled answer.
        m_canReuse = context.previous && context.previous->serverHeaders() == server.headers;
    }

    CompileResult run()
    {
        addNodes(m_server.routes, true);
        CompileResult result;
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
        RouteTable::Compiled compiled = compile(route);
        std::vector<Problem> problems = compiled.problems;
        if (compiled.live) {
            checkFiles(*compiled.live, problems);
            m_parts.entries.push_back({compiled.live, enabled});
            m_slots.push_back(m_problems.size());
        }
        m_problems.push_back(std::move(problems));
        m_parts.compiled.insert_or_assign(route->id, std::move(compiled));
    }

    RouteTable::Compiled compile(const Shared<MockRoute> &route)
    {
        const RouteTable::Compiled *known = findPrevious(route->id);
        if (known && m_canReuse && known->attempted.isSame(route))
            return *known;
        RouteTable::Compiled compiled;
        compiled.attempted = route;
        compiled.state = known ? known->state : std::make_shared<RouteState>();
        compiled.live = compileRoute(route, m_server.headers, placeOf(*route), m_context.ids,
                                     compiled.state, compiled.problems);
        if (!compiled.live && known)
            compiled.live = known->live;
        return compiled;
    }

    const RouteTable::Compiled *findPrevious(const std::string &id) const
    {
        if (!m_context.previous)
            return nullptr;
        const auto found = m_context.previous->compiled().find(id);
        return found == m_context.previous->compiled().end() ? nullptr : &found->second;
    }

    Place placeOf(const MockRoute &route) const
    {
        Place place;
        place.serverId = m_server.id;
        place.nodeId = route.id;
        return place;
    }

    // Files come and go without an edit, so they are looked at each time.
    void checkFiles(const CompiledRoute &route, std::vector<Problem> &problems) const
    {
        for (const CompiledResponse &response : route.responses) {
            if (response.source->body.kind != ResponseBody::Kind::File || !response.isEnabled())
                continue;
            const std::string reason = whyUnusable(response.source->body);
            if (reason.empty())
                continue;
            Problem problem;
            problem.severity = Problem::Severity::Warning;
            problem.place = placeOf(*route.source);
            problem.place.responseId = response.source->id;
            problem.place.field = Field::BodyFile;
            problem.message = reason + "; it is answered with 500";
            problems.push_back(std::move(problem));
        }
    }

    std::string whyUnusable(const ResponseBody &body) const
    {
        auto file = BodyFile::open(m_context.baseDir, body.file);
        if (!file)
            return file.error();
        if (!body.isTemplate)
            return {};
        const auto parsed = readTemplate(std::move(*file), body.file);
        return parsed ? std::string() : parsed.error();
    }

    void warnOfShadows(const RouteTable &table)
    {
        for (Order order = 0; order < table.entries().size(); ++order) {
            const auto &[route, enabled] = table.entries()[order];
            if (!enabled || route->regex)
                continue;
            if (const CompiledRoute *shadow = findShadow(table, order)) {
                Problem problem;
                problem.severity = Problem::Severity::Warning;
                problem.place = placeOf(*route->source);
                problem.place.field = Field::Path;
                problem.message =
                    "never reached: " + shadow->title() + " above answers all of its requests";
                m_problems[m_slots[order]].push_back(std::move(problem));
            }
        }
    }

    // The first route above that answers everything that would get here.
    static const CompiledRoute *findShadow(const RouteTable &table, Order order)
    {
        const CompiledRoute &route = table.route(order);
        const std::string sample = samplePath(route.pattern);
        RequestPath path;
        table.cut(sample, path);
        std::size_t steps = 0;
        Order above = table.find(route.source->method, path, 0, steps);
        for (; above < order; above = table.find(route.source->method, path, above + 1, steps)) {
            const CompiledRoute &other = table.route(above);
            const bool takesMethod = other.source->method == MockRoute::AnyMethod
                || other.source->method == route.source->method;
            if (takesMethod && !other.regex && other.answersAll
                && other.pattern.covers(route.pattern))
                return &other;
        }
        return nullptr;
    }

    // A path that the pattern lets in, and that no literal elsewhere is likely to be.
    static std::string samplePath(const PathPattern &pattern)
    {
        if (pattern.isAsterisk())
            return "*";
        std::string path;
        for (const PathSegment &segment : pattern.segments()) {
            path += '/';
            path +=
                segment.kind == PathSegment::Kind::Literal ? percentEncoded(segment.text) : "\x01";
        }
        return path;
    }

    const MockServer &m_server;
    const CompileContext &m_context;
    bool m_canReuse = false;
    RouteTable::Parts m_parts;
    // Those of each route.
    std::vector<std::vector<Problem>> m_problems;
    // For each entry, its place in m_problems.
    std::vector<std::size_t> m_slots;
};

} // namespace

CompileResult compileRoutes(const MockServer &server, const CompileContext &context)
{
    return RouteCompiler(server, context).run();
}

} // namespace mynah
