// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/domain/fieldtext.h"
#include "server/domain/problem.h"
#include "server/domain/unknownmembers.h"
#include "server/domain/workspacejson.h"

#include <arpa/inet.h>

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

Message limitProblem(const LimitSetting &setting, std::int64_t value)
{
    if (value < 0)
        return Message::tr("a limit is 0 or more; without the member it has its default");
    if (value > setting.most)
        return Message::tr("this limit is at most %1").arg(setting.most);
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
            warn("/listeners", Field::Address,
                 Message::tr("the server has no address to listen on"));
        for (std::size_t i = 0; i < server.listeners.size(); ++i)
            checkListener(server.listeners[i], static_cast<int>(i), server.enabled);
    }

    void checkListener(const Listener &listener, int row, bool enabled)
    {
        const std::string at = "/listeners/" + std::to_string(row);
        checkAddress(listener.address, at + "/address", row);
        if (!listener.isUnix() && (listener.port < 0 || listener.port > 65535))
            fail(at + "/port", Field::Port, Message::tr("a port is a number from 0 to 65535"), row);
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
        if (Message wrong = addressProblem(address); !wrong.empty())
            fail(at, Field::Address, std::move(wrong), row);
    }

    void checkUnshared(const Listener &listener, const std::string &at, int row)
    {
        if (!listener.isUnix() && listener.port == 0)
            return;
        const auto key = std::pair(listener.address, listener.isUnix() ? 0 : listener.port);
        const auto [first, isNew] = m_listeners.emplace(key, m_pointer + at);
        if (!isNew)
            fail(at + "/port", Field::Port,
                 Message::tr("%1 listens there already").arg(first->second), row);
    }

    void checkLimits(const ServerLimits &limits)
    {
        for (const LimitSetting &setting : limitSettings()) {
            const std::optional<std::int64_t> value = setting.valueIn(limits);
            if (!value)
                continue;
            const std::string at = std::string("/limits/") + setting.name;
            if (Message wrong = limitProblem(setting, *value); !wrong.empty())
                fail(at, Field::Limits, std::move(wrong));
            else if (const LimitSetting *first = setting.reachedBefore(limits))
                warn(at, Field::Limits,
                     Message::tr("it has no effect: %1, which is %2, is reached first")
                         .arg(first->name)
                         .arg(first->effectiveIn(limits)));
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
            fail("", Field::None, Message::tr("folders are nested too deeply"));
        else
            checkNodes(folder.children, "/children/", depth);
    }

    void checkRoute(const MockRoute &route)
    {
        checkText(route.name, Field::Name);
        if (!isHttpToken(route.method))
            fail("/method", Field::Method,
                 Message::tr("\"%1\" is no method: letters, digits and %2 only")
                     .arg(route.method)
                     .arg("!#$%&'*+-.^_`|~"));
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
            return fail("/path", Field::Path, Message::tr("the path is not UTF-8"));
        if (route.pathKind == MockRoute::PathKind::Regex) {
            if (path.empty())
                fail("/path", Field::Path, Message::tr("the path is empty"));
            return;
        }
        const bool isServerWide = route.pathKind == MockRoute::PathKind::Exact && path == "*";
        if (!path.starts_with('/') && !isServerWide)
            fail("/path", Field::Path, Message::tr("a path begins with /"));
        else if (path.find('?') != std::string::npos)
            fail("/path", Field::Path,
                 Message::tr("a path has no query; use a rule on a query parameter"));
    }

    void checkChoice(const MockRoute &route)
    {
        if (route.responses.empty())
            return fail("/responses", Field::None, Message::tr("the route has no response"));
        if (!route.defaultOrFirst())
            warn("/responses", Field::None, Message::tr("all responses of the route are disabled"));
        if (!route.defaultResponse.empty() && !route.findResponse(route.defaultResponse))
            warn("/defaultResponse", Field::DefaultResponse,
                 Message::tr("no response of the route has the id \"%1\"")
                     .arg(route.defaultResponse));
        if (route.responseMode == MockRoute::ResponseMode::Random && !hasWeight(route))
            warn("/responseMode", Field::ResponseMode,
                 Message::tr("no response has a weight above 0"));
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
            fail("/status", Field::Status, Message::tr("a status is a number from 100 to 999"));
        else if (response.status == SwitchingProtocols)
            checkUpgrade(response);
        else if (response.status < 200)
            warn("/status", Field::Status,
                 Message::tr("a 1xx status is no whole answer; the connection closes behind it"));
        if (!isHttpFieldText(response.reason))
            fail("/reason", Field::Reason,
                 Message::tr("a reason has no control characters or outer blanks"));
        checkHeaders(response.headers);
        checkBody(response.body);
        if (response.delay.fixed.count() < 0 || response.delay.fixed > Delay::Longest)
            fail("/delay/ms", Field::Delay, Message::tr("a delay is 0 to 86400000 ms"));
        checkRules(response.rules);
        if (response.weight < 0 || response.weight > MockResponse::HighestWeight)
            fail("/weight", Field::Weight, Message::tr("a weight is a number from 0 to 1000000"));
    }

    void checkUpgrade(const MockResponse &response)
    {
        const auto isUpgrade = [](const Header &header) {
            return isSameFieldName(header.name, "upgrade");
        };
        if (std::none_of(response.headers.begin(), response.headers.end(), isUpgrade))
            warn("/headers", Field::Headers,
                 Message::tr("101 has no Upgrade header that says which protocol follows"));
    }

    void checkTunnel(const MockRoute &route, const MockResponse &response)
    {
        using Kind = ResponseBody::Kind;
        const ResponseBody &body = response.body;
        const bool isSuccess = response.status >= 200 && response.status < 300;
        const bool isEmpty =
            body.kind == Kind::Empty || (body.kind == Kind::Inline && body.text.empty());
        if (route.method == "CONNECT" && isSuccess && !isEmpty)
            warn("/body", Field::Body,
                 Message::tr("a 2xx answer to CONNECT has no body; it is left out"));
    }

    void checkHeaders(const std::vector<Header> &headers)
    {
        for (std::size_t i = 0; i < headers.size(); ++i) {
            const std::string at = "/headers/" + std::to_string(i);
            const Header &header = headers[i];
            const int row = static_cast<int>(i);
            if (Message wrong = headerNameProblem(header.name); !wrong.empty())
                fail(at + "/name", Field::Headers, std::move(wrong), row);
            if (!isHttpFieldText(header.value))
                fail(at + "/value", Field::Headers,
                     Message::tr("a header value has no control characters or outer blanks"), row);
            if (!isUtf8(header.value))
                fail(at + "/value", Field::Headers, Message::tr("the header value is not UTF-8"),
                     row);
        }
    }

    void checkBody(const ResponseBody &body)
    {
        if (body.kind != ResponseBody::Kind::File)
            return;
        if (body.file.empty())
            fail("/body/file", Field::BodyFile, Message::tr("no body file is named"));
        else if (leavesFolder(body.file))
            fail("/body/file", Field::BodyFile,
                 Message::tr("a body file is in the folder of the workspace file or below it"));
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
            fail(at + "/name", Field::Rules, Message::tr("the rule does not say what to look at"),
                 row);
        else if (rule.target == Target::Header && !isHttpToken(rule.name))
            fail(at + "/name", Field::Rules, headerNameProblem(rule.name), row);
        else if (rule.target == Target::ClientCertificate && !isCertificateField(rule.name))
            fail(at + "/name", Field::Rules,
                 Message::tr("\"%1\" is no field of a client certificate: subject, commonName, "
                             "issuer, alternativeName or fingerprint")
                     .arg(rule.name),
                 row);
        if (!isUtf8(rule.name) || !isUtf8(rule.value))
            fail(at, Field::Rules, Message::tr("the rule is not UTF-8"), row);
    }

    void checkId(const std::string &id)
    {
        if (id.empty())
            fail("/id", Field::None, Message::tr("the id is empty"));
        else if (!m_ids.insert(id).second)
            fail("/id", Field::None, Message::tr("the id \"%1\" is used twice").arg(id));
    }

    void checkText(const std::string &text, Field field)
    {
        if (!isUtf8(text))
            fail("/name", field, Message::tr("the name is not UTF-8"));
    }

    void fail(const std::string &at, Field field, Message message, int row = -1)
    {
        report(Severity::Error, at, field, std::move(message), row);
    }

    void warn(const std::string &at, Field field, Message message, int row = -1)
    {
        report(Severity::Warning, at, field, std::move(message), row);
    }

    void report(Severity severity, const std::string &at, Field field, Message message, int row)
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

bool isInBrackets(std::string_view address)
{
    return address.size() > 2 && address.front() == '[' && address.back() == ']'
        && address.find(':') != address.npos;
}

// RFC 1123 2.1: the last label of a host name is not all digits.
bool endsInNumber(std::string_view address)
{
    const std::string_view last = address.substr(address.rfind('.') + 1);
    return !last.empty() && last.find_first_not_of("0123456789") == last.npos;
}

// Also in fewer parts, as in "127.1", which the resolver takes.
bool isIpv4(std::string_view address)
{
    in_addr parsed{};
    return ::inet_aton(std::string(address).c_str(), &parsed) != 0;
}

} // namespace

