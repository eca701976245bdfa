// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/domain/curlcommand.h"

#include "server/domain/fieldtext.h"
#include "server/domain/shellquote.h"

#include <algorithm>
#include <array>
#include <optional>
#include <vector>

namespace mynah {

namespace {

// A long option of curl, without its dashes.
struct Option
{
    const char *name;
    std::optional<std::string> value;
};
using Options = std::vector<Option>;

constexpr std::string_view UnixPrefix = "unix:";

bool isUrlCharacter(char c)
{
    constexpr std::string_view Marks = "-._~!$&'()*+,;=:@/?%";
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')
        || Marks.find(c) != std::string_view::npos;
}

bool isPlainTarget(std::string_view target)
{
    return target.starts_with('/') && std::all_of(target.begin(), target.end(), isUrlCharacter);
}

std::string percentEncoded(std::string_view target)
{
    constexpr std::string_view Digits = "0123456789ABCDEF";
    std::string encoded;
    for (const char c : target) {
        const auto byte = static_cast<unsigned char>(c);
        if (isUrlCharacter(c)) {
            encoded += c;
        } else {
            encoded += '%';
            encoded += Digits[byte >> 4];
            encoded += Digits[byte & 15];
        }
    }
    return encoded;
}

// Host as the client wrote it when it is sure to mean this machine, else the local address: a
// client's Host must not send the command elsewhere.
std::string authority(const Exchange &exchange, std::string_view host)
{
    const std::string &local = exchange.localAddress;
    if (local.empty() || local.starts_with(UnixPrefix))
        return "localhost";
    const bool isLoopback = local.starts_with("127.") || local.starts_with("[::1]:");
    const std::string port = local.substr(std::min(local.rfind(':'), local.size()));
    if (isLoopback && isSameFieldName(host, "localhost" + port))
        return "localhost" + port;
    const bool isUsual = port == (exchange.scheme == "https" ? ":443" : ":80");
    return isUsual ? local.substr(0, local.size() - port.size()) : local;
}

bool isFramingField(std::string_view name)
{
    return isSameFieldName(name, "content-length") || isSameFieldName(name, "transfer-encoding");
}

bool hasControlCharacter(std::string_view text)
{
    return std::any_of(text.begin(), text.end(), [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte < 0x20 || byte == 0x7f;
    });
}

// Why curl cannot send the request; empty when it can.
Message obstacle(const Exchange &exchange, const MessageHead &head)
{
    if (exchange.record.has(ExchangeRecord::BytesEvicted))
        return Message::tr("the request is no longer kept");
    if (exchange.record.has(ExchangeRecord::RequestBodyTruncated))
        return Message::tr("only the beginning of the request's body was kept");
    const RequestLineWords words = splitRequestLine(head.startLine);
    if (!isHttpToken(words.method) || words.target.empty() || hasControlCharacter(words.target)
        || words.target.find(' ') != std::string_view::npos)
        return Message::tr("curl cannot send this request line");
    for (const HeadField &field : head.fields) {
        if (!isHttpToken(field.name) || !isHttpFieldText(field.value))
            return Message::tr("curl cannot send a header line of this request");
    }
    if (words.method == "HEAD" && !exchange.requestBody.empty())
        return Message::tr("curl cannot send a HEAD request with a body");
    return {};
}

// Builds the options that make curl send what the client sent.
class OptionBuilder
{
public:
    OptionBuilder(const Exchange &exchange, const MessageHead &head)
        : m_exchange(exchange)
        , m_head(head)
        , m_words(splitRequestLine(head.startLine))
        , m_hasBody(!exchange.requestBody.empty() || head.find("content-length")
                    || head.find("transfer-encoding"))
    {
    }

    Options build(const std::optional<std::string> &bodyFile)
    {
        add("globoff");
        add("path-as-is");
        if (m_words.version == "HTTP/1.0")
            add("http1.0");
        if (m_exchange.localAddress.starts_with(UnixPrefix))
            add("unix-socket", m_exchange.localAddress.substr(UnixPrefix.size()));
        addMethod();
        addTarget();
        addHeaders();
        addBody(bodyFile);
        return std::move(m_options);
    }

private:
    void add(const char *name, std::optional<std::string> value = std::nullopt)
    {
        m_options.push_back({name, std::move(value)});
    }

    void addMethod()
    {
        if (m_words.method == "HEAD")
            add("head");
        else if (m_words.method != (m_hasBody ? "POST" : "GET"))
            add("request", std::string(m_words.method));
    }

    void addTarget()
    {
        const std::string base =
            m_exchange.scheme + "://" + authority(m_exchange, m_head.find("host").value_or(""));
        if (isPlainTarget(m_words.target)) {
            add("url", base + std::string(m_words.target));
        } else {
            add("request-target", std::string(m_words.target));
            add("url", base + '/');
        }
    }

