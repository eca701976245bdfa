// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/api/trafficfolder.h"

#include "server/api/exchangelog.h"
#include "server/api/logsegment.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <charconv>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <optional>

namespace mynah {

namespace {

constexpr std::array<char, 8> Magic{'M', 'Y', 'N', 'A', 'H', 'L', 'O', 'G'};
constexpr std::string_view LockName = "lock";
constexpr std::string_view OwnerName = "owner";
// Until it is whole.
constexpr std::string_view NewOwnerName = "owner.new";
constexpr std::size_t LongestOwner = 64 * 1024;
constexpr std::array<std::string_view, TrafficFolder::Kinds.size()> KindNames{"names-", "details-",
                                                                              "rows-"};
constexpr int LongestNumber = 10;

std::string_view nameOf(TrafficFolder::Kind kind)
{
    return KindNames[static_cast<std::size_t>(kind)];
}

// The number in "rows-00000012".
std::optional<std::uint32_t> numberIn(std::string_view name, TrafficFolder::Kind kind)
{
    if (!name.starts_with(nameOf(kind)))
        return {};
    name.remove_prefix(nameOf(kind).size());
    std::uint32_t number = 0;
    const auto [end, error] = std::from_chars(name.data(), name.data() + name.size(), number);
    const bool isNumber = error == std::errc() && end == name.data() + name.size() && number > 0;
    return isNumber ? std::optional(number) : std::nullopt;
}

bool isOurs(std::string_view name)
{
    return name == LockName || name == OwnerName || name == NewOwnerName
        || std::any_of(TrafficFolder::Kinds.begin(), TrafficFolder::Kinds.end(),
                       [&](auto kind) { return numberIn(name, kind).has_value(); });
}

bool writeAll(int fd, std::string_view bytes, std::size_t offset)
{
    while (!bytes.empty()) {
        const ssize_t written = pwrite(fd, bytes.data(), bytes.size(), static_cast<off_t>(offset));
        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0)
            return false;
        bytes.remove_prefix(static_cast<std::size_t>(written));
        offset += static_cast<std::size_t>(written);
    }
    return true;
}

// How many bytes came; nothing when reading failed.
std::optional<std::size_t> readAll(int fd, char *out, std::size_t size, std::size_t offset)
{
    std::size_t done = 0;
    while (done < size) {
        const ssize_t count = pread(fd, out + done, size - done, static_cast<off_t>(offset + done));
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0)
            return {};
        if (count == 0)
            break;
        done += static_cast<std::size_t>(count);
    }
    return done;
}

// Of the files in a folder, until `look` returns false. The error of reading it.
template <typename Look>
std::error_code lookAtNames(const std::string &path, Look look)
{
    std::error_code error;
    std::filesystem::directory_iterator file(path, error);
    while (!error && file != std::filesystem::directory_iterator()) {
        if (!look(file->path().filename().string()))
            break;
        file.increment(error);
    }
    return error;
}

// So that the folder's parent is what is before its last slash.
std::string withoutLastSlashes(std::string path)
{
    while (path.size() > 1 && path.ends_with('/'))
        path.pop_back();
    return path;
}

// The number of the process that holds the lock, or empty.
std::string holder(int lock)
{
    std::array<char, LongestNumber> text{};
    const auto size = readAll(lock, text.data(), text.size(), 0).value_or(0);
    return {text.data(), size};
}

Message keptByOther(const std::string &process, const std::string &path)
{
    if (process.empty())
        return Message::tr(
                   "Another program keeps its traffic in %1; end that one, or choose another "
                   "folder")
            .arg(path);
    return Message::tr(
               "Another program (process %1) keeps its traffic in %2; end that one, or choose "
               "another folder")
        .arg(process)
        .arg(path);
}

} // namespace

TrafficFolder::TrafficFolder(std::string path, Access access)
    : m_path(withoutLastSlashes(std::move(path)))
    , m_access(access)
{
}

Expected<std::unique_ptr<TrafficFolder>, Message> TrafficFolder::open(const std::string &path,
                                                                      Access access)
{
    std::unique_ptr<TrafficFolder> folder(new TrafficFolder(path, access));
    if (access == Access::Write) {
        if (const Result made = folder->makeFolder(); !made)
            return Unexpected(made.error());
    }
    if (const Result checked = folder->checkFiles(); !checked)
        return Unexpected(checked.error());
    if (access == Access::Write) {
        if (const Result locked = folder->lock(); !locked)
            return Unexpected(locked.error());
        (void)chmod(folder->path().c_str(), S_IRWXU);
    }
    return folder;
}

