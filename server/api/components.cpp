// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/api/components.h"

#include <QtGlobal>

#include <brotli/decode.h>
#include <nlohmann/json.hpp>
#include <openssl/crypto.h>

#include <array>
#include <cstdint>
#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>
#include <zlib.h>
#include <zstd.h>

namespace mynah {

namespace {

std::string dotted(std::uint32_t major, std::uint32_t minor, std::uint32_t patch)
{
    return std::to_string(major) + '.' + std::to_string(minor) + '.' + std::to_string(patch);
}

// "10.42 2022-12-11" without its date.
std::string pcre2Version()
{
    std::array<char, 64> version{};
    pcre2_config(PCRE2_CONFIG_VERSION, version.data());
    const std::string text = version.data();
    return text.substr(0, text.find(' '));
}

// 0xMMMmmmppp.
std::string brotliVersion()
{
    const std::uint32_t version = BrotliDecoderVersion();
    return dotted(version >> 24, (version >> 12) & 0xfff, version & 0xfff);
}

} // namespace

std::vector<Component> engineComponents()
{
    return {
        {"Qt", qVersion(), "LGPL-3.0-only", "https://www.qt.io"},
        {"OpenSSL", OpenSSL_version(OPENSSL_VERSION_STRING), "Apache-2.0",
         "https://www.openssl.org"},
        {"PCRE2", pcre2Version(), "BSD-3-Clause", "https://www.pcre.org"},
        {"zlib", zlibVersion(), "Zlib", "https://zlib.net"},
        {"Brotli", brotliVersion(), "MIT", "https://github.com/google/brotli"},
        {"Zstandard", ZSTD_versionString(), "BSD-3-Clause", "https://facebook.github.io/zstd"},
        {"JSON for Modern C++",
         dotted(NLOHMANN_JSON_VERSION_MAJOR, NLOHMANN_JSON_VERSION_MINOR,
                NLOHMANN_JSON_VERSION_PATCH),
         "MIT", "https://json.nlohmann.me"},
        {"Tornado", "4.5.2", "Apache-2.0", "https://www.tornadoweb.org"},
    };
}

} // namespace mynah
