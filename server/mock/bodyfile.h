// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/expected.h"
#include "server/core/message.h"
#include "server/net/filerange.h"

#include <chrono>
#include <compare>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace mynah {

// Two that are equal are of the same file with the same contents, as far as the file system tells.
struct FileVersion
{
    std::uint64_t device = 0;
    std::uint64_t inode = 0;
    std::uint64_t size = 0;
    std::chrono::nanoseconds modified{};
    // Of the contents or of what is known of the file, modified included.
    std::chrono::nanoseconds changed{};

    auto operator<=>(const FileVersion &) const = default;
};

// A file beside the workspace, open for reading. Errors are one sentence without a full stop.
class BodyFile
{
public:
    // relative: with '/', from the folder of the workspace file; empty folder: there is none.
    // Never leaves the folder, not through "..", not through a link, and opens regular files only.
    static Expected<BodyFile, Message> open(const std::string &folder, const std::string &relative);
    BodyFile(BodyFile &&other) noexcept;
    BodyFile &operator=(BodyFile &&other) noexcept;
    ~BodyFile();

    // When it was opened.
    std::uint64_t size() const { return m_version.size; }
    const FileVersion &version() const { return m_version; }
    // All of it; good as long as this object.
    FileRange range() const { return {m_fd, 0, size()}; }
    // The whole file; refuses one that is larger.
    Expected<std::string, Message> readAll(std::size_t maxBytes) const;

private:
    explicit BodyFile(int fd);

    int m_fd = -1;
    FileVersion m_version;
};

// By the extension: "application/json", "text/html; charset=utf-8"…; "application/octet-stream"
// for one that is not known.
std::string_view mediaTypeOf(std::string_view file);

} // namespace mynah
