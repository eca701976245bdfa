// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>

class QPlainTextEdit;

namespace mynah {

// Puts a text into an edit bit by bit, the first bit at once, so that the window goes on however
// long it is. Lives as long as the edit.
class TextFiller final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TextFiller)

public:
    explicit TextFiller(QPlainTextEdit &edit);

    // In place of what is there.
    void setText(const QString &text);

signals:
    // More of the text is there now.
    void grown();

private:
    void addPortion();

    QPlainTextEdit &m_edit;
    QString m_text;
    qsizetype m_done = 0;
    QTimer m_timer;
};

} // namespace mynah
