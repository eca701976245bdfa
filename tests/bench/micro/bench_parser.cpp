// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/headscanner.h"
#include "server/http/http1parameters.h"
#include "server/http/httpheaders.h"

#include <benchmark/benchmark.h>

using namespace mynah;

namespace {

// What wrk sends, and what a browser does.
constexpr std::string_view SmallHead = "GET /r/9 HTTP/1.1\r\nHost: 127.0.0.1:8080\r\n\r\n";
constexpr std::string_view BrowserHead =
    "GET /shop/items/7?page=2 HTTP/1.1\r\n"
    "Host: localhost:8080\r\n"
    "Connection: keep-alive\r\n"
    "sec-ch-ua: \"Chromium\";v=\"120\", \"Not A Brand\";v=\"99\"\r\n"
    "sec-ch-ua-mobile: ?0\r\n"
    "sec-ch-ua-platform: \"Linux\"\r\n"
    "Upgrade-Insecure-Requests: 1\r\n"
    "User-Agent: Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/120.0.0.0 "
    "Safari/537.36\r\n"
    "Accept: text/html,application/xhtml+xml,application/xml;q=0.9,image/webp,*/*;q=0.8\r\n"
    "Sec-Fetch-Site: none\r\n"
    "Sec-Fetch-Mode: navigate\r\n"
    "Accept-Encoding: gzip, deflate, br\r\n"
    "Accept-Language: en-GB,en;q=0.9\r\n"
    "Cookie: session=0123456789abcdef; theme=dark\r\n"
    "\r\n";

void scan(benchmark::State &state, std::string_view head)
{
    const HTTP1Parameters limits;
    for (auto _ : state) {
        HeadScanner scanner(HeadScanner::Kind::Request, limits);
        benchmark::DoNotOptimize(scanner.find(head));
    }
    state.SetBytesProcessed(state.iterations() * std::int64_t(head.size()));
}

void parse(benchmark::State &state, std::string_view head)
{
    const HTTP1Parameters limits;
    const std::size_t begin = head.find("\r\n") + 2;
    const std::string_view lines = head.substr(begin, head.size() - begin - 2);
    HTTPHeaders headers;
    for (auto _ : state)
        benchmark::DoNotOptimize(headers.parse(lines, limits));
    state.SetBytesProcessed(state.iterations() * std::int64_t(lines.size()));
}

BENCHMARK_CAPTURE(scan, small, SmallHead);
BENCHMARK_CAPTURE(scan, browser, BrowserHead);
BENCHMARK_CAPTURE(parse, small, SmallHead);
BENCHMARK_CAPTURE(parse, browser, BrowserHead);

} // namespace
