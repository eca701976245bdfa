// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/web/errorhandler.h"

#include "server/web/handlererrors.h"

namespace mynah {

ErrorHandler::ErrorHandler(const HandlerContext &context, int status)
    : RequestHandler(context)
    , m_status(status)
{
}

Task<> ErrorHandler::prepare()
{
    throw HTTPError(m_status);
}

} // namespace mynah
