// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/domain/problem.h"
#include "server/domain/workspacefile.h"

#include <QString>

#include <string>
#include <string_view>
#include <vector>

namespace mynah {

// A line "FILE:JSON-pointer: message", without its end, for each thing that is wrong with the file:
// its structure, and what the compiler says of templates, patterns, rules and body
// files, and of certificates.
std::vector<std::string> checkWorkspace(const QString &path);

std::string checkLine(std::string_view file, const Problem &problem);
std::string checkLine(std::string_view file, const FileError &error);

} // namespace mynah
