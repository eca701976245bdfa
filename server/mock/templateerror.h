// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/message.h"

#include <cstddef>
#include <string_view>

namespace mynah {

// A place in the text of a template; both count from 1, the column in bytes.
struct TemplatePosition
{
    int line = 1;
    int column = 1;

    bool operator==(const TemplatePosition &) const = default;
};

// Why a template could not be read or rendered.
struct TemplateError
{
    // One sentence without a full stop.
    Message message;
    TemplatePosition position;
};

// Turns rising offsets into positions; reads the text once altogether.
class TemplatePositionFinder
{
public:
    explicit TemplatePositionFinder(std::string_view text)
        : m_text(text)
    {
    }

    // Offsets may fall back, at the price of reading again from the start.
    TemplatePosition at(std::size_t offset);

private:
    std::string_view m_text;
    std::size_t m_offset = 0;
    TemplatePosition m_position;
};

} // namespace mynah
