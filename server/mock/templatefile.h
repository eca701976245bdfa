// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/expected.h"
#include "server/core/message.h"
#include "server/mock/responsetemplate.h"

#include <chrono>
#include <cstddef>
#include <memory>
#include <string>

namespace mynah {

class BodyFile;

// A template is read as a whole, so a file of one may not be larger.
constexpr std::size_t MaxTemplateFileBytes = 16 * 1024 * 1024;

// The template that a body file holds: read and parsed once by each thread, and again when the file
// has changed. The error names the file and the place in it. now: by the clock of the file system.
Expected<std::shared_ptr<const ResponseTemplate>, Message>
readTemplate(const BodyFile &file, const std::string &name,
             std::chrono::system_clock::time_point now = std::chrono::system_clock::now());

// What there is to say about a place in a body file, with the file and the place.
Message describeInFile(const std::string &name, const TemplateError &error);

} // namespace mynah
