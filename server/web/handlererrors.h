// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/errors.h"

#include <string>

namespace mynah {

// Ends a handler with an error response (tornado/web.py, HTTPError). Not for HTTP that the peer
// broke: that is HTTPInputError.
class HTTPError final : public Error
{
public:
    // logMessage: for the log and never for the client. phrase: replaces the status's usual one.
    explicit HTTPError(int status, std::string logMessage = {}, std::string phrase = {})
        : Error(std::move(logMessage))
        , m_status(status)
        , m_phrase(std::move(phrase))
    {
    }
    int status() const { return m_status; }
    const std::string &phrase() const { return m_phrase; }

private:
    int m_status;
    std::string m_phrase;
};

// Ends a handler with the response as it stands (tornado/web.py, Finish).
class Finish final : public Error
{
public:
    Finish()
        : Error("finished")
    {
    }
};

} // namespace mynah
