// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/domain/workspacejson.h"

#include "server/domain/jsonwriter.h"
#include "server/domain/workspacefile.h"

#include <array>
#include <variant>

namespace mynah {

namespace {

template <typename E, std::size_t N>
using EnumNames = std::array<std::pair<E, std::string_view>, N>;

} // namespace

// The names that namesOf() and describe() give are the file format; resources/schema says the
// same to the world.

static constexpr EnumNames<ResponseBody::Kind, 4> namesOf(const ResponseBody::Kind *)
{
    using enum ResponseBody::Kind;
    return {{{Inline, "inline"}, {File, "file"}, {Empty, "empty"}, {Echo, "echo"}}};
}

static constexpr EnumNames<MatchRule::Target, 7> namesOf(const MatchRule::Target *)
{
    using enum MatchRule::Target;
    return {{{Method, "method"},
             {PathParameter, "pathParameter"},
             {Query, "query"},
             {Header, "header"},
             {Cookie, "cookie"},
             {Body, "body"},
             {ClientCertificate, "clientCertificate"}}};
}

static constexpr EnumNames<MatchRule::Operator, 4> namesOf(const MatchRule::Operator *)
{
    using enum MatchRule::Operator;
    return {{{Equals, "equals"}, {Contains, "contains"}, {Regex, "regex"}, {Exists, "exists"}}};
}

static constexpr EnumNames<RuleSet::Combine, 2> namesOf(const RuleSet::Combine *)
{
    return {{{RuleSet::Combine::All, "all"}, {RuleSet::Combine::Any, "any"}}};
}

static constexpr EnumNames<MockRoute::PathKind, 3> namesOf(const MockRoute::PathKind *)
{
    using enum MockRoute::PathKind;
    return {{{Pattern, "pattern"}, {Exact, "exact"}, {Regex, "regex"}}};
}

static constexpr EnumNames<MockRoute::ResponseMode, 4> namesOf(const MockRoute::ResponseMode *)
{
    using enum MockRoute::ResponseMode;
    return {{{Rules, "rules"}, {Sequence, "sequence"}, {Random, "random"}, {Default, "default"}}};
}

static constexpr EnumNames<ListenerTls::ClientCertificate, 3>
namesOf(const ListenerTls::ClientCertificate *)
{
    using enum ListenerTls::ClientCertificate;
    return {{{None, "none"}, {Optional, "optional"}, {Required, "required"}}};
}

template <typename Members>
static void describe(Members &members, const Header *)
{
    members.required("name", &Header::name);
    members.always("value", &Header::value);
}

template <typename Members>
static void describe(Members &members, const Delay *)
{
    members.constant("kind", "fixed");
    members.always("ms", &Delay::fixed);
}

template <typename Members>
static void describe(Members &members, const ResponseBody *)
{
    members.always("kind", &ResponseBody::kind);
    members.bytes("text", "base64");
    members.member("file", &ResponseBody::file);
    members.member("template", &ResponseBody::isTemplate);
}

template <typename Members>
static void describe(Members &members, const MatchRule *)
{
    members.member("enabled", &MatchRule::enabled);
    members.required("target", &MatchRule::target);
    members.member("name", &MatchRule::name);
    members.always("operator", &MatchRule::op);
    members.member("value", &MatchRule::value);
    members.member("negate", &MatchRule::negate);
}

template <typename Members>
static void describe(Members &members, const RuleSet *)
{
    members.always("match", &RuleSet::combine);
    members.always("items", &RuleSet::rules);
}

template <typename Members>
static void describe(Members &members, const MockResponse *)
{
    members.id("id", &MockResponse::id, &Place::responseId);
    members.member("name", &MockResponse::name);
    members.member("enabled", &MockResponse::enabled);
    members.always("status", &MockResponse::status);
    members.member("reason", &MockResponse::reason);
    members.member("headers", &MockResponse::headers);
    members.member("body", &MockResponse::body);
    members.member("delay", &MockResponse::delay);
    members.member("rules", &MockResponse::rules);
    members.member("weight", &MockResponse::weight);
}

template <typename Members>
static void describe(Members &members, const MockRoute *)
{
    members.constant("kind", "route");
    members.id("id", &MockRoute::id, &Place::nodeId);
    members.member("enabled", &MockRoute::enabled);
    members.member("name", &MockRoute::name);
    members.member("notes", &MockRoute::notes);
    members.always("method", &MockRoute::method);
    members.always("path", &MockRoute::path);
    members.member("pathKind", &MockRoute::pathKind);
    members.member("responseMode", &MockRoute::responseMode);
    members.always("responses", &MockRoute::responses);
    members.member("defaultResponse", &MockRoute::defaultResponse);
}

template <typename Members>
static void describe(Members &members, const Folder *)
{
    members.constant("kind", "folder");
    members.id("id", &Folder::id, &Place::nodeId);
    members.always("name", &Folder::name);
    members.member("enabled", &Folder::enabled);
    members.always("children", &Folder::children);
}

template <typename Members>
static void describe(Members &members, const ListenerTls *)
{
    members.member("certificate", &ListenerTls::certificate);
    members.member("key", &ListenerTls::key);
    members.member("pkcs12", &ListenerTls::pkcs12);
    members.member("passphrase", &ListenerTls::passphrase);
    members.member("clientCertificate", &ListenerTls::clientCertificate);
    members.member("clientAuthorities", &ListenerTls::clientAuthorities);
}

template <typename Members>
static void describe(Members &members, const Listener *)
{
    members.always("address", &Listener::address);
    members.always("port", &Listener::port);
    members.member("tls", &Listener::tls);
}

template <typename Members>
static void describe(Members &members, const ServerLimits *)
{
    for (const LimitSetting &setting : limitSettings())
        std::visit([&](auto member) { members.member(setting.name, member); }, setting.member);
}

template <typename Members>
static void describe(Members &members, const ServerLeniencies *)
{
    members.member("bareLf", &ServerLeniencies::bareLf);
    members.member("obsFold", &ServerLeniencies::obsFold);
    members.member("missingHost", &ServerLeniencies::missingHost);
}

template <typename Members>
static void describe(Members &members, const MockServer *)
{
    members.id("id", &MockServer::id, &Place::serverId);
    members.always("name", &MockServer::name);
    members.member("enabled", &MockServer::enabled);
    members.always("listeners", &MockServer::listeners);
    members.member("headers", &MockServer::headers);
    members.member("limits", &MockServer::limits);
    members.member("leniencies", &MockServer::leniencies);
    members.member("cors", &MockServer::cors);
    members.member("requireContentLength", &MockServer::requireContentLength);
    members.always("routes", &MockServer::routes);
}

template <typename Members>
static void describe(Members &members, const Workspace *)
{
    members.constant("formatVersion", WorkspaceFormatVersion);
    members.always("name", &Workspace::name);
    members.always("servers", &Workspace::servers);
}

static void readElement(const Json &json, std::vector<RouteNode> &nodes, JsonReadContext &context)
{
    const auto kind = json.is_object() ? json.find("kind") : json.end();
    if (json.is_object() && kind == json.end()) {
        const JsonReadContext::Deeper deeper(context, "kind");
        context.fail(Message::tr("%1 is missing").arg(context.pointer()));
    } else if (json.is_object() && *kind == Json("folder")) {
        Folder folder;
        readValue(json, folder, context);
        nodes.emplace_back(std::move(folder));
    } else if (json.is_object() && *kind != Json("route")) {
        const JsonReadContext::Deeper deeper(context, "kind");
        context.fail(Message::tr("%1 must be one of %2")
                         .arg(context.pointer())
                         .arg("\"route\", \"folder\""));
    } else {
        MockRoute route;
        readValue(json, route, context);
        nodes.emplace_back(std::move(route));
    }
}

static Json writeValue(const RouteNode &node)
{
    return node.route() ? writeValue(*node.route()) : writeValue(*node.folder());
}

Workspace readWorkspace(const Json &json, JsonReadContext &context)
{
    Workspace workspace;
    readValue(json, workspace, context);
    return workspace;
}

std::vector<RouteNode> readNodes(const Json &json, JsonReadContext &context)
{
    std::vector<RouteNode> nodes;
    if (json.is_object())
        readElement(json, nodes, context);
    else
        readValue(json, nodes, context);
    return nodes;
}

Json writeWorkspace(const Workspace &workspace)
{
    return writeValue(workspace);
}

Json writeNodes(const std::vector<RouteNode> &nodes)
{
    return writeValue(nodes);
}

template <typename T>
const std::vector<std::string_view> &memberNames()
{
    return MemberNames<T>::of();
}
template const std::vector<std::string_view> &memberNames<MockServer>();
template const std::vector<std::string_view> &memberNames<Listener>();
template const std::vector<std::string_view> &memberNames<ListenerTls>();
template const std::vector<std::string_view> &memberNames<ServerLimits>();
template const std::vector<std::string_view> &memberNames<ServerLeniencies>();

} // namespace mynah
