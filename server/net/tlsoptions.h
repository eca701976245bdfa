// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/net/tlscontext.h"
#include "server/net/tlsidentity.h"

#include <string>

namespace mynah {

enum class ClientCertificates {
    // Not asked for.
    None,
    // Asked for, and verified when one comes.
    Optional,
    // Without one there is no connection.
    Required,
};

// Whose client certificates a server accepts.
struct ClientTrust
{
    ClientCertificates wanted = ClientCertificates::None;
    // PEM: authorities, or single certificates that are trusted by themselves.
    std::string authorities;
};

// A server's TLS: 1.2 or newer, HTTP/1.1 over ALPN, no renegotiation, no compression.
Expected<TlsContext, TlsError> serverTls(const TlsIdentity &identity,
                                         const ClientTrust &trust = {});

struct ClientTlsOptions
{
    // False: any certificate will do.
    bool verifies = true;
    // PEM; empty: those of the system.
    std::string authorities;
    // What to show a server that asks for a certificate; may be null.
    const TlsIdentity *identity = nullptr;
};

Expected<TlsContext, TlsError> clientTls(const ClientTlsOptions &options);
// With the authorities of the system, made once.
const TlsContext &usualClientTls(bool verifies);

} // namespace mynah
