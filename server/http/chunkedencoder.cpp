// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/chunkedencoder.h"

namespace mynah {

ChunkHead::ChunkHead(std::size_t dataBytes)
    : m_text{}
    , m_begin(m_text.size() - 2)
{
    constexpr std::string_view digits = "0123456789abcdef";
    m_text[m_text.size() - 2] = '\r';
    m_text[m_text.size() - 1] = '\n';
    do {
        m_text.at(--m_begin) = digits[dataBytes % 16];
        dataBytes /= 16;
    } while (dataBytes > 0);
}

} // namespace mynah
