// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/mock/templateerror.h"

#include <algorithm>

namespace mynah {

TemplatePosition TemplatePositionFinder::at(std::size_t offset)
{
    offset = std::min(offset, m_text.size());
    if (offset < m_offset) {
        m_offset = 0;
        m_position = {};
    }
    for (; m_offset < offset; ++m_offset) {
        if (m_text[m_offset] == '\n') {
            ++m_position.line;
            m_position.column = 1;
        } else {
            ++m_position.column;
        }
    }
    return m_position;
}

} // namespace mynah
