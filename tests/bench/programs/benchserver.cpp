// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The engine with a store that can be asked: benchserver WORKSPACE BYTES
// Prints "Listening on URL", and for each line that it reads one line of JSON with the counters of
// the exchange store. Ends with its standard input.
#include "app/filelimit.h"
#include "server/api/exchangestore.h"
#include "server/api/servercontroller.h"
#include "server/domain/workspacefile.h"

#include <QCoreApplication>
#include <QSocketNotifier>

#include <unistd.h>

#include <array>
#include <cinttypes>
#include <cstdio>

using namespace mynah;

namespace {

void printCounters(const ExchangeStore &store)
{
    const ExchangeStore::Counters counters = store.counters();
    std::printf("{\"seen\": %" PRIu64 ", \"kept\": %" PRIu64 ", \"counted\": %" PRIu64
                ", \"lost\": %" PRIu64 ", \"bytes\": %zu}\n",
                counters.seen, counters.kept, counters.countedOnly(), counters.lost,
                counters.bytes);
    std::fflush(stdout);
}

void answerLine(const ExchangeStore &store)
{
    std::array<char, 256> line;
    if (::read(STDIN_FILENO, line.data(), line.size()) <= 0)
        QCoreApplication::quit();
    else
        printCounters(store);
}

void tellUrl(const ServerStatus &status)
{
    if (status.state != ServerState::Running)
        return;
    std::printf("Listening on %s\n", status.url().c_str());
    std::fflush(stdout);
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const QStringList words = QCoreApplication::arguments();
    const Expected<LoadedWorkspace, FileError> loaded = loadWorkspace(words.value(1));
    if (!loaded)
        return EXIT_FAILURE;
    raiseFileLimit();

    ServerController controller;
    ServerOptions options;
    options.keptBytes = words.value(2).toULongLong();
    controller.setOptions(options);
    QObject::connect(&controller, &ServerController::statusChanged, &controller,
                     [&] { tellUrl(controller.status()); });
    controller.apply(std::make_shared<const Workspace>(loaded->workspace), loaded->baseDir);
    controller.start();

    QSocketNotifier input(STDIN_FILENO, QSocketNotifier::Read);
    QObject::connect(&input, &QSocketNotifier::activated, &controller,
                     [&] { answerLine(controller.store()); });
    return QCoreApplication::exec();
}
