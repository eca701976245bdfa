// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/readyqueue.h"

namespace mynah {

void ReadyNode::unlink()
{
    if (!m_queue)
        return;
    (m_previous ? m_previous->m_next : m_queue->m_first) = m_next;
    (m_next ? m_next->m_previous : m_queue->m_last) = m_previous;
    m_queue = nullptr;
    m_previous = nullptr;
    m_next = nullptr;
}

ReadyQueue::~ReadyQueue()
{
    while (!isEmpty())
        m_first->unlink();
}

void ReadyQueue::push(ReadyNode &node, std::coroutine_handle<> coroutine)
{
    Q_ASSERT(!node.isQueued());
    node.m_queue = this;
    node.m_coroutine = coroutine;
    node.m_previous = m_last;
    (m_last ? m_last->m_next : m_first) = &node;
    m_last = &node;
}

std::coroutine_handle<> ReadyQueue::pop()
{
    const std::coroutine_handle<> coroutine = m_first->m_coroutine;
    m_first->unlink();
    return coroutine;
}

void ReadyQueue::runOnce()
{
    // A mark at the end tells this round's nodes from those that join while it runs.
    ReadyNode mark;
    push(mark, nullptr);
    while (mark.isQueued() && m_first != &mark) {
        // An inner event loop's round meets the mark of the round around it.
        if (const auto coroutine = pop())
            coroutine.resume();
    }
    mark.unlink();
}

} // namespace mynah
