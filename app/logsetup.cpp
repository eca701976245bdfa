// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/logsetup.h"

#include "app/commandline.h"

#include <QLoggingCategory>

#include <atomic>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <mutex>
#include <utility>

namespace mynah {

namespace {

std::mutex sinkMutex;
std::function<void(const QString &)> logSink;
std::atomic<const char *> endOfFatal = nullptr;

// Qt ends the program after a fatal message by itself.
void handleMessage(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    const QString line = qFormatLogMessage(type, context, message);
    std::fprintf(stderr, "%s\n", qUtf8Printable(line));
    if (const char *end = endOfFatal; end && type == QtFatalMsg) {
        std::fprintf(stderr, "%s\n", end);
        std::_Exit(ExitFailure);
    }
    const std::lock_guard lock(sinkMutex);
    if (logSink)
        logSink(message);
}

} // namespace

void setUpLogging()
{
    QLoggingCategory::setFilterRules(
        QStringLiteral("*.debug=false\n*.info=false\nmynah.tls.info=true"));
    if (qEnvironmentVariableIsEmpty("QT_MESSAGE_PATTERN"))
        qSetMessagePattern(QStringLiteral("%{appname}: %{message}"));
    qInstallMessageHandler(handleMessage);
}

void setLogSink(std::function<void(const QString &line)> sink)
{
    const std::lock_guard lock(sinkMutex);
    logSink = std::move(sink);
}

void setEndOfFatal(const char *line)
{
    endOfFatal = line;
}

void ignoreWriteSignals()
{
    std::signal(SIGPIPE, SIG_IGN);
    std::signal(SIGXFSZ, SIG_IGN);
}

} // namespace mynah
