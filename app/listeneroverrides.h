// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/domain/workspacefile.h"

#include <optional>
#include <string>

namespace mynah {

// What a command line wants of listeners, whatever their file says.
struct ListenerOverrides
{
    std::optional<std::string> host;
    // Of the first listener that is no unix socket; each further one gets the next port, or any
    // free one when it is 0.
    std::optional<int> port;
    std::optional<ListenerTls> tls;

    bool isEmpty() const { return !host && !port && !tls; }
};

// The workspace with other listeners; a server without one gets one. The error is a sentence.
Expected<Workspace, std::string> withOverrides(const Workspace &workspace,
                                               ListenerOverrides &overrides);

} // namespace mynah
