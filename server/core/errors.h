// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <exception>
#include <string>

namespace mynah {

// The closed family of exceptions that end an exchange. They live only inside coroutines; spawn()
// and the connection's loop are the places that catch them. Bad input elsewhere is an Expected.
class Error : public std::exception
{
public:
    explicit Error(std::string reason)
        : m_reason(std::move(reason))
    {
    }
    const char *what() const noexcept override { return m_reason.c_str(); }
    const std::string &reason() const { return m_reason; }

private:
    std::string m_reason;
};

// The stream was closed by either side, or was closed already (tornado/iostream.py).
class StreamClosedError final : public Error
{
public:
    // systemError: errno of the failure that closed the stream; 0 for an orderly close.
    explicit StreamClosedError(int systemError = 0);
    int systemError() const { return m_systemError; }

private:
    int m_systemError;
};

// A read cannot be satisfied within its maxBytes (tornado/iostream.py).
class UnsatisfiableReadError final : public Error
{
public:
    using Error::Error;
};

// A buffer of the stream has reached its limit (tornado/iostream.py).
class StreamBufferFullError final : public Error
{
public:
    using Error::Error;
};

// withTimeout() gave up waiting (tornado/gen.py).
class TimeoutError final : public Error
{
public:
    TimeoutError();
};

} // namespace mynah
