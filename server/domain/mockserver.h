// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/domain/header.h"
#include "server/domain/jsonshape.h"
#include "server/domain/routenode.h"
#include "server/domain/serverlimits.h"

#include <optional>
#include <string>
#include <vector>

namespace mynah {

// The files are relative to the folder of the workspace file or absolute. Without any, the listener
// has Mynah's own certificate.
struct ListenerTls
{
    enum class ClientCertificate { None, Optional, Required };

    // PEM, with its chain.
    std::string certificate;
    // PEM; it belongs to the certificate.
    std::string key;
    // Certificate and key in one file, instead of the two.
    std::string pkcs12;
    // Of the key or of the PKCS#12 file. Empty: the environment variable MYNAH_TLS_PASSPHRASE.
    std::string passphrase;
    ClientCertificate clientCertificate = ClientCertificate::None;
    // PEM: who may sign client certificates. Not used by None.
    std::string clientAuthorities;
    JsonShape shape;

    // Whether it has Mynah's own certificate.
    bool isOwn() const { return certificate.empty() && key.empty() && pkcs12.empty(); }

    bool operator==(const ListenerTls &) const = default;
};

struct Listener
{
    // "127.0.0.1", "::1", "0.0.0.0", a name, or "unix:/path" (which has no port).
    std::string address = "127.0.0.1";
    // 0: any free one.
    int port = 8080;
    std::optional<ListenerTls> tls;
    JsonShape shape;

    bool isUnix() const { return address.starts_with("unix:"); }

    bool operator==(const Listener &) const = default;
};

// Ways to be laxer than RFC 9112 wants, each off by default: a proxy before the server that reads
// such a request otherwise can be made to smuggle another one past its own checks.
struct ServerLeniencies
{
    // A lone LF ends a line of the head.
    bool bareLf = false;
    // A field line that begins with a blank continues the one before.
    bool obsFold = false;
    // HTTP/1.1 without Host.
    bool missingHost = false;
    JsonShape shape;

    bool operator==(const ServerLeniencies &) const = default;
};

// What listens and answers.
struct MockServer
{
    // Unique within the workspace.
    std::string id;
    std::string name;
    bool enabled = true;
    std::vector<Listener> listeners;
    // Added to every answer that does not set a header of that name itself.
    std::vector<Header> headers;
    ServerLimits limits;
    ServerLeniencies leniencies;
    // Pages of every origin may read the answers, and preflights are answered (Fetch, 3.2).
    bool cors = false;
    // POST, PUT and PATCH with neither Content-Length nor Transfer-Encoding are answered 411.
    bool requireContentLength = false;
    // In the order of precedence: the first that matches answers.
    std::vector<RouteNode> routes;
    JsonShape shape;

    bool operator==(const MockServer &) const = default;
};

} // namespace mynah
