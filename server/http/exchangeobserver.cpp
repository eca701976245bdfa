// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/exchangeobserver.h"

namespace mynah {

void ExchangeTrace::clear()
{
    static_cast<ExchangeFacts &>(*this) = {};
    requestBody.clear();
    errorReason.clear();
}

} // namespace mynah
