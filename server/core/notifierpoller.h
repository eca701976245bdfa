// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/poller.h"

#include <QObject>
#include <QSocketNotifier>

#include <memory>
#include <unordered_map>

namespace mynah {

// Qt's own way of watching: two QSocketNotifiers per descriptor.
class NotifierPoller final : public QObject, public Poller
{
    Q_OBJECT

public:
    explicit NotifierPoller(PollerListener &listener);
    ~NotifierPoller() override;
    Q_DISABLE_COPY_MOVE(NotifierPoller)

    Kind kind() const override { return Kind::Notifier; }
    void add(int fd, IOEvents events, std::uint64_t token) override;
    void update(int fd, IOEvents events, std::uint64_t token) override;
    void remove(int fd) override;

private:
    // A notifier may be removed from within its own signal.
    struct DeleteLater
    {
        void operator()(QSocketNotifier *notifier) const
        {
            notifier->setEnabled(false);
            notifier->deleteLater();
        }
    };
    using Notifier = std::unique_ptr<QSocketNotifier, DeleteLater>;
    struct Watch
    {
        Notifier read;
        Notifier write;
        std::uint64_t token = 0;
    };

    Notifier makeNotifier(int fd, QSocketNotifier::Type type, IOEvent event);
    void notify(int fd, IOEvent event);

    PollerListener &m_listener;
    std::unordered_map<int, Watch> m_watches;
};

} // namespace mynah
