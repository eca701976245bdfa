// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>

namespace mynah {

// What the programs say about themselves goes to stderr as "program: message", warnings and above
// unless QT_LOGGING_RULES asks for more. Called once, before anything is logged.
void setUpLogging();

// Gets every line as well, on the thread that logs it; replaces the one before, which is not
// called any more once this returns. Must not log.
void setLogSink(std::function<void(const QString &line)> sink);

// Until it is set to null, a fatal message of Qt ends the program with ExitFailure and this line
// behind it, instead of an abort. A literal.
void setEndOfFatal(const char *line);

// No signal for writing to what nobody reads, or beyond the size that files may have: the call
// says it.
void ignoreWriteSignals();

} // namespace mynah
