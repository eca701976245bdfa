// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/api/localauthority.h"

#include "server/net/certificatestore.h"
#include "server/net/opensslthread.h"

namespace mynah {

Expected<QByteArray, Message> localAuthorityCertificate()
{
    const OpenSslThread openSsl;
    auto certificate = CertificateStore().authorityCertificate();
    if (!certificate)
        return Unexpected(certificate.error().message);
    return std::move(*certificate);
}

} // namespace mynah
