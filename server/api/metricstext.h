// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace mynah {

// Name and value; the value may be any text.
using MetricLabel = std::pair<std::string_view, std::string_view>;
using MetricLabels = std::vector<MetricLabel>;

// Writes the text format of Prometheus, version 0.0.4: families, each with its samples behind it.
// Names are literals of the grammar [a-zA-Z_][a-zA-Z0-9_]*.
class MetricsText final
{
public:
    static constexpr const char *ContentType = "text/plain; version=0.0.4; charset=utf-8";

    enum class Kind { Counter, Gauge, Histogram };

    // Begins a family; the samples up to the next one are its own.
    void family(std::string_view name, Kind kind, std::string_view help);
    void sample(const MetricLabels &labels, double value);
    void sample(const MetricLabels &labels, std::uint64_t value);
    // Of a histogram: with a suffix such as "_bucket".
    void sample(std::string_view suffix, const MetricLabels &labels, double value);
    void sample(std::string_view suffix, const MetricLabels &labels, std::uint64_t value);

    const std::string &text() const { return m_text; }

    // The shortest text that reads as the same number.
    static std::string number(double value);

private:
    void beginSample(std::string_view suffix, const MetricLabels &labels);

    std::string m_text;
    std::string m_name;
};

} // namespace mynah
