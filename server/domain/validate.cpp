// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/domain/fieldtext.h"
#include "server/domain/problem.h"
#include "server/domain/unknownmembers.h"
#include "server/domain/workspacejson.h"

#include <algorithm>
#include <map>
#include <unordered_set>
#include <utility>

namespace mynah {

namespace {

using Severity = Problem::Severity;

constexpr int SwitchingProtocols = 101;

std::string memberOf(Field tlsField)
{
    switch (tlsField) {
    case Field::Certificate:
        return "certificate";
    case Field::Key:
        return "key";
    case Field::Pkcs12:
        return "pkcs12";
    default:
        return "clientAuthorities";
    }
}

std::string limitProblem(const LimitSetting &setting, std::int64_t value)
{
    if (value < 0)
        return "a limit is 0 or more; without the member it has its default";
    if (value > setting.most)
        return "this limit is at most " + std::to_string(setting.most);
    return {};
}

// Goes through a workspace in the order of its file, carrying the place along.
class Validator
{
public:
    std::vector<Problem> run(const Workspace &workspace)
    {
        checkText(workspace.name, Field::Name);
        for (std::size_t i = 0; i < workspace.servers.size(); ++i) {
            m_pointer = "/servers/" + std::to_string(i);
            m_place = {};
            checkServer(*workspace.servers[i]);
        }
        return std::move(m_problems);
    }

private:
    void checkServer(const MockServer &server)
    {
        m_place.serverId = server.id;
        checkId(server.id);
        checkText(server.name, Field::Name);
        checkListeners(server);
        checkHeaders(server.headers);
        checkLimits(server.limits);
        checkMembers(server, "");
        checkMembers(server.limits, "/limits");
        checkMembers(server.leniencies, "/leniencies");
        checkNodes(server.routes, "/routes/", 0);
    }

    void checkListeners(const MockServer &server)
    {
        if (server.enabled && server.listeners.empty())
            warn("/listeners", Field::Address, "the server has no address to listen on");
        for (std::size_t i = 0; i < server.listeners.size(); ++i)
            checkListener(server.listeners[i], static_cast<int>(i), server.enabled);
    }

    void checkListener(const Listener &listener, int row, bool enabled)
    {
        const std::string at = "/listeners/" + std::to_string(row);
        checkAddress(listener.address, at + "/address", row);
        if (!listener.isUnix() && (listener.port < 0 || listener.port > 65535))
            fail(at + "/port", Field::Port, "a port is a number from 0 to 65535", row);
        if (const auto problem = listener.tls ? tlsProblem(*listener.tls) : std::nullopt)
            fail(at + "/tls/" + memberOf(problem->field), problem->field, problem->message, row);
        if (enabled)
            checkUnshared(listener, at, row);
        checkMembers(listener, at);
        if (listener.tls)
            checkMembers(*listener.tls, at + "/tls");
    }

    template <typename T>
    void checkMembers(const T &object, const std::string &at)
    {
        for (const std::string &name : unknownMembers(object.shape))
            warn(at + '/' + jsonPointerToken(name), Field::None,
                 unknownMemberMessage(name, memberNames<T>()));
    }

    void checkAddress(const std::string &address, const std::string &at, int row)
    {
        if (std::string wrong = addressProblem(address); !wrong.empty())
            fail(at, Field::Address, std::move(wrong), row);
    }

    void checkUnshared(const Listener &listener, const std::string &at, int row)
    {
        if (!listener.isUnix() && listener.port == 0)
            return;
        const auto key = std::pair(listener.address, listener.isUnix() ? 0 : listener.port);
        const auto [first, isNew] = m_listeners.emplace(key, m_pointer + at);
        if (!isNew)
            fail(at + "/port", Field::Port, first->second + " listens there already", row);
    }

    void checkLimits(const ServerLimits &limits)
    {
        for (const LimitSetting &setting : limitSettings()) {
            const std::optional<std::int64_t> value = setting.valueIn(limits);
            if (!value)
                continue;
            const std::string at = std::string("/limits/") + setting.name;
            if (std::string wrong = limitProblem(setting, *value); !wrong.empty())
                fail(at, Field::Limits, std::move(wrong));
            else if (const LimitSetting *first = setting.reachedBefore(limits))
                warn(at, Field::Limits,
                     std::string("it has no effect: ") + first->name + ", which is "
                         + std::to_string(first->effectiveIn(limits)) + ", is reached first");
        }
    }

    // Goes deeper in m_pointer, and back: thousands of pointers are not put together for nothing.
    void checkNodes(const std::vector<RouteNode> &nodes, const char *list, int depth)
    {
        const std::size_t length = m_pointer.size();
        for (std::size_t i = 0; i < nodes.size(); ++i) {
            m_pointer.append(list).append(std::to_string(i));
            m_place.nodeId = nodes[i].id();
            m_place.responseId.clear();
            checkId(nodes[i].id());
            if (nodes[i].route())
                checkRoute(*nodes[i].route());
            else
                checkFolder(*nodes[i].folder(), depth + 1);
            m_pointer.resize(length);
        }
    }

