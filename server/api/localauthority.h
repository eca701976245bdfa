// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/expected.h"
#include "server/core/message.h"

#include <QByteArray>

#include <string>

namespace mynah {

// The certificate (PEM) of the authority that signs Mynah's own certificates on this machine, for
// people to install; made on first use. The error is a sentence. Reads and writes files.
Expected<QByteArray, Message> localAuthorityCertificate();

} // namespace mynah
