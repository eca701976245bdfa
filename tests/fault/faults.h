// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/rawclient.h"

#include <QCoreApplication>
#include <QTest>

#include <array>
#include <string>
#include <vector>

namespace mynah::test {

// What a peer does in the middle of an exchange.
enum class Fault {
    Close,
    Reset,
    // Goes on after a while.
    Delay,
    // Goes on byte by byte.
    Trickle,
    // Ends its sending side, and reads on.
    HalfClose,
    // Neither sends nor reads any more.
    Stall,
};

constexpr std::array<const char *, 6> FaultNames{"close",   "reset",      "delay",
                                                 "trickle", "half-close", "stall"};

// A place in an exchange, and what comes of each fault there.
struct FaultStep
{
    const char *name;
    // What the peer sends before the fault, and what is left to send.
    std::string before;
    std::string rest;
    // By Fault.
    std::array<const char *, FaultNames.size()> outcomes;
};

// Rows "step: fault" with the columns before, rest, fault and outcome.
inline void addFaultRows(const std::vector<FaultStep> &steps)
{
    QTest::addColumn<std::string>("before");
    QTest::addColumn<std::string>("rest");
    QTest::addColumn<int>("fault");
    QTest::addColumn<QByteArray>("outcome");
    for (const FaultStep &step : steps) {
        for (std::size_t fault = 0; fault < FaultNames.size(); ++fault) {
            QTest::addRow("%s: %s", step.name, FaultNames.at(fault))
                << step.before << step.rest << int(fault) << QByteArray(step.outcomes.at(fault));
        }
    }
}

// Turns the loop until what is on its way over loopback has been dealt with.
inline void settle()
{
    int turns = 0;
    runUntil([&] { return ++turns > 20; });
}

// Sends the rest as a peer of that fault does, if it does.
inline void sendRest(Fault fault, RawClient &peer, std::string_view rest)
{
    if (fault == Fault::Delay)
        peer.send(rest);
    for (std::size_t i = 0; fault == Fault::Trickle && i < rest.size(); ++i) {
        peer.send(rest.substr(i, 1));
        QCoreApplication::processEvents();
    }
}

} // namespace mynah::test

Q_DECLARE_METATYPE(std::string)
