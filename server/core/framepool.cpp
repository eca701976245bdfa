// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/framepool.h"

#include <array>
#include <new>

namespace mynah {

namespace {

// As the allocator counts.
constexpr std::size_t ClassBytes = 16;
constexpr std::size_t ClassCount = 128;
// Freed frames kept per class; a burst of connections gives the rest back.
constexpr std::size_t KeptPerClass = 256;

struct FreeFrame
{
    FreeFrame *next;
};

class FramePool
{
public:
    ~FramePool()
    {
        for (auto &list : m_lists) {
            while (list.first)
                ::operator delete(pop(list));
        }
    }

    void *take(std::size_t sizeClass)
    {
        List &list = m_lists[sizeClass];
        return list.first ? pop(list) : ::operator new((sizeClass + 1) * ClassBytes);
    }

    void give(void *memory, std::size_t sizeClass) noexcept
    {
        List &list = m_lists[sizeClass];
        if (list.count == KeptPerClass) {
            ::operator delete(memory);
            return;
        }
        list.first = new (memory) FreeFrame{list.first};
        ++list.count;
    }

private:
    struct List
    {
        FreeFrame *first = nullptr;
        std::size_t count = 0;
    };

    static void *pop(List &list)
    {
        FreeFrame *frame = list.first;
        list.first = frame->next;
        --list.count;
        return frame;
    }

    std::array<List, ClassCount> m_lists;
};

FramePool &pool()
{
    thread_local FramePool pool;
    return pool;
}

// A pool would hide a use after free from the sanitizer.
#ifdef __SANITIZE_ADDRESS__
constexpr bool Pooled = false;
#else
constexpr bool Pooled = true;
#endif

bool fits(std::size_t bytes)
{
    return Pooled && bytes > 0 && bytes <= ClassCount * ClassBytes;
}

} // namespace

void *allocateFrame(std::size_t bytes)
{
    return fits(bytes) ? pool().take((bytes - 1) / ClassBytes) : ::operator new(bytes);
}

void freeFrame(void *frame, std::size_t bytes) noexcept
{
    if (fits(bytes))
        pool().give(frame, (bytes - 1) / ClassBytes);
    else
        ::operator delete(frame);
}

} // namespace mynah
