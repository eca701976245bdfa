// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/net/listenaddress.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/un.h>

#include <charconv>

namespace mynah {

namespace {

constexpr std::string_view UnixPrefix = "unix:";
constexpr std::size_t LongestUnixPath = sizeof(sockaddr_un::sun_path) - 1;

Expected<std::uint16_t, Message> parsePort(std::string_view text)
{
    std::uint16_t port = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), port);
    if (text.empty() || error != std::errc() || end != text.data() + text.size())
        return Unexpected(Message::tr("\"%1\" is not a port: use 0 to 65535").arg(text));
    return port;
}

bool isIPv6(const std::string &host)
{
    return host.find(':') != std::string::npos;
}

} // namespace

Expected<ListenAddress, Message> ListenAddress::parse(std::string_view text)
{
    ListenAddress address;
    if (text.starts_with(UnixPrefix)) {
        address.unixPath = text.substr(UnixPrefix.size());
        if (address.unixPath.empty())
            return Unexpected(Message::tr("unix: needs a path, as in unix:/run/mynah.sock"));
        if (address.unixPath.size() > LongestUnixPath)
            return Unexpected(Message::tr("the path of a unix socket has at most %1 bytes: %2")
                                  .arg(LongestUnixPath)
                                  .arg(address.unixPath));
        return address;
    }
    const auto colon = text.rfind(':');
    if (colon == std::string_view::npos)
        return Unexpected(
            Message::tr("\"%1\" has no port: write it as in 127.0.0.1:8080").arg(text));
    auto port = parsePort(text.substr(colon + 1));
    if (!port)
        return Unexpected(port.error());
    std::string_view host = text.substr(0, colon);
    if (host.starts_with('[') && host.ends_with(']'))
        host = host.substr(1, host.size() - 2);
    else if (host.find(':') != std::string_view::npos)
        return Unexpected(
            Message::tr("an IPv6 address goes in brackets: [%1]:%2").arg(host).arg(*port));
    address.host = host;
    address.port = *port;
    return address;
}

ListenAddress ListenAddress::of(std::string_view address, std::uint16_t port)
{
    ListenAddress result;
    if (address.starts_with(UnixPrefix)) {
        result.unixPath = address.substr(UnixPrefix.size());
        return result;
    }
    result.host = address;
    result.port = port;
    return result;
}

bool ListenAddress::isEveryAddress() const
{
    return !isUnix() && (host.empty() || host == "0.0.0.0" || host == "::");
}

bool ListenAddress::isLoopback() const
{
    if (isUnix() || host == "localhost")
        return true;
    in_addr v4{};
    if (::inet_pton(AF_INET, host.c_str(), &v4) == 1)
        return (ntohl(v4.s_addr) >> 24) == 127;
    in6_addr v6{};
    return ::inet_pton(AF_INET6, host.c_str(), &v6) == 1 && IN6_IS_ADDR_LOOPBACK(&v6);
}

std::string ListenAddress::toString() const
{
    if (isUnix())
        return std::string(UnixPrefix) + unixPath;
    const std::string shown = isIPv6(host) ? "[" + host + "]" : host;
    return shown + ":" + std::to_string(port);
}

std::string ListenAddress::url(std::string_view scheme) const
{
    if (isUnix())
        return std::string(scheme) + "+unix:" + unixPath;
    ListenAddress shown = *this;
    if (isEveryAddress())
        shown.host = "localhost";
    return std::string(scheme) + "://" + shown.toString();
}

} // namespace mynah