Message addressProblem(std::string_view address)
{
    constexpr std::size_t LongestUnixPath = 107; // sockaddr_un holds 108 with the zero
    constexpr std::string_view Unix = "unix:";
    if (address.starts_with(Unix)) {
        const std::size_t length = address.size() - Unix.size();
        const bool fits = length > 0 && length <= LongestUnixPath;
        return fits ? Message() : Message::tr("the path of a unix: socket has 1 to 107 bytes");
    }
    if (address.empty())
        return Message::tr("the address is empty");
    if (isInBrackets(address))
        return Message::tr("an address stands without brackets here: write %1, not %2")
            .arg(address.substr(1, address.size() - 2))
            .arg(address);
    if (address.find_first_of(" /[]\t\r\n") != address.npos)
        return Message::tr("\"%1\" is neither an address nor a host name").arg(address);
    const auto colons = std::count(address.begin(), address.end(), ':');
    if (colons == 1)
        return Message::tr("\"%1\" has a port, which is not part of an address").arg(address);
    if (colons == 0 && endsInNumber(address) && !isIpv4(address))
        return Message::tr("\"%1\" is no IPv4 address, which is four numbers from 0 to 255, and no "
                           "host name, which does not end in a number")
            .arg(address);
    return {};
}

Message headerNameProblem(std::string_view name)
{
    return isHttpToken(name) ? Message()
                             : Message::tr("\"%1\" is not a valid header name").arg(name);
}

std::optional<TlsProblem> tlsProblem(const ListenerTls &tls)
{
    if (tls.certificate.empty() && !tls.key.empty())
        return TlsProblem{Field::Certificate, Message::tr("the key has no certificate file")};
    if (tls.key.empty() && !tls.certificate.empty())
        return TlsProblem{Field::Key, Message::tr("the certificate has no key file")};
    if (!tls.pkcs12.empty() && !tls.certificate.empty())
        return TlsProblem{Field::Pkcs12,
                          Message::tr("TLS has either a certificate and a key or a PKCS#12 file")};
    if (tls.clientCertificate != ListenerTls::ClientCertificate::None
        && tls.clientAuthorities.empty())
        return TlsProblem{
            Field::ClientAuthorities,
            Message::tr("client certificates need a file of the authorities that sign them")};
    return std::nullopt;
}

std::vector<Problem> validate(const Workspace &workspace)
{
    return Validator().run(workspace);
}

} // namespace mynah
