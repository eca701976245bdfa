// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline.h"
#include "app/commit.h"
#include "app/filelimit.h"
#include "app/headless.h"
#include "app/logsetup.h"
#include "app/trafficcommand.h"
#include "app/version.h"
#include "server/api/buildinfo.h"

#include <QCoreApplication>

#include <cstdio>

using namespace mynah;

namespace {

int run(const CliCommand &command)
{
    if (const auto *serve = std::get_if<ServeOptions>(&command))
        return runHeadless(*serve);
    if (const auto *check = std::get_if<CheckOptions>(&command))
        return runCheck(*check);
    if (const auto *traffic = std::get_if<TrafficOptions>(&command))
        return runTraffic(*traffic);
    if (const auto *certificate = std::get_if<CertificateOptions>(&command))
        return runCertificate(*certificate);
    if (const auto *error = std::get_if<UsageError>(&command)) {
        std::fprintf(stderr, "mynah-cli: %s\n", qUtf8Printable(error->message));
        return ExitUsage;
    }
    std::fputs(qUtf8Printable(std::get<ShowText>(command).text), stdout);
    return ExitSuccess;
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("mynah-cli"));
    setBuildInfo({Version, Commit});
    setUpLogging();
    ignoreWriteSignals();
    raiseFileLimit();
    return run(parseCliArguments(QCoreApplication::arguments().mid(1)));
}
