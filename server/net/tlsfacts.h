// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

namespace mynah {

// One thing that a certificate says of its owner. Names that come more than once are repeated;
// values have no control characters.
struct CertificateField
{
    // "subject" (RFC 2253, as in "CN=ada,O=Example"), "commonName", "issuer", "alternativeName" (as
    // in "DNS:shop.example", "IP:127.0.0.1", "email:ada@example", "URI:spiffe://shop"),
    // "fingerprint" (SHA-256 in lower-case hexadecimal).
    std::string name;
    std::string value;
};

// What a handshake agreed on, as text for people; empty where there is none.
struct TlsFacts
{
    // "TLS 1.3".
    std::string protocol;
    std::string cipher;
    std::string applicationProtocol;
    // The name that the client asked for (SNI).
    std::string serverName;
    // Of the peer's certificate, verified where the context verifies.
    std::vector<CertificateField> peer;
};

} // namespace mynah
