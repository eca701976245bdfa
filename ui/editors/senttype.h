// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <string>

namespace mynah {

class WorkspaceDocument;
struct MockResponse;

// The Content-Type with which a response of that route is sent: its own, its server's, or what the
// body looks like. Empty when there is none.
QString sentTypeOf(const WorkspaceDocument &document, const std::string &routeId,
                   const MockResponse &response);

} // namespace mynah
