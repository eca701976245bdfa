// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/workspacesearch.h"

#include "ui/models/matchermodel.h"
#include "ui/models/responselistmodel.h"
#include "ui/models/routetitles.h"
#include "ui/text.h"
#include "ui/workspaceeditor.h"

using namespace Qt::StringLiterals;

namespace mynah {

namespace {

using Part = SearchHit::Part;

QString ruleText(const MatchRule &rule)
{
    const bool hasValue = rule.op != MatchRule::Operator::Exists;
    const int wording = 2 * int(rule.op) + (rule.negate ? 1 : 0);
    QStringList words{MatcherModel::targetTexts().at(int(rule.target)), toQString(rule.name),
                      MatcherModel::operatorTexts().at(wording),
                      hasValue ? toQString(rule.value) : QString()};
    words.removeAll(QString());
    return words.join(u' ');
}

class Search
{
public:
    explicit Search(const SearchResults::Order &order)
        : m_order(order)
    {
    }

    SearchResults run(const Workspace &workspace)
    {
        for (const Shared<MockServer> &server : workspace.servers)
            searchServer(*server);
        return std::move(m_results);
    }

private:
    struct Around
    {
        Place place;
        // The way to it.
        QStringList titles;
    };

    bool wants(SearchScope scope) const
    {
        return (m_order.scope == scope || m_order.scope == SearchScope::Everything)
            && !m_results.isEnough(m_order);
    }

    void look(const Around &around, Part part, Field field, std::string_view text, int row = -1)
    {
        SearchHit hit;
        hit.part = part;
        hit.place = around.place;
        hit.place.field = field;
        hit.place.row = row;
        hit.where = (around.titles + QStringList{partName(part)}).join(u" › "_s);
        m_results.searchLines(m_order, text, hit);
    }

    static QString partName(Part part)
    {
        switch (part) {
        case Part::ServerName:
        case Part::FolderName:
        case Part::RouteName:
        case Part::ResponseName:
            return fieldLabel(Field::Name);
        case Part::Path:
            return fieldLabel(Field::Path);
        case Part::Notes:
            return QCoreApplication::translate("mynah::WorkspaceSearch", "notes");
        case Part::Body:
            return fieldLabel(Field::Body);
        case Part::BodyFile:
            return fieldLabel(Field::BodyFile);
        case Part::Header:
            return fieldLabel(Field::Headers);
        case Part::Rule:
            return fieldLabel(Field::Rules);
        case Part::Traffic:
            break;
        }
        return {};
    }

    void searchServer(const MockServer &server)
    {
        Place place;
        place.serverId = server.id;
        const Around around{place, {toQString(server.name.empty() ? server.id : server.name)}};
        if (wants(SearchScope::Names))
            look(around, Part::ServerName, Field::Name, server.name);
        searchHeaders(around, server.headers);
        searchNodes(server.id, server.routes);
    }

    void searchNodes(const std::string &serverId, const std::vector<RouteNode> &nodes)
    {
        for (const RouteNode &node : nodes) {
            if (m_results.isEnough(m_order))
                return;
            Place place;
            place.serverId = serverId;
            place.nodeId = node.id();
            const Around around{place, {nodeTitle(node)}};
            if (const MockRoute *route = node.route()) {
                searchRoute(around, *route);
                continue;
            }
            if (wants(SearchScope::Names))
                look(around, Part::FolderName, Field::Name, node.folder()->name);
            searchNodes(serverId, node.folder()->children);
        }
    }

    void searchRoute(const Around &around, const MockRoute &route)
    {
        if (wants(SearchScope::Names)) {
            look(around, Part::Path, Field::Path, routeTitle(route));
            look(around, Part::RouteName, Field::Name, route.name);
            look(around, Part::Notes, Field::None, route.notes);
        }
        for (const Shared<MockResponse> &response : route.responses) {
            Around inside = around;
            inside.place.responseId = response->id;
            inside.titles += statusText(response->status, response->name);
            searchResponse(inside, *response);
        }
    }

    void searchResponse(const Around &around, const MockResponse &response)
    {
        if (wants(SearchScope::Names))
            look(around, Part::ResponseName, Field::Name, response.name);
        searchHeaders(around, response.headers);
        if (wants(SearchScope::Bodies) && response.body.kind == ResponseBody::Kind::Inline)
            look(around, Part::Body, Field::Body, response.body.text);
        if (wants(SearchScope::Bodies) && response.body.kind == ResponseBody::Kind::File)
            look(around, Part::BodyFile, Field::BodyFile, response.body.file);
        if (!wants(SearchScope::Rules))
            return;
        int row = 0;
        for (const MatchRule &rule : response.rules.rules)
            look(around, Part::Rule, Field::Rules, toUtf8(ruleText(rule)), row++);
    }

    void searchHeaders(const Around &around, const std::vector<Header> &headers)
    {
        if (!wants(SearchScope::Headers))
            return;
        int row = 0;
        for (const Header &header : headers)
            look(around, Part::Header, Field::Headers, header.name + ": " + header.value, row++);
    }

    const SearchResults::Order &m_order;
    SearchResults m_results;
};

} // namespace

SearchResults searchWorkspace(const Workspace &workspace, const SearchResults::Order &order)
{
    return Search(order).run(workspace);
}

} // namespace mynah
