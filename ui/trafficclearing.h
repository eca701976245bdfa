// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QAction;

namespace mynah {

class Toast;
class TrafficPage;
class UserPrompts;

// Removes the captured requests; asks before more go than people would like to lose by accident.
class TrafficClearing final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TrafficClearing)

public:
    struct Parts
    {
        TrafficPage &traffic;
        UserPrompts &prompts;
        Toast &toast;
        QWidget &window;
    };

    // The actions clear, and write what would be lost.
    TrafficClearing(const Parts &parts, QAction &clear, QAction &exporting);

    static constexpr quint64 MostUnasked = 1000;

private:
    void ask();
    void clear(quint64 count);

    Parts m_;
    QAction &m_exporting;
};

} // namespace mynah
