// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/domain/exchange.h"
#include "server/domain/workspace.h"

#include <string>

namespace mynah::test {

// A workspace file that uses every member of the format, some at their default, with unknown
// members and unusual orders everywhere, in the form that toJson() gives.
std::string richWorkspaceText();

// A workspace with one server "s1", on which folder "f1" holds route "r1" and stands before
// route "r2"; each route has one response, "r1-a" and "r2-a".
Workspace smallWorkspace();

// An exchange that 127.0.0.1:8080 received; of the head only the request line and the fields are
// given, each with its line end.
Exchange exchangeOf(const std::string &head, const std::string &body = {});

} // namespace mynah::test
