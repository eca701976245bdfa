// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/domain/workspacefile.h"

#include <QObject>
#include <QTimer>

#include <functional>

namespace mynah {

class InfoBar;

// Reads routes that are pasted. Large texts are read on another thread; a banner says so when it
// takes long, and can end it.
class RouteReading final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RouteReading)

public:
    using Result = Expected<std::vector<RouteNode>, FileError>;
    // The routes with ids that are new.
    using Done = std::function<void(const Result &)>;

    // Larger texts, in bytes, are read elsewhere.
    static constexpr qsizetype LargestReadHere = 32 * 1024;

    RouteReading(InfoBar &banners, QObject *parent);

    // Done is called at once, later, or never: when it is cancelled or something else is read.
    void read(const QByteArray &json, const Done &done);
    void cancel();
    // On another thread.
    bool isReading() const { return m_isReading; }

private:
    void showProgress();

    InfoBar &m_banners;
    QTimer m_patience;
    // Counts what was read, so that only the last one is told of.
    quint64 m_readings = 0;
    bool m_isReading = false;
};

} // namespace mynah
