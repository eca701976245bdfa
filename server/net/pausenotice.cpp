// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/net/pausenotice.h"

#include "server/core/serverlog.h"

namespace mynah {

void PauseNotice::begin(std::string_view reason)
{
    if (m_paused.fetch_add(1) == 0)
        qCWarning(generalLog, "accepting pauses: %.*s", static_cast<int>(reason.size()),
                  reason.data());
}

void PauseNotice::end()
{
    if (m_paused.fetch_sub(1) == 1)
        qCWarning(generalLog, "accepting goes on");
}

} // namespace mynah
