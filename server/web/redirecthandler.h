// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/web/requesthandler.h"

#include <string>

namespace mynah {

struct Redirect
{
    // {0}, {1} … stand for the arguments of the path, which are percent-encoded again.
    std::string url;
    int status = 301;
};

// Answers GET with a Location; the request's query goes along (tornado/web.py, RedirectHandler).
// Ported from tornado/web.py (Apache-2.0)
class RedirectHandler final : public RequestHandler
{
public:
    RedirectHandler(const HandlerContext &context, Redirect redirect);
    Task<> get() override;

private:
    const Redirect m_redirect;
};

} // namespace mynah
