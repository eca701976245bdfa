// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/api/localauthority.h"

#include "server/net/certificatestore.h"

#include <QScopeGuard>

#include <openssl/crypto.h>

namespace mynah {

Expected<QByteArray, std::string> localAuthorityCertificate()
{
    // A pool's thread outlives this work, and may outlive OpenSSL at the program's end.
    const auto threadStop = qScopeGuard([] { OPENSSL_thread_stop(); });
    auto certificate = CertificateStore().authorityCertificate();
    if (!certificate)
        return Unexpected(certificate.error().message);
    return std::move(*certificate);
}

} // namespace mynah
