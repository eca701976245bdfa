// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace mynah {

// A token (RFC 9110 5.6.2): methods and field names.
bool isHttpToken(std::string_view text);
// No control character but tab, no blank at either end (RFC 9110 5.5).
bool isHttpFieldText(std::string_view text);
// Well-formed (RFC 3629): no surrogates, nothing longer than needed.
bool isUtf8(std::string_view bytes);
// In any case of ASCII letters (RFC 9110 5.1).
bool isSameFieldName(std::string_view a, std::string_view b);

// The bytes as they are when they are UTF-8, else read as ISO 8859-1: what JSON can hold.
std::string utf8OrLatin1(std::string_view bytes);

} // namespace mynah
