// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/expected.h"

#include <QSslConfiguration>

#include <string>

namespace mynah {

struct TlsError
{
    // One sentence that names the file.
    std::string message;
};

// A server's TLS from a certificate chain and its key, both PEM files; TLS 1.2 or newer, HTTP/1.1
// over ALPN. Refuses what is missing, unreadable or not PEM, and a key of another certificate.
Expected<QSslConfiguration, TlsError> serverTls(const std::string &certificateFile,
                                                const std::string &keyFile);

} // namespace mynah
