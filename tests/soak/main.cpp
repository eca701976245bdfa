// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// mynah_soak PID PORT EXCHANGES: loads the server and watches its process; see run.sh.
#include "tests/soak/acts.h"
#include "tests/soak/serverwatch.h"

#include <algorithm>
#include <chrono>
#include <condition_variable>
#include <cstdio>
#include <cstdlib>
#include <mutex>
#include <thread>
#include <utility>

namespace mynah::soak {

namespace {

using namespace std::chrono_literals;

// Of growth after the warm-up; what one exchange in a hundred would leak at a kilobyte each.
constexpr double AllowedMegabytes = 10;
constexpr int Clients = 8;
// More than the server keeps of its exchanges: 100,000 rows, and bytes of heads and bodies.
constexpr unsigned Fillers = 2600;
constexpr std::uint64_t RowsToFill = 120'000;

unsigned long number(const std::atomic<std::uint64_t> &count)
{
    return count;
}

class Soak
{
public:
    Soak(int pid, std::uint16_t port)
        : m_pid(pid)
        , m_port(port)
    {
    }

    // Plays acts on several threads until there were so many exchanges in all, and prints a row
    // every second.
    void run(const std::vector<Act> &acts, std::uint64_t exchanges)
    {
        std::vector<std::jthread> clients;
        m_running = Clients;
        for (unsigned i = 0; i < Clients; ++i)
            clients.emplace_back([this, &acts, exchanges] { play(acts, exchanges); });
        std::unique_lock lock(m_mutex);
        while (!m_ended.wait_for(lock, 1s, [this] { return m_running == 0; }))
            print(sampleProcess(m_pid));
    }

    void print(const ProcessSample &sample)
    {
        const auto seconds = std::chrono::duration<double>(Clock::now() - m_begun).count();
        std::printf("%6.0f s %9lu exchanges %8.1f MB %4d descriptors %3d threads\n", seconds,
                    number(m_tally.recorded), sample.megabytes, sample.descriptors, sample.threads);
        std::fflush(stdout);
        m_mostMegabytes = std::max(m_mostMegabytes, sample.megabytes);
    }

    // When all connections are gone, as far as that goes.
    ProcessSample settled(int descriptors)
    {
        ProcessSample sample = sampleProcess(m_pid);
        for (int i = 0; i < 100 && sample.descriptors > descriptors; ++i) {
            std::unique_lock lock(m_mutex);
            m_ended.wait_for(lock, 100ms, [] { return false; });
            sample = sampleProcess(m_pid);
        }
        return sample;
    }

    const Tally &tally() const { return m_tally; }
    double takeMostMegabytes() { return std::exchange(m_mostMegabytes, 0); }

private:
    using Clock = std::chrono::steady_clock;

    void play(const std::vector<Act> &acts, std::uint64_t exchanges)
    {
        while (m_tally.recorded < exchanges) {
            const unsigned turn = m_turn++;
            acts.at(turn % acts.size())(m_port, turn / static_cast<unsigned>(acts.size()), m_tally);
        }
        const std::lock_guard lock(m_mutex);
        --m_running;
        m_ended.notify_all();
    }

    int m_pid;
    std::uint16_t m_port;
    Clock::time_point m_begun = Clock::now();
    Tally m_tally;
    std::atomic<unsigned> m_turn = 0;
    double m_mostMegabytes = 0;
    std::mutex m_mutex;
    std::condition_variable m_ended;
    int m_running = 0;
};

bool holds(bool condition, const char *what)
{
    std::printf("%s: %s\n", condition ? "ok" : "FAILED", what);
    return condition;
}

int soak(int pid, std::uint16_t port, std::uint64_t exchanges)
{
    Soak soak(pid, port);
    const ProcessSample before = sampleProcess(pid);
    soak.print(before);
    soak.run({fillTheRecorder}, Fillers);
    soak.run(acts(), Fillers + RowsToFill);
    const ProcessSample warm = soak.settled(before.descriptors);
    std::printf("The recorder is full: the exchanges begin that count.\n");
    const double warmMost = std::max(soak.takeMostMegabytes(), warm.megabytes);
    soak.run(acts(), Fillers + RowsToFill + exchanges);
    const ProcessSample after = soak.settled(warm.descriptors);
    soak.print(after);

    const double most = soak.takeMostMegabytes();

    const Tally &tally = soak.tally();
    std::printf("Answers: %lu expected, %lu received, %lu wrong\n"
                "Memory: %.1f MB after the warm-up, %.1f MB at most from there\n"
                "Descriptors: %d before, %d at the end\n"
                "Recorded: %lu\n",
                number(tally.expected), number(tally.received), number(tally.wrong), warmMost, most,
                before.descriptors, after.descriptors, number(tally.recorded));
    const bool answered = holds(tally.expected == tally.received && tally.wrong == 0,
                                "every answer came and was right");
    const bool flat = holds(most <= warmMost + AllowedMegabytes, "memory stays flat");
    const bool closed = holds(after.descriptors == before.descriptors, "no descriptor stays");
    return answered && flat && closed ? 0 : 1;
}

} // namespace

} // namespace mynah::soak

int main(int argc, char **argv)
{
    if (argc != 4) {
        std::fprintf(stderr, "usage: mynah_soak PID PORT EXCHANGES\n");
        return 2;
    }
    return mynah::soak::soak(std::atoi(argv[1]), static_cast<std::uint16_t>(std::atoi(argv[2])),
                             std::strtoull(argv[3], nullptr, 10));
}
