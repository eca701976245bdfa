// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/api/trafficreader.h"

#include "server/api/harreader.h"
#include "server/api/jsonlinesreader.h"
#include "server/domain/fieldtext.h"

#include <algorithm>
#include <array>

namespace mynah {

namespace {

template <typename Reader>
std::unique_ptr<TrafficReader> make(TrafficSink &sink)
{
    return std::make_unique<Reader>(sink);
}

constexpr std::array Kinds{
    TrafficFileKind{"HAR", "har", make<HarReader>},
    TrafficFileKind{"JSON Lines", "jsonl", make<JsonLinesReader>},
};

} // namespace

std::span<const TrafficFileKind> trafficFileKinds()
{
    return Kinds;
}

const TrafficFileKind *trafficFileKind(std::string_view path)
{
    const std::string_view suffix = path.substr(path.rfind('.') + 1);
    const auto *kind = std::find_if(Kinds.begin(), Kinds.end(), [&](const TrafficFileKind &each) {
        return isSameFieldName(each.suffix, suffix);
    });
    return kind != Kinds.end() ? kind : nullptr;
}

} // namespace mynah
