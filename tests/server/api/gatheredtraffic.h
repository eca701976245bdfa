// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/api/trafficreader.h"

#include <QFile>

#include <algorithm>
#include <string>
#include <vector>

namespace mynah::test {

// What a reader told.
struct GatheredTraffic final : TrafficSink
{
    std::vector<Exchange> exchanges;
    std::vector<std::string> problems;

    void takeExchange(const Exchange &exchange) override { exchanges.push_back(exchange); }
    void takeProblem(const Message &text) override { problems.push_back(text); }
};

inline std::string readSample(const char *name)
{
    QFile file(QStringLiteral(MYNAH_TEST_DATA "/har/") + QLatin1StringView(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll().toStdString() : std::string();
}

// JSON that is written with single quotes here.
inline std::string json(std::string text)
{
    std::replace(text.begin(), text.end(), '\'', '"');
    return text;
}

// The smallest entry that can be read.
inline std::string smallEntry(const std::string &path)
{
    return json("{'startedDateTime':'2026-03-01T12:00:00Z','request':{'method':'GET','url':"
                "'http://a"
                + path + "'},'response':{'status':200}}");
}

} // namespace mynah::test
