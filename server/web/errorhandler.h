// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/web/requesthandler.h"

namespace mynah {

// Answers every method with the same error (tornado/web.py, ErrorHandler).
// Ported from tornado/web.py (Apache-2.0)
class ErrorHandler final : public RequestHandler
{
public:
    ErrorHandler(const HandlerContext &context, int status);
    Task<> prepare() override;

private:
    const int m_status;
};

} // namespace mynah
