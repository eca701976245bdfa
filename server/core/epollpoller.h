// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/poller.h"

#include <QObject>
#include <QSocketNotifier>

#include <optional>

namespace mynah {

// tornado/platform/epoll.py, shown to Qt as one QSocketNotifier.
class EpollPoller final : public QObject, public Poller
{
    Q_OBJECT

public:
    // Not valid when the process is out of descriptors; of no use then.
    explicit EpollPoller(PollerListener &listener);
    bool isValid() const { return m_epoll >= 0; }
    ~EpollPoller() override;
    Q_DISABLE_COPY_MOVE(EpollPoller)

    Kind kind() const override { return Kind::Epoll; }
    void add(int fd, IOEvents events, std::uint64_t token) override;
    void update(int fd, IOEvents events, std::uint64_t token) override;
    void remove(int fd) override;

private:
    void poll();
    void control(int operation, int fd, IOEvents events, std::uint64_t token);

    PollerListener &m_listener;
    int m_epoll;
    std::optional<QSocketNotifier> m_notifier;
};

} // namespace mynah
