// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/api/loopthread.h"

#include "server/core/serverlog.h"
#include "server/net/opensslthread.h"

#include <semaphore>
#include <string>

namespace mynah {

namespace {

// A misspelt MYNAH_POLLER is said and ignored.
Poller::Kind pollerKind()
{
    const Expected<Poller::Kind, std::string> kind = Poller::kindFromEnvironment();
    if (kind)
        return *kind;
    qCWarning(generalLog, "MYNAH_POLLER: %s", kind.error().c_str());
    return Poller::defaultKind();
}

} // namespace

class LoopThread::Thread final : public QThread
{
public:
    explicit Thread(Poller::Kind poller)
        : m_poller(poller)
    {
    }

    // Set once waitForLoop() has returned.
    IOLoop *loop() const { return m_loop; }
    void waitForLoop() { m_ready.acquire(); }

private:
    void run() override
    {
        const OpenSslThread openSsl;
        IOLoopOptions options;
        options.poller = m_poller;
        IOLoop loop(options);
        m_loop = &loop;
        m_ready.release();
        exec();
    }

    Poller::Kind m_poller;
    std::binary_semaphore m_ready{0};
    IOLoop *m_loop = nullptr;
};

LoopThread::LoopThread(const QString &name)
    : m_thread(std::make_unique<Thread>(pollerKind()))
{
    m_thread->setObjectName(name);
    m_thread->start();
    m_thread->waitForLoop();
}

LoopThread::~LoopThread()
{
    // From within the loop: a quit() that comes before exec() would be lost.
    post([thread = m_thread.get()] { thread->quit(); });
    m_thread->wait();
}

void LoopThread::post(std::function<void()> function)
{
    m_thread->loop()->addCallback(std::move(function));
}

void LoopThread::run(const std::function<void()> &function)
{
    Q_ASSERT(QThread::currentThread() != m_thread.get());
    std::binary_semaphore done{0};
    post([&] {
        function();
        done.release();
    });
    done.acquire();
}

} // namespace mynah
