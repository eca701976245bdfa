// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/api/servercontrollerinterface.h"

#include <memory>

namespace mynah {

// What the server records, in the form in which panes hold whatever traffic they show: that of a
// file ends with the last of them, this one is the controller's, which outlives them.
inline std::shared_ptr<ExchangeStore> liveStore(ServerControllerInterface &controller)
{
    return {std::shared_ptr<void>(), &controller.store()};
}

} // namespace mynah
