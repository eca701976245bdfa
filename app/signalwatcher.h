// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QSocketNotifier>

namespace mynah {

// Tells the event loop of SIGINT and SIGTERM. Each is caught once: a program that hangs while it
// stops ends at the second. One object per process.
class SignalWatcher final : public QObject
{
    Q_OBJECT

public:
    SignalWatcher();
    ~SignalWatcher() override;

signals:
    void received(int signal);

private:
    void readSignal();

    int m_fd;
    QSocketNotifier m_notifier;
};

} // namespace mynah
