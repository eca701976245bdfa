// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/serverlog.h"

namespace mynah {

Q_LOGGING_CATEGORY(accessLog, "mynah.access")
Q_LOGGING_CATEGORY(generalLog, "mynah.general")
Q_LOGGING_CATEGORY(appLog, "mynah.app")
Q_LOGGING_CATEGORY(tlsLog, "mynah.tls")

} // namespace mynah
