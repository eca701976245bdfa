// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <cstdint>
#include <memory>
#include <set>

namespace mynah {

// The requests that the user has marked, by sequence number. GUI thread; snapshots go to workers.
class TrafficMarks final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TrafficMarks)

public:
    using Set = std::set<std::uint64_t>;

    using QObject::QObject;

    bool contains(std::uint64_t seq) const { return m_marked->count(seq) > 0; }
    bool isEmpty() const { return m_marked->empty(); }
    void toggle(std::uint64_t seq);
    void clear();
    // Does not change any more.
    std::shared_ptr<const Set> snapshot() const { return m_marked; }

signals:
    void changed();

private:
    std::shared_ptr<const Set> m_marked = std::make_shared<const Set>();
};

} // namespace mynah
