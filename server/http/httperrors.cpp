// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/httperrors.h"

namespace mynah {

HTTPInputError::HTTPInputError(int status, std::string reason, std::optional<std::size_t> offset)
    : Error(std::move(reason))
    , m_status(status)
    , m_offset(offset)
{
}

HTTPInputError HTTPInputError::shifted(std::size_t bytes) const
{
    HTTPInputError error = *this;
    if (error.m_offset)
        *error.m_offset += bytes;
    return error;
}

} // namespace mynah
