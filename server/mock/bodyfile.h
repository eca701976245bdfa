// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/expected.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace mynah {

// A file beside the workspace, open for reading. Errors are one sentence without a full stop.
class BodyFile
{
public:
    // relative: with '/', from the folder of the workspace file; empty folder: there is none.
    // Never leaves the folder, not through "..", not through a link, and opens regular files only.
    static Expected<BodyFile, std::string> open(const std::string &folder,
                                                const std::string &relative);
    BodyFile(BodyFile &&other) noexcept;
    BodyFile &operator=(BodyFile &&other) noexcept;
    ~BodyFile();

    // When it was opened.
    std::uint64_t size() const { return m_size; }
    // Fills the buffer from where the last read ended; fewer bytes only at the end of the file.
    Expected<std::size_t, std::string> read(std::span<char> buffer);
    // The whole file; refuses one that is larger.
    Expected<std::string, std::string> readAll(std::size_t maxBytes);

private:
    BodyFile(int fd, std::uint64_t size);

    int m_fd = -1;
    std::uint64_t m_size = 0;
};

// By the extension: "application/json", "text/html; charset=utf-8"…; "application/octet-stream"
// for one that is not known.
std::string_view mediaTypeOf(std::string_view file);

} // namespace mynah
