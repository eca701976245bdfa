// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/filemediatype.h"

#include "server/http/httpheaders.h"

#include <array>
#include <utility>

namespace mynah {

namespace {

constexpr std::array<std::pair<std::string_view, std::string_view>, 52> Types{{
    {"html", "text/html"},
    {"htm", "text/html"},
    {"css", "text/css"},
    {"js", "text/javascript"},
    {"mjs", "text/javascript"},
    {"json", "application/json"},
    {"map", "application/json"},
    {"xml", "application/xml"},
    {"txt", "text/plain"},
    {"md", "text/markdown"},
    {"csv", "text/csv"},
    {"yaml", "application/yaml"},
    {"yml", "application/yaml"},
    {"ics", "text/calendar"},
    {"png", "image/png"},
    {"jpg", "image/jpeg"},
    {"jpeg", "image/jpeg"},
    {"gif", "image/gif"},
    {"webp", "image/webp"},
    {"avif", "image/avif"},
    {"svg", "image/svg+xml"},
    {"ico", "image/vnd.microsoft.icon"},
    {"bmp", "image/bmp"},
    {"tif", "image/tiff"},
    {"tiff", "image/tiff"},
    {"woff", "font/woff"},
    {"woff2", "font/woff2"},
    {"ttf", "font/ttf"},
    {"otf", "font/otf"},
    {"mp3", "audio/mpeg"},
    {"wav", "audio/wav"},
    {"ogg", "audio/ogg"},
    {"flac", "audio/flac"},
    {"m4a", "audio/mp4"},
    {"mp4", "video/mp4"},
    {"webm", "video/webm"},
    {"mov", "video/quicktime"},
    {"pdf", "application/pdf"},
    {"zip", "application/zip"},
    {"gz", "application/gzip"},
    {"tar", "application/x-tar"},
    {"zst", "application/zstd"},
    {"wasm", "application/wasm"},
    {"jsonld", "application/ld+json"},
    {"webmanifest", "application/manifest+json"},
    {"rtf", "application/rtf"},
    {"rss", "application/rss+xml"},
    {"atom", "application/atom+xml"},
    {"xhtml", "application/xhtml+xml"},
    {"proto", "text/plain"},
    {"log", "text/plain"},
    {"vtt", "text/vtt"},
}};

} // namespace

std::string_view mediaTypeOfFile(std::string_view fileName)
{
    fileName.remove_prefix(fileName.find_last_of("/\\") + 1);
    const std::size_t dot = fileName.rfind('.');
    const std::string_view extension = dot == fileName.npos ? "" : fileName.substr(dot + 1);
    for (const auto &[known, type] : Types) {
        if (equalsIgnoringCase(known, extension))
            return type;
    }
    return "application/octet-stream";
}

} // namespace mynah
