// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/net/filerange.h"

#include "server/core/message.h"

#include <unistd.h>

#include <cerrno>
#include <system_error>

namespace mynah {

std::ptrdiff_t readAt(const FileRange &range, std::span<char> buffer)
{
    std::size_t filled = 0;
    while (filled < buffer.size()) {
        const ssize_t count = ::pread(range.fd, buffer.data() + filled, buffer.size() - filled,
                                      static_cast<off_t>(range.offset + filled));
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0)
            return -errno;
        if (count == 0)
            break;
        filled += static_cast<std::size_t>(count);
    }
    return static_cast<std::ptrdiff_t>(filled);
}

std::string fileErrorReason(int error)
{
    if (error == 0)
        return Message::tr("The file became shorter while it was sent.");
    return Message::tr("The file cannot be read: %1.").arg(std::generic_category().message(error));
}

} // namespace mynah
