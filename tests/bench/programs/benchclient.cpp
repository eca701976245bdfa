// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The load that wrk cannot make, against a server on 127.0.0.1:
//   benchclient hold PORT PATH CONNECTIONS   asks once on each, says "held", keeps them until its
//                                            standard input ends
//   benchclient ask PORT PATH REQUESTS       asks so often, one after the other
//   benchclient upload PORT PATH BYTES       sends one body; prints the seconds it took
//   benchclient download PORT PATH BYTES     reads one answer of that size; the same
//   benchclient watch PORT PATH SECONDS      asks all the time; prints "body NS TEXT" for each body
//                                            that differs from the one before, and "slowest BEGIN
//                                            END US" for each slice of time, which holds whole
//                                            exchanges; NS, BEGIN, END: CLOCK_MONOTONIC in ns
#include "tests/soak/loadclient.h"

#include <sys/resource.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

using namespace mynah::soak;
using namespace std::chrono_literals;

namespace {

using Clock = std::chrono::steady_clock;

struct Work
{
    std::uint16_t port;
    std::string path;
    std::uint64_t amount;
};

std::string headOf(const std::string &method, const std::string &path, std::uint64_t bodyBytes = 0)
{
    std::string head = method + " " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\n";
    if (bodyBytes > 0)
        head += "Content-Length: " + std::to_string(bodyBytes) + "\r\n";
    return head + "\r\n";
}

void expect200(const LoadClient::Answer &answer)
{
    if (answer.status != 200)
        throw std::runtime_error("the answer was " + std::to_string(answer.status));
}

double secondsSince(Clock::time_point begin)
{
    return std::chrono::duration<double>(Clock::now() - begin).count();
}

long long nanoseconds(Clock::time_point time)
{
    return std::chrono::duration_cast<std::chrono::nanoseconds>(time.time_since_epoch()).count();
}

void raiseFileLimit()
{
    rlimit limit{};
    ::getrlimit(RLIMIT_NOFILE, &limit);
    limit.rlim_cur = limit.rlim_max;
    ::setrlimit(RLIMIT_NOFILE, &limit);
}

void hold(const Work &work)
{
    raiseFileLimit();
    std::vector<std::unique_ptr<LoadClient>> clients;
    for (std::uint64_t i = 0; i < work.amount; ++i) {
        clients.push_back(std::make_unique<LoadClient>(work.port));
        clients.back()->send(headOf("GET", work.path));
        expect200(clients.back()->receive());
    }
    std::puts("held");
    std::fflush(stdout);
    char byte = 0;
    while (::read(STDIN_FILENO, &byte, 1) > 0) { }
}

void ask(const Work &work)
{
    LoadClient client(work.port);
    for (std::uint64_t i = 0; i < work.amount; ++i) {
        client.send(headOf("GET", work.path));
        expect200(client.receive());
    }
}

void upload(const Work &work)
{
    const std::string block(1024 * 1024, 'x');
    LoadClient client(work.port);
    const auto begin = Clock::now();
    client.send(headOf("POST", work.path, work.amount));
    for (std::uint64_t left = work.amount; left > 0;) {
        const std::uint64_t now = std::min<std::uint64_t>(left, block.size());
        client.send(std::string_view(block).substr(0, now));
        left -= now;
    }
    expect200(client.receive());
    std::printf("%f\n", secondsSince(begin));
}

void download(const Work &work)
{
    LoadClient client(work.port);
    const auto begin = Clock::now();
    client.send(headOf("GET", work.path));
    expect200(client.receive(false));
    if (client.skip(work.amount) != work.amount)
        throw std::runtime_error("the body ended early");
    std::printf("%f\n", secondsSince(begin));
}

// What is seen in a slice of time.
struct Slice
{
    Clock::time_point begin;
    std::chrono::nanoseconds slowest{0};

    void print(Clock::time_point end) const
    {
        std::printf("slowest %lld %lld %lld\n", nanoseconds(begin), nanoseconds(end),
                    static_cast<long long>(slowest / 1us));
    }
};

void watch(const Work &work)
{
    constexpr auto sliceTime = 5ms;
    LoadClient client(work.port);
    const std::string request = headOf("GET", work.path);
    const auto end = Clock::now() + std::chrono::seconds(work.amount);
    std::string body;
    Slice slice{Clock::now()};
    for (auto now = slice.begin; now < end;) {
        client.send(request);
        const LoadClient::Answer answer = client.receive();
        const auto asked = std::exchange(now, Clock::now());
        expect200(answer);
        if (answer.body != body)
            std::printf("body %lld %s\n", nanoseconds(now), answer.body.c_str());
        body = answer.body;
        slice.slowest = std::max(slice.slowest, now - asked);
        if (now - slice.begin > sliceTime) {
            slice.print(now);
            slice = Slice{now};
        }
    }
}

int run(const std::string &task, const Work &work)
{
    if (task == "hold")
        hold(work);
    else if (task == "ask")
        ask(work);
    else if (task == "upload")
        upload(work);
    else if (task == "download")
        download(work);
    else if (task == "watch")
        watch(work);
    else
        throw std::runtime_error("there is no task " + task);
    return EXIT_SUCCESS;
}

} // namespace

int main(int argc, char *argv[])
{
    if (argc != 5) {
        std::fputs("Usage: benchclient hold|ask|upload|download|watch PORT PATH AMOUNT\n", stderr);
        return 2;
    }
    try {
        return run(
            argv[1],
            {std::uint16_t(std::atoi(argv[2])), argv[3], std::strtoull(argv[4], nullptr, 10)});
    } catch (const std::runtime_error &error) {
        std::fprintf(stderr, "benchclient: %s\n", error.what());
        return EXIT_FAILURE;
    }
}
