// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

namespace mynah {

struct JsonShapeData;

// What a JSON object looked like beyond what its value says: the order of its members, those
// that the model does not know, and those that were written although they had their default.
// Empty for a value that was not read from JSON. Immutable; copying copies a pointer.
class JsonShape
{
public:
    JsonShape() = default;
    explicit JsonShape(std::shared_ptr<const JsonShapeData> data)
        : m_data(std::move(data))
    {
    }

    // Null when empty; jsoncodec.h reads it.
    const JsonShapeData *data() const { return m_data.get(); }

    friend bool operator==(const JsonShape &a, const JsonShape &b);

private:
    std::shared_ptr<const JsonShapeData> m_data;
};

} // namespace mynah
