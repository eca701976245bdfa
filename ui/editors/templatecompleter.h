// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/codecompletion.h"
#include "ui/models/requestnames.h"

namespace mynah {

// What can be written at a place of a template: fields of the request, names in them, helpers, and
// the end of a block. Outside of {{…}} only when somebody asks.
CodeCompletions completeTemplate(const CodeContext &context, const RequestNames &names);

// The characters after which there may be something to complete.
QString templateCompletionCharacters();

} // namespace mynah
