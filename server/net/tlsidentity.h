// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/net/pemfile.h"

namespace mynah {

// A certificate, its private key, and the certificates on the way to its authority.
struct TlsIdentity
{
    CertificatePtr certificate;
    std::vector<CertificatePtr> chain;
    KeyPtr key;
    // What does not keep it from being used, as one sentence: that it has expired. Or empty.
    Message remark;
};

struct PemFiles
{
    std::string certificate;
    std::string key;
    // Of the key; may be empty.
    std::string passphrase;
};

struct Pkcs12File
{
    std::string path;
    std::string passphrase;
};

// Refuses what is missing, unreadable, locked or of another kind, and a key of another certificate.
Expected<TlsIdentity, TlsError> readIdentity(const PemFiles &files);
Expected<TlsIdentity, TlsError> readIdentity(const Pkcs12File &file);
// A certificate, its chain and its key in one PEM text, which is Mynah's own.
std::optional<TlsIdentity> parseIdentity(const QByteArray &pem);

} // namespace mynah
