// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/api/loopthread.h"
#include "server/api/sendrequest.h"

#include <functional>
#include <memory>
#include <string>

namespace mynah {

// Sends requests of our own, on a thread of its own.
class RequestSender final
{
public:
    using Outcome = Expected<SendResult, Message>;

    RequestSender();
    // Gives up what is under way.
    ~RequestSender();
    Q_DISABLE_COPY_MOVE(RequestSender)

    // The callback comes on the sender's thread, once, unless the sender goes before.
    void send(const SendRequest &request, std::function<void(const Outcome &)> callback);

private:
    class Sendings;

    LoopThread m_thread;
    // Made, used and destroyed on the thread.
    std::unique_ptr<Sendings> m_sendings;
};

} // namespace mynah
