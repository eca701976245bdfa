// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/exchangeobserver.h"

namespace mynah {

void ExchangeTrace::clear()
{
    std::string body = std::move(requestBody);
    std::string reason = std::move(errorReason);
    *this = ExchangeTrace();
    body.clear();
    reason.clear();
    requestBody = std::move(body);
    errorReason = std::move(reason);
}

} // namespace mynah
