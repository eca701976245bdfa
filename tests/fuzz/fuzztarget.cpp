// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/fuzztarget.h"

#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <functional>

namespace mynah::fuzz {

void require(bool holds, const char *what)
{
    if (holds)
        return;
    std::fprintf(stderr, "Does not hold: %s\n", what);
    std::abort();
}

unsigned takeChoice(std::string_view &bytes)
{
    if (bytes.empty())
        return 0;
    const auto choice = static_cast<unsigned char>(bytes.front());
    bytes.remove_prefix(1);
    return choice;
}

std::string_view takeText(std::string_view &bytes)
{
    const std::string_view text = bytes.substr(0, bytes.find('\0'));
    bytes.remove_prefix(std::min(text.size() + 1, bytes.size()));
    return text;
}

bool isPartOf(std::string_view part, std::string_view whole)
{
    const std::less_equal<const char *> notAfter;
    return part.empty()
        || (notAfter(whole.data(), part.data())
            && notAfter(part.data() + part.size(), whole.data() + whole.size()));
}

} // namespace mynah::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    mynah::fuzz::examine({reinterpret_cast<const char *>(data), size});
    return 0;
}
