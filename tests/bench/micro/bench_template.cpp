// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/json.h"
#include "server/mock/responsetemplate.h"

#include <benchmark/benchmark.h>

#include <string>

using namespace mynah;

namespace {

void render(benchmark::State &state, std::string_view text, const std::string &data)
{
    const auto parsed = ResponseTemplate::parse(text);
    const auto json = parseJson(data);
    for (auto _ : state)
        benchmark::DoNotOptimize(parsed->render(*json));
}

void renderFields(benchmark::State &state)
{
    render(state, R"({"id": "{{params.id}}", "page": "{{query.page}}", "name": "{{body.name}}"})",
           R"({"params": {"id": "7"}, "query": {"page": "2"}, "body": {"name": "Ada"}})");
}

void renderRows(benchmark::State &state)
{
    std::string rows;
    for (std::int64_t i = 0; i < state.range(0); ++i)
        rows += (i > 0 ? "," : "") + std::string(R"({"id": )") + std::to_string(i) + "}";
    render(state, R"([{{#each rows}}{"id": {{id}}}{{#unless @last}},{{/unless}}{{/each}}])",
           R"({"rows": [)" + rows + "]}");
    state.SetComplexityN(state.range(0));
}

BENCHMARK(renderFields);
BENCHMARK(renderRows)->RangeMultiplier(10)->Range(1, 1000)->Complexity();

} // namespace
