// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLoggingCategory>

namespace mynah {

// Tornado's three loggers (tornado/log.py): finished exchanges, our own warnings, and mistakes of
// what runs inside: handlers, templates. And why handshakes failed, as information: peers do that.
Q_DECLARE_LOGGING_CATEGORY(accessLog)
Q_DECLARE_LOGGING_CATEGORY(generalLog)
Q_DECLARE_LOGGING_CATEGORY(appLog)
Q_DECLARE_LOGGING_CATEGORY(tlsLog)

} // namespace mynah
