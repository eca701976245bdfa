// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/message.h"
#include "server/net/tlsidentity.h"

#include <QString>

#include <optional>
#include <string>
#include <vector>

namespace mynah {

// The names that a certificate of this machine needs for a listener: those of the machine itself,
// and the listener's address, as for "DNS:localhost" and "IP:127.0.0.1".
std::vector<std::string> certificateNames(const std::string &listenerAddress);

// Mynah's own certificates, made on first use: an authority that a person can install, and a
// certificate for this machine that it signs. They are files of the user's data folder (0700, the
// files 0600), safe against several processes; where they cannot be kept they live in memory. Not
// thread-safe.
class CertificateStore
{
public:
    // "tls" in Mynah's part of the user's data folder, the same for every program of Mynah.
    static QString usualFolder();

    explicit CertificateStore(const QString &folder = usualFolder());

    // A certificate that has at least these names and is valid for a month or more. Its remark says
    // when it could not be kept.
    TlsIdentity serverIdentity(const std::vector<std::string> &names);
    // The authority's certificate, for people to install. Fails when it cannot be kept: installing
    // it would be of no use.
    Expected<QByteArray, TlsError> authorityCertificate();

private:
    // Certificate and key in one PEM text.
    struct Pair
    {
        QByteArray authority;
        QByteArray server;
    };

    std::string authorityFile() const;
    std::string serverFile() const;
    Pair readKept() const;
    // The files, once they are good for the names.
    Expected<Pair, TlsError> keep(const std::vector<std::string> &names) const;
    Expected<Pair, TlsError> renewKept(const std::vector<std::string> &names) const;
    Expected<void, TlsError> makeFolder() const;
    TlsError cannotKeep(Message why) const;
    static bool isGood(const Pair &pair, const std::vector<std::string> &names);
    static void renew(Pair &pair, const std::vector<std::string> &names);

    QString m_folder;
    // What could not be kept.
    Pair m_memory;
};

} // namespace mynah
