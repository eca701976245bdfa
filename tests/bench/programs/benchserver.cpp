// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The engine with the settings of the window, and questions to it: benchserver WORKSPACE BYTES
// Prints "Listening on URL". Reads lines and answers each with one: "counters" with those of the
// exchange store, as JSON; "edit TEXT", which gives the last route that body, and "move PATH",
// which gives the first route that path, with the time at which the edit began, in nanoseconds
// (CLOCK_MONOTONIC). Ends with its standard input.
#include "app/filelimit.h"
#include "server/api/exchangestore.h"
#include "server/api/servercontroller.h"
#include "server/domain/workspaceedit.h"
#include "server/domain/workspacefile.h"

#include <QCoreApplication>
#include <QSocketNotifier>

#include <unistd.h>

#include <array>
#include <chrono>
#include <cinttypes>
#include <cstdio>
#include <string>
#include <string_view>
#include <utility>

using namespace mynah;

namespace {

void sayCounters(const ExchangeStore::Counters &counters)
{
    std::printf("{\"seen\": %" PRIu64 ", \"kept\": %" PRIu64 ", \"counted\": %" PRIu64
                ", \"lost\": %" PRIu64 ", \"bytes\": %zu}\n",
                counters.seen, counters.kept, counters.countedOnly(), counters.lost,
                counters.bytes);
}

MockRoute lastWithBody(const Workspace &workspace, std::string_view text)
{
    const MockRoute &route = *workspace.servers.front()->routes.back().route();
    MockResponse response = *route.responses.front();
    response.body.text = text;
    return withResponse(route, std::move(response));
}

MockRoute firstWithPath(const Workspace &workspace, std::string_view path)
{
    MockRoute route = *workspace.servers.front()->routes.front().route();
    route.path = path;
    return route;
}

class BenchServer
{
public:
    BenchServer(const LoadedWorkspace &loaded, std::size_t keptBytes)
        : m_workspace(loaded.workspace)
        , m_baseDir(loaded.baseDir)
        , m_input(STDIN_FILENO, QSocketNotifier::Read)
    {
        ServerOptions options;
        options.keptBytes = keptBytes;
        m_controller.setOptions(options);
        QObject::connect(&m_controller, &ServerController::statusChanged, &m_input,
                         [this] { sayUrlOnce(); });
        QObject::connect(&m_input, &QSocketNotifier::activated, &m_input, [this] { readLine(); });
        apply();
        m_controller.start();
    }

private:
    // Every edit changes the status.
    void sayUrlOnce()
    {
        const ServerStatus status = m_controller.status();
        if (status.state != ServerState::Running || std::exchange(m_saidUrl, true))
            return;
        std::printf("Listening on %s\n", status.url().c_str());
    }

    void apply() { m_controller.apply(std::make_shared<const Workspace>(m_workspace), m_baseDir); }

    void edit(MockRoute (*changed)(const Workspace &, std::string_view), std::string_view text)
    {
        const auto now = std::chrono::steady_clock::now().time_since_epoch();
        m_workspace = applyEdit(m_workspace, ReplaceNode{changed(m_workspace, text)})->workspace;
        apply();
        std::printf("%lld\n", static_cast<long long>(std::chrono::nanoseconds(now).count()));
    }

    // Who asks waits for the answer, so that a read is a line.
    void readLine()
    {
        constexpr std::string_view editWord = "edit ";
        constexpr std::string_view moveWord = "move ";
        std::array<char, 256> buffer;
        const ssize_t count = ::read(STDIN_FILENO, buffer.data(), buffer.size());
        if (count <= 0)
            return QCoreApplication::quit();
        const std::string_view line(buffer.data(), static_cast<std::size_t>(count - 1));
        if (line.starts_with(editWord))
            edit(lastWithBody, line.substr(editWord.size()));
        else if (line.starts_with(moveWord))
            edit(firstWithPath, line.substr(moveWord.size()));
        else
            sayCounters(m_controller.store().counters());
    }

    Workspace m_workspace;
    QString m_baseDir;
    ServerController m_controller;
    QSocketNotifier m_input;
    bool m_saidUrl = false;
};

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    std::setvbuf(stdout, nullptr, _IOLBF, BUFSIZ);
    raiseFileLimit();
    const QStringList words = QCoreApplication::arguments();
    const Expected<LoadedWorkspace, FileError> loaded = loadWorkspace(words.value(1));
    if (!loaded) {
        std::fprintf(stderr, "benchserver: %s\n", loaded.error().message.text().c_str());
        return EXIT_FAILURE;
    }
    const BenchServer server(*loaded, words.value(2).toULongLong());
    return QCoreApplication::exec();
}
