// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/domain/jsonshape.h"

#include <string>

namespace mynah {

// Where the body of an answer comes from. Members of the other kinds keep what they hold, so that
// switching to and fro loses nothing.
struct ResponseBody
{
    enum class Kind {
        Inline, // text
        File, // file
        Empty,
        Echo, // the request's body, byte for byte, with its Content-Type and Content-Encoding
              // unless headers set them
    };
    // How the workspace file writes text; bytes that are not UTF-8 are always written as Base64.
    enum class Encoding { Text, Base64 };

    Kind kind = Kind::Inline;
    // Any bytes.
    std::string text;
    Encoding encoding = Encoding::Text;
    // Relative to the folder of the workspace file, with '/'.
    std::string file;
    // Evaluate {{...}} in text or in the file.
    bool isTemplate = false;
    JsonShape shape;

    bool operator==(const ResponseBody &) const = default;
};

} // namespace mynah
