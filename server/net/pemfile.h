// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/expected.h"
#include "server/core/message.h"
#include "server/net/opensslptr.h"
#include "server/net/tlserror.h"

#include <QByteArray>

#include <optional>
#include <string>
#include <vector>

namespace mynah {

// What a file is for.
enum class TlsFileKind { Certificate, Key, Pkcs12, Authorities };

// The bytes of a file, which is neither a folder nor a pipe, for which people would wait.
Expected<QByteArray, TlsError> readTlsFile(const std::string &path, TlsFileKind kind);

QByteArray toPem(x509_st &certificate);
// Every certificate of a PEM text, in order; none when it holds none or a broken one.
std::vector<CertificatePtr> parseCertificates(const QByteArray &pem);

enum class PemKeyProblem { NoKey, Locked, WrongPassphrase };
// The first private key of a PEM text. An empty passphrase opens no locked one.
Expected<KeyPtr, PemKeyProblem> parseKey(const QByteArray &pem, const std::string &passphrase = {});

} // namespace mynah
