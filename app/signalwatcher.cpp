// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/signalwatcher.h"

#include <sys/eventfd.h>
#include <unistd.h>

#include <atomic>
#include <csignal>
#include <cstdint>
#include <initializer_list>

namespace mynah {

namespace {

// What a handler may use (signal-safety(7)): a lock-free number and write().
std::atomic<int> signalFd = -1;

void onSignal(int signal)
{
    const std::uint64_t number = static_cast<std::uint64_t>(signal);
    [[maybe_unused]] const ssize_t written = write(signalFd, &number, sizeof number);
}

} // namespace

SignalWatcher::SignalWatcher()
    : m_fd(eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK))
    , m_notifier(m_fd, QSocketNotifier::Read)
{
    signalFd = m_fd;
    connect(&m_notifier, &QSocketNotifier::activated, this, &SignalWatcher::readSignal);
    struct sigaction action = {};
    action.sa_handler = onSignal;
    action.sa_flags = SA_RESETHAND | SA_RESTART;
    for (const int signal : {SIGINT, SIGTERM})
        sigaction(signal, &action, nullptr);
}

SignalWatcher::~SignalWatcher()
{
    for (const int signal : {SIGINT, SIGTERM})
        std::signal(signal, SIG_DFL);
    signalFd = -1;
    ::close(m_fd);
}

void SignalWatcher::readSignal()
{
    std::uint64_t number = 0;
    if (read(m_fd, &number, sizeof number) == sizeof number)
        emit received(static_cast<int>(number));
}

} // namespace mynah
