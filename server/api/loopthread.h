// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/ioloop.h"

#include <QString>
#include <QtGlobal>
#include <QThread>

#include <functional>

namespace mynah {

// A thread with an IOLoop. It runs as soon as it is made; the destructor ends the loop and waits
// for the thread. What was made on the loop must be gone by then.
class LoopThread final
{
public:
    // name: for debuggers, up to 15 letters.
    explicit LoopThread(const QString &name);
    ~LoopThread();
    Q_DISABLE_COPY_MOVE(LoopThread)

    // Runs the function on the thread, in order. Safe on every thread; what is left when the loop
    // ends is dropped unrun.
    void post(std::function<void()> function);
    // The same, and waits for it. Not from the thread itself.
    void run(const std::function<void()> &function);

private:
    class Thread;

    std::unique_ptr<Thread> m_thread;
};

} // namespace mynah
