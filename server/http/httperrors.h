// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/errors.h"

#include <QtGlobal>

#include <cstddef>
#include <optional>
#include <string>

namespace mynah {

// The peer's message breaks HTTP or a limit (tornado/httputil.py, HTTPInputError). Both an
// exception (it ends the exchange) and the error of the parsers.
class HTTPInputError final : public Error
{
public:
    // status: what a server answers before it closes: 400, 408, 411, 413, 414, 417, 431, 501 or
    // 505.
    // reason: one English sentence for people; a fixed one is marked with QT_TRANSLATE_NOOP, see
    // Message::known().
    // offset: of the offending byte, counted from the first byte of the text that was parsed.
    HTTPInputError(int status, std::string reason, std::optional<std::size_t> offset = {});

    int status() const { return m_status; }
    std::optional<std::size_t> offset() const { return m_offset; }
    // The same error counted from a text that begins that many bytes earlier.
    HTTPInputError shifted(std::size_t bytes) const;

private:
    int m_status;
    std::optional<std::size_t> m_offset;
};

// The reason wherever it is noticed first (RFC 9112 2.2).
constexpr const char *BareCr = QT_TRANSLATE_NOOP("Message", "A line holds CR without LF.");

// Our own side tried to send what is not HTTP (tornado/httputil.py, HTTPOutputError).
class HTTPOutputError final : public Error
{
public:
    using Error::Error;
};

} // namespace mynah
