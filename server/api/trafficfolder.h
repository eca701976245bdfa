// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/expected.h"
#include "server/core/message.h"
#include "server/net/sockets.h"

#include <QtGlobal>

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace mynah {

class LogSegment;

// The files of a folder in which an ExchangeStore keeps its traffic. The format, version 1:
//
//   lock              empty but for the process number of the program that writes here, which
//                     holds it locked (flock) for as long
//   owner             the path of the workspace whose traffic it is, in UTF-8; missing when nobody
//                     said. Replaced as a whole (owner.new)
//   names-00000001    the ids of servers, routes and responses, an entry for each; the n-th one of
//                     all files, from 0, is what the rows call n
//   details-00000001  an entry for each exchange that has some: the sizes of the request's head
//                     and body, the response's head and body, the reason of an error, the local
//                     address, and four texts about TLS (four bytes each), then these texts
//   rows-00000001     an entry for each exchange: ExchangeLog::Row, method, target
//
// Numbers count up, and the oldest files of details and rows go first; names stay for as long as
// there may be rows (ExchangeLog::MostIds). A file begins with Header; then come entries as
// LogSegment describes them. Numbers are the machine's own, little-endian.
//
// Details are written before the row that names their file and place there, names before both, and
// nothing is written twice. So what was written by a program that was killed is whole, but for the
// entries that it was writing: these are cut off. Nothing is synced: after a power cut any part of
// what the system had not brought to the disk may be missing. All names and rows are checked when
// the folder is opened, and those before the first that does not hold count; of the details, those
// of the last rows, until some hold. Other details are checked when somebody asks for them, and
// count as having made room when they do not hold.
//
// Files are 0600. Nothing here throws, but std::bad_alloc when the machine has no memory for a
// segment of LogSegment::MostBytes, which no file may exceed. One thread at a time writes and
// closes; load(), numbers(), the owner and removing are for any thread.
class TrafficFolder final
{
public:
    enum class Access { Read, Write };
    enum class Kind : std::uint32_t { Names, Details, Rows };
    static constexpr std::array<Kind, 3> Kinds{Kind::Names, Kind::Details, Kind::Rows};
    static constexpr std::uint32_t Version = 2;

    struct Header
    {
        std::array<char, 8> magic;
        std::uint32_t version;
        std::uint32_t kind;
        // Of ExchangeLog::Row.
        std::uint32_t rowBytes;
        std::uint32_t reserved;
        std::uint64_t number;
    };

    // Error: a sentence that names the folder and a way out.
    using Result = Expected<void, Message>;

    // Makes the folder for writing when there is none. Others are kept out of it (0700) either way,
    // if it is the user's.
    static Expected<std::unique_ptr<TrafficFolder>, Message> open(const std::string &path,
                                                                  Access access);
    Q_DISABLE_COPY_MOVE(TrafficFolder)

    const std::string &path() const { return m_path; }
    Access access() const { return m_access; }
    // Of the files there are, ascending.
    std::vector<std::uint32_t> numbers(Kind kind) const;

    struct Loaded
    {
        std::shared_ptr<LogSegment> segment;
        // There is more in the file, which does not hold.
        bool isTorn = false;
        // There is no such file, and no segment: it made room.
        bool isGone = false;
    };
    // On any thread.
    Expected<Loaded, Message> load(Kind kind, std::uint32_t number) const;

    // What a file with so many bytes of entries takes.
    static std::size_t fileBytes(std::size_t entries) { return sizeof(Header) + entries; }

    // Of the entries in a file, holding or not; 0 when there is no such file.
    std::size_t entryBytes(Kind kind, std::uint32_t number) const;

    // Writes what follows the first `offset` bytes of a segment, which are in the file; makes the
    // file when that is none.
    Result write(Kind kind, std::uint32_t number, std::size_t offset, std::string_view bytes);
    // Drops what is behind the first bytes of a segment.
    Result cut(Kind kind, std::uint32_t number, std::size_t bytes);
    // Of a file that nobody writes. On any thread, like the next one.
    void remove(Kind kind, std::uint32_t number) const;
    // All of lower numbers than that.
    void removeBelow(Kind kind, std::uint32_t end) const;
    void removeAll() const;
    // write() opens anew what it needs.
    void closeFiles() { m_open = {}; }

    // The workspace whose traffic it is; empty when nobody said.
    std::string owner() const;
    void setOwner(std::string_view owner) const;

private:
    struct OpenFile
    {
        std::uint32_t number = 0;
        Descriptor fd;
    };

    TrafficFolder(std::string path, Access access);

    Result makeFolder();
    Result lock();
    Result checkFiles() const;
    std::string filePath(Kind kind, std::uint32_t number) const;
    Result begin(Kind kind, std::uint32_t number);
    Result headerProblem(const Header &header, Kind kind) const;
    // "FOLDER cannot keep traffic: No space left on device (rows-00000001)"
    Message failure(std::string_view file) const;

    std::string m_path;
    Access m_access;
    Descriptor m_lock;
    // The file of each kind that was written last.
    std::array<OpenFile, Kinds.size()> m_open;
};

} // namespace mynah