TrafficFolder::Result TrafficFolder::makeFolder()
{
    std::error_code error;
    std::filesystem::create_directories(std::filesystem::path(m_path).parent_path(), error);
    if (mkdir(m_path.c_str(), S_IRWXU) != 0 && errno != EEXIST)
        return Unexpected(Message::tr("%1 cannot be made: %2; choose another folder for traffic")
                              .arg(m_path)
                              .arg(std::strerror(errno)));
    return {};
}

// Before anything is touched: a folder that holds something else was not meant.
TrafficFolder::Result TrafficFolder::checkFiles() const
{
    std::string stranger;
    const std::error_code error = lookAtNames(m_path, [&](const std::string &name) {
        stranger = isOurs(name) ? std::string() : name;
        return stranger.empty();
    });
    if (error)
        return Unexpected(Message::tr("%1 cannot be read: %2; choose another folder for traffic")
                              .arg(m_path)
                              .arg(error.message()));
    if (!stranger.empty())
        return Unexpected(
            Message::tr("%1 holds something else than traffic (%2); choose a new or an "
                        "empty folder")
                .arg(m_path)
                .arg(stranger));
    return {};
}

TrafficFolder::Result TrafficFolder::lock()
{
    const std::string path = m_path + "/" + std::string(LockName);
    m_lock = Descriptor(
        ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, S_IRUSR | S_IWUSR));
    if (!m_lock)
        return Unexpected(failure(LockName));
    if (flock(m_lock.get(), LOCK_EX | LOCK_NB) != 0)
        return Unexpected(keptByOther(holder(m_lock.get()), m_path));
    const std::string process = std::to_string(getpid());
    if (ftruncate(m_lock.get(), 0) != 0 || !writeAll(m_lock.get(), process, 0))
        return Unexpected(failure(LockName));
    return {};
}

std::vector<std::uint32_t> TrafficFolder::numbers(Kind kind) const
{
    std::vector<std::uint32_t> numbers;
    (void)lookAtNames(m_path, [&](const std::string &name) {
        if (const auto number = numberIn(name, kind))
            numbers.push_back(*number);
        return true;
    });
    std::sort(numbers.begin(), numbers.end());
    return numbers;
}

std::string TrafficFolder::filePath(Kind kind, std::uint32_t number) const
{
    std::array<char, LongestNumber + 1> digits{};
    std::snprintf(digits.data(), digits.size(), "%08u", number);
    return m_path + "/" + std::string(nameOf(kind)) + digits.data();
}

Message TrafficFolder::failure(std::string_view file) const
{
    const char *reason = std::strerror(errno);
    return (m_access == Access::Read ? Message::tr("%1 cannot be read: %2 (%3)")
                                     : Message::tr("%1 cannot keep traffic: %2 (%3)"))
        .arg(m_path)
        .arg(reason)
        .arg(file);
}

TrafficFolder::Result TrafficFolder::headerProblem(const Header &header, Kind kind) const
{
    if (header.magic != Magic || header.kind != static_cast<std::uint32_t>(kind))
        return Unexpected(
            Message::tr("%1 holds something else than traffic; choose another folder").arg(m_path));
    if (header.version != Version || header.rowBytes != sizeof(ExchangeLog::Row))
        return Unexpected(
            Message::tr("%1 holds traffic of another version of Mynah (%2, this one knows "
                        "%3); use that version, or choose another folder")
                .arg(m_path)
                .arg(header.version)
                .arg(Version));
    return {};
}

