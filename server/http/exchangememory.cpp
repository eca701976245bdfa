// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/exchangememory.h"

namespace mynah {

namespace {

// More than that is not kept for the next exchange.
constexpr std::size_t KeptBytes = 64 * 1024;
constexpr std::size_t KeptMemories = 256;

void clearText(std::string &text)
{
    if (text.capacity() > KeptBytes)
        std::string().swap(text);
    text.clear();
}

} // namespace

void ExchangeMemory::clear()
{
    clearText(head);
    clearText(sentHead);
    clearText(sentBody);
    clearText(trace.requestBody);
    if (headers.capacityBytes() > KeptBytes)
        headers = HTTPHeaders();
    headers.clear();
    trace.clear();
}

ExchangeMemoryPool::Lease::Lease(ExchangeMemoryPool &pool)
    : m_pool(pool)
{
    if (m_pool.m_free.empty()) {
        m_memory = std::make_unique<ExchangeMemory>();
    } else {
        m_memory = std::move(m_pool.m_free.back());
        m_pool.m_free.pop_back();
    }
}

ExchangeMemoryPool::Lease::~Lease()
{
    if (m_pool.m_free.size() >= KeptMemories)
        return;
    m_memory->clear();
    m_pool.m_free.push_back(std::move(m_memory));
}

} // namespace mynah
