// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/mock/routetrie.h"

#include <benchmark/benchmark.h>

#include <string>

using namespace mynah;

namespace {

constexpr int Fewest = 10;
constexpr int Most = 100'000;

RouteTrie trieOf(int routes, const std::string &ending)
{
    RouteTrie trie;
    for (int i = 0; i < routes; ++i)
        trie.insert(*PathPattern::parse("/r/" + std::to_string(i) + ending), "GET",
                    RouteTrie::Order(i));
    return trie;
}

void ask(benchmark::State &state, const RouteTrie &trie, const std::string &path)
{
    RequestPath cut;
    for (auto _ : state) {
        std::size_t steps = 0;
        cut.assign(path, trie.deepest());
        benchmark::DoNotOptimize(trie.find("GET", cut, 0, steps));
    }
}

void findLiteral(benchmark::State &state)
{
    const int routes = int(state.range(0));
    ask(state, trieOf(routes, "/x"), "/r/" + std::to_string(routes - 1) + "/x");
}

void findParameter(benchmark::State &state)
{
    const int routes = int(state.range(0));
    ask(state, trieOf(routes, "/:id/x"), "/r/" + std::to_string(routes - 1) + "/7/x");
}

void findNothing(benchmark::State &state)
{
    ask(state, trieOf(int(state.range(0)), "/x"), "/r/none/x");
}

BENCHMARK(findLiteral)->RangeMultiplier(10)->Range(Fewest, Most);
BENCHMARK(findParameter)->RangeMultiplier(10)->Range(Fewest, Most);
BENCHMARK(findNothing)->RangeMultiplier(10)->Range(Fewest, Most);

} // namespace
