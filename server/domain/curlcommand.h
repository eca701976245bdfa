// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/expected.h"
#include "server/core/message.h"
#include "server/domain/exchange.h"

#include <string>

namespace mynah {

enum class CommandStyle {
    Posix, // curl for any POSIX shell
    Bash, // curl for bash and zsh, control characters as $'...'
    Cmd, // curl for cmd.exe
    PowerShell, // curl.exe for PowerShell
};

struct CommandOptions
{
    CommandStyle style = CommandStyle::Posix;
    // Name of the file that holds a body which cannot stand in the command itself.
    std::string bodyFile = "request-body.bin";
};

struct CurlCommand
{
    std::string text;
    // The caller has to write the request's body to CommandOptions::bodyFile.
    bool usesBodyFile = false;
};

// Bodies longer than this are sent from a file, as binary ones are.
constexpr std::size_t LargestInlineBody = 32 * 1024;

// The command that sends the request again, to the address that received it. Whatever the client
// put into the request stays data: nothing of it reaches the shell or curl as syntax. Fails with
// one sentence for requests that curl cannot send.
Expected<CurlCommand, Message> curlCommand(const Exchange &exchange,
                                           const CommandOptions &options = {});

// The URL of the request at the address that received it; characters that a URL cannot hold are
// percent-encoded.
std::string requestUrl(const Exchange &exchange);

// The request as it was on the wire, the body without chunking.
std::string rawRequest(const Exchange &exchange);

} // namespace mynah
