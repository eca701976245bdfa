// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/message.h"
#include "server/domain/workspace.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace mynah {

// A member of the model that people can edit.
enum class Field {
    None,
    Name,
    Enabled,
    // of a listener
    Address,
    Port,
    Certificate,
    Key,
    Pkcs12,
    ClientAuthorities,
    // of a server
    Limits,
    // of a route
    Method,
    Path,
    ResponseMode,
    DefaultResponse,
    // of a response
    Status,
    Reason,
    Headers, // also of a server
    Body,
    BodyFile,
    Delay,
    Rules,
    Weight,
};

// A place in a workspace, by the ids on the way to it. Empty ids and None stand for the whole.
struct Place
{
    std::string serverId;
    std::string nodeId;
    std::string responseId;
    Field field = Field::None;
    // Row of a listener, header or rule; -1 when the field is no list or all of it is meant.
    int row = -1;
    // In the text of a body, from 1, the column in bytes; 0 when all of it is meant.
    int line = 0;
    int column = 0;

    bool operator==(const Place &) const = default;
};

struct Problem
{
    enum class Severity { Error, Warning };

    Severity severity = Severity::Error;
    Place place;
    // RFC 6901, into the workspace file as it would be saved.
    std::string pointer;
    // One sentence without a full stop.
    Message message;
    // Of the node that is the reason, when it is another one.
    std::string causeId{};

    bool operator==(const Problem &) const = default;
};

// What is wrong with where a listener listens, or empty.
Message addressProblem(std::string_view address);
// What keeps a name from being that of a header field, or empty.
Message headerNameProblem(std::string_view name);

struct TlsProblem
{
    Field field = Field::None;
    // One sentence without a full stop.
    Message message;
};
// The first thing that is wrong with the TLS of a listener by itself.
std::optional<TlsProblem> tlsProblem(const ListenerTls &tls);

// What is wrong with the workspace by itself, in the order of the file: tokens, ranges,
// duplicates, listeners. Templates, patterns and body files are judged by the compiler (mock).
std::vector<Problem> validate(const Workspace &workspace);

} // namespace mynah
