// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPlainTextEdit>
#include <QTimer>

namespace mynah {

// The last lines of what the server says about itself.
class ServerLogPanel final : public QPlainTextEdit
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ServerLogPanel)

public:
    static constexpr int MaxLines = 20'000;

    explicit ServerLogPanel(QWidget *parent = nullptr);

public slots:
    // Shown with the next batch, a few times a second.
    void append(const QString &line);

private:
    void showPending();

    QStringList m_pending;
    QTimer m_timer;
};

} // namespace mynah
