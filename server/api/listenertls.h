// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/domain/mockserver.h"
#include "server/net/tlsoptions.h"

#include <string>

namespace mynah {

// baseDir: the folder of the workspace file; empty: there is none.

// From the files that a listener names, which are not none.
Expected<TlsIdentity, TlsError> identityFromFiles(const ListenerTls &tls,
                                                  const std::string &baseDir);
ClientTrust clientTrust(const ListenerTls &tls, const std::string &baseDir);

} // namespace mynah
