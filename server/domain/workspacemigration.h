// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/json.h"

#include <optional>

namespace mynah {

// The version of a document's format; nothing when it is no workspace of any version.
std::optional<int> formatVersionOf(const Json &document);

// Brings a document of an older format to WorkspaceFormatVersion, one version at a time. Members
// that a step does not know stay where they are.
void migrate(Json &document, int fromVersion);

} // namespace mynah
