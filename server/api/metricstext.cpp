// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/api/metricstext.h"

#include <array>
#include <charconv>
#include <cmath>

namespace mynah {

namespace {

// Quotes are escaped in the values of labels, and in help texts they are not.
void appendEscaped(std::string &out, std::string_view text, bool isLabel)
{
    for (const char letter : text) {
        if (letter == '\\')
            out += "\\\\";
        else if (letter == '\n')
            out += "\\n";
        else if (letter == '"' && isLabel)
            out += "\\\"";
        else
            out += letter;
    }
}

std::string_view kindName(MetricsText::Kind kind)
{
    switch (kind) {
    case MetricsText::Kind::Counter:
        return "counter";
    case MetricsText::Kind::Gauge:
        return "gauge";
    case MetricsText::Kind::Histogram:
        return "histogram";
    }
    return "untyped";
}

} // namespace

void MetricsText::family(std::string_view name, Kind kind, std::string_view help)
{
    m_name = name;
    m_text.append("# HELP ").append(name).append(" ");
    appendEscaped(m_text, help, false);
    m_text.append("\n# TYPE ").append(name).append(" ").append(kindName(kind)).append("\n");
}

void MetricsText::sample(const MetricLabels &labels, double value)
{
    sample({}, labels, value);
}

void MetricsText::sample(const MetricLabels &labels, std::uint64_t value)
{
    sample({}, labels, value);
}

void MetricsText::sample(std::string_view suffix, const MetricLabels &labels, double value)
{
    beginSample(suffix, labels);
    m_text.append(number(value)).append("\n");
}

void MetricsText::sample(std::string_view suffix, const MetricLabels &labels, std::uint64_t value)
{
    beginSample(suffix, labels);
    m_text.append(std::to_string(value)).append("\n");
}

std::string MetricsText::number(double value)
{
    if (std::isnan(value))
        return "NaN";
    if (std::isinf(value))
        return value > 0 ? "+Inf" : "-Inf";
    // Bounds and times are for people as well: those in between have no exponent.
    const bool isPlain = value == 0 || (std::abs(value) >= 1e-6 && std::abs(value) < 1e15);
    std::array<char, 32> digits{};
    const auto end =
        std::to_chars(digits.data(), digits.data() + digits.size(), value,
                      isPlain ? std::chars_format::fixed : std::chars_format::scientific)
            .ptr;
    return {digits.data(), end};
}

void MetricsText::beginSample(std::string_view suffix, const MetricLabels &labels)
{
    m_text.append(m_name).append(suffix);
    const char *separator = "{";
    for (const auto &[name, value] : labels) {
        m_text.append(separator).append(name).append("=\"");
        appendEscaped(m_text, value, true);
        m_text += '"';
        separator = ",";
    }
    m_text += labels.empty() ? " " : "} ";
}

} // namespace mynah
