// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/net/tlsidentity.h"

#include <chrono>
#include <string>
#include <vector>

namespace mynah {

// What browsers take from an authority that a person installed (397 days), and a little less.
constexpr std::chrono::days ServerCertificateLife{390};
constexpr std::chrono::days AuthorityLife{3650};

// A new authority that signs certificates of servers and no further authorities (RFC 5280
// 4.2.1.9): certificate and key in one PEM text.
QByteArray makeAuthority(const std::string &commonName, std::chrono::days life = AuthorityLife);

// Whether a certificate can have it: "DNS:" and a host name in ASCII, or "IP:" and an address.
bool isCertificateName(const std::string &name);

// A new certificate and its key in one PEM text. names: "DNS:localhost", "IP:127.0.0.1"; what
// isCertificateName() refuses is left out.
QByteArray makeServerCertificate(const TlsIdentity &authority,
                                 const std::vector<std::string> &names,
                                 std::chrono::days life = ServerCertificateLife);

} // namespace mynah
