// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <coroutine>
#include <cstddef>

namespace mynah {

class ReadyQueue;

// A coroutine's place in the ready queue. Lives in the awaiter, that is in the coroutine's frame:
// queueing allocates nothing, and a frame that is destroyed leaves the queue.
class ReadyNode
{
public:
    ReadyNode() = default;
    ~ReadyNode() { unlink(); }
    Q_DISABLE_COPY_MOVE(ReadyNode)

    bool isQueued() const { return m_queue != nullptr; }

private:
    friend class ReadyQueue;
    void unlink();

    ReadyQueue *m_queue = nullptr;
    ReadyNode *m_previous = nullptr;
    ReadyNode *m_next = nullptr;
    std::coroutine_handle<> m_coroutine;
};

// Coroutines to resume, first in first out.
class ReadyQueue
{
public:
    ReadyQueue() = default;
    ~ReadyQueue();
    Q_DISABLE_COPY_MOVE(ReadyQueue)

    bool isEmpty() const { return m_first == nullptr; }
    // A node is queued once.
    void push(ReadyNode &node, std::coroutine_handle<> coroutine);
    // Resumes those that are queued now; what they queue waits for the next call.
    void runOnce();

private:
    friend class ReadyNode;
    std::coroutine_handle<> pop();

    ReadyNode *m_first = nullptr;
    ReadyNode *m_last = nullptr;
};

} // namespace mynah
