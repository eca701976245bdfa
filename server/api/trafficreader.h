// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/expected.h"
#include "server/core/message.h"
#include "server/domain/exchange.h"

#include <QtGlobal>

#include <memory>
#include <span>
#include <string>
#include <string_view>

namespace mynah {

// Takes what a file of recorded traffic tells, in its order.
class TrafficSink
{
public:
    virtual ~TrafficSink() = default;
    virtual void takeExchange(const Exchange &exchange) = 0;
    // An entry that was skipped: which one and why, in a sentence.
    virtual void takeProblem(const Message &text) = 0;
};

// Reads recorded traffic of one kind of file. The file is not trusted: what cannot be read is told
// to the sink, and memory does not grow with the file.
class TrafficReader
{
public:
    TrafficReader() = default;
    virtual ~TrafficReader() = default;
    Q_DISABLE_COPY_MOVE(TrafficReader)

    // The next bytes, in pieces of any size.
    virtual void feed(std::string_view bytes) = 0;
    // There are no more. Error: why the file is none of this kind, in a sentence.
    virtual Expected<void, Message> finish() = 0;
};

// A kind of file that can be read. Another one is another row in trafficFileKinds().
struct TrafficFileKind
{
    // As people know it.
    std::string_view name;
    // Of file names, in small letters, without the dot.
    std::string_view suffix;
    std::unique_ptr<TrafficReader> (*makeReader)(TrafficSink &sink);
};

// The first one is for files whose names say nothing.
std::span<const TrafficFileKind> trafficFileKinds();
// By the suffix, in any case of letters; null when no kind has it.
const TrafficFileKind *trafficFileKind(std::string_view path);

} // namespace mynah
