// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/errors.h"

#include <cstring>

namespace mynah {

StreamClosedError::StreamClosedError(int systemError)
    : Error(systemError ? std::string("stream closed: ") + std::strerror(systemError)
                        : std::string("stream closed"))
    , m_systemError(systemError)
{
}

TimeoutError::TimeoutError()
    : Error("timed out")
{
}

} // namespace mynah
