// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/http/contentcoding.h"

#include <memory>
#include <string>
#include <string_view>

namespace mynah::test {

// For every coding that Mynah undoes, also for those that it does not apply itself.
std::unique_ptr<ContentEncoder> contentEncoder(ContentCoding coding);
// A whole body at once.
std::string encodeContent(std::string_view body, ContentCoding coding);

} // namespace mynah::test
