// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QPointer>
#include <QThreadPool>

#include <utility>

namespace mynah {

// Runs work() on a pool thread and done(its result) on the GUI thread, unless context, which lives
// there, has gone by then. Work must own what it needs and must not throw.
template <typename Work, typename Done>
void runInBackground(QObject *context, Work work, Done done)
{
    QThreadPool::globalInstance()->start([context = QPointer<QObject>(context),
                                          work = std::move(work),
                                          done = std::move(done)]() mutable {
        // By way of the application, which waits for the pool before it goes.
        QMetaObject::invokeMethod(
            qApp,
            [context, result = work(), done = std::move(done)] {
                if (context)
                    done(result);
            },
            Qt::QueuedConnection);
    });
}

} // namespace mynah
