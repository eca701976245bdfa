// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/chunkfinder.h"

namespace mynah {

std::ptrdiff_t ChunkFinder::find(std::string_view buffered)
{
    while (m_at < buffered.size() && m_dataBytes == 0 && !m_error && !isDone()) {
        const std::size_t trailerBytes = m_decoder.trailerBytes();
        const auto step = m_decoder.decode(buffered.substr(m_at));
        if (!step) {
            // The read ends where the error counts from: what follows is kept for people.
            m_at -= trailerBytes;
            m_error = step.error().shifted(m_at);
            break;
        }
        m_at += step->consumed;
        m_dataBytes = step->data.size();
    }
    return m_dataBytes > 0 || m_error || isDone() ? static_cast<std::ptrdiff_t>(m_at) : -1;
}

} // namespace mynah
