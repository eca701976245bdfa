// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/api/exchangestore.h"
#include "server/mock/exchangering.h"

#include <benchmark/benchmark.h>

#include <array>
#include <string>

using namespace mynah;

namespace {

constexpr std::string_view RequestHead = "GET /r/9 HTTP/1.1\r\nHost: 127.0.0.1:8080\r\n\r\n";
constexpr std::string_view ResponseHead = "HTTP/1.1 200 OK\r\n"
                                          "Date: Thu, 01 Jan 1970 00:00:00 GMT\r\n"
                                          "Content-Type: text/plain\r\n"
                                          "Content-Length: 11\r\n\r\n";

// One block in, one block out.
void passThroughRing(benchmark::State &state)
{
    ExchangeRing ring(1024 * 1024);
    const std::string body(std::size_t(state.range(0)), 'x');
    const std::array<std::string_view, 3> parts{RequestHead, ResponseHead, body};
    for (auto _ : state) {
        benchmark::DoNotOptimize(ring.write(parts));
        benchmark::DoNotOptimize(ring.front());
        ring.release();
    }
}

void appendToStore(benchmark::State &state)
{
    ExchangeStore store;
    Exchange exchange;
    exchange.record.status = 200;
    exchange.method = "GET";
    exchange.target = "/r/9";
    exchange.requestHead = RequestHead;
    exchange.responseHead = ResponseHead;
    exchange.responseBody = std::string(std::size_t(state.range(0)), 'x');
    exchange.serverId = "server";
    exchange.routeId = "route";
    exchange.responseId = "response";
    for (auto _ : state)
        store.append(exchange);
}

BENCHMARK(passThroughRing)->Arg(11)->Arg(1024)->Arg(65536);
BENCHMARK(appendToStore)->Arg(11)->Arg(1024)->Arg(65536);

} // namespace
