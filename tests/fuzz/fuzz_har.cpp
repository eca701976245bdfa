// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/api/harwriter.h"
#include "server/api/trafficreader.h"
#include "tests/fuzz/fuzztarget.h"

namespace mynah::fuzz {

namespace {

// Whatever was read can be written.
struct ExaminingSink final : TrafficSink
{
    void takeExchange(const Exchange &exchange) override
    {
        require(exchange.record.has(ExchangeRecord::Imported), "it says where it is from");
        require(exchange.record.wallTime >= 0, "a time is after 1970");
        require(exchange.record.duration() >= ExchangeRecord::NotReached, "time goes forward");
        require(splitHead(exchange.responseHead).startLine.find('\r') == std::string_view::npos,
                "a start line is one line");
        require(!harEntry(exchange, {}).empty(), "it can be written");
    }
    void takeProblem(const Message &text) override
    {
        require(text.text().starts_with("Entry "), "a problem names its entry");
    }
};

} // namespace

void examine(std::string_view bytes)
{
    const auto kinds = trafficFileKinds();
    ExaminingSink sink;
    const auto reader = kinds[takeChoice(bytes) % kinds.size()].makeReader(sink);
    reader->feed(bytes.substr(0, bytes.size() / 2));
    reader->feed(bytes.substr(bytes.size() / 2));
    if (const auto finished = reader->finish(); !finished)
        require(!finished.error().empty(), "an error says what it is");
}

} // namespace mynah::fuzz
