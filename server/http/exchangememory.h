// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/http/exchangeobserver.h"
#include "server/http/httpheaders.h"

#include <memory>
#include <string>
#include <vector>

namespace mynah {

// What one exchange fills and the next one reuses, so that a request allocates nothing.
struct ExchangeMemory
{
    // The head that was read, as received.
    std::string head;
    HTTPHeaders headers;
    // What was written last with the final head; begins with that head.
    std::string sentHead;
    // The body that was written part by part, up to the capture limit.
    std::string sentBody;
    ExchangeTrace trace;

    // Forgets the contents; gives memory back that an unusual exchange made large.
    void clear();
};

// The memories of one thread's connections. An idle connection holds none.
class ExchangeMemoryPool
{
public:
    // Gives the memory back to its pool, which must live as long.
    class Lease
    {
    public:
        explicit Lease(ExchangeMemoryPool &pool);
        ~Lease();
        Lease(const Lease &) = delete;
        Lease &operator=(const Lease &) = delete;

        ExchangeMemory &operator*() const { return *m_memory; }
        ExchangeMemory *operator->() const { return m_memory.get(); }

    private:
        ExchangeMemoryPool &m_pool;
        std::unique_ptr<ExchangeMemory> m_memory;
    };

    std::size_t size() const { return m_free.size(); }

private:
    std::vector<std::unique_ptr<ExchangeMemory>> m_free;
};

} // namespace mynah
