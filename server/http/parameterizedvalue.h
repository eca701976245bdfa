// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace mynah {

// A field value with parameters (RFC 9110 5.6.6): text/html; charset="utf-8". Read leniently:
// what is no parameter is passed over.
struct ParameterizedValue
{
    struct Parameter
    {
        // In lower case.
        std::string name;
        // Without quotes; \" and \\ are unescaped, other backslashes stay: old browsers send
        // whole paths as filenames.
        std::string value;
    };

    static ParameterizedValue parse(std::string_view text);

    // The first one of that name, given in lower case.
    std::optional<std::string_view> parameter(std::string_view name) const;
    // The weight in thousandths (RFC 9110 12.4.2): 1000 without a "q" parameter, 0 for one that
    // is malformed.
    int quality() const;
    // Whether the value is that media type, given in lower case ("multipart/form-data").
    bool isMediaType(std::string_view type) const;

    // A view into the parsed text.
    std::string_view value;
    std::vector<Parameter> parameters;
};

} // namespace mynah