    void checkFolder(const Folder &folder, int depth)
    {
        checkText(folder.name, Field::Name);
        if (depth > Folder::DeepestNesting)
            fail("", Field::None, "folders are nested too deeply");
        else
            checkNodes(folder.children, "/children/", depth);
    }

    void checkRoute(const MockRoute &route)
    {
        checkText(route.name, Field::Name);
        if (!isHttpToken(route.method))
            fail("/method", Field::Method,
                 "\"" + route.method + "\" is no method: letters, digits and !#$%&'*+-.^_`|~ only");
        checkPath(route);
        checkChoice(route);
        const std::size_t length = m_pointer.size();
        for (std::size_t i = 0; i < route.responses.size(); ++i) {
            m_pointer.append("/responses/").append(std::to_string(i));
            m_place.responseId = route.responses[i]->id;
            checkResponse(*route.responses[i]);
            checkTunnel(route, *route.responses[i]);
            m_pointer.resize(length);
        }
    }

    void checkPath(const MockRoute &route)
    {
        const std::string &path = route.path;
        if (!isUtf8(path))
            return fail("/path", Field::Path, "the path is not UTF-8");
        if (route.pathKind == MockRoute::PathKind::Regex) {
            if (path.empty())
                fail("/path", Field::Path, "the path is empty");
            return;
        }
        const bool isServerWide = route.pathKind == MockRoute::PathKind::Exact && path == "*";
        if (!path.starts_with('/') && !isServerWide)
            fail("/path", Field::Path, "a path begins with /");
        else if (path.find('?') != std::string::npos)
            fail("/path", Field::Path, "a path has no query; use a rule on a query parameter");
    }

    void checkChoice(const MockRoute &route)
    {
        if (route.responses.empty())
            return fail("/responses", Field::None, "the route has no response");
        if (!route.defaultOrFirst())
            warn("/responses", Field::None, "all responses of the route are disabled");
        if (!route.defaultResponse.empty() && !route.findResponse(route.defaultResponse))
            warn("/defaultResponse", Field::DefaultResponse,
                 "no response of the route has the id \"" + route.defaultResponse + '"');
        if (route.responseMode == MockRoute::ResponseMode::Random && !hasWeight(route))
            warn("/responseMode", Field::ResponseMode, "no response has a weight above 0");
    }

    static bool hasWeight(const MockRoute &route)
    {
        for (const auto &response : route.responses) {
            if (response->enabled && response->weight > 0)
                return true;
        }
        return false;
    }

    void checkResponse(const MockResponse &response)
    {
        checkId(response.id);
        checkText(response.name, Field::Name);
        if (response.status < MockResponse::LowestStatus
            || response.status > MockResponse::HighestStatus)
            fail("/status", Field::Status, "a status is a number from 100 to 999");
        else if (response.status == SwitchingProtocols)
            checkUpgrade(response);
        else if (response.status < 200)
            warn("/status", Field::Status,
                 "a 1xx status is no whole answer; the connection closes behind it");
        if (!isHttpFieldText(response.reason))
            fail("/reason", Field::Reason, "a reason has no control characters or outer blanks");
        checkHeaders(response.headers);
        checkBody(response.body);
        if (response.delay.fixed.count() < 0 || response.delay.fixed > Delay::Longest)
            fail("/delay/ms", Field::Delay, "a delay is 0 to 86400000 ms");
        checkRules(response.rules);
        if (response.weight < 0 || response.weight > MockResponse::HighestWeight)
            fail("/weight", Field::Weight, "a weight is a number from 0 to 1000000");
    }

    void checkUpgrade(const MockResponse &response)
    {
        const auto isUpgrade = [](const Header &header) {
            return isSameFieldName(header.name, "upgrade");
        };
        if (std::none_of(response.headers.begin(), response.headers.end(), isUpgrade))
            warn("/headers", Field::Headers,
                 "101 has no Upgrade header that says which protocol follows");
    }

    void checkTunnel(const MockRoute &route, const MockResponse &response)
    {
        using Kind = ResponseBody::Kind;
        const ResponseBody &body = response.body;
        const bool isSuccess = response.status >= 200 && response.status < 300;
        const bool isEmpty =
            body.kind == Kind::Empty || (body.kind == Kind::Inline && body.text.empty());
        if (route.method == "CONNECT" && isSuccess && !isEmpty)
            warn("/body", Field::Body, "a 2xx answer to CONNECT has no body; it is left out");
    }

    void checkHeaders(const std::vector<Header> &headers)
    {
        for (std::size_t i = 0; i < headers.size(); ++i) {
            const std::string at = "/headers/" + std::to_string(i);
            const Header &header = headers[i];
            const int row = static_cast<int>(i);
            if (!isHttpToken(header.name))
                fail(at + "/name", Field::Headers, '"' + header.name + "\" is no header name", row);
            if (!isHttpFieldText(header.value))
                fail(at + "/value", Field::Headers,
                     "a header value has no control characters or outer blanks", row);
            if (!isUtf8(header.value))
                fail(at + "/value", Field::Headers, "the header value is not UTF-8", row);
        }
    }

