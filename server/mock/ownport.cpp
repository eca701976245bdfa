// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/mock/ownport.h"

#include <array>
#include <atomic>

namespace mynah {

namespace {

// By port: connections to several servers may share one.
std::array<std::atomic<std::uint16_t>, 65'536> connections;

} // namespace

OwnPort::OwnPort(std::uint16_t port)
    : m_port(port)
{
    ++connections[m_port];
}

OwnPort::~OwnPort()
{
    --connections[m_port];
}

bool OwnPort::isOwn(std::uint16_t port)
{
    return connections[port].load() > 0;
}

} // namespace mynah
