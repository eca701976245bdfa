// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/http/httperrors.h"

#include <cstddef>
#include <memory>
#include <string_view>

namespace mynah {

struct HTTP1Parameters;

// Finds the end of a message's head in bytes that arrive bit by bit; looks at each byte once.
// It stops early at what cannot become a message any more, so that the refusal does not have to
// wait for an end that never comes: the sender of an HTTP/0.9 request, or of lines that end in CR
// alone, waits for an answer.
class HeadScanner
{
public:
    enum class Kind { Request, Response };

    // follows: there was a request before on the connection.
    HeadScanner(Kind kind, const HTTP1Parameters &limits, bool follows = false);

    // buffered: everything received so far, growing from call to call. The size of the head, its
    // empty line included, once it is there or once error() is set; -1 before.
    std::ptrdiff_t find(std::string_view buffered);

    // Whether anything but empty lines has arrived (RFC 9112 2.2: a server ignores those).
    bool hasBegun() const { return m_begun; }
    // Empty lines before the head; part of find()'s result.
    std::size_t skippedBytes() const { return m_begin; }
    // Counted from the head's first byte, as the lines are.
    // Null: nothing is wrong yet.
    const HTTPInputError *error() const { return m_error.get(); }
    // The size of the first line without its line end; valid once linesOffset() is not zero.
    std::size_t firstLineBytes() const { return m_firstLine; }
    // Where the header lines begin, zero while the first line has no end, and how long they are,
    // the empty line not included.
    std::size_t linesOffset() const { return m_lines; }
    std::size_t linesBytes() const { return m_linesBytes; }

private:
    void skipEmptyLines(std::string_view buffered);
    void endLine(std::string_view buffered, std::size_t lineFeed);
    void checkLimits(std::string_view buffered);
    void checkUnfinished(std::string_view buffered);
    void checkFirstByte(char c);
    void refuse(int status, const char *reason, std::size_t at);

    Kind m_kind;
    const HTTP1Parameters &m_limits;
    // A lone LF is an empty line.
    bool m_skipsLineFeeds;
    bool m_begun = false;
    bool m_complete = false;
    std::size_t m_begin = 0;
    // Where the scan goes on, and where the current line begins; in the buffer.
    std::size_t m_at = 0;
    std::size_t m_line = 0;
    // How far an unfinished head was looked at for CR without LF.
    std::size_t m_unfinished = 0;
    bool m_firstLineChecked = false;
    std::size_t m_firstLine = 0;
    std::size_t m_lines = 0;
    std::size_t m_linesBytes = 0;
    // Apart, because every idle connection has a scanner.
    std::unique_ptr<const HTTPInputError> m_error;
};

} // namespace mynah
