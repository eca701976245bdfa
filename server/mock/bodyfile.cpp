// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/mock/bodyfile.h"

#include "server/core/openbeneath.h"
#include "server/http/httpheaders.h"

#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <filesystem>
#include <system_error>
#include <utility>

namespace mynah {

namespace {

namespace fs = std::filesystem;

Message message(const std::string &file, int systemError)
{
    if (systemError == ENOENT || systemError == ENOTDIR)
        return Message::tr("the body file \"%1\" does not exist").arg(file);
    if (systemError == EINVAL)
        return Message::tr("the body file \"%1\" is not a file").arg(file);
    return Message::tr("the body file \"%1\" cannot be read: %2")
        .arg(file)
        .arg(std::generic_category().message(systemError));
}

Message liesOutside(const std::string &file)
{
    return Message::tr("the body file \"%1\" lies outside of the workspace's folder").arg(file);
}

bool isInside(const fs::path &file, const fs::path &folder)
{
    const auto [end, rest] = std::mismatch(folder.begin(), folder.end(), file.begin(), file.end());
    return end == folder.end() && rest != file.end();
}

// The path without "." and ".."; the error says why the file cannot be one of the folder's. Judged
// before the disk is asked, so that an answer tells nothing of what lies outside.
Expected<fs::path, Message> judge(const std::string &folder, const std::string &relative)
{
    if (relative.empty())
        return Unexpected(Message::tr("no body file is chosen"));
    if (folder.empty())
        return Unexpected(Message::tr("the body file \"%1\" has no folder to be looked for in: the "
                                      "workspace is not saved")
                              .arg(relative));
    const fs::path wanted(relative);
    if (wanted.is_absolute() || relative.find('\0') != std::string::npos)
        return Unexpected(
            Message::tr("the body file \"%1\" is not relative to the workspace's folder")
                .arg(relative));
    fs::path lexical = wanted.lexically_normal();
    if (lexical.empty() || *lexical.begin() == "..")
        return Unexpected(liesOutside(relative));
    return lexical;
}

// Opens a file that links lead to, as long as they stay in the folder.
Expected<int, Message> openThroughLinks(const std::string &folder, const std::string &relative,
                                        const fs::path &lexical)
{
    std::error_code error;
    const fs::path base = fs::canonical(folder, error);
    if (error)
        return Unexpected(message(relative, error.value()));
    const fs::path file = fs::canonical(base / lexical, error);
    if (error)
        return Unexpected(message(relative, error.value()));
    if (!isInside(file, base))
        return Unexpected(liesOutside(relative));
    const auto fd = openBeneath(base.string(), file.lexically_relative(base).string());
    if (!fd)
        return Unexpected(message(relative, fd.error()));
    return *fd;
}

// The usual file lies there without a link on its way, and is found with fewer calls.
Expected<int, Message> openInside(const std::string &folder, const std::string &relative)
{
    const auto lexical = judge(folder, relative);
    if (!lexical)
        return Unexpected(lexical.error());
    if (const auto fd = openBeneath(folder, lexical->string()))
        return *fd;
    return openThroughLinks(folder, relative, *lexical);
}

std::chrono::nanoseconds sinceEpoch(const timespec &time)
{
    return std::chrono::seconds(time.tv_sec) + std::chrono::nanoseconds(time.tv_nsec);
}

FileVersion versionOf(const struct stat &status)
{
    FileVersion version;
    version.device = status.st_dev;
    version.inode = status.st_ino;
    version.size = static_cast<std::uint64_t>(status.st_size);
    version.modified = sinceEpoch(status.st_mtim);
    version.changed = sinceEpoch(status.st_ctim);
    return version;
}

struct MediaType
{
    std::string_view extension;
    std::string_view type;
};

constexpr std::array MediaTypes{
    MediaType{"json", "application/json"},
    MediaType{"html", "text/html; charset=utf-8"},
    MediaType{"htm", "text/html; charset=utf-8"},
    MediaType{"txt", "text/plain; charset=utf-8"},
    MediaType{"md", "text/markdown; charset=utf-8"},
    MediaType{"csv", "text/csv; charset=utf-8"},
    MediaType{"css", "text/css; charset=utf-8"},
    MediaType{"js", "text/javascript; charset=utf-8"},
    MediaType{"mjs", "text/javascript; charset=utf-8"},
    MediaType{"xml", "application/xml"},
    MediaType{"yaml", "application/yaml"},
    MediaType{"yml", "application/yaml"},
    MediaType{"svg", "image/svg+xml"},
    MediaType{"png", "image/png"},
    MediaType{"jpg", "image/jpeg"},
    MediaType{"jpeg", "image/jpeg"},
    MediaType{"gif", "image/gif"},
    MediaType{"webp", "image/webp"},
    MediaType{"ico", "image/vnd.microsoft.icon"},
    MediaType{"pdf", "application/pdf"},
    MediaType{"zip", "application/zip"},
    MediaType{"gz", "application/gzip"},
    MediaType{"wasm", "application/wasm"},
    MediaType{"woff", "font/woff"},
    MediaType{"woff2", "font/woff2"},
    MediaType{"mp3", "audio/mpeg"},
    MediaType{"mp4", "video/mp4"},
};

} // namespace

Expected<BodyFile, Message> BodyFile::open(const std::string &folder, const std::string &relative)
{
    const auto fd = openInside(folder, relative);
    if (!fd)
        return Unexpected(fd.error());
    BodyFile file(*fd);
    struct stat status
    {
    };
    if (::fstat(*fd, &status) != 0)
        return Unexpected(message(relative, errno));
    file.m_version = versionOf(status);
    return file;
}

BodyFile::BodyFile(int fd)
    : m_fd(fd)
{
}

BodyFile::BodyFile(BodyFile &&other) noexcept
    : m_fd(std::exchange(other.m_fd, -1))
    , m_version(other.m_version)
{
}

BodyFile &BodyFile::operator=(BodyFile &&other) noexcept
{
    std::swap(m_fd, other.m_fd);
    m_version = other.m_version;
    return *this;
}

BodyFile::~BodyFile()
{
    if (m_fd >= 0)
        ::close(m_fd);
}

Expected<std::string, Message> BodyFile::readAll(std::size_t maxBytes) const
{
    if (size() > maxBytes)
        return Unexpected(Message::tr("the body file has more than %1 bytes").arg(maxBytes));
    std::string bytes(size(), '\0');
    const std::ptrdiff_t count = readAt(range(), bytes);
    if (count < 0)
        return Unexpected(Message::tr("the body file cannot be read: %1")
                              .arg(std::generic_category().message(static_cast<int>(-count))));
    bytes.resize(static_cast<std::size_t>(count));
    return bytes;
}

std::string_view mediaTypeOf(std::string_view file)
{
    const auto dot = file.find_last_of("./");
    if (dot != std::string_view::npos && file[dot] == '.') {
        for (const MediaType &known : MediaTypes) {
            if (equalsIgnoringCase(known.extension, file.substr(dot + 1)))
                return known.type;
        }
    }
    return "application/octet-stream";
}

} // namespace mynah
