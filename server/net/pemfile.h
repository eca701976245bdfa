// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/expected.h"
#include "server/net/opensslptr.h"
#include "server/net/tlserror.h"

#include <QByteArray>

#include <optional>
#include <string>
#include <vector>

namespace mynah {

// The bytes of a file, which is neither a folder nor a pipe, for which people would wait; what says
// in a message what it is for, as in "certificate".
Expected<QByteArray, TlsError> readTlsFile(const std::string &path, const char *what);

QByteArray toPem(x509_st &certificate);
// Every certificate of a PEM text, in order; none when it holds none or a broken one.
std::vector<CertificatePtr> parseCertificates(const QByteArray &pem);

enum class PemKeyProblem { NoKey, Locked, WrongPassphrase };
// The first private key of a PEM text. An empty passphrase opens no locked one.
Expected<KeyPtr, PemKeyProblem> parseKey(const QByteArray &pem, const std::string &passphrase = {});

} // namespace mynah
