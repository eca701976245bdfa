// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <cstdint>

namespace mynah {

// While it lives, a port at our end of a connection on which this process sends a request for its
// user: recorders tell such requests from those of others. Safe on every thread, without a lock.
class OwnPort
{
public:
    explicit OwnPort(std::uint16_t port);
    ~OwnPort();
    Q_DISABLE_COPY_MOVE(OwnPort)

    static bool isOwn(std::uint16_t port);

private:
    std::uint16_t m_port;
};

} // namespace mynah
