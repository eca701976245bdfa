// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdlib>
#include <utility>
#include <variant>

namespace mynah {

namespace detail {

// Ends the process for who reads the half that is not there: a bug with a place rather than
// undefined behaviour.
template <typename T>
T *present(T *half)
{
    if (!half)
        std::abort();
    return half;
}

} // namespace detail

// The error half of an Expected, so that value and error may have the same type.
template <typename E>
class Unexpected
{
public:
    explicit Unexpected(E error)
        : m_error(std::move(error))
    {
    }
    const E &error() const & { return m_error; }
    E &&error() && { return std::move(m_error); }

private:
    E m_error;
};

// A value or the reason there is none: the subset of std::expected (C++23) that Mynah uses, with
// the same member names. Reading the half that is not there is a bug in the caller.
template <typename T, typename E>
class [[nodiscard]] Expected
{
public:
    using value_type = T;
    using error_type = E;

    Expected(T value)
        : m_either(std::in_place_index<0>, std::move(value))
    {
    }
    Expected(Unexpected<E> error)
        : m_either(std::in_place_index<1>, std::move(error).error())
    {
    }

    bool has_value() const { return m_either.index() == 0; }
    explicit operator bool() const { return has_value(); }

    T &value() & { return *detail::present(std::get_if<0>(&m_either)); }
    const T &value() const & { return *detail::present(std::get_if<0>(&m_either)); }
    T &&value() && { return std::move(*detail::present(std::get_if<0>(&m_either))); }
    T &operator*() & { return value(); }
    const T &operator*() const & { return value(); }
    T &&operator*() && { return std::move(*this).value(); }
    T *operator->() { return detail::present(std::get_if<0>(&m_either)); }
    const T *operator->() const { return detail::present(std::get_if<0>(&m_either)); }
    T value_or(T fallback) const { return has_value() ? value() : std::move(fallback); }

    E &error() & { return *detail::present(std::get_if<1>(&m_either)); }
    const E &error() const & { return *detail::present(std::get_if<1>(&m_either)); }

private:
    std::variant<T, E> m_either;
};

// Success without a value, or the reason there is none.
template <typename E>
class [[nodiscard]] Expected<void, E>
{
public:
    using value_type = void;
    using error_type = E;

    Expected() = default;
    Expected(Unexpected<E> error)
        : m_either(std::in_place_index<1>, std::move(error).error())
    {
    }

    bool has_value() const { return m_either.index() == 0; }
    explicit operator bool() const { return has_value(); }
    E &error() & { return *detail::present(std::get_if<1>(&m_either)); }
    const E &error() const & { return *detail::present(std::get_if<1>(&m_either)); }

private:
    std::variant<std::monostate, E> m_either;
};

} // namespace mynah