    void addHeaders()
    {
        const std::string ownHost = authority(m_exchange, m_head.find("host").value_or(""));
        for (const HeadField &field : m_head.fields) {
            const bool isOwnHost = isSameFieldName(field.name, "host") && field.value == ownHost;
            const bool isChunked = isSameFieldName(field.name, "transfer-encoding");
            if (isOwnHost || (isFramingField(field.name) && !isChunked))
                continue;
            const std::string name(field.name);
            // curl leaves a header with nothing after the colon out; ";" asks for an empty one.
            add("header",
                field.value.empty() ? name + ';' : name + ": " + std::string(field.value));
        }
        suppressOwnHeader("Host");
        suppressOwnHeader("User-Agent");
        suppressOwnHeader("Accept");
        if (m_hasBody)
            suppressOwnHeader("Content-Type");
    }

    void suppressOwnHeader(const std::string &name)
    {
        if (!m_head.find(name))
            add("header", name + ':');
    }

    // Not --data: a body that begins with @ would name a file of the user's to send.
    void addBody(const std::optional<std::string> &bodyFile)
    {
        if (bodyFile)
            add("data-binary", '@' + *bodyFile);
        else if (m_hasBody && m_words.method != "HEAD")
            add("data-raw", m_exchange.requestBody);
    }

    const Exchange &m_exchange;
    const MessageHead &m_head;
    RequestLineWords m_words;
    bool m_hasBody;
    Options m_options;
};

// Whether the style can write the text at all; POSIX shells and bash can write anything but NUL.
bool canWrite(CommandStyle style, std::string_view text)
{
    if (text.find('\0') != std::string_view::npos)
        return false;
    if (style == CommandStyle::Posix || style == CommandStyle::Bash)
        return true;
    for (std::size_t i = 0; i < text.size();) {
        const bool hasEscape = style == CommandStyle::PowerShell
            && (text[i] == '\n' || text[i] == '\r' || text[i] == '\t');
        const std::size_t length = hasEscape ? 1 : plainCharacterLength(text.substr(i));
        if (length == 0)
            return false;
        i += length;
    }
    return true;
}

bool needsFile(CommandStyle style, const std::string &body)
{
    return body.size() > LargestInlineBody || !isUtf8(body) || !canWrite(style, body);
}

template <typename Quote>
std::string commandLine(const Options &options, const Quote &quote)
{
    std::string line = "curl";
    for (const Option &option : options) {
        line += std::string(" --") + option.name;
        if (option.value)
            line += ' ' + quote(*option.value);
    }
    return line;
}

// Quotes do not survive the way from PowerShell to a program in all its versions, so the options
// go through a pipe, in a here-string that takes everything literally.
std::string powerShellPipe(const Options &options)
{
    std::string config;
    for (const Option &option : options) {
        config += option.name;
        if (option.value)
            config += " = " + quotedForCurlConfig(*option.value);
        config += '\n';
    }
    const bool isAscii = std::all_of(config.begin(), config.end(),
                                     [](char c) { return static_cast<unsigned char>(c) < 0x80; });
    const std::string encoding =
        isAscii ? "" : "$OutputEncoding = New-Object Text.UTF8Encoding $false\n";
    return encoding + "@'\n" + config + "'@ | curl.exe --config -";
}

std::string rendered(const Options &options, CommandStyle style)
{
    switch (style) {
    case CommandStyle::Posix:
        return commandLine(options, quotedForPosix);
    case CommandStyle::Bash:
        return commandLine(options, quotedForBash);
    case CommandStyle::Cmd:
        return commandLine(options, quotedForCmd);
    case CommandStyle::PowerShell:
        return powerShellPipe(options);
    }
    return {};
}

} // namespace

Expected<CurlCommand, Message> curlCommand(const Exchange &exchange,
                                           const CommandOptions &commandOptions)
{
    const MessageHead head = splitHead(exchange.requestHead);
    if (Message reason = obstacle(exchange, head); !reason.empty())
        return Unexpected(std::move(reason));

    CurlCommand command;
    command.usesBodyFile = needsFile(commandOptions.style, exchange.requestBody);
    const auto bodyFile =
        command.usesBodyFile ? std::optional(commandOptions.bodyFile) : std::nullopt;
    const Options options = OptionBuilder(exchange, head).build(bodyFile);
    for (const Option &option : options) {
        if (option.value && !canWrite(commandOptions.style, *option.value))
            return Unexpected(Message::tr("this shell cannot write a byte of the request"));
    }
    command.text = rendered(options, commandOptions.style);
    return command;
}

std::string requestUrl(const Exchange &exchange)
{
    const MessageHead head = splitHead(exchange.requestHead);
    const std::string target(targetPath(exchange.target));
    const std::string_view query = targetQuery(exchange.target);
    std::string url = exchange.scheme + "://" + authority(exchange, head.find("host").value_or(""));
    url += target.starts_with('/') ? percentEncoded(target) : "/";
    if (!query.empty())
        url += '?' + percentEncoded(query);
    return url;
}

std::string rawRequest(const Exchange &exchange)
{
    return exchange.requestHead + exchange.requestBody;
}

} // namespace mynah
