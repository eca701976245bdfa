// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <concepts>
#include <memory>
#include <utility>

namespace mynah {

// A value that many snapshots share and nobody can change. Copying it copies a pointer, on any
// thread; it is never null (a moved-from one may only be assigned to or destroyed).
template <typename T>
class Shared
{
public:
    Shared()
        : m_value(std::make_shared<const T>())
    {
    }
    Shared(T value)
        : m_value(std::make_shared<const T>(std::move(value)))
    {
    }

    const T &operator*() const { return *m_value; }
    const T *operator->() const { return m_value.get(); }
    const T *get() const { return m_value.get(); }

    // The very same object, so that what was made from it can be used again.
    bool isSame(const Shared &other) const { return m_value == other.m_value; }

    friend bool operator==(const Shared &a, const Shared &b)
    {
        return a.isSame(b) || *a.m_value == *b.m_value;
    }

private:
    std::shared_ptr<const T> m_value;
};

} // namespace mynah
