// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <string>

struct ssl_ctx_st;

namespace mynah {

// How one side of connections speaks TLS, compiled once: protocols, certificate, whom it trusts.
// Immutable, cheap to copy, and may be used on several threads at once.
class TlsContext
{
public:
    // fingerprint: the same for contexts that were made of the same things.
    TlsContext(std::shared_ptr<ssl_ctx_st> context, std::string fingerprint)
        : m_context(std::move(context))
        , m_fingerprint(std::move(fingerprint))
    {
    }

    ssl_ctx_st *native() const { return m_context.get(); }

    bool operator==(const TlsContext &other) const { return m_fingerprint == other.m_fingerprint; }

private:
    std::shared_ptr<ssl_ctx_st> m_context;
    std::string m_fingerprint;
};

} // namespace mynah
