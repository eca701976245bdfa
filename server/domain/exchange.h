// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

namespace mynah {

enum class ExchangeOutcome : std::uint8_t {
    Answered,
    Malformed, // the request broke HTTP or a limit; the status is the refusal
    ClientClosed,
    TimedOut,
    Aborted, // our side ended it
};

// The methods that a record can name by itself; Other stands in the request's head.
enum class ExchangeMethod : std::uint8_t {
    Other,
    Get,
    Head,
    Post,
    Put,
    Patch,
    Delete,
    Options,
    Trace,
    Connect,
};
ExchangeMethod exchangeMethod(std::string_view method);
// Empty for Other.
std::string_view methodName(ExchangeMethod method);

// One row of the exchange store: fixed in size, free of pointers, cheap to keep by the million.
// Times are nanoseconds after the first byte of the request, NotReached where it did not get so
// far.
struct ExchangeRecord
{
    static constexpr std::int64_t NotReached = -1;
    static constexpr std::uint32_t NoRoute = 0xffff'ffff;

    enum Flag : std::uint16_t {
        RequestBodyTruncated = 1 << 0, // not all of it was kept
        ResponseBodyTruncated = 1 << 1,
        BytesEvicted = 1 << 2, // heads and bodies are gone, the row stays
        RequestChunked = 1 << 3,
        ResponseChunked = 1 << 4,
        Tls = 1 << 5,
        UnixSocket = 1 << 6,
        Http10 = 1 << 7,
        SentByMynah = 1 << 8, // "send again" and "send it for me", over TCP
        CorsPreflight = 1 << 9, // answered by the server, not by a route
        Imported = 1 << 10, // from a file, which knows nothing of routes
        ResponseBodyDecoded = 1 << 11, // kept without the codings that its head names
    };
    enum class Family : std::uint8_t { None, IPv4, IPv6 };

    // Counts from 1 and is never used again.
    std::uint64_t seq = 0;
    // Nanoseconds since 1970 UTC of the first byte.
    std::int64_t wallTime = 0;
    std::uint64_t connectionId = 0;
    // How long before the first byte the connection was opened.
    std::int64_t connectionAge = 0;
    // How long the TLS handshake of the connection took.
    std::int64_t handshake = NotReached;
    std::int64_t headersComplete = NotReached;
    std::int64_t bodyComplete = NotReached;
    std::int64_t matched = NotReached;
    // When the delay that the response asks for was over; NotReached without one.
    std::int64_t delayEnd = NotReached;
    std::int64_t responseStart = NotReached;
    std::int64_t responseEnd = NotReached;
    // Of the whole bodies, kept or not.
    std::uint64_t requestBodyBytes = 0;
    std::uint64_t responseBodyBytes = 0;
    std::uint32_t requestHeadBytes = 0;
    std::uint32_t responseHeadBytes = 0;
    std::uint32_t numberOnConnection = 0;
    // Numbers that the store has names for; NoRoute when nothing matched.
    std::uint32_t server = NoRoute;
    std::uint32_t route = NoRoute;
    std::uint32_t response = NoRoute;
    // Byte of the request at which it went wrong, or -1.
    std::int32_t errorOffset = -1;
    // Network order; an IPv4 address in the first four bytes.
    std::array<std::uint8_t, 16> peerAddress{};
    std::uint16_t peerPort = 0;
    std::uint16_t localPort = 0;
    std::uint16_t flags = 0;
    // 0: nothing was sent.
    std::uint16_t status = 0;
    Family family = Family::None;
    ExchangeMethod method = ExchangeMethod::Other;
    ExchangeOutcome outcome = ExchangeOutcome::Answered;

    bool has(Flag flag) const { return (flags & flag) != 0; }
    // It met no route, and nothing else answered it. Of an imported one nobody knows.
    bool isUnmatched() const { return route == NoRoute && !has(Imported) && !has(CorsPreflight); }
    // From the first byte of the request to the last of the response, or NotReached.
    std::int64_t duration() const { return responseEnd; }
    // "127.0.0.1:53312", "[::1]:53312" or "unix"; "-" of an imported one.
    std::string peer() const;
};
static_assert(std::is_trivially_copyable_v<ExchangeRecord>);

// A whole exchange, decoded for people. Heads are the wire's bytes, bodies are without chunking.
struct Exchange
{
    ExchangeRecord record;
    // As on the request line; empty when there was none that could be read.
    std::string method;
    std::string target;
    std::string requestHead;
    std::string requestBody;
    std::string responseHead;
    std::string responseBody;
    // Ids in the workspace at the time; empty when nothing matched.
    std::string serverId;
    std::string routeId;
    std::string responseId;
    // Empty when Answered.
    std::string errorReason;
    // "http" or "https".
    std::string scheme = "http";
    // "127.0.0.1:8080", "[::1]:8080" or "unix:/path".
    std::string localAddress;
    std::string tlsProtocol;
    std::string tlsCipher;
    std::string tlsServerName;
    // What the client's certificate says, a line for each field: "commonName: ada".
    std::string tlsPeer;
};

// A line of a head, split as far as it can be; views into the head.
struct HeadField
{
    // Trimmed of spaces and tabs around it; empty when the line has no colon.
    std::string_view name;
    std::string_view value;
    // The whole line without its end.
    std::string_view line;
    // Where the line begins in the head.
    std::size_t offset = 0;
};

// A head as it was received, however wrong it is.
struct MessageHead
{
    std::string_view startLine;
    std::vector<HeadField> fields;

    // The first field of that name, in any case of letters.
    std::optional<std::string_view> find(std::string_view name) const;
};

// Never fails: CRLF and lone LF both end a line. The views live as long as head does.
MessageHead splitHead(std::string_view head);

// The fields of Exchange::tlsPeer; views into it.
struct NamedText
{
    std::string_view name;
    std::string_view value;
};
std::vector<NamedText> certificateFields(std::string_view tlsPeer);
// Whom to call the client: its common name, or else its subject. Empty without a certificate.
std::string_view certificateOwner(std::string_view tlsPeer);

// The words of a request line, empty where it has fewer; of more than three, the target is all
// in the middle.
struct RequestLineWords
{
    std::string_view method;
    std::string_view target;
    std::string_view version;
};
RequestLineWords splitRequestLine(std::string_view line);

// The path of an origin or absolute form without its query, not decoded; "*" stays.
std::string_view targetPath(std::string_view target);
// What follows the first '?', or empty.
std::string_view targetQuery(std::string_view target);
// A name or a value of a query, without percent-encoding and with "+" as a space; ISO 8859-1 when
// that is not UTF-8.
std::string decodedQuery(std::string_view text);

} // namespace mynah
