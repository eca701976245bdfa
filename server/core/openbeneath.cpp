// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/openbeneath.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <utility>

namespace mynah {

namespace {

#ifdef O_PATH
constexpr int FolderFlags = O_PATH | O_DIRECTORY | O_CLOEXEC;
#else
constexpr int FolderFlags = O_RDONLY | O_DIRECTORY | O_CLOEXEC;
#endif
// Opening a pipe must not wait for its other end.
constexpr int FileFlags = O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY | O_NOFOLLOW;

class Descriptor
{
public:
    explicit Descriptor(int fd)
        : m_fd(fd)
    {
    }
    Descriptor(const Descriptor &) = delete;
    Descriptor &operator=(const Descriptor &) = delete;
    ~Descriptor()
    {
        if (m_fd >= 0)
            ::close(m_fd);
    }

    int get() const { return m_fd; }
    int release() { return std::exchange(m_fd, -1); }
    void enter(const std::string &folder)
    {
        const int inner = ::openat(m_fd, folder.c_str(), FolderFlags | O_NOFOLLOW);
        const int error = errno;
        ::close(std::exchange(m_fd, inner));
        errno = error;
    }

private:
    int m_fd;
};

bool isCanonical(std::string_view path)
{
    if (path.empty() || path.find('\0') != std::string_view::npos)
        return false;
    for (std::size_t begin = 0; begin <= path.size();) {
        const std::size_t end = std::min(path.find('/', begin), path.size());
        const std::string_view part = path.substr(begin, end - begin);
        if (part.empty() || part == "." || part == "..")
            return false;
        begin = end + 1;
    }
    return true;
}

} // namespace

Expected<int, int> openBeneath(const std::string &folder, std::string_view path)
{
    if (!isCanonical(path))
        return Unexpected(EINVAL);
    Descriptor at(::open(folder.c_str(), FolderFlags));
    for (std::size_t slash = path.find('/'); at.get() >= 0 && slash != std::string_view::npos;
         slash = path.find('/')) {
        at.enter(std::string(path.substr(0, slash)));
        path.remove_prefix(slash + 1);
    }
    if (at.get() < 0)
        return Unexpected(errno);
    Descriptor file(::openat(at.get(), std::string(path).c_str(), FileFlags));
    struct stat status
    {
    };
    if (file.get() < 0 || ::fstat(file.get(), &status) != 0)
        return Unexpected(errno);
    return S_ISREG(status.st_mode) ? Expected<int, int>(file.release()) : Unexpected(EINVAL);
}

} // namespace mynah
