// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/api/listenertls.h"

#include <QtGlobal>

namespace mynah {

namespace {

constexpr char PassphraseVariable[] = "MYNAH_TLS_PASSPHRASE";

std::string resolved(const std::string &file, const std::string &baseDir)
{
    return file.starts_with('/') || baseDir.empty() ? file : baseDir + '/' + file;
}

ClientCertificates wantedOf(ListenerTls::ClientCertificate wanted)
{
    switch (wanted) {
    case ListenerTls::ClientCertificate::None:
        return ClientCertificates::None;
    case ListenerTls::ClientCertificate::Optional:
        return ClientCertificates::Optional;
    case ListenerTls::ClientCertificate::Required:
        break;
    }
    return ClientCertificates::Required;
}

} // namespace

Expected<TlsIdentity, TlsError> identityFromFiles(const ListenerTls &tls,
                                                  const std::string &baseDir)
{
    const std::string passphrase = tls.passphrase.empty()
        ? qEnvironmentVariable(PassphraseVariable).toStdString()
        : tls.passphrase;
    if (!tls.pkcs12.empty())
        return readIdentity(Pkcs12File{resolved(tls.pkcs12, baseDir), passphrase});
    return readIdentity(
        PemFiles{resolved(tls.certificate, baseDir), resolved(tls.key, baseDir), passphrase});
}

ClientTrust clientTrust(const ListenerTls &tls, const std::string &baseDir)
{
    return {wantedOf(tls.clientCertificate), resolved(tls.clientAuthorities, baseDir)};
}

} // namespace mynah