    void checkBody(const ResponseBody &body)
    {
        if (body.kind != ResponseBody::Kind::File)
            return;
        if (body.file.empty())
            fail("/body/file", Field::BodyFile, "no body file is named");
        else if (leavesFolder(body.file))
            fail("/body/file", Field::BodyFile,
                 "a body file is in the folder of the workspace file or below it");
    }

    static bool leavesFolder(const std::string &file)
    {
        if (file.starts_with('/') || file.find('\0') != std::string::npos)
            return true;
        const std::string framed = '/' + file + '/';
        return framed.find("/../") != std::string::npos;
    }

    void checkRules(const RuleSet &set)
    {
        for (std::size_t i = 0; i < set.rules.size(); ++i)
            checkRule(set.rules[i], static_cast<int>(i));
    }

    void checkRule(const MatchRule &rule, int row)
    {
        using Target = MatchRule::Target;
        const std::string at = "/rules/items/" + std::to_string(row);
        const bool needsName = rule.target != Target::Method && rule.target != Target::Body;
        if (needsName && rule.name.empty())
            fail(at + "/name", Field::Rules, "the rule does not say what to look at", row);
        else if (rule.target == Target::Header && !isHttpToken(rule.name))
            fail(at + "/name", Field::Rules, '"' + rule.name + "\" is no header name", row);
        else if (rule.target == Target::ClientCertificate && !isCertificateField(rule.name))
            fail(at + "/name", Field::Rules,
                 '"' + rule.name
                     + "\" is no field of a client certificate: subject, commonName, issuer, "
                       "alternativeName or fingerprint",
                 row);
        if (!isUtf8(rule.name) || !isUtf8(rule.value))
            fail(at, Field::Rules, "the rule is not UTF-8", row);
    }

    void checkId(const std::string &id)
    {
        if (id.empty())
            fail("/id", Field::None, "the id is empty");
        else if (!m_ids.insert(id).second)
            fail("/id", Field::None, "the id \"" + id + "\" is used twice");
    }

    void checkText(const std::string &text, Field field)
    {
        if (!isUtf8(text))
            fail("/name", field, "the name is not UTF-8");
    }

    void fail(const std::string &at, Field field, std::string message, int row = -1)
    {
        report(Severity::Error, at, field, std::move(message), row);
    }

    void warn(const std::string &at, Field field, std::string message, int row = -1)
    {
        report(Severity::Warning, at, field, std::move(message), row);
    }

    void report(Severity severity, const std::string &at, Field field, std::string message, int row)
    {
        Place place = m_place;
        place.field = field;
        place.row = row;
        m_problems.push_back({severity, std::move(place), m_pointer + at, std::move(message)});
    }

    Place m_place;
    // Of the entity that is looked at.
    std::string m_pointer;
    std::unordered_set<std::string_view> m_ids;
    // Address and port of each listener, with its pointer.
    std::map<std::pair<std::string, int>, std::string> m_listeners;
    std::vector<Problem> m_problems;
};

} // namespace

std::string addressProblem(std::string_view address)
{
    constexpr std::size_t LongestUnixPath = 107; // sockaddr_un holds 108 with the zero
    constexpr std::string_view Unix = "unix:";
    const std::string quoted = '"' + std::string(address) + '"';
    if (address.starts_with(Unix)) {
        const std::size_t length = address.size() - Unix.size();
        const bool fits = length > 0 && length <= LongestUnixPath;
        return fits ? std::string() : "the path of a unix: socket has 1 to 107 bytes";
    }
    if (address.empty())
        return "the address is empty";
    if (address.find_first_of(" /[]\t\r\n") != address.npos)
        return quoted + " is neither an address nor a host name";
    if (std::count(address.begin(), address.end(), ':') == 1)
        return quoted + " has a port, which is not part of an address";
    return {};
}

std::optional<TlsProblem> tlsProblem(const ListenerTls &tls)
{
    if (tls.certificate.empty() && !tls.key.empty())
        return TlsProblem{Field::Certificate, "the key has no certificate file"};
    if (tls.key.empty() && !tls.certificate.empty())
        return TlsProblem{Field::Key, "the certificate has no key file"};
    if (!tls.pkcs12.empty() && !tls.certificate.empty())
        return TlsProblem{Field::Pkcs12,
                          "TLS has either a certificate and a key or a PKCS#12 file"};
    if (tls.clientCertificate != ListenerTls::ClientCertificate::None
        && tls.clientAuthorities.empty())
        return TlsProblem{Field::ClientAuthorities,
                          "client certificates need a file of the authorities that sign them"};
    return std::nullopt;
}

std::vector<Problem> validate(const Workspace &workspace)
{
    return Validator().run(workspace);
}

} // namespace mynah
