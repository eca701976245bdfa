// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/commonsubsequence.h"

#include <algorithm>
#include <optional>
#include <span>

namespace mynah {

namespace {

struct Point
{
    int x = 0;
    int y = 0;
};

// The parts of both sequences from a point up to another.
struct Box
{
    Point begin;
    Point end;

    int width() const { return end.x - begin.x; }
    int height() const { return end.y - begin.y; }
    bool isEmpty() const { return width() == 0 || height() == 0; }
};

// The paths of one direction through a box: how far the best of those with as many steps aside as
// were taken gets on each diagonal.
class Frontier
{
public:
    Frontier(const Box &box, std::vector<int> &reach)
        : m_width(box.width())
        , m_height(box.height())
        , m_middle(box.width() + box.height() + 1)
        , m_reach(reach)
    {
        reach.assign(static_cast<std::size_t>(2 * m_middle + 1), Unreached);
        at(1) = 0;
    }

    int first(int steps) const { return -steps + m_skippedBelow; }
    int last(int steps) const { return steps - m_skippedAbove; }
    // Where a path of so many steps aside arrives on the diagonal, before it goes straight on.
    Point enter(int steps, int diagonal)
    {
        const bool down =
            diagonal == -steps || (diagonal != steps && at(diagonal - 1) < at(diagonal + 1));
        const int x = down ? at(diagonal + 1) : at(diagonal - 1) + 1;
        return {x, x - diagonal};
    }
    // False when the path has left the box, where there is no need to look again.
    bool arrive(int diagonal, Point point)
    {
        at(diagonal) = point.x;
        if (point.x > m_width)
            m_skippedAbove += 2;
        else if (point.y > m_height)
            m_skippedBelow += 2;
        else
            return true;
        return false;
    }
    // Whether a path of the other direction that ends at that point meets one of these.
    bool meets(int diagonal, Point other) const
    {
        if (diagonal < -m_middle || diagonal > m_middle)
            return false;
        const int x = m_reach[static_cast<std::size_t>(m_middle + diagonal)];
        const bool isInside = x != Unreached && x <= m_width && x - diagonal <= m_height;
        return isInside && x + other.x >= m_width;
    }

private:
    static constexpr int Unreached = -1;
    int &at(int diagonal) { return m_reach[static_cast<std::size_t>(m_middle + diagonal)]; }

    int m_width;
    int m_height;
    int m_middle;
    int m_skippedBelow = 0;
    int m_skippedAbove = 0;
    std::vector<int> &m_reach;
};

class Search
{
public:
    Search(std::span<const int> left, std::span<const int> right, std::size_t mostSteps)
        : m_left(left)
        , m_right(right)
        , m_stepsLeft(mostSteps)
    {
    }

    CommonSubsequence run()
    {
        find({{0, 0}, {static_cast<int>(m_left.size()), static_cast<int>(m_right.size())}});
        return std::move(m_found);
    }

private:
    bool areEqual(int x, int y) const
    {
        return m_left[static_cast<std::size_t>(x)] == m_right[static_cast<std::size_t>(y)];
    }
    bool spend()
    {
        if (m_stepsLeft == 0)
            return false;
        --m_stepsLeft;
        return true;
    }

    void find(Box box);
    std::optional<Point> middleOf(const Box &box);

    std::span<const int> m_left;
    std::span<const int> m_right;
    std::size_t m_stepsLeft;
    std::vector<int> m_forward;
    std::vector<int> m_backward;
    CommonSubsequence m_found;
};

// Each level halves the steps aside, so that it does not go deep.
void Search::find(Box box)
{
    while (!box.isEmpty() && areEqual(box.begin.x, box.begin.y))
        m_found.pairs.push_back({box.begin.x++, box.begin.y++});
    int tail = 0;
    while (!box.isEmpty() && areEqual(box.end.x - 1, box.end.y - 1)) {
        --box.end.x;
        --box.end.y;
        ++tail;
    }
    if (!box.isEmpty()) {
        if (const auto middle = middleOf(box)) {
            find({box.begin, *middle});
            find({*middle, box.end});
        } else if (m_stepsLeft == 0) {
            m_found.isLongest = false;
        }
    }
    for (int i = 0; i < tail; ++i)
        m_found.pairs.push_back({box.end.x + i, box.end.y + i});
}

// A point of a shortest path through the box; nothing when there is no time left to find one, or
// when the only way is around all of it.
std::optional<Point> Search::middleOf(const Box &box)
{
    Frontier forward(box, m_forward);
    Frontier backward(box, m_backward);
    const int delta = box.width() - box.height();
    const bool isOdd = delta % 2 != 0;
    const int most = (box.width() + box.height() + 1) / 2;
    for (int steps = 0; steps < most; ++steps) {
        for (int k = forward.first(steps); k <= forward.last(steps); k += 2) {
            Point p = forward.enter(steps, k);
            while (p.x < box.width() && p.y < box.height()
                   && areEqual(box.begin.x + p.x, box.begin.y + p.y) && spend()) {
                ++p.x;
                ++p.y;
            }
            if (!spend())
                return std::nullopt;
            if (forward.arrive(k, p) && isOdd && backward.meets(delta - k, p))
                return Point{box.begin.x + p.x, box.begin.y + p.y};
        }
        for (int k = backward.first(steps); k <= backward.last(steps); k += 2) {
            Point p = backward.enter(steps, k);
            while (p.x < box.width() && p.y < box.height()
                   && areEqual(box.end.x - 1 - p.x, box.end.y - 1 - p.y) && spend()) {
                ++p.x;
                ++p.y;
            }
            if (!spend())
                return std::nullopt;
            if (backward.arrive(k, p) && !isOdd && forward.meets(delta - k, p))
                return Point{box.end.x - p.x, box.end.y - p.y};
        }
    }
    return std::nullopt;
}

} // namespace

CommonSubsequence commonSubsequence(const std::vector<int> &left, const std::vector<int> &right,
                                    std::size_t mostSteps)
{
    return Search(left, right, mostSteps).run();
}

} // namespace mynah