Expected<TrafficFolder::Loaded, Message> TrafficFolder::load(Kind kind, std::uint32_t number) const
{
    const std::string path = filePath(kind, number);
    const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW));
    struct stat status
    {
    };
    if (!file && errno == ENOENT)
        return Loaded{nullptr, false, true};
    if (!file || fstat(file.get(), &status) != 0)
        return Unexpected(failure(path));
    Loaded loaded;
    const auto size = static_cast<std::size_t>(status.st_size);
    const std::size_t bytes = size > sizeof(Header) ? size - sizeof(Header) : 0;
    if (bytes > LogSegment::MostBytes)
        return Unexpected(
            Message::tr("%1 holds something else than traffic (%2 is too large); choose "
                        "another folder")
                .arg(m_path)
                .arg(path));
    loaded.segment = std::make_shared<LogSegment>(LogSegment::restoringCapacity(bytes));
    Header header{};
    const auto headBytes = readAll(file.get(), reinterpret_cast<char *>(&header), sizeof header, 0);
    if (!headBytes)
        return Unexpected(failure(path));
    // A file that was begun and no more holds nothing.
    if (*headBytes == sizeof header && header.magic != decltype(Magic)()) {
        if (const Result right = headerProblem(header, kind); !right)
            return Unexpected(right.error());
        const auto read = readAll(file.get(), loaded.segment->memory(), bytes, sizeof header);
        if (!read)
            return Unexpected(failure(path));
        loaded.segment->restore(*read);
    }
    loaded.isTorn = size != fileBytes(loaded.segment->bytes().size());
    return loaded;
}

std::size_t TrafficFolder::entryBytes(Kind kind, std::uint32_t number) const
{
    struct stat status
    {
    };
    if (stat(filePath(kind, number).c_str(), &status) != 0)
        return 0;
    return std::max(static_cast<std::size_t>(status.st_size), sizeof(Header)) - sizeof(Header);
}

TrafficFolder::Result TrafficFolder::begin(Kind kind, std::uint32_t number)
{
    OpenFile &file = m_open[static_cast<std::size_t>(kind)];
    if (file.number == number)
        return {};
    const std::string path = filePath(kind, number);
    file.fd = Descriptor(
        ::open(path.c_str(), O_WRONLY | O_CREAT | O_CLOEXEC | O_NOFOLLOW, S_IRUSR | S_IWUSR));
    if (!file.fd)
        return Unexpected(failure(path));
    file.number = number;
    const Header header{Magic, Version, static_cast<std::uint32_t>(kind), sizeof(ExchangeLog::Row),
                        0,     number};
    if (!writeAll(file.fd.get(), {reinterpret_cast<const char *>(&header), sizeof header}, 0))
        return Unexpected(failure(path));
    return {};
}

TrafficFolder::Result TrafficFolder::write(Kind kind, std::uint32_t number, std::size_t offset,
                                           std::string_view bytes)
{
    if (const Result begun = begin(kind, number); !begun)
        return begun;
    const int fd = m_open[static_cast<std::size_t>(kind)].fd.get();
    if (!writeAll(fd, bytes, sizeof(Header) + offset))
        return Unexpected(failure(filePath(kind, number)));
    return {};
}

TrafficFolder::Result TrafficFolder::cut(Kind kind, std::uint32_t number, std::size_t bytes)
{
    const std::string path = filePath(kind, number);
    if (truncate(path.c_str(), static_cast<off_t>(sizeof(Header) + bytes)) != 0)
        return Unexpected(failure(path));
    return {};
}

void TrafficFolder::remove(Kind kind, std::uint32_t number) const
{
    unlink(filePath(kind, number).c_str());
}

void TrafficFolder::removeBelow(Kind kind, std::uint32_t end) const
{
    for (const std::uint32_t number : numbers(kind)) {
        if (number < end)
            remove(kind, number);
    }
}

void TrafficFolder::removeAll() const
{
    for (const Kind kind : Kinds)
        removeBelow(kind, UINT32_MAX);
}

std::string TrafficFolder::owner() const
{
    const Descriptor file(
        ::open((m_path + '/' + std::string(OwnerName)).c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW));
    std::string owner(LongestOwner, '\0');
    const auto size = file ? readAll(file.get(), owner.data(), owner.size(), 0) : std::nullopt;
    owner.resize(size.value_or(0));
    return owner;
}

// Rather none than the one before.
void TrafficFolder::setOwner(std::string_view owner) const
{
    const std::string path = m_path + '/' + std::string(OwnerName);
    const std::string newPath = m_path + '/' + std::string(NewOwnerName);
    unlink(path.c_str());
    if (owner.empty())
        return;
    const Descriptor file(::open(
        newPath.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, S_IRUSR | S_IWUSR));
    if (file && writeAll(file.get(), owner, 0))
        rename(newPath.c_str(), path.c_str());
    else
        unlink(newPath.c_str());
}

} // namespace mynah
